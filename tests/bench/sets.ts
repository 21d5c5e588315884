import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { articleSchema, type StructuredArticle } from '../../lib/article/article'

/* The articles and keys to measure on: they belong to others and stand beside the checkout, where they are at hand. */

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
export const bench = join(shared, 'bench')
export const articles = join(shared, 'articles', 'articles.jsonl')
export const pasted = join(shared, 'articles', 'us-china-envoys.txt')
export const keys = join(shared, 'articles', 'keys')
const scorer = join(bench, 'score.mjs')

/** Runs a bench in a folder of its own, or says that there is nothing to measure on. */
export function measured(run: (folder: string) => void): void {
  if ([scorer, articles, keys].some((path) => !existsSync(path))) {
    console.log('The sets to measure on are not here: ../shared/bench and ../shared/articles, beside the checkout.')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Articles as the sets write them: null stands for what is missing. */
export function readArticles(path: string): StructuredArticle[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => {
    const given = JSON.parse(line) as Record<string, unknown>
    return articleSchema.parse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)))
  })
}

/** Runs the scorer over predictions; with arguments (--errors 20) its own words are printed too. */
export function scored(task: string, gold: string, predicted: readonly unknown[], folder: string, args: readonly string[]): unknown {
  const path = join(folder, `${task}.jsonl`)
  writeFileSync(path, predicted.map((one) => JSON.stringify(one)).join('\n'))
  const run = (more: readonly string[]) => execFileSync(process.execPath, [scorer, task, gold, path, ...more], { encoding: 'utf8', maxBuffer: 1e8 })
  if (args.length) console.log(`${task} ${gold}\n${run(args)}`)
  return JSON.parse(run(['--json']))
}
