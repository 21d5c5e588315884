/*
 * The commands of package.json. Plain Node without packages, for it must run on a bare clone: it first sets up what is
 * missing or out of date (packages, database client, build), then does the work.
 */
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...path) => join(root, ...path)
const say = (words) => process.stderr.write(`${words}\n`)

class Stop extends Error {}

/** Runs a program to its end; its exit status. */
function run(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const output = []
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2] })
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    child.on('error', reject)
    child.on('close', (status) => {
      if (quiet && status !== 0) process.stderr.write(Buffer.concat(output))
      resolve(status ?? 1)
    })
  })
}

const runNode = (args, options) => run(process.execPath, args, options)

// --- set-up: each step is skipped while what it was made from is unchanged ---

const stampFile = at('node_modules', '.dateline.json')
const readStamps = () => {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return {}
  }
}

/** A hash over files and whole folders, by path and content. */
function hashOf(...paths) {
  const hash = createHash('sha256').update(process.version.split('.')[0])
  const add = (path) => {
    if (!existsSync(at(path))) return
    if (statSync(at(path)).isDirectory()) readdirSync(at(path)).sort().forEach((name) => add(join(path, name)))
    else hash.update(`${path}\0`).update(readFileSync(at(path))).update('\0')
  }
  paths.forEach(add)
  return hash.digest('hex')
}

async function step(name, made, paths, words, work) {
  const hash = hashOf(...paths)
  if (readStamps()[name] === hash && existsSync(at(made))) return
  const begun = Date.now()
  say(`${words} …`)
  await work()
  writeFileSync(stampFile, JSON.stringify({ ...readStamps(), [name]: hash }))
  say(`${words}: done in ${((Date.now() - begun) / 1000).toFixed(1)} s`)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) throw new Stop(`Dateline needs Node 20.19 or newer; this is ${process.version}. Install a newer one from nodejs.org and run the command again.`)
}

const install = () => step('packages', 'node_modules/next', ['package-lock.json', '.npmrc'], 'Installing the packages named in package-lock.json', async () => {
  const status = await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], { quiet: true })
  if (status !== 0) throw new Stop('The packages could not be installed (npm ci failed; its words are above). Check the network connection and run the command again.')
})

const makeClient = () => step('client', 'generated/prisma', ['prisma/schema.prisma', 'package-lock.json'], 'Making the database client', async () => {
  // The generator needs no engine, but looks for one to download unless it is told of an executable.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  const status = await runNode(['node_modules/prisma/build/index.js', 'generate'], { env, quiet: true })
  if (status !== 0) throw new Stop('The database client could not be made from prisma/schema.prisma (the words of prisma generate are above).')
})

/**
 * The key that names and seals server actions, made once per installation: pages that are open go on working over restarts
 * and upgrades. Next wants it both when it builds and when it serves.
 */
function provideActionKey() {
  if (process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) return
  const folder = process.env.DATELINE_DATA || at('data')
  const file = join(folder, 'action.key')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const made = `${file}.${process.pid}`
    writeFileSync(made, randomBytes(32).toString('base64'), { mode: 0o600 })
    try {
      // A link appears whole or not at all, and never replaces the key of a server that was quicker.
      linkSync(made, file)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    } finally {
      rmSync(made)
    }
  }
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = readFileSync(file, 'utf8')
}

const build = () => step('build', '.next/BUILD_ID', ['app', 'lib', 'public', 'proxy.ts', 'next.config.ts', 'instrumentation.ts', 'tsconfig.json', 'package-lock.json', 'prisma/schema.prisma'], 'Building the pages', async () => {
  rmSync(at('.next'), { recursive: true, force: true })
  const status = await runNode(['node_modules/next/dist/bin/next', 'build'], { env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }, quiet: true })
  if (status !== 0) throw new Stop('The pages could not be built (the words of next build are above).')
})

async function setUp() {
  checkNode()
  await install()
  await makeClient()
}

/** Runs a TypeScript entry in this process, so that signals and standard input reach it. */
async function enter(path, args) {
  process.argv = [process.execPath, at(path), ...args]
  const { register } = await import('tsx/esm/api')
  register()
  await import(pathToFileURL(at(path)).href)
}

async function serve(dev) {
  await setUp()
  provideActionKey()
  if (!dev) await build()
  await enter('lib/server/serve.ts', dev ? ['--dev'] : [])
}

// --- tests ---

const vitest = (project, ...more) => ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', project, ...more]

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
})

const findChromium = () => process.env.DATELINE_CHROMIUM ?? ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath).find(Boolean)

/** A browser for the journeys: the one that is there, or Debian's where we may install it. */
async function chromium() {
  const found = findChromium()
  if (found || process.getuid?.() !== 0 || !onPath('apt-get')) return found
  say('Installing Chromium with apt …')
  await run('apt-get', ['update'], { quiet: true })
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } })
  return findChromium()
}

/** Counts of a report by Vitest or Playwright. */
function counts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  if (report.stats) return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected, skipped: report.stats.skipped }
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + (report.numTodoTests ?? 0) }
}

/** Each group of tests: a name, and work that gives { passed, failed, skipped } or a sentence why it was skipped. */
function groups(reports) {
  const check = async (args) => ((await runNode(args)) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 })
  const counted = async (name, args, env = {}) => {
    const file = join(reports, `${name}.json`)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const status = await runNode(args.includes('run') ? [...args, ...reporters] : args, { env: { ...env, DATELINE_E2E_JSON: file } })
    const result = counts(file)
    return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result
  }
  return [
    ['types', () => check(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])],
    ['lint', () => check(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'])],
    ['rules, goldens, properties, import directions', () => counted('core', vitest('core'))],
    ['database on PGlite', () => counted('pglite', vitest('server'), { DATELINE_TEST_DATABASE: 'pglite' })],
    ['database on PostgreSQL', async () => {
      const { startPostgres } = await import(pathToFileURL(at('tests/support/postgres.ts')).href)
      const postgres = await startPostgres()
      if ('absent' in postgres) return postgres.absent
      try {
        return await counted('postgres', vitest('server'), { DATELINE_TEST_DATABASE: postgres.url })
      } finally {
        await postgres.stop()
      }
    }],
    ['journeys in the browser', async () => {
      const executable = await chromium()
      if (!executable) return 'no Chromium was found. Install it (Debian: apt-get install chromium), or set DATELINE_CHROMIUM to its path.'
      await build()
      const data = mkdtempSync(join(tmpdir(), 'dateline-e2e-'))
      try {
        const env = { DATELINE_CHROMIUM: executable, DATELINE_E2E_DATA: data, DATELINE_E2E_PORT: String(await freePort()) }
        return await counted('journeys', ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts'], env)
      } finally {
        rmSync(data, { recursive: true, force: true })
      }
    }],
  ]
}

async function test(wanted) {
  await setUp()
  const { register } = await import('tsx/esm/api')
  register()
  const reports = mkdtempSync(join(tmpdir(), 'dateline-reports-'))
  const sum = { passed: 0, failed: 0, skipped: 0 }
  const lines = []
  for (const [name, work] of groups(reports).filter(([name]) => wanted(name))) {
    say(`\n── ${name}`)
    const begun = Date.now()
    const result = await work()
    const seconds = ((Date.now() - begun) / 1000).toFixed(1)
    if (typeof result === 'string') {
      sum.skipped++
      lines.push(`${name}: skipped, ${result}`)
      continue
    }
    for (const key of Object.keys(sum)) sum[key] += result[key]
    lines.push(`${name}: ${result.failed ? `${result.failed} FAILED` : 'ok'}, ${result.passed} passed${result.skipped ? `, ${result.skipped} skipped` : ''} (${seconds} s)`)
  }
  rmSync(reports, { recursive: true, force: true })
  say(`\n${lines.join('\n')}\n`)
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
  process.exitCode = sum.failed ? 1 : 0
}

// --- the commands ---

const commands = {
  start: () => serve(false),
  dev: () => serve(true),
  test: () => test(() => true),
  check: () => test((name) => ['types', 'lint', 'rules'].some((word) => name.startsWith(word))),
  backup: async (args) => { await setUp(); await enter('lib/server/backup.ts', ['backup', ...args]) },
  restore: async (args) => { await setUp(); await enter('lib/server/backup.ts', ['restore', ...args]) },
  facts: async (args) => { await setUp(); await enter('lib/cli.ts', ['facts', ...args]) },
  questions: async (args) => { await setUp(); await enter('lib/cli.ts', ['questions', ...args]) },
  bench: async ([name, ...args]) => { await setUp(); await enter(`tests/bench/${name}.ts`, args) },
}

const [name, ...args] = process.argv.slice(2)
try {
  if (!(name in commands)) throw new Stop(`There is no command "${name ?? ''}". The commands are: ${Object.keys(commands).join(', ')}.`)
  await commands[name](args)
} catch (error) {
  if (!(error instanceof Stop)) throw error
  say(error.message)
  process.exitCode = 1
}
