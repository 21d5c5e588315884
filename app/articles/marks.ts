import type { Fact, Quote, Span, StructuredArticle } from '../../lib/article/article'
import type { Mark } from './runs'

const lists = { quotes: 'quotation', people: 'person', parties: 'party', dates: 'date', events: 'event' } as const
type List = keyof typeof lists

/** What a fact is called in the page's addresses: "quotes-1". A given fact's own id may hold anything. */
export const keyOf = (list: List, index: number): string => `${list}-${index + 1}`

export const isShown = (fact: Fact): boolean => !fact.rejected

/** The marks of each paragraph: every mention of every fact that was not rejected. */
export function marksOf(article: StructuredArticle): Mark[][] {
  const marks: Mark[][] = article.paragraphs.map(() => [])
  const add = (kind: Mark['kind'], fact: string, span: Span) => marks[span.paragraph]?.push({ kind, fact, start: span.start, end: span.end })
  const each = <F extends Fact>(list: List, facts: readonly F[], spansOf: (fact: F) => readonly Span[]) =>
    facts.forEach((fact, i) => { if (isShown(fact)) spansOf(fact).forEach((span) => add(lists[list], keyOf(list, i), span)) })
  const place = placeOf(article)
  if (place) marks[0]?.push(place)
  each('quotes', article.quotes, (quote) => spokenSpans(article, quote))
  each('people', article.people, (person) => person.mentions)
  each('parties', article.parties, (party) => party.mentions)
  each('dates', article.dates, (date) => [date.span])
  each('events', article.events, (event) => [event.predicate])
  return marks
}

/** The dateline's place at the head of the story, set in small capitals. */
export function placeOf(article: StructuredArticle): Mark | null {
  const place = article.dateline?.place ?? ''
  const text = article.paragraphs[0]?.text ?? ''
  const fits = place !== '' && text.slice(0, place.length).toUpperCase() === place.toUpperCase()
  return fits ? { kind: 'place', fact: '', start: 0, end: place.length + (text[place.length] === ',' ? 1 : 0) } : null
}

/** The spoken words of a quotation, its marks with them: of a reported clause only the marked words, where it has any. */
function spokenSpans(article: StructuredArticle, quote: Quote): Span[] {
  const spans = quote.fragments?.length ? quote.fragments : (quote.segments ?? [quote.span])
  return quote.form === 'indirect' ? spans : spans.map((span) => withMarks(article.paragraphs[span.paragraph]?.text ?? '', span))
}

const opening = /["“‘«'„]{1,2}$/
const closing = /^[,.;!?…]{0,2}["”’»']{1,2}/

function withMarks(text: string, span: Span): Span {
  const before = opening.exec(text.slice(Math.max(0, span.start - 2), span.start))?.[0].length ?? 0
  const after = closing.exec(text.slice(span.end, span.end + 4))?.[0].length ?? 0
  return before && after ? { ...span, start: span.start - before, end: span.end + after } : span
}
