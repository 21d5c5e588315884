import { cueVerbAt, isPhrasal } from './cue-verbs'
import { endsSentence, isAuxiliary, isComma, isDash, isFinite, isNoun, isQuotation, isTime, nounPhraseStarting } from './clauses'
import type { Item, Range } from './clauses'
import { channels } from '../words/cues'

/** What stands between a cue and the words it reports: times, "in a statement", "to reporters". */
export interface After { at: number; listener: Range | null }

/** Where the reported words begin after the cue's last item. */
export function skipAdjuncts(items: readonly Item[], from: number): After {
  let at = isPhrasal(items, from - 1) ? from + 1 : from
  let listener: Range | null = null
  for (let step = 0; step < 6; step++) {
    const item = items[at]
    if (!item || isQuotation(item)) break
    const next = adjunctEnd(items, at)
    if (next === at) break
    if (item.low === 'to' && listener === null) listener = { from: at + 1, to: next }
    at = next
  }
  return { at, listener }
}

/** The end of the adjunct at `at`, or `at` where there is none. */
function adjunctEnd(items: readonly Item[], at: number): number {
  const item = items[at] as Item
  if (/^(?:again|later|earlier|then|also|repeatedly|publicly|privately|flatly|simply|bluntly|recently|once|afterward|afterwards|previously|only|further)$/u.test(item.low) || /^RB/u.test(item.tag) && /ly$/u.test(item.low)) return at + 1
  if (isTime(item) || /^(?:this|last|next|early|late|earlier|on|at)$/u.test(item.low) && timeFollows(items, at)) return timeEnd(items, at)
  if (/^(?:in|on|at|during|after|before|via|through|by|over|from|of|as|for|about)$/u.test(item.low)) return prepositional(items, at)
  if (item.low === 'to') {
    const phrase = nounPhraseStarting(items, at + 1)
    return phrase && items[at + 1]?.tag !== 'VB' ? phrase.to : at
  }
  return at
}

const timeFollows = (items: readonly Item[], at: number) => isTime(items[at + 1]) || isTime(items[at + 2]) && /^(?:DT|JJ|CD|NN)/u.test(items[at + 1]?.tag ?? '')

function timeEnd(items: readonly Item[], at: number): number {
  let to = at + 1
  while (to < items.length && to - at < 8 && (isTime(items[to]) || items[to]?.tag === 'CD' || /^(?:DT|JJ)$/u.test(items[to]?.tag ?? '') && isTime(items[to + 1]) || /^(?:of|in|on|at)$/u.test(items[to]?.low ?? '') && isTime(items[to + 1]))) to++
  return to
}

/** "in a statement": skipped where its noun holds words, or where the report can only begin after it. */
function prepositional(items: readonly Item[], at: number): number {
  const phrase = nounPhraseStarting(items, at + 1)
  if (!phrase) return at
  const next = items[phrase.to]
  const holds = items.slice(phrase.from, phrase.to).some(({ low }) => channels.has(low))
  const begins = next !== undefined && (/^(?:that|:)$/u.test(next.low) || isQuotation(next) || isComma(next) && (isQuotation(items[phrase.to + 1]) || endsSentence(items[phrase.to + 1])) || endsSentence(next))
  return holds || begins ? phrase.to : at
}

/** No report runs over more words; hostile text would. */
const LONGEST = 120

/** The end of the words that a cue reports, from `from`: before the next report of the same speaker, or the end of the sentence. */
export function contentEnd(items: readonly Item[], from: number): number {
  let end = Math.min(items.length, from + LONGEST)
  while (end > from && endsSentence(items[end - 1])) end--
  let depth = 0
  for (let i = from; i < end; i++) {
    const item = items[i] as Item
    if (item.text === '(') depth++
    if (item.text === ')' && depth > 0) depth--
    if (depth > 0) continue
    if (i > from && endsSentence(item) && item.text.length === 1) return i
    if (i >= from && isQuotation(item) && /,["”’'»]{1,2}$/u.test(item.text) && (reportFollows(items, i + 1) || attributionFollows(items, i + 1) || items[i + 1]?.low === 'but')) return i + 1
    if (i > from && isComma(item) && (reportFollows(items, i + 1) || reporterGoesOn(items, i + 1) || attributionFollows(items, i + 1))) return i
    if (i > from && isDash(item) && (reportFollows(items, i + 1) || i - from > 3 && clauseFollows(items, i + 1))) return i
    if (i > from && (/^(?:and|but)$/u.test(item.low) && (secondCue(items, i + 1) || secondParticiple(items, i + 1)) || item.low === 'but' && (isFinite(items[i + 1]) || items[i + 1]?.tag === 'VBG'))) return i
    if (i > from + 1 && /^(?:before|after|while|when)$/u.test(item.low) && items[i + 1]?.tag === 'VBG') return i
    if (i > from && (item.text === ';' || item.text === ':' && isQuotation(items[i + 1]))) return i
    if (i > from && item.low === 'according' && items[i + 1]?.low === 'to') return isComma(items[i - 1]) ? i - 1 : i
  }
  return end
}

/** "…, Orr said.": who said all of it stands behind it. */
function attributionFollows(items: readonly Item[], at: number): boolean {
  const phrase = nounPhraseStarting(items, at)
  const verb = phrase && cueVerbAt(items, phrase.to)
  return phrase !== null && verb?.frames.has('bare') === true && (verb.form === 'past' || verb.form === 's') && endsSentence(skipTime(items, phrase.to + 1))
}

function skipTime(items: readonly Item[], at: number): Item | undefined {
  let next = at
  while (next - at < 4 && (isTime(items[next]) || items[next]?.low === 'on')) next++
  return items[next]
}

/** "and ~questioning~ how" */
const secondParticiple = (items: readonly Item[], at: number) => {
  const verb = cueVerbAt(items, at)
  return verb?.form === 'ing' && (verb.frames.has('speaking') || verb.frames.has('telling') || verb.frames.has('questioning')) && items[at]?.tag === 'VBG'
}

/** A clause of its own after a dash. */
function clauseFollows(items: readonly Item[], at: number): boolean {
  const phrase = nounPhraseStarting(items, at)
  const verb = items[phrase?.to ?? at + 1]
  return (phrase !== null || items[at]?.low === 'there') && (isFinite(verb) || isAuxiliary(verb))
}

/** "…, adding that", "…, but said", "…, according to". */
function reportFollows(items: readonly Item[], at: number): boolean {
  let i = at
  if (/^(?:and|but|while|then|though)$/u.test(items[i]?.low ?? '')) i++
  if (items[i]?.low === 'according') return true
  while (/^RB/u.test(items[i]?.tag ?? '') && i - at < 3) i++
  const verb = cueVerbAt(items, i)
  if (!verb) return false
  if (verb.form === 'ing') return verb.frames.has('speaking') || verb.frames.has('naming') || verb.frames.has('telling')
  return i > at ? secondCue(items, i) : verb.form === 'past' && verb.frames.has('speaking') && items[i]?.tag === 'VBD'
}

/** "…, but offered no proof", "…, leaving the port": the reporter's own words, or not certain to be the speaker's. */
function reporterGoesOn(items: readonly Item[], at: number): boolean {
  const first = items[at]
  if (/^(?:but|although|though|while|whereas|even|despite|something|someone|remarks|much)$/u.test(first?.low ?? '')) return true
  if (/^(?:which|who|whom|where)$/u.test(first?.low ?? '')) return !verbAfterComma(items, at)
  const second = items[at + 1]
  if (first?.low === 'and') {
    const phrase = nounPhraseStarting(items, at + 1)
    return isFinite(second) || phrase !== null && (isFinite(items[phrase.to]) || isAuxiliary(items[phrase.to]))
  }
  if (/^an?$/u.test(first?.low ?? '')) {
    const phrase = nounPhraseStarting(items, at)
    return phrase !== null && /^(?:that|which|who)$/u.test(items[phrase.to]?.low ?? '')
  }
  return first?.tag === 'VBG' || /^RB/u.test(first?.tag ?? '') && second?.tag === 'VBG'
}

/** "…, who lives there, left": the clause goes on after the relative one. */
function verbAfterComma(items: readonly Item[], at: number): boolean {
  return items.slice(at, at + 40).some((item, i) => isComma(item) && (isFinite(items[at + i + 1]) || isAuxiliary(items[at + i + 1])))
}

/** "and said", "but added that", "and he noted": a second verb of speech. */
function secondCue(items: readonly Item[], at: number): boolean {
  const phrase = nounPhraseStarting(items, at)
  let i = phrase && items[at]?.tag === 'PRP' ? phrase.to : at
  while ((/^RB/u.test(items[i]?.tag ?? '') || isAuxiliary(items[i])) && i - at < 3) i++
  const verb = cueVerbAt(items, i)
  return (verb?.form === 'past' || verb?.form === 's') && items[i]?.tag !== 'NNS' && (verb.frames.has('speaking') || verb.frames.has('telling'))
}

/** Whether a clause without "that" begins at `at`: a phrase and, before long, its verb. */
export function startsBareClause(items: readonly Item[], at: number, lenient: boolean): boolean {
  const first = items[at]
  if (!first || endsSentence(first)) return false
  if (/^(?:he|she|they|we|i|you|there)$/u.test(first.low)) return finiteWithin(items, at + 1, 5)
  if (/^(?:it|this|that|these|those)$/u.test(first.low) || /^(?:PRP|DT|NN|JJ|CD|VBG|Q|\$|PDT)/u.test(first.tag)) return finiteWithin(items, at + 1, lenient ? 25 : clauseReach(items, at + 1))
  return lenient && /^(?:IN|RB|WRB|EX|CC|VB|WP)/u.test(first.tag) && first.low !== 'of' && finiteWithin(items, at + 1, 30)
}

/** A clause's verb comes before a comma or a conjunction, unless the verb of speech leaves no doubt. */
function clauseReach(items: readonly Item[], from: number): number {
  for (let i = from; i < from + 25 && i < items.length; i++) if (isComma(items[i]) || /^(?:after|before|when|while|because|since|as|until|if)$/u.test(items[i]?.low ?? '')) return i - from
  return 25
}

export function finiteWithin(items: readonly Item[], from: number, reach: number): boolean {
  for (let i = from; i < items.length && i < from + reach; i++) {
    if (endsSentence(items[i])) return false
    if (isFinite(items[i]) || isAuxiliary(items[i])) return true
    // "any plan 'must be thought out'": the verb is within the marks.
    if (isQuotation(items[i]) && /^\W{1,8}\p{Ll}\S* \S+ \S/u.test(items[i]?.text ?? '') && i > from - 1 && /^(?:NN|PRP|POS|JJ|DT|,)/u.test(items[i - 1]?.tag ?? '')) return true
  }
  return false
}

/** Whether the items hold a clause: a finite verb that is not the first item. */
export const holdsClause = (items: readonly Item[], from: number, to: number) => items.slice(from, to).some((item, i) => i > 0 && (isFinite(item) || isAuxiliary(item)) || isQuotation(item) && / \S+ /u.test(item.text))

export const isQuestionWord = (item: Item | undefined) => item !== undefined && /^(?:whether|if|how|why|what|who|whom|where|when|which|whose)$/u.test(item.low)

/** Whether a group (speaker and cue) ends at `at` as a parenthesis does: the sentence's end, a comma, a quotation. */
export function closesParenthesis(items: readonly Item[], at: number): boolean {
  const item = items[at]
  return endsSentence(item) || isComma(item) || isQuotation(item) || isDash(item) || /^[;:]$/u.test(item?.text ?? '')
}

/** Leaves out what opens a sentence and is no part of the report: "But", "And". */
export function contentStart(items: readonly Item[], from: number, to: number): number {
  let start = from
  while (start < to && (items[start]?.tag === 'CC' || isComma(items[start]) || isDash(items[start]) || /^[.…”")]$/u.test(items[start]?.text ?? ''))) start++
  return start
}

export const hasNoun = (items: readonly Item[], range: Range) => items.slice(range.from, range.to).some(isNoun)
