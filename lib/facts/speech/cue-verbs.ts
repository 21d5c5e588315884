import type { Item } from './clauses'
import { bareSpeaking, bidding, intending, irregular, judging, naming, phrasalSpeaking, questioning, showing, speaking, telling, thinking, withParticle } from '../words/cues'

export type Frame = 'speaking' | 'bare' | 'thinking' | 'showing' | 'telling' | 'questioning' | 'intending' | 'bidding' | 'judging' | 'naming' | 'particle'
export type Form = 'base' | 's' | 'past' | 'participle' | 'ing'
export interface CueVerb { lemma: string; form: Form; frames: ReadonlySet<Frame> }

const lists: readonly (readonly [Frame, readonly string[]])[] = [
  ['speaking', speaking], ['bare', bareSpeaking], ['thinking', thinking], ['showing', showing], ['telling', telling], ['questioning', questioning], ['intending', intending], ['bidding', bidding], ['judging', judging], ['naming', naming], ['particle', Object.keys(withParticle)],
]

function formsOf(lemma: string): [string, Form][] {
  const stem = lemma.replace(/e$/u, '')
  const consonantY = /[^aeiou]y$/u.test(lemma)
  const [past, participle] = irregular[lemma] ?? [consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`, consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`]
  // A doubled consonant in the past is doubled before -ing too.
  const doubled = /(?<twin>[a-z])\k<twin>ed$/u.test(past) && !/(?<twin>[a-z])\k<twin>$/u.test(lemma) ? past.replace(/ed$/u, '') : null
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : /(?:[sxzo]|sh|ch)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`
  const ing = doubled ?? (/(?:ee|ye)$/u.test(lemma) ? lemma : stem)
  return [[lemma, 'base'], [third, 's'], [past, 'past'], [participle, 'participle'], [`${ing}ing`, 'ing']]
}

const verbs = new Map<string, CueVerb>()
const framesOf = new Map<string, Set<Frame>>()
for (const [frame, lemmas] of lists) for (const lemma of lemmas) framesOf.set(lemma, (framesOf.get(lemma) ?? new Set<Frame>()).add(frame))
for (const [lemma, frames] of framesOf) for (const [form, kind] of formsOf(lemma)) if (!verbs.has(form)) verbs.set(form, { lemma, form: kind, frames })
// Forms that several verbs share go to the commoner one.
verbs.set('saw', { lemma: 'see', form: 'past', frames: framesOf.get('see') ?? new Set() })
verbs.set('found', { lemma: 'find', form: 'past', frames: framesOf.get('find') ?? new Set() })
verbs.set('felt', { lemma: 'feel', form: 'past', frames: framesOf.get('feel') ?? new Set() })
verbs.set('cancelled', { lemma: 'cancel', form: 'past', frames: new Set() })

/** Every form of a verb that reports. */
export const verbForms: ReadonlyMap<string, CueVerb> = verbs

/** Past forms that are read as verbs whatever their tag: the tagger takes some for participles or nouns. */
const always = new Set(['said', 'says', 'told', 'wrote', 'writes', 'tells', 'asked', 'asks', 'tweeted', 'added', 'adds', 'replied', 'replies', 'insisted', 'insists', 'argued', 'argues', 'joked', 'quipped', 'recalled', 'recalls', 'explained', 'explains', 'announced', 'announces', 'reiterated', 'testified', 'acknowledged', 'believes', 'thinks'])

const PHRASAL: ReadonlySet<Frame> = new Set(['speaking', 'bare'])
/** "went ~on~", "pointed ~out~": whether the verb's little word stands behind it. */
export const isPhrasal = (items: readonly Item[], i: number): boolean => phrasalSpeaking.get(items[i]?.low ?? '')?.includes(items[i + 1]?.low ?? '') ?? false

/** The reporting verb that an item is, if it is one. */
export function cueVerbAt(items: readonly Item[], i: number): CueVerb | null {
  const item = items[i]
  if (!item || item.piece) return null
  if (isPhrasal(items, i) && (item.tag.startsWith('VB') || /^(?:NNP|PRP)$/u.test(items[i - 1]?.tag ?? ''))) return { lemma: item.low, form: item.low.endsWith('ing') ? 'ing' : item.low.endsWith('s') ? 's' : 'past', frames: PHRASAL }
  const verb = verbs.get(item.low)
  if (!verb) return null
  // "his tweets", "late-night tweets", "three judges" are nouns whatever their tag.
  if (!always.has(item.low) && verb.lemma !== 'say' && /^(?:s|base|ing)$/u.test(verb.form) && /^(?:DT|PRP\$|JJ|POS|CD)$/u.test(items[i - 1]?.tag ?? '') && !/^(?:all|both|this|that|these|those|some|another)$/u.test(items[i - 1]?.low ?? '')) return null
  if (/^(?:s|base)$/u.test(verb.form) && items[i - 1]?.tag !== 'NNP' && /\p{Ll}-\p{L}/u.test(items[i - 1]?.text ?? '')) return null
  if (always.has(item.low) || item.tag.startsWith('VB')) return verb
  // "claims" after a pronoun or a name is a verb; "Price" never is.
  const before = items[i - 1]
  const after = items[i + 1]
  // "many captains ~support~ the plan"
  if (verb.form === 'base' && /^(?:NN|VB)/u.test(item.tag) && before?.tag === 'NNS' && /^(?:DT|PRP|PRP\$|NNP|VBG)$/u.test(after?.tag ?? '') && /^\p{Ll}/u.test(item.text)) return verb
  // "is promising lower fares", whatever the tag.
  if (verb.form === 'ing' && /^(?:is|are|was|were|been)$/u.test(before?.low ?? '') && /^(?:DT|PRP|PRP\$|NN|NNS|NNP|JJR|CD|TO|Q)$/u.test(after?.tag ?? '')) return verb
  // "…," the notice reads.
  if (verb.frames.has('speaking') && verb.form !== 'ing' && /^NN/u.test(before?.tag ?? '') && (after?.tag === 'Q' || after?.text === ':' || after?.low === 'that' && item.tag !== 'VBN' || /^[.,]$/u.test(after?.text ?? '.') && items.slice(Math.max(0, i - 8), i).some(({ tag }) => tag === 'Q'))) return verb
  const capital = /^\p{Lu}/u.test(item.text) && i > 0
  return !capital && (verb.form === 's' || verb.form === 'past') && before !== undefined && /^(?:PRP|NNP|WP|Q)$/u.test(before.tag) && item.tag !== 'NNP' ? verb : null
}
