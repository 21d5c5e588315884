/* The proleptic Gregorian calendar in whole numbers: no clock, no zone. */

export const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Days since 1 January 1970 (Howard Hinnant's days_from_civil, public domain). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The day with that number as YYYY-MM-DD. */
export function dayOf(number: number): string {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

/** 0 is Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7
}

export function monthLength(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** YYYY, YYYY-MM or YYYY-MM-DD; null where there is no such date. */
export function validDate(year: number, month: number | null, day: number | null): string | null {
  if (year < 0 || year > 9999) return null
  if (month === null) return day === null ? written(year) : null
  if (month < 1 || month > 12) return null
  if (day === null) return written(year, month)
  return day >= 1 && day <= monthLength(year, month) ? written(year, month, day) : null
}

function written(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0'), month, day].filter((part) => part !== undefined)
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
