import type { OpenDatabase } from './db'
import type { Env } from './env'

/** Bring it to the newest migration (and make it, where there is none), or read it as an older version left it. */
export type State = 'newest' | 'as it is'

/** Opens the database of this installation: PostgreSQL where DATABASE_URL names one, else the embedded one. Only the engine in use is loaded. */
export async function openDatabase({ DATABASE_URL, DATELINE_DATA }: Pick<Env, 'DATABASE_URL' | 'DATELINE_DATA'>, state: State = 'newest'): Promise<OpenDatabase> {
  if (DATABASE_URL) return (await import('./postgres')).openPostgres(DATABASE_URL, state)
  return (await import('./embedded')).openEmbedded(DATELINE_DATA, state)
}
