import type { Party, Quote, Span, StructuredArticle } from '../article/article'
import { unitsOf } from './clauses'
import { continueSpeech } from './continuation'
import { refer } from './coreference'
import type { Reference } from './coreference'
import { idOfSpan } from './fact'
import { findingsIn } from './findings'
import type { Cast } from './names'
import type { Marked } from './quotations'
import type { Block } from './sentences'
import { spokenParagraphs } from './paragraph-speech'
import { trusted } from './trusted-rules'
import { wordingOf } from './wording'
import type { Statement } from './wording'

/** Who said what: marked and indirect speech, in the order of the text; and the unnamed parties that speak. */
export function attribute(article: StructuredArticle, blocks: readonly Block[], marks: readonly Marked[], cast: Cast): { quotes: Quote[]; created: Party[] } {
  const spoken = marks.filter(({ use }) => use === 'speech')
  const byParagraph = new Map(blocks.map((block) => [block.paragraph, block]))
  const whole = marks.filter(({ use }) => use === 'speech' || use === 'title')
  const units = blocks.flatMap((block) => unitsOf(block, whole, byParagraph))
  const paragraphs = spokenParagraphs(blocks, units)
  const covered = new Set(paragraphs.map(({ unit }) => unit.block))
  const narrated = units.filter(({ block }) => !covered.has(block))
  const stated = narrated.flatMap((unit) => findingsIn(unit).map((finding) => wordingOf(unit, finding)))
  const statements = [...continueSpeech(narrated, spoken, stated), ...paragraphs].sort(inTextOrder)
  return resolve(article, blocks, cast, statements)
}

function inTextOrder(a: Statement, b: Statement): number {
  return a.span.paragraph - b.span.paragraph || a.span.start - b.span.start || b.span.end - a.span.end
}

interface Resolver { ask: (span: Span) => Reference; named: (name: string) => Reference }

/** Names the speakers, in the order of the text, so that "he" can look back at who spoke before. */
function resolve(article: StructuredArticle, blocks: readonly Block[], cast: Cast, statements: readonly Statement[]): { quotes: Quote[]; created: Party[] } {
  const quotes: Quote[] = []
  const created = new Map<string, Party>()
  const ids = new Set<string>()
  const met = { ...cast, parties: [...cast.parties] }
  const ask = (span: Span): Reference => {
    const reference = refer(span, { article, blocks, cast: met, quotes })
    if (reference.created && !created.has(reference.created.id)) {
      created.set(reference.created.id, reference.created)
      met.parties.push(reference.created)
    }
    return reference
  }
  const named = (name: string): Reference => {
    const wanted = name.toLowerCase()
    const matching = [...cast.people, ...cast.parties].filter((entity) => [entity.name, ...entity.aliases].some((known) => known.toLowerCase() === wanted))
    return { entity: matching.length === 1 ? matching[0]?.id ?? null : null, candidates: matching.map(({ id }) => id), certainty: 'sure', rule: 'mark-up' }
  }
  for (const statement of statements) quotes.push(quoteOf(article, statement, { ask, named }, ids))
  return { quotes, created: [...created.values()] }
}

function quoteOf(article: StructuredArticle, statement: Statement, { ask, named }: Resolver, ids: Set<string>): Quote {
  const { form, text, span, segments, fragments, rule, negated, hypothetical, mention, stands, cue, via, reported, listener, nested, repaired } = statement
  const reference = stands ? ask(stands) : statement.speakerName === undefined ? null : named(statement.speakerName)
  const entityOf = (words: Span | undefined) => (words ? ask(words).entity ?? undefined : undefined)
  const sure = trusted(form, rule) && reference?.certainty === 'sure' && reference.entity !== null && !repaired
  const channel = entityOf(via)
  const about = entityOf(reported)
  const addressee = entityOf(listener)
  return {
    id: freshId(idOfSpan('quote', span, article), ids),
    certainty: sure ? 'sure' : 'unsure',
    origin: 'extracted',
    rule,
    form,
    text,
    span,
    ...(segments && { segments }),
    ...(fragments && { fragments }),
    speaker: reference?.entity ?? null,
    ...(mention && { speakerMention: mention }),
    ...(cue && { cue }),
    ...(channel !== undefined && { via: channel }),
    ...(about !== undefined && { reportedSpeaker: about }),
    ...(addressee !== undefined && { addressee }),
    negated,
    hypothetical,
    ...(nested.length && { nested: nested.map((inner) => quoteOf(article, inner, { ask, named }, ids)) }),
  }
}

function freshId(id: string, ids: Set<string>): string {
  let fresh = id
  for (let n = 2; ids.has(fresh); n++) fresh = `${id}-${n}`
  ids.add(fresh)
  return fresh
}

