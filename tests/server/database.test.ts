import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Prisma } from '../../generated/prisma/client'
import { provideDatabase, type OpenDatabase } from '../../lib/server/db'
import { health } from '../../lib/server/health'
import { readMigrations } from '../../prisma/migrate'
import { emptyDatabase, openTestDatabase } from '../support/database'
import { oneOfEach } from '../support/rows'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(() => emptyDatabase(database))

const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: { code?: string }) => error.code)

describe('rows that are never changed', () => {
  test.each(['ArticleVersion', 'SetVersion', 'Question', 'Response', 'Receipt'])('an update of %s is refused in words', async (table) => {
    await oneOfEach(database.prisma)
    const column = (await database.prisma.$queryRaw<{ name: string }[]>`select column_name::text as name from information_schema.columns where table_name = ${table} and data_type in ('integer', 'text') order by ordinal_position limit 1`)[0]?.name
    await expect(database.prisma.$executeRawUnsafe(`update "${table}" set "${column}" = "${column}"`)).rejects.toThrow(`A row of "${table}" is never changed: add a new one instead.`)
  })

  test('an attempt is still submitted', async () => {
    const { attempt } = await oneOfEach(database.prisma)
    const submittedAt = new Date(Date.UTC(2024, 2, 1))
    expect((await database.prisma.attempt.update({ where: { id: attempt.id }, data: { submittedAt } })).submittedAt).toEqual(submittedAt)
  })

  test('what others refer to cannot be deleted', async () => {
    await oneOfEach(database.prisma)
    for (const table of ['Reader', 'Article', 'ArticleVersion', 'QuestionSet', 'SetVersion', 'Question', 'Attempt']) {
      await expect(database.prisma.$executeRawUnsafe(`delete from "${table}"`)).rejects.toThrow(/foreign key/)
    }
  })
})

describe('what is said twice is stored once', () => {
  const again: [string, (rows: Awaited<ReturnType<typeof oneOfEach>>) => Promise<unknown>, (rows: Awaited<ReturnType<typeof oneOfEach>>) => Promise<unknown>][] = [
    ['reader', ({ reader }) => database.prisma.reader.create({ data: { tokenHash: reader.tokenHash } }), () => database.prisma.reader.create({ data: { tokenHash: 'other' } })],
    ['version of an article', ({ articleVersion: { articleId, hash } }) => database.prisma.articleVersion.create({ data: { articleId, number: 1, hash, document: {} } }), ({ articleVersion: { articleId, hash } }) => database.prisma.articleVersion.create({ data: { articleId, number: 2, hash, document: {} } })],
    ['attempt', ({ attempt: { readerId, setVersionId } }) => database.prisma.attempt.create({ data: { readerId, setVersionId, number: 1, seed: 9 } }), ({ attempt: { readerId, setVersionId } }) => database.prisma.attempt.create({ data: { readerId, setVersionId, number: 2, seed: 9 } })],
    ['answer', ({ response: { attemptId, questionId } }) => database.prisma.response.create({ data: { attemptId, questionId, tab: 'tab', sequence: 1, value: ['b'] } }), ({ response: { attemptId, questionId } }) => database.prisma.response.create({ data: { attemptId, questionId, tab: 'another', sequence: 1, value: ['b'] } })],
    ['receipt', ({ receipt: { id: _id, createdAt: _created, ...rest } }) => database.prisma.receipt.create({ data: { ...rest, inputs: {} } }), ({ receipt: { id: _id, createdAt: _created, ...rest } }) => database.prisma.receipt.create({ data: { ...rest, inputs: {}, number: 2 } })],
  ]
  test.each(again)('the same %s is refused, the next is not', async (_name, same, next) => {
    const rows = await oneOfEach(database.prisma)
    expect(await codeOf(same(rows))).toBe('P2002')
    expect(await codeOf(next(rows))).toBe('done')
  })

  test('of ten starts of an attempt at once, one is made', async () => {
    const { attempt: { readerId, setVersionId } } = await oneOfEach(database.prisma)
    const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(database.prisma.attempt.create({ data: { readerId, setVersionId, number: 2, seed: 1 } }))))
    expect(codes.sort()).toEqual([...Array<string>(9).fill('P2002'), 'done'])
  })
})

describe('transactions', () => {
  test('one that throws leaves nothing', async () => {
    await expect(database.prisma.$transaction(async (tx) => {
      await tx.reader.create({ data: { tokenHash: 'a' } })
      throw new Error('on purpose')
    })).rejects.toThrow('on purpose')
    expect(await database.prisma.reader.count()).toBe(0)
  })

  test('a commit that fails is no success', async () => {
    await database.prisma.$executeRaw`create table late (id int unique deferrable initially deferred)`
    try {
      await expect(database.prisma.$transaction(async (tx) => void (await tx.$executeRaw`insert into late values (1), (1)`))).rejects.toThrow(/late_id_key|UniqueConstraintViolation/)
      expect(await database.prisma.$queryRaw`select id from late`).toEqual([])
    } finally {
      await database.prisma.$executeRaw`drop table late`
    }
  })

  test('many at once all come to their end', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, i) => database.prisma.$transaction(async (tx) => {
      const { id } = await tx.reader.create({ data: { tokenHash: `reader ${i}` } })
      await tx.article.create({ data: { ownerId: id } })
    })))
    expect(await database.prisma.article.count()).toBe(30)
  })
})

describe('values', () => {
  test('an instant is the same instant in the database, whatever the zone of the machine', async () => {
    const { reader } = await oneOfEach(database.prisma)
    const [row] = await database.prisma.$queryRaw<{ seconds: string }[]>`select extract(epoch from "createdAt")::text as seconds from "Reader"`
    expect(Number(row?.seconds) * 1000).toBe(Date.UTC(2024, 1, 29, 23, 59, 59, 7))
    expect((await database.prisma.reader.findUniqueOrThrow({ where: { id: reader.id } })).createdAt).toEqual(new Date(Date.UTC(2024, 1, 29, 23, 59, 59, 7)))
  })

  test('the time of a row made by the database is now', async () => {
    const { article } = await oneOfEach(database.prisma)
    expect(Math.abs(article.createdAt.getTime() - Date.now())).toBeLessThan(60_000)
  })

  test('a null inside JSON is a value', async () => {
    const { response: { attemptId, questionId } } = await oneOfEach(database.prisma)
    await database.prisma.response.create({ data: { attemptId, questionId, tab: 'tab', sequence: 2, value: Prisma.JsonNull } })
    expect(await database.prisma.response.count({ where: { value: { equals: Prisma.JsonNull } } })).toBe(1)
  })

  test('answers are numbered in the order in which they were acknowledged', async () => {
    const { response: { attemptId, questionId, order } } = await oneOfEach(database.prisma)
    const next = await database.prisma.response.create({ data: { attemptId, questionId, tab: 'tab', sequence: 2, value: [] } })
    expect(next.order).toBe(order + 1n)
  })
})

describe('health', () => {
  test('names the engine and the migrations', async () => {
    expect(await health()).toEqual({ status: 'ok', engine: database.engine, migrations: readMigrations().length })
  })

  test('a database that fails is unavailable', async () => {
    const broken = { $queryRaw: () => Promise.reject(new Error('gone')) } as unknown as OpenDatabase['prisma']
    provideDatabase({ ...database, prisma: broken })
    try {
      expect(await health()).toEqual({ status: 'unavailable', engine: database.engine, migrations: null })
    } finally {
      provideDatabase(database)
    }
  })
})
