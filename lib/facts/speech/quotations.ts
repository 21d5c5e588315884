import type { Span } from '../../article/article'
import { useOf } from './mark-uses'
import type { Block } from '../sentences'

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

interface Mark { start: number; end: number; text: string; family: Family; mayOpen: boolean; mayClose: boolean }
type Family = 'double' | 'single' | 'angle'
/** A pair within one paragraph. `open`: no closing mark there; `unopened`: it goes on from the paragraph before without a mark. */
interface Pair { start: number; contentStart: number; contentEnd: number; end: number; inner: Pair[]; open?: boolean; unopened?: boolean; repaired?: string }

/** All pairs of quotation marks in the order of the text, pairs within pairs under `inner`. */
export function findMarks(blocks: readonly Block[]): Marked[] {
  const marked: Marked[] = []
  let running: Marked | null = null
  blocks.forEach((block, b) => {
    const goesOn: boolean = running !== null
    const pairs = pairsOf(block.text, goesOn)
    for (const pair of pairs) {
      const [piece, outer] = spansOf(block, pair)
      const inner = pair.inner.map((p): Marked => { const [i, o] = spansOf(block, p); return { pieces: [i], outer: [o], use: 'speech', inner: [], ...repairOf(p) } })
      const continued: boolean = running !== null && pair === pairs[0]
      const current: Marked = continued && running ? running : { pieces: [], outer: [], use: 'speech', inner: [], ...repairOf(pair) }
      current.pieces.push(piece)
      current.outer.push(outer)
      current.inner.push(...inner)
      if (continued && pair.unopened) current.repaired ??= 'goes on without an opening mark'
      if (!continued) marked.push(current)
      running = null
      if (pair.open) {
        if (goesOnIn(blocks, b)) running = current
        else current.repaired ??= 'no closing mark'
      }
    }
    if (goesOn && !pairs.length && !isBetween(block)) running = null
  })
  for (const one of marked) one.use = useOf(one, blocks)
  return marked.filter(({ pieces }) => pieces.every(({ start, end }) => start < end))
}

const repairOf = ({ repaired }: Pair) => (repaired === undefined ? {} : { repaired })

function spansOf({ paragraph, text }: Block, pair: Pair): [Span, Span] {
  const inside = text.slice(pair.contentStart, pair.contentEnd)
  const start = pair.contentStart + inside.length - inside.trimStart().length
  const end = Math.max(start, pair.contentStart + inside.trimEnd().length)
  return [{ paragraph, start, end }, { paragraph, start: pair.start, end: pair.end }]
}

// --- over paragraphs ---

/** Headings and lists (of other stories) may stand between two paragraphs of one quotation. */
const isBetween = (block: Block) => block.kind === 'heading' || block.kind === 'list'

/** Whether a quotation that is open at the end of a paragraph goes on in the next. */
function goesOnIn(blocks: readonly Block[], b: number): boolean {
  if ((blocks[b]?.paragraph ?? -1) < 0) return false
  const next = blocks.slice(b + 1, b + 8).find((block) => !isBetween(block))
  if (!next) return false
  if (/^\s{0,20}(?:["“„«»]|''|``|‘‘)\s{0,2}\S/u.test(next.text)) return true
  return closesWithoutOpening(next.text)
}

function closesWithoutOpening(text: string): boolean {
  const first = doubleMarks(text)[0]
  // A lone opening mark at the very end stands for a closing one.
  return first !== undefined && (first.mayClose && !first.mayOpen && first.text !== '“' || text.slice(first.end).trim() === '')
}

// --- within a paragraph ---

const MARK = /["“”„«»]|''|’’|‘‘|``|['‘’]/gu
const LETTER = /[\p{L}\p{N}]/u

function marksOf(text: string): Mark[] {
  return [...text.matchAll(MARK)].flatMap((match): Mark[] => {
    const [sign] = match
    const start = match.index
    const end = start + sign.length
    const before = text[start - 1] ?? ' '
    const after = text[end] ?? ' '
    const family: Family = sign.length === 2 || /["“”„]/u.test(sign) ? 'double' : /[«»]/u.test(sign) ? 'angle' : 'single'
    if (family === 'single' && LETTER.test(before) && LETTER.test(after)) return []
    const mayOpen = /[\s([{—–―\-/"“‘'«»…]/u.test(before) && !/\s/u.test(after)
    const mayClose = !/\s/u.test(before) && !LETTER.test(after)
    return [{ start, end, text: sign, family, mayOpen, mayClose }]
  })
}

const doubleMarks = (text: string) => marksOf(text).filter(({ family }) => family !== 'single')

/** The pairs of a paragraph, those within others under `inner`. */
function pairsOf(text: string, goesOn: boolean): Pair[] {
  const marks = marksOf(text)
  const doubles = pairDoubles(text, marks.filter(({ family }) => family !== 'single'), goesOn)
  const pairs = [...doubles]
  for (const single of pairSingles(text, marks.filter(({ family }) => family === 'single'))) placeSingle(pairs, single)
  return pairs.sort((a, b) => a.start - b.start)
}

/** A pair of single marks stands within a pair of double ones, beside them, or around them; what crosses one is none. */
function placeSingle(pairs: Pair[], single: Pair): void {
  const around = pairs.find((pair) => pair.contentStart <= single.start && single.end <= pair.contentEnd)
  if (around) {
    around.inner.push(single)
    return
  }
  if (pairs.some((pair) => pair.start < single.end && single.start < pair.end && !(single.contentStart <= pair.start && pair.end <= single.contentEnd))) return
  for (const within of pairs.filter((pair) => single.contentStart <= pair.start && pair.end <= single.contentEnd)) {
    single.inner.push(within)
    pairs.splice(pairs.indexOf(within), 1)
  }
  pairs.push(single)
}

type Role = 'open' | 'close' | 'misplaced' | 'none'

function pairDoubles(text: string, marks: readonly Mark[], goesOn: boolean): Pair[] {
  const pairs: Pair[] = []
  const stack: Pair[] = []
  const first = marks[0]
  if (goesOn && !(first && text.slice(0, first.start).trim() === '')) stack.push(unopened())
  const close = (contentEnd: number, end: number, repaired?: string) => {
    const pair = stack.pop() as Pair
    Object.assign(pair, { contentEnd, end }, repaired !== undefined && { repaired: pair.repaired ?? repaired })
    const around = stack[0]
    if (around) around.inner.push(pair)
    else pairs.push(pair)
  }
  marks.forEach((mark, i) => {
    switch (roleOf(text, marks, i, stack)) {
      case 'open':
        if (stack.length && !nests(text, marks, i, stack)) close(...recovered(text, (stack[0] as Pair).contentStart, mark.start))
        stack.push({ start: mark.start, contentStart: mark.end, contentEnd: 0, end: 0, inner: [] })
        break
      case 'misplaced':
        stack.push({ start: mark.start, contentStart: mark.end, contentEnd: 0, end: 0, inner: [], repaired: 'opening mark on the wrong side of the blank' })
        break
      case 'close': close(mark.start, mark.end); break
      case 'none': break
    }
  })
  while (stack.length > 1) close(text.length, text.length, 'no closing mark')
  if (stack.length) leaveOpen(text, stack[0] as Pair, close)
  return pairs
}

const unopened = (): Pair => ({ start: 0, contentStart: 0, contentEnd: 0, end: 0, inner: [], unopened: true, repaired: 'goes on without an opening mark' })

/** No closing mark: perhaps a single one stands for it; else the quotation is open at the end of the paragraph. */
function leaveOpen(text: string, pair: Pair, close: (contentEnd: number, end: number, repaired?: string) => void): void {
  const single = /[.,?!…][’'](?=\s|$)/u.exec(text.slice(pair.contentStart))
  if (single) {
    const at = pair.contentStart + single.index + 1
    close(at, at + 1, 'closed by a single mark')
  } else {
    pair.open = true
    close(text.length, text.length)
  }
}

/** Marks within marks within marks are as deep as print goes. */
const DEEPEST = 3

function roleOf(text: string, marks: readonly Mark[], i: number, stack: readonly Pair[]): Role {
  const { text: sign, start, mayOpen, mayClose } = marks[i] as Mark
  const isOpen = stack.length > 0
  if (stack.length > DEEPEST && mayOpen && !mayClose) return 'none'
  if (sign === '„' || sign === '``' || sign === '‘‘') return 'open'
  if (sign === '“') {
    if (isOpen && !mayOpen) return 'close'
    return mayOpen || laterClose(marks, i) ? 'open' : 'none'
  }
  if (isOpen && (mayClose || !mayOpen)) return 'close'
  if (sign === '”' || sign === '’’') return isOpen ? 'close' : mayOpen && !mayClose && laterClose(marks, i) ? 'open' : 'none'
  if (mayOpen) return isOpen && sign === '"' && !mayOpenAgain(marks, i) ? 'close' : 'open'
  // Not inches, not an attribute of mark-up.
  return /[,.:;]/u.test(text[start - 1] ?? '') && laterClose(marks, i) ? 'misplaced' : 'none'
}

/** The next mark closes, with nothing opened between. */
function laterClose(marks: readonly Mark[], i: number): boolean {
  const next = marks[i + 1]
  return next !== undefined && next.mayClose && !next.mayOpen
}

/** A straight mark that looks like an opening one while a quotation is open: believed where the next one closes. */
const mayOpenAgain = (marks: readonly Mark[], i: number) => laterClose(marks, i) || i === marks.length - 1

/** Whether an opening mark within an open quotation begins an inner one: then two closing marks follow, or it is short and the outer one goes on. */
function nests(text: string, marks: readonly Mark[], i: number, stack: readonly Pair[]): boolean {
  if (stack.length > 1) return true
  const [mark, next, third] = [marks[i], marks[i + 1], marks[i + 2]] as [Mark, Mark | undefined, Mark | undefined]
  if (mark.text === '"' || !next?.mayClose) return false
  if (third ? third.mayClose && !third.mayOpen : false) return true
  return next.start - mark.end < 40 && !third && /^\p{Ll}/u.test(text.slice(mark.end, mark.end + 2))
}

/** Where a quotation ends whose closing mark is missing: before the words that name its speaker, or at the last sentence's end. */
function recovered(text: string, from: number, before: number): [number, number, string] {
  const inside = text.slice(from, before)
  const attributed = /^(.{1,400}?[,.?!])\s[^,.?!]{3,60}[.,:]?\s{0,2}$/su.exec(inside)?.[1]
  const end = from + (attributed ?? inside.trimEnd()).length
  return [end, end, 'no closing mark']
}

// --- single marks ---

const ELISION = /^(?:\d\ds?\b|em\b|til\b|cause\b|tis\b|twas\b|n['’ ]|bout\b|round\b|cos\b|im\b)/iu

function pairSingles(text: string, marks: readonly Mark[]): Pair[] {
  const pairs: Pair[] = []
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark
    if (!opensSingle(text, mark)) continue
    const j = closerOf(text, marks, i)
    if (j < 0) continue
    const closer = marks[j] as Mark
    pairs.push({ start: mark.start, contentStart: mark.end, contentEnd: closer.start, end: closer.end, inner: [] })
    i = j
  }
  return pairs
}

function opensSingle(text: string, { text: sign, end, mayOpen }: Mark): boolean {
  return mayOpen && sign !== '’' && !ELISION.test(text.slice(end, end + 8)) && /^[\p{L}\p{N}[“"$£€…(]/u.test(text.slice(end, end + 1))
}

const SINGLE_REACH = 1200

/** The mark that closes: an apostrophe after "s" ("the workers' tools") only where no better one follows. */
function closerOf(text: string, marks: readonly Mark[], i: number): number {
  const opener = marks[i] as Mark
  let weak = -1
  for (let j = i + 1; j < marks.length; j++) {
    const mark = marks[j] as Mark
    if (mark.start - opener.end > SINGLE_REACH) break
    if (weak >= 0 && opensSingle(text, mark)) break
    if (!mark.mayClose || mark.text === '‘') continue
    const apostrophe = /s/iu.test(text[mark.start - 1] ?? '') && /^\s[\p{L}\p{N}]/u.test(text.slice(mark.end, mark.end + 2)) || /in$/u.test(text.slice(mark.start - 2, mark.start))
    if (!apostrophe) return j
    if (weak < 0) weak = j
  }
  return weak
}
