import type { DateMention, NewsEvent } from '../../article/article'

/* One event told twice (in the lead and again below) is one event; two events are never made one. */

/** Kinds that mean the same when told again. */
const FAMILIES: Readonly<Record<string, string>> = { 'telephone-call': 'talk', conversation: 'talk', talks: 'talk', negotiation: 'talk', meeting: 'meeting', summit: 'meeting', conference: 'meeting', agreement: 'agreement', signing: 'agreement' }

const family = (event: NewsEvent) => FAMILIES[event.kind] ?? event.kind

/** The events with retellings folded into the telling that says most. `predicateOf` gives an event's words. */
export function mergeTold(events: readonly NewsEvent[], dates: readonly DateMention[], predicateOf: (event: NewsEvent) => string): NewsEvent[] {
  const value = new Map(dates.map((date) => [date.id, date.edtf]))
  const out: NewsEvent[] = []
  for (const event of events) {
    const at = out.findIndex((other) => sameEvent(other, event, value) && sameDeed(predicateOf(other), predicateOf(event), event) && (value.get(event.date ?? '') || retells(event, predicateOf(event)) || retells(other, predicateOf(other))))
    const other = out[at]
    if (!other) out.push(event)
    else out[at] = folded(other, event)
  }
  return out
}

function sameEvent(a: NewsEvent, b: NewsEvent, value: ReadonlyMap<string, string | null>): boolean {
  if (family(a) !== family(b) || a.status !== b.status || !sameParties(a, b)) return false
  const [one, two] = [a.date === undefined ? undefined : value.get(a.date), b.date === undefined ? undefined : value.get(b.date)]
  // A coarser date may be the same day, a missing one any.
  return !one || !two || one.startsWith(two) || two.startsWith(one)
}

/** "was charged" and "was jailed" are two, whatever they are called. */
function sameDeed(one: string, two: string, event: NewsEvent): boolean {
  const last = (words: string) => words.trim().split(' ').at(-1)?.toLowerCase()
  return FAMILIES[event.kind] !== undefined || last(one) === last(two)
}

/** "The conversation" tells again; "previous discussions" are others. */
function retells(event: NewsEvent, predicate: string): boolean {
  return event.rule !== 'noun' || (/^(?:the|this|that|their)\b/iu.test(predicate) && !/\b(?:previous|earlier|other|past|former|next|last)\b/iu.test(predicate))
}

/** The same people, or the sides of the ones are the others. */
function sameParties(a: NewsEvent, b: NewsEvent): boolean {
  if (a.parties.length !== b.parties.length) return false
  return a.parties.every((party) => b.parties.some((other) => other.entity === party.entity || other.side === party.entity || other.entity === party.side))
}

function rank(event: NewsEvent): number {
  const sides = event.parties.filter((party) => party.side !== undefined).length
  return (event.certainty === 'sure' ? 8 : 0) + (event.predicate.paragraph >= 0 ? 4 : 0) + (event.date === undefined ? 0 : 2) + (event.place === undefined ? 0 : 1) + (sides > 0 ? 1 : 0)
}

/** The better telling, with the date and place of the other where it has none. */
function folded(a: NewsEvent, b: NewsEvent): NewsEvent {
  const [best, rest] = rank(b) > rank(a) ? [b, a] : [a, b]
  const merged = { ...best, excluded: [...new Set([...best.excluded, ...rest.excluded])] }
  if (merged.date === undefined && rest.date !== undefined && rest.certainty === 'sure') merged.date = rest.date
  if (rest.kind === 'telephone-call' && family(best) === 'talk') merged.kind = rest.kind
  if (merged.place === undefined && rest.place !== undefined) merged.place = rest.place
  return merged
}
