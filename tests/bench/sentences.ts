import { readFileSync } from 'node:fs'
import { sentenceSpans } from '../../lib/facts/sentence-spans'

/** A paragraph of the golden set: its text and [start, end) of each sentence, as people cut it. */
export interface GoldenParagraph { kind: string; text: string; spans: [number, number][] }
export interface BoundaryScore { precision: number; recall: number; f1: number; boundaries: number }

/** The set the rules were made on, and one they have not seen: both in tests/golden. */
export type GoldenSet = 'sentences.txt' | 'sentences-unseen.txt'

/** A set of tests/golden; the first lines of sentences.txt say how it is written. */
export function goldenParagraphs(set: GoldenSet = 'sentences.txt'): GoldenParagraph[] {
  let kind = ''
  return readFileSync(new URL(`../golden/${set}`, import.meta.url), 'utf8').split(/\n{2,}/u).flatMap((piece) => {
    const lines = piece.split('\n').filter(Boolean)
    if (lines[0]?.startsWith('#')) kind = lines[0].slice(2)
    const sentences = lines.filter((line) => !line.startsWith('#'))
    return sentences.length ? [paragraphOf(kind, sentences)] : []
  })
}

function paragraphOf(kind: string, sentences: readonly string[]): GoldenParagraph {
  let text = ''
  const spans: [number, number][] = []
  for (const line of sentences) {
    const sentence = line.replace(/[↵⁀]$/u, '').replaceAll('↵', '\n')
    spans.push([text.length, text.length + sentence.length])
    text += sentence + (line.endsWith('↵') ? '\n' : line.endsWith('⁀') ? '' : ' ')
  }
  return { kind, text: text.trimEnd(), spans }
}

/** Of the boundaries within paragraphs: how many are found, and how many of those found are there. A paragraph's end is given and counts for nothing. */
function scoreOf(paragraphs: readonly GoldenParagraph[], cut: (text: string) => readonly (readonly [number, number])[]): BoundaryScore {
  let right = 0
  let found = 0
  let boundaries = 0
  for (const { text, spans } of paragraphs) {
    const golden = new Set(spans.slice(0, -1).map(([, end]) => end))
    const ours = cut(text).slice(0, -1)
    boundaries += golden.size
    found += ours.length
    right += ours.filter(([, end]) => golden.has(end)).length
  }
  const precision = right / found
  const recall = right / boundaries
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), boundaries }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const bare = (text: string) => [...segmenter.segment(text)].map(({ index, segment }): [number, number] => [index, index + segment.trimEnd().length])

/** How well sentences are cut, on a golden set of our own; the bare segmenter beside it. */
export function sentenceScore(set: GoldenSet = 'sentences.txt'): { ours: BoundaryScore; segmenter: BoundaryScore } {
  const paragraphs = goldenParagraphs(set)
  return { ours: scoreOf(paragraphs, sentenceSpans), segmenter: scoreOf(paragraphs, bare) }
}
