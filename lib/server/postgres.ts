import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../generated/prisma/client'
import { migrate, type Connection } from '../../prisma/migrate'
import { AppError } from '../errors'
import type { State } from './database'
import type { OpenDatabase } from './db'

const OLDEST = 15

/** Where the address points, without user and password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host || 'the local socket'}${pathname}`
}

async function connect(url: string): Promise<pg.Client> {
  // The adapter writes and reads times without their zone, so the session's must be UTC.
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, options: '-c TimeZone=UTC' })
  try {
    await client.connect()
    return client
  } catch (error) {
    const reason = error instanceof AggregateError ? error.errors.map(String).join('; ') : String(error)
    throw new AppError('conflict', `The PostgreSQL database at ${placeOf(url)} could not be reached (${reason}). Check that it runs and that DATABASE_URL is right, or leave DATABASE_URL out to use the embedded database.`)
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; zone: string }>(`select current_setting('server_version_num')::int / 10000 as version, current_setting('TimeZone') as zone`)
  const [{ version, zone } = { version: 0, zone: '' }] = rows
  if (version < OLDEST) throw new AppError('conflict', `The database is PostgreSQL ${version}; Dateline needs ${OLDEST} or newer.`)
  if (zone !== 'UTC') throw new AppError('conflict', `The database session's time zone is ${zone} in place of UTC. Take "options" out of DATABASE_URL, or let the pooler in front of the database pass it on.`)
}

/** A connection as the migrations want it. */
export function connectionTo(client: pg.Client): Connection {
  return {
    run: (script) => client.query(script),
    rows: async (statement, values) => (await client.query<Record<string, unknown>>(statement, values)).rows,
  }
}

/** Opens a PostgreSQL database; servers that start at once wait for each other's migrations. */
export async function openPostgres(url: string, state: State): Promise<OpenDatabase> {
  const client = await connect(url)
  try {
    await checkServer(client)
    if (state === 'newest') await migrate(connectionTo(client))
  } finally {
    await client.end()
  }
  const adapter = new PrismaPg({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, options: '-c TimeZone=UTC' })
  const prisma = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } })
  return { prisma, engine: 'postgresql', close: () => prisma.$disconnect() }
}
