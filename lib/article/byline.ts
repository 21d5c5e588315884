import type { Published, StructuredArticle } from './article'
import { readModified, readPublished } from './published'

/*
 * The lines that say who wrote the article, for whom and when: "By Nora Ellis, harbour correspondent",
 * "The Harbour Gazette, Thursday 12 November 2026 — by Nora Ellis".
 */

type Byline = StructuredArticle['byline']

/** What such a line says. `stamped`: it says when, so that it is no line of the story. */
export interface Imprint { byline: Byline; publisher?: string; published: Published | null; modified: string | null }

const ROLE = /\b(?:correspondent|reporter|editor|writer|columnist|contributor|journalist|bureau|staff|intern|chief|producer|photographer|analyst|critic|desk|commentator|agencies|agency)s?\b/i
const PUBLISHER = /\b(?:news|times|press|gazette|post|herald|tribune|journal|chronicle|telegraph|guardian|observer|mail|daily|weekly|mirror|star|sun|globe|independent|standard|echo|courier|bulletin|dispatch|examiner|record|register|review|argus|mercury|agency|broadcasting|radio|tv|television|media|wire|reuters|yonhap|xinhua|afp|associated press|bbc|cnn|npr|voa|hankyoreh|wikinews|online)\b/i
const STAFF = /^(?!an?\b|the\b).{0,40}\b(?:correspondent|reporter|editor|writer|columnist|journalist|contributor|intern)s?\b/i
const PREFIX = /^(?:(?:story|text|words|written|reported|report|article|analysis|posted|published)\s)?by\s?:?\s{1,3}|^(?:authors?|reporter|writer)\s?:\s?/i

const PARTICLE = '(?:de|da|do|dos|di|du|del|della|der|den|van|von|bin|ibn|al|el|la|le|ter|ten|y|zu)'
const NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}|d['’]\\p{Lu}[\\p{L}\\p{M}-]{1,30})"
const NAME = new RegExp(`^${NAME_WORD}(?: (?:${PARTICLE} ){0,2}${NAME_WORD}){1,4}(?:, (?:Jr|Sr)\\.?)?$`, 'u')
const NO_NAME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|the|in|on|at)\b/i
const LOWER_WORD = /(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]{0,40}/gu
const SMALL_WORDS = new Set(['and', 'for', 'of', 'in', 'the', 'at', 'on', 'to', 'with', 'de', 'da', 'do', 'dos', 'di', 'du', 'del', 'della', 'der', 'den', 'van', 'von', 'bin', 'ibn', 'al', 'el', 'la', 'le', 'ter', 'ten', 'y', 'zu'])

const isName = (text: string) => NAME.test(text) && !NO_NAME.test(text) && !ROLE.test(text)
/** A name that a publisher has: "The Harbour Gazette", "BBC News". */
export const isPublisher = (text: string): boolean => /^\p{Lu}/u.test(text) && text.split(' ').length <= 6 && PUBLISHER.test(text) && !/\p{Ll} \p{Ll}{4,}/u.test(text)
/** "political correspondent", "Staff Writer", "editor in Hale": a post, with no verb in it. */
export const isRole = (text: string): boolean => ROLE.test(text) && text.split(' ').length <= 8 && !/\d|[.!?]$/.test(text)

const withoutMail = (line: string) => line.replace(/[([<|/]{0,2}\s?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}[)\]>]?/g, '').trim()

/** "Nora Ellis and Sam Poole, harbour correspondents, The Harbour Gazette"; null where a piece is none of these. */
function readAuthors(text: string): { byline: Byline; publisher?: string } | null {
  const byline: Byline = []
  let publisher: string | undefined
  for (const piece of text.split(/,\s?(?!(?:Jr|Sr)\b)(?:and )?|\s(?:and|&|\/)\s|\sin(?=\s\p{Lu})/u).map((part) => part.trim())) {
    const last = byline.at(-1)
    if (piece === '') continue
    if (isPublisher(piece)) publisher = piece
    else if (isName(piece)) byline.push({ name: piece })
    else if (last && isRole(piece)) byline[byline.length - 1] = { name: last.name, title: last.title === undefined ? piece : `${last.title}, ${piece}` }
    // "By Nora Ellis in Saltmere": where it was written.
    else if (!last || !/^\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{1,30}){0,2}$/u.test(piece)) return null
  }
  if (byline.length === 0 && publisher === undefined) return null
  return publisher === undefined ? { byline } : { byline, publisher }
}

function hasVerbs(text: string): boolean {
  const lower = text.match(LOWER_WORD) ?? []
  return lower.some((word) => !SMALL_WORDS.has(word) && !ROLE.test(text)) || lower.length > 8
}

/** The authors of a line "By …"; null where it is none. "By Monday the boat had left." is a sentence. */
export function readByline(line: string): { byline: Byline; publisher?: string } | null {
  if (line.length > 160) return null
  const bare = withoutMail(line)
  const prefix = PREFIX.exec(bare)
  if (!prefix) return null
  const rest = bare.slice(prefix[0].length).replace(/[\s|,;:·•–—-]{1,10}$/, '')
  if (rest === '' || /[!?;]|[^.]{3}\.$/.test(rest) || hasVerbs(rest)) return null
  return readAuthors(rest)
}

/** "Hwang Min-ho, staff reporter" without "By": only where a post stands beside the name. */
function readSigned(part: string): { byline: Byline; publisher?: string } | null {
  const bare = withoutMail(part)
  if (!/^\p{Lu}/u.test(bare) || /[.!?]$/.test(bare) || bare.length > 100) return null
  const authors = readAuthors(bare.replace(/^((?:\p{Lu}[\p{L}'’.-]{1,30} ){1,3}\p{Lu}[\p{L}'’.-]{1,30}) (?=(?:staff|special|senior) \p{Ll})/u, '$1, '))
  return authors?.byline.some(({ title }) => title !== undefined && STAFF.test(title)) ? authors : null
}

const ALL_NAMES = new RegExp(`^${NAME_WORD}(?: (?:(?:of|and|the|for) )?${NAME_WORD}){0,5}$`, 'u')

/** What stands beside a date: an author, a publisher, or a place; null where it is none of these. */
function readBeside(words: string): Partial<Imprint> | null {
  const authors = readByline(words)
  if (authors) return authors
  if (!ALL_NAMES.test(words)) return null
  return PUBLISHER.test(words) || words.startsWith('The ') ? { publisher: words } : {}
}

/** A date alone or beside a name: "The Harbour Gazette, Thursday 12 November 2026", "12 November 2026, BBC News". */
function readStampedPart(part: string): Partial<Imprint> | null {
  const whole = readPublished(part, 'text')
  if (whole) return { published: whole }
  for (const match of part.matchAll(/[,:]\s?|\s(?=\d|\p{Lu})/gu)) {
    const before = part.slice(0, match.index).trim()
    const after = part.slice(match.index + match[0].length).trim()
    const dated = readPublished(after, 'text') ?? readPublished(before, 'text')
    if (!dated) continue
    const beside = readBeside(dated.raw === after ? before : after)
    if (beside) return { ...beside, published: dated }
  }
  return null
}

function merged(first: Imprint, next: Partial<Imprint>): Imprint {
  const publisher = first.publisher ?? next.publisher
  return {
    byline: [...first.byline, ...(next.byline ?? [])],
    published: first.published ?? next.published ?? null,
    modified: first.modified ?? next.modified ?? null,
    ...(publisher === undefined ? {} : { publisher }),
  }
}

function readPart(part: string): Partial<Imprint> | null {
  const stamped = readStampedPart(part)
  if (stamped) return stamped
  const modified = readModified(part)
  if (modified) return { modified }
  return readByline(part) ?? readSigned(part)
}

const NOTHING: Imprint = { byline: [], published: null, modified: null }

/**
 * What a line says of author, publisher and day, where it says nothing else; null where it is a line of the story.
 * A part that is neither ("4 min read", a place, a publisher's name) may stand among the others.
 */
export function readImprint(line: string): Imprint | null {
  if (line.length > 240 || line.length < 4) return null
  const published = readPublished(line, 'text')
  const modified = readModified(line)
  if (published || modified) return { ...NOTHING, published, modified }
  let imprint: Imprint | null = null
  for (const part of line.split(/\s[|•·–—/-]{1,2}\s|\s{3,20}|\s[|•·]|(?<=[a-z]),\s(?=by\s)/i).map((piece) => piece.trim())) {
    const found = readPart(part)
    if (found) imprint = merged(imprint ?? NOTHING, found)
    else if (isPublisher(part)) imprint = imprint && merged(imprint, { publisher: part })
    else if (part.split(' ').length > 4 || /[.!?]$/.test(part)) return null
  }
  return imprint
}

/** A label whose date stands on the next line. */
export const isStampLabel = (line: string): boolean => /^(?:(?:first |date )?(?:published|posted)|(?:last )?(?:updated|modified)|date|issued|created)(?: (?:on|at))?\s?:?$/i.test(line)
