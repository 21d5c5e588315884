/* Short answers as people type them: case, accents, punctuation, titles and a leading article do not matter. */

const titles = new Set(
  ('mr mrs ms miss mx dr doctor prof professor sir dame lord lady president premier chancellor minister secretary ambassador senator representative congressman congresswoman ' +
    'mayor governor councillor councilor judge justice chief general colonel major captain lieutenant sergeant inspector superintendent king queen prince princess pope bishop reverend rev father sister ' +
    'gov sen rep gen col capt lt sgt cllr hon the honourable honorable a an').split(' '),
)

/** Two short answers are the same where their words are; titles and articles before them are left out on both sides. */
export function sameText(typed: string, accepted: string): boolean {
  const words = wordsOf(typed)
  const wanted = wordsOf(accepted)
  return words.length > 0 && words.join(' ') === wanted.join(' ')
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´']/gu, '')
    .replace(/(\d),(?=\d{3})/gu, '$1')
    .replace(/\.(?!\d)/gu, ' ')
  const words = plain.split(/[^\p{L}\p{N}.%$€£]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  let first = 0
  // An answer that is nothing but a title ("the Mayor") keeps its last word.
  while (first < words.length - 1 && titles.has(words[first] as string)) first++
  return words.slice(first)
}
