import { counts, reasons } from './words/trust'

/*
 * Which rules may be trusted. A rule's name begins with what it finds: "date/weekday", "quote/direct/colon". Its firings on the
 * train and dev sets are judged, against a key (each disagreement read and ruled on) or, where no key stands, by reading 60 drawn by seed.
 */

const Z = 1.96
const BOUND = 0.92

/** The lower end of the 95 % interval of a rate (Wilson 1927). */
export function lowerBound(right: number, judged: number): number {
  if (judged === 0) return 0
  const rate = right / judged
  const spread = Z * Math.sqrt((rate * (1 - rate)) / judged + (Z * Z) / (4 * judged * judged))
  return (rate + (Z * Z) / (2 * judged) - spread) / (1 + (Z * Z) / judged)
}

const trusted = new Set([...Object.keys(reasons), ...Object.entries(counts).filter(([, [right, judged]]) => lowerBound(right, judged) >= BOUND).map(([rule]) => rule)])

/** Whether facts of such a rule are sure: counted so, or trusted for a written reason. */
export const isTrusted = (rule: string): boolean => trusted.has(rule)
