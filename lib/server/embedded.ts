import { PGlite, type Transaction as PGliteTransaction } from '@electric-sql/pglite'
import { tryLock } from 'fs-native-extensions'
import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { PrismaClient } from '../../generated/prisma/client'
import { migrate, type Connection } from '../../prisma/migrate'
import { AppError } from '../errors'
import type { State } from './database'
import type { OpenDatabase } from './db'

/*
 * PostgreSQL inside this process (PGlite). Three dangers are met here: two processes on one folder lose data, so there is
 * a lock; a process killed during the first initialisation leaves a folder that never opens, so it is made elsewhere and
 * renamed; and there is one connection only, so all that runs in a transaction must use that transaction.
 */

type Adapter = Awaited<ReturnType<PrismaPGlite['connect']>>
type AdapterTransaction = Awaited<ReturnType<Adapter['startTransaction']>>

class RolledBack extends Error {}

/** A transaction whose commit fails where the database's did. The library's own answers "done" to both. */
async function startTransaction(pglite: PGlite): Promise<AdapterTransaction> {
  let end = (_error?: Error): void => undefined
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve())
  })
  let outcome: Promise<unknown> = ended
  const transaction = await new Promise<PGliteTransaction>((resolve, reject) => {
    outcome = pglite.transaction((begun) => {
      resolve(begun)
      return ended
    })
    outcome.catch(reject)
  })
  const queries = await new PrismaPGlite(transaction as unknown as PGlite).connect()
  return {
    provider: 'postgres',
    adapterName: queries.adapterName,
    options: { usePhantomQuery: true },
    queryRaw: (query) => queries.queryRaw(query),
    executeRaw: (query) => queries.executeRaw(query),
    commit: async () => {
      end()
      await outcome
    },
    rollback: async () => {
      end(new RolledBack())
      await outcome.catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error
      })
    },
  }
}

/** The way from Prisma to an embedded database. */
export function adapterFactory(pglite: PGlite) {
  const factory = new PrismaPGlite(pglite)
  return {
    provider: 'postgres' as const,
    adapterName: factory.adapterName,
    connect: async (): Promise<Adapter> => {
      const adapter = await factory.connect()
      return Object.assign(adapter, { startTransaction: () => startTransaction(pglite), executeScript: async (script: string) => void (await pglite.exec(script)) })
    },
  }
}

/** An embedded database as the migrations want it. */
export function connectionTo(pglite: PGlite): Connection {
  return {
    run: (script) => pglite.exec(script),
    rows: async (statement, values) => (await pglite.query<Record<string, unknown>>(statement, values)).rows,
  }
}

/** The client on an embedded database that is open and migrated. */
export function clientOn(pglite: PGlite): PrismaClient {
  // One connection serves all: a transaction may have to wait for a long one (a backup) before it.
  return new PrismaClient({ adapter: adapterFactory(pglite), transactionOptions: { maxWait: 60_000, timeout: 30_000 } })
}

/** Takes the folder for this process alone; gives the way to free it. */
function lock(data: string): () => void {
  const fd = openSync(join(data, 'database.lock'), 'a+', 0o600)
  if (!tryLock(fd)) {
    const holder = /^\d{1,10}/.exec(readFileSync(join(data, 'database.lock'), 'latin1'))?.[0]
    closeSync(fd)
    throw new AppError('conflict', `Another Dateline${holder ? ` (process ${holder})` : ''} already uses the data in ${data}. Stop it first, or set DATELINE_DATA to another folder.`)
  }
  ftruncateSync(fd)
  writeSync(fd, `${process.pid}\n`)
  return () => closeSync(fd)
}

async function initialise(folder: string, unfinished: string): Promise<void> {
  const pglite = await PGlite.create({ dataDir: unfinished })
  await migrate(connectionTo(pglite))
  await pglite.close()
  renameSync(unfinished, folder)
}

async function openFolder(data: string, state: State): Promise<PGlite> {
  const folder = join(data, 'database')
  const unfinished = join(data, 'database.unfinished')
  rmSync(unfinished, { recursive: true, force: true })
  if (!existsSync(folder)) await initialise(folder, unfinished)
  const broken = (cause?: unknown) => new Error(`The database in ${folder} does not open. Move the folder away, start again and restore a backup.`, { cause })
  // Without this file PGlite would make a new database over what is there.
  if (!existsSync(join(folder, 'PG_VERSION'))) throw broken()
  const pglite = await PGlite.create({ dataDir: folder }).catch((error: unknown) => {
    throw broken(error)
  })
  if (state === 'newest') await migrate(connectionTo(pglite))
  return pglite
}

/** Opens the embedded database of a data folder. Refuses where another process has it open. */
export async function openEmbedded(data: string, state: State): Promise<OpenDatabase> {
  if (state === 'as it is' && !existsSync(join(data, 'database'))) throw new AppError('not_found', `There is no database in ${data} yet: npm start makes it.`)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const unlock = lock(data)
  try {
    const pglite = await openFolder(data, state)
    const prisma = clientOn(pglite)
    const close = async () => {
      await prisma.$disconnect()
      await pglite.close()
      unlock()
    }
    return { prisma, engine: 'pglite', close }
  } catch (error) {
    unlock()
    throw error
  }
}
