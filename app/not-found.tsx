import type { Metadata } from 'next'
import { Frame } from './ui/frame'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <Frame>
      <div className="title">
        <h1>There is no such page</h1>
        <p className="lead"><span className="place">Nowhere</span> — The address is mistyped, or what stood here belongs to somebody else, or to another browser of yours: a reader is known by a cookie only.</p>
      </div>
      <p><a className="button" href="/">Go to today’s articles</a></p>
    </Frame>
  )
}
