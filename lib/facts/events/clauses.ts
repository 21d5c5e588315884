import { statusOf, weaker } from './clause-status'
import type { Status } from './clause-status'
import { aside, base, exclude, groupBefore, groupFrom } from './groups'
import type { Group } from './groups'
import type { Node, Reading } from './nodes'
import { tellingVerbs } from '../words/event-verbs'

/*
 * What stands around a verb: its subjects, objects and prepositional phrases, where its clause begins and ends,
 * and whether what it tells happened. Read off the row of nodes; `loose` marks a reading that the row does not force.
 */

export interface Complement {
  preposition: string
  group: Group
}

export interface Clause {
  verb: number
  subject: Group | null
  object: Group | null
  second: Group | null
  complements: Complement[]
  /** Nodes [from, to) that belong to the clause, its fronted adverbs included. */
  from: number
  to: number
  status: Status
  loose: boolean
  /** How the subject comes to it, where it is not its own: before "who", of the verb before ("A met B and called C"), of the verb that it goes with ("after meeting B, A …"). */
  carried?: 'relative' | 'coordinate' | 'participle'
  /** The "who" before it. */
  relative?: number
  /** The verb under which the clause stands ("announced that …"). */
  under?: number
}

const HEARSAY = new Set('reportedly allegedly possibly perhaps maybe apparently supposedly probably likely nearly almost purportedly'.split(' '))

/** After these the clause of a verb goes on: their phrase is its complement. */
const GOES_ON = new Set(['preposition', 'date', 'adverb'])

/** The clause of the verb at node `v`. */
export function readClause({ nodes, tokens }: Reading, v: number): Clause {
  const found = subjectOf(nodes, v)
  const right = complementsOf(nodes, v)
  const from = clauseStart(nodes, found.group?.items[0] ?? v)
  const clause: Clause = { verb: v, subject: found.group, object: right.objects[0] ?? null, second: right.objects[1] ?? null, complements: right.complements, from, to: right.end, status: 'happened', loose: found.loose || right.loose }
  carry(nodes, clause, found)
  const under = governorOf(nodes, from, v)
  if (under !== undefined && !found.relative) clause.under = under
  clause.status = statusOf(nodes, clause, found.sharedWith)
  const verb = nodes[v] as Node
  const words = tokens.slice(Math.max(0, verb.from - 1), verb.to).map((token) => token.text.toLowerCase())
  if (words.some((word) => HEARSAY.has(word))) clause.status = weaker(clause.status, 'possible')
  if (isConditional(nodes, clause, verb)) clause.status = weaker(clause.status, 'possible')
  clause.loose ||= isRemote(nodes, clause, verb)
  clause.loose ||= found.group !== null && found.sharedWith === undefined && disagrees(nodes, tokens, found.group, words, tokens[verb.from]?.tag ?? '')
  return clause
}

function carry(nodes: readonly Node[], clause: Clause, found: Subject): void {
  if (found.relative) {
    clause.carried = 'relative'
    clause.relative = nodes.findLastIndex((node, n) => n < clause.verb && (node.kind === 'relative' || node.kind === 'that'))
  } else if (found.sharedWith !== undefined) clause.carried = /^(?:gerund|participle)$/u.test(nodes[clause.verb]?.verb?.form ?? '') ? 'participle' : 'coordinate'
}

/** "would answer if …": a condition after it. */
function isConditional(nodes: readonly Node[], clause: Clause, { verb }: Node): boolean {
  return /^(?:would|could|will|['’]d|['’]ll)$/u.test(verb?.modal ?? '') && nodes.slice(clause.to, clause.to + 14).some((node) => node.kind === 'subordinator' && (node.word === 'if' || node.word === 'unless'))
}

/** A habit of the past ("he would warn voters"), a condition ("if he met her"), or whoever it may be ("a president who will appoint them"): nothing certain is told. */
function isRemote(nodes: readonly Node[], clause: Clause, { verb }: Node): boolean {
  const opener = nodes[clause.from - 1]
  if (opener?.kind === 'subordinator' && (opener.word === 'if' || opener.word === 'unless')) return true
  const governor = clause.under === undefined ? undefined : nodes[clause.under]
  if (verb?.modal === 'would' && !verb.perfect && !governor) return true
  const antecedent = clause.carried === 'relative' ? nodes[clause.subject?.items[0] ?? -1] : undefined
  return antecedent !== undefined && !antecedent.mention && verb?.modal !== undefined
}

/** "Lee have been jailed": a subject that does not fit its verb's number was not read whole. */
function disagrees(nodes: readonly Node[], tokens: Reading['tokens'], group: Group, words: readonly string[], verbTag: string): boolean {
  const [first] = group.items.map((item) => nodes[item])
  const singular = words.some((word) => /^(?:was|is|has)$/u.test(word))
  const plural = words.some((word) => /^(?:were|are|have)$/u.test(word))
  if (group.items.length > 1) return singular
  // "demands Ruiz resign"
  const bare = /^VBP?$/u.test(verbTag) && !singular
  if (!first || !(singular || plural || bare)) return false
  return plural || bare ? /^(?:name|surname|given-name)$/u.test(first.mention?.form ?? '') : !first.mention && tokens[first.head]?.tag === 'NNS'
}

// --- subjects ---

interface Subject {
  group: Group | null
  loose: boolean
  /** The verb whose subject it shares ("A met B and called C"). */
  sharedWith?: number
  /** Through "who": what stands before the subject governs another clause. */
  relative?: true
}

const NOBODY: Subject = { group: null, loose: false }

function subjectOf(nodes: readonly Node[], v: number): Subject {
  const form = nodes[v]?.verb?.form
  const left = beforeAdverbs(nodes, v - 1)
  const node = nodes[left]
  if (form === 'gerund') return gerundSubject(nodes, v, left)
  // "the party founded by Ruiz"
  if (nodes[v]?.verb?.reduced && node) return reducedSubject(nodes, v, left)
  if (!node) return form === 'participle' ? nextSubject(nodes, v) : NOBODY
  switch (node.kind) {
    case 'noun':
      return form === 'infinitive' ? NOBODY : plainSubject(nodes, v, left)
    case 'relative':
      return antecedent(nodes, left)
    case 'that':
      return nodes[left - 1]?.kind === 'noun' ? antecedent(nodes, left) : NOBODY
    case 'conjunction':
      return shared(nodes, v, left)
    case 'dash':
      return beforeDashes(nodes, left)
    case 'comma':
      return form === 'participle' && left > 0 ? nextSubject(nodes, v) : afterComma(nodes, v, left)
    default:
      return NOBODY
  }
}

function plainSubject(nodes: readonly Node[], v: number, left: number): Subject {
  const group = groupBefore(nodes, left)
  const before = nodes[(group.items[0] ?? left) - 1]
  // "having a friend escort Ruiz frees …": what a verb takes is no subject, unless the verb tells.
  const taken = before?.kind === 'verb' && !tellingVerbs.has(before.verb?.lemma ?? '')
  return { group, loose: taken || isReduced(nodes, v, left) }
}

/** "worked with the fund on articles published in May": a participle that looks like a past tense. */
function isReduced(nodes: readonly Node[], v: number, left: number): boolean {
  const verb = nodes[v]?.verb
  const plain = !!verb && nodes[v]?.to === (nodes[v]?.from ?? 0) + 1 && /(?:ed|en|own|ept|eld|ought)$/u.test(nodes[v]?.word ?? '')
  return plain && base(nodes, left) !== left && nodes[left - 1]?.word !== 'of' && nodes[left - 1]?.word !== 'between' && nodes[v + 1]?.kind !== 'noun' && nodes[v + 1]?.kind !== 'that'
}

/** "the party founded by Ruiz", "Northline, founded by Ruiz, …": the noun before; of a noun that hangs on another, either could be meant. */
function reducedSubject(nodes: readonly Node[], v: number, left: number): Subject {
  if (nodes[left]?.kind === 'noun') return { group: groupFrom(nodes, left, left + 1), loose: base(nodes, left) !== left }
  const next = nextSubject(nodes, v)
  if (next.group || nodes[left - 1]?.kind !== 'noun') return next
  return { group: groupFrom(nodes, left - 1, left), loose: base(nodes, left - 1) !== left - 1 || !nodes[left - 1]?.mention }
}

/** Steps left over adverbs, dates and quotation marks: "Liu on Tuesday also met". */
function beforeAdverbs(nodes: readonly Node[], k: number): number {
  let at = k
  for (let node = nodes[at]; node; node = nodes[at]) {
    if (node.kind === 'adverb' || node.kind === 'mark') at--
    else if (node.kind === 'date') at = nodes[at - 1]?.kind === 'preposition' ? at - 2 : at - 1
    else break
  }
  return at
}

/** "Noh, who met Kim": whom "who" stands for. */
function antecedent(nodes: readonly Node[], relative: number): Subject {
  const last = nodes[relative - 1]?.kind === 'comma' ? relative - 2 : relative - 1
  if (nodes[last]?.kind !== 'noun' || nodes[relative]?.word === 'whose') return NOBODY
  const far = base(nodes, last)
  // "the wife of Kim, who met …": either could be meant.
  return { group: groupFrom(nodes, far, far + 1), relative: true, loose: far !== last || nodes[far - 1]?.kind === 'conjunction' }
}

/** "A met B and called C", "A met B, called C and left": the subject of the verb before. */
function shared(nodes: readonly Node[], v: number, joint: number): Subject {
  const form = nodes[v]?.verb?.form
  for (let k = joint - 1; k >= 0; k--) {
    const node = nodes[k] as Node
    if (node.kind === 'that' || node.kind === 'relative' || node.kind === 'subordinator' || node.kind === 'dash') return NOBODY
    if (node.kind !== 'verb' || !node.verb) continue
    const infinitive = form === 'infinitive' || form === 'participle'
    // "agreed to a call, but only to tell B": a purpose.
    if (nodes[v]?.verb?.purpose && node.verb.form === 'finite' && node.verb.chain.length === 0) return NOBODY
    if (node.verb.form === 'finite' || (infinitive && node.verb.form === 'infinitive')) {
      const before = subjectOf(nodes, k)
      return { group: before.group, loose: before.loose || (form === 'participle' && !node.verb.passive), sharedWith: k }
    }
  }
  return NOBODY
}

/** Left of "(HCB)". */
function beforeBracket(nodes: readonly Node[], k: number): number {
  if (nodes[k]?.word !== ')') return k
  for (let at = k - 1; at > k - 8; at--) if (nodes[at]?.word === '(') return at - 1
  return k
}

/** "Peru – whose president is Ruiz – met", "Hale (Peru) met": what stands before the aside; "some states – including Peru – met": those who are named there. */
function beforeDashes(nodes: readonly Node[], close: number): Subject {
  const mark = nodes[close]?.word === ')' ? '(' : nodes[close]?.word
  for (let k = close - 1; k > Math.max(0, close - 24); k--) {
    const node = nodes[k] as Node
    if (node.kind !== 'dash' || node.word !== mark) continue
    if (nodes[k - 1]?.kind !== 'noun') return NOBODY
    if (nodes[k + 1]?.word === 'including' && nodes[k + 2]?.kind === 'noun') return { group: groupFrom(nodes, k + 2, close), loose: false }
    return { group: groupBefore(nodes, k - 1), loose: mark !== '(' && nodes.slice(0, k - 1).some(({ kind }) => kind === 'verb') }
  }
  return NOBODY
}

/** A verb after a comma: the end of an aside, or one of several verbs. */
function afterComma(nodes: readonly Node[], v: number, comma: number): Subject {
  if (nodes[comma - 1]?.apposition) return { group: groupBefore(nodes, comma - 1), loose: false }
  for (let k = comma - 1; k > 0 && k > comma - 16; k--) {
    if (nodes[k]?.kind !== 'comma') continue
    const before = beforeAdverbs(nodes, beforeBracket(nodes, k - 1))
    if (nodes[before]?.kind === 'noun' && aside(nodes, k, comma + 1) === comma + 1) {
      const group = groupBefore(nodes, before)
      exclude(nodes, group, v)
      return { group, loose: false }
    }
  }
  return { ...shared(nodes, v, comma), loose: true }
}

/** "Arrested in May, Kim was …", "After meeting Kim, Liu …": the subject that follows the comma. */
function nextSubject(nodes: readonly Node[], v: number): Subject {
  for (let k = v + 1; k < Math.min(nodes.length, v + 14); k++) {
    const node = nodes[k] as Node
    if (node.kind === 'verb' && node.verb?.form === 'finite') return NOBODY
    if (node.kind !== 'comma') continue
    const verb = nodes.findIndex((next, n) => n > k && next.kind === 'verb' && next.verb?.form === 'finite')
    const last = beforeAdverbs(nodes, verb - 1)
    if (verb < 0 || nodes[last]?.kind !== 'noun') return NOBODY
    const group = groupBefore(nodes, last)
    return group.items[0] === k + 1 ? { group, loose: false, sharedWith: verb } : NOBODY
  }
  return NOBODY
}

function gerundSubject(nodes: readonly Node[], v: number, left: number): Subject {
  const node = nodes[left]
  const opening = node?.kind === 'preposition' || node?.kind === 'subordinator'
  if (!node || (opening && (left === 0 || nodes[left - 1]?.kind === 'comma'))) return nextSubject(nodes, v)
  if (node.kind === 'comma' || (opening && ['before', 'after', 'by'].includes(node.word))) {
    const matrix = shared(nodes, v, left)
    // "…, killing six": the subject of the verb before, if that verb acts.
    const passive = matrix.sharedWith !== undefined && nodes[matrix.sharedWith]?.verb?.passive
    // "met Ruiz, accusing Hale": it may be Ruiz who accuses.
    const nameBefore = node.kind === 'comma' && nodes[left - 1]?.mention !== undefined
    return { ...matrix, loose: matrix.loose || nameBefore || !!passive }
  }
  return NOBODY
}

// --- objects ---

function complementsOf(nodes: readonly Node[], v: number): { objects: Group[]; complements: Complement[]; end: number; loose: boolean } {
  const objects: Group[] = []
  const complements: Complement[] = []
  let at = v + 1
  let loose = false
  while (at < nodes.length) {
    const node = nodes[at] as Node
    if (node.kind === 'noun') {
      const group = groupFrom(nodes, at)
      const next = afterAdverbs(nodes, group.end)
      if (nodes[next]?.verb?.form === 'finite' && !isAimed(nodes, next)) break
      if (complements.length === 0 && objects.length < 2) objects.push(group)
      else if (complements.length > 0) loose = true
      at = group.end
    } else if (node.kind === 'preposition' && node.word !== 'according') {
      if (nodes[at + 1]?.kind === 'date') at += 2
      else if (nodes[at + 1]?.kind === 'noun') {
        const group = groupFrom(nodes, at + 1)
        complements.push({ preposition: node.word, group })
        at = group.end
      } else break
    } else if (node.kind === 'date' || node.kind === 'adverb' || node.kind === 'mark' || isAimed(nodes, at)) at++
    else if ((node.kind === 'comma' || node.kind === 'conjunction') && GOES_ON.has(nodes[at + 1]?.kind ?? '') && !startsAnew(nodes, at + 1)) at++
    else break
  }
  return { objects, complements, end: at, loose }
}

/** "rockets aimed at B": what they are aimed at is what is fired at. */
function isAimed(nodes: readonly Node[], at: number): boolean {
  return /^(?:aimed|directed|targeted)$/u.test(nodes[at]?.word ?? '') && nodes[at + 1]?.kind === 'preposition'
}

/** ", in May, B called C": what follows the comma belongs to the next clause. */
function startsAnew(nodes: readonly Node[], at: number): boolean {
  for (let k = at; k < Math.min(nodes.length, at + 12); k++) {
    const node = nodes[k] as Node
    if (node.kind === 'verb') return node.verb?.form === 'finite' && nodes[k - 1]?.kind !== 'relative'
    if (node.kind === 'that' || node.kind === 'relative' || node.kind === 'subordinator' || node.kind === 'dash') return false
  }
  return false
}

function afterAdverbs(nodes: readonly Node[], k: number): number {
  let at = k
  while (nodes[at]?.kind === 'adverb' || nodes[at]?.kind === 'date') at++
  return at
}

// --- the clause as a whole ---

/** The first node of the clause: fronted adverbs, dates and prepositional phrases before the subject. */
function clauseStart(nodes: readonly Node[], subject: number): number {
  let at = subject
  while (at > 0) {
    const node = nodes[at - 1] as Node
    if (node.kind === 'date' || node.kind === 'adverb') at--
    else if (node.kind === 'preposition' && at < subject) at--
    else if (node.kind === 'comma' && (nodes[at - 2]?.kind === 'date' || nodes[at - 2]?.kind === 'adverb' || frontedPhrase(nodes, at - 2))) at--
    else if (node.kind === 'noun' && frontedPhrase(nodes, at - 1)) at -= 2
    else break
  }
  return at
}

/** A prepositional phrase at the start of the sentence or after a pause. */
function frontedPhrase(nodes: readonly Node[], noun: number): boolean {
  if (nodes[noun]?.kind !== 'noun' || nodes[noun - 1]?.kind !== 'preposition') return false
  const before = nodes[noun - 2]?.kind
  return before === undefined || before === 'comma' || before === 'date' || before === 'adverb' || before === 'conjunction' || before === 'that' || frontedPhrase(nodes, noun - 2)
}

/** The verb that the clause stands under: "announced Tuesday that …", "said Liu met …". */
function governorOf(nodes: readonly Node[], from: number, v: number): number | undefined {
  let at = from - 1
  const node = nodes[at]
  if (node?.kind === 'that' || (node?.kind === 'subordinator' && (node.word === 'whether' || node.word === 'if'))) {
    for (at--; at >= 0 && at > from - 12; at--) {
      const before = nodes[at] as Node
      if (before.kind === 'verb') return at
      if (before.kind === 'comma' || before.kind === 'relative' || before.kind === 'subordinator') return undefined
    }
    return undefined
  }
  return node?.kind === 'verb' && at !== v ? at : undefined
}
