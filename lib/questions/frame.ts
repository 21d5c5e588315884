import type { DateMention, Span } from '../article/article'
import { slice, textAt } from '../article/article'
import { descriptionSwaps } from './described'
import type { Knowledge } from './knowledge'
import { isPerson, usable } from './knowledge'
import { bareThat, pointingPhrases, pointingWords, relativeTimes, unnamedReferents } from './language'
import { calendarPart, granularityOf, whenPhrase, writtenDate } from './wording'

/* Words of the article outside quotation marks, made to stand alone: full names, whole dates, nothing that points elsewhere. */

interface Swap { start: number; end: number; text: string }

/** The slice of the article under `span` as a stem may show it; undefined where it cannot stand alone. `hidden` is the entity that must not be seen in it. */
export function standingAlone(knowledge: Knowledge, span: Span, hidden?: string): string | undefined {
  const swaps = [...dateSwaps(knowledge, span), ...nameSwaps(knowledge, span, hidden), ...descriptionSwaps(knowledge, span, hidden)]
  if (swaps.includes(null)) return undefined
  const text = swapped(slice(knowledge.article, span), span.start, swaps.filter((swap) => swap !== null))
  const plain = text.replace(/\s+/gu, ' ')
  return pointsElsewhere(plain) ? undefined : plain
}

/** Whether words point at something that they do not name: a pronoun, "the latter", "last week". */
export function pointsElsewhere(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}’']+/u).map((word) => word.replace(/[’'](?:[sdm]|ll|re|ve)$/u, ''))
  // "US" is a country; "us" is a pronoun.
  const pronoun = words.some((word) => pointingWords.has(word) && (word !== 'us' || /(?:^|\P{L})us(?:\P{L}|$)/u.test(text)))
  return pronoun || pointingPhrases.test(text) || bareThat.test(text) || unnamedReferents.test(text) || relativeTimes.test(text)
}

function swapped(text: string, offset: number, swaps: readonly Swap[]): string {
  let out = ''
  let at = 0
  for (const swap of [...swaps].sort((a, b) => a.start - b.start)) {
    if (swap.start - offset < at) continue
    out += text.slice(at, swap.start - offset) + swap.text
    at = swap.end - offset
  }
  return out + text.slice(at)
}

const inside = (inner: Span, outer: Span) => inner.paragraph === outer.paragraph && inner.start >= outer.start && inner.end <= outer.end
const takesNoPreposition = /\b(?:on|in|by|since|until|till|before|after|from|of|to|for|during|the|and|or|than|between)\s$/iu

function dateSwaps(knowledge: Knowledge, span: Span): (Swap | null)[] {
  return [...knowledge.dates.values()].filter((date) => inside(date.span, span) && date.kind !== 'duration').map((date) => dateSwap(knowledge, date))
}

function dateSwap(knowledge: Knowledge, date: DateMention): Swap | null {
  const whole = date.edtf !== null && usable(date) && granularityOf(calendarPart(date.edtf)) !== undefined && date.kind === 'date'
  if (!whole || date.edtf === null) return date.edtf === null && !relativeTimes.test(date.surface) ? { ...date.span, text: date.surface } : null
  const before = (textAt(knowledge.article, date.span.paragraph) ?? '').slice(0, date.span.start)
  const written = writtenDate(calendarPart(date.edtf)) ?? ''
  return { start: date.span.start, end: date.span.end, text: takesNoPreposition.test(before) ? written : whenPhrase(date.edtf) }
}

function nameSwaps(knowledge: Knowledge, span: Span, hidden?: string): (Swap | null)[] {
  const out: (Swap | null)[] = []
  const seen = new Set<string>()
  for (const entity of knowledge.entities.values()) {
    for (const mention of entity.mentions.filter((one) => inside(one, span))) {
      if (entity.id === hidden) out.push(null)
      if (!isPerson(entity) || seen.has(entity.id)) continue
      seen.add(entity.id)
      // A mention may be a pronoun; it is named in full too.
      const surface = slice(knowledge.article, mention)
      if (surface.includes(entity.name)) continue
      const possessive = /^(?:his|her)$/iu.test(surface) || /[’']s?$/u.test(surface) ? '’s' : ''
      out.push({ start: mention.start, end: mention.end, text: entity.name + possessive })
    }
  }
  return out
}
