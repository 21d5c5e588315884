import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../lib/article/article'
import type { Party, StructuredArticle } from '../../lib/article/article'
import { cutOff } from '../../lib/questions/distractors'
import { partTaken, sameTime, wordsOf } from '../../lib/questions/event-wording'
import { pointsElsewhere } from '../../lib/questions/frame'
import { generate } from '../../lib/questions/generate'
import { know } from '../../lib/questions/knowledge'
import { countriesIn, likeness, plainWords } from '../../lib/questions/language'
import { givesAway } from '../../lib/questions/leak'
import { arranged, present, shownSchema } from '../../lib/questions/present'
import type { Question } from '../../lib/questions/question'
import { setSchema } from '../../lib/questions/question'
import { sentenceStarts, shownWords } from '../../lib/questions/shown-words'
import { baseForm, plainName, whenPhrase, writtenDate } from '../../lib/questions/wording'
import { ferryVote, herringTalks } from '../support/articles'

const herring = herringTalks()
const ferry = ferryVote()
const asked = (article: StructuredArticle, seed = 1): Question[] => generate(article, { max: 40 }, seed).questions
const about = (questions: readonly Question[], fact: string, kind?: string) => questions.find((question) => question.facts[0] === fact && (kind === undefined || question.kind === kind))
const keyTexts = ({ answer }: Question): string[] => (answer.type === 'single' || answer.type === 'multiple' ? answer.options.filter((option) => answer.key.includes(option.id)).map((option) => option.text).sort() : [])
const optionTexts = ({ answer }: Question): string[] => ('options' in answer ? answer.options.map((option) => option.text) : [])

/** All that can be asked of one kind, whatever else the set holds. */
const ofKind = (article: StructuredArticle, kind: Question['kind'], seed = 1) => generate(article, { kinds: [kind], max: 40 }, seed)

describe('stems', () => {
  test.each([
    ['a chain names its channel', 'who-said', 'share', 'Who, as the Norwegian Ministry of Fisheries reported it, said: “Iceland will not accept a smaller share of the stock than the one it had last season”?', ['Jon Berg']],
    ['a frame keeps its denial', 'who-said', 'count', 'Who said that the Marine Institute did not “have a final count of the spawning fish to share”?', ['Lena Voss']],
    ['the speaker is a pronoun', 'who-said', 'promise', 'Who said: “Nobody in this town sails on a promise”?', ['Ulf Strand']],
    ['reported speech', 'who-said', 'minutes', 'Who said that Finland and Poland have asked for the minutes?', ['Lena Voss']],
    ['an organisation speaks', 'who-said', 'stock', 'Who announced that the northern stock had fallen by a third in ten years?', ['Greenpeace Nordic']],
    ['day and place', 'which-parties', 'malmo', 'Which of these people met each other in Malmo on Tuesday 1 March 2022?', ['Eva Sund', 'Karl Lund']],
    ['a month', 'which-parties', 'call', 'Which of these people spoke by telephone with each other in February 2022?', ['Hanna Dam', 'Karl Lund']],
    ['planned stays planned', 'which-parties', 'summit', 'Which of these countries are to take part in the summit in Aberdeen planned for June 2022?', ['Denmark', 'Iceland', 'Norway', 'Sweden']],
    ['the day of a meeting', 'what-date', 'bergen', 'On what date did Astrid Holm and Jon Berg meet in Bergen?', ['Tuesday 8 March 2022']],
    ['the month of a call', 'what-date', 'call', 'In which month did Karl Lund and Hanna Dam speak by telephone?', ['February 2022']],
    ['the month of a plan', 'what-date', 'summit', 'In which month are Norway, Iceland, Denmark and Sweden to hold a summit in Aberdeen?', ['June 2022']],
    ['the day of a statement', 'what-date', 'stock', 'On what date did Greenpeace Nordic announce that the northern stock had fallen by a third in ten years?', ['Wednesday 9 March 2022']],
  ] as const)('%s (%s)', (_, kind, fact, stem, key) => {
    // A set may leave out a question whose key is too often the key, or whose words tell who speaks.
    const alone = herring.quotes.some((quote) => quote.id === fact) ? { ...herring, quotes: herring.quotes.filter((quote) => quote.id === fact) } : herring
    const question = about(ofKind(herring, kind).questions, fact) ?? about(asked(herring), fact, kind) ?? about(ofKind(alone, kind).questions, fact)
    expect(question?.stem).toBe(stem)
    expect(question && keyTexts(question)).toEqual(key)
  })

  test.each([
    ['a clause without a party to it', 'what-date', 'resigned', 'On what date did Ann Carrick resign?', ['Monday 4 October 2021']],
    ['a possible meeting', 'which-parties', 'may', 'Which of these people might meet each other in November 2021?', ['Max Orr', 'Tom Reed']],
    ['marked words after “said that”', 'who-said', 'engine', 'Who said that “the old engine costs more to mend than the boat is worth”?', ['Owen Carrick']],
  ] as const)('%s', (_, kind, fact, stem, key) => {
    const question = about(ofKind(ferry, kind).questions, fact)
    expect(question?.stem).toBe(stem)
    expect(question && keyTexts(question)).toEqual(key)
  })
})

describe('what is not asked, and why', () => {
  test.each([
    ['the same words by two people', 'who-said', 'school-lowe', 'one-key'],
    ['words that were only supposed', 'who-said', 'supposed', 'faithful'],
    ['a meeting that was denied', 'which-parties', 'denied', 'faithful'],
    ['the date of a denied meeting', 'what-date', 'denied', 'faithful'],
    ['the date of a possible meeting', 'what-date', 'may', 'faithful'],
  ] as const)('%s', (_, kind, fact, rule) => {
    const set = ofKind(ferry, kind)
    expect(about(set.questions, fact)).toBeUndefined()
    expect(set.dropped.find((one) => one.facts[0] === fact)?.rule).toBe(rule)
  })

  test('facts that are unsure or rejected', () => {
    const quotes = herring.quotes.map((quote) => (quote.id === 'promise' ? { ...quote, certainty: 'unsure' as const } : quote.id === 'count' ? { ...quote, rejected: true as const } : quote))
    const { questions } = ofKind({ ...herring, quotes }, 'who-said')
    expect(questions.length).toBeGreaterThan(0)
    expect(questions.filter((question) => ['promise', 'count'].includes(question.facts[0] ?? ''))).toEqual([])
  })

  test('an event whose party is a pronoun far from any name', () => {
    const [first] = herring.events as [StructuredArticle['events'][number]]
    const far = { ...first, parties: [{ entity: 'strand', role: 'participant' }, { entity: 'berg', role: 'participant' }] }
    const set = generate({ ...herring, quotes: [], events: [far] }, { kinds: ['which-parties', 'what-date'] }, 1)
    expect(set.questions).toEqual([])
    expect(set.dropped.map((one) => one.rule)).toEqual(['grounded', 'grounded'])
  })

  test('a pronoun whose person is named paragraphs before only', () => {
    const promise = herring.quotes.find((quote) => quote.id === 'promise') as StructuredArticle['quotes'][number]
    const set = generate({ ...herring, quotes: [{ ...promise, speaker: 'holm' }] }, { kinds: ['who-said'] }, 1)
    expect(set.questions).toEqual([])
    expect(set.dropped[0]?.rule).toBe('grounded')
    expect(generate({ ...herring, quotes: [promise] }, { kinds: ['who-said'] }, 1).questions).toHaveLength(1)
  })

  test('nothing at all where the article has no facts', () => {
    const set = generate(articleSchema.parse({ headline: '', paragraphs: ['It rained.'] }), {}, 1)
    expect(set.questions).toEqual([])
    expect(set.dropped).toEqual([])
  })
})

describe('options', () => {
  test('the channel of a chain is no option, nor is anybody of the speaker’s own surname', () => {
    const chain = about(ofKind({ ...herring, quotes: herring.quotes.filter((quote) => quote.id === 'share') }, 'who-said').questions, 'share')
    expect(chain).toBeDefined()
    expect(chain && optionTexts(chain)).not.toContain('Norwegian Ministry of Fisheries')
    // The article says only “Carrick told reporters”, and two Carricks are in it.
    for (let seed = 0; seed < 20; seed++) expect(optionTexts(about(ofKind(ferry, 'who-said', seed).questions, 'crossing') as Question)).not.toContain('Owen Carrick')
  })

  test('the excluded party comes first, with its disproof', () => {
    const summit = about(ofKind(herring, 'which-parties').questions, 'summit')
    const russia = summit && 'options' in summit.answer ? summit.answer.options.find((option) => option.text === 'Russia') : undefined
    expect(russia?.disproof).toEqual({ kind: 'excluded', facts: ['summit'] })
  })

  test('a date on which it also happened, or a range that holds the key, is no option', () => {
    const dates = [...herring.dates, { ...(herring.dates[0] as (typeof herring.dates)[number]), id: 'again', edtf: '2022-03-07', certainty: 'unsure' as const }]
    const events = [...herring.events, { ...(herring.events[0] as (typeof herring.events)[number]), id: 'retold', date: 'again', certainty: 'unsure' as const }]
    for (let seed = 0; seed < 30; seed++) {
      const question = about(ofKind({ ...herring, dates, events }, 'what-date', seed).questions, 'bergen')
      expect(question && optionTexts(question)).not.toContain('Monday 7 March 2022')
    }
  })

  test('nothing that happened is dated after the article', () => {
    for (let seed = 0; seed < 30; seed++) {
      for (const question of ofKind(herring, 'what-date', seed).questions.filter((one) => one.facts[0] !== 'summit')) {
        expect('options' in question.answer ? question.answer.options.every((option) => (option.value ?? '') <= '2022-03-10') : false).toBe(true)
      }
    }
  })
})

describe('the set', () => {
  test('is what its schema says, and mixes kinds', () => {
    const set = generate(herring, {}, 1)
    expect(setSchema.parse(set)).toEqual(set)
    expect(new Set(set.questions.map((question) => question.kind)).size).toBe(3)
    expect(set.questions.length).toBeGreaterThanOrEqual(8)
  })

  test('keeps to the number and the kinds asked for', () => {
    expect(generate(herring, { max: 3 }, 1).questions).toHaveLength(3)
    expect(new Set(generate(herring, { kinds: ['what-date'] }, 1).questions.map((question) => question.kind))).toEqual(new Set(['what-date']))
    expect(generate(herring, { kinds: ['who-is'] }, 1).questions).toEqual([])
  })

  test('no question of an event answers another of the same event', () => {
    const facts = asked(herring).map((question) => question.facts[0])
    expect(new Set(facts).size).toBe(facts.length)
  })

  test('feedback quotes the evidence and reckons relative dates', () => {
    const feedback = about(asked(herring), 'bergen')?.feedback.wrong
    expect(feedback).toContain('“Tuesday” in an article of Thursday 10 March 2022 is Tuesday 8 March 2022.')
    expect(feedback).toContain('met Icelandic envoy Jon Berg in Bergen on Tuesday')
    expect(about(asked(herring), 'promise')?.feedback.right).toContain('Here “he” is Ulf Strand.')
  })
})

describe('words shown', () => {
  test.each([
    ['short enough', 'We sail at dawn, whatever they say.', 20, 'We sail at dawn, whatever they say'],
    ['a question keeps its mark', 'Who will mend the nets now?', 20, 'Who will mend the nets now?'],
    ['whole sentences first', 'We sail at dawn if the wind holds. Then we come back, and everybody will see what the sea has given us this time.', 14, 'We sail at dawn if the wind holds'],
    ['at a comma', 'The harbour is open to all who pay the fee, and hopes are high that the new boats will come in spring.', 14, 'The harbour is open to all who pay the fee …'],
    ['at a relative clause', 'The council has agreed to a plan for the harbour which nobody in the town has been asked about so far.', 14, 'The council has agreed to a plan for the harbour …'],
    ['not where a clause only begins', 'When the news came, nobody in the harbour was much surprised, but, once that had passed, the whole town went down to the quay.', 16, 'When the news came, nobody in the harbour was much surprised …'],
    ['never within brackets', 'They [the owners, as far as anybody knows them by name or by their boats] will meet us on the quay at noon tomorrow.', 14, undefined],
    ['an initial ends no sentence', 'Mr. Bell and J. Orr keep the books of the old harbour company in a room above the chandler.', 20, 'Mr. Bell and J. Orr keep the books of the old harbour company in a room above the chandler'],
    ['no edge at all', 'a b c d e f g h i j k l m n o p q r s t u v w x y z', 20, undefined],
  ])('%s', (_, text, most, shown) => {
    expect(shownWords(text, most)).toBe(shown)
  })

  test('sentences from which a piece may begin', () => {
    expect(sentenceStarts('It was late. The boats were in. Nobody spoke.')).toEqual(['It was late. The boats were in. Nobody spoke.', 'The boats were in. Nobody spoke.', 'Nobody spoke.'])
  })
})

describe('words that point elsewhere', () => {
  test.each([
    ['the council had agreed', false],
    ['US envoys had met in Bern', false],
    ['there had been talks between Norway and Iceland', false],
    ['he had met the council', true],
    ['the plan was theirs', true],
    ['the latter had agreed', true],
    ['talks were held last week', true],
    ['three days later the boats came in', true],
    ['they told us so', true],
  ])('%s: %s', (text, points) => {
    expect(pointsElsewhere(text)).toBe(points)
  })
})

describe('names in options', () => {
  test.each([
    ['University of Bergen of Norway', 'University of Bergen'],
    ['the Coastal Guard', 'Coastal Guard'],
    ['The Harbour Post', 'The Harbour Post'],
    ['University of Bergen of Applied Fishing', 'University of Bergen of Applied Fishing'],
    ['Ministry of Fisheries of Norway', 'Ministry of Fisheries of Norway'],
  ])('%s', (name, option) => {
    expect(plainName({ ...(know(herring).entities.get('institute') as Party), name })).toBe(option)
  })

  test.each([
    ['half a name', 'A student at University of Bergen Fisheries Museum Ivy Marsh spoke.', true],
    ['a whole one', 'A student at the University of Bergen spoke.', false],
    ['somebody’s name behind it', 'The head of the University of Bergen Ruth Vale spoke.', false],
    ['whole in one place', 'The University of Bergen Fisheries Museum is part of the University of Bergen.', false],
  ])('%s is cut off: %s', (_, text, cut) => {
    const places = (words: string) => [...text.matchAll(new RegExp(words, 'gu'))].map((match) => ({ paragraph: 0, start: match.index, end: match.index + words.length }))
    const article = articleSchema.parse({ headline: '', paragraphs: [text], language: 'en', people: [{ id: 'vale', name: 'Ruth Vale', mentions: places('Ruth Vale') }], parties: [{ id: 'school', kind: 'organization', name: 'University of Bergen', mentions: places('University of Bergen') }] })
    const knowledge = know(article)
    expect(cutOff(knowledge, knowledge.entities.get('school') as Party)).toBe(cut)
  })
})

describe('what those who took part did', () => {
  const [event] = herring.events as [StructuredArticle['events'][number]]
  const told = { date: '2022-03', place: 'Bergen' }
  test.each([
    ['meeting', 'happened', false, 'met each other in Bergen in March 2022'],
    ['meeting', 'planned', false, 'are to meet each other in Bergen in March 2022'],
    ['meeting', 'happened', true, 'were represented in the meeting in Bergen in March 2022'],
    ['conversation', 'happened', false, 'spoke with each other in Bergen in March 2022'],
    ['talks', 'happened', false, 'took part in the talks in Bergen in March 2022'],
    ['summit', 'planned', false, 'are to take part in the summit in Bergen planned for March 2022'],
    ['agreement', 'happened', false, 'were parties to the agreement in Bergen in March 2022'],
    ['signing', 'happened', false, 'signed an agreement with each other in Bergen in March 2022'],
  ] as const)('%s, %s', (kind, status, bySide, phrase) => {
    const one = { ...event, kind, status }
    expect(partTaken(one, wordsOf(one) as NonNullable<ReturnType<typeof wordsOf>>, told, bySide)).toBe(phrase)
  })
})

describe('leaks', () => {
  const { entities } = know(herring)
  test.each([
    ['Who met Holm?', 'holm', true],
    ['Which fisheries envoy spoke?', 'holm', true],
    ['Who spoke for Norway?', 'holm', false],
    ['Which Norwegian boats sailed?', 'norway', true],
    ['Which northern boats sailed?', 'norway', false],
    ['What did Norway say?', 'ministry', true],
    ['Which ministry spoke?', 'ministry', true],
  ])('%s gives %s away: %s', (stem, id, given) => {
    expect(givesAway(stem, entities.get(id) as never)).toBe(given)
  })
})

describe('who belongs to whom', () => {
  const { related } = know(herring)
  test.each([
    ['norway', 'ministry', true],
    ['holm', 'norway', true],
    ['berg', 'iceland', true],
    ['voss', 'institute', true],
    ['holm', 'berg', false],
    ['norway', 'sweden', false],
    ['institute', 'union', false],
  ])('%s and %s: %s', (a, b, kin) => {
    expect(related(a, b)).toBe(kin)
    expect(related(b, a)).toBe(kin)
  })
})

describe('small words', () => {
  test.each([
    ['announced', 'announce'], ['said', 'say'], ['added', 'add'], ['met', 'meet'], ['resigned', 'resign'], ['argued', 'argue'], ['planned', 'plan'], ['denied', 'deny'], ['voted', 'vote'], ['says', 'say'], ['confirmed', 'confirm'], ['released', 'release'], ['visited', 'visit'], ['sued', 'sue'], ['noted', 'note'],
  ])('%s is a form of %s', (form, base) => {
    expect(baseForm(form)).toBe(base)
  })

  test.each([
    ['2021-07-06', 'Tuesday 6 July 2021', 'on Tuesday 6 July 2021'], ['2021-07', 'July 2021', 'in July 2021'], ['2021', '2021', 'in 2021'], ['2021-07-06T10:00', 'Tuesday 6 July 2021', 'on Tuesday 6 July 2021'], ['2024-02-29', 'Thursday 29 February 2024', 'on Thursday 29 February 2024'],
  ])('%s', (edtf, written, phrase) => {
    expect(writtenDate(edtf)).toBe(written)
    expect(whenPhrase(edtf)).toBe(phrase)
  })

  test.each([
    ['2021-07-06', '2021-07', true], ['2021-07-06', '2021-07-07', false], ['2021-07', '2021-06/2021-08', true], ['2021-07', '2021-08/2021-09', false], ['199X', '1995', true], ['199X', '2001-05-05', false], ['unknown', '2021', true],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameTime(a, b)).toBe(same)
    expect(sameTime(b, a)).toBe(same)
  })

  test.each([
    ['The US-China talks', ['United States', 'China']], ['South Korean boats', ['South Korea']], ['they told us', []], ['Norway’s envoy', ['Norway']],
  ])('countries in “%s”', (text, names) => {
    expect(countriesIn(text)).toEqual(names)
  })

  test('likeness and plain words', () => {
    expect(plainWords('The mayor’s Café didn’t open')).toEqual(['the', 'mayor', 'cafe', 'did', 'not', 'open'])
    expect(likeness('The sale would pay for a new school', 'the sale will pay for the new school')).toBe(1)
    expect(likeness('The sale would pay for a new school', 'The old engine costs more')).toBe(0)
  })
})

describe('what the browser sees', () => {
  const [question] = asked(herring)
  test('nothing but wording and options', () => {
    const shown = present(question as Question, 5)
    expect(shownSchema.parse(shown)).toEqual(shown)
    expect(JSON.stringify(shown)).not.toMatch(/"key"|"value"|"entity"|"disproof"|"evidence"|"feedback"|"facts"|"checks"|"difficulty"/u)
  })

  test('two questions that differ only in what is hidden are shown alike', () => {
    const whole = question as Question
    const other: Question = { ...whole, feedback: { right: 'x', wrong: 'y' }, evidence: [{ paragraph: 3, start: 0, end: 9 }], facts: ['z'], difficulty: { level: 3, reasons: [] }, checks: [] }
    if (other.answer.type === 'single') other.answer = { ...other.answer, key: [other.answer.options.at(-1)?.id ?? ''], options: other.answer.options.map(({ id, text }) => ({ id, text })) }
    expect(present(other, 5)).toEqual(present(whole, 5))
  })

  test('another seed, another order; the same seed, the same', () => {
    const orders = new Set(Array.from({ length: 30 }, (_, seed) => JSON.stringify(present(question as Question, seed).answer)))
    expect(orders.size).toBeGreaterThan(5)
    expect(arranged(present(question as Question, 1), 7)).toEqual(arranged(present(question as Question, 1), 7))
  })

  test.each<[string, Question['answer'], string[]]>([
    ['match', { type: 'match', prompts: [{ id: 'p', text: 'P' }, { id: 'q', text: 'Q' }], options: [{ id: 'a', text: 'A' }, { id: 'b', text: 'B' }], key: { p: 'b', q: 'a' } }, ['options', 'prompts', 'type']],
    ['order', { type: 'order', options: [{ id: 'a', text: 'A' }, { id: 'b', text: 'B' }], key: ['b', 'a'] }, ['options', 'type']],
    ['boolean', { type: 'boolean', notStated: true, key: 'true' }, ['notStated', 'type']],
    ['date', { type: 'date', key: '2021-07-06', accept: 'month' }, ['accept', 'type']],
    ['text', { type: 'text', key: 'Ruiz', accept: ['Rosa Ruiz'] }, ['type']],
  ])('%s', (_, answer, fields) => {
    const shown = present({ ...(question as Question), answer }, 1)
    expect(Object.keys(shownSchema.parse(shown).answer).sort()).toEqual(fields)
  })

  test.each([
    ['Who said: “We sail at dawn”?', 'Who said:', '“We sail at dawn”'],
    ['Who said that the council did not “agree”?', 'Who said that the council did not “agree”?', undefined],
    ['On what date did they meet?', 'On what date did they meet?', undefined],
  ])('the parts of “%s”', (stem, part, words) => {
    const shown = present({ ...(question as Question), stem }, 1)
    expect([shown.asked, shown.words]).toEqual([part, words])
  })
})
