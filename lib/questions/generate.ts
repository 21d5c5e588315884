import type { StructuredArticle } from '../article/article'
import { hashOf, shuffled } from '../random'
import { check } from './checks'
import type { Choice, Draft, Maker } from './draft'
import type { Knowledge } from './knowledge'
import { know } from './knowledge'
import type { Dropped, Kind, Option, Question, QuestionSet } from './question'
import type { Candidate } from './select'
import { select } from './select'
import { spread } from './spread'
import { whatDate } from './what-date'
import { whichParties } from './which-parties'
import { whoSaid } from './who-said'

/** A kind is one file and one line here. */
const makers: readonly Maker[] = [whoSaid, whichParties, whatDate]

/** The kinds that can be made. */
export const madeKinds: readonly Kind[] = makers.map((maker) => maker.kind)

/**
 * Questions that the article's sure facts prove, at most `max` (12) of the wanted `kinds` (all that can be made), what matters first.
 * Each passes the ten rules; what does not is in `dropped` with its reason. Pure: the same article, options and seed give the same bytes.
 */
export function generate(article: StructuredArticle, options: { kinds?: readonly Kind[]; max?: number }, seed: number): QuestionSet {
  const knowledge = know(article)
  const proposals = makers.filter((maker) => options.kinds?.includes(maker.kind) ?? true).map((maker) => maker.propose(knowledge, seed))
  const dropped = proposals.flatMap((proposal) => proposal.dropped)
  const candidates: Candidate[] = []
  const drafts = new Map<string, Draft>()
  for (const draft of proposals.flatMap((proposal) => proposal.drafts)) {
    const question = questionOf(draft, seed)
    const failed = failureOf(question, knowledge)
    if (failed) {
      dropped.push(failed)
      continue
    }
    drafts.set(question.id, draft)
    candidates.push({ question, weight: draft.weight, ...(draft.reserve === undefined ? {} : { reserve: draft.reserve }) })
  }
  const selected = select(candidates, knowledge, options.max ?? 12)
  const chosen = withOthers(selected.chosen, drafts, knowledge, seed)
  const questions = chosen.map((question, i) => ({ ...question, checks: check(question, knowledge, chosen.slice(0, i)) }))
  return { ...(article.id === undefined ? {} : { id: article.id }), seed, article: hashOf(JSON.stringify(article)), questions, dropped: [...dropped, ...selected.dropped] }
}

/** The chosen questions with wrong options that suit the set; what would then break a rule stays as it was. */
function withOthers(chosen: readonly Omit<Question, 'checks'>[], drafts: ReadonlyMap<string, Draft>, knowledge: Knowledge, seed: number): Omit<Question, 'checks'>[] {
  const redrawn = spread(chosen.map((question) => drafts.get(question.id)).filter((draft) => draft !== undefined), knowledge)
  return chosen.map((question, i) => {
    const other = redrawn[i] && questionOf(redrawn[i], seed)
    return other && failureOf(other, knowledge) === undefined ? other : question
  })
}

/** The first rule that a question breaks, as a reason to drop it. */
function failureOf(question: Omit<Question, 'checks'>, knowledge: Knowledge): Dropped | undefined {
  const failed = check(question, knowledge, []).find((one) => !one.passed)
  return failed && { kind: question.kind, facts: question.facts, rule: failed.rule, reason: failed.note ?? '' }
}

/** The draft with its options in drawn places and with ids that tell of place and seed alone. */
function questionOf(draft: Draft, seed: number): Omit<Question, 'checks'> {
  const { kind, stem, points, facts, evidence, feedback, difficulty, right, wrong } = draft
  const id = `question-${hashOf(`${kind} ${facts.join(' ')} ${stem}`).slice(0, 10)}`
  const placed = shuffled<{ choice: Choice; right: boolean }>([...right.map((choice) => ({ choice, right: true })), ...wrong.map((choice) => ({ choice, right: false }))], `${seed} ${id} options`)
  const options = placed.map(({ choice }, place): Option => ({ id: `option-${hashOf(`${seed} ${id} ${place}`).slice(0, 10)}`, ...choice }))
  const key = options.filter((_, place) => placed[place]?.right).map((option) => option.id)
  return { id, kind, stem, points, answer: { type: draft.type, options, key }, facts, evidence, feedback, difficulty }
}
