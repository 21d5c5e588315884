import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { slice, type Quote, type StructuredArticle } from '../../lib/article/article'
import { readArticle } from '../../lib/article/read'
import { extractFacts } from '../../lib/facts/extract'
import { generate } from '../../lib/questions/generate'
import type { Question, QuestionSet } from '../../lib/questions/question'

const folder = new URL('../../prisma/samples/', import.meta.url)
const samples = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => name.replace('.txt', ''))

function sample(name: string): StructuredArticle {
  const read = readArticle({ text: readFileSync(new URL(`${name}.txt`, folder), 'utf8') })
  if (!read.ok) throw new Error(read.problem.message)
  return extractFacts(read.article)
}

const mark = (fact: { certainty: 'sure' | 'unsure' }) => (fact.certainty === 'sure' ? ' ' : '?')

/** All facts of an article as text, one a line, "?" before the unsure: what a person reads and checks line by line. */
function factLines(article: StructuredArticle): string {
  const names = new Map([...article.people, ...article.parties].map((entity) => [entity.id, entity.name]))
  const who = (id: string | null | undefined) => (id ? names.get(id) ?? id : 'nobody')
  const quote = (q: Quote, depth: string): string[] => [
    [`${mark(q)} ¶${q.span.paragraph} ${depth}${q.form} “${q.text}” ← ${who(q.speaker)}`, q.via && `via ${who(q.via)}`, q.reportedSpeaker && `about ${who(q.reportedSpeaker)}`, q.addressee && `to ${who(q.addressee)}`, q.negated && 'negated', q.hypothetical && 'hypothetical', `[${q.rule ?? ''}]`].filter(Boolean).join(' · '),
    ...(q.nested ?? []).flatMap((inner) => quote(inner, `${depth}> `)),
  ]
  return [
    article.headline,
    `published ${article.datePublished?.value ?? 'unknown'}; dateline ${[article.dateline?.place, article.dateline?.date].filter(Boolean).join(', ') || 'none'}; by ${article.byline.map((author) => author.name).join(', ') || 'nobody'}`,
    '', 'People',
    ...article.people.map((p) => `${mark(p)} ${p.name}: ${p.roles.map((r) => [r.title, r.affiliation, r.country, r.status === 'former' ? 'former' : ''].filter(Boolean).join(', ')).join('; ') || '–'} (${p.aliases.join(', ')})`),
    '', 'Parties',
    ...article.parties.map((p) => `${mark(p)} ${p.name}: ${p.kind}${p.members ? ` of ${p.members.map(who).join(', ')}` : ''} (${p.aliases.join(', ')})`),
    '', 'Quotations',
    ...article.quotes.flatMap((q) => quote(q, '')),
    '', 'Dates',
    ...article.dates.map((d) => `${mark(d)} ¶${d.span.paragraph} ${d.surface} = ${d.edtf ?? '–'} (${d.kind}${d.alternatives ? `, or ${d.alternatives.join(', ')}` : ''})`),
    '', 'Events',
    ...article.events.map((e) => [`${mark(e)} ¶${e.span.paragraph} ${e.kind} (${e.status}) “${slice(article, e.predicate)}”: ${e.parties.map((p) => `${who(p.entity)}${p.side ? ` for ${who(p.side)}` : ''}`).join(' + ')}`, e.excluded.length && `without ${e.excluded.map(who).join(', ')}`, e.date && `on ${article.dates.find((d) => d.id === e.date)?.edtf}`, e.place && `in ${e.place}`, e.reportedBy && `says ${who(e.reportedBy)}`].filter(Boolean).join(' · ')),
    '',
  ].join('\n')
}

function answerLines(question: Question): string[] {
  const { answer } = question
  if (answer.type !== 'single' && answer.type !== 'multiple') return [`   ${JSON.stringify(answer)}`]
  return answer.options.map((option) => `   ${answer.key.includes(option.id) ? '✓' : '✗'} ${option.text}${option.disproof ? ` (${option.disproof.kind})` : ''}`)
}

function questionLines(article: StructuredArticle, set: QuestionSet): string {
  const asked = set.questions.flatMap((q, i) => [`${i + 1}. [${q.kind}, level ${q.difficulty.level}] ${q.stem}`, ...answerLines(q), ...q.evidence.map((span) => `   ¶${span.paragraph} ${slice(article, span)}`), `   right: ${q.feedback.right}`, `   wrong: ${q.feedback.wrong}`, ''])
  const count = new Map<string, number>()
  for (const { kind, rule } of set.dropped) count.set(`${kind}, ${rule}`, (count.get(`${kind}, ${rule}`) ?? 0) + 1)
  return [...asked, 'Not asked', ...[...count].sort().map(([reason, n]) => `${n} × ${reason}`), ''].join('\n')
}

describe.each(samples)('%s', (name) => {
  const article = sample(name)

  test('its facts are the ones that were checked by hand, line by line', async () => {
    await expect(factLines(article)).toMatchFileSnapshot(`${name}.facts.txt`)
  })

  test('its questions are the ones that were checked by hand', async () => {
    await expect(questionLines(article, generate(article, {}, 1))).toMatchFileSnapshot(`${name}.questions.txt`)
  })

  test('it is 400 to 700 words long', () => {
    const words = article.paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
    expect(words).toBeGreaterThanOrEqual(400)
    expect(words).toBeLessThanOrEqual(700)
  })
})

test('there are three samples', () => expect(samples).toHaveLength(3))
