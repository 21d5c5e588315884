import type { Refusal } from '../action'
import { escaped } from '../ui/escaped'

/** To a page of ours, after a form was posted. The address is relative, for only the browser knows by what name it reached this server. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } })
}

/** A refusal as a bare page: for a form that was posted without a script, where no page of its own can say it. */
export function refuseInWords({ status, message }: Refusal): Response {
  const page = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Not done · Dateline</title><main><h1>Not done</h1><p>${escaped(message)}</p><p>The Back button of the browser brings back what you typed, or go to <a href="/">the front page</a>.</p></main></html>`
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'", 'cache-control': 'no-store' } })
}
