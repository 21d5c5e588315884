import type { Clause } from './clauses'
import { isCondition } from './nodes'
import type { Node } from './nodes'
import { achievingVerbs, denyingVerbs, disclaimingVerbs, planningVerbs, tellingVerbs } from '../words/event-verbs'

/* Whether what a clause tells happened, is planned, is only possible, or is denied. */

export type Status = 'happened' | 'planned' | 'possible' | 'denied'

/** Whether the clause happened, by its own verbs, the verb above it and the word that opens it. */
export function statusOf(nodes: readonly Node[], clause: Clause, sharedWith: number | undefined): Status {
  const verb = nodes[clause.verb]?.verb
  if (!verb) return 'happened'
  // "a statement released by B may help": it was released whatever becomes of it.
  if (verb.reduced) return verb.negated ? 'denied' : 'happened'
  const governor = clause.under === undefined ? undefined : nodes[clause.under]?.verb
  let status = ownStatus(verb, governor)
  const before = sharedWith === undefined ? undefined : nodes[sharedWith]?.verb
  // "plans to visit A and meet B": the second verb stands as the first does.
  if (before && (verb.form === 'infinitive' || verb.form === 'participle' || verb.form === 'gerund') && !verb.modal) status = weaker(status === 'happened' || verb.form === 'infinitive' ? 'happened' : status, ownStatus(before, governor))
  const opener = nodes[clause.from - 1]
  if (opener?.kind === 'subordinator' && isCondition(opener.word)) status = weaker(status, 'possible')
  if (clause.under !== undefined && governor) status = weaker(status, underStatus(governor))
  return status
}

function ownStatus(verb: NonNullable<Node['verb']>, governor: Node['verb']): Status {
  const chained = verb.chain.map((lemma) => (lemma === 'have' && verb.past ? 'happened' : chainStatus(lemma))).reduce<Status>(weaker, 'happened')
  const modal = verb.modal === undefined ? 'happened' : modalStatus(verb, governor)
  const bare: Status = verb.form === 'infinitive' && verb.chain.length === 0 && verb.modal === undefined ? 'possible' : 'happened'
  const status = weaker(weaker(chained, modal), bare)
  // "never would have met", "could not support"
  if (verb.negated && ((verb.perfect && verb.modal === 'would') || /^(?:could|can|ca)$/u.test(verb.modal ?? ''))) return 'denied'
  if (!verb.negated) return status
  return status === 'happened' || status === 'planned' ? 'denied' : 'possible'
}

/** "said that she would welcome it", "a study found that it would cost": what somebody thinks, no plan. */
const LEANING = new Set('welcome support back oppose favor favour accept consider like love prefer'.split(' '))
const RECKONING = new Set('find show learn know discover follow see mean indicate'.split(' '))

function modalStatus({ modal = '', lemma }: NonNullable<Node['verb']>, governor: Node['verb']): Status {
  if (/^(?:will|shall|['’]ll|wo|wil)$/u.test(modal)) return 'planned'
  const told = governor !== undefined && tellingVerbs.has(governor.lemma) && !RECKONING.has(governor.lemma)
  return /^(?:would|['’]d)$/u.test(modal) && told && !LEANING.has(lemma) ? 'planned' : 'possible'
}

function chainStatus(lemma: string): Status {
  if (lemma === 'be') return 'planned'
  if (planningVerbs.has(lemma)) return 'planned'
  if (denyingVerbs.has(lemma)) return 'denied'
  return achievingVerbs.has(lemma) ? 'happened' : 'possible'
}

function underStatus(governor: NonNullable<Node['verb']>): Status {
  if (disclaimingVerbs.has(governor.lemma)) return 'denied'
  return tellingVerbs.has(governor.lemma) && !governor.negated ? 'happened' : 'possible'
}

const STRENGTH: readonly Status[] = ['happened', 'planned', 'denied', 'possible']

/** The less certain of two: what is planned under "may" is possible. */
export function weaker(a: Status, b: Status): Status {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b
}
