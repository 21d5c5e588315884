import type { StructuredArticle } from '../../lib/article/article'
import type { Kind } from '../../lib/questions/question'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']

/** "nine", "21". */
export const inWords = (count: number): string => small[count] ?? String(count)

/** "nine questions", "one question", "no questions". */
export const counted = (count: number, noun: string): string => `${inWords(count)} ${noun}${count === 1 ? '' : 's'}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`)

/** What a kind of question trains, in the words of the pages; the same words and colours everywhere. */
export const skills: Record<Kind, { words: string; skill: string }> = {
  'who-said': { words: 'who said it', skill: 'attribution' },
  'said-what': { words: 'what was said', skill: 'attribution' },
  'match-speakers': { words: 'who said which', skill: 'attribution' },
  'which-parties': { words: 'who took part', skill: 'parties' },
  'who-with': { words: 'with whom', skill: 'parties' },
  'what-date': { words: 'when', skill: 'dates' },
  'when-order': { words: 'in what order', skill: 'sequence' },
  'who-is': { words: 'who is who', skill: 'roles' },
  'true-false': { words: 'true or false', skill: 'reading' },
  'fill-in': { words: 'fill the gap', skill: 'reading' },
}

/** "four on who said it, three on who took part and two on when". */
export function byKind(kinds: readonly Kind[]): string {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(skills[kind].words, (counts.get(skills[kind].words) ?? 0) + 1)
  return listed([...counts].map(([words, count]) => `${inWords(count)} on ${words}`))
}

export const wordsIn = (article: Pick<StructuredArticle, 'paragraphs'>): number =>
  article.paragraphs.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)

/** "453 words", "1 word". */
export const lengthOf = (article: Pick<StructuredArticle, 'paragraphs'>): string => `${wordsIn(article)} word${wordsIn(article) === 1 ? '' : 's'}`

/** Reading at 180 words a minute, and 40 seconds for a question. */
export const minutesFor = (words: number, questions: number): number => Math.max(1, Math.round(words / 180 + questions * 2 / 3))

/** What an article is called: its headline, else how it begins. */
export function titleOf(article: Pick<StructuredArticle, 'headline' | 'paragraphs'>): string {
  return article.headline || shortened(article.paragraphs[0]?.text ?? 'Article', 60)
}

/** Cut at a word, with an ellipsis where something was cut. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${(space < length / 2 ? cut : cut.slice(0, space)).replace(/[\s,;:.—–-]{1,4}$/, '')} …`
}
