import { z } from 'zod'
import { detectLanguage } from './language'
import { readPublished } from './published'

/*
 * The structured article: the program's input, its memory and its output.
 * Names follow schema.org (NewsArticle), spans the W3C Web Annotation text position selector, dates EDTF (ISO 8601-2).
 */

/** A piece of the article: UTF-16 offsets, end exclusive; paragraph -1 is the headline, -2 the deck. */
export const spanSchema = z.object({ paragraph: z.int().min(-2), start: z.int().min(0), end: z.int().min(0) })

const factShape = {
  id: z.string().min(1),
  certainty: z.enum(['sure', 'unsure']).default('sure'),
  origin: z.enum(['extracted', 'given', 'confirmed']).default('given'),
  rejected: z.literal(true).exactOptional(),
  /** The id of the rule that found it. */
  rule: z.string().exactOptional(),
}

export const roleSchema = z.object({
  title: z.string(),
  affiliation: z.string().exactOptional(),
  country: z.string().exactOptional(),
  status: z.enum(['current', 'former']).default('current'),
})

export const personSchema = z.object({
  ...factShape,
  /** The fullest form in the article. */
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  roles: z.array(roleSchema).default([]),
  mentions: z.array(spanSchema).default([]),
})

export const partySchema = z.object({
  ...factShape,
  kind: z.enum(['country', 'organization', 'group', 'unnamed']),
  /** A country: its usual English name; else the fullest form in the article. */
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  members: z.array(z.string()).exactOptional(),
  mentions: z.array(spanSchema).default([]),
})

const quoteShape = z.object({
  ...factShape,
  form: z.enum(['direct', 'mixed', 'indirect']),
  /** direct: the words between the marks; mixed: the whole reported clause; indirect: the reported clause without "that". The exact slice of `span`, or of `segments` joined by one space. */
  text: z.string(),
  span: spanSchema,
  segments: z.array(spanSchema).min(2).exactOptional(),
  /** mixed: the marked words alone. */
  fragments: z.array(spanSchema).exactOptional(),
  /** Whose wording it is (an entity's id); null where nobody can be named with right. */
  speaker: z.string().nullable(),
  /** The words that stand for the speaker at the quotation, also where `speaker` is null. */
  speakerMention: spanSchema.exactOptional(),
  cue: spanSchema.exactOptional(),
  /** Who passes the words on. */
  via: z.string().exactOptional(),
  /** Whom the words are about as a speaker. */
  reportedSpeaker: z.string().exactOptional(),
  addressee: z.string().exactOptional(),
  negated: z.boolean().default(false),
  hypothetical: z.boolean().default(false),
})
export type Quote = z.infer<typeof quoteShape> & { nested?: Quote[] }
export const quoteSchema: z.ZodType<Quote, unknown> = quoteShape.extend({
  get nested() {
    return z.array(quoteSchema).exactOptional()
  },
})

export const dateSchema = z.object({
  ...factShape,
  surface: z.string().min(1),
  span: spanSchema,
  /** null where the text does not fix it. */
  edtf: z.string().nullable(),
  anchor: z.union([z.enum(['published', 'dateline', 'explicit']), z.object({ date: z.string() })]).default('explicit'),
  alternatives: z.array(z.string()).exactOptional(),
  kind: z.enum(['date', 'time', 'duration', 'set', 'vague']).default('date'),
})

export const eventSchema = z.object({
  ...factShape,
  kind: z.string().min(1),
  /** The words that name the event ("met", "signed an agreement"). */
  predicate: spanSchema,
  /** The sentence or clause that tells it. */
  span: spanSchema,
  /** Those who acted, as named. `side` is the state or body that a person acts for, where the article says so. */
  parties: z.array(z.object({ entity: z.string(), role: z.string(), side: z.string().exactOptional() })).default([]),
  excluded: z.array(z.string()).default([]),
  /** The id of a date mention. */
  date: z.string().exactOptional(),
  place: z.string().exactOptional(),
  status: z.enum(['happened', 'planned', 'possible', 'denied']).default('happened'),
  reportedBy: z.string().exactOptional(),
})

export const paragraphSchema = z.object({
  text: z.string(),
  kind: z.enum(['text', 'blockquote', 'heading', 'list']).default('text'),
  /** Who speaks, where the mark-up says so. */
  speaker: z.string().exactOptional(),
})

export const publishedSchema = z.object({
  /** As the publisher's clock shows it: "2021-07-08", "2021-07-08T17:24"; what is known of its zone stands in `offset` ("+09:00", "Z"). */
  value: z.string(),
  raw: z.string(),
  precision: z.enum(['day', 'minute', 'second']),
  offset: z.string().nullable(),
  source: z.string(),
})

const documentShape = z.object({
  version: z.literal(1).default(1),
  /** The caller's own; passed through. */
  id: z.string().exactOptional(),
  /** BCP 47; detected where missing. */
  language: z.string().exactOptional(),
  headline: z.string().default(''),
  deck: z.string().exactOptional(),
  byline: z.array(z.object({ name: z.string(), title: z.string().exactOptional() })).default([]),
  publisher: z.object({ name: z.string(), url: z.string().exactOptional() }).exactOptional(),
  url: z.string().exactOptional(),
  usageTerms: z.string().exactOptional(),
  datePublished: z
    .union([
      publishedSchema,
      z.null(),
      z.string().transform((raw, context) => {
        const published = readPublished(raw, 'given')
        if (published) return published
        context.addIssue({ code: 'custom', message: `"${raw.slice(0, 60)}" is no date that can be read in one way only. Write it as 2021-07-08 or 2021-07-08T17:24:00+09:00.` })
        return z.NEVER
      }),
    ])
    .default(null),
  dateModified: z.string().exactOptional(),
  dateline: z.object({ place: z.string().exactOptional(), date: z.string().exactOptional(), agency: z.string().exactOptional() }).exactOptional(),
  paragraphs: z.array(z.union([paragraphSchema, z.string().transform((text): z.infer<typeof paragraphSchema> => ({ text, kind: 'text' }))])).min(1, 'An article needs at least one paragraph.'),
  people: z.array(personSchema).default([]),
  parties: z.array(partySchema).default([]),
  quotes: z.array(quoteSchema).default([]),
  dates: z.array(dateSchema).default([]),
  events: z.array(eventSchema).default([]),
})

export type Span = z.infer<typeof spanSchema>
export type Role = z.infer<typeof roleSchema>
export type Person = z.infer<typeof personSchema>
export type Party = z.infer<typeof partySchema>
export type DateMention = z.infer<typeof dateSchema>
export type NewsEvent = z.infer<typeof eventSchema>
export type Fact = Person | Party | Quote | DateMention | NewsEvent
export type Paragraph = z.infer<typeof paragraphSchema>
export type Published = z.infer<typeof publishedSchema>
export type StructuredArticle = Omit<z.infer<typeof documentShape>, 'language'> & { language: string }

/** The text that a span's paragraph number points to; undefined where there is none. */
export function textAt(article: Pick<StructuredArticle, 'headline' | 'deck' | 'paragraphs'>, paragraph: number): string | undefined {
  if (paragraph === -1) return article.headline
  if (paragraph === -2) return article.deck
  return article.paragraphs[paragraph]?.text
}

/** The words under a span ("" where it does not fit). */
export function slice(article: Pick<StructuredArticle, 'headline' | 'deck' | 'paragraphs'>, span: Span): string {
  return (textAt(article, span.paragraph) ?? '').slice(span.start, span.end)
}

type Path = (string | number)[]
type Report = (path: Path, message: string) => void

function checkSpan(article: StructuredArticle, span: Span, path: Path, report: Report): boolean {
  const text = textAt(article, span.paragraph)
  const fits = text !== undefined && span.start < span.end && span.end <= text.length
  if (!fits) report(path, `The span ${span.start}–${span.end} does not fit paragraph ${span.paragraph}.`)
  return fits
}

function checkQuote(article: StructuredArticle, quote: Quote, path: Path, report: Report): void {
  const pieces = quote.segments ?? [quote.span]
  const fit = pieces.map((span, i) => checkSpan(article, span, quote.segments ? [...path, 'segments', i] : [...path, 'span'], report)).every(Boolean)
  if (fit && pieces.map((span) => slice(article, span)).join(' ') !== quote.text) report([...path, 'text'], 'The text is not what stands under its span.')
  quote.fragments?.forEach((span, i) => checkSpan(article, span, [...path, 'fragments', i], report))
  if (quote.speakerMention) checkSpan(article, quote.speakerMention, [...path, 'speakerMention'], report)
  if (quote.cue) checkSpan(article, quote.cue, [...path, 'cue'], report)
  quote.nested?.forEach((inner, i) => checkQuote(article, inner, [...path, 'nested', i], report))
}

function checkSpans(article: StructuredArticle, report: Report): void {
  for (const field of ['people', 'parties'] as const) {
    article[field].forEach((entity, i) => entity.mentions.forEach((span, j) => checkSpan(article, span, [field, i, 'mentions', j], report)))
  }
  article.quotes.forEach((quote, i) => checkQuote(article, quote, ['quotes', i], report))
  article.dates.forEach((date, i) => {
    if (checkSpan(article, date.span, ['dates', i, 'span'], report) && slice(article, date.span) !== date.surface) report(['dates', i, 'surface'], 'The surface is not what stands under its span.')
  })
  article.events.forEach((event, i) => {
    checkSpan(article, event.predicate, ['events', i, 'predicate'], report)
    checkSpan(article, event.span, ['events', i, 'span'], report)
  })
}

function checkReferences(article: StructuredArticle, report: Report): void {
  const entities = new Set([...article.people, ...article.parties].map((entity) => entity.id))
  const dates = new Set(article.dates.map((date) => date.id))
  const entity = (id: string | null | undefined, path: Path) => {
    if (id != null && !entities.has(id)) report(path, `No person or party has the id "${id}".`)
  }
  const quote = (q: Quote, path: Path) => {
    for (const field of ['speaker', 'via', 'reportedSpeaker', 'addressee'] as const) entity(q[field], [...path, field])
    q.nested?.forEach((inner, i) => quote(inner, [...path, 'nested', i]))
  }
  article.parties.forEach((party, i) => party.members?.forEach((id, j) => entity(id, ['parties', i, 'members', j])))
  article.quotes.forEach((q, i) => quote(q, ['quotes', i]))
  article.events.forEach((event, i) => {
    event.parties.forEach((party, j) => {
      entity(party.entity, ['events', i, 'parties', j, 'entity'])
      entity(party.side, ['events', i, 'parties', j, 'side'])
    })
    event.excluded.forEach((id, j) => entity(id, ['events', i, 'excluded', j]))
    entity(event.reportedBy, ['events', i, 'reportedBy'])
    if (event.date !== undefined && !dates.has(event.date)) report(['events', i, 'date'], `No date has the id "${event.date}".`)
  })
}

function checkIds(article: StructuredArticle, report: Report): void {
  const seen = new Set<string>()
  for (const field of ['people', 'parties', 'quotes', 'dates', 'events'] as const) {
    article[field].forEach((fact, i) => {
      if (seen.has(fact.id)) report([field, i, 'id'], `The id "${fact.id}" is given twice.`)
      seen.add(fact.id)
    })
  }
}

/**
 * The document as it is read from outside and from the database: fills what may be missing, drops unknown keys,
 * and refuses, with the path, spans that do not slice exactly, references to nobody and ids given twice.
 */
export const articleSchema = documentShape
  .transform((document): StructuredArticle => ({
    ...document,
    language: document.language ?? detectLanguage([document.headline, ...document.paragraphs.map((p) => p.text)].join('\n')),
  }))
  .superRefine((article, context) => {
    const report: Report = (path, message) => context.addIssue({ code: 'custom', path, message })
    checkIds(article, report)
    checkSpans(article, report)
    checkReferences(article, report)
  })

/** What a document may look like before defaults are filled in: the shape of the published JSON Schema. */
export type ArticleInput = z.input<typeof articleSchema>
