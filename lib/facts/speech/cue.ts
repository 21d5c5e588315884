import { isComma, isQuotation, nounPhraseStarting, verbGroupAt } from './clauses'
import type { Item, Range, VerbGroup } from './clauses'
import { cueVerbAt } from './cue-verbs'
import type { CueVerb, Frame } from './cue-verbs'
import { skipAdjuncts, startsBareClause } from './reported'
import { subjectBefore } from './subjects'
import type { Subject } from './subjects'

/** What a rule found at a cue, in items of its unit. */
export interface Finding {
  rule: string
  subject: Subject | null
  cue: Range
  content: Range[]
  negated: boolean
  hypothetical: boolean
  /** The cue is a verb of speech, not of thought or judgement. */
  speech: boolean
  listener?: Range | null
  via?: Range
  reported?: Range
}
/** A reporting verb at its place. */
export interface Cue { items: readonly Item[]; main: number; verb: CueVerb; group: VerbGroup; subject: Subject | null; after: AfterCue }

export function cueAt(items: readonly Item[], main: number): Cue | null {
  const verb = cueVerbAt(items, main)
  if (!verb) return null
  const group = verbGroupAt(items, main)
  const participle = verb.form === 'ing' && !group.auxiliary
  return { items, main, verb, group, subject: subjectBefore(items, group.from, participle), after: afterCue(items, main, verb) }
}

export const has = (cue: Cue, ...frames: Frame[]) => frames.some((frame) => cue.verb.frames.has(frame))
const cueRange = ({ group, main }: Cue): Range => ({ from: Math.min(group.from, main), to: main + 1 })

export function finding(rule: string, cue: Cue, content: Range[], more: Partial<Finding> = {}): Finding | null {
  const kept = content.filter(({ from, to }) => from < to)
  if (!kept.length) return null
  const hypothetical = cue.group.modal !== null && /^(?:would|could|might|should|may|can|must)$/u.test(cue.group.modal)
  return { rule, subject: cue.subject, cue: cueRange(cue), content: kept, negated: cue.group.negated !== (cue.verb.lemma === 'deny'), hypothetical, speech: has(cue, 'speaking', 'telling') || rule === 'quoted-as', ...more }
}

export interface AfterCue { at: number; listener: Range | null; colon: boolean; that: boolean }

/** Where the reported words begin: after times, listeners, a comma, a colon, "that". */
function afterCue(items: readonly Item[], main: number, { frames }: CueVerb): AfterCue {
  let { at, listener } = skipAdjuncts(items, main + 1)
  if ((frames.has('telling') || frames.has('bidding')) && listener === null && !/^that$/u.test(items[at]?.low ?? '')) {
    const phrase = nounPhraseStarting(items, at)
    if (phrase && !isQuotation(items[at])) {
      listener = phrase
      at = skipAdjuncts(items, phrase.to).at
    }
  }
  if (isComma(items[at]) && (isQuotation(items[at + 1]) || items[at + 1]?.low === 'that')) at++
  const colon = items[at]?.text === ':'
  if (colon) at++
  const that = items[at]?.low === 'that' && (items[at]?.tag !== 'DT' || isComma(items[at + 1]) || isQuotation(items[at + 1]) || startsBareClause(items, at + 1, true))
  if (that) at++
  if (that && isComma(items[at])) at++
  return { at, listener, colon, that }
}
export const isParticiple = ({ verb, group }: Cue) => verb.form === 'ing' && !group.auxiliary
