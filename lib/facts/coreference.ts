import type { Party, Quote, Span, StructuredArticle } from '../article/article'
import type { Cast } from './names'
import type { Block } from './sentences'

export interface Reference {
  /** Whom the words stand for; null where nobody can be named with right. */
  entity: string | null
  candidates: readonly string[]
  certainty: 'sure' | 'unsure'
  rule: string
  /** A party that these words bring in ("a judge", "two loggers"), not yet in the cast. */
  created?: Party
}

export interface Surroundings {
  article: StructuredArticle
  blocks: readonly Block[]
  cast: Cast
  /** The quotations found so far, in the order of the text: who spoke last. */
  quotes: readonly Quote[]
}

/** Whom a noun phrase or pronoun stands for ("he", "the ministry", "Kim", "the 56-year-old", "a judge", "the announcement"). */
export function refer(_span: Span, _around: Surroundings): Reference {
  return { entity: null, candidates: [], certainty: 'unsure', rule: 'none' }
}
