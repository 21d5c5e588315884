import { z } from 'zod'
import { AppError } from './errors'

const idSchema = z.uuid()

/** An id from outside. What is no id is the id of nothing; the database is not asked, for it would fail on the form. */
export function readId(text: unknown, thing: string): string {
  const id = idSchema.safeParse(text)
  if (!id.success) throw new AppError('not_found', `That ${thing} does not exist.`)
  return id.data
}
