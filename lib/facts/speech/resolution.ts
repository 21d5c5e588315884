import type { Party, Quote, Span, StructuredArticle } from '../../article/article'
import { slice } from '../../article/article'
import { refer } from '../references/coreference'
import type { Reference } from '../references/coreference'
import { idOfSpan } from '../fact'
import type { Cast } from '../names/names'
import type { Marked } from './quotations'
import type { Block } from '../sentences'
import { isTrusted } from '../trust'
import type { Statement } from './wording'
import { singularOf, titleNoun } from '../names/gazetteer'
import { bandNouns, countedWords, personNouns } from '../words/speakers'

interface Scene { article: StructuredArticle; blocks: readonly Block[]; cast: Cast; spoken: readonly Marked[] }

/** Names the speakers, in the order of the text, so that "he" can look back at who spoke before. */
export function resolveSpeakers(scene: Scene, statements: readonly Statement[]): { quotes: Quote[]; created: Party[] } {
  const quotes: Quote[] = []
  const created = new Map<string, Party>()
  const met = { ...scene.cast, parties: [...scene.cast.parties] }
  const ask = (span: Span): Reference => {
    const reference = refer(span, { article: scene.article, blocks: scene.blocks, cast: met, quotes })
    if (reference.created && !created.has(reference.created.id)) {
      created.set(reference.created.id, reference.created)
      met.parties.push(reference.created)
    }
    return reference
  }
  const ids = new Map<string, number>()
  for (const statement of statements) quotes.push(quoteOf({ ...scene, cast: met }, statement, ask, ids))
  return { quotes, created: [...created.values()] }
}

/** Nobody's words: "no one would say", "you could call it". */
const NOBODY = /^(?:no one|nobody|none|anyone|anybody|whoever|you|one)$/iu

function quoteOf(scene: Scene, statement: Statement, ask: (span: Span) => Reference, ids: Map<string, number>): Quote {
  const { form, text, span, segments, fragments, rule, negated, mention, cue, via, reported, listener, nested } = statement
  const nobody = mention !== undefined && NOBODY.test(slice(scene.article, mention))
  const reference = nobody ? null : speakerOf(scene, statement, ask)
  const entityOf = (words: Span | undefined) => (words ? ask(words).entity ?? undefined : undefined)
  const channel = entityOf(via)
  const about = entityOf(reported)
  const addressee = entityOf(listener)
  return {
    id: freshId(idOfSpan('quote', span, scene.article), ids),
    certainty: reference && isSure(scene, statement, reference, addressee) ? 'sure' : 'unsure',
    origin: 'extracted', rule, form, text, span,
    ...(segments && { segments }),
    ...(fragments && { fragments }),
    speaker: reference?.entity ?? null,
    ...(mention && { speakerMention: mention }),
    ...(cue && { cue }),
    ...(channel !== undefined && { via: channel }),
    ...(about !== undefined && { reportedSpeaker: about }),
    ...(addressee !== undefined && { addressee }),
    negated,
    hypothetical: statement.hypothetical || nobody,
    ...(nested.length && { nested: nested.map((inner) => quoteOf(scene, inner, ask, ids)) }),
  }
}

function speakerOf({ cast }: Scene, { stands, apposed, speakerName }: Statement, ask: (span: Span) => Reference): Reference | null {
  // "the port's lawyer, ~Ada Day~, said": the person among the two.
  if (stands && apposed && !namesPerson(cast, stands) && namesPerson(cast, apposed)) return ask(apposed)
  if (stands) return ask(stands)
  if (speakerName === undefined) return null
  const wanted = speakerName.toLowerCase()
  const matching = [...cast.people, ...cast.parties].filter((entity) => [entity.name, ...entity.aliases].some((known) => known.toLowerCase() === wanted))
  return { entity: matching.length === 1 ? matching[0]?.id ?? null : null, candidates: matching.map(({ id }) => id), certainty: 'sure', rule: 'mark-up' }
}

function namesPerson({ mentions }: Cast, words: Span): boolean {
  return mentions.some(({ span, form, possessive }) => span.paragraph === words.paragraph && span.start < words.end && words.start < span.end && !possessive && /^(?:name|surname|given-name)$/u.test(form))
}

/** Sure where rule and reference both are, and nothing in the text speaks against it. */
function isSure(scene: Scene, statement: Statement, reference: Reference, addressee: string | undefined): boolean {
  const { form, rule, repaired, hypothetical } = statement
  if (!isTrusted(`quote/${form === 'indirect' ? form : 'marked'}/${rule}`) || reference.certainty !== 'sure' || reference.entity === null || repaired || hypothetical) return false
  // "Liberia's health survey" is not Liberia.
  if (reference.rule === 'document-owner' && (rule === 'according-to' || scene.cast.parties.some(({ id, kind }) => id === reference.entity && kind === 'country'))) return false
  return reference.entity !== addressee && !isMakeshift(scene, statement, reference) && !isPoorPronoun(scene, statement, reference.entity)
}

const PAPER = /\b(?:letter|report|statement|document|form|questionnaire|memo|advert|ad|advertisement|sign|website|site|page|poster|placard|banner|email|message|note)$/iu

/** A party that only these words bring in: a lone capital word may be a name that was not understood, a paper is somebody's. */
function isMakeshift({ article }: Scene, { mention }: Statement, { created }: Reference): boolean {
  if (!created || !mention) return false
  const words = slice(article, mention)
  return /^\p{Lu}[\p{L}’'-]{1,40}$/u.test(words) && !words.endsWith('s') || PAPER.test(words) || created.kind === 'unnamed' && !maySpeak(created.name)
}

const HANGS_ON = /^(?:of|in|at|for|from|with|on|by|to|who|which|that|whose|about|near|behind|\p{L}{2,30}ing|\p{L}{2,30}ed)$|[,(]$/u

const DETERMINED = /^(?:an?|the|one|another|each|every|this|that|some|any|no|my|our|your|his|her|its|their|several|many|most|few|\d|two|three|four|five|six|seven|eight|nine|ten|someone|somebody)\b|['’]s?\s/iu

/** "a judge", "two loggers who …", "others": people or a body, not "interview" or "63 percent". */
function maySpeak(name: string): boolean {
  const words = name.toLowerCase().split(' ')
  const hangs = words.findIndex((word, i) => i > 0 && HANGS_ON.test(word))
  const head = (hangs < 0 ? words.at(-1) : words[hangs - 1])?.replace(/\W{1,3}$/u, '') ?? ''
  // "director of the lab" without an article is a title whose bearer was not seen.
  if (singularOf(head) === head && !bandNouns.has(head) && !countedWords.has(head) && head !== 'people' && !DETERMINED.test(name)) return false
  return countedWords.has(head) || personNouns.has(singularOf(head)) || bandNouns.has(singularOf(head)) || titleNoun(head) !== undefined || head === 'people'
}

const PRONOUN = /^(?:he|she|it|they)$/iu

/** "he" who is named in the very words he is said to have spoken, or just before within another's words. */
function isPoorPronoun({ article, cast, spoken }: Scene, { mention, text }: Statement, entity: string): boolean {
  if (!mention || !PRONOUN.test(slice(article, mention))) return false
  const person = cast.people.find(({ id }) => id === entity)
  const own = person?.name.split(/[\s-]/u).filter((word) => word.length > 2) ?? []
  if (own.some((word) => text.split(/[^\p{L}’'-]/u).includes(word))) return true
  const last = cast.mentions.findLast(({ span, entity: id }) => id === entity && span.paragraph === mention.paragraph && span.end <= mention.start)
  return last !== undefined && spoken.some(({ pieces }) => pieces.some(({ paragraph, start, end }) => paragraph === last.span.paragraph && start <= last.span.start && last.span.end <= end))
}

/** `ids`: those given so far, each with the last number that was put behind it. */
function freshId(id: string, ids: Map<string, number>): string {
  let n = ids.get(id) ?? 0
  let fresh = n ? '' : id
  while (!fresh || ids.has(fresh)) fresh = `${id}-${++n}`
  ids.set(id, Math.max(n, 1)).set(fresh, ids.get(fresh) ?? 1)
  return fresh
}
