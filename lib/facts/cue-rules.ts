import { isComma, isDash, isFinite, isNoun, isQuotation, isTime, nounPhraseStarting, verbGroupAt } from './clauses'
import type { Item, Range, VerbGroup } from './clauses'
import { cueVerbAt } from './cue-verbs'
import type { CueVerb, Frame } from './cue-verbs'
import { closesParenthesis, contentEnd, contentStart, holdsClause, isQuestionWord, skipAdjuncts, startsBareClause } from './reported'
import { subjectBefore } from './subjects'
import type { Subject } from './subjects'
import { withParticle } from './words/cues'

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

/** A row that a rule must find: the words of its speaker and of what is reported (pieces joined by " / "). */
export interface Row { text: string; speaker: string | null; words: string }
export interface CueRule { id: string; find(cue: Cue): Finding | null; matches: readonly Row[]; misses: readonly string[] }

export function cueAt(items: readonly Item[], main: number): Cue | null {
  const verb = cueVerbAt(items, main)
  if (!verb) return null
  const group = verbGroupAt(items, main)
  const participle = verb.form === 'ing' && !group.auxiliary
  return { items, main, verb, group, subject: subjectBefore(items, group.from, participle), after: afterCue(items, main, verb) }
}

const has = (cue: Cue, ...frames: Frame[]) => frames.some((frame) => cue.verb.frames.has(frame))
const cueRange = ({ group, main }: Cue): Range => ({ from: Math.min(group.from, main), to: main + 1 })

function finding(rule: string, cue: Cue, content: Range[], more: Partial<Finding> = {}): Finding | null {
  const kept = content.filter(({ from, to }) => from < to)
  if (!kept.length) return null
  const hypothetical = cue.group.modal !== null && /^(?:would|could|might|should|may|can|must)$/u.test(cue.group.modal)
  return { rule, subject: cue.subject, cue: cueRange(cue), content: kept, negated: cue.group.negated, hypothetical, speech: has(cue, 'speaking', 'telling') || rule === 'quoted-as', ...more }
}

// --- words before the cue ---

/** What stands left of `edge` (the comma or quotation before speaker and cue): the quotation alone where it is a sentence, else the whole clause. */
export function contentBefore(items: readonly Item[], edge: number): Range | null {
  const last = isComma(items[edge - 1]) || isDash(items[edge - 1]) ? edge - 1 : edge
  const quotation = items[last - 1]
  if (isQuotation(quotation) && (last === 1 || opensSentence(items, last - 1))) return { from: last - 1, to: last }
  const from = contentStart(items, 0, last)
  if (isQuotation(quotation)) return { from: clauseStart(items, last - 1, from), to: last }
  return isComma(items[edge - 1]) && holdsClause(items, 0, last) ? { from, to: last } : null
}

/** A quotation that stands alone, whatever is before it: `Asked again, "No," he said`. */
function opensSentence(items: readonly Item[], at: number, afterCue = false): boolean {
  const before = items[at - 1]
  const capital = /^["“'‘«`]{1,3}\s?[\p{Lu}\d[…(]/u.test((items[at] as Item).text)
  return capital && (afterCue || before === undefined || isComma(before) || /^[.:?!—–;)-]/u.test(before.text) || before.tag === 'CC' || isQuotation(before))
}

/** Where the clause around a quotation begins: after the last comma that ends an adverbial, or at the start. */
function clauseStart(items: readonly Item[], at: number, from: number): number {
  for (let i = at - 1; i > from; i--) if (/^[;:]$/u.test((items[i] as Item).text)) return i + 1
  return from
}

/** What goes on after a parenthesis: "The deal, he said, ~was dead". */
function contentAfter(items: readonly Item[], at: number): Range | null {
  if (!isComma(items[at]) && !isDash(items[at])) return isQuotation(items[at]) ? { from: at, to: at + 1 } : null
  const next = items[at + 1]
  if (isQuotation(next)) return { from: at + 1, to: at + 2 }
  if (!next || /^(?:VBG|CC|WP|WDT|WRB|WP\$)$/u.test(next.tag) || /^(?:according|who|which|when|where|as|after|while|before|in|at|on|during|with)$/u.test(next.low)) return null
  return { from: at + 1, to: contentEnd(items, at + 1) }
}

/** Adjuncts and what stands between commas after the speaker: "said Orr, the mayor, on Monday". */
function groupEnd(items: readonly Item[], from: number): number {
  return skipAdjuncts(items, from).at
}

function parenthetical(rule: string, cue: Cue, start: number, end: number, subject: Subject): Finding | null {
  const { items } = cue
  const before = items[start - 1]
  const afterQuotation = isQuotation(before) || isComma(before) && isQuotation(items[start - 2]) || isDash(before) && isQuotation(items[start - 2])
  if (!afterQuotation && !isComma(before) && !isDash(before)) return null
  const { at, listener } = skipAdjuncts(items, end)
  const closed = closesParenthesis(items, at) && !(isComma(items[at]) && isQuotation(items[at + 1]) && !afterQuotation && !midSentence(items, start))
  if (!closed && !afterQuotation) return null
  const left = contentBefore(items, start)
  const right = closed ? contentAfter(items, at) : null
  if (left) {
    const goesOn = right && (continuesLeft(items, left, right) ? [right] : [])
    return finding(rule, cue, [left, ...(goesOn ?? [])], { subject, listener })
  }
  // "The deal, he said, was dead": no verb before the parenthesis.
  const from = contentStart(items, 0, start - 1)
  // "But, he said, the road was closed"
  if (right && isComma(before) && from >= start - 1) return finding(rule, cue, [right], { subject, listener })
  if (!right || !isComma(before) || start - 1 - from > 20 || !/^(?:DT|NN|PRP|JJ|CD|IN|RB|WRB|EX)/u.test(items[from]?.tag ?? '')) return null
  return isComma(items[at]) && holdsClause(items, right.from - 1, right.to) ? finding(rule, cue, [{ from, to: start - 1 }, right], { subject, listener }) : null
}

const midSentence = (items: readonly Item[], start: number) => contentBefore(items, start) !== null

/** The words after the parenthesis go on with those before it, unless those ended a sentence. */
function continuesLeft(items: readonly Item[], left: Range, right: Range): boolean {
  const last = items[left.to - 1] as Item
  if (isQuotation(last)) return isQuotation(items[right.from]) && !/[.?!…]["”’'»]{1,2}$/u.test(last.text)
  return !isFinite(items[right.from]) || !holdsClause(items, left.from, left.to)
}

const parentheticalVerb = (cue: Cue) => has(cue, 'speaking', 'showing') || has(cue, 'thinking') && /^(?:think|believe|hope|fear|know|suspect|predict|recall|guess|reckon)$/u.test(cue.verb.lemma) || has(cue, 'telling')

function speakerCueAfter(rule: string, cue: Cue, quoted: boolean): Finding | null {
  const { subject, main, verb, group, items } = cue
  if (!subject || group.passive || subject.how === 'shared' || subject.how === 'relative' || verb.form === 'ing' && !group.auxiliary || !parentheticalVerb(cue)) return null
  const isQuoted = isQuotation(items[subject.from - 1]) || isQuotation(items[subject.from - 2])
  if (isQuoted !== quoted) return null
  const end = has(cue, 'telling') ? listenerEnd(items, main + 1) : { to: main + 1, listener: null }
  const found = parenthetical(rule, cue, subject.from, end.to, subject)
  return found && { ...found, listener: found.listener ?? end.listener }
}

function listenerEnd(items: readonly Item[], from: number): { to: number; listener: Range | null } {
  const phrase = nounPhraseStarting(items, from)
  return phrase && !isQuotation(items[from]) ? { to: phrase.to, listener: phrase } : { to: from, listener: null }
}

function cueSpeakerAfter(rule: string, cue: Cue, quoted: boolean): Finding | null {
  const { items, group, main, verb } = cue
  if (group.passive || group.from !== main || /^(?:ing|base)$/u.test(verb.form) || !has(cue, 'speaking', 'showing')) return null
  const before = items[main - 1]
  const isQuoted = isQuotation(before) || isQuotation(items[main - 2]) && (isComma(before) || isDash(before))
  if (isQuoted !== quoted || !isQuoted && !isComma(before)) return null
  const words = nounPhraseStarting(items, main + 1)
  if (!words || !isQuoted && isFinite(items[words.to]) || /^(?:me|him|them|us)$/u.test(items[words.from]?.low ?? '')) return null
  const subject: Subject = { words, stands: words, from: main, how: 'adjacent' }
  return parenthetical(rule, cue, main, groupEnd(items, words.to), subject)
}

// --- words after the cue ---

interface AfterCue { at: number; listener: Range | null; colon: boolean; that: boolean }

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

const usableSubject = ({ subject, group }: Cue) => subject !== null && !group.passive && !group.infinitive

function reportsAfter(rule: (cue: Cue) => string, accepts: (cue: Cue, after: AfterCue) => boolean): (cue: Cue) => Finding | null {
  return (cue) => {
    if (!usableSubject(cue)) return null
    const { after } = cue
    if (!accepts(cue, after)) return null
    return finding(rule(cue), cue, [{ from: after.at, to: subordinateEnd(cue, after.at, contentEnd(cue.items, after.at)) }], { listener: after.listener })
  }
}

/** "While Orr says it is closed~, others go on." */
function subordinateEnd({ items, subject }: Cue, from: number, end: number): number {
  const lead = items[(subject?.from ?? 0) - 1]?.low ?? ''
  if (!/^(?:while|although|though|when|if|as|because|since|whilst)$/u.test(lead)) return end
  const comma = items.findIndex((item, i) => i > from && i < end && isComma(item))
  return comma > 0 ? comma : end
}

const isParticiple = ({ verb, group }: Cue) => verb.form === 'ing' && !group.auxiliary
const named = (id: string) => () => id

const quotationAfter = (cue: Cue, { at }: AfterCue) => isQuotation(cue.items[at])
const speaks = (cue: Cue) => has(cue, 'speaking', 'telling', 'showing')

function quoteOnly(rule: string, cue: Cue, accepts: (cue: Cue, after: AfterCue) => boolean): Finding | null {
  if (!usableSubject(cue)) return null
  const { after } = cue
  if (!quotationAfter(cue, after) || !accepts(cue, after)) return null
  const direct = after.at === cue.main + 1
  if (direct && !has(cue, 'bare', 'telling') && cue.verb.lemma !== 'read' && !opensSentence(cue.items, after.at, true)) return null
  const { items } = cue
  const next = items[after.at + 1]
  const goesOn = next !== undefined && !closesParenthesis(items, after.at + 1) && !opensSentence(items, after.at) && !/^(?:IN|CC|WRB)$/u.test(next.tag)
  const fragment = direct && !opensSentence(items, after.at, true)
  return finding(fragment && rule === 'speaker-cue-quote' ? 'speaker-cue-fragment' : rule, cue, [{ from: after.at, to: goesOn || after.that && !opensSentence(items, after.at) ? contentEnd(items, after.at) : after.at + 1 }], { listener: after.listener })
}

/** The little word that a verb needs before its thing: "called ~for". */
function particleEnd(cue: Cue): number | null {
  const { items, main, verb } = cue
  const particles = withParticle[verb.lemma]
  if (particles?.includes(items[main + 1]?.low ?? '')) return main + 2
  // "called the charge a mistake", "shows Orr ahead"
  const called = CALLING.test(verb.lemma) && verb.lemma !== 'declare' && !isTime(items[main + 1])
  return has(cue, 'judging') || verb.lemma === 'show' || called ? main + 1 : null
}

function thing(rule: string, cue: Cue): Finding | null {
  if (!usableSubject(cue)) return null
  const from = particleEnd(cue)
  if (from === null) return null
  const phrase = nounPhraseStarting(cue.items, from)
  const gerund = cue.items[from]?.tag === 'VBG'
  if (!phrase && !gerund && !isQuotation(cue.items[from])) return null
  return finding(rule, cue, [{ from, to: contentEnd(cue.items, from) }])
}

const CALLING = /^(?:call|describe|label|brand|dub|term|deem|characteri[sz]e|pronounce|declare|portray|depict|denounce|dismiss)$/u

/** `called it "absurd"`: the marked words after a verb that names. */
function names(rule: string, cue: Cue): Finding | null {
  const { items, main } = cue
  if (!usableSubject(cue) || !has(cue, 'naming') && !(has(cue, 'judging') && !isParticiple(cue))) return null
  if (items[main]?.tag === 'VBN' && !cue.group.auxiliary && cue.subject?.how !== 'apposition' || /^(?:by|for|on|upon)$/u.test(items[main + 1]?.low ?? '')) return null
  // "opposed a formula called the 'index'": the object of another verb, not a subject.
  const lead = items[(cue.subject?.from ?? 0) - 1]
  if (cue.subject?.how === 'adjacent' && lead?.tag.startsWith('VB') && !/^(?:say|think|believe|add|note|recall)$/u.test(cueVerbAt(items, cue.subject.from - 1)?.lemma ?? '')) return null
  const end = contentEnd(items, main + 1)
  const at = items.findIndex((item, i) => i > main && i < end && isQuotation(item))
  if (at < 0 || at - main > 25) return null
  for (let i = main + 1; i < at; i++) if (isFinite(items[i]) && !has(cue, 'naming')) return null
  // "an account called "…"" is a name.
  if (/^(?:call|dub|term|label|brand|nickname)$/u.test(cue.verb.lemma) && at === main + 1 && items[cue.subject?.from ?? 0]?.low !== 'what' && !items.slice(Math.max(0, main - 8), main).some(({ low }) => low === 'what')) return null
  const what = items.slice(0, at).findLastIndex((item) => item.low === 'what')
  const last = isNoun(items[at + 1]) && !closesParenthesis(items, at + 1) ? (nounPhraseStarting(items, at + 1)?.to ?? at + 1) : at + 1
  return finding(rule, cue, [{ from: what > main - 6 && what >= 0 && what < main ? at : main + 1, to: last }])
}

function quotedAs(rule: string, cue: Cue): Finding | null {
  const { items, main, verb, group } = cue
  if (verb.lemma !== 'quote' && verb.lemma !== 'cite') return null
  const object = group.passive ? null : nounPhraseStarting(items, main + 1)
  const as = group.passive ? main + 1 : object?.to ?? -1
  if (items[as]?.low !== 'as' || items[as + 1]?.tag !== 'VBG' || !cue.subject) return null
  const own = items[as + 1]?.low
  const at = items[as + 2]?.low === 'that' ? as + 3 : as + 2
  const having = own === 'having'
  const says = own === 'saying' || own === 'telling'
  const from = says ? at : having ? as + 2 : as + 1
  const content = [{ from, to: contentEnd(items, from) }]
  if (group.passive) return finding(rule, cue, content, { subject: cue.subject })
  if (!object) return null
  if (having) return finding(rule, cue, [{ from: object.from, to: contentEnd(items, from) }], { reported: object })
  return finding(rule, cue, content, { subject: { words: object, stands: object, from: object.from, how: 'adjacent' }, via: cue.subject.stands })
}

/** "were reported to have …": somebody says so, the article does not say who. */
function hearsay(rule: string, cue: Cue): Finding | null {
  const { items, main, verb, group } = cue
  if (!group.passive || !/^(?:report|say|believe|think|allege|claim|understand|expect)$/u.test(verb.lemma) || items[main + 1]?.low !== 'to' || !cue.subject) return null
  return finding(rule, cue, [{ from: cue.subject.from, to: contentEnd(items, main + 1) }], { subject: null })
}

export const cueRules: readonly CueRule[] = [
  {
    id: 'quoted-as', find: (cue) => quotedAs('quoted-as', cue),
    matches: [
      { text: 'The ministry quoted Liang as saying that "talks go on".', speaker: 'Liang', words: 'talks go on' },
      { text: 'The ministry quoted Liang as having "called for talks".', speaker: 'The ministry', words: 'Liang as having "called for talks"' },
      { text: 'Liang was quoted as backing the plan.', speaker: 'Liang', words: 'backing the plan' },
    ],
    misses: ['The ministry quoted Liang at length.'],
  },
  {
    id: 'hearsay', find: (cue) => hearsay('hearsay', cue),
    matches: [{ text: 'The two sides were reported to have "agreed on a road".', speaker: null, words: 'The two sides were reported to have "agreed on a road"' }],
    misses: ['The storm was reported on Monday.'],
  },
  {
    id: 'quote-speaker-cue', find: (cue) => speakerCueAfter('quote-speaker-cue', cue, true),
    matches: [
      { text: '"It works," Ada Ruiz said.', speaker: 'Ada Ruiz', words: 'It works' },
      { text: '“It works,” Ada Ruiz, a surgeon, said on Monday.', speaker: 'Ada Ruiz', words: 'It works' },
      { text: '"We," Roe said, "will win."', speaker: 'Roe', words: 'We / will win.' },
      { text: 'Orr "rejected the plan and its cost," the ministry said.', speaker: 'the ministry', words: 'Orr "rejected the plan and its cost,"' },
      { text: '"We lost," he told the BBC.', speaker: 'he', words: 'We lost' },
    ],
    misses: ['"It works" is the town\'s motto.', '"Cold Rain" is a film that Ruiz said she liked.'],
  },
  {
    id: 'quote-cue-speaker', find: (cue) => cueSpeakerAfter('quote-cue-speaker', cue, true),
    matches: [
      { text: '"Fine," said Deputy Trade Minister for Asia Lena Voss.', speaker: 'Deputy Trade Minister for Asia Lena Voss', words: 'Fine' },
      { text: '"Fine," said a spokesman for the port.', speaker: 'a spokesman for the port', words: 'Fine' },
      { text: '"Enough!" shouted Vale.', speaker: 'Vale', words: 'Enough!' },
    ],
    misses: ['"Fine," said in anger, is still fine.'],
  },
  {
    id: 'speaker-cue-quote', find: (cue) => (isParticiple(cue) ? null : quoteOnly('speaker-cue-quote', cue, speaks)),
    matches: [
      { text: 'Orr said: "We lost."', speaker: 'Orr', words: 'We lost.' },
      { text: 'Orr, the mayor, told reporters on Monday, "We lost."', speaker: 'Orr', words: 'We lost.' },
      { text: 'Asked about it, Orr replied, "We lost."', speaker: 'Orr', words: 'We lost.' },
      { text: 'Voss told Radio One "we lost".', speaker: 'Voss', words: 'we lost' },
    ],
    misses: ['Orr was told "no".'],
  },
  {
    id: 'participle-quote', find: (cue) => (isParticiple(cue) ? quoteOnly('participle-quote', cue, speaks) : null),
    matches: [{ text: 'Voss rejected it, saying "not now".', speaker: 'Voss', words: 'not now' }],
    misses: ['Saying "not now" is easy.'],
  },
  {
    id: 'clause-speaker-cue', find: (cue) => speakerCueAfter('clause-speaker-cue', cue, false),
    matches: [
      { text: 'The bridge was closed for repairs, Orr said.', speaker: 'Orr', words: 'The bridge was closed for repairs' },
      { text: 'The bridge, Orr said, was closed.', speaker: 'Orr', words: 'The bridge / was closed' },
    ],
    misses: ['When the bridge was closed, Orr said nothing was lost.'],
  },
  {
    id: 'clause-cue-speaker', find: (cue) => cueSpeakerAfter('clause-cue-speaker', cue, false),
    matches: [{ text: 'The bridge was closed for repairs, said Ada Orr.', speaker: 'Ada Orr', words: 'The bridge was closed for repairs' }],
    misses: ['The bridge was closed, and said Orr would pay.'],
  },
  {
    id: 'speaker-cue-that', find: reportsAfter((cue) => (isParticiple(cue) ? 'participle-that' : 'speaker-cue-that'), (cue, after) => after.that && has(cue, 'speaking', 'thinking', 'telling', 'showing') && !quotedAlone(cue, after)),
    matches: [
      { text: 'Orr said that the bridge was closed.', speaker: 'Orr', words: 'the bridge was closed' },
      { text: 'Orr told reporters in Oslo on Monday that the bridge was closed.', speaker: 'Orr', words: 'the bridge was closed' },
      { text: 'The agency announced Monday that the bridge was closed.', speaker: 'The agency', words: 'the bridge was closed' },
    ],
    misses: ['Orr said that.'],
  },
  {
    id: 'speaker-cue-clause', find: reportsAfter((cue) => (isParticiple(cue) ? 'participle-clause' : 'speaker-cue-clause'), bareClause),
    matches: [
      { text: 'Orr said the bridge was closed.', speaker: 'Orr', words: 'the bridge was closed' },
      { text: 'Orr confirmed the bridge was closed, but said repairs would begin.', speaker: 'Orr', words: 'the bridge was closed' },
    ],
    misses: ['Orr said goodbye to the bridge.'],
  },
  {
    id: 'speaker-cue-question', find: reportsAfter(named('speaker-cue-question'), (cue, after) => has(cue, 'questioning') && isQuestionWord(cue.items[after.at]) && !after.colon),
    matches: [{ text: 'Orr asked whether the bridge was closed.', speaker: 'Orr', words: 'whether the bridge was closed' }],
    misses: ['Orr was asked whether the bridge was closed.'],
  },
  {
    id: 'speaker-cue-infinitive', find: reportsAfter(named('speaker-cue-infinitive'), infinitive),
    matches: [{ text: 'Orr vowed to close the bridge.', speaker: 'Orr', words: 'to close the bridge' }],
    misses: ['Orr was asked to close the bridge.'],
  },
  {
    id: 'speaker-calls', find: (cue) => (CALLING.test(cue.verb.lemma) ? names(isParticiple(cue) ? 'participle-calls' : 'speaker-calls', cue) : null),
    matches: [
      { text: 'Lord Hay, who succeeded Tom Bell, called it "absurd".', speaker: 'Lord Hay', words: 'it "absurd"' },
      { text: 'Orr described the plan as "absurd".', speaker: 'Orr', words: 'the plan as "absurd"' },
    ],
    misses: ['The plan was called "absurd".', 'Orr praised a boat called "Absurd".'],
  },
  {
    id: 'speaker-names', find: (cue) => names('speaker-names', cue),
    matches: [{ text: 'Orr criticized the plan as "absurd".', speaker: 'Orr', words: 'the plan as "absurd"' }],
    misses: ['The plan was criticized as "absurd".'],
  },
  {
    id: 'speaker-cue-thing', find: (cue) => thing('speaker-cue-thing', cue),
    matches: [
      { text: 'Orr criticized the plan for the bridge.', speaker: 'Orr', words: 'the plan for the bridge' },
      { text: 'Orr called for a new bridge.', speaker: 'Orr', words: 'a new bridge' },
    ],
    misses: ['Orr crossed the bridge.'],
  },
]

function quotedAlone(cue: Cue, after: AfterCue): boolean {
  return quotationAfter(cue, after) && closesParenthesis(cue.items, after.at + 1)
}

function bareClause(cue: Cue, after: AfterCue): boolean {
  if (after.colon) return has(cue, 'speaking') && !quotationAfter(cue, after) && after.at < cue.items.length
  if (has(cue, 'telling') && !has(cue, 'speaking') && after.listener === null) return false
  const strong = /^(?:say|think|believe|hope|tell|add|know)$/u.test(cue.verb.lemma)
  if (!has(cue, 'bare', 'thinking', 'telling', 'showing') || isDash(cue.items[after.at])) return false
  if (cue.verb.lemma === 'say' && saysSomething(cue.items, after.at)) return true
  return startsBareClause(cue.items, after.at, strong) && (strong || !quotationAfter(cue, after))
}

/** After "said" a noun phrase is a clause's subject whatever the tagger makes of its verb, unless that is all there is. */
function saysSomething(items: readonly Item[], at: number): boolean {
  const phrase = nounPhraseStarting(items, at)
  return phrase !== null && !/^(?:yes|no|nothing|something|goodbye|things|that|so|this|it|much|little|thanks|hello)$/u.test(items[at]?.low ?? '') && contentEnd(items, at) - at >= phrase.to - at + 3 && !/^(?:IN|TO)$/u.test(items[phrase.to]?.tag ?? '')
}

function infinitive(cue: Cue, after: AfterCue): boolean {
  const { items, main } = cue
  const at = after.at
  if (!has(cue, 'intending', 'bidding') || after.colon || after.that) return false
  if (items[at]?.low === 'to' && items[at + 1]?.tag === 'VB') return has(cue, 'intending') && at === main + 1 || after.listener !== null
  return false
}

