import type { Quote } from '../article/article'
import { textAt } from '../article/article'
import { irregularVerbs } from '../facts/words/event-verbs'
import type { Knowledge } from './knowledge'

/* The verb with which a stem takes up reported words: "said that", "confirmed that", "quoted". */

/** Verbs after which a clause follows without "that". */
const clausal = new Set('said says stated states claimed claims argued argues insisted insists wrote thought thinks believed believes explained explains concluded concludes warned warns admitted admits complained confirmed acknowledged testified announced declared noted notes felt hoped hopes feared estimated predicted ruled maintained maintains alleged contended reckoned suggested pointed'.split(' '))
/** Verbs that only say that more was said. */
const plain = new Set(['added', 'adds', 'replied', 'continued', 'told', 'tells', 'answered', 'responded', 'reiterated', 'recalled'])
/** Verbs that report with an object ("called the plan a folly"). */
const takesObject = new Set('called quoted predicted described denied rejected promised urged praised criticised criticized condemned dismissed announced confirmed proposed welcomed accused warned blamed thanked demanded suggested cited labelled labeled branded dubbed defended pledged mentioned stressed emphasised emphasized recommended'.split(' '))
const adverbs = /^(?:also|further|later|then|again|has|have|had|now|still|repeatedly|once) /u

/** "said that", "confirmed that", "quoted": the article's own verb where it stands right before the words; undefined where no verb fits. */
export function leadOf(knowledge: Knowledge, quote: Quote): string | undefined {
  if (!quote.cue || quote.cue.paragraph !== quote.span.paragraph) return undefined
  // What was denied was not said: only the article's own "denied that" may stand before it.
  const saidThat = quote.negated && quote.form === 'indirect' ? undefined : 'said that'
  if (quote.cue.start >= quote.span.end) return saidThat
  const text = textAt(knowledge.article, quote.span.paragraph) ?? ''
  const cue = withoutAdverbs(text.slice(quote.cue.start, quote.cue.end))
  const gap = withoutDates(knowledge, quote, text.slice(quote.cue.end, quote.span.start).replace(/["“'‘«„]$/u, ''))
  if (plain.has(cue) && (/\bthat $/u.test(gap) || (/^(?:told|tells)$/u.test(cue) ? /^ [^,.;:]{1,40} $/u : /^ $/u).test(gap))) return saidThat
  if (plain.has(cue) || !/^\p{Ll}{2,20}$/u.test(cue)) return undefined
  if (/^\s(?:on |in )?\s?that $/u.test(gap)) return /^\p{Ll}{2,18}ed$/u.test(cue) || clausal.has(cue) ? `${cue} that` : saidThat
  if (/\bthat $/u.test(gap)) return saidThat
  if (gap !== ' ') return undefined
  // A verb with its object: "quoted Bell as having", "predicted a long winter", "called the plan".
  return clausal.has(cue) && opensClause(quote.text) ? `${cue} that` : takesObject.has(cue) ? cue : undefined
}

/** Whether the words have a finite verb of their own, so that "that" may stand before them. */
export function opensClause(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/u).slice(1)
  const relative = words.findIndex((word) => /^(?:which|who|whom|whose|that)$/u.test(word))
  return words.slice(0, relative < 0 ? words.length : relative).some((word) => /^(?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|do|does|did)$/u.test(word) || /^\p{L}{2,18}(?:ed|n’t|n't)$/u.test(word) || irregularVerbs.has(word))
}

function withoutAdverbs(cue: string): string {
  let rest = cue
  for (let i = 0; i < 3; i++) rest = rest.replace(adverbs, '')
  return rest
}

/** The words between the verb and what was said, the date of saying it left out ("announced on Tuesday that"). */
function withoutDates(knowledge: Knowledge, quote: Quote, gap: string): string {
  const end = quote.cue?.end ?? 0
  const date = [...knowledge.dates.values()].find(({ span }) => span.paragraph === quote.span.paragraph && span.start >= end && span.end <= end + gap.length)
  return date ? gap.slice(0, date.span.start - end) + gap.slice(date.span.end - end) : gap
}
