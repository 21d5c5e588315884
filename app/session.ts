import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Reader, Viewer } from '../lib/access'
import { addReader, findReader } from '../lib/server/readers'

const readerCookie = 'reader'
const themeCookie = 'theme'
// The longest that browsers keep a cookie.
const days400 = 400 * 24 * 60 * 60

export type Theme = 'light' | 'dark'

/** Who asks, by the cookie. Reading makes no reader. */
export const viewer = cache(async (): Promise<Viewer> => findReader((await cookies()).get(readerCookie)?.value))

/** Who writes: the reader of the cookie, or a new one who gets a cookie now. */
export async function writer(): Promise<Reader> {
  const known = await viewer()
  if (known.kind === 'reader') return known
  const { reader, token } = await addReader()
  await keep(readerCookie, token)
  return reader
}

export async function theme(): Promise<Theme | undefined> {
  const chosen = (await cookies()).get(themeCookie)?.value
  return chosen === 'light' || chosen === 'dark' ? chosen : undefined
}

export async function chooseTheme(chosen: Theme): Promise<void> {
  await keep(themeCookie, chosen)
}

/** The nonce that proxy.ts gave this page. */
export async function nonce(): Promise<string | undefined> {
  return (await headers()).get('x-nonce') ?? undefined
}

async function keep(name: string, value: string): Promise<void> {
  const secure = (await headers()).get('x-forwarded-proto')?.startsWith('https') ?? false
  const jar = await cookies()
  jar.set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: days400, secure })
}
