import type { Paragraph, StructuredArticle } from '../article/article'
import { abbreviationKind, sentenceSpans } from './sentence-spans'
import { plainLettersEnd } from './plain-letters'
import { tagSentence } from './tags'

/** What the stages read: the headline (-1), the deck (-2) and the paragraphs, cut into sentences and tokens. All offsets are into the paragraph's text. */
export interface Block { paragraph: number; text: string; kind: Paragraph['kind'] | 'headline' | 'deck'; speaker?: string; sentences: Sentence[] }
/** Without the blanks around it, and of bounded length (sentence-spans.ts). */
export interface Sentence { start: number; end: number; tokens: Token[] }
/** `tag` is a Penn Treebank tag, set by tags.ts. "don't" is "do" and "n't", "Kim's" is "Kim" and "'s"; an abbreviation keeps its full stop. `small`: the text in small letters, with straight apostrophes. */
export interface Token { text: string; small: string; start: number; end: number; tag: string }

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
  const push = (start: number, end: number) => {
    const word = text.slice(start, end)
    tokens.push({ text: word, small: smallOf(word), start, end, tag: '' })
  }
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

const smallOf = (word: string): string => (CURLY.test(word) ? word.replace(/[’‘]/gu, "'") : word).toLowerCase()
const CURLY = /[’‘]/u

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || /\s/u.test(text[at] as string)

/** Where most words end: a run of plain letters before a blank or a comma. Elsewhere the patterns decide; then `at` itself. */
function plainWordEnd(text: string, at: number): number {
  const end = plainLettersEnd(text, at)
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
