import type { Fact, StructuredArticle } from '../article/article'
import { attribute } from './speech/attribution'
import { findDates } from './dates/dates'
import { findEvents } from './events/events'
import { findCast } from './names/names'
import { settleAffiliations } from './references/affiliations'
import { findMarks } from './speech/quotations'
import { readBlocks } from './sentences'

/**
 * The article with its people, parties, quotations, dates and events found afresh. Facts that a person gave, confirmed or
 * rejected stay as they are; facts extracted before are replaced. The rules know English: in an article of another language
 * nothing is found. Pure: the same article gives the same bytes anywhere.
 */
export function extractFacts(article: StructuredArticle): StructuredArticle {
  const found = isEnglish(article.language) ? findFacts(article) : { people: [], parties: [], quotes: [], dates: [], events: [] }
  return {
    ...article,
    people: kept(article.people, found.people),
    parties: kept(article.parties, found.parties),
    quotes: kept(article.quotes, found.quotes),
    dates: kept(article.dates, found.dates),
    events: kept(article.events, found.events),
  }
}

/** "und": too short to tell, so it may be. */
const isEnglish = (language: string) => language === 'und' || /^en(?:-|$)/i.test(language)

function findFacts(article: StructuredArticle): Pick<StructuredArticle, 'people' | 'parties' | 'quotes' | 'dates' | 'events'> {
  const bare = { ...article, people: [], parties: [], quotes: [], dates: [], events: [] }
  const blocks = readBlocks(article)
  const marks = findMarks(blocks)
  const cast = settleAffiliations(bare, blocks, findCast(bare, blocks, marks))
  const dates = findDates(bare, blocks)
  const { quotes, created } = attribute(bare, blocks, marks, cast)
  const met = { ...cast, parties: merged(cast.parties, created) }
  const { events, created: sides } = findEvents(bare, blocks, met, dates, quotes)
  return { people: met.people, parties: merged(met.parties, sides), quotes, dates, events }
}

/** Sentences of one paragraph, for questions and pages: [start, end) pairs. */
export function sentencesOf(paragraph: string): { start: number; end: number }[] {
  const article: StructuredArticle = { version: 1, language: 'en', headline: '', byline: [], datePublished: null, paragraphs: [{ text: paragraph, kind: 'text' }], people: [], parties: [], quotes: [], dates: [], events: [] }
  return readBlocks(article).flatMap((block) => block.sentences.map(({ start, end }) => ({ start, end })))
}

function merged<F extends Fact>(first: readonly F[], second: readonly F[]): F[] {
  const known = new Set(first.map((fact) => fact.id))
  return [...first, ...second.filter((fact) => !known.has(fact.id))]
}

/** What a person said of the facts comes first and is never overwritten. */
function kept<F extends Fact>(before: readonly F[], found: readonly F[]): F[] {
  return merged(before.filter((fact) => fact.origin !== 'extracted' || fact.rejected), found)
}
