import type { Viewer } from '../access'
import type { Kind } from '../questions/question'
import { kinds, kindSchema } from '../questions/question'
import { total, type Fraction } from '../scoring/score'
import { titlesOf } from './articles'
import { readReceipt } from './attempts'
import { db } from './db'

export interface TakenAttempt { id: string; submittedAt: Date; title: string; earned: Fraction; possible: number }
export interface KindRecord { kind: Kind; right: number; of: number }
export interface History { attempts: TakenAttempt[]; kinds: KindRecord[]; taken: number }

export const pageSize = 20

/** A page of what a reader has handed in, newest first, and how often he was right by kind of question in all of it. */
export async function historyOf(viewer: Viewer, page: number): Promise<History> {
  if (viewer.kind === 'nobody') return { attempts: [], kinds: [], taken: 0 }
  const where = { readerId: viewer.id, submittedAt: { not: null } }
  const [rows, taken, byKind] = await Promise.all([
    db().attempt.findMany({
      where, orderBy: { submittedAt: 'desc' }, skip: (page - 1) * pageSize, take: pageSize,
      select: {
        id: true, submittedAt: true,
        receipts: { orderBy: { number: 'asc' }, select: { questionId: true, earned: true, of: true, possible: true, rule: true, ruleVersion: true, inputs: true } },
        setVersion: { select: { articleVersionId: true } },
      },
    }),
    db().attempt.count({ where }),
    kindsOf(viewer.id),
  ])
  const titles = await titlesOf(rows.map((row) => row.setVersion.articleVersionId))
  const attempts = rows.flatMap(({ id, submittedAt, receipts, setVersion }) => {
    const latest = new Map(receipts.map((receipt) => [receipt.questionId, readReceipt(receipt)]))
    return submittedAt ? [{ id, submittedAt, title: titles.get(setVersion.articleVersionId) ?? '', ...total([...latest.values()]) }] : []
  })
  return { attempts, kinds: byKind, taken }
}

/** Counted in the database; of each question the latest receipt. */
async function kindsOf(readerId: string): Promise<KindRecord[]> {
  const rows = await db().$queryRaw<{ kind: string; right: number; of: number }[]>`
    SELECT q."kind" AS "kind", count(*) FILTER (WHERE r."earned" = r."possible" * r."of")::int AS "right", count(*)::int AS "of"
    FROM (
      SELECT DISTINCT ON (receipt."attemptId", receipt."questionId") receipt."questionId", receipt."earned", receipt."of", receipt."possible"
      FROM "Receipt" receipt JOIN "Attempt" a ON a."id" = receipt."attemptId"
      WHERE a."readerId" = ${readerId}::uuid AND a."submittedAt" IS NOT NULL
      ORDER BY receipt."attemptId", receipt."questionId", receipt."number" DESC
    ) r JOIN "Question" q ON q."id" = r."questionId"
    GROUP BY q."kind"`
  const counted = rows.flatMap(({ kind, right, of }) => {
    const known = kindSchema.safeParse(kind)
    return known.success ? [{ kind: known.data, right, of }] : []
  })
  return counted.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}
