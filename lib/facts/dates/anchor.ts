import type { StructuredArticle } from '../../article/article'
import { readDateline } from '../../article/dateline'
import { dayOf, dayText, isDay, numberOf } from './days'
import { isA, type Line } from './lexer'
import type { Anchor } from './scene'

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
export function anchorOf(article: StructuredArticle): Anchor | null {
  const published = article.datePublished ? dayNumber(article.datePublished.value) : null
  const dateline = datelineOf(article, published)
  if (dateline !== null) return { number: dateline, from: 'dateline', doubtful: false }
  if (published === null) return null
  // Before nine in Greenwich it is still the day before in America: a stamp in Greenwich time says nothing of the reporter's day.
  const hour = Number(/T(\d{2})/u.exec(article.datePublished?.value ?? '')?.[1] ?? 12)
  return { number: published, from: 'published', doubtful: /Z$|[+-]00:?00$/u.test(article.datePublished?.value ?? '') && hour > 0 && hour < 9 }
}

function datelineOf(article: StructuredArticle, published: number | null): number | null {
  const given = article.dateline?.date
  const text = given ?? article.paragraphs.slice(0, 2).map((paragraph) => readDateline(paragraph.text, article.datePublished)?.dateline.date).find((date) => date !== undefined)
  const number = text === undefined ? null : dayNumber(text)
  if (number === null || published === null) return number
  return number <= published + DATELINE_AFTER && number >= published - DATELINE_BEFORE ? number : null
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
