import type { Quote } from '../article/article'
import { slice } from '../article/article'
import { actingNouns, officeWords } from '../facts/words/event-nouns'
import type { Choice } from './draft'
import type { Entity, Knowledge } from './knowledge'
import { isPerson, overlaps, piecesOf } from './knowledge'
import { countriesIn, nameWords, plainWords, within } from './language'

/* Words that tell by their content who speaks: a reader who knows the options, but not the article, picks the right one. */

const kin = '(?:father|dad|mother|mum|mom|parents?|brother|sister|son|daughter|child|children|husband|wife|spouse|uncle|aunt|nephew|niece|cousin|grand(?:father|mother|son|daughter|parents?|child))'
const ownKin = new RegExp(`\\b(?:my|our) (?:\\p{L}{1,12} )?${kin}\\b`, 'iu')
const anyKin = new RegExp(`\\b${kin}\\b`, 'iu')
/** "As a doctor, I …", "Like many Norwegians, we …" */
const sameAs = /\b(?:as|like) (?:many|most|all|every|an?|any|other|one|fellow|the|someone|somebody) [^,.;“”]{1,60}, (?:I|we|my|our)\b/iu
/** "The mayor and I", "the council and myself" */
const besideMe = /\bthe (?:[\p{L}’'-]{1,20} ){1,4}and (?:I|me|myself)\b/iu
const amOne = /\b(?:I am|I['’]m|I was|we are|we['’]re|speaking as|my (?:job|work|duty) as) (?:an?|the) ((?:[\p{L}’'-]{1,20} ?){1,3})/iu
const counted = /\b(?:these|those|the|all|our) (two|three|four|five) (?:\p{L}[\p{L}’'-]{0,20} ){0,2}\p{L}[\p{L}’'-]{0,20}s\b/iu
const numbers = ['two', 'three', 'four', 'five']

/** Why the words within the marks tell who speaks; undefined where they do not. */
export function tellsOf(knowledge: Knowledge, quote: Quote, speaker: Entity, wrong: readonly Choice[], words: string): string | undefined {
  if (sameAs.test(words) || besideMe.test(words) || isOne(words)) return 'The speaker says what he or she is.'
  if (ownKin.test(words) && hasKin(knowledge, quote, speaker)) return 'The speaker names a relative, and the article has one.'
  const [, count = ''] = counted.exec(words) ?? []
  if (numbers.indexOf(count.toLowerCase()) + 2 === wrong.length && count !== '') return 'The words count the other options.'
  return suits(knowledge, speaker, wrong, words) ? 'The words suit the side of the speaker and of no other option.' : undefined
}

function isOne(words: string): boolean {
  const [, what = ''] = amOne.exec(words) ?? []
  return plainWords(what).some((word) => [word, `${word}s`].some((noun) => officeWords.has(noun) || actingNouns.has(noun)))
}

/** Somebody of the same surname, or a sentence outside the quotation that has the speaker and a relative in it. */
function hasKin({ article, entities, sentenceAt }: Knowledge, quote: Quote, speaker: Entity): boolean {
  const surname = nameWords(speaker.name).at(-1)
  const namesake = [...entities.values()].some((other) => other.id !== speaker.id && isPerson(other) && nameWords(other.name).at(-1) === surname)
  return namesake || speaker.mentions.some((mention) => {
    const sentence = sentenceAt(mention)
    return mention.paragraph >= 0 && !piecesOf(quote).some((piece) => overlaps(piece, sentence)) && anyKin.test(slice(article, sentence))
  })
}

/** Whether words name the affiliation or country of the speaker, and of no other option. */
export function suits(knowledge: Knowledge, speaker: Entity, wrong: readonly Choice[], words: string): boolean {
  const others = wrong.map((choice) => knowledge.entities.get(choice.entity ?? '')).filter((entity) => entity !== undefined)
  return suitsAlone(speaker, words) && !others.some((other) => suitsAlone(other, words))
}

/** Whether words name a body or country to which somebody belongs. */
export function suitsAlone(entity: Entity, words: string): boolean {
  if (!isPerson(entity)) return false
  const [plain, named] = [plainWords(words), countriesIn(words)]
  return entity.roles.some(({ affiliation, country }) => (affiliation !== undefined && within(nameWords(affiliation), plain)) || (country !== undefined && named.includes(country)))
}
