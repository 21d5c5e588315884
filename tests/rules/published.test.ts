import { describe, expect, test } from 'vitest'
import { readModified, readPublished } from '../../lib/article/published'

const read = (raw: string) => {
  const published = readPublished(raw, 'text')
  return published && `${published.value} ${published.precision} ${published.offset}`
}

describe('publication dates', () => {
  test.each([
    ['2021-07-08', '2021-07-08 day null'],
    ['2021-07-08T17:24:00+09:00', '2021-07-08T17:24:00 second +09:00'],
    ['2018-04-05T06:00', '2018-04-05T06:00 minute null'],
    ['2017-11-03 03:01:00.000000', '2017-11-03T03:01:00 second null'],
    ['2021-11-01T10:52:50+0100', '2021-11-01T10:52:50 second +01:00'],
    ['2017-11-24T18:42:20.314667', '2017-11-24T18:42:20 second null'],
    ['2019-11-20 13:42:06+08:00', '2019-11-20T13:42:06 second +08:00'],
    ['2019-11-20T05:57:50Z', '2019-11-20T05:57:50 second Z'],
    ['20210708T172400Z', '2021-07-08T17:24:00 second Z'],
    ['2021-07-08T17:24:00-0330', '2021-07-08T17:24:00 second -03:30'],
  ])('ISO: %s', (raw, expected) => expect(read(raw)).toBe(expected))

  test.each([
    ['Posted on : 2021-07-08 17:24 KST', '2021-07-08T17:24 minute +09:00'],
    ['Posted on : 2021-07-08 17:24 KST Modified on : 2021-07-09 08:00 KST', '2021-07-08T17:24 minute +09:00'],
    ['Published: July 8, 2021 5:24 p.m. EDT', '2021-07-08T17:24 minute -04:00'],
    ['Published July 8, 2021 | Updated July 9, 2021 at 4:10 a.m. ET', '2021-07-08 day null'],
    ['Updated July 9, 2021; first published July 8, 2021', '2021-07-08 day null'],
    ['8 July 2021', '2021-07-08 day null'],
    ['Thursday, 8 July 2021 17:24 BST', '2021-07-08T17:24 minute +01:00'],
    ['13:42, 8 July 2021', '2021-07-08T13:42 minute null'],
    ['Sept. 4, 2026', '2026-09-04 day null'],
    ['8th of July, 2021', '2021-07-08 day null'],
    ['Jul 8, 2021 5pm', '2021-07-08T17:00 minute null'],
    ['July 8, 2021 12:05 a.m. PST', '2021-07-08T00:05 minute -08:00'],
    ['5 May 2021 at 0724 GMT', '2021-05-05T07:24 minute Z'],
    ['5 May 2021, 14.07', '2021-05-05T14:07 minute null'],
    ['20-07-2021 3:04 PM IST', '2021-07-20T15:04 minute null'],
    ['2021.07.08 17:24', '2021-07-08T17:24 minute null'],
    ['2021년 7월 8일', '2021-07-08 day null'],
    ['Thu, 08 Jul 2021 08:24:00 +0000', '2021-07-08T08:24:00 second Z'],
    ['Mon, 18 Nov 2019 16:07:38 -0600', '2019-11-18T16:07:38 second -06:00'],
    ['19 Nov 2019 07:09 GMT', '2019-11-19T07:09 minute Z'],
    ['Tue Nov 19 2019 03:05:46 GMT+0000 (Coordinated Universal Time)', '2019-11-19T03:05:46 second Z'],
    ['Thu Jul  8 17:24:00 KST 2021', '2021-07-08T17:24:00 second +09:00'],
    ['26/07/2021', '2021-07-26 day null'],
    ['07/26/2021', '2021-07-26 day null'],
    ['5/5/2021', '2021-05-05 day null'],
  ])('as pages print it: %s', (raw, expected) => expect(read(raw)).toBe(expected))

  test.each([
    ['two readings', '06/07/2021'],
    ['no such day', '2021-02-29'],
    ['no such month', '2021-13-01'],
    ['a weekday that is not that day’s', 'Friday, 8 July 2021'],
    ['no such hour', '8 July 2021 25:00'],
    ['no such minute', '12:61 8 July 2021'],
    ['thirteen in the afternoon', '8 July 2021 13:00 p.m.'],
    ['a machine’s word for none', '0001-01-01T00:00:00Z'],
    ['a month', 'July 2021'],
    ['a year', '2021'],
    ['a relative date', 'Last Tuesday'],
    ['a date of change only', 'Updated: July 8, 2021'],
    ['a sentence', 'The ferry stopped on July 8, 2021'],
    ['a range', '2015-08-21 to 2015-08-23'],
    ['nothing', ''],
    ['far too long', `8 July 2021${' '.repeat(300)}`],
  ])('not read: %s', (_, raw) => expect(readPublished(raw, 'text')).toBeNull())

  test('what was printed and where it was found are kept', () => {
    expect(readPublished(' 8 July 2021 ', 'dateline')).toEqual({ value: '2021-07-08', raw: '8 July 2021', precision: 'day', offset: null, source: 'dateline' })
  })

  test('a leap day is one only in a leap year', () => {
    expect([read('29 February 2024'), read('29 February 2000'), read('29 February 1900'), read('29 February 2023')]).toEqual(['2024-02-29 day null', '2000-02-29 day null', null, null])
  })
})

test.each([
  ['Posted on : 2021-07-08 17:24 KST Modified on : 2021-07-09 08:00 KST', '2021-07-09T08:00'],
  ['Updated: 12 November 2026', '2026-11-12'],
  ['Last updated on July 9, 2021; first published July 8, 2021', '2021-07-09'],
  ['Published: 12 November 2026', null],
])('the date of the last change: %s', (raw, expected) => expect(readModified(raw)).toBe(expected))
