import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../lib/questions/question'
import type { Response } from '../../lib/scoring/score'
import { receiptSchema, rescored, score, shownScore, total } from '../../lib/scoring/score'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const options = ids.map((id) => ({ id, text: id }))
const someIds = fc.array(fc.oneof(fc.constantFrom(...ids), fc.string({ minLength: 1, maxLength: 6 })), { maxLength: 12 })
const keyOf = (least: number) => fc.shuffledSubarray(ids, { minLength: least })

const answers: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom(...ids).map((id): Answer => ({ type: 'single', options, key: [id] })),
  keyOf(1).map((key): Answer => ({ type: 'multiple', options, key })),
  keyOf(2).map((key): Answer => ({ type: 'order', options, key })),
  fc.dictionary(fc.constantFrom('p', 'q', 'r'), fc.constantFrom(...ids), { minKeys: 1 }).map((key): Answer => ({ type: 'match', prompts: ['p', 'q', 'r'].map((id) => ({ id, text: id })), options, key })),
  fc.constantFrom('true', 'false', 'not-stated').map((key): Answer => ({ type: 'boolean', notStated: true, key })),
  fc.constantFrom('exact', 'month', 'year').map((accept): Answer => ({ type: 'date', key: '2020-02-29', accept })),
  fc.string().map((key): Answer => ({ type: 'text', key, accept: ['Rosa Ruiz'] })),
)

const responses: fc.Arbitrary<Response | null> = fc.oneof(
  fc.constant(null),
  someIds.filter((list) => list.length > 0).map((list): Response => ({ type: 'single', option: list[0] as string })),
  someIds.map((list): Response => ({ type: 'multiple', options: list })),
  someIds.map((list): Response => ({ type: 'order', options: list })),
  fc.dictionary(fc.oneof(fc.constantFrom('p', 'q', 'r', '__proto__', 'toString'), fc.string({ minLength: 1 })), fc.constantFrom(...ids)).map((pairs): Response => ({ type: 'match', pairs })),
  fc.constantFrom('true', 'false', 'not-stated').map((value): Response => ({ type: 'boolean', value })),
  fc.string().map((value): Response => ({ type: 'date', value })),
  fc.string().map((value): Response => ({ type: 'text', value })),
)
const points = fc.integer({ min: 1, max: 10 })

describe('scoring', () => {
  test('points lie between none and all, and the receipt gives them again', () => {
    fc.assert(
      fc.property(answers, responses, points, (answer, response, possible) => {
        const receipt = score({ answer, points: possible }, response)
        const { numerator, denominator } = receipt.earned
        expect(numerator).toBeGreaterThanOrEqual(0)
        expect(numerator).toBeLessThanOrEqual(possible * denominator)
        expect(receipt.right).toBe(numerator === possible * denominator)
        expect(rescored(receiptSchema.parse(JSON.parse(JSON.stringify(receipt))))).toEqual(receipt)
      }),
      { numRuns: 2000 },
    )
  })

  test('options that the question does not have change nothing', () => {
    fc.assert(
      fc.property(keyOf(1), fc.subarray(ids), fc.array(fc.string({ minLength: 3, maxLength: 9 })), (key, chosen, strangers) => {
        const answer: Answer = { type: 'multiple', options, key }
        const plain = score({ answer, points: 1 }, { type: 'multiple', options: chosen })
        expect(score({ answer, points: 1 }, { type: 'multiple', options: [...strangers, ...chosen, ...chosen] }).earned).toEqual(plain.earned)
      }),
    )
  })

  test('a sum is exact in any order, and never shown as more than it is', () => {
    const receipts = fc.array(fc.tuple(answers, responses, points).map(([answer, response, possible]) => score({ answer, points: possible }, response)), { maxLength: 40 })
    fc.assert(
      fc.property(receipts, (list) => {
        const sum = total(list)
        expect(total([...list].reverse())).toEqual(sum)
        expect(Number(shownScore(sum.earned)) * sum.earned.denominator).toBeLessThanOrEqual(sum.earned.numerator + 1e-9 * sum.earned.denominator)
        expect(sum.earned.numerator).toBeLessThanOrEqual(sum.possible * sum.earned.denominator)
      }),
    )
  })
})
