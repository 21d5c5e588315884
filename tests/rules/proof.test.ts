import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../lib/article/article'
import { know } from '../../lib/questions/knowledge'
import { shortProof } from '../../lib/questions/proof'

/* The few words of the article with which feedback proves an answer; {…} is what they must hold. */
function proofOf(marked: string): string {
  const text = marked.replace(/[{}]/gu, '')
  const focus = [...marked.matchAll(/\{([^}]{1,80})\}/gu)].map((match) => ({ paragraph: 0, start: text.indexOf(match[1] ?? ''), end: text.indexOf(match[1] ?? '') + (match[1] ?? '').length }))
  return shortProof(know(articleSchema.parse({ headline: '', paragraphs: [text], language: 'en' })), focus)
}

const long = 'the pier will be mended as soon as the ice has gone and the boats have come back from the north with all that they have caught'

describe('the words that prove', () => {
  test.each([
    ['a short sentence whole', '{Ruth Vale} {said} that the pier was old.', '“Ruth Vale said that the pier was old.”'],
    ['only the sentence meant', 'It was late. {Ruth Vale} {said} that the pier was old. Nobody spoke.', '“Ruth Vale said that the pier was old.”'],
    ['a long one from the speaker on', `{Ruth Vale} {said} that ${long}.`, '“Ruth Vale said that the pier will be mended as soon as the ice has gone and the boats have come back from the north …”'],
    ['a long one up to the speaker', `It was plain that ${long}, {Ruth Vale} {said}.`, '“… as soon as the ice has gone and the boats have come back from the north with all that they have caught, Ruth Vale said.”'],
    ['cut within marks', `“It is plain that ${long},” {Ruth Vale} {said}.`, '“‘… as soon as the ice has gone and the boats have come back from the north with all that they have caught,’ Ruth Vale said.”'],
    ['no cut drops a denial before', `“Nobody thinks that ${long},” {Ruth Vale} {said}.`, `“‘Nobody thinks that ${long},’ Ruth Vale said.”`],
    ['nor a denial behind', `{Ruth Vale} {said} that ${long}, which is not so.`, `“Ruth Vale said that ${long}, which is not so.”`],
    ['marks that go on', '{Ruth Vale} {said}: “The pier is old. It must go.”', '“Ruth Vale said: ‘The pier is old.’”'],
    ['marks that began before', '“The pier is old. It must go,” {Ruth Vale} {said}.', '“‘It must go,’ Ruth Vale said.”'],
  ])('%s', (_, marked, proof) => {
    expect(proofOf(marked)).toBe(proof)
  })

  test('never more than 25', () => {
    for (const words of [10, 25, 26, 60, 200]) expect(proofOf(`{Ruth Vale} {said} ${'that the pier is old '.repeat(words)}.`).split(' ').filter((word) => /\p{L}/u.test(word)).length).toBeLessThanOrEqual(25)
  })
})
