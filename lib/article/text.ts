import type { Paragraph, Published, StructuredArticle } from './article'
import { isPublisher, isRole, isStampLabel, readByline, readImprint, type Imprint } from './byline'
import { readDateline } from './dateline'
import { captionCredit, furnitureIn, isCommentsHeading, isEndMark, isListHeading, isRuleMark } from './furniture'
import { readLines, type Beginning, type Line } from './lines'

/*
 * Plain text as copied from a page → headline, deck, byline, date and the body. The lines are judged one by one, then by where
 * they stand: above the first paragraph of the body, among the paragraphs, below the last.
 */

export interface Dropped { text: string; reason: string }

export interface TextReading {
  headline: string
  deck: string | null
  byline: StructuredArticle['byline']
  datePublished: Published | null
  dateModified: string | null
  publisher: string | null
  dateline: NonNullable<StructuredArticle['dateline']> | null
  paragraphs: Paragraph[]
  dropped: Dropped[]
}

type Judged =
  | { kind: 'furniture'; reason: string }
  | { kind: 'imprint'; imprint: Imprint; reason: string }
  | { kind: 'list-heading' | 'comments' | 'end' }
  /** A sentence stands by itself in the body; a bare line has no full stop: a headline, a caption, a heading. */
  | { kind: 'sentence' | 'bare' }

interface Item { text: string; judged: Judged }

const TERMINAL = /[.!?…:;。！？][)\]"”’'»]{0,3}$|[.!?,]["”’»']{1,2}$|["”’»'][.!?,…]$/
const FULL_STOP = /[.…。][)\]"”’'»]{0,3}$|[!?]["”»’']{1,2}$/
const PARAGRAPH_WORDS = 8
const LONGEST_HEADLINE = 250
const LONGEST_DECK = 400
const LONGEST_CAPTION = 250

/** Scripts without spaces count a word for two signs. */
function wordsIn(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]{0,60}/gu) ?? []
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu) ?? []
  return words.length + Math.floor(signs.length / 2)
}

const isWords = ({ judged }: Item) => judged.kind === 'sentence' || judged.kind === 'bare'
const isSpoken = (text: string) => /["“‘«].{1,200}["”’»]/.test(text)
const isParagraph = ({ text, judged }: Item) => judged.kind === 'sentence' && (wordsIn(text) >= (FULL_STOP.test(text) ? 3 : PARAGRAPH_WORDS) || isSpoken(text))
/** Long enough to be the story's first. */
const isOpening = (item: Item) => item.judged.kind === 'sentence' && wordsIn(item.text) >= PARAGRAPH_WORDS
/** A deck or a pull quote: its words stand in a longer paragraph too. A text of thousands of lines is no page with pull quotes. */
function isRepeated(text: string, items: readonly Item[], self: number): boolean {
  if (items.length > 2000 || text.length > LONGEST_DECK || wordsIn(text) < 5) return false
  const bare = text.replace(/^["“”‘’']|["“”‘’'.]{1,3}$/g, '')
  return items.some((item, i) => i !== self && item.text.length > text.length && item.text.includes(bare))
}

/** "Friday, August 21, 2015" or "NAIROBI, Kenya (AP) --" alone in its line: a dateline, which is part of the story. */
const isDatelineAlone = (text: string) => text.length <= 100 && readDateline(text, null)?.alone === true

function judge(text: string): Judged {
  if (isEndMark(text)) return { kind: 'end' }
  if (isRuleMark(text)) return { kind: 'furniture', reason: 'rule' }
  if (isCommentsHeading(text)) return { kind: 'comments' }
  if (isListHeading(text)) return { kind: 'list-heading' }
  const imprint = isDatelineAlone(text) ? null : readImprint(text)
  if (imprint) return { kind: 'imprint', imprint, reason: imprint.published || imprint.modified ? 'date line' : 'byline' }
  if (isStampLabel(text)) return { kind: 'furniture', reason: 'date line' }
  const rule = furnitureIn(text)
  if (rule) return { kind: 'furniture', reason: rule.reason }
  if (captionCredit(text)?.sure) return { kind: 'furniture', reason: 'caption' }
  return { kind: TERMINAL.test(text) || wordsIn(text) > 60 ? 'sentence' : 'bare' }
}

/** A label alone in its line ("Posted on") belongs to the date on the next. */
function judgeAll(lines: readonly Line[]): Item[] {
  return lines.map(({ text }, i) => {
    const label = lines[i - 1]?.text ?? ''
    const stamped = isStampLabel(label) ? readImprint(`${label} ${text}`) : null
    if (stamped) return { text, judged: { kind: 'imprint', imprint: stamped, reason: 'date line' } }
    // The author's post on a line of its own.
    const authors = isRole(text) && wordsIn(text) <= 5 ? readImprint(`${label}, ${text}`) : null
    return { text, judged: authors && readByline(label) ? { kind: 'imprint', imprint: authors, reason: 'byline' } : judge(text) }
  })
}

/** A caption is often copied twice: once as the picture's description. Below the head a whole sentence is kept once. */
function withoutDoubles(items: readonly Item[]): Item[] {
  const again = (item: Item, i: number) => items[i - 1]?.text === item.text
  const isDoubled = (item: Item, i: number) => item.text.length > 12 && isWords(item) && (again(item, i) || items[i + 1]?.text === item.text)
  const opening = items.findIndex((item, i) => isOpening(item) && !isDoubled(item, i))
  return items.map((item, i) => {
    if (!isDoubled(item, i)) return item
    const keep = opening !== -1 && i > opening && FULL_STOP.test(item.text) && !again(item, i)
    return keep ? item : { text: item.text, judged: { kind: 'furniture', reason: 'caption' } }
  })
}

/** "Island Ferry To Sail Through Winter." – a headline with a full stop. */
function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,40}/gu) ?? []
  return long.length >= 4 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.8
}

function isHeadline({ text, judged }: Item, alone: boolean): boolean {
  if (text.length > LONGEST_HEADLINE || alone) return false
  if (judged.kind === 'bare') return true
  const isQuestion = /[!?]["”’']{0,2}$/.test(text) && wordsIn(text) <= 25 && !/["“‘«]/.test(text)
  return judged.kind === 'sentence' && (!FULL_STOP.test(text) || isTitleCase(text) || isQuestion)
}

/** A sentence above the byline, no dateline at its head, with the story below: a standfirst. */
function isStandfirst(item: Item, above: readonly Item[], below: readonly Item[]): boolean {
  const isImprint = ({ judged }: Item) => judged.kind === 'imprint'
  const next = below.findIndex(isOpening)
  if (item.text.length > LONGEST_DECK || below.filter(isOpening).length < 2 || readDateline(item.text, null)) return false
  return below.slice(0, next).some(isImprint) && !above.some(isImprint)
}

/** Where the body begins: the first paragraph that is not the headline, a standfirst or a caption. */
function findBody(items: readonly Item[], headline: number): number {
  const first = items.findIndex((item, i) => i > headline && (isOpening(item) || (isDatelineAlone(item.text) && items[i + 1] !== undefined)))
  if (first === -1) return items.findIndex((item, i) => i > headline && item.judged.kind === 'sentence')
  const item = items[first]
  if (!item || headline === -1 || isDatelineAlone(item.text)) return first
  const next = items.findIndex((other, i) => i > first && isOpening(other))
  const isCaption = next !== -1 && item.text.length <= LONGEST_CAPTION && captionCredit(item.text) !== null
  return isCaption || isStandfirst(item, items.slice(0, first), items.slice(first + 1)) ? next : first
}

/** The paper's own name at the top of the page, with the headline below it, says who published. */
function withNameplate(items: readonly Item[]): Item[] {
  const [first, second] = items.filter(isWords)
  const isShort = first && second?.judged.kind === 'bare' && wordsIn(first.text) <= 4 && wordsIn(second.text) >= 4
  if (!isShort || !isPublisher(first.text) || /(?<![\p{L}'’])\p{Ll}/u.test(first.text)) return [...items]
  const imprint: Imprint = { byline: [], published: null, modified: null, publisher: first.text }
  return items.map((item) => (item === first ? { text: item.text, judged: { kind: 'imprint', imprint, reason: 'name of the publisher' } } : item))
}

function findHeadline(items: readonly Item[]): number {
  const candidates = items.flatMap((item, i) => (isWords(item) && !isDatelineAlone(item.text) ? [i] : []))
  // Three short lines in a row at the top are a menu.
  let menu = 0
  while (menu < candidates.length && wordsIn(items[candidates[menu] ?? 0]?.text ?? '') <= 3 && items[candidates[menu] ?? 0]?.judged.kind === 'bare') menu++
  const index = candidates[menu >= 3 ? menu : 0]
  const item = index === undefined ? undefined : items[index]
  return index !== undefined && item && isHeadline(item, candidates.length === 1) ? index : -1
}

interface Sorted { headline: string; deck: string | null; paragraphs: Paragraph[]; dropped: Dropped[] }

function reasonOf({ judged }: Item): string {
  switch (judged.kind) {
    case 'furniture':
    case 'imprint': return judged.reason
    case 'list-heading': return 'list of other stories'
    case 'comments': return 'readers’ comments'
    case 'end': return 'end mark'
    case 'sentence':
    case 'bare': return 'caption or label'
    default: return judged satisfies never
  }
}

/** The head: headline and deck are taken out, the rest is dropped. */
function sortHead(items: readonly Item[], headline: number, body: number): Pick<Sorted, 'headline' | 'deck' | 'dropped'> {
  const lines = items.map((item, i) => ({ item, i })).filter(({ item, i }) => i > headline && i < body && isWords(item) && item.text.length <= LONGEST_DECK)
  const repeated = lines.find(({ item, i }) => isRepeated(item.text, items, i))
  const standfirst = lines.find(({ item }) => wordsIn(item.text) >= 4 && !captionCredit(item.text))
  const deck = headline === -1 ? undefined : (repeated ?? standfirst)
  const dropped = items.slice(0, body).filter((_, i) => i !== headline && i !== deck?.i)
  return {
    headline: items[headline]?.text ?? '',
    deck: deck?.item.text ?? null,
    dropped: dropped.map((item) => ({ text: item.text, reason: captionCredit(item.text) ? 'caption' : reasonOf(item) })),
  }
}

/** A last paragraph whose full stop was not copied: long, and with a verb. */
const isUnstopped = (item: Item | undefined): boolean =>
  item?.judged.kind === 'bare' && wordsIn(item.text) >= 10 && /\b(?:said|says|was|were|is|are|has|had|have|will|would|told|added)\b/.test(item.text)

/** What a bare line among the paragraphs is; null where it does not belong to the story. */
function bareKind(item: Item, i: number, items: readonly Item[], last: number): Paragraph['kind'] | null {
  if (/^(?:[•·*▪◦‣-]|\d{1,2}[.)])\s/.test(item.text)) return 'list'
  if (isRepeated(item.text, items, i)) return null
  if (i > last) return isUnstopped(item) ? 'text' : isUnstopped(items[i + 1]) ? 'heading' : null
  return wordsIn(item.text) <= 12 ? 'heading' : 'text'
}

/** What is left out until when: a list of other stories until the next paragraph, what follows the end for good. */
type Skipping = 'nothing' | 'list' | 'rest'

function nextSkipping(skipping: Skipping, item: Item, signedOff: boolean): Skipping {
  const { kind } = item.judged
  if (kind === 'end' || kind === 'comments') return 'rest'
  if (kind === 'list-heading' && skipping === 'nothing') return signedOff ? 'rest' : 'list'
  return skipping === 'list' && isWords(item) && FULL_STOP.test(item.text) && wordsIn(item.text) >= PARAGRAPH_WORDS ? 'nothing' : skipping
}

const SKIPPED: Readonly<Record<Exclude<Skipping, 'nothing'>, string>> = { list: 'list of other stories', rest: 'after the end' }

function sortBody(items: readonly Item[], body: number): Pick<Sorted, 'paragraphs' | 'dropped'> {
  const paragraphs: Paragraph[] = []
  const dropped: Dropped[] = []
  const last = items.findLastIndex(isParagraph)
  let skipping: Skipping = 'nothing'
  // Contact and copyright stand below the story: a list behind them is the end.
  let signedOff = false
  items.forEach((item, i) => {
    if (i < body) return
    skipping = nextSkipping(skipping, item, signedOff)
    const reason = reasonOf(item)
    if (!isWords(item)) {
      signedOff ||= reason === 'contact line' || reason === 'copyright line'
      dropped.push({ text: item.text, reason })
    } else if (skipping !== 'nothing') dropped.push({ text: item.text, reason: SKIPPED[skipping] })
    else {
      const kind = item.judged.kind === 'sentence' || isDatelineAlone(item.text) ? 'text' : bareKind(item, i, items, last)
      if (kind) paragraphs.push({ text: item.text, kind })
      else dropped.push({ text: item.text, reason: isRepeated(item.text, items, i) ? 'said again' : reason })
    }
  })
  return { paragraphs, dropped }
}

const MORE_THAN_LABELS = 20

/** A text without one full stop: its lines are the story where there is something in them besides labels. */
function sortBare(items: readonly Item[]): Sorted {
  const kept = items.filter(isWords)
  const rest = items.filter((item) => !isWords(item)).map((item) => ({ text: item.text, reason: reasonOf(item) }))
  if (rest.length > 0 && kept.reduce((sum, { text }) => sum + wordsIn(text), 0) < MORE_THAN_LABELS) {
    return { headline: '', deck: null, paragraphs: [], dropped: items.map((item) => ({ text: item.text, reason: reasonOf(item) })) }
  }
  const [first, ...others] = kept
  const headline = first && others.length > 0 && first.text.length <= LONGEST_HEADLINE
  const paragraphs = (headline ? others : kept).map(({ text }): Paragraph => ({ text, kind: 'text' }))
  return { headline: headline ? first.text : '', deck: null, paragraphs, dropped: rest }
}

function sort(items: readonly Item[]): Sorted {
  const headline = findHeadline(items)
  const body = findBody(items, headline)
  if (body === -1) return sortBare(items)
  const head = sortHead(items, headline, body)
  const rest = sortBody(items, body)
  return { ...head, ...rest, dropped: [...head.dropped, ...rest.dropped] }
}

function publisherIn(dropped: readonly Dropped[]): string | null {
  for (const { text, reason } of dropped) {
    if (reason !== 'copyright line') continue
    const name = /(?:©|ⓒ|\(c\)|copyrights?)[\s©ⓒ]{0,3}(?:\(c\)\s?)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?:by\s)?(?<name>\p{Lu}[^.,|©]{1,60}?)(?=[.,|]|\s\d{4}|\sall rights|$)/iu.exec(text)?.groups?.name
    if (name && !/^all rights/i.test(name)) return name.trim()
  }
  return null
}

function begins(line: string): ReturnType<Beginning> {
  if (readByline(line) || readImprint(line) || isEndMark(line) || (/\s/.test(line) && furnitureIn(line))) return 'alone'
  return readDateline(line, null) ? 'story' : null
}

/** Reads an article from plain text. Body paragraphs are exact slices of the text (lines joined only where it was hard-wrapped). */
export function readText(text: string): TextReading {
  const items = withNameplate(withoutDoubles(judgeAll(readLines(text, begins))))
  const { headline, deck, paragraphs, dropped } = sort(items)
  const imprints = items.flatMap(({ judged }) => (judged.kind === 'imprint' ? [judged.imprint] : []))
  const stamped = imprints.find(({ published }) => published)?.published ?? null
  const dateline = readDateline(paragraphs[0]?.text ?? '', stamped)
  return {
    headline, deck, paragraphs, dropped,
    byline: imprints.find(({ byline }) => byline.length > 0)?.byline ?? [],
    datePublished: stamped ?? dateline?.published ?? null,
    dateModified: imprints.find(({ modified }) => modified)?.modified ?? null,
    publisher: imprints.find(({ publisher }) => publisher !== undefined)?.publisher ?? publisherIn(dropped),
    dateline: dateline?.dateline ?? null,
  }
}
