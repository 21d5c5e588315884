import { resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors'

const sentence = (words: string) => ({ error: (issue: { input?: unknown }) => `is "${String(issue.input)}". ${words}` })

const port = sentence('Set it to a number from 1 to 65535, or leave it out (3000).')
const proxies = sentence('Set it to the number of proxies in front of Dateline (1 to 9), or leave it out where there is none.')

const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test'], sentence('Set it to development, production or test, or leave it out.')).default('development'),
  PORT: z.string().regex(/^\d{1,5}$/, port).transform(Number).pipe(z.int().min(1, port).max(65535, port)).default(3000),
  /** The folder of the embedded database, the backup socket and the installation's key. */
  DATELINE_DATA: z.string().default('./data').transform((path) => resolve(path)),
  /** PostgreSQL in place of the embedded database. */
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/, error: 'is no address of a PostgreSQL database. Set it to one such as postgresql://user:password@host:5432/dateline, or leave it out to use the embedded database.' }).exactOptional(),
  /** How many proxies stand in front: so many addresses of X-Forwarded-For, from its end, are believed. */
  TRUST_PROXY: z.string().regex(/^[1-9]$/, proxies).transform(Number).exactOptional(),
})

export type Env = z.infer<typeof envSchema>

/** The settings among `variables`; an empty one counts as missing. Refuses with a sentence that says what to set. */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.keys(envSchema.shape).flatMap((name) => (variables[name] ? [[name, variables[name]]] : [])))
  const result = envSchema.safeParse(given)
  if (result.success) return result.data
  throw new AppError('invalid', result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`).join('\n'))
}

let read: Env | undefined

/** The settings of this process, read once. */
export function env(): Env {
  return (read ??= parseEnv(process.env))
}
