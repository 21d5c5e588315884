import type { StructuredArticle } from './article'
import { inOrder, readDocument, type DocumentReading, type Problem } from './document'
import { detectLanguage } from './language'
import { readPublished } from './published'
import { readText, type Dropped } from './text'

/* The door: whatever a person gives → the article, or words that say what is wrong and what to do. */

/** In bytes of UTF-8. */
export const MAX_TEXT_BYTES = 1024 * 1024
export const MAX_JSON_BYTES = 5 * 1024 * 1024

export type ArticleReading =
  | {
      ok: true
      article: StructuredArticle
      /** What was left out of a pasted page, and why. */
      dropped: Dropped[]
      /** What the reader should know: no date, another language. Nothing is refused for it. */
      notices: string[]
    }
  | { ok: false; problem: Problem }

const refused = (code: Problem['code'], message: string): ArticleReading => ({ ok: false, problem: { code, message } })

function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length
}

const looksLikeJson = (text: string) => /^\s{0,1000}(?:\{\s{0,1000}["}]|\[\s{0,1000}[{[])/.test(text)

/** Mark-up at the very start, or so much of it that it is no writer's angle bracket. */
function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 20_000)
  if (/^\s{0,1000}<(?:!doctype html|html|head|body|\?xml)\b/i.test(head)) return true
  const tags = head.match(/<\/?(?:p|div|span|article|section|a|h[1-6]|ul|ol|li|script|style|meta|body|br|img|table|main|header|figure|blockquote)(?:\s[^<>]{0,500})?\/?>/gi) ?? []
  return /^\s{0,1000}</.test(head) ? tags.length >= 2 : tags.length >= 10
}

/** Controls and replacement signs: a picture, a PDF or a word processor's file read as text. */
function isBinary(text: string): boolean {
  if (text.includes('\0') || ['%PDF-', '{\\rtf', 'PK\u0003\u0004'].some((mark) => text.startsWith(mark))) return true
  const strange = text.match(/(?!\s)\p{Cc}|\ufffd/gu) ?? []
  return strange.length > Math.max(3, text.length * 0.01)
}

function megabytes(bytes: number): string {
  return `${(Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1)} MB`
}

function problemWith(text: string): ArticleReading | null {
  const json = looksLikeJson(text)
  const limit = json ? MAX_JSON_BYTES : MAX_TEXT_BYTES
  const bytes = text.length > limit ? text.length : bytesIn(text)
  if (bytes > limit) {
    return refused('too-large', `This is too large: ${megabytes(bytes)}, and ${json ? 'a JSON document' : 'a text'} may have ${megabytes(limit)}. Paste one article, not a whole site or file of articles.`)
  }
  if (isBinary(text)) return refused('not-text', 'This is not text: it looks like a picture, a PDF or a word processor’s file. Open it in its own program, then copy the article’s text and paste that.')
  if (text.replace(/[\s\u200b]/g, '') === '') return refused('empty', 'There is nothing here. Paste the text of a news article: its headline, its date line and its paragraphs.')
  if (!json && looksLikeHtml(text)) return refused('html', 'This is HTML, the source of a web page. Open the page, select the article, then copy its text and paste that.')
  return null
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

function nameOf(language: string): string | null {
  try {
    return languageNames.of(language) ?? null
  } catch {
    // A document may say any language; a tag that is none has no name.
    return null
  }
}

/** What a reader should know of an article as it stands: another language, no date. */
export function noticesOf(article: StructuredArticle): string[] {
  const notices: string[] = []
  const language = article.language.toLowerCase().split(/[-_]/)[0] ?? ''
  if (language === 'und') notices.push('The language of this text is not known. Facts and questions are made from English alone, so there may be none.')
  else if (language !== 'en') notices.push(`This article is in ${nameOf(article.language) ?? 'another language'}, not in English. It is kept, but no questions can be made from it.`)
  if (!article.datePublished) {
    const changed = article.dateModified === undefined ? '' : ` The page tells only when it was last changed (${article.dateModified.slice(0, 10)}).`
    notices.push(`No date of publication was found.${changed} “Tuesday” and “last month” stay without a date until it is given.`)
  }
  return notices
}

type Reading = { ok: true; article: StructuredArticle; dropped: Dropped[] } | Extract<DocumentReading, { ok: false }>

const withoutDropped = (reading: DocumentReading): Reading => (reading.ok ? { ...reading, dropped: [] } : reading)

function articleOf(text: string): Reading {
  const { headline, deck, byline, datePublished, dateModified, publisher, dateline, paragraphs, dropped } = readText(text)
  const article: StructuredArticle = {
    version: 1,
    headline,
    ...(deck === null ? {} : { deck }),
    byline,
    ...(publisher === null ? {} : { publisher: { name: publisher } }),
    datePublished,
    ...(dateModified === null ? {} : { dateModified }),
    ...(dateline ? { dateline } : {}),
    paragraphs,
    people: [], parties: [], quotes: [], dates: [], events: [],
    language: detectLanguage([headline, ...paragraphs.map((paragraph) => paragraph.text)].join('\n')),
  }
  return { ok: true, article: inOrder(article), dropped }
}

/**
 * Reads an article from plain text as it was copied from a page, or from our own structured JSON: which, it sees for itself.
 * `published` is the date that a person gave; it stands above what the text says.
 */
export function readArticle(input: { text: string; published?: string }): ArticleReading {
  const text = input.text.replace(/^\ufeff/, '')
  const problem = problemWith(text)
  if (problem) return problem
  const given = input.published?.trim() ? readPublished(input.published, 'given') : null
  if (input.published?.trim() && !given) return refused('published', `“${input.published.trim().slice(0, 60)}” is no date that can be read in one way only. Write it as 8 July 2021 or 2021-07-08.`)
  const reading = looksLikeJson(text) ? withoutDropped(readDocument(text)) : articleOf(text)
  if (!reading.ok) return { ok: false, problem: reading.problem }
  if (reading.article.paragraphs.length === 0) return refused('boilerplate', 'Only headings, buttons and lists of other stories were found, no paragraph of an article. Paste the article itself with its paragraphs.')
  const article = given ? { ...reading.article, datePublished: given } : reading.article
  return { ok: true, article, dropped: reading.dropped, notices: noticesOf(article) }
}
