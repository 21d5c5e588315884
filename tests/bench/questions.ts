import { readFileSync } from 'node:fs'
import type { StructuredArticle } from '../../lib/article/article'
import { readArticle } from '../../lib/article/read'
import { extractFacts } from '../../lib/facts/extract'
import { generate } from '../../lib/questions/generate'
import type { QuestionSet } from '../../lib/questions/question'
import { articles, keys, measured, pasted, readArticles, scored } from './sets'

/*
 * Counts the questions made from the articles in ../shared and has the answer keys judge theirs. `npm run bench:questions [-- --errors 20]`
 * The scores are for people to read: nothing here passes or fails.
 */

interface Rate { right: number; of: number; percent: number | 'n/a' }

const wordsOf = (article: StructuredArticle) => article.paragraphs.reduce((n, { text }) => n + text.split(/\s+/u).filter(Boolean).length, 0)
const setOf = (article: StructuredArticle): QuestionSet => generate(extractFacts(article), {}, 1)
const kindsOf = (set: QuestionSet) => new Set(set.questions.map(({ kind }) => kind))

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
}

/** The article that a new user would paste, with all that its page brings. */
function pastedSet(): QuestionSet {
  const read = readArticle({ text: readFileSync(pasted, 'utf8') })
  if (!read.ok) throw new Error(read.problem.message)
  return setOf(read.article)
}

measured((folder) => {
  const all = readArticles(articles).map((article) => ({ article, set: setOf(article) }))
  const long = all.filter(({ article }) => wordsOf(article) >= 500)
  const score = scored('questions', keys, all.map(({ article, set }) => ({ ...set, id: article.id })), folder, process.argv.slice(2)) as Record<string, Rate>
  const fromPasted = pastedSet()
  const byKind = (set: QuestionSet) => [...kindsOf(set)].map((kind) => `${set.questions.filter((question) => question.kind === kind).length} ${kind}`).join(', ')
  console.table([
    { what: 'questions from all articles', here: all.reduce((n, { set }) => n + set.questions.length, 0), of: `${all.length} articles` },
    { what: 'articles without a question', here: all.filter(({ set }) => set.questions.length === 0).length, of: `${all.length} articles` },
    { what: 'questions from an article of 500 words or more, median', here: median(long.map(({ set }) => set.questions.length)), of: `${long.length} articles` },
    { what: 'kinds in it, median', here: median(long.map(({ set }) => kindsOf(set).size)), of: `${long.length} articles` },
    { what: 'questions from the envoys article, pasted whole', here: fromPasted.questions.length, of: byKind(fromPasted) },
    ...Object.entries(score).map(([what, { right, of }]) => ({ what: `answer keys: ${what}`, here: right, of: String(of) })),
  ])
})
