import { describe, expect, test } from 'vitest'
import type { StructuredArticle } from '../../lib/article/article'
import { attribute } from '../../lib/facts/speech/attribution'
import { cueRules } from '../../lib/facts/speech/cue-rules'
import { findCast } from '../../lib/facts/names/names'
import { findMarks } from '../../lib/facts/speech/quotations'
import { readBlocks } from '../../lib/facts/sentences'

type Kind = 'text' | 'blockquote' | 'heading' | 'list'

const quotesIn = (...paragraphs: (string | { text: string; kind: Kind; speaker?: string })[]) => {
  const article: StructuredArticle = {
    version: 1, language: 'en', headline: '', byline: [], datePublished: null, people: [], parties: [], quotes: [], dates: [], events: [],
    paragraphs: paragraphs.map((paragraph) => (typeof paragraph === 'string' ? { text: paragraph, kind: 'text' } : paragraph)),
  }
  const blocks = readBlocks(article)
  const slice = (span: { paragraph: number; start: number; end: number } | undefined) => (span ? (article.paragraphs[span.paragraph]?.text ?? '').slice(span.start, span.end) : null)
  const { quotes } = attribute(article, blocks, findMarks(blocks), { people: [], parties: [], mentions: [] })
  return quotes.map((quote) => ({ ...quote, mention: slice(quote.speakerMention), words: (quote.segments ?? [quote.span]).map(slice).join(' / '), marked: quote.fragments?.map(slice) }))
}
/** form, rule, mention, words of every quotation of a text */
const rows = (...paragraphs: Parameters<typeof quotesIn>) => quotesIn(...paragraphs).map(({ form, mention, words }) => [form, mention, words])

/** The same with the people and parties of the text named. */
const named = (...texts: string[]) => {
  const article: StructuredArticle = {
    version: 1, language: 'en', headline: '', byline: [], datePublished: null, people: [], parties: [], quotes: [], dates: [], events: [], paragraphs: texts.map((text) => ({ text, kind: 'text' })),
  }
  const blocks = readBlocks(article)
  const marks = findMarks(blocks)
  const cast = findCast(article, blocks, marks)
  const { quotes, created } = attribute(article, blocks, marks, cast)
  const nameOf = (id: string | null | undefined) => [...cast.people, ...cast.parties, ...created].find((entity) => entity.id === id)?.name ?? null
  return quotes.map(({ speaker, via, reportedSpeaker, certainty, form, text }) => ({ speaker: nameOf(speaker), via: nameOf(via), about: nameOf(reportedSpeaker), certainty, form, words: text }))
}

describe('the rows of each rule', () => {
  for (const rule of cueRules) {
    test.each(rule.matches.map((row) => [row.text, row] as const))(`${rule.id} finds: %s`, (_text, row) => {
      expect(quotesIn(row.text).map(({ mention, words }) => ({ mention, words }))).toContainEqual({ mention: row.speaker, words: row.words })
      expect(quotesIn(row.text).map((quote) => quote.rule)).toContain(rule.id)
    })
    test.each(rule.misses)(`${rule.id} does not fire: %s`, (text) => {
      expect(quotesIn(text).map((quote) => quote.rule)).not.toContain(rule.id)
    })
  }
})

describe('marked speech without a cue of its own', () => {
  test.each([
    ['on in the same paragraph', '"No deal," Bo Dahl said. "None at all."', [['direct', 'Bo Dahl', 'No deal'], ['direct', 'Bo Dahl', 'None at all.']]],
    ['before its attribution in the same paragraph', '"None at all. Not now." "No deal," Bo Dahl said.', [['direct', 'Bo Dahl', 'None at all. Not now.'], ['direct', 'Bo Dahl', 'No deal']]],
    ['a label', 'Ada Ruiz: "It works well enough."', [['direct', 'Ada Ruiz', 'It works well enough.']]],
    ['a signature', '“It works well enough.” — Ada Ruiz', [['direct', 'Ada Ruiz', 'It works well enough.']]],
    ['after a colon', 'Ruiz was blunt: "It works well enough."', [['direct', 'Ruiz', 'It works well enough.']]],
    ['a verb that no list has', '"Enough," growled Vale.', [['direct', 'Vale', 'Enough']]],
    ['a verb that is missing', '“It works well enough,” Ada Ruiz, head of the lab.', [['direct', 'Ada Ruiz', 'It works well enough']]],
    ['a sentence that only names the speaker', '"It works well enough." Ada Ruiz told this newspaper.', [['direct', 'Ada Ruiz', 'It works well enough.']]],
    ['after what the speaker is reported to have said', 'Ruiz said that the lamp was mended. "It works well enough."', [['indirect', 'Ruiz', 'the lamp was mended'], ['direct', 'Ruiz', 'It works well enough.']]],
    ['a verb with its little word', 'Ruiz shot back, "It works well enough."', [['direct', 'Ruiz', 'It works well enough.']]],
    ['two shorter pieces after one verb', 'Ruiz called it "slow" and "dear".', [['mixed', 'Ruiz', 'it "slow" and "dear"']]],
    ['a question and an answer within testimony', 'Hale testified that Ruiz asked, "Does it work?" and that Voss replied, "It works well enough."', [['direct', 'Ruiz', 'Does it work?'], ['direct', 'Voss', 'It works well enough.']]],
    ['what is urged', 'Ruiz exhorted the crew to "try it once more".', [['mixed', 'Ruiz', 'to "try it once more"']]],
    ['a thing inside a report', 'Ruiz says it shows that the lamp "works well enough".', [['mixed', 'Ruiz', 'it shows that the lamp "works well enough"']]],
    ['in front, before its subject', 'Bemoaning the "endless delays", Ruiz left.', [['mixed', 'Ruiz', 'the "endless delays"']]],
    ['nobody at all', '"It works well enough." The door closed.', [['direct', null, 'It works well enough.']]],
  ])('%s', (_name, text, expected) => {
    expect(rows(text)).toEqual(expected)
  })

  test('after a colon that ends the paragraph before', () => {
    expect(rows('Caddick continued:', '"It works well enough."')).toEqual([['direct', 'Caddick', 'It works well enough.']])
  })
  test('a speaker of his own in the next paragraph', () => {
    expect(rows('"It works," Dahl said.', '"Wrong," countered Kim Oh.')).toEqual([['direct', 'Dahl', 'It works'], ['direct', 'Kim Oh', 'Wrong']])
  })
})

describe('forms', () => {
  test('a clause with marked fragments is mixed', () => {
    expect(quotesIn('Price said the office did not "have a copy to share".')).toMatchObject([{ form: 'mixed', negated: true, words: 'the office did not "have a copy to share"', marked: ['have a copy to share'] }])
  })
  test('an aside between two fragments is left out', () => {
    expect(quotesIn('The note said that Lind had "praised the plan" — a road and a bridge — as well as "its low cost".')).toMatchObject([{ form: 'mixed', words: 'Lind had "praised the plan" / as well as "its low cost"' }])
  })
  test('the cue says no: negated', () => {
    expect(quotesIn('Roe did not say that the road was closed.')).toMatchObject([{ negated: true }])
    expect(quotesIn('Roe denied that the road was closed.')).toMatchObject([{ negated: true }])
    expect(quotesIn('Roe confirmed that the road was closed.')).toMatchObject([{ negated: false }])
  })
  test('the cue says would: hypothetical', () => {
    expect(quotesIn('Roe would say that the road was closed.')).toMatchObject([{ hypothetical: true }])
  })
  test('marks in marks are nested', () => {
    expect(quotesIn('Roe said: "She told me \'run now\' twice."')).toMatchObject([{ words: "She told me 'run now' twice.", nested: [{ speaker: null, text: 'run now' }] }])
  })
  test('a quotation over two paragraphs is one', () => {
    expect(rows('Orr said: “We lost.', '“But we go on.”')).toEqual([['direct', 'Orr', 'We lost. / But we go on.']])
  })
  test('titles and scare quotes make none', () => {
    expect(rows('The so-called "peace bus" left. Her film "Cold Rain" won.')).toEqual([])
  })
})

test.each(['"', '“', "'", '(', 'A', 'Orr said ', '"A," ', ', said ', 'said that '])('50,000 characters of %j take less than a second', (piece) => {
  const text = piece.repeat(50_000 / piece.length)
  const before = process.cpuUsage().user
  quotesIn(text)
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(1000)
})

describe('whose words', () => {
  const who = (...paragraphs: Parameters<typeof named>) => named(...paragraphs).map(({ speaker, via, about, certainty, words }) => [speaker, via, about, certainty, words])

  test.each([
    ['M quoted K as saying', 'Lena Voss leads the Port Ministry. On Monday the Port Ministry quoted Voss as saying that "talks go on".', ['Lena Voss', expect.stringMatching(/Port Ministry$/), null, 'sure', 'talks go on']],
    ['R, quoting K, said', 'Lena Voss leads the port. The Harbour News Agency, quoting Voss, said "talks go on".', ['Lena Voss', 'Harbour News Agency', null, 'unsure', 'talks go on']],
    ['A said B had', 'Ada Ruiz met Lena Voss. Ruiz said Voss had "praised the plan".', ['Ada Ruiz', null, null, 'sure', 'Voss had "praised the plan"']],
    ['a cue after another in one sentence', 'Ada Ruiz met Lena Voss. Ruiz confirmed that the talks had taken place, but said that the office did not "have a copy".', ['Ada Ruiz', null, null, 'sure', 'the office did not "have a copy"']],
    ['its engineer, K, as saying', 'The Harbour Board met. The Harbour Board quoted its engineer, Lena Voss, as saying that the wall was "high enough".', ['Lena Voss', 'Harbour Board', null, 'sure', 'the wall was "high enough"']],
    ['K, its engineer, as saying', 'The Harbour Board met. The Harbour Board quoted Lena Voss, its engineer, as saying that the wall was "high enough".', ['Lena Voss', 'Harbour Board', null, 'sure', 'the wall was "high enough"']],
    ['its engineer, K, as having', 'The Harbour Board met. The Harbour Board quoted its engineer, Lena Voss, as having "praised the wall".', ['Harbour Board', null, 'Lena Voss', 'sure', 'its engineer, Lena Voss, as having "praised the wall"']],
    ['officials of A and B', 'Officials of the Mill Institute and the Coast Survey said that the river had risen.', ['officials of the Mill Institute and the Coast Survey', null, null, 'sure', 'the river had risen']],
    ['a spokesman for A and B', 'A spokesman for the Mill Institute and the Coast Survey said the river had risen.', ['a spokesman for the Mill Institute and the Coast Survey', null, null, 'sure', 'the river had risen']],
    ['A and B', 'The Mill Institute and the Coast Survey said that the river had risen.', [null, null, null, 'unsure', 'the river had risen']],
    ['K of A and L of B', 'Ada Ruiz of the Mill Institute and Lena Voss of the Coast Survey said that the river had risen.', [null, null, null, 'unsure', 'the river had risen']],
    ['a name after a description', 'The chief of the Harbour Board, Ada Ruiz, said the wall was "high enough".', ['Ada Ruiz', null, null, 'sure', 'the wall was "high enough"']],
    ['a name before a description with a clause of its own', 'Ada Ruiz, director of tides for the Harbour Board (HB), which owns the wall, said it was "high enough".', ['Ada Ruiz', null, null, 'sure', 'it was "high enough"']],
    ['a month that is a name', 'Ada May leads the board. Ada May said the wall was "high enough".', ['Ada May', null, null, 'sure', 'the wall was "high enough"']],
    ['in somebody’s words, in passing', 'Ada Ruiz leads the board. It will try, in the words of Ada Ruiz, to “hold back” the sea by building a wall.', ['Ada Ruiz', null, null, 'sure', 'hold back']],
    ['the only subject goes on to speak', 'Ada Ruiz met Lena Voss. Ruiz rejected the plan, saying it was "too late".', ['Ada Ruiz', null, null, 'sure', 'it was "too late"']],
    ['another subject stands between', 'Ada Ruiz met Tom Hale. Ruiz said the board had rejected the plan, saying it was "too late".', [expect.anything(), null, null, 'unsure', 'it was "too late"']],
    ['a deed before a colon', 'Ada Ruiz met the crew. Ruiz shook her head: "Not this year, and not next year."', ['Ada Ruiz', null, null, 'sure', 'Not this year, and not next year.']],
    ['somebody else is named before the colon', 'Ada Ruiz met Tom Hale. Ruiz turned to Hale: "Not this year, and not next year."', [expect.anything(), null, null, 'unsure', 'Not this year, and not next year.']],
    ['a country’s paper', 'Uruguay has a coast. Uruguay’s tide survey said the wall was "high enough".', [expect.anything(), null, null, 'unsure', 'the wall was "high enough"']],
    ['somebody else may speak before the colon', 'Ada Ruiz met the crew. Ruiz recalls a friend scolding the crew: "Not this year, and not next year."', ['Ada Ruiz', null, null, 'unsure', 'Not this year, and not next year.']],
    ['what somebody cannot say', 'Tom Hale met Ada Ruiz. Hale cannot say that "from his side," Ruiz added.', ['Ada Ruiz', null, null, 'sure', 'Hale cannot say that "from his side,"']],
    ['a subject of a clause of time', 'Ada Ruiz met Tom Hale. Ruiz waited as a guard walked past her, saying he was "too late".', [expect.anything(), null, null, 'unsure', 'he was "too late"']],
    ['a bare title', 'The ferry is old. “It is unfit for the sea,” inspector says.', [expect.anything(), null, null, 'unsure', 'It is unfit for the sea']],
    ['a clause with no verb for the tagger', 'Ada Ruiz leads the board. The bridge hums at night, Ada Ruiz said.', ['Ada Ruiz', null, null, 'sure', 'The bridge hums at night']],
    ['what cannot speak', 'A yearly average said the wall was "high enough".', [expect.anything(), null, null, 'unsure', 'the wall was "high enough"']],
    ['a title without its bearer', 'Former director of the harbour said the wall was "high enough".', [expect.anything(), null, null, 'unsure', 'the wall was "high enough"']],
    ['speech within testimony', 'Ada Ruiz met Tom Hale. Hale testified that Ruiz asked, "Is it late?"', ['Ada Ruiz', 'Tom Hale', null, 'sure', 'Is it late?']],
    ['K of A', 'Ada Ruiz of the Mill Institute said that the river had risen.', ['Ada Ruiz', null, null, 'sure', 'the river had risen']],
    ['the last word of a body', 'The Coast Survey has a boat. Ada Ruiz owns it. The survey said the river had risen.', ['Coast Survey', null, null, 'sure', 'the river had risen']],
    ['no one would say it', 'Ada Ruiz left. No one would say "we quit".', [null, null, null, 'unsure', 'we quit']],
    ['nobody is named', 'Ada Ruiz and Lena Voss met. The two sides were reported to have "agreed on a road".', [null, null, null, 'unsure', 'The two sides were reported to have "agreed on a road"']],
  ])('%s', (_name, text, expected) => {
    expect(who(text)).toContainEqual(expected)
  })

  test('a pronoun named in its own words is not sure', () => {
    const [quote] = named('Ada Ruiz flew with Lena Voss. “This is serious, Lena,” she told Voss.').filter(({ form }) => form === 'direct')
    expect(quote?.certainty).toBe('unsure')
  })
})

describe('reports without a verb of their own', () => {
  const found = (...paragraphs: Parameters<typeof quotesIn>) => quotesIn(...paragraphs).map(({ rule, mention, words }) => [rule, mention, words])

  test.each([
    ['according to, in front', 'According to the harbour police, two boats were lost.', ['according-to', 'the harbour police', 'two boats were lost']],
    ['according to, behind', 'Two boats were lost, according to police.', ['according-to', 'police', 'Two boats were lost']],
    ['according to somebody in an apposition', 'According to Ada Ruiz, the mayor, two boats were lost.', ['according-to', 'Ada Ruiz', 'two boats were lost']],
    ['in the words of', 'In the words of Ada Ruiz, "two boats were lost".', ['in-the-words-of', 'Ada Ruiz', 'two boats were lost']],
    ['as somebody puts it', 'As Ada Ruiz puts it, "two boats were lost".', ['as-puts-it', 'Ada Ruiz', 'two boats were lost']],
    ['a noun of speech', 'The crew laughed at Orr’s claim that two boats were lost.', ['noun-that', 'Orr', 'two boats were lost']],
    ['a headline with a colon', 'Ada Ruiz: two boats were lost in the storm', ['headline-colon', 'Ada Ruiz', 'two boats were lost in the storm']],
    ['a headline with its speaker behind', 'No one lost two boats: Ada Ruiz', ['headline-signed', 'Ada Ruiz', 'No one lost two boats']],
    ['made clear', 'Orr made it clear that two boats were lost.', ['made-clear', 'Orr', 'two boats were lost']],
    ['a feeling about a claim', 'Orr was sure that two boats were lost.', ['feels', 'Orr', 'two boats were lost']],
    ['a feeling about a thing', 'Orr is wary of the lost boats.', ['feels', 'Orr', 'the lost boats']],
    ['himself', 'The mayor herself said two boats were lost.', ['speaker-cue-clause', 'The mayor herself', 'two boats were lost']],
    ['speaking about something to somebody', 'Orr talked to the crew about the new boats.', ['speaker-cue-thing', 'Orr', 'the new boats']],
    ['a plural subject and its verb', 'Many captains support the lost boats.', ['speaker-cue-thing', 'Many captains', 'the lost boats']],
    ['a headline in capitals', 'Harbour Board Endorses Ada Orr', ['speaker-cue-thing', 'Harbour Board', 'Ada Orr']],
    ['an account', 'By Orr’s account, two boats were lost.', ['by-account', 'Orr', 'two boats were lost']],
    ['an account, behind', 'Two boats were lost, by her own account.', ['by-account', 'her', 'Two boats were lost']],
    ['according to somebody who is told of', 'Orr and Ada Lind plan to raise two boats, according to Ruiz, who has kept a map.', ['according-to', 'Ruiz', 'Orr and Ada Lind plan to raise two boats']],
    ['speech within a report', 'Lind said Orr had claimed that two boats were lost.', ['within-report', 'Orr', 'two boats were lost']],
    ['what a verb leads to', 'Orr was forced to admit that two boats were lost.', ['speaker-cue-that', 'Orr', 'two boats were lost']],
    ['going on to speak', 'Orr went on to say that two boats were lost.', ['speaker-cue-that', 'Orr', 'two boats were lost']],
    ['an aside after the cue', 'Orr said, without proof, that two boats were lost.', ['speaker-cue-that', 'Orr', 'two boats were lost']],
    ['a subject with a relative clause', 'Sailors who met the captain say two boats were lost.', ['speaker-cue-clause', 'Sailors', 'two boats were lost']],
    ['a subject with what it is made of', 'At least half of sailors in each port say two boats were lost.', ['speaker-cue-clause', 'At least half of sailors in each port', 'two boats were lost']],
    ['those asked', 'Those surveyed said two boats were lost.', ['speaker-cue-clause', 'Those surveyed', 'two boats were lost']],
    ['a second clause after "and"', 'The crew was charged with theft, and the police said two boats were lost.', ['speaker-cue-clause', 'the police', 'two boats were lost']],
    ['a first word that looks like a verb', 'Jared Orr, the mayor, said two boats were lost.', ['speaker-cue-clause', 'Jared Orr', 'two boats were lost']],
    ['a direction in a name', 'South Korea said two boats were lost.', ['speaker-cue-clause', 'South Korea', 'two boats were lost']],
    ['a light verb with a noun of speech', 'Orr made a passionate plea for better boats.', ['light-noun', 'Orr', 'better boats']],
    ['taken for something', 'Orr sees the boats as a lost cause.', ['speaker-cue-thing', 'Orr', 'the boats as a lost cause']],
    ['a verb with its little word', 'Orr pointed to the lost boats.', ['speaker-cue-thing', 'Orr', 'the lost boats']],
    ['with somebody saying', 'The storm passed, with Orr saying that two boats were lost.', ['participle-that', 'Orr', 'two boats were lost']],
    ['the same subject goes on', 'Orr described the storm and said two boats were lost.', ['speaker-cue-clause-coordinate', 'Orr', 'two boats were lost']],
    ['a participle in front', 'After saying that two boats were lost, Orr left.', ['participle-that', 'Orr', 'two boats were lost']],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toContainEqual(expected)
  })

  test('quoted as saying is told once', () => {
    expect(found('Orr was quoted as saying that two boats were lost.')).toEqual([['quoted-as', 'Orr', 'two boats were lost']])
  })
  test.each([['a plan has no words', 'Orr’s claim to the boat was lost.'], ['according without to', 'The boats were sorted according as they came.'], ['a colon in a list', 'They brought three things: rope, tar and bread.'],
    ['an account to pay', 'They paid for two boats by account.'], ['what is left of a clause', 'The river floods more often than the tables say it should.'],
    ['an apposition is no statement', 'The board quoted its engineer, Lena Voss, at length.'], ['a sum', 'The crew asked for 40,000 pounds a year.'], ['two things compared', 'The crew compared the boats with their own.'], ['a thing expected', 'The crew expect salt and tar rather than gold.'],
    ['a boat is no person', 'It was clear that two boats were lost.'], ['who is told of in passing', 'Sailors who wanted a boat left.'], ['a plea in court', 'The court heard a plea for an hour.'], ['what is seen', 'Orr saw the boats at noon.'], ['made for somebody', 'Orr made a boat for his father.']])('%s', (_name, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('speech that the layout shows', () => {
  test('a paragraph after a colon', () => {
    expect(rows('Minister Ada Ruiz said:', 'The ferry will sail again on Monday.')).toEqual([['direct', 'Minister Ada Ruiz', 'The ferry will sail again on Monday.']])
  })
  test('block quotations one after the other are one person’s', () => {
    expect(rows('Minister Ada Ruiz said:', { text: 'The ferry will sail again.', kind: 'blockquote' }, { text: 'It will be full.', kind: 'blockquote' })).toEqual([
      ['direct', 'Minister Ada Ruiz', 'The ferry will sail again.'], ['direct', 'Minister Ada Ruiz', 'It will be full.'],
    ])
  })
  test('a list that somebody opens is told in the writer’s words', () => {
    expect(rows('Minister Ada Ruiz also said:', { text: 'The ferry will sail again.', kind: 'list' }, { text: 'It will be full.', kind: 'list' })).toEqual([
      ['indirect', 'Minister Ada Ruiz', 'The ferry will sail again.'], ['indirect', 'Minister Ada Ruiz', 'It will be full.'],
    ])
  })
  test('the next paragraph goes on where its speaker speaks of himself', () => {
    expect(rows('Minister Ada Ruiz said:', 'The ferry will sail again.', 'We hope it will be full.', 'The harbour was built long ago.')).toEqual([
      ['direct', 'Minister Ada Ruiz', 'The ferry will sail again.'], ['direct', 'Minister Ada Ruiz', 'We hope it will be full.'],
    ])
  })
  test('labels that take turns', () => {
    expect(rows('THE MAYOR: Good evening to all of you.', 'THE CAPTAIN: And from me as well, friends.', 'THE MAYOR: We have good news about the ferry.')).toEqual([
      ['direct', 'THE MAYOR', 'Good evening to all of you.'], ['direct', 'THE CAPTAIN', 'And from me as well, friends.'], ['direct', 'THE MAYOR', 'We have good news about the ferry.'],
    ])
  })
  test('a lone label is none', () => {
    expect(rows('UPDATE: The ferry will sail again on Monday after all.').filter(([form]) => form === 'direct')).toEqual([])
  })
  test('a speaker from the mark-up is the one of that name', () => {
    expect(quotesIn({ text: 'The ferry will sail again.', kind: 'text', speaker: 'Ada Ruiz' })).toMatchObject([{ rule: 'speaker-of-paragraph', form: 'direct', speaker: null }])
  })
})
