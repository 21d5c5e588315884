import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../lib/errors'
import { chance } from '../../lib/random'
import { openDatabase } from '../../lib/server/database'
import { Child } from '../support/child'
import { createDatabase, testEngine } from '../support/database'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-kill-'))
  folders.push(folder)
  return folder
}

const start = (environment: Record<string, string>, ...args: string[]) => new Child('tests/support/answering.ts', args, environment)
const isOpen = (line: string) => line === 'open'

/** How many readers the database of a folder has: it opens, and answers. */
async function readersIn(folder: string): Promise<number> {
  const database = await openDatabase({ DATELINE_DATA: folder })
  try {
    return await database.prisma.reader.count()
  } finally {
    await database.close()
  }
}

if (testEngine === 'pglite') {
  describe('the first start, killed', () => {
    const moments = 10
    const next = chance('killed during the first start')
    let whole = 0
    let halfMade = 0

    beforeAll(async () => {
      const child = start({ DATELINE_DATA: newFolder() })
      await child.said((line) => line === 'begin')
      const begun = performance.now()
      await child.said(isOpen)
      whole = performance.now() - begun
      await child.kill()
    })

    test.each(Array.from({ length: moments }, (_, i) => Math.round(((i + next()) / moments) * 100)))('after %i percent of its time it leaves a folder that opens', async (percent) => {
      const folder = newFolder()
      const child = start({ DATELINE_DATA: folder })
      await child.said((line) => line === 'begin')
      await wait((whole * percent) / 100)
      await child.kill()
      if (existsSync(join(folder, 'database.unfinished'))) halfMade++
      expect(await readersIn(folder)).toBe(0)
      rmSync(folder, { recursive: true })
    })

    test('several of these kills fell into the making', () => expect(halfMade).toBeGreaterThan(2))
  })

  describe('the lock', () => {
    test('refuses a second process in words, and lets it in when the first was killed', async () => {
      const folder = newFolder()
      const first = start({ DATELINE_DATA: folder })
      await first.said(isOpen)
      const second = start({ DATELINE_DATA: folder })
      await second.ended
      expect(second.errors).toContain(`Another Dateline (process ${first.process.pid}) already uses the data in ${folder}. Stop it first, or set DATELINE_DATA to another folder.`)
      expect(second.lines).toEqual(['begin'])
      await expect(openDatabase({ DATELINE_DATA: folder })).rejects.toBeInstanceOf(AppError)
      await first.kill()
      expect(await readersIn(folder)).toBe(0)
    })

    test('is free after a close, and after an opening that failed', async () => {
      const folder = newFolder()
      expect(await readersIn(folder)).toBe(0)
      expect(await readersIn(folder)).toBe(0)
      writeFileSync(join(folder, 'database', 'PG_VERSION'), '99\n')
      await expect(readersIn(folder)).rejects.toThrow('does not open')
      rmSync(join(folder, 'database', 'PG_VERSION'))
      await expect(readersIn(folder)).rejects.toThrow('does not open')
    })
  })
}

describe('answers that were acknowledged', () => {
  const rounds = 20
  const next = chance('killed while answering')
  let environment: Record<string, string>
  let drop = (): Promise<void> => Promise.resolve()

  beforeAll(async () => {
    environment = { DATELINE_DATA: newFolder() }
    if (testEngine !== 'pglite') {
      const made = await createDatabase(testEngine)
      drop = made.drop
      environment['DATABASE_URL'] = made.url
    }
  })
  afterAll(() => drop())

  test(`are there after each of ${rounds} kills`, { timeout: 600_000 }, async () => {
    const acknowledged: string[] = []
    for (let round = 0; round <= rounds; round++) {
      const child = start(environment, 'answer')
      // How far it has come counts, not how fast the machine is: "begin", "open", "stored" and some answers.
      const enough = 4 + Math.floor(100 * next())
      await child.said(() => child.lines.length >= enough)
      await child.kill()
      const stored = new Set(child.lines.find((line) => line.startsWith('stored '))?.split(' '))
      expect(acknowledged.filter((number) => !stored.has(number))).toEqual([])
      acknowledged.push(...child.lines.filter((line) => /^\d+$/.test(line)))
    }
    expect(acknowledged.length).toBeGreaterThan(rounds * 20)
    expect(new Set(acknowledged).size).toBe(acknowledged.length)
  })
})
