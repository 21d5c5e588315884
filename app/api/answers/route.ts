import { z } from 'zod'
import { AppError } from '../../../lib/errors'
import { saveAnswer } from '../../../lib/server/attempts'
import { responseSchema } from '../../../lib/scoring/score'
import { answer } from '../../action'
import { viewer } from '../../session'
import { readJson } from '../body'

const limit = 20_000

const answerSchema = z.object({
  attempt: z.uuid(),
  question: z.uuid(),
  tab: z.string().regex(/^[\w-]{8,40}$/),
  sequence: z.int().min(1).max(1_000_000),
  value: responseSchema,
})

/** Keeps one answer. What it replies says that it is kept, and nothing else. */
export function POST(request: Request): Promise<Response> {
  return answer(request, async () => {
    const read = answerSchema.safeParse(await readJson(request, limit))
    if (!read.success) throw new AppError('invalid', 'That is no answer to a question.')
    await saveAnswer(await viewer(), read.data)
    return Response.json({ saved: read.data.sequence }, { headers: { 'cache-control': 'no-store' } })
  })
}
