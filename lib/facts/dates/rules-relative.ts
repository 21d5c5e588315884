import { dayOf, dayText, isDay, monthAway, monthText, monthsText, numberOf, numberText, weekdayOf, yearText } from './days'
import { form, isA, unitOf, type Piece } from './lexer'
import { yearAfterList } from './rules-absolute'
import { seasonText } from './rules-periods'
import { absolute, anchored, monday, pick, pieceAt, quarterYearAgo, referred, textOfLast, unresolved, weekText, weekdayFrom, wordAt, yearOfMonth, type DateRule, type Found, type Reading, type Scene } from './scene'
import type { Direction } from './tense'
import { namesBeforeWeekdays, nounsOfOurTime } from '../words/calendar'

/* Dates that need an anchor: today, weekdays, months without a year, "last month", "two days later", "that day". */

/** How many, in the forms of counting rules. */
export const COUNT = '( article? several ( of | hyphen )? more? | article | number ( to/hyphen number )? fraction? | fraction | cardinal ( hyphen? cardinal )? ( to cardinal )? ) more?'

/** The number that was counted; null for "several". */
export function countOf(pieces: readonly Piece[], line: Found['line'], from: number): number | null {
  let total = 0
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    if (isA(line, from + i, 'to')) return null
    if (isA(line, from + i, 'several')) return piece.text === 'couple' ? 2 : null
    if (isA(line, from + i, 'article')) total = total || 1
    if (isA(line, from + i, 'number')) total = piece.value
    if (isA(line, from + i, 'cardinal')) total = piece.value >= 100 ? Math.max(1, total) * piece.value : total + piece.value
  }
  return total
}

/** What lies `count` units from a day: a day, a week, a month or a year, as coarse as its unit. */
export function shifted(number: number, unit: ReturnType<typeof unitOf>, count: number): string | null {
  const { year, month } = dayOf(number)
  switch (unit) {
    case 'day': return numberText(number + count)
    case 'week': return weekText(number + 7 * count)
    case 'fortnight': return weekText(number + 14 * count)
    case 'weekend': return weekendText(number, count)
    case 'month': return monthText(monthAway(year, month, count).year, monthAway(year, month, count).month)
    case 'quarter': return monthsText(monthAway(year, month - ((month - 1) % 3), 3 * count).year, monthAway(year, month - ((month - 1) % 3), 3 * count).month, 3)
    case 'year': return yearText(year + count)
    case 'decade': return `${Math.floor(year / 10) + count}X`
    case 'century': return `${Math.floor(year / 100) + count}XX`
    default: return null
  }
}

function weekendText(number: number, count: number): string {
  const saturday = monday(number) + 5 + 7 * count
  return `${numberText(saturday)}/${numberText(saturday + 1)}`
}

/** -1 for "last", 1 for "next", 0 for "this" and "current". */
function stepOf(found: Found): -1 | 0 | 1 {
  if (pick(found, 'last', 'previous')) return -1
  if (pick(found, 'next', 'following')) return 1
  if (pick(found, 'past')) return -1
  return pick(found, 'coming') && !pick(found, 'this') ? 1 : 0
}

const unitIn = (found: Found) => {
  const piece = pick(found, 'unit', 'units')
  return piece ? unitOf(piece) : 'day'
}

/** The direction in which the rule's own words look ("this past", "last", "next"), else the sentence's. */
function ownDirection(found: Found, scene: Scene): Direction {
  if (pick(found, 'last', 'past', 'previous')) return 'past'
  if (pick(found, 'next', 'coming', 'following')) return 'future'
  return scene.direction(found)
}

function bareWeekday(found: Found, scene: Scene): Reading {
  const weekday = pick(found, 'weekday')?.value ?? 0
  const direction = scene.direction(found)
  return anchored(scene, (anchor) => numberText(weekdayFrom(anchor, weekday, direction)), (anchor) => {
    // The anchor's own weekday with a verb that looks ahead may be a week away; tomorrow's with one that looks back may be tomorrow after all.
    if (weekday === weekdayOf(anchor) && direction === 'future') return { unsure: true, alternatives: [numberText(anchor + 7)] }
    if (weekday === weekdayOf(anchor + 1) && direction !== 'future') return { unsure: true, alternatives: [numberText(anchor + 1)] }
    return direction === 'planned' ? { unsure: true, alternatives: [numberText(weekdayFrom(anchor, weekday, 'future'))] } : {}
  })
}

/** "last Friday", "next Monday", "this coming Sunday". */
function pointedWeekday(found: Found, scene: Scene): Reading {
  const weekday = pick(found, 'weekday')?.value ?? 0
  return anchored(scene, (anchor) => {
    const told = scene.last.day
    if (pick(found, 'previous', 'following') && told !== null) return numberText(pick(found, 'previous') ? weekdayFrom(told - 1, weekday, 'past') : weekdayFrom(told + 1, weekday, weekdayOf(told + 1) === weekday ? 'past' : 'future'))
    const today = weekdayOf(anchor) === weekday
    if (pick(found, 'last', 'past', 'previous')) return numberText(today ? anchor - 7 : weekdayFrom(anchor, weekday, 'past'))
    if (pick(found, 'next', 'coming', 'following')) return numberText(today ? anchor + 7 : weekdayFrom(anchor, weekday, 'future'))
    return numberText(scene.direction(found) === 'past' ? weekdayFrom(anchor, weekday, 'past') : weekdayFrom(anchor, weekday, 'future'))
  }, (anchor) => {
    const near = Math.abs(weekdayOf(anchor) - weekday)
    if (pick(found, 'next') && weekday > weekdayOf(anchor)) return { unsure: true, alternatives: [numberText(anchor + near + 7)] }
    return pick(found, 'last') && near > 0 && weekday < weekdayOf(anchor) ? { alternatives: [numberText(anchor - near - 7)] } : {}
  })
}

/** "on the 17th": of this month or the next one in the sentence's direction. */
function dayOfMonth(found: Found, scene: Scene): Reading {
  const day = pick(found, 'ordinal')?.value ?? 0
  return anchored(scene, (anchor) => {
    const now = dayOf(anchor)
    const future = scene.direction(found) === 'future'
    const shift = future && day < now.day ? 1 : !future && day > now.day ? -1 : 0
    const value = { ...monthAway(now.year, now.month, shift), day }
    return isDay(value) ? dayText(value) : null
  }, () => ({ unsure: true }))
}

function weekdayOfWeek(found: Found, scene: Scene): Reading {
  return anchored(scene, (anchor) => numberText(monday(anchor) + 7 * stepOf(found) + (pick(found, 'weekday')?.value ?? 0)))
}

function monthWithoutYear(found: Found, scene: Scene): Reading {
  const month = pick(found, 'month')?.value ?? 0
  const listed = yearAfterList(found)
  if (listed !== null) return absolute(monthText(listed, month))
  // "this year through August"
  const thisYear = found.line.codes.slice(Math.max(0, found.from - 3), found.from).startsWith('hu') && found.line.pieces[found.from - 2]?.text === 'year'
  return anchored(scene, (anchor) => {
    if (thisYear) return monthText(dayOf(anchor).year, month)
    const direction = scene.direction(found)
    const told = scene.months.get(month)
    return monthText(direction === 'unknown' && told !== undefined ? told : yearOfMonth(anchor, month, direction), month)
    // "sold it to pay the loan by February": a term may lie ahead of a deed that is past.
  }, () => ((/^(?:unknown|planned)$/u.test(scene.direction(found)) || wordAt(found, -1) === 'by' && scene.direction(found) === 'past') && !thisYear ? { unsure: true } : {}))
}

/** "last May", "this October", "next March", "last Oct. 23". */
function pointedMonth(found: Found, scene: Scene): Reading {
  const month = pick(found, 'month')?.value ?? 0
  const day = pick(found, 'day', 'ordinal')?.value
  return anchored(scene, (anchor) => {
    const now = dayOf(anchor)
    const step = stepOf(found)
    let year = now.year
    // In March, "last February" is hardly last month.
    if (step === -1 && (month >= now.month || (month === now.month - 1 && day === undefined && pick(found, 'last')))) year--
    if (step === 1 && month <= now.month) year++
    if (day === undefined) return monthText(year, month)
    if (step === -1 && numberOf({ year: now.year, month, day }) < anchor) year = now.year
    return isDay({ year, month, day }) ? dayText({ year, month, day }) : null
  }, (anchor) => (pick(found, 'last') && (dayOf(anchor).month + 11) % 12 === month % 12 && day === undefined ? { unsure: true } : {}))
}

function pointedSeason(found: Found, scene: Scene): Reading {
  const season = pick(found, 'season')?.value ?? 0
  return anchored(scene, (anchor) => {
    const now = dayOf(anchor)
    const direction = ownDirection(found, scene)
    const year = pick(found, 'this') && !pick(found, 'past') ? now.year : direction === 'future' ? now.year : pick(found, 'last') ? now.year - 1 : now.year
    const first = Number(seasonText(year, season).slice(5, 7))
    if (pick(found, 'last')) return seasonText(first + 2 < now.month && first < 9 && now.month > 8 ? now.year - 1 : first + 2 < now.month ? now.year : now.year - 1, season)
    if (pick(found, 'this')) return seasonText(first === 12 && now.month < 3 ? now.year - 1 : now.year, season)
    if (direction === 'future') return seasonText(first + 2 < now.month || (pick(found, 'next') && first <= now.month) ? now.year + 1 : now.year, season)
    return seasonText(first > now.month ? now.year - 1 : now.year, season)
  }, () => ({ unsure: true }))
}

/** "last month", "this year", "next week", "the end of this year": the whole unit, whatever part of it is named. */
function pointedUnit(found: Found, scene: Scene): Reading {
  const unit = unitIn(found)
  return anchored(scene, (anchor) => shifted(anchor, unit, stepOf(found)), () => (unit === 'month' || unit === 'year' ? {} : { unsure: true }))
}

function agoReading(found: Found, scene: Scene): Reading {
  const unit = unitIn(found)
  const count = countOf(found.line.pieces.slice(found.from, found.to), found.line, found.from)
  if (count === null || pick(found, 'fraction') || !/^(?:day|week|fortnight|month|year)$/u.test(unit)) return unresolved('vague')
  const quarter = unit === 'year' && count === 1 ? quarterYearAgo(scene) : null
  if (quarter) return quarter
  return anchored(scene, (anchor) => shifted(anchor, unit, -count), () => (unit === 'day' ? {} : { unsure: true }))
}

/** "two days later", "a year earlier": from the last date that was told. */
function fromLast(found: Found, scene: Scene): Reading {
  const unit = unitIn(found)
  const count = countOf(found.line.pieces.slice(found.from, found.to), found.line, found.from)
  const sign = /^(?:later|after)$/u.test(pick(found, 'later', 'from')?.text ?? '') ? 1 : -1
  if (count === null || !/^(?:day|week|month|year)$/u.test(unit)) return unresolved('vague')
  if (unit === 'year' && count === 1 && sign === -1 && scene.period) return quarterYearAgo(scene) ?? anchored(scene, (anchor) => shifted(anchor, 'year', -1), () => ({ unsure: true }))
  return shiftedLast(scene, unit, sign * count)
}

function shiftedLast(scene: Scene, unit: ReturnType<typeof unitOf>, count: number): Reading {
  const date = textOfLast(scene)
  const { day, month, year } = scene.last
  if (date === null) return unresolved()
  if (unit === 'day' || unit === 'week') return day === null ? unresolved() : referred(shifted(day, unit, count), date)
  if (unit === 'month') return month === null ? unresolved() : referred(shifted(numberOf({ ...month, day: 1 }), unit, count), date)
  return year === null ? unresolved() : referred(shifted(numberOf({ year, month: 1, day: 1 }), unit, count), date)
}

/** "that day", "the same year", "later in the day". */
function sameAsLast(found: Found, scene: Scene): Reading {
  const unit = pick(found, 'daypart') ? 'day' : unitIn(found)
  return shiftedLast(scene, unit, 0)
}

/** Whether the words before, in the same sentence, name one weekday and no other date. */
function onlyDayBefore(found: Found): boolean {
  let weekdays = 0
  for (let i = found.from - 1; i >= 0 && !isA(found.line, i, 'break'); i--) {
    if (isA(found.line, i, 'month', 'unit', 'daypart')) return false
    if (isA(found.line, i, 'weekday')) weekdays++
  }
  return weekdays === 1
}

const notName = (found: Found) => {
  const first = found.line.pieces[found.from]
  const before = pieceAt(found, -1)?.text === '.' ? pieceAt(found, -2) : pieceAt(found, -1)
  return !(before?.capital && namesBeforeWeekdays.has(before.text)) && !(first?.glued && /^[-.]$/u.test(wordAt(found, -1)))
}

/** "today's youth", "is as good today as ever": nowadays rather than this day. */
function meansNowadays(found: Found): boolean {
  if (found.line.pieces[found.to - 1]?.text !== 'today') return false
  if (wordAt(found, 0) === "'s") return nounsOfOurTime.has(wordAt(found, 1)) || nounsOfOurTime.has(wordAt(found, 2))
  return /^(?:of|than)$/u.test(wordAt(found, -1)) || wordAt(found, 0) === 'as'
}

/** Words that let a bare month be one, where it could be a name or a verb. */
const BEFORE_MONTHS = /^(?:in|since|by|until|till|before|after|from|to|through|during|of|between|for|early|late|mid|last|next|this|and|around|about|throughout|the|[a\-(]|an|as|than|into|beyond|on|or|over|end|with|its|that|is|was|per)$/u

function isMonth(found: Found): boolean {
  const before = wordAt(found, -1)
  const piece = pick(found, 'month')
  const next = pieceAt(found, 0)
  const shortened = piece !== undefined && piece.text.length < 5 && !/^(?:may|june|july)$/u.test(piece.text)
  if (shortened && found.line.block.text.charAt(piece.end - 1) !== '.') return false
  // "the March of Dimes", "a March on the capital"
  if (pick(found, 'doubtfulMonth') && /^(?:of|on)$/u.test(wordAt(found, 0))) return false
  if (BEFORE_MONTHS.test(before) || found.to - found.from > 1) return !(next?.capital && pick(found, 'doubtfulMonth') && !/^(?:in|since|until|during|of|by)$/u.test(before))
  if (pick(found, 'doubtfulMonth') || !piece?.capital) return false
  // "April Jones said", "Mark April": a name.
  return !next?.capital && !pieceAt(found, -1)?.capital
}

const rows = (...list: [string, string, string | null][]) => list

export const relativeRules: readonly DateRule[] = [
  {
    id: 'from-now', form: form(`approximate? ${COUNT} unit/units from today/vague`), fits: (found) => /^(?:now|today|tomorrow)$/u.test(found.line.pieces[found.to - 1]?.text ?? ''),
    read: (found, scene) => {
      const count = countOf(found.line.pieces.slice(found.from, found.to - 2), found.line, found.from)
      return count === null ? unresolved('vague') : anchored(scene, (anchor) => shifted(anchor + (pick(found, 'today')?.value ?? 0), unitIn(found), count), () => ({ unsure: true }))
    },
    matches: rows(['They meet two weeks from today.', 'two weeks from today', '2021-07-19/2021-07-25'], ['They meet three days from now.', 'three days from now', '2021-07-11']), misses: ['They meet two miles from now on.'],
  },
  {
    id: 'day-after-tomorrow', form: form('the unit from today'), fits: (found) => unitIn(found) === 'day',
    read: (found, scene) => anchored(scene, (anchor) => numberText(anchor + (pick(found, 'today')?.value ?? 0) + (pick(found, 'from')?.text === 'after' ? 1 : -1))),
    matches: rows(['He arrived the day before yesterday.', 'the day before yesterday', '2021-07-06']), misses: ['He arrived the day before the storm.'],
  },
  {
    id: 'today', form: form('modifier? hyphen? today daypart?'),
    fits: (found) => wordAt(found, -1) !== '-' && !(pick(found, 'today')?.capital && pieceAt(found, -1)?.capital && found.to - found.from === 1),
    read: (found, scene) => anchored(scene, (anchor) => numberText(anchor + (pick(found, 'today')?.value ?? 0)), () => (scene.anchor?.doubtful || meansNowadays(found) ? { unsure: true } : {})),
    matches: rows(['The vote is tomorrow.', 'tomorrow', '2021-07-09'], ['It fell late yesterday.', 'late yesterday', '2021-07-07']), misses: ['USA Today said so.'],
  },
  {
    id: 'this-morning', form: form('( modifier | later )? ( last/this | coming )? daypart'),
    fits: (found) => !(pick(found, 'daypart')?.capital && pick(found, 'last', 'this')?.capital) && ((pick(found, 'this') !== undefined && /^(?:morning|afternoon|evening)$/u.test(pick(found, 'daypart')?.text ?? '')) || (pick(found, 'last') !== undefined && /^(?:night|evening)$/u.test(pick(found, 'daypart')?.text ?? ''))),
    read: (found, scene) => anchored(scene, (anchor) => numberText(anchor - (pick(found, 'last') ? 1 : 0))),
    matches: rows(['He spoke this morning.', 'this morning', '2021-07-08'], ['It rained last night.', 'last night', '2021-07-07']), misses: ['He spoke in the morning.'],
  },
  {
    id: 'that-month-name', form: form('that modifier? month'),
    read: (found, scene) => {
      const { year } = scene.last
      return year === null ? unresolved() : referred(monthText(year, pick(found, 'month')?.value ?? 0), yearText(year), { unsure: true })
    },
    matches: rows(['He ran in 1972. That November he lost.', 'That November', '1972-11']), misses: ['He ran that day in November.'],
  },
  {
    id: 'weekday-of-week', form: form('weekday daypart? of? last/next/this unit'), fits: (found) => unitIn(found) === 'week',
    read: weekdayOfWeek,
    matches: rows(['They met on Tuesday of last week.', 'Tuesday of last week', '2021-06-29'], ['They meet Friday next week.', 'Friday next week', '2021-07-16']), misses: ['They met on Tuesday last year.'],
  },
  {
    id: 'last-weekday', form: form('( the? last/next/previous | the following | this ( past/coming )? ) weekday daypart? | weekday last !( unit/month/season )'), fits: notName,
    read: pointedWeekday,
    matches: rows(['They met last Friday.', 'last Friday', '2021-07-02'], ['They met last Thursday.', 'last Thursday', '2021-07-01'], ['They will meet next Monday.', 'next Monday', '2021-07-12'], ['It fell on Tuesday last.', 'Tuesday last', '2021-07-06'], ['It opens this Sunday.', 'this Sunday', '2021-07-11']),
    misses: ['The last Fridayson sank.', 'Following Monday’s debate he left.'],
  },
  {
    id: 'last-month-name', form: form('( last/next | this ( past/coming )? ) modifier? month ( day/ordinal )?'), fits: (found) => !(pick(found, 'doubtfulMonth') && pieceAt(found, 0)?.capital),
    read: pointedMonth,
    matches: rows(['They met last May.', 'last May', '2021-05'], ['They met last December.', 'last December', '2020-12'], ['It opens this October.', 'this October', '2021-10'], ['It opens next March.', 'next March', '2022-03'], ['He died last Oct. 23.', 'last Oct. 23', '2020-10-23']),
    misses: ['The last march was long.'],
  },
  {
    id: 'last-season', form: form('( last/next/the | this ( past/coming )? ) modifier? season'),
    fits: (found) => !/^(?:training|water|waters|semester|break|fashion|in|of|from|olympics|olympic|games|collection)$/u.test(wordAt(found, 0)) && !(pick(found, 'the') && pick(found, 'season')?.text === 'fall' && /^(?:in|of|from)$/u.test(wordAt(found, 0))),
    read: pointedSeason,
    matches: rows(['It began last fall.', 'last fall', '2020-09/2020-11'], ['It opened this spring.', 'this spring', '2021-03/2021-05']), misses: ['The fall in prices went on.', 'The spring training began.'],
  },
  {
    id: 'weekend', form: form('( last/next/this/the ) ( past/coming )? unit'), fits: (found) => unitIn(found) === 'weekend',
    read: (found, scene) => anchored(scene, (anchor) => {
      const direction = ownDirection(found, scene)
      const before = weekdayOf(anchor) >= 5 ? 0 : -1
      if (pick(found, 'last', 'past')) return weekendText(anchor, -1)
      if (pick(found, 'next')) return weekendText(anchor, 1)
      return weekendText(anchor, direction === 'past' || (direction === 'unknown' && !pick(found, 'this')) ? before : 0)
    }, () => ({ unsure: true })),
    matches: rows(['They met over the weekend.', 'the weekend', '2021-07-03/2021-07-04'], ['They will meet this weekend.', 'this weekend', '2021-07-10/2021-07-11']), misses: ['A weekend is short.'],
  },
  {
    id: 'year-end', form: form('unit possessive? hyphen? edge'), fits: (found) => /^(?:year|month)$/u.test(unitIn(found)) && pick(found, 'edge')?.text === 'end' && !/^to$/u.test(wordAt(found, 0)),
    read: (found, scene) => anchored(scene, (anchor) => {
      const { year, month } = dayOf(anchor)
      const away = unitIn(found) === 'month' ? monthAway(year, month, wordAt(found, -1) === 'since' ? 0 : 1) : { year: wordAt(found, -1) === 'since' ? year : year + 1, month: 1 }
      return numberText(numberOf({ ...away, day: 1 }) - 1)
    }, () => ({ unsure: true })),
    matches: rows(['It will close by year end.', 'year end', '2021-12-31'], ["It will close by year's end.", "year's end", '2021-12-31']), misses: ['The end of days came.'],
  },
  {
    id: 'last-unit', form: form('( ( modifier | later )? ( the edge of )? ( last/next/coming/previous | this ( past/coming )? | the? ( vagueAdjective/latest | previous ) fiscal? ) ) unit'),
    fits: (found) => /^(?:week|month|quarter|year|decade|century)$/u.test(unitIn(found)) && !(wordAt(found, -1) === 'the' && pick(found, 'last') !== undefined && wordAt(found, 0) === 'of'),
    read: (found, scene) => (pick(found, 'this') && /^(?:decade|century)$/u.test(unitIn(found)) ? { ...pointedUnit(found, scene), unsure: true } : pick(found, 'previous') ? shiftedLast(scene, unitIn(found), -1) : pick(found, 'latest') || pick(found, 'vagueAdjective')?.text === 'recent' ? unresolved('vague') : pointedUnit(found, scene)),
    matches: rows(['It fell last month.', 'last month', '2021-06'], ['It will rise next year.', 'next year', '2022'], ['It fell later this year.', 'later this year', '2021'], ['It ends at the end of this month.', 'the end of this month', '2021-07'], ['It fell last week.', 'last week', '2021-06-28/2021-07-04']),
    misses: ['The last yearling sold.', 'It fell last.'],
  },
  {
    id: 'part-of-unit', form: form('( later/modifier in the | the edge/modifier of the ) unit'),
    fits: (found) => /^(?:week|month|year)$/u.test(unitIn(found)),
    read: pointedUnit,
    matches: rows(['It ends by the end of the year.', 'the end of the year', '2021'], ['It fell earlier in the month.', 'earlier in the month', '2021-07']), misses: ['The year was long.'],
  },
  {
    id: 'week-ago-weekday', form: form(`${COUNT} unit/units ago weekday`), fits: (found) => unitIn(found) === 'week',
    read: (found, scene) => anchored(scene, (anchor) => numberText(weekdayFrom(anchor, pick(found, 'weekday')?.value ?? 0, 'past') - 7 * (countOf(found.line.pieces.slice(found.from, found.to - 1), found.line, found.from) ?? 1)), () => ({ unsure: true })),
    matches: rows(['They met a week ago Monday.', 'a week ago Monday', '2021-06-28']), misses: ['They met a week ago.'],
  },
  {
    id: 'ago', form: form(`approximate? ${COUNT} hyphen? unit/units ago`),
    read: agoReading,
    matches: rows(['They met three days ago.', 'three days ago', '2021-07-05'], ['They met nearly two years ago.', 'nearly two years ago', '2019'], ['They met five months ago.', 'five months ago', '2021-02'], ['They met several years ago.', 'several years ago', null]),
    misses: ['They met long ago.'],
  },
  {
    id: 'day-of-month', form: form('<( on ) the ordinal'), fits: (found) => /^(?:[.,;:)]|and|but|of|in|at|that|when|with)?$/u.test(wordAt(found, 0)),
    read: dayOfMonth,
    matches: rows(['They met on the 2nd.', 'the 2nd', '2021-07-02'], ['They met on the 19th, at last.', 'the 19th', '2021-06-19']), misses: ['They stood on the 2nd floor.'],
  },
  {
    id: 'days-later', form: form(`approximate? ${COUNT} unit/units later`), fits: (found) => !(wordAt(found, 0) === 'than'),
    read: fromLast,
    matches: rows(['He left on 3 May. Two days later he was back.', 'Two days later', '2021-05-05'], ['She came in 1996. A year earlier she had left.', 'A year earlier', '1995']),
    misses: ['Days later he was back.'],
  },
  {
    id: 'year-earlier', form: form('( the/article )? unit hyphen later/ago'), fits: (found) => unitIn(found) === 'year',
    read: (_found, scene) => quarterYearAgo(scene) ?? anchored(scene, (anchor) => shifted(anchor, 'year', -1), () => ({ unsure: true })),
    matches: rows(['It rose from the year-earlier loss.', 'the year-earlier', '2020']), misses: ['A year earlier it rose.'],
  },
  {
    id: 'following-day', form: form('( the next/following/previous | the unit from ) ( unit/daypart )?'),
    fits: (found) => {
      const next = wordAt(found, 0)
      const last = isA(found.line, found.to - 1, 'unit', 'daypart')
      return pick(found, 'from') ? /^(?:before|after)$/u.test(pick(found, 'from')?.text ?? '') && /^[.,;)]?$/u.test(next) : last
    },
    read: (found, scene) => shiftedLast(scene, pick(found, 'daypart') ? 'day' : unitIn(found), pick(found, 'previous') || pick(found, 'from')?.text === 'before' ? -1 : 1),
    matches: rows(['He left on 3 May. The next morning he was back.', 'The next morning', '2021-05-04'], ['She came in 1996. The following year she left.', 'The following year', '1997']), misses: ['The next speaker rose.', 'The day before the storm was calm.'],
  },
  {
    id: 'that-day-of-sentence', form: form('that same? unit'),
    fits: (found) => unitIn(found) === 'day' && onlyDayBefore(found), read: sameAsLast,
    matches: rows(['She said on Tuesday that they had met that day.', 'that day', '2021-07-06']),
    misses: ['She said on Tuesday that they had met on Monday and spoken later. That day it rained.', 'They met on 3 May. That day it rained.'],
  },
  {
    id: 'that-day', form: form('later? ( that same? | the same | later in the ) unit/daypart'),
    fits: (found) => pick(found, 'daypart') !== undefined || /^(?:day|week|month|year)$/u.test(unitIn(found)),
    read: sameAsLast,
    matches: rows(['They met on 3 May. That day it rained.', 'That day', '2021-05-03'], ['She came in 1996 and left the same year.', 'the same year', '1996']), misses: ['That date was kept.', 'He thought that days were short.'],
  },
]

/** After all forms that hold a weekday or a month. */
export const bareRules: readonly DateRule[] = [
  {
    id: 'weekday', form: form('modifier? weekday daypart?'), fits: notName,
    read: bareWeekday,
    matches: rows(['They met on Tuesday.', 'Tuesday', '2021-07-06'], ['They will meet on Tuesday.', 'Tuesday', '2021-07-13'], ['They met late Thursday night.', 'late Thursday night', '2021-07-08'], ['On Friday, the court will rule.', 'Friday', '2021-07-09']),
    misses: ['Prices fell on Black Friday.', 'Mr. Friday said no.', 'Sun Wei sat down.'],
  },
  {
    id: 'month', form: form('( modifier hyphen? )? month'), fits: isMonth,
    read: monthWithoutYear,
    matches: rows(['They met in May.', 'May', '2021-05'], ['They met in December.', 'December', '2020-12'], ['It will open in March.', 'March', '2022-03'], ['The June deal was kept.', 'June', '2021-06']),
    misses: ['May Chen may quit.', 'They march in the rain.', 'April Jones sang.', 'Theresa May said no.', 'It is the March of Hope.', 'He went to Mar-a-Luz.', 'Mark April wrote it.'],
  },
]

