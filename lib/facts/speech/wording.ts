import type { Span } from '../../article/article'
import { isComma, isDash, isNegation, isQuotation } from './clauses'
import type { Item, Range, Unit } from './clauses'
import type { Finding } from './cue'
import type { Marked } from './quotations'

/** A quotation before its speaker is named: what is in the text. `stands`: the words to be resolved, where they are not the mention itself. */
export interface Statement {
  form: 'direct' | 'mixed' | 'indirect'
  text: string
  span: Span
  segments?: Span[]
  fragments?: Span[]
  rule: string
  negated: boolean
  hypothetical: boolean
  mention?: Span
  stands?: Span
  /** A name beside it in apposition. */
  apposed?: Span
  /** Who speaks by the mark-up, where no words stand for him. */
  speakerName?: string
  cue?: Span
  via?: Span
  reported?: Span
  listener?: Span
  nested: Statement[]
  repaired: boolean
  marks: Marked[]
  unit: Unit
}

const spanOf = ({ block, items }: Unit, { from, to }: Range): Span => ({ paragraph: block.paragraph, start: (items[from] as Item).start, end: (items[to - 1] as Item).end })

/** The words that a finding reports, cut as the article has them; null where nothing but dashes and commas is left of them. */
export function wordingOf(unit: Unit, finding: Finding): Statement | null {
  const { items } = unit
  const content = finding.content.map((range) => trimmed(items, range)).filter(({ from, to }) => from < to)
  if (!content.length) return null
  const held = content.flatMap(({ from, to }) => items.slice(from, to))
  const marks = [...new Set(held.flatMap(({ piece }) => (piece ? [piece.marked] : [])))]
  const form = !marks.length ? 'indirect' : held.every((item) => isQuotation(item) || isComma(item) || item.tag === 'CC') ? 'direct' : 'mixed'
  const pieces = marks.flatMap((marked) => marked.pieces.map((piece) => withoutComma(unit, piece)))
  const spans = form === 'direct' ? pieces : content.flatMap((range) => withoutAsides(items, range)).map((range) => spanOf(unit, range))
  const { subject, via, reported, listener } = finding
  return {
    form, ...textOf(unit, spans), ...(form === 'mixed' && { fragments: pieces }),
    rule: ruleOf(finding), negated: finding.negated || form === 'mixed' && negatedOutside(held), hypothetical: finding.hypothetical,
    ...(subject && { mention: spanOf(unit, subject.words), stands: spanOf(unit, nameAtEnd(items, subject.stands)), ...(subject.apposed && { apposed: spanOf(unit, subject.apposed) }) }),
    cue: spanOf(unit, finding.cue),
    ...(via && { via: spanOf(unit, via) }), ...(reported && { reported: spanOf(unit, reported) }), ...(listener && { listener: spanOf(unit, listener) }),
    nested: nestedIn(unit, marks), repaired: marks.some(({ repaired }) => repaired !== undefined), marks, unit,
  }
}

/** A subject that another verb lends, and one that a relative clause does, are less certain than one beside its verb. */
function ruleOf({ rule, subject }: Finding): string {
  if (subject?.how === 'relative') return `${rule}-relative`
  if (subject?.how === 'main') return rule.includes('participle') ? rule : `${rule}-coordinate`
  return subject?.how === 'shared' ? `${rule}-carried` : rule
}

/** "did not 'have a copy'": the marked words stand under a negation that is not marked. */
function negatedOutside(items: readonly Item[]): boolean {
  for (let i = items.findIndex(isQuotation) - 1; i >= 0; i--) {
    const item = items[i]
    if (isNegation(item)) return true
    if (isComma(item) || item?.tag === 'CC') return false
  }
  return false
}

/** "the news agency ~Ora News~": a name right after a common noun is what the whole phrase stands for. */
function nameAtEnd(items: readonly Item[], range: Range): Range {
  let from = range.to
  while (from > range.from && items[from - 1]?.tag === 'NNP') from--
  return from > range.from && from < range.to && items[from - 1]?.tag === 'NN' ? { from, to: range.to } : range
}

/** The words of marked pieces alone. */
export function markedWording(unit: Unit, marks: readonly Marked[]): Pick<Statement, 'text' | 'span' | 'segments' | 'nested' | 'repaired' | 'marks'> {
  const pieces = marks.flatMap((marked) => marked.pieces.map((piece) => withoutComma(unit, piece)))
  return { ...textOf(unit, pieces), nested: nestedIn(unit, marks), repaired: marks.some(({ repaired }) => repaired !== undefined), marks: [...marks] }
}

function textOf(unit: Unit, spans: readonly Span[]): Pick<Statement, 'text' | 'span' | 'segments'> {
  const [span] = spans
  if (!span) throw new Error('a statement without words')
  const text = spans.map(({ paragraph, start, end }) => unit.blocks.get(paragraph)?.text.slice(start, end) ?? '').join(' ')
  return { text, span, ...(spans.length > 1 && { segments: [...spans] }) }
}

/** The comma before the closing mark belongs to the attribution. */
function withoutComma(unit: Unit, piece: Span): Span {
  const text = unit.blocks.get(piece.paragraph)?.text ?? ''
  return text[piece.end - 1] === ',' && piece.end - piece.start > 1 ? { ...piece, end: piece.end - 1 } : piece
}

function trimmed(items: readonly Item[], { from, to }: Range): Range {
  let [first, last] = [from, to]
  const loose = (item: Item | undefined) => isComma(item) || isDash(item)
  while (first < last && loose(items[first])) first++
  while (last > first && loose(items[last - 1])) last--
  return { from: first, to: last }
}

/** An aside between dashes that stands between two quotations is the reporter's: the words are cut around it. */
function withoutAsides(items: readonly Item[], { from, to }: Range): Range[] {
  const dashes: number[] = []
  for (let i = from; i < to; i++) if (isDash(items[i])) dashes.push(i)
  const [open, close] = dashes
  if (open === undefined || close === undefined || dashes.length !== 2) return [{ from, to }]
  const quoted = (a: number, b: number) => items.slice(a, b).some(isQuotation)
  if (!quoted(from, open) || quoted(open, close) || !quoted(close, to)) return [{ from, to }]
  return [{ from, to: open }, { from: close + 1, to }]
}

/** Quotations within quotations: somebody else's words, or words remembered; nobody is named for them. */
function nestedIn(unit: Unit, marks: readonly Marked[]): Statement[] {
  return marks.flatMap(({ inner }) => inner.filter(({ use }) => use === 'speech')).map((inner) => ({
    form: 'direct' as const, ...markedWording(unit, [inner]), rule: 'nested', negated: false, hypothetical: false, unit,
  }))
}
