import type { Clause } from './clauses'
import type { EventParty } from './parties'
import type { Node } from './nodes'

/*
 * How the clause of an event was read: this is the event's rule, for it is the reading that is right or wrong, whatever the verb.
 * Which verb it was is told by the event's kind.
 */

export type Pattern =
  | 'noun' // "talks between A and B"
  | 'relative' // "A, who met B"
  | 'coordinate' // "A called C and met B"
  | 'participle' // "after meeting B, A …", "A left, accusing B"
  | 'passive' // "B was sued by A", "B was arrested"
  | 'passive-participle' // "the suit filed by A"
  | 'one-party' // "A resigned"
  | 'together' // "A and B met", "A met with B", "A held talks with B"
  | 'subject-object' // "A accused B", "A handed B a medal"
  | 'subject-preposition' // "A wrote to B"
  | 'other-verb' // "A groomed B": a verb of no frame, between two who are named

/** The pattern of a clause with a verb, by its shape and by who was found in it. */
export function patternOf(nodes: readonly Node[], clause: Clause, parties: readonly EventParty[], mutual: boolean): Pattern {
  const verb = nodes[clause.verb]?.verb
  const roles = new Set(parties.map(({ role }) => role)).size
  if (verb?.passive) return verb.reduced ? 'passive-participle' : 'passive'
  if (clause.carried) return clause.carried
  if (mutual) return 'together'
  if (roles < 2) return 'one-party'
  return clause.object !== null && nodes[clause.object.items[0] ?? -1]?.mention ? 'subject-object' : 'subject-preposition'
}
