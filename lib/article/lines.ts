/*
 * Plain text → the lines and paragraphs that a person sees. Blank lines part; a single line break parts too, unless the text
 * was wrapped by a machine at a fixed width, whose lines are joined again.
 */

export interface Line {
  /** A slice of the text, trimmed; lines joined by one space where the text was hard-wrapped. */
  text: string
  /** It stands alone: a blank line, or an end of the text, on both sides. */
  alone: boolean
}

const NARROWEST = 40
const WIDEST = 110
/** A line in the middle of a sentence is short only where the next word would have fitted with this much to spare. */
const SPARE = 8

const startsLower = (line: string) => /^\p{Ll}/u.test(line)
const isIndented = (line: string) => /^(?: {2,8}|\t)\S/.test(line)
const firstWord = (line: string) => /^\S{1,60}/u.exec(line)?.[0] ?? ''

/** The usual full width: the widest line that is no outlier. */
function widthOf(groups: readonly string[][]): number {
  const lengths = groups.flat().map((line) => line.trim().length).filter((length) => length <= WIDEST).sort((a, b) => a - b)
  return lengths.at(-1) ?? 0
}

/** Words that no headline and no sentence ends with: the line goes on. */
const HANGING = /(?:,|\b(?:a|an|the|of|to|in|on|at|for|by|with|from|and|or|but|that|which|who|until|as|is|are|was|were|has|have|had|will|would|its|his|her|their|said|than|when|after|before|into|over|more|not))$/

/** A machine breaks where the next word did not fit, in the middle of a sentence; a person breaks after a sentence or a title. */
function isWrapped(groups: readonly string[][]): boolean {
  const lengths = groups.flat().map((line) => line.trim().length)
  if (lengths.filter((length) => length > WIDEST).length > lengths.length * 0.03) return false
  const width = widthOf(groups)
  let breaks = 0
  let midSentence = 0
  let certain = 0
  for (const group of groups) {
    for (let i = 1; i < group.length; i++) {
      breaks++
      const before = group[i - 1]?.trim() ?? ''
      if (before.length < NARROWEST || before.length > WIDEST) continue
      const hanging = startsLower(group[i]?.trim() ?? '') || HANGING.test(before)
      if (hanging) certain++
      if (hanging || (before.length >= width - 12 && /[\p{L}\p{N}]$/u.test(before))) midSentence++
    }
  }
  return certain > 0 && midSentence >= breaks * 0.3
}

/** What a line begins: 'alone' is a line of its own (a byline, a button), 'story' the head of the story (a dateline). */
export type Beginning = (line: string) => 'alone' | 'story' | null

/** Whether `next` goes on with the paragraph that `before` belongs to. */
function goesOn(before: string, next: string, width: number, begins: Beginning): boolean {
  const line = next.trim()
  if (startsLower(line)) return !line.includes('@')
  if (HANGING.test(before.trim()) && begins(line) !== 'alone') return true
  if (begins(line) || begins(before.trim()) === 'alone') return false
  const spare = /[.!?]["”’)\]]{0,3}$/.test(before.trim()) ? 0 : SPARE
  return before.trim().length + 1 + firstWord(line).length > width - spare
}

/** One space between the lines, none behind a hyphen in the middle of a word. */
function joined(pieces: readonly string[]): string {
  return pieces.map((piece, i) => (i === 0 || (/\p{L}-$/u.test((pieces[i - 1] ?? '').slice(-3)) && startsLower(piece)) ? piece : ` ${piece}`)).join('')
}

function unwrapped(group: readonly string[], width: number, begins: Beginning): string[] {
  const paragraphs: string[][] = []
  // Where most lines start at the margin, an indented one starts a paragraph.
  const indents = group.filter(isIndented).length < group.length * 0.6
  group.forEach((line, i) => {
    const before = group[i - 1]
    const last = paragraphs.at(-1)
    if (before !== undefined && last && !(indents && isIndented(line)) && goesOn(before, line, width, begins)) last.push(line.trim())
    else paragraphs.push([line.trim()])
  })
  return paragraphs.map(joined)
}

/** Zero-width spaces are blank too; by hand, for a run of blanks may be as long as the text. */
function trimmed(line: string): string {
  const text = line.trim()
  let start = 0
  let end = text.length
  while (start < end && /[\s\u200b]/.test(text[start] ?? '')) start++
  while (end > start && /[\s\u200b]/.test(text[end - 1] ?? '')) end--
  return text.slice(start, end)
}

/**
 * The text's lines in order, without the blank ones. A line that `begins` something is never joined to the one before it.
 */
export function readLines(text: string, begins: Beginning): Line[] {
  const groups: string[][] = [[]]
  for (const line of text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)) {
    if (trimmed(line) === '') groups.push([])
    else groups.at(-1)?.push(line)
  }
  const filled = groups.filter((group) => group.length > 0)
  const whole = isWrapped(filled)
  const width = widthOf(filled)
  return filled.flatMap((group) => {
    const wrapped = group.length > 1 && (whole || (group.length > 2 && isWrapped([group])))
    const lines = wrapped ? unwrapped(group, whole ? width : widthOf([group]), begins) : group.map(trimmed)
    return lines.map((line) => ({ text: line, alone: lines.length === 1 }))
  })
}
