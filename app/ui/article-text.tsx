import type { StructuredArticle } from '../../lib/article/article'
import { dayInWords } from './when'
import { listed } from './words'

/** Who published it, when and by whom; nothing where nothing is known. The day is what "Tuesday" is counted from. */
export function Published({ article: { publisher, byline, datePublished }, className }: { article: StructuredArticle; className: string }) {
  const authors = listed(byline.map(({ name }) => name))
  const day = datePublished ? dayInWords(datePublished.value) : ''
  if (!publisher && !day && !authors) return null
  return <p className={className}>{publisher && <span className="place">{publisher.name}{day && ','}</span>} {day}{authors && (day || publisher ? ` — by ${authors}` : `By ${authors}`)}</p>
}

/** The article as it reads, without marks. */
export function ArticleText({ article, first = Infinity }: { article: StructuredArticle; first?: number }) {
  return article.paragraphs.slice(0, first).map(({ text, kind }, i) => {
    const words = i === 0 ? <Opening article={article} text={text} /> : text
    if (kind === 'heading') return <h3 key={i}>{words}</h3>
    if (kind === 'blockquote') return <blockquote key={i}><p>{words}</p></blockquote>
    return <p key={i}>{words}</p>
  })
}

/** The place at the head of the story in small capitals. */
function Opening({ article, text }: { article: StructuredArticle; text: string }) {
  const place = article.dateline?.place ?? ''
  if (!place || text.slice(0, place.length).toUpperCase() !== place.toUpperCase()) return text
  const length = place.length + (text[place.length] === ',' ? 1 : 0)
  return <><span className="place">{text.slice(0, length)}</span>{text.slice(length)}</>
}
