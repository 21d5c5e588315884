import type { Shown } from '../../lib/questions/present'
import { responseSchema, type Response } from '../../lib/scoring/score'

/** The name of a question's field; a matching or an ordering has one for each of its parts. */
export const fieldOf = (row: string, part?: string): string => (part === undefined ? `q-${row}` : `q-${row}-${part}`)

type Fields = Pick<FormData, 'get' | 'getAll'>

/** A question's answer as a form brings it; null where it was left blank or makes no sense. */
export function responseIn(fields: Fields, row: string, answer: Shown['answer']): Response | null {
  const read = responseSchema.safeParse(valueIn(fields, row, answer))
  return read.success ? read.data : null
}

function valueIn(fields: Fields, row: string, answer: Shown['answer']): unknown {
  const name = fieldOf(row)
  const text = (field: string) => { const value = fields.get(field); return typeof value === 'string' ? value : '' }
  const parts = (ids: readonly { id: string }[]) => ids.map(({ id }) => [id, text(fieldOf(row, id))] as const).filter(([, value]) => value !== '')
  switch (answer.type) {
    case 'single': return { type: 'single', option: text(name) }
    case 'boolean': return { type: 'boolean', value: text(name) }
    case 'date':
    case 'text': return text(name).trim() === '' ? null : { type: answer.type, value: text(name) }
    case 'multiple': { const options = fields.getAll(name); return options.length ? { type: 'multiple', options } : null }
    case 'match': { const pairs = parts(answer.prompts); return pairs.length ? { type: 'match', pairs: Object.fromEntries(pairs) } : null }
    case 'order': { const places = parts(answer.options); return places.length ? { type: 'order', options: places.sort((a, b) => Number(a[1]) - Number(b[1])).map(([id]) => id) } : null }
    default: return answer satisfies never
  }
}

/** Whether an answer says anything: an empty list or text is blank. */
export function isBlank(response: Response | undefined): boolean {
  if (!response) return true
  if (response.type === 'multiple' || response.type === 'order') return response.options.length === 0
  if (response.type === 'match') return Object.keys(response.pairs).length === 0
  return (response.type === 'text' || response.type === 'date') && response.value.trim() === ''
}
