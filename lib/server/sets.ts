import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { Prisma } from '../../generated/prisma/client'
import type { Reader, Viewer } from '../access'
import type { StructuredArticle } from '../article/article'
import { AppError } from '../errors'
import { generate, madeKinds } from '../questions/generate'
import { present, shownSchema, type Shown } from '../questions/present'
import { questionSchema, setSchema, type Dropped, type Kind, type Question, type QuestionSet } from '../questions/question'
import { articleFor, readableBy, readVersion } from './articles'
import { db } from './db'

const droppedSchema = setSchema.shape.dropped
const largestSeed = 2 ** 31 - 1
// The order in which the front page shows the samples; others follow by name.
const leading = ['ferry', 'envoys']

/** Where a set's newest version is looked up. */
const newest = { orderBy: { number: 'desc' }, take: 1 } as const

const missing = () => new AppError('not_found', 'That set does not exist.')
const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue

/** A question as it is shown, with the row that it comes from: the browser knows a question by that id. */
export type ShownQuestion = Shown & { row: string; position: number }

/** The rows of a set's version. What may be shown and what may not are written apart. */
export function versionRows(set: QuestionSet, articleVersionId: string) {
  const questions = set.questions.map((question, i) => ({ position: i + 1, kind: question.kind, points: question.points, shown: json(present(question, set.seed)), whole: json(question) }))
  return { articleVersionId, seed: set.seed, dropped: json(set.dropped), questions: { create: questions } }
}

/** Makes a set from the article as it stands now; its seed is random, so that nobody can make the same set and read its keys. */
export async function makeSet(reader: Reader, input: { article: string; kinds: readonly Kind[]; max: number }): Promise<string> {
  const { version } = await articleFor(reader, input.article)
  const set = generate(version.article, { kinds: input.kinds, max: input.max }, randomInt(largestSeed))
  if (!set.questions.length) throw new AppError('invalid', noQuestions(input.kinds, version.article.datePublished !== null))
  const { id } = await db().questionSet.create({
    data: { articleId: input.article, ownerId: reader.id, versions: { create: { number: 1, ...versionRows(set, version.id) } } },
    select: { id: true },
  })
  return id
}

/** Why there is no set, and what may help. */
function noQuestions(kinds: readonly Kind[], dated: boolean): string {
  const help = madeKinds.every((kind) => kinds.includes(kind)) ? 'Take an article that says who said what, who met whom, and when.' : 'Choose more kinds.'
  return `No question of these kinds can be proven from this article. ${dated ? '' : 'It has no date of publication, without which “Tuesday” is no date: give it above. '}${help}`
}

/** Questions as the browser may see them. */
export function readShown(rows: readonly { id: string; position: number; shown: unknown }[]): ShownQuestion[] {
  return rows.map(({ id, position, shown }) => ({ ...shownSchema.parse(shown), row: id, position }))
}

export const SHOWN_QUESTIONS = { orderBy: { position: 'asc' }, select: { id: true, position: true, shown: true } } as const

export interface SetPage {
  id: string
  ownerId: string | null
  articleId: string
  article: StructuredArticle
  questions: ShownQuestion[]
  dropped: Dropped[]
  /** The reader's attempts at this version, newest first. */
  attempts: { id: string; submittedAt: Date | null }[]
  /** Whole questions: only for who has handed in an attempt at this version. */
  answered: Question[] | null
}

/** A set's newest version. Keys are read only for who has handed in an attempt at it. */
export async function setFor(viewer: Viewer, id: string): Promise<SetPage> {
  const mine = viewer.kind === 'reader' ? { readerId: viewer.id } : { id: { in: [] as string[] } }
  const row = await db().questionSet.findFirst({
    where: { id, ...readableBy(viewer) },
    select: {
      id: true, ownerId: true, articleId: true,
      versions: {
        ...newest,
        select: {
          id: true, dropped: true, questions: SHOWN_QUESTIONS, articleVersion: { select: { id: true, number: true, document: true } },
          attempts: { where: mine, orderBy: { number: 'desc' }, take: 20, select: { id: true, submittedAt: true } },
        },
      },
    },
  })
  const version = row?.versions[0]
  if (!row || !version) throw missing()
  const submitted = version.attempts.some((attempt) => attempt.submittedAt !== null)
  return {
    id: row.id, ownerId: row.ownerId, articleId: row.articleId,
    article: readVersion(version.articleVersion).article,
    questions: readShown(version.questions),
    dropped: droppedSchema.parse(version.dropped),
    attempts: version.attempts,
    answered: submitted && viewer.kind === 'reader' ? await wholeQuestions(viewer, version.id) : null,
  }
}

/** The whole questions of a set's version, for a reader who has handed in an attempt at it: the filter says so once more. */
async function wholeQuestions(reader: Reader, setVersionId: string): Promise<Question[]> {
  const rows = await db().question.findMany({
    where: { setVersionId, setVersion: { attempts: { some: { readerId: reader.id, submittedAt: { not: null } } } } },
    orderBy: { position: 'asc' },
    select: { whole: true },
  })
  return z.array(questionSchema).parse(rows.map((row) => row.whole))
}

/** The samples with their sets, the lead first. */
export async function sampleSets() {
  const rows = await db().article.findMany({
    where: { sample: { not: null } },
    select: {
      id: true, sample: true,
      versions: { ...newest, select: { id: true, number: true, document: true } },
      sets: { where: { ownerId: null }, take: 1, select: { id: true, versions: { ...newest, select: { questions: SHOWN_QUESTIONS } } } },
    },
    take: 12,
  })
  const place = (sample: string | null) => `${(leading.indexOf(sample ?? '') + leading.length + 1) % (leading.length + 1)} ${sample ?? ''}`
  return rows
    .flatMap(({ id, sample, versions: [version], sets: [set] }) => {
      const questions = set?.versions[0]?.questions
      return version && set && questions ? [{ id, place: place(sample), article: readVersion(version).article, set: set.id, questions: readShown(questions) }] : []
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1))
}
