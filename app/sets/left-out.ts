import type { Dropped } from '../../lib/questions/question'

/** Why questions were left out, by the rule that they broke. Counts and words of ours only: the recorded reasons may name what other questions ask. */
const words: Record<string, string> = {
  grounded: 'where the article does not say it for certain',
  'one-key': 'where more than one answer could be defended',
  'no-leak': 'where the question would give its answer away',
  'self-contained': 'that could not be understood without the text around it',
  'same-type': 'for want of other answers that can be proven wrong',
  faithful: 'where a question would change what the article says',
  'whose-words': 'where it is open whose words they are',
  dates: 'where the text does not fix the date',
  'no-duplicates': 'that would ask the same again',
  fair: 'that could be answered without reading',
}

export function leftOut(dropped: readonly Dropped[]): { count: number; words: string }[] {
  const counts = new Map<string, number>()
  for (const { rule } of dropped) {
    const reason = words[rule] ?? 'for other reasons'
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].map(([reason, count]) => ({ count, words: reason })).sort((a, b) => b.count - a.count)
}
