import type { NewsEvent } from '../../article/article'
import { readClause } from './clauses'
import type { Clause } from './clauses'
import { complementsWith, partiesOf } from './parties'
import type { Scene } from './parties'
import type { Node } from './nodes'
import { eventNouns, telephoneWords } from '../words/event-nouns'

/*
 * Who is said to have had no part in an event that another sentence tells: "The board did not take part in the talks", "Portugal did
 * not sign it". It is held against an event only where the words can mean no other.
 */

export interface Absence {
  parties: string[]
  paragraph: number
  at: number
  /** What kind of event they took no part in; undefined: what the sentence before tells of ("it"). */
  kind: string | undefined
  several: boolean
}

/** The absences that a sentence tells. */
export function absencesIn(scene: Scene): Absence[] {
  const { nodes } = scene.reading
  return nodes.flatMap((node, n) => {
    if (node.kind !== 'verb' || !node.verb || !ABSENT.has(node.verb.lemma)) return []
    const clause = readClause(scene.reading, n)
    const noun = missed(scene, clause, node)
    const subject = noun && clause.subject ? partiesOf(scene, clause.subject, 'absent') : undefined
    if (!noun || !subject || subject.unclear || clause.loose || !subject.parties.length) return []
    const kind = noun.word === 'it' ? undefined : kindMeant(noun)
    if (kind === undefined && (noun.word !== 'it' || !SIGNING.test(node.verb.lemma))) return []
    return [{ parties: subject.parties.map(({ entity }) => entity), paragraph: scene.block.paragraph, at: scene.reading.tokens[node.head]?.start ?? 0, kind, several: /s$/u.test(noun.word) && noun.word !== 'talks' }]
  })
}

const ABSENT: ReadonlySet<string> = new Set('take participate invite attend join sign ratify'.split(' '))
const SIGNING = /^(?:sign|ratify)$/u

/** The noun of what somebody had no part in; undefined where the clause does not say so. */
function missed({ reading }: Scene, clause: Clause, node: Node): Node | undefined {
  const { nodes, tokens } = reading
  const verb = node.verb as NonNullable<Node['verb']>
  const object = nodes[clause.object?.items[0] ?? -1]
  const within = (...prepositions: string[]) => nodes[prepositions.flatMap((preposition) => complementsWith(clause, preposition))[0]?.items[0] ?? -1]
  const negated = clause.status === 'denied'
  switch (verb.lemma) {
    case 'take': return object?.word === 'part' && (negated || tokens[object.from]?.text.toLowerCase() === 'no') ? within('in') : undefined
    case 'participate': return negated ? within('in') : undefined
    case 'invite': return negated && verb.passive ? within('to') : undefined
    default: return negated && !verb.passive ? object : undefined
  }
}

function kindMeant({ word }: Node): string | undefined {
  return /^calls?$/u.test(word) || telephoneWords.has(word) ? 'telephone-call' : eventNouns.get(word)
}

/** The events with those left out who are said elsewhere to have had no part. */
export function withAbsences(events: readonly NewsEvent[], absences: readonly Absence[]): NewsEvent[] {
  const excluded = new Map<NewsEvent, string[]>()
  for (const absence of absences) {
    const meant = eventsMeant(events, absence)
    for (const event of meant) excluded.set(event, [...(excluded.get(event) ?? []), ...absence.parties])
  }
  return events.map((event) => {
    const own = new Set(event.parties.flatMap(({ entity, side }) => [entity, side]))
    const absent = (excluded.get(event) ?? []).filter((id) => !own.has(id))
    return absent.length ? { ...event, excluded: [...new Set([...event.excluded, ...absent])] } : event
  })
}

/** The one event of that kind, or all of them before it where several are spoken of; "it": the only signing of its own paragraph before it. */
function eventsMeant(events: readonly NewsEvent[], { kind, several, paragraph, at }: Absence): NewsEvent[] {
  const told = events.filter((event) => event.status === 'happened' && event.parties.length > 1 && (event.kind === kind || ((kind ?? 'agreement') === 'agreement' && /^(?:agreement|signing)$/u.test(event.kind))))
  const before = told.filter(({ predicate }) => predicate.paragraph < paragraph || predicate.paragraph === paragraph && predicate.start < at)
  if (kind === undefined) return onlyOne(before.filter((event) => event.predicate.paragraph === paragraph))
  return several ? before : onlyOne(told)
}

const onlyOne = (events: NewsEvent[]): NewsEvent[] => (events.length === 1 ? events : [])
