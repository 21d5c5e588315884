'use client'

import { useActionState } from 'react'
import { Refused } from '../ui/refused'
import { make } from './actions'

export interface KindChoice { kind: string; words: string }

/** Kinds and number of questions, chosen well enough to be posted as they are. */
export function SetForm({ article, kinds, sizes, usual, second }: { article: string; kinds: readonly KindChoice[]; sizes: readonly number[]; usual: number; second: boolean }) {
  const [state, post, pending] = useActionState(make, null)
  return (
    <form className="stack" action={post}>
      <input type="hidden" name="article" value={article} />
      <fieldset className="field">
        <legend>Kinds of question</legend>
        <div className="row">
          {kinds.map(({ kind, words }) => <label className="row" key={kind}><input type="checkbox" name="kinds" value={kind} defaultChecked /> {words}</label>)}
        </div>
      </fieldset>
      <div className="field few">
        <label htmlFor="max">At most</label>
        <select id="max" name="max" defaultValue={usual}>{sizes.map((size) => <option key={size} value={size}>{size} questions</option>)}</select>
      </div>
      <Refused state={state} />
      <p className="row"><button className={second ? 'button second' : 'button'} disabled={pending}>{pending ? 'Making the questions …' : 'Make the questions'}</button></p>
    </form>
  )
}
