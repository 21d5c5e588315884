import { remembered } from '../remembered'
import type { Token } from '../sentences'
import { countries } from '../words/countries'
import { femaleNames, maleNames, openNames } from '../words/given-names'
import { groupNames, knownBodies } from '../words/organizations'
import { places } from '../words/places'
import { titleHeads } from '../words/titles'

/* Names known beforehand, matched on tokens, longest first. */

export type KnownKind = 'body' | 'group' | 'country' | 'demonym' | 'capital' | 'place'
export interface Known { kind: KnownKind; /** The usual name of what is meant. */ stands: string; words: readonly string[] }

const CURLY = /[’‘]/u
const straight = (text: string) => (CURLY.test(text) ? text.replace(/[’‘]/gu, "'") : text)
/** Cut as the tokens are: the possessive stands apart. */
const wordsOf = (name: string) => name.replace(/'s\b/gu, " 's").split(' ')

function index(entries: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const byFirst = new Map<string, Known[]>()
  for (const entry of entries) {
    const first = entry.words[0] as string
    const known = byFirst.get(first)
    if (known) known.push(entry)
    else byFirst.set(first, [entry])
  }
  // Longest first, so that "North Korean" wins over a shorter name of the same first word.
  for (const known of byFirst.values()) known.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

const withoutArticle = (name: string) => name.replace(/^the /u, '')

const knownNames = index([
  ...knownBodies.flatMap((names) => names.map((name): Known => ({ kind: 'body', stands: names[0] as string, words: wordsOf(withoutArticle(name)) }))),
  ...[...groupNames].map((name): Known => ({ kind: 'group', stands: name, words: wordsOf(name) })),
  ...countries.flatMap(({ name, aliases, demonyms, capitals }) => [
    ...[name, ...aliases].filter((alias) => !/^the (?:North|South)$/u.test(alias)).map((alias): Known => ({ kind: 'country', stands: name, words: wordsOf(withoutArticle(alias)) })),
    ...demonyms.map((demonym): Known => ({ kind: 'demonym', stands: name, words: wordsOf(demonym) })),
    ...capitals.map((capital): Known => ({ kind: 'capital', stands: name, words: wordsOf(capital) })),
  ]),
  ...[...places].map((name): Known => ({ kind: 'place', stands: name, words: wordsOf(name) })),
])

/** The longest known name that begins at a token. A bare word of several meanings is the first in the order above. */
export function knownAt(tokens: readonly Token[], at: number): Known | undefined {
  const first = tokens[at]
  return first && knownNames.get(straight(first.text))?.find(({ words }) => words.every((word, i) => straight(tokens[at + i]?.text ?? '') === word))
}

/** Every reading of one word, for where the context decides ("Chelsea": a club, a place, a person). */
export function readingsOf(word: string): readonly Known[] {
  return (knownNames.get(straight(word)) ?? []).filter(({ words }) => words.length === 1)
}

/** The country that a name, an alias, a demonym or a capital belongs to. */
export function countryOf(words: string): string | undefined {
  const parts = wordsOf(withoutArticle(straight(words)))
  return knownNames.get(parts[0] as string)?.find((known) => (known.kind === 'country' || known.kind === 'demonym' || known.kind === 'capital')
    && known.words.length === parts.length && known.words.every((word, i) => word === parts[i]))?.stands
}

/** Callings that the table need not list one by one. */
const CALLING = /^[a-z]{0,20}(?:ologist|ographer|icist|[a-z]{3}ician|onomist|iatrist|therapist|[a-z]{2}sman|[a-z]{2}swoman|(?:harbour|harbor|post|school|station|quarter)master)$/u
const PREFIXED = /^(?:then|ex|co|vice|deputy|self|former)-/u

interface TitleNoun { noun: string; plural: boolean }

/** A title's noun in the singular: "journalists" → "journalist", "then-girlfriend" → "girlfriend"; undefined if it is no title. */
export const titleNoun: (words: string) => TitleNoun | undefined = remembered((words) => titleNounOf(straight(words).toLowerCase()), 20_000)

function titleNounOf(small: string): TitleNoun | undefined {
  if (titleHeads.has(small) || CALLING.test(small)) return { noun: small, plural: false }
  const bare = small.replace(PREFIXED, '')
  if (titleHeads.has(bare)) return { noun: bare, plural: false }
  const singular = singularOf(small)
  return singular !== small && (titleHeads.has(singular) || CALLING.test(singular)) ? { noun: singular, plural: true } : undefined
}

/** The singular of a noun that ends in a regular plural; other words unchanged. */
export function singularOf(word: string): string {
  if (/men$/u.test(word)) return word.replace(/men$/u, 'man')
  if (/[^aeiou]ies$/u.test(word)) return word.replace(/ies$/u, 'y')
  if (/(?:ss|x|ch|sh)es$/u.test(word)) return word.replace(/es$/u, '')
  return /[^s]s$/u.test(word) ? word.slice(0, -1) : word
}

/** The first words of titles of several words: "chief executive officer". */
const longTitleStarts = new Set([...titleHeads].filter((title) => title.includes(' ')).map((title) => title.slice(0, title.indexOf(' '))))

/** Tags of words that begin no title: half of a text. */
const NO_TITLE = new Set(['DT', 'IN', 'CC', 'TO', 'PRP', 'PRP$', 'MD', 'WDT', 'WP', 'WRB', 'EX', 'CD', 'POS', ',', '.', ':', '"', "''", '-LRB-', '-RRB-', 'SYM'])

/** How many tokens from `at` are a title's noun (three at most, "chief executive officer"); 0 if none. */
export function titleLengthAt(tokens: readonly Token[], at: number): number {
  const first = tokens[at]
  if (!first || NO_TITLE.has(first.tag)) return 0
  if (longTitleStarts.has(first.small) || first.small.includes('-') && longTitleStarts.has(first.small.replace(PREFIXED, ''))) {
    for (let length = 3; length > 1; length--) {
      if (at + length <= tokens.length && titleNoun(tokens.slice(at, at + length).map(({ text }) => text).join(' '))) return length
    }
  }
  return titleNoun(first.text) ? 1 : 0
}

/** `gender`: what a given name says of its bearer. `plain`: it is nothing else ("Jordan" and "Will" are other things as well). */
export interface GivenName { gender?: 'male' | 'female'; plain: boolean }

/** Accents and a second half ("Anne-Marie") do not matter. */
export function givenName(word: string): GivenName | undefined {
  return givenNameOf(word) ?? (PLAIN_WORD.test(word) ? undefined : givenNameOf(word.normalize('NFKD').replace(/\p{M}/gu, '')) ?? givenNameOf(word.split('-')[0] ?? word))
}

const PLAIN_WORD = /^[A-Za-z]{0,40}$/u

function givenNameOf(form: string): GivenName | undefined {
  const male = maleNames.has(form)
  const open = openNames.has(form)
  if (male !== femaleNames.has(form)) return { gender: male ? 'male' : 'female', plain: !open }
  return male || open ? { plain: male && !open } : undefined
}
