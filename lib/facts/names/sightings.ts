import type { Span } from '../../article/article'
import { describedBehind } from './appositions'
import { givenName } from './gazetteer'
import type { Personae } from './people'
import { isGivenName, isSurelyGivenName, small, type Line, type Piece } from './pieces'
import type { Token } from '../sentences'
import { describedBefore, pieceStartingAt, type Described } from './titles'
import { firstFamilyNames } from '../words/given-names'
import { commonWords, particles, placePrepositions, speechVerbs, topicWords } from '../words/name-grammar'
import { thingHeads } from '../words/organizations'
import { placeHeads } from '../words/places'
import { letters } from '../words/titles'

/* Words that may name a person, each with the evidence that stands beside it. */

export interface Sighting {
  line: Line
  from: number
  to: number
  words: readonly string[]
  span: Span
  phrase: Span
  before?: Described
  behind?: Described
  evidence: number
  /** The only capitalised word at a sentence's start: the capital says nothing. */
  opening: boolean
  possessive: boolean
}

export const bare = (word: string) => /^[\0-\x7f]*$/u.test(word) ? word.toLowerCase() : word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/gu, "'").toLowerCase()
export const keyOf = (words: readonly string[]) => words.map(bare).join(' ').replace(/-/gu, ' ')
/** "Ruiz", "De Vries": one name, the family's or the given one. */
export const isOneName = (words: readonly string[]) => words.length === 1 || words.slice(0, -1).every((word) => particles.has(bare(word)) && !isGivenName(word))
export const isInitial = (word: string) => /^(?:\p{Lu}\.){1,3}$|^\p{Lu}$/u.test(word)

export const isHeadline = ({ block }: Line): boolean => block.kind === 'headline' || block.kind === 'heading'

/**
 * The lines with those known names read as people's that are somebody's surname: where Ana London is in the article, "London said"
 * is she, and "in London" the town.
 */
export function withSurnames(lines: readonly Line[], { people }: Personae): Line[] {
  const surnames = new Set(people.flatMap(({ name }) => (name.includes(' ') ? [name.split(' ').pop() as string] : [])))
  return lines.map((line) => {
    const isSurname = ({ kind, from, to }: Piece) => kind !== 'name' && kind !== 'title' && to - from === 1
      && surnames.has((line.tokens[from] as Token).text) && !/^(?:in|at|near|from|of|to|outside|across)$/u.test(small(line.tokens[from - 1]))
    return line.pieces.some(isSurname) ? { ...line, pieces: line.pieces.map((piece): Piece => (isSurname(piece)
      ? { kind: 'name', from: piece.from, to: piece.to } : piece)) } : line
  })
}

/** Every run of capitalised words that might be a person's name. */
export function sightingsIn(line: Line): Sighting[] {
  const sightings: Sighting[] = []
  for (const piece of line.pieces) {
    if (piece.kind !== 'name') continue
    const [from, to] = trimmed(line, piece)
    if (from >= to) continue
    sightings.push(listed(sightingAt(line, from, to), sightings.slice(-2).findLast(({ before }) => before?.plural)))
    if (line.heading && to - from > 1) sightings.push(...partsOf(line, from, to))
  }
  return sightings
}

/** In a headline a run may hold a verb ("Ruiz Meets Lind"): each word and each pair of words may be the name. */
function partsOf(line: Line, from: number, to: number): Sighting[] {
  const parts: Sighting[] = []
  for (let at = from; at < to; at++) {
    if (at + 2 <= to && to - from > 2) parts.push(sightingAt(line, at, at + 2))
    parts.push(sightingAt(line, at, at + 1))
  }
  return parts
}

/** What may stand between two names of a list: commas, "and", "of the Green Party", "(Northline)", an age. */
export function isListGap(line: Line, from: number, to: number): boolean {
  let parted = false
  for (let at = from; at < to;) {
    const text = small(line.tokens[at])
    if (/^(?:[,;&]|and|or)$/u.test(text)) {
      parted = true
      at++
    } else if (text === '(') {
      const close = line.tokens.findIndex((token, i) => i > at && i < at + 8 && token.text === ')')
      if (close < 0) return false
      at = close + 1
    } else if (/^\d{1,3}$/u.test(text)) at++
    else if (/^(?:of|from|for)$/u.test(text)) {
      const body = pieceStartingAt(line, /^(?:the|a|an)$/u.test(small(line.tokens[at + 1])) ? at + 2 : at + 1)
      if (!body || body.to > to || body.kind === 'title') return false
      at = body.to
    } else return false
  }
  return parted
}

/** "journalists Ana Ruiz and Bo Lind": the plural title is everybody's in the list. */
function listed(sighting: Sighting, last: Sighting | undefined): Sighting {
  if (sighting.before || !last?.before?.plural || last.line !== sighting.line) return sighting
  if (!isListGap(sighting.line, last.to, sighting.from)) return sighting
  const before = { ...last.before, from: sighting.from, to: sighting.from }
  return { ...sighting, before, evidence: sighting.evidence + before.evidence }
}

/** Without words of a title or firm before a given name ("Northline Ana Ruiz"), and without topics. */
function trimmed(line: Line, piece: Piece): [number, number] {
  let { from, to } = piece
  while (to - from > 2 && letters.has((line.tokens[to - 1] as Token).text)) to--
  const word = (at: number) => line.tokens[at]?.text ?? ''
  while (from < to && topicWords.has(small(line.tokens[from])) && !(isGivenName(word(from)) && to - from > 1)) from++
  if (to - from >= 3 && /^\p{Lu}{2,6}$/u.test(word(from)) && !/^\p{Lu}{2,60}$/u.test(word(to - 1))) from++
  // "Scientologist Tom Okri", "Republican Ana Ruiz": whose follower or citizen somebody is, is no part of the name.
  if (to - from >= 3 && /^\p{Lu}\p{Ll}{3,30}(?:ist|ian|ite|crat|can|isan|man)$/u.test(word(from)) && !isGivenName(word(from))
    && isSurelyGivenName(word(from + 1))) from++
  // A sentence's first word that the language has as another kind of word: "Nonpartisan Paul Okri".
  if (to - from >= 3 && opens(line, from) && !/^NNP/u.test(line.tokens[from]?.tag ?? '') && isSurelyGivenName(word(from + 1))) from++
  return [from, to]
}

function sightingAt(line: Line, from: number, to: number): Sighting {
  const { block, tokens } = line
  const words = tokens.slice(from, to).map((token) => token.text).filter((text) => /\p{L}/u.test(text))
  const spanOf = (start: number, end: number): Span => ({ paragraph: block.paragraph, start: (tokens[start] as Token).start, end: (tokens[end - 1] as Token).end })
  const before = describedBefore(line, from)
  const behind = describedBehind(line, from, to)
  const sighting: Sighting = {
    line, from, to, words, span: spanOf(from, to), phrase: spanOf(before?.from ?? from, Math.max(to, behind?.to ?? to)),
    ...(before && { before }), ...(behind && { behind }), evidence: 0,
    opening: to - from === 1 && opens(line, from), possessive: tokens[to]?.tag === 'POS',
  }
  // Where every word has a capital, only a title before the name says something.
  sighting.evidence = line.heading ? (before?.evidence ?? 0) : evidenceOf(sighting)
  return sighting
}

const opens = (line: Line, at: number): boolean => at === 0 || /^["“‘'«([:—–-]$/u.test(line.tokens[at - 1]?.text ?? '')

function evidenceOf(sighting: Sighting): number {
  const { line, from, to, words, before, behind } = sighting
  return (before?.evidence ?? 0) + (behind?.evidence ?? 0) + namelikeness(words) + neighbours(line, from, to)
}

const gendered = (word: string): boolean => givenName(word)?.gender !== undefined

/** What the words themselves say. */
export function namelikeness(words: readonly string[]): number {
  const [first = '', second = ''] = words
  const last = words[words.length - 1] ?? ''
  if (/^\p{Lu}{2,60}$/u.test(first) && words.length === 1) return -2
  if (words.some((word) => /\d|&/u.test(word))) return -4
  if (words.length > 5 || isInitial(last)) return -3
  if (/^\p{Lu}{2,60}$/u.test(last) && !/^\p{Lu}{2,60}$/u.test(first)) return -3
  if (words.length === 1) return 0
  let sum = 0
  if (isGivenName(first)) sum += gendered(first) ? 3 : 2
  else if (words.length >= 3 && isSurelyGivenName(second)) sum += 3
  if (familyFirst(words)) sum += /-/u.test(second) ? 4 : 2.5
  else if (syllables(second) && words.length === 2 && !commonWords.has(bare(first))) sum += 4
  else if (firstFamilyNames.has(last) && !commonWords.has(bare(first))) sum += 1.5
  if (words.slice(1, -1).some((word) => isInitial(word)) || isInitial(first) && words.length > 1) sum += 2
  if (words.some((word) => particles.has(word))) sum += 1
  // "Malala Day", "Victoria Cup": the occasion or thing, unless more speaks for a person.
  if (thingHeads.has(bare(last)) || placeHeads.has(bare(last))) sum -= 1
  if (/^(?:Mc|Mac|O['’]|D['’]|al-|Al-)\p{Lu}/u.test(last)) sum += 1
  if (words.length === 2 && isGivenName(second) && firstFamilyNames.has(first)) sum += 1
  return sum
}

/** "Min-seo", "Ka-chun": a given name of two syllables, as Chinese and Korean ones are written. */
const syllables = (word: string): boolean => /^\p{Lu}\p{Ll}{1,6}-\p{Ll}{2,6}$/u.test(word) && word.toLowerCase().split('-').every((half) => /^[^aeiou]{0,3}[aeiou]{1,3}[^aeiou]{0,2}$/u.test(half))

/** "Noh Min-seo", "Xi Weidong", "Nguyen Thi Hoa". */
export function familyFirst(words: readonly string[]): boolean {
  const [family = '', given = '', further] = words
  if (!firstFamilyNames.has(family)) return false
  if (/^\p{Lu}\p{Ll}{1,30}-\p{L}\p{Ll}{1,30}$/u.test(given)) return true
  if (words.length === 3) return given.length < 8 && (further ?? '').length < 8 && !gendered(given)
  return words.length === 2 && !gendered(family) && !(firstFamilyNames.has(given) && isGivenName(family)) && givenName(given)?.gender !== 'male'
    && /^[A-Z][a-z]{1,9}$/u.test(given)
}

/** What is done to people and to hardly anything else; what people do. */
const befalls = new Set(['arrested', 'charged', 'jailed', 'imprisoned', 'convicted', 'acquitted', 'sentenced', 'born', 'killed', 'murdered', 'injured', 'elected', 're-elected', 'defeated', 'appointed', 'nominated', 'knighted', 'buried', 'diagnosed', 'stabbed', 'kidnapped'])
const lives = new Set(['died', 'resigned', 'married', 'divorced', 'retired', 'testified', 'grinned', 'smiled', 'wept', 'pleaded'])

/** What the words beside the name say. */
export function neighbours(line: Line, from: number, to: number): number {
  const before = small(line.tokens[from - 1])
  const after = line.tokens[to]
  let sum = 0
  if (speechVerbs.has(small(after)) || speechVerbs.has(before) && /^VB[DZ]/u.test(line.tokens[from - 1]?.tag ?? '')) sum += 1
  if (/^(?:who|whose|whom|himself|herself)$/u.test(small(after)) || after?.text === ',' && /^(?:who|whose|whom)$/u.test(small(line.tokens[to + 1]))) sum += 2
  if (/^(?:was|were)$/u.test(small(after)) && befalls.has(small(line.tokens[to + 1])) || lives.has(small(after))) sum += 1.5
  if (before === 'the' || before === 'a' || before === 'an') sum -= namelikeness(line.tokens.slice(from, to).map((token) => token.text)) >= 4 ? 1 : 4
  if (placePrepositions.has(before)) sum -= 2
  // "Kanata, Ontario", "Mill Road, Leeds"
  const place = after?.text === ',' ? pieceStartingAt(line, to + 1) : undefined
  if (place && (place.kind === 'place' || place.kind === 'country') && /^(?:in|at|near|from|of|to)$/u.test(before)) sum -= 5
  if (after && /^NNS?$/u.test(after.tag) && !/^VB/u.test(after.tag) && !speechVerbs.has(small(after)) && to - from > 1) sum -= 1.5
  return sum
}

