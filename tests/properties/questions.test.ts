import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { disproved, parts } from '../../lib/questions/checks'
import { generate } from '../../lib/questions/generate'
import { know } from '../../lib/questions/knowledge'
import { contentWords } from '../../lib/questions/language'
import { shownWords } from '../../lib/questions/shown-words'
import { ferryVote, herringTalks } from '../support/articles'

const articles = [herringTalks(), ferryVote()]
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

describe('every set', () => {
  test('passes every rule, proves every wrong option, and gives each option once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), seeds, fc.integer({ min: 1, max: 14 }), (article, seed, max) => {
        const { questions } = generate(article, { max }, seed)
        const knowledge = know(article)
        expect(questions.length).toBeLessThanOrEqual(max)
        for (const question of questions) {
          expect(question.checks.filter((one) => !one.passed)).toEqual([])
          expect(question.checks).toHaveLength(10)
          expect(contentWords(question.stem).length).toBeGreaterThan(2)
          expect(parts(question.stem).asked.split(' ').length).toBeLessThanOrEqual(26)
          if (question.answer.type !== 'single' && question.answer.type !== 'multiple') continue
          const { options, key } = question.answer
          expect(new Set(options.map((option) => option.text)).size).toBe(options.length)
          expect(new Set(options.map((option) => option.id)).size).toBe(options.length)
          for (const option of options) expect(key.includes(option.id) ? option.disproof : disproved(question, knowledge, option)).toBe(key.includes(option.id) ? undefined : true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is the same byte for byte', () => {
    for (const article of articles) {
      for (const seed of [1, 2, 99]) expect(JSON.stringify(generate(structuredClone(article), { max: 9 }, seed))).toBe(JSON.stringify(generate(article, { max: 9 }, seed)))
    }
  })

  test('makes nobody the key of more than a third, or of two of five', () => {
    for (const article of articles) {
      const { questions } = generate(article, {}, 1)
      const counts = new Map<string, number>()
      for (const { answer } of questions) if (answer.type === 'single' || answer.type === 'multiple') for (const option of answer.options) if (answer.key.includes(option.id) && option.entity) counts.set(option.entity, (counts.get(option.entity) ?? 0) + 1 / answer.key.length)
      expect(Math.max(...counts.values())).toBeLessThanOrEqual(Math.max(questions.length >= 5 ? 2 : 1.5, questions.length / 3) + 1e-9)
    }
  })
})

describe('over 2,000 seeds', () => {
  const rounds = 2000
  const [herring] = articles as [(typeof articles)[number]]
  const places = { who: [0, 0, 0, 0], date: [0, 0, 0, 0] }
  const ranks = [0, 0, 0, 0]
  const quoted = { ...herring, quotes: herring.quotes.filter((quote) => quote.id === 'port') }
  const planned = { ...herring, quotes: [], events: herring.events.filter((event) => event.id === 'summit') }
  for (let seed = 0; seed < rounds; seed++) {
    for (const { kind, answer } of [...generate(quoted, { kinds: ['who-said'] }, seed).questions, ...generate(planned, { kinds: ['what-date'] }, seed).questions]) {
      if (answer.type !== 'single') continue
      const place = answer.options.findIndex((option) => option.id === answer.key[0])
      const bin = kind === 'who-said' ? places.who : places.date
      bin[place] = (bin[place] ?? 0) + 1
      if (kind !== 'what-date') continue
      const rank = answer.options.map((option) => option.value ?? '').sort().indexOf(answer.options[place]?.value ?? '')
      ranks[rank] = (ranks[rank] ?? 0) + 1
    }
  }
  /** Chi-square against equal shares; 16.27 is the 0.1 % bound for three degrees of freedom. */
  const chiSquare = (bins: readonly number[]) => {
    const expected = bins.reduce((sum, n) => sum + n, 0) / bins.length
    return bins.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
  }

  test.each(['who', 'date'] as const)('the place of the key is uniform (%s)', (which) => {
    expect(places[which].reduce((sum, n) => sum + n, 0)).toBe(rounds)
    expect(chiSquare(places[which])).toBeLessThan(16.27)
  })

  test('the right date is as often the first as the middle or the last', () => {
    expect(chiSquare(ranks)).toBeLessThan(16.27)
  })
})

test('no text runs away when it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'the', 'Mr.', '“', '”', '[', ']', ',', '—', '…', 'boats.', 'and', 'who'), { maxLength: 400 }), (words) => {
      const shown = shownWords(words.join(' '))
      expect(shown === undefined || shown.split(' ').length <= 21).toBe(true)
    }),
  )
})
