import posTagger from 'wink-pos-tagger'
import { describe, expect, test } from 'vitest'
import { tokenize } from '../../lib/facts/sentences'
import { pennTags } from '../../lib/facts/tagger'

/* The engine is ours, the tables are wink-pos-tagger's: both must say the same. */

const sentences = [
  'The harbour board will not raise its fees before the spring of 2027, a spokeswoman said on Friday.',
  'Ana Ruiz, who runs two bakeries, has been asked to lend the museum her oldest oven.',
  'Did the pilots know that the runway lights had failed at half past five?',
  'Rents rose by 4.5 % in the 1990s, then fell; in the mid-1990s few houses were built.',
  'He ran faster than any of them, yet the Norwegian judges ruled him out.',
  'Those who work, vote and pay should be heard more than those who can merely shout.',
  'Pelé Ångström\'s re-release of "Cold Rain" sold 12,000 copies (a record).',
  'Buying what nobody needs is sometimes cheaper than selling that which everybody wants.',
  'constructor toString hasOwnProperty',
]

describe('tags of the word list and its context rules', () => {
  test.each(sentences)('%s', (sentence) => {
    const words = tokenize(sentence).map(({ text }) => text)
    expect(pennTags(words)).toEqual(posTagger().tagRawTokens(words).map(({ pos }) => pos))
  })
})
