import { weaker } from './clause-status'
import type { Status } from './clause-status'
import { readClause } from './clauses'
import type { Found, Scene } from './parties'
import { isUnnamed, ownerOf, partiesOf } from './parties'
import { groupFrom } from './groups'
import type { Group } from './groups'
import type { Node } from './nodes'
import { cancellingVerbs, holdingVerbs, occurringVerbs, settlingVerbs, tellingVerbs, wishingVerbs } from '../words/event-verbs'
import { eventNouns, telephoneWords } from '../words/event-nouns'

/* Events told by a noun: "talks between A and B", "A's meeting with B", "an explanation by A to B". */

export interface Nominal {
  kind: string
  node: number
  found: Found
  status: Status
  /** The node after its last complement. */
  end: number
  sure: boolean
}

const JOINING: Readonly<Record<string, string>> = { between: 'participant', among: 'participant', with: 'participant', alongside: 'participant', involving: 'participant' }
/** Roles that the nouns of one kind give. */
const OWN_ROLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  explanation: { by: 'explainer', to: 'addressee' },
  agreement: { by: 'participant' },
  victory: { for: 'winner', over: 'loser', by: 'winner', against: 'loser' },
}
const SKIPPED = new Set(['of', 'on', 'in', 'at', 'about', 'over', 'for', 'during', 'by', 'to', 'under'])

/** The kind of event that a noun phrase names. */
export function kindOfNoun(scene: Scene, node: Node): string | undefined {
  const kind = eventNouns.get(node.word)
  const words = scene.reading.tokens.slice(node.from, node.to).map((token) => token.text.toLowerCase())
  const telephoned = words.some((word) => telephoneWords.has(word))
  if (telephoned && (kind === 'conversation' || kind === 'talks' || node.word === 'call' || node.word === 'calls')) return 'telephone-call'
  return kind
}

const REMARKS = /^(?:remarks|comments|interview|statement|letter|e-?mail|speech|testimony|message|address)$/u

/** "In remarks to the Herald, Ruiz said", "Ruiz said in an interview with the Herald": who said it to whom. */
export function readRemarks(scene: Scene, n: number): Nominal | null {
  const { nodes } = scene.reading
  const node = nodes[n] as Node
  if (node.mention || !REMARKS.test(node.word) || !/^(?:in|during)$/u.test(nodes[n - 1]?.word ?? '') || !/^(?:to|with)$/u.test(nodes[n + 1]?.word ?? '')) return null
  if (nodes[n + 2]?.kind !== 'noun') return null
  const group = groupFrom(nodes, n + 2)
  const addressee = partiesOf(scene, group, 'addressee')
  const said = nodes[n - 2]?.kind === 'verb' ? n - 2 : nodes.findIndex((next, k) => k > n && next.verb?.form === 'finite')
  if (said < 0 || !tellingVerbs.has(nodes[said]?.verb?.lemma ?? '') || !addressee.parties.length) return null
  const clause = readClause(scene.reading, said)
  const speaker = partiesOf(scene, clause.subject, 'speaker')
  const found = join([speaker, addressee])
  if (!speaker.parties.length || clause.status !== 'happened' || speaker.parties.some(({ entity }) => addressee.parties.some((party) => party.entity === entity))) return null
  return { kind: node.word === 'interview' ? 'interview' : 'statement', node: n, found, end: group.end, status: 'happened', sure: !clause.loose && !addressee.parties.some(({ entity }) => isUnnamed(scene, entity)) }
}

/** The event that the noun at `n` tells, with whoever the phrase itself names; null where it names nobody. */
export function readNominal(scene: Scene, n: number): Nominal | null {
  const { nodes } = scene.reading
  const node = nodes[n] as Node
  const kind = node.mention ? undefined : kindOfNoun(scene, node)
  if (!kind) return null
  const gathered = gather(scene, n, kind)
  // "negotiations with A and B": with whom, nobody says.
  if (gathered.found.parties.length === 0 || (gathered.onlyWith && !(nodes[n] as Node).owner)) return null
  const standing = standingOf(scene, n)
  return { kind, node: n, found: gathered.found, end: gathered.end, status: standing.status, sure: standing.sure && gathered.joined }
}

/** The parties of the phrases after the noun, and its owner; of what somebody holds, the owner is the holder. */
export function gather(scene: Scene, n: number, kind: string, held = false): { found: Found; end: number; joined: boolean; onlyWith: boolean } {
  const { nodes } = scene.reading
  const parts: Found[] = held ? [] : [ownerOf(scene, nodes[n] as Node, 'participant')]
  let joined = false
  let onlyWith = true
  let at = n + 1
  while (nodes[at]?.kind === 'preposition' && (nodes[at + 1]?.kind === 'noun' || nodes[at + 1]?.kind === 'date')) {
    const word = (nodes[at] as Node).word
    if (nodes[at + 1]?.kind === 'date') {
      at += 2
      continue
    }
    const group: Group = groupFrom(nodes, at + 1)
    const role = OWN_ROLES[kind]?.[word] ?? JOINING[word]
    if (role) {
      parts.push(partiesOf(scene, group, role))
      joined = true
      onlyWith &&= word === 'with'
    } else if (!SKIPPED.has(word)) break
    at = group.end
  }
  return { found: join(parts), end: at, joined, onlyWith }
}

/** Several finds as one. */
export function join(parts: readonly Found[]): Found {
  return { parties: parts.flatMap((part) => part.parties), excluded: parts.flatMap((part) => part.excluded), unclear: parts.some((part) => part.unclear) }
}

/** Whether the event that a noun names happened, by the verb that it stands with. */
function standingOf(scene: Scene, n: number): { status: Status; sure: boolean } {
  const { nodes } = scene.reading
  const before = leftOf(nodes, n)
  const governor = nodes[before]
  if (governor?.kind === 'verb') {
    const lemma = governor.verb?.lemma ?? ''
    const status = readClause(scene.reading, before).status
    if (cancellingVerbs.has(lemma)) return { status: 'denied', sure: false }
    if (wishingVerbs.has(lemma)) return { status: weaker(status, 'possible'), sure: false }
    return { status, sure: holdingVerbs.has(lemma) || lemma === 'be' || (settlingVerbs.has(lemma) && status === 'happened') }
  }
  if (governor?.kind === 'preposition') {
    if (governor.word === 'including') return { status: 'happened', sure: true }
    return { status: /^(?:before|for|of|to|on|about|against|without)$/u.test(governor.word) ? 'possible' : 'happened', sure: /^(?:after|following|during|since)$/u.test(governor.word) && nodes.every((node) => node.verb?.modal === undefined) }
  }
  return bySubject(scene, n)
}

/** Left of the noun, over what may stand between it and its verb ("there had been previous"). */
function leftOf(nodes: readonly Node[], n: number): number {
  let at = n - 1
  while (nodes[at]?.kind === 'adverb' || nodes[at]?.kind === 'date' || nodes[at]?.kind === 'mark') at--
  return at
}

/** "The talks between A and B took place …" */
function bySubject(scene: Scene, n: number): { status: Status; sure: boolean } {
  const { nodes } = scene.reading
  for (let k = n + 1; k < Math.min(nodes.length, n + 16); k++) {
    const node = nodes[k] as Node
    if (node.kind === 'subordinator' || node.kind === 'relative' || node.kind === 'that' || node.kind === 'dash') break
    if (node.kind !== 'verb' || !node.verb || node.verb.form !== 'finite') continue
    const clause = readClause(scene.reading, k)
    const own = clause.subject?.items.includes(n) ?? false
    // "the talks between A and B failed": they were held.
    return { status: clause.status, sure: own && (occurringVerbs.has(node.verb.lemma) || (clause.status === 'happened' && node.verb.past)) }
  }
  return { status: 'happened', sure: false }
}
