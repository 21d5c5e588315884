import type { Span } from '../../article/article'
import { endsSentence, isComma, isDash, isFinite, isNoun, isQuotation, isTime, nounPhraseStarting, verbGroupAt } from './clauses'
import type { Item, Range, Unit } from './clauses'
import { cueVerbAt } from './cue-verbs'
import type { Marked } from './quotations'
import { skipAdjuncts } from './reported'
import { subjectBefore } from './subjects'
import { markedWording } from './wording'
import type { Statement } from './wording'

/** Where a marked quotation stands: its unit, the item, and the units around. */
interface Place { unit: Unit; at: number; index: number; units: readonly Unit[]; marked: Marked }
interface Speaker { mention: Range; stands: Range; unit: Unit; cue?: Range; by?: 'deed' | 'thing' }

/** Adds the quotations that no cue of their own sentence attributes: after a colon, beside another of the same paragraph, on from the paragraph before. */
export function continueSpeech(units: readonly Unit[], marks: readonly Marked[], stated: readonly Statement[]): Statement[] {
  const statements = [...stated]
  const claimed = new Map<Marked, Statement>()
  for (const statement of stated) for (const marked of statement.marks) if (!claimed.has(marked)) claimed.set(marked, statement)
  const places = placesOf(units, marks)
  const add = (place: Place, rule: string, source: Partial<Statement>) => {
    const statement: Statement = { ...markedWording(place.unit, [place.marked]), form: 'direct', rule, negated: false, hypothetical: false, unit: place.unit, ...source }
    statements.push(statement)
    claimed.set(place.marked, statement)
  }
  for (const place of places) {
    if (claimed.has(place.marked)) continue
    const own = byLabel(place) ?? byLabelInside(place) ?? bySignature(place) ?? byColon(place) ?? byAnyVerb(place) ?? byNameAlone(place) ?? bySentenceAfter(place)
    if (own) add(place, own.rule, own.span ? { mention: own.span, stands: own.span } : sourceOf(own.speaker))
  }
  const reported = reportsByUnit(stated)
  const neighbours = neighboursOf(places, claimed)
  const lastOf = new Map(places.map((place) => [place.unit.block.paragraph, place]))
  places.forEach((place, i) => {
    if (claimed.has(place.marked) || !standsAlone(place)) return
    const beside = besideReport(place, reported) ?? besideOther(place, i, neighbours, lastOf, claimed)
    if (beside) add(place, beside.rule, carried(beside.statement))
    else if (isSpeechLike(place)) add(place, 'unattributed', {})
  })
  return statements
}

function placesOf(units: readonly Unit[], marks: readonly Marked[]): Place[] {
  const known = new Set(marks)
  return units.flatMap((unit, index) => unit.items.flatMap((item, at) => (item.piece && item.piece.index === 0 && known.has(item.piece.marked) ? [{ unit, at, index, units, marked: item.piece.marked }] : [])))
}

const spanIn = ({ block, items }: Unit, { from, to }: Range) => ({ paragraph: block.paragraph, start: (items[from] as Item).start, end: (items[to - 1] as Item).end })

function sourceOf({ unit, mention, stands, cue }: Speaker): Partial<Statement> {
  return { mention: spanIn(unit, mention), stands: spanIn(unit, stands), ...(cue && { cue: spanIn(unit, cue) }) }
}

const carried = ({ mention, stands, via }: Statement): Partial<Statement> => ({ ...(mention && { mention }), ...(stands && { stands }), ...(via && { via }) })

type Found = { rule: string; speaker: Speaker; span?: undefined } | { rule: string; span: Span; speaker?: undefined } | null

/** `Ana Ruiz: "It works."` */
function byLabel({ unit, at }: Place): Found {
  const { items } = unit
  const phrase = at > 1 && items[at - 1]?.text === ':' ? nounPhraseStarting(items, 0) : null
  if (!phrase || phrase.to !== at - 1 || !isNoun(items[phrase.to - 1])) return null
  return { rule: 'label', speaker: { unit, mention: phrase, stands: phrase } }
}

/** `"ROE: We won."`: a printed dialogue. */
function byLabelInside({ unit, marked }: Place): Found {
  const [piece] = marked.pieces
  const label = piece && /^(\p{Lu}[\p{Lu}.’'-]{2,20}(?: [\p{Lu}.’'-]{2,20}){0,2}):\s/u.exec(unit.block.text.slice(piece.start, piece.end))?.[1]
  if (!piece || !label) return null
  return { rule: 'label-inside', span: { paragraph: piece.paragraph, start: piece.start, end: piece.start + label.length } }
}

/** `"It works." — Ana Ruiz` */
function bySignature({ unit, at, index, units }: Place): Found {
  const own = isDash(unit.items[at + 1]) ? { signed: unit, first: at + 2 } : null
  const after = units[index + 1]
  const next = at === unit.items.length - 1 && after && isDash(after.items[0]) ? { signed: after, first: 1 } : null
  const { signed, first } = own ?? next ?? { signed: unit, first: -1 }
  const phrase = first > 0 ? nounPhraseStarting(signed.items, first) : null
  if (!phrase || signed.items[phrase.to - 1]?.tag !== 'NNP' || signed.items.slice(phrase.to).some(isFinite)) return null
  return { rule: 'signature', speaker: { unit: signed, mention: phrase, stands: phrase } }
}

/** A colon or comma before the quotation, in its sentence or at the end of the one before. */
function byColon({ unit, at, index, units }: Place): Found {
  if (at > 0 && unit.items[at - 1]?.text === ':') {
    const speaker = introducer(unit, at - 1)
    return speaker && { rule: colonRule(speaker, 'colon'), speaker }
  }
  if (at > 0) return null
  const before = units[index - 1]
  if (!before || before.block.paragraph < 0 || before.block.kind === 'heading') return null
  const last = before.items[before.items.length - 1]
  const cue = before.items.length - (/^[:,.]$/u.test(last?.text ?? '') ? 2 : 1)
  const bare = before.block !== unit.block && cueVerbAt(before.items, cue)?.frames.has('speaking') && before.items.length < 12
  const issued = before.block === unit.block && before.items.some(({ low }) => /^(?:statement|letter|tweet|message|email|e-mail|memo|post)$/u.test(low)) && standsAlone({ unit })
  if (issued && last?.text === '.') {
    const speaker = firstSubject(before, before.items.length - 1)
    return speaker && { rule: 'statement-before', speaker }
  }
  if (last?.text !== ':' && !(isComma(last) && before.block !== unit.block) && !bare) return null
  const speaker = introducer(before, before.items.length - 1)
  return speaker && { rule: colonRule(speaker, last?.text === ':' ? 'colon-before' : 'cue-before'), speaker }
}

const colonRule = ({ by }: Speaker, spoken: string) => (by === undefined ? spoken : by === 'deed' ? 'colon-deed' : 'colon-loose')

/** Who is told to speak at the end of a sentence or paragraph before. */
export function introducerOf(unit: Unit): Partial<Statement> | null {
  const speaker = introducer(unit, unit.items.length - 1, true)
  return speaker && sourceOf(speaker)
}

/** Who does what is told before a colon: the subject of its last verb of speech, else of its first verb. */
function introducer(unit: Unit, end: number, speechOnly = false): Speaker | null {
  const { items } = unit
  for (let i = end; i > 0; i--) {
    const verb = cueVerbAt(items, i)
    if (verb && (verb.frames.has('speaking') || verb.frames.has('telling'))) {
      const speaker = subjectOf(unit, i)
      // "Orr recalls a friend scolding the crew:" leaves open who speaks.
      const open = items.slice(i + 1, end).some(({ tag }, k) => tag === 'VBG' && cueVerbAt(items, i + 1 + k) !== null)
      if (speaker) return open ? { ...speaker, by: 'thing' } : speaker
    }
  }
  if (speechOnly || /^(?:including|as|example)$/u.test(items[end - 1]?.low ?? '')) return null
  const speaker = nearestSubject(unit, end)
  return speaker && { ...speaker, by: isSomebody(unit, speaker.mention, end) ? 'deed' : 'thing' }
}

/** The subject of the last verb before: "After the gale had passed, ~Orr~ shook her head:". */
function nearestSubject(unit: Unit, end: number): Speaker | null {
  for (let i = end - 1; i > 0; i--) {
    const speaker = isFinite(unit.items[i]) ? subjectOf(unit, i) : null
    if (speaker) return speaker
  }
  return null
}

/** A name or "he", and nobody else named after it: not a thing of which something is told. */
function isSomebody({ items }: Unit, { from, to }: Range, end: number): boolean {
  const named = /^(?:he|she)$/u.test(items[from]?.low ?? '') || items.slice(from, to).every(({ tag }) => tag === 'NNP')
  return named && !items.slice(to, end).some((item) => item.tag === 'NNP' && !isTime(item))
}

/** The subject of the first verb. */
function firstSubject(unit: Unit, end: number): Speaker | null {
  for (let i = 1; i < end; i++) if (isFinite(unit.items[i])) return subjectOf(unit, i)
  return null
}

function subjectOf(unit: Unit, i: number): Speaker | null {
  const { items } = unit
  const verb = cueVerbAt(items, i)
  const group = verbGroupAt(items, i)
  const subject = group.passive ? null : subjectBefore(items, group.from, verb?.form === 'ing' && !group.auxiliary)
  return subject && !isQuotation(items[subject.words.to - 1]) ? { unit, mention: subject.words, stands: subject.stands, cue: { from: group.from, to: i + 1 } } : null
}

/** `"Enough," thundered Vale.`: a verb that no list has, right beside the quotation. */
function byAnyVerb({ unit, at }: Place): Found {
  const { items } = unit
  const quotation = items[at] as Item
  if (!/[,?!—–-]["”’'»]{1,2}$/u.test(quotation.text)) return null
  const next = at + 1
  const closes = (i: number) => items[i] === undefined || /^[.,;:]$/u.test(items[i]?.text ?? '')
  if (isFinite(items[next])) {
    const phrase = nounPhraseStarting(items, next + 1)
    return phrase && closes(phrase.to) && !/^(?:it|him|them|me|us)$/u.test(items[phrase.from]?.low ?? '') ? { rule: 'quote-verb-speaker', speaker: { unit, mention: phrase, stands: phrase, cue: { from: next, to: next + 1 } } } : null
  }
  const phrase = nounPhraseStarting(items, next)
  const verb = phrase ? phrase.to : -1
  if (!phrase || items[verb]?.tag !== 'VBD' && items[verb]?.tag !== 'VBZ') return null
  return closes(verb + 1) ? { rule: 'quote-speaker-verb', speaker: { unit, mention: phrase, stands: phrase, cue: { from: verb, to: verb + 1 } } } : null
}

/** `"It works," Ana Ruiz, head of the lab.`: the verb is missing. */
function byNameAlone({ unit, at }: Place): Found {
  const { items } = unit
  const phrase = /,["”’'»]{1,2}$/u.test(items[at]?.text ?? '') ? nounPhraseStarting(items, at + 1) : null
  if (!phrase || items[phrase.to - 1]?.tag !== 'NNP' || !isComma(items[phrase.to]) || items.slice(at + 1).some((item) => isFinite(item) || isQuotation(item))) return null
  return { rule: 'quote-name', speaker: { unit, mention: phrase, stands: phrase } }
}

/** `"It works." Ana Ruiz told this paper.`: a sentence that does nothing but name the speaker. */
function bySentenceAfter({ unit, at, index, units }: Place): Found {
  const after = units[index + 1]
  if (at !== unit.items.length - 1 || !after || after.block !== unit.block || after.items.length > 25 || !standsAlone({ unit })) return null
  for (let i = 1; i < after.items.length; i++) {
    const verb = cueVerbAt(after.items, i)
    if (!verb?.frames.has('speaking') || verb.form === 'ing') continue
    const listener = verb.frames.has('telling') ? nounPhraseStarting(after.items, i + 1) : null
    const speaker = endsSentence(after.items[skipAdjuncts(after.items, listener?.to ?? i + 1).at]) ? subjectOf(after, i) : null
    return speaker && speaker.mention.from === 0 ? { rule: 'sentence-after', speaker } : null
  }
  return null
}

const wordsIn = (item: Item) => item.text.split(/\s+/u, 6).length

/** Nothing but quotations in its sentence. */
function standsAlone({ unit }: Pick<Place, 'unit'>): boolean {
  return unit.items.every((item) => isQuotation(item) || item.tag === 'CC' || !/[\p{L}\p{N}]/u.test(item.text))
}

function isSpeechLike({ unit, at }: Place): boolean {
  const item = unit.items[at] as Item
  return wordsIn(item) >= 4 && /^["“'‘«`]{1,3}\s?[\p{Lu}[(…]/u.test(item.text)
}

/** The indirect speech that a unit tells first. */
function reportsByUnit(stated: readonly Statement[]): ReadonlyMap<Unit, Statement> {
  const first = new Map<Unit, Statement>()
  for (const statement of stated) if (/^(?:speaker-cue-(?:that|clause)|clause-speaker-cue|made-clear)$/u.test(statement.rule) && !first.has(statement.unit)) first.set(statement.unit, statement)
  return first
}

/** `Orr said it was late. "We go on."`: who is reported in the sentence before speaks on. */
function besideReport({ unit, index, units }: Place, reported: ReadonlyMap<Unit, Statement>): Beside {
  const before = units[index - 1]
  const statement = before && before.block === unit.block && !before.items.some(isQuotation) ? reported.get(before) : undefined
  return statement?.mention ? { rule: 'after-report', statement } : null
}

type Beside = { rule: string; statement: Statement } | null

/** For each place the nearest attributed speech before it and after it in its paragraph. */
interface Neighbours { before: (Statement | undefined)[]; after: (Statement | undefined)[] }

function neighboursOf(places: readonly Place[], claimed: ReadonlyMap<Marked, Statement>): Neighbours {
  const own = places.map(({ marked }) => {
    const statement = claimed.get(marked)
    return statement?.mention && statement.form !== 'indirect' ? statement : undefined
  })
  const paragraphs = places.map(({ unit }) => unit.block.paragraph)
  const nearest = (from: number, step: 1 | -1): (Statement | undefined)[] => {
    const found: (Statement | undefined)[] = []
    for (let i = from; i >= 0 && i < places.length; i += step) {
      const j = i - step
      found[i] = paragraphs[j] === paragraphs[i] ? own[j] ?? found[j] : undefined
    }
    return found
  }
  return { before: nearest(0, 1), after: nearest(places.length - 1, -1) }
}

/** The last speech of the paragraph before it, else the next; else, where the whole paragraph is speech, the last of the paragraph before. */
function besideOther(place: Place, i: number, { before, after }: Neighbours, lastOf: ReadonlyMap<number, Place>, claimed: ReadonlyMap<Marked, Statement>): Beside {
  if (before[i]) return { rule: 'same-paragraph', statement: before[i] }
  if (after[i]?.form === 'direct') return { rule: 'same-paragraph-after', statement: after[i] }
  return fromParagraphBefore(place, lastOf, claimed)
}

function fromParagraphBefore({ unit, index, units }: Place, lastOf: ReadonlyMap<number, Place>, claimed: ReadonlyMap<Marked, Statement>): Beside {
  let at = index - 1
  while (at > index - 200 && units[at] && (units[at]?.block === unit.block || units[at]?.block.kind === 'heading' || units[at]?.block.kind === 'list')) at--
  const before = units[at]
  if (!before || before.block === unit.block || before.block.paragraph < 0 || unit.block.paragraph - before.block.paragraph > 3) return null
  const last = lastOf.get(before.block.paragraph)
  const statement = last && claimed.get(last.marked)
  // The paragraph before ended with speech or with the words that attribute it.
  return statement?.mention && statement.form === 'direct' && before === last?.unit ? { rule: 'next-paragraph', statement } : null
}
