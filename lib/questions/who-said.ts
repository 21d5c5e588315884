import type { Quote, Span } from '../article/article'
import { slice } from '../article/article'
import { descriptionsIn } from './described'
import type { Choice, Draft, Maker } from './draft'
import { cutOff, firstOf, speakersBeside } from './distractors'
import type { Entity, Knowledge } from './knowledge'
import { isPerson, joined, kindOf, namedBefore, namesOf, namingsBefore, overlaps, piecesOf, usable } from './knowledge'
import { contentWords, countWords, likeness, nameWords, plainWords, within } from './language'
import { givesAway } from './leak'
import { shortProof } from './proof'
import { quotationsShown } from './quotation-shown'
import { suits, tellsOf } from './telling'
import { called, plainName, quotedEvidence } from './wording'
import type { Dropped } from './question'

/** Who said this? A quotation or a reported statement with a proven speaker. */
export const whoSaid: Maker = {
  kind: 'who-said',
  propose: (knowledge, seed) => {
    const drafts: Draft[] = []
    const dropped: Dropped[] = []
    for (const quote of knowledge.article.quotes.filter((one) => usable(one) && one.span.paragraph >= 0)) {
      const proposal = ask(knowledge, quote, seed)
      if (typeof proposal === 'string') dropped.push({ kind: 'who-said', facts: [quote.id], ...reasons[proposal] })
      else drafts.push(proposal)
    }
    return { drafts, dropped }
  },
}

const reasons = {
  nobody: { rule: 'grounded', reason: 'The article names nobody as the speaker.' },
  unnamed: { rule: 'grounded', reason: 'The speaker has no name in the article, or it is not sure who it is.' },
  document: { rule: 'whose-words', reason: 'A document speaks: it or whoever issued it can be named.' },
  unsaid: { rule: 'faithful', reason: 'The words were denied or supposed, not said.' },
  shared: { rule: 'one-key', reason: 'The article gives the same words, or nearly the same, to somebody else too.' },
  uncut: { rule: 'self-contained', reason: 'No piece of the words can be shown alone without pointing elsewhere, naming the speaker or changing the sense.' },
  few: { rule: 'same-type', reason: 'Too few others in the article can be proven not to have said it.' },
} satisfies Record<string, Pick<Dropped, 'rule' | 'reason'>>

const documents = /\b(?:letter|document|form|questionnaire|memo|e-?mail|book|website|web site|page|blog|article|poster|leaflet|app)s?$/iu

function ask(knowledge: Knowledge, quote: Quote, seed: number): Draft | keyof typeof reasons {
  if (quote.speaker === null) return 'nobody'
  const speaker = knowledge.entities.get(quote.speaker)
  if (!speaker || !usable(speaker) || kindOf(speaker) === 'unnamed' || !/\p{Lu}/u.test(speaker.name) || cutOff(knowledge, speaker)) return 'unnamed'
  if (quote.speakerMention && documents.test(slice(knowledge.article, quote.speakerMention))) return 'document'
  if (quote.hypothetical || (quote.negated && quote.form === 'direct')) return 'unsaid'
  if (saidByOthers(knowledge, quote)) return 'shared'
  const cuts = quotationsShown(knowledge, quote).filter((shown) => !givesAway(shown, speaker))
  if (cuts.length === 0) return 'uncut'
  const drafts = cuts.map((shown) => askOf(knowledge, quote, speaker, shown, seed))
  const made = drafts.filter((draft) => typeof draft !== 'string')
  return made.find((draft) => draft.reserve === undefined) ?? made[0] ?? drafts[0] ?? 'uncut'
}

/** One cut of the quotation as a question. */
function askOf(knowledge: Knowledge, quote: Quote, speaker: Entity, shown: string, seed: number): Draft | keyof typeof reasons {
  const channel = quote.via === undefined ? undefined : knowledge.entities.get(quote.via)
  const stem = channel ? shown.replace(/^Who /u, `Who, as ${called(knowledge, channel)} reported it, `) : shown
  const key: Choice = { text: plainName(speaker), entity: speaker.id }
  const pool = speakersBeside(knowledge, quote, speaker, stem, seed)
  const first = firstOf(knowledge, pool, key, 3)
  if (first.length < 2) return 'few'
  const evidence = evidenceOf(knowledge, quote, speaker, stem)
  if (!evidence) return 'unnamed'
  const marked = /“([^”]{1,400})”/u.exec(shown)?.[1] ?? ''
  const made = (wrong: readonly Choice[]): Draft => {
    const telling = tellsOf(knowledge, quote, speaker, wrong, marked)
    return {
      kind: 'who-said', type: 'single', stem, points: 1, right: [key], wrong,
      facts: [quote.id, speaker.id, ...(channel ? [channel.id] : [])],
      evidence,
      feedback: feedbackFor(knowledge, quote, speaker, channel, evidence, shownIn(knowledge, quote, stem)),
      difficulty: difficultyOf(knowledge, quote, speaker, wrong),
      weight: weightOf(knowledge, quote, speaker, shown) - (suits(knowledge, speaker, wrong, shown) ? 2 : 0),
      ...(telling === undefined ? {} : { reserve: telling }),
    }
  }
  return { ...made(first), others: { pool, made } }
}

/** Another quotation with nearly the same content and another speaker, or none. */
function saidByOthers(knowledge: Knowledge, quote: Quote): boolean {
  const alike = (other: Quote) => likeness(quote.text, other.text) > 0.6 || (contentWords(other.text).length >= 4 && within(contentWords(other.text), contentWords(quote.text)))
  return knowledge.quotes.some((other) => other.id !== quote.id && other.speaker !== quote.speaker && !piecesOf(other).some((span) => piecesOf(quote).some((mine) => overlaps(span, mine))) && alike(other))
}

/** Where the shown words stand; the whole quotation where they are not found as they are. */
function shownIn({ article }: Knowledge, quote: Quote, stem: string): readonly Span[] {
  const words = /“([^”]{1,400}?)(?: …)?”/u.exec(stem)?.[1] ?? ''
  const found = piecesOf(quote).flatMap((piece) => {
    const at = slice(article, piece).indexOf(words)
    return words === '' || at < 0 ? [] : [{ ...piece, start: piece.start + at, end: piece.start + at + words.length }]
  })
  return found.length > 0 ? found.slice(0, 1) : piecesOf(quote)
}

const isPronoun = ({ article }: Knowledge, quote: Quote): boolean => quote.speakerMention === undefined || contentWords(slice(article, quote.speakerMention)).length === 0

/** "the mayor said": where the article says that the speaker is the mayor. */
function describedBy({ article, sentenceAt }: Knowledge, quote: Quote, speaker: Entity): Span | undefined {
  const words = quote.speakerMention ? contentWords(slice(article, quote.speakerMention)).slice(-1) : []
  if (words.length === 0) return undefined
  const full = speaker.mentions.filter((mention) => mention.paragraph >= 0 && plainWords(slice(article, mention)).join(' ') === plainWords(speaker.name).join(' '))
  return full.find((mention) => plainWords(slice(article, sentenceAt(mention))).some((word) => words.includes(word)))
}

/** The sentences that prove it; undefined where the speaker is a pronoun and named only in somebody's words before it. */
function evidenceOf(knowledge: Knowledge, quote: Quote, speaker: Entity, stem: string): Span[] | undefined {
  const { article, sentenceAt } = knowledge
  const told = [...shownIn(knowledge, quote, stem), ...(quote.speakerMention ? [quote.speakerMention] : [])].filter((span) => span.paragraph >= 0).map(sentenceAt)
  const named = (spans: readonly Span[]) => spans.some((span) => within(nameWords(speaker.name).slice(-1), plainWords(slice(article, span))) || namesOf(speaker).some((name) => slice(article, span).includes(name)))
  const before = named(told) ? undefined : (describedBy(knowledge, quote, speaker) ?? namedBefore(knowledge, speaker, quote.speakerMention ?? quote.span))
  // Named only further back, the pronoun may mean somebody whom the facts do not know.
  const [nearest] = namingsBefore(knowledge, speaker, quote.speakerMention ?? quote.span)
  if (!named(told) && (!before || (isPronoun(knowledge, quote) && quote.span.paragraph - (nearest?.paragraph ?? -9) > 1))) return undefined
  return joined([...told, ...(before ? [sentenceAt(before)] : [])])
}

/** Where it stands who spoke: the speaker and the verb, else the words themselves. */
function focusOf({ speakerMention, cue }: Quote, shown: readonly Span[]): readonly Span[] {
  const told = [speakerMention, cue].filter((span) => span !== undefined && span.paragraph >= 0) as Span[]
  return told.length > 0 ? told.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start) : shown
}

function feedbackFor(knowledge: Knowledge, quote: Quote, speaker: Entity, channel: Entity | undefined, evidence: readonly Span[], shown: readonly Span[]): { right: string; wrong: string } {
  const proof = quotedEvidence(knowledge, evidence)
  const focus = focusOf(quote, shown)
  // A quotation may go on for sentences after the one that says whose it is.
  const here = focus.some((span) => shown.some((words) => overlaps(knowledge.sentenceAt(span), knowledge.sentenceAt(words))))
  const who = called(knowledge, speaker)
  const through = channel ? `, as ${called(knowledge, channel)} reported it` : ''
  const pronoun = quote.speakerMention && plainWords(slice(knowledge.article, quote.speakerMention)).every((word) => !nameWords(speaker.name).includes(word))
  const stands = pronoun && quote.speakerMention ? ` Here “${slice(knowledge.article, quote.speakerMention)}” is ${who}.` : ''
  return { right: `Right: ${who}${through}. The article says: ${proof}${stands}`, wrong: `It was ${who}${through}. ${here ? 'The article says' : 'The words belong with'}: ${shortProof(knowledge, focus)}${stands}` }
}

function difficultyOf(knowledge: Knowledge, quote: Quote, speaker: Entity, wrong: readonly Choice[]): Draft['difficulty'] {
  const reasons: string[] = []
  const mention = quote.speakerMention ? slice(knowledge.article, quote.speakerMention) : ''
  if (!within(nameWords(speaker.name).slice(-1), plainWords(mention))) reasons.push('the speaker stands there as a pronoun or a description')
  if (quote.via !== undefined || quote.reportedSpeaker !== undefined) reasons.push('the words are passed on by somebody else')
  const near = wrong.filter(({ entity }) => knowledge.entities.get(entity ?? '')?.mentions.some((span) => span.paragraph === quote.span.paragraph))
  if (near.length > 0) reasons.push('another option is named in the same paragraph')
  return { level: reasons.length === 0 ? 1 : reasons.length === 1 ? 2 : 3, reasons }
}

function weightOf(knowledge: Knowledge, quote: Quote, speaker: Entity, stem: string): number {
  const spoken = knowledge.quotes.filter((other) => other.speaker === speaker.id).length
  const lead = quote.span.paragraph <= 1 ? 2 : 0
  const form = { direct: 2, mixed: 1, indirect: 0 }[quote.form]
  const words = countWords(stem)
  const marked = /“([^”]{1,400})”/u.exec(stem)?.[1] ?? ''
  const vague = /: “(?:it|this|that|these|those|he|she|they|and|but|so|then|which)\b/iu.test(stem) ? -2 : descriptionsIn(marked).length > 0 && contentWords(marked).length <= 5 ? -3 : 0
  return lead + form + Math.min(2, spoken / 2) + (words >= 10 ? 1 : 0) + (isPerson(speaker) ? 0.5 : 0) + vague
}
