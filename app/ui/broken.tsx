/** A failed page, calmly: what to do, and the reference that leads to the cause in the server's log. */
export function Broken({ reference }: { reference: string | undefined }) {
  return (
    <div className="title">
      <h1>This page could not be shown</h1>
      <p className="lead">Something went wrong on the server. What you saved is kept. Load the page again; if it happens again, tell whoever runs this server{reference === undefined ? ' when it happened' : <> the reference <b>{reference}</b></>}.</p>
      <p className="row after"><a className="button" href="">Load the page again</a> <a className="button second" href="/">Go to the front page</a></p>
    </div>
  )
}
