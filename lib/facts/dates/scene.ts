import type { DateMention } from '../../article/article'
import type { ClassName, Line, Piece } from './lexer'
import { isA } from './lexer'
import { type Day, dayOf, dayText, monthText, monthsText, numberOf, numberText, weekdayOf, yearText } from './days'
import type { Direction } from './tense'

/** The day that relative words are relative to. */
export interface Anchor { number: number; from: 'published' | 'dateline'; /** The publication's zone may differ by a day from the reporter's. */ doubtful: boolean }

/** What is known at a place in the text: the anchor, and the dates told so far. */
export interface Scene {
  anchor: Anchor | null
  /** How "06/07/2021" is read; null where no other date of the article tells. */
  dayFirst: boolean | null
  /** The last date of each precision, for "two days later", "that day", "the following year". */
  last: { day: number | null; month: { year: number; month: number } | null; year: number | null }
  /** Months whose year was told: "this October" stands for a later "October". */
  months: Map<number, number>
  /** The quarter that accounts were told of, as its first month, for "a year earlier"; `longer` after a nine months' or a year's figure. */
  period: { year: number; month: number; longer: boolean } | null
  /** The day on which those who are quoted spoke: the day of the news that the article begins with. */
  spokenOn: number | null
  direction: (found: Found) => Direction
}

export interface Found { line: Line; from: number; to: number }

export interface Reading {
  edtf: string | null
  kind: DateMention['kind']
  anchor: DateMention['anchor']
  unsure?: true
  alternatives?: string[]
}

export interface DateRule {
  /** Stable: facts carry it. */
  id: string
  form: RegExp
  fits?: (found: Found) => boolean
  /** null: these words are no date, and no later rule shall take them for one. */
  read: (found: Found, scene: Scene) => Reading | null
  /** A sentence published on Thursday 8 July 2021, the words that are found in it, and their value. */
  matches: readonly (readonly [sentence: string, surface: string, edtf: string | null])[]
  /** Sentences in which this rule finds nothing. */
  misses: readonly string[]
}

/** The first piece of a class in what was found. */
export function pick(found: Found, ...names: ClassName[]): Piece | undefined {
  for (let i = found.from; i < found.to; i++) if (isA(found.line, i, ...names)) return found.line.pieces[i]
  return undefined
}

export function pickAll(found: Found, ...names: ClassName[]): Piece[] {
  return found.line.pieces.slice(found.from, found.to).filter((_, i) => isA(found.line, found.from + i, ...names))
}

/** The word before or after what was found, in small letters ("" at a sentence's edge). */
export function wordAt(found: Found, offset: -3 | -2 | -1 | 0 | 1 | 2): string {
  const index = offset < 0 ? found.from + offset : found.to + offset
  for (let i = Math.min(index, found.from); i < Math.max(index, found.to); i++) if (isA(found.line, i, 'break') && (i < found.from || i >= found.to)) return ''
  return isA(found.line, index, 'break') ? '' : found.line.pieces[index]?.text ?? ''
}

export const pieceAt = (found: Found, offset: -2 | -1 | 0 | 1): Piece | undefined => (wordAt(found, offset) === '' ? undefined : found.line.pieces[offset < 0 ? found.from + offset : found.to + offset])

export const absolute = (edtf: string, more: Partial<Reading> = {}): Reading => ({ edtf, kind: 'date', anchor: 'explicit', ...more })
export const unresolved = (kind: DateMention['kind'] = 'date'): Reading => ({ edtf: null, kind, anchor: 'explicit' })

/** A value reckoned from the anchor; without one, nothing is known. */
export function anchored(scene: Scene, value: (anchor: number) => string | null, more: (anchor: number) => Partial<Reading> = () => ({})): Reading {
  const { anchor } = scene
  return anchor ? { edtf: value(anchor.number), kind: 'date', anchor: anchor.from, ...more(anchor.number) } : unresolved()
}

/** A value reckoned from a date that was told before. */
export const referred = (edtf: string | null, date: string, more: Partial<Reading> = {}): Reading => ({ edtf, kind: 'date', anchor: { date }, ...more })

/** The quarter a year before the one that was told; null where none was, or a longer period since. */
export function quarterYearAgo(scene: Scene): Reading | null {
  const { period, anchor } = scene
  if (!period || period.longer || !anchor) return null
  return { edtf: monthsText(period.year - 1, period.month, 3), kind: 'date', anchor: anchor.from, unsure: true }
}

/** Keeps what was just read, for what refers back to it. */
export function remember(scene: Scene, edtf: string | null): void {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.{0,20})?$/u.exec(edtf ?? '')
  if (!parts) return
  const [year, month, day] = [Number(parts[1]), parts[2] ? Number(parts[2]) : null, parts[3] ? Number(parts[3]) : null]
  scene.last = { year, month: month === null ? null : { year, month }, day: month === null || day === null ? null : numberOf({ year, month, day }) }
  if (month !== null) scene.months.set(month, year)
}

/** The nearest weekday in a direction; the anchor's own day counts as past. */
export function weekdayFrom(anchor: number, weekday: number, direction: Direction): number {
  const back = (weekdayOf(anchor) - weekday + 7) % 7
  return direction === 'future' && back > 0 ? anchor - back + 7 : anchor - back
}

/** Ahead where it lies fewer than `reach` months ahead, else back: what is planned is spoken of long before, and seldom long after. */
function nearestYear(now: Day, month: number, reach: number): number {
  const ahead = (month - now.month + 12) % 12
  return ahead < reach ? now.year + (month < now.month ? 1 : 0) : now.year - (month > now.month ? 1 : 0)
}

/** The year of a month without one: the nearest where the sentence gives no direction. */
export function yearOfMonth(anchor: number, month: number, direction: Direction): number {
  const now = dayOf(anchor)
  if (direction === 'unknown' || direction === 'planned') return nearestYear(now, month, direction === 'planned' ? 9 : 6)
  if (direction === 'future') return month >= now.month ? now.year : now.year + 1
  return month <= now.month ? now.year : now.year - 1
}

export function monday(number: number): number {
  return number - weekdayOf(number)
}

/** Monday to Sunday. */
export const weekText = (number: number) => `${numberText(monday(number))}/${numberText(monday(number) + 6)}`

export const textOfLast = (scene: Scene): string | null => {
  const { day, month, year } = scene.last
  if (day !== null) return dayText(dayOf(day))
  if (month) return monthText(month.year, month.month)
  return year === null ? null : yearText(year)
}

/** "'98": the century that brings it nearest to the anchor, ten years ahead at most. */
export function fullYear(piece: Piece, scene: Scene): number | null {
  if (piece.value >= 100) return piece.value
  if (!scene.anchor) return piece.value > 40 ? 1900 + piece.value : 2000 + piece.value
  const now = dayOf(scene.anchor.number).year
  const inCentury = Math.floor(now / 100) * 100 + piece.value
  return inCentury > now + 10 ? inCentury - 100 : inCentury
}

/** The year that was told with a date, in four digits. */
export const yearIn = (found: Found, scene: Scene) => {
  const piece = pick(found, 'year', 'shortYear')
  return piece ? fullYear(piece, scene) : null
}

/** "this year", "last year" and "next year" beside a date. */
export function relativeYear(found: Found, scene: Scene): number | null {
  if (!scene.anchor || !pick(found, 'unit')) return null
  const now = dayOf(scene.anchor.number).year
  if (pick(found, 'last')) return now - 1
  if (pick(found, 'next')) return now + 1
  return pick(found, 'this') ? now : null
}

/** Of some days, the one that the sentence means: in its direction, else the nearest to the anchor. */
export function nearest(numbers: readonly number[], anchor: number, scene: Scene, found: Found): number | undefined {
  const distance = (number: number | undefined) => (number === undefined ? Infinity : Math.abs(number - anchor))
  const past = numbers.filter((number) => number <= anchor).at(-1)
  const future = numbers.find((number) => number >= anchor)
  const direction = scene.direction(found)
  // A direction is believed unless it leads most of a year away and the other way lies close by.
  if (direction === 'past' && !(distance(past) > 240 && distance(future) < 45)) return past ?? future
  if (direction === 'future' && !(distance(future) > 270 && distance(past) < 60)) return future ?? past
  return distance(past) <= distance(future) ? past : future
}
