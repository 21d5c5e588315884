import { defineConfig } from '@playwright/test'

const port = Number(process.env.DATELINE_E2E_PORT ?? 4173)
const executablePath = process.env.DATELINE_CHROMIUM ?? '/usr/bin/chromium'

/** Journeys in a real browser against the built server with a database of its own. `npm test` sets the environment. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(process.env.DATELINE_E2E_JSON ? [['json', { outputFile: process.env.DATELINE_E2E_JSON }] as const] : [])],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'off',
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1280, height: 900 } } },
    // Neither bytes nor a killed server depend on the screen.
    { name: 'phone', testIgnore: ['bytes.spec.ts', 'killed.spec.ts'], use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: 'node ../../lib/run.mjs start',
    url: `http://127.0.0.1:${port}/api/health`,
    env: { PORT: String(port), DATELINE_DATA: process.env.DATELINE_E2E_DATA ?? '/tmp/dateline-e2e' },
    reuseExistingServer: false,
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
