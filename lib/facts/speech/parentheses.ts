import { endsSentence, isComma, isDash, isFinite, isQuotation, nounPhraseStarting } from './clauses'
import type { Item, Range } from './clauses'
import { finding, has } from './cue'
import type { Cue, Finding } from './cue'
import { closesParenthesis, contentEnd, contentStart, holdsClause, skipAdjuncts } from './reported'
import { isCarried } from './subjects'
import type { Subject } from './subjects'

/* Words before the cue, which stands after them or within them as a parenthesis: "It rained, Orr said". */

/** What stands left of `edge` (the comma or quotation before speaker and cue): the quotation alone where it is a sentence, else the whole clause. */
export function contentBefore(items: readonly Item[], edge: number): Range | null {
  const last = isComma(items[edge - 1]) || isDash(items[edge - 1]) ? edge - 1 : edge
  const quotation = items[last - 1]
  if (isQuotation(quotation) && (last === 1 || opensSentence(items, last - 1))) return { from: last - 1, to: last }
  const from = contentStart(items, 0, last)
  if (isQuotation(quotation)) {
    const start = clauseStart(items, last - 1, from)
    return start === null ? null : { from: start, to: last }
  }
  return isComma(items[edge - 1]) && holdsClause(items, 0, last) ? { from, to: last } : null
}

/** A quotation that stands alone, whatever is before it: `Asked again, "No," he said`. */
export function opensSentence(items: readonly Item[], at: number, afterCue = false): boolean {
  const before = items[at - 1]
  const capital = /^["“'‘«`]{1,3}\s?[\p{Lu}\d[…(]/u.test((items[at] as Item).text)
  return capital && (afterCue || before === undefined || isComma(before) || /^[.:?!—–;)-]/u.test(before.text) || before.tag === 'CC' || isQuotation(before))
}

/** Where the clause around a quotation begins: after an adverbial, or at the start; null where the quotation stands in the adverbial itself, as in `Asked whether it "works," Orr said yes`. */
function clauseStart(items: readonly Item[], at: number, from: number): number | null {
  for (let i = at - 1; i > from; i--) if (/^[;:]$/u.test((items[i] as Item).text)) return i + 1
  if (!/^(?:IN|VBN|VBG|WRB|TO)$/u.test(items[from]?.tag ?? '') && !/^asked$/u.test(items[from]?.low ?? '')) return from
  const comma = items.slice(from, at).findLastIndex(isComma)
  return comma < 0 ? null : from + comma + 1
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
  // "its 'broken' rules added": marks within a phrase part nothing.
  if (isQuotation(before) && !/[,.?!…—–-]["”’'»]{1,2}$/u.test(before?.text ?? '') && !opensSentence(items, start - 1)) return null
  const { at, listener } = skipAdjuncts(items, end)
  const closed = closesParenthesis(items, at) && !(isComma(items[at]) && isQuotation(items[at + 1]) && !afterQuotation && !midSentence(items, start))
  // "under its 'old plan,' the club charged a fee": the verb goes on to a thing of its own.
  if (!closed && (!afterQuotation || !opensSentence(items, (isQuotation(before) ? start : start - 1) - 1))) return null
  const left = contentBefore(items, start) ?? (endsSentence(items[at]) ? saidBefore(cue, start) : null)
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

/** "The bridge hums at night, Orr said.": a clause even where the tagger sees no verb in it. */
function saidBefore({ items, verb }: Cue, start: number): Range | null {
  const from = contentStart(items, 0, start - 1)
  return verb.lemma === 'say' && isComma(items[start - 1]) && start - from > 4 && nounPhraseStarting(items, from) !== null ? { from, to: start - 1 } : null
}

const midSentence = (items: readonly Item[], start: number) => contentBefore(items, start) !== null

/** The words after the parenthesis go on with those before it, unless those ended a sentence. */
function continuesLeft(items: readonly Item[], left: Range, right: Range): boolean {
  const last = items[left.to - 1] as Item
  if (isQuotation(last)) return isQuotation(items[right.from]) && !/[.?!…]["”’'»]{1,2}$/u.test(last.text)
  return !isFinite(items[right.from]) || !holdsClause(items, left.from, left.to)
}

const parentheticalVerb = (cue: Cue) => has(cue, 'speaking', 'showing') || has(cue, 'thinking') && /^(?:think|believe|hope|fear|know|suspect|predict|recall|guess|reckon)$/u.test(cue.verb.lemma) || has(cue, 'telling')

export function speakerCueAfter(rule: string, cue: Cue, quoted: boolean): Finding | null {
  const { subject, main, verb, group, items } = cue
  if (!subject || group.passive || isCarried(subject) || subject.how === 'relative' || verb.form === 'ing' && !group.auxiliary || !parentheticalVerb(cue)) return null
  const isQuoted = isQuotation(items[subject.from - 1]) || isQuotation(items[subject.from - 2])
  if (isQuoted !== quoted || !quoted && !has(cue, 'bare', 'thinking', 'telling', 'showing')) return null
  const end = has(cue, 'telling') ? listenerEnd(items, main + 1) : { to: main + 1, listener: null }
  const found = parenthetical(rule, cue, subject.from, end.to, subject)
  return found && { ...found, listener: found.listener ?? end.listener }
}

function listenerEnd(items: readonly Item[], from: number): { to: number; listener: Range | null } {
  const phrase = nounPhraseStarting(items, from)
  return phrase && !isQuotation(items[from]) ? { to: phrase.to, listener: phrase } : { to: from, listener: null }
}

export function cueSpeakerAfter(rule: string, cue: Cue, quoted: boolean): Finding | null {
  const { items, group, main, verb } = cue
  if (group.passive || group.from !== main || /^(?:ing|base)$/u.test(verb.form) && verb.lemma !== 'read' || !has(cue, 'speaking', 'showing')) return null
  const before = items[main - 1]
  const isQuoted = isQuotation(before) || isQuotation(items[main - 2]) && (isComma(before) || isDash(before))
  if (isQuoted !== quoted || !isQuoted && !isComma(before)) return null
  const words = nounPhraseStarting(items, main + 1)
  if (!words || !isQuoted && isFinite(items[words.to]) || /^(?:me|him|them|us)$/u.test(items[words.from]?.low ?? '')) return null
  const subject: Subject = { words, stands: words, from: main, how: 'adjacent' }
  return parenthetical(rule, cue, main, groupEnd(items, words.to), subject)
}
