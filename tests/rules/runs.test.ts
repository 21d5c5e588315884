import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runsOf, type Mark, type Run } from '../../app/articles/runs'

const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end, fact: `${kind}-${start}-${end}` })

/** Runs as text: [kind words] for a mark, (kind words) for a piece of one that began before. */
const written = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : `${run.first ? '[' : '('}${run.mark.kind} ${written(run.runs)}${run.first ? ']' : ')'}`)).join('')

describe('a paragraph is cut into runs that nest', () => {
  test.each<[string, string, Mark[], string]>([
    ['no mark', 'It rained.', [], 'It rained.'],
    ['one mark', 'Ann spoke.', [mark('person', 0, 3)], '[person Ann] spoke.'],
    ['at the end', 'We met Ann', [mark('person', 7, 10)], 'We met [person Ann]'],
    ['side by side', 'AnnBob', [mark('person', 0, 3), mark('person', 3, 6)], '[person Ann][person Bob]'],
    ['one inside another', '“Ann came,” he said.', [mark('quotation', 0, 11), mark('person', 1, 4)], '[quotation “[person Ann] came,”] he said.'],
    ['two inside another', 'Ann met Bob', [mark('event', 0, 11), mark('person', 0, 3), mark('person', 8, 11)], '[event [person Ann] met [person Bob]]'],
    ['the same words twice', 'Friday', [mark('date', 0, 6), mark('event', 0, 6)], '[event [date Friday]]'],
    ['crossing', 'abcdef', [mark('quotation', 0, 4), mark('event', 2, 6)], '[quotation ab[event cd]](event ef)'],
    ['crossing into a later mark', 'abcdef', [mark('quotation', 0, 3), mark('event', 1, 5), mark('date', 4, 6)], '[quotation a[event bc]](event d[date e])(date f)'],
    ['over the end', 'abc', [mark('date', 1, 9)], 'a[date bc]'],
    ['nothing marked', 'abc', [mark('date', 1, 1)], 'abc'],
  ])('%s', (_, text, marks, expected) => {
    expect(written(runsOf(text, marks))).toBe(expected)
  })

  test('every character stands once, under exactly the marks that cover it, and each mark begins once', () => {
    const kinds = ['quotation', 'person', 'party', 'date', 'event'] as const
    const one = fc.tuple(fc.constantFrom(...kinds), fc.nat(12), fc.nat(12)).map(([kind, start, length]) => mark(kind, start, start + length))
    const marks = fc.array(one, { maxLength: 7 }).map((list) => list.map((each, i) => ({ ...each, fact: `f${i}` })))
    fc.assert(fc.property(fc.string({ minLength: 12, maxLength: 12, unit: 'grapheme-ascii' }), marks, (text, all) => {
      const seen: { char: string; under: string[] }[] = []
      const begun: string[] = []
      const walk = (runs: readonly Run[], under: string[]): void => runs.forEach((run) => {
        if (typeof run === 'string') for (const char of run) seen.push({ char, under: [...under].sort() })
        else {
          if (run.first) begun.push(run.mark.fact)
          walk(run.runs, [...under, run.mark.fact])
        }
      })
      walk(runsOf(text, all), [])
      expect(seen).toEqual([...text].map((char, at) => ({ char, under: all.filter((m) => m.start <= at && at < m.end).map((m) => m.fact).sort() })))
      expect(begun.sort()).toEqual(all.filter((m) => m.start < Math.min(m.end, text.length)).map((m) => m.fact).sort())
    }))
  })
})
