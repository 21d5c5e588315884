import type { Quote } from '../article/article'

/** Rules whose attributions were right often enough to make questions, by form. */
const trustedRules: Readonly<Record<Quote['form'], ReadonlySet<string>>> = {
  direct: new Set(['quote-speaker-cue', 'quote-cue-speaker', 'speaker-cue-quote', 'quoted-as']),
  mixed: new Set(['quote-speaker-cue', 'speaker-cue-that', 'speaker-cue-clause', 'quoted-as']),
  indirect: new Set(['speaker-cue-that', 'clause-speaker-cue', 'speaker-cue-clause']),
}

export const trusted = (form: Quote['form'], rule: string): boolean => trustedRules[form].has(rule)
