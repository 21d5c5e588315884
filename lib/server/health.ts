import { openedDatabase, type OpenDatabase } from './db'

export interface Health {
  status: 'ok' | 'unavailable'
  engine: OpenDatabase['engine']
  /** How many migrations the database has; null where it does not answer. */
  migrations: number | null
}

const PATIENCE = 5_000

/** Asks the database. One that fails or stays silent for five seconds is unavailable. */
export async function health(): Promise<Health> {
  const { prisma, engine } = openedDatabase()
  const count = prisma.$queryRaw<{ count: number }[]>`select count(*)::int as count from "_prisma_migrations" where "finished_at" is not null and "rolled_back_at" is null`
  const silence = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null).unref())
  const rows = await Promise.race([count.catch(() => null), silence])
  return rows?.[0] ? { status: 'ok', engine, migrations: rows[0].count } : { status: 'unavailable', engine, migrations: null }
}
