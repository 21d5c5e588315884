import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../lib/article/article'
import { extractFacts } from '../../lib/facts/extract'

/** The roles of one person, as "title, affiliation". */
function rolesOf(name: string, ...paragraphs: string[]): string[] {
  const article = extractFacts(articleSchema.parse({ language: 'en', paragraphs }))
  const person = article.people.find((one) => one.name === name)
  return person?.roles.map(({ title, affiliation }) => [title, affiliation].filter(Boolean).join(', ')) ?? []
}

const bodies = 'The University of Lund and the Coast Survey share a gauge. The Harbour Board does not. Northline Ferries sails past it.'

describe('whose office it is', () => {
  test.each([
    ['"its", the subject of its sentence', 'The board quoted its engineer, Petra Holt, as saying that it was poor.', 'engineer, Harbour Board'],
    ['"its", the subject of the sentence before', 'The survey moved the gauge. Petra Holt, its chief surveyor, said so.', 'chief surveyor, Coast Survey'],
    ['"it" and "its"', 'The Harbour Board did not come. In a letter, it quoted its lawyer, Petra Holt, as saying that it was poor.', 'lawyer, Harbour Board'],
    ['"its", of two bodies', 'The board and the survey met. Petra Holt, its lawyer, was late.', 'lawyer'],
    ['a description at the end', 'Petra Holt, a chemist at the university, led the work.', 'chemist, University of Lund'],
    ['a description of a body that is not named', 'Petra Holt, a chemist at the hospital, led the work.', 'chemist at the hospital'],
    ['an office that names its kind of body', 'The former company owner Petra Holt agreed.', 'former company owner, Northline Ferries'],
    ['an office of a kind of body that is not named', 'The former club owner Petra Holt agreed.', 'former club owner'],
    ['the shorter name', 'Petra Holt, Northline’s managing director, agreed.', 'managing director, Northline Ferries'],
    ['the full name', 'Petra Holt, a lawyer for the Coast Survey, agreed.', 'lawyer, Coast Survey'],
  ])('%s: %s', (_what, text, role) => {
    expect(rolesOf('Petra Holt', bodies, text)).toEqual([role])
  })
})
