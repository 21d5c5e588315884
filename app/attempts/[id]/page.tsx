import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { readId } from '../../../lib/inputs'
import { attemptFor, type AttemptPage } from '../../../lib/server/attempts'
import type { ShownQuestion } from '../../../lib/server/sets'
import type { Response } from '../../../lib/scoring/score'
import { found } from '../../action'
import { nonce, viewer } from '../../session'
import { ArticleText, Published } from '../../ui/article-text'
import { isBlank } from '../../ui/fields'
import { Frame } from '../../ui/frame'
import { Stem } from '../../ui/question-text'
import { counted, lengthOf, titleOf } from '../../ui/words'
import { Controls } from '../controls'

interface Props { params: Promise<{ id: string }> }

const load = cache((id: string) => found(async () => attemptFor(await viewer(), readId(id, 'attempt'))))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Quiz: ${titleOf((await load((await params).id)).article)}` }
}

/** One native form with all questions, whole without a script. public/quiz.js shows one at a time and saves each answer as it is given. */
export default async function QuizPage({ params }: Props) {
  const [attempt, key] = await Promise.all([load((await params).id), nonce()])
  if (attempt.submitted) redirect(`/attempts/${attempt.id}/result`)
  const { article, questions, responses } = attempt
  const title = titleOf(article)
  const begun = questions.some((question) => !isBlank(responses.get(question.row)))
  return (
    <Frame about={title}>
      <h1 className="unseen">Quiz: {title}</h1>
      <script src="/quiz.js" nonce={key} />
      <form className="quiz" method="post" action={`/api/attempts/${attempt.id}/submit`} data-attempt={attempt.id} autoComplete="off" suppressHydrationWarning>
        <div className="answering">
          <Progress attempt={attempt} />
          <Start title={title} count={questions.length} begun={begun} />
          {questions.map((question) => <Asked key={question.row} question={question} of={questions.length} response={responses.get(question.row)} />)}
          <HandIn attempt={attempt} />
          <Island className="stepping" html={bar} />
        </div>
        <Beside article={article} open={!begun} />
      </form>
    </Frame>
  )
}

/** A place that the script fills. React leaves it alone. */
function Island({ className, html }: { className: string; html: string }) {
  return <div className={className} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
}

// The script names the steps before and after, and says what is saved.
const bar = '<div class="pair"><a class="button second" hidden></a> <span class="saved" role="status"></span> <a class="button" hidden></a></div>'

/** Small marks that say answered or not; the script moves the one that is here. */
function Progress({ attempt: { questions, responses } }: { attempt: AttemptPage }) {
  return (
    <div className="progress stepping">
      <Island className="count" html="" />
      <ol className="steps">
        {questions.map(({ row, position }) => (
          <li key={row} data-mark={position} className={stateOf(responses, row)} suppressHydrationWarning><i /><span className="unseen">Question {position}: <Answered /></span></li>
        ))}
      </ol>
      <a className="all" href="#check">All questions</a>
    </div>
  )
}

const stateOf = (responses: AttemptPage['responses'], row: string) => (isBlank(responses.get(row)) ? undefined : 'answered')

/** Both words stand there; the style sheet shows the one that holds. */
function Answered() {
  return <><span className="is">✓ answered</span><span className="is-not verdict unsure">? not answered</span></>
}

function Start({ title, count, begun }: { title: string; count: number; begun: boolean }) {
  return (
    <section className="step here start" id="start" suppressHydrationWarning>
      <h2 tabIndex={-1}>{title}</h2>
      <p className="lead">{begun ? `You have begun this quiz. Go on where you were: there are ${counted(count, 'question')}.` : `Read the article, then answer ${counted(count, 'question')} on it. The article stays at hand while you answer.`}</p>
    </section>
  )
}

function Asked({ question, of, response }: { question: ShownQuestion; of: number; response: Response | undefined }) {
  const { position, row, answer } = question
  return (
    <fieldset className="step" id={`q${position}`} data-question={row} data-type={answer.type} suppressHydrationWarning>
      <legend className="ask" tabIndex={-1}>
        <span className="of">Question {position} of {of}<span className="unseen">: </span></span>
        <Stem question={question} />
        {answer.type === 'multiple' && <span className="hint">More than one is right.</span>}
        {answer.type === 'order' && <span className="hint">Give each its place, 1 for the first.</span>}
      </legend>
      <Controls question={question} response={response} />
    </fieldset>
  )
}

function HandIn({ attempt: { questions, responses } }: { attempt: AttemptPage }) {
  return (
    <section className="step check" id="check" suppressHydrationWarning>
      <h2 tabIndex={-1}>Before you hand it in</h2>
      <div className="stepping">
        <p className="lead is-not">Some questions are not answered yet. You can go back to any of them.</p>
        <p className="lead is">Every question is answered.</p>
        <ul className="review">
          {questions.map(({ row, position }) => (
            <li key={row} data-mark={position} className={stateOf(responses, row)} suppressHydrationWarning><a href={`#q${position}`}>Question {position} <Answered /></a></li>
          ))}
        </ul>
      </div>
      <p className="soft">Once handed in, your answers stand, and you see which were right and the sentence that proves each.</p>
      <p className="row"><button className="button">Hand it in</button></p>
    </section>
  )
}

function Beside({ article, open }: { article: AttemptPage['article']; open: boolean }) {
  return (
    <div className="beside">
      <details className="panel" id="reread" open={open} suppressHydrationWarning>
        <summary>Read the article <span className="soft">{lengthOf(article)}</span></summary>
        <div>
          <article className="article" lang={article.language}>
            {article.headline && <h2>{article.headline}</h2>}
            {article.deck !== undefined && <p className="soft">{article.deck}</p>}
            <Published article={article} className="soft" />
            <ArticleText article={article} />
          </article>
        </div>
      </details>
      <details className="panel">
        <summary>Text size</summary>
        <div className="row">
          {(['usual', 'large', 'largest'] as const).map((size) => (
            <label className="row" key={size}><input type="radio" name="size" id={`text-${size}`} defaultChecked={size === 'usual'} /> {size === 'usual' ? 'Usual' : size === 'large' ? 'Large' : 'Largest'}</label>
          ))}
        </div>
      </details>
    </div>
  )
}
