import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectionTo } from '../../lib/server/embedded'
import { connectionTo as connectionToServer, openPostgres } from '../../lib/server/postgres'
import { migrate, readMigrations, type Connection } from '../../prisma/migrate'
import { difference, migrationList, noFilters, schemaEngine } from '../../prisma/schema-engine'
import { createDatabase, openPGlite, testEngine } from '../support/database'

/** An empty database without a migration. */
async function openBare(): Promise<Connection & { close: () => Promise<void> }> {
  if (testEngine === 'pglite') {
    const pglite = await openPGlite()
    await pglite.exec('drop schema public cascade; create schema public')
    return { ...connectionTo(pglite), close: () => pglite.close() }
  }
  const { url, drop } = await createDatabase(testEngine)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const close = async () => {
    await client.end()
    await drop()
  }
  return { ...connectionToServer(client), close }
}

let connection: Awaited<ReturnType<typeof openBare>>
beforeEach(async () => {
  connection = await openBare()
})
afterEach(() => connection.close())

const names = readMigrations().map(({ name }) => name)
const tables = async () => (await connection.rows(`select tablename::text as name from pg_tables where schemaname = 'public' order by 1`)).map(({ name }) => name)
const added = { name: '29990101000000_added', script: 'create table added (id int); insert into added values (1);' }

describe('migrate', () => {
  test('applies all, and then nothing more', async () => {
    expect(await migrate(connection)).toEqual(names)
    const before = await connection.rows('select * from "_prisma_migrations" order by "migration_name"')
    expect(await migrate(connection)).toEqual([])
    expect(await connection.rows('select * from "_prisma_migrations" order by "migration_name"')).toEqual(before)
  })

  test('adds what is new', async () => {
    await migrate(connection)
    expect(await migrate(connection, [...readMigrations(), added])).toEqual([added.name])
    expect(await connection.rows('select id from added')).toEqual([{ id: 1 }])
  })

  test('one that fails leaves the database as it was', async () => {
    await migrate(connection)
    const before = await tables()
    const failing = { name: '29990101000001_failing', script: 'create table other (id int); select 1 / 0;' }
    await expect(migrate(connection, [...readMigrations(), added, failing])).rejects.toThrow('The migration 29990101000001_failing failed')
    expect(await tables()).toEqual(before)
    expect(await migrate(connection)).toEqual([])
  })

  test('a database of a newer version is refused in words', async () => {
    await migrate(connection, [...readMigrations(), added])
    await expect(migrate(connection)).rejects.toThrow(`the migration ${added.name}, which this version of Dateline does not know`)
  })

  test('a migration that another tool left half done is named', async () => {
    await migrate(connection)
    await connection.rows(`update "_prisma_migrations" set "finished_at" = null where "migration_name" = $1`, [names[0] as string])
    await expect(migrate(connection)).rejects.toThrow(`${names[0]} was begun by another tool`)
  })
})

if (testEngine !== 'pglite') {
  test('servers that start at once on an empty database do not collide', async () => {
    const { url, drop } = await createDatabase(testEngine)
    const opened = await Promise.all([1, 2, 3].map(() => openPostgres(url, 'newest')))
    const [row] = await (opened[0] as typeof opened[number]).prisma.$queryRaw<{ count: number }[]>`select count(*)::int as count from "_prisma_migrations"`
    await Promise.all(opened.map(({ close }) => close()))
    await drop()
    expect(row?.count).toBe(names.length)
  })
}

describe("Prisma's own schema engine", () => {
  test('finds that the migrations lead to the schema', async () => {
    expect(await difference()).toBe('')
  })

  test('accepts the folder and what was applied from it, and has nothing left to apply', async () => {
    const pglite = await openPGlite()
    try {
      const engine = await schemaEngine(pglite)
      const migrationsList = migrationList()
      const found = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: noFilters })
      expect(found).toEqual({ editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true, history: null })
      expect(await engine.applyMigrations({ migrationsList, filters: noFilters })).toEqual({ appliedMigrationNames: [] })
    } finally {
      await pglite.close()
    }
  })
})
