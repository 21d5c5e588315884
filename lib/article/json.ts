/*
 * Where a JSON text goes wrong. The engine's own message differs from version to version and often tells no place at all,
 * so a small scanner finds the first character that cannot stand where it stands.
 */

export interface JsonFault { line: number; column: number; message: string }

const DEEPEST = 100
const SPACE = /[ \t\r\n]{0,10000}/y
// A control character below U+0020 may not stand in a string; U+007F and those after it may.
const PIECE = /(?:(?![^\u0020-\uffff])[^"\\]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})){1,10000}/y
const NUMBER = /-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:e[+-]?\d{1,4})?/iy
const WORD = /true|false|null/y

type State = 'value' | 'first-value' | 'first-key' | 'key' | 'colon' | 'after'

const EXPECTED: Readonly<Record<State, string>> = {
  value: 'a value', 'first-value': 'a value or "]"', 'first-key': 'a name in double quotation marks or "}"', key: 'a name in double quotation marks', colon: 'a colon', after: 'a comma or the closing bracket',
}

const STRING_END = 'the string to go on or to end here (a line break is written \\n, a quotation mark \\")'

class Scanner {
  private at = 0
  private state: State = 'value'
  private broken = false
  private readonly open: ('{' | '[')[] = []

  constructor(private readonly text: string) {}

  /** The first fault, null where the text is one whole JSON document. */
  fault(): JsonFault | null {
    for (;;) {
      while (this.take(SPACE) > 0);
      if (this.state === 'after' && this.open.length === 0) return this.at < this.text.length ? this.here('nothing more after the end of the document') : null
      if (this.at >= this.text.length) return this.here(`${EXPECTED[this.state]}, but the text ends here`)
      if (this.open.length > DEEPEST) return this.here(`no more than ${DEEPEST} levels`)
      if (!this.step()) return this.here(this.broken ? STRING_END : EXPECTED[this.state])
    }
  }

  private take(pattern: RegExp): number {
    pattern.lastIndex = this.at
    const length = pattern.exec(this.text)?.[0].length ?? 0
    this.at += length
    return length
  }

  private string(): boolean {
    if (!this.skip(this.text[this.at] === '"')) return false
    while (this.take(PIECE) > 0);
    this.broken = this.text[this.at] !== '"'
    return this.skip(!this.broken)
  }

  private step(): boolean {
    const character = this.text[this.at]
    switch (this.state) {
      case 'first-key':
        if (character === '}') return this.close()
        return this.then(this.string(), 'colon')
      case 'key': return this.then(this.string(), 'colon')
      case 'colon': return this.then(this.skip(character === ':'), 'value')
      case 'first-value': return character === ']' ? this.close() : this.value(character)
      case 'value': return this.value(character)
      case 'after': return this.follow(character)
    }
  }

  private value(character: string | undefined): boolean {
    if (character === '{' || character === '[') {
      this.open.push(character)
      return this.then(this.skip(true), character === '{' ? 'first-key' : 'first-value')
    }
    return this.then(character === '"' ? this.string() : this.take(WORD) > 0 || this.take(NUMBER) > 0, 'after')
  }

  private follow(character: string | undefined): boolean {
    const inside = this.open.at(-1)
    if (character === ',') return this.then(this.skip(true), inside === '{' ? 'key' : 'value')
    return character === (inside === '{' ? '}' : ']') && this.close()
  }

  private close(): boolean {
    this.open.pop()
    return this.then(this.skip(true), 'after')
  }

  private skip(fits: boolean): boolean {
    if (fits) this.at++
    return fits
  }

  private then(fits: boolean, state: State): boolean {
    if (fits) this.state = state
    return fits
  }

  private here(expected: string): JsonFault {
    const before = this.text.slice(0, this.at).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message: `expected ${expected}` }
  }
}

/** The first fault of a JSON text with its line and column, counted from 1; null where there is none. */
export function findJsonFault(text: string): JsonFault | null {
  return new Scanner(text).fault()
}
