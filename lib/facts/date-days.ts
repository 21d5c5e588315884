/*
 * Days of the Gregorian calendar as numbers: 0 is 1 January 1970, a Thursday. Whole numbers throughout, so that neither the machine's zone nor
 * its clock can have a say.
 */

export interface Day { year: number; month: number; day: number }

/** The number of a day (Howard Hinnant's days_from_civil). */
export function numberOf({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The day of a number (civil_from_days). */
export function dayOf(number: number): Day {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** Monday is 0. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

export function lastDayOf(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  return dayOf(numberOf(next) - 1).day
}

export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month)
}

const two = (n: number) => String(n).padStart(2, '0')
export const yearText = (year: number) => String(year).padStart(4, '0')
export const monthText = (year: number, month: number) => `${yearText(year)}-${two(month)}`
export const dayText = ({ year, month, day }: Day) => `${monthText(year, month)}-${two(day)}`
export const numberText = (number: number) => dayText(dayOf(number))

export function dayFromText(text: string): Day {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  return { year, month, day }
}

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
    const last = numberOf({ year, month, day: lastDayOf(year, month) })
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
