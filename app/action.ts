import { randomBytes } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Reader } from '../lib/access'
import { AppError, type ErrorCode } from '../lib/errors'
import { writer } from './session'

/** What a form shows after it was refused: why, and what was typed, so that it is not lost. */
export interface FormState { message: string; typed: Record<string, string> }

const statuses: Record<ErrorCode, number> = { unauthenticated: 401, forbidden: 403, not_found: 404, conflict: 409, invalid: 400 }

/** A refusal as it may be shown. `reference` is there where the words say nothing of the cause, which is in the server's log. */
export interface Refusal { status: number; message: string }

/** The words for whatever was thrown: a refusal's own; for a bug a reference to the log, where it stands whole. */
function refusal(error: unknown): Refusal {
  if (error instanceof AppError) return { status: statuses[error.code], message: error.message }
  const reference = randomBytes(4).toString('hex')
  console.error(`Reference ${reference}:`, error)
  return { status: 500, message: `Something went wrong on the server. Nothing that you typed was changed. If it happens again, tell whoever runs this server the reference ${reference}.` }
}

async function attempted<T>(run: () => Promise<T>): Promise<{ value: T } | Refusal> {
  try {
    return { value: await run() }
  } catch (error) {
    return refusal(error)
  }
}

/** Reads a form with `schema`, does the work for whoever posted it, and goes to the address that the work gives. A refusal comes back as words. */
export function action<T>(schema: z.ZodType<T>, run: (reader: Reader, input: T) => Promise<string>): (state: FormState | null, form: FormData) => Promise<FormState> {
  return async (_state, form) => {
    const done = await attempted(async () => {
      const input = schema.safeParse(fieldsOf(form))
      if (!input.success) throw new AppError('invalid', input.error.issues[0]?.message ?? 'The form could not be read.')
      return run(await writer(), input.data)
    })
    if ('message' in done) return { message: done.message, typed: typedIn(form) }
    redirect(done.value)
  }
}

/** What a page shows. What does not exist, and what belongs to somebody else, is the page for that. */
export async function found<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound()
    throw error
  }
}

/** A route handler's work; what it refuses is answered by `refuse`. A post that another site made is refused. */
export async function answer(request: Request, run: () => Promise<Response>, refuse: (refused: Refusal) => Response | Promise<Response> = refuseInJson): Promise<Response> {
  const done = await attempted(async () => {
    if (!isSameOrigin(request)) throw new AppError('forbidden', 'This came from another site. Open the page on this site and try again.')
    return run()
  })
  return 'message' in done ? refuse(done) : done.value
}

export function refuseInJson({ status, message }: Refusal): Response {
  return Response.json({ message }, { status })
}

/** Browsers say where a post comes from; what says nothing is no browser and holds no cookie of a reader. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  return origin === null || (URL.canParse(origin) && new URL(origin).host === (request.headers.get('x-forwarded-host') ?? request.headers.get('host')))
}

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' && !name.startsWith('$ACTION') ? [[name, value]] : [])))

/** A form's fields: text where a name stands once, a list where it stands more often. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  return Object.fromEntries(names.map((name) => {
    const values = form.getAll(name)
    return [name, values.length === 1 ? values[0] : values]
  }))
}
