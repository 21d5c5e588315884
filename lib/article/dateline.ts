import { dayNumber, dayOf } from '../calendar'
import type { Published, StructuredArticle } from './article'
import { readPublished } from './published'

/*
 * The dateline at the head of a story: "SALTMERE, 12 November — ", "SEOUL, July 8 (Yonhap) -- ", "WASHINGTON (AP) —", or a line
 * with the day alone. It stays in the paragraph; what it says is told apart.
 */

export interface Dateline {
  dateline: NonNullable<StructuredArticle['dateline']>
  /** The whole date where the dateline has one with its year. */
  published: Published | null
  /** Nothing stands behind it: it is a paragraph of its own. */
  alone: boolean
}

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTH = '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const DATE = `(?:${WEEKDAY},? )?(?:${MONTH} ${DAY}|${DAY} ${MONTH})(?:,? \\d{4})?|${WEEKDAY}`

const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]{1,30}(?:[ /]\\p{Lu}[\\p{Lu}.'’-]{0,30}){0,4}"
const NAME = "(?!(?:In|On|At|By|For|From|The|An?|After|Before|But|And|When|As|If|Mr|Mrs|Ms|Dr)\\b)\\p{Lu}[\\p{L}.'’-]{1,30}(?: (?:of|de|la|del|el|al|sur|upon|\\p{Lu}[\\p{L}.'’-]{0,30})){0,4}"
const SEPARATOR = '(?: ?(?:[\\u2013\\u2014_]|--) ?| - )'

const FORMS: readonly RegExp[] = [
  new RegExp(`^(?<place>${CAPITALS}(?:, ?${NAME}){0,2}?)(?:, (?<date>${DATE}))?(?:,? ?[(/](?<agency>[^()/]{2,40})[)/])?${SEPARATOR}`, 'u'),
  new RegExp(`^(?<place>${NAME}(?:, ?${NAME}){0,2}?), (?<date>${DATE})(?: ?\\((?<agency>[^()]{2,40})\\))?${SEPARATOR}`, 'u'),
  new RegExp(`^(?<place>${NAME}(?:, ?${NAME}){0,2}?),? ?\\((?<agency>\\p{Lu}[^()]{1,40})\\)${SEPARATOR}`, 'u'),
  new RegExp(`^\\((?<agency>\\p{Lu}[^()]{1,40})\\)${SEPARATOR}`, 'u'),
  new RegExp(`^(?<date>${WEEKDAY},? (?:${MONTH} ${DAY}|${DAY} ${MONTH}),? \\d{4})(?=$| \\p{Lu})`, 'u'),
]

function numberOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return dayNumber(year, month, day)
}

/** "12 November" beside a publication of 2026-11-13: the latest such day, a day's grace for places that are ahead of the publisher. */
function latestYear(date: string, published: Published): string | null {
  const year = Number(published.value.slice(0, 4))
  const days = [year + 1, year, year - 1].flatMap((y) => readPublished(`${date} ${y}`, 'dateline')?.value ?? [])
  return days.find((day) => numberOf(day) <= numberOf(published.value) + 1) ?? null
}

/** "MOSCOW, Monday": the latest Monday that is not after the publication. */
function lastWeekday(name: string, published: Published): string | null {
  for (let back = 0; back < 7; back++) {
    const day = dayOf(numberOf(published.value) - back)
    if (readPublished(`${name}, ${day}`, 'dateline')) return day
  }
  return null
}

function settled(date: string, published: Published | null): string | null {
  const whole = readPublished(date, 'dateline')
  if (whole) return whole.value
  if (!published) return null
  return /\d/.test(date) ? latestYear(date, published) : lastWeekday(date, published)
}

/** The dateline of an article's first paragraph; null where it has none. `published` settles a date without a year. */
export function readDateline(paragraph: string, published: Published | null): Dateline | null {
  const head = paragraph.slice(0, 160)
  for (const form of FORMS) {
    const match = form.exec(head)
    const groups = match?.groups
    if (!match || !groups) continue
    const { place, agency, date: surface } = groups
    const date = surface === undefined ? null : settled(surface, published)
    return {
      dateline: { ...(place === undefined ? {} : { place }), ...(date === null ? {} : { date }), ...(agency === undefined ? {} : { agency }) },
      published: surface === undefined ? null : readPublished(surface, 'dateline'),
      alone: match[0].trimEnd().length === paragraph.trimEnd().length,
    }
  }
  return null
}
