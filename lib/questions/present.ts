import { z } from 'zod'
import { shuffled } from '../random'
import type { Question } from './question'
import { kindSchema } from './question'

/* What the browser may see of a question before its feedback is due: the wording, and the options in an order of their own. */

const choice = z.strictObject({ id: z.string(), text: z.string() })
const choices = z.array(choice)

export const shownAnswerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), options: choices }),
  z.strictObject({ type: z.literal('multiple'), options: choices }),
  z.strictObject({ type: z.literal('match'), prompts: choices, options: choices }),
  z.strictObject({ type: z.literal('order'), options: choices }),
  z.strictObject({ type: z.literal('boolean'), notStated: z.boolean() }),
  z.strictObject({ type: z.literal('date'), accept: z.enum(['exact', 'month', 'year']) }),
  z.strictObject({ type: z.literal('text') }),
])

export const shownSchema = z.strictObject({
  id: z.string(),
  kind: kindSchema,
  stem: z.string(),
  /** The stem in two parts, where it ends in a quotation: what is asked, and the words it is asked about. */
  asked: z.string(),
  words: z.string().exactOptional(),
  points: z.int(),
  answer: shownAnswerSchema,
})
export type Shown = z.infer<typeof shownSchema>

/** The question without key, value, entity, disproof, evidence, feedback, facts, checks and difficulty; options in an order fixed by the seed. */
export function present(question: Question, seed: string | number): Shown {
  const { id, kind, stem, points } = question
  return arranged({ id, kind, stem, ...parted(stem), points, answer: shownAnswer(question) }, seed)
}

/** The same in another order of options: for each attempt its own. */
export function arranged(shown: Shown, seed: string | number): Shown {
  const order = (options: Choice[], what: string) => shuffled(options, `${seed} ${shown.id} ${what}`)
  const { answer } = shown
  if (answer.type === 'match') return { ...shown, answer: { ...answer, prompts: order(answer.prompts, 'prompts'), options: order(answer.options, 'options') } }
  return 'options' in answer ? { ...shown, answer: { ...answer, options: order(answer.options, 'options') } } : shown
}

type Choice = z.infer<typeof choice>

function shownAnswer({ answer }: Question): Shown['answer'] {
  const bare = (options: readonly Choice[]) => options.map(({ id, text }) => ({ id, text }))
  switch (answer.type) {
    case 'single':
    case 'multiple':
    case 'order':
      return { type: answer.type, options: bare(answer.options) }
    case 'match':
      return { type: 'match', prompts: bare(answer.prompts), options: bare(answer.options) }
    case 'boolean':
      return { type: 'boolean', notStated: answer.notStated }
    case 'date':
      return { type: 'date', accept: answer.accept }
    case 'text':
      return { type: 'text' }
    default:
      return answer satisfies never
  }
}

/** "Who said: “…”?" is "Who said this?" about the words “…”. A stem with words after the colon that are no quotation stays whole. */
function parted(stem: string): { asked: string; words?: string } {
  const at = stem.indexOf(': “')
  if (at < 0 || !stem.endsWith('”?')) return { asked: stem }
  return { asked: `${stem.slice(0, at)}:`, words: stem.slice(at + 2, -1) }
}
