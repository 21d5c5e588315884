import { execFileSync, spawnSync } from 'node:child_process'
import { tryLock } from 'fs-native-extensions'
import { chownSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * A throw-away PostgreSQL for the tests. Each stands in a folder of its own, which its starter holds locked: a folder that can
 * be locked was left behind by a run that was killed, and its server is stopped and removed at the next start.
 */

const PREFIX = 'dateline-postgres-'

export type Postgres = { absent: string } | { url: string; stop(): void }

/** The folder of initdb and pg_ctl, where there is one. */
function findPrograms(): string | undefined {
  const told = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  const debian = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`) : []
  return [...(told.status === 0 ? [told.stdout.trim()] : []), ...debian].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

/** The account to run it as: PostgreSQL refuses to be root. */
function findAccount(): { root: false } | { root: true; uid: number } | { absent: string } {
  if (process.getuid?.() !== 0) return { root: false }
  const found = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' })
  return found.status === 0 ? { root: true, uid: Number(found.stdout) } : { absent: 'PostgreSQL does not run as root, and there is no account "postgres".' }
}

function runAs(root: boolean, program: string, args: readonly string[]): void {
  const quoted = [program, ...args].map((word) => `'${word}'`).join(' ')
  const [command, ...rest] = root ? ['su', 'postgres', '-s', '/bin/sh', '-c', quoted] : [program, ...args]
  // Not piped: the server that pg_ctl starts would keep the pipe open.
  execFileSync(command, rest, { stdio: 'ignore', cwd: tmpdir() })
}

function removeLeftOvers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name)
    const mark = join(folder, 'owner')
    if (!existsSync(mark)) continue
    const fd = openSync(mark, 'r+')
    if (tryLock(fd)) {
      stopServer(folder)
      rmSync(folder, { recursive: true, force: true })
    }
    closeSync(fd)
  }
}

/** Stops the server of a folder, if it runs: its own file names its process. */
function stopServer(folder: string): void {
  const file = join(folder, 'data', 'postmaster.pid')
  if (!existsSync(file)) return
  try {
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGQUIT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
  for (let i = 0; i < 100 && existsSync(file); i++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Starts a PostgreSQL of its own, or says why there is none. Whoever starts it stops it. */
export async function startPostgres(): Promise<Postgres> {
  const programs = findPrograms()
  if (!programs) return { absent: 'no PostgreSQL was found (Debian: apt-get install postgresql).' }
  const account = findAccount()
  if ('absent' in account) return account
  removeLeftOvers()
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  const owner = openSync(join(folder, 'owner'), 'w+')
  tryLock(owner)
  if (account.root) chownSync(folder, account.uid, -1)
  const port = await freePort()
  const data = join(folder, 'data')
  runAs(account.root, join(programs, 'initdb'), ['-D', data, '-U', 'app', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'])
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off`
  runAs(account.root, join(programs, 'pg_ctl'), ['-D', data, '-w', '-t', '30', '-l', join(folder, 'log'), '-o', options, 'start'])
  const stop = () => {
    stopServer(folder)
    rmSync(folder, { recursive: true, force: true })
    closeSync(owner)
  }
  return { url: `postgresql://app@127.0.0.1:${port}/postgres`, stop }
}
