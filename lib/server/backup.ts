import { chmodSync, closeSync, createReadStream, createWriteStream, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createGunzip, createGzip } from 'node:zlib'
import { AppError } from '../errors'
import { openDatabase } from './database'
import type { OpenDatabase } from './db'
import { dump, restore } from './dump'
import { env, type Env } from './env'

/*
 * backup FILE and restore FILE [--overwrite]. The embedded database belongs to one process: while the server runs, backup asks
 * it over a socket in the data folder. A file gets its name when it is whole.
 */

const socketIn = (data: string) => join(data, 'backup.sock')
const unfinishedIn = (data: string) => join(data, 'backup.unfinished')
// Longer ones are cut off silently by some systems.
const LONGEST_SOCKET = 100

/** Writes a stream to a file that only its owner reads; done, well or badly, when the file is closed. */
async function store(source: Readable, file: string): Promise<void> {
  const target = createWriteStream(file, { mode: 0o600 })
  const closed = new Promise<void>((resolve) => target.once('close', () => resolve()))
  try {
    await pipeline(source, target)
  } finally {
    await closed
  }
}

async function writeDump({ prisma }: OpenDatabase, file: string): Promise<number> {
  const gzip = createGzip()
  const written = store(gzip, file)
  const dumped = dump(prisma, gzip)
  dumped.catch((error: Error) => gzip.destroy(error))
  // Both come to their end before anybody may close the database.
  const [end, rows] = await Promise.allSettled([written, dumped])
  if (end.status === 'rejected') throw end.reason
  if (rows.status === 'rejected') throw rows.reason
  return rows.value
}

async function answer(database: OpenDatabase, data: string, response: ServerResponse): Promise<void> {
  // To a file first: the snapshot holds up everybody else, so it must not wait for whoever reads the socket.
  const file = unfinishedIn(data)
  try {
    const rows = await writeDump(database, file)
    response.writeHead(200, { 'content-length': statSync(file).size, 'x-rows': rows })
    await pipeline(createReadStream(file), response)
  } finally {
    rmSync(file, { force: true })
  }
}

/** Lets `backup` reach the embedded database of this process; gives the way to stop. */
export function listenForBackup(database: OpenDatabase, data: string): () => void {
  const path = socketIn(data)
  if (Buffer.byteLength(path) > LONGEST_SOCKET) {
    console.error(`The path of ${path} is too long for a socket: a backup can be made only while the server is stopped. Set DATELINE_DATA to a shorter one to change that.`)
    return () => undefined
  }
  let last: Promise<void> = Promise.resolve()
  const server = createServer((_request, response) => {
    last = last.then(() => answer(database, data, response)).catch((error: unknown) => {
      console.error('A backup failed:', error)
      response.destroy()
    })
  })
  // The lock of the database is ours, so a socket that is there was left by a process that was killed.
  rmSync(path, { force: true })
  rmSync(unfinishedIn(data), { force: true })
  server.listen(path, () => chmodSync(path, 0o600))
  return () => {
    server.close()
    server.closeAllConnections()
  }
}

/** Asks the server that has the embedded database open; undefined where none does. */
function askServer(data: string, file: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const take = async (response: IncomingMessage) => {
      await store(response, file)
      return Number(response.headers['x-rows'])
    }
    const request = get({ socketPath: socketIn(data), path: '/' }, (response) => void take(response).then(done, fail))
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (['ENOENT', 'ECONNREFUSED', 'EINVAL', 'ENAMETOOLONG'].includes(error.code ?? '')) done(undefined)
      else if (error.code === 'ECONNRESET') fail(new AppError('conflict', 'The server broke off the backup; its own messages say why.'))
      else fail(error)
    })
  })
}

async function makeDump(settings: Env, file: string): Promise<number> {
  const asked = settings.DATABASE_URL ? undefined : await askServer(settings.DATELINE_DATA, file)
  if (asked !== undefined) return asked
  const database = await openDatabase(settings, 'as it is')
  try {
    return await writeDump(database, file)
  } finally {
    await database.close()
  }
}

/** Writes a backup of the whole database to `file`; how many rows it holds. */
export async function backupTo(settings: Env, file: string): Promise<number> {
  const unfinished = `${file}.unfinished`
  try {
    const rows = await makeDump(settings, unfinished)
    const fd = openSync(unfinished, 'r+')
    fsyncSync(fd)
    closeSync(fd)
    renameSync(unfinished, file)
    return rows
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Fills the database from a backup; how many rows it then has. Replaces what is there only with `overwrite`. */
export async function restoreFrom(settings: Env, file: string, overwrite: boolean): Promise<number> {
  if (!existsSync(file)) throw new AppError('not_found', `There is no file ${file}.`)
  const database = await openDatabase(settings)
  const source = createReadStream(file)
  // An error is met where the lines are read, not before.
  const lines = createGunzip().on('error', () => undefined)
  source.on('error', (error) => lines.destroy(error))
  try {
    return await restore(database.prisma, source.pipe(lines), overwrite)
  } finally {
    source.destroy()
    await database.close()
  }
}

async function run([command, ...rest]: string[]): Promise<string> {
  const [name, ...more] = rest.filter((word) => word !== '--overwrite')
  const overwrite = rest.includes('--overwrite')
  if (!name || more.length || (command === 'backup' && overwrite)) throw new AppError('invalid', 'Write: npm run backup -- FILE, or: npm run restore -- FILE [--overwrite].')
  // npm runs this in the project's folder; the file's name is meant from where npm was called.
  const file = resolve(process.env['INIT_CWD'] ?? '.', name)
  if (command === 'backup') return `${await backupTo(env(), file)} rows backed up to ${file} (${statSync(file).size} bytes).`
  return `${await restoreFrom(env(), file, overwrite)} rows restored from ${file}.`
}

function tell(error: unknown): void {
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof AppError) console.error(message)
  else if (['ENOENT', 'EACCES', 'EISDIR', 'ENOSPC', 'EROFS', 'ENOTDIR'].includes(code ?? '')) console.error(`The file cannot be used: ${message}.`)
  else console.error(error)
  process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run(process.argv.slice(2)).then(console.log, tell)
