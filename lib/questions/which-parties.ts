import type { NewsEvent, Span } from '../article/article'
import { slice } from '../article/article'
import { shuffled } from '../random'
import { absentees } from './distractors'
import type { Choice, Draft, Maker } from './draft'
import type { Told } from './event-wording'
import { dateOf, partTaken, placeOf, rivalsOf, wordsOf } from './event-wording'
import type { Entity, Knowledge } from './knowledge'
import { joined, kindOf, namedBefore, namedBeside, namesOf, overlaps, usable } from './knowledge'
import { countryOfCapital, listed } from './language'
import { givesAway } from './leak'
import { neighbours } from './neighbour-countries'
import { shortProof } from './proof'
import type { Dropped } from './question'
import { called, granularityOf, plainName, quotedEvidence, reckoning } from './wording'

/** Which of these took part? An event with two proven parties or more, told by its date and place. */
export const whichParties: Maker = {
  kind: 'which-parties',
  propose: (knowledge, seed) => {
    const drafts: Draft[] = []
    const dropped: Dropped[] = []
    for (const event of knowledge.article.events.filter((one) => usable(one) && one.parties.length >= 2)) {
      const proposal = ask(knowledge, event, seed)
      if (typeof proposal === 'string') dropped.push({ kind: 'which-parties', facts: [event.id], ...reasons[proposal] })
      else drafts.push(proposal)
    }
    return { drafts, dropped }
  },
}

const reasons = {
  role: { rule: 'one-key', reason: 'The parties did different things: “took part” would not say what.' },
  status: { rule: 'faithful', reason: 'The event was denied.' },
  parties: { rule: 'grounded', reason: 'Not all parties are sure, named and of one kind.' },
  pronoun: { rule: 'grounded', reason: 'A party stands there as a pronoun, and is named nowhere near.' },
  unplaced: { rule: 'self-contained', reason: 'Neither a sure date nor a place tells which event is meant.' },
  rivals: { rule: 'one-key', reason: 'Date and place fit another event too.' },
  few: { rule: 'same-type', reason: 'Fewer others can be proven absent than took part.' },
} satisfies Record<string, Pick<Dropped, 'rule' | 'reason'>>

function ask(knowledge: Knowledge, event: NewsEvent, seed: number): Draft | keyof typeof reasons {
  const words = wordsOf(event)
  if (!words) return 'role'
  if (event.status === 'denied') return 'status'
  if (event.parties.some((party) => !isNamed(knowledge, event, party.entity))) return 'pronoun'
  const bases = [takersOf(knowledge, event, 'entity'), takersOf(knowledge, event, 'side')].filter((takers) => takers !== undefined)
  if (bases.length === 0) return 'parties'
  const date = dateOf(knowledge, event)
  let why: keyof typeof reasons = 'few'
  for (const takers of bases) {
    const place = placeFor(knowledge, event, takers)
    // A year alone may hold another such event that the facts do not know.
    if (place === undefined && (date === undefined || granularityOf(date) === 'year')) return 'unplaced'
    const rivals = rivalsOf(knowledge, event, { date, place })
    if (rivals.fitting.some((rival) => !sameParties(knowledge, event, rival))) {
      why = 'rivals'
      continue
    }
    const draft = draftOf(knowledge, event, takers, { date, place }, [...rivals.fitting, ...rivals.unknown], seed)
    if (draft) return draft
  }
  return why
}

function isNamed(knowledge: Knowledge, event: NewsEvent, id: string): boolean {
  const entity = knowledge.entities.get(id)
  return entity !== undefined && namedBeside(knowledge, entity, event.span)
}

/** The parties themselves, or the sides for which they acted; undefined where they are not of one sort or one is not known. */
function takersOf(knowledge: Knowledge, event: NewsEvent, by: 'entity' | 'side'): Entity[] | undefined {
  const ids = event.parties.map((party) => (by === 'entity' ? party.entity : (party.side ?? party.entity)))
  const takers = [...new Set(ids)].map((id) => knowledge.entities.get(id))
  const known = takers.filter((taker) => taker !== undefined && usable(taker) && kindOf(taker) !== 'unnamed' && kindOf(taker) !== 'group') as Entity[]
  const kinds = new Set(known.map(kindOf))
  const apart = known.every((one, i) => known.every((other, j) => i === j || !knowledge.related(one.id, other.id)))
  return known.length === takers.length && known.length >= 2 && known.length <= 5 && kinds.size === 1 && apart && !(by === 'side' && kinds.has('person')) ? known : undefined
}

/** The place, unless it gives a country away as its capital. */
function placeFor(knowledge: Knowledge, event: NewsEvent, takers: readonly Entity[]): string | undefined {
  const place = placeOf(knowledge, event)
  // A call is in no place.
  if (place === undefined || event.kind === 'telephone-call') return undefined
  const country = countryOfCapital(place)
  const given = takers.some((taker) => givesAway(place, taker) || (country !== undefined && namesOf(taker).includes(country)))
  return given ? undefined : place
}

/** The same event told again: its parties are among these, or act for them. */
function sameParties(knowledge: Knowledge, event: NewsEvent, rival: NewsEvent): boolean {
  return rival.parties.every((party) => event.parties.some((mine) => [mine.entity, mine.side].some((id) => id !== undefined && [party.entity, party.side].some((other) => other !== undefined && knowledge.related(id, other)))))
}

function draftOf(knowledge: Knowledge, event: NewsEvent, takers: readonly Entity[], told: Told, rivals: readonly NewsEvent[], seed: number): Draft | undefined {
  const words = wordsOf(event)
  if (!words) return undefined
  const reporter = event.reportedBy === undefined ? undefined : knowledge.entities.get(event.reportedBy)
  const kind = kindOf(takers[0] as Entity)
  const sorts = { person: 'people', country: 'countries', organization: 'organisations', group: 'groups', unnamed: 'groups' }[kind]
  const bySide = takers.some((taker) => !event.parties.some((party) => party.entity === taker.id))
  const asked = `hich of these ${sorts} ${partTaken(event, words, told, bySide)}?`
  const stem = reporter && usable(reporter) ? `According to ${called(knowledge, reporter)}, w${asked}` : `W${asked}`
  const hidden = (entity: Entity) => !givesAway(stem, entity) && (!reporter || !knowledge.related(reporter.id, entity.id))
  if (!takers.every(hidden)) return undefined
  const wrong: Choice[] = absentees(knowledge, event, takers, rivals, seed).filter(({ entity }) => hidden(entity)).map(({ entity, disproof }) => ({ text: plainName(entity), entity: entity.id, disproof }))
  if (kind === 'country' && wrong.length < takers.length) wrong.push(...worldly(knowledge, event, takers, wrong, takers.length + 1 - wrong.length, seed))
  const count = Math.max(takers.length, 5 - takers.length)
  if (wrong.length < Math.max(2, takers.length)) return undefined
  const evidence = evidenceOf(knowledge, event, takers)
  return {
    kind: 'which-parties', type: 'multiple', stem, points: 1,
    right: takers.map((taker) => ({ text: plainName(taker), entity: taker.id })),
    wrong: wrong.slice(0, count),
    facts: [event.id, ...takers.map((taker) => taker.id), ...(event.date === undefined ? [] : [event.date])],
    evidence,
    feedback: feedbackFor(knowledge, event, takers, evidence),
    difficulty: difficultyOf(knowledge, event, takers, bySide),
    weight: 2 + (event.span.paragraph <= 1 ? 3 : 0) + Math.min(2, takers.length / 2) + (event.status === 'happened' ? 1 : 0) + (event.excluded.length > 0 ? 1 : 0),
  }
}

/** Countries that the article does not name, near those that took part. */
function worldly(knowledge: Knowledge, event: NewsEvent, takers: readonly Entity[], wrong: readonly Choice[], count: number, seed: number): Choice[] {
  const named = new Set([...knowledge.entities.values()].flatMap((entity) => [entity.name, ...entity.aliases]))
  const { near, further } = neighbours(takers.map((taker) => taker.name))
  const open = [...shuffled(near, `${seed} ${event.id} near`), ...shuffled(further, `${seed} ${event.id} further`)].filter((name) => !named.has(name) && !wrong.some((choice) => choice.text === name))
  return open.slice(0, Math.max(0, count)).map((text) => ({ text, disproof: { kind: 'not-among', facts: [event.id] } }))
}

function evidenceOf(knowledge: Knowledge, event: NewsEvent, takers: readonly Entity[]): Span[] {
  const told = knowledge.sentenceAt(event.span)
  const names = takers.map((taker) => (taker.mentions.some((mention) => overlaps(mention, told)) || namesOf(taker).some((name) => slice(knowledge.article, told).includes(name)) ? undefined : namedBefore(knowledge, taker, event.span)))
  return joined([told, ...names.filter((span) => span !== undefined).map(knowledge.sentenceAt)])
}

function feedbackFor(knowledge: Knowledge, event: NewsEvent, takers: readonly Entity[], evidence: readonly Span[]): Draft['feedback'] {
  const proof = quotedEvidence(knowledge, evidence)
  const who = listed(takers.map((taker) => called(knowledge, taker)))
  const date = event.date === undefined ? undefined : knowledge.dates.get(event.date)
  const reckoned = date && dateOf(knowledge, event) !== undefined ? reckoning(knowledge, date) : undefined
  const tail = reckoned === undefined ? '' : ` ${reckoned}`
  const short = shortProof(knowledge, [...takers.flatMap((taker) => taker.mentions.filter((mention) => overlaps(mention, event.span)).slice(0, 1)), event.predicate].sort((a, b) => a.start - b.start))
  return { right: `Right: ${who}. The article says: ${proof}${tail}`, wrong: `It was ${who}, and nobody else of these. The article says: ${short}${tail}` }
}

function difficultyOf(knowledge: Knowledge, event: NewsEvent, takers: readonly Entity[], bySide: boolean): Draft['difficulty'] {
  const date = event.date === undefined ? undefined : knowledge.dates.get(event.date)
  const reasons = [
    ...(date && date.anchor !== 'explicit' ? ['the date stands there as a relative date'] : []),
    ...(bySide ? ['the article names people, the question asks for their sides'] : []),
    ...(takers.length > 2 ? ['more than two took part'] : []),
  ]
  return { level: reasons.length === 0 ? 1 : reasons.length === 1 ? 2 : 3, reasons }
}
