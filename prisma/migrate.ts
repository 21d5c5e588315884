import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * Applies prisma/migrations in Prisma's own layout and bookkeeping, so that `prisma migrate deploy` accepts the same folder
 * and the same database. Its schema engine is not used for it: that marks a migration as begun before it runs, and a process
 * killed in between would leave a database that never migrates again. Here a migration and its mark are one transaction.
 */

export const migrationsFolder = fileURLToPath(new URL('./migrations/', import.meta.url))

/** One connection: `run` takes any number of statements, `rows` one with its parameters. */
export interface Connection {
  run(script: string): Promise<unknown>
  rows(statement: string, values?: string[]): Promise<Record<string, unknown>[]>
}

export interface Migration { name: string; script: string }

/** The migrations of the folder, oldest first. */
export function readMigrations(): Migration[] {
  const names = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return names.sort().map((name) => ({ name, script: readFileSync(`${migrationsFolder}${name}/migration.sql`, 'utf8') }))
}

// As the schema engine makes it.
const MARKS = `create table if not exists "_prisma_migrations" (
  "id" varchar(36) primary key not null, "checksum" varchar(64) not null, "finished_at" timestamptz, "migration_name" varchar(255) not null, "logs" text,
  "rolled_back_at" timestamptz, "started_at" timestamptz not null default now(), "applied_steps_count" integer not null default 0)`
// The lock of `prisma migrate` itself, so that it and two servers that start at once wait for each other.
const LOCK = 'select pg_advisory_xact_lock(72707369)'

async function appliedNames(connection: Connection): Promise<string[]> {
  const [table] = await connection.rows(`select to_regclass('"_prisma_migrations"')::text as name`)
  if (!table?.['name']) return []
  const rows = await connection.rows(`select "migration_name" as name, "finished_at" is not null as finished from "_prisma_migrations" where "rolled_back_at" is null order by "started_at", "migration_name"`)
  const unfinished = rows.find((row) => !row['finished'])
  if (unfinished) throw new Error(`The migration ${String(unfinished['name'])} was begun by another tool and not finished. Settle it with "prisma migrate resolve" first.`)
  return rows.map((row) => String(row['name']))
}

/** The migrations that the database lacks. Throws where it knows one that the folder does not: it belongs to a newer Dateline. */
async function pending(connection: Connection, migrations: readonly Migration[]): Promise<Migration[]> {
  const known = new Set(migrations.map(({ name }) => name))
  const applied = new Set(await appliedNames(connection))
  const foreign = [...applied].filter((name) => !known.has(name))
  if (foreign.length) throw new Error(`The database has the migration ${foreign.join(', ')}, which this version of Dateline does not know. Start the newer version that made it.`)
  return migrations.filter(({ name }) => !applied.has(name))
}

async function apply(connection: Connection, { name, script }: Migration): Promise<void> {
  try {
    await connection.run(script)
  } catch (error) {
    throw new Error(`The migration ${name} failed; the database was left as it was.`, { cause: error })
  }
  const checksum = createHash('sha256').update(script).digest('hex')
  await connection.rows('insert into "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count") values ($1, $2, $3, clock_timestamp(), 1)', [randomUUID(), checksum, name])
}

/** Brings the database to the newest migration, all or nothing; the names of those applied. Two queries where nothing is pending. */
export async function migrate(connection: Connection, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  if ((await pending(connection, migrations)).length === 0) return []
  await connection.run('begin')
  try {
    await connection.rows(LOCK)
    await connection.run(MARKS)
    const missing = await pending(connection, migrations)
    for (const migration of missing) await apply(connection, migration)
    await connection.run('commit')
    return missing.map(({ name }) => name)
  } catch (error) {
    await connection.run('rollback').catch(() => undefined)
    throw error
  }
}

/** Writes the migration that leads from the folder to prisma/schema.prisma. */
async function writeMigration(name: string): Promise<void> {
  const { difference } = await import('./schema-engine')
  const script = await difference()
  if (script === '') return console.log('prisma/migrations and prisma/schema.prisma agree: there is nothing to migrate.')
  const folder = `${migrationsFolder}${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}_${name}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/migration.sql`, script)
  const lock = `${migrationsFolder}migration_lock.toml`
  if (!existsSync(lock)) writeFileSync(lock, '# Please do not edit this file manually\n# It should be added in your version-control system (e.g., Git)\nprovider = "postgresql"\n')
  console.log(`Written: ${folder}/migration.sql. Read it before you commit it.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, name] = process.argv.slice(2)
  // Not awaited: schema-engine.ts imports this file, which must have been evaluated first.
  if (command === 'new' && name && /^\w{1,100}$/.test(name)) void writeMigration(name)
  else {
    console.error('Write: npx tsx prisma/migrate.ts new <name>, the name in letters, digits and underscores.')
    process.exitCode = 1
  }
}
