import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { StructuredArticle } from './article/article'
import { inOrder, readDocument, type DocumentReading } from './article/document'
import { readPublished } from './article/published'
import { readArticle } from './article/read'
import { extractFacts } from './facts/extract'
import { kinds, type Kind } from './questions/question'

/*
 * The commands of the shell: JSON Lines in, JSON Lines out, in the same order. One process serves any number of articles:
 * a line is read, answered and written before the next one is taken.
 */

const USAGE = `Usage: npm run -s facts [-- OPTIONS] < articles.jsonl
       npm run -s questions [-- OPTIONS] < articles.jsonl
       npm run -s facts -- [OPTIONS] FILE …      (text or JSON; .jsonl: an article a line)
Options: --published DATE   the publication date of all of them
         --seed N           which of the equally good sets (1)
         --kinds a,b        which kinds of question (all): ${kinds.join(', ')}
         --max N            at most so many questions (12)
`

interface Options { published?: string; seed: number; kinds: readonly Kind[]; max: number }
type Make = (article: StructuredArticle, options: Options) => object
interface Source { id: string; line: number; read: (published: string | undefined) => DocumentReading }

/** Refused at the start, in words. */
class UsageError extends Error {}

function whole(value: string, name: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${name} takes a whole number, not "${value}".`)
  return Number(value)
}

function chosenKinds(value: string | undefined): readonly Kind[] {
  const names = value === undefined ? kinds : value.split(',').map((name) => name.trim())
  return names.map((name) => {
    const kind = kinds.find((known) => known === name)
    if (!kind) throw new UsageError(`There is no kind of question "${name}". The kinds are: ${kinds.join(', ')}.`)
    return kind
  })
}

function readArguments(args: string[]): { options: Options; files: string[] } {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { published: text, seed: text, kinds: text, max: text } })
    const { published } = values
    if (published !== undefined && !readPublished(published, 'given')) throw new UsageError(`--published takes a date such as 2021-07-08 or 2021-07-08T17:24:00+09:00, not "${published}".`)
    const options = { seed: whole(values.seed ?? '1', 'seed'), kinds: chosenKinds(values.kinds), max: whole(values.max ?? '12', 'max') }
    return { options: published === undefined ? options : { ...options, published }, files: positionals }
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error
  }
}

/** The lines of a stream, cut at line feeds alone: a JSON string may hold the other separators as they are. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let pieces: string[] = []
  for await (const chunk of stream.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = chunk.split('\n')
    for (const line of lines.slice(0, -1)) {
      pieces.push(line)
      yield pieces.join('')
      pieces = []
    }
    pieces.push(lines.at(-1) ?? '')
  }
  yield pieces.join('')
}

function dated(reading: DocumentReading, published: string | undefined): DocumentReading {
  const given = published === undefined ? null : readPublished(published, 'given')
  return reading.ok && given ? { ok: true, article: { ...reading.article, datePublished: given } } : reading
}

async function* documentLines(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Source> {
  let line = 0
  for await (const text of lines) {
    line++
    const id = String(line)
    if (text.trim() !== '') yield { id, line, read: (published) => dated(readDocument(text.replace(/^\ufeff/, ''), id), published) }
  }
}

async function* files(paths: readonly string[]): AsyncGenerator<Source> {
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => error)
    const id = basename(path, extname(path))
    if (text instanceof Error) yield { id, line: 1, read: () => ({ ok: false, problem: { code: 'not-text', message: `The file ${path} cannot be read (${text.code ?? text.message}).` } }) }
    else if (/\.(?:jsonl|ndjson)$/i.test(path)) yield* documentLines(text.split('\n'))
    else yield { id, line: 1, read: (published) => named(readArticle(published === undefined ? { text } : { text, published }), id) }
  }
}

function named(reading: DocumentReading, id: string): DocumentReading {
  return reading.ok && reading.article.id === undefined ? { ok: true, article: inOrder({ ...reading.article, id }) } : reading
}

/** Writes a line and waits while the reader at the other end is slower. */
async function writeLine(out: Writable, value: object): Promise<void> {
  if (!out.write(`${JSON.stringify(value)}\n`)) await new Promise((resolve) => out.once('drain', resolve))
}

/** A bug in one article must not cost the thousand behind it: it is told as loudly as a line that cannot be read. */
function answerOne(reading: DocumentReading, options: Options, make: Make): { value: object } | { error: string; id?: string } {
  if (!reading.ok) return { error: reading.problem.message, ...(reading.id === undefined ? {} : { id: reading.id }) }
  const known = reading.article.id === undefined ? {} : { id: reading.article.id }
  try {
    return { value: make(reading.article, options) }
  } catch (error) {
    return { error: `The program failed on this article: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, ...known }
  }
}

/** Answers every source in order; true where all could be read. */
async function answerAll(sources: AsyncIterable<Source>, options: Options, make: Make): Promise<boolean> {
  let clean = true
  for await (const { id, line, read } of sources) {
    const answer = answerOne(read(options.published), options, make)
    if ('value' in answer) await writeLine(process.stdout, answer.value)
    else {
      clean = false
      await writeLine(process.stderr, { id: answer.id ?? id, line, error: answer.error })
    }
  }
  return clean
}

async function makerOf(command: string | undefined): Promise<Make> {
  switch (command) {
    case 'facts': return (article) => extractFacts(article)
    case 'questions': {
      const { generate } = await import('./questions/generate')
      return (article, { kinds: chosen, max, seed }) => generate(extractFacts(article), { kinds: chosen, max }, seed)
    }
    default: throw new UsageError(USAGE)
  }
}

async function main([command, ...args]: string[]): Promise<number> {
  try {
    const make = await makerOf(command)
    const { options, files: paths } = readArguments(args)
    const sources = paths.length > 0 ? files(paths) : documentLines(linesOf(process.stdin))
    return (await answerAll(sources, options, make)) ? 0 : 1
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message.trimEnd()}\n`)
    return 2
  }
}

// A reader that has seen enough ("| head -1") closes the pipe: no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
process.exitCode = await main(process.argv.slice(2))
