import type { Party, Person, Span, StructuredArticle } from '../article/article'
import type { Marked } from './quotations'
import type { Block } from './sentences'

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

export function findCast(_article: StructuredArticle, _blocks: readonly Block[], _marks: readonly Marked[]): Cast {
  return { people: [], parties: [], mentions: [] }
}
