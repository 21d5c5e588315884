import { describe, expect, test } from 'vitest'
import type { Answer } from '../../lib/questions/question'
import type { Response } from '../../lib/scoring/score'
import { responseSchema, score, shownScore, total } from '../../lib/scoring/score'
import { readTyped, sameDate } from '../../lib/scoring/typed-date'
import { sameText } from '../../lib/scoring/typed-text'

const options = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, text: `Option ${id}` }))
const single: Answer = { type: 'single', options, key: ['b'] }
const multiple: Answer = { type: 'multiple', options, key: ['a', 'b', 'c'] }
const order: Answer = { type: 'order', options: options.slice(0, 4), key: ['a', 'b', 'c', 'd'] }
const match: Answer = { type: 'match', prompts: [{ id: 'p', text: 'P' }, { id: 'q', text: 'Q' }, { id: 'r', text: 'R' }], options, key: { p: 'a', q: 'b', r: 'b' } }
const truth: Answer = { type: 'boolean', notStated: true, key: 'not-stated' }
const date: Answer = { type: 'date', key: '2021-07-06', accept: 'exact' }
const text: Answer = { type: 'text', key: 'Rosa Ruiz', accept: ['Ruiz'] }

const many = (...ids: string[]): Response => ({ type: 'multiple', options: ids })
const ordered = (...ids: string[]): Response => ({ type: 'order', options: ids })

describe('points', () => {
  test.each<[string, Answer, number, Response | null, string]>([
    ['single, right', single, 1, { type: 'single', option: 'b' }, '1/1'],
    ['single, wrong', single, 1, { type: 'single', option: 'a' }, '0/1'],
    ['single, unknown option', single, 1, { type: 'single', option: 'zz' }, '0/1'],
    ['single, blank', single, 1, null, '0/1'],
    ['single, answered as another type', single, 1, many('b'), '0/1'],
    ['multiple, all right', multiple, 1, many('c', 'a', 'b'), '1/1'],
    ['multiple, two of three', multiple, 1, many('a', 'b'), '2/3'],
    ['multiple, two right and one wrong', multiple, 1, many('a', 'b', 'd'), '1/3'],
    ['multiple, everything ticked', multiple, 1, many('a', 'b', 'c', 'd', 'e', 'f'), '0/1'],
    ['multiple, only wrong', multiple, 1, many('d', 'e'), '0/1'],
    ['multiple, one option twice', multiple, 1, many('a', 'a', 'a'), '1/3'],
    ['multiple, unknown options are nothing', multiple, 1, many('a', 'zz', 'yy'), '1/3'],
    ['multiple, nothing ticked', multiple, 1, many(), '0/1'],
    ['multiple, two points', multiple, 2, many('a'), '2/3'],
    ['order, right', order, 1, ordered('a', 'b', 'c', 'd'), '1/1'],
    ['order, reversed', order, 1, ordered('d', 'c', 'b', 'a'), '0/1'],
    ['order, last first', order, 1, ordered('d', 'a', 'b', 'c'), '2/3'],
    ['order, half given', order, 1, ordered('a', 'b'), '1/3'],
    ['order, blank', order, 1, null, '0/1'],
    ['match, right', match, 3, { type: 'match', pairs: { p: 'a', q: 'b', r: 'b' } }, '3/1'],
    ['match, one of three', match, 1, { type: 'match', pairs: { p: 'a', q: 'a' } }, '1/3'],
    ['match, prompt from nowhere', match, 1, { type: 'match', pairs: { constructor: 'a', p: 'zz' } }, '0/1'],
    ['true or false, right', truth, 1, { type: 'boolean', value: 'not-stated' }, '1/1'],
    ['true or false, wrong', truth, 1, { type: 'boolean', value: 'true' }, '0/1'],
    ['date, right', date, 1, { type: 'date', value: '6 July 2021' }, '1/1'],
    ['date, coarser', date, 1, { type: 'date', value: 'July 2021' }, '0/1'],
    ['date, coarser and accepted', { ...date, accept: 'month' }, 1, { type: 'date', value: 'July 2021' }, '1/1'],
    ['text, right', text, 1, { type: 'text', value: 'rosa ruiz' }, '1/1'],
    ['text, an accepted variant', text, 1, { type: 'text', value: 'Mayor Ruiz.' }, '1/1'],
    ['text, blank', text, 1, { type: 'text', value: '   ' }, '0/1'],
  ])('%s', (_, answer, points, response, earned) => {
    const receipt = score({ answer, points }, response)
    expect(`${receipt.earned.numerator}/${receipt.earned.denominator}`).toBe(earned)
    expect(receipt.possible).toBe(points)
    expect(receipt.right).toBe(receipt.earned.numerator === points && receipt.earned.denominator === 1)
  })

  test('a receipt holds no typed words', () => {
    expect(JSON.stringify(score({ answer: text, points: 1 }, { type: 'text', value: 'Somebody Else' }))).not.toContain('Somebody')
    expect(JSON.stringify(score({ answer: date, points: 1 }, { type: 'date', value: '1 May 2020' }))).not.toContain('2020')
  })
})

describe('sums', () => {
  const third = score({ answer: multiple, points: 1 }, many('a'))
  test('three thirds are one, not 0.99', () => {
    expect(total([third, third, third])).toEqual({ earned: { numerator: 1, denominator: 1 }, possible: 3 })
  })
  test('nothing is nothing', () => {
    expect(total([])).toEqual({ earned: { numerator: 0, denominator: 1 }, possible: 0 })
  })
  test.each([
    [{ numerator: 7, denominator: 1 }, '7'],
    [{ numerator: 0, denominator: 1 }, '0'],
    [{ numerator: 8999, denominator: 100 }, '89.9'],
    [{ numerator: 2999, denominator: 1000 }, '2.9'],
    [{ numerator: 2, denominator: 3 }, '0.6'],
    [{ numerator: 3, denominator: 2 }, '1.5'],
    [{ numerator: 1, denominator: 100 }, '0.0'],
  ])('%j is shown as %s', (fraction, shown) => {
    expect(shownScore(fraction)).toBe(shown)
  })
})

describe('short answers', () => {
  test.each([
    ['mayor ruiz.', 'Mayor Ruiz', true],
    ['Ruiz', 'Mayor Ruiz', true],
    ['the Mayor', 'mayor', true],
    ['O’Neill', "O'Neill", true],
    ['oneill', "O'Neill", true],
    ['Jose  Nunez ', 'José Núñez', true],
    ['1,250', '1250', true],
    ['3.5', '3.5', true],
    ['3.5', '35', false],
    ['Mayor Cruz', 'Mayor Ruiz', false],
    ['Ruiz Cruz', 'Ruiz', false],
    ['', 'Ruiz', false],
    ['...', 'Ruiz', false],
  ])('%s for %s: %s', (typed, accepted, same) => {
    expect(sameText(typed, accepted)).toBe(same)
  })
})

describe('typed dates', () => {
  test.each([
    ['2021-07-06', '2021-07-06'],
    ['6 July 2021', '2021-07-06'],
    ['Tuesday, 6 July 2021', '2021-07-06'],
    ['July 6th, 2021', '2021-07-06'],
    ['the 6th of july 2021', '2021-07-06'],
    ['6 Sept. 2021', '2021-09-06'],
    ['Jul 2021', '2021-07'],
    ['2021', '2021'],
    ['Monday, 6 July 2021', null],
    ['30 February 2021', null],
    ['2021-13', null],
    ['06/07/2021', null],
    ['6 July', null],
    ['July 6 2021 or 7 July 2021', null],
    ['soon', null],
    ['', null],
  ])('%s is %s', (typed, value) => {
    expect(readTyped(typed)).toBe(value)
  })

  test.each([
    ['2021-07-06', '2021-07-06T10:00', 'exact', true],
    ['2021-07', '2021-07-06', 'month', true],
    ['2021', '2021-07-06', 'month', false],
    ['2021', '2021-07-06', 'year', true],
    ['2021-07-07', '2021-07-06', 'month', false],
    ['2021-07-06', '2021-07', 'exact', false],
    ['2021-07', '2021-07', 'exact', true],
  ] as const)('%s for %s, %s: %s', (typed, key, accept, same) => {
    expect(sameDate(typed, key, accept)).toBe(same)
  })
})

describe('what the browser may send', () => {
  test.each([
    ['a position', { type: 'single', option: 2 }, false],
    ['an id', { type: 'single', option: 'b' }, true],
    ['an unknown type', { type: 'essay', value: 'x' }, false],
    ['a thousand options', { type: 'multiple', options: Array.from({ length: 1000 }, (_, i) => `o${i}`) }, false],
    ['text beyond measure', { type: 'text', value: 'x'.repeat(5000) }, false],
  ])('%s', (_, sent, passes) => {
    expect(responseSchema.safeParse(sent).success).toBe(passes)
  })
})
