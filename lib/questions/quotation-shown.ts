import type { Quote, Span } from '../article/article'
import { slice } from '../article/article'
import { standingAlone } from './frame'
import type { Knowledge } from './knowledge'
import { contentWords, countWords, negations, plainWords } from './language'
import { leadOf, opensClause } from './reporting-verb'
import { sentenceStarts, shownWords } from './shown-words'
import { marksInside } from './wording'

/* The question "Who said …?" around the words of a quotation: marked words in marks, the frame around them as the article has it. */

const WORDS_SHOWN = 20
const WORDS_ASKED = 22

/** The best stem of "Who said …?"; undefined where no piece of the words can stand alone. */
export const quotationShown = (knowledge: Knowledge, quote: Quote): string | undefined => quotationsShown(knowledge, quote)[0]

/** The stems of "Who said …?" that a quotation allows, best first. */
export function quotationsShown(knowledge: Knowledge, quote: Quote): string[] {
  switch (quote.form) {
    case 'direct':
      return direct(knowledge, quote)
    case 'mixed':
      return [whole(knowledge, quote), framed(knowledge, quote), marksAlone(knowledge, quote)].filter((stem) => stem !== undefined)
    case 'indirect':
      return [indirect(knowledge, quote)].filter((stem) => stem !== undefined)
    default:
      return quote.form satisfies never
  }
}

/** The words themselves, from the first sentence that does not lean on the one before it. A quotation in pieces is shown by one of them. */
function direct(knowledge: Knowledge, quote: Quote): string[] {
  const texts = quote.segments?.map((span) => slice(knowledge.article, span)) ?? [quote.text]
  const pieces = texts.flatMap(sentenceStarts).map((text) => shownWords(text, WORDS_SHOWN)).filter((words) => words !== undefined).filter((words) => contentWords(words).length >= 2 && countWords(words) >= 4 && contentWords(words).length + countWords(words) >= 7)
  const leaning = /^(?:and|but|so|or|because|he|she|they|him|her|it|that|this|those|these|then|yes|no)\b/iu
  const best = [...pieces.filter((piece) => !leaning.test(piece)), ...pieces.filter((piece) => leaning.test(piece))]
  return [...new Set(best)].filter((words) => !/^(?:he|she|they|him|her|which|who|whose)\b/iu.test(words)).map((words) => `Who said: “${marksInside(words)}”?`)
}

// --- mixed: frame and marked words ---

/** All of a short clause, its marked words in marks. */
function whole(knowledge: Knowledge, quote: Quote): string | undefined {
  const fragments = quote.fragments ?? []
  const lead = leadOf(knowledge, quote)
  if (lead === undefined || quote.segments || fragments.length === 0 || countWords(quote.text) > WORDS_ASKED || contentWords(quote.text).length < 3) return undefined
  const parts: (string | undefined)[] = []
  let at = quote.span.start
  for (const fragment of fragments) {
    parts.push(outside(knowledge, quote, { ...quote.span, start: at, end: fragment.start }), `“${marksInside(bare(slice(knowledge.article, fragment)))}”`)
    at = fragment.end
  }
  parts.push(outside(knowledge, quote, { ...quote.span, start: at }))
  if (parts.includes(undefined) || fragments.some((fragment) => countWords(slice(knowledge.article, fragment)) > WORDS_SHOWN)) return undefined
  return asked(lead, parts.join(''))
}

/** The marked words with the frame before them, so that "did not" stays. */
function framed(knowledge: Knowledge, quote: Quote): string | undefined {
  const [first] = quote.fragments ?? []
  const lead = leadOf(knowledge, quote)
  if (!first || lead === undefined || first.paragraph !== quote.span.paragraph || (quote.segments?.[0]?.end ?? first.end) < first.end) return undefined
  const words = shownWords(slice(knowledge.article, first), WORDS_SHOWN)
  const frame = outside(knowledge, quote, { ...quote.span, end: first.start })
  if (words === undefined || frame === undefined || frame.trim() === '' || countWords(frame) > WORDS_ASKED || countWords(frame) + countWords(words) < 4) return undefined
  return asked(lead, `${frame}“${marksInside(words)}”`)
}

const reporting = /\b(?:said|says|told|quoted|reported|according|asked|wrote)\b/iu

/** The marked words alone, where nothing before them changes what they say or who says it. */
function marksAlone(knowledge: Knowledge, quote: Quote): string | undefined {
  const fragments = quote.fragments ?? []
  const first = fragments.find((span) => countWords(slice(knowledge.article, span)) >= 4)
  const words = first && shownWords(slice(knowledge.article, first), WORDS_SHOWN)
  if (!first || words === undefined || contentWords(words).length < 3) return undefined
  const before = first.paragraph === quote.span.paragraph ? slice(knowledge.article, { ...quote.span, end: Math.max(quote.span.start, first.start) }) : ''
  if (countWords(before) > 4 || reporting.test(before) || quote.negated || plainWords(quote.text).some((word) => negations.has(word))) return undefined
  return `Who used the words “${marksInside(words)}”?`
}

/** Words outside the marks, standing alone, small at the beginning; "" where there are none. */
function outside(knowledge: Knowledge, quote: Quote, span: Span): string | undefined {
  const raw = slice(knowledge.article, span)
  const start = span.start + (/^["”’»“]{0,2}/u.exec(raw)?.[0].length ?? 0)
  const end = span.end - (/["“‘«„”'’]{0,2}$/u.exec(raw)?.[0].length ?? 0)
  if (start >= end || raw.trim() === '') return ''
  const alone = standingAlone(knowledge, { ...span, start: Math.min(start, end), end }, quote.speaker ?? undefined)
  return alone !== undefined && span.start === quote.span.start ? lowered(knowledge, span, alone) : alone
}

const bare = (words: string): string => words.trim().replace(/[,;.]$/u, '')

// --- indirect ---

/** The reported clause as it stands. */
function indirect(knowledge: Knowledge, quote: Quote): string | undefined {
  if (quote.segments || countWords(quote.text) < 5 || contentWords(quote.text).length < 3) return undefined
  const lead = leadOf(knowledge, quote)
  const span = trimmedTo(knowledge, quote.span, WORDS_ASKED - 2)
  const alone = span && standingAlone(knowledge, span, quote.speaker ?? undefined)
  const clause = span && alone !== undefined ? lowered(knowledge, span, alone) : undefined
  if (lead === undefined || clause === undefined || /["“”«»]/u.test(clause) || countWords(clause) > WORDS_ASKED) return undefined
  return asked(lead, clause)
}

/** The span cut at its first comma where the clause is too long; a cut that drops a condition or a denial is none. */
function trimmedTo(knowledge: Knowledge, span: Span, most: number): Span | undefined {
  const text = slice(knowledge.article, span)
  if (countWords(text) <= most) return span
  const at = text.indexOf(',')
  const [kept, rest] = [text.slice(0, Math.max(0, at)), text.slice(Math.max(0, at))]
  const safe = countWords(kept) >= 8 && opensClause(kept) && countWords(kept) <= most && !/^, (?:if|unless|except|but|not|without|and|or|though|although|provided|as long)\b/iu.test(rest)
  return safe ? { ...span, end: span.start + at } : undefined
}

// --- the whole ---

/** "on Tuesday 6 July 2021 after sailing home, …": the reader waits too long for who did what. */
const heavyOpening = /^(?:on|in|at|early|late) [^,“”]{1,50}?,? (?:(?:after|before|while|when|since|upon) )?\p{Ll}{2,20}ing\b[^,“”]{0,80},/u

function asked(lead: string, clause: string): string | undefined {
  // "said that a more general reflection": a few words without a verb are no clause.
  if (lead.endsWith(' that') && !clause.startsWith('“') && countWords(clause) <= 8 && !opensClause(clause.replace(/[“”]/gu, ''))) return undefined
  if (heavyOpening.test(clause)) return undefined
  const clean = clause.replace(/\b(?:also|further) /u, '').replace(/\s{1,4}/gu, ' ').replace(/[\s,;:.]{1,4}$/u, '').trim()
  return countWords(clean.replace(/“[^”]{1,400}”/gu, '“…”')) > WORDS_ASKED ? undefined : `Who ${lead} ${clean}?`
}

/** The first letter small, unless a name begins there; undefined where it cannot be told. */
function lowered(knowledge: Knowledge, span: Span, text: string): string | undefined {
  const first = /^["“'‘([]{0,2}([\p{L}\p{N}’'-]{1,60})/u.exec(text)?.[1] ?? ''
  if (!/^\p{Lu}/u.test(first) || /^\p{Lu}{2,}/u.test(first)) return text
  const isCommon = /^(?:the|a|an|there|some|many|more|most|all|each|every|no|one|two|three|four|five|people|talks|after|before|when|if|although|while|only|both|about|until)$/iu.test(first)
  const isName = [...knowledge.entities.values()].some((entity) => (!isCommon && entity.name.split(' ')[0] === first) || entity.mentions.some((mention) => mention.paragraph === span.paragraph && mention.start <= span.start + 1 && mention.end > span.start))
  if (isName) return text
  const small = text.charAt(0).toLowerCase() + text.slice(1)
  const seenSmall = knowledge.article.paragraphs.some((paragraph) => paragraph.text.split(/[^\p{L}\p{N}’'-]+/u).includes(first.charAt(0).toLowerCase() + first.slice(1)))
  return isCommon || seenSmall ? small : undefined
}
