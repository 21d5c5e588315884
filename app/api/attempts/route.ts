import { readId } from '../../../lib/inputs'
import { beginAttempt } from '../../../lib/server/attempts'
import { answer } from '../../action'
import { writer } from '../../session'
import { refuseInWords, seeOther } from '../reply'

/** Begins an attempt at a set, or goes on with the one that is open. */
export function POST(request: Request): Promise<Response> {
  return answer(request, async () => {
    const set = readId((await request.formData()).get('set'), 'set')
    return seeOther(`/attempts/${await beginAttempt(await writer(), set)}`)
  }, refuseInWords)
}
