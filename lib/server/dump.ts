import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import type { Prisma, PrismaClient } from '../../generated/prisma/client'
import { AppError } from '../errors'

/*
 * All rows of the database as lines of JSON, the same for both engines:
 *   {"dateline":"dump","version":1,"migrations":["20261125020803_init"]}
 *   {"table":"Reader","columns":["id","tokenHash","createdAt"]}
 *   ["01a2…","9f86…","2026-11-25 02:09:26.046+00"]      one a row: each value as the database writes it, null where there is none
 *   {"sequence":"Response_order_seq","value":"12"}
 *   {"end":{"Reader":1}}                                 how many rows each table has: without this line the dump is cut off
 * The database itself writes and reads the values, so nothing is lost on the way (a null inside JSON is not a missing value).
 */

type Transaction = Prisma.TransactionClient
interface Column { name: string; type: string }
interface Table { name: string; columns: Column[]; key: string[]; parents: string[] }

const headSchema = z.object({ dateline: z.literal('dump'), version: z.literal(1), migrations: z.array(z.string()) })
const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) })
const sequenceSchema = z.object({ sequence: z.string(), value: z.string().regex(/^\d{1,19}$/) })
const endSchema = z.object({ end: z.record(z.string(), z.int()) })
const markSchema = z.union([tableSchema, sequenceSchema, endSchema])

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** As long as it takes: it is one snapshot, or all or nothing. */
const ONE_PIECE = { timeout: 2 ** 31 - 1, maxWait: 60_000 }

const CATALOGUE = `select c.relname::text as name,
  (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
  (select coalesce(json_agg(a.attname order by a.attnum), '[]') from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary) as key,
  (select coalesce(json_agg(p.relname), '[]') from pg_constraint k join pg_class p on p.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f' and p.oid <> c.oid) as parents
from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::text::regnamespace and c.relname <> '_prisma_migrations' order by c.relname`

/** The tables, each after those that it refers to. */
async function readTables(tx: Transaction): Promise<Table[]> {
  const left = await tx.$queryRawUnsafe<Table[]>(CATALOGUE)
  const ordered: Table[] = []
  while (left.length) {
    const next = left.findIndex((table) => table.parents.every((parent) => ordered.some(({ name }) => name === parent)))
    if (next < 0) throw new Error(`The tables ${left.map(({ name }) => name).join(', ')} refer to each other in a circle.`)
    ordered.push(...left.splice(next, 1))
  }
  return ordered
}

async function readMigrations(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`select "migration_name" as name from "_prisma_migrations" where "finished_at" is not null and "rolled_back_at" is null order by "migration_name"`
  return rows.map(({ name }) => name)
}

/** Times are written and read in one form. */
async function fixForms(tx: Transaction): Promise<void> {
  await tx.$executeRaw`set local timezone = 'UTC'`
  await tx.$executeRaw`set local datestyle = 'ISO, YMD'`
}

const PORTION = 1_000_000

/** Writes one table, about a megabyte at a time; how many rows it has. */
async function dumpTable(tx: Transaction, table: Table, write: (lines: string) => Promise<void>): Promise<number> {
  await write(JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) }))
  const values = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ')
  const order = table.key.length ? `order by ${table.key.map(quoted).join(', ')}` : ''
  await tx.$executeRawUnsafe(`declare dump_rows no scroll cursor for select json_build_array(${values})::text as line from ${quoted(table.name)} ${order}`)
  let count = 0
  for (let portion = 10; ;) {
    const rows = await tx.$queryRawUnsafe<{ line: string }[]>(`fetch ${portion} from dump_rows`)
    if (rows.length) await write(rows.map(({ line }) => line).join('\n'))
    count += rows.length
    if (rows.length < portion) break
    const length = rows.reduce((sum, { line }) => sum + line.length, 0)
    portion = Math.min(2000, Math.max(1, Math.floor((PORTION * rows.length) / length)))
  }
  await tx.$executeRawUnsafe('close dump_rows')
  return count
}

/** Writes the whole database, as it is at one moment, and ends the stream; how many rows it has. */
export async function dump(prisma: PrismaClient, out: Writable): Promise<number> {
  const write = async (lines: string) => {
    if (out.destroyed) throw new Error('The backup could not be written to its end.')
    if (!out.write(`${lines}\n`)) await once(out, 'drain')
  }
  return prisma.$transaction(async (tx) => {
    await fixForms(tx)
    await write(JSON.stringify({ dateline: 'dump', version: 1, migrations: await readMigrations(tx) }))
    const end: Record<string, number> = {}
    for (const table of await readTables(tx)) end[table.name] = await dumpTable(tx, table, write)
    const sequences = await tx.$queryRaw<{ sequence: string; value: string }[]>`select sequencename::text as sequence, last_value::text as value from pg_sequences where schemaname = current_schema() and last_value is not null order by sequencename`
    for (const sequence of sequences) await write(JSON.stringify(sequence))
    await write(JSON.stringify({ end }))
    out.end()
    return Object.values(end).reduce((sum, count) => sum + count, 0)
  }, { ...ONE_PIECE, isolationLevel: 'RepeatableRead' })
}

const damaged = (what: string) => new AppError('invalid', `The file is no whole backup: ${what}. Nothing was restored.`)

/** The lines of a stream. Only a line feed ends one: a text may hold other characters that count as line ends elsewhere. */
async function* linesOf(source: Readable): AsyncGenerator<string> {
  let pieces: Buffer[] = []
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      let start = 0
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        yield Buffer.concat([...pieces, chunk.subarray(start, end)]).toString('utf8')
        pieces = []
        start = end + 1
      }
      if (start < chunk.length) pieces.push(chunk.subarray(start))
    }
  } catch (error) {
    if (String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw damaged('it is cut off or damaged')
    throw error
  }
  if (pieces.length) throw damaged('its last line is cut off')
}

function parse<T>(schema: z.ZodType<T>, line: string, number: number): T {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    throw damaged(`line ${number} cannot be read`)
  }
}

/** Collects the rows of a table and inserts them a megabyte at a time. */
function inserter(tx: Transaction, table: Table, columns: readonly string[]) {
  const types = columns.map((name) => table.columns.find((column) => column.name === name)?.type)
  if (types.length !== table.columns.length || types.includes(undefined)) throw damaged(`the table ${table.name} has other columns than this version`)
  const statement = `insert into ${quoted(table.name)} (${columns.map(quoted).join(', ')}) select ${types.map((type, i) => `(line->>${i})::${type}`).join(', ')} from json_array_elements($1::json) as line`
  let waiting: string[] = []
  let length = 0
  const flush = async () => {
    if (waiting.length) await tx.$executeRawUnsafe(statement, `[${waiting.join(',')}]`)
    waiting = []
    length = 0
  }
  const add = async (line: string) => {
    waiting.push(line)
    length += line.length
    if (length > PORTION) await flush()
  }
  return { table: table.name, add, flush }
}

/** Makes the tables ready to be filled: they must be empty, unless they may be overwritten. */
async function clear(tx: Transaction, tables: readonly Table[], overwrite: boolean): Promise<void> {
  const names = tables.map(({ name }) => quoted(name))
  if (overwrite) return void (await tx.$executeRawUnsafe(`truncate ${names.join(', ')} restart identity`))
  const [filled] = await tx.$queryRawUnsafe<{ some: boolean }[]>(`select ${names.map((name) => `exists (select from ${name})`).join(' or ')} as some`)
  if (filled?.some) throw new AppError('conflict', 'The database already holds something (a first start puts the samples there). Add --overwrite to replace all that is in it by the backup.')
}

async function checkVersion(tx: Transaction, migrations: readonly string[]): Promise<void> {
  const here = await readMigrations(tx)
  if (here.join() === migrations.join()) return
  throw new AppError('conflict', `The backup was made by another version of Dateline: its database ends with ${migrations.at(-1) ?? 'no migration'}, this one with ${here.at(-1) ?? 'no migration'}. Restore it with the version that made it, then upgrade that.`)
}

async function fill(tx: Transaction, lines: AsyncGenerator<string>, overwrite: boolean): Promise<number> {
  const head = await lines.next()
  if (head.done) throw damaged('it is empty')
  await checkVersion(tx, parse(headSchema, head.value, 1).migrations)
  const tables = await readTables(tx)
  await clear(tx, tables, overwrite)
  const counts: Record<string, number> = {}
  let open: ReturnType<typeof inserter> | undefined
  let end: Record<string, number> | undefined
  let number = 1
  for await (const line of lines) {
    number++
    if (line.startsWith('[')) {
      if (!open) throw damaged(`line ${number} belongs to no table`)
      await open.add(line)
      counts[open.table] = (counts[open.table] ?? 0) + 1
      continue
    }
    await open?.flush()
    open = undefined
    const mark = parse(markSchema, line, number)
    if ('table' in mark) open = inserter(tx, tables.find(({ name }) => name === mark.table) ?? unknownTable(mark.table), mark.columns)
    else if ('sequence' in mark) await tx.$queryRaw`select setval(quote_ident(${mark.sequence})::regclass, ${mark.value}::text::bigint)::text`
    // The file is read on, for its checksum stands at the very end.
    else end = mark.end
  }
  if (!end) throw damaged('it is cut off')
  return checkCounts(end, counts, tables)
}

const unknownTable = (name: string): never => {
  throw damaged(`it has a table ${name}, which this version does not know`)
}

function checkCounts(end: Readonly<Record<string, number>>, counts: Readonly<Record<string, number>>, tables: readonly Table[]): number {
  for (const { name } of tables) if (end[name] !== (counts[name] ?? 0)) throw damaged(`rows of the table ${name} are missing`)
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** Fills the database from a dump, all or nothing; how many rows it then has. */
export function restore(prisma: PrismaClient, source: Readable, overwrite: boolean): Promise<number> {
  return prisma.$transaction(async (tx) => {
    await fixForms(tx)
    return fill(tx, linesOf(source), overwrite)
  }, ONE_PIECE)
}
