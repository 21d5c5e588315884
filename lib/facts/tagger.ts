import nounFirst from 'wink-pos-tagger/src/rules/pos-rules-ge0.js'
import nounBack from 'wink-pos-tagger/src/rules/pos-rules-le0.js'
import wordFirst from 'wink-pos-tagger/src/rules/value-rules-ge0.js'
import wordBack from 'wink-pos-tagger/src/rules/value-rules-le0.js'
import type { ContextRules } from 'wink-pos-tagger/src/rules/pos-rules-ge0.js'
import unigramTags from 'wink-pos-tagger/src/unigram-tagger.js'
import lexicon from 'wink-lexicon/src/lexicon.js'
import { remembered } from './remembered'

/*
 * Brill's tagger (1992) on the word list and the context rules of wink-pos-tagger, with the same tags as that gives. Its own engine
 * tries each rule before it looks whether the word can have the tag at all, and makes lemmas that nothing here reads: half of its time.
 */

/** What the tables say of a word by itself. */
interface Entry {
  normal: string
  /** The commonest tag. */
  first: string
  /** What it is by its own letters, whatever the rules say: a decade, or a name if it is a noun or an adjective. */
  shape: 'decade' | 'capital' | null
  /** Of each pass the rules that can change its tag; none where one tag alone is possible. */
  passes: readonly Rules[]
}
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

const entryOf = remembered((value): Entry => {
  const word = { value, normal: normal(value), tag: classOf(value), pos: '' }
  const tags = unigramTags(word, lexicon)
  return { normal: word.normal, first: tags[0] ?? 'NN', shape: shapeOf(value, word.normal), passes: tags.length > 1 ? passesFor(tags) : [] }
}, 30_000)

const byTags = new Map<string, readonly Rules[]>()

/** The rules that lead from one of these tags to another of them. */
function passesFor(tags: readonly string[]): readonly Rules[] {
  const key = tags.join(' ')
  const kept = byTags.get(key)
  if (kept) return kept
  const made = passes.map((rules): Rules => new Map(tags.map((tag) => [tag, (rules.get(tag) ?? []).filter(({ willBe }) => tags.includes(willBe))])))
  byTags.set(key, made)
  return made
}

/** The Penn Treebank tag of each token of a sentence. */
export function pennTags(texts: readonly string[]): string[] {
  const words = texts.map(entryOf)
  const pos: string[] = []
  const normal: string[] = []
  // Of most words one tag alone is possible.
  const open: number[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Entry
    pos.push(word.first)
    normal.push(word.normal)
    if (word.passes.length) open.push(i)
  }
  const sentence: Record<Test['property'], readonly string[]> = { pos, value: texts, normal }
  for (let pass = 0; pass < passes.length; pass++) {
    for (const i of open) {
      const rules = words[i]?.passes[pass]?.get(pos[i] as string)
      const rule = rules?.length ? rules.find(({ tests }) => tests.every((test) => holds(sentence[test.property], i, test))) : undefined
      if (rule) pos[i] = rule.willBe
    }
  }
  for (let i = 0; i < words.length; i++) {
    const shape = (words[i] as Entry).shape
    if (shape === 'decade') pos[i] = 'CD'
    else if (shape === 'capital' && /^[NJ]/u.test(pos[i] as string)) pos[i] = 'NNP'
  }
  return pos
}

function holds(words: readonly string[], i: number, { from, to, fits }: Test): boolean {
  for (let at = i + from; at <= i + to; at++) {
    const word = words[at]
    if (word !== undefined && fits(word)) return true
  }
  return false
}

const YEARS = new Set([1990, 1980, 1970, 1960, 1950, 1940, 1930, 1910].flatMap((year) => [`${year}s`, `mid-${year}s`]).concat('mid-1920s'))

function shapeOf(value: string, normal: string): Entry['shape'] {
  const first = value[0] ?? ''
  return YEARS.has(normal) ? 'decade' : first >= 'A' && first <= 'Z' ? 'capital' : null
}

const ASCII = /^[\0-\x7f]*$/u
const normal = (value: string): string => {
  const small = value.toLowerCase()
  return ASCII.test(small) ? small : small.normalize('NFD').replace(/[\u0300-\u036f]/gu, '')
}

const MARKS = new Set('’‘`“”"\'[](){}…,.!;?-:')

/** What ends in a digit is a number. */
function classOf(value: string): 'word' | 'number' | 'punctuation' {
  const last = value[value.length - 1] ?? ''
  if (last >= '0' && last <= '9') return 'number'
  const first = value[0] ?? ''
  if (first >= '0' && first <= '9') return /^\d{1,30}\/\d/u.test(value) ? 'number' : 'word'
  return MARKS.has(first) && [...value].every((mark) => MARKS.has(mark)) ? 'punctuation' : 'word'
}
