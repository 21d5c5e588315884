import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../lib/article/language'
import { readPublished } from '../../lib/article/published'
import { readArticle } from '../../lib/article/read'

/** Lines as they come on a copied page, in any order and with anything between. */
const pageLine = fc.oneof(
  fc.constantFrom(
    'Ferry to sail all winter', 'Posted on : 2026-11-12 17:24 KST', 'Published: 12 November 2026', 'By Nora Ellis, harbour correspondent', 'Advertisement', 'Share', 'Related stories', 'Comments (3)', '(END)', '___',
    'The mayor on the quay (Yonhap News)', 'SALTMERE, Nov. 12 (AP) -- The ferry will sail all winter, the council said on Tuesday.', 'Friday, August 21, 2015', '© 2026 The Harbour Gazette', 'desk@gazette.example',
    'The company that runs it had lost money on the route for two years, its director said.', '“Nobody should have to plan a winter around a crack,” the mayor said.', 'the council is to vote on the cost', '• three crossings a day', '', '', '   ',
  ),
  fc.string({ maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const page = fc.array(pageLine, { maxLength: 30 }).chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n').map((end) => lines.join(end)))

const squeezed = (text: string) => text.replace(/[\s-]+/g, '')

describe('reading', () => {
  test('never throws, on any string', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.json(), page), fc.option(fc.string({ maxLength: 30 }), { nil: undefined }), (text, published) => {
      const reading = readArticle(published === undefined ? { text } : { text, published })
      expect(reading.ok ? reading.article.paragraphs.length : reading.problem.message.length).toBeGreaterThan(0)
    }), { numRuns: 2000 })
  })

  test('every paragraph is an exact slice of the text, or of its lines joined, in the order of the text', () => {
    fc.assert(fc.property(page, (text) => {
      const reading = readArticle({ text })
      if (!reading.ok) return
      let from = 0
      for (const paragraph of reading.article.paragraphs) {
        const at = text.indexOf(paragraph.text, from)
        if (at === -1) expect(squeezed(text)).toContain(squeezed(paragraph.text))
        else from = at + paragraph.text.length
      }
    }), { numRuns: 1000 })
  })

  test('nothing is lost without a word: each line is kept or dropped with its reason', () => {
    fc.assert(fc.property(page, (text) => {
      const reading = readArticle({ text })
      if (!reading.ok) return
      const { headline, deck = '', paragraphs } = reading.article
      const told = squeezed([headline, deck, ...paragraphs.map((paragraph) => paragraph.text), ...reading.dropped.map((dropped) => dropped.text)].join(' '))
      for (const line of text.split('\n')) expect(told).toContain(squeezed(line.replace(/[\s\u200b]/g, ' ')))
    }), { numRuns: 500 })
  })

  test('an article reads back as the same article', () => {
    fc.assert(fc.property(page, (text) => {
      const reading = readArticle({ text })
      if (!reading.ok) return
      expect(readArticle({ text: JSON.stringify(reading.article) })).toEqual({ ok: true, article: reading.article, dropped: [], notices: reading.notices })
    }), { numRuns: 500 })
  })

  test('a day that is written in any common form is that day', () => {
    const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
    const two = (n: number) => String(n).padStart(2, '0')
    fc.assert(fc.property(fc.integer({ min: 1700, max: 2900 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, day) => {
      const name = months[month - 1] ?? ''
      for (const raw of [`${year}-${two(month)}-${two(day)}`, `${day} ${name} ${year}`, `${name} ${day}, ${year}`, `${name.slice(0, 3)}. ${day}, ${year}`, `Published: ${day} ${name} ${year}`]) {
        expect(readPublished(raw, 'text')?.value, raw).toBe(`${year}-${two(month)}-${two(day)}`)
      }
    }))
  })

  test('a language is a tag, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => { expect(detectLanguage(text)).toMatch(/^[a-z]{2,3}$/) }))
  })
})
