import type { Person, Role } from '../../article/article'
import { idOfName } from '../fact'
import { givenName, knownAt, singularOf, titleNoun } from './gazetteer'
import { isCapital, isGivenName, isSurelyGivenName, type Line } from './pieces'
import { bare, familyFirst, isHeadline, isInitial, isListGap, isOneName, keyOf, namelikeness, neighbours, type Sighting } from './sightings'
import type { Token } from '../sentences'
import { isTrusted } from '../trust'
import type { Described } from './titles'
import { femaleKin, firstFamilyNames, maleKin, shortForms } from '../words/given-names'
import { commonWords, particles } from '../words/name-grammar'

/*
 * People: capitalised words that the whole article shows to be somebody. Each sighting gives evidence (a title, a given name, an age,
 * a verb of speaking …); the sum over the article decides, so that one clear place settles all the others.
 */

interface Known { words: readonly string[]; sightings: Sighting[]; evidence: number }

export interface Personae {
  people: Person[]
  /** Which person (or which people) each sighting may name; none: it names no person. */
  meant: ReadonlyMap<Sighting, readonly string[]>
  formOf: ReadonlyMap<Sighting, 'name' | 'surname' | 'given-name'>
}

const ENOUGH = 3

/** Who is in the article, and which sighting names whom. */
export function findPeople(sightings: readonly Sighting[]): Personae {
  const known = mergedNames(fullNames(sightings), sightings)
  const surnames = surnameIndex(known, sightings)
  const singles = singlePeople(sightings, surnames, known)
  const everybody = [...known, ...singles]
  const singleOf = new Map(singles.map((person) => [keyOf(person.words), person]))
  const meant = new Map<Sighting, readonly string[]>()
  const formOf = new Map<Sighting, 'name' | 'surname' | 'given-name'>()
  const idOf = new Map(everybody.map((person) => [person, idOfName('person', nameOf(person))]))
  for (const person of everybody) for (const sighting of person.sightings) {
    meant.set(sighting, [idOf.get(person) as string])
    formOf.set(sighting, 'name')
  }
  const order = new Map(sightings.map((sighting, i) => [sighting, i]))
  for (const sighting of sightings) {
    if (meant.has(sighting)) continue
    const found = shortNameOf(sighting, surnames)
    if (!found) continue
    // Beside a woman who is named in full there may be a "Mr. Obama", whom the bare name means as well.
    const unnamed = singleOf.get(keyOf(sighting.words))
    const match = unnamed ? { ...found, people: [...found.people, unnamed] } : { ...found, people: introduced(found.people, sighting, order) }
    meant.set(sighting, match.people.map((person) => idOf.get(person) as string))
    formOf.set(sighting, match.form)
    if (match.people.length === 1) (match.people[0] as Known).sightings.push(sighting)
  }
  const people = everybody.map((person) => personOf(person, idOf.get(person) as string, everybody))
  return { people, meant, formOf }
}

/** Of several of one surname, the only one whom the article has named in full so far. */
function introduced(people: readonly Known[], sighting: Sighting, order: ReadonlyMap<Sighting, number>): readonly Known[] {
  if (people.length < 2 || isHeadline(sighting.line)) return people
  const here = order.get(sighting) ?? 0
  const earlier = people.filter((person) => person.sightings.some((other) => other.words.length > 1 && !isHeadline(other.line) && (order.get(other) ?? 0) < here))
  return earlier.length === 1 ? earlier : people
}

function fullNames(sightings: readonly Sighting[]): Known[] {
  const byKey = new Map<string, Known>()
  for (const sighting of sightings) {
    if (sighting.words.length < 2 || isOneName(sighting.words) || isHeadline(sighting.line) || sighting.line.heading && (!sighting.evidence
      || sighting.words.length > 3)) continue
    const key = keyOf(sighting.words)
    const known = byKey.get(key)
    // What speaks for a person adds up; one place that speaks against counts only where nothing speaks for it.
    const beside = sighting.evidence - namelikeness(sighting.words)
    if (known) {
      known.sightings.push(sighting)
      known.evidence = beside > 0 ? Math.max(known.evidence, namelikeness(sighting.words)) + beside : Math.max(known.evidence, sighting.evidence)
    } else byKey.set(key, { words: sighting.words, sightings: [sighting], evidence: sighting.evidence })
  }
  for (const chain of chainsOf(sightings)) {
    const people = [...new Set(chain.flatMap(({ words }) => byKey.get(keyOf(words)) ?? []))]
    // Who is named in one breath with people is likely one, where the name itself says so too.
    if (people.some(({ evidence }) => evidence >= ENOUGH)) for (const known of people) if (known.evidence >= 1) known.evidence += 1.5
  }
  const surnameUses = countSurnameUses(sightings)
  return [...byKey.values()].filter((known) => known.evidence + (surnameUses.get(bare(known.words[known.words.length - 1] as string)) ?? 0) >= ENOUGH)
}

/** Full names that stand in one list. */
function chainsOf(sightings: readonly Sighting[]): Sighting[][] {
  const chains: Sighting[][] = []
  let chain: Sighting[] = []
  for (const sighting of sightings) {
    if (sighting.words.length < 2 || sighting.line.heading) continue
    const last = chain[chain.length - 1]
    if (last?.line === sighting.line && isListGap(sighting.line, last.to, sighting.from)) chain.push(sighting)
    else chains.push(chain = [sighting])
  }
  return chains.filter(({ length }) => length > 1)
}

/** How far a bare word is used as a person is: the subject of speaking, after "Mr", the owner of something. */
function countSurnameUses(sightings: readonly Sighting[]): Map<string, number> {
  const uses = new Map<string, number>()
  for (const { line, words, opening, evidence, possessive } of sightings) {
    if (words.length !== 1 || line.heading) continue
    const word = bare(words[0] as string)
    uses.set(word, Math.min(3, (uses.get(word) ?? 0) + Math.max(0, evidence) + (opening ? 0 : 0.5) + (possessive ? 0.5 : 0)))
  }
  return uses
}

/** One person under several full names: "John Q. Public" and "John Public", "Joe" and "Joseph", "Kim Jong Un" and "Kim Jong-un". */
function mergedNames(names: readonly Known[], sightings: readonly Sighting[]): Known[] {
  const merged: Known[] = []
  const byEdge = new Map<string, Known[]>()
  const plain = new Map(names.map((known) => [known, known.words.map(bare)]))
  for (const known of [...names].sort((a, b) => b.words.length - a.words.length)) {
    const words = plain.get(known) as string[]
    const edges = [`${words[0] ?? ''} …`, `… ${words[words.length - 1] ?? ''}`]
    const alike = new Set(edges.flatMap((edge) => byEdge.get(edge) ?? []))
    const fuller = [...alike].filter((other) => samePerson(plain.get(other) as string[], words, other.words[0] ?? '', known.words[0] ?? ''))
    if (fuller.length === 1) {
      (fuller[0] as Known).sightings.push(...known.sightings)
      ;(fuller[0] as Known).evidence += known.evidence
      continue
    }
    merged.push(known)
    for (const edge of edges) {
      const there = byEdge.get(edge)
      if (there) there.push(known)
      else byEdge.set(edge, [known])
    }
  }
  const order = new Map(sightings.map((sighting, i) => [sighting, i]))
  const firstOf = new Map(merged.map((known) => [known, Math.min(...known.sightings.map((sighting) => order.get(sighting) ?? 0))]))
  return merged.sort((a, b) => (firstOf.get(a) ?? 0) - (firstOf.get(b) ?? 0))
}

/** `a` and `b`: the words of both in plain letters; `givenA` and `givenB`: their first ones as they are written. */
function samePerson(a: readonly string[], b: readonly string[], givenA: string, givenB: string): boolean {
  const [firstA = '', firstB = ''] = [a[0], b[0]]
  const [lastA, lastB] = [a[a.length - 1], b[b.length - 1]]
  if (lastA !== lastB) return a.length > b.length && b.every((word, i) => word === a[i]) && b.length >= 2
  const sameFirst = firstA === firstB || isShort(givenA, givenB) || /^\w\.?$/u.test(firstB) && firstA.startsWith(firstB.slice(0, 1))
    || /^\w\.?$/u.test(firstA) && firstB.startsWith(firstA.slice(0, 1))
  if (sameFirst) return middleAgrees(a, b)
  return a.length > b.length && b.length >= 2 && a.slice(-b.length).every((word, i) => word === b[i])
}

const isShort = (a: string, b: string): boolean => (shortForms.get(a)?.includes(b) ?? false) || (shortForms.get(b)?.includes(a) ?? false)

/** "Ana M. Ruiz" is not "Ana B. Ruiz". */
function middleAgrees(a: readonly string[], b: readonly string[]): boolean {
  const [middleA, middleB] = [a.slice(1, -1), b.slice(1, -1)]
  if (!middleA.length || !middleB.length) return true
  return middleB.every((word) => middleA.some((other) => other.startsWith(word.replace('.', '')) || word.startsWith(other.replace('.', ''))))
}

// --- short names ---

interface ShortNames { surnames: ReadonlyMap<string, readonly Known[]>; givenNames: ReadonlyMap<string, readonly Known[]> }

function surnameIndex(known: readonly Known[], sightings: readonly Sighting[]): ShortNames {
  const used = new Set(sightings.filter(({ words }) => words.length === 1).map(({ words }) => bare(words[0] as string)))
  const surnames = new Map<string, Known[]>()
  const givenNames = new Map<string, Known[]>()
  const add = (index: Map<string, Known[]>, key: string, person: Known) => {
    const people = index.get(key) ?? []
    if (!people.includes(person)) index.set(key, [...people, person])
  }
  for (const person of known) {
    const { families, given } = shortNames(person.words, used)
    for (const family of families) add(surnames, family, person)
    if (given) add(givenNames, given, person)
  }
  return { surnames, givenNames }
}

/** The names by which somebody may be taken up: the family name (with its particles, each part of a double one) and the given name. */
function shortNames(words: readonly string[], used: ReadonlySet<string>): { families: string[]; given?: string } {
  const plain = words.filter((word) => !/^(?:Jr|Sr|II|III|IV)\.?$/u.test(word))
  const [first = '', ...rest] = plain
  const last = plain[plain.length - 1] ?? ''
  if (plain.length < 2) return { families: [] }
  const firstFits = firstFamilyNames.has(first)
  // Both could be the family name ("Sung Kim"): the article's own use decides.
  const isFirst = firstFits && (used.has(bare(first)) !== used.has(bare(last)) ? used.has(bare(first)) : familyFirst(plain))
  if (isFirst) return { families: [bare(first)], given: bare(rest.join(' ')) }
  const families = plain.slice(1).flatMap((word, i) => (isInitial(word) || particles.has(word) ? [] : [bare(plain.slice(i + 1).join(' '))]))
  const particle = plain.findIndex((word, i) => i > 0 && particles.has(word))
  if (particle > 0) families.push(bare(plain.slice(particle).join(' ')))
  if (plain.length >= 3) families.push(...plain.slice(1, -1).filter((word) => !isInitial(word) && !isGivenName(word) && !particles.has(word)).map(bare))
  return { families: [...new Set([...families, bare(last)])], given: bare(first) }
}

function shortNameOf({ words, before, opening, evidence }: Sighting, { surnames, givenNames }: ShortNames): { people: readonly Known[]; form: 'surname' | 'given-name' } | undefined {
  const key = bare(words.join(' '))
  const plural = words.length === 1 && /s$/u.test(key) ? key.slice(0, -1) : ''
  const bySurname = surnames.get(key)?.filter((person) => !isOtherGender(person, before))
  if (bySurname?.length) return { people: narrowed(bySurname, before), form: 'surname' }
  if (plural && surnames.has(plural)) return (surnames.get(plural)?.length ?? 0) > 1 ? { people: surnames.get(plural) ?? [], form: 'surname' } : undefined
  if (opening && commonWords.has(key)) return undefined
  const byGiven = givenNames.get(key)
  if (byGiven) return { people: byGiven, form: 'given-name' }
  const misspelt = words.length === 1 && evidence > 0 && !before?.roles.length ? misspeltSurname(key, surnames) : undefined
  return misspelt && { people: misspelt, form: 'surname' }
}

const MOST_SURNAMES = 200

/** "Bauchman" for the only person called "Buchman": a slip of one letter in six, two in eight; the first one stands. */
function misspeltSurname(key: string, surnames: ReadonlyMap<string, readonly Known[]>): readonly Known[] | undefined {
  if (key.length < 6 || surnames.size > MOST_SURNAMES) return undefined
  const allowed = key.length < 8 ? 1 : 2
  const near = [...surnames].filter(([surname]) => surname[0] === key[0] && Math.abs(surname.length - key.length) <= allowed && slips(surname, key) <= allowed)
  const people = new Set(near.flatMap(([, known]) => known))
  return people.size === 1 ? [...people] : undefined
}

/** Letters to add, drop or change to make one word of the other (Levenshtein 1966). */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length] ?? 0
}

/** "Mr. Obama" is not Michelle Obama. */
function isOtherGender({ words }: Known, before: Described | undefined): boolean {
  const own = givenName(words[0] ?? '')?.gender
  return before?.gender !== undefined && own !== undefined && own !== before.gender
}

/** Of several of one surname, those whom the title at the name fits: "President Lee" beside "Secretary Lee". */
function narrowed(people: readonly Known[], before: Described | undefined): readonly Known[] {
  if (people.length < 2 || !before) return people
  const titles = before.roles.map((role) => lastWord(role.title))
  const fitting = people.filter((person) => person.sightings.some((sighting) => [...(sighting.before?.roles ?? []), ...(sighting.behind?.roles ?? [])].some((role) => titles.includes(lastWord(role.title)))))
  if (fitting.length === 1) return fitting
  const ofGender = before.gender ? people.filter((person) => givenName(person.words[0] ?? '')?.gender === before.gender) : []
  return ofGender.length === 1 ? ofGender : people
}

const lastWord = (title: string) => singularOf((title.split(' ').pop() ?? '').toLowerCase())

/** People known by one word alone: with a title or address, or by a given name that is used as a person's. */
function singlePeople(sightings: readonly Sighting[], names: ShortNames, known: readonly Known[]): Known[] {
  const byKey = new Map<string, Known>()
  for (const sighting of sightings) {
    const [word = ''] = sighting.words
    if (!isOneName(sighting.words) || sighting.line.heading || shortNameOf(sighting, names)) continue
    if (knownAt(sighting.line.tokens, sighting.from) && !sighting.before || titleNoun(word)) continue
    const key = keyOf(sighting.words)
    const person = byKey.get(key) ?? { words: sighting.words, sightings: [], evidence: 0 }
    person.sightings.push(sighting)
    person.evidence += singleEvidence(sighting, word)
    byKey.set(key, person)
  }
  return [...byKey.values()].filter((person) => person.evidence >= ENOUGH && !known.includes(person))
}

function singleEvidence(sighting: Sighting, word: string): number {
  if (/^\p{Lu}{2,60}$/u.test(word) && word.length < 6 || /\d|\.$/u.test(word)) return -2
  const plural = sighting.before?.plural && !sighting.before.roles[0]?.affiliation
  // "School of Advanced Studies": what follows a title's complement is more likely the complement's end than one bare name.
  const direct = sighting.line.pieces.some(({ to, kind }) => to === sighting.from && (kind === 'title' || kind === 'address'))
  const titled = sighting.before && direct && !plural ? sighting.before.evidence - (isCapital(sighting.line.tokens[sighting.before.from])
    || sighting.before.from < sighting.from - 1 ? 0 : 2) : 0
  const given = isSurelyGivenName(word) ? 1.5 : 0
  return titled + given + (sighting.behind?.evidence ?? 0) + (given ? neighbours(sighting.line, sighting.from, sighting.to) + (sighting.possessive ? 1
    : 0) : Math.min(0, neighbours(sighting.line, sighting.from, sighting.to)))
}

// --- the person ---

function nameOf(known: Known): string {
  const { line, from, to } = known.sightings.reduce((longest, sighting) => (sighting.words.length > longest.words.length ? sighting : longest))
  return line.block.text.slice((line.tokens[from] as Token).start, (line.tokens[to - 1] as Token).end)
}

function personOf(known: Known, id: string, everybody: readonly Known[]): Person {
  const name = nameOf(known)
  const aliases = [...new Set(known.sightings.flatMap(calledIn))].filter((alias) => alias !== name)
  const mentions = known.sightings.map(({ span }) => span).sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
  const clear = known.evidence >= ENOUGH + 1 || known.sightings.length > 1
  const rule = known.words.length > 1 ? 'full-name' : 'single-name'
  return { id, certainty: clear && isTrusted(`person/${rule}`) ? 'sure' : 'unsure', origin: 'extracted', rule, name, aliases, roles: rolesOf(known, everybody), mentions }
}

/** How a sighting calls somebody: the name, and for one word alone also with the titles before it ("Mr Justice Okri"). */
function calledIn({ line, span, words, before, from }: Sighting): string[] {
  const { text } = line.block
  const called = text.slice(span.start, span.end)
  const start = before && !before.plural ? titleStart(line, from) : from
  return words.length > 1 || start === from ? [called] : [called, text.slice((line.tokens[start] as Token).start, span.end)]
}

/** Where the capitalised titles and addresses directly before a name begin. */
function titleStart(line: Line, from: number): number {
  const piece = line.pieces.find(({ to, kind }) => to === from && (kind === 'title' || kind === 'address'))
  return piece && isCapital(line.tokens[piece.from]) ? titleStart(line, piece.from) : from
}

/** Every role once, the fuller form of two. */
function rolesOf(known: Known, everybody: readonly Known[]): Role[] {
  const roles: Role[] = []
  const all = known.sightings.flatMap((sighting) => [...(sighting.before?.roles ?? []).map((role) => withKin(role, sighting, everybody)), ...(sighting.behind?.roles ?? [])])
  for (const role of all) {
    const same = roles.findIndex((other) => contains(other.title, role.title) || contains(role.title, other.title))
    const kept = roles[same]
    if (!kept) roles.push(role)
    else roles[same] = { ...role, ...kept, ...(role.title.length > kept.title.length && { title: role.title, status: role.status }) }
  }
  return roles
}

/** "Bo Lind and his wife Ana": whose wife she is, where one person alone stands before "his". */
function withKin(role: Role, { before, line, from }: Sighting, everybody: readonly Known[]): Role {
  const noun = titleNoun(role.title.split(' ').pop() ?? '')?.noun ?? ''
  if (!before?.owned || role.affiliation || !(maleKin.has(noun) || femaleKin.has(noun))) return role
  const earlier = everybody.filter((person) => person.sightings.some((sighting) => sighting.line === line && sighting.to <= before.from && sighting.from !== from))
  return earlier.length === 1 ? { ...role, affiliation: nameOf(earlier[0] as Known) } : role
}

const contains = (longer: string, shorter: string): boolean => ` ${longer.toLowerCase()} `.includes(` ${shorter.toLowerCase()} `)
