import type { Span } from '../article/article'
import { slice } from '../article/article'
import { documentNouns } from '../facts/words/descriptions'
import { actingNouns, eventNouns, officeWords, ownedNouns } from '../facts/words/event-nouns'
import { happenings } from '../facts/words/happenings'
import { bodyNouns } from '../facts/words/organizations'
import type { Entity, Knowledge } from './knowledge'
import { isPerson, kindOf, usable } from './knowledge'
import { functionWords, plainWords } from './language'

/* "the department", "the incident": whoever has not the article before him cannot tell which. */

interface Description { start: number; end: number; noun: string }

/** Meant without having been told of: everybody knows the police, and "the others" is caught as a pointing word. */
const generic = new Set('police people public others someone somebody everyone everybody anyone experts critics opposition question problem questions'.split(' '))
const names = (noun: string): boolean => !generic.has(noun) && (eventNouns.has(noun) || documentNouns.has(noun) || bodyNouns.has(noun) || ownedNouns.has(noun) || actingNouns.has(noun) || officeWords.has(noun) || happenings.has(noun))

/** What may follow the noun of a description; anything else makes it the first half of a compound ("the party conference"). */
const follows = /^(?:$|[^\p{L}\s]|\s\P{L}|\s\p{Lu}|\s(?:\p{Ll}{2,18}(?:ed|ing)|\p{Ll}{3,18}[^s]s|will|would|can|could|may|might|must|should|did|do|had|have|is|are|was|were|been|not|and|or|but|so|as|if|when|where|while|after|before|because|than|that|who|whom|whose|which|to|of|in|on|at|by|for|from|with|into|over|under|about|between|against|until|since|through|without|within|near|made|took|gave|held|led|left|met|said|went|came|became|began|broke|fell|kept|lost|put|saw|sent|set|won|also|only|never|now|again|alone|just|itself)(?!\p{L}))/u
/** A clause or a named thing behind it tells which is meant: "the plan to sell the ferry", "the talks with Peru", "the vote in 2014". */
const completed = /^\s(?:(?:that|who|whom|whose|which|where) |to \p{Ll}|(?:\p{Ll}{2,16}ed )?(?:of|between|with|in|on|at|for|from|by|to|against|over|about|within|near|among)(?: [\p{L}’'-]{1,30}){0,7}? ["“‘]?[\p{Lu}\p{N}])|^,? ["“‘]?\p{Lu}/u
/** "Ruth Vale, the mayor": told by what stands before it. */
const afterName = /\p{Lu}[\p{L}’'-]{1,30}, $/u

/** The definite descriptions in a text that nothing beside them completes. */
export function descriptionsIn(text: string): Description[] {
  return [...text.matchAll(/\b[Tt]he(?= \p{Ll})/gu)].map((match) => describedFrom(text, match.index)).filter((found) => found !== undefined)
}

/** The noun phrase that begins with this "the": at most two words before its noun, none of them a little word. */
function describedFrom(text: string, start: number): Description | undefined {
  let end = start + 3
  for (let words = 0; words < 3; words++) {
    const next = /^ (\p{Ll}[\p{Ll}-]{1,24})(?![\p{L}-])/u.exec(text.slice(end, end + 40))
    const noun = next?.[1] ?? ''
    if (noun === '' || functionWords.has(noun)) return undefined
    end += noun.length + 1
    const rest = text.slice(end)
    if (names(noun) && follows.test(rest)) return completed.test(rest) || afterName.test(text.slice(Math.max(0, start - 40), start)) ? undefined : { start, end, noun }
  }
  return undefined
}

/** Whom a description stands for; undefined where no sure fact says it, or more than one fits. */
export function standsFor(knowledge: Knowledge, span: Span, noun: string): Entity | undefined {
  const known = [...knowledge.entities.values()].filter((entity) => usable(entity) && kindOf(entity) !== 'unnamed' && /\p{Lu}/u.test(entity.name))
  const there = known.filter((entity) => entity.mentions.some((mention) => mention.paragraph === span.paragraph && mention.end === span.end && mention.start >= span.start && mention.start <= span.start + 4))
  if (there.length > 0) return there.length === 1 ? there[0] : undefined
  const bodies = known.filter((entity) => !isPerson(entity) && kindOf(entity) !== 'country' && plainWords(entity.name).includes(noun))
  const before = (mention: Span) => mention.paragraph < span.paragraph || (mention.paragraph === span.paragraph && mention.start < span.start)
  const [only] = bodies
  return bodies.length === 1 && only?.mentions.some((mention) => mention.paragraph >= 0 && before(mention)) ? only : undefined
}

/** What stands for the descriptions under `span`; null where one cannot be named. */
export function descriptionSwaps(knowledge: Knowledge, span: Span, hidden?: string): ({ start: number; end: number; text: string } | null)[] {
  return descriptionsIn(slice(knowledge.article, span)).map(({ start, end, noun }) => {
    const place = { paragraph: span.paragraph, start: span.start + start, end: span.start + end }
    const entity = standsFor(knowledge, place, noun)
    return entity && entity.id !== hidden ? { start: place.start, end: place.end, text: isPerson(entity) ? entity.name : `the ${entity.name.replace(/^the /iu, '')}` } : null
  })
}
