'use client'

import { useActionState } from 'react'
import { Refused } from '../ui/refused'
import { publish } from './actions'

/** Asks for the publication date, where the article did not say it. What was typed stays when it cannot be read. */
export function DateForm({ article }: { article: string }) {
  const [state, post, pending] = useActionState(publish, null)
  return (
    <form className="ask-date" action={post}>
      <input type="hidden" name="article" value={article} />
      <div className="field">
        <label htmlFor="date">When was the article published?</label>
        <input id="date" name="date" key={state?.typed?.['date']} defaultValue={state?.typed?.['date']} autoComplete="off" aria-describedby="date-help" aria-invalid={state ? true : undefined} />
        <p className="small soft" id="date-help">For example 8 July 2021, or 2021-07-08. “Tuesday” and “last month” are then worked out from it.</p>
      </div>
      <Refused state={state} />
      <p><button className="button second" disabled={pending}>Find the facts again</button></p>
    </form>
  )
}
