import type { Party, Quote, StructuredArticle } from '../../article/article'
import { unitsOf } from './clauses'
import { continueSpeech } from './continuation'
import { findingsIn } from './findings'
import type { Cast } from '../names/names'
import type { Marked } from './quotations'
import type { Block } from '../sentences'
import { spokenParagraphs } from './paragraph-speech'
import { resolveSpeakers } from './resolution'
import { wordingOf } from './wording'
import type { Statement } from './wording'

/** Who said what: marked and indirect speech, in the order of the text; and the unnamed parties that speak. */
export function attribute(article: StructuredArticle, blocks: readonly Block[], marks: readonly Marked[], cast: Cast): { quotes: Quote[]; created: Party[] } {
  const spoken = marks.filter(({ use }) => use === 'speech')
  const byParagraph = new Map(blocks.map((block) => [block.paragraph, block]))
  const whole = marks.filter(({ use }) => use === 'speech' || use === 'title')
  const markedIn = byParagraphs(whole)
  const units = blocks.flatMap((block) => unitsOf(block, markedIn.get(block.paragraph) ?? [], byParagraph))
  const paragraphs = spokenParagraphs(blocks, units)
  const covered = new Set(paragraphs.map(({ unit }) => unit.block))
  const narrated = units.filter(({ block }) => !covered.has(block))
  const stated = narrated.flatMap((unit) => findingsIn(unit).flatMap((finding) => wordingOf(unit, finding) ?? []))
  const statements = [...continueSpeech(narrated, spoken, stated), ...paragraphs].sort(inTextOrder)
  return resolveSpeakers({ article, blocks, cast, spoken }, statements)
}

function byParagraphs(marks: readonly Marked[]): ReadonlyMap<number, readonly Marked[]> {
  const found = new Map<number, Marked[]>()
  for (const marked of marks) {
    for (const paragraph of new Set(marked.outer.map((outer) => outer.paragraph))) {
      const there = found.get(paragraph)
      if (there) there.push(marked)
      else found.set(paragraph, [marked])
    }
  }
  return found
}

function inTextOrder(a: Statement, b: Statement): number {
  return a.span.paragraph - b.span.paragraph || a.span.start - b.span.start || b.span.end - a.span.end
}
