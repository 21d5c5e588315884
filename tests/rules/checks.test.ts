import { describe, expect, test } from 'vitest'
import type { StructuredArticle } from '../../lib/article/article'
import type { Rule } from '../../lib/questions/checks'
import { check, disproved } from '../../lib/questions/checks'
import { generate } from '../../lib/questions/generate'
import { know } from '../../lib/questions/knowledge'
import type { Option, Question } from '../../lib/questions/question'
import { clashOf, sameStatement } from '../../lib/questions/select'
import { ferryVote, herringTalks } from '../support/articles'

const herring = herringTalks()
const ferry = ferryVote()

/** The one question of a kind that a fact makes, whatever the set would leave out. */
function made(article: StructuredArticle, kind: Question['kind'], fact: string): Question {
  const alone = { ...article, events: article.events.filter((event) => event.id === fact) }
  const found = [article, ...(article.quotes.some((quote) => quote.id === fact) ? [{ ...article, quotes: article.quotes.filter((quote) => quote.id === fact), events: [] }] : [alone])]
    .flatMap((one) => [generate(one, { kinds: [kind], max: 40 }, 1), generate(one, { max: 40 }, 1)]).flatMap((set) => set.questions).find((question) => question.kind === kind && question.facts[0] === fact)
  if (!found) throw new Error(`No ${kind} of ${fact}.`)
  return structuredClone(found)
}

const noteOf = (rule: Rule, question: Question, article = herring, earlier: readonly Question[] = []) => check(question, know(article), earlier).find((one) => one.rule === rule)

type Chosen = Extract<Question['answer'], { type: 'single' | 'multiple' }>
const optionsOf = (question: Question): Option[] => (question.answer as Chosen).options
const wrongOf = (question: Question): Option => optionsOf(question).find((option) => !(question.answer as Chosen).key.includes(option.id)) as Option
const rightOf = (question: Question): Option => optionsOf(question).find((option) => (question.answer as Chosen).key.includes(option.id)) as Option

const said = (fact = 'port') => made(herring, 'who-said', fact)
const parties = (fact = 'malmo') => made(herring, 'which-parties', fact)
const dated = (fact = 'bergen') => made(herring, 'what-date', fact)

/** A question spoilt in one way. */
function spoilt<T extends Question>(question: T, spoil: (question: T) => void): T {
  spoil(question)
  return question
}
const become = (option: Option, other: Partial<Option>) => {
  for (const field of ['value', 'entity'] as const) delete option[field]
  Object.assign(option, other)
}

const faults: [Rule, string, Question, Question][] = [
  ['grounded', 'evidence without the speaker', said(), spoilt(said(), (q) => { q.evidence = [{ paragraph: 3, start: 0, end: 20 }] })],
  ['grounded', 'evidence of no words', said(), spoilt(said(), (q) => { q.evidence.push({ paragraph: 99, start: 0, end: 5 }) })],
  ['grounded', 'a fact that is not there', said(), spoilt(said(), (q) => { q.facts.push('nothing') })],
  ['grounded', 'evidence without the date', dated(), spoilt(dated(), (q) => { q.evidence = [{ paragraph: 0, start: 0, end: 40 }] })],
  ['one-key', 'an option twice', said(), spoilt(said(), (q) => { wrongOf(q).text = rightOf(q).text })],
  ['one-key', 'no disproof', said(), spoilt(said(), (q) => { delete wrongOf(q).disproof })],
  ['one-key', 'a disproof that rests on nothing', said(), spoilt(said(), (q) => { wrongOf(q).disproof = { kind: 'other-value', facts: ['nothing'] } })],
  ['one-key', 'the side of a party beside it', parties(), spoilt(parties(), (q) => { become(wrongOf(q), { text: 'Denmark', entity: 'denmark' }) })],
  ['one-key', 'a party that took part too', parties(), spoilt(parties(), (q) => { (q.answer as Chosen).key = (q.answer as Chosen).key.slice(0, 1) })],
  ['one-key', 'a month that holds the day', dated(), spoilt(dated(), (q) => { become(wrongOf(q), { text: 'March 2022', value: '2022-03' }) })],
  ['no-leak', 'the speaker in the stem', said(), spoilt(said(), (q) => { q.stem = 'Who said, as Strand put it: “I think the boats will stay in port until there is a paper to sign”?' })],
  ['no-leak', 'the speaker’s title in the stem', said(), spoilt(said(), (q) => { q.stem = 'Which chairman said: “I think the boats will stay in port until there is a paper to sign”?' })],
  ['no-leak', 'the date in the stem', dated(), spoilt(dated(), (q) => { q.stem = 'On what date, 8 March 2022 or another, did Astrid Holm and Jon Berg meet?' })],
  ['no-leak', 'the only full name', said(), spoilt(said(), (q) => { for (const option of optionsOf(q)) if (option.id !== rightOf(q).id) option.text = option.text.split(' ')[1] ?? '' })],
  ['no-leak', 'by far the longest', said(), spoilt(said(), (q) => { rightOf(q).text = 'Ulf Strand of the harbour and its many boats' })],
  ['self-contained', 'a pronoun', said(), spoilt(said(), (q) => { q.stem = 'Who told him: “I think the boats will stay in port until there is a paper to sign”?' })],
  ['self-contained', 'a relative date', dated(), spoilt(dated(), (q) => { q.stem = 'On what date last week did Astrid Holm and Jon Berg meet?' })],
  ['self-contained', 'no question', dated(), spoilt(dated(), (q) => { q.stem = 'The date on which Astrid Holm and Jon Berg met.' })],
  ['self-contained', 'too long', dated(), spoilt(dated(), (q) => { q.stem = `On what date did Astrid Holm and Jon Berg meet ${'and talk '.repeat(12)}in Bergen?` })],
  ['same-type', 'an organisation among people', said(), spoilt(said(), (q) => { become(wrongOf(q), { text: 'Nordic Council', entity: 'council' }) })],
  ['same-type', 'a month among days', dated(), spoilt(dated(), (q) => { become(wrongOf(q), { text: 'May 2022', value: '2022-05' }) })],
  ['same-type', 'two options', said(), spoilt(said(), (q) => { (q.answer as Chosen).options = [rightOf(q), wrongOf(q)] })],
  ['faithful', 'words that nobody said', said(), spoilt(said(), (q) => { q.stem = 'Who said: “I think the boats will sink in port until there is a paper to sign”?' })],
  ['faithful', 'a denial left out', said('count'), spoilt(said('count'), (q) => { q.stem = 'Who said that the institute did “have a final count of the spawning fish to share”?' })],
  ['faithful', 'a plan told as done', dated('summit'), spoilt(dated('summit'), (q) => { q.stem = 'In which month did Norway, Iceland, Denmark and Sweden hold a summit in Aberdeen?' })],
  ['whose-words', 'the channel left out', said('share'), spoilt(said('share'), (q) => { q.stem = 'Who said: “Iceland will not accept a smaller share of the stock than the one it had last season”?' })],
  ['whose-words', 'another speaker', said(), spoilt(said(), (q) => { become(rightOf(q), { text: 'Lena Voss', entity: 'voss' }) })],
  ['whose-words', 'the channel as an option', said('share'), spoilt(said('share'), (q) => { become(wrongOf(q), { text: 'Norwegian Ministry of Fisheries', entity: 'ministry' }) })],
  ['dates', 'another day as the key', dated(), spoilt(dated(), (q) => { rightOf(q).value = '2022-03-07' })],
  ['fair', 'countries from nowhere', made(herring, 'which-parties', 'summit'), spoilt(made(herring, 'which-parties', 'summit'), (q) => { for (const option of optionsOf(q)) if (option.disproof) delete option.entity })],
  ['fair', 'days after the article', dated(), spoilt(dated(), (q) => { become(wrongOf(q), { text: 'Friday 11 March 2022', value: '2022-03-11' }) })],
  ['fair', 'too few words', said(), spoilt(said(), (q) => { q.stem = 'Who said: “I think”?' })],
]

describe('each rule lets the sound question pass and finds the fault', () => {
  test.each(faults)('%s: %s', (rule, _, sound, broken) => {
    expect(noteOf(rule, sound)).toEqual({ rule, passed: true })
    expect(noteOf(rule, broken)).toMatchObject({ rule, passed: false })
    expect(noteOf(rule, broken)?.note).toMatch(/\.$/u)
  })

  test('no-duplicates: the same fact twice', () => {
    expect(noteOf('no-duplicates', said(), herring, [parties(), said('promise')])).toMatchObject({ passed: true })
    expect(noteOf('no-duplicates', said(), herring, [parties(), said()])).toMatchObject({ passed: false })
  })

  test('dates: a text that leaves the day open, or gives it nothing to count from', () => {
    const with_ = (change: object): StructuredArticle => ({ ...herring, dates: herring.dates.map((date) => (date.id === 'tuesday' ? { ...date, ...change } : date)) })
    expect(noteOf('dates', dated(), with_({ alternatives: ['2022-03-15'] }))).toMatchObject({ passed: false })
    expect(noteOf('dates', dated(), with_({ edtf: null }))).toMatchObject({ passed: false })
    expect(noteOf('dates', dated(), { ...herring, datePublished: null })).toMatchObject({ passed: false })
    expect(noteOf('dates', dated(), with_({}))).toMatchObject({ passed: true })
  })

  test('whose-words: words that were only supposed', () => {
    const supposed = { ...herring, quotes: herring.quotes.map((quote) => (quote.id === 'port' ? { ...quote, hypothetical: true } : quote)) }
    expect(noteOf('whose-words', said(), supposed)).toMatchObject({ passed: false })
  })
})

describe('an option is wrong under all the facts', () => {
  test.each([
    ['somebody who said the same', made(ferry, 'who-said', 'engine'), { quotes: [...ferry.quotes, { ...(ferry.quotes.find((quote) => quote.id === 'engine') as StructuredArticle['quotes'][number]), id: 'echo', speaker: 'marsh', certainty: 'unsure' as const, span: { paragraph: 5, start: 0, end: 10 } }] }, 'marsh', false],
    ['somebody who did not', made(ferry, 'who-said', 'engine'), {}, 'marsh', true],
    ['whom the words were addressed to', made(ferry, 'who-said', 'engine'), { quotes: ferry.quotes.map((quote) => ({ ...quote, addressee: 'marsh' })) }, 'marsh', false],
  ])('%s', (_, question, change, entity, wrong) => {
    expect(disproved(question, know({ ...ferry, ...change }), { id: 'x', text: 'X', entity, disproof: { kind: 'other-value', facts: [] } })).toBe(wrong)
  })

  test('who took part in an event of the same kind whose date is not known', () => {
    const open = { ...herring, events: [...herring.events, { ...(herring.events[0] as StructuredArticle['events'][number]), id: 'open', parties: [{ entity: 'dam', role: 'participant' }, { entity: 'sund', role: 'participant' }], certainty: 'unsure' as const }] }
    delete open.events.at(-1)?.date
    delete open.events.at(-1)?.place
    const option: Option = { id: 'x', text: 'Hanna Dam', entity: 'dam', disproof: { kind: 'not-among', facts: ['bergen'] } }
    expect(disproved(parties('malmo'), know(herring), option)).toBe(true)
    expect(disproved(parties('malmo'), know(open), option)).toBe(false)
  })
})

describe('two questions in one set', () => {
  test('parties and date of one event answer each other', () => {
    expect(clashOf(parties('malmo'), made({ ...herring, events: herring.events.filter((event) => event.id === 'malmo') }, 'what-date', 'malmo'), know(herring))).toMatch(/answer/u)
  })
  test('two quotations of one speaker do not', () => {
    expect(clashOf(said('port'), said('promise'), know(herring))).toBeUndefined()
  })

  const spoken = (paragraph: number, speaker: string, cue?: number) => ({ form: 'direct' as const, text: 'x', span: { paragraph, start: 0, end: 1 }, speaker, ...(cue === undefined ? {} : { cue: { paragraph: cue, start: 0, end: 1 } }) })
  test.each([
    ['two in one paragraph', spoken(4, 'strand', 4), spoken(4, 'strand', 4), true],
    ['one that goes on in the next', spoken(4, 'strand', 4), spoken(5, 'strand'), true],
    ['one with a verb of its own in the next', spoken(4, 'strand', 4), spoken(5, 'strand', 5), false],
    ['one further on', spoken(4, 'strand', 4), spoken(6, 'strand'), false],
    ['two speakers in one paragraph', spoken(4, 'strand', 4), spoken(4, 'voss', 4), false],
  ])('pieces of one statement: %s, %s', (_, first, second, same) => {
    const quotes = [{ ...first, id: 'one' }, { ...second, id: 'two' }].map((quote) => ({ ...quote, certainty: 'sure' as const, origin: 'given' as const, negated: false, hypothetical: false }))
    const [one, two] = quotes.map((quote) => ({ ...said('port'), facts: [quote.id] })) as [Question, Question]
    expect(sameStatement(one, two, know({ ...herring, quotes }))).toBe(same)
    expect(sameStatement(two, one, know({ ...herring, quotes }))).toBe(same)
  })
})
