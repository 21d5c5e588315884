import type { Node } from './nodes'
import type { Token } from '../sentences'
import { finals, irregularVerbs } from '../words/event-verbs'

/* Groups of verbs ("had been forced to resign"): their last verb, voice, tense, and what stands before it. */

export interface VerbGroup {
  lemma: string
  form: 'finite' | 'infinitive' | 'gerund' | 'participle'
  passive: boolean
  progressive: boolean
  past: boolean
  perfect: boolean
  modal?: string
  negated: boolean
  /** A participle behind its noun: "the party founded by Ruiz". */
  reduced?: true
  /** Begins with "to". */
  purpose: boolean
  /** Verbs before the last ("plans to", "was forced to"), by lemma; aux left out. */
  chain: string[]
}

const BE = new Set(['be', 'get'])
const AUXILIARY = new Set(['be', 'have', 'do', 'get'])
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor'])
const GERUND_CHAIN = new Set(['begin', 'start', 'stop', 'deny', 'avoid', 'consider', 'keep', 'continue', 'finish', 'admit', 'resume', 'propose', 'suggest', 'cancel', 'confirm'])

/** The dictionary form of a verb: irregular ones from the table, others by rule, trying `known` lemmas first. */
export function lemmaOf(form: string, known: (lemma: string) => boolean): string {
  const word = form.toLowerCase().replace('’', "'")
  const irregular = irregularVerbs.get(word)
  if (irregular) return irregular
  const guesses = guessesOf(word)
  return guesses.find(known) ?? guesses[0] ?? word
}

function guessesOf(word: string): string[] {
  const single = (stem: string) => stem.replace(/([bdfglmnprtz])\1$/u, '$1')
  const cut = (end: number) => word.slice(0, -end)
  if (word.endsWith('ies') || word.endsWith('ied')) return [`${cut(3)}y`, cut(1)]
  if (word.endsWith('ying')) return [cut(3), `${cut(4)}ie`]
  if (word.endsWith('ing') && word.length > 4) return [cut(3), `${cut(3)}e`, single(cut(3))]
  if (word.endsWith('ed') && word.length > 3) return [cut(2), cut(1), single(cut(2))]
  if (/(?:[sxz]|ch|sh)es$/u.test(word)) return [cut(2), cut(1)]
  if (word.endsWith('s') && !word.endsWith('ss')) return [cut(1), cut(2)]
  return [word]
}

/** A group of verbs while it is being read: "had been forced to resign". */
export class VerbRun {
  private readonly verbs: { lemma: string; tag: string; at: number; by: 'aux' | 'to' | 'gerund' }[] = []
  private modal: string | undefined
  private negated = false
  private infinitive = false
  private readonly tokens: readonly Token[]
  private readonly from: number
  private readonly known: (lemma: string) => boolean
  private readonly verbAfterTo: (i: number) => number
  private readonly isName: (i: number) => boolean

  constructor(tokens: readonly Token[], from: number, known: (lemma: string) => boolean, verbAfterTo: (i: number) => number, isName: (i: number) => boolean) {
    this.tokens = tokens
    this.from = from
    this.known = known
    this.verbAfterTo = verbAfterTo
    this.isName = isName
  }

  read(): Node | undefined {
    let j = this.from
    while (j < this.tokens.length && !this.isName(j)) {
      const next = this.step(j)
      if (next === 0) break
      j = next
    }
    const last = this.verbs.at(-1)
    if (!last) return this.modal ? this.node(this.from + 1, this.from, '') : undefined
    return this.node(last.at + 1, last.at, last.lemma)
  }

  /** The token after what was read, or 0 where the group ends. */
  private step(j: number): number {
    const token = this.tokens[j] as Token
    const word = token.text.toLowerCase()
    const last = this.verbs.at(-1)
    if (token.tag === 'MD') {
      if (this.verbs.length) return 0
      this.modal = word
      return j + 1
    }
    if (token.tag === 'TO') {
      const verb = this.verbAfterTo(j)
      if (!verb) return 0
      // "met to finish their talks": a purpose, no plan to.
      if (last && finals.has(last.lemma)) return 0
      if (!this.verbs.length && !this.modal) this.infinitive = true
      this.push(verb, 'to')
      return verb + 1
    }
    if (/^RB/u.test(token.tag) || NEGATIONS.has(word)) return this.adverb(j, word)
    if ((/^VB/u.test(token.tag) && this.continues(token.tag, last)) || this.mistagged(j, last)) {
      this.push(j, token.tag === 'VBG' && last && !AUXILIARY.has(last.lemma) ? 'gerund' : 'aux')
      return j + 1
    }
    // "is due to", "is likely to"
    if (token.tag === 'JJ' && last?.lemma === 'be' && this.tokens[j + 1]?.tag === 'TO' && this.verbAfterTo(j + 1)) {
      this.verbs.push({ lemma: word, tag: 'JJ', at: j, by: 'aux' })
      return j + 1
    }
    return 0
  }

  private adverb(j: number, word: string): number {
    const last = this.verbs.at(-1)
    if (NEGATIONS.has(word) && (this.tokens[j + 1]?.text === 'only' || (last && !AUXILIARY.has(last.lemma)))) return 0
    if (NEGATIONS.has(word)) this.negated = true
    if (word === 'no' || (word === 'longer' && this.tokens[j - 1]?.text.toLowerCase() === 'no')) this.negated = true
    const follows = this.tokens.slice(j + 1, j + 4).find((token) => !/^RB/u.test(token.tag))
    return follows && (/^(?:VB|MD|TO)/u.test(follows.tag) || NEGATIONS.has(word)) ? j + 1 : 0
  }

  /** "had spoken", "was shot": what stands after "have" or "be" and looks like a participle is one. */
  private mistagged(j: number, last: { lemma: string } | undefined): boolean {
    const { text = '', tag = '' } = this.tokens[j] ?? {}
    if (!last || !/^(?:NN|JJ)$/u.test(tag) || /^NN/u.test(this.tokens[j + 1]?.tag ?? '')) return false
    const irregular = (irregularVerbs.get(text) ?? text) !== text
    return last.lemma === 'have' ? irregular || /^\p{Ll}{2,20}ed$/u.test(text) : BE.has(last.lemma) && (irregular || (/ed$/u.test(text) && this.tokens[j + 1]?.text === 'by'))
  }

  private continues(tag: string, last: { lemma: string; tag: string } | undefined): boolean {
    if (!last) return true
    if (last.lemma === 'be' || last.lemma === 'get') return tag === 'VBG' || tag === 'VBN' || tag === 'VBD'
    if (last.lemma === 'have') return tag === 'VBN' || tag === 'VBD'
    if (last.lemma === 'do') return tag === 'VB' || tag === 'VBP'
    return tag === 'VBG' && GERUND_CHAIN.has(last.lemma)
  }

  private push(at: number, by: 'aux' | 'to' | 'gerund'): void {
    const token = this.tokens[at] as Token
    this.verbs.push({ lemma: lemmaOf(token.text, this.known), tag: token.tag, at, by })
  }

  private node(to: number, head: number, lemma: string): Node {
    const { verbs } = this
    const last = verbs.at(-1)
    const before = verbs.at(-2)
    const passive = !!last && !!before && last.by === 'aux' && BE.has(before.lemma) && last.tag !== 'VBG'
    const progressive = !!last && !!before && before.lemma === 'be' && last.tag === 'VBG'
    const chain = verbs.slice(0, -1).filter((verb, i) => verb.tag === 'JJ' || !AUXILIARY.has(verb.lemma) || verbs[i + 1]?.by === 'to').map((verb) => verb.lemma)
    const group: VerbGroup = { lemma, form: this.form(), passive, progressive, past: this.past(), perfect: verbs[0]?.lemma === 'have' && verbs.length > 1, negated: this.negated, purpose: this.infinitive, chain }
    if (this.modal) group.modal = this.modal
    return { kind: 'verb', from: this.from, to, head, word: this.tokens[head]?.text.toLowerCase() ?? '', verb: group }
  }

  private form(): VerbGroup['form'] {
    const first = this.verbs[0]
    if (this.infinitive) return 'infinitive'
    if (this.modal || !first) return 'finite'
    if (first.tag === 'VBG') return 'gerund'
    if (first.tag === 'VBN') return 'participle'
    return first.tag === 'VB' ? 'infinitive' : 'finite'
  }

  private past(): boolean {
    const [first] = this.verbs
    return !!first && (first.tag === 'VBD' || (first.lemma === 'be' && /^(?:was|were)$/iu.test(this.tokens[first.at]?.text ?? '')))
  }
}
