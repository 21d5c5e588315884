import { AppError } from '../../lib/errors'

/** A body up to `limit` bytes; null where there is more. It is read to the limit and one byte, whatever its header says. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > limit) return null
      chunks.push(chunk)
    }
  }
  const whole = new Uint8Array(size)
  chunks.reduce((at, chunk) => { whole.set(chunk, at); return at + chunk.length }, 0)
  return whole
}

/** A small JSON body. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const body = await readBody(request, limit)
  if (!body) throw new AppError('invalid', 'That is too long.')
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown
  } catch {
    throw new AppError('invalid', 'That is no JSON.')
  }
}
