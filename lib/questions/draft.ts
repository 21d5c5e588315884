import type { Dropped, Kind, Option, Question } from './question'
import type { Knowledge } from './knowledge'

/** An option before its place and id are drawn. A wrong one has its disproof. */
export type Choice = Omit<Option, 'id'>

/** A question as its maker proposes it; `generate` draws the places of the options, gives ids and runs the checks. */
export interface Draft extends Pick<Question, 'kind' | 'stem' | 'points' | 'facts' | 'evidence' | 'feedback' | 'difficulty'> {
  type: 'single' | 'multiple'
  right: readonly Choice[]
  wrong: readonly Choice[]
  /** What speaks for asking it: the higher, the sooner. */
  weight: number
  /** Why it is asked only where the set would be too small without it. */
  reserve?: string
  /** All wrong options that can be proven, most tempting first, and the question with three of them: the set decides which. */
  others?: { pool: readonly Choice[]; made: (wrong: readonly Choice[]) => Draft }
}

/** One kind of question: all that it can ask of an article, and what it may not and why. */
export interface Maker {
  kind: Kind
  propose: (knowledge: Knowledge, seed: number) => { drafts: Draft[]; dropped: Dropped[] }
}
