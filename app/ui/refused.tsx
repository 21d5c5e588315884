'use client'

import type { FormState } from '../action'

/** Why a form was refused, read out when it comes. */
export function Refused({ state }: { state: FormState | null }) {
  return <div className="refused" role="alert">{state && <p className="notice wrong"><b>✗ Not done.</b> {state.message}</p>}</div>
}
