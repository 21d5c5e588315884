import {
  alsoWords, calendarAbbreviations, closingAbbreviations, labelledByLetter, numberAbbreviations, openingAbbreviations, openingOrClosing, sentenceStarters, timeZones, units,
} from './words/abbreviations'
import { months, weekdays } from './words/calendar'

/*
 * Where sentences end. A scan of our own: Intl.Segmenter knows no abbreviations, is superlinear on long runs, and cuts otherwise
 * from one version of its tables to the next, while the same article must give the same facts anywhere.
 */

/** No sentence is longer, so that what looks at one sentence has bounded work. */
const MAX_SENTENCE = 2000

/** [start, end) of each sentence of a text, without the blanks around it. */
export function sentenceSpans(text: string): [number, number][] {
  const spans: [number, number][] = []
  let start = afterBlanks(text, 0)
  while (start < text.length) {
    const end = sentenceEnd(text, start)
    spans.push([start, end])
    start = afterBlanks(text, end)
  }
  return spans
}

function afterBlanks(text: string, at: number): number {
  let next = at
  while (next < text.length && isBlank(text.charCodeAt(next))) next++
  return next
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/u.test(String.fromCharCode(code)))

const [NEW_LINE, EXCLAMATION, FULL_STOP, QUESTION, ELLIPSIS] = [10, 33, 46, 63, 8230]

/** Where the sentence that begins at `start` ends. */
function sentenceEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + MAX_SENTENCE)
  let at = start
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (code === FULL_STOP || code === QUESTION || code === EXCLAMATION || code === ELLIPSIS) {
      const stop = readStop(text, at)
      const end = endAt(text, start, stop)
      if (end !== null && end <= limit) return end
      at = Math.max(stop.next, at + 1)
    } else if (code === NEW_LINE) {
      const next = afterBlanks(text, at)
      if (!lineGoesOn(text, start, at, next)) return trimmedEnd(text, start, at)
      at = next
    } else at++
  }
  return trimmedEnd(text, start, limit < text.length ? cutAtBlank(text, start, limit) : limit)
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start + 1 && isBlank(text.charCodeAt(last - 1))) last--
  return last
}

function cutAtBlank(text: string, start: number, limit: number): number {
  const blank = text.slice(start, limit + 1).lastIndexOf(' ')
  if (blank > 0) return start + blank
  return /[\uDC00-\uDFFF]/.test(text[limit] as string) ? limit - 1 : limit
}

// --- the marks that may end a sentence ---

/** `from`: the first of the marks; `end`: after the closing marks and what else belongs to them (`tail`); `next`: the next that is not blank. */
interface Stop { from: number; dots: boolean; closers: string; tail: string; end: number; next: number }

const RUN = /[.?!…]{1,60}(?: \.(?![\p{L}\p{N}.])){0,4}/uy
const CLOSERS = /["”’'»«)\]]{1,4}/uy
const NOTES = /(?:\[\d{1,3}\]){1,6}|[“‘](?=\s|$)/uy
/** A closing mark after a blank, a bracket that names the source, dots for words left out: nothing of the next sentence. */
const TAILS = /\s{1,3}["”“’»)\]]{1,2}(?=\s|$)|\s\([^().?!\n]{1,60}\)(?=\s|$)|\s(?:\.{3,4}|…)(?=\s|$)/uy

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function readStop(text: string, from: number): Stop {
  const run = matchAt(RUN, text, from) || (text[from] as string)
  let end = from + run.length
  let closers = matchAt(CLOSERS, text, end)
  end += closers.length
  // "(headaches etc.)." and "the book 'Why?'."
  const outer = closers ? matchAt(RUN, text, end) : ''
  if (outer) {
    end += outer.length
    closers = matchAt(CLOSERS, text, end)
    end += closers.length
  }
  const tail = matchAt(NOTES, text, end) || matchAt(TAILS, text, end)
  end += tail.length
  return { from: outer ? end - tail.length - closers.length - outer.length : from, dots: /^(?:\.{2,}|\. |…)/u.test(outer || run), closers, tail: tail.trim(), end, next: afterBlanks(text, end) }
}

/** What follows a stop: the marks that open there and the word after them. */
interface Ahead { openers: string; word: string; at: number }

const OPENERS = /["“”‘'«»([¿¡`]{1,4}/uy
const WORD = /[\p{L}\p{M}\p{N}'’]{1,40}/uy

function lookAhead(text: string, next: number): Ahead {
  const openers = matchAt(OPENERS, text, next)
  const at = next + openers.length
  return { openers, word: matchAt(WORD, text, at), at }
}

/** Where the sentence ends, if these marks end it. */
function endAt(text: string, start: number, stop: Stop): number | null {
  if (stop.next >= text.length) return stop.end
  if (stop.next === stop.end) return endBetweenTouching(text, start, stop)
  if (text.slice(stop.end, stop.next).split('\n', 3).length > 2) return stop.end
  const ahead = lookAhead(text, stop.next)
  return endsSentence(text, start, stop, ahead) ? stop.end : null
}

/** Names that begin small: "iPhones", "al-Masri", "de Vries". */
const SMALL_NAME = /\p{Ll}{1,2}\p{Lu}\p{L}|(?:al|el|ul|as)-\p{Lu}|(?:d['’]|(?:de|da|di|du|van|von|bin|ibn|le|la) )\p{Lu}/uy
const SMALL = /^\p{Ll}/u
const QUOTATION = /["“”‘'’«»`]/u
const DASH = /[-–—―]/u
const DASHES_BEFORE_SMALL = /^[-–—―]{1,3}\s{0,3}\p{Ll}/u

function endsSentence(text: string, start: number, stop: Stop, ahead: Ahead): boolean {
  const first = text[stop.next] as string
  if (',;:'.includes(first)) return false
  if (text[stop.from] === '.' && !stop.dots) {
    const short = afterShortForm(text, start, stop, ahead)
    if (short !== null) return short
  }
  if (SMALL.test(ahead.word) && !matchAt(SMALL_NAME, text, ahead.at)) return QUOTATION.test(ahead.openers) && !stop.dots
  if (stop.dots && inMidst(text, stop, ahead)) return false
  if (/^[)\]]/u.test(stop.closers) && openedWithin(text, start, stop.from)) return false
  // “Never again.” — Ann Lee
  if (DASH.test(first) && (QUOTATION.test(stop.closers) || DASHES_BEFORE_SMALL.test(text.slice(stop.next, stop.next + 8)))) return false
  return !(QUOTATION.test(stop.closers + stop.tail) && text[stop.from] !== '.' && speakerFollows(text, start, stop))
}

/** Dots within a sentence: "[...]", "I ... I cannot say", "the term … Islamic Republic". */
function inMidst(text: string, { from, closers }: Stop, { openers, word }: Ahead): boolean {
  if (/^[)\]]/u.test(closers)) return true
  const before = text.slice(Math.max(0, from - word.length - 1), from)
  if (word !== '' && before.trim().toLowerCase() === word.toLowerCase()) return true
  return /[^.?!…\s]\s$/u.test(text.slice(Math.max(0, from - 2), from)) && !closers && !openers && !sentenceStarters.has(word.toLowerCase())
}

/** A bracket that the sentence holds in its midst: "Farah (who is he?) Smith". */
function openedWithin(text: string, start: number, from: number): boolean {
  const before = text.slice(start, from)
  const bracket = Math.max(before.lastIndexOf('('), before.lastIndexOf('['))
  return bracket > 0 && !/[)\]]/u.test(before.slice(bracket)) && /[\p{L}\p{N}]/u.test(before.slice(Math.max(0, bracket - 10), bracket))
}

const CUES_AFTER_QUOTATION = new Set([
  'said', 'says', 'say', 'asked', 'asks', 'replied', 'replies', 'added', 'adds', 'told', 'tells', 'wrote', 'writes', 'tweeted', 'shouted', 'cried', 'exclaimed', 'declared', 'insisted', 'wondered', 'answered', 'yelled', 'joked', 'quipped',
  'recalled', 'continued', 'demanded', 'inquired', 'responded',
])
const AUXILIARIES = new Set(['had', 'has', 'have', 'been', 'was', 'were', 'is', 'are', 'be', 'would', 'will', 'did', 'could', 'may', 'might', 'should', 'who', 'then'])
/** After a cue these begin what is said, so that the marks before it are not its object. */
const SAID_AFTERWARDS = new Set(['that', 'nothing', 'he', 'she', 'they', 'it', 'we', 'there', 'no', 'yes'])

/** `"Why?" Ito asked.` is one sentence; `"Why?" The room was silent.` and `Orr asked, "Why?" She had been told.` are two. */
function speakerFollows(text: string, start: number, stop: Stop): boolean {
  const closer = (stop.closers + stop.tail).at(-1) as string
  const opener = { '”': '“', '’': '‘', '»': '«', '«': '»' }[closer] ?? closer
  if (text.slice(start, stop.from).indexOf(opener) > 1 && opener !== "'") return false
  const words = (/^[^.?!;:"“\n]{1,120}/u.exec(text.slice(stop.next, stop.next + 120))?.[0] ?? '').toLowerCase().split(/[\s,]{1,3}/u, 10)
  const cue = words.findIndex((word) => CUES_AFTER_QUOTATION.has(word))
  return cue >= 0 && !words.slice(0, cue).some((word) => AUXILIARIES.has(word)) && !SAID_AFTERWARDS.has(words[cue + 1] ?? '')
}

// --- sentences that touch ---

/** `It ended on Friday."We are tired," he said.` and `They left.Nobody knew.`: only where plain words touch, not in names of files and addresses. */
function endBetweenTouching(text: string, start: number, { from, closers, end }: Stop): number | null {
  if (!/\p{Ll}{3}$/u.test(text.slice(Math.max(start, from - 3), from))) return null
  const next = text.slice(end, end + 2)
  if (closers === '"' && /^\p{Lu}/u.test(next)) return countOf(text, '"', start, from) % 2 ? end : end - 1
  if (/^“\S/u.test(next) || closers === '”' && /^\p{Lu}/u.test(next)) return end
  if (/^[@#>*$]\S/u.test(next)) return end
  if (closers || !/^\p{Lu}[\p{Ll} ]/u.test(next)) return null
  return /(?:^|\s)["“‘']?\p{L}{1,40}$/u.test(text.slice(Math.max(start, from - 42), from)) && /^[\p{L}'’,.;]{1,40}(?:\s|$)/u.test(text.slice(end, end + 41)) ? end : null
}

function countOf(text: string, mark: string, start: number, end: number): number {
  let count = 0
  for (let at = text.indexOf(mark, start); at >= 0 && at < end; at = text.indexOf(mark, at + 1)) count++
  return count
}

// --- lines ---

/** In a text with hard line ends the sentence goes on unless a blank line, a list's mark, or a short line with a capital after it ends it. */
function lineGoesOn(text: string, start: number, lineEnd: number, next: number): boolean {
  if (next >= text.length || text.slice(lineEnd, next).split('\n', 3).length > 2) return false
  if (/^(?:[-*•]|\d{1,2}[.)])\s/u.test(text.slice(next, next + 4))) return false
  const last = text[trimmedEnd(text, start, lineEnd) - 1] as string
  if (last === ':') return false
  return SMALL.test(text.slice(next, next + 2)) || last === ',' || lineEnd - start > 55
}

// --- short forms ---

export type AbbreviationKind = 'opening' | 'closing' | 'calendar' | 'number' | null

export function abbreviationKind(word: string): AbbreviationKind {
  // "D-Minn.", "R-Ga."
  const bare = word.replace(/^[DRI]-/u, '')
  const small = bare.toLowerCase()
  if (alsoWords.has(small) && small === bare) return null
  if (openingAbbreviations.has(small)) return 'opening'
  if (closingAbbreviations.has(small)) return 'closing'
  if (calendarAbbreviations.has(small)) return 'calendar'
  return numberAbbreviations.has(small) ? 'number' : null
}

const SHORT_FORM = /(?:^|[\s("“‘'«[/—–-])((?:\p{L}\.){1,5}\p{L}|[DRI]-\p{L}{2,6}|\p{L}{1,8}|\p{N}{1,2}|Ph\.D)$/u

/** Whether a short form's full stop ends the sentence; null where it is no short form. */
function afterShortForm(text: string, start: number, stop: Stop, ahead: Ahead): boolean | null {
  const word = SHORT_FORM.exec(text.slice(Math.max(start, stop.from - 24), stop.from))?.[1]
  if (word === undefined) return null
  // "NEWARK, N.J. - A fire", "FAIRVIEW, W.Va. (AP)", "Bolt Inc. -- $3 million"
  if (!/^\p{N}/u.test(word) && (stop.tail.startsWith('(') || DASH.test(text[stop.next] as string)) && (word.length === 1 || word.includes('.') || abbreviationKind(word))) return false
  if (/^\p{N}/u.test(word)) return isListNumber(text, start, stop.from - word.length) ? false : null
  // A starter that is itself an initial ("J. A. Hale") starts nothing.
  const initial = text[ahead.at + ahead.word.length] === '.' && ahead.word.length === 1
  const starts = !initial && !SMALL.test(ahead.word) && sentenceStarters.has(ahead.word.toLowerCase())
  const quoted = !SMALL.test(ahead.word) && /^["“‘'«`]/u.test(ahead.openers) && !NICKNAME.test(text.slice(stop.next, stop.next + 40))
  if (word.length === 1) return afterLetter(text, word, stop, ahead, starts || quoted)
  if (SMALL.test(ahead.word)) return abbreviationKind(word) || word.includes('.') ? false : null
  if (word.includes('.')) return afterInitials(text, start, word, stop, ahead, starts || quoted)
  // "5 ft. 2 in.", "1 hr. 44 min."
  if (units.has(word) && /^\p{N}/u.test(ahead.word)) return false
  switch (abbreviationKind(word)) {
    case 'opening': return /^["“]/u.test(ahead.openers) || (starts && openingOrClosing.has(word.toLowerCase()))
    case 'closing': return starts || quoted || !/^\p{L}/u.test(ahead.word)
    case 'calendar': return !/^\p{N}/u.test(ahead.word)
    case 'number': return !/^\p{N}/u.test(ahead.word)
    case null: return null
  }
}

const NICKNAME = /^["“‘'][\p{L}.-]{1,12}["”’'] \p{Lu}/u

/** "1. Bring water." and "the winners: 1. Ada Osei; 2. Bo Nilsson" */
const isListNumber = (text: string, start: number, at: number): boolean => at <= start + 1 || /[:;]\s{1,3}$/u.test(text.slice(Math.max(start, at - 3), at))

/** A single letter: an initial ("J. R. Hale"), a label ("Plan B."), a page ("p. 14"). */
function afterLetter(text: string, letter: string, stop: Stop, ahead: Ahead, starts: boolean): boolean | null {
  if (/^\p{Ll}$/u.test(letter)) return letter === 'v' || (letter === 'p' && /^\p{N}/u.test(ahead.word)) ? false : null
  if (SMALL.test(ahead.word)) return false
  const before = /([\p{L}’']{1,20})\s{1,3}$/u.exec(text.slice(Math.max(0, stop.from - 26), stop.from - 1))?.[1] ?? ''
  // "older than I. They", but "by I. Tamm"
  if (letter === 'I') return starts || !/^(?:by|and|with|from|to|of|for|\p{Lu}.*)$/u.test(before)
  if (starts) return true
  return stop.closers !== '' || labelledByLetter.has(before.toLowerCase()) && !isInitial(text, ahead)
}

const isInitial = (text: string, { word, at }: Ahead): boolean => word.length === 1 && text[at + 1] === '.'

/** "the U.S. Senate", "in the U.S. They", "at 9 a.m. Monday", "by 9 a.m. Rain fell" */
function afterInitials(text: string, start: number, word: string, stop: Stop, ahead: Ahead, starts: boolean): boolean {
  const small = word.toLowerCase()
  if (small === 'i.e' || small === 'e.g') return false
  if (starts || stop.closers !== '') return true
  const next = ahead.word.toLowerCase()
  if (small !== 'a.m' && small !== 'p.m') return false
  if (timeZones.has(next) || weekdays.has(next) || months.has(next) || / time\b/u.test(text.slice(ahead.at + next.length, ahead.at + next.length + 6))) return false
  // "By 3 p.m. Farrow had closed it."
  return !/^(?:at|by|around|about|before|after|until|since|from|shortly|just)\s/iu.test(text.slice(start, start + 9)) || stop.from - start > 40
}
