import type { DateMention, Span, StructuredArticle } from '../../article/article'
import { anchorOf, dayFirstOf } from './anchor'
import { dayFromText, numberOf } from './days'
import { lex, type Line } from './lexer'
import { absoluteRules } from './rules-absolute'
import { clockText, lengthRules, openingRules } from './rules-lengths'
import { periodRules } from './rules-periods'
import { bareRules, relativeRules } from './rules-relative'
import { remember, unresolved, type DateRule, type Found, type Reading, type Scene } from './scene'
import { directionAt, isHabit, sentenceAt } from './tense'
import { idOfSpan } from '../fact'
import type { Block } from '../sentences'
import { isTrusted } from '../trust'

/** All rules in the order in which they are tried: the first that fits wins. */
export const dateRules: readonly DateRule[] = [...openingRules, ...periodRules, ...absoluteRules, ...relativeRules, ...lengthRules, ...bareRules]

interface Match { rule: DateRule; found: Found }
interface Mention { rule: string; line: Line; start: number; end: number; reading: Reading; clock: string | null; from: number; to: number }

/** The dates of the article, resolved against its dateline or publication date, never against the machine's clock. */
export function findDates(article: StructuredArticle, blocks: readonly Block[]): DateMention[] {
  const lines = blocks.map(lex)
  const anchor = anchorOf(article)
  const scene: Scene = {
    anchor, dayFirst: dayFirstOf(lines, anchor), last: { day: null, month: null, year: null }, months: new Map(), period: null, spokenOn: null,
    direction: ({ line, from, to }) => directionAt(line, line.pieces[from]?.start ?? 0, line.pieces[to - 1]?.end ?? 0),
  }
  const counted = new Map<string, number>()
  return lines.flatMap((line) => {
    return withClocks(joined(readLine(line, scene))).map((mention) => toFact(mention, article, counted))
  })
}

/** What the rules find in a paragraph, none over another, in the order of the text. */
function matchesIn(line: Line): Match[] {
  const taken = new Uint8Array(line.pieces.length)
  const matches: Match[] = []
  for (const rule of dateRules) {
    rule.form.lastIndex = 0
    for (let match = rule.form.exec(line.codes); match; match = rule.form.exec(line.codes)) {
      if (match[0] === '') { rule.form.lastIndex++; continue }
      const found = { line, from: match.index, to: match.index + match[0].length }
      if (taken.subarray(found.from, found.to).some(Boolean) || (rule.fits && !rule.fits(found))) {
        rule.form.lastIndex = match.index + 1
        continue
      }
      taken.fill(1, found.from, found.to)
      matches.push({ rule, found })
    }
  }
  return matches.sort((a, b) => a.found.from - b.found.from)
}

function readLine(line: Line, scene: Scene): Mention[] {
  const quoted = quotedRanges(line.block.text)
  return matchesIn(line).flatMap(({ rule, found }) => {
    const start = line.pieces[found.from]?.start ?? 0
    const end = line.pieces[found.to - 1]?.end ?? start
    const spoken = isSpoken(quoted, start, end)
    const reading = RECURRING.has(rule.id) && isHabit(line, start) ? unresolved('set') : rule.read(found, spoken ? heard(scene) : scene)
    if (!reading) return []
    if (!spoken) listen(scene, rule, line, reading)
    if (reading.kind === 'date' && !YEAR_AGO.has(rule.id)) remember(scene, reading.edtf)
    return [{ rule: rule.id, line, start, end, reading: spoken && reading.anchor !== 'explicit' && scene.spokenOn !== scene.anchor?.number ? { ...reading, unsure: true } : reading, clock: reading.kind === 'time' && reading.edtf === null ? clockText(found) : null, from: found.from, to: found.to }]
  })
}

/** Dates without a year, which come again: where a habit is told, none of them is meant alone. */
const RECURRING = new Set(['month', 'month-day', 'day-month', 'weekday', 'last-season'])

/** Comparisons that are no step of the story: "two days later" does not count from them. */
const YEAR_AGO = new Set(['year-earlier', 'ago', 'days-later'])

/** The scene inside quotation marks: words there are relative to the day on which they were spoken. */
function heard(scene: Scene): Scene {
  return scene.anchor && scene.spokenOn !== null ? { ...scene, anchor: { ...scene.anchor, number: scene.spokenOn } } : scene
}

/** The first weekday, "today" or "yesterday" of the story is the day of its news. */
function listen(scene: Scene, rule: DateRule, line: Line, reading: Reading): void {
  if (scene.spokenOn !== null || !scene.anchor || line.block.paragraph < 0 || !isDayValue(reading.edtf) || !/^(?:weekday|today|this-morning)$/u.test(rule.id)) return
  const day = numberOf(dayFromText(reading.edtf ?? ''))
  if (day <= scene.anchor.number && day > scene.anchor.number - 4) scene.spokenOn = day
}

const isSpoken = (quoted: readonly [number, number][], start: number, end: number) => quoted.some(([from, to]) => from <= start && end <= to)

const isDayValue = (edtf: string | null) => edtf !== null && /^\d{4}-\d{2}-\d{2}$/u.test(edtf)

/** Two mentions of one date become one: "10 p.m. Wednesday", "today (8 July 2021)", "the end of the month on July 29". */
function joined(mentions: Mention[]): Mention[] {
  const out: Mention[] = []
  for (const mention of mentions) {
    const before = out[out.length - 1]
    const both = before && join(before, mention)
    if (both) out[out.length - 1] = both
    else out.push(mention)
  }
  return out
}

/** "from January 23 to March 9", "between 2004 and 2007": two days, months or years with what makes one stretch of time of them. */
function stretched(first: Mention, second: Mention, between: string): Mention | null {
  const [a, b] = [first.reading.edtf, second.reading.edtf]
  const before = /(?:^|[^\p{L}])(from|between)\s$/iu.exec(first.line.block.text.slice(Math.max(0, first.start - 9), first.start))?.[1]?.toLowerCase()
  const joins = before === 'from' ? /^ (?:to|until|till|through|up to) $/u : before === 'between' ? /^ and $/u : /^ ?[–-] ?$/u
  if (!a || !b || a.length !== b.length || a >= b || !/^\d{4}(?:-\d{2}){0,2}$/u.test(a) || !/^[\d-]{4,10}$/u.test(b) || !joins.test(between)) return null
  return { ...second, start: first.start, from: first.from, rule: 'from-to', reading: { ...second.reading, edtf: `${a}/${b}`, ...((first.reading.unsure ?? second.reading.unsure) && { unsure: true as const }) } }
}

function join(first: Mention, second: Mention): Mention | null {
  // Lines may be hard-wrapped.
  const between = first.line.block.text.slice(first.end, second.start).replace(/\s/gu, ' ')
  const stretch = stretched(first, second, between)
  if (stretch) return stretch
  const span = { start: first.start, end: second.end, from: first.from, to: second.to, line: first.line }
  if (first.reading.kind === 'time' && first.clock && isDayValue(second.reading.edtf) && /^,? ?(?:on )?$/u.test(between)) {
    return { ...span, rule: second.rule, clock: null, reading: { ...second.reading, kind: 'time', edtf: withClock(second.reading.edtf, first.clock) } }
  }
  if (second.reading.kind === 'time' && second.clock && isDayValue(first.reading.edtf) && /^,? (?:at |around |about |at about |at around )?$/u.test(between)) {
    return { ...span, rule: first.rule, clock: null, reading: { ...first.reading, kind: 'time', edtf: withClock(first.reading.edtf, second.clock) } }
  }
  if (!isDayValue(second.reading.edtf) || first.reading.edtf === null) return null
  const same = first.reading.edtf === second.reading.edtf
  if (same && /^(?: \(|, )$/u.test(between)) {
    const closes = between === ' (' && first.line.block.text.charAt(second.end) === ')'
    return { ...second, ...span, end: closes ? second.end + 1 : second.end }
  }
  return second.reading.edtf?.startsWith(first.reading.edtf) && between === ' on ' ? { ...second, ...span } : null
}

const withClock = (edtf: string | null, clock: string) => (clock === '24:00' ? edtf : `${edtf ?? ''}T${clock}`)

/** How many mentions away the day of a time of day is looked for. */
const CLOCK_REACH = 12

/** A time of day alone belongs to the day that its sentence names, or else its paragraph before. */
function withClocks(mentions: Mention[]): Mention[] {
  return mentions.map((mention, i) => {
    if (!mention.clock) return mention
    const sentence = sentenceAt(mention.line, mention.start)
    const near = mentions.slice(Math.max(0, i - CLOCK_REACH), i + CLOCK_REACH)
    const days = near.filter(({ reading, start }) => reading.kind !== 'time' && isDayValue(reading.edtf) && sentence && start >= sentence.start && start < Math.max(sentence.end, mention.end + 30))
    const day = days.find(({ start }) => start > mention.start) ?? days[0] ?? near.slice(0, Math.min(i, CLOCK_REACH)).reverse().find(({ reading }) => isDayValue(reading.edtf))
    const edtf = day?.reading.edtf ?? null
    const anchor = day?.reading.anchor ?? 'explicit'
    return { ...mention, reading: { ...mention.reading, edtf: edtf === null ? null : withClock(edtf, mention.clock), anchor, unsure: true as const } }
  })
}

/** What stands between quotation marks: words there are relative to the moment of speaking. */
function quotedRanges(text: string): [number, number][] {
  const ranges: [number, number][] = []
  let open = -1
  for (const mark of text.matchAll(/["“”«»]|``|''/gu)) {
    const closes = open >= 0 && mark[0] !== '“' && mark[0] !== '``'
    if (open >= 0) ranges.push([open, mark.index])
    open = closes ? -1 : mark.index
  }
  if (open >= 0) ranges.push([open, text.length])
  return ranges
}

function toFact(mention: Mention, article: StructuredArticle, counted: Map<string, number>): DateMention {
  const { rule, line, start, end, reading } = mention
  const span: Span = { paragraph: line.block.paragraph, start, end }
  const bare = idOfSpan('date', span, article)
  const again = (counted.get(bare) ?? 0) + 1
  counted.set(bare, again)
  return {
    id: again === 1 ? bare : `${bare}-${again}`,
    certainty: isTrusted(`date/${rule}`) && !reading.unsure ? 'sure' : 'unsure',
    origin: 'extracted',
    rule,
    surface: line.block.text.slice(start, end),
    span,
    edtf: reading.edtf,
    anchor: reading.anchor,
    ...(reading.alternatives && reading.alternatives.length > 0 ? { alternatives: reading.alternatives } : {}),
    kind: reading.kind,
  }
}

