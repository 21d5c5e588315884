import nounFirst from 'wink-pos-tagger/src/rules/pos-rules-ge0.js'
import nounBack from 'wink-pos-tagger/src/rules/pos-rules-le0.js'
import wordFirst from 'wink-pos-tagger/src/rules/value-rules-ge0.js'
import wordBack from 'wink-pos-tagger/src/rules/value-rules-le0.js'
import type { ContextRules } from 'wink-pos-tagger/src/rules/pos-rules-ge0.js'
import unigramTags from 'wink-pos-tagger/src/unigram-tagger.js'
import lexicon from 'wink-lexicon/src/lexicon.js'

/*
 * Brill's tagger (1992) on the word list and the context rules of wink-pos-tagger, with the same tags as that gives. Its own engine
 * tries each rule before it looks whether the word can have the tag at all, and makes lemmas that nothing here reads: half of its time.
 */

interface Word { value: string; normal: string; tag: 'word' | 'number' | 'punctuation'; pos: string }
interface Test { property: 'pos' | 'value' | 'normal'; from: number; to: number; fits: (text: string) => boolean }
interface Rule { tests: readonly Test[]; willBe: string }
type Rules = ReadonlyMap<string, readonly Rule[]>

/** Backward rules before forward ones, words before tags. */
const passes: readonly Rules[] = [wordBack, nounBack, wordFirst, nounFirst].map(compiled)

function compiled(rules: ContextRules): Rules {
  return new Map(Object.entries(rules).map(([tag, list]) => [tag, list.map(({ rules: tests, willBe }) => ({
    willBe,
    tests: tests.map(({ operand: { property, delta, range }, matches }) => ({ property, from: range?.[0] ?? delta ?? 0, to: range?.[1] ?? delta ?? 0, fits: fitting(matches) })),
  }))]))
}

/** Nearly all patterns are a list of whole words. */
function fitting(pattern: RegExp): (text: string) => boolean {
  const words = pattern.source.split('|').map((word) => /^\^([^^$\\()[\]?+*.]{1,40})\${1,2}$/u.exec(word)?.[1])
  if (!words.every((word) => word !== undefined)) return (text) => pattern.test(text)
  const known = new Set(words)
  return (text) => known.has(text)
}

/** The Penn Treebank tag of each token of a sentence. */
export function pennTags(texts: readonly string[]): string[] {
  const words: Word[] = texts.map((value) => ({ value, normal: normal(value), tag: classOf(value), pos: '' }))
  const possible = words.map((word) => unigramTags(word, lexicon))
  for (const rules of passes) {
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word
      const tags = possible[i] as string[]
      if (tags.length < 2) continue
      const rule = rules.get(word.pos)?.find(({ willBe, tests }) => tags.includes(willBe) && tests.every((test) => holds(words, i, test)))
      if (rule) word.pos = rule.willBe
    }
  }
  return words.map(({ value, normal, pos }) => (YEARS.has(normal) ? 'CD' : isName(value, pos) ? 'NNP' : pos))
}

function holds(words: readonly Word[], i: number, { property, from, to, fits }: Test): boolean {
  for (let at = i + from; at <= i + to; at++) {
    const word = words[at]
    if (word && fits(word[property])) return true
  }
  return false
}

const YEARS = new Set([1990, 1980, 1970, 1960, 1950, 1940, 1930, 1910].flatMap((year) => [`${year}s`, `mid-${year}s`]).concat('mid-1920s'))

/** A noun or an adjective with a capital. */
const isName = (value: string, pos: string): boolean => (pos[0] === 'N' || pos[0] === 'J') && value[0] !== undefined && value[0] >= 'A' && value[0] <= 'Z'

const ASCII = /^[\0-\x7f]*$/u
const normal = (value: string): string => {
  const small = value.toLowerCase()
  return ASCII.test(small) ? small : small.normalize('NFD').replace(/[\u0300-\u036f]/gu, '')
}

const MARKS = new Set('’‘`“”"\'[](){}…,.!;?-:')

/** What ends in a digit is a number. */
function classOf(value: string): Word['tag'] {
  const last = value[value.length - 1] ?? ''
  if (last >= '0' && last <= '9') return 'number'
  const first = value[0] ?? ''
  if (first >= '0' && first <= '9') return /^\d{1,30}\/\d/u.test(value) ? 'number' : 'word'
  return MARKS.has(first) && [...value].every((mark) => MARKS.has(mark)) ? 'punctuation' : 'word'
}
