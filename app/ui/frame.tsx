import type { ReactNode } from 'react'
import { longDay } from './when'
import { ThemeSwitch } from './theme-switch'

export type Place = 'articles' | 'record'

const places: { place: Place; href: string; words: string }[] = [
  { place: 'articles', href: '/', words: 'Articles' },
  { place: 'record', href: '/history', words: 'Your record' },
]

function Links({ here }: { here: Place | undefined }) {
  return (
    <nav aria-label="Main">
      <ul>
        {places.map(({ place, href, words }) => (
          <li key={place}><a href={href} aria-current={place === here ? 'page' : undefined}>{words}</a></li>
        ))}
      </ul>
    </nav>
  )
}

function Nameplate() {
  return (
    <header className="masthead nameplate">
      <div>
        <p className="today">{longDay(new Date())}</p>
        <a className="wordmark" href="/">Dateline</a>
        <div className="person-here"><ThemeSwitch /> <a href="/history">Your record</a></div>
      </div>
    </header>
  )
}

/** What all pages share: masthead, content, foot. `about` stands beside the name in place of the links, where a quiz is taken. */
export function Frame({ here, about, nameplate = false, children }: { here?: Place; about?: string; nameplate?: boolean; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#content">Skip to the content</a>
      {nameplate ? <Nameplate /> : (
        <header className="masthead">
          <div>
            <a className="wordmark" href="/">Dateline</a>
            {about === undefined ? <Links here={here} /> : <p className="about">{about}</p>}
          </div>
        </header>
      )}
      <main className="page" id="content" tabIndex={-1}>{children}</main>
      <footer className="page">
        <div className="foot">
          <p>Nothing that you paste or answer leaves this server.</p>
          <ThemeSwitch />
        </div>
      </footer>
    </>
  )
}
