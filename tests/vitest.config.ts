import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Two projects: the pure core, and the server on a real database (which one: DATELINE_TEST_DATABASE). */
export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'core', include: ['tests/*.test.ts', 'tests/{rules,golden,properties}/**/*.test.ts'], testTimeout: 30_000 } },
      { root, test: { name: 'server', include: ['tests/server/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
})
