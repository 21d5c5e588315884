import type { TakenAttempt } from '../../lib/server/history'
import { shortDay } from '../ui/when'
import { hundredth } from './share'

const height = 316
const top = 30
const base = 284
const y = (share: number) => Number((base - (share / 100) * (base - top)).toFixed(1))

interface Point { x: number; y: number; share: number; label: string; day: string }

/** Scores over time, oldest first, from zero. Drawn without a viewBox: x in per cent, y in pixels, so that words keep their size on any screen. */
export function Chart({ attempts, words }: { attempts: readonly TakenAttempt[]; words: string }) {
  const points = pointsOf(attempts)
  const said = labelled(points)
  return (
    <figure>
      <svg height={height} role="img" aria-labelledby="chart-words">
        <title id="chart-words">{words}</title>
        {[100, 50].map((share) => <line className="grid" key={share} x1="4%" x2="100%" y1={y(share)} y2={y(share)} />)}
        <line className="base" x1="4%" x2="100%" y1={base} y2={base} />
        <text x="0" y={y(100) - 6}>100 %</text> <text x="0" y={y(50) - 6}>50</text> <text x="0" y={y(0) - 6}>0</text>
        {points.slice(1).map((point, i) => <line className="trend" key={i} x1={`${points[i]?.x ?? 0}%`} y1={points[i]?.y} x2={`${point.x}%`} y2={point.y} />)}
        {points.map((point, i) => <circle className={i === points.length - 1 ? 'dot now' : 'dot'} key={i} cx={`${point.x}%`} cy={point.y} r="4" />)}
        {said.map((point) => <text className="said" key={point.x} x={`${point.x}%`} y={point.y < top + 20 ? point.y + 22 : point.y - 12} textAnchor="middle">{point.label}</text>)}
        {daysOf(said).map((point) => <text key={point.x} x={`${point.x}%`} y="308" textAnchor="middle">{point.day}</text>)}
      </svg>
    </figure>
  )
}

/** Attempts stand at equal distances: what counts is the order, and two on one day must not fall together. */
function pointsOf(attempts: readonly TakenAttempt[]): Point[] {
  const room = attempts.length > 1 ? 85 / (attempts.length - 1) : 0
  return attempts.map((attempt, i) => {
    const share = hundredth(attempt)
    return { x: Number((attempts.length > 1 ? 8 + i * room : 50).toFixed(1)), y: y(share), share, label: String(share), day: shortDay(attempt.submittedAt) }
  })
}

/** The first, the best and the last are said in figures, where they do not touch. */
function labelled(points: readonly Point[]): Point[] {
  const best = points.reduce<Point | undefined>((most, point) => (most && most.share >= point.share ? most : point), undefined)
  const wanted = [points.at(-1), best, points[0]].filter((point) => point !== undefined)
  return wanted.reduce<Point[]>((kept, point) => (kept.some((other) => Math.abs(other.x - point.x) < 11) ? kept : [...kept, point]), [])
}

const daysOf = (points: readonly Point[]): Point[] => points.filter((point, i) => points.findIndex((other) => other.day === point.day) === i)
