import { form, isA, unitOf } from './lexer'
import { COUNT } from './rules-relative'
import { dayOf } from './days'
import { pick, unresolved, wordAt, type DateRule, type Found, type Scene } from './scene'

/* What names a time but no date: times of day, lengths, what repeats, and words that are vague. */


const unitIn = (found: Found) => {
  const piece = pick(found, 'unit', 'units')
  return piece ? unitOf(piece) : 'day'
}

/** "10:35 a.m." as "10:35", for the day that the sentence gives; null where it is no time of day. */
export function clockText(found: Found): string | null {
  const daypart = pick(found, 'daypart')?.text
  if (daypart && !pick(found, 'clock', 'day')) return daypart === 'noon' || daypart === 'midday' ? '12:00' : daypart === 'midnight' ? '24:00' : null
  const piece = pick(found, 'clock', 'day')
  const [hour = 0, minute = 0] = (piece?.text ?? '').split(/[:.]/u).map(Number)
  const half = pick(found, 'ampm')?.text.replace(/\./gu, '')
  const in24 = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour
  return in24 > 24 || minute > 59 ? null : `${String(in24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function isClock(found: Found): boolean {
  if (pick(found, 'ampm') || pick(found, 'zone')) return (pick(found, 'day')?.value ?? 1) <= 24
  return /^(?:at|around|about|by|from|until|till|before|after|between|since)$/u.test(wordAt(found, -1)) || /^hrs|hours$/u.test(wordAt(found, 0))
}

/** Keeps the period that was told, for "a year earlier". */
function rememberPeriod(found: Found, scene: Scene): void {
  const unit = unitIn(found)
  if (unit === 'quarter' && scene.anchor) {
    const { year, month } = dayOf(scene.anchor.number)
    scene.period = scene.period ? { ...scene.period, longer: false } : { year, month: month - ((month - 1) % 3), longer: false }
  } else if (scene.period && (unit === 'year' || (unit === 'month' && pick(found, 'cardinal', 'number')))) scene.period = { ...scene.period, longer: true }
}

/** Before the dates: they hold what would be taken for one ("52 years old", "every Monday"). */
export const openingRules: readonly DateRule[] = [
  {
    id: 'age', form: form(`${COUNT} hyphen? unit/units hyphen? old`),
    read: () => null,
    matches: [], misses: [],
  },
  {
    id: 'every', form: form('every unit/weekday/month/season/daypart daypart?'),
    read: () => unresolved('set'),
    matches: [['They meet every Monday.', 'every Monday', null], ['It grows each year.', 'each year', null]], misses: ['Every man came on Monday.'],
  },
  {
    id: 'clock', form: form('( clock ampm? | day ampm ) ( open? zone close? )?'), fits: isClock,
    read: () => unresolved('time'),
    matches: [['It began at 10:35 a.m. and went on.', '10:35 a.m.', null]], misses: ['They won 10:35 on points.', 'They lost 3 to 2.'],
  },
  {
    id: 'length-of-unit', form: form('the? ( vagueAdjective/coming/past/last/future/following ) units | the past unit'),
    read: (found) => unresolved(pick(found, 'vagueAdjective', 'future') ? 'vague' : 'duration'),
    matches: [['It grew in recent years.', 'recent years', null], ['It grew over the past year.', 'the past year', null]], misses: ['It grew last year.'],
  },
  {
    id: 'weekdays', form: form('weekdays daypart? | ( weekday and )? weekday dayparts'),
    read: () => unresolved('set'),
    matches: [['They meet on Mondays.', 'Mondays', null], ['They meet on Monday and Tuesday nights.', 'Monday and Tuesday nights', null]], misses: ['They meet on Monday.'],
  },
]

export const lengthRules: readonly DateRule[] = [
  {
    id: 'noon', form: form('daypart'), fits: (found) => /^(?:noon|midnight|midday)$/u.test(pick(found, 'daypart')?.text ?? '') && wordAt(found, -1) !== 'high',
    read: () => unresolved('time'),
    matches: [['It ended at noon.', 'noon', null]], misses: ['It ended at night.'],
  },
  {
    id: 'each-time', form: form('set'),
    read: () => unresolved('set'),
    matches: [['It is checked daily.', 'daily', null]], misses: ['It is a daisy.'],
  },
  {
    id: 'length', form: form(`( the? last/next/past/coming/ordinalWord )? approximate? ${COUNT} hyphen? unit/units ( and article half )?`),
    fits: (found) => unitIn(found) !== 'weekend',
    read: (found, scene) => {
      if (/^(?:six|nine|6|9)$/u.test(pick(found, 'cardinal', 'number')?.text ?? '')) rememberPeriod(found, scene)
      return /^(?:of|age)$/u.test(wordAt(found, -1)) && /^age$/u.test(wordAt(found, -2)) ? null : unresolved('duration')
    },
    matches: [['It ran for three years.', 'three years', null], ['A 10-year plan was made.', '10-year', null], ['It grew over the past two months.', 'the past two months', null], ['It ran for several weeks.', 'several weeks', null]],
    misses: ['It ran in 1990.', 'It was the third day.'],
  },
  {
    id: 'units', form: form('units'), fits: (found) => /^(?:days|weeks|months|years|decades|centuries|hours)$/u.test(pick(found, 'units')?.text ?? '') && /^(?:for|of|in|within|after|over|the)$/u.test(wordAt(found, -1)),
    read: () => unresolved('duration'),
    matches: [['They waited for weeks.', 'weeks', null]], misses: ['Weeks went by.'],
  },
  {
    id: 'account-period', form: form('( the/this/that | the? vagueAdjective/latest )? fiscal? unit'), fits: (found) => found.to - found.from > 1 && (unitIn(found) === 'quarter' || (unitIn(found) === 'year' && /^(?:ended|ending)$/u.test(wordAt(found, 0)))),
    read: (found, scene) => {
      rememberPeriod(found, scene)
      return unresolved('duration')
    },
    matches: [['Profit fell in the quarter.', 'the quarter', null]], misses: ['He lives in a quarter.'],
  },
  {
    id: 'vague', form: form('vague | the past !( word/unit/units/number/cardinal ) | the future | the word future'),
    fits: (found) => !(pick(found, 'word') && pick(found, 'word')?.text !== 'near') && !(pick(found, 'vague')?.text === 'now' && isA(found.line, found.to, 'hyphen')),
    read: () => unresolved('vague'),
    matches: [['It is now open.', 'now', null], ['They may meet in the near future.', 'the near future', null]], misses: ['The nowcast was right.'],
  },
  {
    id: 'vague-adjective', form: form('vagueAdjective'), fits: (found) => wordAt(found, -1) !== 'more' && !/^(?:account|affairs)$/u.test(wordAt(found, 0)),
    read: () => unresolved('vague'),
    matches: [['The current plan holds.', 'current', null]], misses: ['The currents were strong.'],
  },
]
