import { createHash, randomBytes } from 'node:crypto'
import type { Reader, Viewer } from '../access'
import { nobody } from '../access'
import { db } from './db'

const hash = (token: string) => createHash('sha256').update(token).digest('hex')

/** Whom a cookie's token stands for. */
export async function findReader(token: string | undefined): Promise<Viewer> {
  if (token === undefined) return nobody
  const reader = await db().reader.findUnique({ where: { tokenHash: hash(token) }, select: { id: true } })
  return reader ? { kind: 'reader', id: reader.id } : nobody
}

/** A new reader, made when somebody writes for the first time. The token goes into his cookie and is stored nowhere. */
export async function addReader(): Promise<{ reader: Reader; token: string }> {
  const token = randomBytes(32).toString('base64url')
  const { id } = await db().reader.create({ data: { tokenHash: hash(token) }, select: { id: true } })
  return { reader: { kind: 'reader', id }, token }
}
