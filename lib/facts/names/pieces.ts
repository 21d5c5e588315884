import { givenName, knownAt, titleLengthAt, titleNoun, type KnownKind } from './gazetteer'
import type { Block, Sentence, Token } from '../sentences'
import { firstFamilyNames } from '../words/given-names'
import { commonWords, fieldBeforeCountry, particles, placePrepositions, speechVerbs, thingBefore, topicWords } from '../words/name-grammar'
import { organizationHeads, stateBodies, stateBodyModifiers, thingHeads, weakHeads } from '../words/organizations'
import { placeHeads } from '../words/places'
import { addresses, weakTitles } from '../words/titles'

/*
 * A sentence read for names: known names, bodies by their grammar, titles, and capitalised words that are none of these.
 * What such words are (a person, a firm, a ship) is settled over the whole article, not here.
 */

export type PieceKind = KnownKind | 'organization' | 'title' | 'address' | 'thing' | 'name'
/** Tokens [from, to) of one sentence. `stands`: what a known name stands for. `weak`: a body only if it acts. */
export interface Piece { kind: PieceKind; from: number; to: number; stands?: string; weak?: true }
export interface Line { block: Block; sentence: Sentence; tokens: readonly Token[]; pieces: readonly Piece[]; heading: boolean }

/** "Pro-Beijing", "Anti-Trump", "London-based": adjectives, no names. */
const ADJECTIVE = /^(?:pro|anti|non|pan|mid|post|pre|ex|un|all|inter)-\p{Lu}|-(?:based|led|backed|born|style|era|run|owned|wide|related|bound|sponsored|controlled|made|trained)$/iu
export function isCapital(token: Token | undefined): boolean {
  if (!token) return false
  const { text } = token
  const first = text.charCodeAt(0)
  // Most words: plain small letters.
  if (first >= 97 && first <= 122 && !INNER_MARK.test(text)) return false
  return (first >= 65 && first <= 90 || CAPITAL.test(text)) && !(text.includes('-') && ADJECTIVE.test(text))
}

const INNER_MARK = /[-’']/u
const CAPITAL = /^(?:\p{Lu}|(?:al|el|d|de|bin)[-’']\p{Lu})/u

/** A headline, or a sentence written as one: where every word has a capital, a capital makes no name. */
export function isHeading(block: Block, tokens: readonly Token[]): boolean {
  if (block.kind === 'headline' || block.kind === 'heading') return true
  const words = tokens.filter((token) => /^\p{L}{4}/u.test(token.text))
  const plain = tokens.some((token) => /^\p{Ll}/u.test(token.text) && /^(?:VB|NN|JJ|RB|MD|PRP)/u.test(token.tag) && !particles.has(token.text))
  return words.length >= 5 && words.every(isCapital) && !plain && tokens[tokens.length - 1]?.text !== ':'
}

export const small = (token: Token | undefined): string => token?.small ?? ''
const isInitial = (token: Token | undefined): boolean => !!token && /^(?:\p{Lu}\.){1,3}$/u.test(token.text)
export const isGivenName = (word: string): boolean => givenName(word) !== undefined
export const isSurelyGivenName = (word: string): boolean => givenName(word)?.plain ?? false

/** The names and titles of a sentence, in order, without overlap. */
export function readPieces(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < tokens.length) {
    const piece = pieceAt(tokens, at, pieces[pieces.length - 1])
    if (piece) {
      pieces.push(piece)
      at = piece.to
    } else at++
  }
  return pieces
}

function pieceAt(tokens: readonly Token[], at: number, last: Piece | undefined): Piece | undefined {
  const token = tokens[at] as Token
  if (addresses.has(small(token)) && isCapital(token) && (isCapital(tokens[at + 1])
    || titleLengthAt(tokens, at + 1))) return { kind: 'address', from: at, to: at + 1 }
  const titled = titleAt(tokens, at, last)
  if (!isCapital(token)) return titled ?? knownPiece(tokens, at)
  const body = bodyAt(tokens, at)
  const known = knownPiece(tokens, at)
  // On equal length a known name wins over the grammar: "White House" is a body, no place.
  const longest = [titled, known, body].reduce<Piece | undefined>((best, piece) => (piece && (!best || piece.to > best.to) ? piece : best), undefined)
  if (longest && !(longest === known && startsPerson(tokens, known, last))) return longest
  return nameAt(tokens, at, last)
}

/** A known name that is the first half of a person's ("Chelsea Osei", "Jordan Pell") or the last ("Michael Jordan"). */
function startsPerson(tokens: readonly Token[], known: Piece, last: Piece | undefined): boolean {
  if (known.to - known.from > 1 || known.kind === 'demonym' && !firstFamilyNames.has((tokens[known.from] as Token).text)) return false
  const next = tokens[known.to]
  const word = (tokens[known.from] as Token).text
  if (!isGivenName(word) && !(firstFamilyNames.has(word) && /-/u.test(next?.text ?? ''))) return false
  if (!isCapital(next) || commonWords.has(small(next)) || titleLengthAt(tokens, known.to) || isBoundary(tokens, known.to)) return false
  if (bodyAt(tokens, known.from) || placePrepositions.has(small(tokens[known.from - 1]))) return false
  return !last || last.to < known.from || last.kind !== 'name'
}

const isBoundary = (tokens: readonly Token[], at: number): boolean => placeHeads.has(small(tokens[at])) || organizationHeads.has(small(tokens[at]))
  || thingHeads.has(small(tokens[at]))

function knownPiece(tokens: readonly Token[], at: number): Piece | undefined {
  const known = knownAt(tokens, at)
  return known && { kind: known.kind, from: at, to: at + known.words.length, stands: known.stands }
}

// --- titles ---

/** Titles that are also given names or family names: after another title or a given name they are the name. */
const NAMELIKE = new Set(['banker', 'baker', 'barber', 'brewer', 'butcher', 'butler', 'carpenter', 'carter', 'champion', 'cleaner', 'clown', 'diver', 'forester', 'gardener', 'grocer', 'guard', 'herder', 'hunter', 'maid', 'mason', 'merchant', 'miner', 'nanny', 'picker', 'porter', 'potter', 'rancher', 'roofer', 'rower', 'saddler', 'shepherd', 'steward', 'tailor', 'tenor', 'trader', 'trapper', 'weaver', 'welder', 'dean', 'earl', 'duke', 'judge', 'major', 'marshal', 'bishop', 'pope', 'king', 'prince', 'baron', 'page', 'cook', 'dame', 'miller', 'nun', 'private', 'general', 'star', 'victor', 'chancellor', 'driver', 'archer', 'farmer', 'fisher', 'painter', 'singer', 'priest', 'abbot', 'chase', 'rector', 'sailor', 'warden', 'head', 'chief', 'cardinal', 'model', 'count', 'lord', 'lady', 'squire'])

function titleAt(tokens: readonly Token[], at: number, last: Piece | undefined): Piece | undefined {
  const length = titleLengthAt(tokens, at)
  if (!length) return undefined
  const token = tokens[at] as Token
  if (token.tag === 'JJ' && length === 1 && !isCapital(token) && weakTitles.has(token.text) && /^(?:NN|JJ)/u.test(tokens[at + 1]?.tag ?? '')) return undefined
  if (/^(?:VB|MD)/u.test(token.tag) && !isCapital(token) && !isCapital(tokens[at + length])) return undefined
  if (length === 1 && isCapital(token) && isCapital(tokens[at + 1]) && isNameRather(tokens, at, last)) return undefined
  if (length === 1 && isCapital(token) && NAMELIKE.has(small(token)) && (continuesName(tokens, at, last) || standsAlone(tokens, at, last))) return undefined
  return { kind: 'title', from: at, to: at + length }
}

/** "King said": without an article, a word before it or a name after it, the word is a surname. */
function standsAlone(tokens: readonly Token[], at: number, last: Piece | undefined): boolean {
  if (last?.to === at || isCapital(tokens[at + 1]) || /^(?:of|to|for)$/u.test(small(tokens[at + 1]))) return false
  return at === 0 || !/^(?:DT|JJ|NN|NNS|NNP|PRP\$|POS|CD|VBN)$/u.test(tokens[at - 1]?.tag ?? '')
}

/** "Dean Okri" and "Star Mills" with nothing before them that calls for a name: the first word is a name, or the name of a thing. */
function isNameRather(tokens: readonly Token[], at: number, last: Piece | undefined): boolean {
  const { text } = tokens[at] as Token
  if (last?.to === at && last.kind !== 'name') return false
  if (titleLengthAt(tokens, at + 1)) return false
  return isGivenName(text) || /^(?:fan|star|private|local|model|host|guest|regular|giant|poster|killer|major|head)$/u.test(small(tokens[at]))
    && !/^(?:the|a|an|their|his|her)$/u.test(small(tokens[at - 1])) && weakTitles.has(small(tokens[at]))
}

function continuesName(tokens: readonly Token[], at: number, last: Piece | undefined): boolean {
  const adjacent = last?.to === at ? last : undefined
  const nextIsName = isCapital(tokens[at + 1]) && !titleLengthAt(tokens, at + 1)
  if (adjacent?.kind === 'name') return !nextIsName
  // "founder Dean Okri", "Ms Judge"
  return (adjacent?.kind === 'title' || adjacent?.kind === 'address') && (isGivenName((tokens[at] as Token).text) ? nextIsName : !nextIsName)
}

// --- bodies, places and things by their grammar ---

const MAX_NAME = 10

/** A body, place or thing that begins at a capitalised token: "Refugee Council", "Ministry of Foreign Affairs", "Lake Como". */
function bodyAt(tokens: readonly Token[], at: number): Piece | undefined {
  if (thingBefore.has(small(tokens[at])) && (isCapital(tokens[at + 1])
    || /^\d/u.test(tokens[at + 1]?.text ?? ''))) return { kind: 'thing', from: at, to: namedEnd(tokens, at + 1) }
  if (small(tokens[at]) === 'space' && small(tokens[at + 1]) === 'shuttle' && isCapital(tokens[at + 2])) return { kind: 'thing', from: at, to: at + 3 }
  const state = stateBodyEnd(tokens, at)
  if (state) return { kind: 'organization', from: at, to: state }
  const field = knownAt(tokens, at + 1)
  if (fieldBeforeCountry.has((tokens[at] as Token).text) && field?.kind === 'country') return { kind: 'organization', from: at, to: at + 1 + field.words.length }
  const head = headIn(tokens, at)
  if (head < 0) return undefined
  const complement = complementEnd(tokens, head)
  const word = small(tokens[head])
  // A head alone ("the Council") is taken up by coreference; with "of …" it is a name.
  if (head === at && complement === head + 1) return undefined
  if (organizationHeads.has(word)) return { kind: 'organization', from: at, to: complement, ...(weakHeads.has(word) && { weak: true }) }
  return { kind: placeHeads.has(word) ? 'place' : 'thing', from: at, to: placeHeads.has(word) ? head + 1 : Math.max(head + 1, complement) }
}

/** "British government", "Chinese foreign ministry": where it ends; 0 if no such body begins here. */
function stateBodyEnd(tokens: readonly Token[], at: number): number {
  const known = knownAt(tokens, at)
  if (known?.kind !== 'country' && known?.kind !== 'demonym') return 0
  let end = at + known.words.length
  while (end < tokens.length && end - at < 6 && stateBodyModifiers.has(tokens[end]?.text ?? '')) end++
  if (!stateBodies.has(tokens[end]?.text ?? '')) return 0
  // "US government officials" are not the government, but it is named all the same; "Irish police officer" names no police.
  return /^(?:police|army|navy|team)$/u.test(tokens[end]?.text ?? '') && /^NN/u.test(tokens[end + 1]?.tag ?? '') ? 0 : end + 1
}

function namedEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (end < tokens.length && end - at < 2 && isCapital(tokens[end]) && !commonWords.has(small(tokens[end])) && !titleLengthAt(tokens, end)) end++
  return end
}

/** The last head noun of the capitalised words from `at`; -1 if there is none or the words are rather a person's. */
function headIn(tokens: readonly Token[], at: number): number {
  let head = -1
  for (let i = at; i < tokens.length && i - at < MAX_NAME; i++) {
    if (!isPartOfBody(tokens, at, i)) break
    const title = titleLengthAt(tokens, i)
    // "… Party Politburo Member", "… Museum Director": the body ends before the title.
    if (title > 1 || (title === 1 && !isHead(tokens, i + 1) && !isHead(tokens, i) && !ownsHead(tokens, at, i + 1))) break
    if (isHead(tokens, i)) head = i
  }
  if (head < 0 || isPersonLike(tokens, at, head)) return -1
  return head
}

const isHead = (tokens: readonly Token[], at: number): boolean => isCapital(tokens[at]) && (organizationHeads.has(small(tokens[at]))
  || placeHeads.has(small(tokens[at])) || thingHeads.has(small(tokens[at])))

function isPartOfBody(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at] as Token
  if (token.text === '&') return at > from && isCapital(tokens[at + 1])
  if (token.tag === 'POS') return ownsHead(tokens, from, at)
  if (small(token) === 'and') return at > from && isCapital(tokens[at + 1]) && joins(tokens, from, at)
  if (!isCapital(token)) return false
  return !(at === from && commonWords.has(small(token)) && !topicWords.has(small(token)) && !knownAt(tokens, at) && !isHead(tokens, at))
}

/** "Hale Island Residents' Association", "People's Army": a possessive inside a body's name. */
function ownsHead(tokens: readonly Token[], from: number, at: number): boolean {
  const owner = tokens[at - 1]?.text ?? ''
  const people = /^(?:People|Women|Men|Children)$/u.test(owner)
  const possessive = /^['’]s?$/u.test(tokens[at]?.text ?? '') && (people || tokens[at]?.text.length === 1)
  return possessive && at > from && (people || /^\p{Lu}\p{L}{1,30}s$/u.test(owner)) && isHead(tokens, at + 1) && organizationHeads.has(small(tokens[at + 1]))
}

/** "National Air and Space Museum" is one; "Ana Ruiz and Sony Corp" and "the Senate and House" are two. */
function joins(tokens: readonly Token[], from: number, and: number): boolean {
  const before = tokens.slice(from, and)
  if (before.length > 3 || isHead(tokens, and - 1) || before.some((token) => isSurelyGivenName(token.text)) || before.length === 2 && isGivenName(before[0]?.text ?? '')) return false
  const known = knownAt(tokens, from)
  if (known && known.words.length === before.length) return false
  for (let i = and + 1; i < and + 4; i++) if (isHead(tokens, i) && organizationHeads.has(small(tokens[i]))) return i > and + 1
    || topicWords.has(small(tokens[and - 1]))
  return false
}

const FIELD_SURNAMES = new Set(['hill', 'wood', 'woods', 'park', 'brook', 'brooks', 'field', 'fields', 'rivers', 'marsh', 'moor', 'ford', 'heath', 'lane', 'bridges', 'forest', 'mills', 'hall', 'cross', 'waters', 'wells', 'banks'])

/** "Aaron Judge", "Laura J. Park": a given name and a word that is a family name as well, unless a place is spoken of. */
function isPersonLike(tokens: readonly Token[], at: number, head: number): boolean {
  const first = tokens[at] as Token
  const middle = tokens.slice(at + 1, head)
  const word = small(tokens[head])
  // "Secretary Park Min-ho"
  if (head === at + 1 && FIELD_SURNAMES.has(word) && titleNoun(first.text) && isCapital(tokens[head + 1])) return true
  if (head === at || !isGivenName(first.text)) return false
  // "professor Ana Maria Hill"
  if (middle.length === 1 && FIELD_SURNAMES.has(word) && isSurelyGivenName(first.text) && titleNoun(tokens[at - 1]?.text ?? '')) return true
  if (!middle.every(isInitial)) return false
  if (organizationHeads.has(word) && !weakHeads.has(word) && !/^(?:bank|guard|knights?|guardian|press)$/u.test(word)) return false
  const before = small(tokens[at - 1])
  return !(placePrepositions.has(before) || before === 'the' || before === 'from' || before === 'to' || before === 'on')
}

/** Where "of Foreign Affairs", "for the Welfare of Children" ends; head + 1 where there is none. */
function complementEnd(tokens: readonly Token[], head: number): number {
  const word = small(tokens[head])
  if (!organizationHeads.has(word)
    && !/^(?:board|house|republic|state|day|order|act|bill|declaration|treaty|war|battle|hall|university|cup|festival|convention|bay|gulf|strait|kingdom|empire|county)$/u.test(word)) return head + 1
  let end = head + 1
  for (let prepositions = 0; prepositions < 3; prepositions++) {
    const next = prepositionalEnd(tokens, end)
    if (next === end) return end
    end = next
  }
  return end
}

function prepositionalEnd(tokens: readonly Token[], at: number): number {
  if (!/^(?:of|for|on)$/u.test(small(tokens[at]))) return at
  let start = at + 1
  if (/^(?:the|an?)$/u.test(small(tokens[start]))) start++
  if (!isCapital(tokens[start]) || titleLengthAt(tokens, start) === 1 && isCapital(tokens[start]) && isCapital(tokens[start + 1])) return at
  const first = small(tokens[start])
  if (isCalendarWord(tokens[start] as Token) || tokens[start + 1] && isCalendarWord(tokens[start + 1] as Token)) return at
  if (small(tokens[at]) !== 'of' && !topicWords.has(first) && small(tokens[at]) === 'on') return at
  const inner = bodyAt(tokens, start)
  if (inner) return inner.to
  const known = knownAt(tokens, start)
  // "Center for American Progress"
  if (known && known.kind !== 'demonym') return start + known.words.length
  if (commonWords.has(first) && !topicWords.has(first)) return at
  return complementWordsEnd(tokens, start)
}

function complementWordsEnd(tokens: readonly Token[], start: number): number {
  let end = start
  while (end < tokens.length && end - start < 7) {
    const joined = (small(tokens[end]) === 'and' || tokens[end]?.text === '&') && end > start && isCapital(tokens[end + 1])
      && !isGivenName(tokens[end + 1]?.text ?? '') && !titleLengthAt(tokens, end + 1)
    if (!joined && !isCapital(tokens[end])) break
    if (end > start && !joined && (titleLengthAt(tokens, end) || startsName(tokens, end))) break
    end++
  }
  return end
}

/** Whether a person's name seems to begin here, after the words of a title or a body. */
export function startsName(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? ''
  if (!isCapital(tokens[at]) || !isCapital(tokens[at + 1])) return false
  if (topicWords.has(small(tokens[at + 1]))) return false
  return isSurelyGivenName(word) || (firstFamilyNames.has(word) || isGivenName(word)) && !isHead(tokens, at + 1)
    || topicWords.has(small(tokens[at - 1])) && small(tokens[at - 1]) === 'affairs'
}

// --- names ---

/** Capitalised words that nothing else explains, with particles, initials and a nickname between them. */
function nameAt(tokens: readonly Token[], at: number, last: Piece | undefined): Piece | undefined {
  const first = tokens[at] as Token
  if (!isCapital(first) || isFunctionWord(tokens, at)) return undefined
  const afterTopic = last?.kind === 'name' && last.to === at
  if (commonWords.has(small(first)) && !isNameDespite(tokens, at)) return undefined
  if (topicWords.has(small(first)) && !afterTopic && !isGivenName(first.text)) return { kind: 'name', from: at, to: topicEnd(tokens, at) }
  let end = at + 1
  while (end < tokens.length && end - at < 7) {
    const step = nameStep(tokens, at, end, last?.to === at && (last.kind === 'title' || last.kind === 'address'))
    if (!step) break
    end += step
  }
  return { kind: 'name', from: at, to: end }
}

/** "Foreign Affairs", "Shadow": words of a title or body, kept apart from the name after them. */
function topicEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (isCapital(tokens[end]) && topicWords.has(small(tokens[end])) && !titleLengthAt(tokens, end)) end++
  return end
}

function isFunctionWord(tokens: readonly Token[], at: number): boolean {
  const { tag, text } = tokens[at] as Token
  return /^(?:DT|IN|CC|TO|PRP\$?|MD|WDT|WP\$?|WRB|EX|PDT|UH|RB)$/u.test(tag) && !isGivenName(text) && !/^\p{Lu}{2}/u.test(text)
}

/** "May Chen", "April Ross": a month or a common word that is a given name before a capitalised word. */
function isNameDespite(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const word = (tokens[at] as Token).text
  if (firstFamilyNames.has(word) && /-\p{Ll}/u.test(next?.text ?? '')) return true
  if (!isCapital(next) || isHead(tokens, at + 1) || commonWords.has(small(next)) || titleLengthAt(tokens, at + 1) || knownAt(tokens, at + 1)) return false
  return isGivenName(word) || firstFamilyNames.has(word)
}

/** How many tokens a name grows by here; 0 where it ends. */
function nameStep(tokens: readonly Token[], from: number, at: number, titled: boolean): number {
  const token = tokens[at] as Token
  if (isInitial(token) && at - from < 3) return isCapital(tokens[at + 1]) || at - from >= 1 ? 1 : 0
  if (isCapital(token)) return growsWith(tokens, from, at, titled) ? 1 : 0
  if (token.text === '&' && isCapital(tokens[at + 1])) return 2
  if (particles.has(small(token)) && token.tag !== 'CC') {
    const further = particles.has(small(tokens[at + 1])) ? 2 : 1
    return isCapital(tokens[at + further]) && !titleLengthAt(tokens, at + further) ? further + 1 : 0
  }
  // Jim "Ace" Carr
  if (/^["“‘'(]$/u.test(token.text) && isCapital(tokens[at + 1]) && /^["”’')]$/u.test(tokens[at + 2]?.text ?? '') && isCapital(tokens[at + 3])
    && isGivenName((tokens[from] as Token).text) && at - from === 1) return 4
  return 0
}

function growsWith(tokens: readonly Token[], from: number, at: number, titled: boolean): boolean {
  const token = tokens[at] as Token
  if (titleLengthAt(tokens, at)) return NAMELIKE.has(small(token)) && at - from === 1 && !isCapital(tokens[at + 1])
  if (commonWords.has(small(token)) && !topicWords.has(small(token)) && !firstFamilyNames.has(token.text)) return isGivenName(token.text)
    || /^\p{Lu}\p{Ll}{1,60}$/u.test(token.text) && (titled || isGivenName((tokens[from] as Token).text)) && !isCalendarWord(token)
  if (addresses.has(small(token))) return false
  const known = knownAt(tokens, at)
  if (!known) return !bodyAt(tokens, at) || isGivenName((tokens[from] as Token).text)
  // "Jack London"; "Valeria Paris told": a place that ends a name, where a given name or a verb of speaking says so.
  return known.words.length === 1 && at - from <= 2 && (isGivenName((tokens[from] as Token).text) || (known.kind === 'capital'
    || known.kind === 'place') && introducesPerson(tokens, at + 1))
}

/** What follows a person's name and no place's: a verb of speaking, "who", an age, "a teacher". */
function introducesPerson(tokens: readonly Token[], at: number): boolean {
  if (speechVerbs.has(small(tokens[at]))) return true
  return tokens[at]?.text === ',' && /^(?:who|a|an|\d{1,2})$/u.test(small(tokens[at + 1]))
}

const isCalendarWord = (token: Token): boolean => /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|July|September|October|November|December)$/u.test(token.text)
