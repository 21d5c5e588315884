import type { Party, Quote, StructuredArticle } from '../article/article'
import type { Cast } from './names'
import type { Marked } from './quotations'
import type { Block } from './sentences'

/** Who said what: marked and indirect speech, in the order of the text; and the unnamed parties that speak. */
export function attribute(_article: StructuredArticle, _blocks: readonly Block[], _marks: readonly Marked[], _cast: Cast): { quotes: Quote[]; created: Party[] } {
  return { quotes: [], created: [] }
}
