import type { NewsEvent } from '../article/article'
import { dayNumber, dayOf } from '../calendar'
import { chance, shuffled } from '../random'
import type { Choice } from './draft'
import { sameTime } from './event-wording'
import type { Knowledge } from './knowledge'
import { calendarPart, granularityOf, writtenDate } from './wording'

/* Wrong dates of the key's granularity: dates of the article first, then slips of a day, a week, a month, a year. */

interface Wanted {
  key: string
  /** Dates that are right too, or could be: never options. */
  alsoRight: readonly string[]
  /** What happened lies not after publication, what is planned not before it. */
  status: NewsEvent['status']
  /** The fact asked about. */
  fact: string
  seed: string
}

/** Three wrong dates, each with its disproof. How many lie before the key is drawn by the seed, so that the middle one tells nothing. */
export function wrongDates(knowledge: Knowledge, wanted: Wanted): Choice[] {
  const { key } = wanted
  const granularity = granularityOf(key)
  if (granularity === undefined) return []
  const published = publishedAs(knowledge, granularity)
  const inArticle = new Map([...knowledge.dates.values()].flatMap((date): [string, string][] => (date.edtf === null || granularityOf(calendarPart(date.edtf)) !== granularity ? [] : [[calendarPart(date.edtf), date.id]])))
  const fits = (date: string) =>
    date !== key && ![key, ...wanted.alsoRight].some((right) => sameTime(date, right)) && !(published !== undefined && ((wanted.status === 'happened' && date > published) || (wanted.status === 'planned' && date < published && key >= published)))
  const preferred = [...shuffled([...inArticle.keys()], `${wanted.seed} dates`), ...(published === undefined ? [] : [published]), ...slips(key, granularity, wanted.seed)]
  const candidates = [...new Set(preferred)].filter(fits).filter((date) => inArticle.has(date) || near(date, key, granularity))
  return chosen(candidates, key, wanted.seed).map((date) => {
    const id = inArticle.get(date)
    return { text: writtenDate(date) ?? date, value: date, disproof: { kind: 'other-value', facts: [wanted.fact, ...(id === undefined ? [] : [id])] } }
  })
}

/** So many earlier and so many later ones as the seed draws and the candidates allow. */
function chosen(candidates: readonly string[], key: string, seed: string): string[] {
  const [earlier, later] = [candidates.filter((date) => date < key), candidates.filter((date) => date > key)]
  const drawn = Math.floor(chance(`${seed} rank`)() * 4)
  const before = Math.max(3 - later.length, Math.min(drawn, earlier.length))
  return [...earlier.slice(0, before), ...later.slice(0, 3 - before)]
}

function publishedAs(knowledge: Knowledge, granularity: 'day' | 'month' | 'year'): string | undefined {
  return knowledge.article.datePublished?.value.slice(0, { day: 10, month: 7, year: 4 }[granularity])
}

/** A date of the article from long before would be no temptation beside a day of last week. */
function near(date: string, key: string, granularity: 'day' | 'month' | 'year'): boolean {
  const [a, b] = [Number(date.slice(0, 4)), Number(key.slice(0, 4))]
  return Math.abs(a - b) <= { day: 1, month: 2, year: 10 }[granularity]
}

/** A week off (the same weekday), a day off, then further; months and years likewise. */
function slips(key: string, granularity: 'day' | 'month' | 'year', seed: string): string[] {
  const [year = 0, month = 1, day = 1] = key.split('-').map(Number)
  const order = (steps: readonly number[], what: string) => shuffled(steps, `${seed} ${what}`)
  if (granularity === 'day') {
    const at = dayNumber(year, month, day)
    return [...order([-7, 7, -1, 1], 'close'), ...order([-2, 2, -6, 6, -8, 8], 'far'), -3, 3, -14, 14].map((step) => dayOf(at + step))
  }
  if (granularity === 'month') {
    return [...order([-1, 1], 'close'), ...order([-2, 2, -3, 3], 'far'), -4, 4].map((step) => dayOf(dayNumber(year + Math.floor((month - 1 + step) / 12), ((((month - 1 + step) % 12) + 12) % 12) + 1, 1)).slice(0, 7))
  }
  return [...order([-1, 1], 'close'), ...order([-2, 2, -3, 3], 'far'), -5, 5].map((step) => String(year + step).padStart(4, '0'))
}
