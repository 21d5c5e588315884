import { describe, expect, test } from 'vitest'
import type { DateMention, StructuredArticle } from '../../lib/article/article'
import { dateRules, findDates } from '../../lib/facts/dates/dates'
import { readBlocks } from '../../lib/facts/sentences'

/** 8 July 2021 was a Thursday. */
const PUBLISHED = '2021-07-08'

function datesOf(paragraphs: readonly string[], published: string | null = PUBLISHED, more: Partial<StructuredArticle> = {}): DateMention[] {
  const article: StructuredArticle = {
    version: 1, language: 'en', headline: '', byline: [],
    datePublished: published === null ? null : { value: published, raw: published, precision: 'day', offset: null, source: 'given' },
    paragraphs: paragraphs.map((text) => ({ text, kind: 'text' })), people: [], parties: [], quotes: [], dates: [], events: [], ...more,
  }
  return findDates(article, readBlocks(article))
}

describe('each rule finds its own matches and leaves its misses', () => {
  for (const rule of dateRules) {
    test.each(rule.matches.map(([sentence, surface, edtf]) => [sentence, surface, edtf] as const))(`${rule.id}: %s`, (sentence, surface, edtf) => {
      expect(datesOf([sentence]).map((date) => [date.rule, date.surface, date.edtf])).toContainEqual([rule.id, surface, edtf])
    })
    test.each(rule.misses.map((sentence) => [sentence]))(`${rule.id} not in: %s`, (sentence) => {
      expect(datesOf([sentence]).map((date) => date.rule)).not.toContain(rule.id)
    })
  }

  test('rule ids are not used twice', () => {
    expect(new Set(dateRules.map(({ id }) => id)).size).toBe(dateRules.length)
  })
})

const values = (paragraphs: readonly string[], published?: string | null, more?: Partial<StructuredArticle>) => datesOf(paragraphs, published, more).map((date) => [date.surface, date.edtf])

describe('what comes again each year or week', () => {
  test.each([
    ['a month', 'In January the lake often freezes.', 'January', null],
    ['a month after a semicolon', 'In summer it is warm; in January it usually snows.', 'January', null],
    ['a weekday', 'The two usually meet on Monday.', 'Monday', null],
    ['a month in which it will', 'In January the lake will often freeze.', 'January', '2022-01'],
    ['a month in which it did', 'In January the lake often froze.', 'January', '2021-01'],
    ['a habit in another clause', 'The two often quarrel; they met in May.', 'May', '2021-05'],
    ['an opening', 'The lake always draws a crowd. It opens in August.', 'August', '2021-08'],
  ])('%s: %s', (_name, text, surface, edtf) => {
    expect(values([text])).toContainEqual([surface, edtf])
  })
})

describe('the anchor', () => {
  test.each([
    ['a dateline that fits its weekday comes before the publication', ['Tuesday, July 6, 2021', 'The mayor resigned yesterday.'], '2021-07-08', 'yesterday', '2021-07-05'],
    ['a dateline of another weekday does not', ['Monday, July 6, 2021', 'The mayor resigned yesterday.'], '2021-07-08', 'yesterday', '2021-07-07'],
    ['a dateline in the wire style', ['OSLO, July 6 (Agency) -- The mayor resigned yesterday.'], '2021-07-08', 'yesterday', '2021-07-05'],
    ['a date long before the publication is no dateline', ['Tuesday, July 6, 2010', 'The mayor resigned yesterday.'], '2021-07-08', 'yesterday', '2021-07-07'],
    ['the publication in the publisher\'s own offset', ['The mayor resigned yesterday.'], '2021-07-08T00:30+09:00', 'yesterday', '2021-07-07'],
    ['no anchor: no value', ['The mayor resigned yesterday.'], null, 'yesterday', null],
    ['a machine\'s stamp for "none"', ['The mayor resigned yesterday.'], '0001-01-01', 'yesterday', null],
    ['a full date needs none', ['The mayor resigned on 3 May 2020.'], null, '3 May 2020', '2020-05-03'],
  ])('%s', (_name, paragraphs, published, surface, edtf) => {
    expect(values(paragraphs, published)).toContainEqual([surface, edtf])
  })

  test('a dateline that the article gives', () => {
    expect(datesOf(['The mayor resigned today.'], PUBLISHED, { dateline: { date: '2021-07-06' } })).toMatchObject([{ edtf: '2021-07-06', anchor: 'dateline' }])
  })

  test('a stamp in Greenwich time of the small hours leaves today unsure', () => {
    expect(datesOf(['The mayor resigned today.'], '2021-07-08T03:10Z')).toMatchObject([{ edtf: '2021-07-08', certainty: 'unsure' }])
    expect(datesOf(['The mayor resigned today.'], '2021-07-08T15:10Z')).toMatchObject([{ edtf: '2021-07-08', certainty: 'sure' }])
  })
})

describe('weekdays and months look the way the verb looks', () => {
  test('a dateline glued to the lead', () => {
    expect(datesOf(['Thursday, May 7, 2015 On Tuesday, the council closed the pier.'], '2015-05-08').map(({ edtf }) => edtf)).toEqual(['2015-05-07', '2015-05-05'])
  })
  test.each([
    ['They met on Thursday.', 'Thursday', '2021-07-08'],
    ['They met on Friday.', 'Friday', '2021-07-02'],
    ['They will meet on Friday.', 'Friday', '2021-07-09'],
    ['The talks are set to resume Monday.', 'Monday', '2021-07-12'],
    ['The clerk said Monday that the fair would open soon.', 'Monday', '2021-07-05'],
    ['The clerk said that on Monday the fair will open.', 'Monday', '2021-07-12'],
    ['A hearing is scheduled for Wednesday.', 'Wednesday', '2021-07-14'],
    ['She travelled to Rome to meet the envoy on Wednesday.', 'Wednesday', '2021-07-07'],
    ['They agreed on Monday to wait.', 'Monday', '2021-07-05'],
    ['The court meets Tuesday.', 'Tuesday', '2021-07-13'],
    ['The bridge has been shut since Tuesday.', 'Tuesday', '2021-07-06'],
    ['The council said Tuesday’s storm was the worst.', 'Tuesday', '2021-07-06'],
    ['The dealer could not be reached Saturday.', 'Saturday', '2021-07-03'],
    ['Voters chose him in December.', 'December', '2020-12'],
    ['The museum will open in March.', 'March', '2022-03'],
    ['Rules changed after the Jan. 6 riot.', 'Jan. 6', '2021-01-06'],
    ['The party named its man for the March 9 election.', 'March 9', '2021-03-09'],
  ])('%s', (sentence, surface, edtf) => {
    expect(values([sentence])).toContainEqual([surface, edtf])
  })

  test('an election nearer ahead than behind', () => {
    expect(values(['The party named its man for the March 9 presidential election.'], '2021-11-07')).toContainEqual(['March 9', '2022-03-09'])
  })

  test('a month keeps the year that was told for it', () => {
    expect(values(['They may meet at the summit this October.', 'He spoke of the October summit.'])).toEqual([['this October', '2021-10'], ['October', '2021-10']])
  })
})

describe('what refers back', () => {
  test.each([
    ['He left on 3 May 2020. Two days later he was back.', 'Two days later', '2020-05-05', '2020-05-03'],
    ['He left on Monday and came back that day.', 'that day', '2021-07-05', '2021-07-05'],
    ['He left in March 2019. The following month he was back.', 'The following month', '2019-04', '2019-03'],
    ['He left in 1996. Later that year he was back.', 'Later that year', '1996', '1996'],
  ])('%s', (sentence, surface, edtf, date) => {
    expect(datesOf([sentence])).toContainEqual(expect.objectContaining({ surface, edtf, anchor: { date } }))
  })

  test('"a year earlier" after a quarter\'s figures is that quarter of the year before', () => {
    expect(values(['It lost $3 million in the second quarter, against $2 million a year earlier.'])).toContainEqual(['a year earlier', '2020-04/2020-06'])
    expect(values(['The choir sang there a year earlier.', 'It was founded in 1990.'])).toContainEqual(['a year earlier', null])
  })
})

describe('inside quotation marks', () => {
  test('words are relative to the day of speaking, and unsure where that is not the anchor', () => {
    const dates = datesOf(['The mayor resigned on Tuesday.', '"I resign today," she said.'])
    expect(dates).toMatchObject([{ edtf: '2021-07-06', certainty: 'sure' }, { surface: 'today', edtf: '2021-07-06', certainty: 'unsure' }])
  })

  test('a full date is as sure as outside', () => {
    expect(datesOf(['"I resigned on 3 May 2020," she said.'])).toMatchObject([{ edtf: '2020-05-03', certainty: 'sure' }])
  })
})

describe('numbers and names that only look like dates', () => {
  test.each([
    'The flat is at 1954 Oak Street.', 'They sold 1990 copies.', 'A count of 1812 sheep was made.', 'He runs Windows 2000.', 'It cost $1990.', 'They saw 1,990 birds.', 'The 52-year-old sang.',
    'May Chen may quit.', 'They may march.', 'Mark April wrote it.', 'Sun Wei sat.', 'Mr. Friday said no.', 'Sheffield Wednesday won.', 'Prices fell on Black Friday.', 'Ann Christmas sang.',
    'They scored in the first half.', 'He resigned at the age of 70 years.',
  ])('%s', (sentence) => {
    expect(datesOf([sentence]).filter(({ edtf }) => edtf !== null)).toEqual([])
  })

  test('a person and a month of one name', () => {
    expect(values(['May Chen may quit in May.'])).toEqual([['May', '2022-05']])
  })
})

describe('doubt is kept', () => {
  test.each([
    ['It sold the pier, a part of its plan, and paid the loan by February.', 'unsure'],
    ['It sold the pier in February.', 'sure'],
    ['A concert planned for Friday was cancelled after a threat.', 'unsure'],
    ['The match set for Friday has been called off.', 'unsure'],
    ['A concert planned for Friday will be free for all.', 'sure'],
  ])('before the day or after it: %s', (sentence, certainty) => {
    expect(datesOf([sentence], '2021-07-05')).toMatchObject([{ certainty }])
  })
  test('what began as planned has begun', () => {
    expect(datesOf(['The union let the walkout begin as planned Friday night.'], '2021-07-05')).toMatchObject([{ edtf: '2021-07-02' }])
  })
  test('a weekday that contradicts its date: the date as stated, unsure, with the day that the weekday names', () => {
    expect(datesOf(['It opened on Monday, 9 March 2021.'])).toMatchObject([{ edtf: '2021-03-09', certainty: 'unsure', alternatives: ['2021-03-08'] }])
  })

  test('the order of day and month is read from the page', () => {
    expect(datesOf(['It is dated 06/07/2021.'], '2021-09-01')).toMatchObject([{ edtf: null, alternatives: ['2021-06-07', '2021-07-06'] }])
    expect(values(['It is dated 06/07/2021.', 'The other is dated 25/07/2021.'], '2021-09-01')).toEqual([['06/07/2021', '2021-07-06'], ['25/07/2021', '2021-07-25']])
    expect(values(['It is dated 06/07/2021.', 'The other is dated 07/25/2021.'], '2021-09-01')).toEqual([['06/07/2021', '2021-06-07'], ['07/25/2021', '2021-07-25']])
  })

  test('what is vague has no value', () => {
    expect(values(['They met recently and may meet in the near future.'])).toEqual([['recently', null], ['the near future', null]])
  })
})

describe('two dates are one stretch of time', () => {
  test.each([
    ['It was open from January 23 to March 9.', [['January 23 to March 9', '2021-01-23/2021-03-09']]],
    ['She coached there between 2004 and 2007.', [['2004 and 2007', '2004/2007']]],
    ['The plan covers 2019–2024.', [['2019–2024', '2019/2024']]],
    ['She coached there in 2004 and 2007.', [['2004', '2004'], ['2007', '2007']]],
    ['He drove from Leeds on May 3 to York on May 5.', [['May 3', '2021-05-03'], ['May 5', '2021-05-05']]],
  ])('%s', (sentence, expected) => {
    expect(values([sentence])).toEqual(expected)
  })
})

describe('two mentions of one date are one', () => {
  test.each([
    ['They met at 10 p.m. Wednesday.', '10 p.m. Wednesday', '2021-07-07T22:00'],
    ['They met on Wednesday at 10:35 a.m. in Rome.', 'Wednesday at 10:35 a.m.', '2021-07-07T10:35'],
    ['Today (8 July 2021) the bridge opened.', 'Today (8 July 2021)', '2021-07-08'],
    ['It ends at the end of the month on July 29.', 'the end of the month on July 29', '2021-07-29'],
  ])('%s', (sentence, surface, edtf) => {
    expect(values([sentence])).toEqual([[surface, edtf]])
  })
})

describe('every mention', () => {
  const TEXT = 'On Friday, August 21, 2015 — a week after the “June deal” — they met at 5 p.m. in Rome. Since 1990, every Monday, for three years; by year’s end, in the late 1990s, on Thanksgiving.'

  test('slices exactly, has its own id, and the same bytes come again', () => {
    const dates = datesOf([TEXT, TEXT])
    expect(dates.length).toBeGreaterThan(12)
    for (const { span, surface } of dates) expect(TEXT.slice(span.start, span.end)).toBe(surface)
    expect(new Set(dates.map(({ id }) => id)).size).toBe(dates.length)
    expect(JSON.stringify(datesOf([TEXT, TEXT]))).toBe(JSON.stringify(dates))
  })

  test('mentions stand in the order of the text and do not overlap', () => {
    const dates = datesOf([TEXT])
    dates.slice(1).forEach((date, i) => expect(date.span.start).toBeGreaterThanOrEqual(dates[i]?.span.end ?? 0))
  })

  test('hostile text is read in bounded time', () => {
    const started = performance.now()
    for (const unit of ['nineteen ', 'the last year of ', '1/', '(', '"', 'a ', 'MAY', '9']) datesOf([unit.repeat(50_000 / unit.length)])
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
