import { asReported, bareClause, CALLING, hearsay, infinitive, named, names, passiveBy, quotedAlone, quotedAs, quoteOnly, reportsAfter, speaks, thing } from './after-cue'
import { has, isParticiple } from './cue'
import type { Cue, Finding } from './cue'
import { cueSpeakerAfter, speakerCueAfter } from './parentheses'
import { isQuestionWord } from './reported'

/** A row that a rule must find: the words of its speaker and of what is reported (pieces joined by " / "). */
export interface Row { text: string; speaker: string | null; words: string }
export interface CueRule { id: string; find(cue: Cue): Finding | null; matches: readonly Row[]; misses: readonly string[] }

/** What a video, a poll, an advertisement does. */
const onlyShows = ({ verb, after }: Cue) => /^(?:show|demonstrate|prove|document|detail)$/u.test(verb.lemma) || !after.that && !verb.frames.has('speaking') && !verb.frames.has('thinking') && !verb.frames.has('telling')

/** In the order of their precision; the first that fits wins. */
export const cueRules: readonly CueRule[] = [
  {
    id: 'quoted-as', find: (cue) => quotedAs('quoted-as', cue),
    matches: [
      { text: 'The ministry quoted Liang as saying that "talks go on".', speaker: 'Liang', words: 'talks go on' },
      { text: 'The ministry quoted Liang as having "called for talks".', speaker: 'The ministry', words: 'Liang as having "called for talks"' },
      { text: 'Liang was quoted as backing the plan.', speaker: 'Liang', words: 'backing the plan' },
    ],
    misses: ['The ministry quoted Liang at length.'],
  },
  {
    id: 'hearsay', find: (cue) => hearsay('hearsay', cue),
    matches: [{ text: 'The two sides were reported to have "agreed on a road".', speaker: null, words: 'The two sides were reported to have "agreed on a road"' }],
    misses: ['The storm was reported on Monday.'],
  },
  {
    id: 'passive-by', find: (cue) => passiveBy('passive-by', cue),
    matches: [
      { text: 'The wall was described by Orr as "too low".', speaker: 'Orr', words: 'too low' },
      { text: 'The ferry plan was praised by the harbour board.', speaker: 'the harbour board', words: 'The ferry plan' },
      { text: 'Ruiz read out a motion opposed by the harbour board.', speaker: 'the harbour board', words: 'a motion' },
    ],
    misses: ['The wall was described by its length.', 'The wall was built by the harbour board.', 'The tickets were announced by Monday.'],
  },
  {
    id: 'as-reported', find: (cue) => asReported('as-reported', cue),
    matches: [
      { text: 'As the Harbour News reported, the wall was too low.', speaker: 'the Harbour News', words: 'the wall was too low' },
      { text: 'As Orr told the Harbour Press (HP), "We lost."', speaker: 'Orr', words: 'We lost.' },
      { text: 'The wall was too low, as Ada Orr noted on Monday.', speaker: 'Ada Orr', words: 'The wall was too low' },
    ],
    misses: ['As Orr said it, the lights went out.', 'The wall was as low as Orr said.'],
  },
  {
    id: 'quote-speaker-cue', find: (cue) => speakerCueAfter('quote-speaker-cue', cue, true),
    matches: [
      { text: '"It works," Ada Ruiz said.', speaker: 'Ada Ruiz', words: 'It works' },
      { text: '“It works,” Ada Ruiz, a surgeon, said on Monday.', speaker: 'Ada Ruiz', words: 'It works' },
      { text: '"We," Roe said, "will win."', speaker: 'Roe', words: 'We / will win.' },
      { text: 'Orr "rejected the plan and its cost," the ministry said.', speaker: 'the ministry', words: 'Orr "rejected the plan and its cost,"' },
      { text: '"We lost," he told the BBC.', speaker: 'he', words: 'We lost' },
    ],
    misses: ['"It works" is the town\'s motto.', '"Cold Rain" is a film that Ruiz said she liked.', 'Asked whether it "works well," most said yes.', 'The committee praised the "quick" repairs added in May.', 'Under its "old plan," the club charged a fee.'],
  },
  {
    id: 'quote-cue-speaker', find: (cue) => cueSpeakerAfter('quote-cue-speaker', cue, true),
    matches: [
      { text: '"Fine," said Deputy Trade Minister for Asia Lena Voss.', speaker: 'Deputy Trade Minister for Asia Lena Voss', words: 'Fine' },
      { text: '"Fine," said a spokesman for the port.', speaker: 'a spokesman for the port', words: 'Fine' },
      { text: '"Enough!" shouted Vale.', speaker: 'Vale', words: 'Enough!' },
    ],
    misses: ['"Fine," said in anger, is still fine.'],
  },
  {
    id: 'speaker-cue-quote', find: (cue) => (isParticiple(cue) ? null : quoteOnly('speaker-cue-quote', cue, speaks)),
    matches: [
      { text: 'Orr said: "We lost."', speaker: 'Orr', words: 'We lost.' },
      { text: 'Orr, the mayor, told reporters on Monday, "We lost."', speaker: 'Orr', words: 'We lost.' },
      { text: 'Asked about it, Orr replied, "We lost."', speaker: 'Orr', words: 'We lost.' },
      { text: 'Voss told Radio One "we lost".', speaker: 'Voss', words: 'we lost' },
    ],
    misses: ['Orr was told "no".'],
  },
  {
    id: 'participle-quote', find: (cue) => (isParticiple(cue) ? quoteOnly(cue.items[cue.group.from - 1]?.tag === 'IN' ? 'adverbial-participle' : 'participle-quote', cue, speaks) : null),
    matches: [{ text: 'Voss rejected it, saying "not now".', speaker: 'Voss', words: 'not now' }],
    misses: ['Saying "not now" is easy.'],
  },
  {
    id: 'clause-speaker-cue', find: (cue) => speakerCueAfter('clause-speaker-cue', cue, false),
    matches: [
      { text: 'The bridge was closed for repairs, Orr said.', speaker: 'Orr', words: 'The bridge was closed for repairs' },
      { text: 'The bridge, Orr said, was closed.', speaker: 'Orr', words: 'The bridge / was closed' },
    ],
    misses: ['When the bridge was closed, Orr said nothing was lost.'],
  },
  {
    id: 'clause-cue-speaker', find: (cue) => cueSpeakerAfter('clause-cue-speaker', cue, false),
    matches: [{ text: 'The bridge was closed for repairs, said Ada Orr.', speaker: 'Ada Orr', words: 'The bridge was closed for repairs' }],
    misses: ['The bridge was closed, and said Orr would pay.'],
  },
  {
    id: 'speaker-cue-that', find: reportsAfter((cue) => (isParticiple(cue) ? 'participle-that' : onlyShows(cue) ? 'source-shows-that' : 'speaker-cue-that'), (cue, after) => after.that && has(cue, 'speaking', 'thinking', 'telling', 'showing') && !quotedAlone(cue, after)),
    matches: [
      { text: 'Orr said that the bridge was closed.', speaker: 'Orr', words: 'the bridge was closed' },
      { text: 'Orr told reporters in Oslo on Monday that the bridge was closed.', speaker: 'Orr', words: 'the bridge was closed' },
      { text: 'The agency announced Monday that the bridge was closed.', speaker: 'The agency', words: 'the bridge was closed' },
    ],
    misses: ['Orr said that.'],
  },
  {
    id: 'speaker-cue-clause', find: reportsAfter((cue) => (isParticiple(cue) ? 'participle-clause' : onlyShows(cue) ? 'source-shows-clause' : 'speaker-cue-clause'), bareClause),
    matches: [
      { text: 'Orr said the bridge was closed.', speaker: 'Orr', words: 'the bridge was closed' },
      { text: 'Orr confirmed the bridge was closed, but said repairs would begin.', speaker: 'Orr', words: 'the bridge was closed' },
    ],
    misses: ['Orr said goodbye to the bridge.', 'Orr found the keys in a drawer, after the bridge had closed.'],
  },
  {
    id: 'speaker-cue-question', find: reportsAfter(named('speaker-cue-question'), (cue, after) => has(cue, 'questioning') && isQuestionWord(cue.items[after.at]) && !after.colon),
    matches: [{ text: 'Orr asked whether the bridge was closed.', speaker: 'Orr', words: 'whether the bridge was closed' }],
    misses: ['Orr was asked whether the bridge was closed.'],
  },
  {
    id: 'speaker-cue-infinitive', find: reportsAfter(named('speaker-cue-infinitive'), infinitive),
    matches: [{ text: 'Orr vowed to close the bridge.', speaker: 'Orr', words: 'to close the bridge' }],
    misses: ['Orr was asked to close the bridge.'],
  },
  {
    id: 'speaker-calls', find: (cue) => (CALLING.test(cue.verb.lemma) ? names(isParticiple(cue) ? 'participle-calls' : 'speaker-calls', cue) : null),
    matches: [
      { text: 'Lord Hay, who succeeded Tom Bell, called it "absurd".', speaker: 'Lord Hay', words: 'it "absurd"' },
      { text: 'Orr described the plan as "absurd".', speaker: 'Orr', words: 'the plan as "absurd"' },
    ],
    misses: ['The plan was called "absurd".', 'Orr praised a boat called "Absurd".'],
  },
  {
    id: 'speaker-names', find: (cue) => names('speaker-names', cue),
    matches: [{ text: 'Orr criticized the plan as "absurd".', speaker: 'Orr', words: 'the plan as "absurd"' }],
    misses: ['The plan was criticized as "absurd".'],
  },
  {
    id: 'speaker-cue-thing', find: (cue) => thing('speaker-cue-thing', cue),
    matches: [
      { text: 'Orr criticized the plan for the bridge.', speaker: 'Orr', words: 'the plan for the bridge' },
      { text: 'Orr called for a new bridge.', speaker: 'Orr', words: 'a new bridge' },
    ],
    misses: ['Orr crossed the bridge.'],
  },
]
