import type { Role } from '../../article/article'
import { titleNoun } from './gazetteer'
import { isCapital, small, type Line, type Piece } from './pieces'
import type { Token } from '../sentences'
import { isTopic, pieceEndingAt, pieceStartingAt, PREPOSITION, textOf, whole, type Described } from './titles'
import { titleParticiples } from '../words/name-grammar'
import { formerWords, letters, personNouns } from '../words/titles'

/*
 * What stands behind a name and tells who it is: ", QC", ", 42,", "(D-Minn.)", "Owen Carrick, Northline's managing director,",
 * "who is …", "resigned as …".
 */

const VERBLIKE = /^(?:VB[DPZ]?|MD|W.*|PRP|EX|IN|TO)$/u

/** What stands behind a name that ends at `to`: ", QC", ", 42,", "(D-Minn.)", an apposition, "who is …", "resigned as …". */
export function describedBehind(line: Line, from: number, to: number): Described | undefined {
  let at = to
  const found: Described = { roles: [], from, to, evidence: 0 }
  for (let rounds = 0; rounds < 3; rounds++) {
    const next = apposed(line, at, found)
    if (next === at) break
    at = next
  }
  if (at === to) predicated(line, to, found)
  found.to = Math.max(found.to, at)
  return found.evidence > 0 ? found : undefined
}

function apposed(line: Line, at: number, found: Described): number {
  const mark = line.tokens[at]?.text ?? ''
  if (!/^[,(–—\-]$/u.test(mark)) return at
  const first = line.tokens[at + 1]
  // ", and Uruguay's negotiator, …": another one begins.
  if (!first || /^(?:and|or|but|nor|as|while)$/u.test(small(first))) return at
  if (mark === ',' && letters.has(first.text)) return letter(first.text, at, found)
  const aged = ageAt(line, /^(?:now|aged|then)$/u.test(first.text) ? at + 2 : at + 1)
  if (aged) {
    found.age = aged
    found.evidence += 4
    return /^\d/u.test(first.text) ? at + 2 : at + 3
  }
  if (/^[DRI]-\p{Lu}/u.test(first.text)) {
    found.evidence += 4
    return at + 1
  }
  const title = apposedTitle(line, at + 1)
  if (!title) return personNoun(line, at + 1, found) ?? at
  const end = complementEnd(line, title.to)
  // "According to Ruiz, a detective was …": no apposition, but the next subject.
  if (mark === ',' && /^(?:VB[DZP]|MD)$/u.test(line.tokens[Math.max(end, title.to)]?.tag ?? '')) return at
  // "Ana Ruiz, President Joe Okoro and …": the title is another's.
  if (startsAnother(line, title, end)) return at
  const described = whole(line, title, Math.max(end, title.to), Math.max(end, title.to))
  if (!described || described.from < at + 1) return at
  found.roles.push(...described.roles, ...furtherTitle(line, end))
  found.evidence += described.evidence > 2 ? 4 : 1
  if (described.gender) found.gender ??= described.gender
  return Math.max(end, title.to)
}

/** An age at a token: a number below 115 with nothing counted behind it; 0 if there is none. */
function ageAt(line: Line, at: number): number {
  const text = line.tokens[at]?.text ?? ''
  const age = /^\d{1,3}$/u.test(text) && /^(?:[,.);]|and|who|from|of)$/u.test(line.tokens[at + 1]?.text ?? '') ? Number(text) : 0
  return age < 115 ? age : 0
}

/** ", an Australian woman": a person, though no role; where the noun ends. */
function personNoun(line: Line, at: number, found: Described): number | undefined {
  if (!/^(?:a|an|the)$/u.test(small(line.tokens[at]))) return undefined
  for (let i = at + 1; i < at + 7; i++) {
    const token = line.tokens[i]
    if (!token || !/^(?:JJ|NN|VBN|CD|RB|-|HYPH)/u.test(token.tag)) return undefined
    if (!personNouns.has(small(token))) continue
    found.evidence += 4
    if (/^(?:woman|girl|schoolgirl|waitress|mum|mom|widow)$/u.test(small(token))) found.gender ??= 'female'
    if (/^(?:man|boy|schoolboy|dad|waiter)$/u.test(small(token))) found.gender ??= 'male'
    return i + 1
  }
  return undefined
}

function letter(text: string, at: number, found: Described): number {
  if (/^[A-Z]{2}$|^M[ES]P$/u.test(text)) found.roles.push({ title: text, status: 'current' })
  found.evidence += 4
  return at + 2
}

function startsAnother(line: Line, title: Piece, end: number): boolean {
  const next = pieceStartingAt(line, Math.max(title.to, end))
  return !!next && (next.kind === 'name' || next.kind === 'address') && !isTopic(line, next)
}

/** The title of a noun phrase that begins at `at`, if nothing but its modifiers stands before it. */
function apposedTitle(line: Line, at: number): Piece | undefined {
  let title: Piece | undefined
  const first = line.tokens[at]
  if (first && /^VB/u.test(first.tag) && !formerWords.has(small(first)) && !titleParticiples.has(small(first))) return undefined
  for (let i = at; i < line.tokens.length && i - at < 12; i++) {
    const token = line.tokens[i] as Token
    const piece = pieceStartingAt(line, i)
    if (piece?.kind === 'title') {
      title = piece
      // "an assistant editor": the last noun of the row counts.
      const adjective = /^JJ$/u.test(line.tokens[piece.to]?.tag ?? '') ? piece.to + 1 : piece.to
      if (pieceStartingAt(line, adjective)?.kind !== 'title' && !/^NN$/u.test(line.tokens[piece.to]?.tag ?? '')) return title
      i = piece.to - 1
      continue
    }
    if (title && !/^NN/u.test(token.tag)) return title
    if (piece) i = piece.to - 1
    else if (/^[,;:.()]$/u.test(token.text) || VERBLIKE.test(token.tag) && token.tag !== 'PRP$' && !formerWords.has(small(token))) return title
  }
  return title
}

/** "founder and chairman": the second title of one apposition. */
function furtherTitle(line: Line, end: number): Role[] {
  // a "strategic philanthropist" and founder
  const at = /^[”"’']$/u.test(line.tokens[end]?.text ?? '') ? end + 1 : end
  if (small(line.tokens[at]) !== 'and') return []
  const title = pieceStartingAt(line, at + 1)
  if (title?.kind !== 'title' || isCapital(line.tokens[title.from])) return []
  const titleEnd = complementEnd(line, title.to)
  return startsAnother(line, title, titleEnd) ? [] : (whole(line, title, Math.max(titleEnd, title.to), titleEnd)?.roles ?? [])
}

/** Where "of the Refugee Council", "for Yorkshire", "at Leeds University" ends. */
function complementEnd(line: Line, at: number): number {
  let end = at
  for (let rounds = 0; rounds < 3; rounds++) {
    if (!PREPOSITION.test(small(line.tokens[end]))) return end
    let next = end + 1
    if (/^(?:the|a|an|its|his|her|their)$/u.test(small(line.tokens[next]))) next++
    const start = next
    if (/^(?:in|on|at)$/u.test(small(line.tokens[end])) && isWhen(line.tokens[next])) return end
    while (next < line.tokens.length && next - start < 10) {
      const piece = pieceStartingAt(line, next)
      if (piece && piece.kind !== 'title') next = piece.to
      else if (small(line.tokens[next]) === 'and' && next > start && isCapital(line.tokens[next - 1]) && isCapital(line.tokens[next + 1])) next++
      else if (/^(?:NN|NNS|JJ|NNP|NNPS)$/u.test(line.tokens[next]?.tag ?? '') || line.tokens[next]?.tag === 'POS') next++
      else break
    }
    if (next === start || !/^(?:NN|POS)/u.test(line.tokens[next - 1]?.tag ?? '') && !pieceEndingAt(line, next)) return end
    end = next
  }
  return end
}

const isWhen = (token: Token | undefined): boolean => !token || /^\d/u.test(token.text)
  || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|early|late)$/u.test(token.text)

/** "Ruiz, who is the minister", "Ruiz became mayor", "Ruiz was forced to resign as minister". */
function predicated(line: Line, to: number, found: Described): void {
  let at = to
  if (line.tokens[at]?.text === ',') at++
  if (/^(?:who|whom|whose)$/u.test(small(line.tokens[at]))) {
    found.evidence += 2
    at++
  } else if (at > to) return
  if (at > to && leads(line, at, found)) return
  const window = line.tokens.slice(at, at + 9).map(small)
  const as = window.indexOf('as')
  const leaves = window.findIndex((word) => /^(?:resign|resigned|quit|stepped|step|fired|sacked|ousted|retired|dismissed)$/u.test(word))
  if (leaves >= 0 && as > leaves) return predicate(line, at + as + 1, found, true)
  // "Lind succeeded her father as owner"
  const takesOver = window.findIndex((word) => /^(?:succeeded|succeeds|succeed|replaced|replaces|sworn|installed|hired|returned|re-elected|reappointed|inaugurated)$/u.test(word))
  if (takesOver >= 0 && takesOver <= 2 && as > takesOver) return predicate(line, at + as + 1, found, false)
  const becomes = /^(?:is|was|became|remains|becomes)$/u.test(window[0] ?? '')
  const named = /^(?:appointed|named|elected|nominated)$/u.test(window[0] ?? '') ? 1 : /^(?:was|is|been)$/u.test(window[0] ?? '')
    && /^(?:appointed|named|elected|nominated)$/u.test(window[1] ?? '') ? 2 : 0
  const serves = /^(?:serves|served|works|worked)$/u.test(window[0] ?? '') && window[1] === 'as' ? 2 : 0
  const skip = named || serves || (becomes ? 1 : 0)
  if (!skip) return
  // "was minister until May"
  const ended = window[0] === 'was' && window.slice(skip).some((word) => word === 'until' || word === 'till')
  predicate(line, at + skip + (window[skip] === 'as' ? 1 : 0), found, ended || /^(?:served|worked)$/u.test(window[0] ?? ''))
}

/** Verbs that say what somebody is to a body, by the title that they give. */
const LEADING: ReadonlyMap<string, string> = new Map(Object.entries({ chairs: 'chair', heads: 'head', leads: 'leader', directs: 'director', edits: 'editor', captains: 'captain', coaches: 'coach', manages: 'manager' }))

/** "Ruiz, who chairs the Mill Lane Residents' Association,": the verb is the title. */
function leads(line: Line, at: number, found: Described): boolean {
  const title = LEADING.get(small(line.tokens[at]))
  const from = /^(?:the|our|their)$/u.test(small(line.tokens[at + 1])) ? at + 2 : at + 1
  const body = pieceStartingAt(line, from)
  if (title === undefined || !body || !/^(?:organization|body|group)$/u.test(body.kind) || line.tokens[body.to]?.tag === 'POS' || pieceStartingAt(line, body.to)) return false
  found.roles.push({ title, affiliation: textOf(line, body.from, body.to), status: 'current' })
  found.evidence += 3
  return true
}

function predicate(line: Line, at: number, found: Described, former: boolean): void {
  const title = apposedTitle(line, at)
  if (!title || title.from - at > 6 || titleNoun(textOf(line, title.from, title.to))?.plural) return
  if (line.tokens.slice(at, title.from).some((token) => /^(?:VB|RB)/u.test(token.tag) && !formerWords.has(small(token))
    && !titleParticiples.has(small(token)))) return
  const end = Math.max(title.to, complementEnd(line, title.to))
  if (startsAnother(line, title, end)) return
  const described = whole(line, title, end, end)
  if (!described || described.from < at) return
  found.roles.push(...described.roles.map((role): Role => (former ? { ...role, status: 'former' } : role)))
  found.evidence += 3
}
