import type { NewsEvent, Span } from '../article/article'
import { slice, textAt } from '../article/article'
import { standingAlone } from './frame'
import type { Knowledge } from './knowledge'
import { kindOf, overlaps } from './knowledge'
import { countWords, listed } from './language'
import { baseForm, called } from './wording'

/* A clause of the article turned into a question about its date: "Tom Hale resigned on Monday" is "did Tom Hale resign". */

/** "did A do B", "was A done by B", "is A to do B", without the date; undefined where the clause cannot be turned or stand alone. */
export function clauseAsked(knowledge: Knowledge, event: NewsEvent, date: Span): string | undefined {
  const text = textAt(knowledge.article, event.span.paragraph) ?? ''
  const verb = verbAt(text.slice(event.predicate.start, event.predicate.end))
  if (!verb || event.span.paragraph < 0 || date.paragraph !== event.span.paragraph) return undefined
  const subject = { ...event.span, start: subjectStart(text, event, date), end: event.predicate.start }
  const rest = restOf(text, event, verb.length, date)
  if (rest === undefined || subject.start >= subject.end) return undefined
  const [who, what] = [doerIn(knowledge, event, subject), rest.start < rest.end ? standingAlone(knowledge, rest) : '']
  if (who === undefined || what === undefined || /["“”,;:()—–]/u.test(what) || unnamedThing.test(what)) return undefined
  const asked = inverted(who, verb, event.status)
  if (what.trim() === '' && !standsAlone.has(event.kind) && !/^(?:was|were)$|been$/u.test(verb.auxiliary)) return undefined
  const whole = asked && `${asked} ${what.trim()}`.replace(/\s+/gu, ' ').replace(/[\s.]{1,3}$/u, '').trim()
  return whole !== undefined && countWords(whole) <= 20 ? whole : undefined
}

/** "announced the policy": which policy, nobody can tell who has not the article before him. */
const unnamedThing = /^\s?the \p{Ll}{2,20}(?: (?:in|on|at|during|after|before|by|with|from|without|under)\b|\s?$)/u

/** Verbs that say nothing without what was said. */
const speaking = new Set('tell inform say ask notify assure warn remind persuade convince promise claim state'.split(' '))

/** Kinds whose verb says enough without an object; "did the ministry announce" does not. */
const standsAlone = new Set(['resignation', 'death', 'marriage'])

interface Verb { length: number; auxiliary: string; main: string }

/** "signed", "had signed", "was sentenced", "will meet"; other forms are not turned. */
function verbAt(predicate: string): Verb | undefined {
  const match = /^(?:(was|were|had been|has been|have been|had|has|have|will) )?(\p{Ll}{2,20})/u.exec(predicate)
  return match ? { length: match[0].length, auxiliary: match[1] ?? '', main: match[2] ?? '' } : undefined
}

function inverted(who: string, verb: Verb, status: NewsEvent['status']): string | undefined {
  const plural = / and /u.test(who) || /^\p{Ll}.{0,80}(?:s|men|women|people|police)$/u.test(who)
  if (speaking.has(baseForm(verb.main))) return undefined
  if (verb.auxiliary === 'will') return status === 'planned' ? `${plural ? 'are' : 'is'} ${who} to ${verb.main}` : undefined
  if (status !== 'happened') return undefined
  if (/^(?:was|were)$/u.test(verb.auxiliary)) return `${verb.auxiliary} ${who} ${verb.main}`
  if (/been$/u.test(verb.auxiliary)) return `${plural ? 'were' : 'was'} ${who} ${verb.main}`
  // A present form without auxiliary may be a headline's or a habit; only what is plainly past is asked about.
  const base = baseForm(verb.main)
  return base !== verb.main || /^(?:had|has|have)$/u.test(verb.auxiliary) || /^(?:hit|set|put|cut|quit|shut|beat|cost)$/u.test(verb.main) ? `did ${who} ${base}` : undefined
}

/** Behind a fronted date and its comma. */
function subjectStart(text: string, event: NewsEvent, date: Span): number {
  const fronted = overlaps(date, { ...event.span, end: event.predicate.start }) && date.start - event.span.start <= 6
  const start = fronted ? date.end : event.span.start
  return start + (/^[\s,]{0,3}(?:and |but |also,? )?/iu.exec(text.slice(start, start + 12))?.[0].length ?? 0)
}

/** Behind the verb, up to the date and its preposition; what follows the date is left out. */
function restOf(text: string, event: NewsEvent, verbLength: number, date: Span): Span | undefined {
  const start = event.predicate.start + verbLength
  if (date.start < start) return date.end <= event.predicate.start ? { ...event.span, start, end: Math.max(start, event.span.end) } : undefined
  const before = text.slice(start, date.start).replace(/(?:\s(?:on|in|at|early|late|back|the)){0,3}\s{0,2}$/iu, '')
  // "from Tuesday", "by May": it did not happen on that date alone.
  if (/\s(?:from|by|since|until|till|before|after|between|for|to)$/iu.test(before)) return undefined
  return { ...event.span, start, end: Math.min(start + before.length, Math.max(start, event.span.end)) }
}

/** The parties before the verb by their full names, titles and descriptions left out; undefined where the subject is anything else. */
function doerIn(knowledge: Knowledge, event: NewsEvent, subject: Span): string | undefined {
  const parties = event.parties.map((party) => knowledge.entities.get(party.entity)).filter((entity) => entity !== undefined)
  const before = parties.flatMap((entity) => entity.mentions.filter((mention) => mention.paragraph === subject.paragraph && mention.start >= subject.start && mention.end <= subject.end).slice(-1).map((mention) => ({ entity, mention })))
  const last = Math.max(...before.map(({ mention }) => mention.end))
  const tail = slice(knowledge.article, { ...subject, start: Math.min(last, subject.end) })
  if (before.length === 0 || parties.every((entity) => kindOf(entity) === 'unnamed') || !/^(?:,[^,]{1,80},)?\s{0,2}(?:(?:also|only|then|later|finally|eventually|again|just|both) )?$/u.test(tail)) return undefined
  const head = slice(knowledge.article, { ...subject, end: Math.min(...before.map(({ mention }) => mention.start)) })
  if (/\b(?:of|for|with|by|to|from|than|against|at|in)\s(?:the\s)?$/iu.test(head)) return undefined
  const names = before.sort((a, b) => a.mention.start - b.mention.start).map(({ entity, mention }) => (kindOf(entity) === 'unnamed' ? small(slice(knowledge.article, mention)) : called(knowledge, entity)))
  return listed(names)
}

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
