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
/** A line of a wrapped text is short where the next word would have fitted with this much to spare. */
const SPARE = 8

const BLANK = '[\\s\\u200b]'
const EDGES = new RegExp(`^${BLANK}{1,2000}|${BLANK}{1,2000}$`, 'g')

const startsLower = (line: string) => /^\p{Ll}/u.test(line)
const firstWord = (line: string) => /^\S{1,60}/u.exec(line)?.[0] ?? ''

/** How many of the breaks between neighbours look like a machine's: a line of usual width, then a small letter. */
function wrapEvidence(groups: readonly string[][]): { breaks: number; wrapped: number } {
  let breaks = 0
  let wrapped = 0
  for (const group of groups) {
    for (let i = 1; i < group.length; i++) {
      breaks++
      const before = group[i - 1]?.trim() ?? ''
      if (before.length >= NARROWEST && before.length <= WIDEST && startsLower(group[i]?.trim() ?? '')) wrapped++
    }
  }
  return { breaks, wrapped }
}

function isWrapped(groups: readonly string[][]): boolean {
  const lengths = groups.flat().map((line) => line.trim().length)
  const wide = lengths.filter((length) => length > WIDEST).length
  const { breaks, wrapped } = wrapEvidence(groups)
  return wrapped > 0 && wide <= lengths.length * 0.03 && wrapped >= breaks * 0.25
}

/** The usual full width: the widest line that is no outlier. */
function widthOf(groups: readonly string[][]): number {
  const lengths = groups.flat().map((line) => line.trim().length).filter((length) => length <= WIDEST).sort((a, b) => a - b)
  return lengths.at(-1) ?? 0
}

/** Whether `next` goes on with the paragraph that `before` belongs to. */
function goesOn(before: string, next: string, width: number, begins: (line: string) => boolean): boolean {
  if (/^(?: {2,8}|\t)\S/.test(next) && !/^(?: {2,8}|\t)/.test(before)) return false
  const line = next.trim()
  if (startsLower(line)) return true
  if (begins(line) || begins(before.trim())) return false
  return before.trim().length + 1 + firstWord(line).length > width - SPARE
}

function joined(pieces: readonly string[]): string {
  return pieces.reduce((text, piece) => (text === '' ? piece : `${text}${/\p{L}-$/u.test(text) && startsLower(piece) ? '' : ' '}${piece}`), '')
}

function unwrapped(group: readonly string[], width: number, begins: (line: string) => boolean): string[] {
  const paragraphs: string[][] = []
  group.forEach((line, i) => {
    const before = group[i - 1]
    const last = paragraphs.at(-1)
    if (before !== undefined && last && goesOn(before, line, width, begins)) last.push(line.trim())
    else paragraphs.push([line.trim()])
  })
  return paragraphs.map(joined)
}

const trimmed = (line: string) => line.replace(EDGES, '')

/**
 * The text's lines in order, without the blank ones. `begins` tells a line that begins something of its own (a date line, a
 * byline, a dateline) and is never joined to the one before it.
 */
export function readLines(text: string, begins: (line: string) => boolean): Line[] {
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
