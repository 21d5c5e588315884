/* A quotation cut for a stem: at most so many words, and only at the edge of a clause. */

const openers = new Set('but because which who when while if where until after before since unless though although whether'.split(' '))
/** These open a clause or only join two nouns. */
const joiners = new Set('and or so as that'.split(' '))
const abbreviations = /^(?:\p{Lu}\.|(?:\p{L}\.){2,4}|(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Sgt|Col|Capt|No|vs|Jr|Sr)\.)$/u

interface Edge { words: number; sort: 'sentence' | 'clause' | 'joint' }

/**
 * The words of `text` that a stem shows: whole where they fit, else whole sentences, else cut at the last clause edge that fits.
 * A cut within a sentence ends in "…". undefined where no cut leaves a piece that says something.
 */
export function shownWords(text: string, most = 20): string | undefined {
  const words = text.trim().split(/\s+/u)
  if (words.length <= most) return trimmed(words.join(' '))
  const edges = edgesOf(words).filter((edge) => edge.words <= most)
  const sentence = edges.filter((edge) => edge.sort === 'sentence' && edge.words >= 6).at(-1)
  if (sentence) return trimmed(words.slice(0, sentence.words).join(' '))
  const long = edges.filter((edge) => edge.words >= 7)
  const clause = long.filter((edge) => edge.sort !== 'joint').at(-1) ?? long.at(-1)
  return clause && `${trimmed(words.slice(0, clause.words).join(' ')).replace(/[.!?]$/u, '')} …`
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
    const next = words[i + 1] as string
    depth += (word.match(/[[(‘“]/gu) ?? []).length - (word.match(/[\])”]|(?<=[\p{P}])’/gu) ?? []).length
    if (depth > 0) continue
    const sentence = /[.!?]["'”’)\]]{0,3}$/u.test(word) && !abbreviations.test(word) && /^["'“‘([]{0,2}[\p{Lu}\p{N}]/u.test(next)
    if (sentence) edges.push({ words: i + 1, sort: 'sentence' })
    else if (/[,;:—–]["'”’)\]]{0,3}$/u.test(word) || /^[—–]/u.test(next) || openers.has(next)) edges.push({ words: i + 1, sort: 'clause' })
    else if (joiners.has(next)) edges.push({ words: i + 1, sort: 'joint' })
  }
  return edges
}

/** Without the comma or full stop that belongs to the sentence around it; a question mark stays. */
function trimmed(text: string): string {
  return text.replace(/^[\s…]+(?=\S)/u, '').replace(/\s{0,4}[,;:—–]{1,2}$/u, '').replace(/(?<!\.)(?<!\p{L}\.\p{L})\.$/u, '')
}
