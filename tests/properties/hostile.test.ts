import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../lib/article/article'
import { extractFacts } from '../../lib/facts/extract'
import { chance } from '../../lib/random'

/*
 * Whatever is pasted ends soon: extraction is linear in the length of the text. What is measured is processor time, not the clock,
 * and the bound is some ten times what these take, while what is quadratic takes as long again for each doubling.
 */

const SECONDS = 3

function secondsFor(paragraphs: string[]): number {
  const article = articleSchema.parse({ headline: '', language: 'en', datePublished: '2021-07-08', paragraphs })
  const before = process.cpuUsage().user
  extractFacts(article)
  return (process.cpuUsage().user - before) / 1e6
}

const filled = (piece: string, length = 50_000) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

describe('50,000 characters of one thing', () => {
  test.each([
    '"', '“', '”', "'", '’', '«', '“a” ', "'a' ", '“a ‘b’ ', '“We go, Ana Ruiz said. ', '(', '[a] ', 'A', 'AB CD ', 'A. ', '1', '1/', '.', '… ', '? ', '-', '— ', "x' ", ', ', ': ', 'a\n',
    'said ', 'and ', 'of the ', 'met ', 'Jan. ', 'Mr. ', 'U.S. ', '1 May ', 'on Monday ', 'President ', 'the Harbour Council ', "Ana's ", 'Ana Ruiz, ', 'but not Norway ',
    'Ana Ruiz said that ', 'Ana Ruiz, who said that ', 'Ana Ruiz quoted Tom Hale as saying ', 'He said he said. ', 'The mayor said no. ', '“We go,” Ana Ruiz said. ', 'Ana Ruiz and Tom Hale met. ',
    '🙂', 'a\u0301', '\u200d', '漢字。', 'http://a.b/', 'a@',
  ])('%j', (piece) => {
    expect(secondsFor([filled(piece)])).toBeLessThan(SECONDS)
  })

  test.each([1, 2])('any characters (%i)', (seed) => {
    const random = chance(seed)
    expect(secondsFor([Array.from({ length: 50_000 }, () => String.fromCodePoint(32 + Math.floor(random() * 0x2fdf))).join('')])).toBeLessThan(SECONDS)
  })

  test('one sentence', () => {
    expect(secondsFor([`${filled('the boat that Ana Ruiz sailed to Norway in May and that nobody had seen since, as he said, ')}.`])).toBeLessThan(SECONDS)
  })

  test('a new name in each sentence', () => {
    const names = Array.from({ length: 2500 }, (_, i) => `Ana ${[...String(i)].map((digit) => 'aeioubdgkm'.charAt(Number(digit))).join('').replace(/^./u, (first) => first.toUpperCase())}son said no. `)
    expect(secondsFor([names.join('').slice(0, 50_000)])).toBeLessThan(SECONDS)
  })
})

describe('10,000 short paragraphs', () => {
  test.each([
    ['speakers', (i: number) => `${['Ana', 'Tom', 'Eve'][i % 3] ?? ''} Ruiz${'abcdefg'.charAt(i % 7)} said “no”.`],
    ['marks that do not close', () => '“We go'],
    ['pronouns', () => 'She met him, the mayor said.'],
    ['descriptions', () => 'The company said so.'],
    ['events', () => 'Ana Ruiz met Tom Hale.'],
    ['that day', () => 'They left that day.'],
  ])('%s', (_what, paragraph) => {
    expect(secondsFor(Array.from({ length: 10_000 }, (_, i) => paragraph(i)))).toBeLessThan(4 * SECONDS)
  })
})
