import { dayOf, dayText, isDay, monthText, monthsText, nthWeekday, dayFromText, numberOf, weekdayOf, yearText, type Day } from './days'
import { form, isA, type Piece } from './lexer'
import { absolute, anchored, fullYear, nearest, pick, pickAll, pieceAt, relativeYear, unresolved, weekText, wordAt, yearIn, yearOfMonth, type DateRule, type Found, type Reading, type Scene } from './scene'
import { streetWords, wordsAfterNumbers, wordsBeforeNumbers, wordsBeforeYears } from '../words/calendar'

/* Dates that say what they are: days, months, years, quarters, seasons, decades, centuries, holidays. The more specific stand first. */

const weekdayIn = (found: Found) => pick(found, 'weekday', 'shortWeekday')?.value ?? null
/** A full date. A weekday that contradicts it makes it doubtful, and the nearest day with that weekday an alternative. */
function fullDay(day: Day, weekday: number | null): Reading {
  if (!isDay(day)) return unresolved()
  const number = numberOf(day)
  if (weekday === null || weekdayOf(number) === weekday) return absolute(dayText(day))
  const ahead = (weekday - weekdayOf(number) + 7) % 7
  return absolute(dayText(day), { unsure: true, alternatives: [dayText(dayOf(number + (ahead > 3 ? ahead - 7 : ahead)))] })
}

/** A day without a year: the year that fits the weekday and the direction of the sentence, else the nearest. */
function dayOfSomeYear(found: Found, scene: Scene, month: number, day: number, weekday: number | null): Reading {
  const { anchor } = scene
  if (!anchor) return unresolved()
  const now = dayOf(anchor.number).year
  const all = [now - 1, now, now + 1].map((year) => ({ year, month, day })).filter(isDay).map(numberOf)
  const fitting = weekday === null ? all : all.filter((number) => weekdayOf(number) === weekday)
  const number = nearest(fitting.length > 0 ? fitting : all, anchor.number, scene, found)
  if (number === undefined) return unresolved()
  return { edtf: dayText(dayOf(number)), kind: 'date', anchor: anchor.from, ...(fitting.length === 0 ? { unsure: true as const } : {}) }
}

/** "April and June 1996", "April 24 and 25, 2019": the year that stands after the last of a list. */
export function yearAfterList(found: Found): number | null {
  const { line } = found
  for (let i = found.to; i < found.to + 7; i++) {
    if (isA(line, i, 'year')) return isA(line, i - 1, 'month', 'comma', 'day') ? line.pieces[i]?.value ?? null : null
    if (!isA(line, i, 'and', 'to', 'hyphen', 'month', 'day', 'comma')) return null
  }
  return null
}

function dayAndMonth(found: Found, scene: Scene): Reading {
  const month = pick(found, 'month')?.value ?? 0
  const day = pick(found, 'day', 'ordinal', 'ordinalWord')?.value ?? 0
  const year = yearIn(found, scene) ?? yearAfterList(found)
  // "before Sept. 11" may mean the attacks of 2001.
  if (year === null && month === 9 && day === 11) return { ...dayOfSomeYear(found, scene, month, day, weekdayIn(found)), unsure: true, alternatives: ['2001-09-11'] }
  return year === null ? dayOfSomeYear(found, scene, month, day, weekdayIn(found)) : fullDay({ year, month, day }, weekdayIn(found))
}

/** A first day and a last one: "October 2-5", "2 to 5 October 2021". */
function daysOfMonth(found: Found, scene: Scene): Reading {
  const [first, last] = pickAll(found, 'day', 'ordinal')
  const month = pick(found, 'month')?.value ?? 0
  const year = yearIn(found, scene)
  const start = year === null ? dayOfSomeYear(found, scene, month, first?.value ?? 0, null) : fullDay({ year, month, day: first?.value ?? 0 }, null)
  if (start.edtf === null || !first || !last || last.value <= first.value) return unresolved()
  return { ...start, edtf: `${start.edtf}/${start.edtf.slice(0, 8)}${String(last.value).padStart(2, '0')}` }
}

const beforeCount = (found: Found) => !wordsAfterNumbers.has(wordAt(found, 0)) && wordAt(found, 0) !== '%'

function numericDay(found: Found, scene: Scene): Reading {
  const piece = found.line.pieces[found.from]
  const [one = 0, two = 0, rest = 0] = (piece?.text ?? '').split(/[/.-]/u).map(Number)
  const year = fullYear({ ...(piece as Piece), value: rest }, scene) ?? 0
  const monthFirst = { year, month: one, day: two }
  const dayFirst = { year, month: two, day: one }
  const possible = [monthFirst, dayFirst].filter(isDay).map(dayText)
  if (possible.length === 0) return unresolved()
  if (possible.length === 1 || one === two) return absolute(possible[0] as string)
  // Points stand in the European order.
  const known = piece?.text.includes('.') ? true : scene.dayFirst
  if (known === null) return { ...unresolved(), unsure: true, alternatives: possible }
  return absolute(dayText(known ? dayFirst : monthFirst), { alternatives: [dayText(known ? monthFirst : dayFirst)] })
}

/** A bare year; "the 1988 period" after a quarter's figures is that quarter of 1988. */
function bareYear(found: Found, scene: Scene): Reading {
  const year = pick(found, 'year')?.value ?? 0
  if (/^(?:period|quarter)$/u.test(wordAt(found, 0)) && scene.period && !scene.period.longer) return absolute(monthsText(year, scene.period.month, 3), { unsure: true })
  return absolute(yearText(year))
}

/** A number of four digits that is a year by what stands around it. */
function isYear(found: Found): boolean {
  const { line, from } = found
  const value = line.pieces[from]?.value ?? 0
  const before = wordAt(found, -1)
  const previous = pieceAt(found, -1)
  const next = pieceAt(found, 0)
  const following = wordAt(found, 0)
  if (wordsAfterNumbers.has(following) || wordsBeforeNumbers.has(before) || /^[$£€¥#%/.+]$/u.test(before) && line.pieces[from]?.glued) return false
  if (/^[%°]$/u.test(following) || (following === '.' && next?.glued && /^\d/u.test(wordAt(found, 1)))) return false
  if (before === '-' && line.pieces[from]?.glued && previous?.glued && !/^(?:mid|early|late|pre|post|\d{4}|.{3,9}day)$/u.test(wordAt(found, -2)) && !isA(line, from - 2, 'month', 'year', 'day')) return false
  if (next?.capital && [0, 1, 2].some((i) => streetWords.has(wordAt(found, i as 0 | 1 | 2)))) return false
  const expected = wordsBeforeYears.has(before) || isA(line, from - 1, 'open', 'comma', 'month', 'season', 'hyphen', 'modifier', 'last', 'this', 'holiday')
  // "a count of 1812 sheep"
  if (value < 1900 || value > 2060) return /^(?:in|since|of|from|until|till|by|between|before|after|during|to|circa|\()$/u.test(before) && (following === '' || !/^\p{L}/u.test(following) || isA(line, found.to, 'and', 'to', 'in', 'on', 'at', 'of', 'for', 'the') || /^(?:when|by|with|until|as|or|but|was|were|had|he|she|it|they|after|before)$/u.test(following))
  if (value % 100 === 0 && !expected) return false
  // "Windows 2000", "Act 2003": part of a name.
  return expected || !previous?.capital || before === '' || isA(line, from - 2, 'break') || from < 2
}

function nthWeekdayOfMonth(found: Found, scene: Scene): Reading {
  const month = pick(found, 'month')?.value ?? 0
  const weekday = pick(found, 'weekday')?.value ?? 0
  const told = pick(found, 'year')?.value
  const value = (year: number) => dayText(nthWeekday(year, month, weekday, pick(found, 'last') ? 0 : pick(found, 'ordinalWord')?.value ?? 1))
  return told === undefined ? anchored(scene, (anchor) => value(yearOfMonth(anchor, month, scene.direction(found)))) : absolute(value(told))
}

export const absoluteRules: readonly DateRule[] = [
  {
    id: 'weekday-of-month', form: form('the ordinalWord/last weekday in/of month ( comma? year )?'),
    read: nthWeekdayOfMonth,
    matches: [['They met on the first Monday of June 2020.', 'the first Monday of June 2020', '2020-06-01'], ['They met on the last Friday in May.', 'the last Friday in May', '2021-05-28']], misses: ['They met on the first Monday.'],
  },
  {
    id: 'iso-day', form: form('iso'),
    read: (found) => {
      const text = found.line.block.text.slice(found.line.pieces[found.from]?.start, found.line.pieces[found.from]?.end)
      const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
      if (!isDay({ year, month, day })) return unresolved()
      return text.length > 10 ? absolute(text.slice(0, 16), { kind: 'time' }) : absolute(text)
    },
    matches: [['The record of 2019-03-05 was kept.', '2019-03-05', '2019-03-05']],
    misses: ['Call 2019-03-0512 for help.'],
  },
  {
    id: 'numeric-day', form: form('numeric'),
    read: numericDay,
    matches: [['The form was stamped 09/30/1989.', '09/30/1989', '1989-09-30'], ['It is dated 06.07.2021.', '06.07.2021', '2021-07-06'], ['It is dated 06/07/2021.', '06/07/2021', null]],
    misses: ['The odds were 9/30.', 'Version 1.2.3 came out.'],
  },
  {
    id: 'month-days', form: form('month day hyphen/to day comma? year? !( and/month )'), fits: beforeCount,
    read: daysOfMonth,
    matches: [['The fair is open October 2-5, 2021.', 'October 2-5, 2021', '2021-10-02/2021-10-05'], ['It ran from June 2 to 5.', 'June 2 to 5', '2021-06-02/2021-06-05']],
    misses: ['It ran from June 2 to July 5.'],
  },
  {
    id: 'days-month', form: form('day hyphen/to day month year?'),
    read: daysOfMonth,
    matches: [['The fair was open 2-5 October 2020.', '2-5 October 2020', '2020-10-02/2020-10-05']],
    misses: ['They won 2-1 in October 2020.'],
  },
  {
    id: 'month-day-year', form: form('( weekday/shortWeekday comma? )? modifier? month day/ordinal comma? year/shortYear ( open weekday/shortWeekday close )?'),
    read: dayAndMonth,
    matches: [['It opened on Friday, August 21, 2015, in Rome.', 'Friday, August 21, 2015', '2015-08-21'], ['It closed Sept. 3rd 1999.', 'Sept. 3rd 1999', '1999-09-03'], ['It opened on Monday, March 9, 2021.', 'Monday, March 9, 2021', '2021-03-09']],
    misses: ['In May 2015 chairs were sold.', 'It opened on August 21 in 2015.'],
  },
  {
    id: 'day-month-year', form: form('( weekday/shortWeekday comma? )? the? day/ordinal of? month comma? of? year/shortYear ( open weekday/shortWeekday close )?'),
    read: dayAndMonth,
    matches: [['It opened on the 5th of May, 2015.', 'the 5th of May, 2015', '2015-05-05'], ['It closed on Sat 3 April 1999.', 'Sat 3 April 1999', '1999-04-03']],
    misses: ['He spoke on 5 April.'],
  },
  {
    id: 'attacks-of-2001', form: form('( month day/ordinal | fraction )'),
    fits: (found) => (/^9\/11$/u.test(wordOf(found)) || (pick(found, 'month')?.value === 9 && pick(found, 'day', 'ordinal')?.value === 11 && /^(?:attack|attacks|terror|terrorist|terrorists|hijackers|hijackings)$/u.test(wordAt(found, 0)))),
    read: () => absolute('2001-09-11'),
    matches: [['Rules changed after the September 11 attacks.', 'September 11', '2001-09-11'], ['Rules changed after 9/11.', '9/11', '2001-09-11']],
    misses: ['The talks began on September 11.'],
  },
  {
    id: 'month-year', form: form('modifier? hyphen? month ( comma? of? year | shortYear )'),
    read: (found, scene) => absolute(monthText(yearIn(found, scene) ?? 0, pick(found, 'month')?.value ?? 0)),
    matches: [['It began in March 1996.', 'March 1996', '1996-03'], ['It began in mid-June of 2007.', 'mid-June of 2007', '2007-06'], ["It began in May '98.", "May '98", '1998-05']],
    misses: ['They may 1996 times fail.', 'It began in March.'],
  },
  {
    id: 'month-of-year', form: form('month ( day/ordinal )? comma? of? last/next/this unit'), fits: (found) => found.line.pieces[found.to - 1]?.text === 'year',
    read: (found, scene) => {
      const month = pick(found, 'month')?.value ?? 0
      const day = pick(found, 'day', 'ordinal')?.value
      return anchored(scene, () => {
        const year = relativeYear(found, scene) ?? 0
        if (day === undefined) return monthText(year, month)
        return isDay({ year, month, day }) ? dayText({ year, month, day }) : null
      })
    },
    matches: [['It began in June last year.', 'June last year', '2020-06'], ['It ends on May 3 next year.', 'May 3 next year', '2022-05-03']],
    misses: ['It began in June last week.'],
  },
  {
    id: 'years', form: form('year hyphen/slash ( year | number )'),
    fits: (found) => {
      const [first, last] = [found.line.pieces[found.from], found.line.pieces[found.to - 1]]
      return !!first && !!last && last.glued && isYear({ ...found, to: found.from + 1 }) && (last.value < 100 ? /^\d\d$/u.test(last.text) && last.value > first.value % 100 : last.value > first.value && last.value < first.value + 200)
    },
    read: (found) => {
      const first = found.line.pieces[found.from]?.value ?? 0
      const last = found.line.pieces[found.to - 1]?.value ?? 0
      return absolute(`${yearText(first)}/${yearText(last < 100 ? first - (first % 100) + last : last)}`)
    },
    matches: [['The treaty of 1994-97 was kept.', '1994-97', '1994/1997'], ['The war (1939–1945) went on.', '1939–1945', '1939/1945']],
    misses: ['Call 1994-9712.', 'It won 2010-2.'],
  },
  {
    id: 'week-of-day', form: form('the unit of month day'), fits: (found) => pick(found, 'unit')?.text === 'week',
    read: (found, scene) => {
      const day = dayOfSomeYear(found, scene, pick(found, 'month')?.value ?? 0, pick(found, 'day')?.value ?? 0, null)
      return day.edtf === null ? day : { ...day, edtf: weekText(numberOf(dayFromText(day.edtf))), unsure: true }
    },
    matches: [['It ends in the week of June 7.', 'the week of June 7', '2021-06-07/2021-06-13']], misses: ['It ends on June 7.'],
  },
  {
    id: 'month-day', form: form('( weekday/shortWeekday comma? )? modifier? <!( last/next ) month day/ordinal ( open weekday/shortWeekday close )?'), fits: beforeCount,
    read: dayAndMonth,
    matches: [['He spoke on July 6 (Tuesday).', 'July 6 (Tuesday)', '2021-07-06'], ['He spoke on June 17.', 'June 17', '2021-06-17'], ['It ends Sept. 3.', 'Sept. 3', '2021-09-03'], ['He spoke on Tuesday, March 9.', 'Tuesday, March 9', '2021-03-09']],
    misses: ['In March 17 people fell ill.', 'They march 17 miles.'],
  },
  {
    id: 'month-ordinal-word', form: form('( weekday comma? )? month ordinalWord ( !( word/unit/half ) )'),
    read: dayAndMonth,
    matches: [['It is on Sunday, March eighth.', 'Sunday, March eighth', '2020-03-08']],
    misses: ['In March third parties came.'],
  },
  {
    id: 'day-month', form: form('( weekday/shortWeekday comma? )? the? day/ordinal of? month ( open weekday/shortWeekday close )?'),
    fits: (found) => !(found.line.pieces[found.to - 1]?.text === 'may' && /^(?:be|have|not)$/u.test(wordAt(found, 0))) && !(pieceAt(found, 0)?.capital && streetWords.has(wordAt(found, 0))),
    read: dayAndMonth,
    matches: [['He spoke on 17 June.', '17 June', '2021-06-17'], ['He spoke on the 5th of May.', 'the 5th of May', '2021-05-05']],
    misses: ['He spoke with 17 june bugs.', 'The flat at 12 May Road is empty.'],
  },
  {
    id: 'second-day', form: form('<( month day comma? and/to/hyphen ) day'), fits: beforeCount,
    read: (found, scene) => {
      const { line, from } = found
      let at = from - 1
      while (at > from - 5 && !isA(line, at, 'month')) at--
      const month = line.pieces[at]?.value ?? 0
      const day = line.pieces[from]?.value ?? 0
      const year = isA(line, found.to, 'comma') && isA(line, found.to + 1, 'year') ? line.pieces[found.to + 1]?.value ?? null : null
      return year === null ? dayOfSomeYear(found, scene, month, day, null) : fullDay({ year, month, day }, null)
    },
    matches: [['They met on April 24 and 25.', '25', '2021-04-25']],
    misses: ['They met on April 24 and 25 people came.'],
  },
  {
    id: 'year', form: form('( the unit | modifier hyphen? )? year'), fits: (found) => isYear({ ...found, from: found.to - 1 }),
    read: bareYear,
    matches: [['She left in nineteen ninety-six.', 'nineteen ninety-six', '1996'], ['He was born in 1963.', '1963', '1963'], ['The 1995 law was dropped.', '1995', '1995'], ['It began in early 1996.', 'early 1996', '1996'], ['The year 2000 was near.', 'The year 2000', '2000']],
    misses: ['It cost $1990.', 'He lives at 1954 Oak Street.', 'They sold 2000 copies.', 'The Boeing-1990 landed.', 'They saw 1,990 birds.', 'He runs Windows 2000.', 'In 2,000 homes the light went out.'],
  },
]

function wordOf(found: Found): string {
  return found.line.pieces[found.from]?.text ?? ''
}

