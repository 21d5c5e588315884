import type { Knowledge } from './knowledge'
import { overlaps, piecesOf } from './knowledge'
import { plainWords } from './language'
import { givesAway } from './leak'
import type { Dropped, Question } from './question'

/* Which of the sound questions make the set: what matters first, beginning to end, kinds mixed, no question answering another. */

export interface Candidate {
  question: Omit<Question, 'checks'>
  weight: number
  /** Why it is asked only where the set would be too small without it. */
  reserve?: string
}
type Asked = Candidate['question']

/** A set of fewer questions takes what else would stay out: pieces of one statement. */
const FEWEST = 5
/** A set of fewer takes even words that tell who speaks. */
const FEWEST_OF_ALL = 3

/** At most `max` questions in the order in which they are asked, and those left out with the reason. */
export function select(candidates: readonly Candidate[], knowledge: Knowledge, max: number): { chosen: Asked[]; dropped: Dropped[] } {
  const favoured: Candidate[] = []
  for (;;) {
    const { chosen, dropped } = filled(candidates.filter((one) => !favoured.includes(one)), knowledge, max)
    const kept = withoutFavourites(chosen, knowledge)
    if (kept.length === chosen.length) return { chosen, dropped: [...dropped, ...favoured.map((one) => droppedFor(one.question, 'The same answer would be the key of too many questions.'))] }
    // What gives way makes room for another.
    favoured.push(...candidates.filter((one) => chosen.includes(one.question) && !kept.includes(one.question)))
  }
}

function filled(candidates: readonly Candidate[], knowledge: Knowledge, max: number): { chosen: Asked[]; dropped: Dropped[] } {
  const chosen: Asked[] = []
  const dropped: Dropped[] = []
  const later: { one: Candidate; reason: string }[] = []
  const sorted = [...candidates].sort((a, b) => b.weight - a.weight || (a.question.id < b.question.id ? -1 : 1))
  let open = sorted.filter((one) => one.reserve === undefined)
  while (open.length > 0 && chosen.length < max) {
    const best = open.reduce((top, one) => (worth(one, chosen, knowledge, candidates) > worth(top, chosen, knowledge, candidates) ? one : top))
    open = open.filter((one) => one !== best)
    const clash = chosen.map((other) => clashOf(best.question, other, knowledge)).find((reason) => reason !== undefined)
    if (clash) dropped.push(droppedFor(best.question, clash))
    else if (chosen.some((other) => sameStatement(best.question, other, knowledge))) later.push({ one: best, reason: 'Another question asks for a piece of the same statement.' })
    else chosen.push(best.question)
  }
  for (const { one, reason } of [...later, ...sorted.flatMap((candidate) => (candidate.reserve === undefined ? [] : [{ one: candidate, reason: candidate.reserve }]))]) {
    const fits = chosen.length < Math.min(one.reserve === undefined ? FEWEST : FEWEST_OF_ALL, max) && chosen.every((other) => clashOf(one.question, other, knowledge) === undefined)
    if (fits) chosen.push(one.question)
    else dropped.push(droppedFor(one.question, reason, one.reserve === undefined ? 'no-duplicates' : 'no-leak'))
  }
  return { chosen, dropped: [...dropped, ...open.map((one) => droppedFor(one.question, 'The set is full.'))] }
}

const droppedFor = (question: Asked, reason: string, rule = 'no-duplicates'): Dropped => ({ kind: question.kind, facts: question.facts, rule, reason })

function worth({ question, weight }: Candidate, chosen: readonly Asked[], knowledge: Knowledge, all: readonly Candidate[]): number {
  const third = (one: Asked) => Math.floor((3 * Math.max(0, one.evidence[0]?.paragraph ?? 0)) / Math.max(1, knowledge.article.paragraphs.length))
  const kinds = new Set(all.map((candidate) => candidate.question.kind)).size
  const ofKind = chosen.filter((other) => other.kind === question.kind).length
  const crowd = ofKind - chosen.length / kinds
  const covered = chosen.filter((other) => third(other) === third(question)).length - chosen.length / 3
  const nearby = chosen.filter((other) => other.evidence.some((span) => question.evidence.some((mine) => overlaps(span, mine)))).length
  const repeated = chosen.filter((other) => keysOf(other).some((key) => keysOf(question).includes(key))).length
  return weight - 2 * crowd - covered - 1.5 * nearby - repeated
}

function keysOf({ answer }: Asked): string[] {
  if (answer.type !== 'single' && answer.type !== 'multiple') return []
  return answer.options.filter((option) => answer.key.includes(option.id)).map((option) => option.entity ?? option.value ?? option.text)
}

/** Why two questions cannot stand in one set; undefined where they can. */
export function clashOf(one: Asked, other: Asked, knowledge: Knowledge): string | undefined {
  if (one.kind === other.kind && one.facts[0] === other.facts[0]) return 'Another question asks for the same fact.'
  if (plainWords(one.stem).join(' ') === plainWords(other.stem).join(' ')) return 'Another question has the same words.'
  const near = one.facts[0] === other.facts[0] || one.evidence.some((span) => other.evidence.some((theirs) => overlaps(span, theirs)))
  return near && (shows(one, other, knowledge) || shows(other, one, knowledge)) ? 'Another question would answer it, or be answered by it.' : undefined
}

/** Whether the stem of one question holds the whole answer of another. */
function shows(one: Asked, other: Asked, knowledge: Knowledge): boolean {
  const { answer } = other
  if (answer.type !== 'single' && answer.type !== 'multiple') return false
  const right = answer.options.filter((option) => answer.key.includes(option.id))
  return right.every((option) => {
    const entity = knowledge.entities.get(option.entity ?? '')
    return entity ? givesAway(one.stem, entity) : one.stem.includes(option.text.replace(/^\w{6,9}day /u, ''))
  })
}

/** Two quotations of one speaker in one paragraph, or one that goes on in the next without a verb of its own, are one statement. */
export function sameStatement(one: Asked, other: Asked, knowledge: Knowledge): boolean {
  if (one.kind !== 'who-said' || other.kind !== 'who-said') return false
  const [first, second] = [one, other].map((question) => knowledge.quotes.find((quote) => quote.id === question.facts[0])).sort((a, b) => (a?.span.paragraph ?? 0) - (b?.span.paragraph ?? 0))
  if (!first || !second || first.speaker !== second.speaker) return false
  const [ends, begins] = [piecesOf(first).at(-1)?.paragraph ?? 0, second.span.paragraph]
  return begins <= ends || (begins === ends + 1 && second.cue?.paragraph !== begins)
}

/**
 * Nobody is the key of more than a third of the questions; where there are five, of two; where there are fewer, of one alone and of one with others.
 * Who speaks most in the article is the key of a quarter at most: whoever guesses always guesses that name.
 */
function withoutFavourites(chosen: readonly Asked[], knowledge: Knowledge): Asked[] {
  const left = [...chosen]
  const loudest = mostQuoted(knowledge)
  for (;;) {
    const most = Math.max(left.length >= FEWEST ? 2 : 1.5, left.length / 3)
    const quarter = Math.max(2, Math.ceil(left.length / 4))
    const counts = new Map<string, number>()
    // Of a question with several keys each is a part.
    for (const keys of left.map(keysOf)) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1 / keys.length)
    const [favourite] = [...counts].find(([key, count]) => count > (key === loudest ? Math.min(most, quarter) : most) + 1e-9) ?? []
    if (favourite === undefined) return left
    left.splice(left.findLastIndex((one) => keysOf(one).includes(favourite)), 1)
  }
}

function mostQuoted({ quotes }: Knowledge): string | undefined {
  const counts = new Map<string, number>()
  for (const { speaker } of quotes) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
