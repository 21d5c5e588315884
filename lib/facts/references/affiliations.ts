import type { Person, Role, Span, StructuredArticle } from '../../article/article'
import { refer } from './coreference'
import type { Surroundings } from './coreference'
import { isBody } from './descriptions'
import { entityIndex, isPerson, namedBefore } from './salience'
import type { Cast } from '../names/names'
import type { Block, Token } from '../sentences'

/*
 * Whose office a role is, where the article says so by "its engineer", "a chemist at the university" or a shorter name: the body's
 * fullest name. What could be two bodies' stays as it is printed.
 */

/** The cast with the affiliations of its people named by the body's fullest name. */
export function settleAffiliations(article: StructuredArticle, blocks: readonly Block[], cast: Cast): Cast {
  const around: Surroundings = { article, blocks, cast, quotes: [] }
  return { ...cast, people: cast.people.map((person) => ({ ...person, roles: person.roles.map((role) => settled(role, person, around)) })) }
}

function settled(role: Role, person: Person, around: Surroundings): Role {
  const { affiliation } = role
  if (affiliation !== undefined) {
    const bodies = around.cast.parties.filter(({ kind, name, aliases }) => kind === 'organization' && [name, ...aliases].includes(affiliation))
    return bodies.length === 1 ? { ...role, affiliation: bodies[0]?.name ?? affiliation } : role
  }
  for (const { entity, phrase, span } of around.cast.mentions) {
    if (entity !== person.id || phrase.end - phrase.start <= span.end - span.start) continue
    const found = byComplement(role, phrase, around) ?? byOwner(role, phrase, around)
    if (found) return found
  }
  return byOffice(role, around)
}

/** "~team~ owner Ana Ruiz" in an article of one team: that team's. */
function byOffice(role: Role, { cast }: Surroundings): Role {
  const noun = /^(?:(?:former|acting|deputy) )?(team|club|company|firm|council|airline|bank|newspaper|charity) \p{Ll}{3,20}$/u.exec(role.title.toLowerCase())?.[1]
  const bodies = noun === undefined ? [] : cast.parties.filter((party) => party.kind === 'organization' && isBody(party, noun))
  return bodies.length === 1 && bodies[0] ? { ...role, affiliation: bodies[0].name } : role
}

const textIn = ({ article }: Surroundings, { paragraph, start, end }: Span): string => (article.paragraphs[paragraph]?.text ?? '').slice(start, end)

/** "a chemist ~at the university~" */
function byComplement(role: Role, phrase: Span, around: Surroundings): Role | undefined {
  const parts = /^(.{2,80}) (?:at|of|for|with) (the \p{Ll}[\p{Ll}-]{1,30})$/u.exec(role.title)
  const at = textIn(around, phrase).indexOf(role.title)
  if (!parts || at < 0) return undefined
  const [, title = '', words = ''] = parts
  const end = phrase.start + at + role.title.length
  const body = bodyMeant({ ...phrase, start: end - words.length, end }, around)
  return body === undefined ? undefined : { ...role, title, affiliation: body }
}

/** "~its~ engineer" */
function byOwner(role: Role, phrase: Span, around: Surroundings): Role | undefined {
  const owner = /\b(?:its|their) (?=\S)/giu
  const words = textIn(around, phrase)
  for (const match of words.matchAll(owner)) {
    if (!words.startsWith(role.title, match.index + match[0].length)) continue
    const body = ownerBefore({ ...phrase, start: phrase.start + match.index, end: phrase.start + match.index + match[0].trimEnd().length }, around)
    return body === undefined ? undefined : { ...role, affiliation: body }
  }
  return undefined
}

/** The full name of the one organization that words stand for with right. */
function bodyMeant(span: Span, around: Surroundings): string | undefined {
  const { entity, certainty, created } = refer(span, around)
  const body = entity === null || created ? undefined : entityIndex(around).get(entity)
  return body && !isPerson(body) && body.kind === 'organization' && certainty === 'sure' ? body.name : undefined
}

/** Whom "its" owns: the only body spoken of before it in its sentence; where that is "it", or where there is none, what the sentence before is about. */
function ownerBefore(place: Span, around: Surroundings): string | undefined {
  const block = around.blocks.find(({ paragraph }) => paragraph === place.paragraph)
  const at = block?.sentences.findIndex(({ start, end }) => start <= place.start && place.end <= end) ?? -1
  const sentence = block?.sentences[at]
  if (!block || !sentence) return undefined
  const before = sentence.tokens.filter(({ end }) => end <= place.start)
  const here = bodiesIn(before, place.paragraph, around)
  if (here.length) return here.length === 1 ? here[0] : undefined
  const previous = block.sentences[at - 1]?.tokens ?? []
  const verb = previous.findIndex(({ tag }) => /^(?:VB[DPZ]|MD)$/u.test(tag))
  const subjects = bodiesIn(previous.slice(0, Math.max(0, verb)), place.paragraph, around)
  return subjects.length === 1 ? subjects[0] : undefined
}

/** The bodies that the tokens speak of, by name or by "the board". */
function bodiesIn(tokens: readonly Token[], paragraph: number, around: Surroundings): string[] {
  const [first, last] = [tokens[0], tokens[tokens.length - 1]]
  if (!first || !last) return []
  const entities = entityIndex(around)
  const named = namedBefore(around, { paragraph, start: last.end, end: last.end }, 0).filter(({ mention }) => mention.span.start >= first.start).map(({ entity }) => entity)
  const described = tokens.flatMap((token, i) => {
    const noun = tokens[i + 1]
    if (!/^the$/iu.test(token.text) || !noun || !/^NN$/u.test(noun.tag) || /^(?:NN|POS)/u.test(tokens[i + 2]?.tag ?? '')) return []
    const { entity, certainty } = refer({ paragraph, start: token.start, end: noun.end }, around)
    const body = entity === null || certainty !== 'sure' ? undefined : entities.get(entity)
    return body ? [body] : []
  })
  return [...new Set([...named, ...described].filter((entity) => !isPerson(entity) && entity.kind !== 'unnamed').map(({ name }) => name))]
}
