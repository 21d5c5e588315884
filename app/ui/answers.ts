import type { Answer, Option } from '../../lib/questions/question'
import type { Response } from '../../lib/scoring/score'
import { edtfInWords } from './when'
import { isBlank } from './fields'

const truths = { true: 'True', false: 'False', 'not-stated': 'The article does not say' }

const textOf = (options: readonly Option[], id: string): string => options.find((option) => option.id === id)?.text ?? ''
const textsOf = (options: readonly Option[], ids: readonly string[]): string => ids.map((id) => textOf(options, id)).filter(Boolean).join('; ')
const paired = (prompts: readonly Option[], options: readonly Option[], pairs: Record<string, string>): string =>
  prompts.flatMap(({ id, text }) => (pairs[id] === undefined ? [] : [`${text}: ${textOf(options, pairs[id])}`])).join('; ')

/** The right answer in words. */
export function keyInWords(answer: Answer): string {
  switch (answer.type) {
    case 'single':
    case 'multiple':
    case 'order': return textsOf(answer.options, answer.key)
    case 'match': return paired(answer.prompts, answer.options, answer.key)
    case 'boolean': return truths[answer.key]
    case 'date': return edtfInWords(answer.key)
    case 'text': return answer.key
    default: return answer satisfies never
  }
}

/** What was answered, in words; empty where nothing was. */
export function responseInWords(answer: Answer, response: Response | null): string {
  if (!response || isBlank(response)) return ''
  switch (response.type) {
    case 'single': return 'options' in answer ? textOf(answer.options, response.option) : ''
    case 'multiple':
    case 'order': return 'options' in answer ? textsOf(answer.options, response.options) : ''
    case 'match': return answer.type === 'match' ? paired(answer.prompts, answer.options, response.pairs) : ''
    case 'boolean': return truths[response.value]
    case 'date':
    case 'text': return response.value
    default: return response satisfies never
  }
}

/** The wrong options that were chosen. */
export function wronglyChosen(answer: Answer, response: Response | null): Option[] {
  if (answer.type !== 'single' && answer.type !== 'multiple') return []
  const chosen = response?.type === 'single' ? [response.option] : response?.type === 'multiple' ? response.options : []
  return answer.options.filter((option) => chosen.includes(option.id) && !answer.key.includes(option.id))
}
