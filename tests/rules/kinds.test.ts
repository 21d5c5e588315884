import { describe, expect, test } from 'vitest'
import { articleSchema, type ArticleInput, type Quote, type StructuredArticle } from '../../lib/article/article'
import { extractFacts } from '../../lib/facts/extract'

/*
 * The kinds of failure that other systems show in news, each in words of our own through the whole extraction. What questions get
 * wrong (an option that is also right, aliases, duplicates, length, leaks, dangling stems) is in checks.test.ts and stems.test.ts.
 */

type Text = NonNullable<ArticleInput['paragraphs']>[number]

/** 8 July 2021 was a Thursday. */
const PUBLISHED = '2021-07-08'

const read = (texts: string | readonly Text[], published: string | null = PUBLISHED, headline = ''): StructuredArticle =>
  extractFacts(articleSchema.parse({ headline, language: 'en', paragraphs: typeof texts === 'string' ? [texts] : [...texts], ...(published === null ? {} : { datePublished: published }) }))

const nameOf = (article: StructuredArticle, id: string | null | undefined) => (id ? [...article.people, ...article.parties].find((entity) => entity.id === id)?.name ?? id : null)
const said = (article: StructuredArticle, words: string): Quote[] => article.quotes.filter(({ text }) => text.includes(words))

describe('whose words they are', () => {
  type Row = [string, string | readonly Text[], string, string]
  test.each<Row>([
    ['an apposition between name and verb', 'Ana Achebe, a harbour pilot for thirty years, said: "The channel is too narrow."', 'The channel', 'Ana Achebe'],
    ['an aside that names another', 'Lord Ashby, who took over from Peter Lomax in May, called the plan "a muddle".', 'a muddle', 'Ashby'],
    ['a pronoun', 'Greta Holm showed Mark Dell the yard. "We open in spring," she said.', 'We open', 'Greta Holm'],
    ['a closing mark only at the end of the next paragraph', ['“The yard was full,” Peter Cole said. “We had nowhere to go.', '“Then the water came and took the boats.”'], 'We had nowhere to go. Then the water', 'Peter Cole'],
    ['a second part without a cue', '"Not a chance," Anna Adu said. "Never in my life."', 'Never in my life', 'Anna Adu'],
    ['another speaker opens the next paragraph', ['"The gate was shut," Anna Adu said.', '"Rubbish," retorted Lena Stamp.'], 'Rubbish', 'Lena Stamp'],
    ['a verb that no list has', '"Out of my harbour," bellowed Peter Moss.', 'Out of my', 'Peter Moss'],
    ['a long title before the name', '"It will do for now," said Deputy Trade Minister Anna Brandt.', 'It will do', 'Anna Brandt'],
    ['a participle with its conjunction', 'Anna Brandt turned the offer down, adding that "it came too late".', 'it came too late', 'Anna Brandt'],
    ['a participle', 'Anna Brandt turned the offer down, saying "it came too late".', 'it came too late', 'Anna Brandt'],
    ['an outlet is told', 'Anna Brandt told Harbour Radio "we were robbed in daylight".', 'we were robbed', 'Anna Brandt'],
    ['reporters are told', 'Anna Brandt told reporters that the boats were gone.', 'the boats were gone', 'Anna Brandt'],
    ['according to', 'According to police, "three men ran towards the quay".', 'three men', 'police'],
    ['a capital that speaks', 'Madrid said it would send two ships to the gulf.', 'two ships', 'Spain'],
    ['a question in the marks', '"Why here?" Anna Adu asked. The room was still.', 'Why here?', 'Anna Adu'],
    ['a split sentence', '“We,” Joan Pell said, “will not sail in her.”', 'We will not sail in her.', 'Joan Pell'],
    ['brackets and dots', '“She [the inspector] knew ... and kept quiet,” Joan Pell said.', '[the inspector] knew ...', 'Joan Pell'],
    ['marks within marks', 'Carl Ferris said: “My coach told me ‘breathe’ at every turn.”', 'My coach told me', 'Carl Ferris'],
    ['the envoy of the sentence before', 'Hiro Ito, the envoy, landed on Monday. The envoy said the road was long.', 'the road was long', 'Hiro Ito'],
    ['a surname that comes first', 'Envoy Han Ji-won flew home. Han said the talks would go on.', 'the talks would go on', 'Han Ji-won'],
    ['a surname that is a word', 'Peter Day, a farmer, came. Day said the field was wet.', 'the field was wet', 'Peter Day'],
    ['a nickname in marks', 'Carl “Buzz” Ferris said the track was wet.', 'the track was wet', 'Carl “Buzz” Ferris'],
    ['a day of the week in a name', 'Sun Jia said the mill was full.', 'the mill was full', 'Sun Jia'],
    ['block quotations without marks', ['Harbour master Tom Reed said:', { text: 'The pier was safe. We tested every plank.', kind: 'blockquote' }, { text: 'Nobody told us of the crack.', kind: 'blockquote' }, 'The council disagreed.'], 'Nobody told us', 'Tom Reed'],
    ['the first of two blocks', ['Harbour master Tom Reed said:', { text: 'The pier was safe. We tested every plank.', kind: 'blockquote' }, { text: 'Nobody told us of the crack.', kind: 'blockquote' }], 'We tested', 'Tom Reed'],
    ['an opening mark that closes', 'Tom Reed said: “The pier will not last the winter. “ He then left the hall.', 'The pier will not last the winter.', 'Tom Reed'],
    ['two apostrophes that close', 'Tom Reed said: “The pier doesn’t look safe to me.’’ He then left.', 'The pier doesn’t look safe to me.', 'Tom Reed'],
    ['curly opens, straight closes', 'Tom Reed said: “The pier is not safe." He added: "We wrote to the council twice.”', 'We wrote to the council twice.', 'Tom Reed'],
    ['a blank before the closing mark', '“The pier has no future ”, said Tom Reed.', 'The pier has no future', 'Tom Reed'],
    ['an imagined inner speech', '“I was like: ‘Oh, that is my boat,’” said Tom Reed.', 'I was like', 'Tom Reed'],
    ['a pronoun in brackets that is another', '“[Reed] knew the pier was weak [sic] and (for) years kept quiet,” said Mara Lind.', 'knew the pier', 'Mara Lind'],
    ['people in the words', 'Mara Lind claimed that the council’s officers “lied to every family”.', 'lied to every family', 'Mara Lind'],
    ['a translation after a mark of its language', '“Il mare è di tutti” ((it)) “The sea belongs to all,” said Marta Rossi.', 'The sea belongs to all', 'Marta Rossi'],
    ['a marshal in the words', 'The Harbour Council said: “Marshal Hong issued an order to close the ports at noon.”', 'issued an order', 'Harbour Council'],
    ['said he, after others were named', 'Captain Joe Katz and keeper Max Orr missed the game. “He’ll be back soon,” said coach Peter Holm of Katz. “Nothing is broken,” said he.', 'Nothing is broken', 'Peter Holm'],
    ['he in the words is another', 'Superintendent Peter Marsh praised Constable Ali Khan. He added: “He was walking home when it happened.”', 'He was walking home', 'Peter Marsh'],
    ['an adviser in the words', '“The UN envoy for rivers recommended it two years ago,” said Yvonne Carter.', 'recommended it', 'Yvonne Carter'],
    ['a full stop before the closing mark', '“He leave he boat and gone.” Ramdeo told this newspaper.', 'He leave he boat', 'Ramdeo'],
    ['no cue, and a stray mark', '“We watch the quay day and night,” Peter Fuentes, head of the port police. “', 'We watch the quay', 'Peter Fuentes'],
    ['a list of what is said', ['President Mara Lind also said:', { text: 'the port will open in May', kind: 'list' }, { text: 'fees will fall by half', kind: 'list' }], 'fees will fall', 'Mara Lind'],
    ['a clause that testifies to a clause', 'Tom Reed said he had passed the note on, Mara Lind testified.', 'Tom Reed said he had passed the note on', 'Mara Lind'],
    ['a headline before its speaker', 'Norway said on Monday that its border would stay open.', 'its border would stay open', 'Norway'],
    ['narration that repeats the words', 'We are glad to open the new pier. “We are glad to open the new pier,” said Tom Reed, the director.', 'We are glad', 'Tom Reed'],
    ['one fan', '“Best match ever,” wrote one fan. “I cried,” added another. A third wrote: “Same again!”', 'Best match ever', 'one fan'],
    ['another fan', '“Best match ever,” wrote one fan. “I cried,” added another. A third wrote: “Same again!”', 'I cried', 'another'],
    ['another user', '“The pier was rotten,” wrote one user. Another user replied: “It was fine.”', 'It was fine.', 'another user'],
  ])('%s', (_kind, texts, words, speaker) => {
    const article = read(texts)
    const quotes = said(article, words)
    expect(quotes.length).toBeGreaterThan(0)
    for (const quote of quotes) expect(nameOf(article, quote.speaker)).toBe(speaker)
  })

  test.each<[string, string | readonly Text[], string]>([
    ['two women, one "she"', 'Sara Lunn telephoned Emily Voight. She said the money was gone.', 'the money'],
    ['two spokeswomen, one "she"', 'Spokeswomen Julie Holm and Anna Berg spoke to the press. “We know nothing yet,” she said.', 'We know nothing'],
    ['two of one surname', 'Park Jun-ho and Park Hana met in Oslo. Park said no paper was signed.', 'no paper'],
    ['two envoys', 'Hiro Ito, the envoy of Japan, met Lars Berg, the envoy of Norway. The envoy said the road was long.', 'the road'],
    ['an age that fits nobody known', 'Manager Luis Prado followed Carlo Bindi at Harbour Town in May. The 56-year-old said after his first match: “We can win.”', 'We can win'],
    ['a question of the narrator', 'Mara Lind has never left the island. Why does she stay? “It is home. My boat is here.”', 'It is home'],
    ['a mark that never closes', ['"We leave at dawn, Captain Orla Finn said.', 'Her crew agreed.'], 'We leave at dawn'],
    ['only the inner marks close', ['Mara Lind wrote: “The board spoke of a “technical fault.”', 'Nobody believed it. We all saw the smoke.” The board denied it.'], 'technical fault'],
    ['a wrong closing mark', 'Tom Reed said: “The pier has no future at all.’ The council disagreed.', 'no future'],
    ['a relay of a relay', 'According to the Northwire agency, quoting the state broadcaster RKT, “the border is closed”.', 'the border'],
  ])('nobody for sure: %s', (_kind, texts, words) => {
    const quotes = said(read(texts), words)
    expect(quotes.length).toBeGreaterThan(0)
    expect(quotes.map(({ certainty }) => certainty)).not.toContain('sure')
  })

  test.each<[string, string | readonly Text[], string]>([
    ['so-called', 'The so-called “silent bridge” hums at night.', 'silent bridge'],
    ['a novel', 'Her novel “The Long Tide” sold badly in Norway.', 'The Long Tide'],
    ['a placard', 'A man held a sign that read “Give us our pier back” outside the court.', 'pier back'],
    ['a nickname', 'Carl “Buzz” Ferris ran in the wet.', 'Buzz'],
    ['what nobody would say', 'Nobody on the board would say “we failed the town”.', 'failed the town'],
    ['what a writer makes up', 'The blogger imagines what the mayor would say: “Ships, come home.”', 'Ships, come home'],
    ['a dash where the words should be', 'He came. —According to former judge Ana Ruiz, we will not pay.', ''],
    ['narration after a block', ['Harbour master Tom Reed said:', { text: 'The pier was safe.', kind: 'blockquote' }, 'The council disagreed.'], 'disagreed'],
  ])('no statement: %s', (_kind, texts, words) => {
    expect(said(read(texts), words).filter(({ certainty, hypothetical }) => certainty === 'sure' && !hypothetical)).toEqual([])
  })
})

test.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])('the word “%s” is a word like any other', (word) => {
  const article = read([`The ${word}, Ana Ruiz, met Tom Hale, who ${word} the club, on Monday.`, `Ruiz was ${word} that the ${word} of May would do. “No ${word} will sign,” she said.`])
  expect(article.people.map(({ name }) => name)).toContain('Ana Ruiz')
  expect(said(article, 'will sign').map(({ speaker }) => nameOf(article, speaker))).toEqual(['Ana Ruiz'])
})

describe('how words came to the page', () => {
  test('a channel passes them on', () => {
    const article = read('The Transport Ministry quoted Anna Duan as saying that "the pipes are safe for now".')
    expect(article.quotes.map(({ speaker, via }) => [nameOf(article, speaker), nameOf(article, via)])).toEqual([['Anna Duan', 'Transport Ministry']])
  })
  test('the passive names no channel', () => {
    const article = read('Anna Duan was quoted as backing the tax on pipes.')
    expect(article.quotes.map(({ form, speaker, via }) => [form, nameOf(article, speaker), via])).toEqual([['indirect', 'Anna Duan', undefined]])
  })
  test('a witness passes on what he was told', () => {
    const article = read('Mara Lind testified that Tom Reed had told her the pier “would hold until May.”')
    expect(said(article, 'would hold').map(({ text, speaker, via }) => [text, nameOf(article, speaker), nameOf(article, via)])).toContainEqual(['the pier “would hold until May.”', 'Tom Reed', 'Mara Lind'])
  })
  test('the passive is told once', () => {
    expect(read('Anna Duan was quoted as saying the pipes were safe.').quotes).toHaveLength(1)
  })
  test('the hearer is no speaker', () => {
    const article = read('Anna Brandt told Harbour Radio "we were robbed in daylight".')
    expect(article.quotes.map(({ addressee }) => nameOf(article, addressee))).toEqual(['Harbour Radio'])
  })
  test('a report that is denied', () => {
    expect(read('Tom Reed denied reports in the press that he had refused to meet the fishermen.').quotes).toMatchObject([{ negated: true }])
  })
  test('what was not said', () => {
    expect(read('Carl Ferris did not say when the track would open.').quotes).toMatchObject([{ negated: true }])
    expect(read('Carl Ferris said when the track would open.').quotes).toMatchObject([{ negated: false }])
  })
  test('inner marks are nested, and no one is asked about them', () => {
    expect(read('Carl Ferris said: “My coach told me ‘breathe’ at every turn.”').quotes).toMatchObject([{ nested: [{ text: 'breathe', speaker: null }] }])
  })
  test('a pull quotation repeats the body: once', () => {
    const texts = ['“We were never asked about the pier,” said Tom Reed, a fisherman. Others agreed.', 'The town has lost its boats.', '“We were never asked about the pier” Tom Reed, fisherman']
    expect(said(read(texts), 'never asked')).toHaveLength(1)
  })
  test('single marks quote in a headline', () => {
    const [quote] = read('Inspector Joan Pell said the ferry had been unfit for sea since March.', PUBLISHED, 'Ferry ‘unfit for sea since March’, Joan Pell says').quotes
    expect(quote).toMatchObject({ span: { paragraph: -1 }, fragments: [{ paragraph: -1, start: 7, end: 32 }] })
  })
  test('apostrophes in a headline do not', () => {
    expect(read('The ferry was sold in March.', PUBLISHED, 'Owners’ ferry is the council’s now').quotes).toEqual([])
  })
})

describe('who is who', () => {
  const people = (text: string) => read(text).people.map(({ name }) => name)
  test.each<[string, string, string[]]>([
    ['a month as a given name', 'April Osei may retire in April.', ['April Osei']],
    ['the title is not the name', 'First Minister Evan Baird opened the pier.', ['Evan Baird']],
    ['four with two surnames', 'Elizabeth A. Brant, Victor N. Brant, Christopher L. Tayle and Christopher D. Batten were fined.', ['Elizabeth A. Brant', 'Victor N. Brant', 'Christopher L. Tayle', 'Christopher D. Batten']],
    ['no one in a ticker', 'Shares of Tallow Foods (TLW.L) and oil futures (CLc1) fell.', []],
    ['no one in the marks of the wire', '(ATTN: RECASTS headline, ADDS details) (END) hkim@northwire.example', []],
  ])('%s', (_kind, text, names) => expect(people(text)).toEqual(names))

  test('a title at the time', () => {
    const { people: cast } = read('Then mayor Tom Reed met Home Secretary Mara Lind in 2015. The then Home Secretary, Sajid Malik, resigned.')
    expect(cast.map(({ name, roles }) => [name, roles.map(({ title, status }) => `${status} ${title}`)])).toEqual([
      ['Tom Reed', ['former mayor']], ['Mara Lind', ['current Home Secretary']], ['Sajid Malik', ['former Home Secretary']],
    ])
  })
  test('whose aide it is who speaks', () => {
    const article = read('Rosa Diaz, a surgeon, came. Diaz’s driver said the road was icy.')
    expect(article.quotes.map(({ speaker }) => nameOf(article, speaker))).toEqual(['Diaz’s driver'])
  })
  test('a place that does nothing is no party', () => {
    expect(read('Two ships were built in Madrid.').parties.filter(({ certainty }) => certainty === 'sure')).toEqual([])
  })
})

describe('what happened', () => {
  const events = (text: string) => {
    const article = read(text)
    return article.events.map(({ status, parties }) => [status, ...parties.map(({ entity }) => nameOf(article, entity))])
  }
  test('what may and what is to happen has not happened', () => {
    expect(events('Prime Minister Evan Baird may meet President Ana Ruiz in May. Baird plans to sign a treaty with Ruiz.')).toEqual([
      ['possible', 'Evan Baird', 'Ana Ruiz'], ['planned', 'Evan Baird', 'Ana Ruiz'],
    ])
  })
  test('who is left out takes no part', () => {
    expect(events('France and Spain signed a treaty with Italy but not with Norway.')).toEqual([['happened', 'France', 'Spain', 'Italy']])
  })
})

describe('on which date', () => {
  type Row = [string, string, string | null, [string, string | null][]]
  test.each<Row>([
    ['the weekday of the publication', 'The council met on Thursday.', PUBLISHED, [['Thursday', '2021-07-08']]],
    ['a weekday ahead and behind', 'The two ministers will meet on Friday. They last met on Friday.', '2021-07-06', [['Friday', '2021-07-09'], ['Friday', '2021-07-02']]],
    ['months far away', 'In December, voters chose a mayor. The pier will open in March.', PUBLISHED, [['December', '2020-12'], ['March', '2022-03']]],
    ['counted from a date of the text', 'He sailed on 3 May. Two days later the boat sank.', PUBLISHED, [['3 May', '2021-05-03'], ['Two days later', '2021-05-05']]],
    ['numbers of either order', 'The letter of 06/07/2021 was lost.', PUBLISHED, [['06/07/2021', null]]],
    ['numbers whose order another date tells', 'The letter of 06/07/2021 was lost. That of 25/06/2021 was not.', PUBLISHED, [['06/07/2021', '2021-07-06'], ['25/06/2021', '2021-06-25']]],
    ['numbers with full stops', 'The letter of 06.07.2021 was lost.', PUBLISHED, [['06.07.2021', '2021-07-06']]],
    ['a future that is not near', 'The firm may recover in the near future.', PUBLISHED, [['the near future', null]]],
    ['never over two sentences', 'The pier cost more than 3 million. Next year it will cost more.', PUBLISHED, [['Next year', '2022']]],
    ['yesterday, spoken a day before', 'He was held on 20 April, police said on Thursday. “The arrest yesterday was calm,” Peter Marsh said on Thursday.', '2022-04-22', [['20 April', '2022-04-20'], ['Thursday', '2022-04-21'], ['yesterday', '2022-04-20'], ['Thursday', '2022-04-21']]],
    ['a stamp of Greenwich, a weekday of the place', 'The mayor resigned on Tuesday.', '2019-11-20T05:57:50Z', [['Tuesday', '2019-11-19']]],
    ['a stamp at the first hour', 'The mayor resigned yesterday.', '2021-07-08T00:30+09:00', [['yesterday', '2021-07-07']]],
    ['an election ahead', 'She will stand in the March 9 presidential election.', '2021-11-07', [['March 9', '2022-03-09']]],
    ['a rule behind', 'The rule came into force on Feb. 14. Last month’s vote was close.', '2019-11-18', [['Feb. 14', '2019-02-14'], ['Last month', '2019-10']]],
    ['day and month in both orders', 'The rule of 15 November was read on Tuesday, November 19.', '2019-11-20', [['15 November', '2019-11-15'], ['Tuesday, November 19', '2019-11-19']]],
    ['today with its date', 'Today (27 March 2014) the pier opens.', '2014-03-27', [['Today (27 March 2014)', '2014-03-27']]],
    ['from the dateline, not from the stamp', 'SEOUL, Jan. 31 (Northwire) -- The envoy said Friday that talks would go on. He left on Saturday.', '2010-02-01', [['Jan. 31', '2010-01-31'], ['Friday', '2010-01-29'], ['Saturday', '2010-01-30']]],
    ['one will, one did', 'She will testify Thursday. He testified Tuesday.', '2019-11-20', [['Thursday', '2019-11-21'], ['Tuesday', '2019-11-19']]],
    ['a fixture', 'They play at home on Saturday.', '2019-11-20', [['Saturday', '2019-11-23']]],
    ['Thursday last, on a Thursday', 'The man was last seen on Thursday last.', PUBLISHED, [['Thursday last', '2021-07-01']]],
    ['tomorrow and its weekday', 'The mayor will speak tomorrow. On Wednesday she will speak again.', '2015-09-22', [['tomorrow', '2015-09-23'], ['Wednesday', '2015-09-23']]],
    ['a ruling of another year', 'Today, on the harbour’s 20th birthday, the pier opened. A 26 December 2019 ruling had closed it.', PUBLISHED, [['Today', '2021-07-08'], ['26 December 2019', '2019-12-26']]],
    ['a season of two years', 'The club won in the 2012-13 season.', PUBLISHED, [['2012-13', '2012/2013']]],
    ['scores', 'They won 21-10 and lost 10-12.', PUBLISHED, []],
    ['a street with a number like a year', 'It is at 1990 Oak Street.', PUBLISHED, []],
    ['an age, a length and a decade', 'The 34-year-old was held for three days in the 1990s.', PUBLISHED, [['three days', null], ['the 1990s', '199X']]],
    ['no publication', 'The mayor resigned yesterday. It was on Tuesday, in March.', null, [['yesterday', null], ['Tuesday', null], ['March', null]]],
    ['days that share a month', 'The fair runs from 2 to 5 October 2021.', PUBLISHED, [['2 to 5 October 2021', '2021-10-02/2021-10-05']]],
    ['parts of months and years', 'It opened in mid-May 2020 and closed in late 2020.', PUBLISHED, [['mid-May 2020', '2020-05'], ['late 2020', '2020']]],
  ])('%s', (_kind, text, published, dates) => {
    expect(read(text, published).dates.map(({ surface, edtf }) => [surface, edtf])).toEqual(dates)
  })

  test.each<[string, string, string]>([
    ['a weekday that contradicts its date', 'The pier fell on Monday, 9 March 2021.', '2021-03-08'],
    ['numbers of either order', 'The letter of 06.07.2021 was lost.', '2021-06-07'],
  ])('doubt keeps the other reading: %s', (_kind, text, other) => {
    expect(read(text).dates).toMatchObject([{ certainty: 'unsure', alternatives: [other] }])
  })
  test('the quarter of a business year is no quarter for sure', () => {
    expect(read('The firm lost money in fiscal 2021 and in its third quarter.').dates.map(({ certainty }) => certainty)).not.toContain('sure')
  })
})
