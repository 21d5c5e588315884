import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleSchema, slice, type ArticleInput, type Fact, type NewsEvent, type Quote, type Span, type StructuredArticle } from '../../lib/article/article'
import { extractFacts } from '../../lib/facts/extract'
import { newsArticle, plainArticle, roughArticle } from '../support/news'

const read = (input: ArticleInput): StructuredArticle => extractFacts(articleSchema.parse(input))
const facts = ({ people, parties, quotes, dates, events }: StructuredArticle) => ({ people, parties, quotes, dates, events })
const everyFact = (article: StructuredArticle): Fact[] => Object.values(facts(article)).flat()
const withNested = (quotes: readonly Quote[]): Quote[] => quotes.flatMap((quote) => [quote, ...withNested(quote.nested ?? [])])
const overlap = (a: Span, b: Span) => a.paragraph === b.paragraph && a.start < b.end && b.start < a.end
const sure = <F extends Fact>(all: readonly F[]) => all.filter(({ certainty }) => certainty === 'sure')
const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]))

/** FACT_RUNS=5000 looks for more, each time elsewhere. */
const RUNS = process.env.FACT_RUNS ? { numRuns: Number(process.env.FACT_RUNS) } : { numRuns: 200, seed: 2021 }

describe('every fact stands in the text', () => {
  test('spans slice, ids are told apart, references lead somewhere', () => {
    fc.assert(fc.property(fc.oneof(newsArticle, roughArticle), (input) => {
      const article = read(input)
      // The schema refuses spans that do not fit and references that lead nowhere.
      expect(articleSchema.parse(structuredClone(article))).toEqual(article)
      for (const quote of withNested(article.quotes)) expect(quote.text).toBe((quote.segments ?? [quote.span]).map((span) => slice(article, span)).join(' '))
      for (const { surface, span } of article.dates) expect(surface).toBe(slice(article, span))
      const ids = everyFact(article).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }), RUNS)
  })
})

describe('no two sure facts contradict each other', () => {
  const words = (quote: Quote) => quote.segments ?? [quote.span]
  test('one speaker for the same words, unless one passes on what the other said', () => {
    fc.assert(fc.property(fc.oneof(newsArticle, roughArticle), (input) => {
      for (const [a, b] of pairs(sure(read(input).quotes))) {
        if (a.speaker === b.speaker || a.via === b.speaker || b.via === a.speaker) continue
        expect(words(a).some((one) => words(b).some((other) => overlap(one, other))), `“${a.text}” and “${b.text}”`).toBe(false)
      }
    }), RUNS)
  })
  test('one value for the same words of a date', () => {
    fc.assert(fc.property(fc.oneof(newsArticle, roughArticle), (input) => {
      for (const [a, b] of pairs(read(input).dates)) expect(overlap(a.span, b.span), `${a.surface} and ${b.surface}`).toBe(false)
    }), RUNS)
  })
  test('nobody takes part in what he is left out of, and one event has one state', () => {
    fc.assert(fc.property(fc.oneof(newsArticle, roughArticle), (input) => {
      const { events } = read(input)
      for (const { parties, excluded } of events) for (const { entity, side } of parties) expect(excluded).not.toSatisfy((out: string[]) => out.includes(entity) || (side !== undefined && out.includes(side)))
      for (const [a, b] of pairs(sure(events))) expect(JSON.stringify(a.predicate) === JSON.stringify(b.predicate) && a.kind === b.kind && a.status !== b.status).toBe(false)
    }), RUNS)
  })
  test('one name is one entity, and one mention is of one', () => {
    fc.assert(fc.property(fc.oneof(newsArticle, roughArticle), (input) => {
      const { people, parties } = read(input)
      const entities = sure<(typeof people)[number] | (typeof parties)[number]>([...people, ...parties])
      const names = entities.map(({ name }) => name)
      expect(new Set(names).size, names.join(', ')).toBe(names.length)
      const spans = entities.flatMap(({ mentions }) => mentions.map((span) => JSON.stringify(span)))
      expect(new Set(spans).size).toBe(spans.length)
    }), RUNS)
  })
})

describe('what says nothing changes nothing', () => {
  const neutral = ['Rain fell for most of the night and the wind was strong.', 'Fish is cheap there.', 'Nothing else was heard.', 'Tickets cost more than bread, and bread is dear.']

  test('a neutral paragraph before, between or after those that refer to nothing before them', () => {
    fc.assert(fc.property(plainArticle, fc.constantFrom(...neutral), fc.nat(), (input, text, place) => {
      const paragraphs = input.paragraphs as string[]
      const at = place % (paragraphs.length + 1)
      const more = read({ ...input, paragraphs: [...paragraphs.slice(0, at), text, ...paragraphs.slice(at)] })
      expect(moved(facts(more), at)).toEqual(facts(read(input)))
    }), RUNS)
  })

  test('a neutral paragraph at the end, whatever the others refer to', () => {
    fc.assert(fc.property(newsArticle, fc.constantFrom(...neutral), (input, text) => {
      expect(facts(read({ ...input, paragraphs: [...(input.paragraphs as string[]), text] }))).toEqual(facts(read(input)))
    }), RUNS)
  })
})

/** The same facts as if the paragraph at `gone` were not there. */
function moved<T>(value: T, gone: number): T {
  if (Array.isArray(value)) return (value as unknown[]).map((one) => moved(one, gone)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'paragraph' && (inner as number) > gone ? (inner as number) - 1 : moved(inner, gone)])) as T
}

describe('how the same text is written does not matter', () => {
  /** What the facts say, in words. */
  const told = (article: StructuredArticle, plain: (text: string) => string) => {
    const names = new Map([...article.people, ...article.parties].map(({ id, name }) => [id, plain(name)]))
    const who = (id: string | null | undefined) => names.get(id ?? '') ?? null
    const events = ({ kind, status, parties, excluded, date, place }: NewsEvent) => [kind, status, parties.map(({ entity, side }) => [who(entity), who(side)]), excluded.map(who), article.dates.find(({ id }) => id === date)?.edtf, place]
    return {
      people: article.people.map(({ name, certainty, roles, mentions }) => [plain(name), certainty, roles.map(({ title }) => plain(title)), mentions.map((span) => plain(slice(article, span)))]),
      parties: article.parties.map(({ name, certainty, kind }) => [plain(name), certainty, kind]),
      quotes: article.quotes.map(({ text, form, speaker, via, certainty, rule, negated }) => [plain(text), form, who(speaker), who(via), certainty, rule, negated]),
      dates: article.dates.map(({ surface, edtf, certainty }) => [plain(surface), edtf, certainty]),
      events: article.events.map(events),
    }
  }
  const withTexts = (input: ArticleInput, change: (text: string) => string): ArticleInput => ({ ...input, headline: change(input.headline ?? ''), paragraphs: (input.paragraphs as string[]).map(change) })
  const straight = (text: string) => text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")

  test('letters with their accents apart', () => {
    fc.assert(fc.property(newsArticle, (input) => {
      const plain = (text: string) => text.normalize('NFC')
      expect(told(read(withTexts(input, (text) => text.normalize('NFD'))), plain)).toEqual(told(read(withTexts(input, plain)), plain))
    }), RUNS)
  })
  test('marks straight for curly', () => {
    fc.assert(fc.property(newsArticle, (input) => {
      expect(told(read(withTexts(input, straight)), straight)).toEqual(told(read(input), straight))
    }), RUNS)
  })
  test('the order of the keys', () => {
    fc.assert(fc.property(newsArticle, (input) => {
      const article = articleSchema.parse(input)
      const turned = Object.fromEntries(Object.entries(input).reverse()) as ArticleInput
      expect(JSON.stringify(extractFacts(articleSchema.parse(turned)))).toBe(JSON.stringify(extractFacts(article)))
    }), { ...RUNS, numRuns: 100 })
  })
  test('the zone of the machine', () => {
    const zone = process.env.TZ
    try {
      fc.assert(fc.property(newsArticle, (input) => {
        const [first, ...others] = ['UTC', 'Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((name) => {
          process.env.TZ = name
          return JSON.stringify(read(input))
        })
        for (const other of others) expect(other).toBe(first)
      }), { ...RUNS, numRuns: 50 })
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

describe('extraction keeps what is there', () => {
  test('twice is once', () => {
    fc.assert(fc.property(fc.oneof(newsArticle, roughArticle), (input) => {
      const once = read(input)
      expect(extractFacts(once)).toEqual(once)
    }), RUNS)
  })

  test('what a person gave, confirmed or rejected stays as it is', () => {
    fc.assert(fc.property(newsArticle, fc.array(fc.constantFrom('given', 'confirmed', 'rejected', 'left'), { minLength: 1, maxLength: 7 }), (input, choices) => {
      const once = read(input)
      let turn = 0
      const judge = <F extends Fact>(all: readonly F[]): F[] => all.map((fact) => {
        const choice = choices[turn++ % choices.length]
        return choice === 'left' ? fact : choice === 'rejected' ? { ...fact, rejected: true } : { ...fact, origin: choice as 'given' | 'confirmed', certainty: 'sure' }
      })
      const judged = { ...once, people: judge(once.people), parties: judge(once.parties), quotes: judge(once.quotes), dates: judge(once.dates), events: judge(once.events) }
      const again = extractFacts(judged)
      const kept = everyFact(judged).filter(({ origin, rejected }) => origin !== 'extracted' || rejected)
      for (const fact of kept) expect(everyFact(again)).toContainEqual(fact)
      expect(everyFact(again).map(({ id }) => id).sort()).toEqual(everyFact(once).map(({ id }) => id).sort())
    }), RUNS)
  })
})
