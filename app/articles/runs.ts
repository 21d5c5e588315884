/** Something marked in a paragraph: from `start` up to `end`. */
export interface Mark { kind: 'quotation' | 'person' | 'party' | 'date' | 'event' | 'place'; start: number; end: number; fact: string }

/** A piece of a paragraph: bare text, or a mark with what stands in it. `first` where the mark begins here; a mark cut in pieces has it once. */
export type Run = string | { mark: Mark; first: boolean; runs: Run[] }

// Of two marks on the same words, the wider notion stands outside.
const order: Mark['kind'][] = ['place', 'quotation', 'event', 'person', 'party', 'date']

interface Piece { mark: Mark; start: number; end: number }

/**
 * A paragraph cut into runs that nest: text and marks inside marks. Marks that cross are cut where the outer one ends, so that all of the
 * text stands there once, in order, under exactly the marks that cover it.
 */
export function runsOf(text: string, marks: readonly Mark[]): Run[] {
  const pieces = marks
    .map((mark) => ({ mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((piece) => piece.start < piece.end)
  return nested(text, 0, text.length, pieces)
}

function nested(text: string, from: number, to: number, pieces: readonly Piece[]): Run[] {
  const waiting = [...pieces].sort(outerFirst)
  const runs: Run[] = []
  let at = from
  for (let outer = waiting.shift(); outer; outer = waiting.shift()) {
    const { mark, start, end } = outer
    if (at < start) runs.push(text.slice(at, start))
    const touched = waiting.filter((piece) => piece.start < end)
    const rests = touched.filter((piece) => piece.end > end).map((piece) => ({ ...piece, start: end }))
    const inner = touched.map((piece) => ({ ...piece, end: Math.min(piece.end, end) }))
    waiting.splice(0, touched.length, ...rests)
    waiting.sort(outerFirst)
    runs.push({ mark, first: start === Math.max(0, mark.start), runs: nested(text, start, end, inner) })
    at = end
  }
  if (at < to) runs.push(text.slice(at, to))
  return runs
}

function outerFirst(a: Piece, b: Piece): number {
  return a.start - b.start || b.end - a.end || order.indexOf(a.mark.kind) - order.indexOf(b.mark.kind)
}
