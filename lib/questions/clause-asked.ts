import type { NewsEvent, Span } from '../article/article'
import { slice, textAt } from '../article/article'
import { standingAlone } from './frame'
import type { Knowledge } from './knowledge'
import { overlaps } from './knowledge'
import { countWords } from './language'
import { baseForm } from './wording'

/* A clause of the article turned into a question about its date: "Tom Hale resigned on Monday" is "did Tom Hale resign". */

/** "did A do B", "was A done by B", "is A to do B", without the date; undefined where the clause cannot be turned or stand alone. */
export function clauseAsked(knowledge: Knowledge, event: NewsEvent, date: Span): string | undefined {
  const text = textAt(knowledge.article, event.span.paragraph) ?? ''
  const verb = verbAt(text.slice(event.predicate.start, event.predicate.end))
  if (!verb || event.span.paragraph < 0 || date.paragraph !== event.span.paragraph) return undefined
  const subject = { ...event.span, start: subjectStart(text, event, date), end: event.predicate.start }
  const rest = restOf(text, event, verb.length, date)
  if (rest === undefined || subject.start >= subject.end) return undefined
  const [who, what] = [standingAlone(knowledge, subject), rest.start < rest.end ? standingAlone(knowledge, rest) : '']
  if (who === undefined || what === undefined || /["“”,;:()—–]/u.test(who + what) || !/\p{L}/u.test(who)) return undefined
  const asked = inverted(startedSmall(knowledge, subject, who.trim()), verb, event.status)
  const whole = asked && `${asked} ${what.trim()}`.replace(/\s+/gu, ' ').replace(/[\s.]{1,3}$/u, '').trim()
  return whole !== undefined && countWords(whole) <= 20 ? whole : undefined
}

interface Verb { length: number; auxiliary: string; main: string }

/** "signed", "had signed", "was sentenced", "will meet"; other forms are not turned. */
function verbAt(predicate: string): Verb | undefined {
  const match = /^(?:(was|were|had been|has been|have been|had|has|have|will) )?(\p{Ll}{2,20})/u.exec(predicate)
  return match ? { length: match[0].length, auxiliary: match[1] ?? '', main: match[2] ?? '' } : undefined
}

function inverted(who: string, verb: Verb, status: NewsEvent['status']): string | undefined {
  const plural = /\band\b|\b(?:police|officials|leaders|people|members|envoys|workers|scientists)$/iu.test(who)
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
  const before = text.slice(start, date.start).replace(/\s(?:on|in|at|by|since|last|early|late|the)?\s{0,2}$/iu, '')
  return { ...event.span, start, end: Math.min(start + before.length, Math.max(start, event.span.end)) }
}

function startedSmall(knowledge: Knowledge, span: Span, text: string): string {
  const named = [...knowledge.entities.values()].some((entity) => entity.mentions.some((mention) => mention.paragraph === span.paragraph && mention.start === span.start && !/^the /iu.test(slice(knowledge.article, mention))))
  return named || !/^(?:The|A|An|Two|Three|Four|Police|Officials) /u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
