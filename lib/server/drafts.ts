import { randomBytes } from 'node:crypto'

/** A text that was refused, kept for a little while so that the form can show it again without a script. */
export interface Draft { text: string; message: string }

const minutes10 = 10 * 60 * 1000
const most = 20

/** In memory only, and few: what is refused is never stored. On globalThis, for handlers and pages are bundled apart. */
const shared = globalThis as typeof globalThis & { datelineDrafts?: Map<string, Draft & { until: number }> }
const drafts = (shared.datelineDrafts ??= new Map<string, Draft & { until: number }>())

/** Keeps a draft under a name that cannot be guessed. The oldest gives way. */
export function keepDraft(draft: Draft): string {
  const name = randomBytes(16).toString('base64url')
  drafts.set(name, { ...draft, until: Date.now() + minutes10 })
  for (const old of [...drafts.keys()].slice(0, Math.max(0, drafts.size - most))) drafts.delete(old)
  return name
}

export function findDraft(name: string): Draft | undefined {
  const draft = drafts.get(name)
  return draft && Date.now() < draft.until ? { text: draft.text, message: draft.message } : undefined
}
