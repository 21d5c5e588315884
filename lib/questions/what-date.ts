import type { DateMention, NewsEvent, Quote, Span } from '../article/article'
import { slice, textAt } from '../article/article'
import { clauseAsked } from './clause-asked'
import { wrongDates } from './date-options'
import type { Draft, Maker } from './draft'
import { dateOf, placeOf, sameTime, wordsOf } from './event-wording'
import type { Entity, Knowledge } from './knowledge'
import { joined, kindOf, namedBefore, namedBeside, namesOf, overlaps, usable } from './knowledge'
import { countWords, listed } from './language'
import { shortProof } from './proof'
import { quotationShown } from './quotation-shown'
import type { Dropped } from './question'
import { baseForm, called, granularityOf, quotedEvidence, reckoning, writtenDate } from './wording'

/** When did it happen, or was it said? An event or a statement with a resolved, sure date. */
export const whatDate: Maker = {
  kind: 'what-date',
  propose: (knowledge, seed) => {
    const subjects = [...knowledge.article.events.filter((event) => usable(event) && event.date !== undefined).map((event) => ofEvent(knowledge, event)), ...knowledge.article.quotes.filter(usable).map((quote) => ofStatement(knowledge, quote))]
    const drafts: Draft[] = []
    const dropped: Dropped[] = []
    for (const subject of subjects.filter((one) => one !== undefined)) {
      if ('why' in subject) dropped.push({ kind: 'what-date', facts: subject.facts, ...reasons[subject.why] })
      else {
        const draft = ask(knowledge, subject, seed)
        if (draft) drafts.push(draft)
        else dropped.push({ kind: 'what-date', facts: subject.facts, ...reasons.few })
      }
    }
    return { drafts, dropped }
  },
}

const reasons = {
  undated: { rule: 'dates', reason: 'The text does not fix the day, month or year for sure.' },
  denied: { rule: 'faithful', reason: 'The event was denied, or is only possible.' },
  pronoun: { rule: 'grounded', reason: 'A party stands there as a pronoun, and is named nowhere near.' },
  unworded: { rule: 'self-contained', reason: 'The event cannot be told in one sentence that stands alone.' },
  twice: { rule: 'one-key', reason: 'The same parties did the same on another date too.' },
  few: { rule: 'same-type', reason: 'Too few dates can be proven wrong.' },
} satisfies Record<string, Pick<Dropped, 'rule' | 'reason'>>

interface Subject {
  facts: string[]
  date: DateMention
  value: string
  /** What follows "On what date": "did A and B meet". */
  asked: string
  reporter?: Entity
  status: NewsEvent['status']
  alsoRight: string[]
  evidence: Span[]
  /** Where verb and date stand. */
  focus: Span[]
  /** How the right answer is told. */
  told: string
  weight: number
}
interface Refused { facts: string[]; why: Exclude<keyof typeof reasons, 'few'> }

// --- events ---

function ofEvent(knowledge: Knowledge, event: NewsEvent): Subject | Refused {
  const date = knowledge.dates.get(event.date ?? '')
  const value = dateOf(knowledge, event)
  const refused = (why: Refused['why']): Refused => ({ facts: [event.id], why })
  if (!date || value === undefined) return refused('undated')
  if (event.status === 'denied' || event.status === 'possible') return refused('denied')
  if (event.parties.some(({ entity }) => !isNamed(knowledge, entity, event.span))) return refused('pronoun')
  const asked = jointAsked(knowledge, event) ?? clauseAsked(knowledge, event, date.span)
  if (asked === undefined) return refused('unworded')
  const others = sameDeeds(knowledge, event)
  if (others.some(({ distinct }) => distinct)) return refused('twice')
  const reporter = event.reportedBy === undefined ? undefined : knowledge.entities.get(event.reportedBy)
  const names = event.parties.map((party) => knowledge.entities.get(party.entity)).filter((entity) => entity !== undefined)
  const unnamed = names.filter((entity) => !namesOf(entity).some((name) => slice(knowledge.article, knowledge.sentenceAt(event.span)).includes(name)))
  return {
    facts: [event.id, date.id], date, value, asked, status: event.status,
    ...(reporter && usable(reporter) ? { reporter } : {}),
    alsoRight: others.map((other) => other.date),
    evidence: joined([event.span, date.span, ...unnamed.map((entity) => namedBefore(knowledge, entity, event.span)).filter((span) => span !== undefined)].map(knowledge.sentenceAt)),
    focus: [event.predicate, date.span].sort((a, b) => a.start - b.start),
    told: writtenDate(value) ?? value,
    weight: 2 + (event.span.paragraph <= 1 ? 3 : 0) + Math.min(2, event.parties.length / 2) + (granularityOf(value) === 'day' ? 1 : 0),
  }
}

function isNamed(knowledge: Knowledge, id: string, span: Span): boolean {
  const entity = knowledge.entities.get(id)
  return entity !== undefined && namedBeside(knowledge, entity, span)
}

/** "did Ana Ruiz and Tom Hale meet in Lima": all parties in full. */
function jointAsked(knowledge: Knowledge, event: NewsEvent): string | undefined {
  const words = wordsOf(event)
  const parties = event.parties.map((party) => knowledge.entities.get(party.entity))
  const known = ofOneSort(knowledge, event, parties.filter((entity) => entity !== undefined && usable(entity) && kindOf(entity) !== 'unnamed') as Entity[])
  if (!words || known.length !== parties.length || known.length < 2 || known.length > 4) return undefined
  const who = listed(known.map((entity) => called(knowledge, entity)))
  const place = placeOf(knowledge, event)
  const where = place === undefined || event.kind === 'telephone-call' ? '' : ` in ${place}`
  return `${event.status === 'planned' ? `are ${who} to` : `did ${who}`} ${words.act}${where}`
}

/** A president beside three countries stands for his own. */
function ofOneSort(knowledge: Knowledge, event: NewsEvent, parties: readonly Entity[]): Entity[] {
  if (new Set(parties.map(kindOf)).size < 2) return [...parties]
  const sides = parties.map((entity) => knowledge.entities.get(event.parties.find((party) => party.entity === entity.id)?.side ?? '') ?? entity)
  return new Set(sides.map(kindOf)).size < 2 ? sides : []
}

/** Other events of the same kind and parties: their dates are right too, and where they differ the question has two answers. */
function sameDeeds(knowledge: Knowledge, event: NewsEvent): { date: string; distinct: boolean }[] {
  const value = dateOf(knowledge, event) ?? ''
  const among = (some: NewsEvent, all: NewsEvent) => some.parties.every((party) => all.parties.some((mine) => [mine.entity, mine.side].some((id) => id !== undefined && [party.entity, party.side].some((other) => other !== undefined && knowledge.related(id, other)))))
  return knowledge.events
    .filter((other) => other.id !== event.id && (other.kind === event.kind || wordsOf(other)?.act === wordsOf(event)?.act) && (among(event, other) || among(other, event)))
    .flatMap((other) => {
      const edtf = other.date === undefined ? null : (knowledge.dates.get(other.date)?.edtf ?? null)
      if (edtf === null) return []
      return [{ date: edtf, distinct: !sameTime(edtf, value) && usable(other) && other.status === event.status && !(other.place !== undefined && event.place !== undefined && other.place !== event.place) }]
    })
}

// --- statements ---

/** A statement whose date stands at its verb ("said on June 17 that", "announced Tuesday that"). */
function ofStatement(knowledge: Knowledge, quote: Quote): Subject | undefined {
  const { cue, speaker } = quote
  const who = knowledge.entities.get(speaker ?? '')
  if (!cue || !who || !usable(who) || quote.hypothetical || quote.via !== undefined || kindOf(who) === 'unnamed') return undefined
  const date = dateAtCue(knowledge, quote, cue)
  if (!date || date.edtf === null || !usable(date) || (date.alternatives?.length ?? 0) > 0) return undefined
  const value = date.edtf.split('T')[0] as string
  const said = quotationShown(knowledge, { ...quote, speaker })
  const act = said && /^Who (\p{Ll}+)(:?) (.*)\?$/su.exec(said)
  if (!act || granularityOf(value) === undefined) return undefined
  const [, verb = '', colon = '', words = ''] = act
  const asked = `did ${called(knowledge, who)} ${baseForm(verb)}${colon} ${words}`
  if (quote.form === 'indirect' && countWords(asked) > 22) return undefined
  return {
    facts: [quote.id, date.id], date, value, asked, status: 'happened',
    alsoRight: knowledge.quotes.filter((other) => other.id !== quote.id && other.speaker === speaker && other.text === quote.text).flatMap((other) => (other.cue ? [dateAtCue(knowledge, other, other.cue)?.edtf ?? ''] : [])).filter((edtf) => edtf !== ''),
    evidence: joined([...(quote.segments ?? [quote.span]), cue, date.span, ...(namedBefore(knowledge, who, cue) ? [namedBefore(knowledge, who, cue) as Span] : [])].map(knowledge.sentenceAt)),
    focus: [cue, date.span].sort((a, b) => a.start - b.start),
    told: writtenDate(value) ?? value,
    weight: 2 + (quote.span.paragraph <= 1 ? 2 : 0) + (granularityOf(value) === 'day' ? 1 : 0),
  }
}

/** The one date between the verb and the words, right behind the verb, or at the head of the sentence ("On Friday, Mayor Ruiz said"). */
function dateAtCue(knowledge: Knowledge, quote: Quote, cue: Span): DateMention | undefined {
  const spoken = quote.segments ?? [quote.span]
  const text = textAt(knowledge.article, cue.paragraph) ?? ''
  const near = [...knowledge.dates.values()].filter((date) => date.kind === 'date' && date.span.paragraph === cue.paragraph && !/^['’]s?\b/u.test(text.slice(date.span.end, date.span.end + 2)) && !spoken.some((span) => overlaps(span, date.span)) && (behind(text, cue, date.span) || ahead(knowledge, text, quote, cue, date.span)))
  return near.length === 1 ? near[0] : undefined
}

const behind = (text: string, cue: Span, date: Span): boolean => date.start >= cue.end && /^(?: (?!that\b|and\b|but\b|when\b|before\b|after\b|until\b)[\p{L}’'.]{1,20}){0,4} $/u.test(text.slice(cue.end, date.start))

function ahead(knowledge: Knowledge, text: string, quote: Quote, cue: Span, date: Span): boolean {
  const speaker = quote.speakerMention
  if (!speaker || speaker.paragraph !== cue.paragraph || date.end > speaker.start || speaker.end > cue.start || quote.span.start < cue.end) return false
  const sentence = knowledge.sentenceAt(cue)
  const title = /^, (?:(?:\p{Lu}[\p{L}\p{N}.’'-]{0,30}|of|for|the|and|former|party|police|council|chief|head|team|club) ){0,12}$/u
  return /^(?:On |In )?$/u.test(text.slice(sentence.start, date.start)) && title.test(text.slice(date.end, speaker.start)) && cue.start - speaker.end <= 12
}

// --- the question ---

function ask(knowledge: Knowledge, subject: Subject, seed: number): Draft | undefined {
  const { value, asked, reporter, date } = subject
  const granularity = granularityOf(value) ?? 'day'
  const lead = { day: 'On what date', month: 'In which month', year: 'In which year' }[granularity]
  const stem = reporter ? `According to ${called(knowledge, reporter)}, ${lead.charAt(0).toLowerCase()}${lead.slice(1)} ${asked}?` : `${lead} ${asked}?`
  const wrong = wrongDates(knowledge, { key: value, alsoRight: subject.alsoRight, status: subject.status, fact: subject.facts[0] as string, seed: `${seed} ${subject.facts[0] ?? ''}` })
  if (wrong.length < 2) return undefined
  const proof = quotedEvidence(knowledge, subject.evidence)
  const told = (words: string) => `The article says: ${words} ${reckoning(knowledge, date) ?? ''}`.trim()
  const how = reckoning(knowledge, date) === undefined ? [] : ['the date stands there as a relative date']
  const near = wrong.some((choice) => (choice.disproof?.facts.length ?? 0) > 1) ? ['another option is a date of the article'] : []
  return {
    kind: 'what-date', type: 'single', stem, points: 1,
    right: [{ text: subject.told, value }],
    wrong,
    facts: subject.facts,
    evidence: subject.evidence,
    feedback: { right: `Right: ${subject.told}. ${told(proof)}`, wrong: `It was ${subject.told}. ${told(shortProof(knowledge, subject.focus))}` },
    difficulty: { level: (1 + how.length + near.length) as 1 | 2 | 3, reasons: [...how, ...near] },
    weight: subject.weight,
  }
}
