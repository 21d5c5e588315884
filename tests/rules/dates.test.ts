import { describe, expect, test } from 'vitest'
import type { DateMention, StructuredArticle } from '../../lib/article/article'
import { dateRules, findDates } from '../../lib/facts/dates'
import { readBlocks } from '../../lib/facts/sentences'

/** 8 July 2021 was a Thursday. */
const PUBLISHED = '2021-07-08'

function datesOf(paragraphs: readonly string[], published: string | null = PUBLISHED, more: Partial<StructuredArticle> = {}): DateMention[] {
  const article: StructuredArticle = {
    version: 1, language: 'en', headline: '', byline: [],
    datePublished: published === null ? null : { value: published, raw: published, precision: 'day', offset: null, source: 'given' },
    paragraphs: paragraphs.map((text) => ({ text, kind: 'text' })), people: [], parties: [], quotes: [], dates: [], events: [], ...more,
  }
  return findDates(article, readBlocks(article))
}

describe('each rule finds its own matches and leaves its misses', () => {
  for (const rule of dateRules) {
    test.each(rule.matches.map(([sentence, surface, edtf]) => [sentence, surface, edtf] as const))(`${rule.id}: %s`, (sentence, surface, edtf) => {
      expect(datesOf([sentence]).map((date) => [date.rule, date.surface, date.edtf])).toContainEqual([rule.id, surface, edtf])
    })
    test.each(rule.misses.map((sentence) => [sentence]))(`${rule.id} not in: %s`, (sentence) => {
      expect(datesOf([sentence]).map((date) => date.rule)).not.toContain(rule.id)
    })
  }

  test('rule ids are not used twice', () => {
    expect(new Set(dateRules.map(({ id }) => id)).size).toBe(dateRules.length)
  })
})
