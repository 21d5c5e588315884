import type { Span, StructuredArticle } from '../article/article'
import { textAt } from '../article/article'
import { hashOf } from '../random'

/** The hash of the paragraph asked for last: facts come paragraph by paragraph, and a long one with thousands of them would be hashed as often. */
let last = { text: '', hash: hashOf('') }

function hashOfParagraph(text: string): string {
  if (text !== last.text) last = { text, hash: hashOf(text) }
  return last.hash
}

/**
 * A fact's id: its kind with a short hash of its paragraph's text, start and end (an event: its predicate's), never the
 * paragraph's number, so that extraction finds the same fact again in a corrected article.
 */
export function idOfSpan(kind: 'quote' | 'date' | 'event', span: Span, article: StructuredArticle): string {
  return `${kind}-${hashOf(`${hashOfParagraph(textAt(article, span.paragraph) ?? '')} ${span.start}-${span.end}`).slice(0, 8)}`
}

/** The id of a person or party: its kind with a short hash of its name. */
export function idOfName(kind: 'person' | 'party', name: string): string {
  return `${kind}-${hashOf(name).slice(0, 8)}`
}
