import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked { version?: string; license?: string; dev?: boolean; optional?: boolean; link?: boolean }

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, Locked> }

/** Every package that a running Dateline installs, with the licence that it names. Builds for other systems of one package stand in one line. */
function notices(): string {
  const installed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev)
  const lines = new Map<string, string>()
  for (const [path, { version, license }] of installed) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    lines.set(`${name} ${version}`, `| ${name} | ${version} | ${license ?? 'see the package'} |`)
  }
  const rows = [...lines.values()].sort((a, b) => (a < b ? -1 : 1))
  return [
    '# Third-party notices',
    '',
    'Dateline stands under the MIT licence (LICENSE). It installs the packages below from the npm registry, each under its own licence,',
    'whose text comes with the package (`node_modules/<name>/LICENSE`). The typefaces Source Serif 4 and Source Sans 3 are by Adobe, under the SIL Open Font License 1.1.',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

test('THIRD-PARTY-NOTICES.md names every installed package (npx vitest run -u tests/notices.test.ts writes it anew)', async () => {
  await expect(notices()).toMatchFileSnapshot('../THIRD-PARTY-NOTICES.md')
})

test('no package comes under a licence that the project does not accept', () => {
  const accepted = /^(?:\(?(?:MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|CC-BY-4\.0|Python-2\.0|WTFPL|LGPL-3\.0-or-later|PostgreSQL|Zlib)(?: OR | AND | and |\))?)+$/
  // Part of Prisma Studio inside Prisma's command-line tool, of which only the client generator is run; never loaded, never passed on.
  const tolerated = new Set(['node_modules/elkjs'])
  const refused = Object.entries(lock.packages).filter(([path, { license }]) => path !== '' && !tolerated.has(path) && !(license && accepted.test(license))).map(([path, { license }]) => `${path}: ${license}`)
  expect(refused).toEqual([])
})
