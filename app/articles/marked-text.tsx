import type { StructuredArticle } from '../../lib/article/article'
import { marksOf } from './marks'
import { runsOf, type Mark, type Run } from './runs'

const labels: Record<Mark['kind'], string> = { quotation: 'quotation', person: 'person', party: 'party', date: 'date', event: 'event', place: '' }

/** The article with its facts marked in the text; each mark leads to its fact in the list. */
export function MarkedText({ article }: { article: StructuredArticle }) {
  // The first piece of a fact's first mark is where the list leads to.
  const reached = new Set<string>()
  return (
    <article className="article" lang={article.language}>
      {marksOf(article).map((marks, i) => {
        const paragraph = article.paragraphs[i]
        const has = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind)
        const classes = [has('quotation') ? 'quoted' : '', has('event') ? 'happened' : ''].filter(Boolean).join(' ')
        const runs = runsOf(paragraph?.text ?? '', marks)
        const content = <Runs runs={runs} reached={reached} />
        return paragraph?.kind === 'heading' ? <h3 key={i}>{content}</h3> : <p key={i} className={classes || undefined}>{content}</p>
      })}
    </article>
  )
}

function Runs({ runs, reached }: { runs: readonly Run[]; reached: Set<string> }) {
  return runs.map((run, i) => (typeof run === 'string' ? run : <Marked key={i} run={run} reached={reached} />))
}

/** A mark is a link to its fact. Links do not nest: where other marks stand inside, its own words are the link, the first of them in the order of the keys. */
function Marked({ run: { mark, first, runs }, reached }: { run: Exclude<Run, string>; reached: Set<string> }) {
  if (mark.kind === 'place') return <span className="place"><Runs runs={runs} reached={reached} /></span>
  const id = first && !reached.has(mark.fact) ? `in-${mark.fact}` : undefined
  reached.add(mark.fact)
  const label = first ? <span className="unseen">{labels[mark.kind]}: </span> : null
  const href = `#${mark.fact}`
  if (runs.every((run) => typeof run === 'string')) return <a className={`mark ${mark.kind}`} id={id} href={href}>{label}{runs}</a>
  const isWords = (one: Run): one is string => typeof one === 'string' && one.trim() !== ''
  const own = runs.findIndex(isWords)
  return (
    <span className={`mark ${mark.kind}`} id={id}>
      {runs.map((run, i) => {
        if (typeof run !== 'string') return <Marked key={i} run={run} reached={reached} />
        return isWords(run) ? <a key={i} className="words" href={href} tabIndex={i === own ? undefined : -1}>{i === own ? label : null}{run}</a> : run
      })}
    </span>
  )
}
