import posTagger from 'wink-pos-tagger'
import type { Token } from './sentences'

const tagger = posTagger()

const CAPITAL = /^\p{Lu}/u
const ALL_CAPITALS = /^\p{Lu}[\p{Lu}.&-]{1,20}$/u
const OPENS = /^["“”‘'«([:—–-]$/u
/** Closed classes: a capital does not make a name of them. */
const LITTLE_WORDS = new Set(['DT', 'IN', 'CC', 'TO', 'PRP', 'PRP$', 'MD', 'WDT', 'WP', 'WP$', 'WRB', 'EX', 'PDT', 'CD', 'UH'])

const plain = (text: string) => text.replace(/[’‘`]/gu, "'").replace(/[“”«»]/gu, '"')

/** Sets the Penn Treebank tags of one sentence's tokens. `headline`: most words have a capital there, so that a capital says nothing. */
export function tagSentence(tokens: Token[], headline = false): void {
  const tagged = tagger.tagRawTokens(tokens.map((token) => plain(token.text)))
  const shouting = !tokens.some((token) => /\p{Ll}/u.test(token.text))
  tokens.forEach((token, i) => {
    token.tag = tagged[i]?.pos ?? 'NN'
  })
  tokens.forEach((token, i) => {
    token.tag = corrected(tokens, i, headline || shouting)
  })
}

function corrected(tokens: readonly Token[], i: number, capitalsSayNothing: boolean): string {
  const { text, tag } = tokens[i] as Token
  const before = tokens[i - 1]
  if (/^['’]s?$/iu.test(text) && before) return possessive(tokens, i)
  if (!/[\p{L}\p{N}]/u.test(text)) return /\p{L}/u.test(tag) ? 'SYM' : tag
  if (capitalsSayNothing) return tag
  // "US" is no pronoun, "IT" no more.
  if (ALL_CAPITALS.test(text) && text !== 'I' && text !== 'A') return tag === 'CD' ? tag : 'NNP'
  const opens = !before || OPENS.test(before.text) || /^[.?!]/u.test(before.text)
  if (!opens && CAPITAL.test(text) && !LITTLE_WORDS.has(tag) && tag !== 'NNPS') return 'NNP'
  // "Price confirmed", "Trump added": what stands after a name and ends in -ed or -d is its verb.
  if (tag === 'VBN' && before?.tag === 'NNP' && !startsParticiple(tokens, i)) return 'VBD'
  return tag
}

/** A participle after a name where "by" follows, as in "a bill backed by". */
function startsParticiple(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.text === 'by'
}

/** "'s" after a noun: the possessive, unless the clause needs a verb ("it's", "that's", "who's"). */
function possessive(tokens: readonly Token[], i: number): string {
  const before = tokens[i - 1] as Token
  const { text, start } = tokens[i] as Token
  if (before.end !== start) return "''"
  if (text.length === 1) return /s$/iu.test(before.text) ? 'POS' : "''"
  return /^(?:it|that|he|she|there|here|what|who|where|how|let|this)$/iu.test(before.text) ? 'VBZ' : 'POS'
}
