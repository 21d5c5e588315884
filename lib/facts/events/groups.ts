import type { Node } from './nodes'

/* Coordinated noun phrases, and the asides between them. */

/** Coordinated noun phrases ("A, B and C"), by node number. */
export interface Group {
  items: number[]
  /** "not including C". */
  excluded: number[]
  /** "A or B": either. */
  either: boolean
  end: number
}

/** Any phrase between a noun and its verb hangs on the noun, but these. */
const LOOSE = new Set(['according', 'excluding', 'alongside', 'than', 'like', 'as'])

/** The noun phrases that end at node `last`: "the head of the agency", "A and B", "A, B and C". */
export function groupBefore(nodes: readonly Node[], last: number): Group {
  let start = base(nodes, last)
  let joined = -1
  for (;;) {
    const link = nodes[start - 1]
    if (link?.kind === 'conjunction' && link.word !== 'but') {
      const noun = nodes[start - 2]?.kind === 'comma' ? start - 3 : start - 2
      if (nodes[noun]?.kind !== 'noun') break
      joined = start
      start = base(nodes, noun)
    } else if (joined >= 0 && link?.kind === 'comma' && nodes[start - 2]?.kind === 'noun' && !isTaken(nodes, base(nodes, start - 2))) start = base(nodes, start - 2)
    else break
  }
  // "Liu met Noh and Kim called Jang": what the verb before takes is not this verb's subject.
  const from = joined >= 0 && isTaken(nodes, start) && nodes[start - 1]?.verb?.lemma !== 'say' ? joined : start
  const group = groupFrom(nodes, from, last + 1)
  // Names that the list could not be read through: somebody is missing.
  if (group.items.at(-1) !== last && base(nodes, last) !== group.items.at(-1) && from !== base(nodes, last)) group.either = true
  return group
}

/** Whether the noun is a verb's or a preposition's. */
const isTaken = (nodes: readonly Node[], noun: number) => nodes[noun - 1]?.kind === 'verb' || nodes[noun - 1]?.kind === 'preposition'

/** The noun that a prepositional phrase hangs on: "head" of "head of the agency". */
export function base(nodes: readonly Node[], noun: number): number {
  let at = noun
  while (nodes[at - 1]?.kind === 'preposition' && !LOOSE.has(nodes[at - 1]?.word ?? '') && nodes[at - 2]?.kind === 'noun') at -= 2
  return at
}

/** Coordinated noun phrases from node `start` on, not beyond `limit`. Asides between commas are stepped over. */
export function groupFrom(nodes: readonly Node[], start: number, limit = nodes.length): Group {
  const group: Group = { items: [start], excluded: [], either: false, end: start + 1 }
  let at = start + 1
  while (at < limit) {
    const node = nodes[at] as Node
    const next = nodes[at + 1]
    if (node.kind === 'preposition' && node.word === 'of' && next?.kind === 'noun') at += 2
    else if (isJoin(nodes, at, limit)) {
      const noun = next?.kind === 'noun' ? at + 1 : at + 2
      const needed = group.items.length === 1 && nodes[start - 1]?.word === 'between'
      if (!needed && startsClause(nodes, noun, limit)) break
      // "a group of doctors and nurses met": two groups, or one of both.
      const within = group.items.length === 1 && nodes[at - 1]?.kind === 'noun' && nodes[at - 2]?.word === 'of' && (nodes[noun]?.mention === undefined || /^(?:group|number|crowd|coalition|delegation|panel|mix)$/u.test(nodes[start]?.word ?? ''))
      group.items.push(noun)
      group.either ||= within || node.word === 'or' || next?.word === 'or'
      at = noun + 1
    } else if (node.kind === 'comma' && listGoesOn(nodes, at, limit)) {
      group.items.push(at + 1)
      at += 2
    } else {
      const past = aside(nodes, at, limit)
      if (past === 0) break
      at = past
    }
    group.end = at
  }
  exclude(nodes, group, limit)
  return group
}

function isJoin(nodes: readonly Node[], at: number, limit: number): boolean {
  const node = nodes[at]
  const noun = (k: number) => k < limit && nodes[k]?.kind === 'noun'
  if (node?.kind === 'preposition') return node.word === 'alongside' && noun(at + 1)
  if (node?.kind === 'conjunction') return node.word !== 'but' && (noun(at + 1) || (nodes[at + 1]?.kind === 'preposition' && nodes[at + 1]?.word === 'with' && noun(at + 2)))
  return node?.kind === 'comma' && nodes[at + 1]?.kind === 'conjunction' && nodes[at + 1]?.word !== 'but' && noun(at + 2)
}

/** Whether the noun at `noun` is the subject of a verb of its own. */
function startsClause(nodes: readonly Node[], noun: number, limit: number): boolean {
  if (limit < nodes.length) return false
  let at = noun + 1
  while (nodes[at]?.kind === 'adverb' || (nodes[at]?.kind === 'preposition' && nodes[at + 1]?.kind === 'noun')) at += nodes[at]?.kind === 'adverb' ? 1 : 2
  const past = nodes[at]?.kind === 'comma' ? aside(nodes, at, nodes.length, true) : 0
  const form = nodes[past || at]?.verb?.form
  return form === 'finite' || (past > 0 && form === 'participle')
}

/** ", B" goes on with a list where "and C" follows, and B is no apposition of A. */
function listGoesOn(nodes: readonly Node[], comma: number, limit: number): boolean {
  if (nodes[comma + 1]?.kind !== 'noun') return false
  let at = comma + 2
  for (let steps = 0; steps < 12 && at < limit; steps++) {
    const node = nodes[at] as Node
    if (node.kind === 'preposition' && node.word === 'of' && nodes[at + 1]?.kind === 'noun') at += 2
    else if (node.word === '(') at = aside(nodes, at, limit) || limit
    else if (node.kind === 'comma' && nodes[at + 1]?.kind === 'noun') at += 2
    else if (node.kind === 'comma' && nodes[at + 1]?.kind === 'conjunction') at++
    else return node.kind === 'conjunction' && node.word !== 'but' && nodes[at + 1]?.kind === 'noun' && alike(nodes, comma)
  }
  return false
}

/** Both names or both descriptions: "Kim, a diplomat, and …" is no list of three. */
function alike(nodes: readonly Node[], comma: number): boolean {
  const before = nodes[nodes[comma - 2]?.word === 'of' ? base(nodes, comma - 1) : comma - 1]
  const after = nodes[comma + 1]
  return !!before?.mention === !!after?.mention
}

/** The node after ", an aside," (apposition, relative clause, age), or 0 where none begins at `at`; `wide`: also a clause ("as he has before"). */
export function aside(nodes: readonly Node[], at: number, limit: number, wide = false): number {
  const opens = nodes[at]?.kind === 'comma' ? 'comma' : nodes[at]?.word === '(' ? 'dash' : undefined
  if (!opens) return 0
  const first = nodes[at + 1]
  if (!first || first.kind === 'conjunction' || (first.kind === 'subordinator' && !wide)) return 0
  const relative = first.kind === 'relative' || first.kind === 'subordinator'
  for (let k = at + 1; k < Math.min(limit, at + 16); k++) {
    const node = nodes[k] as Node
    if (opens === 'dash') {
      if (node.word === ')') return k + 1
      continue
    }
    // "the Quad, a dialogue among the US, Japan and India": the second comma is a list's.
    if (node.kind === 'comma' && !relative && nodes[k + 1]?.kind === 'noun') return 0
    if (node.kind === 'comma') return relative || first.kind === 'noun' || first.kind === 'preposition' || first.kind === 'adverb' || participle(first) ? k + 1 : 0
    if (node.kind === 'verb' && node.verb?.form === 'finite' && !relative && nodes[k - 1]?.kind !== 'relative') return 0
    if (node.kind === 'dash' || node.kind === 'mark' || node.kind === 'that') return 0
  }
  return 0
}

const participle = (node: Node) => node.verb?.form === 'participle' || node.verb?.form === 'gerund'

/** "– not including Japan –" after a group. */
export function exclude(nodes: readonly Node[], group: Group, limit: number): void {
  for (let at = group.end; at < Math.min(limit, group.end + 6); at++) {
    const node = nodes[at] as Node
    if (node.kind === 'preposition' && node.word === 'excluding' && nodes[at + 1]?.kind === 'noun') {
      group.excluded = groupFrom(nodes, at + 1).items
      return
    }
    if (node.kind !== 'dash' && node.kind !== 'comma' && node.kind !== 'noun' && node.kind !== 'preposition') return
  }
}
