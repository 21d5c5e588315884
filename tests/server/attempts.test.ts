import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Reader } from '../../lib/access'
import { chance, shuffled } from '../../lib/random'
import { kinds as allKinds, questionSchema, type Question } from '../../lib/questions/question'
import { score, type Response } from '../../lib/scoring/score'
import { articleFor, publishArticle, storeArticle } from '../../lib/server/articles'
import { attemptFor, beginAttempt, counting, openAttempts, readReceipt, resultFor, saveAnswer, submitAttempt } from '../../lib/server/attempts'
import type { OpenDatabase } from '../../lib/server/db'
import { historyOf, pageSize } from '../../lib/server/history'
import { addReader, findReader } from '../../lib/server/readers'
import { sampleSets, setFor, makeSet } from '../../lib/server/sets'
import { seedSamples } from '../../lib/server/samples'
import { herringTalks } from '../support/articles'
import { emptyDatabase, openTestDatabase } from '../support/database'

let database: OpenDatabase
beforeAll(async () => { database = await openTestDatabase() })
afterAll(() => database.close())
beforeEach(() => emptyDatabase(database))

const tab = 'tab-one-1'
const none = () => []
const newReader = async (): Promise<Reader> => (await addReader()).reader

async function newSet(reader: Reader) {
  const article = await storeArticle(reader, herringTalks())
  return { article, set: await makeSet(reader, { article, kinds: ['who-said', 'which-parties', 'what-date'], max: 9 }) }
}

async function begun() {
  const reader = await newReader()
  const { article, set } = await newSet(reader)
  const attempt = await beginAttempt(reader, set)
  const rows = await database.prisma.question.findMany({ orderBy: { position: 'asc' }, select: { id: true, whole: true } })
  return { reader, article, set, attempt, questions: rows.map(({ id, whole }) => ({ id, whole: questionSchema.parse(whole) })) }
}

/** An answer to a question: right, or the first that is wrong. */
function answerTo({ answer }: Question, right: boolean): Response {
  if (answer.type === 'multiple') return { type: 'multiple', options: right ? answer.key : answer.options.map((option) => option.id).filter((id) => !answer.key.includes(id)).slice(0, 1) }
  if (answer.type !== 'single') throw new Error(`No ${answer.type} is made yet.`)
  return { type: 'single', option: answer.options.map((option) => option.id).find((id) => answer.key.includes(id) === right) ?? '' }
}

const at = <T>(list: readonly T[], i: number): T => { const one = list[i]; if (one === undefined) throw new Error(`There is no number ${i}.`); return one }
const code = (expected: string) => expect.objectContaining({ name: 'AppError', code: expected }) as Error

describe('whose words count', () => {
  const row = (order: number, of: string, sequence: number, option: string) => ({ questionId: 'q', tab: of, sequence, order: BigInt(order), value: { type: 'single', option } })
  test.each([
    ['one answer', [row(1, 'a', 1, 'x')], 'x'],
    ['the later of one tab', [row(1, 'a', 1, 'x'), row(2, 'a', 2, 'y')], 'y'],
    ['the higher of one tab, though it came first', [row(1, 'a', 2, 'y'), row(2, 'a', 1, 'x')], 'y'],
    ['of two tabs the one acknowledged last', [row(1, 'a', 5, 'x'), row(2, 'b', 1, 'y')], 'y'],
    ['a tab that repeats an old answer late does not win by it', [row(1, 'a', 2, 'x'), row(2, 'b', 1, 'y'), row(3, 'a', 1, 'z')], 'y'],
    ['a tab that answers anew does', [row(1, 'a', 1, 'x'), row(2, 'b', 1, 'y'), row(3, 'a', 2, 'z')], 'z'],
  ])('%s', (_, rows, option) => {
    expect(counting(rows).get('q')).toEqual({ type: 'single', option })
    expect(counting([...rows].reverse()).get('q')).toEqual({ type: 'single', option })
  })
})

describe('a reader', () => {
  test('is found by the token, of which only a hash is stored', async () => {
    const { reader, token } = await addReader()
    expect(await findReader(token)).toEqual(reader)
    expect(await findReader(`${token}x`)).toEqual({ kind: 'nobody' })
    expect(await findReader(undefined)).toEqual({ kind: 'nobody' })
    expect(JSON.stringify(await database.prisma.reader.findMany())).not.toContain(token)
  })
})

describe('an article', () => {
  test('pasted twice is one, and is its owner’s alone', async () => {
    const [reader, other] = [await newReader(), await newReader()]
    const id = await storeArticle(reader, herringTalks())
    expect(await storeArticle(reader, herringTalks())).toBe(id)
    expect(await storeArticle(other, herringTalks())).not.toBe(id)
    expect((await articleFor(reader, id)).version.article).toEqual(herringTalks())
    await expect(articleFor(other, id)).rejects.toEqual(code('not_found'))
    await expect(articleFor({ kind: 'nobody' }, id)).rejects.toEqual(code('not_found'))
    await expect(makeSet(other, { article: id, kinds: ['who-said'], max: 3 })).rejects.toEqual(code('not_found'))
    await expect(publishArticle(other, id, '2022-03-10')).rejects.toEqual(code('not_found'))
  })

  test('given its date becomes one next version, though it is given twice at once', async () => {
    const reader = await newReader()
    const id = await storeArticle(reader, { ...herringTalks(), datePublished: null })
    await Promise.all([publishArticle(reader, id, '2022-03-10'), publishArticle(reader, id, '2022-03-10')])
    const { version } = await articleFor(reader, id)
    expect(version.article.datePublished).toMatchObject({ value: '2022-03-10', source: 'reader' })
    expect(version.number).toBe(2)
    expect(await database.prisma.articleVersion.count({ where: { articleId: id } })).toBe(2)
    await expect(publishArticle(reader, id, 'the other day')).rejects.toEqual(code('invalid'))
  })
})

describe('beginning', () => {
  test('ten times at once begins one attempt; after it was handed in, the next', async () => {
    const reader = await newReader()
    const { set } = await newSet(reader)
    const ids = await Promise.all(Array.from({ length: 10 }, () => beginAttempt(reader, set)))
    expect(new Set(ids).size).toBe(1)
    expect(await database.prisma.attempt.count()).toBe(1)
    expect((await openAttempts(reader)).map(({ id, title }) => ({ id, title }))).toEqual([{ id: ids[0], title: 'Nordic envoys meet over herring' }])
    await submitAttempt(reader, at(ids, 0), none)
    const again = await beginAttempt(reader, set)
    expect(again).not.toBe(ids[0])
    expect(await database.prisma.attempt.findUnique({ where: { id: again }, select: { number: true } })).toEqual({ number: 2 })
    expect((await openAttempts(reader)).map(({ id }) => id)).toEqual([again])
  })

  test('of a set that is somebody else’s is refused as of one that does not exist', async () => {
    const { set } = await newSet(await newReader())
    await expect(beginAttempt(await newReader(), set)).rejects.toEqual(code('not_found'))
  })

  test('options keep their order over loads of one attempt, and differ between attempts', async () => {
    const { reader, attempt, set } = await begun()
    const order = async (id: string) => (await attemptFor(reader, id)).questions.map(({ answer }) => ('options' in answer ? answer.options.map((option) => option.id) : []))
    const first = await order(attempt)
    expect(await order(attempt)).toEqual(first)
    await submitAttempt(reader, attempt, none)
    const second = await order(await beginAttempt(reader, set))
    expect(second).not.toEqual(first)
    expect(second.map((ids) => [...ids].sort())).toEqual(first.map((ids) => [...ids].sort()))
  })
})

describe('saving an answer', () => {
  test('keeps it, once, however often it is sent', async () => {
    const { reader, attempt, questions } = await begun()
    const { id, whole } = at(questions, 0)
    const answer = { attempt, question: id, tab, sequence: 1, value: answerTo(whole, true) }
    await Promise.all([saveAnswer(reader, answer), saveAnswer(reader, answer), saveAnswer(reader, answer)])
    expect(await database.prisma.response.count()).toBe(1)
    expect((await attemptFor(reader, attempt)).responses.get(id)).toEqual(answer.value)
  })

  test('is refused for another reader’s attempt, for nobody, and for another set’s question', async () => {
    const { attempt, questions, reader } = await begun()
    const other = await begun()
    const value = answerTo(at(questions, 0).whole, true)
    const answer = { attempt, question: at(questions, 0).id, tab, sequence: 1, value }
    await expect(saveAnswer(other.reader, answer)).rejects.toEqual(code('not_found'))
    await expect(saveAnswer({ kind: 'nobody' }, answer)).rejects.toEqual(code('not_found'))
    const foreign = other.questions.find(({ id }) => !questions.some((mine) => mine.id === id))
    await expect(saveAnswer(reader, { ...answer, question: foreign?.id ?? '' })).rejects.toEqual(code('not_found'))
    await expect(attemptFor(other.reader, attempt)).rejects.toEqual(code('not_found'))
    await expect(resultFor(other.reader, attempt)).rejects.toEqual(code('not_found'))
    await expect(submitAttempt(other.reader, attempt, none)).rejects.toEqual(code('not_found'))
    expect(await database.prisma.response.count()).toBe(0)
  })

  test('is refused once the attempt is handed in, but what was acknowledged may be repeated', async () => {
    const { reader, attempt, questions } = await begun()
    const { id, whole } = at(questions, 0)
    const first = { attempt, question: id, tab, sequence: 1, value: answerTo(whole, true) }
    await saveAnswer(reader, first)
    await submitAttempt(reader, attempt, none)
    await saveAnswer(reader, first)
    await expect(saveAnswer(reader, { ...first, sequence: 2, value: answerTo(whole, false) })).rejects.toEqual(code('conflict'))
    expect((await resultFor(reader, attempt))?.questions[0]?.receipt.right).toBe(true)
  })
})

describe('handing in', () => {
  test('ten times at once scores once', async () => {
    const { reader, attempt, questions } = await begun()
    for (const [i, { id, whole }] of questions.entries()) await saveAnswer(reader, { attempt, question: id, tab, sequence: i + 1, value: answerTo(whole, i % 2 === 0) })
    await Promise.all(Array.from({ length: 10 }, () => submitAttempt(reader, attempt, none)))
    const receipts = await database.prisma.receipt.findMany()
    expect(receipts).toHaveLength(questions.length)
    const result = await resultFor(reader, attempt)
    expect(result?.questions.map(({ receipt }) => receipt.right)).toEqual(questions.map((_, i) => i % 2 === 0))
    expect(await database.prisma.attempt.count()).toBe(1)
  })

  test('takes what the form brings, and leaves what was saved where the form is blank', async () => {
    const { reader, attempt, questions } = await begun()
    const [first, second] = [at(questions, 0), at(questions, 1)]
    await saveAnswer(reader, { attempt, question: first.id, tab, sequence: 1, value: answerTo(first.whole, true) })
    await submitAttempt(reader, attempt, (shown) => {
      expect(shown.map(({ row }) => row)).toEqual(questions.map(({ id }) => id))
      return [{ question: second.id, tab: 'the-form', sequence: 1, value: answerTo(second.whole, true) }]
    })
    expect((await resultFor(reader, attempt))?.questions.map(({ receipt }) => receipt.right)).toEqual(questions.map((_, i) => i < 2))
  })

  test('without an answer is handed in all the same, with nothing earned', async () => {
    const { reader, attempt } = await begun()
    expect(await resultFor(reader, attempt)).toBeNull()
    await submitAttempt(reader, attempt, none)
    const result = await resultFor(reader, attempt)
    expect(result?.questions.every(({ response, receipt }) => response === null && receipt.earned.numerator === 0)).toBe(true)
  })

  test('while answers stream in: what was acknowledged is what was scored', async () => {
    const { reader, set, questions } = await begun()
    const next = chance('streams')
    for (let round = 0; round < 20; round++) {
      const attempt = await beginAttempt(reader, set)
      const acknowledged: { question: string; sequence: number; of: string }[] = []
      const saves = shuffled(questions.flatMap((question) => ['tab-one-1', 'tab-two-2'].map((of) => ({ question, of }))), round).map(({ question: { id, whole }, of }, i) => async () => {
        const answer = { attempt, question: id, tab: of, sequence: i + 1, value: answerTo(whole, next() < 0.5) }
        await saveAnswer(reader, answer).then(() => acknowledged.push({ question: id, sequence: i + 1, of }), (error: unknown) => expect(error).toEqual(code('conflict')))
      })
      saves.splice(Math.floor(next() * saves.length), 0, () => submitAttempt(reader, attempt, none), () => submitAttempt(reader, attempt, none))
      await Promise.all(saves.map((save) => save()))
      const rows = await database.prisma.response.findMany({ where: { attemptId: attempt } })
      expect(rows.map(({ questionId, sequence, tab: of }) => `${questionId} ${sequence} ${of}`).sort()).toEqual(acknowledged.map(({ question, sequence, of }) => `${question} ${sequence} ${of}`).sort())
      const counted = counting(rows)
      const receipts = await database.prisma.receipt.findMany({ where: { attemptId: attempt } })
      const expected = questions.map(({ id, whole }) => [id, score(whole, counted.get(id) ?? null)])
      expect(new Map(receipts.map((receipt) => [receipt.questionId, readReceipt(receipt)]))).toEqual(new Map(expected as [string, ReturnType<typeof score>][]))
    }
  })
})

describe('nothing of the key before an attempt is handed in', () => {
  test('what is read for a taker is the same, whatever key, evidence and feedback are', async () => {
    const { reader, set, attempt, article } = await begun()
    const read = async () => JSON.stringify([await attemptFor(reader, attempt), await setFor(reader, set), await articleFor(reader, article), await openAttempts(reader), await historyOf(reader, 1)])
    const before = await read()
    await database.prisma.$executeRaw`ALTER TABLE "Question" DISABLE TRIGGER "Question_immutable"`
    await database.prisma.$executeRaw`UPDATE "Question" SET "whole" = jsonb_set(jsonb_set(jsonb_set("whole", '{answer,key}', '["changed"]'), '{feedback,wrong}', '"changed"'), '{evidence,0,end}', '9')`
    await database.prisma.$executeRaw`ALTER TABLE "Question" ENABLE TRIGGER "Question_immutable"`
    expect(await read()).toBe(before)
    expect(before).not.toMatch(/"(?:key|evidence|feedback|disproof|whole|checks|difficulty)"/)
  })

  test('a set shows its keys to who has handed in an attempt at it, and to nobody else', async () => {
    const reader = await newReader()
    await seedSamples()
    const sample = at(await sampleSets(), 0)
    const attempt = await beginAttempt(reader, sample.set)
    expect((await setFor(reader, sample.set)).answered).toBeNull()
    await submitAttempt(reader, attempt, none)
    expect((await setFor(reader, sample.set)).answered).toHaveLength(sample.questions.length)
    expect((await setFor(await newReader(), sample.set)).answered).toBeNull()
    expect((await setFor({ kind: 'nobody' }, sample.set)).answered).toBeNull()
  })
})

describe('samples', () => {
  test('brought twice are the same', async () => {
    await seedSamples()
    const first = await sampleSets()
    const counts = async () => [await database.prisma.articleVersion.count(), await database.prisma.setVersion.count(), await database.prisma.question.count()]
    const before = await counts()
    await seedSamples()
    expect(await counts()).toEqual(before)
    expect(await sampleSets()).toEqual(first)
    expect(first.length).toBeGreaterThanOrEqual(3)
    expect(first[0]?.place).toBe('0 ferry')
  })
})

describe('the record', () => {
  test('counts by kind, and pages what was taken, the newest first', async () => {
    const { reader, set, attempt, questions } = await begun()
    for (const { id, whole } of questions) await saveAnswer(reader, { attempt, question: id, tab, sequence: 1, value: answerTo(whole, whole.kind === 'who-said') })
    await submitAttempt(reader, attempt, none)
    const { kinds, attempts, taken } = await historyOf(reader, 1)
    const ofKind = (kind: string) => questions.filter(({ whole }) => whole.kind === kind)
    expect(kinds).toEqual(allKinds.filter((kind) => ofKind(kind).length > 0).map((kind) => ({ kind, right: kind === 'who-said' ? ofKind(kind).length : 0, of: ofKind(kind).length })))
    expect(taken).toBe(1)
    expect(attempts[0]).toMatchObject({ id: attempt, title: 'Nordic envoys meet over herring', possible: questions.reduce((sum, { whole }) => sum + whole.points, 0) })
    for (let i = 0; i < pageSize; i++) await submitAttempt(reader, await beginAttempt(reader, set), none)
    const [first, second] = [await historyOf(reader, 1), await historyOf(reader, 2)]
    expect(first.attempts).toHaveLength(pageSize)
    expect(second.attempts.map(({ id }) => id)).toEqual([attempt])
    expect(first.taken).toBe(pageSize + 1)
    expect((await historyOf(await newReader(), 1)).taken).toBe(0)
    expect((await historyOf({ kind: 'nobody' }, 1)).attempts).toEqual([])
  })
})
