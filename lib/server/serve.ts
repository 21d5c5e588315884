import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { AppError } from '../errors'
import { listenForBackup } from './backup'
import { openDatabase } from './database'
import { provideDatabase, type OpenDatabase } from './db'
import { env, type Env } from './env'
import { believe } from './forwarding'
import { seedSamples } from './samples'

/* The one process that serves: it holds the database, and Next renders in it, so that the pages find the database on globalThis. */

const root = fileURLToPath(new URL('../../', import.meta.url))
const PATIENCE = 10_000

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new AppError('conflict', `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`))
      else if (error.code === 'EACCES') reject(new AppError('conflict', `Port ${port} may not be used by this account. Set PORT to a number above 1023.`))
      else reject(error)
    })
    server.listen(port, resolve)
  })
}

/** Next in this process. */
async function openPages(server: Server, port: number, dev: boolean) {
  const { default: next } = await import('next')
  const pages = next({ dev, dir: root, httpServer: server, port, hostname: 'localhost' })
  await pages.prepare()
  return { handle: pages.getRequestHandler(), close: () => pages.close() }
}

/** Opens what the pages need; where one part fails the other is closed. */
async function open(settings: Env, server: Server, dev: boolean) {
  const [database, pages] = await Promise.allSettled([openDatabase(settings).then(withSamples), openPages(server, settings.PORT, dev)])
  if (database.status === 'fulfilled' && pages.status === 'fulfilled') return { database: database.value, pages: pages.value }
  if (database.status === 'fulfilled') await database.value.close()
  throw database.status === 'rejected' ? database.reason : (pages as PromiseRejectedResult).reason
}

async function withSamples(database: OpenDatabase): Promise<OpenDatabase> {
  provideDatabase(database)
  await seedSamples()
  return database
}

/** Lets requests in flight finish, within reason, and takes no new ones. */
async function drain(server: Server, upgraded: ReadonlySet<Duplex>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  for (const socket of upgraded) socket.destroy()
  // A connection that was busy becomes idle without being closed.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}

/** Serves until a signal says to stop. */
async function serve(dev: boolean): Promise<void> {
  const begun = performance.now()
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const settings = env()
  const server = createServer()
  const upgraded = new Set<Duplex>()
  server.on('upgrade', (_request, socket) => upgraded.add(socket.once('close', () => upgraded.delete(socket))))
  // Listening comes first: it is the one check of the port that cannot go stale. Who asks early waits until all is open.
  let handle = (value: Handle): void => void value
  const ready = new Promise<Handle>((resolve) => (handle = resolve))
  server.on('request', (request, response) => {
    believe(request.headers, request.socket.remoteAddress, settings.TRUST_PROXY)
    ready.then((answer) => answer(request, response)).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  })
  await listen(server, settings.PORT)
  mkdirSync(settings.DATELINE_DATA, { recursive: true, mode: 0o700 })
  const { database, pages } = await open(settings, server, dev)
  const stopBackup = database.engine === 'pglite' ? listenForBackup(database, settings.DATELINE_DATA) : () => undefined
  handle(pages.handle)
  console.log(`Dateline is ready after ${((performance.now() - begun) / 1000).toFixed(1)} s: http://localhost:${settings.PORT}`)

  stopOnSignal(async () => {
    await drain(server, upgraded)
    stopBackup()
    await pages.close()
    await database.close()
  })
}

/** Ends the process cleanly at the first signal. npm passes on a Ctrl-C that the terminal has already sent: the second counts only when it comes later. */
function stopOnSignal(stop: () => Promise<void>): void {
  let since: number | undefined
  const hear = () => {
    if (since !== undefined) {
      if (performance.now() - since > 1000) process.exit(1)
      return
    }
    since = performance.now()
    console.log('Stopping: requests that are being answered are finished first. Once more to stop at once.')
    void stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, hear)
  // npm runs us in a shell; where only npm is told to end, that shell goes without a word, and nobody else could stop us.
  const parent = process.ppid
  if (process.env['npm_lifecycle_event']) setInterval(() => process.ppid !== parent && since === undefined && hear(), 500).unref()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  serve(process.argv.includes('--dev')).catch((error: unknown) => {
    if (error instanceof AppError) console.error(error.message)
    else console.error(error)
    process.exit(1)
  })
}
