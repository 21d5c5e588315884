import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { migrationsFolder, readMigrations } from './migrate'

/*
 * Prisma's own schema engine as WebAssembly, for writing migrations and for the test that its bookkeeping and ours agree.
 * Node cannot import its .wasm entry: the bindings are loaded alone and given the instance.
 */

type Engine = Awaited<ReturnType<typeof bindings.SchemaEngine.new>>

const schema = () => {
  const path = fileURLToPath(new URL('./schema.prisma', import.meta.url))
  return { path, content: readFileSync(path, 'utf8') }
}

let loading: Promise<void> | undefined

/** Once in a process: a second instance would find the views on the memory of the first. */
async function loadBindings(): Promise<void> {
  const require = createRequire(import.meta.url)
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports })
  const start = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  start.__wbg_set_wasm(instance.exports)
  const exports = instance.exports as { __wbindgen_start(): void }
  exports.__wbindgen_start()
}

/** The engine on an embedded database. */
export async function schemaEngine(pglite: PGlite): Promise<Engine> {
  await (loading ??= loadBindings())
  const { path, content } = schema()
  return bindings.SchemaEngine.new({ datamodels: [[path, content]] }, () => undefined, bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(pglite)))
}

/** The migrations folder in the engine's own form. */
export function migrationList() {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations().map(({ name, script }) => ({ path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: script } } })),
  }
}

export const noFilters = { externalTables: [], externalEnums: [] }

/** The SQL that leads from the migrations to the schema; "" where they agree. */
export async function difference(): Promise<string> {
  const pglite = await PGlite.create()
  const engine = await schemaEngine(pglite)
  const to = { tag: 'schemaDatamodel' as const, files: [schema()] }
  const { stdout } = await engine.diff({ from: { tag: 'migrations', ...migrationList() }, to, script: true, exitCode: null, filters: noFilters })
  await pglite.close()
  return stdout?.startsWith('-- This is an empty migration') ? '' : (stdout ?? '')
}
