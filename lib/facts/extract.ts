import type { Fact, StructuredArticle } from '../article/article'
import { attribute } from './attribution'
import { findDates } from './dates'
import { findEvents } from './events'
import { findCast } from './names'
import { findMarks } from './quotations'
import { readBlocks } from './sentences'

/**
 * The article with its people, parties, quotations, dates and events found afresh. Facts that a person gave, confirmed or
 * rejected stay as they are; facts extracted before are replaced. Pure: the same article gives the same bytes anywhere.
 */
export function extractFacts(article: StructuredArticle): StructuredArticle {
  const bare = { ...article, people: [], parties: [], quotes: [], dates: [], events: [] }
  const blocks = readBlocks(article)
  const marks = findMarks(blocks)
  const cast = findCast(bare, blocks, marks)
  const dates = findDates(bare, blocks)
  const { quotes, created } = attribute(bare, blocks, marks, cast)
  const met = { ...cast, parties: merged(cast.parties, created) }
  const found = findEvents(bare, blocks, met, dates, quotes)
  return {
    ...article,
    people: kept(article.people, met.people),
    parties: kept(article.parties, merged(met.parties, found.created)),
    quotes: kept(article.quotes, quotes),
    dates: kept(article.dates, dates),
    events: kept(article.events, found.events),
  }
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
