import type { Line } from './lexer'
import type { Sentence, Token } from '../sentences'
import { futureBeforeTo, futureBeforeUntil, futureWords, pastNouns, pastWords, plannedNouns, sayingVerbs, timelessVerbs } from '../words/calendar'

/** Which way a date without a year, or a weekday, is to be looked for; `planned`: it belongs to an election or the like, which is told of before and after. */
export type Direction = 'past' | 'future' | 'planned' | 'unknown'

const REACH = 24

/** The direction that the words around a piece of the text give: the nouns it stands before, then the verb that governs it. */
export function directionAt(line: Line, start: number, end: number): Direction {
  const sentence = sentenceAt(line, start)
  if (!sentence) return 'unknown'
  const { tokens } = sentence
  const first = tokens.findIndex((token) => token.end > start)
  const next = tokens.findIndex((token) => token.start >= end)
  const after = next < 0 ? tokens.length : next
  if (pastWords.has(small(tokens[first - 1])) || (/^(?:on|in|of)$/u.test(small(tokens[first - 1])) && pastWords.has(small(tokens[first - 2])))) return 'past'
  // "a dinner on Thursday, when all sang"
  if (small(tokens[after]) === ',' && /^(?:when|where)$/u.test(small(tokens[after + 1]))) return forwards(tokens, after + 2, false, true) ?? 'unknown'
  return fromNoun(tokens, first, after) ?? fromVerb(line, tokens, first, after)
}

const HABIT = /^(?:often|usually|normally|typically|always|sometimes|rarely|seldom|generally|traditionally|regularly)$/u

/** "In January it often snows": the present tense beside a word of habit, in the clause that holds the place; no one month is meant. */
export function isHabit(line: Line, start: number): boolean {
  const tokens = sentenceAt(line, start)?.tokens ?? []
  const at = tokens.findIndex((token) => token.end > start)
  const parts = (token: Token | undefined) => /^(?:[;:—“”"]|``|'')$/u.test(token?.text ?? '')
  const from = tokens.findLastIndex((token, i) => i < at && parts(token)) + 1
  const end = tokens.findIndex((token, i) => i > at && parts(token))
  const clause = tokens.slice(Math.max(from, at - REACH), Math.min(end < 0 ? tokens.length : end, at + REACH))
  if (clause.some(({ tag }) => /^(?:VBD|MD)$/u.test(tag))) return false
  const present = (token: Token | undefined, tags: RegExp) => tags.test(token?.tag ?? '') && !/^(?:has|have)$/u.test(small(token))
  return clause.some((token, i) => HABIT.test(small(token)) && clause[i - 1]?.tag !== 'TO' && (present(clause[i - 1], /^VB[ZP]$/u) || present(clause[i + 1], /^VB[ZP]?$/u)))
}

export function sentenceAt(line: Line, offset: number): Sentence | undefined {
  const { sentences } = line.block
  let low = 0
  let high = sentences.length
  // By halves: a paragraph may hold thousands of sentences.
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  const sentence = sentences[low]
  return sentence && sentence.start <= offset ? sentence : undefined
}

const small = (token: Token | undefined) => token?.text.toLowerCase() ?? ''

/** "the March 9 election", "Tuesday's vote", "the Aug. 7 bombings", "the summit in October". */
function fromNoun(tokens: readonly Token[], first: number, after: number): Direction | null {
  for (let i = after; i < Math.min(after + 4, tokens.length); i++) {
    const word = small(tokens[i])
    if (pastNouns.has(word)) return 'past'
    if (plannedNouns.has(word)) return tokens.slice(after, after + 9).some((token) => token.tag === 'MD') ? 'future' : 'planned'
    if (!/^(?:NN|JJ|POS|CD|VBN|VBG)/u.test(tokens[i]?.tag ?? '')) break
  }
  // "Friday's purchases" were made; "Friday's talks will" are to come.
  if (tokens[after]?.tag === 'POS') return tokens.slice(after, after + 8).some((token) => token.tag === 'MD') ? 'future' : 'past'
  if (!/^(?:in|on|for|of)$/u.test(small(tokens[first - 1]))) return null
  const head = small(tokens[first - 2])
  return plannedNouns.has(head) ? 'planned' : pastNouns.has(head) ? 'past' : null
}

function fromVerb(line: Line, tokens: readonly Token[], first: number, after: number): Direction {
  const headline = line.block.kind === 'headline'
  const back = () => backwards(tokens, first, headline)
  const opens = opensClause(tokens, first)
  const ahead = () => forwards(tokens, after, headline, opens)
  const found = opens ? ahead() ?? back() : back() ?? ahead()
  return found === 'future' && isCalledOff(tokens, after) ? 'planned' : found ?? 'unknown'
}

/** "A concert planned for Friday was cancelled": before the day or after it. */
function isCalledOff(tokens: readonly Token[], after: number): boolean {
  return tokens.slice(after, after + 9).some((token, i) => /^(?:cancell?ed|postponed|scrapped|abandoned)$/u.test(small(token)) || (/^(?:called|put)$/u.test(small(token)) && small(tokens[after + i + 1]) === 'off'))
}

/** "On Friday, …", "that on Friday …", ", and on Friday …": the verb is still to come. */
function opensClause(tokens: readonly Token[], first: number): boolean {
  let at = first - 1
  while (at >= 0 && /^(?:on|in|by|until|at|from|early|late|later|earlier|the|of|also|then|but|during)$/u.test(small(tokens[at]))) at--
  return at < 0 || /^(?:that|[,;:—“"]|and|but|when|where|while|because|if|``)$/u.test(small(tokens[at]))
}

function backwards(tokens: readonly Token[], first: number, headline: boolean): Direction | null {
  const until = /^(?:until|till|to|through)$/u.test(small(tokens[first - 1])) || /^(?:until|till)$/u.test(small(tokens[first - 3]))
  const by = small(tokens[first - 1]) === 'by'
  let infinitive = false
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const token = tokens[i] as Token
    const word = small(token)
    if (/^(?:[;—“”"]|``|'')$/u.test(word)) return null
    if (looksAhead(tokens, i, until)) return tokens.slice(Math.max(0, i - 3), i).some((t) => /^(?:had|been)$/u.test(small(t))) ? 'past' : 'future'
    if (token.tag === 'VB' && small(tokens[i - 1]) === 'to') infinitive = true
    const direction = fromTag(tokens, i, headline, first - i)
    if (direction) return infinitive && direction === 'past' && (i < first - 8 || by) ? (by ? 'future' : 'unknown') : direction
  }
  return infinitive ? 'future' : null
}

/** A word that makes what follows a thing to come. */
function looksAhead(tokens: readonly Token[], i: number, until: boolean): boolean {
  const word = small(tokens[i])
  const next = small(tokens[i + 1])
  // "began as planned"
  if (word === 'planned' && [small(tokens[i - 1]), small(tokens[i - 2])].includes('as')) return false
  if (until && futureBeforeUntil.has(word)) return true
  // "agreed to meet", but "agreed to a call"; "was going to" lies behind.
  if (futureBeforeTo.has(word)) return (next === 'to' && /^VB/u.test(tokens[i + 2]?.tag ?? '') && !/^(?:was|were)$/u.test(small(tokens[i - 1]))) || (word === 'set' && next === 'for')
  return futureWords.has(word) && (!/^NN/u.test(tokens[i]?.tag ?? '') || next === 'to')
}

/** `opens`: the date begins the clause; else a present tense further on says nothing of it. */
function forwards(tokens: readonly Token[], after: number, headline: boolean, opens: boolean): Direction | null {
  for (let i = after; i < Math.min(tokens.length, after + REACH); i++) {
    const word = small(tokens[i])
    if (/^(?:[;—“"]|``)$/u.test(word)) return null
    if (/^(?:scheduled|expected|due|slated|plans|expects|hopes|intends)$/u.test(word)) return 'future'
    // "the government announced": a participle after a noun, without "by", is most often the verb itself.
    const participle = tokens[i]?.tag === 'VBN' && !/^(?:had|has|have|was|were)$/u.test(small(tokens[i - 1])) && (!/^NN/u.test(tokens[i - 1]?.tag ?? '') || small(tokens[i + 1]) === 'by' || small(tokens[i]) === 'set')
    const direction = participle ? null : fromTag(tokens, i, headline, 9)
    if (direction && (opens || direction === 'past' || tokens[i]?.tag === 'MD')) return direction
    if (direction) return null
  }
  return null
}

/** What one verb says by its tag, `away` tokens from the date; null where it says nothing by itself. */
function fromTag(tokens: readonly Token[], i: number, headline: boolean, away: number): Direction | null {
  const token = tokens[i] as Token
  const word = small(token)
  const auxiliary = tokens[i - 1]?.tag === 'RB' ? small(tokens[i - 2]) : small(tokens[i - 1])
  switch (token.tag) {
    // "could not be found Friday": no sign of either.
    case 'MD': return word === 'could' ? null : small(tokens[i + 1]) === 'have' ? 'past' : 'future'
    case 'VBD': return 'past'
    // "she travelled": a verb that the tagger does not know.
    case 'JJ': return /ed$/u.test(word) && /^(?:PRP|NNP)$/u.test(tokens[i - 1]?.tag ?? '') ? 'past' : null
    case 'VBN': return /^(?:is|are)$/u.test(auxiliary) || (auxiliary === 'be' && small(tokens[i - 2]) === 'to') ? 'future' : auxiliary === 'be' ? null : 'past'
    case 'VBG': return /^(?:is|are|'re|am|'m)$/u.test(auxiliary) ? 'future' : /^(?:was|were)$/u.test(auxiliary) ? 'past' : null
    case 'VB': return timelessVerbs.has(word) || standsAsNoun(tokens, i) || tokens.slice(Math.max(0, i - 4), i).some(({ tag, text }) => /^(?:MD|TO|VB.?)$/u.test(tag) || text.toLowerCase() === 'to') ? null : away <= 5 ? 'future' : null
    case 'VBZ':
    case 'VBP': return fromPresent(tokens, i, headline, away)
    default: return null
  }
}

/** "their offers", "the fund's sales": nouns that the tagger took for verbs. */
const standsAsNoun = (tokens: readonly Token[], i: number) => /^(?:DT|PRP\$|JJ|POS|IN|CD)$/u.test(tokens[i - 1]?.tag ?? '')

function fromPresent(tokens: readonly Token[], i: number, headline: boolean, away: number): Direction | null {
  const word = small(tokens[i])
  if (headline || sayingVerbs.has(word) || /^(?:has|have|'ve)$/u.test(word)) return 'past'
  if (/^(?:do|does)$/u.test(word)) return null
  const next = tokens[i + 1]
  if (/^(?:is|are|'s|'re|am|'m)$/u.test(word)) return next?.tag === 'VBG' || small(next) === 'to' || away <= 3 ? 'future' : null
  if (timelessVerbs.has(word) || standsAsNoun(tokens, i)) return null
  return away <= 9 ? 'future' : null
}
