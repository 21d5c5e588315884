import { ownArticles } from '../lib/server/articles'
import { sampleSets } from '../lib/server/sets'
import { openAttempts } from '../lib/server/attempts'
import { findDraft, type Draft } from '../lib/server/drafts'
import { nonce, viewer } from './session'
import { ArticleText } from './ui/article-text'
import { escaped } from './ui/escaped'
import { Frame } from './ui/frame'
import { Take } from './ui/take'
import { counted, lengthOf, minutesFor, shortened, titleOf, wordsIn } from './ui/words'

type Sample = Awaited<ReturnType<typeof sampleSets>>[number]

const leadParagraphs = 4

export default async function FrontPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const asking = await viewer()
  const [[lead, ...others], open, own, { draft }, key] = await Promise.all([sampleSets(), openAttempts(asking), ownArticles(asking), searchParams, nonce()])
  return (
    <Frame nameplate>
      <p className="motto">Questions from the news, each with the sentence that proves its answer</p>
      <div className="columns front">
        {lead ? <Lead sample={lead} /> : <NoSamples />}
        <div className="stack">
          {open.length > 0 && <GoOn attempts={open} />}
          <Make draft={typeof draft === 'string' ? findDraft(draft) : undefined} />
          {own.length > 0 && <Own articles={own} />}
        </div>
      </div>
      {others.length > 0 && <More samples={others} />}
      <script async src="/paste.js" nonce={key} />
    </Frame>
  )
}

function Lead({ sample: { id, article, set, questions } }: { sample: Sample }) {
  return (
    <section className="stack" aria-labelledby="lead">
      <h1 id="lead">{titleOf(article)}</h1>
      <p className="meta"><Size sample={{ article, questions }} /> <span>about {counted(minutesFor(wordsIn(article), questions.length), 'minute')}</span></p>
      <div className="standfirst" lang={article.language}><ArticleText article={article} first={leadParagraphs} /></div>
      <div className="row">
        <Take set={set} words="Read it and take the quiz" /> <a className="button second" href={`/articles/${id}`}>See how the set was made</a>
      </div>
    </section>
  )
}

function Size({ sample: { article, questions } }: { sample: Pick<Sample, 'article' | 'questions'> }) {
  return <><span>{lengthOf(article)}</span> <span>{counted(questions.length, 'question')}</span></>
}

function NoSamples() {
  return (
    <section className="stack" aria-labelledby="lead">
      <h1 id="lead">Make a quiz from the news</h1>
      <p className="lead">This installation has no sample articles. Paste an article of your own, and see who said what, who took part and when.</p>
    </section>
  )
}

/** Quizzes begun and not handed in. */
function GoOn({ attempts }: { attempts: Awaited<ReturnType<typeof openAttempts>> }) {
  return (
    <section className="go-on" aria-labelledby="begun">
      <h2 id="begun">Go on where you were</h2>
      <ul>{attempts.map(({ id, title, questions }) => <li key={id}><a href={`/attempts/${id}`}>{title} <span className="soft small">{counted(questions, 'question')}</span></a></li>)}</ul>
    </section>
  )
}

/** Articles that were pasted, the newest first. */
function Own({ articles }: { articles: Awaited<ReturnType<typeof ownArticles>> }) {
  return (
    <section className="go-on" aria-labelledby="own">
      <h2 id="own">Your articles</h2>
      <ul>{articles.map(({ id, title }) => <li key={id}><a href={`/articles/${id}`}>{title}</a></li>)}</ul>
    </section>
  )
}

/** Paste an article, or choose a file. Posts as it is; public/paste.js says on the spot what is wrong, with the text kept. */
function Make({ draft }: { draft: Draft | undefined }) {
  return (
    <form className="stack" id="make" aria-labelledby="make-title" method="post" action="/api/articles" encType="multipart/form-data">
      <h2 id="make-title">Make a quiz from an article</h2>
      <div className="refused" role="alert" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: draft ? refusedHtml(draft.message) : '' }} />
      <div className="field">
        <label htmlFor="text">Paste the article</label>
        <textarea id="text" name="text" aria-describedby="text-help" aria-invalid={draft ? true : undefined} defaultValue={draft?.text} suppressHydrationWarning />
        <p className="small soft" id="text-help">With its headline and its date, as you copied it. Who said what, who took part and when are marked in the text.</p>
      </div>
      <details>
        <summary>Upload a file instead</summary>
        <div className="field">
          <label htmlFor="file">A text file, or an article in Dateline’s JSON</label>
          <input id="file" name="file" type="file" accept=".txt,.json,text/plain,application/json" />
        </div>
      </details>
      <p className="row"><button className="button second">Mark the facts</button></p>
    </form>
  )
}

/** As paste.js writes it. The island is the script's; what stands in it first is escaped here. */
function refusedHtml(message: string): string {
  return `<p class="notice wrong"><b>✗ Not done.</b> ${escaped(message)}</p>`
}

function More({ samples }: { samples: readonly Sample[] }) {
  return (
    <section className="section" aria-labelledby="more">
      <header><h2 id="more">More to read</h2></header>
      <div className="columns">
        {samples.map(({ id, article, set, questions }) => (
          <article className="headline" key={id}>
            <h3><a href={`/articles/${id}`}>{titleOf(article)}</a></h3>
            <p>{shortened(article.deck ?? article.paragraphs[0]?.text ?? '', 150)}</p>
            <p className="meta small"><Size sample={{ article, questions }} /></p>
            <Take set={set} words="Take the quiz" second />
          </article>
        ))}
      </div>
    </section>
  )
}
