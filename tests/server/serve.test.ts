import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { db, provideDatabase, type OpenDatabase } from '../../lib/server/db'
import { parseEnv } from '../../lib/server/env'
import { believe } from '../../lib/server/forwarding'
import { Child } from '../support/child'

describe('the environment', () => {
  test('has defaults, and an empty setting counts as none', () => {
    const defaults = { NODE_ENV: 'development', PORT: 3000, DATELINE_DATA: resolve('data') }
    expect(parseEnv({})).toEqual(defaults)
    expect(parseEnv({ PORT: '', DATABASE_URL: '', TRUST_PROXY: '', HOME: '/root' })).toEqual(defaults)
  })

  test('is read', () => {
    const given = { NODE_ENV: 'production', PORT: '8080', DATELINE_DATA: '/srv/dateline', DATABASE_URL: 'postgresql://user@host:5432/dateline', TRUST_PROXY: '2' }
    expect(parseEnv(given)).toEqual({ ...given, PORT: 8080, TRUST_PROXY: 2 })
  })

  test.each([
    [{ PORT: 'http' }, 'PORT is "http". Set it to a number from 1 to 65535'],
    [{ PORT: '0' }, 'PORT is "0".'],
    [{ PORT: '65536' }, 'PORT is "65536".'],
    [{ PORT: '-1' }, 'PORT is "-1".'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY is "yes". Set it to the number of proxies'],
    [{ TRUST_PROXY: '0' }, 'TRUST_PROXY is "0".'],
    [{ DATABASE_URL: 'mysql://host/dateline' }, 'DATABASE_URL is no address of a PostgreSQL database.'],
    [{ DATABASE_URL: 'dateline' }, 'DATABASE_URL is no address of a PostgreSQL database.'],
    [{ NODE_ENV: 'staging' }, 'NODE_ENV is "staging". Set it to development, production or test'],
  ])('%o is refused with what to set', (variables, words) => {
    expect(() => parseEnv(variables)).toThrow(words)
  })

  test('an address with a password is not repeated', () => {
    expect(() => parseEnv({ DATABASE_URL: 'mysql://user:secret@host/dateline' })).toThrow(/^(?!.*secret)/s)
  })
})

describe("a client's address", () => {
  test.each([
    ['no proxy, nothing claimed', undefined, '10.0.0.7', 0, '10.0.0.7'],
    ['no proxy: a claim is not believed', '1.2.3.4', '10.0.0.7', 0, '10.0.0.7'],
    ['an IPv4 address in IPv6 clothes', undefined, '::ffff:10.0.0.7', 0, '10.0.0.7'],
    ['an IPv6 address', undefined, '2001:db8::1', 0, '2001:db8::1'],
    ['one proxy', '1.2.3.4', '10.0.0.7', 1, '1.2.3.4'],
    ['one proxy: what the client put before is not believed', '6.6.6.6, 1.2.3.4', '10.0.0.7', 1, '1.2.3.4'],
    ['two proxies', '6.6.6.6, 1.2.3.4, 10.0.0.1', '10.0.0.7', 2, '1.2.3.4'],
    ['two proxies, one entry', '1.2.3.4', '10.0.0.7', 2, '1.2.3.4'],
    ['a proxy that says nothing', undefined, '10.0.0.7', 1, '10.0.0.7'],
  ])('%s', (_name, claimed, socket, proxies, address) => {
    const headers = { ...(claimed === undefined ? {} : { 'x-forwarded-for': claimed }) }
    believe(headers, socket, proxies)
    expect(headers).toEqual({ 'x-forwarded-for': address })
  })

  test.each([[0, {}], [1, { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }]])('behind %i proxies, host and scheme', (proxies, kept) => {
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '1.2.3.4' }
    believe(headers, '1.2.3.4', proxies)
    expect(headers).toEqual({ ...kept, 'x-forwarded-for': '1.2.3.4' })
  })
})

describe('db()', () => {
  afterEach(() => {
    provideDatabase(undefined)
    vi.unstubAllEnvs()
  })
  const open = { prisma: { here: true } } as unknown as OpenDatabase

  test('is what was opened', () => {
    provideDatabase(open)
    expect(db()).toBe(open.prisma)
  })

  test('says where it is opened, where it was not', () => {
    expect(() => db()).toThrow('No database is open in this process')
  })

  test('is refused to next build', () => {
    provideDatabase(open)
    vi.stubEnv('NEXT_PHASE', 'phase-production-build')
    expect(() => db()).toThrow('during next build')
  })
})

describe('the server', () => {
  let taken: Server | undefined
  const folder = mkdtempSync(join(tmpdir(), 'dateline-serve-'))
  afterEach(() => {
    taken?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('refuses in words when the port is taken, and makes nothing', async () => {
    const port = await new Promise<number>((resolve) => {
      taken = createServer().listen(0, () => {
        const address = taken?.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    const child = new Child('lib/server/serve.ts', [], { PORT: String(port), DATELINE_DATA: join(folder, 'data'), NODE_ENV: 'production' })
    expect(await child.ended).toBe(1)
    expect(child.errors.trim()).toBe(`Port ${port} is taken by another program. Stop that one, or set PORT to another number.`)
    expect(child.lines).toEqual([])
  })

  test('refuses in words when a setting is wrong', async () => {
    const child = new Child('lib/server/serve.ts', [], { PORT: 'http', DATELINE_DATA: join(folder, 'data'), NODE_ENV: 'production' })
    expect(await child.ended).toBe(1)
    expect(child.errors.trim()).toBe('PORT is "http". Set it to a number from 1 to 65535, or leave it out (3000).')
  })
})
