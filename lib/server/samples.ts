import { readFile, readdir } from 'node:fs/promises'
import { readArticle } from '../article/read'
import { extractFacts } from '../facts/extract'
import { generate } from '../questions/generate'
import { columns } from './articles'
import { db } from './db'
import { versionRows } from './sets'

const folder = new URL('../../prisma/samples/', import.meta.url)
const sampleSeed = 1
const sampleSize = 9

/** Brings the sample articles with a set each. A sample that reads as before is left alone; another becomes the next version, and old attempts keep theirs. */
export async function seedSamples(): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  for (const file of files) await seedSample(file.replace(/\.txt$/, ''), await readFile(new URL(file, folder), 'utf8'))
}

async function seedSample(sample: string, text: string): Promise<void> {
  const read = readArticle({ text })
  if (!read.ok) throw new Error(`The sample ${sample} cannot be read: ${read.problem.message}`)
  const article = extractFacts(read.article)
  const set = generate(article, { max: sampleSize }, sampleSeed)
  const version = columns(article)
  await db().$transaction(async (tx) => {
    const { id } = await tx.article.upsert({ where: { sample }, create: { sample }, update: {}, select: { id: true } })
    const before = await tx.articleVersion.findFirst({ where: { articleId: id }, orderBy: { number: 'desc' }, select: { id: true, number: true, hash: true } })
    const same = before?.hash === version.hash
    const now = same ? before : await tx.articleVersion.create({ data: { articleId: id, number: (before?.number ?? 0) + 1, ...version }, select: { id: true } })
    const known = await tx.questionSet.findFirst({
      where: { articleId: id, ownerId: null },
      select: { id: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, questions: { orderBy: { position: 'asc' }, select: { whole: true } } } } },
    })
    const last = known?.versions[0]
    if (same && last && JSON.stringify(last.questions.map((question) => sorted(question.whole))) === JSON.stringify(set.questions.map(sorted))) return
    const rows = { number: (last?.number ?? 0) + 1, ...versionRows(set, now.id) }
    if (known) await tx.setVersion.create({ data: { setId: known.id, ...rows }, select: { id: true } })
    else await tx.questionSet.create({ data: { articleId: id, versions: { create: rows } }, select: { id: true } })
  })
}

/** A JSON column forgets the order of keys: compared in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}
