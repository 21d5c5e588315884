import type { PrismaClient } from '../../generated/prisma/client'

/** An open database. `close` waits for what runs and frees the lock or the connections. */
export interface OpenDatabase {
  prisma: PrismaClient
  engine: 'pglite' | 'postgresql'
  close: () => Promise<void>
}

/*
 * The pages are bundled by Next; the client, its engines and the lock are not: they live once in the process, opened by
 * serve.ts, and the pages find them on globalThis. This also survives the reloads of a development server.
 */
const shared = globalThis as typeof globalThis & { dateline?: OpenDatabase }

/** Makes the open database known to the whole process; undefined takes it away. */
export function provideDatabase(database: OpenDatabase | undefined): void {
  if (database) shared.dateline = database
  else delete shared.dateline
}

/** The database that this process has opened. Importing this file opens nothing. */
export function openedDatabase(): OpenDatabase {
  if (process.env['NEXT_PHASE'] === 'phase-production-build') throw new Error('A page asked for the database during next build: await headers() or connection() before.')
  if (!shared.dateline) throw new Error('No database is open in this process: it is opened by lib/server/serve.ts (npm start, npm run dev).')
  return shared.dateline
}

export function db(): PrismaClient {
  return openedDatabase().prisma
}
