import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../lib/article/article'
import { descriptionsIn, standsFor } from '../../lib/questions/described'
import { pointsElsewhere } from '../../lib/questions/frame'
import { know } from '../../lib/questions/knowledge'

/* Definite descriptions in a stem: which of them tell who or what is meant. */

describe('a description that does not say which', () => {
  test.each([
    ['the department had no comment', 'the department'],
    ['the harbour council will look into it', 'the harbour council'],
    ['the company’s ferries were late', 'the company'],
    ['the talks between envoys had been held', 'the talks'],
    ['boats were lost after the incident', 'the incident'],
    ['the move will cost jobs', 'the move'],
    ['nobody had seen the letter', 'the letter'],
    ['the mayor was at sea', 'the mayor'],
    ['the families had waited for years', 'the families'],
    ['the long meeting ended at noon', 'the long meeting'],
  ])('%s', (text, phrase) => {
    expect(descriptionsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([phrase])
  })

  test.each([
    ['a named one', 'the Harbour Department had no comment'],
    ['named by a country', 'the Norwegian government had no comment'],
    ['named parties', 'the talks between Norway and Iceland had been held'],
    ['a place', 'the meeting in Malmo ended at noon'],
    ['a date', 'the vote in 2014 was close'],
    ['what it is for', 'the plan to sell the ferry was old'],
    ['a clause', 'the company that built the ferry is gone'],
    ['a name behind it', 'the mayor, Ruth Vale, was at sea'],
    ['a name before it', 'Ruth Vale, the mayor, was at sea'],
    ['the first half of a compound', 'the party conference centre was full'],
    ['a thing of the world', 'the herring had gone north'],
    ['everybody knows them', 'the police were late'],
    ['any one', 'a department had no comment'],
  ])('not %s: %s', (_, text) => {
    expect(descriptionsIn(text)).toEqual([])
  })
})

test.each([
  ['they had fought for just that: the truth', true],
  ['nobody had heard of that', true],
  ['people had heard that boats were lost', false],
  ['it was said of boats that nobody sails', false],
])('“that” points elsewhere: %s, %s', (text, points) => {
  expect(pointsElsewhere(text.replace(/^it /u, 'there '))).toBe(points)
})

describe('whom a description stands for', () => {
  const paragraphs = ['The Norwegian Fisheries Department counted the herring.', 'The clerk said the department was done, and Ruth Vale agreed with the institute.']
  const at = (paragraph: number, words: string) => ({ paragraph, start: (paragraphs[paragraph] ?? '').indexOf(words), end: (paragraphs[paragraph] ?? '').indexOf(words) + words.length })
  const department = { id: 'department', kind: 'organization' as const, name: 'Norwegian Fisheries Department', mentions: [at(0, 'Norwegian Fisheries Department')] }
  const institute = { id: 'institute', kind: 'organization' as const, name: 'Sea Research House', mentions: [at(1, 'the institute')] }
  const given = (parties: readonly object[]) => know(articleSchema.parse({ headline: '', paragraphs, language: 'en', parties }))

  test('the only body of that name, told before', () => {
    expect(standsFor(given([department]), at(1, 'the department'), 'department')?.id).toBe('department')
  })
  test('a mention that stands there', () => {
    expect(standsFor(given([department, institute]), at(1, 'the institute'), 'institute')?.id).toBe('institute')
  })
  test.each([
    ['two of that name', [department, { ...department, id: 'other', name: 'Swedish Labour Department' }]],
    ['one that is not sure', [{ ...department, certainty: 'unsure' }]],
    ['one named later only', [{ ...department, mentions: [at(1, 'Ruth Vale agreed')] }]],
    ['none', []],
  ] as const)('not %s', (_, parties) => {
    expect(standsFor(given(parties), at(1, 'the department'), 'department')).toBeUndefined()
  })
})
