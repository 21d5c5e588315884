import type { Span } from '../article/article'
import { slice } from '../article/article'
import type { Knowledge } from './knowledge'
import { overlaps } from './knowledge'
import { negations, plainWords } from './language'
import { marksInside } from './wording'

/* The few words that prove an answer, for feedback: the whole evidence stands on the page already. */

const MOST = 25

/** The words around `focus` in their sentence, at most 25, in quotation marks; "…" where it is cut. Where a cut would drop a denial, the whole sentence. */
export function shortProof(knowledge: Knowledge, focus: readonly Span[]): string {
  const [first] = focus
  if (!first) return ''
  const sentence = knowledge.sentenceAt(first)
  const text = slice(knowledge.article, sentence)
  const words = [...text.matchAll(/\S{1,200}/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const meant = focus.filter((span) => overlaps(span, sentence)).map((span) => ({ start: span.start - sentence.start, end: span.end - sentence.start }))
  const [first25, last25] = window(words, meant)
  const denies = (part: string) => plainWords(part).some((word) => negations.has(word))
  const turned = denies(text.slice(0, words[first25]?.start ?? 0)) || denies(text.slice(words[last25]?.end ?? text.length))
  const [from, to] = turned ? [0, words.length - 1] : [first25, last25]
  const [start, end] = [words[from]?.start ?? 0, words[to]?.end ?? text.length]
  const [cutBefore, cutAfter] = [from > 0, to < words.length - 1]
  const before = slice(knowledge.article, { ...sentence, start: 0, end: sentence.start })
  const opened = inMarks(before + text.slice(0, start)) ? '‘' : ''
  const shown = marksInside(cutAfter ? text.slice(start, end).replace(/[,;:—–-]{1,3}$/u, '') : text.slice(start, end))
  const closed = inMarks(before + text.slice(0, end)) ? '’' : ''
  return `“${opened}${cutBefore ? '… ' : ''}${shown}${cutAfter ? ' …' : ''}${closed}”`
}

/** First and last word: from the focus on, and where the sentence ends sooner, what stands before it too. */
function window(words: readonly { start: number; end: number }[], meant: readonly { start: number; end: number }[]): [number, number] {
  const touched = words.flatMap((word, i) => (meant.some((span) => word.start < span.end && word.end > span.start) ? [i] : []))
  const to = Math.min(words.length - 1, (touched[0] ?? 0) + MOST - 1)
  return [Math.max(0, to - MOST + 1), to]
}

/** Whether a quotation is open at the end of this text. */
function inMarks(text: string): boolean {
  let open = false
  for (const mark of text.match(/["“”]/gu) ?? []) open = mark === '"' ? !open : mark === '“'
  return open
}
