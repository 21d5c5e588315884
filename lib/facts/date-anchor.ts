import type { StructuredArticle } from '../article/article'
import { dayOf, dayText, isDay, numberOf, weekdayOf } from './date-days'
import { isA, type Line } from './date-lexer'
import type { Anchor } from './date-scene'

/** How far a dateline may lie before the day of publication, or after it (zones). */
const DATELINE_BEFORE = 31
const DATELINE_AFTER = 2

function dayNumber(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/u.exec(text)
  if (!parts) return null
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
  return isDay(day) && day.year > 1 ? numberOf(day) : null
}

/**
 * The day that relative words are relative to: the dateline's date where it fits its weekday and lies near the publication, else the
 * publication date as the publisher's own clock showed it. Never the machine's clock.
 */
export function anchorOf(article: StructuredArticle, lines: readonly Line[]): Anchor | null {
  const published = article.datePublished ? dayNumber(article.datePublished.value) : null
  const dateline = datelineOf(article, lines, published)
  if (dateline !== null) return { number: dateline, from: 'dateline', doubtful: false }
  if (published === null) return null
  // Before nine in Greenwich it is still the day before in America: a stamp in Greenwich time says nothing of the reporter's day.
  const hour = Number(/T(\d{2})/u.exec(article.datePublished?.value ?? '')?.[1] ?? 12)
  return { number: published, from: 'published', doubtful: /Z$|[+-]00:?00$/u.test(article.datePublished?.value ?? '') && hour > 0 && hour < 9 }
}

function datelineOf(article: StructuredArticle, lines: readonly Line[], published: number | null): number | null {
  const given = article.dateline?.date ? dayNumber(article.dateline.date) ?? null : null
  const found = given ?? lines.filter((line) => line.block.paragraph >= 0).slice(0, 2).map((line) => datelineIn(line, published)).find((number) => number !== null) ?? null
  if (found === null || published === null) return found
  return found <= published + DATELINE_AFTER && found >= published - DATELINE_BEFORE ? found : null
}

/** A date at the head of a paragraph: "Friday, August 21, 2015" alone or before the lead, "BRUSSELS, December 2 (Xinhua)". */
function datelineIn(line: Line, published: number | null): number | null {
  const { codes, pieces } = line
  const full = /^(?:(W),?)?(?:([Mm])([do]),?(y)|([do])3?([Mm]),?(y))/u.exec(codes)
  if (full) {
    const at = full[1] ? codes.search(/[Mmdo]/u) : 0
    const monthFirst = isA(line, at, 'month')
    const month = pieces[monthFirst ? at : at + (codes.charAt(at + 1) === '3' ? 2 : 1)]?.value ?? 0
    const day = pieces[monthFirst ? at + 1 : at]?.value ?? 0
    const year = pieces[full[0].length - 1]?.value ?? 0
    return fitting({ year, month, day }, full[1] ? pieces[0]?.value ?? null : null)
  }
  const place = /^[^|]{1,8}?,([Mm])([d])(?:,(y))?[(\-.|]/u.exec(codes)
  const start = place ? place[0].search(/,[Mm][d]/u) + 1 : -1
  if (!place || !pieces[0]?.capital || line.block.text.slice(pieces[0].start, pieces[0].end) !== line.block.text.slice(pieces[0].start, pieces[0].end).toUpperCase()) return null
  const year = place[3] ? pieces[start + 3]?.value ?? null : published === null ? null : dayOf(published).year
  if (year === null) return null
  const day = { month: pieces[start]?.value ?? 0, day: pieces[start + 1]?.value ?? 0 }
  const number = fitting({ year, ...day }, null)
  // A dateline of December in a paper of January.
  return number !== null && published !== null && number > published + DATELINE_AFTER ? fitting({ year: year - 1, ...day }, null) : number
}

function fitting(day: { year: number; month: number; day: number }, weekday: number | null): number | null {
  if (!isDay(day)) return null
  const number = numberOf(day)
  return weekday === null || weekdayOf(number) === weekday ? number : null
}

/** How "06/07/2021" is read on this page: by a number above 12, or by one order that gives the day of publication. null: not known. */
export function dayFirstOf(lines: readonly Line[], anchor: Anchor | null): boolean | null {
  let day = 0
  let month = 0
  for (const line of lines) {
    for (let i = 0; i < line.pieces.length; i++) {
      if (!isA(line, i, 'numeric')) continue
      const [one = 0, two = 0, rest = 0] = (line.pieces[i]?.text ?? '').split(/[/.-]/u).map(Number)
      const known = anchor ? dayText(dayOf(anchor.number)) : ''
      const year = rest < 100 ? Number(known.slice(0, 2) || 20) * 100 + rest : rest
      if (one > 12 || (one !== two && isDay({ year, month: two, day: one }) && dayText({ year, month: two, day: one }) === known)) day++
      if (two > 12 || (one !== two && isDay({ year, month: one, day: two }) && dayText({ year, month: one, day: two }) === known)) month++
    }
  }
  return day > 0 && month === 0 ? true : month > 0 && day === 0 ? false : null
}
