import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { slice, type Quote, type Span, type StructuredArticle } from '../../lib/article/article'
import { extractFacts } from '../../lib/facts/extract'
import { isTrusted, lowerBound } from '../../lib/facts/trust'
import { reasons } from '../../lib/facts/words/trust'
import { articles, bench, measured, readArticles } from './sets'

/*
 * How far each rule can be trusted: its firings on all train and dev sets, how many were judged and right, and the lower bound of that.
 * A date and an attribution are judged against the public keys; where fact and key differ, and where no set has keys in number, a
 * reader's ruling counts. rulings.jsonl keeps the rulings by article and offsets, without a word of the text; `claim` is a short hash
 * of what the fact said, so that a ruling holds for that and for nothing else.
 * A trusted rule is counted over its sure facts, another over all that it found (in doubt or not): so it is easier to stay trusted than to become it.
 */

const rulingsFile = new URL('rulings.jsonl', import.meta.url)
const tableFile = new URL('../../lib/facts/words/trust.ts', import.meta.url)

interface Ruling { article: string; rule: string; paragraph: number; start: number; end: number; claim: string; /** null: cannot be judged, as where a set gives a wrong date of publication. */ right: boolean | null }
interface Firing {
  article: StructuredArticle
  rule: string
  at: Span
  /** What the fact claims: a ruling holds for this alone. */
  says: string
  /** The same for a reader, where `says` is offsets. */
  shown?: string
  /** By a key; null where none stands. */
  keyed: boolean | null
}
interface KeyedSpan { paragraph: number; start: number; end: number }
interface Gold { dates?: (KeyedSpan & { value: string | null })[]; attributions?: { source: KeyedSpan[]; content: KeyedSpan[] }[] }

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const claimOf = ({ rule, says }: Firing) => hash(`${rule.split('/')[0]} ${says}`).slice(0, 12)
const keyOf = (rule: string, article: string | undefined, at: KeyedSpan, claim: string) => [rule.split('/')[0], article, at.paragraph, at.start, at.end, claim].join(' ')

// --- firings ---

function overlap(a: KeyedSpan, b: KeyedSpan): number {
  return a.paragraph === b.paragraph ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0
}
const lies = (span: KeyedSpan, within: readonly KeyedSpan[]) => within.reduce((sum, one) => sum + overlap(span, one), 0) > 0.5 * (span.end - span.start)

/** As the scorer matches them: more than half of a piece of the content, and of the speaker's mention, in the keyed ones. */
function isKeyed(quote: Quote, mention: Span, keys: NonNullable<Gold['attributions']>): boolean {
  return keys.some(({ source, content }) => lies(mention, source) && (quote.segments ?? [quote.span]).some((piece) => lies(piece, content)))
}

const PRONOUN = /^(?:he|she|it|they|him|her|them|who|I|we)$/iu
const manner = (words: string) => (PRONOUN.test(words) ? 'pronoun' : /\p{Lu}/u.test(words.replace(/^(?:The|A|An)\b/u, '')) ? 'name' : 'description')

/** A time of day counts as its day; TIMEX3 writes "1968-XX", "197" and "1989-Q3" for what EDTF writes "1968", "197X" and "1989-07/1989-09". */
function dayOf(value: string | null): string | undefined {
  const day = value?.split('T')[0]?.replaceAll('-XX', '')
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/u.exec(day ?? '') ?? []
  if (year && quarter) return `${year}-${String(3 * Number(quarter) - 2).padStart(2, '0')}/${year}-${String(3 * Number(quarter)).padStart(2, '0')}`
  return day !== undefined && /^\d{3}$/u.test(day) ? `${day}X` : day
}

function firingsOf(article: StructuredArticle, gold: Gold): Firing[] {
  const firings: Firing[] = []
  // One expression may stand for the speaker of two quotations.
  const seen = new Set<string>()
  const called = new Map([...article.people, ...article.parties].map(({ id, name }) => [id, name]))
  const add = (rule: string, sure: boolean, at: Span | undefined, says: string, keyed: boolean | null = null, shown?: string) => {
    const same = at && [rule, at.paragraph, at.start, at.end, says].join(' ')
    if (!at || same === undefined || seen.has(same) || (!sure && isTrusted(rule))) return
    seen.add(same)
    firings.push({ article, rule, at, says, keyed, ...(shown !== undefined && { shown }) })
  }
  for (const { rule, certainty, span, edtf } of article.dates) {
    const value = dayOf(edtf)
    if (value) add(`date/${rule}`, certainty === 'sure', span, value, gold.dates?.some((key) => overlap(key, span) > 0 && dayOf(key.value) === value) ?? null)
  }
  for (const quote of article.quotes) {
    const { rule, form, certainty, span, speaker, speakerMention: mention } = quote
    const sure = certainty === 'sure'
    if (!mention) continue
    if (gold.attributions) add(`quote/${form === 'indirect' ? form : 'marked'}/${rule}`, sure, span, `${mention.paragraph} ${mention.start} ${mention.end}`, isKeyed(quote, mention, gold.attributions.filter(({ source }) => source.length > 0)), `${slice(article, mention)}: ${quote.text}`)
    if (speaker !== null && sure) add(`reference/${manner(slice(article, mention))}`, sure, mention, called.get(speaker) ?? '')
  }
  for (const { rule, certainty, mentions, name, aliases, roles } of article.people) {
    add(`person/${rule}`, certainty === 'sure', mentions[0], [name, ...aliases].join(' | '))
    for (const { title, affiliation, country, status } of roles) add('person/title', certainty === 'sure', mentions[0], [name, status, title, affiliation ?? '', country ?? ''].join(' | '))
  }
  for (const { rule, certainty, mentions, name, aliases, kind } of article.parties) add(`party/${rule}`, certainty === 'sure', mentions[0], [kind, name, ...aliases].join(' | '))
  for (const { rule, certainty, predicate, kind, status, parties, excluded, date } of article.events) {
    const when = article.dates.find(({ id }) => id === date)?.edtf ?? ''
    const who = parties.map(({ entity, role, side }) => `${role}: ${called.get(entity)}${side === undefined ? '' : ` (${called.get(side)})`}`)
    add(`event/${rule}`, certainty === 'sure', predicate, [kind, status, ...who, ...excluded.map((id) => `not ${called.get(id)}`), when].join(' | '))
  }
  return firings
}

function allFirings(): Firing[] {
  const sets = ['quotes-train', 'quotes-dev', 'dates-timebank', 'dates-aquaint'].map((name) => join(bench, `${name}.jsonl`))
  return [...sets, articles].flatMap((path) => {
    const golds = readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { gold?: Gold }).gold ?? {})
    return readArticles(path).flatMap((article, i) => firingsOf(extractFacts(article), golds[i] ?? {}))
  })
}

// --- counts ---

export interface TrustRow { rule: string; firings: number; judged: number; right: number; bound: string; trusted: string }

/** Of two rulings on one claim the later one stands. */
function readRulings(): Map<string, boolean | null> {
  const lines = existsSync(rulingsFile) ? readFileSync(rulingsFile, 'utf8').split('\n').filter(Boolean) : []
  return new Map(lines.map((line) => JSON.parse(line) as Ruling).map((ruling) => [keyOf(ruling.rule, ruling.article, ruling, ruling.claim), ruling.right]))
}

const ruled = (rulings: Map<string, boolean | null>, firing: Firing) => rulings.get(keyOf(firing.rule, firing.article.id, firing.at, claimOf(firing)))

/** Right by the key, or by the reader where the key says otherwise or nothing; null: not judged. */
function judge(rulings: Map<string, boolean | null>, firing: Firing): boolean | null {
  if (firing.keyed === true) return true
  const ruling = ruled(rulings, firing)
  return ruling === undefined ? firing.keyed : ruling
}

function byRule(firings: readonly Firing[]): Map<string, Firing[]> {
  const rules = new Map<string, Firing[]>()
  for (const firing of firings) {
    const own = rules.get(firing.rule)
    if (own) own.push(firing)
    else rules.set(firing.rule, [firing])
  }
  return rules
}

function count(firings: readonly Firing[]): TrustRow[] {
  const rulings = readRulings()
  return [...byRule(firings)].map(([rule, own]) => {
    const verdicts = own.map((firing) => judge(rulings, firing)).filter((verdict) => verdict !== null)
    const right = verdicts.filter(Boolean).length
    const bound = lowerBound(right, verdicts.length)
    return { rule, firings: own.length, judged: verdicts.length, right, bound: (100 * bound).toFixed(1), trusted: reasons[rule] ?? (isTrusted(rule) ? 'counted' : '') }
  }).sort((a, b) => (a.rule < b.rule ? -1 : 1))
}

/** The table of rules; `write` puts the counts where the extractor reads them. */
export function trustTable(write: boolean): TrustRow[] {
  const rows = count(allFirings())
  if (write) {
    const counted = rows.filter(({ judged }) => judged > 0).map(({ rule, right, judged }) => `  '${rule}': [${right}, ${judged}],\n`).join('')
    writeFileSync(tableFile, readFileSync(tableFile, 'utf8').replace(/(export const counts[^{]*\{\n)[\s\S]*?(\n?\})/u, `$1${counted}}`))
  }
  return rows
}

/**
 * Up to `size` firings of each rule whose name begins so and that no reader has ruled on, drawn by hash, so that the sample stays the
 * same while other facts change: all disagreements where there is a key. A reader sets `right` in each line (null: cannot be judged); rule() keeps it.
 */
export function sheet(rules: string, size: number): string[] {
  const rulings = readRulings()
  const order = ({ article, at, says }: Firing) => hash(`1 ${article.id} ${at.paragraph} ${at.start} ${says}`)
  const drawn = [...byRule(allFirings().filter(({ rule, keyed }) => rule.startsWith(rules) && keyed !== true)).values()].flatMap((own) => own
    .map((firing) => ({ firing, order: order(firing) })).sort((a, b) => (a.order < b.order ? -1 : 1)).slice(0, size))
  return drawn.filter(({ firing }) => ruled(rulings, firing) === undefined).map(({ firing: { article, rule, at, says, shown }, firing }) => JSON.stringify({
    article: article.id, rule, ...at, claim: claimOf(firing), says: shown ?? says, words: slice(article, at), before: article.paragraphs[at.paragraph - 1]?.text, text: slice(article, { ...at, start: 0, end: 100_000 }),
  }))
}

/** Keeps the rulings of a filled sheet, without the text. */
export function rule(path: string): void {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Ruling)
  const kept = existsSync(rulingsFile) ? readFileSync(rulingsFile, 'utf8') : ''
  const added = lines.map(({ article, rule, paragraph, start, end, claim, right }) => `${JSON.stringify({ article, rule, paragraph, start, end, claim, right })}\n`)
  writeFileSync(rulingsFile, kept + added.join(''))
}

/** `npm run bench:trust [-- --write | --sheet RULES SIZE | --rule FILE]` */
function main([task, what, size]: readonly string[]): void {
  if (task === '--sheet') console.log(sheet(what ?? '', Number(size ?? 60)).join('\n'))
  else if (task === '--rule') rule(what ?? '')
  else console.table(trustTable(task === '--write'))
}

if (process.argv[1]?.endsWith('trust.ts')) measured(() => { main(process.argv.slice(2)) })
