import type { OpenDatabase } from './db'
import type { Env } from './env'

/** Opens and migrates the database of this installation: PostgreSQL where DATABASE_URL names one, else the embedded one. Only the engine in use is loaded. */
export async function openDatabase({ DATABASE_URL, DATELINE_DATA }: Pick<Env, 'DATABASE_URL' | 'DATELINE_DATA'>): Promise<OpenDatabase> {
  if (DATABASE_URL) return (await import('./postgres')).openPostgres(DATABASE_URL)
  return (await import('./embedded')).openEmbedded(DATELINE_DATA)
}
