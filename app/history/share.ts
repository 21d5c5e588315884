import { shownScore, type Fraction } from '../../lib/scoring/score'

/** The share of the points in per cent, as scores are shown: to one decimal, rounded down. */
export function shareOf({ earned, possible }: { earned: Fraction; possible: number }): string {
  return shownScore({ numerator: earned.numerator * 100, denominator: earned.denominator * Math.max(1, possible) })
}

/** The same as a number, for drawing. */
export const hundredth = (attempt: { earned: Fraction; possible: number }): number => Number(shareOf(attempt))
