import { slice, type StructuredArticle } from '../../lib/article/article'
import type { Option, Question } from '../../lib/questions/question'
import { edtfInWords } from './when'
import { shortened } from './words'

/** Why a wrong option is wrong, by the facts that disprove it; undefined where nothing can be said that the evidence does not say already. */
export function whyWrong(article: StructuredArticle, question: Question, option: Option): string | undefined {
  const { disproof, text, entity } = option
  if (!disproof) return undefined
  const other = disproof.facts.filter((id) => !question.facts.includes(id))
  const shown = other.flatMap((id) => factInWords(article, id) ?? [])[0]
  switch (disproof.kind) {
    case 'excluded': return `The article says that ${text} did not take part.`
    case 'not-among': return shown === undefined ? `The article does not name ${text} here.` : `The article names ${text} elsewhere: ${shown}.`
    case 'other-value': return otherWords(article, text, entity) ?? (shown === undefined ? undefined : `${text}: in the article, ${shown}.`)
    default: return disproof.kind satisfies never
  }
}

/** What somebody who was chosen wrongly did say. */
function otherWords(article: StructuredArticle, name: string, entity: string | undefined): string | undefined {
  const quote = article.quotes.find((one) => entity !== undefined && one.speaker === entity && one.certainty === 'sure' && !one.rejected)
  return quote && `What ${name} said is something else: “${shortened(quote.text, 80)}”.`
}

/** A fact as the end of a sentence; an event in the words of the article. */
function factInWords(article: StructuredArticle, id: string): string | undefined {
  const nameOf = (entity: string | null) => [...article.people, ...article.parties].find((one) => one.id === entity)?.name
  const quote = article.quotes.find((one) => one.id === id)
  if (quote) return `${nameOf(quote.speaker) ?? 'somebody'} said “${shortened(quote.text, 80)}”`
  const date = article.dates.find((one) => one.id === id)
  if (date) return `“${date.surface}” is ${date.edtf === null ? 'not fixed' : edtfInWords(date.edtf)}`
  const event = article.events.find((one) => one.id === id)
  if (event) return `“${shortened(slice(article, event.span), 120)}”`
  return undefined
}
