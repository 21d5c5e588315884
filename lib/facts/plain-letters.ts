/** Where a run of plain Latin letters that begins at `at` ends; `at` itself where none does. */
export function plainLettersEnd(text: string, at: number): number {
  let end = at
  for (let code = text.charCodeAt(end) | 32; code >= 97 && code <= 122; code = text.charCodeAt(end) | 32) end++
  return end
}
