import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chance } from '../../lib/random'
import { Child } from '../support/child'
import { startPostgres } from '../support/postgres'

/* The whole server, killed with -9 while answers stream in: what it acknowledged is on the page when it is back. */

const rounds = 20

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

class Taker {
  readonly #base: string
  #cookie = ''
  #attempt = ''
  #sequence = 0
  readonly #tab = 'a-tab-of-this-test'
  /** The options of each question on the page. */
  #questions: { id: string; options: string[] }[] = []
  /** For each question, the options that may be chosen when the server is back: the last that was acknowledged, and any sent after it. */
  readonly mayStand = new Map<string, string[]>()
  acknowledged = 0

  constructor(port: number) {
    this.#base = `http://127.0.0.1:${port}`
  }

  async begin(): Promise<void> {
    const front = await (await fetch(this.#base)).text()
    const set = /name="set" value="([\w-]+)"/.exec(front)?.[1] ?? ''
    const form = new FormData()
    form.set('set', set)
    const begun = await fetch(`${this.#base}/api/attempts`, { method: 'POST', body: form, redirect: 'manual' })
    this.#cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    this.#attempt = begun.headers.get('location')?.split('/').at(-1) ?? ''
    for (const [, id = '', block = ''] of (await this.page()).matchAll(/data-question="([\w-]+)" data-type="single"([\s\S]{0,8000}?)<\/fieldset>/g)) {
      this.#questions.push({ id, options: [...block.matchAll(/type="radio"[^>]{0,200}? value="([^"]+)"/g)].map(([, value = '']) => value) })
    }
    expect(this.#questions.length).toBeGreaterThan(3)
  }

  async page(): Promise<string> {
    return (await fetch(`${this.#base}/attempts/${this.#attempt}`, { headers: { cookie: this.#cookie } })).text()
  }

  /** Answers until the server is gone. */
  async answerOn(next: () => number): Promise<void> {
    for (;;) {
      const question = this.#questions[Math.floor(next() * this.#questions.length)] as { id: string; options: string[] }
      const option = question.options[Math.floor(next() * question.options.length)] as string
      this.mayStand.set(question.id, [...(this.mayStand.get(question.id) ?? []), option])
      const body = JSON.stringify({ attempt: this.#attempt, question: question.id, tab: this.#tab, sequence: ++this.#sequence, value: { type: 'single', option } })
      const reply = await fetch(`${this.#base}/api/answers`, { method: 'POST', body, headers: { cookie: this.#cookie } }).catch(() => undefined)
      if (!reply) return
      expect(reply.status).toBe(200)
      this.acknowledged++
      this.mayStand.set(question.id, [option])
    }
  }

  /** What the page shows as chosen. */
  async chosen(): Promise<Map<string, string>> {
    const page = await this.page()
    return new Map([...page.matchAll(/type="radio"[^>]{0,200}? checked=""[^>]{0,200}>/g)].flatMap(([input]) => {
      const question = this.#questions.find(({ options }) => options.some((option) => input.includes(`value="${option}"`)))
      return question ? [[question.id, /value="([^"]+)"/.exec(input)?.[1] ?? '']] as const : []
    }))
  }
}

async function killOverAndOver(environment: Record<string, string>): Promise<void> {
  const port = await freePort()
  const start = async () => {
    const server = new Child('lib/run.mjs', ['start'], { ...environment, PORT: String(port) })
    await server.said((line) => line.startsWith('Dateline is ready'))
    return server
  }
  const next = chance('killed while serving')
  let server = await start()
  try {
    const taker = new Taker(port)
    await taker.begin()
    for (let round = 0; round < rounds; round++) {
      const enough = taker.acknowledged + 1 + Math.floor(next() * 30)
      const answering = taker.answerOn(next)
      while (taker.acknowledged < enough) await new Promise((resolve) => setTimeout(resolve, 5))
      await server.kill()
      await answering
      server = await start()
      const chosen = await taker.chosen()
      for (const [question, options] of taker.mayStand) expect(options, `round ${round}`).toContain(chosen.get(question))
    }
    expect(taker.acknowledged).toBeGreaterThan(rounds * 5)
  } finally {
    await server.kill()
  }
}

test.describe('the server, killed twenty times while answers stream in', () => {
  test.setTimeout(600_000)

  test('loses no acknowledged answer on the embedded database', async () => {
    const data = mkdtempSync(join(tmpdir(), 'dateline-killed-'))
    try {
      await killOverAndOver({ DATELINE_DATA: data, DATABASE_URL: '' })
    } finally {
      rmSync(data, { recursive: true, force: true })
    }
  })

  test('loses no acknowledged answer on PostgreSQL', async () => {
    const postgres = await startPostgres()
    test.skip('absent' in postgres, 'absent' in postgres ? postgres.absent : '')
    if ('absent' in postgres) return
    const data = mkdtempSync(join(tmpdir(), 'dateline-killed-'))
    try {
      await killOverAndOver({ DATELINE_DATA: data, DATABASE_URL: postgres.url })
    } finally {
      postgres.stop()
      rmSync(data, { recursive: true, force: true })
    }
  })
})

test.describe('a server that npm runs in a shell', () => {
  test('stops when that shell was told to end, and is no orphan on its port', async () => {
    const data = mkdtempSync(join(tmpdir(), 'dateline-orphan-'))
    const port = await freePort()
    const answers = () => fetch(`http://127.0.0.1:${port}/api/health`).then(({ ok }) => ok, () => false)
    const shell = spawn('/bin/sh', ['-c', '"$0" lib/run.mjs start; true', process.execPath], { cwd: join(import.meta.dirname, '../..'), env: { ...process.env, DATELINE_DATA: data, DATABASE_URL: '', PORT: String(port), npm_lifecycle_event: 'start' }, stdio: 'ignore' })
    try {
      await expect.poll(answers, { timeout: 30_000 }).toBe(true)
      shell.kill('SIGTERM')
      await expect.poll(answers, { timeout: 10_000 }).toBe(false)
    } finally {
      shell.kill('SIGKILL')
      rmSync(data, { recursive: true, force: true })
    }
  })
})
