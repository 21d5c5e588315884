import type { NewsEvent, Party, Person, Span } from '../../article/article'
import type { Clause } from './clauses'
import type { Surroundings } from '../references/coreference'
import { refer } from '../references/coreference'
import { idOfName } from '../fact'
import { knownAt, singularOf, titleNoun } from '../names/gazetteer'
import type { Group } from './groups'
import type { Mention } from '../names/names'
import type { Node, Reading } from './nodes'
import type { Block } from '../sentences'
import { actingNouns, officeWords, thingNouns } from '../words/event-nouns'
import { bodyKinds } from '../words/descriptions'
import { bodyNouns } from '../words/organizations'

/* Who stands behind the noun phrases of a clause: entities, the states and bodies that they act for, and who is left out. */

export interface Scene {
  block: Block
  reading: Reading
  around: Surroundings
  /** Mentions of this sentence. */
  mentions: readonly Mention[]
  /** Parties that these events bring in. */
  created: Map<string, Party>
  /** Whom the noun phrases that were asked for stand for. */
  known: Map<Node, Who>
}

export type EventParty = NewsEvent['parties'][number]

export interface Found {
  parties: EventParty[]
  excluded: string[]
  /** Somebody took part of whom nothing certain can be said. */
  unclear: boolean
}

const NONE: Found = { parties: [], excluded: [], unclear: false }

/** The span of tokens [from, to). */
export function spanOf(scene: Scene, from: number, to: number): Span {
  const { tokens } = scene.reading
  return { paragraph: scene.block.paragraph, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}

/** The parties of a group of noun phrases, each in the role given. */
export function partiesOf(scene: Scene, group: Group | null, role: string): Found {
  if (!group) return NONE
  const found: Found = { parties: [], excluded: [], unclear: group.either }
  for (const item of oneInTwoPhrases(scene, group) ? group.items.slice(1) : group.items) {
    const node = scene.reading.nodes[item] as Node
    found.unclear ||= holdsTwo(scene, node) || isAdjective(scene, group, node)
    const who = asCountry(scene, group, node) ?? inApposition(scene, item) ?? whoIs(scene, node)
    // "faces injuries and the club a fine": a thing beside somebody was not read right.
    if (who === 'nobody') found.unclear ||= group.items.length > 1
    else if (who === 'unclear') found.unclear = true
    else {
      found.unclear ||= !who.sure
      add(found.parties, scene, who.entity, role, node)
    }
  }
  for (const item of group.excluded) {
    const who = whoIs(scene, scene.reading.nodes[item] as Node)
    if (typeof who !== 'string') found.excluded.push(who.entity)
  }
  return found
}

/** Countries that a thing stands in ("a loudspeaker in South Korea"), where the thing is nobody's that is named. */
export function standsIn(scene: Scene, group: Group, role: string): Found {
  const { nodes } = scene.reading
  const last = group.items.at(-1) ?? -1
  const node = nodes[last]
  const country = nodes[group.end + 1]
  if (group.items.length !== 1 || !node || node.mention || node.owner || isSomebody(node.word) || nodes[group.end]?.word !== 'in' || country?.kind !== 'noun') return NONE
  const mentioned = country.mention?.form === 'country' ? named(country.mention) : countryIn(scene, country)
  return mentioned && typeof mentioned !== 'string' ? { parties: [{ entity: mentioned.entity, role }], excluded: [], unclear: false } : NONE
}

/** Members of a group in its place ("the Quad"), where the article names them. */
export function membersOf(scene: Scene, parties: readonly EventParty[]): EventParty[] {
  return parties.flatMap((party) => {
    const members = scene.around.cast.parties.find((one) => one.id === party.entity)?.members ?? []
    return members.length > 1 ? members.map((entity) => ({ entity, role: party.role })) : [party]
  })
}

/** The owner of a noun phrase ("the government's claim"), as a party. */
export function ownerOf(scene: Scene, node: Node, role: string): Found {
  if (!node.owner) return NONE
  const { from, to } = node.owner
  const pronoun = scene.reading.tokens[from]
  if (pronoun?.tag === 'PRP$' && !/^(?:his|her)$/iu.test(pronoun.text)) return NONE
  const mention = scene.mentions.find((m) => within(m.span, spanOf(scene, from, to)) && endsAt(scene, m.span, to))
  const owner = scene.reading.tokens[to - 1]
  if (!mention && owner?.tag !== 'PRP$' && !isSomebody(owner?.text.toLowerCase() ?? '')) return NONE
  const who = mention ? named(mention) : referred(scene, spanOf(scene, from, to))
  if (typeof who === 'string') return { ...NONE, unclear: who === 'unclear' }
  const found: Found = { parties: [], excluded: [], unclear: !who.sure }
  add(found.parties, scene, who.entity, role, undefined)
  return found
}

function add(parties: EventParty[], scene: Scene, entity: string, role: string, node: Node | undefined): void {
  if (parties.some((party) => party.entity === entity)) return
  const side = node ? sideOf(scene, entity, node) : undefined
  parties.push(side === undefined || side === entity ? { entity, role } : { entity, role, side })
}

/** "his son, and current owner, Tom Hale": one man in two phrases. */
function oneInTwoPhrases(scene: Scene, { items }: Group): boolean {
  const [first, second] = items.map((item) => scene.reading.nodes[item])
  return items.length === 2 && !!first && !!second && !first.mention && isSomebody(first.word) && !!second.mention && /^\p{Ll}/u.test(scene.reading.tokens[second.from]?.text ?? '') && scene.reading.tokens[second.from]?.tag !== 'DT'
}

/** "U.S., European and Japanese companies": a country before a noun that all share. */
function isAdjective({ reading: { nodes, tokens } }: Scene, { items }: Group, node: Node): boolean {
  if (items.length < 2 || node.mention?.form !== 'country' || !/^(?:US|U\.S\.|UK|U\.K\.|UN|U\.N\.|EU)$/u.test(tokens[node.head]?.text ?? '')) return false
  const last = nodes[items.at(-1) ?? -1]
  return last !== undefined && last !== node && (!last.mention || last.mention.form === 'demonym')
}

/** Two people in one phrase: it was not read apart. */
function holdsTwo(scene: Scene, node: Node): boolean {
  const span = spanOf(scene, node.from, node.to)
  const people = new Set(scene.mentions.filter((mention) => /^(?:name|surname)$/u.test(mention.form) && !mention.possessive && within(mention.span, span)).map(({ entity }) => entity))
  return people.size > 1 && scene.reading.tokens.slice(node.from, node.to).some((token) => token.text === 'and')
}

/** "the president of the club, Ana Ruiz,": the name that follows the description. */
function inApposition(scene: Scene, item: number): Who | undefined {
  const { nodes } = scene.reading
  const node = nodes[item] as Node
  if (node.mention || !isSomebody(node.word)) return undefined
  let at = item + 1
  while (nodes[at]?.kind === 'preposition' && nodes[at]?.word === 'of' && nodes[at + 1]?.kind === 'noun') at += 2
  const name = nodes[at]?.kind === 'comma' ? nodes[at + 1]?.mention : undefined
  const after = nodes[at + 2]?.kind
  return name && /^(?:name|surname)$/u.test(name.form) && after !== 'conjunction' && (after !== 'comma' || nodes[at + 3]?.kind !== 'noun') && after !== 'verb' ? named(name) : undefined
}

/** "US and Chinese envoys": both countries, since neither phrase stands alone. Also officials and troops of a country of whom nothing else is known. */
function asCountry(scene: Scene, group: Group, node: Node): Who | undefined {
  if (node.mention || !isSomebody(node.word)) return undefined
  const country = sideInPhrase(scene, node, '')
  if (country === undefined) return undefined
  const beside = group.items.some((item) => /^(?:country|demonym)$/u.test(scene.reading.nodes[item]?.mention?.form ?? ''))
  const plural = /(?:s|forces|police|army|navy)$/u.test(node.word) && officeWords.has(node.word)
  return beside || (plural && !node.owner && typeof whoIs(scene, node) === 'string') ? { entity: country, sure: beside } : undefined
}

export type Who = { entity: string; sure: boolean } | 'nobody' | 'unclear'

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end
const endsAt = (scene: Scene, span: Span, to: number) => scene.reading.tokens[to - 1]?.end === span.end

/** Whom a noun phrase stands for: 'nobody' where it is a thing, 'unclear' where it is somebody unknown. */
export function whoIs(scene: Scene, node: Node): Who {
  const known = scene.known.get(node)
  if (known !== undefined) return known
  const who = reading(scene, node)
  scene.known.set(node, who)
  return who
}

function reading(scene: Scene, node: Node): Who {
  if (node.kind !== 'noun') return 'nobody'
  if (node.mention) return node.mention.possessive && node.owner ? 'nobody' : named(node.mention)
  const tag = scene.reading.tokens[node.head]?.tag ?? ''
  const span = spanOf(scene, node.from, node.to)
  if (tag === 'PRP') return /^(?:he|she|they|him|her|them|we|us|i|me)$/u.test(node.word) ? referred(scene, span) : 'nobody'
  if (/^(?:some|any|every|no)(?:one|body)$/u.test(node.word)) return 'unclear'
  if (/^(?:north|south|east|west)$/u.test(node.word) && !node.owner && node.to - node.from <= 2) return countryIn(scene, node) ?? 'nobody'
  // A name that nobody knows; "the Ministry" is none.
  const first = scene.reading.tokens[node.from]
  if (tag.startsWith('NNP') && !node.owner && !/^(?:DT|PRP\$)$/u.test(first?.tag ?? '') && (node.from > 0 || node.to - node.from > 1)) return countryIn(scene, node) ?? 'unclear'
  // "helped engineer a boom": a bare singular is mostly no noun.
  const alone = tag === 'NN' && /^(?:NN|JJ)$/u.test(first?.tag ?? '') && /^\p{Ll}/u.test(first?.text ?? '') && !/^(?:police|parliament|congress|government|management|staff|\p{Ll}{0,20}(?:men|people))$/u.test(node.word)
  return isSomebody(node.word) && !alone || takesUpBody(scene, node) ? referred(scene, span) : 'nobody'
}

/** "the school" of an article that has a Mill Lane School. */
function takesUpBody(scene: Scene, node: Node): boolean {
  const [first, ...rest] = scene.reading.tokens.slice(node.from, node.to)
  return first?.text.toLowerCase() === 'the' && rest.length === 1 && scene.around.cast.parties.some(({ kind, name }) => kind === 'organization' && name.toLowerCase().endsWith(` ${node.word}`))
}

/** Whether a word means people or a body. */
function isSomebody(word: string): boolean {
  return !thingNouns.has(word) && (actingNouns.has(word) || officeWords.has(word) || titleNoun(word) !== undefined || bodyNouns.has(singularOf(word)))
}

/** "fired at Peru": a country that stands as a place in the text but is done something to. */
function countryIn(scene: Scene, node: Node): Who | undefined {
  const known = knownAt(scene.reading.tokens, node.from)
  const half = /^(?:north|south|east|west)$/u.test(node.word) ? halfOf(scene, node.word) : undefined
  if (half !== undefined) return { entity: half, sure: true }
  return known?.kind === 'country' && known.words.length === node.to - node.from ? { entity: partyNamed(scene, known.stands, 'country'), sure: true } : undefined
}

/** "into the north", where the article has a North and a South of one name. */
function halfOf(scene: Scene, half: string): string | undefined {
  const countries = scene.around.cast.parties.filter((party) => party.kind === 'country' && /^(?:North|South|East|West) /u.test(party.name))
  const meant = countries.filter((party) => party.name.toLowerCase().startsWith(`${half} `))
  const rest = (name = '') => name.slice(name.indexOf(' '))
  return meant.length === 1 && countries.some((party) => party !== meant[0] && rest(party.name) === rest(meant[0]?.name)) ? meant[0]?.id : undefined
}

function named(mention: Mention): Who {
  // "The Austrian" is one of them, "the Chinese" may be their government.
  return mention.entity === null ? 'unclear' : { entity: mention.entity, sure: mention.form !== 'demonym' }
}

function referred(scene: Scene, span: Span): Who {
  const reference = refer(span, scene.around)
  if (reference.entity === null) return 'unclear'
  if (reference.created) {
    const known = scene.around.cast.parties.some((party) => party.id === reference.entity)
    if (!known) scene.created.set(reference.entity, reference.created)
    // Who is only described is who the description says; "his son" and "the student" may well be somebody with a name.
    const words = scene.reading.tokens.filter((token) => token.start >= span.start && token.end <= span.end)
    const [first, last] = [words[0], words.at(-1)]
    const owned = words.some((token) => token.tag === 'PRP$')
    const described = first?.tag === 'CD' || /^(?:an?|several|some|two|three)$/iu.test(first?.text ?? '') || bodyNouns.has(singularOf(last?.text.toLowerCase() ?? '')) || /^(?:JJ|NNS)$/u.test(first?.tag ?? '')
    return { entity: reference.entity, sure: reference.certainty === 'sure' || (described && !owned) || isOfficer(words) }
  }
  return { entity: reference.entity, sure: reference.certainty === 'sure' && describes(scene, span, reference.entity) && !saysOtherwise(scene, span, reference.entity) }
}

/** "Peru's foreign minister", "the French ambassador": the office and its country stand there. */
function isOfficer(words: readonly { text: string }[]): boolean {
  return officeWords.has(words.at(-1)?.text.toLowerCase() ?? '') && words.slice(/^the$/iu.test(words[0]?.text ?? '') ? 1 : 0, -1).some(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))
}

/** "The department" is the State Department, "the senator" who has that title; whom "the company" means is a guess. Pronouns are the reference's own matter. */
function describes(scene: Scene, span: Span, id: string): boolean {
  const words = scene.reading.tokens.filter((token) => token.start >= span.start && token.end <= span.end)
  const head = words.at(-1)
  if (words.length === 1 || !head) return true
  const { people, parties } = scene.around.cast
  const person = people.find((one) => one.id === id)
  const known = person ? [person.name, ...person.aliases, ...person.roles.map(({ title }) => title)] : (({ name = '', aliases = [] }: { name?: string; aliases?: string[] } = {}) => [name, ...aliases])([...parties, ...scene.created.values()].find((one) => one.id === id))
  const noun = singularOf(head.text.toLowerCase())
  return known.some((name) => name.toLowerCase().split(/[\s-]/u).includes(noun) || !person && bodyKinds.get(noun)?.test(name.toLowerCase()))
}

/** "The European team" is not the Afghan team: a capital in the description that is in no name of the entity. */
function saysOtherwise(scene: Scene, span: Span, id: string): boolean {
  const { people, parties } = scene.around.cast
  const entity = [...people, ...parties, ...scene.created.values()].find((one) => one.id === id)
  const names = entity ? [entity.name, ...entity.aliases].join(' ').toLowerCase() : ''
  const first = scene.reading.tokens[0]?.start
  const capitals = scene.reading.tokens.filter((token) => token.start >= span.start && token.end <= span.end && token.start !== first && /^\p{Lu}\p{Ll}/u.test(token.text))
  return capitals.some((token) => !names.includes(token.text.toLowerCase().slice(0, 4)))
}

// --- sides ---

/** The state or body that a person acts for, where the phrase or the person's office says so. */
function sideOf(scene: Scene, entity: string, node: Node): string | undefined {
  const { people, parties } = scene.around.cast
  const person = people.find((one) => one.id === entity)
  if (!person) return parties.find((party) => party.id === entity)?.kind === 'unnamed' ? sideInPhrase(scene, node, entity) : undefined
  const inPhrase = holdsOffice(scene, node) ? sideInPhrase(scene, node, entity) : undefined
  return inPhrase ?? sideByOffice(scene, person)
}

function holdsOffice(scene: Scene, node: Node): boolean {
  return scene.reading.tokens.slice(node.from, node.to).some((token) => officeWords.has(token.text.toLowerCase()))
}

/** "US envoy", "Chinese Foreign Minister": not "ambassador to China". */
function sideInPhrase(scene: Scene, node: Node, entity: string): string | undefined {
  const { tokens } = scene.reading
  for (let i = node.from; i < node.to; i++) {
    const mention = scene.mentions.find((m) => m.span.start === tokens[i]?.start)
    if (!mention?.entity || mention.entity === entity) continue
    if (!/^(?:country|demonym|capital)$/u.test(mention.form)) continue
    // "ambassador to China" does not act for China, "the Central American head" not for America.
    const before = i > node.from ? tokens[i - 1] : undefined
    return /^(?:to|for|on|in|with|and)$/iu.test(before?.text ?? '') || before?.tag.startsWith('NNP') ? undefined : mention.entity
  }
  return undefined
}

function sideByOffice(scene: Scene, person: Person): string | undefined {
  const role = person.roles.find(({ title, status }) => status === 'current' && title.toLowerCase().split(/[\s-]/u).some((word) => officeWords.has(word)))
  if (!role) return undefined
  if (role.country) return partyNamed(scene, role.country, 'country')
  const body = role.affiliation ? knownParty(scene, role.affiliation) : undefined
  return body?.kind === 'organization' || body?.kind === 'country' ? body.id : undefined
}

function knownParty(scene: Scene, name: string): Party | undefined {
  const bare = (text: string) => text.replace(/^the /iu, '').toLowerCase()
  return [...scene.around.cast.parties, ...scene.created.values()].find((party) => [party.name, ...party.aliases].some((alias) => bare(alias) === bare(name)))
}

/** The party of that name; a country of which the article has no mention gets one without. */
function partyNamed(scene: Scene, name: string, kind: 'country' | 'organization'): string {
  const known = knownParty(scene, name)
  if (known) return known.id
  const id = idOfName('party', name)
  scene.created.set(id, { id, certainty: 'sure', origin: 'extracted', rule: 'side', kind, name, aliases: [], mentions: [] })
  return id
}

/** Parties without those that are the side of another ("China" beside China's minister), the first role kept. */
export function distinct(parties: readonly EventParty[]): EventParty[] {
  const out: EventParty[] = []
  for (const party of parties) if (!out.some((one) => one.entity === party.entity)) out.push(party)
  return out.filter((party) => !out.some((one) => one !== party && one.side === party.entity))
}

/** Whether a party is only described ("reporters"). */
export function isUnnamed(scene: Scene, id: string): boolean {
  return [...scene.around.cast.parties, ...scene.created.values()].find((party) => party.id === id)?.kind === 'unnamed'
}

/** Whether a party is a body: no person, no country. */
export function isBody(scene: Scene, id: string): boolean {
  const party = [...scene.around.cast.parties, ...scene.created.values()].find((one) => one.id === id)
  return party?.kind === 'organization' || party?.kind === 'group'
}

/** All nodes of a clause's complements with one of these prepositions. */
export function complementsWith(clause: Pick<Clause, 'complements'>, preposition: string): Group[] {
  return clause.complements.filter((complement) => complement.preposition === preposition).map((complement) => complement.group)
}
