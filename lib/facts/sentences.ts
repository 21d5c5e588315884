import type { Paragraph, StructuredArticle } from '../article/article'
import { tagSentence } from './tags'
import { alsoWords, calendarAbbreviations, closingAbbreviations, numberAbbreviations, openingAbbreviations, sentenceStarters } from './words/abbreviations'

/** What the stages read: the headline (-1), the deck (-2) and the paragraphs, cut into sentences and tokens. All offsets are into the paragraph's text. */
export interface Block { paragraph: number; text: string; kind: Paragraph['kind'] | 'headline' | 'deck'; speaker?: string; sentences: Sentence[] }
/** Without the blanks around it; never longer than MAX_SENTENCE, so that what looks at one sentence has bounded work. */
export interface Sentence { start: number; end: number; tokens: Token[] }
/** `tag` is a Penn Treebank tag, set by tags.ts. "don't" is "do" and "n't", "Kim's" is "Kim" and "'s"; an abbreviation keeps its full stop. */
export interface Token { text: string; start: number; end: number; tag: string }

const WINDOW = 2000
const MAX_SENTENCE = 2000

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

export function readBlocks(article: StructuredArticle): Block[] {
  const blocks: Block[] = []
  if (article.headline) blocks.push(blockOf(-1, article.headline, 'headline'))
  if (article.deck) blocks.push(blockOf(-2, article.deck, 'deck'))
  article.paragraphs.forEach(({ text, kind, speaker }, i) => {
    const block = blockOf(i, text, kind)
    blocks.push(speaker === undefined ? block : { ...block, speaker })
  })
  return blocks
}

function blockOf(paragraph: number, text: string, kind: Block['kind']): Block {
  const tokens = tokenize(text)
  const sentences: Sentence[] = []
  let next = 0
  for (const [start, end] of sentenceSpans(text)) {
    const own: Token[] = []
    for (let token = tokens[next]; token && token.start < end; token = tokens[++next]) own.push(token)
    tagSentence(own, kind === 'headline' || kind === 'heading')
    sentences.push({ start, end, tokens: own })
  }
  return { paragraph, text, kind, sentences }
}

// --- tokens ---

/** Tried in this order at each place. */
const TOKENS = [
  /(?:https?:\/\/|www\.)[^\s<>"“”]{1,300}/uy,
  /[\w.+-]{1,40}@[\w-]{1,40}(?:\.\w{1,20}){1,4}/uy,
  /[@#]\w{1,60}/uy,
  /(?:\p{L}\.){2,6}(?:\p{L}(?![\p{L}\p{N}]))?/uy,
  /\p{N}{1,30}(?:[.,:/-]\p{N}{1,30}){0,8}(?:-\p{L}{1,30}){0,6}(?:['’]s(?!\p{L}))?/uy,
  /[\p{L}\p{N}\p{M}]{1,60}(?:[-‐‑&'’][\p{L}\p{N}\p{M}]{1,60}){0,8}/uy,
  /\.{2,60}|-{2,60}|''|’’|‘‘|``/uy,
  /\S/uy,
]
const CONTRACTED = /(?:n['’]t|['’](?:[dms]|re|ve|ll))$/iu

/** The tokens of a text with their offsets; `tag` is still empty. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const push = (start: number, end: number) => tokens.push({ text: text.slice(start, end), start, end, tag: '' })
  let at = 0
  while (at < text.length) {
    if (isBlank(text, at)) {
      at++
      continue
    }
    const end = plainWordEnd(text, at)
    if (end > at) push(at, end)
    at = end > at ? end : pushWord(text, at, at + matchLength(text, at), push)
  }
  return tokens
}

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || /\s/u.test(text[at] as string)

/** Where most words end: a run of plain letters before a blank or a comma. Elsewhere the patterns decide; then `at` itself. */
function plainWordEnd(text: string, at: number): number {
  let end = at
  for (let code = text.charCodeAt(end) | 32; code >= 97 && code <= 122; code = text.charCodeAt(end) | 32) end++
  const next = text[end]
  return end - at <= 60 && (next === ' ' || next === ',' || next === undefined) ? end : at
}

function matchLength(text: string, at: number): number {
  for (const pattern of TOKENS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return match[0].length
  }
  return 1
}

/** Splits a contraction, joins an abbreviation's full stop; where the next token begins. */
function pushWord(text: string, start: number, matchEnd: number, push: (start: number, end: number) => void): number {
  let end = matchEnd
  const word = text.slice(start, end)
  if (text[end] === '.' && keepsFullStop(text, word, end)) end++
  else if (/^(?:https?:|www\.)/u.test(word) && /[.,:;!?)\]’'”"]$/u.test(word)) end = start + word.replace(/[.,:;!?)\]’'”"]{1,10}$/u, '').length
  const tail = CONTRACTED.exec(word)
  if (tail && tail.index > 0) {
    push(start, start + tail.index)
    push(start + tail.index, end)
  } else push(start, end)
  return end
}

function keepsFullStop(text: string, word: string, end: number): boolean {
  if (!/^\p{L}/u.test(word) || text[end + 1] === '.') return false
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' || /^\. \p{Lu}\p{Ll}/u.test(text.slice(end, end + 5))
  const kind = abbreviationKind(word)
  if (kind === 'number') return /^\. ?\p{N}/u.test(text.slice(end, end + 4))
  return kind !== null
}

type AbbreviationKind = 'opening' | 'closing' | 'calendar' | 'number' | null

function abbreviationKind(word: string): AbbreviationKind {
  // "D-Minn.", "R-Ga."
  const bare = word.replace(/^[DRI]-/u, '')
  const small = bare.toLowerCase()
  if (alsoWords.has(small) && small === bare) return null
  if (openingAbbreviations.has(small)) return 'opening'
  if (closingAbbreviations.has(small)) return 'closing'
  if (calendarAbbreviations.has(small)) return 'calendar'
  return numberAbbreviations.has(small) ? 'number' : null
}

// --- sentences ---

/** [start, end) of each sentence of a text, without the blanks around it. */
export function sentenceSpans(text: string): [number, number][] {
  const spans: [number, number][] = []
  for (const [start, end] of proposedSpans(text)) {
    const last = spans[spans.length - 1]
    if (last && end - last[0] <= MAX_SENTENCE && goesOn(text, last[0], last[1], start, end)) last[1] = end
    else spans.push([start, end])
  }
  return spans
}

/** What Intl.Segmenter proposes. It sees a window at a time: it is superlinear on long runs, and the last sentence of a window may be cut, so the next window begins with it. */
function proposedSpans(text: string): [number, number][] {
  const spans: [number, number][] = []
  let at = 0
  while (at < text.length) {
    const window = text.slice(at, at + WINDOW)
    const pieces = [...segmenter.segment(window)].map(({ index, segment }): [number, number] => [at + index, at + index + segment.length])
    const whole = at + WINDOW >= text.length
    if (!whole && pieces.length > 1) pieces.pop()
    else if (!whole) pieces.splice(0, pieces.length, [at, at + cutAtBlank(window)])
    for (const piece of pieces) {
      const trimmed = trim(text, piece)
      if (trimmed) spans.push(trimmed)
    }
    at = pieces[pieces.length - 1]?.[1] ?? text.length
  }
  return spans
}

function cutAtBlank(window: string): number {
  const blank = window.lastIndexOf(' ')
  return blank > 0 ? blank : window.length
}

function trim(text: string, [start, end]: [number, number]): [number, number] | null {
  const piece = text.slice(start, end)
  const from = start + piece.length - piece.trimStart().length
  const to = start + piece.trimEnd().length
  return from < to ? [from, to] : null
}

const CLOSERS = /["”’'»)\]]{1,4}$/u
const OPENERS = /^["“”‘'«([]{1,4}/u

/** Whether the second piece belongs to the first one's sentence. */
function goesOn(text: string, firstStart: number, firstEnd: number, start: number, end: number): boolean {
  const first = text.slice(Math.max(firstStart, firstEnd - 200), firstEnd)
  const second = text.slice(start, Math.min(end, start + 200))
  if (text.slice(firstEnd, start).includes('\n')) return lineGoesOn(first, second)
  if (/^["”’»)\]]{1,3}(?:\s|$)/u.test(second) && second.length <= 4) return true
  return afterAbbreviation(first, second) || afterQuotedSentence(first, second)
}

/** A text with hard line ends: the sentence goes on unless the line ended one or is short and a capital follows. */
function lineGoesOn(first: string, second: string): boolean {
  if (/[.?!:…]["”’'»)\]]{0,3}$/u.test(first)) return false
  return /^\p{Ll}/u.test(second) || first.length > 55
}

function afterAbbreviation(first: string, second: string): boolean {
  const word = /(?:^|[\s("“‘'[—–-])((?:\p{L}\.){1,6}|[\p{L}-]{1,20}\.)$/u.exec(first)?.[1]
  if (!word) return false
  const next = /^[\p{L}\p{M}'’]{1,40}/u.exec(second)?.[0] ?? ''
  const starts = sentenceStarters.has(next.toLowerCase()) || OPENERS.test(second)
  // "U.S. President", "J. R. Ewing"; "in the U.S. The"
  if (/^(?:\p{L}\.){1,6}$/u.test(word)) return word !== 'I.' && (!/^\p{L}\.$/u.test(word) || /^\p{Lu}/u.test(word)) && !starts && next !== ''
  switch (abbreviationKind(word.slice(0, -1))) {
    case 'opening': return !/^["“]/u.test(second)
    case 'closing': return next !== '' && !starts
    case 'calendar': return /^[\p{N}\p{Ll}]/u.test(second)
    case 'number': return /^\p{N}/u.test(second)
    case null: return false
  }
}

const CUES_AFTER_QUOTATION = new Set([
  'said', 'says', 'say', 'asked', 'asks', 'replied', 'replies', 'added', 'adds', 'told', 'tells', 'wrote', 'writes', 'tweeted', 'shouted', 'cried', 'exclaimed', 'declared', 'insisted', 'wondered', 'answered', 'yelled', 'joked', 'quipped',
  'recalled', 'continued', 'demanded', 'inquired', 'responded',
])

/** `"Why?" Ito asked.` is one sentence, `"We won." He said nothing more.` two. */
function afterQuotedSentence(first: string, second: string): boolean {
  if (!CLOSERS.test(first)) return false
  if (/^\p{Ll}/u.test(second)) return /["”’'»]$/u.test(first)
  if (!/[?!…—–-]["”’'»]{1,2}$/u.test(first)) return false
  return second.split(/[\s,.?!]/u, 9).some((word) => CUES_AFTER_QUOTATION.has(word))
}
