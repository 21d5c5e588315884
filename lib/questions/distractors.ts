import type { NewsEvent, Quote, Span } from '../article/article'
import { slice, textAt } from '../article/article'
import { organizationHeads } from '../facts/words/organizations'
import { chance, shuffled } from '../random'
import type { Choice } from './draft'
import type { Entity, Knowledge } from './knowledge'
import { isPerson, kindOf, namesOf, overlaps, piecesOf, usable } from './knowledge'
import { contentWords, likeness, nameWords, plainWords, within } from './language'
import { givesAway } from './leak'
import { suitsAlone } from './telling'
import { plainName } from './wording'

/* Wrong options, each with its disproof. From the article first, and of those whom a reader could confuse first. */

/** All others of the speaker's kind who are proven not to have said it, most tempting first. */
export function speakersBeside(knowledge: Knowledge, quote: Quote, speaker: Entity, stem: string, seed: number): Choice[] {
  const others = [...knowledge.entities.values()].filter((entity) => canBeOption(knowledge, entity, speaker) && !mayHaveSaid(knowledge, quote, entity) && !givesAway(stem, entity))
  const quotesOf = (entity: Entity) => knowledge.quotes.filter((other) => other.speaker === entity.id)
  const tempting = (entity: Entity) => {
    const near = entity.mentions.some((span) => Math.abs(span.paragraph - quote.span.paragraph) <= 1) ? 2 : 0
    return (quotesOf(entity).length > 0 ? 2 : 0) + Math.min(2, quotesOf(entity).length / 2) + near + (suitsAlone(entity, stem) ? 2 : 0) + (alikeInLength(entity.name, speaker.name) ? 1 : 0) + Math.min(2, entity.mentions.length / 4)
  }
  const next = chance(`${seed} ${quote.id}`)
  // Some chance among the tempting ones, or the same three would stand beside every quotation.
  const drawn = new Map(others.map((entity) => [entity, tempting(entity) + 3 * next()]))
  const ranked = [...others].sort((a, b) => (drawn.get(b) ?? 0) - (drawn.get(a) ?? 0))
  return ranked.map((entity) => ({ text: plainName(entity), entity: entity.id, disproof: { kind: 'other-value', facts: [quote.id, ...quotesOf(entity).filter(usable).slice(0, 3).map((other) => other.id)] } }))
}

/** The first so many that stand well beside the key and each other. */
export function firstOf(knowledge: Knowledge, pool: readonly Choice[], key: Choice, count: number): Choice[] {
  const out: Choice[] = []
  for (let i = 0; i < count; i++) {
    const next = pool.find((choice) => fits(knowledge, choice, key, out, count))
    if (next) out.push(next)
  }
  return out
}

/** Whether a wrong option may stand beside those chosen: nobody's alias, and one of all at least as long as the key, or the key would stand out. */
export function fits(knowledge: Knowledge, choice: Choice, key: Choice, chosen: readonly Choice[], count: number): boolean {
  const long = (other: Choice) => other.text.length >= key.text.length || alikeInLength(other.text, key.text)
  if (chosen.length === count - 1 && !chosen.some(long) && !long(choice)) return false
  return chosen.every((other) => other !== choice && !knowledge.related(other.entity ?? '', choice.entity ?? '') && plainWords(other.text).join(' ') !== plainWords(choice.text).join(' '))
}

/** Whether the article gives any ground to name somebody as the speaker of these words. */
export function mayHaveSaid(knowledge: Knowledge, quote: Quote, entity: Entity): boolean {
  const { id } = entity
  const involved = [quote.speaker, quote.via, quote.reportedSpeaker, quote.addressee].filter((one) => one != null)
  if (involved.some((one) => knowledge.related(one, id))) return true
  const mention = quote.speakerMention ? plainWords(slice(knowledge.article, quote.speakerMention)) : []
  // "Carrick said": no other Carrick may stand beside the right one.
  if (namesOf(entity).some((name) => nameWords(name).slice(-1).some((word) => mention.includes(word)))) return true
  return knowledge.quotes.some((other) => other.id !== quote.id && [other.speaker, other.via, other.reportedSpeaker].includes(id) && sharesContent(other, quote))
}

function sharesContent(other: Quote, quote: Quote): boolean {
  const nested = piecesOf(other).some((span) => piecesOf(quote).some((mine) => overlaps(span, mine)))
  return nested || likeness(other.text, quote.text) > 0.6 || (contentWords(other.text).length >= 4 && within(contentWords(other.text), contentWords(quote.text)))
}

/** "Emerging Business Lab" among people would be the odd one, whatever it was taken for. */
const soundsLikeBody = (name: string): boolean => plainWords(name).some((word) => organizationHeads.has(word) || organizationHeads.has(`${word}s`))

/** Sure, of the same kind and written in the same way: nobody can tell the key by its form. */
function canBeOption(knowledge: Knowledge, entity: Entity, key: Entity): boolean {
  return entity.id !== key.id && usable(entity) && !cutOff(knowledge, entity) && kindOf(entity) === kindOf(key) && !(isPerson(entity) && soundsLikeBody(entity.name)) && sameForm(entity.name, key.name) && (isPerson(entity) || entity.mentions.length > 0)
}

/** Half a name: "University of Bergen" where the article always goes on "University of Bergen Fisheries Museum". */
export function cutOff({ article, entities }: Knowledge, entity: Entity): boolean {
  const full = entity.mentions.filter((mention) => slice(article, mention) === entity.name)
  const goesOn = (mention: Span) => {
    const next = mention.end + 1
    const begun = [...entities.values()].some((other) => other.mentions.some((one) => one.paragraph === mention.paragraph && one.start === next))
    return !begun && /^ \p{Lu}\p{Ll}/u.test((textAt(article, mention.paragraph) ?? '').slice(mention.end, mention.end + 3))
  }
  return full.length > 0 && full.every((mention) => mention.paragraph >= 0 && goesOn(mention))
}

/** A single name beside full names would stand out, and so would an acronym beside names written out. */
export function sameForm(name: string, other: string): boolean {
  const form = (text: string) => (/^[\p{Lu}\p{N}&.-]{2,8}$/u.test(text) ? 'acronym' : text.trim().includes(' ') ? 'full' : 'single')
  return form(name) === form(other)
}

export const alikeInLength = (a: string, b: string): boolean => Math.max(a.length, b.length) <= 1.6 * Math.min(a.length, b.length)

/** The first so many that are not related to each other: an alias of another option is no option. */
export function apart(knowledge: Knowledge, ranked: readonly Entity[], count: number): Entity[] {
  const out: Entity[] = []
  for (const entity of ranked) {
    if (out.length === count) break
    if (!out.some((other) => knowledge.related(other.id, entity.id) || plainWords(other.name).join(' ') === plainWords(entity.name).join(' '))) out.push(entity)
  }
  return out
}

/** Others who took no part in an event, excluded ones first. */
export function absentees(knowledge: Knowledge, event: NewsEvent, takers: readonly Entity[], rivals: readonly NewsEvent[], seed: number): { entity: Entity; disproof: NonNullable<Choice['disproof']> }[] {
  const kind = kindOf(takers[0] as Entity)
  const sentence = knowledge.sentenceAt(event.span)
  const inSentence = (entity: Entity) => entity.mentions.some((mention) => overlaps(mention, sentence))
  const tookPart = (entity: Entity) => [event, ...rivals].some((one) => one.parties.some((party) => knowledge.related(party.entity, entity.id) || (party.side !== undefined && knowledge.related(party.side, entity.id))))
  const eventsOf = (entity: Entity) => knowledge.events.filter((other) => other.id !== event.id && other.parties.some((party) => party.entity === entity.id || party.side === entity.id))
  const others = [...knowledge.entities.values()].filter((entity) => usable(entity) && !cutOff(knowledge, entity) && kindOf(entity) === kind && !(isPerson(entity) && soundsLikeBody(entity.name)) && sameForm(entity.name, (takers[0] as Entity).name) && !tookPart(entity))
  const ranked = shuffled(others, `${seed} ${event.id}`)
    .filter((entity) => event.excluded.includes(entity.id) || (!inSentence(entity) && (entity.mentions.length > 0 || eventsOf(entity).length > 0)))
    .sort((a, b) => temptation(b) - temptation(a))
  function temptation(entity: Entity): number {
    if (event.excluded.includes(entity.id)) return 10
    return (eventsOf(entity).some((other) => other.kind === event.kind) ? 4 : 0) + (eventsOf(entity).length > 0 ? 2 : 0) + Math.min(2, entity.mentions.length / 4)
  }
  return apart(knowledge, ranked, 4).map((entity) => ({
    entity,
    disproof: event.excluded.includes(entity.id) ? { kind: 'excluded', facts: [event.id] } : { kind: 'not-among', facts: [event.id, ...eventsOf(entity).filter(usable).slice(0, 3).map((other) => other.id)] },
  }))
}
