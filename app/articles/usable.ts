import type { StructuredArticle } from '../../lib/article/article'

/** Why no question can be proven from an article: one reason a kind of fact that is missing. Empty where some fact will do. */
export function unusable(article: StructuredArticle): string[] {
  const sure = <F extends { certainty: string; rejected?: true }>(facts: readonly F[]) => facts.filter((fact) => fact.certainty === 'sure' && !fact.rejected)
  const dates = new Map(sure(article.dates).map((date) => [date.id, date.edtf]))
  const speakers = sure(article.quotes).some((quote) => quote.speaker !== null)
  const parties = sure(article.events).some((event) => event.parties.length > 1)
  const days = sure(article.events).some((event) => event.date !== undefined && Boolean(dates.get(event.date)))
  if (speakers || parties || days) return []
  return ['no quotation has a named speaker', 'no event has two named parties', 'no event has a date that the text fixes']
}
