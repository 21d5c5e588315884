import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-sans-3/wght.css'
import './tokens.css'
import './page.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { theme } from './session'

export const metadata: Metadata = {
  title: { default: 'Dateline', template: '%s · Dateline' },
  description: 'Questions from the news, each with the sentence that proves its answer.',
  referrer: 'same-origin',
}

/** Reading the cookie makes every page dynamic, as the nonce of its policy needs. */
export default async function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" data-theme={await theme()} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  )
}
