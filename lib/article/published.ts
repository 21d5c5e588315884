import { dayNumber, monthNames, validDate, weekdayNames, weekdayOf } from '../calendar'
import type { Published } from './article'

/*
 * The publication date as pages, feeds and people write it. Read by hand, never by the machine's own date parser, which would
 * take "2018-04-05T06:00" and "November 19, 2019" for the server's local time. What is left over after date, time and zone
 * must be connecting words alone: a sentence with a date in it is no publication date.
 */

/** Abbreviations that mean one offset in news pages. Others (IST, ET, PT …) are read over: the wall clock stands, the offset stays unknown. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z', GMT: 'Z', UTC: 'Z', WET: 'Z', BST: '+01:00', WEST: '+01:00', CET: '+01:00', CEST: '+02:00', EET: '+02:00', EEST: '+03:00', SAST: '+02:00', EAT: '+03:00',
  MSK: '+03:00', PKT: '+05:00', WIB: '+07:00', HKT: '+08:00', SGT: '+08:00', PHT: '+08:00', AWST: '+08:00', JST: '+09:00', KST: '+09:00',
  ACST: '+09:30', AEST: '+10:00', ACDT: '+10:30', AEDT: '+11:00', NZST: '+12:00', NZDT: '+13:00',
  EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00', AKST: '-09:00', AKDT: '-08:00', HST: '-10:00',
}

const MONTH = '(?<month>jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may\\.?|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?<year>\\d{4})'

/** Longest and plainest first; every form has the groups year, month and day (numeric: first and second). */
const DATE_FORMS: readonly RegExp[] = [
  /(?<![\d.])(?<year>\d{4})(?<mark>[-/.]) ?(?<month>\d{1,2})\k<mark> ?(?<day>\d{1,2})\.?(?!\d)/,
  /(?<!\d)(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  /(?<!\d)(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일]/,
  new RegExp(`(?<![\\d\\p{L}])(?:the )?${DAY}(?: of)?[ -]{1,2}${MONTH}[ ,-]{1,3}${YEAR}(?!\\d)`, 'iu'),
  new RegExp(`(?<!\\p{L})${MONTH} {1,2}${DAY}(?:, ?| )${YEAR}(?!\\d)`, 'iu'),
  /(?<![\d.])(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4})(?!\d)/,
]

/** "Thu Jul  8 17:24:00 KST 2021": the year behind the time. */
const YEAR_LAST = new RegExp(`(?<!\\p{L})${MONTH} {1,2}${DAY} (?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)(?<zone> [a-z]{1,5})? ${YEAR}(?!\\d)`, 'iu')

const CLOCKS: readonly RegExp[] = [
  /(?<![\d:.])(?<hour>\d{1,2})[:.](?<minute>\d{2}) {0,2}(?<half>[ap])\.?m\b\.?/i,
  /(?<![\d:.])(?<hour>\d{1,2}) {0,2}(?<half>[ap])\.?m\b\.?/i,
  /(?<![\d:.])(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?: ?hrs)?(?![\d:])/i,
  /(?<![\d:.])(?<hour>\d{1,2})[.h](?<minute>\d{2})(?![\d.])/,
  /(?<![\d:.T])T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?= ?Z\b|[+-]\d{2}| (?:GMT|UTC)\b)/,
]

/** The labels that pages print before a date. What changed it later is not when it was published. */
const PUBLISHED = /\b(?:(?:first|originally|date) )?(?:published|posted|publication date|issued|created|released|date|(?:article )?written|entered|uploaded|input)(?: (?:on|at|date|time|online))?\b ?:?/i
const MODIFIED = /\b(?:(?:last|and|date|article) ){0,2}(?:modified|updated?|edited|corrected|changed|revised)(?: (?:on|at|date|time))?\b ?:?/i

const CONNECTIVE = /^(?:[\s,;:|·•/()—–-]|\b(?:at|on|the|and|local time|o'clock|from)\b)*$/i

// Newspapers are younger, and a stamp such as 0001-01-01 is a machine's word for "none".
const exists = (year: number, month: number, day: number) => year >= 1600 && year < 3000 && validDate(year, month, day) !== null

const two = (n: number) => String(n).padStart(2, '0')

interface Reading { found: string; rest: string }
interface Day extends Reading { year: number; month: number; day: number }

function without(text: string, match: RegExpExecArray): Reading {
  return { found: match[0], rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` }
}

function monthNumber(word: string): number {
  if (/^\d/.test(word)) return Number(word)
  return monthNames.findIndex((month) => month.toLowerCase().startsWith(word.slice(0, 3).toLowerCase())) + 1
}

/** "06/07/2021" is two dates, unless one part can only be the day or both are the same. */
function settle(first: number, second: number): { month: number; day: number } | null {
  if (first > 12 || first === second) return { day: first, month: second }
  if (second > 12) return { day: second, month: first }
  return null
}

function takeDay(text: string): Day | null {
  for (const form of DATE_FORMS) {
    const match = form.exec(text)
    const groups = match?.groups
    if (!match || !groups) continue
    const year = Number(groups.year)
    const parts = groups.first === undefined ? { month: monthNumber(groups.month ?? ''), day: Number(groups.day) } : settle(Number(groups.first), Number(groups.second))
    if (!parts || !exists(year, parts.month, parts.day)) return null
    return { ...without(text, match), year, ...parts }
  }
  return null
}

/** The rest without its weekday; null where the weekday is not that day's. */
function takeWeekday(day: Day): string | null {
  const match = /(?<!\p{L})(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b[.,]?/iu.exec(day.rest)
  if (!match) return day.rest
  const named = weekdayNames.findIndex((weekday) => weekday.slice(0, 3).toLowerCase() === match[0].slice(0, 3).toLowerCase())
  return named === weekdayOf(dayNumber(day.year, day.month, day.day)) ? without(day.rest, match).rest : null
}

interface Clock extends Reading { time: string; precision: 'day' | 'minute' | 'second' }

/** The time of day in `rest`; precision 'day' where there is none, null where there is an impossible one. */
function takeClock(rest: string): Clock | null {
  for (const clock of CLOCKS) {
    const match = clock.exec(rest)
    const groups = match?.groups
    if (!match || !groups) continue
    let hour = Number(groups.hour)
    const minute = Number(groups.minute ?? 0)
    const second = Number(groups.second ?? 0)
    if (groups.half) {
      if (hour < 1 || hour > 12) return null
      hour = (hour % 12) + (groups.half.toLowerCase() === 'p' ? 12 : 0)
    }
    if (hour > 23 || minute > 59 || second > 59) return null
    const precision = groups.second === undefined ? 'minute' : 'second'
    return { ...without(rest, match), time: `T${two(hour)}:${two(minute)}${precision === 'second' ? `:${two(second)}` : ''}`, precision }
  }
  return { found: '', rest, time: '', precision: 'day' }
}

interface Zone { rest: string; offset: string | null }

function takeZone(rest: string): Zone | null {
  const numeric = /(?<![\dA-Z])(?:GMT|UTC)? ?(?<sign>[+\u2212-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?(?!\d)(?: ?\([^()]{1,60}\))?/i.exec(rest)
  if (numeric?.groups) {
    const { hours, minutes = '00', sign } = numeric.groups
    if (Number(hours) > 14 || Number(minutes) > 59) return null
    const zero = Number(hours) === 0 && Number(minutes) === 0
    return { rest: without(rest, numeric).rest, offset: zero ? 'Z' : `${sign === '+' ? '+' : '-'}${two(Number(hours))}:${minutes}` }
  }
  const named = /(?<![\p{L}\d])\(?(?<zone>Z|[A-Z]{1,4}T|UTC|MSK|WIB)\b\)?(?: ?\([^()]{1,60}\))?/u.exec(rest)
  if (!named?.groups) return { rest, offset: null }
  return { rest: without(rest, named).rest, offset: ZONES[named.groups.zone ?? ''] ?? null }
}

/** The part of a "Posted on … Modified on …" line that tells the publication; null where only a change is dated. */
function publishedPart(line: string): string | null {
  const label = PUBLISHED.exec(line)
  const changed = MODIFIED.exec(line)
  if (!changed) return label && label.index === 0 ? line.slice(label[0].length) : line
  if (label && label.index > changed.index) return line.slice(label.index + label[0].length)
  const before = line.slice(0, changed.index)
  if (!/\d/.test(before)) return null
  return label && label.index === 0 ? before.slice(label[0].length) : before
}

function tidy(raw: string): string {
  return raw
    .replace(/[\s\u200b]{1,200}/g, ' ')
    .trim()
    .replace(YEAR_LAST, (...found) => {
      const groups = found.at(-1) as Record<string, string | undefined>
      return `${groups.month} ${groups.day} ${groups.year} ${groups.time}${groups.zone ?? ''}`
    })
    .replace(/(?<=\d)T(?=\d{2})/, ' ')
    .replace(/(?<=\d)Z\b/, ' Z')
}

function read(part: string, raw: string, source: string): Published | null {
  const day = takeDay(part)
  if (!day) return null
  const rest = takeWeekday(day)
  const clock = rest === null ? null : takeClock(rest)
  const zone = clock && (clock.precision === 'day' ? { rest: clock.rest.replace(/(?<=^\s{0,3})Z\b/, ''), offset: null } : takeZone(clock.rest))
  if (!clock || !zone || !CONNECTIVE.test(zone.rest)) return null
  return { value: `${day.year}-${two(day.month)}-${two(day.day)}${clock.time}`, raw, precision: clock.precision, offset: zone.offset, source }
}

/**
 * The publication date that `raw` tells, as the publisher's clock shows it; null where it tells none, an impossible one, or one
 * that can be read in two ways. `source` names the place it was found in and is kept with it.
 */
export function readPublished(raw: string, source: string): Published | null {
  if (raw.length > 200) return null
  const part = publishedPart(tidy(raw))
  return part === null ? null : read(part, raw.trim(), source)
}

/** The date of the last change in a line that tells one ("Modified on : …", "Updated …"), written as datePublished.value is. */
export function readModified(raw: string): string | null {
  if (raw.length > 200) return null
  const line = tidy(raw)
  const label = MODIFIED.exec(line)
  if (!label) return null
  const after = line.slice(label.index + label[0].length)
  const next = PUBLISHED.exec(after)
  return read(next ? after.slice(0, next.index) : after, raw, 'modified')?.value ?? null
}
