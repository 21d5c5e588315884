import { describe, expect, test } from 'vitest'
import { articleSchema, type Quote } from '../../lib/article/article'
import { refer } from '../../lib/facts/references/coreference'
import { findCast } from '../../lib/facts/names/names'
import { findMarks } from '../../lib/facts/speech/quotations'
import { readBlocks } from '../../lib/facts/sentences'

type Said = { words: string; by: string }

/** Whom the words between « and » stand for, `said` telling who has spoken before. */
function referred(paragraphs: readonly string[], said: readonly Said[] = []) {
  const at = paragraphs.findIndex((text) => text.includes('«'))
  const marked = paragraphs[at] ?? ''
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const plain = paragraphs.map((text) => text.replace(/[«»]/gu, ''))
  const article = articleSchema.parse({ headline: '', paragraphs: plain })
  const blocks = readBlocks(article)
  const cast = findCast(article, blocks, findMarks(blocks))
  const entities = [...cast.people, ...cast.parties]
  const quotes = said.map(({ words, by }, i): Quote => {
    const paragraph = plain.findIndex((text) => text.includes(words))
    const from = (plain[paragraph] ?? '').indexOf(words)
    return { id: `quote-${i}`, certainty: 'sure', origin: 'extracted', form: 'direct', text: words, span: { paragraph, start: from, end: from + words.length }, speaker: entities.find(({ name }) => name === by)?.id ?? null, negated: false, hypothetical: false }
  })
  const reference = refer({ paragraph: at, start, end }, { article, blocks, cast, quotes })
  const named = new Map([...entities, ...(reference.created ? [reference.created] : [])].map(({ id, name }) => [id, name]))
  return { ...reference, name: reference.entity === null ? null : named.get(reference.entity), among: reference.candidates.map((id) => named.get(id)) }
}

const nameOf = (...paragraphs: string[]) => referred(paragraphs).name

describe('names', () => {
  test.each<[string, string[], string | null]>([
    ['a title and a name', ['«Harbour minister Ana Ruiz» said no.'], 'Ana Ruiz'],
    ['a surname', ['Ana Ruiz, a surgeon, came.', '«Ruiz» said no.'], 'Ana Ruiz'],
    ['a body', ['«The Harbour Council» said no.'], 'Harbour Council'],
    ['an apposition without the name', ["«the team's coach», Ali Rezai, agreed."], 'Ali Rezai'],
    ['the owner is not the owned', ["Rosa Diaz, a surgeon, came.", "«Diaz's aide» said no."], "Diaz's aide"],
    ['a name that qualifies', ['The Harbour Council met.', '«A Harbour Council spokesman» said no.'], 'a Harbour Council spokesman'],
    ['a body in capitals that reads as a pronoun', ['The World Health Organization (WHO) met.', '«WHO» said no.'], 'World Health Organization'],
    ['two at once', ['Ana Ruiz and Bo Lind came.', '«Ruiz and Lind» said no.'], null],
    ['a place says nothing', ['He left.', '«Sydney» expects rain.'], null],
  ])('%s', (_what, paragraphs, name) => expect(nameOf(...paragraphs)).toBe(name))

  test('a surname of two: nobody, unless one has just spoken', () => {
    const start = ['George Steiner and Hal Steiner own it.', 'Hal Steiner said: “We changed it.”']
    expect(referred([start[0] ?? '', 'Many asked why.', '«Steiner» said no.']).name).toBeNull()
    expect(referred([...start, '«Steiner» said no.'], [{ words: 'We changed it.', by: 'Hal Steiner' }])).toMatchObject({ name: 'Hal Steiner', certainty: 'unsure' })
  })
})

describe('pronouns', () => {
  test.each<[string, string[], string | null]>([
    ['the only one', ['Mara Lind met the crew.', 'Yes, «she» said.'], 'Mara Lind'],
    ['the one of that gender', ['Mara Lind met Joe Katz.', 'Yes, «she» said.'], 'Mara Lind'],
    ['two who fit', ['Ann Leary and Eve Royce came.', 'No, «she» said.'], null],
    ['of two, the subject', ['Ann Leary praised Eve Royce.', 'No, «she» said.'], 'Ann Leary'],
    ['nobody of that gender', ['Joe Katz came.', 'No, «she» said.'], null],
    ['nobody inside a quotation', ['Mara Lind said: “Eve Royce left.”', 'Later «she» came.'], 'Mara Lind'],
    ['the own sentence first', ["Joe Katz came.", "Tom Reed's sister begged, but «he» refused."], 'Tom Reed'],
    ['it: the body before', ['The Harbour Council met on Monday.', 'No, «it» said.'], 'Harbour Council'],
    ['they: two people are not one speaker', ['Ann Leary and Joe Katz came.', 'No, «they» said.'], null],
    ['I', ['Ann Leary came.', '«I» think so.'], null],
    ['who', ['Ann Leary, «who» said no, left.'], 'Ann Leary'],
  ])('%s', (_what, paragraphs, name) => expect(nameOf(...paragraphs)).toBe(name))

  test('the last speaker, if nobody came between', () => {
    const text = ['Ann Leary praised Eve Royce. “We are close,” Royce said.', '“Very close,” «she» added.']
    expect(referred(text, [{ words: 'We are close,', by: 'Eve Royce' }])).toMatchObject({ name: 'Eve Royce', certainty: 'sure' })
    const between = ['“We are close,” Eve Royce said.', 'Ann Leary disagreed.', '“Not at all,” «she» said.']
    expect(referred(between, [{ words: 'We are close,', by: 'Eve Royce' }]).name).not.toBe('Eve Royce')
  })
})

describe('descriptions', () => {
  test.each<[string, string[], string | null]>([
    ['a role', ['Fisheries minister Ana Ruiz and surgeon Bo Lind came.', '«The minister» said no.'], 'Ana Ruiz'],
    ['a role of the same kind', ['Special Representative Noh Min-seo came.', '«The envoy» said no.'], 'Noh Min-seo'],
    ['two of one role', ['Envoys Noh Min-seo and Bo Lind came.', '«The envoy» said no.'], null],
    ['the country tells', ['Chinese envoy Xu Weidong met Korean envoy Noh Min-seo.', '«The Chinese envoy» said no.'], 'Xu Weidong'],
    ['the gender tells', ['Spokeswoman Ana Ruiz and spokesman Bo Lind came.', '«The spokeswoman» said no.'], 'Ana Ruiz'],
    ['named later', ["«Austria's interior minister» said no.", 'Interior minister Wolfgang Pesch spoke in Vienna.'], 'Wolfgang Pesch'],
    ['an age', ['José Mora, 56, met Mauricio Pochett, 47.', '«The 56-year-old» said no.'], 'José Mora'],
    ['a ministry', ['The Chinese Ministry of Foreign Affairs met the Harbour Council.', '«The ministry» said no.'], 'Chinese Ministry of Foreign Affairs'],
    ['two bodies of one kind', ['The Harbour Council met the Valley Council.', '«The council» said no.'], null],
    ['a newspaper', ['The Valley Herald wrote to Northline Ltd.', '«The newspaper» said no.'], 'Valley Herald'],
    ["somebody's statement", ['Senator John Corn left.', "«Corn's statement» said no."], 'John Corn'],
    ['a statement from a body', ['«A statement from the Harbour Council» said no.'], 'Harbour Council'],
    ['a letter that somebody saw', ['«A leaked letter seen by Valley News» said no.'], 'a leaked letter'],
    ['a newcomer', ['«A judge» said no.'], 'a judge'],
    ['several newcomers', ['«Two loggers» said no.'], 'two loggers'],
    ['officials', ['«Officials» said no.'], 'officials'],
    ['whose party it is', ['Ana Ruiz, a surgeon, came. Ruiz said «her party» would wait.'], "Ana Ruiz's party"],
    ['both sides', ['Ana Ruiz met Bo Lind.', '«The two sides» said no.'], null],
  ])('%s', (_what, paragraphs, name) => expect(nameOf(...paragraphs)).toBe(name))

  test('the announcement is its issuer’s', () => {
    const text = ['The Chinese Ministry of Foreign Affairs said: “We agree.”', '«The announcement» also said no.']
    expect(referred(text, [{ words: 'We agree.', by: 'Chinese Ministry of Foreign Affairs' }])).toMatchObject({ name: 'Chinese Ministry of Foreign Affairs', certainty: 'sure' })
  })

  test('a second judge is another one, police are the same', () => {
    expect(referred(['A judge said yes.', '«A judge» said no.']).entity).not.toBe(referred(['«A judge» said yes.', 'A judge said no.']).entity)
    expect(referred(['Police said yes.', '«Police» said no.']).entity).toBe(referred(['«Police» said yes.', 'Police said no.']).entity)
  })
})

describe('how sure a description is', () => {
  test.each<[string, string[], string | null, 'sure' | 'unsure']>([
    ['the only body of its kind', ['The Foreign Ministry met envoys.', '«The ministry» said no.'], 'Foreign Ministry', 'sure'],
    ['a state of a federation is not the federation', ['The United States has fifty of them.', '«The state» said no.'], 'the state', 'unsure'],
    ['another state is', ['Norway signed it.', '«The country» said no.'], 'Norway', 'sure'],
    ['one firm of two', ['Northline Company sued Harlow Industries.', '«The company» said no.'], null, 'unsure'],
    ['some people', ['«Two loggers» said no.'], 'two loggers', 'sure'],
    ['hardly anybody', ['«Few loggers» said no.'], 'Few loggers', 'unsure'],
    ['a share', ['Eight of «10 loggers» said no.'], '10 loggers', 'unsure'],
    ['one more of whatever', ['«Another» said no.'], 'another', 'unsure'],
  ])('%s', (_what, paragraphs, name, certainty) => {
    const reference = referred(paragraphs)
    expect([reference.name ?? null, reference.certainty]).toEqual([name, certainty])
  })
})
