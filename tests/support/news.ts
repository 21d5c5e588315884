import fc from 'fast-check'
import type { ArticleInput } from '../../lib/article/article'

/* Articles put together by chance from pieces of news: names, cues, dates, marks, events, so that many rules meet in one text. */

const people = ['Ana Ruiz', 'Tom Hale', 'Mara Lind', 'Peter Marsh', 'Noh Min-seo', 'José Álvarez', 'Rory O’Dell', 'Ursula van der Laan', 'John F. Kerr', 'Ann Hale']
const bodies = ['the Harbour Council', 'Bolt Inc.', 'the World Health Organization', 'the Ministry of Finance', 'the Coast Guard', 'Norway', 'Japan', 'Seoul']
const titles = ['', '', 'Mayor ', 'President ', 'Foreign Minister ', 'Dr. ', 'former judge ', 'US envoy ']
const cues = ['said', 'said', 'told reporters', 'added', 'wrote', 'asked', 'claimed', 'warned', 'denied', 'growled']
const dates = ['on Monday', 'on Thursday', 'yesterday', 'last week', 'in May', 'on 3 May 2020', 'on July 6', 'in 2019', 'two days later', 'that day', 'next month', 'since 2018', 'at 5 p.m.', 'in the third quarter', 'in spring', 'on Tuesday, July 6']
const clauses = ['the bridge was shut', 'we will not pay', 'boats may sail again', 'nobody had asked the town', 'the talks went on', 'it was too late', 'prices rose by 3.5 percent', 'the harbour “needs care”', 'the crew had sung all night']
const verbs = ['met', 'met with', 'telephoned', 'will meet', 'did not meet', 'may meet', 'sued', 'accused', 'signed an agreement with', 'held talks with', 'beat']
const pronouns = ['He', 'She', 'The mayor', 'The minister', 'The envoy', 'The council', 'They', 'It', 'Hale', 'Ruiz', 'Noh']

const one = (pieces: readonly string[]) => fc.constantFrom(...pieces)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const actor = fc.oneof({ weight: 3, arbitrary: fc.tuple(one(titles), one(people)).map(([title, name]) => title + name) }, one(bodies))
const subject = fc.oneof({ weight: 3, arbitrary: actor }, one(pronouns))
const marked = fc.tuple(one(clauses), one(['“”', '“”', '""', '‘’', "''"])).map(([clause, marks]) => `${marks.charAt(0)}${capital(clause.replace(/[“”]/gu, ''))},${marks.charAt(1)}`)

const sentenceBy = (subject: fc.Arbitrary<string>, dates: readonly string[]) => fc.oneof(
  fc.tuple(marked, subject, one(cues), one(dates)).map(([words, who, cue, when]) => `${words} ${who} ${cue} ${when}.`),
  fc.tuple(marked, subject, one(cues)).map(([words, who, cue]) => `${words} ${cue} ${who}.`),
  fc.tuple(subject, one(cues), one(clauses), one(dates)).map(([who, cue, words, when]) => `${capital(who)} ${cue} that ${words} ${when}.`),
  fc.tuple(subject, one(cues), one(clauses)).map(([who, cue, words]) => `${capital(who)} ${cue}: “${capital(words.replace(/[“”]/gu, ''))}.”`),
  fc.tuple(actor, one(clauses)).map(([who, words]) => `According to ${who}, ${words}.`),
  fc.tuple(actor, actor, one(clauses)).map(([via, who, words]) => `${capital(via)} quoted ${who} as saying that ${words}.`),
  fc.tuple(actor, one(verbs), actor, one(dates)).map(([who, verb, whom, when]) => `${capital(who)} ${verb} ${whom} ${when}.`),
  fc.tuple(actor, actor, actor, one(dates)).map(([a, b, c, when]) => `${capital(a)} and ${b}, but not ${c}, held talks in Oslo ${when}.`),
  fc.tuple(actor, actor).map(([who, other]) => `${capital(who)}, who succeeded ${other}, resigned.`),
  fc.tuple(one(people), one(dates)).map(([who, when]) => `${who}, 52, a surgeon from Leeds, died ${when}.`),
  fc.tuple(subject, one(dates)).map(([who, when]) => `${capital(who)} arrived ${when}.`),
)

const sentence = sentenceBy(subject, dates)
const paragraphOf = (sentences: fc.Arbitrary<string>) => fc.array(sentences, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '))
const newsParagraph = paragraphOf(sentence)

/** An article of news-like paragraphs with a date of publication; facts are not given. */
export const newsArticle: fc.Arbitrary<ArticleInput> = fc.record({
  headline: fc.oneof(fc.constant(''), sentence.map((text) => text.slice(0, -1))),
  language: fc.constant('en'),
  datePublished: fc.constantFrom('2021-07-08', '2021-07-08T00:30:00+09:00', '2019-11-20T05:57:50Z', null),
  paragraphs: fc.array(newsParagraph, { minLength: 1, maxLength: 5 }),
})

/** Paragraphs that refer to nothing before them. */
export const plainArticle: fc.Arbitrary<ArticleInput> = fc.record({
  headline: fc.constant(''),
  language: fc.constant('en'),
  datePublished: fc.constantFrom('2021-07-08', null),
  paragraphs: fc.array(paragraphOf(sentenceBy(actor, dates.filter((when) => !/later|that/u.test(when)))), { minLength: 1, maxLength: 5 }),
})

/** News with marks that do not close, block quotations, labels, strings of any sign. */
export const roughArticle: fc.Arbitrary<ArticleInput> = fc.record({
  headline: fc.oneof(fc.constant(''), newsParagraph, fc.string({ unit: 'grapheme', maxLength: 60 })),
  deck: newsParagraph,
  language: fc.constant('en'),
  datePublished: fc.constantFrom('2021-07-08', null),
  paragraphs: fc.array(
    fc.record({
      text: fc.oneof(
        { weight: 4, arbitrary: newsParagraph },
        fc.tuple(newsParagraph, one(['“', '"', '”', ' ‘', '’’', '(', '[', '—', ' ...', '\n', '\u0301', '🙂'])).map(([text, mark]) => text.slice(0, Math.floor(text.length / 2)) + mark + text.slice(Math.floor(text.length / 2))),
        fc.tuple(one(people), one(clauses)).map(([who, words]) => `${who.toUpperCase()}: ${words}`),
        fc.tuple(actor, one(cues)).map(([who, cue]) => `${capital(who)} ${cue}:`),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      ).filter((text) => text.trim() !== ''),
      kind: fc.constantFrom('text' as const, 'text' as const, 'text' as const, 'blockquote' as const, 'heading' as const, 'list' as const),
    }),
    { minLength: 1, maxLength: 6 },
  ),
})
