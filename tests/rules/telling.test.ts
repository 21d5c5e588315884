import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../lib/article/article'
import type { Choice } from '../../lib/questions/draft'
import { generate } from '../../lib/questions/generate'
import { know } from '../../lib/questions/knowledge'
import { suits, tellsOf } from '../../lib/questions/telling'

/* Words that tell by their content who speaks. */

const paragraphs = ['Ruth Vale, whose father Karl Vale built the pier, met Max Orr.', '“Words,” Ruth Vale said.', '“Words,” Max Orr said.', 'Eva Sund and Tom Reed listened.']
const at = (paragraph: number, words: string) => ({ paragraph, start: (paragraphs[paragraph] ?? '').indexOf(words), end: (paragraphs[paragraph] ?? '').indexOf(words) + words.length })
const article = articleSchema.parse({
  headline: '', paragraphs, language: 'en',
  people: [
    { id: 'vale', name: 'Ruth Vale', roles: [{ title: 'leader', affiliation: 'Harbour Party' }], mentions: [at(0, 'Ruth Vale'), at(1, 'Ruth Vale')] },
    { id: 'karl', name: 'Karl Vale', mentions: [at(0, 'Karl Vale')] },
    { id: 'orr', name: 'Max Orr', roles: [{ title: 'envoy', country: 'Norway' }], mentions: [at(2, 'Max Orr')] },
    { id: 'sund', name: 'Eva Sund', roles: [{ title: 'envoy', country: 'Sweden' }], mentions: [at(3, 'Eva Sund')] },
    { id: 'reed', name: 'Tom Reed', roles: [{ title: 'deputy', affiliation: 'Harbour Party' }], mentions: [at(3, 'Tom Reed')] },
  ],
  quotes: [
    { id: 'v', form: 'direct', text: 'Words,', span: at(1, 'Words,'), speaker: 'vale', speakerMention: at(1, 'Ruth Vale'), cue: at(1, 'said') },
    { id: 'o', form: 'direct', text: 'Words,', span: at(2, 'Words,'), speaker: 'orr', speakerMention: at(2, 'Max Orr'), cue: at(2, 'said') },
  ],
})
const knowledge = know(article)
const choice = (entity: string): Choice => ({ text: entity, entity })
const told = (speaker: string, words: string, wrong: readonly string[]) => tellsOf(knowledge, article.quotes.find((quote) => quote.speaker === speaker) as (typeof article.quotes)[number], knowledge.entities.get(speaker) as never, wrong.map(choice), words) !== undefined

describe('words tell who speaks', () => {
  test.each([
    ['a relative, where the article has one', 'vale', 'My father wanted a pier that holds', true],
    ['a relative, where the article has none', 'orr', 'My father wanted a pier that holds', false],
    ['another office beside the speaker', 'orr', 'The harbour master and I have a plan', true],
    ['two offices, not the speaker', 'orr', 'The harbour master and the mayor have a plan', false],
    ['one of many', 'orr', 'Like many islanders, I want the pier', true],
    ['what somebody else is like', 'orr', 'Like many piers, this one is old', false],
    ['as what the speaker speaks', 'orr', 'As a doctor, I want the pier closed', true],
    ['the speaker’s trade', 'orr', 'I am a soldier and I know piers', true],
    ['the speaker’s mood', 'orr', 'I am a little tired of piers', false],
    ['the other options counted', 'orr', 'These three islanders have lost a pier', true],
    ['another number', 'orr', 'These two islanders have lost a pier', false],
    ['the country of the speaker alone', 'orr', 'Norway has waited for the pier', true],
    ['the country of another option', 'orr', 'Sweden has waited for the pier', false],
  ] as const)('%s', (_, speaker, words, tells) => {
    expect(told(speaker, words, speaker === 'vale' ? ['orr', 'sund'] : ['vale', 'sund', 'reed'])).toBe(tells)
  })

  test.each([
    ['the party of the speaker alone', ['orr', 'sund'], true],
    ['the party of another option too', ['orr', 'reed'], false],
  ] as const)('%s', (_, wrong, alone) => {
    expect(suits(knowledge, knowledge.entities.get('vale') as never, wrong.map(choice), 'The Harbour Party has a plan')).toBe(alone)
  })
})

/** Six people, each quoted in a paragraph of his own, and two who say nothing; the words of the first are given. */
function chorus(words: string, more = 6) {
  const names = ['Ann Berg', 'Ben Dahl', 'Cora Falk', 'Dan Holm', 'Eva Lind', 'Finn Moe'].slice(0, more)
  const said = ['The herring went north before the ice came', 'A net without a boat is a curtain', 'Nobody counts the fish that get away', 'Every winter the quay loses another stone', 'Salt is cheaper than promises in this port', words]
  const silent = ['Gus Riis', 'Hilda Voll']
  const lines = [...names.map((name, i) => `“${said.at(-1 - i) ?? ''},” ${name} said.`), 'Gus Riis and Hilda Voll listened.']
  const spot = (paragraph: number, text: string) => ({ paragraph, start: (lines[paragraph] ?? '').indexOf(text), end: (lines[paragraph] ?? '').indexOf(text) + text.length })
  return articleSchema.parse({
    headline: '', paragraphs: lines, language: 'en',
    people: [...names.map((name, i) => ({ id: name, name, mentions: [spot(i, name)] })), ...silent.map((name) => ({ id: name, name, mentions: [spot(names.length, name)] }))],
    quotes: names.map((name, i) => ({ id: `q${i}`, form: 'direct', text: said.at(-1 - i) ?? '', span: spot(i, said.at(-1 - i) ?? ''), speaker: name, speakerMention: spot(i, name), cue: spot(i, 'said') })),
  })
}

describe('a question whose words tell', () => {
  const telling = 'Like many skippers, I have never seen such ice'
  const factsOf = (set: ReturnType<typeof generate>) => set.questions.map((question) => question.facts[0])

  test('is left out where there are enough', () => {
    const set = generate(chorus(telling), {}, 1)
    expect(factsOf(set)).toHaveLength(5)
    expect(factsOf(set)).not.toContain('q0')
    expect(set.dropped.find((one) => one.facts[0] === 'q0')?.rule).toBe('no-leak')
  })
  test('is asked last where the set would be too small', () => {
    const set = generate(chorus(telling, 3), {}, 1)
    expect(factsOf(set)).toHaveLength(3)
    expect(factsOf(set).at(-1)).toBe('q0')
  })
  test('is asked by another cut where there is one', () => {
    const set = generate(chorus(`${telling}. The pier will not hold another winter`), {}, 1)
    expect(set.questions.find((question) => question.facts[0] === 'q0')?.stem).toBe('Who said: “The pier will not hold another winter”?')
  })
  test('nobody is a wrong option in more than half of the questions', () => {
    for (let seed = 0; seed < 10; seed++) {
      const { questions } = generate(chorus('The pier will not hold another winter'), {}, seed)
      const counts = new Map<string, number>()
      for (const { answer } of questions) if (answer.type === 'single') for (const option of answer.options.filter((one) => !answer.key.includes(one.id))) counts.set(option.text, (counts.get(option.text) ?? 0) + 1)
      expect(questions).toHaveLength(6)
      expect(Math.max(...counts.values())).toBeLessThanOrEqual(3)
    }
  })
})
