import type { Party, Person, Quote, Span } from '../../article/article'
import { givenName, titleNoun } from '../names/gazetteer'
import type { Mention } from '../names/names'
import type { Surroundings } from './coreference'
import { femaleAddress, femaleKin, maleAddress, maleKin } from '../words/given-names'
import { placePrepositions } from '../words/name-grammar'

/* Who has been spoken of before a place in the text, and what is known of them. */

export type Entity = Person | Party
export const isPerson = (entity: Entity): entity is Person => 'roles' in entity

export const before = (a: Span, b: Span): boolean => a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.end <= b.start)

const MARKED = /[“"«„][^“”"«»„]{1,3000}(?:[”"»]|$)/gu

/** The names that stand outside quotation marks: who is named inside is on the speaker's mind, not the writer's. Kept for each article's mentions. */
const unquoted = new WeakMap<readonly Mention[], readonly Mention[]>()

function unquotedMentions({ article, cast }: Surroundings): readonly Mention[] {
  const kept = unquoted.get(cast.mentions)
  if (kept) return kept
  const marked = article.paragraphs.map(({ text }) => [...text.matchAll(MARKED)].map((match): [number, number] => [match.index, match.index + match[0].length]))
  const found = cast.mentions.filter(({ span }) => span.paragraph >= 0 && !marked[span.paragraph]?.some(([start, end]) => start <= span.start && span.end <= end))
  unquoted.set(cast.mentions, found)
  return found
}

export interface Named { mention: Mention; entity: Entity }

/** The names before a place that stand outside quotation marks, nearest first, from at most `depth` paragraphs back (and never from beyond FAR). */
export function namedBefore(around: Surroundings, place: Span, depth: number): Named[] {
  const entities = entityIndex(around)
  // A quotation over several paragraphs has its marks only at its ends: what is known of it counts as well.
  const spoken = quotesNear(around, place, depth).filter(({ form }) => form === 'direct').flatMap(({ segments, span }) => segments ?? [span]).filter(({ paragraph }) => paragraph >= place.paragraph - depth)
  const isSpoken = (span: Span) => spoken.some((piece) => piece.paragraph === span.paragraph && piece.start <= span.start && span.end <= piece.end)
  const mentions = unquotedMentions(around)
  const paragraphOf = ({ span }: Mention) => span.paragraph
  return mentions
    .slice(firstFrom(mentions, paragraphOf, place.paragraph - Math.min(depth, FAR)), firstFrom(mentions, paragraphOf, place.paragraph + 1))
    .filter(({ span }) => before(span, place) && !isSpoken(span))
    .flatMap((mention) => {
      const entity = mention.entity === null ? undefined : entities.get(mention.entity)
      return entity ? [{ mention, entity }] : []
    })
    .reverse()
}

/** In paragraphs: as far back as anybody is looked for, and as long as a quotation that is still near. */
const FAR = 200
const LONGEST = 20

/** The quotations that reach into the paragraph of a place or the `depth` before it. They stand in the order of the text: the others are not looked at. */
export function quotesNear({ quotes }: Pick<Surroundings, 'quotes'>, place: Span, depth: number): readonly Quote[] {
  const paragraphOf = ({ span }: Quote) => span.paragraph
  return quotes.slice(firstFrom(quotes, paragraphOf, place.paragraph - depth - LONGEST), firstFrom(quotes, paragraphOf, place.paragraph + 1))
}

/** Of things in the order of the text, the place of the first that stands in this paragraph or a later one. */
function firstFrom<T>(all: readonly T[], paragraphOf: (one: T) => number, paragraph: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphOf(all[middle] as T) < paragraph) low = middle + 1
    else high = middle
  }
  return low
}

/** Kept for each cast while nobody joins it. */
const indexes = new WeakMap<Surroundings['cast'], ReadonlyMap<string, Entity>>()

export function entityIndex({ cast }: Pick<Surroundings, 'cast'>): ReadonlyMap<string, Entity> {
  const kept = indexes.get(cast)
  if (kept?.size === cast.people.length + cast.parties.length) return kept
  const index = new Map<string, Entity>([...cast.people, ...cast.parties].map((entity) => [entity.id, entity]))
  indexes.set(cast, index)
  return index
}

/** The name begins its clause: nothing but an opening word or a title before it, or a verb right behind it. */
export function isSubject({ blocks }: Surroundings, mention: Mention): boolean {
  const block = blocks.find(({ paragraph }) => paragraph === mention.span.paragraph)
  const sentence = block?.sentences.find(({ start, end }) => start <= mention.span.start && mention.span.end <= end)
  if (!sentence || mention.possessive) return false
  const first = sentence.tokens.findIndex((token) => token.start >= mention.phrase.start)
  const previous = sentence.tokens[first - 1]
  if (previous && (previous.tag === 'IN' || previous.tag === 'TO' || placePrepositions.has(previous.text.toLowerCase()))) return false
  const verbBefore = sentence.tokens.slice(0, Math.max(0, first)).some((token) => /^(?:VB[DZP]|MD)$/u.test(token.tag))
  const next = sentence.tokens.find((token) => token.start >= mention.phrase.end)
  return !verbBefore || (!!next && /^(?:VB[DZP]|MD|RB)$/u.test(next.tag) && !(previous && /^VB/u.test(previous.tag)))
}

export type Gender = 'male' | 'female'

const genders = new WeakMap<Person, Gender | 'open'>()

/** A person's gender where the article or the given name shows it. */
export function genderOf(person: Person, around: Surroundings): Gender | undefined {
  const gender = genders.get(person) ?? shownGender(person, around) ?? givenName(person.name.split(' ')[0] ?? '')?.gender ?? 'open'
  genders.set(person, gender)
  return gender === 'open' ? undefined : gender
}

function shownGender(person: Person, { article, cast }: Surroundings): Gender | undefined {
  const shown = new Set<Gender>()
  for (const { phrase, entity } of cast.mentions) {
    if (entity !== person.id) continue
    const words = (article.paragraphs[phrase.paragraph]?.text ?? '').slice(phrase.start, phrase.end).split(/[\s,]{1,3}/u)
    for (const word of words.slice(0, 12)) {
      const gender = titleGender(word.toLowerCase())
      if (gender) shown.add(gender)
    }
  }
  for (const { title } of person.roles) {
    const gender = titleGender(titleNoun(title)?.noun ?? (title.split(' ').pop() ?? '').toLowerCase())
    if (gender) shown.add(gender)
  }
  return shown.size === 1 ? [...shown][0] : undefined
}

function titleGender(word: string): Gender | undefined {
  if (maleAddress.has(word) || maleKin.has(word)) return 'male'
  return femaleAddress.has(word) || femaleKin.has(word) ? 'female' : undefined
}
