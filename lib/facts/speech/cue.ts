import { isComma, isFinite, isQuotation, nounPhraseStarting, verbGroupAt } from './clauses'
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
  const own = verbGroupAt(items, main)
  const matrix = own.infinitive ? matrixBefore(items, own.from - 1) : null
  const group = matrix === null ? own : { ...own, from: verbGroupAt(items, matrix).from, infinitive: false }
  const participle = verb.form === 'ing' && !group.auxiliary
  return { items, main, verb, group, subject: subjectBefore(items, group.from, participle), after: afterCue(items, main, verb) }
}

const LEADS_TO_SPEECH = new Set(['continued', 'continues', 'continue', 'seemed', 'seems', 'appeared', 'appears', 'hastened', 'forced', 'compelled', 'obliged', 'moved', 'quick', 'careful', 'had', 'on', 'out', 'forward'])

/** "went on ~to say", "was forced ~to admit", "seemed ~to confirm": the verb whose subject speaks; `to` is the place of "to". */
function matrixBefore(items: readonly Item[], to: number): number | null {
  const low = items[to - 1]?.low ?? ''
  if (!LEADS_TO_SPEECH.has(low)) return null
  if (low !== 'on' && low !== 'out' && low !== 'forward') return to - 1
  return /^(?:go|goes|going|gone|went|come|comes|came)$/u.test(items[to - 2]?.low ?? '') ? to - 2 : null
}

export const has = (cue: Cue, ...frames: Frame[]) => frames.some((frame) => cue.verb.frames.has(frame))
const cueRange = ({ group, main }: Cue): Range => ({ from: Math.min(group.from, main), to: main + 1 })

export function finding(rule: string, cue: Cue, content: Range[], more: Partial<Finding> = {}): Finding | null {
  const kept = content.filter(({ from, to }) => from < to)
  if (!kept.length) return null
  const hypothetical = cue.group.modal !== null && /^(?:would|could|might|should|may|can|cannot|must)$/u.test(cue.group.modal)
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
      at = skipAdjuncts(items, bracketEnd(items, phrase.to)).at
    }
  }
  if (isComma(items[at]) && frames.has('speaking')) at = asideEnd(items, at)
  if (isComma(items[at]) && (isQuotation(items[at + 1]) || items[at + 1]?.low === 'that')) at++
  const colon = items[at]?.text === ':'
  if (colon) at++
  const that = items[at]?.low === 'that' && (items[at]?.tag !== 'DT' || isComma(items[at + 1]) || isQuotation(items[at + 1]) || startsBareClause(items, at + 1, true))
  if (that) at++
  if (that && isComma(items[at])) at++
  return { at, listener, colon, that }
}
/** "the Harbour Press ~(HP)~" */
function bracketEnd(items: readonly Item[], at: number): number {
  return items[at]?.text === '(' && items[at + 2]?.text === ')' ? at + 3 : at
}

/** "said, ~however,~ that", "says, ~win or lose,~ he stays": the second comma; the first where there is no aside. */
function asideEnd(items: readonly Item[], comma: number): number {
  for (let i = comma + 1; i < items.length && i - comma < 12; i++) {
    if (isQuotation(items[i]) || isFinite(items[i]) || /^[.;:]/u.test(items[i]?.text ?? '')) return comma
    if (isComma(items[i])) return isQuotation(items[i + 1]) || items[i + 1]?.low === 'that' ? i : comma
  }
  return comma
}

export const isParticiple = ({ verb, group }: Cue) => verb.form === 'ing' && !group.auxiliary
