import type { NewsEvent } from '../article/article'
import { slice } from '../article/article'
import { pointsElsewhere } from './frame'
import type { Knowledge } from './knowledge'
import { usable } from './knowledge'
import { calendarPart, granularityOf, whenPhrase, writtenDate } from './wording'

/* How an event in which several took part is named, and what tells it from others. */

interface EventWords {
  noun: string
  /** "took part in", or what parties do in this kind. */
  part: [past: string, future: string, perhaps: string]
  /** After "did A and B". */
  act: string
  /** What they did to each other, where English has a plain verb for it: it says by itself what kind of contact is meant. */
  mutual?: [past: string, future: string, perhaps: string]
}

const mutually = (past: string, base: string): NonNullable<EventWords['mutual']> => [past, `are to ${base}`, `might ${base}`]
const tookPart: EventWords['part'] = ['took part in', 'are to take part in', 'might take part in']

/** Kinds in which all parties do the same; others are told by their verb. */
const joint: Readonly<Record<string, EventWords>> = {
  meeting: { noun: 'meeting', part: tookPart, act: 'meet', mutual: mutually('met each other', 'meet each other') },
  'telephone-call': { noun: 'telephone call', part: tookPart, act: 'speak by telephone', mutual: mutually('spoke by telephone with each other', 'speak by telephone with each other') },
  conversation: { noun: 'conversation', part: tookPart, act: 'speak with each other', mutual: mutually('spoke with each other', 'speak with each other') },
  talks: { noun: 'talks', part: tookPart, act: 'hold talks' },
  negotiation: { noun: 'negotiations', part: tookPart, act: 'negotiate' },
  summit: { noun: 'summit', part: tookPart, act: 'hold a summit' },
  conference: { noun: 'conference', part: tookPart, act: 'hold a conference' },
  debate: { noun: 'debate', part: tookPart, act: 'hold a debate' },
  agreement: { noun: 'agreement', part: ['were parties to', 'are to be parties to', 'might be parties to'], act: 'reach an agreement' },
  merger: { noun: 'merger', part: ['were parties to', 'are to be parties to', 'might be parties to'], act: 'merge' },
  exercise: { noun: 'exercise', part: tookPart, act: 'hold an exercise' },
}

const signing: EventWords = { noun: 'agreement', part: ['were parties to', 'are to be parties to', 'might be parties to'], act: 'sign an agreement', mutual: mutually('signed an agreement with each other', 'sign an agreement with each other') }

export const wordsOf = (event: NewsEvent): EventWords | undefined => (event.kind === 'signing' ? signing : joint[event.kind])

/** The sure date of an event, as a calendar day, month or year; undefined where there is none. */
export function dateOf(knowledge: Knowledge, event: NewsEvent): string | undefined {
  const date = event.date === undefined ? undefined : knowledge.dates.get(event.date)
  if (!date || !usable(date) || date.edtf === null || (date.alternatives?.length ?? 0) > 0) return undefined
  const value = calendarPart(date.edtf)
  return granularityOf(value) === undefined ? undefined : value
}

/** Whether two dates, months, years or ranges have a day in common; what cannot be read might. */
export function sameTime(a: string, b: string): boolean {
  const [x, y] = [boundsOf(a), boundsOf(b)]
  return !x || !y || (x.from <= y.to && y.from <= x.to)
}

function boundsOf(edtf: string): { from: string; to: string } | undefined {
  const ends = edtf.split('/').map((end) => calendarPart(end))
  const [first = '', last = first] = ends
  const known = /^\d{3}[\dX](?:-\d{2}){0,2}$/u
  if (!known.test(first) || !known.test(last)) return undefined
  return { from: first.replace('X', '0') + '-01-01'.slice(first.length - 4), to: last.replace('X', '9') + '-12-31'.slice(last.length - 4) }
}

/**
 * Other events that the words "the meeting in Beijing in May 2021" might mean too. `fitting` ones have nothing that speaks against it and
 * are known by date or place; of the others it is not known, so that nobody who took part in them is a wrong answer.
 */
export function rivalsOf(knowledge: Knowledge, event: NewsEvent, told: Told): { fitting: NewsEvent[]; unknown: NewsEvent[] } {
  const open = openRivals(knowledge, event, told)
  const known = (other: NewsEvent) => (told.date === undefined || (other.date !== undefined && knowledge.dates.get(other.date)?.edtf != null)) && (told.date !== undefined || other.place !== undefined)
  return { fitting: open.filter(known), unknown: open.filter((other) => !known(other)) }
}

function openRivals(knowledge: Knowledge, event: NewsEvent, told: Told): NewsEvent[] {
  const alike = (other: NewsEvent) => other.kind === event.kind || confusable.some((kinds) => kinds.has(other.kind) && kinds.has(event.kind))
  return knowledge.events.filter((other) => {
    // "took part in" and "are to take part in" are told apart by the verb.
    if (other.id === event.id || !alike(other) || (other.status !== event.status && other.certainty === 'sure')) return false
    const date = other.date === undefined ? undefined : knowledge.dates.get(other.date)?.edtf
    const dateDiffers = told.date !== undefined && date != null && !sameTime(calendarPart(date), told.date)
    const placeDiffers = told.place !== undefined && other.place !== undefined && other.place !== told.place
    return !dateDiffers && !placeDiffers
  })
}

/** Kinds that a reader may call by one name. */
const confusable = [new Set(['telephone-call', 'conversation', 'talks', 'negotiation']), new Set(['meeting', 'conversation', 'talks', 'negotiation', 'summit', 'conference', 'visit'])]

export interface Told { date: string | undefined; place: string | undefined }
const statuses = { happened: 0, planned: 1, possible: 2, denied: 0 } as const

/** "took part in the talks in Bern in May 2021", "met each other in Beijing in May 2021"; of people who acted for them, countries "were represented in the meeting". */
export function partTaken(event: NewsEvent, words: EventWords, told: Told, bySide: boolean): string {
  const where = told.place === undefined ? '' : ` in ${told.place}`
  const at = statuses[event.status]
  if (words.mutual && !bySide) return `${words.mutual[at]}${where}${told.date === undefined ? '' : ` ${whenPhrase(told.date)}`}`
  const part = bySide ? (['were represented in', 'are to be represented in', 'might be represented in'] as const)[at] : words.part[at]
  const when = told.date === undefined ? '' : ` ${event.status === 'planned' ? `planned for ${writtenDate(told.date) ?? ''}` : whenPhrase(told.date)}`
  return `${part} ${event.status === 'possible' ? 'a possible' : 'the'} ${words.noun}${where}${when}`
}

/** A place that a stem can name. */
export const placeOf = (knowledge: Knowledge, event: NewsEvent): string | undefined => {
  const place = event.place
  return place !== undefined && /^\p{Lu}/u.test(place.replace(/^the /u, '')) && place.length <= 40 && !pointsElsewhere(place) && slice(knowledge.article, knowledge.sentenceAt(event.span)).includes(place) ? place : undefined
}
