import { fits } from './distractors'
import type { Choice, Draft } from './draft'
import type { Knowledge } from './knowledge'

/* Wrong options seen over the whole set: those who are right elsewhere, nobody too often, and somebody who speaks more than the key. */

/** The same questions with other wrong options from what each has found; which stand beside one depends on those beside the others. */
export function spread(drafts: readonly Draft[], knowledge: Knowledge): Draft[] {
  const open = drafts.filter((draft) => draft.others !== undefined)
  const keys = new Set(open.flatMap((draft) => draft.right.map(({ entity = '' }) => entity)))
  const used = new Map<string, number>()
  const redrawn = new Map<Draft, Draft>()
  // Who has the fewest to choose from chooses first.
  for (const draft of [...open].sort((a, b) => (a.others?.pool.length ?? 0) - (b.others?.pool.length ?? 0))) {
    const wrong = drawn(draft, { keys, used, most: Math.floor(open.length / 2) }, knowledge)
    const made = draft.others?.made(wrong)
    const taken = made && wrong.length >= draft.wrong.length && made.reserve === draft.reserve ? made : draft
    redrawn.set(draft, taken)
    for (const { entity = '' } of taken.wrong) used.set(entity, (used.get(entity) ?? 0) + 1)
  }
  return drafts.map((draft) => redrawn.get(draft) ?? draft)
}

interface Seen { keys: ReadonlySet<string>; used: ReadonlyMap<string, number>; most: number }

function drawn(draft: Draft, seen: Seen, knowledge: Knowledge): Choice[] {
  const [key] = draft.right
  const pool = draft.others?.pool ?? []
  const out: Choice[] = []
  while (key && out.length < 3) {
    const open = pool.filter((choice) => fits(knowledge, choice, key, out, 3))
    const rated = open.map((choice) => ({ choice, worth: worth(choice, { key, out, place: pool.indexOf(choice) }, seen, knowledge) }))
    const best = rated.reduce<{ choice: Choice; worth: number } | undefined>((top, one) => (top && top.worth >= one.worth ? top : one), undefined)
    if (!best) break
    out.push(best.choice)
  }
  return out
}

function worth(choice: Choice, at: { key: Choice; out: readonly Choice[]; place: number }, { keys, used, most }: Seen, { quotes }: Knowledge): number {
  const spoken = (entity: string | undefined) => quotes.filter((quote) => quote.speaker === entity).length
  const [mine, right] = [spoken(choice.entity), spoken(at.key.entity)]
  const beaten = at.out.some((other) => spoken(other.entity) > right)
  const times = used.get(choice.entity ?? '') ?? 0
  // Whoever picks the name that the article quotes most should be wrong as often as chance has it.
  const tempts = mine > right && !beaten ? 4 : mine > 0 && mine >= right ? 2 : mine > 0 ? 1 : 0
  return tempts + (keys.has(choice.entity ?? '') ? 2 : 0) - 0.3 * at.place - 0.8 * times - (times < most ? 0 : mine > 0 ? 4 : 100)
}
