import type { Party, Quote, StructuredArticle } from '../../article/article'
import { unitsOf } from './clauses'
import type { PlacedPiece } from './clauses'
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
  const { quotes, created } = resolveSpeakers({ article, blocks, cast, spoken }, statements)
  return { quotes: inDoubt(quotes), created }
}

/** The same words are not two people's, unless one passes on what the other said: then neither is sure. */
function inDoubt(quotes: readonly Quote[]): Quote[] {
  const doubted = new Set<Quote>()
  const pieces = quotes.filter(({ certainty }) => certainty === 'sure').flatMap((quote) => (quote.segments ?? [quote.span]).map((span) => ({ quote, span })))
  pieces.sort((a, b) => a.span.paragraph - b.span.paragraph || a.span.start - b.span.start)
  let open: typeof pieces = []
  for (const piece of pieces) {
    const { quote, span } = piece
    open = open.filter((other) => other.span.paragraph === span.paragraph && other.span.end > span.start)
    for (const { quote: other } of open) {
      if (other.speaker === quote.speaker || other.via === quote.speaker || quote.via === other.speaker) continue
      doubted.add(quote).add(other)
    }
    open.push(piece)
  }
  return quotes.map((quote) => (doubted.has(quote) ? { ...quote, certainty: 'unsure' } : quote))
}

/** The pieces of quotations by the paragraph they stand in. */
function byParagraphs(marks: readonly Marked[]): ReadonlyMap<number, readonly PlacedPiece[]> {
  const found = new Map<number, PlacedPiece[]>()
  for (const marked of marks) {
    marked.outer.forEach((outer, index) => {
      const there = found.get(outer.paragraph)
      if (there) there.push({ outer, marked, index })
      else found.set(outer.paragraph, [{ outer, marked, index }])
    })
  }
  return found
}

function inTextOrder(a: Statement, b: Statement): number {
  return a.span.paragraph - b.span.paragraph || a.span.start - b.span.start || b.span.end - a.span.end
}
