import { z } from 'zod'
import { spanSchema } from '../article/article'

/* The question set. Option ids are random-looking and say nothing of the key. */

export const kinds = ['who-said', 'said-what', 'match-speakers', 'which-parties', 'who-with', 'what-date', 'when-order', 'who-is', 'true-false', 'fill-in'] as const
export const kindSchema = z.enum(kinds)

export const disproofSchema = z.object({ kind: z.enum(['other-value', 'excluded', 'not-among']), facts: z.array(z.string()) })

export const optionSchema = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  /** The EDTF of a date given as an option. */
  value: z.string().exactOptional(),
  entity: z.string().exactOptional(),
  /** Why the option is wrong; every distractor has one. */
  disproof: disproofSchema.exactOptional(),
})

const options = z.array(optionSchema).min(2)

export const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single'), options, key: z.array(z.string()).length(1) }),
  z.object({ type: z.literal('multiple'), options, key: z.array(z.string()).min(1) }),
  z.object({ type: z.literal('match'), prompts: options, options, key: z.record(z.string(), z.string()) }),
  z.object({ type: z.literal('order'), options, key: z.array(z.string()).min(2) }),
  z.object({ type: z.literal('boolean'), notStated: z.boolean(), key: z.enum(['true', 'false', 'not-stated']) }),
  z.object({ type: z.literal('date'), key: z.string(), accept: z.enum(['exact', 'month', 'year']) }),
  z.object({ type: z.literal('text'), key: z.string(), accept: z.array(z.string()) }),
])

export const questionSchema = z.object({
  id: z.string().min(1),
  kind: kindSchema,
  stem: z.string().min(1),
  points: z.int().min(1),
  answer: answerSchema,
  /** The ids of the facts that it rests on. */
  facts: z.array(z.string()).min(1),
  evidence: z.array(spanSchema).min(1),
  feedback: z.object({ right: z.string(), wrong: z.string() }),
  difficulty: z.object({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]), reasons: z.array(z.string()) }),
  checks: z.array(z.object({ rule: z.string(), passed: z.boolean(), note: z.string().exactOptional() })),
})

export const setSchema = z.object({
  /** The article's id. */
  id: z.string().exactOptional(),
  seed: z.int(),
  /** Hash of the article as used. */
  article: z.string(),
  questions: z.array(questionSchema),
  /** What was not asked, and why. */
  dropped: z.array(z.object({ kind: kindSchema, facts: z.array(z.string()), rule: z.string(), reason: z.string() })),
})

export type Kind = z.infer<typeof kindSchema>
export type Option = z.infer<typeof optionSchema>
export type Disproof = z.infer<typeof disproofSchema>
export type Answer = z.infer<typeof answerSchema>
export type Question = z.infer<typeof questionSchema>
export type QuestionSet = z.infer<typeof setSchema>
export type Dropped = QuestionSet['dropped'][number]
