import { dayNumber, monthNames, validDate, weekdayNames, weekdayOf } from '../calendar'

/* Dates as people type them: "2021-07-06", "6 July 2021", "Tuesday, July 6th, 2021", "July 2021", "2021". */

/** Whether a typed date is the key, or as coarse a form of it as the question accepts. A finer date than the key is another date. */
export function sameDate(typed: string, key: string, accept: 'exact' | 'month' | 'year'): boolean {
  const value = readTyped(typed)
  const day = key.split('T')[0] as string
  const accepted = [day, ...(accept === 'exact' ? [] : [day.slice(0, 7)]), ...(accept === 'year' ? [day.slice(0, 4)] : [])]
  return value !== null && accepted.includes(value)
}

/** The EDTF of a typed date; null where it is none, impossible, contradicts itself, or could be two ("06/07/2021"). */
export function readTyped(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text)
  if (iso) return validDate(Number(iso[1]), iso[2] === undefined ? null : Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]))
  const words = text.split(/[\s,.]+/u).filter((word) => !['', 'the', 'of', 'on', 'in'].includes(word))
  const weekday = nameAt(weekdayNames, words[0] ?? '')
  const value = fromWords(weekday < 0 ? words : words.slice(1))
  return value !== null && weekday >= 0 && weekday !== weekdayOfValue(value) ? null : value
}

function fromWords(words: readonly string[]): string | null {
  const year = words.at(-1) ?? ''
  const at = words.findIndex((word) => nameAt(monthNames, word) >= 0)
  if (at < 0 || at > 1 || !/^\d{4}$/u.test(year) || words.length > 3) return null
  const month = nameAt(monthNames, words[at] as string) + 1
  if (words.length === 2) return at === 0 ? validDate(Number(year), month, null) : null
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(words[1 - at] as string)
  return day ? validDate(Number(year), month, Number(day[1])) : null
}

/** Which name a word is, whole or cut to three letters or more ("sept", "tues"); -1 for none. */
function nameAt(names: readonly string[], word: string): number {
  return word.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(word))
}

function weekdayOfValue(value: string): number {
  const [year, month, day] = value.split('-').map(Number)
  return year === undefined || month === undefined || day === undefined ? -1 : weekdayOf(dayNumber(year, month, day))
}
