import { dayOf, dayText, easterOf, monthText, monthsText, nthWeekday, numberOf, yearText, type Day } from './days'
import { form, isA } from './lexer'
import { absolute, anchored, nearest, pick, pickAll, pieceAt, relativeYear, unresolved, wordAt, yearIn, type DateRule, type Found, type Reading, type Scene } from './scene'
import { holidays, nounsOfFeasts, seasons } from '../words/calendar'

/* Quarters, halves, seasons, feasts, years of account, decades and centuries. */

function holidayOf(name: string, year: number): Day {
  const day = holidays.get(name.replace(/’/gu, "'")) ?? [12, 25]
  if (typeof day !== 'string') return { year, month: day[0], day: day[1] }
  switch (day) {
    case 'thanksgiving': return nthWeekday(year, 11, 3, 4)
    case 'easter': return easterOf(year)
    case 'good friday': return dayOf(numberOf(easterOf(year)) - 2)
    case 'easter monday': return dayOf(numberOf(easterOf(year)) + 1)
    case 'labor day': return nthWeekday(year, 9, 0, 1)
    case 'memorial day': return nthWeekday(year, 5, 0, 0)
    case 'king day': return nthWeekday(year, 1, 0, 3)
    case 'presidents day': return nthWeekday(year, 2, 0, 3)
    case 'election day': return dayOf(numberOf(nthWeekday(year, 11, 0, 1)) + 1)
  }
}

function holiday(found: Found, scene: Scene): Reading {
  const name = pick(found, 'holiday')?.text ?? ''
  const year = yearIn(found, scene)
  if (year !== null) return absolute(dayText(holidayOf(name, year)))
  const { anchor } = scene
  if (!anchor) return unresolved()
  const now = dayOf(anchor.number).year
  const days = [now - 1, now, now + 1].map((each) => numberOf(holidayOf(name, each)))
  const number = isA(found.line, found.from, 'last') ? days.filter((day) => day < anchor.number).at(-1) : nearest(days, anchor.number, scene, found)
  return number === undefined ? unresolved() : { edtf: dayText(dayOf(number)), kind: 'date', anchor: anchor.from, unsure: true }
}

/** A feast that is a day: no name ("Ann Christmas"), no greeting, no "Christmas tree". */
function isFeast(found: Found): boolean {
  const before = pieceAt(found, -1)
  if (before?.capital && !/^(?:on|in|by|since|until|before|after|this|last|next|at|for|from|the|around|every)$/u.test(before.text) && !isA(found.line, found.from - 1, 'weekday', 'weekdays')) return false
  return !nounsOfFeasts.has(wordAt(found, 0)) && !(pieceAt(found, 0)?.capital && !pick(found, 'year'))
}

/** The first month of a quarter and so on; halves have two, quarters four a year. */
const partOfYear = (year: number, part: number, length: number) => monthsText(year, (part - 1) * length + 1, length)

/** "the third quarter", without a year: the last one that has begun, or the next one where the sentence looks ahead. */
function quarter(found: Found, scene: Scene): Reading {
  const half = pick(found, 'half', 'halfSign') !== undefined
  const length = half ? 6 : 3
  const part = pick(found, 'ordinalWord', 'ordinal', 'quarterSign', 'halfSign')?.value ?? 12 / length
  const year = yearIn(found, scene) ?? relativeYear(found, scene)
  if (part < 1 || part * length > 12) return unresolved()
  if (year !== null) {
    if (!half && scene.anchor && year === dayOf(scene.anchor.number).year) scene.period = { year, month: (part - 1) * 3 + 1, longer: false }
    return absolute(partOfYear(year, part, length), { unsure: true })
  }
  return anchored(scene, (anchor) => {
    const now = dayOf(anchor)
    const begun = (part - 1) * length + 1 <= now.month
    const its = scene.direction(found) === 'future' || begun ? now.year : now.year - 1
    if (!half) scene.period = { year: its, month: (part - 1) * 3 + 1, longer: false }
    return partOfYear(its, part, length)
  }, () => ({ unsure: true }))
}

/** "the third quarter", "the last quarter of 2020"; the first half of a match is none of a year. */
function isPartOfYear(found: Found): boolean {
  const half = pick(found, 'half') !== undefined
  if (pick(found, 'halfSign')) return pick(found, 'year') !== undefined
  if (pick(found, 'quarterSign')) return true
  if (!half && !pickAll(found, 'unit').some((piece) => piece.text === 'quarter')) return false
  const told = pick(found, 'year') !== undefined || (pick(found, 'of') !== undefined && pick(found, 'last', 'next', 'this') !== undefined)
  if (!pick(found, 'ordinalWord', 'ordinal')) return told
  return !half || told || pick(found, 'possessive') !== undefined
}

const seasonNames = [...seasons.keys()]
export function seasonText(year: number, season: number): string {
  const [first, last] = seasons.get(seasonNames[season] ?? '') ?? [3, 5]
  return `${monthText(year, first)}/${monthText(last < first ? year + 1 : year, last)}`
}

/** Before the plain dates: they hold years. */
export const periodRules: readonly DateRule[] = [
  {
    id: 'quarter-of-year', form: form('quarterSign/halfSign ( of? year )? | year quarterSign/halfSign | ( the? year possessive? ( unit hyphen unit )? | last/next/this unit possessive | the )? ordinalWord/ordinal/last hyphen? unit/half ( of the? ( year | last/next/this unit ) )?'),
    fits: isPartOfYear, read: quarter,
    matches: [['Sales fell in the third quarter of 2019.', 'the third quarter of 2019', '2019-07/2019-09'], ['Sales rose in the first half of 2020.', 'the first half of 2020', '2020-01/2020-06'], ['Sales rose in Q3 2019.', 'Q3 2019', '2019-07/2019-09'], ['Sales rose in the last quarter of 2020.', 'the last quarter of 2020', '2020-10/2020-12'], ['It reported a second-quarter loss.', 'second-quarter', '2021-04/2021-06'], ["Sales fell in last year's third quarter.", "last year's third quarter", '2020-07/2020-09']],
    misses: ['He came third in the quarter mile.', 'It was the third year of drought.'],
  },
  {
    id: 'season-of-last-year', form: form('modifier? the? season of? last/next/this unit'), fits: (found) => found.line.pieces[found.to - 1]?.text === 'year',
    read: (found, scene) => anchored(scene, (anchor) => seasonText(dayOf(anchor).year + (pick(found, 'last') ? -1 : pick(found, 'next') ? 1 : 0), pick(found, 'season')?.value ?? 0)),
    matches: [['The spring of last year was dry.', 'The spring of last year', '2020-03/2020-05'], ['It opens in autumn next year.', 'autumn next year', '2022-09/2022-11']], misses: ['The spring of the last well ran dry.'],
  },
  {
    id: 'season-of-year', form: form('modifier? the? season of? year'),
    read: (found) => absolute(seasonText(pick(found, 'year')?.value ?? 0, pick(found, 'season')?.value ?? 0)),
    matches: [['It opened in the spring of 2014.', 'the spring of 2014', '2014-03/2014-05'], ['He left in winter 2009.', 'winter 2009', '2009-12/2010-02']],
    misses: ['The spring broke in 2014.'],
  },
  {
    id: 'holiday', form: form('last? holiday ( comma? of? year )?'),
    fits: isFeast, read: holiday,
    matches: [['She came home on Christmas Eve.', 'Christmas Eve', '2020-12-24'], ['They met on Thanksgiving Day 2019.', 'Thanksgiving Day 2019', '2019-11-28']],
    misses: ['She baked christmas pies.', 'Ann Christmas sang.', 'The Christmas tree fell.', 'Merry Christmas to all!'],
  },
  {
    id: 'fiscal-year', form: form('fiscal unit? year'),
    read: (found) => absolute(yearText(pick(found, 'year')?.value ?? 0), { unsure: true }),
    matches: [['Profit fell in fiscal 2019.', 'fiscal 2019', '2019']],
    misses: ['A fiscal plan for 2019 passed.'],
  },
  {
    id: 'decade', form: form('( the? modifier hyphen? | the )? ( decade | year possessive !( word ) )'),
    fits: (found) => pick(found, 'decade') !== undefined,
    read: (found) => {
      const value = pick(found, 'decade')?.value ?? 0
      return absolute(`${String(value < 100 ? 190 + value / 10 : value / 10)}X`)
    },
    matches: [['He lived there in the 1950s.', 'the 1950s', '195X'], ["Prices rose in the late '80s.", "the late '80s", '198X']],
    misses: ['He lived there in 1950.', 'He was in his 50s.'],
  },
  {
    id: 'decade-word', form: form('the modifier? decadeWord'),
    read: (found) => absolute(`${190 + (pick(found, 'decadeWord')?.value ?? 0) / 10}X`),
    matches: [['Numbers fell in the nineties.', 'the nineties', '199X']],
    misses: ['She is in her nineties.'],
  },
  {
    id: 'century', form: form('the? modifier? hyphen? ordinal/ordinalWord hyphen? unit'), fits: (found) => found.line.pieces[found.to - 1]?.text === 'century' && (pick(found, 'ordinal', 'ordinalWord')?.value ?? 0) > 3,
    read: (found) => absolute(`${String((pick(found, 'ordinal', 'ordinalWord')?.value ?? 0) - 1).padStart(2, '0')}XX`),
    matches: [['It is an 11th-century temple.', '11th-century', '10XX'], ['It was built in the early 19th century.', 'the early 19th century', '18XX']],
    misses: ['It was his second century of the match.'],
  },
]
