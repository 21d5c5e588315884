import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Quote, StructuredArticle } from '../../lib/article/article'
import { extractFacts } from '../../lib/facts/extract'
import { articles, bench, keys, measured, readArticles, scored } from './sets'
import { sentenceScore, type GoldenSet } from './sentences'
import { trustTable } from './trust'

/*
 * Measures the extractor on the sets in ../shared, beside what others reach with the same scorer. `npm run bench:facts [-- --errors 20]`
 * The scores are for people to read: nothing here passes or fails.
 */

interface Prf { P: number; R: number; F1: number; contentFound?: number }
interface Rate { right: number; of: number; percent: number | 'n/a' }
interface KeyedQuote { paragraph: number; text: string; speaker: string | null; speaker_surface?: string | null; kind: string; ambiguous?: boolean }
interface Row { what: string; set: string; here: string; anchor: string; reach: string }

const wordsOf = (article: StructuredArticle) => article.paragraphs.reduce((n, { text }) => n + text.split(/\s+/u).filter(Boolean).length, 0)

// --- speakers behind a pronoun, a description or nothing: computed from the keys ---

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/gu, "'").toLowerCase().replace(/[^\p{L}\p{N}' ]+/gu, ' ').replace(/\s+/gu, ' ').trim()
const LITTLE = new Set(['the', 'of', 'for', 'and', 'a', 'an', 'mr', 'mrs', 'ms', 'dr', 'sir'])
const bare = (text: string) => plain(text).split(' ').filter((word) => word && !LITTLE.has(word))

/** A surface is no name where it is missing or has no capital letter but an article's. */
const isNoName = (surface: string | null | undefined) => !surface || !/\p{Lu}/u.test(surface.replace(/^(?:The|A|An|He|She|It|They|One|His|Her|Their|Another)\b/u, ''))

/** The same as the scorer's: equal, or one within the other by two words or by one that no other keyed name has. */
function sameName(names: readonly string[], keyed: string, others: readonly string[]): boolean {
  const wanted = bare(keyed)
  const unique = (word: string) => others.filter((other) => bare(other).includes(word)).length === 1
  return names.some((name) => {
    const got = bare(name)
    const [short, long] = got.length < wanted.length ? [got, wanted] : [wanted, got]
    return short.length > 0 && short.every((word) => long.includes(word)) && (short.length === long.length || short.length > 1 || unique(short[0] ?? ''))
  })
}

function covers(quote: Quote, paragraph: number, start: number, end: number): boolean {
  return (quote.segments ?? [quote.span]).some((span) => {
    const common = span.paragraph === paragraph ? Math.min(span.end, end) - Math.max(span.start, start) : 0
    return common > 0.5 * (span.end - span.start)
  })
}

function indirectlyNamed(predicted: readonly StructuredArticle[]): { keyed: number; answered: number; right: number } {
  const tally = { keyed: 0, answered: 0, right: 0 }
  for (const file of readdirSync(keys).filter((name) => name.endsWith('.key.json'))) {
    const article = predicted.find((one) => `${one.id}.key.json` === file)
    const key = JSON.parse(readFileSync(join(keys, file), 'utf8')) as { quotes: KeyedQuote[]; people: { name: string }[] }
    const others = [...new Set([...key.people.map(({ name }) => name), ...key.quotes.flatMap(({ speaker }) => speaker ?? [])])]
    for (const quote of article ? key.quotes : []) {
      if (quote.ambiguous || !quote.speaker || quote.kind === 'indirect' || !isNoName(quote.speaker_surface)) continue
      const start = (quote.paragraph < 0 ? article?.headline : article?.paragraphs[quote.paragraph]?.text)?.indexOf(quote.text) ?? -1
      const given = article?.quotes.filter((one) => one.speaker !== null && covers(one, quote.paragraph, start, start + quote.text.length)) ?? []
      const called = given.flatMap(({ speaker }) => [...(article?.people ?? []), ...(article?.parties ?? [])].filter((entity) => entity.id === speaker).map((entity) => [entity.name, ...entity.aliases]))
      tally.keyed++
      if (given.length) tally.answered++
      if (called.some((names) => sameName(names, quote.speaker ?? '', others))) tally.right++
    }
  }
  return tally
}

// --- the table ---

const percent = (right: number, of: number) => (of ? `${(Math.floor((1000 * right) / of) / 10).toFixed(1)} % (${right}/${of})` : 'n/a')
const rate = (score: Record<string, Rate>, name: string) => percent(score[name]?.right ?? 0, score[name]?.of ?? 0)

function dateRows(folder: string, args: readonly string[]): Row[] {
  const sets = [['TimeBank', 'dates-timebank.jsonl', '81.1; chrono-node 60.1', '79.5; chrono-node 63.7'], ['AQUAINT', 'dates-aquaint.jsonl', '80.7; chrono-node 72.6', '80.9; chrono-node 78.1']] as const
  return sets.flatMap(([set, file, calendar, day]) => {
    const path = join(bench, file)
    const score = scored('dates', path, readArticles(path).map(extractFacts), folder, args) as Record<string, Prf>
    return [
      { what: 'dates, calendar F1', set, here: String(score.calendar?.F1), anchor: `HeidelTime ${calendar}`, reach: '≥ 88' },
      { what: 'of these, days only', set, here: String(score.day?.F1), anchor: `HeidelTime ${day}`, reach: '≥ 90' },
    ]
  })
}

function quoteRows(folder: string, args: readonly string[]): Row[] {
  const path = join(bench, 'quotes-dev.jsonl')
  const score = scored('quotes', path, readArticles(path).map(extractFacts), folder, args) as Record<string, Prf>
  const both = (name: string) => `P ${score[name]?.P} R ${score[name]?.R} (content found ${score[name]?.contentFound} %)`
  return [
    { what: 'quotations with marks, right speaker', set: 'quotes-dev, quoted', here: both('quoted'), anchor: 'a 60-line pattern ~78 / ~62', reach: 'P ≥ 92, R ≥ 82' },
    { what: 'all attributions, indirect too', set: 'quotes-dev, all', here: both('all'), anchor: '–', reach: 'P ≥ 75, R ≥ 60' },
  ]
}

function keyRows(folder: string, args: readonly string[]): Row[] {
  const predicted = readArticles(articles).map(extractFacts)
  const score = scored('keys', keys, predicted, folder, args) as Record<string, Rate>
  const hidden = indirectlyNamed(predicted)
  const row = (what: string, name: string, reach: string, anchor = '–'): Row => ({ what, set: 'articles/keys', here: rate(score, name), anchor, reach })
  return [
    row('marked quotations: speaker found', 'speakers of marked quotations found', '≥ 85 %'),
    row('… sure and found', '… of these, found and sure', '≥ 65 %'),
    row('sure speakers that are right', 'sure speakers that are right', '100 %'),
    { what: 'speakers behind a pronoun, a description or nothing: right of those answered', set: 'articles/keys', here: percent(hidden.right, hidden.answered), anchor: '–', reach: '≥ 85 %' },
    { what: '… answered', set: 'articles/keys', here: percent(hidden.answered, hidden.keyed), anchor: '–', reach: '≥ 75 %' },
    row('speakers of indirect speech found', 'speakers of indirect speech found', '–'),
    row('dates right', 'dates right', '≥ 95 %'),
    row('sure dates that are right', 'sure dates that are right', '100 %'),
    row('people found', 'people found', '≥ 97 %', 'compromise finds 7 of 15 in us-china-envoys'),
    row('people given that are keyed', 'people given that are keyed', '≥ 90 %'),
    row('titles right', 'titles right', '≥ 92 %'),
    row('events with two right parties', 'events with two right parties', '≥ 75 %'),
  ]
}

function sentenceRow(set: GoldenSet): Row {
  const { ours, segmenter } = sentenceScore(set)
  return { what: 'sentences, F1 of their boundaries', set: `tests/golden/${set}, ${ours.boundaries} boundaries`, here: (100 * ours.f1).toFixed(1), anchor: `Intl.Segmenter ${(100 * segmenter.f1).toFixed(1)} here, 96.9 on Wikinews`, reach: '≥ 98.5' }
}

/** Everything extracted, warm, one core: three passes to warm up, then the median of five. */
function speedRows(): Row[] {
  const all = ['dates-timebank.jsonl', 'dates-aquaint.jsonl', 'quotes-dev.jsonl'].flatMap((file) => readArticles(join(bench, file))).concat(readArticles(articles))
  const timed = (work: () => void) => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  const first = timed(() => extractFacts(all[0] as StructuredArticle))
  const passes = Array.from({ length: 8 }, () => timed(() => all.forEach((article) => extractFacts(article)))).slice(3).sort((a, b) => a - b)
  const milliseconds = passes[2] ?? 0
  const words = all.reduce((n, article) => n + wordsOf(article), 0)
  return [
    { what: 'words a second, warm, one core', set: `all dev sets, ${words} words`, here: String(Math.round((words * 1000) / milliseconds)), anchor: 'compromise 14,000; HeidelTime 1,600–3,500', reach: '≥ 100,000' },
    { what: 'an 800-word article', set: `${all.length} articles`, here: `${((milliseconds * 800) / words).toFixed(1)} ms (first of this run ${first.toFixed(0)} ms)`, anchor: '–', reach: '≤ 8 ms; first ≤ 300 ms' },
  ]
}

measured((folder) => {
  const args = process.argv.slice(2)
  const speed = speedRows()
  console.table([...dateRows(folder, args), ...quoteRows(folder, args), ...keyRows(folder, args), sentenceRow('sentences.txt'), sentenceRow('sentences-unseen.txt'), ...speed])
  console.table(trustTable(false))
})
