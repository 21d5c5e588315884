import type { Marked } from './quotations'
import type { Block } from '../sentences'
import { distancingWords, namingWords, wordNouns, workNouns } from '../words/titles-in-marks'

const LITTLE = new Set(['a', 'an', 'the', 'of', 'in', 'on', 'at', 'for', 'and', 'or', 'to', 'by', 'with', 'from', 'as', 'vs', 'v', 'de', 'la', 'is', 'my', 'i'])

/** Whether words in marks were said by somebody, or are a title, a nickname, or a word held at arm's length. */
export function useOf({ pieces, outer }: Pick<Marked, 'pieces' | 'outer'>, blocks: readonly Block[]): Marked['use'] {
  const [piece] = pieces
  const [around] = outer
  const block = blocks.find(({ paragraph }) => paragraph === piece?.paragraph)
  if (!piece || !around || !block || pieces.length > 1) return 'speech'
  const words = wordsOf(block.text.slice(piece.start, piece.end))
  if (!words.length || words.length > 14) return 'speech'
  const before = block.text.slice(Math.max(0, around.start - 80), around.start)
  const after = block.text.slice(around.end, around.end + 60)
  const inside = block.text.slice(piece.start, piece.end)
  // Where every word has a capital (headlines), a capital says nothing.
  const shouting = !/(?:^|\s)\p{Ll}[\p{L}’']{3,}/u.test(block.text.slice(0, around.start).slice(-200) + after)
  if (!shouting && isNickname(before, words, inside, after)) return 'nickname'
  const lastWords = wordsOf(before).slice(-3).map((word) => word.toLowerCase())
  const last = lastWords[lastWords.length - 1] ?? ''
  if (!shouting && isTitle(inside, words, before, lastWords, after)) return 'title'
  const near = /[\p{L}-][,:]?\s{0,2}$/u.test(before)
  if (near && words.length <= 4 && distancingWords.has(last)) return 'scare'
  if (near && words.length <= 3 && (wordNouns.has(last) || last === 'of' && wordNouns.has(lastWords[1] ?? ''))) return 'scare'
  return 'speech'
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]{0,40}/gu) ?? []

/** `Jim "Ace" Carr` */
function isNickname(before: string, words: readonly string[], inside: string, after: string): boolean {
  if (words.length > 3 || /[.,?!]$/u.test(inside) || !/^\p{Lu}|^the /u.test(inside)) return false
  return /(?:^|[\s(])\p{Lu}[\p{Ll}.'’-]{1,20}\s$/u.test(before) && /^ \p{Lu}\p{Ll}/u.test(after) && !/\b(?:called|said|says|titled|film|song|show|book|album)\s$/iu.test(before)
}

/** Capitals on all its main words, and a work's noun beside it or no word of speech around. */
function isTitle(inside: string, words: readonly string[], before: string, lastWords: readonly string[], after: string): boolean {
  const last = lastWords[lastWords.length - 1] ?? ''
  if (namingWords.has(last) && /\p{L}\s{1,2}$/u.test(before)) return true
  const main = words.filter((word) => !LITTLE.has(word.toLowerCase()))
  const capitals = main.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length
  const capitalized = main.length > 0 && capitals >= Math.ceil(main.length * 0.8) && /^[\p{Lu}\p{N}]/u.test(inside)
  if (!capitalized) return false
  const next = wordsOf(after)[0]?.toLowerCase() ?? ''
  const byWork = /[\p{L}’',]\s{1,2}$/u.test(before) && lastWords.slice(-2).some((word) => workNouns.has(word)) || /^ \p{Ll}/u.test(after) && workNouns.has(next)
  if (byWork) return true
  return main.length >= 2 && /\p{Ll}\s{1,2}$/u.test(before) && !/[.?!]$/u.test(inside) && words.length <= 8 && !/^(?:said|says|asked|saying|told|shouted|chanted|replied|wrote|tweeted|chanting|shouting|called|calls|calling|as)$/u.test(last)
}
