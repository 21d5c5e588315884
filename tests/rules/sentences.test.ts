import { describe, expect, test } from 'vitest'
import type { StructuredArticle } from '../../lib/article/article'
import { sentenceSpans } from '../../lib/facts/sentence-spans'
import { readBlocks, tokenize } from '../../lib/facts/sentences'

const articleOf = (...texts: string[]): StructuredArticle => ({
  version: 1, language: 'en', headline: '', byline: [], datePublished: null, paragraphs: texts.map((text) => ({ text, kind: 'text' })), people: [], parties: [], quotes: [], dates: [], events: [],
})
/** The sentences of a text whose right boundaries are written as " | ". */
const cut = (marked: string) => {
  const text = marked.split(' | ').join(' ')
  return sentenceSpans(text).map(([start, end]) => text.slice(start, end)).join(' | ')
}

describe('sentences end where they end', () => {
  test.each([
    ['two plain ones', 'The mayor left. | Nobody noticed.'],
    ['a title before a name', 'Gov. Lena Orr met Lt. Col. Abe Rust on Monday.'],
    ['an initial', 'John F. Marsh spoke. | He was brief.'],
    ['initials run together', 'J.R. Hale won. | She cheered.'],
    ['initials at the end of a sentence', 'They moved to the U.S. | The house stayed empty.'],
    ['initials before a name', 'The U.S. Senate voted on it.'],
    ['a month before its day', 'It opened on Jan. 5 in Oslo.'],
    ['a month at the end', 'It opened in Sept. | Nobody came.'],
    ['a company', 'Bolt Inc. shares fell. | Trading stopped.'],
    ['a number', 'Take No. 7 instead. | It is faster.'],
    ['the word no', 'The answer was no. | We went home.'],
    ['a question inside marks with its speaker after it', '“Why?” Ito asked.'],
    ['a question inside marks, speaker and cue inverted', '"Must we go?" said the boy.'],
    ['a shout, small letter after it', '“Stop!” he cried.'],
    ['a full stop inside the marks ends it', '“We won.” | He said nothing more.'],
    ['a question inside marks and an unrelated sentence', '“Why?” | The room was silent.'],
    ['a decimal', 'It fell 3.5 percent. | It rose later.'],
    ['an ellipsis in the middle', 'He was … not amused.'],
    ['time of day', 'It began at 5 p.m. on Friday.'],
    ['party and state', 'Sen. Ada Cole (D-Minn.) voted yes. | Others did not.'],
    ['a saint', 'They met in St. Ives. | It rained.'],
    ['a street at the end', 'They met on Elm St. | The rain had stopped.'],
    ['a court case', 'The court ruled in Orr v. Harbour Board. | Both appealed.'],
    ['a label, no initial', 'The council fell back on Plan B. | Marsh voted against it.'],
    ['an initial after a preposition', 'The report by I. Tamm is long. | It has no index.'],
    ['a zone after the hour', 'It ends at 5 p.m. Pacific time. | Rain is likely.'],
    ['the hour opens the sentence', 'At 5 p.m. Marsh left. | By 6 p.m. Orr had gone too.'],
    ['the hour ends the sentence', 'They left at 5 p.m. | Marsh stayed.'],
    ['measures', 'He is 6 ft. 2 in. tall and she is 5 ft. tall.'],
    ['a numbered list in a sentence', 'The first were: 1. Ada Orr; 2. Bo Rust. | The rest got nothing.'],
    ['a bracket in the midst', 'Orr (who is he?) spoke. | Nobody (not one!) heard him.'],
    ['a bracket of its own', 'It passed. | (It had failed in May.) | Orr left.'],
    ['a credit', 'Crews search the pier, Jan. 5. (Harbour Press)'],
    ['a dateline', 'LOWELL, Mass. (AP) - The mill is shut.'],
    ['a show with a mark in its name', 'Jeopardy! returns. | Yahoo! and others fell.'],
    ['its speaker was named before', 'Orr asked, "Who pays?" | She told the board nothing.'],
    ['its speaker follows with an aside', '"Who pays?" Lena Orr, the mayor, asked. | Nobody knew.'],
    ['what follows has its own words', '"Who pays?" | Orr said he would not.'],
    ['a name that begins small', 'Profits rose. | iPhones sold well. | al-Masri Ltd. fell.'],
    ['a pause', '"I … I cannot say," he said. | "We tried… | But we lost."'],
    ['an omission in brackets', 'He called it “a pause [...] Nobody should worry” and left.'],
    ['a dash after an abbreviation', 'Bolt Inc. -- 3 percent -- led. | Others fell.'],
    ['a signature', '“Never again.” — Ann Orr'],
  ])('%s', (_name, marked) => {
    expect(cut(marked)).toBe(marked)
  })

  test.each([
    ['a mark that opens', 'They left on Friday."We are tired," Orr said.', ['They left on Friday.', '"We are tired," Orr said.']],
    ['a mark that closes', '"They left on Friday."Orr stayed.', ['"They left on Friday."', 'Orr stayed.']],
    ['words', 'They left on Friday.Orr stayed.', ['They left on Friday.', 'Orr stayed.']],
    ['no sentences: an address', 'See harbour.Example/List today.', ['See harbour.Example/List today.']],
    ['no sentences: a product', 'It runs on Node.js and ASP.NET alike.', ['It runs on Node.js and ASP.NET alike.']],
    ['lines of a list', 'Bring:\n- water\n- bread\n1. Eat.\n2. Drink.', ['Bring:', '- water', '- bread', '1. Eat.', '2. Drink.']],
    ['an abbreviation at a line end', 'The chair, Mr.\nOrr, left in Sept.\n2016.', ['The chair, Mr.\nOrr, left in Sept.\n2016.']],
  ])('sentences that touch or stand on lines: %s', (_name, text, sentences) => {
    expect(sentenceSpans(text).map(([start, end]) => text.slice(start, end))).toEqual(sentences)
  })

  test('a hard line end inside a sentence does not end it', () => {
    const text = 'The committee for the harbour and its bridges met again on\nThursday and found nothing wrong.'
    expect(sentenceSpans(text)).toHaveLength(1)
  })

  test('sentences cover every token of a long text and are bounded', () => {
    const text = 'The ferry left early and nobody was on it. '.repeat(300) + 'word '.repeat(2000)
    const [block] = readBlocks(articleOf(text))
    expect(block?.sentences.flatMap((s) => s.tokens)).toHaveLength(tokenize(text).length)
    for (const { start, end } of block?.sentences ?? []) expect(end - start).toBeLessThanOrEqual(2000)
  })
})

describe('tokens', () => {
  test.each([
    ["Don't", ['Do', "n't"]],
    ['Kim’s aide', ['Kim', '’s', 'aide']],
    ["O'Dell spoke", ["O'Dell", 'spoke']],
    ['Noh Min-seo', ['Noh', 'Min-seo']],
    ['the U.S. Navy', ['the', 'U.S.', 'Navy']],
    ['$3.5 million', ['$', '3.5', 'million']],
    ['a 56-year-old', ['a', '56-year-old']],
    ['(D-Minn.)', ['(', 'D-Minn.', ')']],
    ['He left.', ['He', 'left', '.']],
    ['see www.harbour.example.', ['see', 'www.harbour.example', '.']],
    ['ask a@b.example today', ['ask', 'a@b.example', 'today']],
    ["“yes,’’ he", ['“', 'yes', ',', '’’', 'he']],
  ])('%s', (text, words) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(words)
  })

  test('every token is the slice of its offsets', () => {
    const text = 'Dr. Ada Cole—who’d “never” flown—said: “It’s 7:30 a.m., isn’t it?”'
    for (const { text: word, start, end } of tokenize(text)) expect(text.slice(start, end)).toBe(word)
  })
})

describe('tags', () => {
  const tagOf = (text: string, word: string) => readBlocks(articleOf(text))[0]?.sentences.flatMap((s) => s.tokens).find((t) => t.text === word)?.tag

  test.each([
    ['US is a country, not a pronoun', 'He said the US would stay.', 'US', 'NNP'],
    ['a pronoun stays one', 'She told us to wait.', 'us', 'PRP'],
    ['a past verb after a name', 'The report that Orr confirmed was long.', 'confirmed', 'VBD'],
    ['a possessive', 'Orr’s van was stolen.', '’s', 'POS'],
    ['a short verb', 'He said it’s over.', '’s', 'VBZ'],
    ['two who plan', 'Ruiz and Ada Orr plan to meet.', 'plan', 'VBP'],
    ['the plan of two', 'The Ruiz and Orr plan to meet failed.', 'plan', 'NN'],
    ['an adverb before a past verb', 'She last met him in May.', 'last', 'RB'],
    ['no adverb before a noun', 'The last boat left.', 'last', 'JJ'],
    ['counted things', 'They asked for 400,000 pounds a year.', 'pounds', 'NNS'],
    ['her, the object', 'They invited her last month.', 'her', 'PRP'],
    ['her, the owner', 'They saw her last boat.', 'her', 'PRP$'],
    ['a drawing', 'It lent its drawing to Peru.', 'drawing', 'NN'],
    ['a loss', 'Its losing the case was no surprise.', 'losing', 'VBG'],
    ['a number that names something', 'Article 5 says no.', 'says', 'VBZ'],
    ['a name within a sentence', 'They asked the State Department again.', 'State', 'NNP'],
  ])('%s', (_name, text, word, tag) => {
    expect(tagOf(text, word)).toBe(tag)
  })
})

test.each(['"', '“', "'", '(', '[', 'A', 'A.', 'Mr. ', '. ', 'a@', '#'])('50,000 characters of %j take less than a second', (piece) => {
  const before = process.cpuUsage().user
  readBlocks(articleOf(piece.repeat(50_000 / piece.length)))
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(1000)
})
