import { endsSentence, isComma, isFinite, isQuotation, nounPhraseEnding, nounPhraseStarting, verbGroupAt } from './clauses'
import type { Item, Range } from './clauses'
import type { Finding } from './cue'
import { contentEnd, holdsClause } from './reported'
import { subjectBefore } from './subjects'
import type { Subject } from './subjects'
import { attitudeNouns, feelingAdjectives, lightVerbs, speechNouns } from '../words/cues'

/* Nouns and adjectives that report: "Orr's claim that it rained", "Orr made a plea for calm", "Orr is sure that it rained". */

/** What a noun of speech or attitude reports, and of whom. */
export function byNoun(items: readonly Item[], i: number): Finding | null {
  const item = items[i]
  if (!item || !/^(?:NN|VB)/u.test(item.tag)) return null
  const clause = speechNouns.has(item.low) && items[i + 1]?.low === 'that'
  const links = clause ? null : attitudeNouns.get(item.low)
  if (!clause && !links?.includes(items[i + 1]?.low ?? '')) return null
  const at = beforeAdjectives(items, i)
  const owner = clause ? ownerBefore(items, at) : null
  const subject: Subject | null = owner ? { words: owner, stands: owner, from: owner.from, how: 'adjacent' } : clause ? null : lightSubject(items, at)
  const content = clause ? clauseAfter(items, i) : subject && thingAfter(items, i + 1)
  if (!subject || !content) return null
  return { rule: clause ? 'noun-that' : 'light-noun', subject, cue: { from: i, to: i + 1 }, content: [content], negated: false, hypothetical: false, speech: clause }
}

function beforeAdjectives(items: readonly Item[], i: number): number {
  let at = i - 1
  while (at >= 0 && /^(?:JJ|VBN|VBG|RB)/u.test(items[at]?.tag ?? '')) at--
  return at
}

/** "Orr's", "her" */
function ownerBefore(items: readonly Item[], at: number): Range | null {
  const possessive = items[at]
  if (possessive?.tag === 'POS') return nounPhraseEnding(items, at - 1)
  return possessive?.tag === 'PRP$' ? { from: at, to: at + 1 } : null
}

/** "Orr ~made~ it clear that": a verb that says nothing with a word that does. */
export function byClear(items: readonly Item[], i: number): Finding | null {
  if (!/^(?:make|makes|made|making)$/u.test(items[i]?.low ?? '')) return null
  const at = items[i + 1]?.low === 'it' ? i + 2 : i + 1
  if (!/^(?:clear|plain|known|obvious)$/u.test(items[at]?.low ?? '') || items[at + 1]?.low !== 'that') return null
  const group = verbGroupAt(items, i)
  const subject = group.passive || group.infinitive ? null : subjectBefore(items, group.from, items[i]?.tag === 'VBG')
  return subject && { rule: 'made-clear', subject, cue: { from: group.from, to: at + 1 }, content: [{ from: at + 2, to: contentEnd(items, at + 2) }], negated: group.negated, hypothetical: false, speech: true }
}

/** "Orr is ~sure~ that it rained", "Orr was ~wary~ of the plan": what somebody feels about a thing or a claim. */
export function byFeeling(items: readonly Item[], i: number): Finding | null {
  const adjective = items[i]
  const links = adjective && feelingAdjectives.get(adjective.low)
  if (!links) return null
  let be = i - 1
  while (be > 0 && /^RB/u.test(items[be]?.tag ?? '')) be--
  const link = items[i + 1]?.low ?? ''
  if (!/^(?:is|are|was|were|'s|’s|'re|’re|am|been|be|feel|feels|felt|remain|remains|remained)$/u.test(items[be]?.low ?? '') || !links.includes(link)) return null
  const group = verbGroupAt(items, be)
  const subject = group.infinitive ? null : subjectBefore(items, group.from)
  if (!subject || /^(?:it|there|that|this|what|which)$/u.test(items[subject.words.from]?.low ?? '') || subject.how === 'shared' || subject.how === 'relative') return null
  const clause = link === 'that'
  const content = clause ? { from: i + 2, to: contentEnd(items, i + 2) } : thingAfter(items, i + 1)
  if (!content || clause && !holdsClause(items, i + 1, content.to) || items.slice(content.from, content.to).some(isQuotation)) return null
  return { rule: 'feels', subject, cue: { from: group.from, to: i + 1 }, content: [content], negated: group.negated, hypothetical: group.modal !== null && group.modal !== 'will', speech: false }
}

/** "~Orr~ made a plea for" */
function lightSubject(items: readonly Item[], at: number): Subject | null {
  const verb = /^(?:an?|no|any|some|the)$/u.test(items[at]?.low ?? '') ? at - 1 : at
  if (!lightVerbs.has(items[verb]?.low ?? '')) return null
  const group = verbGroupAt(items, verb)
  return group.passive || group.infinitive ? null : subjectBefore(items, group.from)
}

/** From the "that" after the noun at `i` to a comma, or before the verb of the sentence, which comes after the clause's own. */
function clauseAfter(items: readonly Item[], i: number): Range | null {
  const from = i + 2
  if (!holdsClause(items, i + 1, items.length)) return null
  const end = contentEnd(items, from)
  let verbs = 0
  for (let k = from + 1; k < end; k++) {
    const item = items[k]
    if (isComma(item) && k > from + 2) return { from, to: k }
    if (/^(?:that|who|which|when|because|if|as|and|or|but|what|where)$/u.test(item?.low ?? '')) verbs--
    if (isFinite(item) && !isFinite(items[k - 1]) && ++verbs > 1) return { from, to: k }
  }
  return { from, to: end }
}

/** The thing after the noun's link, or what is to be done: up to a comma or the verb of the sentence. */
function thingAfter(items: readonly Item[], link: number): Range | null {
  const infinitive = items[link]?.low === 'to' && items[link + 1]?.tag === 'VB'
  const from = infinitive ? link : link + 1
  if (!infinitive && items[from]?.tag !== 'VBG' && !nounPhraseStarting(items, from)) return null
  let to = from + 1
  while (to < items.length && to - from < 40 && !isComma(items[to]) && !endsSentence(items[to]) && !isFinite(items[to])) to++
  return { from, to }
}
