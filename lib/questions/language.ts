import { countries } from '../facts/words/countries'

/* Words of English that the makers and the checks of questions share. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const functionWords = list(
  'a an the of for and or but nor so yet in on at by to from with without within into onto over under about as than then that this these those there here is are was were be been being am do does did done has have had having ' +
    'will would shall should can could may might must not no i you he she it we they me him her us them my your his its our their who whom whose which what when where why how if while because said says say also very more most some any all each both ' +
    'just only up out off down again s t re ve ll d m',
)

/** Words that point at something outside the sentence; a stem that has one cannot be understood alone. */
export const pointingWords = list('i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself they them their theirs themselves it its itself this these those here')
export const pointingPhrases = /\b(?:the two sides|both sides|either side|the pair|the duo|the trio|the latter|the former|the same|that day|that time|that year|so far|such an?|the above|the announcement|the statement|the report|the other|another|as well|too|the two|the three)\b/iu
/** "for just that": a demonstrative, no conjunction. */
export const bareThat = /\b(?:just|all|only|for|of|about|with|than|like|from|do|did|done) that(?=\s?(?:[:;,.?!]|$))/iu
/** Somebody or a body meant and not named ("the boy", "the company"); with what follows ("the president of Peru", "the minister Ana Ruiz") it is told. */
export const unnamedReferents = /\b[Tt]he (?:boys?|girls?|man|men|woman|women|couple|teenager|victims?|suspects?|minister|president|spokes(?:man|woman|person)|envoys?|officers?|leader|company|firm|club|team)\b(?! (?:of|who|that|from|\p{Lu}))/u
/** Times that mean nothing without the article's date. */
export const relativeTimes = /\b(?:today|yesterday|tomorrow|tonight|now|currently|recently|(?:last|next|this|past|coming) (?:week|weekend|month|year|night|morning|afternoon|evening|quarter|season|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|\w{1,12} (?:days?|weeks?|months?|years?) (?:ago|earlier|later))\b/iu
export const negations = list("not no never nobody none nothing neither nor without cannot hardly denied denies deny refused refuses refuse failed rejected rejects")

/** Folded words: case, accents and possessive endings gone. */
export function plainWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘ʼ]/gu, "'").replace(/(?<=\p{L})'s\b/gu, '').replace(/(?<=\p{L})\.(?=\p{L})/gu, '').replace(/n't\b/gu, ' not')
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

export const contentWords = (text: string): string[] => plainWords(text).filter((word) => !functionWords.has(word))
/** Content words of a name; "the US" is left with "us", which is no function word there. */
export const nameWords = (name: string): string[] => plainWords(name).filter((word) => word === 'us' || !functionWords.has(word))

/** Whether the words of one name are all in the other, little words aside. */
export function within(part: readonly string[], whole: readonly string[]): boolean {
  const [some, all] = [part.filter((word) => word === 'us' || !functionWords.has(word)), new Set(whole)]
  return some.length > 0 && some.every((word) => all.has(word))
}

/** How alike two contents are: shared content words over all of them. */
export function likeness(a: string, b: string): number {
  const [x, y] = [new Set(contentWords(a)), new Set(contentWords(b))]
  const shared = [...x].filter((word) => y.has(word)).length
  return x.size + y.size === 0 ? 0 : shared / (x.size + y.size - shared)
}

const wordsOfCountries = new Map(
  countries.flatMap((country) => [country.name, ...country.aliases, ...country.demonyms].map((word): [string, string] => [spoken(word).join(' '), country.name])),
)
const capitals = new Map(countries.flatMap((country) => country.capitals.map((capital): [string, string] => [capital, country.name])))
const longest = Math.max(...[...wordsOfCountries.keys()].map((words) => words.split(' ').length))

function spoken(text: string): string[] {
  return text.replace(/[’']s?\b/gu, ' ').split(/[^\p{L}\p{N}.]+/u).map((word) => (/^(?:\p{L}\.)+$/u.test(word) ? word.replaceAll('.', '') : word.replace(/\.$/u, ''))).filter((word) => word !== '')
}

/** The countries that a text names, by name, by adjective or by people ("Norwegian" is Norway). Upper case matters: "us" is no country. */
export function countriesIn(text: string): string[] {
  const words = spoken(text)
  const found = new Set<string>()
  for (let i = 0; i < words.length; i++) {
    for (let length = Math.min(longest, words.length - i); length > 0; length--) {
      const country = wordsOfCountries.get(words.slice(i, i + length).join(' '))
      if (country === undefined) continue
      found.add(country)
      i += length - 1
      break
    }
  }
  return [...found]
}

/** The country whose capital a place is. */
export const countryOfCapital = (place: string): string | undefined => capitals.get(place.replace(/^the /u, ''))

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
}

export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
