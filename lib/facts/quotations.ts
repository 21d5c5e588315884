import type { Span } from '../article/article'
import type { Block } from './sentences'

/** A pair of quotation marks, or an opening mark repeated over paragraphs and closed in the last. */
export interface Marked {
  /** What stands between the marks, a piece a paragraph. */
  pieces: Span[]
  /** The same with the marks. */
  outer: Span[]
  use: 'speech' | 'scare' | 'title' | 'nickname'
  inner: Marked[]
  /** What was wrong with the marks, where they had to be guessed; such a quotation is never sure. */
  repaired?: string
}

export function findMarks(_blocks: readonly Block[]): Marked[] {
  return []
}
