import { isComma, isQuotation, nounPhraseStarting } from './clauses'
import type { Item, Range, Unit } from './clauses'
import { cueAt } from './cue'
import type { Finding } from './cue'
import { cueRules } from './cue-rules'
import { verbForms } from './cue-verbs'
import { byClear, byFeeling, byNoun } from './noun-cues'
import { contentBefore } from './parentheses'
import { contentEnd, holdsClause } from './reported'
import { isCarried, isFirst } from './subjects'
import { attitudeNouns, feelingAdjectives, phrasalSpeaking, speechNouns } from '../words/cues'

/** Everything that a cue in the unit reports, each quotation under one speaker only. */
export function findingsIn({ items, block }: Unit): Finding[] {
  const found: Finding[] = []
  const headed = isHeadline(block, items) ? byHeadline(items) : null
  if (headed) return [headed]
  for (let i = 0; i < items.length; i++) {
    if (!SIGNALS.has(items[i]?.low ?? '')) continue
    const finding = byReport(items, i) ?? byAccount(items, i) ?? byNoun(items, i) ?? byClear(items, i) ?? byFeeling(items, i) ?? atCue(items, i)
    const spoken = finding && sameSpeaker(items, throughChannel(items, finding), found)
    if (spoken && !isBackground(items, spoken) && !isAgain(spoken, found)) found.push(spoken)
  }
  return settled(items, outermost(items, found))
}

/** Words at which something may be reported: one look, for all words that are none of these. */
const SIGNALS = new Set(['according', 'as', 'in', 'by', 'make', 'makes', 'made', 'making', ...verbForms.keys(), ...phrasalSpeaking.keys(), ...speechNouns, ...attitudeNouns.keys(), ...feelingAdjectives.keys()])

const isHeadline = ({ kind, sentences, text }: Unit['block'], items: readonly Item[]) => kind === 'headline' || kind === 'heading' || sentences.length === 1 && text.length < 140 && items.length < 25 && !/[;,]$/u.test(text)

/** "Ruiz: bridge will close": a name and a colon in a headline. */
function byHeadline(items: readonly Item[]): Finding | null {
  const words = nounPhraseStarting(items, 0)
  const signed = signedHeadline(items)
  if (signed) return signed
  if (!words || items[0]?.tag === 'DT' || words.to === 1 && items[0]?.text.length === 1 || items[words.to]?.text !== ':' || words.to > 5 || items[words.to - 1]?.tag !== 'NNP') return null
  const from = words.to + 1
  if (isQuotation(items[from]) || !holdsClause(items, from, items.length) && items.length - from < 6) return null
  return { rule: 'headline-colon', subject: { words, stands: words, from: 0, how: 'adjacent' }, cue: { from: words.to, to: words.to + 1 }, content: [{ from, to: contentEnd(items, from) }], negated: false, hypothetical: false, speech: true }
}

/** "We will not pay: ~Ada Ruiz~": a clause and whose it is. */
function signedHeadline(items: readonly Item[]): Finding | null {
  const colon = items.findLastIndex(({ text }) => text === ':')
  const name = items.slice(colon + 1)
  if (colon < 3 || !name.length || name.length > 4 || !name.every(({ tag, text }) => tag === 'NNP' && /^\p{Lu}/u.test(text)) || !holdsClause(items, 0, colon)) return null
  const words = { from: colon + 1, to: items.length }
  return { rule: 'headline-signed', subject: { words, stands: words, from: words.from, how: 'adjacent' }, cue: { from: colon, to: colon + 1 }, content: [{ from: 0, to: colon }], negated: false, hypothetical: false, speech: true }
}

/** "Orr confirmed that it had closed, ~but said": the second cue's speaker is the first's, whatever subjects stand in between. */
function sameSpeaker(items: readonly Item[], finding: Finding, found: readonly Finding[]): Finding {
  if (!finding.subject || !isCarried(finding.subject)) return finding
  const at = finding.cue.from
  const ends = ({ content, cue, subject }: Finding) => [...content.map(({ to }) => to), cue.to, subject?.words.to ?? 0].some((to) => to <= at && at - to <= 3)
  const first = found.slice(-8).find((other) => other.subject && ends(other))
  if (!first?.subject) return finding
  const same = finding.subject.from === first.subject.from
  // "Orr said the board had rejected it, saying": the board's words or hers; "adding" goes on with what was said.
  const certain = same || !finding.rule.startsWith('participle-') || items[at]?.low === 'adding'
  const main = certain && isFirst(items, first.subject.from) || same && finding.subject.how === 'main'
  return { ...finding, subject: { ...first.subject, how: main ? 'main' : 'shared' } }
}

/** "was ~quoted~ as ~saying~ that": the same words by two cues are told once. */
function isAgain({ content: [own] }: Finding, found: readonly Finding[]): boolean {
  return found.slice(-3).some(({ rule, content: [other] }) => rule === 'quoted-as' && own !== undefined && other?.from === own.from && other.to === own.to)
}

/** "Orr, who backed the plan": told of somebody in passing; "left and blamed the rain": somebody's, but whose is a guess. Marked words are kept all the same. */
function isBackground(items: readonly Item[], { rule, subject, content }: Finding): boolean {
  if (quotationsIn(items, content).length) return false
  if (subject?.how === 'relative') {
    const told = items[subject.words.from]?.low === 'who' && isComma(items[subject.words.from - 1])
    return /^(?:speaker-cue-infinitive|participle-(?:that|clause))$/u.test(rule) || rule === 'speaker-cue-thing' && !told
  }
  return subject?.how === 'shared' && /^speaker-cue-(?:thing|infinitive|clause|that)$/u.test(rule)
}

function atCue(items: readonly Item[], i: number): Finding | null {
  const cue = cueAt(items, i)
  if (!cue) return null
  for (const rule of cueRules) {
    const finding = rule.find(cue)
    if (finding) return finding
  }
  return null
}

/** "The agency, quoting Orr, ~said": Orr's words, passed on. */
function throughChannel(items: readonly Item[], finding: Finding): Finding {
  const { subject } = finding
  if (subject?.how !== 'apposition') return finding
  const quoted = quotedBy(items, subject.words.to)
  return quoted ? { ...finding, subject: { ...subject, words: quoted, stands: quoted }, via: subject.words } : finding
}

/** "according to police, two ran", "two ran, according to police", "in the words of Orr". */
function byReport(items: readonly Item[], i: number): Finding | null {
  const rule = reportWords(items, i)
  if (!rule) return null
  const words = nounPhraseStarting(items, i + rule.length)
  if (!words || rule.id === 'as-puts-it' && !/^puts?$/u.test(items[words.to]?.low ?? '')) return null
  // "The two plan a school, according to Orr, who has a map": what follows the comma tells of Orr.
  const told = isComma(items[words.to]) && /^(?:who|which|whose)$/u.test(items[words.to + 1]?.low ?? '')
  // "because, according to Orr, it rained"
  const joins = /^(?:CC|IN)$/u.test(items[i - 1]?.tag ?? '') || isComma(items[i - 1]) && /^(?:CC|IN)$/u.test(items[i - 2]?.tag ?? '')
  const opens = i === 0 || joins || items[i - 1]?.text === '(' || isComma(items[i - 1]) && !told && !holdsClause(items, 0, i - 1)
  const quoting = quotedBy(items, words.to)
  const end = rule.id === 'as-puts-it' ? words.to + (items[words.to + 1]?.low === 'it' ? 2 : 1) : appositionEnd(items, quoting?.to ?? words.to)
  // "according to results of a poll made by Orr for the press, …"
  const comma = opens && !isComma(items[end]) ? items.findIndex((item, k) => k > end && k < end + 20 && isComma(item)) : -1
  const from = comma > 0 ? comma + 1 : isComma(items[end]) ? end + 1 : end
  const left = isComma(items[i - 1]) || isQuotation(items[i - 1]) ? contentBefore(items, i) : { from: 0, to: i }
  const content = rule.id === 'in-the-words-of' ? wordsThemselves(items, from) : opens ? { from, to: contentEnd(items, from) } : left
  if (!content || content.from >= content.to || rule.id === 'according-to' && !holdsClause(items, content.from, content.to)) return null
  const speaker = quoting ?? words
  const name = { from: words.to + 1, to: end }
  const named = !quoting && isComma(items[words.to]) && end > words.to + 1 && end - words.to < 6 && items.slice(name.from, name.to).every(({ tag }) => tag === 'NNP')
  return {
    rule: rule.id, subject: { words: speaker, stands: named ? name : speaker, from: words.from, how: 'adjacent' }, cue: { from: i, to: i + rule.length }, content: [content], negated: false, hypothetical: false, speech: true, ...(quoting && { via: words }),
  }
}

/** "in the words of Orr, ~'a fine wall'~": the marked words alone where there are any near. */
function wordsThemselves(items: readonly Item[], from: number): Range {
  const at = items.findIndex((item, i) => i >= from && i < from + 4 && isQuotation(item))
  return at < 0 ? { from, to: contentEnd(items, from) } : { from: at, to: at + 1 }
}

/** "By her account, two ran", "two ran, by Orr's own account". */
function byAccount(items: readonly Item[], i: number): Finding | null {
  if (items[i]?.low !== 'by') return null
  const phrase = nounPhraseStarting(items, i + 1)
  if (!phrase || items[phrase.to - 1]?.low !== 'account') return null
  const possessive = items.findIndex((item, k) => k > i && k < phrase.to && /^(?:POS|PRP\$)$/u.test(item.tag))
  if (possessive < 0) return null
  const words = { from: i + 1, to: items[possessive]?.tag === 'POS' ? possessive : possessive + 1 }
  const opens = (i === 0 || items[i - 1]?.tag === 'CC') && isComma(items[phrase.to])
  const from = phrase.to + 1
  const content = opens ? { from, to: contentEnd(items, from) } : isComma(items[i - 1]) ? contentBefore(items, i) : null
  if (!content || !holdsClause(items, content.from, content.to)) return null
  return { rule: 'by-account', subject: { words, stands: words, from: words.from, how: 'adjacent' }, cue: { from: i, to: phrase.to }, content: [content], negated: false, hypothetical: false, speech: true }
}

function reportWords(items: readonly Item[], i: number): { id: string; length: number } | null {
  const low = (k: number) => items[i + k]?.low
  if (low(0) === 'according' && low(1) === 'to') return { id: 'according-to', length: 2 }
  if (low(0) === 'as' && /^puts?$/u.test(items.slice(i, i + 10).find(({ low: word }) => /^puts?$/u.test(word))?.low ?? '')) return { id: 'as-puts-it', length: 1 }
  if (low(0) === 'in' && low(1) === 'the' && low(2) === 'words' && low(3) === 'of') return { id: 'in-the-words-of', length: 4 }
  return null
}

/** "according to the agency, ~quoting the ministry, …": whom the channel quotes. */
function quotedBy(items: readonly Item[], at: number): Range | null {
  if (!isComma(items[at]) || items[at + 1]?.low !== 'quoting') return null
  return nounPhraseStarting(items, at + 2)
}

/** The end of an apposition with its commas and brackets: "Orr, ~the mayor~, …"; `at` where there is none. */
function appositionEnd(items: readonly Item[], at: number): number {
  let end = at
  if (items[end]?.text === '(') {
    const close = items.findIndex((item, i) => i > end && item.text === ')')
    if (close > 0 && close - end < 12) end = close + 1
  }
  for (let step = 0; step < 2; step++) {
    const phrase = isComma(items[end]) ? nounPhraseStarting(items, end + 1) : null
    if (!phrase || !isComma(items[phrase.to]) || phrase.to - end > 10) break
    end = phrase.to
  }
  return end
}

/**
 * What somebody is reported to say or think within another's report is the other's words: kept where it has marked words of its own,
 * stands apart as a parenthesis, or is plain speech, which the other then passes on.
 */
function outermost(items: readonly Item[], found: readonly Finding[]): Finding[] {
  const holds = (range: Range, at: number) => range.from <= at && at < range.to
  return found.flatMap((finding) => {
    const marked = quotationsIn(items, finding.content).length > 0
    if (finding.rule === 'clause-speaker-cue' || marked && finding.via) return [finding]
    const [outer, further] = found.filter((other) => other !== finding && other.subject && other.content.some((range) => holds(range, finding.cue.to - 1)))
    if (!outer?.subject) return [finding]
    // "Hale testified that Voss replied, 'No'": Voss's words, by Hale's account.
    const chained = finding.speech && outer.speech && !isCarried(finding.subject) && finding.subject?.from !== outer.subject.from
    if (marked) return [chained && /^speaker-cue-(?:that|clause)$/u.test(outer.rule) ? { ...finding, via: outer.subject.stands } : finding]
    const passedOn = !further && finding.speech && /^speaker-cue-(?:that|clause)$/u.test(finding.rule)
    return passedOn ? [{ ...finding, rule: 'within-report', via: outer.subject.stands }] : []
  })
}

const quotationsIn = (items: readonly Item[], ranges: readonly Range[]) => ranges.flatMap(({ from, to }) => items.slice(from, to).filter(isQuotation))
const sizeOf = (ranges: readonly Range[]) => ranges.reduce((sum, { from, to }) => sum + to - from, 0)

/** Each quotation belongs to the innermost report that holds it; what is left of an outer one is kept without it. */
function settled(items: readonly Item[], found: readonly Finding[]): Finding[] {
  const owner = new Map<Item, Finding>()
  for (const finding of found) {
    for (const quotation of quotationsIn(items, finding.content)) {
      const other = owner.get(quotation)
      if (!other || better(items, finding, other)) owner.set(quotation, finding)
    }
  }
  return found.flatMap((finding) => {
    const held = quotationsIn(items, finding.content)
    if (!held.length || held.some((quotation) => owner.get(quotation) === finding)) return [byOuterName(items, finding, found)]
    const inner = owner.get(held[0] as Item)
    const rest = inner && withoutInner(items, finding, inner)
    return rest ? [rest] : []
  })
}

/** "Orr condemned what he called 'a breach'": he is Orr, whose name says more. */
function byOuterName(items: readonly Item[], inner: Finding, found: readonly Finding[]): Finding {
  const { subject } = inner
  if (!inner.rule.endsWith('-calls') || !subject || items[subject.words.from]?.tag !== 'PRP' || items[subject.words.from - 1]?.low !== 'what') return inner
  const outer = found.findLast((other) => other !== inner && other.subject && other.cue.to <= subject.words.from && other.content.some(({ from, to }) => from <= inner.cue.from && inner.cue.from < to))
  return outer?.subject ? { ...inner, subject: outer.subject } : inner
}

/** "officials say it is closed, ~with Orr reporting …": the outer report ends where the inner begins, if a clause of its own is left. */
function withoutInner(items: readonly Item[], finding: Finding, inner: Finding): Finding | null {
  const [first] = finding.content
  const to = Math.min(inner.cue.from, inner.subject && !isCarried(inner.subject) ? inner.subject.from : inner.cue.from)
  const comma = items.slice(0, to).findLastIndex(isComma)
  if (!first || comma <= first.from + 2 || to - comma > 3 || !holdsClause(items, first.from, comma)) return null
  return { ...finding, content: [{ from: first.from, to: comma }] }
}

const WEAK = new Set(['speaker-cue-thing', 'speaker-names', 'speaker-calls', 'participle-calls', 'speaker-cue-infinitive', 'hearsay'])
const isWeak = ({ rule, speech, subject, negated, hypothetical }: Finding) => !speech || WEAK.has(rule) || subject?.how === 'relative' || negated || hypothetical

const isThing = (items: readonly Item[], { subject }: Finding) => /^(?:it|this|that|which)$/u.test(items[subject?.words.from ?? -1]?.low ?? '')

function better(items: readonly Item[], one: Finding, other: Finding): boolean {
  // "Orr says it shows that …": what "it" says is Orr's word for it.
  const [weak, otherWeak] = [one, other].map((finding) => isWeak(finding) || isThing(items, finding))
  if (weak !== otherWeak) return otherWeak === true
  return sizeOf(one.content) < sizeOf(other.content)
}
