import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../lib/article/article'
import type { StructuredArticle } from '../../lib/article/article'
import { frames } from '../../lib/facts/events/frames'
import { findEvents } from '../../lib/facts/events/events'
import { extractFacts } from '../../lib/facts/extract'
import { findCast } from '../../lib/facts/names/names'
import { readBlocks } from '../../lib/facts/sentences'

/* Sentences of our own through the whole extraction: who took part, in what, and whether it happened. */

function read(...paragraphs: string[]): StructuredArticle {
  return extractFacts(articleSchema.parse({ datePublished: '2021-07-08', language: 'en', paragraphs }))
}

function nameOf(article: StructuredArticle, id: string | undefined): string | undefined {
  return [...article.people, ...article.parties].find((entity) => entity.id === id)?.name.replace(/^the /u, '')
}

/** "kind status date place: parties" of each event, parties sorted. */
function told(article: StructuredArticle) {
  return article.events.map((event) => ({
    kind: event.kind,
    status: event.status,
    date: article.dates.find((date) => date.id === event.date)?.edtf ?? null,
    parties: event.parties.map((party) => nameOf(article, party.entity)).sort(),
    certainty: event.certainty,
  }))
}

/** A conversation by telephone is a call. */
const isOf = (frame: (typeof frames)[number]) => (event: { kind: string }) => event.kind === frame.kind || (frame.id === 'speak' && event.kind === 'telephone-call')

describe.each(frames.map((frame) => [frame.id, frame] as const))('the frame %s', (_id, frame) => {
  test.each(frame.matches.map((row) => [row.text, row] as const))('reads: %s', (text, row) => {
    const article = read(text)
    const event = article.events.find(isOf(frame))
    expect(event?.parties.map((party) => nameOf(article, party.entity)).sort()).toEqual([...row.parties].sort())
    expect(event?.status).toBe(row.status ?? 'happened')
  })

  test.each(frame.misses)('leaves alone: %s', (text) => {
    const sure = read(text).events.filter((event) => isOf(frame)(event) && event.certainty === 'sure')
    expect(sure).toEqual([])
  })
})

const both = ['Ana Ruiz', 'Tom Hale']
const intro = 'President Ana Ruiz of Peru and Prime Minister Tom Hale of Japan have ruled for years. Ambassador Mara Lind and Minister Olga Brandt serve them.'

describe('whose event it is', () => {
  test.each([
    ['a subject shared by two verbs', 'In June, Ana Ruiz spoke by telephone with Tom Hale and met with Mara Lind.', [['telephone-call', both], ['meeting', ['Ana Ruiz', 'Mara Lind']]]],
    ['a new subject after "and"', 'Ana Ruiz met Tom Hale and Mara Lind met Olga Brandt.', [['meeting', both], ['meeting', ['Mara Lind', 'Olga Brandt']]]],
    ['with and with', 'Ana Ruiz met with Tom Hale and with Mara Lind.', [['meeting', ['Ana Ruiz', 'Mara Lind', 'Tom Hale']]]],
    ['an aside between', 'Ana Ruiz, who has long known Olga Brandt, met Tom Hale.', [['meeting', both]]],
    ['an apposition between', 'Ana Ruiz, a lawyer, met Tom Hale, an engineer.', [['meeting', both]]],
    ['a relative clause', 'Ana Ruiz, who met Tom Hale in Oslo, was pleased.', [['meeting', both]]],
    ['talks between', 'Talks between Ana Ruiz and Tom Hale took place in Oslo.', [['talks', both]]],
    ['holding talks', 'Ana Ruiz held talks with Tom Hale in Oslo.', [['talks', both]]],
    ['both hold', 'Ana Ruiz and Tom Hale held a meeting in Oslo.', [['meeting', both]]],
    ['a host', 'Ana Ruiz hosted talks between Tom Hale and Mara Lind.', [['talks', ['Ana Ruiz', 'Mara Lind', 'Tom Hale']]]],
    ['a noun with "by" and "to"', 'There had been talks between Peru and Japan, including an explanation by Mara Lind of the policy to Olga Brandt.', [['talks', ['Japan', 'Peru']], ['explanation', ['Mara Lind', 'Olga Brandt']]]],
    ['a telephone conversation', 'Ana Ruiz had a telephone conversation with Tom Hale.', [['telephone-call', both]]],
    ['the passive', 'Tom Hale was sued by Mara Lind.', [['prosecution', ['Mara Lind', 'Tom Hale']]]],
    ['a participle behind its noun', 'Ana Ruiz spoke of the Mill Lane Club, a club founded by Tom Hale.', []],
    ['no passive', 'Ana Ruiz and Tom Hale spoke by telephone.', [['telephone-call', both]]],
    ['a participle after a thing', 'Ana Ruiz left the hall, accusing Tom Hale of theft.', [['accusation', both]]],
    ['a participle after a name', 'Ana Ruiz left with Mara Lind, accusing Tom Hale of theft.', []],
    ['a name before a noun', 'Ana Ruiz deleted a Tom Hale archive.', []],
    ['took over from', 'Ana Ruiz took over from Tom Hale in May.', [['succession', both]]],
    ['an aside in dashes', 'Ana Ruiz – who has long known Olga Brandt – met Tom Hale.', [['meeting', both]]],
    ['an aside in brackets', 'Ana Ruiz (42) met Tom Hale.', [['meeting', both]]],
    ['a short form and a relative clause', 'The Harbour Control Board (HCB), which watches ships, has accused Tom Hale of theft.', [['accusation', ['Harbour Control Board', 'Tom Hale']]]],
    ['an office of a country', 'Tom Hale met the French coach in May.', [['meeting', ['French coach', 'Tom Hale']]]],
    ['people counted', 'On Friday, fishermen rescued over 700 asylum seekers.', [['aid', ['fishermen', 'over 700 asylum seekers']]]],
    ['states that are named', 'A number of states – including Peru and Japan – sued Tom Hale.', [['prosecution', ['Japan', 'Peru', 'Tom Hale']]]],
    ['remarks to', 'In remarks to Tom Hale, Ana Ruiz said the plan was dead.', [['statement', both]]],
    ['in an interview with', 'Ana Ruiz said in an interview with Tom Hale that the plan was dead.', [['interview', both]]],
    ['remarks on', 'In remarks on Tom Hale, Ana Ruiz said the plan was dead.', []],
    ['two who do it alike', 'Ana Ruiz and Tom Hale rejected the plan.', [['decision', both]]],
    ['done by two', 'The study was funded by Ana Ruiz and Tom Hale.', [['support', both]]],
    ['talks that failed', 'The talks between Ana Ruiz and Tom Hale failed.', [['talks', both]]],
    ['after a meeting', 'The club closed after a meeting between Ana Ruiz and Tom Hale.', [['meeting', both]]],
    ['a call for talks', 'The club called for talks between Ana Ruiz and Tom Hale.', []],
    ['talks that would', 'Talks between Ana Ruiz and Tom Hale would help the club.', []],
    ['a deal that is wanted', 'The club wants a deal between Ana Ruiz and Tom Hale.', []],
    ['joined as', 'Tom Hale joined Northline Inc as a clerk.', [['membership', ['Northline Inc', 'Tom Hale']]]],
    ['joined', 'Tom Hale joined Northline Inc and the others.', []],
    ['replaced', 'Ana Ruiz replaced Tom Hale.', []],
    ['countries before a noun', 'U.S., European and Japanese companies sued Tom Hale.', []],
    ['a condition', 'If Ana Ruiz met Tom Hale, nobody saw it.', []],
    ['whoever it may be', 'It takes a president who will sue Tom Hale.', []],
    ['a blow that is told', 'Ana Ruiz hit Tom Hale back with a joke.', []],
    ['enough to', 'Ana Ruiz was angry enough to sue Tom Hale.', []],
    ['a clash', 'Ana Ruiz clashed with Tom Hale in May.', [['fight', both]]],
    ['met for a purpose', 'Ana Ruiz and Tom Hale met again to finish their discussion.', [['meeting', both]]],
    ['two who speak to others', 'Ana Ruiz and Tom Hale spoke to the press.', []],
    ['a campaign', 'The Harbour Board waged a campaign against Northline Inc in May.', [['campaign', ['Harbour Board', 'Northline Inc']]]],
    ['a participle after a comma is loose', 'Ana Ruiz left Oslo, meeting nobody.', []],
    ['only one known', 'Ana Ruiz met the press.', []],
    ['a purpose without a subject', 'Olga Brandt sent nobody to meet with Ana Ruiz and Tom Hale.', []],
    ['a place beside the subject', 'A bomb outside the Ministry of Finance killed Tom Hale.', []],
    ['a man of that name', 'The town was run by a man named Tom Hale.', []],
    ['ages', 'Ana Ruiz, 42, and Tom Hale, 51, met in Oslo.', [['meeting', both]]],
    ['a list', 'Ana Ruiz met Tom Hale, Mara Lind and Olga Brandt.', [['meeting', ['Ana Ruiz', 'Mara Lind', 'Olga Brandt', 'Tom Hale']]]],
    ['one man in two phrases', 'His son, and current owner, Tom Hale, met Ana Ruiz.', [['meeting', both]]],
    ['the opposing clause', 'Ana Ruiz met the press and Tom Hale, as he has before, left.', []],
    ['a thing', 'Ana Ruiz met the target.', []],
    ['in speech', '"Ana Ruiz met Tom Hale," Mara Lind said.', []],
    ['a question', 'Did Ana Ruiz meet Tom Hale?', []],
  ] as const)('%s', (_name, text, expected) => {
    const events = told(read(intro, text)).filter((event) => event.certainty === 'sure' && event.parties.length > 1)
    expect(events.map(({ kind, parties }) => [kind, parties])).toEqual(expected)
  })
})

test('a passive participle is read as told, and not sure: too many were wrong when they were judged', () => {
  const events = told(read(intro, 'Northline Inc, founded by Tom Hale in 1999, may sink.'))
  expect(events.filter(({ parties }) => parties.length > 1)).toMatchObject([{ kind: 'founding', certainty: 'unsure', status: 'happened', parties: ['Northline Inc', 'Tom Hale'] }])
})

describe('bodies and offices that are described', () => {
  const start = 'The University of Lund and the Coast Survey share a gauge. Saltby Town Council hired Northline Ferries. Mara Lind, Peru’s special envoy for rivers, came. Tom Hale, the headteacher of Mill Lane School, came.'
  test.each([
    ['two descriptions', 'The university and the survey signed an agreement in May.', 'signing', ['Coast Survey', 'University of Lund']],
    ['a description and a name', 'The council and Northline signed an agreement in May.', 'signing', ['Northline Ferries', 'Saltby Town Council']],
    ['a school by its last word', 'The school invited Mara Lind in May.', 'request', ['Mara Lind', 'Mill Lane School']],
    ['an office with its topic', 'The envoy spoke by telephone with Tom Hale, the headteacher of Mill Lane School, in May.', 'telephone-call', ['Mara Lind', 'Tom Hale']],
    ['two who plan', 'Mara Lind and Tom Hale plan to meet in May.', 'meeting', ['Mara Lind', 'Tom Hale']],
    ['the company of that kind of name', 'The company met Mara Lind in May.', 'meeting', ['Mara Lind', 'Northline Ferries']],
    ['her, the object', 'Mara Lind came. The school invited her last month.', 'request', ['Mara Lind', 'Mill Lane School']],
    ['a noun in -ing', 'The university is to lend its drawing to Tom Hale on Friday.', 'transfer', ['Tom Hale', 'University of Lund']],
    ['an adverb before the verb', 'Mara Lind came. She last met Tom Hale in May.', 'meeting', ['Mara Lind', 'Tom Hale']],
  ])('%s: %s', (_name, text, kind, parties) => {
    const [event] = told(read(start, text)).filter((one) => one.kind === kind && one.date !== null)
    expect(event).toMatchObject({ certainty: 'sure', parties })
  })

  test('a school that no article names is nobody', () => {
    expect(told(read('Mara Lind, an envoy, came.', 'The school invited Mara Lind in May.')).filter(({ certainty }) => certainty === 'sure')).toEqual([])
  })

  test('whoever a body calls its own acts for it', () => {
    const article = read('The Saltby Harbour Board did not pay. The board quoted its engineer, Petra Holt, as saying that it was poor.', 'Tom Hale, who chairs the Mill Lane Residents’ Association, met Petra Holt in May.')
    const event = article.events.find(({ kind }) => kind === 'meeting')
    expect(event?.parties.map(({ entity, side }) => [nameOf(article, entity), nameOf(article, side)])).toEqual([['Tom Hale', 'Mill Lane Residents’ Association'], ['Petra Holt', 'Saltby Harbour Board']])
  })
})

describe('whether it happened', () => {
  test.each([
    ['Ana Ruiz plans to meet Tom Hale.', 'planned'],
    ['Ana Ruiz is scheduled to meet Tom Hale.', 'planned'],
    ['Ana Ruiz agreed to meet Tom Hale.', 'planned'],
    ['Ana Ruiz is to meet Tom Hale.', 'planned'],
    ['Olga Brandt said that Ana Ruiz would meet Tom Hale.', 'planned'],
    ['Ana Ruiz could meet Tom Hale.', 'possible'],
    ['Ana Ruiz wants to meet Tom Hale.', 'possible'],
    ['Olga Brandt predicted that Ana Ruiz had met Tom Hale.', 'possible'],
    ['Olga Brandt asked whether Ana Ruiz met Tom Hale.', 'possible'],
    ['Ana Ruiz never met Tom Hale.', 'denied'],
    ['Ana Ruiz refused to meet Tom Hale.', 'denied'],
    ['Olga Brandt denied that Ana Ruiz had met Tom Hale.', 'denied'],
    ['Ana Ruiz has met Tom Hale.', 'happened'],
    ['Ana Ruiz had to meet Tom Hale.', 'happened'],
    ['Ana Ruiz has to meet Tom Hale.', 'possible'],
    ['Ana Ruiz met not only Tom Hale.', 'happened'],
    ['Ana Ruiz reportedly met Tom Hale.', 'possible'],
    ['Olga Brandt said Ana Ruiz would meet Tom Hale if it rained.', 'possible'],
    ['Ana Ruiz never would have met Tom Hale.', 'denied'],
    ['Ana Ruiz could not meet Tom Hale.', 'denied'],
    ['Ana Ruiz may not meet Tom Hale.', 'possible'],
    ['A study found that Ana Ruiz would meet Tom Hale.', 'possible'],
    ['Ana Ruiz was surprised to meet Tom Hale.', 'happened'],
    ['Olga Brandt warned that Ana Ruiz had met Tom Hale.', 'happened'],
    ['Olga Brandt confirmed that Ana Ruiz had met Tom Hale.', 'happened'],
  ])('%s %s', (text, status) => {
    expect(told(read(intro, text)).filter((event) => event.kind === 'meeting').map((event) => event.status)).toEqual([status])
  })
})

test('what is done to none is not done', () => {
  expect(told(read(intro, 'Ana Ruiz will publish no book.')).map(({ kind, status }) => [kind, status])).toEqual([['deed', 'denied']])
})

test('a date behind an infinitive is not that of the request', () => {
  expect(told(read(intro, 'Ana Ruiz invited Tom Hale to visit her in January 2012.')).filter(({ kind }) => kind === 'request').map(({ date }) => date)).toEqual([null])
})

test('what a condition rests on is not told as done', () => {
  expect(told(read(intro, 'By inviting Tom Hale, Ana Ruiz would calm the crowd.')).map(({ kind, status }) => [kind, status])).toEqual([['request', 'possible']])
})

describe('when and where', () => {
  test.each([
    ['a date of its own', 'Ana Ruiz met Tom Hale on June 3.', ['2021-06-03']],
    ['before the verb', 'On June 3, Ana Ruiz met Tom Hale.', ['2021-06-03']],
    ['two clauses, two dates', 'In May, Ana Ruiz met Tom Hale. In June, Mara Lind met Olga Brandt.', ['2021-05', '2021-06']],
    ['a date before "who"', 'In May, the club hired Mara Lind, who had met Tom Hale.', [null]],
    ['shared by two verbs', 'In June, Ana Ruiz called on nobody and met Tom Hale.', ['2021-06']],
    ['the date of the report is not the date of the event', 'Olga Brandt announced on June 3 that Ana Ruiz had met Tom Hale on June 1.', ['2021-06-01']],
    ['the report alone is dated', 'Olga Brandt announced on June 3 that Ana Ruiz had met Tom Hale.', [null]],
  ])('%s', (_name, text, expected) => {
    expect(told(read(intro, text)).filter((event) => event.kind === 'meeting').map((event) => event.date)).toEqual(expected)
  })

  test('the place is words', () => {
    expect(read(intro, 'Ana Ruiz met Tom Hale in Oslo on Monday.').events.find((event) => event.kind === 'meeting')?.place).toBe('Oslo')
  })
})

describe('sides, sources, the left out, the twice told', () => {
  test('a minister acts for the country in the phrase', () => {
    const article = read('In May, Chinese Foreign Minister Wang Rong met with North Korean Ambassador to China Ri Chol-su in Beijing.')
    const [event] = article.events
    expect(event?.parties.map((party) => [nameOf(article, party.entity), nameOf(article, party.side)])).toEqual([['Wang Rong', 'China'], ['Ri Chol-su', 'North Korea']])
  })

  test('the source is kept', () => {
    const article = read(intro, 'Olga Brandt announced that Ana Ruiz had met Tom Hale.')
    expect(nameOf(article, article.events.find((event) => event.kind === 'meeting')?.reportedBy)).toBe('Olga Brandt')
  })

  test('who is left out is said', () => {
    const article = read('Peru, Chile and Bolivia, but not Japan, signed a treaty in May.')
    const [event] = article.events
    expect(event?.excluded.map((id) => nameOf(article, id))).toEqual(['Japan'])
    expect(event?.parties.map((party) => nameOf(article, party.entity)).sort()).toEqual(['Bolivia', 'Chile', 'Peru'])
  })

  const excludedIn = (...paragraphs: string[]) => {
    const article = read(...paragraphs)
    return article.events.filter(({ parties }) => parties.length > 1).map((event) => event.excluded.map((id) => nameOf(article, id)))
  }
  test.each([
    ['with one and not with the other', 'Peru and Chile signed a treaty with Japan but not with Norway.', [['Norway']]],
    ['did not sign it', 'Peru and Chile signed a treaty in May. Japan did not sign it.', [['Japan']]],
    ['has not signed the agreement', 'Peru and Chile signed an agreement in May. In June it rained. The Harbour Board has not signed the agreement.', [['Harbour Board']]],
    ['did not take part', 'Talks between Peru and Chile took place in May. The Transport Ministry did not take part in the talks.', [['Transport Ministry']]],
    ['took no part', 'Talks between Peru and Chile took place in May. Japan took no part in the talks.', [['Japan']]],
    ['was not invited, of several', 'Peru met Chile in May. Chile met Bolivia in June. Japan was not invited to the meetings.', [['Japan'], ['Japan']]],
    ['of two, nobody knows of which', 'Peru met Chile in May. Chile met Bolivia in June. Japan did not attend the meeting.', [[], []]],
    ['of another kind', 'Peru met Chile in May. Japan did not take part in the talks.', [[]]],
    ['took part', 'Talks between Peru and Chile took place in May. Japan took part in the talks.', [[]]],
    ['may not sign', 'Peru and Chile signed a treaty in May. Japan may not sign it.', [[]]],
    ['another day’s treaty', 'Peru and Chile signed a treaty in May.\nJapan has a king. Japan did not sign it.', [[]]],
  ])('the left out in another sentence, %s', (_name, text, expected) => {
    expect(excludedIn(...text.split('\n'))).toEqual(expected)
  })

  test.each([
    ['behind', 'Ana Ruiz met Tom Hale in Oslo, the Harbour Board said.', 'Harbour Board'],
    ['that cannot be named', 'Ana Ruiz met Tom Hale in Oslo, she said.', undefined],
    ['who took part', 'Ana Ruiz met Tom Hale in Oslo, Hale said.', undefined],
  ])('a report %s', (_name, text, reporter) => {
    const article = read(intro, text)
    expect(nameOf(article, article.events.find(({ kind }) => kind === 'meeting')?.reportedBy)).toBe(reporter)
  })

  test('what came of a deed is no deed', () => {
    expect(told(read('Northline Inc signed a treaty with Peru in May, ending a long dispute.')).map(({ kind }) => kind)).toEqual(['signing'])
  })

  test('told twice is one', () => {
    expect(read(intro, 'Ana Ruiz met Tom Hale on Monday.', 'Ana Ruiz and Tom Hale met in Oslo on Monday.').events.filter((event) => event.kind === 'meeting')).toHaveLength(1)
  })

  test('on two days is two', () => {
    expect(read(intro, 'Ana Ruiz met Tom Hale on June 1.', 'Ana Ruiz met Tom Hale on June 8.').events.filter((event) => event.kind === 'meeting')).toHaveLength(2)
  })
})

test.each(['met A and ', 'A, B, and met with ', '(', 'who met ', 'Kim met Kim, ', 'talks between '])('hostile text is read in time: %s', (piece) => {
  const article = articleSchema.parse({ language: 'en', paragraphs: [piece.repeat(50000 / piece.length)] })
  const blocks = readBlocks(article)
  const cast = findCast(article, blocks, [])
  const start = performance.now()
  findEvents(article, blocks, cast, [], [])
  expect(performance.now() - start).toBeLessThan(1000)
}, 20000)
