import { slice, type StructuredArticle } from '../../lib/article/article'
import type { Option } from '../../lib/questions/question'
import { edtfInWords } from './when'
import { listed, shortened } from './words'

/** Why a wrong option is wrong, by the facts that disprove it; undefined where the article names nothing that could be shown. */
export function whyWrong(article: StructuredArticle, option: Option): string | undefined {
  const { disproof, text } = option
  if (!disproof) return undefined
  const shown = disproof.facts.flatMap((id) => factInWords(article, id) ?? [])
  switch (disproof.kind) {
    case 'excluded': return `${text}: the article says that this party did not take part.`
    case 'not-among': return shown[0] === undefined ? `${text}: the article does not name it here.` : `${text}: the article names it elsewhere, where ${shown[0]}.`
    case 'other-value': return shown[0] === undefined ? undefined : `${text}: in the article, ${shown[0]}.`
    default: return disproof.kind satisfies never
  }
}

/** A fact as the end of a sentence. */
function factInWords(article: StructuredArticle, id: string): string | undefined {
  const nameOf = (entity: string | null) => [...article.people, ...article.parties].find((one) => one.id === entity)?.name
  const quote = article.quotes.find((one) => one.id === id)
  if (quote) return `${nameOf(quote.speaker) ?? 'somebody'} said “${shortened(quote.text, 80)}”`
  const date = article.dates.find((one) => one.id === id)
  if (date) return `“${date.surface}” is ${date.edtf === null ? 'not fixed' : edtfInWords(date.edtf)}`
  const event = article.events.find((one) => one.id === id)
  if (event) return `${listed(event.parties.flatMap((party) => nameOf(party.entity) ?? [])) || 'others'} ${slice(article, event.predicate)}`
  return undefined
}
