/*
 * Dates as pages write them. What an article says is written in its own terms and knows no zone; instants are written in the zone of
 * the server that keeps them.
 */

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const serverZone = new Intl.DateTimeFormat('en-GB').resolvedOptions().timeZone

/** "Thursday 8 July 2021" for "2021-07-08" or "2021-07-08T17:24+09:00". */
export function dayInWords(value: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(value)
  if (!day) return value
  const instant = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])))
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(instant).replace(',', '')
}

/** An EDTF value as people read it: "8 July 2021", "July 2021", "2 October 2021 – 5 October 2021", "the 1990s". */
export function edtfInWords(edtf: string): string {
  const ends = edtf.split('/')
  if (ends.length === 2) return ends.map((end) => edtfInWords(end)).join(' – ')
  const parts = /^(\d{3}[\dX])(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}:\d{2}))?/.exec(edtf)
  if (!parts) return edtf
  const [, year = '', month, day, time] = parts
  if (year.endsWith('X')) return `the ${year.slice(0, 3)}0s`
  const name = month === undefined ? undefined : months[Number(month) - 1]
  return [day === undefined ? '' : String(Number(day)), name ?? '', year, time ? `at ${time}` : ''].filter(Boolean).join(' ')
}

const instant = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: serverZone })
  return (moment: Date): string => format.format(moment).replace(',', '')
}

/** "Thursday 19 November 2026". */
export const longDay = instant({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
/** "19 November 2026". */
export const fullDay = instant({ day: 'numeric', month: 'long', year: 'numeric' })
/** "19 November". */
export const plainDay = instant({ day: 'numeric', month: 'long' })
/** "19 Nov". */
export const shortDay = instant({ day: 'numeric', month: 'short' })
/** "19 Nov 2026". */
export const tableDay = instant({ day: 'numeric', month: 'short', year: 'numeric' })
