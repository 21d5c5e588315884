import { plainLettersEnd } from '../plain-letters'
import type { Block } from '../sentences'
import {
  approximations, cardinals, daypartPlurals, dayparts, decades, holidays, modifiers, months, monthsThatAreVerbs, ordinals, seasons, setWords, severals, unitPlurals, units,
  vagueAdjectives, vagueWords, weekdayAbbreviations, weekdayPlurals, weekdays,
} from '../words/calendar'

/*
 * A paragraph as the date rules see it: each word and number is one letter of a short string (its class), so that a rule is a small regular
 * expression over classes ("month day comma? year") and a match is a range of pieces with their exact places in the text.
 */

export interface Piece {
  /** In small letters, without the full stop of an abbreviation. */
  text: string
  start: number
  end: number
  /** What the class counts by: the month's number, a weekday (Monday 0), a number's value, a unit's index. */
  value: number
  capital: boolean
  /** No blank before it. */
  glued: boolean
}
export interface Line { block: Block; pieces: Piece[]; codes: string }

/** The classes and their letters. */
export const CLASSES = {
  month: 'Mm', doubtfulMonth: 'm', weekday: 'W', shortWeekday: 'w', weekdays: 'N', season: 'S', daypart: 'P', dayparts: 'ᴾ', holiday: 'K',
  day: 'd', year: 'y', number: 'dyb', plainNumber: 'b', ordinal: 'o', bigOrdinal: 'O', quarterSign: 'Ω', halfSign: 'Η', ordinalWord: 'q', cardinal: 'c', fraction: 'f', shortYear: 'Y', decade: 'D', decadeWord: 'E',
  iso: 'I', numeric: 'i', clock: 'C', ampm: 'A', zone: 'Z',
  unit: 'u', units: 'U', today: 'T', last: 'l', next: 'x', this: 'h', that: 'H', past: 'L', coming: 'g', previous: 'v', following: 'F', same: 'a',
  modifier: 'e', edge: 'B', later: 'r', ago: 'G', from: 's', several: 'k', approximate: 'z', every: 'V', vague: 'j', vagueAdjective: 'J', set: 't', fiscal: 'p', half: 'R', latest: 'X', old: 'Q', future: 'n',
  the: '1', article: '2', of: '3', and: '4', to: '5', in: '6', on: '7', at: '8', possessive: '9', comma: ',', slash: '/', hyphen: '-', open: '(', close: ')', break: '|', for: '0', more: '+', than: '<', word: 'ʼ',
} as const

export type ClassName = keyof typeof CLASSES

const UNIT_ORDER = ['second', 'minute', 'hour', 'day', 'week', 'fortnight', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'] as const
export const unitOf = (piece: Piece) => UNIT_ORDER[piece.value] ?? 'day'

interface Entry { code: string; value: number }

function lexicon(): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const add = (code: string, words: Iterable<string | readonly [string, number]>) => {
    for (const word of words) entries.set(typeof word === 'string' ? word : word[0], { code, value: typeof word === 'string' ? 0 : word[1] })
  }
  const indexed = (map: ReadonlyMap<string, (typeof UNIT_ORDER)[number]>) => [...map].map(([word, unit]): [string, number] => [word, UNIT_ORDER.indexOf(unit)])
  add('z', approximations)
  add('M', months)
  for (const word of monthsThatAreVerbs) entries.set(word, { code: 'm', value: months.get(word) ?? 0 })
  add('W', weekdays)
  add('N', weekdayPlurals)
  add('w', weekdayAbbreviations)
  add('S', [...seasons.keys()].map((word, i): [string, number] => [word, i]))
  add('P', dayparts)
  add('ᴾ', daypartPlurals)
  add('q', ordinals)
  add('c', cardinals)
  add('E', decades)
  add('u', indexed(units))
  add('U', indexed(unitPlurals))
  add('k', severals)
  add('e', modifiers)
  add('j', vagueWords)
  add('J', vagueAdjectives)
  add('t', setWords)
  add('T', [['today', 0], ['tonight', 0], ['yesterday', -1], ['tomorrow', 1]])
  add('B', ['end', 'beginning', 'start', 'close', 'rest', 'remainder'])
  add('V', ['every', 'each'])
  add('A', ['am', 'pm', 'a.m', 'p.m'])
  add('Z', ['est', 'edt', 'cst', 'cdt', 'mst', 'mdt', 'pst', 'pdt', 'et', 'pt', 'gmt', 'utc', 'bst', 'cet', 'cest', 'kst', 'jst', 'ist', 'eastern', 'pacific'])
  const single: [string, string][] = [
    ['l', 'last'], ['x', 'next'], ['h', 'this'], ['H', 'that'], ['L', 'past'], ['g', 'coming'], ['g', 'upcoming'], ['v', 'previous'], ['v', 'preceding'], ['v', 'prior'], ['F', 'following'], ['a', 'same'], ['X', 'latest'],
    ['r', 'later'], ['r', 'earlier'], ['G', 'ago'], ['s', 'before'], ['s', 'after'], ['s', 'since'], ['s', 'from'], ['s', 'hence'], ['p', 'fiscal'], ['R', 'half'], ['Q', 'old'], ['n', 'future'],
    ['1', 'the'], ['2', 'a'], ['2', 'an'], ['3', 'of'], ['4', 'and'], ['5', 'to'], ['5', 'through'], ['6', 'in'], ['6', 'within'], ['7', 'on'], ['8', 'at'], ['0', 'for'], ['+', 'more'], ['+', 'least'], ['<', 'than'],
  ]
  for (const [code, word] of single) entries.set(word, { code, value: 0 })
  return entries
}

const LEXICON = lexicon()
const HOLIDAY_STARTS = new Set([...holidays.keys()].map((name) => /^[a-z.]{1,20}/u.exec(name)?.[0] ?? name))
const HOLIDAY = new RegExp([...holidays.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/\./gu, String.raw`\.?`).replace(/'/gu, "['’]")).join('|').replace(/^/u, '(?:').replace(/$/u, String.raw`)(?![\p{L}\p{N}])`), 'iuy')

/** Words first: they are most of a text. */
const PIECE = new RegExp(
  [
    String.raw`[ap]\.m(?:\.|(?!\p{L}))`,
    String.raw`[QH][1-4](?![\p{L}\d])`,
    String.raw`\p{L}[\p{L}\p{M}]{0,40}`,
    String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])`,
    String.raw`\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/.-]\d|\d)`,
    String.raw`\d{1,2}:\d{2}(?::\d{2})?(?!\d)`,
    String.raw`\d{1,2}\.\d{2}(?=\s?(?:[ap]\.?m\b|hrs\b|GMT\b))`,
    String.raw`\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?`,
    String.raw`\d{1,12}\.\d{1,12}`,
    String.raw`\d{1,3}/\d{1,3}`,
    String.raw`\d{3}0s(?!\p{L})`,
    String.raw`\d{1,4}(?:st|nd|rd|th)(?!\p{L})`,
    String.raw`\d{1,20}`,
    String.raw`['’‘](?:\d0s(?!\p{L})|\d{2}(?![\p{L}\d])|s(?!\p{L}))`,
    String.raw`\S`,
  ].join('|'),
  'gu',
)

/** "2pm" */
const HALF_DAY = /^[ap]\.?m(?!\p{L})/iu
/** What makes a time of day of "3.15". */
const CLOCK_AFTER = /^\s?(?:[ap]\.?m\b|hrs\b|GMT\b)/iu

const PUNCTUATION: Record<string, string> = { ',': ',', '/': '/', '-': '-', '‐': '-', '‑': '-', '–': '-', '(': '(', ')': ')' }

/** The pieces of a block, with a break after each sentence. */
export function lex(block: Block): Line {
  const line: Line = { block, pieces: [], codes: '' }
  let sentence = 0
  const text = block.text
  for (let at = 0; at < text.length;) {
    const end = plainWordEnd(text, at)
    PIECE.lastIndex = at
    const match = end > at ? null : PIECE.exec(text)
    const start = match?.index ?? at
    if (end === at && !match) break
    while (start >= (block.sentences[sentence]?.end ?? Infinity)) {
      push(line, start, start, '|', 0)
      sentence++
    }
    at = match ? pushMatch(line, match) : pushWord(line, start, end, text.slice(start, end))
    if (text[at] === ' ') at++
  }
  return withSpelledYears(line)
}

/** Where most words end: two or more plain letters before a blank. For all else the pattern is asked; then `at` itself. */
function plainWordEnd(text: string, at: number): number {
  const end = plainLettersEnd(text, at)
  return end - at > 1 && end - at <= 40 && text[end] === ' ' ? end : at
}

/** "nineteen ninety-six" and "the year two thousand" become one piece, a year. */
function withSpelledYears(line: Line): Line {
  const matches = [...line.codes.matchAll(/cc(?:-?c|4c)?/gu)].reverse()
  for (const { index, 0: codes } of matches) {
    const pieces = line.pieces.slice(index, index + codes.length)
    const [first = 0, second = 0, third = 0] = pieces.filter((_, i) => codes.charAt(i) === 'c').map((piece) => piece.value)
    const thousands = first === 2 && second === 1000 && line.pieces[index - 1]?.text === 'year'
    const hundreds = (first === 19 || first === 20) && second >= 10 && second < 100 && third < 10
    if (!thousands && !hundreds) continue
    // "nineteen ten-year loans": the second number must be the year's, and a tens number takes a single digit only.
    const length = third > 0 || codes.length === 2 ? codes.length : 2
    const last = pieces[length - 1] as Piece
    const year: Piece = { ...(pieces[0] as Piece), end: last.end, value: thousands ? 2000 + third : first * 100 + second + third }
    line.pieces.splice(index, length, year)
    line.codes = `${line.codes.slice(0, index)}y${line.codes.slice(index + length)}`
  }
  return line
}

function plain(text: string): string {
  const small = text.toLowerCase()
  const bare = small.length > 1 && small.endsWith('.') ? small.slice(0, -1) : small
  return bare.includes('’') ? bare.replaceAll('’', "'") : bare
}

function push(line: Line, start: number, end: number, code: string, value: number): void {
  const { text } = line.block
  const before = line.pieces[line.pieces.length - 1]
  const first = text.charAt(start)
  line.pieces.push({ text: plain(text.slice(start, end)), start, end, value, capital: first >= 'A' && first <= 'Z' || first > '\u007f' && first !== first.toLowerCase(), glued: before?.end === start })
  line.codes += code
}

/** Adds what was matched; where the next piece begins. */
function pushMatch(line: Line, match: RegExpExecArray): number {
  const found = match[0]
  const start = match.index
  const end = start + found.length
  const first = found.charCodeAt(0)
  const isDigit = first >= 48 && first <= 57
  if (!isDigit && /^\p{L}/u.test(found)) {
    const last = found.charCodeAt(found.length - 1)
    if (!found.includes('.') && last > 57) return pushWord(line, start, end, found)
    push(line, start, end, last === 46 || last > 57 ? 'A' : found.startsWith('Q') ? 'Ω' : 'Η', last - 48)
    return end
  }
  // "A320", the letters and figures of an address: no number.
  const inWord = isDigit && /\p{L}/u.test(line.block.text.charAt(start - 1))
  const code = inWord ? 'b' : isDigit ? numberCode(found, line.block.text, end) : found.length === 1 ? (PUNCTUATION[found] ?? '.') : found.endsWith('0s') ? 'D' : found.endsWith('s') ? '9' : 'Y'
  push(line, start, end, code, parseFloat(found.replace(/[,'’‘]/gu, '')) || 0)
  return end
}

/** The class of what begins with a digit. */
function numberCode(found: string, text: string, end: number): string {
  if (/^\d+$/u.test(found)) return found.length <= 2 && HALF_DAY.test(text.slice(end, end + 4)) ? 'd' : digitsCode(found, text.charAt(end))
  if (/^\d{4}-/u.test(found)) return 'I'
  if (/^\d{1,2}([/.-])\d{1,2}\1/u.test(found)) return 'i'
  if (found.includes(':') || (/^\d{1,2}\.\d{2}$/u.test(found) && CLOCK_AFTER.test(text.slice(end, end + 6)))) return 'C'
  if (found.includes('/')) return 'f'
  if (found.endsWith('0s')) return 'D'
  if (/\p{L}$/u.test(found)) return parseInt(found, 10) <= 31 ? 'o' : 'O'
  return 'b'
}

function digitsCode(digits: string, next: string): string {
  if (/[\p{L}%$]/u.test(next)) return 'b'
  const value = parseInt(digits, 10)
  if (digits.length === 4 && value >= 1000 && value < 2200) return 'y'
  return digits.length <= 2 && value >= 1 && value <= 31 ? 'd' : 'b'
}

function pushWord(line: Line, start: number, end: number, word: string): number {
  const { text } = line.block
  const small = word.toLowerCase()
  const capital = word.charAt(0) !== small.charAt(0)
  if (capital && HOLIDAY_STARTS.has(small)) {
    HOLIDAY.lastIndex = start
    const holiday = HOLIDAY.exec(text)?.[0]
    if (holiday) {
      push(line, start, start + holiday.length, 'K', 0)
      return start + holiday.length
    }
  }
  const entry = LEXICON.get(small)
  if (!entry || (!capital && 'MmWw'.includes(entry.code))) {
    push(line, start, end, 'ʼ', 0)
    return end
  }
  const shortened = 'MmWw'.includes(entry.code) && word.length <= 5 && !weekdays.has(small) && text.charAt(end) === '.' && !['may', 'june', 'july', 'april', 'march'].includes(small)
  push(line, start, shortened ? end + 1 : end, entry.code, entry.value)
  return shortened ? end + 1 : end
}

const TOKEN_NAMES: Record<string, string> = { '(': '(?:', ')': ')', ')?': ')?', '|': '|' }

/**
 * Compiles a form such as `weekday? comma? month day/ordinal ( comma? year )?` into an expression over class letters.
 * `<(` and `!(` begin what must stand before and what must not stand after.
 */
export function form(pattern: string): RegExp {
  const source = pattern.trim().split(/\s{1,20}/u).map((item) => {
    const fixed = TOKEN_NAMES[item] ?? (item === '<(' ? '(?<=' : item === '!(' ? '(?!' : item === '<!(' ? '(?<!' : undefined)
    if (fixed !== undefined) return fixed
    const optional = item.endsWith('?')
    const letters = (optional ? item.slice(0, -1) : item).split('/').map((name) => {
      if (!(name in CLASSES)) throw new Error(`"${name}" is no class of the calendar.`)
      return CLASSES[name as ClassName]
    }).join('')
    return `[${letters.replace(/[-\\\]^]/gu, '\\$&')}]${optional ? '?' : ''}`
  }).join('')
  return new RegExp(source, 'gu')
}

export const isA = (line: Line, index: number, ...names: ClassName[]) => {
  const code = line.codes.charAt(index)
  return code !== '' && names.some((name) => CLASSES[name].includes(code))
}
