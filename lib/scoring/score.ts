import { z } from 'zod'
import type { Answer, Question } from '../questions/question'
import { sameDate } from './typed-date'
import { sameText } from './typed-text'

/*
 * Responses, points and receipts. Points are exact fractions; the only rounding is in `shownScore`.
 * Receipts hold option ids and outcomes, never typed words: what a person typed stands in erasable rows.
 */

const optionId = z.string().min(1).max(64)

/** What the browser sends for one question. Option ids, never positions. */
export const responseSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single'), option: optionId }),
  z.object({ type: z.literal('multiple'), options: z.array(optionId).max(50) }),
  z.object({ type: z.literal('match'), pairs: z.record(optionId, optionId) }),
  z.object({ type: z.literal('order'), options: z.array(optionId).max(50) }),
  z.object({ type: z.literal('boolean'), value: z.enum(['true', 'false', 'not-stated']) }),
  z.object({ type: z.literal('date'), value: z.string().max(100) }),
  z.object({ type: z.literal('text'), value: z.string().max(1000) }),
])
export type Response = z.infer<typeof responseSchema>

export const fractionSchema = z.object({ numerator: z.int().min(0), denominator: z.int().min(1) })
export type Fraction = z.infer<typeof fractionSchema>

const given = z.array(z.string())
/** What the points were computed from: enough to compute them again. A blank answer is an empty `given`. */
export const inputsSchema = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('single-choice'), key: given, given }),
  z.object({ rule: z.literal('right-minus-wrong'), key: given, options: given, given }),
  z.object({ rule: z.literal('match-per-pair'), key: z.record(z.string(), z.string()), given: z.record(z.string(), z.string()) }),
  z.object({ rule: z.literal('order-adjacent-pairs'), key: given, given }),
  z.object({ rule: z.literal('true-false'), key: given, given }),
  z.object({ rule: z.literal('typed-date'), matched: z.boolean() }),
  z.object({ rule: z.literal('typed-text'), matched: z.boolean() }),
])
export type Inputs = z.infer<typeof inputsSchema>

export const RULE_VERSION = 1

export const receiptSchema = z.object({
  earned: fractionSchema,
  possible: z.int().min(1),
  rule: z.string(),
  ruleVersion: z.int().min(1),
  inputs: inputsSchema,
  /** Every point earned. */
  right: z.boolean(),
})
export type Receipt = z.infer<typeof receiptSchema>

/** The points that a response earns, with all that is needed to compute them again. A missing response, or one of another answer type, is blank. */
export function score(question: Pick<Question, 'answer' | 'points'>, response: Response | null): Receipt {
  const inputs = inputsOf(question.answer, response?.type === question.answer.type ? response : null)
  return receiptOf(inputs, question.points)
}

/** The same receipt computed again from what it holds. */
export function rescored(receipt: Receipt): Receipt {
  return receiptOf(receipt.inputs, receipt.possible)
}

function receiptOf(inputs: Inputs, possible: number): Receipt {
  const { right, of } = shareOf(inputs)
  const earned = reduced(BigInt(right) * BigInt(possible), BigInt(of))
  return { earned, possible, rule: inputs.rule, ruleVersion: RULE_VERSION, inputs, right: right === of }
}

function inputsOf(answer: Answer, response: Response | null): Inputs {
  switch (answer.type) {
    case 'single':
      return { rule: 'single-choice', key: answer.key, given: response?.type === 'single' ? known([response.option], answer.options) : [] }
    case 'multiple':
      return { rule: 'right-minus-wrong', key: answer.key, options: answer.options.map((option) => option.id), given: response?.type === 'multiple' ? known(response.options, answer.options) : [] }
    case 'match':
      return { rule: 'match-per-pair', key: answer.key, given: response?.type === 'match' ? knownPairs(response.pairs, answer) : {} }
    case 'order':
      return { rule: 'order-adjacent-pairs', key: answer.key, given: response?.type === 'order' ? known(response.options, answer.options) : [] }
    case 'boolean':
      return { rule: 'true-false', key: [answer.key], given: response?.type === 'boolean' ? [response.value] : [] }
    case 'date':
      return { rule: 'typed-date', matched: response?.type === 'date' && sameDate(response.value, answer.key, answer.accept) }
    case 'text':
      return { rule: 'typed-text', matched: response?.type === 'text' && [answer.key, ...answer.accept].some((accepted) => sameText(response.value, accepted)) }
    default:
      return answer satisfies never
  }
}

/** Ids that the question does not have, and ids given twice, count as nothing. */
function known(ids: readonly string[], options: readonly { id: string }[]): string[] {
  return [...new Set(ids)].filter((id) => options.some((option) => option.id === id))
}

function knownPairs(pairs: Record<string, string>, answer: Extract<Answer, { type: 'match' }>): Record<string, string> {
  const given = answer.prompts.flatMap((prompt): [string, string][] => (Object.hasOwn(pairs, prompt.id) ? [[prompt.id, pairs[prompt.id] ?? '']] : []))
  return Object.fromEntries(given.filter(([, id]) => answer.options.some((option) => option.id === id)))
}

/** How much of a question is right: `right` of `of`, 0 ≤ right ≤ of. */
function shareOf(inputs: Inputs): { right: number; of: number } {
  switch (inputs.rule) {
    case 'single-choice':
    case 'true-false':
      return { right: inputs.given.length === 1 && inputs.given[0] === inputs.key[0] ? 1 : 0, of: 1 }
    case 'right-minus-wrong': {
      const right = inputs.given.filter((id) => inputs.key.includes(id)).length
      return { right: Math.max(0, right - (inputs.given.length - right)), of: inputs.key.length }
    }
    case 'match-per-pair': {
      const prompts = Object.keys(inputs.key)
      return { right: prompts.filter((id) => Object.hasOwn(inputs.given, id) && inputs.given[id] === inputs.key[id]).length, of: Math.max(1, prompts.length) }
    }
    case 'order-adjacent-pairs':
      return { right: orderedPairs(inputs.key, inputs.given), of: Math.max(1, inputs.key.length - 1) }
    case 'typed-date':
    case 'typed-text':
      return { right: inputs.matched ? 1 : 0, of: 1 }
    default:
      return inputs satisfies never
  }
}

/** Neighbours of the right order that stand in that order in the answer too; a pair of which one is missing is not ordered. */
function orderedPairs(key: readonly string[], order: readonly string[]): number {
  const place = new Map(order.map((id, i) => [id, i]))
  return key.slice(1).filter((id, i) => {
    const before = place.get(key[i] as string)
    const after = place.get(id)
    return before !== undefined && after !== undefined && before < after
  }).length
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  let [a, b] = [numerator, denominator]
  while (b > 0n) [a, b] = [b, a % b]
  return { numerator: Number(numerator / a), denominator: Number(denominator / a) }
}

/** The exact sum of what was earned, and of what could be. */
export function total(receipts: readonly Pick<Receipt, 'earned' | 'possible'>[]): { earned: Fraction; possible: number } {
  let [numerator, denominator] = [0n, 1n]
  for (const { earned } of receipts) {
    const sum = reduced(numerator * BigInt(earned.denominator) + BigInt(earned.numerator) * denominator, denominator * BigInt(earned.denominator))
    numerator = BigInt(sum.numerator)
    denominator = BigInt(sum.denominator)
  }
  return { earned: { numerator: Number(numerator), denominator: Number(denominator) }, possible: receipts.reduce((sum, receipt) => sum + receipt.possible, 0) }
}

/** A score as people read it: whole, or to one decimal rounded down, so that nobody reads "90.0, failed". */
export function shownScore({ numerator, denominator }: Fraction): string {
  const tenths = (BigInt(numerator) * 10n) / BigInt(denominator)
  return numerator % denominator === 0 ? String(numerator / denominator) : `${tenths / 10n}.${tenths % 10n}`
}
