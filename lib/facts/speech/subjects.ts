import { isAuxiliary, isComma, isDash, isFinite, isNoun, isQuotation, isTime, isTimeAt, nounPhraseEnding, nounPhraseStarting, startsClause, verbGroupAt } from './clauses'
import type { Item, Range } from './clauses'

/** Who does what a verb says. `words` is what is said at the verb ("who"), `stands` whom it stands for ("Orr" in "Orr, who said"); `from` is where the group with its appositions begins.
 * `apposed` is a name beside it that may say better who is meant. `how`: main is the subject of the sentence's first verb, shared that of another verb before.
 */
export interface Subject { words: Range; stands: Range; from: number; how: 'adjacent' | 'apposition' | 'relative' | 'main' | 'shared'; apposed?: Range }

/** It stands at another verb. */
export const isCarried = (subject: Subject | null): boolean => subject?.how === 'main' || subject?.how === 'shared'

const REACH = 45

/** The subject of the verb whose group begins at `verb`: beside it, or before an apposition, or that of the verb before ("rose and said"). */
export function subjectBefore(items: readonly Item[], verb: number, participle = false): Subject | null {
  if (participle) return participleSubject(items, verb)
  const before = items[verb - 1]
  if (!before) return null
  if (before.tag === 'CC' || isComma(before) && items[verb - 2]?.tag === 'CC') return sharedSubject(items, verb, false, true)
  if (isComma(before) || isDash(before)) return beforeApposition(items, verb - 1) ?? (before.text === ',' ? sharedSubject(items, verb, true) : null)
  const last = beforeTime(items, verb - 1)
  const at = items[last]
  if (last < verb - 1 && isComma(at)) return beforeApposition(items, last)
  const words = nounPhraseEnding(items, last)
  if (!words || !at) return null
  if (/^(?:who|which|that)$/u.test(at.low) && /^(?:WP|WDT|IN|DT)$/u.test(at.tag)) return relative(items, last)
  return beforeRelative(items, words) ?? { words, stands: words, from: words.from, how: 'adjacent' }
}

/** "~Officials~ who spoke to the paper ~said": a subject whose relative clause ends right before the verb. */
function beforeRelative(items: readonly Item[], { from }: Range): Subject | null {
  let finite = 0
  for (let i = from - 1; i > 0 && from - i < 12; i--) {
    const item = items[i] as Item
    if (isComma(item) || isDash(item) || isQuotation(item) || /^[;:]$/u.test(item.text)) return null
    if (isFinite(item) || isAuxiliary(item)) finite++
    if (!/^(?:who|that|which)$/u.test(item.low) || !/^(?:WP|WDT|IN|DT)$/u.test(item.tag)) continue
    const next = items[i + 1]
    if (!finite || !(isFinite(next) || isAuxiliary(next) || /^RB/u.test(next?.tag ?? '') && isFinite(items[i + 2]))) return null
    const words = nounPhraseEnding(items, i - 1)
    return words && isNoun(items[i - 1]) && startsClause(items, words.from) ? { words, stands: words, from: words.from, how: 'adjacent' } : null
  }
  return null
}

/** "Orr this month ~said", "who in 2010 ~said": the last item before the time. */
function beforeTime(items: readonly Item[], last: number): number {
  let at = last
  while (at > 0 && last - at < 5 && (isTimeAt(items, at) || items[at]?.tag === 'CD')) at--
  if (at === last) return last
  while (at > 0 && /^(?:this|last|next|the|that|in|on|at|just|earlier|late|early|since|of)$/u.test(items[at]?.low ?? '')) at--
  return isNoun(items[at]) || isComma(items[at]) || items[at]?.text === ')' || /^(?:PRP|WP)$/u.test(items[at]?.tag ?? '') ? at : last
}

/** "Orr rejected it, ~saying", "by ~saying"; but "footage of Orr ~saying". */
function participleSubject(items: readonly Item[], verb: number): Subject | null {
  const before = items[verb - 1]
  // "issued a statement ~saying": who issued it speaks.
  if (!before || before.tag === 'IN' && verb < 3) {
    const ahead = subjectAhead(items, verb)
    if (ahead) return ahead
  }
  if (before?.low === 'by') return mainSubject(items, verb) ?? sharedSubject(items, verb)
  if (!before || !isNoun(before) || isTime(before) || /^(?:statement|email|e-mail|tweet|letter|ad|message|speech|language|comment|comments|post|report|memo|release)$/u.test(before.low)) return sharedSubject(items, verb)
  const words = nounPhraseEnding(items, verb - 1)
  if (!words) return null
  let from = words.from
  for (let i = words.from; i < words.to; i++) if (items[i]?.low === 'of' && isNoun(items[verb - 1])) from = i + 1
  // "with Orr ~saying" is a clause of its own.
  return { words: { from, to: verb }, stands: { from, to: verb }, from, how: items[from - 1]?.low === 'with' ? 'main' : 'relative' }
}

/** "After ~saying that it was late, Orr left": the subject of the clause that follows. */
function subjectAhead(items: readonly Item[], verb: number): Subject | null {
  for (let i = verb + 2; i < items.length && i - verb < REACH; i++) {
    if (!isComma(items[i]) && !(isQuotation(items[i]) && /,["”’'»]{1,2}$/u.test(items[i]?.text ?? ''))) continue
    const words = nounPhraseStarting(items, i + 1)
    if (words && (isFinite(items[words.to]) || isAuxiliary(items[words.to]))) return { words, stands: words, from: words.from, how: 'main' }
  }
  return null
}

/** "helps people live well by ~asking": who does the main thing, not who lives. */
function mainSubject(items: readonly Item[], verb: number): Subject | null {
  for (let i = 1; i < verb; i++) {
    if (!isFinite(items[i])) continue
    const group = verbGroupAt(items, i)
    const subject = group.passive ? null : plainSubject(items, group.from)
    return subject && { ...subject, how: 'main' }
  }
  return null
}

/** "Orr, who ~said", "the man who ~said". */
function relative(items: readonly Item[], at: number): Subject | null {
  if (items[at]?.low !== 'who' && !(items[at]?.low === 'which' && isNoun(items[at - 1]))) return null
  const words = { from: at, to: at + 1 }
  const last = isComma(items[at - 1]) ? at - 2 : at - 1
  const stands = last >= 0 ? nounPhraseEnding(items, last) : null
  if (!stands) return { words, stands: words, from: at, how: 'relative' }
  return { words, stands, from: stands.from, how: 'relative' }
}

/** "Ana Ruiz, a surgeon in Oslo, ~said": the phrase before the comma that opens the apposition. `close` is the comma before the verb. */
function beforeApposition(items: readonly Item[], close: number): Subject | null {
  const mark = (items[close] as Item).text
  for (let open = close - 2; open > 0 && close - open < REACH; open--) {
    if (items[open]?.text !== mark && !(mark === ',' && isComma(items[open]))) continue
    const stands = nounPhraseEnding(items, beforeTime(items, open - 1))
    if (!stands || !opensApposition(items, open + 1, close)) continue
    if (!startsClause(items, stands.from) && !afterAdverbial(items, stands.from)) continue
    // Two commas further left may open an apposition before this one: "Ruiz, 56, a surgeon, ~said".
    const further = isComma(items[stands.from - 1]) ? beforeApposition(items, stands.from - 1) : null
    const outer = further && opensApposition(items, stands.from, open) && items[stands.from]?.tag !== 'NNP' ? further : null
    if (outer) return outer
    const head = isComma(items[stands.from - 1]) && items[stands.from]?.tag !== 'NNP' ? nounPhraseEnding(items, stands.from - 2) : null
    // "~Ada Day~, director of the lab, which has …, said"
    if (head && items[head.to - 1]?.tag === 'NNP' && (startsClause(items, head.from) || afterAdverbial(items, head.from)) && opensApposition(items, stands.from, open)) return { words: head, stands: head, from: head.from, how: 'apposition' }
    const apposed = nameIn(items, open + 1, close)
    return { words: stands, stands, from: stands.from, how: 'apposition', ...(apposed && { apposed }) }
  }
  return null
}

/** "the port's lawyer, ~Ada Day~, said": the name may say best who is meant. */
function nameIn(items: readonly Item[], from: number, to: number): Range | null {
  const end = from + items.slice(from, to).findIndex(({ text, tag }) => text === ',' || text === '(' || /^(?:IN|WP)$/u.test(tag))
  const last = end < from ? to : end
  return last > from && last - from <= 5 && items.slice(from, last).every(({ tag }) => tag === 'NNP') ? { from, to: last } : null
}

/** "On Tuesday Orr": a phrase in front without a comma. */
function afterAdverbial(items: readonly Item[], from: number): boolean {
  const before = items[from - 1]
  return before !== undefined && (/^RB/u.test(before.tag) || /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|that|because|while|as|when|if|but|and)$/u.test(before.low))
}

function opensApposition(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from]
  if (!first || to <= from) return false
  if (/^(?:who|whose|which|whom|where|when)$/u.test(first.low)) return true
  if (/^(?:VBG|VBN|IN|TO|RB|WRB)$/u.test(first.tag) && first.low !== 'that') return true
  if (!/^(?:DT|PRP\$|JJ|NN|CD|POS|PDT|Q|\()/u.test(first.tag) && first.text !== '(') return false
  // A clause of its own, with its subject and verb, is no apposition, unless the verb is in a relative clause.
  for (let i = from; i < to; i++) {
    if (/^(?:who|which|that|whose|where)$/u.test(items[i]?.low ?? '')) return true
    if (isFinite(items[i]) && i > from) return false
  }
  return true
}

/** The subject of the nearest main verb before: "Orr rejected it, ~saying", "Orr rose and ~said". */
function sharedSubject(items: readonly Item[], verb: number, near = false, coordinate = false): Subject | null {
  let passed = 0
  for (let i = verb - 1; i > 0 && verb - i < REACH; i--) {
    if (isQuotation(items[i]) && i < verb - 2 && endsSpeech(items[i] as Item) && !isComma(items[i + 1])) break
    if (!isFinite(items[i]) || isFinite(items[i - 1]) && isAuxiliary(items[i - 1])) continue
    const group = verbGroupAt(items, i)
    const before = items[group.from - 1]
    if (!before || group.infinitive) continue
    const subject = isComma(before) ? beforeApposition(items, group.from - 1) : plainSubject(items, group.from, coordinate)
    if (!subject) {
      // After a quotation the subject may stand behind its verb: "…," said Orr, ~adding.
      const inverted = isQuotation(items[i - 1]) ? items[i + 1] : undefined
      if (inverted && (isNoun(inverted) || inverted.tag === 'PRP' || inverted.tag === 'DT')) return invertedSubject(items, i + 1)
      // "paid for what he called a wreck and ~said": a clause within the clause.
      if (!isEmbedded(items, group.from)) passed++
      continue
    }
    if (near && subject.how !== 'adjacent') return null
    return { ...subject, how: passed === 0 && isFirst(items, subject.from) ? 'main' : 'shared' }
  }
  return null
}

const isEmbedded = (items: readonly Item[], verb: number) => {
  const words = nounPhraseEnding(items, verb - 1)
  return words !== null && /^(?:WP|WDT|WRB|WP\$)$/u.test(items[words.from - 1]?.tag ?? items[words.from]?.tag ?? '')
}

/** No clause of its own stands before; "~Asked~ about it, Orr said", "When ~asked~, Orr said" begin with a participle. */
export function isFirst(items: readonly Item[], from: number): boolean {
  for (let i = Math.max(1, from - LOOK_BACK); i < from; i++) if (isFinite(items[i]) && !/^(?:when|if|once|while|as|though|although)$/u.test(items[i - 1]?.low ?? '')) return false
  return true
}
/** No sentence of a newspaper is longer; hostile text is. */
const LOOK_BACK = 200

const endsSpeech = (item: Item) => /[.?!]["”’'»]{1,2}$/u.test(item.text)

function invertedSubject(items: readonly Item[], first: number): Subject | null {
  let to = first
  while (to < items.length && to - first < 14 && /^(?:NN|DT|JJ|CD|POS|PRP)/u.test(items[to]?.tag ?? '')) to++
  const words = { from: first, to }
  return to > first ? { words, stands: words, from: first, how: 'shared' } : null
}

/** A subject right before its verb, in a main clause. */
function plainSubject(items: readonly Item[], verb: number, subordinate = false): Subject | null {
  const words = nounPhraseEnding(items, verb - 1)
  if (!words) return null
  const lead = items[words.from - 1]
  if (lead && /^(?:WDT|WP|TO)$/u.test(lead.tag)) return null
  const opens = subordinate && /^(?:though|although|while|because|when|after|before|if|since|as|whilst)$/u.test(lead?.low ?? '')
  if (lead && !opens && (/^(?:IN|WRB)$/u.test(lead.tag) || isNoun(lead)) && !/^(?:that|but)$/u.test(lead.low)) return null
  if (/^(?:WP|WDT)$/u.test(items[words.from]?.tag ?? '')) return null
  return { words, stands: words, from: words.from, how: 'adjacent' }
}
