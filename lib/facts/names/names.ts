import type { Party, Person, Span, StructuredArticle } from '../../article/article'
import { findParties } from './parties'
import { findPeople, type Personae } from './people'
import { isHeading, readPieces, type Line, type Piece } from './pieces'
import type { Marked } from '../speech/quotations'
import { sightingsIn, withSurnames, type Sighting } from './sightings'
import type { Block, Token } from '../sentences'
import { organizationHeads } from '../words/organizations'

/** Words in the text that name somebody. `entity` is null where several could be meant (`candidates`). */
export interface Mention {
  /** The name itself, without title or article: "Liu Xiaoming", "US State Department", "Beijing". */
  span: Span
  /** The whole noun phrase with its title and apposition: "Special Representative … Liu Xiaoming". */
  phrase: Span
  entity: string | null
  candidates: readonly string[]
  form: 'name' | 'surname' | 'given-name' | 'acronym' | 'country' | 'demonym' | 'capital' | 'organization'
  /** "Diaz" in "Diaz's aide" does not stand for the phrase's own referent. */
  possessive: boolean
}

/** Everybody in the article. Mentions stand in the order of the text and do not overlap. */
export interface Cast {
  people: Person[]
  parties: Party[]
  mentions: Mention[]
}

/**
 * Who is in the article: people by their fullest names with their roles, countries, bodies and groups, and every place in the
 * text that names them. Names in headlines count only where the body has them.
 */
export function findCast(_article: StructuredArticle, blocks: readonly Block[], marks: readonly Marked[]): Cast {
  const titles = marks.flatMap(({ use, pieces }) => (use === 'title' ? pieces : []))
  const read = linesOf(blocks, titles)
  const lines = withSurnames(read, findPeople(read.flatMap(sightingsIn)))
  const sightings = lines.flatMap(sightingsIn)
  const personae = findPeople(sightings)
  // A head noun alone ("the Church") is taken up by coreference, never a body of its own.
  const free = sightings.filter((sighting) => !personae.meant.has(sighting) && !sighting.line.heading && !(sighting.words.length === 1
    && organizationHeads.has(sighting.words[0]?.toLowerCase() ?? ''))).map(({ line, from, to }): { line: Line; piece: Piece } => ({ line, piece: { kind: 'name', from, to } }))
  const { parties, mentions } = findParties(lines, free)
  return { people: personae.people, parties, mentions: apart([...sightings.flatMap((sighting) => mentionOf(sighting, personae)), ...mentions]) }
}

/** The sentences with their pieces; names inside a title of a work name nobody in the article. */
function linesOf(blocks: readonly Block[], titles: readonly Span[]): Line[] {
  return blocks.flatMap((block) => block.sentences.map((sentence): Line => {
    const { tokens } = sentence
    const inTitle = (token: Token | undefined) => !!token && titles.some((span) => span.paragraph === block.paragraph && span.start <= token.start
      && token.end <= span.end)
    return { block, sentence, tokens, heading: isHeading(block, tokens), pieces: readPieces(tokens).filter((piece) => !inTitle(tokens[piece.from])) }
  }))
}

function mentionOf(sighting: Sighting, { meant, formOf }: Personae): Mention[] {
  const candidates = meant.get(sighting)
  if (!candidates) return []
  const { span, phrase, possessive } = sighting
  return [{ span, phrase, entity: candidates.length === 1 ? (candidates[0] as string) : null, candidates, form: formOf.get(sighting) ?? 'name', possessive }]
}

/** In the order of the text, the first of two that overlap. */
function apart(mentions: readonly Mention[]): Mention[] {
  const ordered = [...mentions].sort((a, b) => a.span.paragraph - b.span.paragraph || a.span.start - b.span.start || b.span.end - a.span.end)
  const kept: Mention[] = []
  for (const mention of ordered) {
    const last = kept[kept.length - 1]
    if (!last || last.span.paragraph !== mention.span.paragraph || last.span.end <= mention.span.start) kept.push(mention)
  }
  return kept
}
