import { isComma, isQuotation, nounPhraseStarting } from './clauses'
import type { Item, Range, Unit } from './clauses'
import { cueAt, cueRules, contentBefore } from './cue-rules'
import type { Finding } from './cue-rules'
import { contentEnd, holdsClause } from './reported'

/** Everything that a cue in the unit reports, each quotation under one speaker only. */
export function findingsIn({ items }: Unit): Finding[] {
  const found: Finding[] = []
  for (let i = 0; i < items.length; i++) {
    const accord = accordingTo(items, i)
    const finding = accord ?? atCue(items, i)
    if (finding) found.push(finding)
  }
  return settled(items, outermost(items, found))
}

function atCue(items: readonly Item[], i: number): Finding | null {
  const cue = cueAt(items, i)
  if (!cue) return null
  for (const rule of cueRules) {
    const finding = rule.find(cue)
    if (finding) return finding
  }
  return null
}

/** "according to police, two ran", "two ran, according to police". */
function accordingTo(items: readonly Item[], i: number): Finding | null {
  if (items[i]?.low !== 'according' || items[i + 1]?.low !== 'to') return null
  const words = nounPhraseStarting(items, i + 2)
  if (!words) return null
  const opens = i === 0 || isComma(items[i - 1]) && !holdsClause(items, 0, i - 1) || items[i - 1]?.tag === 'CC'
  const from = isComma(items[words.to]) ? words.to + 1 : words.to
  const left = isComma(items[i - 1]) || isQuotation(items[i - 1]) ? contentBefore(items, i) : { from: 0, to: i }
  const content = opens ? { from, to: contentEnd(items, from) } : left
  if (!content || content.from >= content.to) return null
  return { rule: 'according-to', subject: { words, stands: words, from: words.from, how: 'adjacent' }, cue: { from: i, to: i + 2 }, content: [content], negated: false, hypothetical: false, speech: true }
}

/** What somebody is reported to say or think within another's report is the other's words: kept only where it has marked words of its own or stands apart as a parenthesis. */
function outermost(items: readonly Item[], found: readonly Finding[]): Finding[] {
  const holds = (range: Range, at: number) => range.from <= at && at < range.to
  return found.filter((finding) => {
    if (quotationsIn(items, finding.content).length || finding.rule === 'clause-speaker-cue') return true
    return !found.some((other) => other !== finding && other.subject && other.content.some((range) => holds(range, finding.cue.to - 1)))
  })
}

const quotationsIn = (items: readonly Item[], ranges: readonly Range[]) => ranges.flatMap(({ from, to }) => items.slice(from, to).filter(isQuotation))
const sizeOf = (ranges: readonly Range[]) => ranges.reduce((sum, { from, to }) => sum + to - from, 0)

/** Each quotation belongs to the innermost report that holds it; one that passes it on is its channel. */
function settled(items: readonly Item[], found: readonly Finding[]): Finding[] {
  const owner = new Map<Item, Finding>()
  for (const finding of found) {
    for (const quotation of quotationsIn(items, finding.content)) {
      const other = owner.get(quotation)
      if (!other || better(finding, other)) owner.set(quotation, finding)
    }
  }
  return found.filter((finding) => {
    const held = quotationsIn(items, finding.content)
    return !held.length || held.some((quotation) => owner.get(quotation) === finding)
  })
}

const WEAK = new Set(['speaker-cue-thing', 'speaker-names', 'speaker-cue-infinitive', 'hearsay'])
const isWeak = ({ rule, speech }: Finding) => !speech || WEAK.has(rule)

function better(one: Finding, other: Finding): boolean {
  if (isWeak(one) !== isWeak(other)) return isWeak(other)
  return sizeOf(one.content) < sizeOf(other.content)
}
