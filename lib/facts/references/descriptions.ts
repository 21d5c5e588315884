import type { Party, Person, Quote, Span } from '../../article/article'
import type { Reference, Surroundings } from './coreference'
import { idOfName } from '../fact'
import { countryOf, knownAt, singularOf, titleNoun } from '../names/gazetteer'
import type { Mention } from '../names/names'
import { referPronoun } from './pronouns'
import { before, entityIndex, genderOf, isPerson, namedBefore, quotesNear, type Entity } from './salience'
import type { Token } from '../sentences'
import { bodyNouns, organizationHeads } from '../words/organizations'
import { documentNouns, bodyKinds } from '../words/descriptions'
import { commonWords } from '../words/name-grammar'
import { sameTitle } from '../words/titles'

/*
 * Descriptions: "the ministry", "the envoy", "the 56-year-old", "the announcement", "a judge". A definite one takes up somebody of
 * whom the article has said so; an indefinite one brings in a party without a name.
 */

interface Phrase {
  span: Span
  tokens: readonly Token[]
  /** The noun that says what it is, singular, small letters, and its place among the tokens. */
  head: string
  at: number
  plural: boolean
  definite: boolean
  /** A name that owns or qualifies it: "Diaz" in "Diaz's aide", "Home Office" in "a Home Office letter". */
  owner?: Mention
  /** "his", "their" before it. */
  pronounOwner: boolean
}

const unresolved = (candidates: readonly string[], rule: string): Reference => ({ entity: null, candidates, certainty: 'unsure', rule })
const resolved = (entity: string, certainty: 'sure' | 'unsure', rule: string): Reference => ({ entity, candidates: [entity], certainty, rule })

export function referDescription(span: Span, tokens: readonly Token[], around: Surroundings): Reference {
  const phrase = readPhrase(span, tokens, around)
  if (!phrase) return unresolved([], 'none')
  if (documentNouns.has(phrase.head)) return (endsName(phrase, around) ? byBody(phrase, around) : undefined) ?? issuer(phrase, around)
  if (/^(?:side|country|nation|leader|party)$/u.test(phrase.head) && phrase.plural && phrase.definite) return unresolved([], 'both-sides')
  if (/-year-old$/u.test(phrase.head)) return aged(phrase, around)
  if (!phrase.definite) return newcomer(phrase, around)
  return takenUp(phrase, around) ?? newcomer(phrase, around)
}

// --- reading the phrase ---

const STOP = /^(?:of|in|at|for|from|with|on|by|to|who|which|that|whose|as|about|near|[,(—–:])$/u

function readPhrase(span: Span, tokens: readonly Token[], { cast }: Surroundings): Phrase | undefined {
  const stop = tokens.findIndex((token, i) => i > 0 && STOP.test(token.text.toLowerCase()))
  const core = stop < 0 ? tokens : tokens.slice(0, stop)
  const at = lastNoun(core)
  const token = core[at]
  if (!token) return undefined
  const word = token.text.toLowerCase()
  const head = singularOf(word)
  const owners = cast.mentions.filter((mention) => mention.span.paragraph === span.paragraph && mention.span.start >= span.start && mention.span.end <= token.start)
  const owner = owners[owners.length - 1]
  const first = (core[0] as Token).text.toLowerCase()
  const pronounOwner = /^(?:his|her|its|their|our|my|your)$/u.test(first)
  const definite = /^(?:the|this|that|these|those|both)$/u.test(first) || pronounOwner || core.some((other) => other.tag === 'POS') || (!!owner
    && owner.span.start === (core[0] as Token).start && !!titleNoun(head))
  return { span, tokens, head, at, plural: head !== word || token.tag === 'NNS', definite, ...(owner && { owner }), pronounOwner }
}

function lastNoun(core: readonly Token[]): number {
  for (let i = core.length - 1; i >= 0; i--) {
    const { tag, text } = core[i] as Token
    if (/^NN/u.test(tag) || /-year-old$/iu.test(text)) return i
  }
  return core.length - 1
}

/** The phrase without a clause behind its noun: "a letter", not "a letter seen by the paper". */
const textOf = ({ span, tokens, at }: Phrase, { article }: Surroundings): string => {
  const clause = tokens.findIndex((token, i) => i > at && (/^(?:VB[NGDZP]|WDT|WP|WRB|MD)$/u.test(token.tag) || /^[,(–—]$/u.test(token.text)))
  const end = (tokens[clause < 0 ? tokens.length - 1 : clause - 1] as Token).end
  return (article.paragraphs[span.paragraph]?.text ?? article.headline).slice(span.start, end)
}

// --- documents ---

/** A statement, an announcement, a letter: whose it is. */
function issuer(phrase: Phrase, around: Surroundings): Reference {
  if (phrase.owner?.entity && phrase.owner.form !== 'demonym') return resolved(phrase.owner.entity, 'sure', 'document-owner')
  const after = issuerAfter(phrase, around)
  if (after?.entity) return resolved(after.entity, 'unsure', 'document-from')
  const ownedByWords = phrase.tokens.slice(0, phrase.at).some((token) => token.tag === 'POS')
  if (!phrase.definite || ownedByWords || phrase.plural) return newcomer(phrase, around)
  const again = sameWords(phrase, around)
  if (again) return again
  const last = lastSpeaker(phrase.span, around)
  // A study or a report is not its last speaker's: he may only have spoken of it.
  const person = last && isPerson(entityIndex(around).get(last.speaker as string) as Entity)
  if (last && !(person && LONG_DOCUMENT.test(phrase.head))) return resolved(last.speaker as string, phrase.span.paragraph - last.span.paragraph <= 1
    && announces(last, around) && ANNOUNCEMENT.test(phrase.head) ? 'sure' : 'unsure', 'document-last-speaker')
  return newcomer(phrase, around)
}

/** What a body gives out; a filing or a form may be another's. */
const ANNOUNCEMENT = /^(?:statement|announcement|release|letter|message|note|communiqu[eé]|e-?mail|tweet|post)$/u
const LONG_DOCUMENT = /^(?:report|study|survey|poll|paper|book|article|review|column|editorial|page|website|site|blog|form|questionnaire|document|transcript)$/u

/** "the report" again: whoever it stood for before. */
function sameWords({ head, span }: Phrase, { quotes, article }: Surroundings): Reference | undefined {
  const earlier = quotes.findLast(({ speaker, speakerMention: mention }) => {
    if (!speaker || !mention || !before(mention, span)) return false
    const words = (article.paragraphs[mention.paragraph]?.text ?? '').slice(mention.start, mention.end).toLowerCase()
    return /^the /u.test(words) && words.endsWith(` ${head}`)
  })
  return earlier?.speaker ? resolved(earlier.speaker, 'unsure', 'same-words') : undefined
}

/** "a statement from the ministry", "a report by Ruiz" */
function issuerAfter({ span, tokens, at }: Phrase, { cast }: Surroundings): Mention | undefined {
  if (!/^(?:from|by|of)$/u.test(tokens[at + 1]?.text ?? '')) return undefined
  const start = (tokens[at + 1] as Token).start
  return cast.mentions.find((mention) => mention.span.paragraph === span.paragraph && mention.phrase.start >= start
    && mention.phrase.start <= start + 9 && mention.form !== 'demonym')
}

function lastSpeaker(span: Span, around: Surroundings): Quote | undefined {
  const entities = entityIndex(around)
  return quotesNear(around, span, 2).findLast((quote) => {
    const speaker = quote.speaker ? entities.get(quote.speaker) : undefined
    return speaker && (isPerson(speaker) || speaker.kind !== 'unnamed') && before(quote.span, span) && quote.span.paragraph >= span.paragraph - 2
  })
}

/** A body's words, not a person's in an interview. */
function announces(quote: Quote, around: Surroundings): boolean {
  const entity = entityIndex(around).get(quote.speaker as string)
  return !!entity && !isPerson(entity)
}

// --- people and bodies taken up ---

function takenUp(phrase: Phrase, around: Surroundings): Reference | undefined {
  const noun = titleNoun(phrase.head)?.noun
  if (noun && !phrase.plural) {
    const found = byRole(phrase, noun, around)
    if (found) return found
  }
  if ((bodyNouns.has(phrase.head) || endsName(phrase, around)) && !phrase.plural) return byBody(phrase, around)
  if (/^(?:man|woman|boy|girl|teenager|child)$/u.test(phrase.head) && !phrase.plural) return byGender(phrase, around)
  return undefined
}

/** The people whose role says what the phrase says; those named before it first, then those named later. */
function byRole(phrase: Phrase, noun: string, around: Surroundings): Reference | undefined {
  const people = around.cast.people.filter((person) => !contradicts(person, phrase, around))
  const exact = people.filter((person) => person.roles.some(({ title }) => ` ${headOf(title)}`.endsWith(` ${noun}`) || title.toLowerCase().endsWith(noun)))
  const alike = exact.length ? exact
    : people.filter((person) => person.roles.some(({ title }) => sameTitle.some((group) => group.includes(headOf(title)) && group.includes(noun))))
  const earlier = alike.filter((person) => person.mentions.some((mention) => mention.paragraph >= 0 && before(mention, phrase.span)))
  const named = earlier.length ? earlier : alike
  const country = countryIn(phrase)
  const ofCountry = country ? named.filter((person) => person.roles.some((role) => role.country === country)) : []
  const fitting = ofCountry.length ? ofCountry : named
  if (!fitting.length) return undefined
  if (fitting.length === 1) return resolved((fitting[0] as Person).id, exact.length
    && earlier.length ? 'sure' : 'unsure', earlier.length ? 'role' : 'role-named-later')
  return nearest(fitting, phrase, around, 'role') ?? unresolved(fitting.map(({ id }) => id), 'role-several')
}

const headOf = (title: string): string => {
  const words = title.toLowerCase().split(/ (?:of|for|to|on|at|in) /u)[0]?.split(' ') ?? []
  for (let length = Math.min(3, words.length); length >= 1; length--) {
    const noun = titleNoun(words.slice(-length).join(' '))
    if (noun) return noun.noun
  }
  return words[words.length - 1] ?? ''
}

const countryIn = ({ tokens, at }: Phrase): string | undefined => tokens.slice(0, at).map((token) => countryOf(token.text)).find(Boolean)

/** "the Chinese envoy" is nobody of another country; "the spokeswoman" no man; "the ministry's spokesman" nobody's of another body. */
function contradicts(person: Person, phrase: Phrase, around: Surroundings): boolean {
  const gender = /woman$|ess$/u.test(phrase.head) ? 'female' : /man$/u.test(phrase.head) && phrase.head !== 'german' ? 'male' : undefined
  const own = genderOf(person, around)
  if (gender && own && own !== gender) return true
  const rank = phrase.tokens.slice(0, phrase.at).map((token) => token.text.toLowerCase()).find((word) => /^(?:acting|interim|former|ex|outgoing|incoming|deputy|vice|assistant)$/u.test(word))
  if (rank && !person.roles.some(({ title, status }) => title.toLowerCase().includes(rank) || (/^(?:former|ex)$/u.test(rank) && status === 'former'))) return true
  const country = countryIn(phrase)
  const countries = person.roles.flatMap((role) => (role.country ? [role.country] : []))
  if (country && countries.length && !countries.includes(country)) return true
  if (!phrase.owner?.entity || phrase.owner.form === 'demonym' || country) return false
  const owner = entityIndex(around).get(phrase.owner.entity)
  const affiliations = person.roles.flatMap((role) => (role.affiliation ? [role.affiliation] : []))
  return !owner || isPerson(owner) || !affiliations.some((words) => [owner.name, ...owner.aliases].some((name) => name === words
    || name.includes(words) || words.includes(name)))
}

/** Of several, the only one named in the paragraph or the one before it. */
function nearest(entities: readonly Entity[], { span }: Phrase, around: Surroundings, rule: string): Reference | undefined {
  for (const depth of [0, 1, 2]) {
    const near = new Set(namedBefore(around, span, depth).map(({ entity }) => entity.id))
    const here = entities.filter(({ id }) => near.has(id))
    if (here.length === 1) return resolved((here[0] as Entity).id, 'unsure', `${rule}-nearest`)
    if (here.length > 1) return undefined
  }
  return undefined
}

/** "the survey" of an article that has a Coast Survey: the noun is a body's last word, whatever else it may mean. */
function endsName({ head, plural, definite, pronounOwner }: Phrase, { cast }: Surroundings): boolean {
  return definite && !plural && !pronounOwner && cast.parties.some(({ kind, name }) => kind === 'organization' && name.toLowerCase().endsWith(` ${head}`))
}

/** "the ministry": the body before it that is one. */
function byBody(phrase: Phrase, around: Surroundings): Reference | undefined {
  const named = namedBefore(around, phrase.span, 200).filter(({ entity }) => !isPerson(entity))
  const owner = phrase.owner?.entity
  const fits = (entity: Entity) => !isPerson(entity) && isBody(entity, phrase.head) && (!owner || entity.name.includes(entityIndex(around).get(owner)?.name ?? ' '))
  const bodies = [...new Map(named.filter(({ entity }) => fits(entity)).map(({ entity }) => [entity.id, entity])).values()]
  // A firm need not say what it is: every body before that is nothing else may be one.
  const firms = FIRM.test(phrase.head) ? [...new Set(named.filter(({ entity }) => !isPerson(entity) && entity.kind === 'organization' && !isOffice(entity)).map(({ entity }) => entity.id))] : []
  if (bodies.length === 1) return resolved((bodies[0] as Entity).id, firms.length > 1 ? 'unsure' : 'sure', firms.length > 1 ? 'body-among-firms' : 'body')
  if (bodies.length > 1) return nearest(bodies, phrase, around, 'body') ?? unresolved(bodies.map(({ id }) => id), 'body-several')
  return firms.length === 1 ? resolved(firms[0] as string, 'unsure', 'body-firm') : undefined
}

const FIRM = /^(?:company|firm|business|retailer|manufacturer|maker|carmaker|start-?up|giant)$/u

/** A name that says of itself that it is an office, a club, a paper: no firm. */
const isOffice = ({ name }: Party): boolean => name.toLowerCase().split(/[ -]/u).some((word) => bodyNouns.has(word)
  && !/^(?:company|group|corporation|bank|firm)$/u.test(word)) || organizationHeads.has(name.toLowerCase().split(' ').pop() ?? '') && !bodyKinds.get('company')?.test(name.toLowerCase()) || NOT_FIRMS.some((noun) => bodyKinds.get(noun)?.test(name.toLowerCase()))
const NOT_FIRMS = ['agency', 'newspaper', 'broadcaster', 'organization', 'charity', 'club', 'team', 'bloc', 'military']

/** Countries made of states: "the state" is one of these. */
const FEDERATIONS = new Set(['United States', 'Australia', 'India', 'Mexico', 'Brazil', 'Germany', 'Malaysia', 'Nigeria', 'Austria', 'Venezuela'])

/** Whether "the ministry", "the team" may be said of a party. */
export function isBody(party: Party, noun: string): boolean {
  if (party.kind === 'country') return /^(?:country|nation|kingdom)$/u.test(noun) || noun === 'state' && !FEDERATIONS.has(party.name)
  if (party.kind === 'unnamed') return false
  const names = [party.name, ...party.aliases].map((name) => name.toLowerCase())
  return names.some((name) => name.split(/[ -]/u).includes(noun) || (bodyKinds.get(noun)?.test(name) ?? false))
}

/** "the woman": the only one of that gender just before. */
function byGender(phrase: Phrase, around: Surroundings): Reference | undefined {
  const gender = /^(?:man|boy)$/u.test(phrase.head) ? 'male' : /^(?:woman|girl)$/u.test(phrase.head) ? 'female' : undefined
  const people = [...new Set(namedBefore(around, phrase.span, 1).filter(({ entity }) => isPerson(entity) && (!gender
    || genderOf(entity, around) === gender)).map(({ entity }) => entity.id))]
  return people.length === 1 ? resolved(people[0] as string, 'unsure', 'gender') : undefined
}

/** "the 56-year-old": whose age is given, else the subject before it. */
function aged(phrase: Phrase, around: Surroundings): Reference {
  if (!phrase.definite) return newcomer(phrase, around)
  const age = phrase.head.replace(/-year-old$/u, '')
  const named = namedBefore(around, phrase.span, 200).filter(({ entity }) => isPerson(entity))
  const told = named.filter(({ mention }) => new RegExp(`^,? \\(?(?:aged )?${age.replace(/\D/gu, '')}\\b`, 'u').test((around.article.paragraphs[mention.span.paragraph]?.text ?? '').slice(mention.span.end, mention.span.end + 20)))
  const people = [...new Set(told.map(({ entity }) => entity.id))]
  if (people.length === 1) return resolved(people[0] as string, 'sure', 'age')
  const near = [...new Set(named.filter(({ mention }) => mention.span.paragraph >= phrase.span.paragraph - 1).map(({ entity }) => entity.id))]
  return near.length === 1 ? resolved(near[0] as string, 'unsure', 'age-only') : unresolved(near, 'age')
}

// --- newcomers ---

/** A party without a name. Each "a judge" is another one; "police" and "officials" are the same throughout. */
function newcomer(phrase: Phrase, around: Surroundings): Reference {
  const name = textOf(phrase, around).slice(0, 120)
  if (!/\p{L}/u.test(name)) return unresolved([], 'none')
  if (isProper(phrase)) return stranger(phrase, name)
  const label = owned(lowered(name, phrase), phrase, around)
  const again = phrase.definite || phrase.plural || !/^(?:an?|one|another)\s/u.test(label) ? 0 : occurrencesBefore(label, phrase.span, around)
  const base = idOfName('party', label)
  const id = again ? `${base}-${again + 1}` : base
  const created: Party = { id, certainty: 'unsure', origin: 'extracted', rule: 'unnamed', kind: 'unnamed', name: label, aliases: [], mentions: [phrase.span] }
  const rule = phrase.definite ? 'unnamed-definite' : isReckoned(label, phrase.span, around) ? 'unnamed-reckoned' : 'unnamed'
  return { entity: id, candidates: [id], certainty: rule === 'unnamed' ? 'sure' : 'unsure', rule, created }
}

/** "few experts", "no officer", "another", eight of "10 voters": a share or a want of people is nobody who speaks. */
function isReckoned(label: string, { paragraph, start }: Span, { article }: Surroundings): boolean {
  if (/^(?:few|no|neither|hardly any|not)\s|^(?:another|others|a third|one|some|many|most|several|both|none|all)$/iu.test(label)) return true
  return /^\d/u.test(label) && /(?:\d|one|two|three|four|five|six|seven|eight|nine|half|out) of $/iu.test((article.paragraphs[paragraph]?.text ?? '').slice(Math.max(0, start - 16), start))
}

/** "her party" read alone says nothing: "Ana Ruiz's party" where the owner is known, "lawyers" where several have them. */
function owned(label: string, { pronounOwner, plural, span, tokens }: Phrase, around: Surroundings): string {
  if (!pronounOwner) return label
  const [first] = tokens
  const kind = { his: 'he', her: 'she', its: 'it' }[(first?.text ?? '').toLowerCase()] as 'he' | 'she' | 'it' | undefined
  const rest = label.replace(/^\p{L}{1,5}\s/u, '')
  const owner = kind && referPronoun(kind, { ...span, end: (first as Token).end }, around).entity
  const name = owner ? entityIndex(around).get(owner)?.name : undefined
  return name ? `${name}'s ${rest}` : plural ? rest : label
}

/** Without the capital that a sentence's start lends. */
function lowered(name: string, { tokens }: Phrase): string {
  const [first] = tokens
  return first && (isCommon(first) || !/^NNP/u.test(first.tag)) && !/^\p{Lu}{2}/u.test(first.text) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name
}

/** A word that is no name, whatever its capital: "Officials", "Police", "Several". */
function isCommon({ text }: Token): boolean {
  const word = text.toLowerCase()
  return commonWords.has(word) || titleNoun(word) !== undefined || bodyNouns.has(word) || documentNouns.has(singularOf(word))
}

/** Nothing but capitalised words that are no common ones: a name that the cast does not have. */
function isProper({ tokens }: Phrase): boolean {
  const words = tokens.filter((token) => token.text.toLowerCase() !== 'the')
  return words.length > 0 && words.every((token) => /^NNP/u.test(token.tag) && /^\p{Lu}/u.test(token.text)) && !(words[0] && isCommon(words[0])
    && words.length === 1)
}

/** A name that nobody in the article bears: a place or a day speaks for nobody, another may be a body's. */
function stranger({ span, tokens }: Phrase, name: string): Reference {
  const known = knownAt(tokens, 0)
  if (known || tokens.some((token) => commonWords.has(token.text.toLowerCase()) && tokens.length === 1)) return unresolved([], 'place')
  const id = idOfName('party', name)
  const created: Party = { id, certainty: 'unsure', origin: 'extracted', rule: 'name-that-speaks', kind: 'organization', name, aliases: [], mentions: [span] }
  return { entity: id, candidates: [id], certainty: 'unsure', rule: 'name-that-speaks', created }
}

function occurrencesBefore(label: string, span: Span, { article }: Surroundings): number {
  let count = 0
  for (let i = 0; i <= span.paragraph; i++) {
    const text = (article.paragraphs[i]?.text ?? '').slice(0, i === span.paragraph ? span.start : undefined).toLowerCase()
    for (let at = text.indexOf(label.toLowerCase()); at >= 0; at = text.indexOf(label.toLowerCase(), at + 1)) count++
  }
  return count
}
