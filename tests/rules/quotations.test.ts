import { describe, expect, test } from 'vitest'
import type { StructuredArticle } from '../../lib/article/article'
import { findMarks } from '../../lib/facts/speech/quotations'
import type { Marked } from '../../lib/facts/speech/quotations'
import { readBlocks } from '../../lib/facts/sentences'

const marksIn = (...texts: string[]) => {
  const article: StructuredArticle = {
    version: 1, language: 'en', headline: '', byline: [], datePublished: null, paragraphs: texts.map((text) => ({ text, kind: 'text' })), people: [], parties: [], quotes: [], dates: [], events: [],
  }
  const words = (marked: Marked) => marked.pieces.map(({ paragraph, start, end }) => texts[paragraph]?.slice(start, end) ?? '').join(' / ')
  return findMarks(readBlocks(article)).map((marked) => ({ ...marked, words: words(marked), within: marked.inner.map(words) }))
}

describe('pairs of marks', () => {
  test.each([
    ['straight', 'Orr said "we lost" and left.', ['we lost']],
    ['curly', 'Orr said “we lost” and left.', ['we lost']],
    ['single', 'Orr said ‘we lost’ and left.', ['we lost']],
    ['straight single', "Orr said 'we lost' and left.", ['we lost']],
    ['angles', 'Orr said «we lost» and left.', ['we lost']],
    ['angles outwards', 'Orr said »we lost« and left.', ['we lost']],
    ['two apostrophes close', 'Orr said “we didn’t lose’’ and left.', ['we didn’t lose']],
    ['two straight apostrophes', "Orr said ''we lost'' and left.", ['we lost']],
    ['opens curly, closes straight', 'Orr said “we lost" and left.', ['we lost']],
    ['opens straight, closes curly', 'Orr said "we lost” and left.', ['we lost']],
    ['closes with an opening curly mark', 'Orr spoke: "We lost.“', ['We lost.']],
    ['a blank before the closing mark', 'Orr spoke of “the costs ” and left.', ['the costs']],
    ['two in a row', '"No," Orr said. "Never again."', ['No,', 'Never again.']],
    ['single and double side by side', 'She was ‘shocked’ by “these words.”', ['shocked', 'these words.']],
    ['an apostrophe is no mark', "The workers' tools and the mayor's car weren't found.", []],
    ['nor a plural possessive beside a curly one', 'The US’ policy and the states’ rights', []],
    ['nor a decade', "In the '90s and the ’80s they won.", []],
    ['nor inches', 'The plank was 5" wide.', []],
    ['a possessive within single marks', "He called it 'the workers' paradise' again.", ["the workers' paradise"]],
    ['a stray mark after the sentence', '“It works,” Ada Ruiz, head of the lab. “', ['It works,']],
  ])('%s', (_name, text, expected) => {
    expect(marksIn(text).map(({ words }) => words)).toEqual(expected)
  })

  test.each([
    ['single in double', 'Roe said: "She told me \'run\' twice."', "She told me 'run' twice.", ['run']],
    ['curly single in curly double', 'Roe said: “I thought, ‘Oh no.’ Then I ran.”', 'I thought, ‘Oh no.’ Then I ran.', ['Oh no.']],
    ['double in double', 'Roe said: “They call it “the pit” here.”', 'They call it “the pit” here.', ['the pit']],
    ['double in single', "Roe said: 'They call it \"the pit\" here.'", 'They call it "the pit" here.', ['the pit']],
  ])('%s', (_name, text, outer, inner) => {
    expect(marksIn(text)).toMatchObject([{ words: outer, within: inner }])
  })
})

describe('over paragraphs', () => {
  test('an opening mark in each, a closing one in the last', () => {
    expect(marksIn('Orr said: “We lost.', '“We lost badly.', '“But we go on.” She left.').map(({ words, repaired }) => [words, repaired])).toEqual([['We lost. / We lost badly. / But we go on.', undefined]])
  })
  test('each closed: three quotations', () => {
    expect(marksIn('“We lost.”', '“We lost badly.”').map(({ words }) => words)).toEqual(['We lost.', 'We lost badly.'])
  })
  test('no opening mark in the second: guessed', () => {
    expect(marksIn('Orr said: “We lost.', 'We lost badly.” She left.')).toMatchObject([{ words: 'We lost. / We lost badly.', repaired: 'goes on without an opening mark' }])
  })
  test('never closed: ends with the paragraph, guessed', () => {
    expect(marksIn('“We will stay, Orr said.', 'Nobody else spoke.')).toMatchObject([{ words: 'We will stay, Orr said.', repaired: 'no closing mark' }])
  })
  test('closed by a single mark: guessed', () => {
    expect(marksIn('Orr said: “We lost.’ Then she left.')).toMatchObject([{ words: 'We lost.', repaired: 'closed by a single mark' }])
  })
  test('opening mark on the wrong side of the blank: guessed', () => {
    expect(marksIn('This helps our towns," For example, roads are built".')).toMatchObject([{ words: 'For example, roads are built', repaired: 'opening mark on the wrong side of the blank' }])
  })
  test('the next quotation opens before this one closed: guessed', () => {
    expect(marksIn('“We lost, Orr said. “We go on.”')).toMatchObject([{ words: 'We lost,', repaired: 'no closing mark' }, { words: 'We go on.' }])
  })
})

describe('what the marked words are', () => {
  test.each([
    ['speech', 'Orr said "we lost".', 'speech'],
    ['a short word that is said', 'Orr called it "absurd".', 'speech'],
    ['so-called', 'The so-called "peace bus" left.', 'scare'],
    ['the word itself', 'The word "ferry" was painted over.', 'scare'],
    ['words that are somebody’s', 'Orr spoke the words "we lost the war".', 'speech'],
    ['a film', 'His film "Cold Rain" won.', 'title'],
    ['a title before its noun', 'The "Cold Rain" soundtrack sold well.', 'title'],
    ['a title in narration', 'She appeared on "Good Morning Norway" twice.', 'title'],
    ['titled', 'It is titled "a short history of rain" and sells.', 'title'],
    ['a shout in capitals', 'The crowd was shouting "Free Ada Now".', 'speech'],
    ['a nickname', 'Jim "Ace" Carr waved.', 'nickname'],
    ['a nickname with the', 'Jim "the Knife" Carr waved.', 'nickname'],
    ['an answer between names', 'Asked, Orr said "No" Friday.', 'speech'],
  ])('%s', (_name, text, use) => {
    expect(marksIn(text).map((marked) => marked.use)).toEqual([use])
  })
})

test.each(['"', '“', '”', "'", '‘', '’’', '«', '“a', '" ', "a' ", '“a” ', '(“[', 'A “B '])('50,000 characters of %j take less than a second', (piece) => {
  const before = process.cpuUsage().user
  marksIn(piece.repeat(50_000 / piece.length))
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(1000)
})
