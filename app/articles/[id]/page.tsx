import type { Metadata } from 'next'
import { cache } from 'react'
import { mayChange } from '../../../lib/access'
import type { StructuredArticle } from '../../../lib/article/article'
import { readId } from '../../../lib/inputs'
import { madeKinds } from '../../../lib/questions/generate'
import { articleFor } from '../../../lib/server/articles'
import { found } from '../../action'
import { viewer } from '../../session'
import { Published } from '../../ui/article-text'
import { Frame } from '../../ui/frame'
import { Take } from '../../ui/take'
import { dayInWords } from '../../ui/when'
import { capital, lengthOf, listed, skills, titleOf } from '../../ui/words'
import { DateForm } from '../date-form'
import { FactList } from '../fact-list'
import { isShown } from '../marks'
import { MarkedText } from '../marked-text'
import { SetForm } from '../set-form'
import { unusable } from '../usable'

interface Props { params: Promise<{ id: string }> }

const sizes = [3, 5, 9, 12]

// Once a request: the page's title and the page ask for it both.
const load = cache((id: string) => found(async () => articleFor(await viewer(), readId(id, 'article'))))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: titleOf((await load((await params).id)).version.article) }
}

export default async function ArticlePage({ params }: Props) {
  const [{ id, ownerId, version: { article }, set }, asking] = await Promise.all([load((await params).id), viewer()])
  const facts = [article.quotes, article.people, article.parties, article.dates, article.events].flat().filter(isShown).length
  return (
    <Frame here="articles">
      <Title article={article} />
      <Notices article={article} />
      {!article.datePublished && mayChange(asking, { ownerId }) && <DateForm article={id} />}
      <div className="desk">
        <nav className="switch" aria-label="On this page">
          <a href="#article">Article</a> <a href="#facts">Facts <span>{facts}</span></a> <a href="#questions">Questions</a>
        </nav>
        <section id="article" aria-label="Article">
          <Legend />
          <MarkedText article={article} />
        </section>
        <div>
          <FactList article={article} />
          <Questions id={id} article={article} set={set} />
        </div>
      </div>
    </Frame>
  )
}

function Title({ article }: { article: StructuredArticle }) {
  const { datePublished, deck } = article
  const day = datePublished ? dayInWords(datePublished.value) : ''
  return (
    <div className="title">
      <h1>{titleOf(article)}</h1>
      {deck !== undefined && <p className="lead">{deck}</p>}
      <Published article={article} className="lead soft" />
      <p className="meta small">
        <span>{lengthOf(article)}</span>
        {day && <span>days counted from {day}{datePublished?.offset ? `, UTC${datePublished.offset}` : ''}</span>}
      </p>
    </div>
  )
}

/** What the reader should know before he trusts the list: each notice says what follows from it. */
function Notices({ article }: { article: StructuredArticle }) {
  const foreign = !/^(?:en|und)\b/.test(article.language)
  return (
    <>
      {foreign && <div className="notice"><p><b>? This text is not in English</b> (it looks like {languageName(article.language)}). Facts are found in English articles only, so no questions can be made from it.</p></div>}
      {!article.datePublished && <div className="notice"><p><b>? No publication date was found.</b> Words such as “Tuesday” or “last month” wait for it, and make no questions.</p></div>}
    </>
  )
}

function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(code) ?? code
}

function Legend() {
  const kinds = [['quotations', 'quotation'], ['people', 'person'], ['parties', 'party'], ['dates', 'date'], ['events', 'event']] as const
  return (
    <fieldset className="legend">
      <legend className="unseen">Marks to show in the article</legend>
      {kinds.map(([name, mark]) => <label key={name}><input type="checkbox" id={`show-${name}`} defaultChecked /> <span className={mark}>{capital(name)}</span></label>)}
    </fieldset>
  )
}

function Questions({ id, article, set }: { id: string; article: StructuredArticle; set: string | undefined }) {
  const reasons = unusable(article)
  return (
    <section className="section" id="questions" aria-labelledby="questions-title">
      <header><h2 id="questions-title">Questions</h2> {set !== undefined && <a href={`/sets/${set}`}>The set made before</a>}</header>
      {set !== undefined && <Take set={set} words="Take the quiz" />}
      {reasons.length > 0
        ? <div className="notice"><p><b>? No question can be proven from this text:</b> {listed(reasons)}.</p></div>
        : <SetForm article={id} kinds={madeKinds.map((kind) => ({ kind, words: capital(skills[kind].words) }))} sizes={sizes} usual={9} second={set !== undefined} />}
    </section>
  )
}
