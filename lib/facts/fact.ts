import type { Span, StructuredArticle } from '../article/article'
import { textAt } from '../article/article'
import { hashOf } from '../random'

/**
 * A fact's id: its kind with a short hash of its paragraph's text, start and end (an event: its predicate's), never the
 * paragraph's number, so that extraction finds the same fact again in a corrected article.
 */
export function idOfSpan(kind: 'quote' | 'date' | 'event', span: Span, article: StructuredArticle): string {
  return `${kind}-${hashOf(`${textAt(article, span.paragraph) ?? ''}\n${span.start}-${span.end}`).slice(0, 8)}`
}

/** The id of a person or party: its kind with a short hash of its name. */
export function idOfName(kind: 'person' | 'party', name: string): string {
  return `${kind}-${hashOf(name).slice(0, 8)}`
}
