import type { Token } from './sentences'
import { pennTags } from './tagger'

const CAPITAL = /^\p{Lu}/u
const ALL_CAPITALS = /^\p{Lu}[\p{Lu}.&-]{1,20}$/u
const OPENS = /^["“”‘'«([:—–-]$/u
/** Closed classes: a capital does not make a name of them. */
const LITTLE_WORDS = new Set(['DT', 'IN', 'CC', 'TO', 'PRP', 'PRP$', 'MD', 'WDT', 'WP', 'WP$', 'WRB', 'EX', 'PDT', 'CD', 'UH'])

const CURLY = /[’‘`“”«»]/u
const plain = (text: string) => (CURLY.test(text) ? text.replace(/[’‘`]/gu, "'").replace(/[“”«»]/gu, '"') : text)

/** Sets the Penn Treebank tags of one sentence's tokens. `headline`: most words have a capital there, so that a capital says nothing. */
export function tagSentence(tokens: Token[], headline = false): void {
  const tagged = pennTags(tokens.map((token) => plain(token.text)))
  const shouting = !tokens.some((token) => /\p{Ll}/u.test(token.text))
  tokens.forEach((token, i) => {
    token.tag = tagged[i] ?? 'NN'
  })
  tokens.forEach((token, i) => {
    token.tag = corrected(tokens, i, headline || shouting)
  })
}

function corrected(tokens: readonly Token[], i: number, capitalsSayNothing: boolean): string {
  const { text, tag } = tokens[i] as Token
  const before = tokens[i - 1]
  if (text === 'whilst') return 'IN'
  if (tag === 'JJ' && /^(?:whilst|while)$/u.test(before?.text ?? '') && text.endsWith('ing')) return 'VBG'
  if (/^['’]s?$/iu.test(text) && before) return possessive(tokens, i)
  if (!/[\p{L}\p{N}]/u.test(text)) return /\p{L}/u.test(tag) ? 'SYM' : tag
  if (capitalsSayNothing) return tag
  // "US" is no pronoun, "IT" no more.
  if (ALL_CAPITALS.test(text) && text !== 'I' && text !== 'A') return tag === 'CD' ? tag : 'NNP'
  const afterSpeech = before !== undefined && /^[”"]$/u.test(before.text) && /^[,?!]/u.test(tokens[i - 2]?.text ?? '')
  const opens = !afterSpeech && (!before || OPENS.test(before.text)) || /^[.?!]/u.test(before.text)
  if (!opens && CAPITAL.test(text) && (!LITTLE_WORDS.has(tag) || tag === 'UH') && tag !== 'NNPS') return 'NNP'
  // "a leaked letter"
  if (tag === 'VBD' && before?.tag === 'DT' && !/^(?:that|this|these|those|all|both|some)$/iu.test(before.text)) return 'VBN'
  // Small letters make no name.
  if (/^NNPS?$/u.test(tag) && /^\p{Ll}/u.test(text)) return text.endsWith('s') && !text.endsWith('ss') ? 'NNS' : 'NN'
  const after = tokens[i + 1]
  // "on Thursday, May 7"
  if (tag === 'MD' && text === 'May' && after?.tag === 'CD') return 'NNP'
  const inPhrase = before !== undefined && /^(?:DT|JJ|NN|NNS|POS|PRP\$)$/u.test(before.tag)
  // "the rights group says", "another ranking says"
  if (/^(?:VBP?|JJ)$/u.test(tag) && inPhrase && after && /^(?:VBZ|VBD|MD)$/u.test(after.tag) && !HELPERS.test(text)) return tag === 'JJ' && !text.endsWith('ing') ? tag : 'NN'
  if (tag === 'VB' && before?.text === 'to' && /^according$/iu.test(tokens[i - 2]?.text ?? '')) return 'NN'
  if (tag === 'NN' && text.endsWith('ing') && /^(?:not|is|are|was|were|be|been|n['’]t)$/iu.test(before?.text ?? '') && after?.tag === 'IN') return 'VBG'
  // "Kelly said": an adverb does not open a sentence right before its verb.
  if (tag === 'RB' && !before && CAPITAL.test(text) && text.endsWith('ly') && /^(?:VBD|VBZ)$/u.test(after?.tag ?? '')) return 'NNP'
  if (tag === 'VBN') return isParticiple(tokens, i) ? tag : 'VBD'
  return besideOthers(tokens, i)
}

/** What the words on either side make of a word that may be several things. */
function besideOthers(tokens: readonly Token[], i: number): string {
  const { text, tag } = tokens[i] as Token
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  if (tag === 'NN' && WILLING.test(text) && after?.text === 'to' && tokens[i + 2]?.tag === 'VB' && endsSeveral(tokens, i)) return 'VBP'
  // "She last met": an adverb between subject and verb.
  if (/^(?:first|last|next)$/u.test(text) && after?.tag === 'VBD' && /^(?:PRP|NNP?S?)$/u.test(before?.tag ?? '')) return 'RB'
  // "for 400,000 pounds", "two boats"; but "Article 5 says".
  if (tag === 'VBZ' && before?.tag === 'CD' && !/^(?:NN|CD|POS)/u.test(tokens[i - 2]?.tag ?? '') && !HELPERS.test(text)) return 'NNS'
  // "lends its drawing to Peru"; but "its losing the case".
  if (tag === 'VBG' && /^(?:its|his|their|our|my)$/iu.test(before?.text ?? '') && (!after || /^(?:IN|TO|CC|VB[DZP]|MD|[,.])$/u.test(after.tag))) return 'NN'
  // "invited her in May", "invited her last month"
  if (tag === 'PRP$' && /^her$/u.test(text) && (!after || /^(?:IN|TO|CC|[,.])$/u.test(after.tag) || /^(?:yesterday|today)$/u.test(after.text) || /^(?:last|next|this)$/u.test(after.text) && UNIT.test(tokens[i + 2]?.text ?? ''))) return 'PRP'
  // "he likes"
  return tag === 'NNS' && NOMINATIVE.test(before?.text ?? '') ? 'VBZ' : tag
}

const UNIT = /^(?:night|week|weekend|month|year|spring|summer|autumn|fall|winter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u
const NOMINATIVE = /^(?:he|she|it|who)$/iu
const WILLING = /^(?:plan|hope|aim|claim|need|promise|pledge|vow|wish|fear|struggle|work|move|attempt|offer)$/u

/** "Ruiz and Ada Orr ~plan~ to meet": names joined by "and" before it, no article that would make a noun of it ("the Ruiz and Orr plan"). */
function endsSeveral(tokens: readonly Token[], i: number): boolean {
  let at = i - 1
  while (i - at < 9 && (tokens[at]?.tag === 'NNP' || tokens[at]?.text === 'and')) at--
  return tokens[i - 1]?.tag === 'NNP' && tokens.slice(at + 1, i).some(({ text }) => text === 'and') && !/^(?:DT|POS|PRP\$|JJ|IN)$/u.test(tokens[at]?.tag ?? '')
}

const HELPERS = /^(?:has|have|had|having|is|are|was|were|be|been|being|am|get|gets|got|['’](?:[sdm]|re|ve))$/iu
const REACH = 14

/** The tagger takes many past tenses for participles: one needs an auxiliary before it, or a noun before it and the sentence's verb after it. */
function isParticiple(tokens: readonly Token[], i: number): boolean {
  let at = i - 1
  while (at >= 0 && i - at < 5 && /^RB/u.test(tokens[at]?.tag ?? '')) at--
  const before = tokens[at]
  if (!before) return true
  if (HELPERS.test(before.text)) return before.tag !== 'POS'
  if (/^(?:he|she|it|they|we|i|who)$/iu.test(before.text)) return i - at > 1 && HELPERS.test(tokens[at - 1]?.text ?? '')
  if (tokens[i]?.text === 'said') return false
  // A participle takes no object: "rejected it", "called the plan".
  if (/^(?:PRP|DT|PRP\$)$/u.test(tokens[i + 1]?.tag ?? '') && /^(?:NN|,|CC)/u.test(before.tag)) return false
  if (tokens[i + 1]?.text === 'by' || !/^NN/u.test(before.tag)) return true
  // A question's auxiliary stands before its subject: "Was Orr asked?"
  const lead = tokens.slice(Math.max(0, at - 4), at)
  if (lead.slice(lead.findLastIndex(({ text }) => text === ',') + 1).some(({ text }) => HELPERS.test(text))) return true
  return tokens.slice(i + 1, i + REACH).some(({ tag }) => /^(?:VBD|VBZ|MD)$/u.test(tag)) && before.tag !== 'NNP'
}

/** "'s" after a noun: the possessive, unless the clause needs a verb ("it's", "that's", "who's"). */
function possessive(tokens: readonly Token[], i: number): string {
  const before = tokens[i - 1] as Token
  const { text, start } = tokens[i] as Token
  if (before.end !== start) return "''"
  if (text.length === 1) return /s$/iu.test(before.text) ? 'POS' : "''"
  return /^(?:it|that|he|she|there|here|what|who|where|how|let|this)$/iu.test(before.text) ? 'VBZ' : 'POS'
}
