import type { Entity } from './knowledge'
import { isPerson, namesOf } from './knowledge'
import { countriesIn, nameWords, plainWords } from './language'

/** Whether a stem gives an entity away: a word of its name, its title, or its country's name or adjective where it is a country or a body of one. */
export function givesAway(stem: string, entity: Entity): boolean {
  const words = plainWords(stem)
  const names = namesOf(entity).flatMap((name) => nameWords(name)).filter((word) => word.length > 2 || word === 'us')
  if (names.some((word) => words.includes(word))) return true
  if (isPerson(entity)) return entity.roles.some((role) => titleIn(words, role.title))
  const countries = countriesIn(stem)
  return [entity.name, ...(entity.kind === 'country' ? [] : countriesIn(entity.name))].some((name) => countries.includes(name))
}

/** The title as a whole, where it has more than one word; "the mayor" alone where it is one. */
function titleIn(words: readonly string[], title: string): boolean {
  const wanted = plainWords(title)
  if (wanted.length === 0) return false
  return words.some((_, at) => wanted.every((word, i) => words[at + i] === word))
}
