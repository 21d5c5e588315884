/**
 * Why a rule's facts may be trusted: how many of its firings on the train and dev sets were right of those judged (against a key, each
 * disagreement read and ruled on, or read by seed where no key stands), or the reason why a rule that fires less is trusted all the same.
 */
export type Trust = { right: number; judged: number } | { reason: string } | null

const Z = 1.96
const BOUND = 0.92

/** The lower end of the 95 % interval of a rate (Wilson 1927). */
export function lowerBound(right: number, judged: number): number {
  if (judged === 0) return 0
  const rate = right / judged
  const spread = Z * Math.sqrt((rate * (1 - rate)) / judged + (Z * Z) / (4 * judged * judged))
  return (rate + (Z * Z) / (2 * judged) - spread) / (1 + (Z * Z) / judged)
}

/** Whether facts of such a rule are sure. */
export function isTrusted(trust: Trust): boolean {
  if (trust === null) return false
  return 'reason' in trust || lowerBound(trust.right, trust.judged) >= BOUND
}
