/**
 * The same function of a word, each answer kept: the same few thousand words come again and again in a text. At most `most` answers
 * are kept, a bound that hostile text cannot pass.
 */
export function remembered<V>(answer: (word: string) => V, most: number): (word: string) => V {
  const kept = new Map<string, V>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined || kept.has(word)) return known as V
    if (kept.size >= most) kept.clear()
    const found = answer(word)
    kept.set(word, found)
    return found
  }
}
