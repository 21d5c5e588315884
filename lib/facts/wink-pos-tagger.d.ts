declare module 'wink-pos-tagger' {
  export interface TaggedToken { value: string; pos: string }
  export interface Tagger { tagRawTokens(tokens: string[]): TaggedToken[] }
  export default function posTagger(): Tagger
}
