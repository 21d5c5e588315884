import type { Shown } from '../../lib/questions/present'

/** A stem: the quotation that it asks about stands apart from what is asked. */
export function Stem({ question }: { question: Pick<Shown, 'asked' | 'words'> }) {
  return (
    <>
      {question.words !== undefined && <Quotation words={question.words} />}
      <span className="asked">{question.words === undefined ? question.asked : question.asked.replace(/:$/, ' this?')}</span>
    </>
  )
}

/** A quotation breaks between its sentences, where there is room. */
function Quotation({ words }: { words: string }) {
  const sentences = words.split(/(?<=[.!?…]) /)
  return <span className="words">{sentences.map((sentence, i) => <span key={i}>{sentence}{i < sentences.length - 1 ? ' ' : ''}</span>)}</span>
}
