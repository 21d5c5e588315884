import type { DateMention, StructuredArticle } from '../article/article'
import type { Block } from './sentences'

/** The dates of the article, resolved against its dateline or publication date, never against the machine's clock. */
export function findDates(_article: StructuredArticle, _blocks: readonly Block[]): DateMention[] {
  return []
}
