import { PGlite } from '@electric-sql/pglite'
import { expect, test, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownText } from './reader'

/*
 * No byte of key, evidence or feedback before an attempt is handed in: the same set is taken twice, the second time with all of these
 * changed in the database, and every route must answer with the same bytes.
 */

const root = fileURLToPath(new URL('../../', import.meta.url))

const freePort = () => new Promise<number>((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
})

async function start(data: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/server/serve.ts'], { cwd: root, env: { ...process.env, PORT: String(port), DATELINE_DATA: data, NODE_ENV: 'production' }, stdio: 'ignore' })
  await expect.poll(() => fetch(`http://127.0.0.1:${port}/api/health`).then((reply) => reply.status, () => 0), { timeout: 60_000 }).toBe(200)
  return child
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** Changes all that may not be known before, of one set's questions. */
async function changeKeys(data: string, set: string): Promise<void> {
  const database = await PGlite.create(join(data, 'database'))
  await database.exec(`
    ALTER TABLE "Question" DISABLE TRIGGER "Question_immutable";
    UPDATE "Question" SET "whole" = jsonb_set(jsonb_set(jsonb_set(jsonb_set("whole",
      '{answer,key}', jsonb_build_array("whole"->'answer'->'options'->0->'id')), '{feedback}', '{"right": "Altered words.", "wrong": "Altered words."}'),
      '{evidence}', '[{"paragraph": 0, "start": 0, "end": 3}]'), '{difficulty}', '{"level": 3, "reasons": ["altered"]}')
    WHERE "setVersionId" IN (SELECT "id" FROM "SetVersion" WHERE "setId" = '${set}');
    ALTER TABLE "Question" ENABLE TRIGGER "Question_immutable";`)
  await database.close()
}

/** What of an answer may differ from one request to the next: the nonce, the clock, and a number of the request. */
async function bytesOf(reply: Response): Promise<string> {
  const headers = [...reply.headers].filter(([name]) => !['date', 'content-security-policy', 'keep-alive'].includes(name))
  const nonce = /'nonce-([^']{1,80})'/.exec(reply.headers.get('content-security-policy') ?? '')?.[1]
  // Where nothing is found, Next numbers the request: 21 signs and a letter between quotation marks.
  const bytes = JSON.stringify([reply.status, headers, await reply.text()]).replace(/(?<=")[\w-]{21}(?=[vm]\\{1,8}")/g, 'NUMBER')
  return nonce === undefined ? bytes : bytes.replaceAll(nonce, 'NONCE')
}

interface Taken { cookie: string; set: string; article: string; attempt: string; question: string; value: object }

/** Somebody pastes an article, makes a set and begins it: what the routes are then asked with. */
async function taken(page: Page, base: string): Promise<Taken> {
  await page.goto(base)
  await page.getByLabel('Paste the article').fill(ownText())
  await page.getByRole('button', { name: 'Mark the facts' }).click()
  await page.waitForURL('**/articles/*')
  const article = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Make the questions' }).click()
  await page.waitForURL('**/sets/*')
  const set = page.url().split('/').at(-1) ?? ''
  await page.getByRole('button', { name: 'Take the quiz' }).click()
  await page.waitForURL('**/attempts/*')
  const first = page.locator('[data-question]').first()
  const [question, type, option] = [await first.getAttribute('data-question'), await first.getAttribute('data-type'), await first.locator('input').first().getAttribute('value')]
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  return { cookie, set, article, attempt: new URL(page.url()).pathname, question: question ?? '', value: type === 'multiple' ? { type, options: [option] } : { type, option } }
}

const kinds: Record<string, string>[] = [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }]

/** The bytes of every route, asked as a page, as the router asks, and as it would ask before a click. */
async function bytesOfAll(base: string, { cookie, set, article, attempt, question, value }: Taken): Promise<Record<string, string>> {
  const bytes: Record<string, string> = {}
  const pages = ['/', '/history', article, `/sets/${set}`, attempt, `${attempt}/result`, `/attempts/${question}`, `/sets/${question}`, '/nowhere', '/api/answers', `/api${attempt}/submit`]
  for (const page of pages) for (const kind of kinds) bytes[`${page} ${JSON.stringify(kind)}`] = await bytesOf(await fetch(base + page, { redirect: 'manual', headers: { cookie, ...kind } }))
  const post = (path: string, body: BodyInit) => fetch(base + path, { method: 'POST', body, headers: { cookie }, redirect: 'manual' }).then(bytesOf)
  const answer = (sequence: number, answered: object) => JSON.stringify({ attempt: attempt.split('/').at(-1), question, tab: 'bytes-tab', sequence, value: answered })
  bytes['begun again'] = await post('/api/attempts', new URLSearchParams({ set }))
  bytes['an answer'] = await post('/api/answers', answer(1, value))
  bytes['an answer again'] = await post('/api/answers', answer(1, value))
  bytes['nonsense'] = await post('/api/answers', answer(2, {}))
  bytes['somebody else’s attempt'] = await post(`/api/attempts/${question}/submit`, new URLSearchParams())
  return bytes
}

test('every route answers with the same bytes, whatever the keys are', async ({ page }) => {
  test.setTimeout(240_000)
  const data = mkdtempSync(join(tmpdir(), 'dateline-bytes-'))
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  let server = await start(data, port)
  try {
    const asked = await taken(page, base)
    await bytesOfAll(base, asked)
    const before = await bytesOfAll(base, asked)
    await stop(server)
    await changeKeys(data, asked.set)
    server = await start(data, port)
    const after = await bytesOfAll(base, asked)
    for (const name of Object.keys(before)) expect(after[name] === before[name], name).toBe(true)
    // That the change was there to be seen: after handing in it is.
    const { cookie, attempt } = asked
    await fetch(`${base}/api${attempt}/submit`, { method: 'POST', body: new URLSearchParams(), headers: { cookie }, redirect: 'manual' })
    expect(await (await fetch(`${base}${attempt}/result`, { headers: { cookie } })).text()).toContain('Altered words.')
  } finally {
    await stop(server)
    rmSync(data, { recursive: true, force: true })
  }
})
