declare module 'wink-pos-tagger/src/rules/pos-rules-ge0.js' {
  export interface ContextTest { operand: { property: 'pos' | 'value' | 'normal'; delta?: number; range?: readonly [number, number] }; matches: RegExp }
  export type ContextRules = Record<string, { rules: ContextTest[]; willBe: string }[]>
  const rules: ContextRules
  export default rules
}
declare module 'wink-pos-tagger/src/rules/pos-rules-le0.js' {
  import type { ContextRules } from 'wink-pos-tagger/src/rules/pos-rules-ge0.js'
  const rules: ContextRules
  export default rules
}
declare module 'wink-pos-tagger/src/rules/value-rules-ge0.js' {
  import type { ContextRules } from 'wink-pos-tagger/src/rules/pos-rules-ge0.js'
  const rules: ContextRules
  export default rules
}
declare module 'wink-pos-tagger/src/rules/value-rules-le0.js' {
  import type { ContextRules } from 'wink-pos-tagger/src/rules/pos-rules-ge0.js'
  const rules: ContextRules
  export default rules
}
declare module 'wink-pos-tagger/src/unigram-tagger.js' {
  /** Sets the word's commonest tag and gives all that it may have. */
  export default function unigramTags(word: { value: string; normal: string; tag: string; pos: string }, lexicon: unknown): string[]
}
declare module 'wink-lexicon/src/lexicon.js' {
  const lexicon: unknown
  export default lexicon
}
declare module 'wink-pos-tagger' {
  export default function posTagger(): { tagRawTokens(words: string[]): { pos: string }[] }
}
