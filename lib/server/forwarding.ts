import type { IncomingHttpHeaders } from 'node:http'

const claims = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-real-ip', 'forwarded'] as const

/**
 * Leaves in a request's headers only what may be believed of where it came from. Without a proxy the client's address is the
 * connection's. Behind `proxies` of them it is the entry that the outermost wrote: that many from the end of X-Forwarded-For,
 * for a client can put before it whatever it likes.
 */
export function believe(headers: IncomingHttpHeaders, socketAddress: string | undefined, proxies = 0): void {
  const address = (socketAddress ?? '').replace(/^::ffff:(?=\d{1,3}\.)/, '')
  const written = String(headers['x-forwarded-for'] ?? '').split(',').map((entry) => entry.trim()).filter(Boolean)
  headers['x-forwarded-for'] = proxies > 0 ? (written.at(-proxies) ?? written[0] ?? address) : address
  if (proxies === 0) for (const name of claims) delete headers[name]
}
