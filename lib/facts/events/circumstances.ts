import type { DateMention, Span } from '../../article/article'
import { readClause } from './clauses'
import type { Clause } from './clauses'
import type { Node } from './nodes'
import { partiesOf, spanOf } from './parties'
import type { EventParty, Scene } from './parties'
import { sourceVerbs } from '../words/event-verbs'

/* When and where an event was, and who reports it, as its clause says. */

/** The span of a clause, its fronted adverbs included. */
export function clauseSpan(scene: Scene, clause: Clause): Span {
  const { nodes } = scene.reading
  const from = nodes[Math.min(clause.from, clause.verb)] as Node
  const to = nodes[Math.max(clause.to - 1, clause.verb)] as Node
  return spanOf(scene, from.from, to.to)
}

/** The date within the clause; of several, the one nearest to the verb. */
export function when(scene: Scene, clause: Clause, dates: readonly DateMention[], mutual: boolean): { date?: string } {
  const { nodes, tokens } = scene.reading
  const verb = nodes[clause.verb] as Node
  const span = clauseSpan(scene, clause)
  const inClause = dates.filter((date) => isDated(date) && date.span.start >= span.start && date.span.end <= span.end && belongs(scene, clause, date))
  const at = tokens[verb.head]?.start ?? 0
  const [nearest] = inClause.sort((a, b) => Math.abs(a.span.start - at) - Math.abs(b.span.start - at))
  if (nearest) return { date: nearest.id }
  // "invited him to come in May": that is when he is to come.
  const later = mutual ? laterDate(scene, clause, dates) : undefined
  return later ?? (clause.carried === 'relative' ? {} : sharedDate(scene, clause, dates))
}

const isDated = (date: DateMention) => date.edtf !== null && date.kind !== 'duration' && date.kind !== 'set' && date.kind !== 'vague'

/** "since 1990", "by May": a bound, no date. */
const BOUNDS = /^(?:since|until|till|by|before|after|from|through|between)$/u

/** Whether a date within the clause is its verb's: not a bound, not another verb's or an aside's, not that of a visit that is talked about. */
function belongs(scene: Scene, clause: Clause, date: DateMention): boolean {
  const { nodes, tokens } = scene.reading
  const at = nodes.findIndex((node) => tokens[node.from]?.start === date.span.start)
  if (at < 0 || BOUNDS.test(nodes[at - 1]?.word ?? '')) return false
  if (at > clause.verb) {
    const between = nodes.slice(clause.verb + 1, at)
    const topic = nodes[at - 1]?.kind === 'preposition' && between.some((node) => node.kind === 'preposition' && /^(?:about|over|regarding|concerning|towards?)$/u.test(node.word))
    return !topic && !between.some((node) => node.kind === 'relative' || node.kind === 'subordinator' || node.kind === 'that' || node.kind === 'verb')
  }
  // "joined in May Hale, who had met her"
  if (clause.relative !== undefined) return at > clause.relative
  const subject = clause.subject?.items[0]
  return subject === undefined || at < subject || nodes.slice(at + 1, clause.verb).every((node) => node.kind === 'adverb' || node.kind === 'mark' || node.kind === 'preposition')
}

/** "A and B spoke to discuss the matter on Tuesday": only an infinitive between. */
function laterDate(scene: Scene, clause: Clause, dates: readonly DateMention[]): { date: string } | undefined {
  const { nodes } = scene.reading
  if (nodes[clause.verb]?.kind !== 'verb') return undefined
  for (let k = clause.to; k < Math.min(nodes.length, clause.to + 12); k++) {
    const node = nodes[k] as Node
    if (node.kind === 'date') return dates.filter((date) => date.edtf !== null && date.span.start === scene.reading.tokens[node.from]?.start).map(({ id }) => ({ date: id }))[0]
    if (!['noun', 'preposition', 'adverb', 'verb'].includes(node.kind) || BOUNDS.test(node.word) || (node.verb && node.verb.form !== 'infinitive')) return undefined
  }
  return undefined
}

/** "In June, A called B and met C": the date before the first verb is the second's too. */
function sharedDate(scene: Scene, clause: Clause, dates: readonly DateMention[]): { date?: string } {
  const { nodes } = scene.reading
  const subject = clause.subject?.items[0]
  if (subject === undefined || subject > clause.verb || clause.verb - subject < 2) return {}
  const fronted = nodes[clause.from]
  if (!fronted) return {}
  const from = scene.reading.tokens[fronted.from]?.start ?? 0
  const to = scene.reading.tokens[(nodes[subject] as Node).from]?.start ?? 0
  const date = dates.find((one) => isDated(one) && one.span.start >= from && one.span.end <= to && belongs(scene, clause, one))
  return date ? { date: date.id } : {}
}

/** "in Beijing" within the clause. */
export function where(scene: Scene, clause: Clause): { place?: string } {
  const { nodes, tokens } = scene.reading
  for (let k = clause.verb + 1; k < clause.to; k++) {
    const noun = nodes[k + 1]
    if (nodes[k]?.kind !== 'preposition' || !/^(?:in|at)$/u.test(nodes[k]?.word ?? '') || noun?.kind !== 'noun') continue
    if (/^(?:about|over|of)$/u.test(nodes[k - 2]?.word ?? '')) return {}
    if (tokens[noun.head]?.tag.startsWith('NNP') && !noun.owner && nodes[k + 2]?.kind !== 'noun' && !/^(?:organization|name|surname|acronym)$/u.test(noun.mention?.form ?? '')) return { place: scene.block.text.slice(tokens[noun.from]?.start, tokens[noun.to - 1]?.end) }
  }
  return {}
}

/** "The ministry announced that …": who reports it. */
export function source(scene: Scene, clause: Clause, parties: readonly EventParty[]): { reportedBy?: string } {
  if (clause.under === undefined) return {}
  const verb = scene.reading.nodes[clause.under]?.verb
  if (!verb || !sourceVerbs.has(verb.lemma)) return {}
  const [who] = partiesOf(scene, readClause(scene.reading, clause.under).subject, 'source').parties
  return who && !parties.some((party) => party.entity === who.entity) ? { reportedBy: who.entity } : {}
}
