import { env } from '../../lib/server/env'
import { openDatabase } from '../../lib/server/database'
import { oneOfEach } from './rows'

/*
 * A process to be killed. It says "begin" when it starts to open the database and "open" when that is done. If its argument is
 * "answer", it then says "stored" with the numbers of the answers that it finds, stores answers from several writers at once,
 * and says the number of each when the database has acknowledged it. Standard output is a pipe, which Node writes at once: a
 * line that was said is not lost with the process.
 */

const say = (words: string) => process.stdout.write(`${words}\n`)

say('begin')
const { prisma } = await openDatabase(env())
say('open')

async function answer(attemptId: string, questionId: string, tab: string): Promise<never> {
  for (let sequence = 0; ; sequence++) {
    const { order } = await prisma.response.create({ data: { attemptId, questionId, tab, sequence, value: [tab] }, select: { order: true } })
    say(String(order))
  }
}

if (process.argv[2] === 'answer') {
  const stored = await prisma.response.findMany({ select: { order: true } })
  say(`stored ${stored.map(({ order }) => order).join(' ')}`)
  const { attempt, question } = await oneOfEach(prisma, `reader ${process.pid} ${performance.timeOrigin}`)
  await Promise.all(['a', 'b', 'c', 'd'].map((tab) => answer(attempt.id, question.id, tab)))
} else setInterval(() => say('waiting'), 1000) // Fails, and so ends, once nobody listens any more.
