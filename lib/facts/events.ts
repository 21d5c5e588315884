import type { DateMention, NewsEvent, Party, Quote, StructuredArticle } from '../article/article'
import type { Cast } from './names'
import type { Block } from './sentences'

/** Meetings, calls, talks, signings, announcements …: who took part, when, where, and whether it happened. */
export function findEvents(_article: StructuredArticle, _blocks: readonly Block[], _cast: Cast, _dates: readonly DateMention[], _quotes: readonly Quote[]): { events: NewsEvent[]; created: Party[] } {
  return { events: [], created: [] }
}
