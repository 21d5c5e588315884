import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Run { status: number | null; out: string; error: string }

/** The real command in a process of its own. */
function run(args: string[], input = '', env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli.ts', ...args], { cwd: root, env: { ...process.env, ...env } })
    const run: Run = { status: null, out: '', error: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => { run.out += text })
    child.stderr.setEncoding('utf8').on('data', (text: string) => { run.error += text })
    child.on('error', reject)
    child.on('close', (status) => resolve({ ...run, status }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

interface Written { id: string; line?: number; error?: string; paragraphs?: { text: string }[]; questions?: { kind: string }[]; datePublished?: { value: string } | null; seed?: number; dates?: { surface: string; edtf: string | null }[] }
const parsed = (lines: string) => lines.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Written)

const story = {
  headline: 'Ferry to sail all winter',
  datePublished: '2026-11-12',
  paragraphs: [
    'Saltmere Town Council and Northline Ferries signed an agreement on Tuesday. The Transport Ministry did not take part.',
    '“We can keep the boat,” said Owen Carrick, the managing director of Northline Ferries. “Nobody should have to plan a winter around a crack,” said Ruth Carrick, the mayor of Saltmere.',
    '“Three boats a day is enough for the school,” said Mina Strand, a teacher. “The pier is safe,” said Daniel Osei, an engineer.',
  ],
}

describe('facts', () => {
  test('a line out for a line in, in the same order; a missing id is the line’s number', async () => {
    const input = [{ id: 'b', ...story }, story, { id: 'a', paragraphs: ['Advertisement', 'Advertisement'] }].map((document) => JSON.stringify(document)).join('\n')
    const { status, out, error } = await run(['facts'], input)
    expect({ status, error }).toEqual({ status: 0, error: '' })
    expect(parsed(out).map(({ id }) => id)).toEqual(['b', '2', 'a'])
    expect(parsed(out).map(({ paragraphs }) => paragraphs?.map(({ text }) => text))).toEqual([story.paragraphs, story.paragraphs, ['Advertisement', 'Advertisement']])
  })

  test('a line that cannot be read is told on standard error, the rest goes on', async () => {
    const input = ['{"paragraphs": ["a"]}', '{"paragraphs": [', '', 'Plain text.', '{"id": "own", "paragraphs": [3]}', '{"id": "last", "paragraphs": ["b"]}'].join('\r\n')
    const { status, out, error } = await run(['facts'], input)
    expect(status).toBe(1)
    expect(parsed(out).map(({ id }) => id)).toEqual(['1', 'last'])
    expect(parsed(error)).toEqual([
      { id: '2', line: 2, error: expect.stringMatching(/JSON cannot be read: line 1, column/) as string },
      { id: '4', line: 4, error: expect.stringMatching(/JSON cannot be read/) as string },
      { id: 'own', line: 5, error: expect.stringMatching(/paragraphs\[0\]/) as string },
    ])
  })

  test('--published dates them all; the same bytes under any zone and locale', async () => {
    const input = JSON.stringify({ paragraphs: story.paragraphs })
    const zones = [{ TZ: 'UTC', LANG: 'C' }, { TZ: 'Asia/Seoul', LANG: 'ko_KR.UTF-8' }, { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' }]
    const runs = await Promise.all(zones.map((env) => run(['facts', '--published', '2026-11-12T00:30:00+09:00'], input, env)))
    expect(new Set(runs.map(({ out }) => out)).size).toBe(1)
    expect(parsed(runs[0]?.out ?? '')[0]).toMatchObject({ datePublished: { value: '2026-11-12T00:30:00' } })
    expect(parsed(runs[0]?.out ?? '')[0]?.dates).toContainEqual(expect.objectContaining({ surface: 'Tuesday', edtf: '2026-11-10' }))
  })

  test('a line separator inside a string does not cut the line', async () => {
    const { status, out } = await run(['facts'], `{"paragraphs":["a\u2028b"]}\n`)
    expect([status, parsed(out)[0]?.paragraphs]).toEqual([0, [{ text: 'a\u2028b', kind: 'text' }]])
  })

  test('thousands of lines through a narrow pipe', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ id: `n${i}`, paragraphs: [`The boat left at noon, and the ${i} people on the quay went home.`] }))
    const { status, out } = await run(['facts'], lines.join('\n'))
    expect(status).toBe(0)
    expect(parsed(out).map(({ id }) => id)).toEqual(lines.map((_, i) => `n${i}`))
  })

  test('files: the id is the name, text and JSON are told apart, a file that is not there is told', async () => {
    writeFileSync(join(folder, 'ferry.txt'), `${story.headline}\n\nPosted on : 2026-11-12 17:24 KST\n\n${story.paragraphs.join('\n\n')}\n`)
    writeFileSync(join(folder, 'pier.json'), JSON.stringify(story))
    const { status, out, error } = await run(['facts', join(folder, 'ferry.txt'), join(folder, 'absent.txt'), join(folder, 'pier.json')])
    expect(status).toBe(1)
    expect(parsed(out).map(({ id, datePublished }) => [id, datePublished?.value])).toEqual([['ferry', '2026-11-12T17:24'], ['pier', '2026-11-12']])
    expect(parsed(error)).toEqual([{ id: 'absent', line: 1, error: expect.stringMatching(/absent\.txt cannot be read \(ENOENT\)/) as string }])
  })

  const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
  test.skipIf(!existsSync(shared))('inputs of other programs read: unknown keys, a date as a string, nulls (skipped where ../shared is missing)', async () => {
    for (const name of ['bench/dates-aquaint.jsonl', 'articles/articles.jsonl']) {
      const input = readFileSync(join(shared, name), 'utf8')
      const { status, out, error } = await run(['facts'], input)
      expect({ name, status, error }).toEqual({ name, status: 0, error: '' })
      expect(parsed(out).map(({ id }) => id)).toEqual(parsed(input).map(({ id }) => id))
    }
  }, 120_000)
})

describe('questions', () => {
  test('piping facts into questions changes nothing, nor does facts into facts', async () => {
    const input = JSON.stringify({ id: 'ferry', ...story })
    const facts = await run(['facts'], input)
    const [again, direct, piped] = await Promise.all([run(['facts'], facts.out), run(['questions'], input), run(['questions'], facts.out)])
    expect(again.out).toBe(facts.out)
    expect(piped.out).toBe(direct.out)
    expect(parsed(direct.out)[0]).toMatchObject({ id: 'ferry', seed: 1 })
  })

  test('--kinds, --max and --seed are obeyed', async () => {
    const { status, out } = await run(['questions', '--kinds', 'who-said', '--max', '2', '--seed', '7'], JSON.stringify(story))
    const [set] = parsed(out)
    expect([status, set?.seed]).toEqual([0, 7])
    expect(set?.questions?.length).toBeLessThanOrEqual(2)
    expect(set?.questions?.every(({ kind }) => kind === 'who-said')).toBe(true)
  })
})

test.each([
  ['no command', [], /Usage: /],
  ['another command', ['fact'], /Usage: /],
  ['another option', ['facts', '--publish', '2026-11-12'], /--publish/],
  ['a date that is none', ['facts', '--published', '06/07/2021'], /--published takes a date/],
  ['a seed that is none', ['questions', '--seed', 'x'], /--seed takes a whole number/],
  ['a kind that is none', ['questions', '--kinds', 'who-sad'], /no kind of question "who-sad".*who-said/],
])('refused at the start, in words: %s', async (_, args, expected) => {
  const { status, out, error } = await run(args, '{"paragraphs":["a"]}')
  expect([status, out]).toEqual([2, ''])
  expect(error).toMatch(expected)
})
