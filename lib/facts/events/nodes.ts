import type { DateMention } from '../../article/article'
import type { Mention } from '../names/names'
import type { Token } from '../sentences'
import { VerbRun } from './verb-groups'
import type { VerbGroup } from './verb-groups'

/*
 * A sentence as a row of nodes: noun phrases, groups of verbs, and the little words between them.
 * No tree: what a verb's subject and objects are is read off the row (clauses.ts), and where the row allows two readings, that is said.
 */

export type NodeKind = 'noun' | 'date' | 'verb' | 'preposition' | 'conjunction' | 'comma' | 'dash' | 'mark' | 'that' | 'relative' | 'subordinator' | 'adverb' | 'other'

export interface Node {
  kind: NodeKind
  /** Tokens [from, to). */
  from: number
  to: number
  /** The token that names it: a noun phrase's last noun, a verb group's last verb. */
  head: number
  /** The head's word, small letters. */
  word: string
  /** The name that the phrase is, if it is one. */
  mention?: Mention
  /** Tokens of the owner: "Diaz" in "Diaz's aide", "her" in "her aide". */
  owner?: { from: number; to: number }
  verb?: VerbGroup
  /** "Ruiz, a lawyer": the phrase has its apposition within it. */
  apposition?: true
}

export interface Reading {
  tokens: readonly Token[]
  nodes: Node[]
}

const NOUN = /^NN/u
const MODIFIER = /^(?:JJ[RS]?|CD|NNP?S?|\$|#)$/u
const DETERMINER = /^(?:DT|PDT|PRP\$)$/u
const VERB = /^(?:VB[DGNPZ]?|MD)$/u
const SUBORDINATORS = new Set('after before while when because although though if unless until since whether as where once whereas amid so how why what whatever than lest'.split(' '))
const CONDITIONS = new Set(['if', 'unless', 'whether', 'until', 'lest'])
/** Whether a subordinating word makes its clause a condition. */
export const isCondition = (word: string) => CONDITIONS.has(word)

/** Reads a sentence's tokens into nodes. `mentions` and `dates` are those of this sentence. */
export function readNodes(tokens: readonly Token[], mentions: readonly Mention[], dates: readonly DateMention[], known: (lemma: string) => boolean): Reading {
  const nodes = new NodeReader(tokens, mentions, dates, known).read()
  nodes.forEach((node, n) => {
    if (node.verb && isReduced(nodes, n, tokens)) node.verb = { ...node.verb, form: 'participle', passive: true, past: false, reduced: true }
    else if (node.verb?.form === 'participle' && hasSubjectAndObject(nodes, n)) node.verb = { ...node.verb, form: 'finite', past: true }
    if (node.verb && nodes[n - 1]?.kind === 'adverb' && /^(?:never|not|neither)$/u.test(nodes[n - 1]?.word ?? '')) node.verb = { ...node.verb, negated: true }
  })
  return { tokens, nodes }
}

/** "the party founded by Ruiz": a participle right behind its noun, with whoever did it. */
function isReduced(nodes: readonly Node[], n: number, tokens: readonly Token[]): boolean {
  const { from, to } = nodes[n] as Node
  const by = nodes[n + 1]?.word === 'by' && nodes[n + 2]?.kind === 'noun' && (nodes[n - 1]?.kind === 'noun' || (nodes[n - 1]?.kind === 'comma' && nodes[n - 2]?.kind === 'noun')) && to === from + 1
  // "voted by mail" is no passive.
  return by && (tokens[from]?.tag === 'VBN' || (nodes[n + 2]?.mention !== undefined && /ed$/u.test(tokens[from]?.text ?? '')))
}

/** "Liu stated China's view": between a noun phrase and its object stands a past tense, whatever the tagger says. */
function hasSubjectAndObject(nodes: readonly Node[], n: number): boolean {
  let before = n - 1
  while (nodes[before]?.kind === 'mark' || nodes[before]?.kind === 'adverb') before--
  const after = nodes[n + 1]?.kind === 'mark' ? nodes[n + 2] : nodes[n + 1]
  const closed = nodes[before]?.kind === 'comma' && nodes[before - 1]?.kind === 'noun' && (nodes[before - 1]?.apposition || nodes.slice(0, before - 1).some((node) => node.kind === 'comma'))
  const means = after?.word === 'by' && nodes[n + 2]?.verb?.form === 'gerund'
  const bracketed = nodes[before]?.kind === 'dash' && nodes.slice(0, before).some(({ kind }) => kind === 'dash')
  return (closed || bracketed || nodes[before]?.kind === 'noun') && nodes[before - 1]?.kind !== 'verb' && (means || after?.kind === 'noun' || after?.kind === 'that')
}

class NodeReader {
  /** By first token: the phrase of a name, and the token after it. */
  private readonly phrases = new Map<number, { to: number; mention: Mention; head: number }>()
  private readonly dateStarts = new Map<number, number>()
  private readonly tokens: readonly Token[]
  private readonly known: (lemma: string) => boolean
  private readonly words: readonly string[]

  constructor(tokens: readonly Token[], mentions: readonly Mention[], dates: readonly DateMention[], known: (lemma: string) => boolean) {
    this.tokens = tokens
    this.known = known
    this.words = tokens.map((token) => token.text.toLowerCase())
    for (const date of dates) {
      const [from, to] = this.range(date.span)
      if (to > from && date.kind !== 'duration' && date.kind !== 'set') this.dateStarts.set(from, to)
    }
    for (const mention of mentions) {
      const [start, last] = this.range(mention.phrase)
      // "Hale (42)": the phrase ends with the age.
      const to = tokens[last]?.text === ')' && tokens.slice(start, last).some((token) => token.text === '(') ? last + 1 : last
      // "that Minister Ruiz had met": the conjunction is none of hers.
      const from = /^(?:that|and|but|or)$/iu.test(tokens[start]?.text ?? '') ? start + 1 : start
      const [nameFrom, nameTo] = this.range(mention.span)
      if (to <= from || nameTo <= nameFrom) continue
      const before = this.phrases.get(from)
      if (!before || before.to < to) this.phrases.set(from, { to, mention, head: nameTo - 1 })
    }
  }

  private range(span: { start: number; end: number }): [number, number] {
    const from = this.tokens.findIndex((token) => token.end > span.start)
    if (from < 0) return [0, 0]
    let to = from
    while (to < this.tokens.length && (this.tokens[to] as Token).start < span.end) to++
    return [from, to]
  }

  private tag(i: number): string {
    return this.tokens[i]?.tag ?? ''
  }

  private word(i: number): string {
    return this.words[i] ?? ''
  }

  read(): Node[] {
    const nodes: Node[] = []
    let i = 0
    while (i < this.tokens.length) {
      const node = this.dateAt(i) ?? this.scoreAt(i) ?? this.prepositionAt(i) ?? this.verbAt(i) ?? this.nounAt(i) ?? this.littleAt(i)
      nodes.push(node)
      i = node.to
    }
    return nodes
  }

  private node(kind: NodeKind, from: number, to: number, head = to - 1): Node {
    return { kind, from, to, head, word: this.word(head) }
  }

  private dateAt(i: number): Node | undefined {
    const to = this.dateStarts.get(i)
    if (to === undefined || this.tag(to) === 'POS') return undefined
    // "the June agreement": the date belongs to the noun.
    return NOUN.test(this.tag(to)) && !this.phrases.has(to) ? undefined : this.node('date', i, to)
  }

  /** "2 – 1", "2-1": a score stands in the clause as an adverb. */
  private scoreAt(i: number): Node | undefined {
    if (/^\d{1,3}[-–]\d{1,3}$/u.test(this.word(i))) return this.node('adverb', i, i + 1)
    const score = /^\d{1,3}$/u.test(this.word(i)) && /^[-–]$/u.test(this.word(i + 1)) && /^\d{1,3}$/u.test(this.word(i + 2))
    return score ? this.node('adverb', i, i + 3) : undefined
  }

  /** "not including", "but not", "including" read as prepositions, so that who is left out is seen. */
  private prepositionAt(i: number): Node | undefined {
    const [a, b] = [this.word(i), this.word(i + 1)]
    if (a === 'but' && b === 'not' && /^(?:with|to|for|by)$/u.test(this.word(i + 2))) return { ...this.node('preposition', i, i + 3), word: 'excluding' }
    if ((a === 'not' && b === 'including') || (a === 'but' && b === 'not')) return { ...this.node('preposition', i, i + 2), word: 'excluding' }
    if (a === 'excluding' || a === 'except' || a === 'without') return { ...this.node('preposition', i, i + 1), word: 'excluding' }
    if (a === 'including' || a === 'versus') return this.node('preposition', i, i + 1)
    if (a === 'together' && b === 'with') return { ...this.node('preposition', i, i + 2), word: 'alongside' }
    if (a === 'along' && b === 'with') return { ...this.node('preposition', i, i + 2), word: 'alongside' }
    if (a === 'as' && b === 'well' && this.word(i + 2) === 'as') return { ...this.node('conjunction', i, i + 3), word: 'and' }
    if (a === 'according' && b === 'to') return { ...this.node('preposition', i, i + 2), word: 'according' }
    return undefined
  }

  private littleAt(i: number): Node {
    const tag = this.tag(i)
    const word = this.word(i)
    if (word === ',') return this.node('comma', i, i + 1)
    if (/^(?:[–—:;()[\]]|--|-LRB-|-RRB-)$/u.test(word)) return this.node('dash', i, i + 1)
    if (/^["“”'‘’«»]|^``$/u.test(word)) return this.node('mark', i, i + 1)
    if (word === 'that') return this.node('that', i, i + 1)
    if (tag === 'WP' || tag === 'WDT' || tag === 'WP$') return this.node(word === 'what' ? 'subordinator' : 'relative', i, i + 1)
    if (word === 'and' || word === 'or' || word === 'but' || word === '&' || word === 'nor') return this.node('conjunction', i, i + 1)
    if (SUBORDINATORS.has(word) && !this.startsNounAfter(i)) return this.node('subordinator', i, i + 1)
    if (tag === 'WRB') return this.node('subordinator', i, i + 1)
    if (tag === 'IN' || tag === 'TO') return this.node('preposition', i, i + 1)
    if (/^RB|^RP|^EX$/u.test(tag)) return this.node('adverb', i, i + 1)
    return this.node('other', i, i + 1)
  }

  /** "after the meeting" is a preposition where no verb follows before the next pause; "after he met" is not. */
  private startsNounAfter(i: number): boolean {
    if (['if', 'unless', 'whether', 'when', 'while', 'because', 'although', 'though', 'whereas', 'lest', 'where', 'once', 'so', 'how', 'why'].includes(this.word(i))) return false
    for (let j = i + 1; j < Math.min(this.tokens.length, i + 14); j++) {
      if (/^[,;:.–—()"“”]/u.test(this.word(j))) return true
      if (this.phrases.has(j)) {
        j = (this.phrases.get(j)?.to ?? j + 1) - 1
        continue
      }
      if (/^(?:VB[DZP]|MD)$/u.test(this.tag(j)) && !this.dateStarts.has(j)) return false
    }
    return true
  }

  private nounAt(i: number): Node | undefined {
    const at = new NounRun(i)
    while (at.open && at.to < this.tokens.length) this.extendNoun(at)
    if (at.head < 0) {
      if (!at.owner || at.owner.to <= at.owner.from) return undefined
      // "Diaz's" alone.
      return { ...this.node('noun', i, at.to, at.owner.to - 1), owner: at.owner }
    }
    // "Tom Hale, 42,": the age is part of the name.
    const aged = at.closed && at.head === at.to - 1 && this.word(at.to) === ',' && /^\d{1,3}$/u.test(this.word(at.to + 1)) && /^[,.;)]$/u.test(this.word(at.to + 2))
    if (aged) at.to += 2
    const node = this.node('noun', i, at.to, at.head)
    if (at.mention && at.mentionHead === at.head) node.mention = at.mention
    if (at.owner) node.owner = at.owner
    if (this.tokens.slice(at.from, at.to).some((token) => token.text === ',')) node.apposition = true
    return node
  }

  private extendNoun(at: NounRun): void {
    const j = at.to
    const tag = this.tag(j)
    const phrase = this.phrases.get(j)
    if (j > at.from && this.dateStarts.has(j) && !at.afterOwner) return at.stop()
    if (phrase) return this.extendByName(at, phrase)
    if (tag === 'POS') {
      if (at.head < 0) return at.stop()
      return at.own(j)
    }
    if (DETERMINER.test(tag) || (tag === 'DT' && at.to === at.from)) {
      if (at.head >= 0 || (at.to > at.from && this.tag(j - 1) !== 'PDT' && !['all', 'both', 'half'].includes(this.word(j - 1)))) return at.stop()
      if (this.word(j) === 'that' && (!this.nounFollows(j + 1) || this.phrases.has(j + 1))) return at.stop()
      if (tag === 'PRP$') at.owner = { from: j, to: j + 1 }
      return at.step()
    }
    if (tag === 'PRP') return at.to === at.from ? at.take(j, true) : at.stop()
    if (tag === 'CD' && at.head >= 0 && (at.closed || this.scoreAt(j))) return at.stop()
    if (NOUN.test(tag) || tag === 'CD') return at.closed ? at.stop() : at.take(j, false)
    if (MODIFIER.test(tag) && at.head >= 0 && NOUN.test(this.tag(at.head)) && !this.nounFollows(j + 1)) return at.stop()
    if (/^JJ/u.test(tag) || tag === '$') return at.closed || (at.head >= 0 && !this.nounFollows(j + 1)) ? at.stop() : at.step()
    if (this.premodifies(at, j)) return at.step()
    // "into the north": the tagger's adverb.
    if (/^(?:north|south|east|west)$/u.test(this.word(j)) && this.tag(j - 1) === 'DT' && at.to > at.from) return at.take(j, true)
    // "over 700 people"
    if (j === at.from && tag === 'IN' && this.tag(j + 1) === 'CD' && /^(?:over|about|around)$/u.test(this.word(j)) && this.nounFollows(j + 2)) return at.step()
    if (tag === 'HYPH' && at.to > at.from) return at.step()
    return at.stop()
  }

  private extendByName(at: NounRun, phrase: { to: number; mention: Mention; head: number }): void {
    const startsAnew = /^(?:DT|PRP\$)$/u.test(this.tag(at.to)) && at.to > at.from
    // "Mara" "Lind", two mentions of one person side by side.
    const same = at.mention !== undefined && at.mention.entity !== null && at.mention.entity === phrase.mention.entity && at.mentionHead === at.to - 1
    if ((at.closed && !same) || startsAnew) return at.stop()
    at.to = phrase.to
    at.head = phrase.head
    at.mention = phrase.mention
    at.mentionHead = phrase.head
    at.afterOwner = false
    at.closed = /^(?:name|surname|given-name)$/u.test(phrase.mention.form)
  }

  private nounFollows(j: number): boolean {
    for (let k = j; k < Math.min(j + 4, this.tokens.length); k++) {
      if (NOUN.test(this.tag(k)) || this.phrases.has(k)) return true
      if (!/^(?:JJ[RS]?|VBN|VBG|CD|RB|HYPH)$/u.test(this.tag(k))) return false
    }
    return false
  }

  /** "the leaked letter", "a very difficult decision". */
  private premodifies(at: NounRun, j: number): boolean {
    const tag = this.tag(j)
    if (at.to === at.from && at.head < 0 && tag === 'VBG') return this.fronts(j)
    if (at.head >= 0 || at.to === at.from) return false
    return (tag === 'VBN' || tag === 'VBG' || (tag === 'VBD' && at.afterOwner) || tag === 'RB' || tag === 'RBS' || tag === 'RBR') && this.nounFollows(j + 1)
  }

  private verbAt(i: number): Node | undefined {
    if (this.phrases.has(i)) return undefined
    const starts = VERB.test(this.tag(i)) || (this.tag(i) === 'TO' && this.verbAfterTo(i) > 0)
    if (!starts) return undefined
    if ((this.tag(i) === 'VBN' || this.tag(i) === 'VBG') && this.fronts(i)) return undefined
    return new VerbRun(this.tokens, i, this.known, (j) => this.verbAfterTo(j), (j) => this.phrases.has(j)).read()
  }

  /** "leaked documents show": a participle that begins a noun phrase. */
  private fronts(i: number): boolean {
    const before = this.tag(i - 1)
    if (!NOUN.test(this.tag(i + 1)) || this.phrases.has(i + 1)) return false
    if (this.tag(i) === 'VBG') return this.word(i - 1) === 'as' && /^NNS?$/u.test(this.tag(i + 1))
    return this.tag(i) === 'VBN' && !/^(?:VB|MD|NN|PRP|RB|WDT|WP)/u.test(before)
  }

  /** The verb of "to [adverb] verb", or 0. */
  private verbAfterTo(i: number): number {
    let j = i + 1
    while (j < i + 4 && /^RB/u.test(this.tag(j))) j++
    return this.tag(j) === 'VB' ? j : 0
  }
}

/** A noun phrase while it is being read. */
class NounRun {
  to: number
  head = -1
  open = true
  closed = false
  afterOwner = false
  mention?: Mention
  mentionHead = -1
  owner?: { from: number; to: number }
  readonly from: number

  constructor(from: number) {
    this.from = from
    this.to = from
  }

  stop(): void {
    this.open = false
  }

  step(): void {
    this.to++
  }

  take(j: number, last: boolean): void {
    this.head = j
    this.to = j + 1
    this.afterOwner = false
    if (last) this.stop()
  }

  own(j: number): void {
    this.owner = { from: this.from, to: j }
    this.head = -1
    this.closed = false
    this.afterOwner = true
    this.to = j + 1
  }
}
