import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Prisma } from '../../generated/prisma/client'
import { backupTo, listenForBackup, restoreFrom } from '../../lib/server/backup'
import type { OpenDatabase } from '../../lib/server/db'
import { dump, restore } from '../../lib/server/dump'
import { clientOn } from '../../lib/server/embedded'
import { emptyDatabase, openPGlite, openTestDatabase } from '../support/database'
import { oneOfEach } from '../support/rows'

// The database of the engine under test, and an embedded one, so that a dump crosses from one to the other and back.
let database: OpenDatabase
let embedded: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  const pglite = await openPGlite()
  embedded = { prisma: clientOn(pglite), engine: 'pglite', close: () => pglite.close() }
})
afterAll(async () => {
  await database.close()
  await embedded.close()
})
beforeEach(async () => {
  await emptyDatabase(database)
  await emptyDatabase(embedded)
})

async function dumped({ prisma }: OpenDatabase): Promise<string> {
  const out = new PassThrough()
  const [text] = await Promise.all([out.toArray().then((chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8')), dump(prisma, out)])
  return text
}

const restored = ({ prisma }: OpenDatabase, text: string, overwrite = false) => restore(prisma, Readable.from([Buffer.from(text)]), overwrite)

async function fill({ prisma }: OpenDatabase): Promise<void> {
  const { attempt, question } = await oneOfEach(prisma)
  const values = [Prisma.JsonNull, 'text', 0.1, [null], { a: 'é\u2028' }]
  await prisma.response.createMany({ data: values.map((value, sequence) => ({ attemptId: attempt.id, questionId: question.id, tab: 'other', sequence, value })) })
  await prisma.response.createMany({ data: Array.from({ length: 3000 }, (_, sequence) => ({ attemptId: attempt.id, questionId: question.id, tab: 'many', sequence, value: ['x'.repeat(sequence % 700)] })) })
}

describe('a dump', () => {
  test('crosses from one engine to the other and back unchanged', async () => {
    await fill(embedded)
    const first = await dumped(embedded)
    expect(await restored(database, first)).toBe(first.trimEnd().split('\n').filter((line) => line.startsWith('[')).length)
    const second = await dumped(database)
    expect(second).toBe(first)
    await emptyDatabase(embedded)
    await restored(embedded, second)
    expect(await dumped(embedded)).toBe(first)
    const nulls = { where: { value: { equals: Prisma.JsonNull } } }
    expect(await embedded.prisma.response.count(nulls)).toBe(1)
  })

  test('is followed by new rows without a clash of numbers', async () => {
    await fill(embedded)
    await restored(database, await dumped(embedded))
    const last = await database.prisma.response.findFirstOrThrow({ orderBy: { order: 'desc' } })
    const next = await database.prisma.response.create({ data: { attemptId: last.attemptId, questionId: last.questionId, tab: 'after', sequence: 0, value: [] } })
    expect(next.order).toBe(last.order + 1n)
  })

  test('is not restored over what is there, unless told to', async () => {
    await oneOfEach(embedded.prisma)
    const text = await dumped(embedded)
    const kept = await oneOfEach(database.prisma, 'another')
    await expect(restored(database, text)).rejects.toThrow(/already holds something.*--overwrite/)
    expect(await database.prisma.reader.findMany({ select: { id: true } })).toEqual([{ id: kept.reader.id }])
    await restored(database, text, true)
    expect(await dumped(database)).toBe(text)
  })
})

describe('what is no whole dump of this version is refused, and nothing changes', () => {
  const lines = (text: string) => text.trimEnd().split('\n')
  const joined = (all: readonly string[]) => all.map((line) => `${line}\n`).join('')
  const broken: [string, (text: string) => string, RegExp][] = [
    ['empty', () => '', /it is empty/],
    ['another file', () => '{"name":"something"}\n', /line 1 cannot be read/],
    ['without its end', (text) => joined(lines(text).slice(0, -1)), /it is cut off/],
    ['cut off in a line', (text) => text.slice(0, -5), /its last line is cut off/],
    ['a row missing', (text) => joined(lines(text).filter((line) => !line.startsWith('["1"'))), /rows of the table Response are missing/],
    ['a row before its table', (text) => joined([lines(text)[0] as string, '["1"]', ...lines(text).slice(1)]), /line 2 belongs to no table/],
    ['an unknown table', (text) => text.replace('{"table":"Reader"', '{"table":"Unheard"'), /a table Unheard/],
    ['another column', (text) => text.replace('"tokenHash"', '"secret"'), /Reader has other columns/],
    ['another version', (text) => text.replace(/"migrations":\[/, '"migrations":["20010101000000_other",'), /another version of Dateline/],
  ]
  test.each(broken)('%s', async (_name, change, words) => {
    await oneOfEach(embedded.prisma)
    const text = await dumped(embedded)
    const changed = change(text)
    expect(changed).not.toBe(text)
    await oneOfEach(database.prisma, 'kept')
    const before = await dumped(database)
    await expect(restored(database, changed, true)).rejects.toThrow(words)
    expect(await dumped(database)).toBe(before)
  })
})

describe('the files of the embedded database', () => {
  let folder: string
  const settings = () => ({ NODE_ENV: 'test' as const, PORT: 3000, DATELINE_DATA: folder })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-backup-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('a restore makes the database; a backup of it is the same dump; one that is cut off changes nothing', async () => {
    await oneOfEach(embedded.prisma)
    const text = await dumped(embedded)
    const file = join(folder, 'first.gz')
    writeFileSync(file, gzipSync(text))
    expect(await restoreFrom(settings(), file, false)).toBe(9)
    writeFileSync(file, gzipSync(text).subarray(0, -300))
    await expect(restoreFrom(settings(), file, true)).rejects.toThrow('cut off or damaged')
    expect(await backupTo(settings(), join(folder, 'second.gz'))).toBe(9)
    expect(gunzipSync(readFileSync(join(folder, 'second.gz'))).toString('utf8')).toBe(text)
    await expect(restoreFrom(settings(), join(folder, 'no.gz'), false)).rejects.toThrow('There is no file')
  })

  test('a backup without a database makes neither database nor file', async () => {
    await expect(backupTo(settings(), join(folder, 'none.gz'))).rejects.toThrow('There is no database')
    expect(readdirSync(folder)).toEqual([])
  })

  test('the server that has it open is asked', async () => {
    await oneOfEach(database.prisma)
    // A socket that a killed server left behind.
    writeFileSync(join(folder, 'backup.sock'), '')
    const stop = listenForBackup(database, folder)
    try {
      const files = [join(folder, 'a.gz'), join(folder, 'b.gz')]
      expect(await Promise.all(files.map((file) => backupTo(settings(), file)))).toEqual([9, 9])
      const text = await dumped(database)
      expect(files.map((file) => gunzipSync(readFileSync(file)).toString('utf8'))).toEqual([text, text])
    } finally {
      stop()
    }
    expect(readdirSync(folder).filter((name) => name !== 'backup.sock').sort()).toEqual(['a.gz', 'b.gz'])
  })

  test('a server that fails gives no file', async () => {
    const failing = { ...database, prisma: { $transaction: () => Promise.reject(new Error('on purpose')) } as unknown as OpenDatabase['prisma'] }
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const stop = listenForBackup(failing, folder)
    try {
      await expect(backupTo(settings(), join(folder, 'a.gz'))).rejects.toThrow('broke off')
      expect(said).toHaveBeenCalledOnce()
    } finally {
      stop()
      said.mockRestore()
    }
    expect(readdirSync(folder).filter((name) => name !== 'backup.sock')).toEqual([])
  })
})
