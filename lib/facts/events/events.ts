import type { DateMention, NewsEvent, Party, Quote, Span, StructuredArticle } from '../../article/article'
import { slice } from '../../article/article'
import { absencesIn, withAbsences } from './absence'
import type { Absence } from './absence'
import { clauseSpan, source, when, where } from './circumstances'
import { readClause } from './clauses'
import type { Status } from './clause-status'
import type { Clause } from './clauses'
import { framesOf, isKnownVerb, otherFrame } from './frames'
import type { Frame } from './frames'
import { mergeTold } from './merge'
import { gather, join, kindOfNoun, readNominal, readRemarks } from './nominals'
import { complementsWith, distinct, isBody, isUnnamed, membersOf, ownerOf, partiesOf, spanOf, standsIn } from './parties'
import type { Found, Scene } from './parties'
import { idOfSpan } from '../fact'
import type { Group } from './groups'
import type { Cast } from '../names/names'
import { readNodes } from './nodes'
import type { Node } from './nodes'
import { patternOf } from './pattern'
import type { Pattern } from './pattern'
import type { Block, Sentence } from '../sentences'
import { isTrusted } from '../trust'
import { holdingVerbs, statives } from '../words/event-verbs'
import { officeWords, ownedNouns, telephoneWords } from '../words/event-nouns'

/** Meetings, calls, talks, signings, arrests, matches …: who took part, when, where, and whether it happened. */
export function findEvents(article: StructuredArticle, blocks: readonly Block[], cast: Cast, dates: readonly DateMention[], quotes: readonly Quote[]): { events: NewsEvent[]; created: Party[] } {
  const created = new Map<string, Party>()
  const found: NewsEvent[] = []
  const absences: Absence[] = []
  const spoken = quotes.filter((quote) => quote.form !== 'indirect').flatMap((quote) => (quote.form === 'direct' ? quote.segments ?? [quote.span] : quote.fragments ?? []))
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'blockquote') continue
    const inBlock = { dates: dates.filter((date) => date.span.paragraph === block.paragraph), mentions: cast.mentions.filter((mention) => mention.phrase.paragraph === block.paragraph), spoken: spoken.filter((span) => span.paragraph === block.paragraph) }
    for (const sentence of block.sentences) {
      const stage = sceneOf({ article, blocks, cast, quotes, created }, block, sentence, inBlock)
      if (!stage) continue
      found.push(...eventsOf(stage, inBlock))
      absences.push(...absencesIn(stage.scene))
    }
  }
  const events = withReporters(withAbsences(mergeTold(named(found, article), dates, (event) => slice(article, event.predicate)), absences), quotes)
  const used = new Set(events.flatMap((event) => [...event.parties.flatMap((party) => [party.entity, party.side]), ...event.excluded, event.reportedBy]))
  return { events, created: [...created.values()].filter((party) => used.has(party.id)) }
}

interface Stage {
  article: StructuredArticle
  blocks: readonly Block[]
  cast: Cast
  quotes: readonly Quote[]
  created: Map<string, Party>
}

interface InBlock {
  dates: DateMention[]
  mentions: Cast['mentions']
  spoken: Span[]
}

/** "?" asks; nothing is told. */
const MAX_TOKENS = 120

interface Told {
  scene: Scene
  sentence: Sentence
  dates: DateMention[]
}

/** The sentence read; undefined where it asks or runs too long. */
function sceneOf({ article, blocks, cast, quotes, created }: Stage, block: Block, sentence: Sentence, inBlock: InBlock): Told | undefined {
  const { tokens } = sentence
  if (tokens.length > MAX_TOKENS || tokens.at(-1)?.text === '?') return undefined
  // What stands in marks is told by somebody, and makes no event.
  if (inBlock.spoken.some((span) => span.start <= sentence.start + 1 && span.end >= sentence.end - 2)) return undefined
  const inside = (span: Span) => span.start >= sentence.start && span.end <= sentence.end
  const mentions = inBlock.mentions.filter((mention) => inside(mention.phrase))
  const dates = inBlock.dates.filter((date) => inside(date.span))
  const reading = readNodes(tokens, mentions, dates, isKnownVerb)
  return { scene: { block, reading, around: { article, blocks, cast, quotes }, mentions, created, known: new Map() }, sentence, dates }
}

function eventsOf({ scene, sentence: { tokens }, dates }: Told, inBlock: InBlock): NewsEvent[] {
  const out: NewsEvent[] = []
  const told = new Set<number>()
  scene.reading.nodes.forEach((node, n) => {
    const at = tokens[node.head]
    if (!at || inBlock.spoken.some((span) => at.start >= span.start && at.end <= span.end)) return
    if (node.kind === 'verb') out.push(...byVerb(scene, n, dates, told))
    else if (node.kind === 'noun' && !told.has(n)) out.push(...byNoun(scene, n, dates))
  })
  return out
}

// --- by verb ---

function byVerb(scene: Scene, n: number, dates: readonly DateMention[], told: Set<number>): NewsEvent[] {
  const verb = (scene.reading.nodes[n] as Node).verb
  if (!verb) return []
  const possible = framesOf(verb.lemma)
  const holding = holdingVerbs.has(verb.lemma)
  if (possible.length === 0 && !holding && !isDeed(scene, n)) return []
  const clause = readClause(scene.reading, n)
  const held = holding ? heldEvent(scene, clause, dates, told) : undefined
  if (held) return [held]
  for (const frame of possible) {
    const event = byFrame(scene, clause, frame, dates)
    if (event) return [event]
  }
  const other = possible.length === 0 && isDeed(scene, n) ? byFrame(scene, clause, otherFrame, dates) : undefined
  return other ? [other] : []
}

/** Whether a verb of no frame may tell what one who is named did to another, or two did alike. */
function isDeed({ reading: { nodes, tokens }, mentions }: Scene, n: number): boolean {
  const verb = (nodes[n] as Node).verb
  if (!verb || mentions.length === 0 || statives.has(verb.lemma) || !(verb.past || verb.perfect || verb.modal === 'will')) return false
  const next = nodes[n + 1]
  const named = next?.kind === 'noun' && (next.mention !== undefined || tokens[next.head]?.tag === 'PRP')
  return named || next?.word === 'by' || (next?.kind === 'noun' && mentions.length > 1 && nodes.slice(0, n).some(({ word }) => word === 'and'))
}

/** "A held talks with B": the object names the event. */
function heldEvent(scene: Scene, clause: Clause, dates: readonly DateMention[], told: Set<number>): NewsEvent | undefined {
  const { nodes } = scene.reading
  const verb = (nodes[clause.verb] as Node).verb
  const noun = verb?.passive ? clause.subject?.items[0] : clause.object?.items[0]
  const kind = noun === undefined ? undefined : kindOfNoun(scene, nodes[noun] as Node)
  if (noun === undefined || !kind || !verb || (!verb.passive && !clause.subject)) return undefined
  told.add(noun)
  const inside = gather(scene, noun, kind, true)
  const forGroup = join(complementsWith(clause, 'for').map((group) => partiesOf(scene, group, 'participant')))
  const members = membersOf(scene, forGroup.parties)
  if (members.length > forGroup.parties.length) inside.found.parties.push(...members)
  const hosting = /^(?:host|convene|organi[sz]e|chair|arrange|open)$/u.test(verb.lemma)
  const subject = verb.passive ? join(complementsWith(clause, 'by').map((group) => partiesOf(scene, group, 'host'))) : partiesOf(scene, clause.subject, hosting ? 'host' : 'participant')
  return assemble(scene, clause, { kind, rule: 'together', needs: 2 }, join([subject, inside.found]), dates, Math.max(noun + 1, clause.verb + 1))
}

const NOBODY: Found = { parties: [], excluded: [], unclear: false }

interface Naming {
  kind: string
  rule: Pattern
  needs: 1 | 2
  /** Something in the reading that the pattern does not tell. */
  unsure?: boolean | undefined
}

function byFrame(scene: Scene, clause: Clause, frame: Frame, dates: readonly DateMention[]): NewsEvent | undefined {
  const { nodes } = scene.reading
  const object = nodes[clause.object?.items[0] ?? -1]
  const passive = (nodes[clause.verb] as Node).verb?.passive
  if ((frame.passive && !passive) || (frame.particle !== undefined && nodes[clause.verb + 1]?.word !== frame.particle)) return undefined
  // "…, ending a long dispute": what came of it, no deed of its own.
  if (frame.id === 'deed' && (nodes[clause.verb] as Node).verb?.form === 'gerund') return undefined
  if (frame.objectNeeded && !passive && (!object || /^(?:that|rise|way|birth)$/u.test(object.word))) return undefined
  if (frame.idle && object && !object.mention && !frame.idle.has(object.word)) return undefined
  if (!fitsAs(frame, (nodes[clause.verb] as Node).verb?.lemma ?? '', complementsWith(clause, 'as').length > 0)) return undefined
  if (frame.object === frame.subject && object && !passive && partiesOf(scene, clause.object, frame.subject).parties.length === 0) return undefined
  // "hit Ruiz back by accusing her", "leave the White House"
  if (frame.id === 'attack' && nodes.slice(clause.verb, clause.to + 1).some(({ word }) => word === 'back')) return undefined
  if (frame.id === 'join' && /^(?:house|palace|kremlin)$/u.test(object?.word ?? '')) return undefined
  // "racist enough to vote", "too old to run"
  if (/^(?:enough|too)$/u.test(nodes[clause.verb - 1]?.word ?? '') || verbWords(scene, clause.verb).some((word) => /^(?:enough|too)$/u.test(word))) return undefined
  // "took over from Ruiz" is no gift.
  if (frame.id === 'obtain' && /^(?:over|up|off|away|out|in|on)$/u.test(nodes[clause.verb + 1]?.word ?? '')) return undefined
  if (isTrade(scene, clause) || isNaming(scene, clause) || (!passive && !clause.subject && !isDirected(frame))) return undefined
  if (frame.topic && !hasTopic(scene, clause)) return undefined
  if (frame.objects && !frame.objects.has(object?.word ?? '')) return undefined
  const found = rolesOf(scene, clause, frame)
  // "Ruiz and Hale are tied, forcing her to go on": nobody does it to herself.
  if (isDirected(frame) && found.parties.some((party) => found.parties.some(({ entity, role }) => entity === party.entity && role !== party.role))) return undefined
  if (frame.needs === 2 && isDirected(frame) && new Set(found.parties.map((party) => party.role)).size < 2 && !isShared(scene, clause, frame, found)) return undefined
  if (frame.subject === 'participant' && isToNobody(scene, clause, frame, found)) return undefined
  const kind = frame.id === 'speak' && byTelephone(scene, clause) ? 'telephone-call' : frame.kind
  if (frame.bodies && !found.parties.filter(({ role }) => role === frame.object).every((party) => isBody(scene, party.entity))) return undefined
  // "a Hale rally", "an archive that Hale deleted": a name before another noun is none of the parties.
  if (frame.id === 'other' && !passive && (clause.second || isModifier(scene, object))) return undefined
  const unnamed = frame.named && found.parties.some((party) => isUnnamed(scene, party.entity))
  const rule = frame.id === 'other' ? 'other-verb' : patternOf(nodes, clause, found.parties, !isDirected(frame))
  return assemble(scene, clause, { kind, rule, needs: frame.needs, unsure: unnamed || frame.vague || (frame.dated && !isPlaced(scene, clause)) }, found, dates, clause.verb + 1)
}

/** "dismissed Hale as a dreamer" is an opinion, "replaced Hale as mayor" a succession. */
function fitsAs(frame: Frame, lemma: string, hasAs: boolean): boolean {
  return hasAs ? !frame.notAs?.has(lemma) : !frame.as?.has(lemma)
}

function isPlaced({ reading }: Scene, clause: Clause): boolean {
  return complementsWith(clause, 'as').length > 0 || reading.nodes.slice(clause.verb, clause.to + 2).some(({ kind }) => kind === 'date')
}

/** "Peru and Japan rejected the plan", "the study was backed by Peru and Japan": several who are named did it alike. */
function isShared(scene: Scene, clause: Clause, frame: Frame, { parties }: Found): boolean {
  const verb = (scene.reading.nodes[clause.verb] as Node).verb
  const whole = clause.object !== null || verb?.passive
  return !!whole && frame.recipient === undefined && frame.prepositions === undefined && !clause.carried && parties.length > 1 && parties.every(({ entity, role }) => role === frame.subject && !isUnnamed(scene, entity))
}

/** "Holm and Berg spoke to the press" is no conversation of the two. */
function isToNobody(scene: Scene, clause: Clause, frame: Frame, found: Found): boolean {
  const groups = Object.keys(frame.prepositions ?? {}).flatMap((preposition) => complementsWith(clause, preposition))
  const own = partiesOf(scene, clause.subject, frame.subject).parties
  return groups.length > 0 && found.parties.every(({ entity }) => own.some((party) => party.entity === entity))
}

/** "a Hale" is cut from "a Hale rally". */
function isModifier(scene: Scene, node: Node | undefined): boolean {
  return node?.mention !== undefined && /^an?$/iu.test(scene.reading.tokens[node.from]?.text ?? '') && /^(?:name|surname)$/u.test(node.mention.form)
}

/** "exchanged rule for democracy" is done by each alone. */
function isTrade(scene: Scene, clause: Clause): boolean {
  return /^(?:exchange|swap|trade)$/u.test((scene.reading.nodes[clause.verb] as Node).verb?.lemma ?? '') && complementsWith(clause, 'for').length > 0
}

/** "a man named Tom Hale" was not named by anybody. */
function isNaming(scene: Scene, clause: Clause): boolean {
  const { nodes } = scene.reading
  return (nodes[clause.verb] as Node).verb?.lemma === 'name' && !nodes[clause.subject?.items[0] ?? -1]?.mention
}

/** "agreed with B on the price", "agreed with B to share it". */
function hasTopic(scene: Scene, clause: Clause): boolean {
  return clause.complements.some(({ preposition }) => preposition === 'on') || scene.reading.nodes[clause.to]?.verb?.form === 'infinitive'
}

/** Whether one side does something to the other: then both must be known. */
function isDirected(frame: Frame): boolean {
  const others = [frame.object, frame.recipient, ...Object.values(frame.prepositions ?? {})].filter((role) => role !== undefined)
  return !others.includes(frame.subject)
}

function rolesOf(scene: Scene, clause: Clause, frame: Frame): Found {
  const verb = (scene.reading.nodes[clause.verb] as Node).verb
  const parts: Found[] = []
  const ditransitive = frame.recipient !== undefined
  if (verb?.passive) {
    const role = ditransitive ? (clause.object ? frame.recipient : undefined) : frame.object
    if (role) parts.push(partiesOf(scene, clause.subject, role))
    for (const group of complementsWith(clause, 'by')) parts.push(partiesOf(scene, group, frame.subject))
  } else {
    parts.push(partiesOf(scene, clause.subject, frame.subject))
    const role = ditransitive ? (clause.second ? frame.recipient : undefined) : frame.object
    if (role) parts.push(partiesOf(scene, clause.object, role))
    if (frame.owner) parts.push(owned(scene, clause, frame.owner))
    if (frame.ownerWith !== undefined) parts.push(owned(scene, { ...clause, object: complementsWith(clause, frame.ownerWith)[0] ?? null }, frame.object ?? ''))
  }
  for (const [preposition, role] of Object.entries(frame.prepositions ?? {})) for (const group of complementsWith(clause, preposition)) parts.push(afterTopic(clause, group, partiesOf(scene, group, role)), ...(frame.territory ? [standsIn(scene, group, frame.territory)] : []))
  if (frame.body) parts.push(bodyOf(scene, clause))
  return join(parts)
}

/** "wrote about the flight to Peru": what follows a topic may belong to it. */
function afterTopic(clause: Clause, group: Group, found: Found): Found {
  const before = clause.complements.slice(0, clause.complements.findIndex((complement) => complement.group === group))
  return before.some(({ preposition }) => /^(?:about|over|on|regarding|for|of)$/u.test(preposition)) ? { ...found, unclear: found.unclear || found.parties.length > 0 } : found
}

/** "as head of the bank", "elected president of the union": the body whose office it is. */
function bodyOf(scene: Scene, clause: Clause): Found {
  const { nodes } = scene.reading
  const titles = [...complementsWith(clause, 'as'), clause.object, clause.second].filter((group) => group !== null)
  const bodies = titles.flatMap(({ items: [title] }) => {
    const office = nodes[title ?? -1]
    const body = nodes[(title ?? -1) + 2]
    return title !== undefined && office && !office.mention && officeWords.has(office.word) && nodes[title + 1]?.word === 'of' && body?.mention?.form === 'organization' ? [title + 2] : []
  })
  return join(bodies.map((node) => partiesOf(scene, { items: [node], excluded: [], either: false, end: node + 1 }, 'body')))
}

/** "rejected the government's claim": the government is concerned. */
function owned(scene: Scene, clause: Clause, role: string): Found {
  const noun = scene.reading.nodes[clause.object?.items[0] ?? -1]
  if (!noun || noun.mention || !ownedNouns.has(noun.word)) return NOBODY
  // "claims from the government's lawyers": the lawyers are concerned.
  const from = complementsWith(clause, 'from')[0]
  return from ? partiesOf(scene, from, role) : ownerOf(scene, noun, role)
}

function byTelephone(scene: Scene, clause: Clause): boolean {
  const { nodes, tokens } = scene.reading
  return nodes.slice(clause.verb, clause.to).some((node) => node.kind === 'noun' && (telephoneWords.has(node.word) || tokens.slice(node.from, node.to).some((token) => telephoneWords.has(token.text.toLowerCase()))))
}

// --- by noun ---

function byNoun(scene: Scene, n: number, dates: readonly DateMention[]): NewsEvent[] {
  const nominal = readRemarks(scene, n) ?? readNominal(scene, n)
  if (!nominal) return []
  const { nodes } = scene.reading
  const clause: Clause = { verb: n, subject: null, object: null, second: null, complements: [], from: n, to: Math.max(nominal.end, n + 1), status: nominal.status, loose: false }
  // A date at the end of the phrase or right before it.
  while (nodes[clause.to]?.kind === 'date' || (nodes[clause.to]?.kind === 'preposition' && nodes[clause.to + 1]?.kind === 'date')) clause.to++
  const event = assemble(scene, clause, { kind: nominal.kind, rule: 'noun', needs: 2, unsure: !nominal.sure }, nominal.found, dates, n + 1)
  return event ? [event] : []
}

// --- the event ---

function assemble(scene: Scene, clause: Clause, naming: Naming, found: Found, dates: readonly DateMention[], predicateEnd: number): NewsEvent | undefined {
  const parties = distinct(found.parties)
  if (parties.length < naming.needs || (parties.length === 1 && clause.status === 'possible')) return undefined
  const { nodes } = scene.reading
  const verb = (nodes[clause.verb] as Node).verb
  // A present tense tells a habit, a headline or what goes on.
  const told = !verb || verb.past || verb.perfect || clause.status !== 'happened' || verb.form !== 'finite'
  const sure = told && isTrusted(`event/${naming.rule}`) && !naming.unsure && !found.unclear && !clause.loose && scene.block.kind !== 'headline'
  const event: NewsEvent = {
    id: '', certainty: sure ? 'sure' : 'unsure', origin: 'extracted', rule: naming.rule, kind: naming.kind,
    predicate: spanOf(scene, (nodes[clause.verb] as Node).from, (nodes[predicateEnd - 1] as Node).to),
    span: clauseSpan(scene, clause),
    parties,
    excluded: [...new Set(found.excluded)].filter((id) => !parties.some((party) => party.entity === id || party.side === id)),
    status: headlineStatus(scene, withoutObject(scene, clause)),
  }
  return { ...event, ...when(scene, clause, dates, naming.rule === 'together'), ...where(scene, clause), ...source(scene, clause, parties) }
}

const verbWords = ({ reading }: Scene, n: number) => reading.tokens.slice(reading.nodes[n]?.from, reading.nodes[n]?.to).map((token) => token.text.toLowerCase())

/** "will raise no money" */
function withoutObject({ reading }: Scene, clause: Clause): Status {
  const object = reading.nodes[clause.object?.items[0] ?? -1]
  const none = object !== undefined && /^no$/iu.test(reading.tokens[object.from]?.text ?? '')
  return none && (clause.status === 'happened' || clause.status === 'planned') ? 'denied' : clause.status
}

function headlineStatus(scene: Scene, status: Status): Status {
  return scene.block.kind === 'headline' && status === 'possible' ? 'planned' : status
}

/** "A and B met, the board said": who is known to report the words in which an event is told. */
function withReporters(events: readonly NewsEvent[], quotes: readonly Quote[]): NewsEvent[] {
  const reports = quotes.filter(({ form, certainty, speaker }) => form !== 'direct' && certainty === 'sure' && speaker !== null)
  return events.map((event) => {
    const { predicate, parties } = event
    const report = reports.find(({ span, segments }) => (segments ?? [span]).some(({ paragraph, start, end }) => paragraph === predicate.paragraph && start <= predicate.start && predicate.end <= end))
    const reportedBy = event.reportedBy ?? report?.speaker ?? undefined
    return reportedBy === undefined || parties.some(({ entity }) => entity === reportedBy) ? event : { ...event, reportedBy }
  })
}

function named(events: readonly NewsEvent[], article: StructuredArticle): NewsEvent[] {
  const seen = new Map<string, number>()
  return events.map((event) => {
    const id = idOfSpan('event', event.predicate, article)
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return { ...event, id: times > 1 ? `${id}-${times}` : id }
  })
}
