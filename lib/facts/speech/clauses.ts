import type { Span } from '../../article/article'
import type { Marked } from './quotations'
import type { Block } from '../sentences'
import { verbForms } from './cue-verbs'
import { timeWords } from '../words/cues'

/** A word of a sentence, or a whole marked quotation in it. `low` is the word in small letters. */
export interface Item { text: string; low: string; tag: string; start: number; end: number; piece?: Piece }
export interface Piece { marked: Marked; index: number }
/** A sentence, with those after it that a quotation ties to it. */
export interface Unit { block: Block; items: Item[]; blocks: ReadonlyMap<number, Block> }
/** A piece of a quotation with its marks, in its paragraph. */
export interface PlacedPiece extends Piece { outer: Span }
/** Items from … up to, but without, to. */
export interface Range { from: number; to: number }

/** The units of a block: sentences run together where a marked quotation covers their boundary, and each quotation one item; a title in marks is one name. */
export function unitsOf(block: Block, placed: readonly PlacedPiece[], blocks: ReadonlyMap<number, Block>): Unit[] {
  const pieces = [...placed].sort((a, b) => a.outer.start - b.outer.start)
  const units: Unit[] = []
  let open: Unit | null = null
  let next = 0
  let coveredTo = 0
  for (const sentence of block.sentences) {
    open ??= { block, items: [], blocks }
    for (const token of sentence.tokens) {
      for (let piece = pieces[next]; piece && piece.outer.start <= token.start; piece = pieces[++next]) {
        const { outer: { start, end }, marked, index } = piece
        const item = { text: block.text.slice(start, end), low: '', start, end }
        open.items.push(marked.use === 'title' ? { ...item, tag: 'NNP' } : { ...item, tag: 'Q', piece: { marked, index } })
        coveredTo = end
      }
      if (token.start >= coveredTo) open.items.push({ text: token.text, low: token.text.toLowerCase(), tag: token.tag, start: token.start, end: token.end })
    }
    if (coveredTo > sentence.end) continue
    units.push(open)
    open = null
  }
  if (open) units.push(open)
  const whole = units.filter(({ items }) => items.length)
  for (const { items } of whole) nameAtStart(items)
  return whole
}

/** "Harbour Board ~Endorses~ Ferry Plan": where every word has a capital, the first form of a reporting verb between names is the verb. */
function verbInCapitals(items: readonly Item[]): void {
  if (items.length < 3 || items.length > 22 || items.some(({ text }) => /^\p{Ll}{5,40}$/u.test(text))) return
  const at = items.findIndex((item, i) => i > 0 && /^NNPS?$/u.test(item.tag) && verbForms.get(item.low)?.form === 's' && items[i - 1]?.tag === 'NNP' && items[i + 1] !== undefined && !/^(?:on|of|against|in|at|about|and)$/u.test(items[i + 1]?.low ?? ''))
  const verb = items[at]
  if (verb && !items.slice(0, at).some(isFinite)) verb.tag = 'VBZ'
}

/** "~Jared~ Day said", "~South~ Korea said": the capital of a sentence's first word says nothing to the tagger, the name after it does. */
function nameAtStart(items: readonly Item[]): void {
  const [first, second] = items
  verbInCapitals(items)
  // "Ada ~May~ said": a capital within the sentence, before its verb.
  items.forEach((item, i) => { if (item.tag === 'MD' && item.text === 'May' && items[i - 1]?.tag === 'NNP' && /^(?:VBD|VBZ|,)$/u.test(items[i + 1]?.tag ?? '')) item.tag = 'NNP' })
  if (!first || second?.tag !== 'NNP' || !/^\p{Lu}\p{Ll}/u.test(first.text)) return
  const direction = /^(?:north|south|east|west|northern|southern|eastern|western)$/u.test(first.low)
  const participle = /^(?:VBD|VBN)$/u.test(first.tag) && !verbForms.has(first.low) && (isComma(items[2]) || isFinite(items[2]))
  if (direction || participle) first.tag = 'NNP'
}

const NOUN = /^NN/
export const isNoun = (item: Item | undefined) => item !== undefined && NOUN.test(item.tag)
export const isQuotation = (item: Item | undefined) => item?.tag === 'Q'
export const isComma = (item: Item | undefined) => item?.text === ','
export const isDash = (item: Item | undefined) => item !== undefined && /^(?:[—–―]|-{1,3})$/u.test(item.text)
export const isTime = (item: Item | undefined) => item !== undefined && timeWords.has(item.low) && !(item.low === 'may' || item.low === 'march' ? item.text === item.low : false)
const IN_NAMES = new Set(['may', 'march', 'april', 'june', 'august', 'morning', 'afternoon', 'evening', 'night', 'week', 'day', 'year', 'time', 'early'])
/** A time, unless a name goes on with it: "Orr ~Monday~"; not "Ada ~May~", "the Harbour ~Evening~ Post". */
export const isTimeAt = (items: readonly Item[], i: number) => isTime(items[i]) && !(IN_NAMES.has(items[i]?.low ?? '') && items[i]?.tag === 'NNP' && items[i - 1]?.tag === 'NNP' && !isTime(items[i - 1]))
export const isFinite = (item: Item | undefined) => item !== undefined && /^(?:VBD|VBZ|VBP|MD)$/u.test(item.tag)
export const endsSentence = (item: Item | undefined) => item === undefined || /^[.?!]/u.test(item.text)

const AUXILIARY = new Set(['has', 'have', 'had', 'having', 'is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'do', 'does', 'did', 'will', 'would', 'can', 'could', 'should', 'may', 'might', 'must', 'shall', 'cannot', "'s", '’s', "'d", '’d', "'ve", '’ve', "'re", '’re', "'ll", '’ll', 'wo', 'ca', 'ai'])
export const isAuxiliary = (item: Item | undefined) => item !== undefined && AUXILIARY.has(item.low) && item.tag !== 'POS' && item.tag !== 'NNP'
const NEGATION = new Set(['not', "n't", 'n’t', 'never', 'cannot'])
export const isNegation = (item: Item | undefined) => item !== undefined && NEGATION.has(item.low)

const LINKS = new Set(['&', '-', '/', '.'])

function isPhrasePart(items: readonly Item[], i: number): boolean {
  const item = items[i] as Item
  const { tag, text } = item
  if (isTimeAt(items, i) && /^\p{Lu}/u.test(text) && !isNoun(items[i + 1])) return false
  if (/^(?:NN|JJ|CD|POS|PRP\$|DT|PDT|\$)/u.test(tag)) return !(tag === 'DT' && item.low === 'that' && !/^(?:NN|NNS|JJ)$/u.test(items[i + 1]?.tag ?? '') || item.low === 'that' && /^(?:NN|VB)/u.test(items[i - 1]?.tag ?? ''))
  if (/^VB[NG]$/u.test(tag)) return /^(?:NN|JJ|VB[NG])/u.test(items[i + 1]?.tag ?? '') && (i === 0 || /^(?:DT|JJ|PRP\$|POS|NN|Q|,)/u.test(items[i - 1]?.tag ?? ''))
  if (/^RB/u.test(tag)) return /^(?:JJ|VBN|CD)/u.test(items[i + 1]?.tag ?? '') && /^(?:DT|PRP\$|POS)/u.test(items[i - 1]?.tag ?? '')
  return LINKS.has(text) && isNoun(items[i - 1]) && isNoun(items[i + 1]) || tag === 'Q' && /^(?:NN|DT|JJ|PRP)/u.test(items[i - 1]?.tag ?? '') && isNoun(items[i + 1]) && !/[,.?!]["”’'»]{1,2}$/u.test(text)
}

/** Where a clause may begin: at the start, after a mark that parts clauses, after a conjunction. */
export function startsClause(items: readonly Item[], i: number): boolean {
  const before = items[i - 1]
  if (!before || isComma(before) || isDash(before) || isQuotation(before)) return true
  // "At least half"
  if (before.low === 'at' && /^(?:least|most)$/u.test(items[i]?.low ?? '')) return startsClause(items, i - 1)
  return /^[.:;([?!…|”]/u.test(before.text) || before.tag === 'CC' || /^(?:that|because|while|as|if|when|although|though|but|whether|since|after|before|until|where|why|how|what|than|also|so|then)$/u.test(before.low)
}

const LONE = /^(?:some|others|many|most|several|few|both|all|one|another|none|neither|those|these|this|everyone|everybody|someone|somebody|nobody|anyone|two|three)$/u

/** The noun phrase whose last item is at `last`, with its possessors, "of" and what hangs on a common noun; null where there is none. */
export function nounPhraseEnding(items: readonly Item[], last: number): Range | null {
  const core = simplePhraseEnding(items, last)
  if (!core) return null
  let { from } = core
  for (let step = 0; step < 6; step++) {
    const left = leftOf(items, from)
    if (left === null) break
    from = left
  }
  if (items[from - 1]?.low === 'at' && /^(?:least|most)$/u.test(items[from]?.low ?? '')) from--
  return { from: pastAdverbial(items, from, last), to: last + 1 }
}

/** "In a radio interview ~Orr": a name right after a common noun, in a phrase that hangs on a preposition, begins anew. */
function pastAdverbial(items: readonly Item[], from: number, last: number): number {
  const before = items[from - 1]
  if (before?.tag !== 'IN' || before.low === 'that' || before.low === 'because' || items[last]?.tag !== 'NNP') return from
  for (let i = last; i > from; i--) {
    if (items[i]?.tag !== 'NNP') return i < last && /^(?:NN|NNS|CD)$/u.test(items[i]?.tag ?? '') && items[from]?.tag !== 'NNP' ? i + 1 : from
  }
  return from
}

const extended = (range: Range | null, to: number): Range | null => range && { from: range.from, to }

function simplePhraseEnding(items: readonly Item[], last: number): Range | null {
  const item = items[last]
  if (!item) return null
  // "Orr himself"
  if (/^(?:him|her|it|them)sel(?:f|ves)$/u.test(item.low) && isNoun(items[last - 1])) return extended(simplePhraseEnding(items, last - 1), last + 1)
  if (/^(?:PRP|WP|WDT)$/u.test(item.tag) || LONE.test(item.low) && item.tag !== 'RB') return { from: last, to: last + 1 }
  // "those surveyed"
  if (/^VB[ND]$/u.test(item.tag) && /^(?:those|people|others|all)$/u.test(items[last - 1]?.low ?? '') && isFinite(items[last + 1])) return { from: last - 1, to: last + 1 }
  if (item.text === ')') {
    const open = openingOf(items, last)
    return open > 0 ? simplePhraseEnding(items, open - 1) && { from: (simplePhraseEnding(items, open - 1) as Range).from, to: last + 1 } : null
  }
  if (!isNoun(item) && !(item.tag === 'CD' || /^JJ/u.test(item.tag) && /^(?:DT|PRP\$)$/u.test(items[last - 1]?.tag ?? ''))) return null
  let from = last
  while (from > 0 && isPhrasePart(items, from - 1) && !endsWithComma(items[from - 1]) && !(items[from - 1]?.tag === 'NNS' && items[from]?.tag === 'NNP' && items[last]?.tag === 'NNP')) {
    from--
    const begins = /^(?:DT|PRP\$)$/u.test(items[from]?.tag ?? '')
    if (begins && items[from - 1]?.tag !== 'POS' && items[from - 1]?.tag !== 'PDT') break
  }
  return { from, to: last + 1 }
}

const endsWithComma = (item: Item | undefined) => item?.low === '' && /,["”’'»]{1,2}$/u.test(item.text)

function openingOf(items: readonly Item[], close: number): number {
  for (let i = close - 1; i >= 0 && close - i < 30; i--) if (items[i]?.text === '(') return i
  return -1
}

/** Where the phrase begins if what stands before it belongs to it: "a spokesman for ~the group", "Kim and ~Liu". */
function leftOf(items: readonly Item[], from: number): number | null {
  const link = items[from - 1]
  if (!link || from < 2) return null
  const verb = items[from - 2]
  if (/^(?:IN|TO)$/u.test(link.tag) && /^VB[GN]$/u.test(verb?.tag ?? '') && from > 2) {
    // "protesters marching through ~the streets"
    const left = simplePhraseEnding(items, from - 3)
    return left && isNoun(items[left.to - 1]) && startsClause(items, left.from) && !isTime(items[from]) ? left.from : null
  }
  if (link.tag === 'IN' || link.low === 'of' || link.low === 'to') {
    const left = simplePhraseEnding(items, from - 2)
    if (!left || !isNoun(items[left.to - 1])) return null
    if (link.low === 'of') return left.from
    const head = items[left.to - 1] as Item
    if (!/^(?:for|in|at|with|from|on|to|behind|near|within|inside|against|under|between|among|about)$/u.test(link.low) || isTime(items[from]) || isTime(head)) return null
    if (head.tag === 'NNP' && left.to - left.from <= 3 && !isSeveral(items, left) && link.low !== 'for' && link.low !== 'to') return null
    if (startsClause(items, left.from)) return left.from
    const whole = withComplements(items, left.from)
    return whole !== null && startsClause(items, whole) ? whole : null
  }
  if (/^(?:and|or)$/u.test(link.low) && items[from]?.tag !== 'PRP') {
    const at = isComma(items[from - 2]) ? from - 3 : from - 2
    // "was charged with assault, and ~the police~ said": a clause of its own.
    if (at !== from - 2 && items.slice(Math.max(0, at - 20), at).some(isFinite)) return null
    const left = at >= 0 ? simplePhraseEnding(items, at) : null
    if (!left || !isNoun(items[left.to - 1]) && items[left.to - 1]?.tag !== 'PRP' || isTime(items[left.to - 1])) return null
    if (startsClause(items, left.from)) return left.from
    const whole = withComplements(items, left.from)
    return whole !== null && startsClause(items, whole) ? whole : null
  }
  return null
}

/** "Some Democrats": not a name of one. */
const isSeveral = (items: readonly Item[], { from, to }: Range) => /[^s]s$/u.test(items[to - 1]?.low ?? '') && (from === 0 && to === 1 || to - from > 1 && /^(?:DT|JJ|CD|PDT)/u.test(items[from]?.tag ?? '') && !/^(?:the|a|an)$/u.test(items[from]?.low ?? ''))

/** "researchers of the Fund and ~the Survey": where the phrase begins whose complement the first of two is; null where it is no complement. */
function withComplements(items: readonly Item[], from: number): number | null {
  let begins: number | null = null
  for (let step = 0, at = from; step < 3 && /^(?:of|for|from|at)$/u.test(items[at - 1]?.low ?? ''); step++) {
    const left = simplePhraseEnding(items, at - 2)
    if (!left || !isNoun(items[left.to - 1]) || isTime(items[left.to - 1])) break
    begins = left.from
    at = left.from
  }
  return begins
}

/** The noun phrase that begins at `first`, with what hangs on it; null where there is none. */
export function nounPhraseStarting(items: readonly Item[], first: number): Range | null {
  const core = simplePhraseStarting(items, first)
  if (!core) return null
  let { to } = core
  for (let step = 0; step < 4; step++) {
    const link = items[to]
    if (!link || !/^(?:of|for|on|to|at|in|with|from)$/u.test(link.low)) break
    const head = items[to - 1] as Item
    const right = simplePhraseStarting(items, to + 1)
    if (!right || isTime(items[to + 1]) || isTime(items[right.to - 1])) break
    if (link.low !== 'of' && !(isTitleLike(items, core, head) && right.to - right.from <= 8)) break
    to = right.to
  }
  if (/^(?:and|or)$/u.test(items[to]?.low ?? '')) {
    const right = simplePhraseStarting(items, to + 1)
    if (right && !isFinite(items[right.to]) && !isAuxiliary(items[right.to])) to = right.to
  }
  return { from: first, to }
}

/** "a spokesman ~for the group", "Minister ~for Asia"; not "Orr ~in an interview". */
function isTitleLike(items: readonly Item[], core: Range, head: Item): boolean {
  if (head.tag === 'NN' || head.tag === 'NNS') return true
  return items.slice(core.from, core.to).some(({ low }) => /^(?:minister|secretary|director|head|chief|commissioner|representative|envoy|ambassador|spokes\p{L}{2,9}|president|professor|governor|mayor|chair\p{L}{0,8}|leader|officer|coordinator|advis[eo]r|correspondent|editor|manager|vice)$/u.test(low)) && head.tag === 'NNP'
}

function simplePhraseStarting(items: readonly Item[], first: number): Range | null {
  const item = items[first]
  if (!item) return null
  if (item.tag === 'PRP' || item.low === 'her' && !/^(?:NN|JJ|VBG|VBN|CD|RB|POS)/u.test(items[first + 1]?.tag ?? '')) return { from: first, to: first + 1 }
  let to = first
  while (to < items.length && to - first < 16) {
    const { tag, text } = items[to] as Item
    if (isTimeAt(items, to) && /^\p{Lu}/u.test(text) && isNoun(items[to - 1])) break
    const opens = to === first && /^(?:DT|PRP\$|PDT)$/u.test(tag)
    const inside = /^(?:NN|JJ|CD|POS|\$)/u.test(tag) || tag === 'VBN' && to === first && /^(?:NN|JJ)/u.test(items[to + 1]?.tag ?? '') || /^VB[NG]$/u.test(tag) && to > first && isNoun(items[to + 1]) && !isNoun(items[to - 1]) || tag === 'DT' && items[to - 1]?.tag === 'PDT'
    const linked = LINKS.has(text) && isNoun(items[to - 1]) && isNoun(items[to + 1]) && text !== '.'
    const adverb = /^RB/u.test(tag) && /^(?:JJ|VBN)/u.test(items[to + 1]?.tag ?? '') && (to === first ? isNoun(items[to + 2]) : /^(?:DT|PRP\$)/u.test(items[to - 1]?.tag ?? ''))
    const nickname = tag === 'Q' && isNoun(items[to - 1]) && isNoun(items[to + 1])
    if (!opens && !inside && !linked && !adverb && !nickname) break
    to++
  }
  while (to > first && !isNoun(items[to - 1]) && !(items[to - 1]?.tag === 'CD') && !LONE.test(items[to - 1]?.low ?? '')) to--
  return to > first ? { from: first, to } : null
}

/** The words of a verb that stands at `main`: auxiliaries and adverbs before it. */
export interface VerbGroup { from: number; main: number; negated: boolean; passive: boolean; modal: string | null; infinitive: boolean; auxiliary: boolean }

export function verbGroupAt(items: readonly Item[], main: number): VerbGroup {
  let from = main
  let negated = false
  let passive = false
  let modal: string | null = null
  let auxiliary = false
  while (from > 0) {
    const item = items[from - 1] as Item
    if (isNegation(item)) negated = true
    else if (isAuxiliary(item)) {
      auxiliary = true
      if (/^(?:is|are|was|were|be|been|being|am)$/u.test(item.low) && /^(?:VBN|VBD)$/u.test(items[main]?.tag ?? '')) passive = true
      if (item.tag === 'MD' || item.low === 'cannot') modal = item.low
    } else if ((!/^RB/u.test(item.tag) || LONE.test(item.low)) && !/^(?:also|then|later|further|first|once|repeatedly|both)$/u.test(item.low)) break
    from--
  }
  // An adverb that opens the clause is no part of the verb.
  const infinitive = items[from - 1]?.low === 'to'
  return { from, main, negated, passive, modal, infinitive, auxiliary }
}
