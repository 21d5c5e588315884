import type { Prisma } from '../../generated/prisma/client'
import type { Reader, Viewer } from '../access'
import { articleSchema, type StructuredArticle } from '../article/article'
import { readPublished } from '../article/published'
import { readArticle } from '../article/read'
import { AppError } from '../errors'
import { extractFacts } from '../facts/extract'
import { hashOf } from '../random'
import { db } from './db'

/** One's own things, and those that belong to all (the samples). The filter is the permission. */
export function readableBy(viewer: Viewer) {
  return { OR: [{ ownerId: null }, ...(viewer.kind === 'reader' ? [{ ownerId: viewer.id }] : [])] }
}

export interface ArticleVersion { id: string; number: number; article: StructuredArticle }

const VERSION = { id: true, number: true, document: true } as const
const newest = { orderBy: { number: 'desc' }, take: 1 } as const

const missing = () => new AppError('not_found', 'That article does not exist.')

/** The version as stored, parsed: JSON columns are never believed. */
export function readVersion(row: { id: string; number: number; document: unknown }): ArticleVersion {
  return { id: row.id, number: row.number, article: articleSchema.parse(row.document) }
}

/** The document as a column holds it. */
export function columns(article: StructuredArticle): { document: Prisma.InputJsonValue; hash: string } {
  const text = JSON.stringify(article)
  return { document: JSON.parse(text) as Prisma.InputJsonValue, hash: hashOf(text) }
}

/** An article from what somebody pasted, its facts found. Refuses, in the reader's words, what is no article. */
export function markArticle(input: { text: string; published?: string }): StructuredArticle {
  const read = readArticle(input)
  if (!read.ok) throw new AppError('invalid', read.problem.message)
  return extractFacts(read.article)
}

/** Stores an article and gives its id. The same again gives the one that is there, so that a double click makes one. */
export async function storeArticle(reader: Reader, article: StructuredArticle): Promise<string> {
  const version = columns(article)
  const known = await db().article.findFirst({ where: { ownerId: reader.id, versions: { some: { hash: version.hash } } }, select: { id: true } })
  if (known) return known.id
  const { id } = await db().article.create({ data: { ownerId: reader.id, versions: { create: { number: 1, ...version } } }, select: { id: true } })
  return id
}

/** An article as it stands now, with the newest set that the viewer may take of it. */
export async function articleFor(viewer: Viewer, id: string) {
  const row = await db().article.findFirst({
    where: { id, ...readableBy(viewer) },
    select: { id: true, ownerId: true, versions: { select: VERSION, ...newest }, sets: { where: readableBy(viewer), orderBy: { createdAt: 'desc' }, take: 1, select: { id: true } } },
  })
  const version = row?.versions[0]
  if (!row || !version) throw missing()
  return { id: row.id, ownerId: row.ownerId, version: readVersion(version), set: row.sets[0]?.id }
}

/** The articles that somebody pasted last. */
export async function ownArticles(viewer: Viewer): Promise<{ id: string; title: string }[]> {
  if (viewer.kind === 'nobody') return []
  const rows = await db().article.findMany({ where: { ownerId: viewer.id }, orderBy: { createdAt: 'desc' }, take: 8, select: { id: true, versions: { select: { id: true }, ...newest } } })
  const titles = await titlesOf(rows.flatMap(({ versions }) => versions.map((version) => version.id)))
  return rows.map(({ id, versions }) => ({ id, title: titles.get(versions[0]?.id ?? '') ?? '' }))
}

/** A reader says when the article was published: its facts are found again, and stored as the next version. */
export async function publishArticle(reader: Reader, id: string, date: string): Promise<void> {
  const published = readPublished(date, 'reader')
  if (!published) throw new AppError('invalid', `“${date.slice(0, 40)}” is no date. Write it as 8 July 2021 or 2021-07-08.`)
  const row = await db().article.findFirst({ where: { id, ownerId: reader.id }, select: { versions: { select: { ...VERSION, hash: true }, ...newest } } })
  const version = row?.versions[0]
  if (!version) throw missing()
  const before = readVersion(version)
  const after = columns(extractFacts({ ...before.article, datePublished: published }))
  // Two clicks make one version: the second finds it made, or falls through by the key (article, number).
  if (after.hash === version.hash) return
  await db().articleVersion.createMany({ data: [{ articleId: id, number: before.number + 1, ...after }], skipDuplicates: true })
}

/** What an article is called in lists: its headline, else how it begins. Read by the database, for the documents are long. */
export async function titlesOf(versionIds: readonly string[]): Promise<Map<string, string>> {
  if (!versionIds.length) return new Map()
  const rows = await db().$queryRaw<{ id: string; title: string | null }[]>`
    SELECT "id"::text AS "id", coalesce(nullif("document"->>'headline', ''), left("document"->'paragraphs'->0->>'text', 60)) AS "title"
    FROM "ArticleVersion" WHERE "id" = ANY(${versionIds}::uuid[])`
  return new Map(rows.map(({ id, title }) => [id, title ?? '']))
}
