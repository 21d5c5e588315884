import { PGlite } from '@electric-sql/pglite'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { clientOn, connectionTo } from '../../lib/server/embedded'
import { provideDatabase, type OpenDatabase } from '../../lib/server/db'
import { openPostgres } from '../../lib/server/postgres'
import { migrate, readMigrations } from '../../prisma/migrate'

/* An empty, migrated database for a test file, on the engine that DATELINE_TEST_DATABASE names: "pglite" or a PostgreSQL address. */

export const testEngine = process.env['DATELINE_TEST_DATABASE'] ?? 'pglite'

const cache = fileURLToPath(new URL('../../.dateline/', import.meta.url))

const version = () => {
  const library = readFileSync(fileURLToPath(new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url)), 'utf8')
  return createHash('sha256').update(library).update(JSON.stringify(readMigrations())).digest('hex').slice(0, 16)
}

/** An embedded database as it is after the migrations, made once and kept for later runs. */
async function snapshot(): Promise<Blob> {
  const name = `snapshot-${version()}.tar`
  if (!existsSync(cache + name)) {
    mkdirSync(cache, { recursive: true })
    for (const old of readdirSync(cache).filter((entry) => /^snapshot-\w{16}\.tar$/.test(entry))) rmSync(cache + old)
    const pglite = await PGlite.create()
    await migrate(connectionTo(pglite))
    const dump = await pglite.dumpDataDir('none')
    await pglite.close()
    const unfinished = `${cache}snapshot-${randomUUID()}`
    writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()))
    renameSync(unfinished, cache + name)
  }
  return new Blob([readFileSync(cache + name)])
}

/** A migrated database in memory. */
export async function openPGlite(): Promise<PGlite> {
  return PGlite.create({ loadDataDir: await snapshot() })
}

async function openInMemory(): Promise<OpenDatabase> {
  const pglite = await openPGlite()
  const prisma = clientOn(pglite)
  return {
    prisma,
    engine: 'pglite',
    close: async () => {
      await prisma.$disconnect()
      await pglite.close()
    },
  }
}

const withName = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

async function asAdministrator<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** A new empty database on a PostgreSQL server: its address, and the way to drop it. */
export async function createDatabase(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdministrator(url, (client) => client.query(`create database "${name}"`))
  const drop = async () => void (await asAdministrator(url, (client) => client.query(`drop database "${name}" with (force)`)))
  return { url: withName(url, name), drop }
}

async function openOnServer(url: string): Promise<OpenDatabase> {
  const made = await createDatabase(url)
  const database = await openPostgres(made.url, 'newest')
  return {
    ...database,
    close: async () => {
      await database.close()
      await made.drop()
    },
  }
}

/** Opens an empty, migrated database and makes it the one that db() finds. Close it when the file is done. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const database = testEngine === 'pglite' ? await openInMemory() : await openOnServer(testEngine)
  provideDatabase(database)
  return {
    ...database,
    close: async () => {
      provideDatabase(undefined)
      await database.close()
    },
  }
}

/** Empties every table, faster than opening anew. */
export async function emptyDatabase({ prisma }: OpenDatabase): Promise<void> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`select quote_ident(tablename) as name from pg_tables where schemaname = current_schema() and tablename <> '_prisma_migrations'`
  await prisma.$executeRawUnsafe(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`)
}
