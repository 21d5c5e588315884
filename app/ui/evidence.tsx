import { textAt, type Span, type StructuredArticle } from '../../lib/article/article'
import { sentencesOf } from '../../lib/facts/extract'

type Article = Pick<StructuredArticle, 'headline' | 'deck' | 'paragraphs' | 'language'>

/** The sentences of the article that prove an answer, the proof in them marked. */
export function Evidence({ article, spans }: { article: Article; spans: readonly Span[] }) {
  const paragraphs = [...new Set(spans.map((span) => span.paragraph))].sort((a, b) => a - b)
  return (
    <blockquote className="evidence" lang={article.language}>
      {paragraphs.map((paragraph) => {
        const text = textAt(article, paragraph) ?? ''
        return <p key={paragraph}>{proven(text, spans.filter((span) => span.paragraph === paragraph)).map((piece, i) => (piece.proof ? <mark className="proof" key={i}>{piece.text}</mark> : piece.text))}</p>
      })}
    </blockquote>
  )
}

interface Piece { text: string; proof: boolean }

/** Whole sentences around the spans of one paragraph; what is left out between them is an ellipsis. */
export function proven(text: string, spans: readonly Span[]): Piece[] {
  const proofs = merged(spans.map(({ start, end }) => ({ start, end })), 1)
  const sentences = merged(sentencesOf(text).filter((sentence) => proofs.some((proof) => proof.start < sentence.end && sentence.start < proof.end)), 2)
  const around = sentences.length ? sentences : [{ start: 0, end: text.length }]
  return around.flatMap(({ start, end }, i) => {
    const pieces: Piece[] = i > 0 ? [{ text: ' … ', proof: false }] : []
    let at = start
    for (const proof of proofs.filter((one) => one.start < end && one.end > start)) {
      pieces.push({ text: text.slice(at, Math.max(at, proof.start)), proof: false }, { text: text.slice(Math.max(at, proof.start), Math.min(end, proof.end)), proof: true })
      at = Math.min(end, proof.end)
    }
    return [...pieces, { text: text.slice(at, end), proof: false }].filter((piece) => piece.text !== '')
  })
}

interface Range { start: number; end: number }

/** Ranges in order, those that touch (or stand `gap` apart at most) made one. */
function merged(ranges: readonly Range[], gap = 0): Range[] {
  const out: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && range.start <= last.end + gap) last.end = Math.max(last.end, range.end)
    else out.push({ ...range })
  }
  return out
}
