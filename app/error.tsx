'use client'

import { Broken } from './ui/broken'

/** What a page shows when it failed. The error stands whole in the server's log under the reference; its words never come here. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <main className="page" id="content"><Broken reference={error.digest} /></main>
}
