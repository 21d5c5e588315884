import type { Quote, Span } from '../article/article'
import { slice, textAt } from '../article/article'
import { standingAlone } from './frame'
import type { Knowledge } from './knowledge'
import { contentWords, countWords, negations, plainWords } from './language'
import { marksInside } from './wording'
import { sentenceStarts, shownWords } from './shown-words'

/* The question "Who said …?" around the words of a quotation: marked words in marks, the frame around them as the article has it. */

const WORDS_SHOWN = 20
const WORDS_ASKED = 22

export interface ShownQuotation { stem: string }

/** The stem; undefined where no piece of the words can stand alone. */
export function quotationShown(knowledge: Knowledge, quote: Quote): ShownQuotation | undefined {
  switch (quote.form) {
    case 'direct':
      return direct(quote)
    case 'mixed':
      return mixed(knowledge, quote)
    case 'indirect':
      return indirect(knowledge, quote)
    default:
      return quote.form satisfies never
  }
}

/** The words themselves, from the first sentence that does not lean on the one before it. */
function direct(quote: Quote): ShownQuotation | undefined {
  const pieces = sentenceStarts(quote.text).map((text) => shownWords(text, WORDS_SHOWN)).filter((words) => words !== undefined && contentWords(words).length >= 3)
  const leaning = /^(?:and|but|so|or|because|he|she|they|him|her|it|that|this|those|these|then|yes|no)\b/iu
  const words = pieces.find((piece) => piece !== undefined && !leaning.test(piece)) ?? pieces[0]
  if (words === undefined || /^(?:he|she|they|him|her)\b/iu.test(words)) return undefined
  return { stem: `Who said: “${marksInside(words)}”?` }
}

/** The marked words with the frame before them, so that "did not" stays; without a frame that can stand, the marked words alone. */
function mixed(knowledge: Knowledge, quote: Quote): ShownQuotation | undefined {
  const fragments = quote.fragments ?? []
  const first = fragments.find((span) => countWords(slice(knowledge.article, span)) >= 2) ?? fragments[0]
  if (!first) return undefined
  const words = shownWords(slice(knowledge.article, first), WORDS_SHOWN)
  if (words === undefined) return undefined
  const marked = `“${marksInside(words)}”`
  const framed = quote.segments === undefined && first.paragraph === quote.span.paragraph && first === fragments[0] ? frameBefore(knowledge, quote, first) : undefined
  const lead = framed === undefined ? undefined : leadOf(knowledge, quote)
  if (framed !== undefined && lead !== undefined && countWords(framed) + countWords(words) >= 4) return { stem: `Who ${lead} ${framed}${marked}?` }
  const negated = quote.negated || plainWords(quote.text).some((word) => negations.has(word))
  return negated || contentWords(words).length < 3 || countWords(words) < 4 ? undefined : { stem: `Who used the words ${marked}?` }
}

function frameBefore(knowledge: Knowledge, quote: Quote, first: Span): string | undefined {
  const span = { ...quote.span, end: first.start }
  const raw = slice(knowledge.article, span).replace(/["“'‘«„]{1,2}$/u, '')
  if (raw.trim() === '') return undefined
  const alone = standingAlone(knowledge, { ...span, end: span.start + raw.length }, quote.speaker ?? undefined)
  if (alone === undefined || countWords(alone) > WORDS_ASKED) return undefined
  return lowered(knowledge, span, alone)?.replace(/\b(?:also|further) /u, '').replace(/\s{0,3}$/u, ' ')
}

/** The reported clause as it stands. */
function indirect(knowledge: Knowledge, quote: Quote): ShownQuotation | undefined {
  const words = countWords(quote.text)
  if (quote.segments || words < 5 || contentWords(quote.text).length < 4) return undefined
  const lead = leadOf(knowledge, quote)
  const span = trimmedTo(knowledge, quote.span, WORDS_ASKED - 2)
  const alone = span && standingAlone(knowledge, span, quote.speaker ?? undefined)
  const clause = span && alone !== undefined ? lowered(knowledge, span, alone) : undefined
  if (lead === undefined || clause === undefined || /["“”«»]/u.test(clause) || countWords(clause) > WORDS_ASKED) return undefined
  return { stem: `Who ${lead} ${clause.replace(/\b(?:also|further) /u, '').replace(/[\s,;:.]{1,4}$/u, '')}?` }
}

/** The span cut at a comma where the clause is too long; a cut that drops a condition or a denial is none. */
function trimmedTo(knowledge: Knowledge, span: Span, most: number): Span | undefined {
  const text = slice(knowledge.article, span)
  if (countWords(text) <= most) return span
  for (let at = text.lastIndexOf(','); at > 0; at = text.lastIndexOf(',', at - 1)) {
    const [kept, rest] = [text.slice(0, at), text.slice(at)]
    if (countWords(kept) > most) continue
    const safe = countWords(kept) >= 8 && !/^, (?:if|unless|except|but|not|without|and|or|though|although|provided|as long)\b/iu.test(rest) && !/,/u.test(kept)
    return safe ? { ...span, end: span.start + at } : undefined
  }
  return undefined
}

/** "said that", "confirmed that", "quoted": the article's own verb where it stands right before the words. */
function leadOf(knowledge: Knowledge, quote: Quote): string | undefined {
  if (!quote.cue || quote.cue.paragraph !== quote.span.paragraph) return undefined
  const text = textAt(knowledge.article, quote.span.paragraph) ?? ''
  const cue = text.slice(quote.cue.start, quote.cue.end)
  if (quote.cue.start >= quote.span.end) return 'said that'
  const gap = text.slice(quote.cue.end, quote.span.start).replace(/["“'‘«„]$/u, '')
  if (/^according to$/iu.test(cue)) return undefined
  const between = withoutDates(knowledge, quote, gap)
  if (/\bthat\s$/u.test(gap)) return /^\p{Ll}{2,15}ed$/u.test(cue) && /^\s(?:on |in )?\s?that $/u.test(between) && cue !== 'added' ? `${cue} that` : 'said that'
  // A verb with its object: "quoted Bell as having", "predicted a long winter", "called the plan".
  if (gap === ' ' && /^(?:\p{Ll}{2,15}ed|said|wrote|found|thought|made|urged)$/u.test(cue)) return /^(?:said|added|stated|replied|noted|claimed|argued|insisted|wrote|thought|believed|explained|concluded|warned|admitted|complained|confirmed|acknowledged|testified|announced|declared)$/u.test(cue) ? `${cue === 'added' || cue === 'replied' ? 'said' : cue} that` : cue
  return undefined
}

/** The words between the verb and what was said, the date of saying it left out ("announced on Tuesday that"). */
function withoutDates(knowledge: Knowledge, quote: Quote, gap: string): string {
  const end = quote.cue?.end ?? 0
  const date = [...knowledge.dates.values()].find(({ span }) => span.paragraph === quote.span.paragraph && span.start >= end && span.end <= end + gap.length)
  return date ? gap.slice(0, date.span.start - end) + gap.slice(date.span.end - end) : gap
}

/** The first letter small, unless a name begins there; undefined where it cannot be told. */
function lowered(knowledge: Knowledge, span: Span, text: string): string | undefined {
  const first = /^["“'‘([]{0,2}([\p{L}\p{N}’'-]+)/u.exec(text)?.[1] ?? ''
  if (!/^\p{Lu}/u.test(first) || /^\p{Lu}{2,}/u.test(first)) return text
  const isName = [...knowledge.entities.values()].some((entity) => entity.mentions.some((mention) => mention.paragraph === span.paragraph && mention.start <= span.start + 1 && mention.end > span.start) || entity.name.startsWith(first))
  if (isName) return text
  const small = text.charAt(0).toLowerCase() + text.slice(1)
  const isCommon = /^(?:the|a|an|there|some|many|more|most|all|each|every|no|one|two|three|four|five|people|talks|after|before|when|if|although|while|only|both|about|until)$/iu.test(first)
  const elsewhere = knowledge.article.paragraphs.some((paragraph) => new RegExp(`\\s${first.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '.')}[\\s,.]`, 'u').test(paragraph.text))
  return isCommon || elsewhere ? small : undefined
}
