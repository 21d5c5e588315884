/** Begins a quiz, or goes on with the one begun. A form, for it writes; pressed twice, it begins one. */
export function Take({ set, words, second = false }: { set: string; words: string; second?: boolean }) {
  return (
    <form method="post" action="/api/attempts">
      <input type="hidden" name="set" value={set} />
      <button className={second ? 'button second' : 'button'}>{words}</button>
    </form>
  )
}
