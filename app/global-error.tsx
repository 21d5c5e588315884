'use client'

import './tokens.css'
import './page.css'
import { Broken } from './ui/broken'

/** The same, where the frame itself failed. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong · Dateline</title>
        <main className="page" id="content"><Broken reference={error.digest} /></main>
      </body>
    </html>
  )
}
