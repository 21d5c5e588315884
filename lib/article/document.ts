import type { z } from 'zod'
import { articleSchema, type StructuredArticle } from './article'
import { readDateline } from './dateline'
import { findJsonFault } from './json'

/* Our own structured JSON → the article. */

export interface Problem { code: 'empty' | 'boilerplate' | 'too-large' | 'not-text' | 'html' | 'json' | 'document' | 'published'; message: string }
/** `id` of a refusal: the document's own, where it could be read. */
export type DocumentReading = { ok: true; article: StructuredArticle } | { ok: false; problem: Problem; id?: string }

type Issue = z.core.$ZodIssue

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${String(step)}`)).join('')
}

/** Of a union that nothing fitted, the alternative that got deepest tells what was meant. */
function deepest(issue: Issue): { path: PropertyKey[]; message: string } {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flatMap((issues) => issues.slice(0, 1).map(deepest))
  const best = inner.reduce<{ path: PropertyKey[]; message: string } | null>((most, next) => (most && most.path.length > next.path.length ? most : next), null)
  return best ? { path: [...issue.path, ...best.path], message: best.message } : issue
}

function refusal(error: z.ZodError): Problem {
  const first = error.issues[0]
  const { path, message } = first ? deepest(first) : { path: [], message: 'Invalid input' }
  const place = pathOf(path)
  return { code: 'document', message: `This JSON is no structured article: ${place === '' ? '' : `${place}: `}${message}` }
}

const FIELDS = [
  'version', 'id', 'language', 'headline', 'deck', 'byline', 'publisher', 'url', 'usageTerms', 'datePublished', 'dateModified', 'dateline', 'paragraphs', 'people', 'parties', 'quotes', 'dates', 'events',
] as const satisfies readonly (keyof StructuredArticle)[]

/** The article with its fields in one order, so that reading what was written gives the same bytes. */
export function inOrder(article: StructuredArticle): StructuredArticle {
  return Object.fromEntries(FIELDS.flatMap((field) => (article[field] === undefined ? [] : [[field, article[field]]]))) as unknown as StructuredArticle
}

/** What the first paragraph's dateline tells is filled in where the document does not say it; the paragraph stays as it is. */
function completed(article: StructuredArticle): StructuredArticle {
  const found = article.dateline ? null : readDateline(article.paragraphs[0]?.text ?? '', article.datePublished)
  return inOrder(found ? { ...article, datePublished: article.datePublished ?? found.published, dateline: found.dateline } : article)
}

type Loose = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)
const withoutNulls = (value: Loose): Loose => Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null))

/** Programs write null for what they do not know: of the article's own fields it is the same as nothing. */
function filled(document: Loose): Loose {
  const fields = Object.entries(withoutNulls(document)).map(([key, value]) => {
    if (key === 'byline' && Array.isArray(value)) return [key, value.map((author: unknown) => (isObject(author) ? withoutNulls(author) : author))]
    return [key, (key === 'publisher' || key === 'dateline') && isObject(value) ? withoutNulls(value) : value]
  })
  return Object.fromEntries(fields) as Loose
}

/** Reads one structured article from JSON. `id` is given to a document that has none. */
export function readDocument(json: string, id?: string): DocumentReading {
  const fault = findJsonFault(json)
  if (fault) return { ok: false, problem: { code: 'json', message: `This JSON cannot be read: line ${fault.line}, column ${fault.column}: ${fault.message}.` } }
  const raw: unknown = JSON.parse(json)
  if (!isObject(raw)) return { ok: false, problem: { code: 'document', message: 'This JSON is no structured article: give one object with "headline" and "paragraphs".' } }
  const document = filled(raw)
  const parsed = articleSchema.safeParse(id === undefined || document.id !== undefined ? document : { ...document, id })
  if (parsed.success) return { ok: true, article: completed(parsed.data) }
  return { ok: false, problem: refusal(parsed.error), ...(typeof document.id === 'string' ? { id: document.id } : {}) }
}
