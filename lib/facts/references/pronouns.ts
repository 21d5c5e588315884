import type { Quote, Span } from '../../article/article'
import type { Reference, Surroundings } from './coreference'
import { titleNoun } from '../names/gazetteer'
import { before, entityIndex, genderOf, isPerson, isSubject, namedBefore, quotesNear, type Entity, type Gender, type Named } from './salience'
import { documentNouns } from '../words/descriptions'
import { bodyNouns } from '../words/organizations'

/*
 * Pronouns: the last speaker where nobody else has come between, else the only one who fits, nearest clause first.
 * Two who fit leave the pronoun unresolved.
 */

type Kind = 'he' | 'she' | 'it' | 'they' | 'who' | 'speaker'

const KINDS: ReadonlyMap<string, Kind> = new Map(Object.entries({
  he: 'he', him: 'he', himself: 'he', she: 'she', her: 'she', herself: 'she', it: 'it', itself: 'it', they: 'they', them: 'they', themselves: 'they', both: 'they',
  who: 'who', whom: 'who', which: 'who', that: 'who', i: 'speaker', we: 'speaker', me: 'speaker', us: 'speaker',
}))

/** "WHO", "US" and "IT" in capitals are names. */
export const pronounKind = (word: string): Kind | undefined => (/^\p{Lu}{2,60}$/u.test(word) ? undefined : KINDS.get(word.toLowerCase()))

const unresolved = (candidates: readonly string[], rule: string): Reference => ({ entity: null, candidates, certainty: 'unsure', rule })
const resolved = (entity: string, certainty: 'sure' | 'unsure', rule: string): Reference => ({ entity, candidates: [entity], certainty, rule })

/** Whom a pronoun stands for. */
export function referPronoun(kind: Kind, span: Span, around: Surroundings): Reference {
  switch (kind) {
    case 'he': return person(span, around, 'male')
    case 'she': return person(span, around, 'female')
    case 'it': return party(span, around, 'pronoun-it')
    case 'they': return plural(span, around)
    case 'who': return antecedent(span, around)
    case 'speaker': return unresolved([], 'pronoun-first-person')
  }
}

/** The quotation before a place, in its own paragraph or the one before. */
function lastQuote(span: Span, around: Surroundings, depth = 1): Quote | undefined {
  const quotes = quotesNear(around, span, depth)
  return quotes.findLast((quote) => {
    if (quote.form !== 'direct' && quotes.some((other) => other !== quote && other.form === 'direct'
      && (other.segments ?? [other.span]).some((piece) => piece.paragraph === quote.span.paragraph && piece.start <= quote.span.start
      && quote.span.end <= piece.end))) return false
    const end = quote.segments?.[quote.segments.length - 1] ?? quote.span
    return before(end, span) && end.paragraph >= span.paragraph - depth
  })
}

// --- he, she ---

function person(span: Span, around: Surroundings, gender: Gender): Reference {
  const rule = `pronoun-${gender === 'male' ? 'he' : 'she'}`
  const fits = ({ entity }: Named) => isPerson(entity) && (genderOf(entity, around) ?? gender) === gender
  const named = namedBefore(around, span, 3).filter(fits)
  const speaker = speakerBefore(span, around, gender)
  const start = sentenceStart(span, around)
  // "Ana's brother pleaded, but she said": who is named in the sentence itself comes before the speaker of an earlier paragraph.
  const ownSentence = named.filter(({ mention }) => mention.span.paragraph === span.paragraph && mention.span.start >= start)
  if (speaker && speaker.place.paragraph < span.paragraph && ownSentence.length
    && !ownSentence.some(({ entity }) => entity.id === speaker.entity.id)) return byWindow(span, around, named, gender, rule)
  if (speaker && !named.some(({ mention, entity }) => entity.id !== speaker.entity.id && before(speaker.place, mention.span) && isSubject(around, mention))) {
    const others = named.filter(({ mention, entity }) => entity.id !== speaker.entity.id && before(speaker.place, mention.span))
    return resolved(speaker.entity.id, others.length || !speaker.named ? 'unsure' : 'sure', `${rule}-last-speaker`)
  }
  return byWindow(span, around, named, gender, rule)
}

function speakerBefore(span: Span, around: Surroundings, gender: Gender): { entity: Entity; place: Span; named: boolean } | undefined {
  const quote = lastQuote(span, around)
  const entity = quote?.speaker ? entityIndex(around).get(quote.speaker) : undefined
  if (!quote || !entity || !isPerson(entity) || (genderOf(entity, around) ?? gender) !== gender) return undefined
  const end = quote.segments?.[quote.segments.length - 1] ?? quote.span
  const named = isCertain(quote, around)
  return { entity, named, place: quote.speakerMention && before(end, quote.speakerMention) ? quote.speakerMention : end }
}

/** What was guessed once is not made surer by a pronoun: the last speaker is certain if his name, or a certain pronoun, stands there. */
function isCertain(quote: Quote, around: Surroundings): boolean {
  const { speakerMention: mention, speaker, certainty } = quote
  if (certainty === 'sure') return true
  if (!mention) return false
  const name = around.cast.mentions.find(({ span }) => span.paragraph === mention.paragraph && span.start < mention.end && mention.start < span.end)
  if (name) return name.entity === speaker
  const kind = pronounKind((around.article.paragraphs[mention.paragraph]?.text ?? '').slice(mention.start, mention.end))
  const at = around.quotes.indexOf(quote)
  // A dozen speeches back is as far as "he" reaches.
  return kind !== undefined && referPronoun(kind, mention, { ...around, quotes: around.quotes.slice(Math.max(0, at - 12), at) }).certainty === 'sure'
}

/** The nearest stretch of text with somebody who fits: his own sentence, the paragraph, the paragraphs before it. */
function byWindow(span: Span, around: Surroundings, named: readonly Named[], gender: Gender, rule: string): Reference {
  const start = sentenceStart(span, around)
  const windows: ((item: Named) => boolean)[] = [
    ({ mention }) => mention.span.paragraph === span.paragraph && mention.span.start >= start,
    ({ mention }) => mention.span.paragraph === span.paragraph,
    ({ mention }) => mention.span.paragraph >= span.paragraph - 1,
    ({ mention }) => mention.span.paragraph >= span.paragraph - 2,
  ]
  for (const window of windows) {
    const here = named.filter(window)
    const people = distinct(here)
    if (people.length === 1) return only(people[0] as string, here, named, around, gender, rule)
    if (people.length > 1) return severalHere(here, around, gender, rule)
  }
  // Nobody near: the only woman, or the only man, whom the article has named at all.
  const everybody = distinct(namedBefore(around, span, span.paragraph).filter(({ entity }) => isPerson(entity) && genderOf(entity, around) === gender))
  return everybody.length === 1 ? resolved(everybody[0] as string, 'unsure', `${rule}-only-in-article`) : unresolved(everybody, rule)
}

/** The only one who fits here; not if the gender is open and somebody of that gender has been named close by. */
function only(person: string, here: readonly Named[], named: readonly Named[], around: Surroundings, gender: Gender, rule: string): Reference {
  if (isEvidenced(here, around, gender)) return resolved(person, 'sure', `${rule}-only`)
  const others = distinct(named.filter(({ entity }) => entity.id !== person && isPerson(entity) && genderOf(entity, around) === gender))
  return others.length ? unresolved([person, ...others], rule) : resolved(person, 'unsure', `${rule}-only`)
}

/** Of several, the only one whose gender is shown, else the only subject. */
function severalHere(here: readonly Named[], around: Surroundings, gender: Gender, rule: string): Reference {
  const shown = distinct(here.filter(({ entity }) => isPerson(entity) && genderOf(entity, around) === gender))
  if (shown.length === 1) return resolved(shown[0] as string, 'unsure', `${rule}-gender`)
  const subjects = distinct(here.filter(({ mention }) => isSubject(around, mention)))
  return subjects.length === 1 ? resolved(subjects[0] as string, 'unsure', `${rule}-subject`) : unresolved(distinct(here), rule)
}

const distinct = (named: readonly Named[]): string[] => [...new Set(named.map(({ entity }) => entity.id))]

const isEvidenced = (named: readonly Named[], around: Surroundings, gender: Gender): boolean => named.some(({ entity }) => isPerson(entity)
  && genderOf(entity, around) === gender)

function sentenceStart(span: Span, { blocks }: Surroundings): number {
  const block = blocks.find(({ paragraph }) => paragraph === span.paragraph)
  return block?.sentences.find(({ start, end }) => start <= span.start && span.end <= end)?.start ?? 0
}

// --- it, they, who ---

function party(span: Span, around: Surroundings, rule: string): Reference {
  const quote = lastQuote(span, around)
  const speaker = quote?.speaker ? entityIndex(around).get(quote.speaker) : undefined
  const named = namedBefore(around, span, 1).filter(({ entity, mention }) => !isPerson(entity) && mention.form !== 'demonym')
  const spoke = quote?.speaker && speaker && isOne(speaker) ? quote.speaker : undefined
  if (spoke && quote?.span.paragraph === span.paragraph) return resolved(spoke, isUnnamed(speaker) ? 'unsure' : 'sure', `${rule}-last-speaker`)
  const start = sentenceStart(span, around)
  const inSentence = distinct(named.filter(({ mention }) => mention.span.paragraph === span.paragraph && mention.span.start >= start))
  if (inSentence.length === 1) return resolved(inSentence[0] as string, 'unsure', `${rule}-only`)
  const subject = named.find(({ mention }) => isSubject(around, mention))
  if (subject && inSentence.length === 0) return resolved(subject.entity.id, 'unsure', `${rule}-subject`)
  if (spoke) return resolved(spoke, 'unsure', `${rule}-last-speaker`)
  return unresolved(distinct(named).slice(0, 4), rule)
}

const isUnnamed = (entity: Entity | undefined): boolean => !!entity && 'kind' in entity && entity.kind === 'unnamed'
const lastWord = (entity: Entity): string => (entity.name.split(' ').pop() ?? '').toLowerCase()

/** A body or a document, that "it" can stand for. */
const isOne = (entity: Entity): boolean => !isPerson(entity) && (entity.kind !== 'unnamed' || bodyNouns.has(lastWord(entity)) || documentNouns.has(lastWord(entity)))

/** A body or several people, that "they" can stand for. */
const areSeveral = (entity: Entity): boolean => !isPerson(entity) && (entity.kind !== 'unnamed'
  || /^(?:police|people|those|residents|families|relatives|others)$/u.test(lastWord(entity)) || (titleNoun(lastWord(entity))?.plural ?? false))

/** "they": the last speaker if that is a body or several; never one of two named people. */
function plural(span: Span, around: Surroundings): Reference {
  const quote = lastQuote(span, around)
  const speaker = quote?.speaker ? entityIndex(around).get(quote.speaker) : undefined
  if (quote?.speaker && speaker && areSeveral(speaker)
    && quote.span.paragraph === span.paragraph) return resolved(quote.speaker, 'unsure', 'pronoun-they-last-speaker')
  return unresolved(distinct(namedBefore(around, span, 1)).slice(0, 4), 'pronoun-they')
}

/** "Ruiz, who said": the name right before. */
function antecedent(span: Span, around: Surroundings): Reference {
  const text = around.article.paragraphs[span.paragraph]?.text ?? ''
  const nearest = namedBefore(around, span, 0)[0]
  if (!nearest) return unresolved([], 'relative')
  const gap = text.slice(nearest.mention.phrase.end, span.start)
  return /^[\s,]{0,3}$/u.test(gap) ? resolved(nearest.entity.id, 'sure', 'relative') : unresolved([nearest.entity.id], 'relative')
}
