import { dayNumber, dayOf as written, monthLength, validDate, weekdayOf as fromSunday } from '../../calendar'

/* Days as numbers and as EDTF texts: what the date rules reckon with. */

export interface Day { year: number; month: number; day: number }

export const numberOf = ({ year, month, day }: Day): number => dayNumber(year, month, day)

export function dayFromText(text: string): Day {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  return { year, month, day }
}

export const numberText = (number: number): string => written(number)
export const dayOf = (number: number): Day => dayFromText(written(number))

/** Monday is 0: weeks begin with it. */
export const weekdayOf = (number: number): number => (fromSunday(number) + 6) % 7

export const isDay = ({ year, month, day }: Day): boolean => validDate(year, month, day) !== null

export const yearText = (year: number) => String(year).padStart(4, '0')
export const monthText = (year: number, month: number) => `${yearText(year)}-${String(month).padStart(2, '0')}`
export const dayText = ({ year, month, day }: Day) => `${monthText(year, month)}-${String(day).padStart(2, '0')}`

/** The month `shift` months away. */
export function monthAway(year: number, month: number, shift: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + shift
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** Months as an EDTF interval, from the first over `length` months. */
export function monthsText(year: number, month: number, length: number): string {
  const last = monthAway(year, month, length - 1)
  return `${monthText(year, month)}/${monthText(last.year, last.month)}`
}

/** The `nth` weekday of a month; the last one where `nth` is 0. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth === 0) {
    const last = numberOf({ year, month, day: monthLength(year, month) })
    return dayOf(last - ((weekdayOf(last) - weekday + 7) % 7))
  }
  const first = numberOf({ year, month, day: 1 })
  return dayOf(first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
}

/** Easter Sunday (the anonymous Gregorian computus). */
export function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const index = epact + weekday - 7 * correction + 114
  return { year, month: Math.floor(index / 31), day: (index % 31) + 1 }
}
