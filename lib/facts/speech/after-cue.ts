import { endsSentence, isAuxiliary, isComma, isDash, isFinite, isNoun, isQuotation, isTime, nounPhraseEnding, nounPhraseStarting } from './clauses'
import type { Item, Range } from './clauses'
import { finding, has, isParticiple } from './cue'
import type { AfterCue, Cue, Finding } from './cue'
import { cueVerbAt } from './cue-verbs'
import { contentBefore, opensSentence } from './parentheses'
import { closesParenthesis, contentEnd, holdsClause, isQuestionWord, skipAdjuncts, startsBareClause } from './reported'
import { withParticle } from '../words/cues'

/* Words after the cue: "Orr said that it rained". */

const usableSubject = ({ subject, group }: Cue) => subject !== null && !group.passive && !group.infinitive

export function reportsAfter(rule: (cue: Cue) => string, accepts: (cue: Cue, after: AfterCue) => boolean): (cue: Cue) => Finding | null {
  return (cue) => {
    if (!usableSubject(cue)) return null
    const { after } = cue
    if (!accepts(cue, after)) return null
    return finding(rule(cue), cue, [{ from: after.at, to: subordinateEnd(cue, after.at, contentEnd(cue.items, after.at)) }], { listener: after.listener })
  }
}

/** "While Orr says it is closed~, others go on." */
function subordinateEnd({ items, subject }: Cue, from: number, end: number): number {
  // "After saying that it was late~, Orr left"
  if (subject && subject.from > from) return Math.min(end, isQuotation(items[subject.from - 1]) ? subject.from : subject.from - 1)
  const lead = items[(subject?.from ?? 0) - 1]?.low ?? ''
  if (!/^(?:while|although|though|when|if|as|because|since|whilst)$/u.test(lead)) return end
  const comma = items.findIndex((item, i) => i > from && i < end && isComma(item))
  return comma > 0 ? comma : end
}
export const named = (id: string) => () => id

const quotationAfter = (cue: Cue, { at }: AfterCue) => isQuotation(cue.items[at])
export const speaks = (cue: Cue) => has(cue, 'speaking', 'telling', 'showing')

export function quoteOnly(rule: string, cue: Cue, accepts: (cue: Cue, after: AfterCue) => boolean): Finding | null {
  if (!usableSubject(cue)) return null
  const { after } = cue
  if (!quotationAfter(cue, after) || !accepts(cue, after)) return null
  const direct = after.at === cue.main + 1
  if (direct && !has(cue, 'bare', 'telling') && cue.verb.lemma !== 'read' && !opensSentence(cue.items, after.at, true)) return null
  const { items } = cue
  const next = items[after.at + 1]
  const goesOn = next !== undefined && !closesParenthesis(items, after.at + 1) && !opensSentence(items, after.at) && !/^(?:IN|CC|WRB)$/u.test(next.tag)
  return finding(direct && rule === 'speaker-cue-quote' ? quoteRule(items, after.at) : rule, cue, [{ from: after.at, to: goesOn || after.that && !opensSentence(items, after.at) ? contentEnd(items, after.at) : after.at + 1 }], { listener: after.listener })
}

/** `said "the road is closed"`: a clause in small letters; `said "closed"` may be a word of another's. */
function quoteRule(items: readonly Item[], at: number): string {
  if (opensSentence(items, at, true)) return 'speaker-cue-quote'
  return items[at]?.text.split(/\s+/u, 5).length === 5 ? 'speaker-cue-words' : 'speaker-cue-fragment'
}

/** "As Orr noted, ~it rained~", "it rained, as Orr told reporters": the clause beside it. */
export function asReported(rule: string, cue: Cue): Finding | null {
  const { items, main, subject, group } = cue
  if (!subject || group.passive || isParticiple(cue) || !has(cue, 'speaking', 'telling') || subject.how === 'shared' || items[subject.from - 1]?.low !== 'as') return null
  const at = subject.from - 1
  const end = cue.after.listener ? Math.max(cue.after.listener.to, cue.after.at) : skipAdjuncts(items, main + 1).at
  const comma = isQuotation(items[end]) && isComma(items[end - 1]) ? end - 1 : end
  if (at === 0 || items[at - 1]?.tag === 'CC') {
    if (!isComma(items[comma])) return null
    const content = isQuotation(items[comma + 1]) ? comma + 2 : contentEnd(items, comma + 1)
    return isQuotation(items[comma + 1]) || holdsClause(items, comma + 1, content) ? finding(rule, cue, [{ from: comma + 1, to: content }], { listener: cue.after.listener }) : null
  }
  const left = isComma(items[at - 1]) && closesParenthesis(items, comma) ? contentBefore(items, at) : null
  return left && finding(rule, cue, [left], { listener: cue.after.listener })
}

/** The little word that a verb needs before its thing: "called ~for". */
function particleEnd(cue: Cue): number | null {
  const { items, main, verb } = cue
  const particles = withParticle[verb.lemma]
  if (particles) {
    // "talked ~to the paper~ about", "talked more about"
    let at = main + 1
    while (/^RB/u.test(items[at]?.tag ?? '') && at - main < 3) at++
    const hearer = /^(?:to|with)$/u.test(items[at]?.low ?? '') && !particles.includes(items[at]?.low ?? '') ? nounPhraseStarting(items, at + 1) : null
    if (hearer) at = hearer.to
    if (particles.includes(items[at]?.low ?? '')) return at + 1
  }
  // "called the charge a mistake", "shows Orr ahead"
  const called = CALLING.test(verb.lemma) && verb.lemma !== 'declare' && !isTime(items[main + 1])
  return has(cue, 'judging') || verb.lemma === 'show' || called || verb.lemma === 'see' && takenAs(items, main) ? main + 1 : null
}

/** "saw it ~as~ a trick" */
function takenAs(items: readonly Item[], main: number): boolean {
  const phrase = nounPhraseStarting(items, main + 1)
  const end = contentEnd(items, main + 1)
  return phrase !== null && items.slice(phrase.to, Math.min(end, phrase.to + 10)).some(({ low }) => low === 'as')
}

export function thing(rule: string, cue: Cue): Finding | null {
  if (!usableSubject(cue)) return null
  const from = particleEnd(cue)
  if (from === null) return null
  const phrase = nounPhraseStarting(cue.items, from)
  const gerund = cue.items[from]?.tag === 'VBG' || from > cue.main + 1 && isQuestionWord(cue.items[from])
  if (!phrase && !gerund && !isQuotation(cue.items[from])) return null
  if (phrase && saysNothing(cue, from, phrase)) return null
  const end = subordinateEnd(cue, from, contentEnd(cue.items, from))
  return finding(rule, cue, [{ from, to: phrase && !CALLING.test(cue.verb.lemma) && cue.verb.lemma !== 'show' ? Math.min(end, thingEnd(cue.items, phrase.to, end)) : end }])
}

/** "asked for a boat", "quoted its engineer", "compared the maps with its own", "expects rain": somebody acts or waits; there is no claim unless words are marked or a clause follows. */
function saysNothing({ items, verb }: Cue, from: number, phrase: Range): boolean {
  if (!/^(?:ask|quote|compare|expect)$/u.test(verb.lemma)) return false
  const end = Math.min(contentEnd(items, from), phrase.to + 8)
  return !items.slice(from, end).some((item) => isQuotation(item) || item.tag === 'VBG' || /^(?:to|that|as)$/u.test(item.low))
}

/** The thing with what hangs on it; not where, when and how it was spoken of. */
function thingEnd(items: readonly Item[], from: number, end: number): number {
  let to = from
  while (to < end) {
    if (/^(?:that|who|which|whose|to|as)$/u.test(items[to]?.low ?? '') || items[to]?.tag === 'VBG') return end
    const next = /^(?:of|for|from|about|over|with|against|between|among|into|toward|towards|and|or)$/u.test(items[to]?.low ?? '') ? nounPhraseStarting(items, to + 1) : null
    if (!next || isTime(items[to + 1])) return to
    to = next.to
  }
  return to
}

export const CALLING = /^(?:call|describe|label|brand|dub|term|deem|characteri[sz]e|pronounce|declare|denounce|dismiss)$/u

/** `called it "absurd"`: the marked words after a verb that names. */
export function names(rule: string, cue: Cue): Finding | null {
  const { items, main } = cue
  if (!usableSubject(cue) || !has(cue, 'naming') && !(has(cue, 'judging') && (!isParticiple(cue) || cue.subject?.how === 'main'))) return null
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
  const more = isQuotation(items[at + 2]) && /^(?:and|or|but|,)$/u.test(items[at + 1]?.low ?? '') && !opensSentence(items, at + 2) ? at + 3 : at + 1
  const last = isNoun(items[at + 1]) && !closesParenthesis(items, at + 1) ? (nounPhraseStarting(items, at + 1)?.to ?? at + 1) : more
  return finding(rule, cue, [{ from: what > main - 6 && what >= 0 && what < main ? at : main + 1, to: last }])
}

export function quotedAs(rule: string, cue: Cue): Finding | null {
  const { items, main, verb, group } = cue
  if (verb.lemma !== 'quote' && verb.lemma !== 'cite') return null
  const object = group.passive ? null : nounPhraseStarting(items, main + 1)
  const named = object && apposedName(items, object)
  const as = group.passive ? main + 1 : named?.end ?? -1
  if (items[as]?.low !== 'as' || items[as + 1]?.tag !== 'VBG' || !cue.subject) return null
  const own = items[as + 1]?.low
  const at = items[as + 2]?.low === 'that' ? as + 3 : as + 2
  const having = own === 'having'
  const says = own === 'saying' || own === 'telling'
  const from = says ? at : having ? as + 2 : as + 1
  const content = [{ from, to: contentEnd(items, from) }]
  if (group.passive) return finding(rule, cue, content, { subject: cue.subject })
  if (!object || !named) return null
  if (having) return finding(rule, cue, [{ from: object.from, to: contentEnd(items, from) }], { reported: named.stands })
  return finding(rule, cue, content, { subject: { words: named.stands, stands: named.stands, from: object.from, how: 'adjacent' }, via: cue.subject.stands })
}

/** "its engineer~, Petra Orr,~ as saying", "Petra Orr~, its engineer,~ as saying": the name of the two, and where both end. */
function apposedName(items: readonly Item[], object: Range): { stands: Range; end: number } {
  const apposed = isComma(items[object.to]) ? nounPhraseStarting(items, object.to + 1) : null
  if (!apposed || !isComma(items[apposed.to]) || items[apposed.to + 1]?.low !== 'as') return { stands: object, end: object.to }
  const isName = items.slice(apposed.from, apposed.to).every(({ tag }) => tag === 'NNP')
  return { stands: isName && items[object.to - 1]?.tag !== 'NNP' ? apposed : object, end: apposed.to + 1 }
}

/** "was described ~by Orr~ as absurd", "a plan backed ~by the mayor~": the agent says or thinks it of what stands before, or of what comes after. */
export function passiveBy(rule: string, cue: Cue): Finding | null {
  const { items, main, group } = cue
  if (items[main]?.tag !== 'VBN' && !group.passive || items[main + 1]?.low !== 'by' || !has(cue, 'judging', 'naming', 'thinking', 'speaking')) return null
  const agent = nounPhraseStarting(items, main + 2)
  const thing = group.passive ? cue.subject?.words : group.auxiliary ? null : nounPhraseEnding(items, (isComma(items[main - 1]) ? main - 1 : main) - 1)
  if (!agent || !thing || /^(?:VBG|WP|WDT)$/u.test(items[agent.from]?.tag ?? '') || items[agent.from]?.low === 'its' || isTime(items[agent.from])) return null
  // "seen by a crowd" is no judgement.
  if (/^(?:see|view|hear|read|watch)$/u.test(cue.verb.lemma) && items[agent.to]?.low !== 'as') return null
  const as = items[agent.to]?.low === 'as' ? [{ from: agent.to, to: contentEnd(items, agent.to) }] : []
  const marked = as.flatMap(({ from, to }) => items.slice(from, to)).some(isQuotation)
  return finding(rule, cue, marked ? as.map(({ from, to }) => ({ from: from + 1, to })) : [thing, ...as], { subject: { words: agent, stands: agent, from: agent.from, how: 'adjacent' } })
}

/** "were reported to have …": somebody says so, the article does not say who. */
export function hearsay(rule: string, cue: Cue): Finding | null {
  const { items, main, verb, group } = cue
  if (!group.passive || !/^(?:report|say|believe|think|allege|claim|understand|expect)$/u.test(verb.lemma) || items[main + 1]?.low !== 'to' || !cue.subject) return null
  return finding(rule, cue, [{ from: cue.subject.from, to: contentEnd(items, main + 1) }], { subject: null })
}

export function quotedAlone(cue: Cue, after: AfterCue): boolean {
  return quotationAfter(cue, after) && closesParenthesis(cue.items, after.at + 1)
}

export function bareClause(cue: Cue, after: AfterCue): boolean {
  if (after.colon) return has(cue, 'speaking') && !quotationAfter(cue, after) && after.at < cue.items.length
  if (has(cue, 'telling') && !has(cue, 'speaking') && after.listener === null) return false
  const strong = /^(?:say|think|believe|hope|tell|add|know)$/u.test(cue.verb.lemma)
  if (!has(cue, 'bare', 'thinking', 'telling', 'showing') || isDash(cue.items[after.at])) return false
  // "more often than the tables say it should": only the verb's helper is left of the clause.
  if (cue.items[after.at]?.tag === 'PRP' && isAuxiliary(cue.items[after.at + 1]) && (endsSentence(cue.items[after.at + 2]) || isComma(cue.items[after.at + 2]))) return false
  if (cue.verb.lemma === 'say' && saysSomething(cue.items, after.at)) return true
  // "denied reports that it had sunk": a thing with a clause that hangs on it.
  const phrase = strong ? null : nounPhraseStarting(cue.items, after.at)
  if (phrase && /^(?:that|which)$/u.test(cue.items[phrase.to]?.low ?? '') && cue.items[after.at]?.tag !== 'PRP') return false
  return startsBareClause(cue.items, after.at, strong) && (strong || !quotationAfter(cue, after))
}

/** After "said" a noun phrase is a clause's subject whatever the tagger makes of its verb, unless that is all there is. */
function saysSomething(items: readonly Item[], at: number): boolean {
  const phrase = nounPhraseStarting(items, at)
  return phrase !== null && !/^(?:yes|no|nothing|something|goodbye|things|that|so|this|it|much|little|thanks|hello)$/u.test(items[at]?.low ?? '') && contentEnd(items, at) - at >= phrase.to - at + 3 && !/^(?:IN|TO)$/u.test(items[phrase.to]?.tag ?? '')
}

export function infinitive(cue: Cue, after: AfterCue): boolean {
  const { items, main } = cue
  const at = after.at
  if (!has(cue, 'intending', 'bidding') || after.colon || after.that) return false
  const next = items[at + 1]
  if (items[at]?.low !== 'to' || !next) return false
  if (next.tag === 'VB' || isQuotation(next) && /^\W{1,3}\p{Ll}/u.test(next.text)) return has(cue, 'intending') && at === main + 1 || after.listener !== null
  return after.listener !== null && has(cue, 'bidding') && /^(?:NN|JJ|VBP)$/u.test(next.tag) && /^\p{Ll}/u.test(next.text) && nounPhraseStarting(items, at + 2) !== null
}

