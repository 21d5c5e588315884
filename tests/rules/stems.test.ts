import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../lib/article/article'
import { clauseAsked } from '../../lib/questions/clause-asked'
import { know } from '../../lib/questions/knowledge'
import { quotationShown } from '../../lib/questions/quotation-shown'
import { opensClause } from '../../lib/questions/reporting-verb'

/* Stems from one sentence: how a quotation or an event is put into a question. */

const at = (text: string, words: string) => ({ paragraph: 0, start: text.indexOf(words), end: text.indexOf(words) + words.length })

/** What "Who said …?" is made of a sentence by Ruth Vale; {…} is the reported clause, marked words stand in “…”. */
function whoSaid(marked: string, cue: string, form: 'direct' | 'mixed' | 'indirect'): string | undefined {
  const text = marked.replace(/[{}]/gu, '')
  const content = /\{(.{1,300})\}/u.exec(marked)?.[1] ?? ''
  const fragments = [...content.matchAll(/“([^”]{1,200})”/gu)].map((match) => at(text, match[1] ?? ''))
  const article = articleSchema.parse({
    headline: '', datePublished: '2022-05-12', paragraphs: [text], language: 'en',
    people: [
      { id: 'vale', name: 'Ruth Vale', mentions: [at(text, 'Ruth Vale')] },
      ...(text.includes('Orr') ? [{ id: 'orr', name: 'Max Orr', aliases: ['Orr'], mentions: [at(text, 'Orr')] }] : []),
    ],
    dates: text.includes('Tuesday') ? [{ id: 'tuesday', surface: 'Tuesday', span: at(text, 'Tuesday'), edtf: '2022-05-10', anchor: 'published' }] : [],
    quotes: [{ id: 'q', form, text: content, span: at(text, content), ...(form === 'mixed' ? { fragments } : {}), speaker: 'vale', speakerMention: at(text, 'Ruth Vale'), cue: at(text, cue), negated: /\bdenie/u.test(cue) }],
  })
  return quotationShown(know(article), article.quotes[0] as (typeof article.quotes)[number])
}

describe('who said', () => {
  test('a denial is asked as one, or not at all', () => {
    expect(whoSaid('Ruth Vale denied that {the old pier will be closed before winter}.', 'denied', 'indirect')).toBe('Who denied that the old pier will be closed before winter?')
    expect(whoSaid('Ruth Vale denied in the hall, twice, that {the old pier will be closed before winter}.', 'denied', 'indirect')).toBeUndefined()
    expect(whoSaid('{The old pier will be closed before winter}, Ruth Vale denied.', 'denied', 'indirect')).toBeUndefined()
  })

  test.each([
    ['Ruth Vale confirmed that {the old pier will be closed before winter}.', 'confirmed', 'indirect', 'Who confirmed that the old pier will be closed before winter?'],
    ['{The old pier will be closed before winter}, Ruth Vale said.', 'said', 'indirect', 'Who said that the old pier will be closed before winter?'],
    ['Ruth Vale told reporters {the old pier would be closed before winter}.', 'told', 'indirect', 'Who said that the old pier would be closed before winter?'],
    ['Ruth Vale added that {the old pier would be closed before winter}.', 'added', 'indirect', 'Who said that the old pier would be closed before winter?'],
    ['Ruth Vale announced on Tuesday that {the old pier would be closed before winter}.', 'announced', 'indirect', 'Who announced that the old pier would be closed before winter?'],
    ['Ruth Vale also said {the old pier was closed on Tuesday}.', 'also said', 'indirect', 'Who said that the old pier was closed on Tuesday 10 May 2022?'],
    ['Ruth Vale said {on Tuesday Orr closed the old pier for good}.', 'said', 'indirect', 'Who said that on Tuesday 10 May 2022 Max Orr closed the old pier for good?'],
    ['Ruth Vale says {Orr has closed the pier for the winter}.', 'says', 'indirect', 'Who says that Max Orr has closed the pier for the winter?'],
    ['Ruth Vale predicted {a long winter without ferries for the island}.', 'predicted', 'indirect', 'Who predicted a long winter without ferries for the island?'],
    ['Ruth Vale called {the plan to close the pier “a folly”}.', 'called', 'mixed', 'Who called the plan to close the pier “a folly”?'],
    ['Ruth Vale said {the council of Hale did not “have the money for the pier.”}', 'said', 'mixed', 'Who said that the council of Hale did not “have the money for the pier”?'],
    ['Ruth Vale said {the pier was “old”, “tired” and “beyond repair”}.', 'said', 'mixed', 'Who said that the pier was “old”, “tired” and “beyond repair”?'],
    ['Ruth Vale quoted {Orr as having “closed the pier for good.”}', 'quoted', 'mixed', 'Who quoted Max Orr as having “closed the pier for good”?'],
    ['“{The pier has served us well. It must now be closed,}” said Ruth Vale.', 'said', 'direct', 'Who said: “The pier has served us well. It must now be closed”?'],
    ['“{But nobody asked. The island needs a pier that holds,}” said Ruth Vale.', 'said', 'direct', 'Who said: “The island needs a pier that holds”?'],
  ] as const)('%s', (marked, cue, form, stem) => {
    expect(whoSaid(marked, cue, form)).toBe(stem)
  })

  test.each([
    ['a pronoun outside the marks', 'Ruth Vale said {he had closed the old pier before winter}.', 'said', 'indirect'],
    ['a body that is not named', 'Ruth Vale said {the company had closed the old pier before winter}.', 'said', 'indirect'],
    ['a body that is not named, beside marks', 'Ruth Vale said {the council did not “have the money for the pier.”}', 'said', 'mixed'],
    ['an event that is not named', 'Ruth Vale argued that {the move would cost the island its last shop}.', 'argued', 'indirect'],
    ['“that” for something told before', 'Ruth Vale said {people had fought for years for just that: a pier}.', 'said', 'indirect'],
    ['a date and a participle first', 'Ruth Vale said {on Tuesday after sailing home from Bergen, Orr closed the pier}.', 'said', 'indirect'],
    ['a verb that reports nothing', 'Ruth Vale closed {the old pier of the island before winter}.', 'closed', 'indirect'],
    ['a noun after “said”', 'Ruth Vale said {a long winter of storms}.', 'said', 'indirect'],
    ['a time without its anchor', 'Ruth Vale said {the old pier was closed last week for the winter}.', 'said', 'indirect'],
    ['too few words', 'Ruth Vale said {it was late}.', 'said', 'indirect'],
    ['a quotation that begins with somebody else', '“{He closed the pier for good,}” said Ruth Vale.', 'said', 'direct'],
  ] as const)('not of %s', (_, marked, cue, form) => {
    expect(whoSaid(marked, cue, form)).toBeUndefined()
  })
})

/** What "On what date …?" is made of a sentence about Ruth Vale's deed on a date. */
function dateOf(text: string, predicate: string, surface: string, status: 'happened' | 'planned' = 'happened'): string | undefined {
  const article = articleSchema.parse({
    headline: '', datePublished: '2022-05-12', paragraphs: [text], language: 'en',
    people: [{ id: 'vale', name: 'Ruth Vale', aliases: ['Vale'], mentions: [at(text, text.includes('Ruth Vale') ? 'Ruth Vale' : 'Vale')] }],
    parties: [{ id: 'party', kind: 'organization', name: 'Harbour Party', mentions: text.includes('Harbour Party') ? [at(text, 'Harbour Party')] : [] }],
    dates: [{ id: 'day', surface, span: at(text, surface), edtf: '2022-05-10', anchor: 'published' }],
    events: [{ id: 'e', kind: 'deed', predicate: at(text, predicate), span: at(text, text.slice(0, -1)), parties: [{ entity: 'vale', role: 'agent' }, { entity: 'party', role: 'group' }], date: 'day', status }],
  })
  return clauseAsked(know(article), article.events[0] as (typeof article.events)[number], at(text, surface))
}

describe('what happened on a date', () => {
  test.each([
    ['Mayor Ruth Vale left the Harbour Party on Tuesday.', 'left', 'Tuesday', 'did Ruth Vale leave the Harbour Party'],
    ['On Tuesday, Vale joined the Harbour Party.', 'joined', 'Tuesday', 'did Ruth Vale join the Harbour Party'],
    ['Ruth Vale was expelled from the Harbour Party late on Tuesday.', 'was expelled', 'Tuesday', 'was Ruth Vale expelled from the Harbour Party'],
    ['Ruth Vale had founded the Harbour Party on Tuesday.', 'had founded', 'Tuesday', 'did Ruth Vale found the Harbour Party'],
  ] as const)('%s', (text, predicate, surface, asked) => {
    expect(dateOf(text, predicate, surface)).toBe(asked)
  })

  test('a plan stays a plan', () => {
    expect(dateOf('Ruth Vale will lead the Harbour Party again on Tuesday.', 'will lead', 'Tuesday', 'planned')).toBe('is Ruth Vale to lead the Harbour Party again')
  })

  test.each([
    ['nothing is said of what', 'Ruth Vale of the Harbour Party announced on Tuesday.', 'announced'],
    ['what is not named', 'Ruth Vale announced the plan on Tuesday.', 'announced'],
    ['a pronoun is left', 'Ruth Vale left her Harbour Party on Tuesday.', 'left'],
    ['somebody else is the subject', 'The brother of Ruth Vale whom nobody knew left the Harbour Party on Tuesday.', 'left'],
    ['somebody of hers is the subject', 'The brother of Ruth Vale left the Harbour Party on Tuesday.', 'left'],
    ['it began on that date', 'Ruth Vale led the Harbour Party from Tuesday.', 'led'],
    ['a clause stands between', 'Ruth Vale left the Harbour Party, which was poor, on Tuesday.', 'left'],
    ['the present tense', 'Ruth Vale leave the Harbour Party on Tuesday.', 'leave'],
  ] as const)('not where %s', (_, text, predicate) => {
    expect(dateOf(text, predicate, 'Tuesday')).toBeUndefined()
  })
})

test.each([
  ['the old pier will be closed', true],
  ['the pier closed before winter', true],
  ['a penalty which the judge awarded', false],
  ['a long winter without ferries', false],
])('a clause: %s, %s', (text, clause) => {
  expect(opensClause(text)).toBe(clause)
})
