import type { Role } from '../../article/article'
import { countryOf, singularOf, titleNoun } from './gazetteer'
import { isCapital, small, type Line, type Piece } from './pieces'
import type { Token } from '../sentences'
import { femaleAddress, femaleKin, maleAddress, maleKin } from '../words/given-names'
import { titleParticiples, topicWords } from '../words/name-grammar'
import { palaceCountries } from '../words/organizations'
import { abbreviatedTitles, formerWords, weakTitles } from '../words/titles'

/*
 * The role that stands at a name: before it ("US State Department Special Representative for North Korea Sung Kim"), before it with a
 * comma ("the team's coach, Ali Reza,"). What stands behind it is read in appositions.ts.
 */

export type Gender = 'male' | 'female'
export interface Described {
  roles: Role[]
  /** Tokens [from, to) of the noun phrase that the role belongs to, name included. */
  from: number
  to: number
  /** How much it says that the name is a person's. */
  evidence: number
  gender?: Gender
  age?: number
  plural?: boolean
  /** "his" or "her" before the title. */
  owned?: boolean
}

export const PREPOSITION = /^(?:of|for|to|on|at|in|with)$/u
const DETERMINER = /^(?:the|a|an|his|her|their|its|our|my|this|that|these|those|one)$/u
/** Adjectives that are no part of a title. */
const NOT_TITLE = new Set('same own other new first last another such several many some two three four five current incumbent alleged prominent controversial popular famous old older young younger elder eldest late long-time longtime veteran respected outspoken embattled newly not only beleaguered fellow then also even one-time'.split(' '))

export const textOf = (line: Line, from: number, to: number): string => (from < to
  ? line.block.text.slice((line.tokens[from] as Token).start, (line.tokens[to - 1] as Token).end) : '')
export const pieceEndingAt = (line: Line, at: number): Piece | undefined => line.pieces.find((piece) => piece.to === at)
export const pieceStartingAt = (line: Line, at: number): Piece | undefined => line.pieces.find((piece) => piece.from === at)
export const isTopic = (line: Line, piece: Piece): boolean => piece.kind === 'name'
  && line.tokens.slice(piece.from, piece.to).every((token) => topicWords.has(small(token)))

// --- before the name ---

/** What stands directly before the name at tokens [from, …). */
export function describedBefore(line: Line, from: number): Described | undefined {
  const parts: Described[] = []
  // "the High Court judge, Mr Justice Okri": an apposition, an address and a title may all stand there.
  for (const read of [addressBefore, titleBefore, addressBefore, appositionBefore, bracketBefore, exampleBefore]) {
    const part = read(line, parts[parts.length - 1]?.from ?? from)
    if (part) parts.push(part)
  }
  const last = parts[parts.length - 1]
  if (!last) return undefined
  const gender = parts.map((part) => part.gender).find(Boolean)
  const roles = parts.reverse().flatMap((part) => part.roles)
  return { roles, from: last.from, to: from, evidence: Math.max(...parts.map(({ evidence }) => evidence)), ...(gender
    && { gender }), ...(parts.some(({ plural }) => plural) && { plural: true }), ...(parts.some(({ owned }) => owned) && { owned: true }) }
}

/** "[former museum director] Ana Ruiz" */
function bracketBefore(line: Line, from: number): Described | undefined {
  if (!/^[\])]$/u.test(line.tokens[from - 1]?.text ?? '')) return undefined
  const title = pieceEndingAt(line, from - 1)
  return title?.kind === 'title' ? whole(line, title, from - 1, from) : undefined
}

/** "photographers such as Ana Ruiz": one of those that the plural names. */
function exampleBefore(line: Line, from: number): Described | undefined {
  const last = small(line.tokens[from - 1])
  const at = last === 'as' && small(line.tokens[from - 2]) === 'such' ? from - 2 : last === 'including' || last === 'like' ? from - 1 : -1
  const end = line.tokens[at - 1]?.text === ',' ? at - 1 : at
  // "photographers who use film, such as Ana Ruiz"
  const title = at < 0 ? undefined : pieceEndingAt(line, end) ?? line.pieces.findLast((piece) => piece.kind === 'title' && piece.to < end && end - piece.to < 9 && /^(?:who|that|in|with|from)$/u.test(small(line.tokens[piece.to])))
  const described = title?.kind === 'title' ? whole(line, title, title.to, title.to) : undefined
  return described?.plural ? { ...described, from, to: from } : undefined
}

function addressBefore(line: Line, from: number): Described | undefined {
  const piece = pieceEndingAt(line, from)
  if (piece?.kind !== 'address') return undefined
  const word = small(line.tokens[piece.from])
  const title = abbreviatedTitles.get(word.replace(/\.$/u, ''))
  const further = addressBefore(line, piece.from)
  const gender = genderOf(word) ?? further?.gender
  const roles: Role[] = [...(further?.roles ?? []), ...(title ? [{ title, status: 'current' as const }] : [])]
  return { roles, from: further?.from ?? piece.from, to: from, evidence: 5, ...(gender && { gender }), ...(SEVERAL.test(word) && { plural: true }) }
}

/** "Sens. Ana Ruiz and Bo Lind" */
const SEVERAL = /^(?:sens|reps|govs|profs|drs|messrs)\.?$/u

const genderOf = (word: string): Gender | undefined => (maleAddress.has(word) || maleKin.has(word) ? 'male' : femaleAddress.has(word)
  || femaleKin.has(word) ? 'female' : undefined)

/** The title directly before, or before its complement. */
function titleBefore(line: Line, from: number): Described | undefined {
  const title = pieceEndingAt(line, from)
  if (title?.kind === 'title') return withEarlier(line, whole(line, title, from, from))
  const far = titleWithComplement(line, from)
  return far && whole(line, far, from, from)
}

/** "former prime minister and United Nations education envoy Tom Hale": both are his. */
function withEarlier(line: Line, described: Described | undefined): Described | undefined {
  if (!described || described.plural || small(line.tokens[described.from - 1]) !== 'and') return described
  const title = pieceEndingAt(line, described.from - 1)
  const earlier = title?.kind === 'title' ? whole(line, title, title.to, title.to) : undefined
  return !earlier || earlier.plural || pieceEndingAt(line, earlier.from)?.kind === 'name' ? described : { ...described, roles: [...earlier.roles, ...described.roles], from: earlier.from }
}

/** The title of "Ambassador to the United States Ana Ruiz": a title, a preposition, and names or topics up to the name. */
function titleWithComplement(line: Line, from: number, nouns = false): Piece | undefined {
  for (let at = from; at > 0 && from - at < 16;) {
    const piece = pieceEndingAt(line, at)
    if (at === from && !piece && ADJECTIVE_TOPIC.test(small(line.tokens[at - 1]))) return undefined
    if (piece && at === from && isTopic(line, piece) && ADJECTIVE_TOPIC.test(small(line.tokens[at - 1]))) return undefined
    if (piece?.kind === 'title') return at < from && PREPOSITION.test(small(line.tokens[at])) && !(from - at === 1)
      && !/^(?:the|an?)$/u.test(small(line.tokens[from - 1])) && !PREPOSITION.test(small(line.tokens[from - 1]))
      && small(line.tokens[from - 1]) !== 'and' ? piece : undefined
    if (piece) at = piece.from
    else if (isComplementWord(line.tokens[at - 1] as Token) || nouns && /^(?:NNS?|JJ|POS)$/u.test(line.tokens[at - 1]?.tag ?? '')) at--
    else return undefined
  }
  return undefined
}

/** "Director of the National Iodine …": an adjective before the capitalised word, which is then no person's name. */
const ADJECTIVE_TOPIC = /^(?:national|international|royal|federal|regional|central|north|south|east|west|northern|southern|eastern|western|political|social|special|general|global|public|permanent|first|second|third|new|great|local|high|super|medical|legal|digital|religious|environmental|criminal|urban|rural)$/u

const isComplementWord = (token: Token): boolean => PREPOSITION.test(token.text) || /^(?:the|and|&|'s|’s)$/u.test(token.text) || topicWords.has(small(token))

/** "the claimants' lawyer, Martyn Day," and "his wife, Ana". */
function appositionBefore(line: Line, from: number): Described | undefined {
  if (line.tokens[from - 1]?.text !== ',') return undefined
  const title = pieceEndingAt(line, from - 1)
  const found = title?.kind === 'title' ? title : titleWithComplement(line, from - 1, true)
  if (!found || isCapital(line.tokens[found.from]) && found.from > 0 && !hasDeterminer(line, found)) return undefined
  const described = whole(line, found, from - 1, from)
  if (!described || !endsApposition(line, from) && !opensClause(line, described.from)) return undefined
  const complemented = found.to < from - 1 && opensClause(line, described.from)
  return complemented || hasDeterminer(line, found) || described.roles[0]?.affiliation || described.roles[0]?.country ? described : undefined
}

/** "the lawyer, Ana Ruiz," is an apposition; in "with his mother, Ruiz was …" a new clause begins. */
function endsApposition(line: Line, from: number): boolean {
  const name = line.pieces.find((piece) => piece.from === from || piece.kind === 'address' && piece.from < from && piece.to >= from)
  let end = name?.to ?? from + 1
  for (let next = pieceStartingAt(line, end); next && (next.kind === 'title' || next.kind === 'name'
    || next.kind === 'address'); next = pieceStartingAt(line, end)) end = next.to
  const after = line.tokens[end]
  return !after || /^(?:[,.;:()—–"”’-]|and|who|of)$/u.test(after.text)
}

const opensClause = (line: Line, at: number): boolean => at === 0 || /^[,;:"“—–]$/u.test(line.tokens[at - 1]?.text ?? '')

function hasDeterminer(line: Line, title: Piece): boolean {
  for (let at = title.from - 1; at >= 0 && title.from - at < 9; at--) {
    const token = line.tokens[at] as Token
    if (DETERMINER.test(small(token)) || token.tag === 'POS') return true
    if (!/^(?:JJ|NN|VBN|CD|CC|,)/u.test(token.tag) && !formerWords.has(small(token))) return false
  }
  return false
}

// --- the noun phrase of a title ---

interface Modifiers { start: number; from: number; affiliation?: string; country?: string; former: boolean; /** Words before the title that are printed as part of it, though a body or country stands between: "former". */ printed?: string }

/** The role that a title with its modifiers and its complement (up to `end`) makes; the phrase goes on to `to`. */
export function whole(line: Line, title: Piece, end: number, to: number): Described | undefined {
  const modifiers = readModifiers(line, title)
  const complement = readComplement(line, title, end, modifiers)
  const noun = titleNoun(textOf(line, title.from, title.to))
  const own = (modifiers.printed ? `${modifiers.printed} ` : '') + textOf(line, modifiers.start, complement.titleEnd)
  const words = noun?.plural ? own.replace(textOf(line, title.from, title.to), singularOf(textOf(line, title.from, title.to))) : own
  const affiliation = modifiers.affiliation ?? complement.affiliation
  const country = modifiers.country ?? complement.country
  const gender = genderOf(noun?.noun ?? '')
  const former = modifiers.former || /^(?:then|ex|former)-/iu.test(textOf(line, title.from, title.to))
  const role: Role = { title: words, ...(affiliation && { affiliation }), ...(country && { country }), status: former ? 'former' : 'current' }
  return { roles: [role], from: modifiers.from, to, evidence: weakTitles.has(noun?.noun ?? '') ? 2 : 5, ...(gender && { gender }), ...(noun?.plural
    && { plural: true }), ...(/^(?:his|her)$/u.test(small(line.tokens[modifiers.from])) && { owned: true }) }
}

/** Walks left from the title over adjectives, topics, the body and the country. `start`: where the title's own words begin. */
function readModifiers(line: Line, title: Piece): Modifiers {
  const read: Modifiers = { start: title.from, from: title.from, former: false }
  let at = title.from
  for (let steps = 0; at > 0 && steps < 12; steps++) {
    const next = modifierBefore(line, at, read, isCapital(line.tokens[title.from]))
    if (next === at) break
    at = next
  }
  read.from = DETERMINER.test(small(line.tokens[at - 1])) ? at - 1 : at
  return read
}

function modifierBefore(line: Line, at: number, read: Modifiers, capital: boolean): number {
  const token = line.tokens[at - 1] as Token
  const word = small(token)
  if (formerWords.has(word)) {
    read.former = true
    if (word === 'former' || word === 'retired') read.printed = word
    return at - 1
  }
  if (token.tag === 'POS') return ownerBefore(line, at - 1, read, at)
  const piece = pieceEndingAt(line, at)
  if (piece) return pieceModifier(line, piece, read, at)
  const settled = read.affiliation !== undefined || read.country !== undefined
  if (word === 'and' || word === '&') return settled ? at : joinedTitle(line, at, read, capital)
  const plain = NOT_TITLE.has(word) && !isCapital(token)
  if (settled || plain) return plain && /^(?:JJ|CD|RB)/u.test(token.tag) ? at - 1 : at
  if (isCapital(token) ? topicWords.has(word) || /^NNP/u.test(token.tag) && at > 1 : isModifier(token) && !DETERMINER.test(word)) {
    read.start = at - 1
    return at - 1
  }
  return at
}

/** An adjective, a noun, or a word in -ing that titles have ("acting"). */
const isModifier = (token: Token): boolean => token.tag === 'JJ' || token.tag === 'NN' || token.tag === 'VBN' || titleParticiples.has(token.text)

/** "women's minister": whom an office is for, not whose it is. */
const TOPIC_OWNERS = new Set(['women', 'men', 'children', 'people', 'veterans', 'pensioners', 'workers', 'consumers', 'farmers', 'patients', 'ladies', 'girls', 'boys'])

/** "Northline's" managing director, "China's" envoy. */
function ownerBefore(line: Line, at: number, read: Modifiers, from: number): number {
  const owner = pieceEndingAt(line, at)
  if (!owner && TOPIC_OWNERS.has(small(line.tokens[at - 1]))) {
    read.start = at - 1
    return at - 1
  }
  if (!owner || read.affiliation || read.country) return from
  if (owner.kind === 'title' || owner.kind === 'address' || owner.kind === 'thing') return from
  assign(line, owner, read)
  // "the US State Department's special representative": the phrase begins before the owner.
  return owner.from
}

function pieceModifier(line: Line, piece: Piece, read: Modifiers, at: number): number {
  if (isTopic(line, piece) || piece.kind === 'title') {
    if (read.affiliation || read.country) return at
    read.start = piece.from
    return piece.from
  }
  if (piece.kind === 'address' || piece.kind === 'thing' && !read.affiliation) return at
  if (read.country || (read.affiliation && piece.kind !== 'country' && piece.kind !== 'demonym')) return at
  // "U.S. Senator", "UK Home Secretary": the country is printed as part of the title.
  if (piece.kind === 'country' && piece.to === read.start && !read.affiliation
    && /^(?:U\.S\.|US|UK|U\.K\.)$/u.test(textOf(line, piece.from, piece.to))) read.start = piece.from
  if ((piece.kind === 'place' || piece.kind === 'capital') && !isCapital(line.tokens[piece.to])) {
    // "London mayor" but "a Seattle software engineer": of the place either way.
    read.affiliation ??= textOf(line, piece.from, piece.to)
    return piece.from
  }
  assign(line, piece, read)
  return piece.from
}

function assign(line: Line, piece: Piece, read: Modifiers): void {
  const words = textOf(line, piece.from, piece.to)
  if (piece.kind === 'country' || piece.kind === 'demonym') {
    if (piece.stands) read.country = piece.stands
    return
  }
  // "Indo-Pacific Coordinator": a region is the title's topic, the body stands before it.
  if ((piece.kind === 'place' || piece.kind === 'capital') && pieceEndingAt(line, piece.from)?.kind === 'organization') {
    read.start = piece.from
    return
  }
  read.affiliation = words
  const country = countryWithin(line, piece)
  if (country) read.country = country
}

/** The country that a body's own name begins with: "US State Department", "Chinese Communist Party"; or whose palace it is. */
function countryWithin(line: Line, piece: Piece): string | undefined {
  for (let end = Math.min(piece.from + 3, piece.to); end > piece.from; end--) {
    const words = textOf(line, piece.from, end)
    const found = countryOf(words) ?? palaceCountries.get(words)
    if (found) return found
  }
  return undefined
}

/** "Foreign Minister and State Councilor": one person's two titles, unless "the" makes two people of them. */
function joinedTitle(line: Line, at: number, read: Modifiers, capital: boolean): number {
  const other = pieceEndingAt(line, at - 1)
  if (other?.kind !== 'title' || isCapital(line.tokens[other.from]) !== capital) return at
  if (capital && /^(?:the|both)$/u.test(small(line.tokens[other.from - 1]))) return at
  read.start = other.from
  return other.from
}

interface Complement { titleEnd: number; affiliation?: string; country?: string }

/** "of the Refugee Council" is the affiliation, "of France" the country, "for North Korea" a part of the title. */
function readComplement(line: Line, title: Piece, end: number, modifiers: Modifiers): Complement {
  if (end <= title.to) return { titleEnd: title.to }
  const preposition = small(line.tokens[title.to])
  const start = /^(?:the|a|an)$/u.test(small(line.tokens[title.to + 1])) ? title.to + 2 : title.to + 1
  const piece = pieceStartingAt(line, start)
  const single = piece?.to === end
  if (single && /^(?:of|at|for|with)$/u.test(preposition) && (piece.kind === 'organization' || piece.kind === 'body' || piece.kind === 'group')
    && !modifiers.affiliation) {
    const country = countryWithin(line, piece)
    return { titleEnd: title.to, affiliation: textOf(line, piece.from, piece.to), ...(country && { country }) }
  }
  if (single && preposition === 'of' && piece.kind === 'country' && piece.stands && !modifiers.country) return { titleEnd: title.to, country: piece.stands }
  const inner = piece && preposition === 'of' && (piece.kind === 'demonym' || piece.kind === 'organization') ? piece : undefined
  const country = inner && (inner.kind === 'demonym' ? inner.stands : countryWithin(line, inner))
  return { titleEnd: end, ...(country && { country }) }
}
