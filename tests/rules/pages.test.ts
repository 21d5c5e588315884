import { statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { marksOf } from '../../app/articles/marks'
import { unusable } from '../../app/articles/usable'
import { leftOut } from '../../app/sets/left-out'
import { keyInWords, responseInWords, wronglyChosen } from '../../app/ui/answers'
import { escaped } from '../../app/ui/escaped'
import { proven } from '../../app/ui/evidence'
import { fieldOf, isBlank, responseIn } from '../../app/ui/fields'
import { dayInWords, edtfInWords } from '../../app/ui/when'
import { byKind, counted, listed, minutesFor, shortened } from '../../app/ui/words'
import type { Shown } from '../../lib/questions/present'
import type { Answer } from '../../lib/questions/question'
import { herringTalks } from '../support/articles'

describe('dates in words', () => {
  test.each([
    ['2021-07-08', 'Thursday 8 July 2021'],
    ['2021-07-08T23:30-11:00', 'Thursday 8 July 2021'],
    ['soon', 'soon'],
  ])('a day: %s', (value, words) => expect(dayInWords(value)).toBe(words))

  test.each([
    ['2021-07-08', '8 July 2021'], ['2021-07', 'July 2021'], ['2021', '2021'], ['199X', 'the 1990s'],
    ['2021-10-02/2021-10-05', '2 October 2021 – 5 October 2021'], ['2021-07-06T10:00', '6 July 2021 at 10:00'], ['next', 'next'],
  ])('EDTF: %s', (edtf, words) => expect(edtfInWords(edtf)).toBe(words))
})

describe('words', () => {
  test('numbers, lists and kinds', () => {
    expect([counted(0, 'question'), counted(1, 'question'), counted(9, 'question'), counted(21, 'question')]).toEqual(['no questions', 'one question', 'nine questions', '21 questions'])
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c'])
    expect(byKind(['who-said', 'what-date', 'who-said'])).toBe('two on who said it and one on when')
    expect([minutesFor(0, 0), minutesFor(360, 9)]).toEqual([1, 8])
  })

  test.each([
    ['short enough', 20, 'short enough'],
    ['cut at a word that ends here', 12, 'cut at a …'],
    ['comma, then more words', 8, 'comma …'],
    ['withoutanyspaceatall', 10, 'withoutany …'],
  ])('shortened: %s', (text, length, expected) => expect(shortened(text, length)).toBe(expected))

  test('text inside HTML', () => expect(escaped('<b> & "c"')).toBe('&#60;b&#62; &#38; &#34;c&#34;'))
})

describe('an answer in a form', () => {
  const two = [{ id: 'a', text: 'A' }, { id: 'b', text: 'B' }]
  const rows: [string, Shown['answer'], [string, string][], unknown][] = [
    ['single', { type: 'single', options: two }, [['q-r', 'a']], { type: 'single', option: 'a' }],
    ['single, blank', { type: 'single', options: two }, [], null],
    ['multiple', { type: 'multiple', options: two }, [['q-r', 'a'], ['q-r', 'b']], { type: 'multiple', options: ['a', 'b'] }],
    ['multiple, blank', { type: 'multiple', options: two }, [], null],
    ['boolean', { type: 'boolean', notStated: true }, [['q-r', 'not-stated']], { type: 'boolean', value: 'not-stated' }],
    ['boolean, nonsense', { type: 'boolean', notStated: true }, [['q-r', 'perhaps']], null],
    ['text', { type: 'text' }, [['q-r', ' Ruiz']], { type: 'text', value: ' Ruiz' }],
    ['text, blank', { type: 'text' }, [['q-r', '  ']], null],
    ['date', { type: 'date', accept: 'month' }, [['q-r', 'July 2021']], { type: 'date', value: 'July 2021' }],
    ['match, half', { type: 'match', prompts: two, options: two }, [['q-r-a', 'b'], ['q-r-b', '']], { type: 'match', pairs: { a: 'b' } }],
    ['order', { type: 'order', options: two }, [['q-r-a', '2'], ['q-r-b', '1']], { type: 'order', options: ['b', 'a'] }],
    ['order, blank', { type: 'order', options: two }, [['q-r-a', ''], ['q-r-b', '']], null],
    ['a text too long to keep', { type: 'text' }, [['q-r', 'x'.repeat(1001)]], null],
  ]
  test.each(rows)('%s', (_, answer, fields, expected) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    expect(responseIn(form, 'r', answer)).toEqual(expected)
  })

  test('names of fields; blank answers', () => {
    expect([fieldOf('r'), fieldOf('r', 'a')]).toEqual(['q-r', 'q-r-a'])
    expect([isBlank(undefined), isBlank({ type: 'multiple', options: [] }), isBlank({ type: 'text', value: ' ' }), isBlank({ type: 'match', pairs: {} })]).toEqual([true, true, true, true])
    expect([isBlank({ type: 'single', option: 'a' }), isBlank({ type: 'order', options: ['a'] })]).toEqual([false, false])
  })
})

describe('answers in words', () => {
  const options = [{ id: 'a', text: 'Ann' }, { id: 'b', text: 'Ben' }, { id: 'c', text: 'Cleo' }]
  const several: Answer = { type: 'multiple', options, key: ['a', 'b'] }
  test('keys, responses and what was chosen wrongly', () => {
    expect(keyInWords(several)).toBe('Ann; Ben')
    expect(keyInWords({ type: 'boolean', notStated: false, key: 'false' })).toBe('False')
    expect(keyInWords({ type: 'match', prompts: [{ id: 'p', text: '“Yes”' }, { id: 'q', text: '“No”' }], options, key: { p: 'b', q: 'a' } })).toBe('“Yes”: Ben; “No”: Ann')
    expect(responseInWords(several, { type: 'multiple', options: ['c', 'a', 'gone'] })).toBe('Cleo; Ann')
    expect(responseInWords(several, null)).toBe('')
    expect(wronglyChosen(several, { type: 'multiple', options: ['c', 'a'] }).map(({ text }) => text)).toEqual(['Cleo'])
    expect(wronglyChosen(several, null)).toEqual([])
  })
})

describe('evidence', () => {
  const text = 'The boat was late. “We wait,” Ann said. It rained. Ben left at noon.'
  const span = (words: string) => ({ paragraph: 0, start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const written = (words: string[]) => proven(text, words.map(span)).map((piece) => (piece.proof ? `[${piece.text}]` : piece.text)).join('')
  test.each([
    [['Ann said'], '“We wait,” [Ann said].'],
    [['“We wait,” Ann said.'], '[“We wait,” Ann said.]'],
    [['“We wait,”', 'Ann said'], '[“We wait,” Ann said].'],
    [['Ann said', 'Ben left'], '“We wait,” [Ann said]. … [Ben left] at noon.'],
    [['Ann said. It rained'], '“We wait,” [Ann said. It rained].'],
  ])('%j', (words, expected) => expect(written(words)).toBe(expected))
})

describe('an article’s page', () => {
  test('marks each fact where it stands, and none that was rejected', () => {
    const article = herringTalks()
    const words = (index: number, kind: string) => (marksOf(article)[index] ?? []).filter((mark) => mark.kind === kind).map((mark) => article.paragraphs[index]?.text.slice(mark.start, mark.end))
    expect(words(1, 'quotation')).toEqual(['“Iceland will not accept a smaller share of the stock than the one it had last season.”'])
    expect(words(2, 'quotation')).toEqual(['“have a final count of the spawning fish to share.”'])
    expect(words(0, 'date')).toEqual(['Tuesday'])
    const without = { ...article, dates: article.dates.map((date) => ({ ...date, rejected: true as const })) }
    expect(marksOf(without).flat().filter((mark) => mark.kind === 'date')).toEqual([])
  })

  test('says why nothing can be asked', () => {
    const article = herringTalks()
    expect(unusable(article)).toEqual([])
    expect(unusable({ ...article, quotes: [], events: [] })).toHaveLength(3)
    expect(unusable({ ...article, quotes: article.quotes.map((quote) => ({ ...quote, certainty: 'unsure' as const })), events: [] })).toHaveLength(3)
  })
})

test('what was left out is counted by rule, in words that tell no key', () => {
  const dropped = (rule: string) => ({ kind: 'who-said' as const, facts: ['q'], rule, reason: 'Ann said it.' })
  expect(leftOut([dropped('one-key'), dropped('grounded'), dropped('one-key'), dropped('a rule to come')])).toEqual([
    { count: 2, words: 'where more than one answer could be defended' },
    { count: 1, words: 'where the article does not say it for certain' },
    { count: 1, words: 'for other reasons' },
  ])
})

test('the script of the quiz is small', () => {
  expect(statSync(new URL('../../public/quiz.js', import.meta.url)).size).toBeLessThanOrEqual(8192)
})
