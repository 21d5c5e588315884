import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['app', 'lib', 'prisma', 'tests']
const roots = ['proxy.ts', 'instrumentation.ts', 'next.config.ts', 'prisma.config.ts']

function sources(): string[] {
  const inFolders = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`))
  return [...inFolders, ...roots.filter((path) => existsSync(join(root, path)))].filter((path) => /\.tsx?$/.test(path)).sort()
}

interface Import { to: string; typeOnly: boolean }

function parse(path: string, text = readFileSync(join(root, path), 'utf8')): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
}

/** What a file imports, paths relative to the project ("lib/article/article"), packages by name. */
function importsOf(file: ts.SourceFile): Import[] {
  const found: Import[] = []
  const add = (specifier: string, typeOnly: boolean) => {
    const to = specifier.startsWith('.') ? relative(root, resolve(root, dirname(file.fileName), specifier)) : specifier
    found.push({ to, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, node.isTypeOnly)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) add(node.arguments[0].text, false)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const isPure = (path: string) => path.startsWith('lib/') && !path.startsWith('lib/server/') && path !== 'lib/cli.ts'
const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)
const area = (path: string) => ['article', 'facts', 'questions', 'scoring'].find((name) => within(path, `lib/${name}`))

const purePackages: Record<string, readonly string[]> = { article: ['zod'], facts: ['zod', 'wink-pos-tagger', 'wink-lexicon'], questions: ['zod'], scoring: ['zod'] }
const serverPackages = ['zod', 'next', 'pg', '@prisma/client', '@prisma/adapter-pg', '@prisma/schema-engine-wasm', '@electric-sql/pglite', 'pglite-prisma-adapter', 'fs-native-extensions']
const mayKnow: Record<string, readonly string[]> = { article: ['article'], facts: ['article', 'facts'], questions: ['article', 'facts', 'questions'], scoring: ['scoring'] }
const doors = ['sentences', 'tags', 'speech/quotations', 'names/names', 'references/coreference', 'dates/dates', 'speech/attribution', 'events/events']

const packageOf = (specifier: string) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
const isLocal = (to: string) => [...folders, 'generated', '..'].some((folder) => within(to, folder)) || /^[\w-]+$/.test(to) && existsSync(join(root, `${to}.ts`))

/** What is wrong with one import, or nothing. The rules are numbered as in ARCHITECTURE.md. */
function fault(from: string, { to, typeOnly }: Import): string | undefined {
  const here = area(from)
  const there = area(to)
  if (isPure(from)) {
    if (!isLocal(to)) return packageAllowed(here, to) ? undefined : `1: pure code imports the package ${to}`
    if (!isPure(`${to}.ts`)) return `1: pure code imports ${to}`
    if (within(from, 'lib/facts/words')) return '2: a word list imports something'
    if (here === 'scoring' && there === 'questions' && to !== 'lib/questions/question') return `2: scoring knows questions/question only, not ${to}`
    if (here && there && here !== there && !(here === 'scoring' && there === 'questions') && !mayKnow[here]?.includes(there)) return `2: ${here} must not know ${there}`
    if (there === 'facts' && here !== 'facts' && to !== 'lib/facts/extract' && !within(to, 'lib/facts/words')) return `2: only extract.ts and the word tables are open to ${here ?? from}`
    if (!here && there) return `2: ${from} is shared by all and must not know ${there}`
    return undefined
  }
  if (from.startsWith('lib/server/') && within(to, 'app')) return '1: the server must not know the pages'
  if (from.startsWith('lib/server/') && !isLocal(to) && !to.startsWith('node:') && !serverPackages.includes(packageOf(to))) return `1: the package ${to} is not on the server's list`
  if (from.startsWith('app/')) return pageFault(from, { to, typeOnly })
  return undefined
}

const packageAllowed = (here: string | undefined, to: string) => !to.startsWith('node:') && (purePackages[here ?? 'article'] ?? []).includes(packageOf(to))

function pageFault(from: string, { to, typeOnly }: Import): string | undefined {
  const shared = ['app/ui', 'app/session', 'app/action', 'app/api', 'app/fonts']
  if (within(to, 'generated') || packageOf(to) === '@prisma/client') return `1: only lib/server knows Prisma, not ${from}`
  if (to === 'next/headers' && from !== 'app/session.ts') return '1: only app/session.ts reads next/headers'
  const folder = (path: string) => path.split('/')[1]
  const crosses = within(to, 'app') && to.split('/').length > 2 && folder(to) !== folder(from) && !shared.some((door) => within(to, door))
  return crosses && !typeOnly ? `3: page folders never import each other (${to})` : undefined
}

/** A stage's door is called by extract.ts alone; types may be taken from it. Only whom a word stands for is asked by later stages too. */
function stageFault(from: string, { to, typeOnly }: Import): string | undefined {
  const door = doors.find((name) => to === `lib/facts/${name}`)
  if (!door || typeOnly || from === 'lib/facts/extract.ts' || !from.startsWith('lib/facts/')) return undefined
  const asksWho = door === 'references/coreference' && ['speech', 'events', 'references'].some((stage) => within(from, `lib/facts/${stage}`))
  return asksWho || (door === 'tags' && from === 'lib/facts/sentences.ts') ? undefined : `2: ${to} is called by extract.ts alone`
}

const files = sources()
const parsed = new Map(files.map((path) => [path, parse(path)]))

describe('who may import what', () => {
  test('every import follows the directions', () => {
    const faults = files.filter((path) => !path.startsWith('tests/') && !path.startsWith('prisma/')).flatMap((path) =>
      importsOf(parsed.get(path) as ts.SourceFile).flatMap((item) => [fault(path, item), stageFault(path, item)].filter(Boolean).map((words) => `${path}: ${words}`)))
    expect(faults).toEqual([])
  })

  test('a client file never reaches the server', () => {
    const reach = (path: string, seen: Set<string>): string[] => {
      if (seen.has(path) || !parsed.has(path)) return []
      seen.add(path)
      if (path.startsWith('lib/server/')) return [path]
      return importsOf(parsed.get(path) as ts.SourceFile).filter((item) => !item.typeOnly).flatMap(({ to }) => ['.ts', '.tsx'].flatMap((end) => reach(to + end, seen)))
    }
    const isServerAction = (path: string) => /^['"]use server['"]/.test(parsed.get(path)?.text ?? '')
    const clients = files.filter((path) => /^['"]use client['"]/.test(parsed.get(path)?.text ?? ''))
    const seenActions = new Set(files.filter(isServerAction))
    expect(clients.flatMap((path) => reach(path, new Set(seenActions)).map((to) => `${path} reaches ${to}`))).toEqual([])
  })

  test.each([
    ['lib/facts/dates.ts', 'lib/questions/generate', '2'],
    ['lib/article/text.ts', 'lib/facts/extract', '2'],
    ['lib/facts/dates.ts', 'node:fs', '1'],
    ['lib/scoring/score.ts', 'lib/questions/generate', '2'],
    ['lib/questions/generate.ts', 'lib/facts/names', '2'],
    ['lib/article/text.ts', 'lib/server/db', '1'],
    ['app/articles/page.tsx', 'generated/prisma/client', '1'],
    ['app/articles/page.tsx', 'app/sets/list', '3'],
    ['lib/server/articles.ts', 'left-pad', '1'],
  ])('%s may not import %s', (from, to, rule) => {
    expect(fault(from, { to, typeOnly: false })).toMatch(new RegExp(`^${rule}:`))
  })

  test.each([
    ['lib/facts/extract.ts', 'lib/article/article'],
    ['lib/scoring/score.ts', 'lib/questions/question'],
    ['lib/questions/generate.ts', 'lib/facts/extract'],
    ['lib/questions/language.ts', 'lib/facts/words/countries'],
    ['app/articles/page.tsx', 'lib/server/articles'],
    ['app/articles/page.tsx', 'app/ui/masthead'],
  ])('%s may import %s', (from, to) => {
    expect(fault(from, { to, typeOnly: false })).toBeUndefined()
  })
})

describe('names say something', () => {
  test('no barrel files and no drawers', () => {
    const drawers = /(?:^|\/)(?:utils?|helpers?|common|misc|types|constants)(?:\.tsx?$|\/)|(?:^|\/)index\.tsx?$/
    expect(files.filter((path) => drawers.test(path))).toEqual([])
  })
})

const forbiddenGlobals = new Set(['process', 'fetch', 'console', 'setTimeout', 'setInterval', 'performance', 'crypto', 'window', 'document'])
const localeCalls = new Set(['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'localeCompare'])
const builtins = new Set(builtinModules)

/** Clock, chance, outside world or locale in pure code. */
function impurities(file: ts.SourceFile): string[] {
  const found: string[] = []
  const at = (node: ts.Node, what: string) => found.push(`${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`)
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const words = `${node.expression.getText()}.${node.name.text}`
      if (['Math.random', 'Date.now', 'Date.parse'].includes(words)) at(node, words)
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) !== 1) at(node, 'new Date without a fixed instant')
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && localeCalls.has(node.expression.name.text)) at(node, node.expression.name.text)
    if (ts.isNewExpression(node) && node.expression.getText().startsWith('Intl.') && !node.arguments?.length) at(node, 'Intl without a locale')
    if (ts.isIdentifier(node) && forbiddenGlobals.has(node.text) && isFree(node)) at(node, node.text)
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && (node.moduleSpecifier.text.startsWith('node:') || builtins.has(node.moduleSpecifier.text))) at(node, node.moduleSpecifier.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** An identifier that stands for a global: no property name, no declaration, not declared in the file. */
function isFree(node: ts.Identifier): boolean {
  const parent = node.parent
  const isName = (ts.isPropertyAccessExpression(parent) && parent.name === node) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isShorthandPropertyAssignment(parent) || ts.isLiteralTypeNode(parent)
  if (isName) return false
  let declared = false
  const look = (other: ts.Node): void => {
    if ((ts.isVariableDeclaration(other) || ts.isParameter(other) || ts.isBindingElement(other) || ts.isFunctionDeclaration(other)) && other.name && ts.isIdentifier(other.name) && other.name.text === node.text) declared = true
    ts.forEachChild(other, look)
  }
  look(node.getSourceFile())
  return !declared
}

describe('the core is pure', () => {
  test('no clock, no chance, no outside world, no locale of the machine', () => {
    expect(files.filter(isPure).flatMap((path) => impurities(parsed.get(path) as ts.SourceFile))).toEqual([])
  })

  test.each(['Math.random()', 'Date.now()', 'new Date()', 'process.env', 'fetch("x")', 'console.log(1)', '"a".localeCompare("b")', 'new Intl.NumberFormat()'])('%s is found', (code) => {
    expect(impurities(parse('lib/sample.ts', `export const a = () => ${code}`))).toHaveLength(1)
  })

  test.each(['new Date(Date.UTC(2021, 6, 8))', 'new Intl.DisplayNames(["en"], { type: "region" })', '{ process: 1 }', 'event.process'])('%s is allowed', (code) => {
    expect(impurities(parse('lib/sample.ts', `declare const event: { process: 1 }\nexport const a = () => (${code})`))).toEqual([])
  })
})
