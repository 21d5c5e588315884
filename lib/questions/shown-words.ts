/* A quotation cut for a stem: at most so many words, and only at the edge of a clause. */

const openers = new Set('but because which who when while if where until after before since unless though although whether'.split(' '))
/** These open a clause or only join two nouns. */
const joiners = new Set('and or so as that'.split(' '))
/** Before these a long clause may be cut where it has no other edge. */
const prepositions = new Set('in after during by at from without through across despite including under among between'.split(' '))
/** A piece never ends with one of these. */
const dangling = new Set('a an the of to for in on at by with from and or but that which who as is are was were be been being have has had will would can could may might must should not no one stuff so such very more most than into about its his her their our my your this these those'.split(' '))
const abbreviations = /^(?:\p{Lu}\.|(?:\p{L}\.){2,4}|(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Sgt|Col|Capt|No|vs|Jr|Sr)\.)$/u

type Sort = 'sentence' | 'comma' | 'opener' | 'joint' | 'preposition'
interface Edge { words: number; sort: Sort }
/** The least words that a piece cut at such an edge must have, best edges first. */
const leastWords: readonly [Sort, number][] = [['sentence', 6], ['comma', 8], ['opener', 8], ['joint', 9], ['preposition', 12]]

/**
 * The words of `text` that a stem shows: whole where they fit, else whole sentences, else cut at the best edge that fits.
 * A cut within a sentence ends in "…". undefined where no cut leaves a piece that says something.
 */
export function shownWords(text: string, most = 20): string | undefined {
  const words = text.trim().split(/\s+/u)
  if (words.length <= most) return trimmed(words.join(' '))
  const edges = edgesOf(words).filter((edge) => edge.words <= most)
  for (const [sort, least] of leastWords) {
    const fitting = edges.filter((one) => one.sort === sort && one.words >= least)
    const edge = fitting.filter((one) => !begins(words, one.words)).at(-1) ?? fitting.at(-1)
    if (!edge) continue
    const piece = trimmed(words.slice(0, edge.words).join(' '))
    return sort === 'sentence' ? piece : `${piece.replace(/[.!?]$|\s?\[?(?:…|\.{3})\]?$/u, '')} …`
  }
  return undefined
}

/** Whether the last part before a cut only begins something ("…, but, once that passed"). */
function begins(words: readonly string[], end: number): boolean {
  const comma = words.slice(0, end - 1).findLastIndex((word) => word.endsWith(','))
  const first = (words[comma + 1] ?? '').toLowerCase()
  return comma >= 0 && (openers.has(first) || first === 'once' || first === 'and' || first === 'as')
}

/** The text from its second, third … sentence on: where its beginning cannot stand alone, a later one may. */
export function sentenceStarts(text: string): string[] {
  const words = text.trim().split(/\s+/u)
  return [0, ...edgesOf(words).filter((edge) => edge.sort === 'sentence').map((edge) => edge.words)].map((start) => words.slice(start).join(' '))
}

function edgesOf(words: readonly string[]): Edge[] {
  const edges: Edge[] = []
  let depth = 0
  for (let i = 0; i < words.length - 1; i++) {
    const word = words[i] as string
    depth += (word.match(/[[(‘“]/gu) ?? []).length - (word.match(/[\])”]|(?<=\p{P})’/gu) ?? []).length
    const sort = depth > 0 ? undefined : edgeBetween(word, words[i + 1] as string)
    if (sort) edges.push({ words: i + 1, sort })
  }
  return edges
}

function edgeBetween(word: string, next: string): Sort | undefined {
  if (/[.!?]["'”’)\]]{0,3}$/u.test(word) && !abbreviations.test(word) && /^["'“‘([]{0,2}[\p{Lu}\p{N}]/u.test(next)) return 'sentence'
  if (dangling.has(word.toLowerCase().replace(/\P{L}/gu, ''))) return undefined
  if (/[,;:—–]["'”’)\]]{0,3}$/u.test(word) || /^[—–-]+$/u.test(next)) return 'comma'
  if (openers.has(next)) return 'opener'
  if (joiners.has(next)) return 'joint'
  return prepositions.has(next) ? 'preposition' : undefined
}

/** Without the comma or full stop that belongs to the sentence around it; a question mark stays. */
function trimmed(text: string): string {
  return text.replace(/^[\s…]+(?=\S)/u, '').replace(/\s{0,4}[,;:—–]{1,2}$/u, '').replace(/(?<!\.)(?<!\p{L}\.\p{L})\.$/u, '')
}
