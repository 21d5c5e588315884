import type { Paragraph, StructuredArticle } from '../article/article'

/** What the stages read: the headline (-1), the deck (-2) and the paragraphs, cut into sentences and tokens. All offsets are into the paragraph's text. */
export interface Block { paragraph: number; text: string; kind: Paragraph['kind'] | 'headline' | 'deck'; speaker?: string; sentences: Sentence[] }
export interface Sentence { start: number; end: number; tokens: Token[] }
/** `tag` is a Penn Treebank tag, set by tags.ts. */
export interface Token { text: string; start: number; end: number; tag: string }

export function readBlocks(_article: StructuredArticle): Block[] {
  return []
}
