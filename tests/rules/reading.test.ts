import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readByline, readImprint } from '../../lib/article/byline'
import { readDateline } from '../../lib/article/dateline'
import { captionCredit, furniture, furnitureIn, isCommentsHeading, isEndMark, isListHeading } from '../../lib/article/furniture'
import { findJsonFault } from '../../lib/article/json'
import { readPublished } from '../../lib/article/published'
import { MAX_JSON_BYTES, MAX_TEXT_BYTES, readArticle, type ArticleReading } from '../../lib/article/read'
import { readText } from '../../lib/article/text'

const first = 'The ferry between Saltmere and Hale Island will sail all winter, the town council said on Tuesday.'
const second = 'The company that runs it had lost money on the route for two years, its director said.'
const third = 'The council is to vote on the cost on 24 November, and the minister is to visit in December.'

function accepted(reading: ArticleReading): Extract<ArticleReading, { ok: true }> {
  if (!reading.ok) throw new Error(reading.problem.message)
  return reading
}

function refusal(text: string, published?: string): string {
  const reading = readArticle(published === undefined ? { text } : { text, published })
  return reading.ok ? 'read' : `${reading.problem.code}: ${reading.problem.message}`
}

describe('what a page brings besides the article', () => {
  describe.each(furniture.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    test.each(rule.matches)('takes: %s', (line) => expect(furnitureIn(line)?.id).toBe(id))
    test.each(rule.misses)('leaves: %s', (line) => expect(furnitureIn(line)).toBeNull())
  })

  test.each([
    ['Related stories', true], ['Most viewed articles', true], ['More from Hale', true], ['More on this story', true], ['Tags: ferries, Hale Island', true], ['You may also like', true], ['Sources', true],
    ['More than 600 people', false], ['Most islanders agree', false], ['Sources close to the council', false], ['Related charges were dropped.', false], ['Latest boat leaves at nine', false],
  ])('a heading of other stories: %s', (line, expected) => expect(isListHeading(line)).toBe(expected))

  test.each([['(END)', true], ['-30-', true], ['###', true], ['The end', false], ['Ends meet.', false]])('an end mark: %s', (line, expected) => expect(isEndMark(line)).toBe(expected))
  test.each([['Comments (12)', true], ['12 comments', true], ['Comments by the mayor', false]])('a heading of comments: %s', (line, expected) => expect(isCommentsHeading(line)).toBe(expected))

  test.each([
    ['The mayor and the director on the quay (Yonhap News)', { sure: true }],
    ['Mayor Ruth Carrick at the pier. Photo: Sam Poole', { sure: true }],
    ['The east pier / AFP', { sure: true }],
    ['A lorry waits for the boat. (Photo by Sam Poole/Getty Images)', { sure: true }],
    ['The mayor speaks on the quay. (Reuters)', { sure: false }],
    ['The council said so (it was late)', null],
    ['He (the Reuters man) said nothing.', null],
    ['She described the photo: a boat in the fog.', null],
    ['The boat was late. (The crossing has images of saints.)', { sure: false }],
  ])('the credit of a picture: %s', (line, expected) => expect(captionCredit(line)).toEqual(expected))
})

describe('bylines and date lines', () => {
  test.each([
    ['By Hwang Joon-bum, Washington correspondent', [{ name: 'Hwang Joon-bum', title: 'Washington correspondent' }]],
    ['by Nora Ellis and Sam Poole', [{ name: 'Nora Ellis' }, { name: 'Sam Poole' }]],
    ['By Nora Ellis (nellis@gazette.example)', [{ name: 'Nora Ellis' }]],
    ['By Nora Ellis in Saltmere', [{ name: 'Nora Ellis' }]],
    ['BY NORA ELLIS', [{ name: 'NORA ELLIS' }]],
    ['By María de la Cruz, Ludwig van der Berg, political editors', [{ name: 'María de la Cruz' }, { name: 'Ludwig van der Berg', title: 'political editors' }]],
    ['By Monday', null],
    ['By Monday, Owen Carrick had left.', null],
    ['By the time Ruth Carrick spoke', null],
    ['Owen Carrick, managing director', null],
  ])('%s', (line, expected) => expect(readByline(line)?.byline ?? null).toEqual(expected))

  test.each([
    ['The Harbour Gazette, Thursday 12 November 2026 — by Nora Ellis', ['Nora Ellis'], 'The Harbour Gazette', '2026-11-12'],
    ['By Nora Ellis | 12 November 2026 | 4 min read', ['Nora Ellis'], null, '2026-11-12'],
    ['Published: 12 November 2026, The Harbour Gazette', [], 'The Harbour Gazette', '2026-11-12'],
    ['Saltmere, 12 November 2026', [], null, '2026-11-12'],
    ['Nora Ellis, staff reporter', ['Nora Ellis'], null, null],
  ])('%s', (line, names, publisher, day) => {
    const imprint = readImprint(line)
    expect([imprint?.byline.map(({ name }) => name), imprint?.publisher ?? null, imprint?.published?.value ?? null]).toEqual([names, publisher, day])
  })

  test.each(['Ferry deal signed on 10 November 2026', 'The ferry sails again', 'Nora Ellis, a writer at the quay, said so.', 'Owen Carrick | Northline'])('a line of the story: %s', (line) => expect(readImprint(line)).toBeNull())
})

describe('datelines', () => {
  const published = readPublished('2026-11-13', 'text')
  test.each([
    ['SALTMERE, 12 November — The ferry', { place: 'SALTMERE', date: '2026-11-12' }],
    ['Saltmere, 12 November — The ferry', { place: 'Saltmere', date: '2026-11-12' }],
    ['SEOUL, July 8 (Yonhap) -- The', { place: 'SEOUL', date: '2026-07-08', agency: 'Yonhap' }],
    ['WASHINGTON (AP) — The', { place: 'WASHINGTON', agency: 'AP' }],
    ['BUFFALO, N.Y. — The', { place: 'BUFFALO, N.Y.' }],
    ['HONOLULU, Hawaii (HawaiiNewsNow) - The', { place: 'HONOLULU, Hawaii', agency: 'HawaiiNewsNow' }],
    ['MOSCOW, Monday (Reuters) — The', { place: 'MOSCOW', date: '2026-11-09', agency: 'Reuters' }],
    ['UNITED NATIONS, Dec. 31 — The', { place: 'UNITED NATIONS', date: '2025-12-31' }],
    ['NEW YORK/LONDON, Jan 2 (Reuters) - The', { place: 'NEW YORK/LONDON', date: '2026-01-02', agency: 'Reuters' }],
    ['(Reuters) - The', { agency: 'Reuters' }],
    ['Thursday, May 7, 2015 On Tuesday, the', { date: '2015-05-07' }],
    ['Friday, August 21, 2015', { date: '2015-08-21' }],
    ['The mayor — who likes ferries — said', null],
    ['THE PRESIDENT: Good morning', null],
    ['In Seoul, Monday - and', null],
    ['Friday, August 21, 2015 was wet', null],
    ['NATO: a history', null],
  ])('%s', (paragraph, expected) => expect(readDateline(paragraph, published)?.dateline ?? null).toEqual(expected))

  test('without a publication date, a day without its year stays open', () => {
    expect(readDateline('SALTMERE, 12 November — The ferry', null)?.dateline).toEqual({ place: 'SALTMERE' })
  })
})

describe('plain text', () => {
  const page = [
    'Ferry to sail all winter', '',
    'Posted on : 2026-11-12 17:24 KST Modified on : 2026-11-12 18:00 KST',
    'The company that runs it had lost money on the route',
    'The mayor on the quay (Yonhap News)', 'The mayor on the quay (Yonhap News)', '',
    first, '', 'Advertisement', '', `  ${second}  `, '', 'Read more: How the ferry came to stop', '', third, '',
    'By Hwang Joon-bum, Washington correspondent', '', 'Please direct comments or questions to [desk@gazette.example]', '',
    'button that opens the original (원문)', '', 'Related stories', '', 'The pier in pictures', '', 'Most viewed articles', '', 'Ten quiet harbours',
  ].join('\n')

  test('all that a copied page brings is told apart', () => {
    const reading = readText(page)
    expect(reading).toMatchObject({
      headline: 'Ferry to sail all winter',
      deck: 'The company that runs it had lost money on the route',
      byline: [{ name: 'Hwang Joon-bum', title: 'Washington correspondent' }],
      datePublished: { value: '2026-11-12T17:24', precision: 'minute', offset: '+09:00', source: 'text' },
      dateModified: '2026-11-12T18:00',
      paragraphs: [first, second, third].map((text) => ({ text, kind: 'text' })),
    })
    expect(reading.dropped.map(({ reason }) => reason)).toEqual([
      'date line', 'caption', 'caption', 'advertisement', 'pointer to another story', 'byline', 'contact line', 'button label', 'list of other stories', 'after the end', 'list of other stories', 'after the end',
    ])
  })

  test('the same page with Windows line ends and a byte order mark reads the same', () => {
    const windows = accepted(readArticle({ text: `\ufeff${page.replaceAll('\n', '\r\n')}` }))
    expect(windows.article).toEqual(accepted(readArticle({ text: page })).article)
  })

  const bodyOf = (text: string) => readText(text).paragraphs.map((paragraph) => paragraph.text)

  test('without blank lines each line is a paragraph', () => {
    expect(readText(['Ferry to sail all winter', first, second].join('\n'))).toMatchObject({ headline: 'Ferry to sail all winter', paragraphs: [{ text: first }, { text: second }] })
  })

  test('lines wrapped at a fixed width are joined, at blank lines, short lines and indents they are not', () => {
    const wrapped = 'Ferry to sail all winter\n\nThe ferry between Saltmere and Hale Island will sail all winter, the\ntown council said on Tuesday. It had not been clear whether the boat\nwould go at all.\nThe company had lost money.\n\nThe council is to vote on the cost on 24 November, and the self-\ngoverning island is to vote a week later.'
    expect(bodyOf(wrapped)).toEqual([
      'The ferry between Saltmere and Hale Island will sail all winter, the town council said on Tuesday. It had not been clear whether the boat would go at all.',
      'The company had lost money.',
      'The council is to vote on the cost on 24 November, and the self-governing island is to vote a week later.',
    ])
    const indented = 'SALTMERE, Nov. 12 (Harbour Wire) -- The ferry between Saltmere and the\nisland will sail all winter.\n   The town council signed an agreement with the company, which had lost\nmoney on the route for a number of years.\n(END)'
    expect(bodyOf(indented)).toHaveLength(2)
  })

  test('a list of headlines is not taken for a wrapped paragraph', () => {
    const list = ['Ferry to sail all winter after late deal', first, 'Island school finds notebooks of the tides of 1951', 'Council puts off its vote on the east pier again', 'Divers look for the bell of a ship lost in 1768', second]
    expect(bodyOf(list.join('\n'))).toContain('Council puts off its vote on the east pier again')
  })

  test('a dateline stays in its paragraph and dates the article where nothing else does', () => {
    const text = `Ferry to sail all winter\n\nSALTMERE, November 12, 2026 (Harbour Wire) -- ${first}\n\n${second}`
    expect(readText(text)).toMatchObject({ dateline: { place: 'SALTMERE', date: '2026-11-12', agency: 'Harbour Wire' }, datePublished: { value: '2026-11-12', source: 'dateline' } })
    expect(bodyOf(text)[0]).toBe(`SALTMERE, November 12, 2026 (Harbour Wire) -- ${first}`)
  })

  test('a line with the day alone above the story is its dateline', () => {
    const reading = readText(`Ferry to sail\n\nFriday, August 21, 2015\n\n${first}\n\n${second}`)
    expect(reading).toMatchObject({ headline: 'Ferry to sail', dateline: { date: '2015-08-21' }, datePublished: { value: '2015-08-21', source: 'dateline' } })
    expect(reading.paragraphs[0]?.text).toBe('Friday, August 21, 2015')
  })

  test('a standfirst with a full stop above the byline is the deck, a first paragraph is not', () => {
    const head = `Ferry to sail\n\n${second}\n\n`
    expect(readText(`${head}By Nora Ellis\n\n${first}\n\n${third}`)).toMatchObject({ deck: second, paragraphs: [{ text: first }, { text: third }] })
    expect(readText(`${head}${first}\n\n${third}\n\nBy Nora Ellis`)).toMatchObject({ deck: null, paragraphs: [{ text: second }, { text: first }, { text: third }] })
  })

  test('a list of other stories in the middle ends where the story goes on', () => {
    expect(bodyOf(`Ferry to sail\n\n${first}\n\nMore from Hale\n\n‘We were afraid,’ says islander\n\nWhat next for the pier?\n\n${second}`)).toEqual([first, second])
  })

  test('headings and list items among the paragraphs are kept as such, a pull quote only once', () => {
    const reading = readText(`Ferry to sail\n\n${first}\n\nA dispute of two months\n\n${second}\n\n• three crossings a day\n\nhad lost money on the route for two years\n\n${third}`)
    expect(reading.paragraphs.map(({ kind }) => kind)).toEqual(['text', 'heading', 'text', 'list', 'text'])
    expect(reading.dropped).toEqual([{ text: 'had lost money on the route for two years', reason: 'said again' }])
  })

  test('nothing behind the end mark belongs to the story, nor do readers’ comments', () => {
    expect(bodyOf(`Ferry to sail\n\n${first}\n\n(END)\n\n${second}`)).toEqual([first])
    expect(bodyOf(`Ferry to sail\n\n${first}\n\nComments (2)\n\n${second}`)).toEqual([first])
  })

  test('the paper’s name at the top or in the copyright line is the publisher', () => {
    expect(readText(`The Harbour Gazette\n\nFerry to sail all winter after deal\n\n${first}`)).toMatchObject({ publisher: 'The Harbour Gazette', headline: 'Ferry to sail all winter after deal' })
    expect(readText(`Ferry to sail\n\n${first}\n\n© 2026 The Harbour Gazette. All rights reserved.`).publisher).toBe('The Harbour Gazette')
  })

  const shared = new URL('../../../shared/articles/', import.meta.url)
  test.skipIf(!existsSync(shared))('the envoys’ story as its key counts it (skipped where ../shared/articles is missing)', () => {
    const reading = accepted(readArticle({ text: readFileSync(new URL('us-china-envoys.txt', shared), 'utf8') }))
    const key = readFileSync(new URL('articles.jsonl', shared), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { id: string; paragraphs: string[] }).find(({ id }) => id === 'us-china-envoys')
    expect(reading.article.paragraphs.map(({ text }) => text)).toEqual(key?.paragraphs)
    expect(reading.article).toMatchObject({ datePublished: { value: '2021-07-08T17:24', offset: '+09:00' }, byline: [{ name: 'Hwang Joon-bum', title: 'Washington correspondent' }], language: 'en' })
    expect(reading.notices).toEqual([])
  })
})

describe('the door', () => {
  test.each([
    ['nothing', '', /^empty: .*Paste/],
    ['blanks', ' \n\u200b\n\t', /^empty: /],
    ['only boilerplate', 'Advertisement\nShare\nRelated stories\nFerry saved\n© 2026 The Harbour Gazette', /^boilerplate: .*Paste the article itself/],
    ['a text that is too large', 'x'.repeat(MAX_TEXT_BYTES + 1), /^too-large: .*1\.1 MB.*1\.0 MB/],
    ['letters of two bytes count as two', 'é'.repeat(MAX_TEXT_BYTES / 2 + 1), /^too-large: /],
    ['a JSON document that is too large', `{"paragraphs":["${'x'.repeat(MAX_JSON_BYTES)}"]}`, /^too-large: .*5\.0 MB/],
    ['a zero byte', `${first}\0`, /^not-text: .*copy/],
    ['a PDF', '%PDF-1.7 x', /^not-text: /],
    ['replacement signs', '\ufffd\ufffd\ufffd\ufffd ferry', /^not-text: /],
    ['HTML', '<!doctype html><html><p>x</p></html>', /^html: .*copy its text/],
    ['HTML without a head', '<div><p>x</p></div>', /^html: /],
    ['broken JSON', '{"headline": "x",\n "paragraphs": ["a",]}', /^json: .*line 2, column 21: expected a value/],
    ['another document', '{"title": "x"}', /^document: .*paragraphs: /],
    ['a paragraph that is none', '{"paragraphs": ["a", 3]}', /^document: .*paragraphs\[1\]: .*string/],
    ['a span that does not fit', '{"paragraphs": ["a"], "dates": [{"id": "d", "surface": "a", "span": {"paragraph": 0, "start": 0, "end": 2}, "edtf": null}]}', /^document: .*dates\[0\]\.span: /],
    ['a date with two readings', '{"paragraphs": ["a"], "datePublished": "06/07/2021"}', /^document: .*datePublished: .*06\/07\/2021/],
    ['a list of documents', '[{"paragraphs": ["a"]}]', /^document: .*one object/],
  ])('refuses %s', (_, text, expected) => expect(refusal(text)).toMatch(expected))

  test('refuses a given date that is none, and takes one that is above the text’s own', () => {
    const text = `Ferry to sail\n\nPosted on 2026-11-12\n\n${first}`
    expect(refusal(text, '06/07/2021')).toMatch(/^published: /)
    expect(accepted(readArticle({ text, published: '13 November 2026' })).article.datePublished).toMatchObject({ value: '2026-11-13', source: 'given' })
    expect(accepted(readArticle({ text, published: ' ' })).article.datePublished).toMatchObject({ value: '2026-11-12', source: 'text' })
  })

  test('another language and a missing date are notices, not refusals', () => {
    const korean = accepted(readArticle({ text: '연락선은 겨울 내내 운항한다고 시장이 말했다. 시장은 화요일에 합의서에 서명했다고 밝혔다.' }))
    expect(korean.article.language).toBe('ko')
    expect(korean.notices).toEqual([expect.stringMatching(/in Korean.*no questions/), expect.stringMatching(/No date of publication/)])
    expect(accepted(readArticle({ text: `Ferry to sail\n\n2026-11-12\n\n${first}` })).notices).toEqual([])
    expect(accepted(readArticle({ text: `Ferry to sail\n\nUpdated: 2026-11-12\n\n${first}` })).notices).toEqual([expect.stringMatching(/last changed \(2026-11-12\)/)])
  })

  test('text with a brace, a bracket or an angle bracket in front is text', () => {
    for (const text of [`[Interview] ${first}`, `<${first}`, `{${first}}`]) expect(accepted(readArticle({ text })).article.paragraphs).toEqual([{ text, kind: 'text' }])
  })

  test('paragraphs that came as an array are kept as they are', () => {
    const paragraphs = ['Advertisement', '', ' By Nora Ellis ', first, first]
    const { article } = accepted(readArticle({ text: JSON.stringify({ paragraphs, url: null, gold: {}, datePublished: '2026-11-12' }) }))
    expect(article.paragraphs.map(({ text }) => text)).toEqual(paragraphs)
    expect(article).not.toHaveProperty('gold')
  })

  test('what was read reads back as the same bytes', () => {
    for (const text of [`Ferry to sail\n\n2026-11-12\n\nSALTMERE — ${first}`, JSON.stringify({ paragraphs: [`NAIROBI, Kenya (AP) _ ${first}`], datePublished: null })]) {
      const { article } = accepted(readArticle({ text }))
      expect(JSON.stringify(accepted(readArticle({ text: JSON.stringify(article) })).article)).toBe(JSON.stringify(article))
    }
  })
})

test.each([
  ['{"a": 1}', null], ['[1, -2.5e3, "\\u00e9", true, null, {}, []]', null], ['"x"', null],
  ['{"a" 1}', '1:6 a colon'], ['{a: 1}', '1:2 a name'], ['{"a": 1,}', '1:9 a name'], ['[1 2]', '1:4 a comma'], ['{"a": 1} x', '1:10 nothing more'], ['{"a": 1]', '1:8 a comma'],
  ['{"a": "b\nc"}', '1:9 the string'], ['{"a": "\\x"}', '1:8 the string'], ['{"a": 01}', '1:8 a comma'], ['{\n"a":\n\n  tru}', '4:3 a value'], ['[', '1:2 a value or "]"'], ['', '1:1 a value'],
])('the first fault of %s', (text, expected) => {
  const fault = findJsonFault(text)
  if (expected === null) expect(fault).toBeNull()
  else expect(`${fault?.line}:${fault?.column} ${fault?.message.replace('expected ', '')}`).toContain(expected)
})
