import type { DateMention, NewsEvent, Party, Person, Quote, Span, StructuredArticle } from '../article/article'
import { slice, textAt } from '../article/article'
import { sentencesOf } from '../facts/extract'
import { countriesIn, plainWords, within } from './language'

/* The article's facts as the makers of questions need them: what is proven, what might contradict it, who belongs to whom. */

export type Entity = Person | Party

export interface Knowledge {
  article: StructuredArticle
  /** Everybody who was not rejected, sure or not. */
  entities: ReadonlyMap<string, Entity>
  dates: ReadonlyMap<string, DateMention>
  /** Every quotation that was not rejected, nested ones too: what might contradict a question. */
  quotes: readonly Quote[]
  events: readonly NewsEvent[]
  /** The sentences that a span touches, as one span. */
  sentenceAt: (span: Span) => Span
  /** Whether two entities may be one answer: aliases, containment, members, sides, a body and its country. */
  related: (a: string, b: string) => boolean
}

export const isPerson = (entity: Entity): entity is Person => 'roles' in entity
export const usable = (fact: { certainty: string; rejected?: true } | undefined): boolean => fact !== undefined && fact.certainty === 'sure' && !fact.rejected
export const kindOf = (entity: Entity): 'person' | Party['kind'] => (isPerson(entity) ? 'person' : entity.kind)
export const namesOf = (entity: Entity): string[] => [entity.name, ...entity.aliases]

const byId = <F extends { id: string; rejected?: true }>(facts: readonly F[]) => new Map(facts.filter((fact) => !fact.rejected).map((fact) => [fact.id, fact]))

/** Reads an article's facts once. */
export function know(article: StructuredArticle): Knowledge {
  const entities: ReadonlyMap<string, Entity> = byId<Entity>([...article.people, ...article.parties])
  const events = article.events.filter((event) => !event.rejected)
  const flat = (quotes: readonly Quote[]): Quote[] => quotes.flatMap((quote) => [quote, ...flat(quote.nested ?? [])])
  const sentences = new Map<number, { start: number; end: number }[]>()
  const sentencesIn = (paragraph: number) => {
    const known = sentences.get(paragraph) ?? sentencesOf(textAt(article, paragraph) ?? '')
    sentences.set(paragraph, known)
    return known
  }
  const sides = new Set(events.flatMap((event) => event.parties.flatMap(({ entity, side }) => (side === undefined ? [] : [`${entity} ${side}`]))))
  return {
    article,
    entities,
    dates: byId(article.dates),
    quotes: flat(article.quotes.filter((quote) => !quote.rejected)),
    events,
    sentenceAt: (span) => {
      const touched = span.paragraph < 0 ? [] : sentencesIn(span.paragraph).filter((sentence) => sentence.start < span.end && sentence.end > span.start)
      return { paragraph: span.paragraph, start: Math.min(span.start, ...touched.map((s) => s.start)), end: Math.max(span.end, ...touched.map((s) => s.end)) }
    },
    related: (a, b) => {
      const [x, y] = [entities.get(a), entities.get(b)]
      return a === b || x === undefined || y === undefined || sides.has(`${a} ${b}`) || sides.has(`${b} ${a}`) || kin(x, y) || kin(y, x)
    },
  }
}

/** Whether `a` may stand for `b`, or belongs to it. */
function kin(a: Entity, b: Entity): boolean {
  const sameName = telling(a).some((name) => telling(b).some((other) => within(plainWords(name), plainWords(other))))
  if (sameName) return true
  if (isPerson(a)) return !isPerson(b) && a.roles.some(({ affiliation, country }) => [affiliation, country].some((body) => body !== undefined && stands(body, b)))
  if (isPerson(b)) return false
  if (a.members?.includes(b.id) || b.members?.includes(a.id)) return true
  // A ministry and its country; and two bodies of one country, of which one may be part of the other (a ministry of a government).
  const mine = a.kind === 'country' ? [a.name] : countriesIn(a.name)
  const theirs = countriesIn(b.name)
  return theirs.some((country) => mine.includes(country)) || (government.test(a.name) && stateBody.test(b.name) && (mine.length === 0 || theirs.length === 0))
}

/** A government, and what may be a part of it where no country tells them apart ("the Foreign Office", "the British government"). */
const government = /\bgovernments?\b|\badministration\b/iu
const stateBody = /\b(?:government|administration|ministry|department|office|agency|bureau|commission|committee|authority|service|police|army|navy|military|forces?|treasury|embassy|council|court|cabinet|parliament|congress|senate|house)\b/iu

/** The names that tell an entity from others: a bare surname may be shared by two people. */
const telling = (entity: Entity): string[] => (isPerson(entity) ? [entity.name, ...entity.aliases.filter((alias) => alias.includes(' '))] : namesOf(entity))

function stands(body: string, party: Party): boolean {
  const countries = countriesIn(body)
  return namesOf(party).some((name) => within(plainWords(body), plainWords(name)) || within(plainWords(name), plainWords(body))) || (party.kind === 'country' && countries.includes(party.name))
}

/** All spans of a quotation, in the order of the text. */
export const piecesOf = (quote: Quote): readonly Span[] => quote.segments ?? [quote.span]

export const overlaps = (a: Span, b: Span): boolean => a.paragraph === b.paragraph && a.start < b.end && b.start < a.end

/**
 * Where an entity is named (not only meant) nearest before `span`, by a full name if there is one; undefined where it is not,
 * or where it was last named in somebody's words: a pronoun after a quotation does not mean whom the quotation names.
 */
export function namedBefore(knowledge: Knowledge, entity: Entity, span: Span): Span | undefined {
  const [last, ...others] = namingsBefore(knowledge, entity, span)
  const full = (mention: Span) => plainWords(slice(knowledge.article, mention)).length >= Math.min(2, plainWords(entity.name).length)
  return last && ([last, ...others].find(full) ?? last)
}

/** The places where an entity is named before `span`, nearest first; none where the nearest stands in somebody's words. */
export function namingsBefore(knowledge: Knowledge, entity: Entity, span: Span): Span[] {
  const spoken = knowledge.quotes.filter((quote) => quote.form === 'direct').flatMap(piecesOf)
  const words = (mention: Span) => plainWords(slice(knowledge.article, mention))
  const named = entity.mentions.filter((mention) => mention.paragraph >= 0 && namesOf(entity).some((name) => within(words(mention), plainWords(name))))
  const before = named.filter((mention) => mention.paragraph < span.paragraph || (mention.paragraph === span.paragraph && mention.start <= span.start))
  const nearestFirst = [...before].sort((a, b) => b.paragraph - a.paragraph || b.start - a.start)
  const [last] = nearestFirst
  return last && spoken.some((piece) => overlaps(piece, last)) ? [] : nearestFirst
}

/** Whether an entity is named in the sentence of `span` or in the one before it in the paragraph; a pronoun further on may mean somebody else. */
export function namedBeside(knowledge: Knowledge, entity: Entity, span: Span): boolean {
  const sentence = knowledge.sentenceAt(span)
  const before = sentence.start < 3 ? sentence : knowledge.sentenceAt({ ...sentence, start: sentence.start - 3, end: sentence.start - 2 })
  const window = { ...sentence, start: Math.min(before.start, sentence.start) }
  const named = (mention: Span) => namesOf(entity).some((name) => within(plainWords(slice(knowledge.article, mention)), plainWords(name)))
  return entity.mentions.some((mention) => overlaps(mention, window) && named(mention)) || namesOf(entity).some((name) => slice(knowledge.article, window).includes(name))
}

/** Spans in the order of the text; overlapping and repeated ones joined. */
export function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)) {
    const last = out.at(-1)
    if (last && last.paragraph === span.paragraph && span.start <= last.end) out[out.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else out.push(span)
  }
  return out
}
