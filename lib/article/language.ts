/** Placeholder signature; see the reader. */
export function detectLanguage(_text: string): string {
  return 'en'
}
