import { randomInt } from 'node:crypto'
import type { Prisma } from '../../generated/prisma/client'
import type { Reader, Viewer } from '../access'
import type { StructuredArticle } from '../article/article'
import { AppError } from '../errors'
import { arranged } from '../questions/present'
import { questionSchema, type Question } from '../questions/question'
import { fractionSchema, inputsSchema, receiptSchema, responseSchema, score, type Receipt, type Response } from '../scoring/score'
import { readableBy, readVersion, titlesOf } from './articles'
import { db } from './db'
import { readShown, SHOWN_QUESTIONS, type ShownQuestion } from './sets'

const largestSeed = 2 ** 31 - 1
const uniqueViolation = 'P2002'

const missing = () => new AppError('not_found', 'That attempt does not exist.')

/** Begins an attempt at a set's newest version, or gives the one that is open. However often it is pressed at once, one is begun: the database holds the number. */
export async function beginAttempt(reader: Reader, setId: string): Promise<string> {
  const set = await db().questionSet.findFirst({
    where: { id: setId, ...readableBy(reader) },
    select: { versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } } },
  })
  const setVersionId = set?.versions[0]?.id
  if (setVersionId === undefined) throw new AppError('not_found', 'That set does not exist.')
  const last = await lastAttempt(reader, setVersionId)
  if (last && !last.submittedAt) return last.id
  try {
    const { id } = await db().attempt.create({ data: { readerId: reader.id, setVersionId, number: (last?.number ?? 0) + 1, seed: randomInt(largestSeed) }, select: { id: true } })
    return id
  } catch (error) {
    const other = (error as { code?: unknown }).code === uniqueViolation ? await lastAttempt(reader, setVersionId) : null
    if (!other) throw error
    return other.id
  }
}

function lastAttempt(reader: Reader, setVersionId: string) {
  return db().attempt.findFirst({ where: { readerId: reader.id, setVersionId }, orderBy: { number: 'desc' }, select: { id: true, number: true, submittedAt: true } })
}

export interface AttemptPage {
  id: string
  set: string
  submitted: boolean
  article: StructuredArticle
  /** In this attempt's own order of options. */
  questions: ShownQuestion[]
  /** What counts so far, by the question's row. */
  responses: Map<string, Response>
}

/** An attempt as its reader may see it while answering: no key, evidence or feedback is read from the database. */
export async function attemptFor(viewer: Viewer, id: string): Promise<AttemptPage> {
  if (viewer.kind === 'nobody') throw missing()
  const row = await db().attempt.findFirst({
    where: { id, readerId: viewer.id },
    select: {
      id: true, seed: true, submittedAt: true, responses: { select: RESPONSE },
      setVersion: { select: { setId: true, questions: SHOWN_QUESTIONS, articleVersion: { select: { id: true, number: true, document: true } } } },
    },
  })
  if (!row) throw missing()
  return {
    id: row.id, set: row.setVersion.setId, submitted: row.submittedAt !== null,
    article: readVersion(row.setVersion.articleVersion).article,
    questions: readShown(row.setVersion.questions).map((question) => ({ ...question, ...arranged(question, row.seed) })),
    responses: counting(row.responses),
  }
}

const RESPONSE = { questionId: true, tab: true, sequence: true, order: true, value: true } as const
interface ResponseRow { questionId: string; tab: string; sequence: number; order: bigint; value: unknown }

/** The answer that counts for each question: within a tab the highest sequence, between tabs the one acknowledged last. */
export function counting(rows: readonly ResponseRow[]): Map<string, Response> {
  const ofTab = new Map<string, ResponseRow>()
  for (const row of rows) {
    const key = `${row.questionId} ${row.tab}`
    const known = ofTab.get(key)
    if (!known || row.sequence > known.sequence) ofTab.set(key, row)
  }
  const last = new Map<string, ResponseRow>()
  for (const row of ofTab.values()) {
    const known = last.get(row.questionId)
    if (!known || row.order > known.order) last.set(row.questionId, row)
  }
  return new Map([...last].map(([question, row]) => [question, responseSchema.parse(row.value)]))
}

export interface Answer { attempt: string; question: string; tab: string; sequence: number; value: Response }

/**
 * Keeps an answer and returns once the database has it. The same (attempt, question, tab, sequence) again is the same answer.
 * One statement reads the rights and writes the row; it holds the attempt's row, so that no answer slips in beside a submission.
 */
export async function saveAnswer(viewer: Viewer, answer: Answer): Promise<void> {
  if (viewer.kind === 'nobody') throw missing()
  const { attempt, question, tab, sequence } = answer
  const written = await db().$executeRaw`
    INSERT INTO "Response" ("attemptId", "questionId", "tab", "sequence", "value")
    SELECT a."id", q."id", ${tab}, ${sequence}, ${JSON.stringify(answer.value)}::jsonb
    FROM "Attempt" a JOIN "Question" q ON q."setVersionId" = a."setVersionId"
    WHERE a."id" = ${attempt}::uuid AND a."readerId" = ${viewer.id}::uuid AND q."id" = ${question}::uuid AND a."submittedAt" IS NULL
    FOR SHARE OF a
    ON CONFLICT DO NOTHING`
  if (!written) await explainUnwritten(viewer, answer)
}

/** Nothing was written: because it was there already, or because it may not be. */
async function explainUnwritten(reader: Reader, { attempt, question, tab, sequence }: Answer): Promise<void> {
  const row = await db().attempt.findFirst({
    where: { id: attempt, readerId: reader.id, setVersion: { questions: { some: { id: question } } } },
    select: { submittedAt: true, responses: { where: { questionId: question, tab, sequence }, take: 1, select: { order: true } } },
  })
  if (!row) throw missing()
  if (row.responses.length) return
  if (row.submittedAt) throw new AppError('conflict', 'This attempt is handed in. Its answers stand.')
  throw new Error(`The answer ${attempt} ${question} ${tab} ${sequence} was not written.`)
}

/**
 * Hands an attempt in, once: takes the form's answers too, scores what counts and writes a receipt for each question, all or nothing.
 * Again, or ten times at once, changes nothing.
 */
export async function submitAttempt(viewer: Viewer, id: string, read: (questions: readonly ShownQuestion[]) => Omit<Answer, 'attempt'>[]): Promise<void> {
  if (viewer.kind === 'nobody') throw missing()
  await db().$transaction(async (tx) => {
    // The update holds the row: who comes second waits here, and finds that it is done.
    const { count } = await tx.attempt.updateMany({ where: { id, readerId: viewer.id, submittedAt: null }, data: { submittedAt: new Date() } })
    if (!count && !(await tx.attempt.findFirst({ where: { id, readerId: viewer.id }, select: { id: true } }))) throw missing()
    if (count) await settle(tx, id, read)
  })
}

async function settle(tx: Prisma.TransactionClient, id: string, read: (questions: readonly ShownQuestion[]) => Omit<Answer, 'attempt'>[]): Promise<void> {
  const { questions } = (await tx.attempt.findUniqueOrThrow({ where: { id }, select: { setVersion: { select: { questions: { orderBy: { position: 'asc' }, select: { id: true, position: true, shown: true, whole: true } } } } } })).setVersion
  const answers = read(readShown(questions)).map(({ question, value, ...rest }) => ({ attemptId: id, questionId: question, ...rest, value }))
  if (answers.length) await tx.response.createMany({ data: answers, skipDuplicates: true })
  const responses = counting(await tx.response.findMany({ where: { attemptId: id }, select: RESPONSE }))
  await tx.receipt.createMany({
    data: questions.map((question) => {
      const { earned, possible, rule, ruleVersion, inputs } = score(questionSchema.parse(question.whole), responses.get(question.id) ?? null)
      return { attemptId: id, questionId: question.id, number: 1, earned: earned.numerator, of: earned.denominator, possible, rule, ruleVersion, inputs }
    }),
  })
}

export interface ScoredQuestion { question: Question; response: Response | null; receipt: Receipt }
export interface ResultPage { id: string; set: string; number: number; startedAt: Date; submittedAt: Date; article: StructuredArticle; questions: ScoredQuestion[] }

const RECEIPT = { questionId: true, earned: true, of: true, possible: true, rule: true, ruleVersion: true, inputs: true } as const

/** What came of an attempt that was handed in; null while it is open. The filter lets no key out before. */
export async function resultFor(viewer: Viewer, id: string): Promise<ResultPage | null> {
  if (viewer.kind === 'nobody') throw missing()
  const row = await db().attempt.findFirst({
    where: { id, readerId: viewer.id, submittedAt: { not: null } },
    select: {
      id: true, number: true, startedAt: true, submittedAt: true, responses: { select: RESPONSE },
      receipts: { orderBy: { number: 'asc' }, select: RECEIPT },
      setVersion: { select: { setId: true, questions: { orderBy: { position: 'asc' }, select: { id: true, whole: true } }, articleVersion: { select: { id: true, number: true, document: true } } } },
    },
  })
  if (!row?.submittedAt) {
    if (await db().attempt.findFirst({ where: { id, readerId: viewer.id }, select: { id: true } })) return null
    throw missing()
  }
  const responses = counting(row.responses)
  // A later receipt of a question takes the place of the one before.
  const receipts = new Map(row.receipts.map((receipt) => [receipt.questionId, readReceipt(receipt)]))
  return {
    id: row.id, set: row.setVersion.setId, number: row.number, startedAt: row.startedAt, submittedAt: row.submittedAt,
    article: readVersion(row.setVersion.articleVersion).article,
    questions: row.setVersion.questions.flatMap(({ id: question, whole }) => {
      const receipt = receipts.get(question)
      return receipt ? [{ question: questionSchema.parse(whole), response: responses.get(question) ?? null, receipt }] : []
    }),
  }
}

/** A receipt's row as lib/scoring knows it. */
export function readReceipt(row: { earned: number; of: number; possible: number; rule: string; ruleVersion: number; inputs: unknown }): Receipt {
  const earned = fractionSchema.parse({ numerator: row.earned, denominator: row.of })
  const right = earned.numerator === row.possible * earned.denominator
  return receiptSchema.parse({ earned, possible: row.possible, rule: row.rule, ruleVersion: row.ruleVersion, inputs: inputsSchema.parse(row.inputs), right })
}

/** Attempts that wait to be gone on with, the newest first. */
export async function openAttempts(viewer: Viewer): Promise<{ id: string; title: string; questions: number }[]> {
  if (viewer.kind === 'nobody') return []
  const rows = await db().attempt.findMany({
    where: { readerId: viewer.id, submittedAt: null },
    orderBy: { startedAt: 'desc' },
    take: 3,
    select: { id: true, setVersion: { select: { articleVersionId: true, _count: { select: { questions: true } } } } },
  })
  const titles = await titlesOf(rows.map((row) => row.setVersion.articleVersionId))
  return rows.map(({ id, setVersion }) => ({ id, title: titles.get(setVersion.articleVersionId) ?? '', questions: setVersion._count.questions }))
}
