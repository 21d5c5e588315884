import type { Party, Span } from '../../article/article'
import { idOfName } from '../fact'
import type { Mention } from './names'
import { isCapital, small, type Line, type Piece } from './pieces'
import { pieceEndingAt, pieceStartingAt } from './titles'
import type { Token } from '../sentences'
import { isTrusted } from '../trust'
import { placePrepositions, speechVerbs } from '../words/name-grammar'
import { bodyNouns, doubtfulBodies, palaceCountries } from '../words/organizations'
import { doubtfulCapitals } from '../words/countries'

/* Countries, bodies and groups: who they are, and where they act and not merely lie. */

interface Found { line: Line; piece: Piece; text: string; acts: boolean }
interface Body { name: string; stands: string; kind: Party['kind']; found: Found[] }

const FORMS: Partial<Record<Piece['kind'], Mention['form']>> = { country: 'country', demonym: 'demonym', capital: 'capital', body: 'organization', group: 'organization', organization: 'organization', name: 'organization' }

/** The parties with their mentions. `free` holds names that are no person's. */
export function findParties(lines: readonly Line[], free: readonly { line: Line; piece: Piece }[]): { parties: Party[]; mentions: Mention[] } {
  const bodies = [...countriesIn(lines), ...organizationsIn(lines, free)]
  const mentions: Mention[] = []
  const parties = bodies.map((body) => {
    const id = idOfName('party', body.name)
    const own = body.found.map((found) => mentionOf(found, id))
    mentions.push(...own)
    return partyOf(body, id, own)
  })
  return { parties: withMembers(parties, lines, mentions), mentions }
}

function spanOf(line: Line, from: number, to: number): Span {
  return { paragraph: line.block.paragraph, start: (line.tokens[from] as Token).start, end: (line.tokens[to - 1] as Token).end }
}

const textOf = ({ block, tokens }: Line, { from, to }: { from: number; to: number }): string => block.text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end)

function mentionOf({ line, piece, text }: Found, id: string): Mention {
  const the = small(line.tokens[piece.from - 1]) === 'the' ? 1 : 0
  const acronym = /^\p{Lu}[\p{Lu}.&]{1,8}$/u.test(text) && piece.kind !== 'country'
  return { span: spanOf(line, piece.from, piece.to), phrase: spanOf(line, piece.from - the, piece.to), entity: id, candidates: [id], form: acronym
    ? 'acronym' : (FORMS[piece.kind] ?? 'organization'), possessive: line.tokens[piece.to]?.tag === 'POS' }
}

function partyOf(body: Body, id: string, mentions: readonly Mention[]): Party {
  const aliases = [...new Set(body.found.filter(({ piece }) => piece.kind !== 'demonym').map(({ text }) => text))].filter((text) => text !== body.name)
  const rule = ruleOf(body)
  return { id, certainty: isTrusted(`party/${rule}`) ? 'sure' : 'unsure', origin: 'extracted', rule, kind: body.kind, name: body.name, aliases, mentions: mentions.map(({ span }) => span) }
}

/** What says that it is a party: its name is known, its grammar names a body, or somebody is employed there. */
function ruleOf({ kind, found }: Body): string {
  const has = (fits: (piece: Piece) => boolean) => found.some(({ piece }) => fits(piece))
  if (kind === 'country') return 'country'
  if (has((piece) => piece.kind === 'body')) return 'known-body'
  if (has((piece) => piece.kind === 'group')) return 'group'
  if (has((piece) => piece.kind === 'organization' && !piece.weak)) return 'named-body'
  return found.some(({ line, piece }) => !line.heading && piece.kind === 'organization' && employs(line, piece)) ? 'employer' : 'name'
}

// --- countries ---

function countriesIn(lines: readonly Line[]): Body[] {
  const found = lines.flatMap((line) => line.pieces.filter((piece) => piece.kind === 'country' || piece.kind === 'demonym'
    || piece.kind === 'capital').map((piece) => foundAt(line, piece)))
  const shared = lines.flatMap(sharedNorth)
  const acting = new Set([...found.filter(({ piece, acts }) => piece.kind === 'country' && acts), ...shared].map(({ piece }) => piece.stands as string))
  for (const { piece, line, acts } of found) if (piece.kind === 'capital' && acts && !line.heading) acting.add(piece.stands as string)
  const compass = lines.flatMap((line) => compassPoints(line, acting))
  const kept = inOrder([...found, ...shared, ...compass].filter(({ piece, acts, text }) => acting.has(piece.stands as string) && (piece.kind === 'demonym' ? !PEOPLE.test(text) : acts)))
  return [...new Set(kept.map(({ piece }) => piece.stands as string))].map((name) => ({ name, stands: name, kind: 'country', found: kept.filter(({ piece }) => piece.stands === name) }))
}

/** "Mexicans": people, and not their country. */
const PEOPLE = /[^s]s$/u

function foundAt(line: Line, piece: Piece): Found {
  return { line, piece, text: textOf(line, piece), acts: piece.kind === 'capital' ? capitalActs(line, piece) : !isLocation(line, piece) }
}

/** "in Italy", "across Kenya", "Leeds, England": a place that nobody acts in the name of. */
function isLocation(line: Line, piece: Piece): boolean {
  const at = small(line.tokens[piece.from - 1]) === 'the' ? piece.from - 1 : piece.from
  const before = small(line.tokens[at - 1])
  if (placePrepositions.has(before) && !/^(?:above|below|beyond|towards?|at)$/u.test(before)) return line.tokens[piece.to]?.tag !== 'POS'
  const earlier = before === ',' ? pieceEndingAt(line, at - 1) : undefined
  return earlier?.kind === 'place' || earlier?.kind === 'capital' || (earlier?.kind === 'name'
    && /^(?:in|of|near|at|from)$/u.test(small(line.tokens[earlier.from - 1])))
}

/** "North and South Korea": the North is the other country. */
function sharedNorth(line: Line): Found[] {
  return line.pieces.flatMap((piece) => {
    const north = piece.from - 2
    if (piece.kind !== 'country' || piece.stands !== 'South Korea' && piece.stands !== 'North Korea' || small(line.tokens[north + 1]) !== 'and') return []
    const word = line.tokens[north]?.text
    if (word !== 'North' && word !== 'South') return []
    return [{ line, piece: { kind: 'country' as const, from: north, to: north + 1, stands: `${word} Korea` }, text: word, acts: true }]
  })
}

/** "the North" and "the South" where the article is about the two Koreas. */
function compassPoints(line: Line, acting: ReadonlySet<string>): Found[] {
  if (!acting.has('North Korea') || !acting.has('South Korea')) return []
  return line.tokens.flatMap((token, i) => {
    if (!/^(?:North|South)$/u.test(token.text) || small(line.tokens[i - 1]) !== 'the' || isCapital(line.tokens[i + 1])
      || line.pieces.some((piece) => piece.from <= i && i < piece.to && piece.kind !== 'name')) return []
    const piece: Piece = { kind: 'country', from: i, to: i + 1, stands: `${token.text} Korea` }
    return isLocation(line, piece) ? [] : [{ line, piece, text: token.text, acts: true }]
  })
}

const PLACE_NOUNS = /^(?:streets?|suburbs?|airports?|mayor|airspace|city|centre|center|district|outskirts|skyline|subway|metro|river|zoo|museum|university|residents|police|hospital|railway|main|central|downtown|old|famous|international|largest|most|biggest|time)$/u
const AGENT_BEFORE = /^(?:by|with|against|for|between|and|told|accused|urged|on)$/u

/** A capital that acts is its government; "in Seoul" it is a place. */
function capitalActs(line: Line, piece: Piece): boolean {
  const before = small(line.tokens[piece.from - 1])
  const next = line.tokens[piece.to]
  if (placePrepositions.has(before) || /^(?:the|of|from|to|a)$/u.test(before)) return false
  if (before === ',' && /^(?:place|name|capital)$/u.test(pieceEndingAt(line, piece.from - 1)?.kind ?? '')) return false
  if (next?.text === ',' && pieceStartingAt(line, piece.to + 1)?.kind === 'country') return false
  const doubtful = doubtfulCapitals.has(textOf(line, piece))
  if (next?.tag === 'POS') return !doubtful && !PLACE_NOUNS.test(small(line.tokens[piece.to + 1])) && !isCapital(line.tokens[piece.to + 1])
  if (between(line, piece)) return true
  if (doubtful) return speechVerbs.has(small(next))
  if (AGENT_BEFORE.test(before) && before !== 'and') return !isCapital(next) && !/^NN/u.test(next?.tag ?? '')
  return before !== '-' && /^(?:MD|VBZ|VBD|VBP)$/u.test(governing(line, piece.to)?.tag ?? '') && !/^(?:is|was|lies|lay)$/u.test(small(governing(line, piece.to)))
}

/** The verb after a subject, over one adverb. */
const governing = (line: Line, at: number): Token | undefined => (/^RB/u.test(line.tokens[at]?.tag ?? '') ? line.tokens[at + 1] : line.tokens[at])

/** "between Washington and Beijing" */
function between(line: Line, piece: Piece): boolean {
  const states = (other: Piece | undefined) => other?.kind === 'capital' || other?.kind === 'country'
  const tokens = line.tokens
  if (small(tokens[piece.from - 1]) === 'between') return small(tokens[piece.to]) === 'and' && states(pieceStartingAt(line, piece.to + 1))
  const other = small(tokens[piece.from - 1]) === 'and' ? pieceEndingAt(line, piece.from - 1) : undefined
  return states(other) && small(tokens[(other as Piece).from - 1]) === 'between'
}

// --- organizations ---

const LITTLE = /^(?:of|the|and|for|on|in|&|to|a)$/u

/** The bodies found so far, to be looked up by what a shorter name can show: the whole, its end, its initials, its bracket. */
class Register {
  readonly bodies: Body[] = []
  private readonly byName = new Map<string, Body>()
  private readonly byTail = new Map<string, Body[]>()
  private readonly byStart = new Map<string, Body[]>()
  private readonly byInitials = new Map<string, Body[]>()
  private readonly byEnd = new Map<Line, Map<number, Body>>()

  add(found: Found): void {
    const stands = found.piece.stands ?? found.text
    const body = this.byName.get(stands) ?? this.byName.get(found.text) ?? this.fuller(found) ?? this.open(found, stands)
    body.found.push(found)
    this.byName.set(stands, body).set(found.text, body)
    const ends = this.byEnd.get(found.line) ?? new Map<number, Body>()
    this.byEnd.set(found.line, ends.set(found.piece.to, body))
  }

  /** The one fuller name that these words are the end of ("State Department") or the acronym of ("KCNA"). */
  private fuller({ text, line, piece }: Found): Body | undefined {
    const letters = text.replace(/\./gu, '')
    const acronym = /^\p{Lu}{2,7}$/u.test(letters)
    const opener = line.tokens[piece.from - 1]?.text
    const bracketed = acronym && (opener === '(' || opener === '[') ? this.byEnd.get(line)?.get(piece.from - 1) : undefined
    if (bracketed) return bracketed
    // A name that nothing else explains may be the beginning of a fuller one: "Northline" of "Northline Ferries".
    const begun = piece.kind === 'name' ? this.byStart.get(text) : undefined
    const several = (acronym && letters.length >= 3 ? this.byInitials.get(letters) : undefined) ?? this.byTail.get(text) ?? begun ?? []
    return several.length === 1 ? several[0] : undefined
  }

  private open(found: Found, stands: string): Body {
    const body: Body = { name: found.text, stands, kind: found.piece.kind === 'group' ? 'group' : 'organization', found: [] }
    this.bodies.push(body)
    const words = found.text.split(/[ -]/u)
    for (let at = 1; at < words.length - 1; at++) push(this.byTail, found.text.split(' ').slice(at).join(' '), body)
    // "Northline" is Northline Ferries; "Saltmere" is not Saltmere Town Council.
    const [first = '', last = '', further] = words
    if (last && further === undefined && /\p{Ll}/u.test(first) && (!bodyNouns.has(last.toLowerCase())
      || /^(?:Company|Corporation|Group|Airline|Bank)$/u.test(last))) push(this.byStart, first, body)
    push(this.byInitials, words.filter((word) => !LITTLE.test(word) && /^\p{Lu}/u.test(word)).map((word) => word.slice(0, 1)).join(''), body)
    return body
  }
}

function push<V>(index: Map<string, V[]>, key: string, value: V): void {
  const values = index.get(key)
  if (!values) index.set(key, [value])
  else if (!values.includes(value)) values.push(value)
}

function organizationsIn(lines: readonly Line[], free: readonly { line: Line; piece: Piece }[]): Body[] {
  const found = lines.flatMap((line) => line.pieces.filter((piece) => piece.kind === 'body' || piece.kind === 'group'
    || piece.kind === 'organization').map((piece) => bodyFound(line, piece)))
  const names = free.map(({ line, piece }) => bodyFound(line, piece))
  const register = new Register()
  // Longest first: a shorter name joins the fuller one that it is the end of.
  for (const one of [...found, ...names].sort((a, b) => b.piece.to - b.piece.from - (a.piece.to - a.piece.from))) register.add(one)
  return register.bodies.filter(isParty).map((body) => ({ ...body, found: inOrder(body.found) })).sort((a, b) => before(a.found[0] as Found, b.found[0] as Found))
}

const before = (a: Found, b: Found): number => a.line.block.paragraph - b.line.block.paragraph
  || (a.line.tokens[a.piece.from] as Token).start - (b.line.tokens[b.piece.from] as Token).start
const inOrder = (found: readonly Found[]): Found[] => [...found].sort(before)

function bodyFound(line: Line, piece: Piece): Found {
  return { line, piece, text: textOf(line, piece), acts: bodyActs(line, piece) }
}

/** Whether the words act, own, employ or are told something here. */
function bodyActs(line: Line, piece: Piece): boolean {
  const beforeWord = small(line.tokens[small(line.tokens[piece.from - 1]) === 'the' ? piece.from - 2 : piece.from - 1])
  const next = governing(line, piece.to)
  if (/^(?:MD|VBZ|VBD|VBP)$/u.test(next?.tag ?? '') || speechVerbs.has(small(next))) return !placePrepositions.has(beforeWord)
  if (line.tokens[piece.to]?.tag === 'POS' || /^(?:by|told|tells|telling|against)$/u.test(beforeWord)) return true
  if (beforeWord === 'to' && small(line.tokens[piece.from - (small(line.tokens[piece.from - 1]) === 'the' ? 3 : 2)]) === 'according') return true
  return pieceStartingAt(line, piece.to)?.kind === 'title' || employs(line, piece)
}

/** "the headteacher of Mill Lane School", "a spokesman for the Grain Museum" */
function employs(line: Line, piece: Piece): boolean {
  const at = small(line.tokens[piece.from - 1]) === 'the' ? piece.from - 1 : piece.from
  return /^(?:of|for|at)$/u.test(small(line.tokens[at - 1])) && pieceEndingAt(line, at - 1)?.kind === 'title'
}

/** "SeaMark CEO Ana Ruiz", "SeaMark's chief executive" */
function isEmployer(line: Line, piece: Piece): boolean {
  if (piece.kind !== 'name' || line.heading) return false
  const owns = line.tokens[piece.to]?.tag === 'POS'
  for (let at = owns ? piece.to + 1 : piece.to; at < piece.to + 4; at++) {
    const title = pieceStartingAt(line, at)
    if (title) return title.kind === 'title'
      && /^(?:ceo|cfo|coo|chief executive|executive|director|managing director|chairman|chairwoman|chair|spokes(?:man|woman|person)|founder|co-founder|president|vice president|manager|analyst|lawyer|economist|employee|executive director)$/u.test(line.tokens.slice(title.from, title.to).map(small).join(' '))
    if (!/^(?:JJ|NN)$/u.test(line.tokens[at]?.tag ?? '')) return false
  }
  return false
}

function isParty(body: Body): boolean {
  const acting = body.found.some(({ acts, line }) => acts && !line.heading)
  const strong = body.found.some(({ piece, text, line }) => (piece.kind === 'group' || piece.kind === 'body' && !doubtfulBodies.has(text)
    && !palaceCountries.has(text) || piece.kind === 'organization' && !piece.weak) && !line.heading)
  const spoke = body.found.some(({ line, piece }) => speechVerbs.has(small(governing(line, piece.to)))
    || speechVerbs.has(small(line.tokens[piece.from - 1])) && /^VB[DZ]/u.test(line.tokens[piece.from - 1]?.tag ?? ''))
  const employer = body.found.some(({ line, piece }) => isEmployer(line, piece))
  return strong || (body.found.every(({ piece }) => piece.kind === 'name') ? spoke && acting || employer : acting)
}

// --- members ---

/** "Quad, a dialogue among the US, Japan and India": who belongs to a group. */
function withMembers(parties: Party[], lines: readonly Line[], mentions: readonly Mention[]): Party[] {
  return parties.map((party) => {
    if (party.kind !== 'group') return party
    const members = party.mentions.flatMap((span) => membersAfter(span, lines, mentions))
    return members.length >= 2 ? { ...party, members: [...new Set(members)] } : party
  })
}

function membersAfter(span: Span, lines: readonly Line[], mentions: readonly Mention[]): string[] {
  const line = lines.find(({ block, sentence }) => block.paragraph === span.paragraph && sentence.start <= span.start && span.end <= sentence.end)
  if (!line) return []
  const text = line.block.text.slice(span.end, line.sentence.end)
  const list = /^(?:, |\s?\(|\s?[—–] ?)[^.;]{0,80}?\b(?:among|between|of|comprising|including|grouping|made up of|consisting of)\b/u.exec(text)
  if (!list) return []
  const start = span.end + list[0].length
  const members: string[] = []
  let end = start
  for (const mention of mentions.filter((other) => other.span.paragraph === span.paragraph
    && other.span.start >= start).sort((a, b) => a.span.start - b.span.start)) {
    if (!/^(?:,|\s|and|the|\bboth\b){0,8}$/u.test(line.block.text.slice(end, mention.span.start)) || mention.form !== 'country' || !mention.entity) break
    members.push(mention.entity)
    end = mention.span.end
  }
  return members
}
