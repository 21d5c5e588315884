import { z } from 'zod'
import { readId } from '../../../../../lib/inputs'
import { submitAttempt, type Answer } from '../../../../../lib/server/attempts'
import type { ShownQuestion } from '../../../../../lib/server/sets'
import { answer } from '../../../../action'
import { viewer } from '../../../../session'
import { responseIn } from '../../../../ui/fields'
import { refuseInWords, seeOther } from '../../../reply'

const tabSchema = z.string().regex(/^[\w-]{8,40}$/).catch('the-form')
const sequenceSchema = z.coerce.number().pipe(z.int().min(1).max(1_000_000)).catch(1)

/**
 * Hands an attempt in. Without a script the form brings all answers; with it, those that are not acknowledged yet, each with its tab and sequence.
 * Handed in already: the same result again.
 */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(request, async () => {
    const id = readId((await params).id, 'attempt')
    const form = await request.formData()
    await submitAttempt(await viewer(), id, (questions) => answersIn(form, questions))
    return seeOther(`/attempts/${id}/result`)
  }, refuseInWords)
}

function answersIn(form: FormData, questions: readonly ShownQuestion[]): Omit<Answer, 'attempt'>[] {
  return questions.flatMap(({ row, answer: asked }) => {
    const value = responseIn(form, row, asked)
    return value ? [{ question: row, tab: tabSchema.parse(form.get(`tab-${row}`)), sequence: sequenceSchema.parse(form.get(`sequence-${row}`)), value }] : []
  })
}
