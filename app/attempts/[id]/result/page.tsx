import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { readId } from '../../../../lib/inputs'
import { resultFor, type ResultPage, type ScoredQuestion } from '../../../../lib/server/attempts'
import { shownScore, total } from '../../../../lib/scoring/score'
import type { StructuredArticle } from '../../../../lib/article/article'
import { found } from '../../../action'
import { viewer } from '../../../session'
import { keyInWords, responseInWords, wronglyChosen } from '../../../ui/answers'
import { whyWrong } from '../../../ui/disproof'
import { Evidence } from '../../../ui/evidence'
import { Frame } from '../../../ui/frame'
import { Take } from '../../../ui/take'
import { plainDay } from '../../../ui/when'
import { capital, counted, inWords, skills, titleOf } from '../../../ui/words'

interface Props { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'Your result' }

export default async function Result({ params }: Props) {
  const { id } = await params
  const result = await found(async () => resultFor(await viewer(), readId(id, 'attempt')))
  if (!result) redirect(`/attempts/${id}`)
  return (
    <Frame here="record">
      <div className="result">
        <aside>
          <Score result={result} />
          <Again result={result} />
        </aside>
        <ol className="answered-questions" aria-label="Your answers">
          {result.questions.map((scored, i) => <Answered key={scored.question.id} scored={scored} number={i + 1} article={result.article} />)}
        </ol>
      </div>
    </Frame>
  )
}

function Score({ result: { article, questions, submittedAt, startedAt, number } }: { result: ResultPage }) {
  const { earned, possible } = total(questions.map(({ receipt }) => receipt))
  const figures = shownScore(earned)
  const share = shownScore({ numerator: earned.numerator * 100, denominator: earned.denominator * Math.max(1, possible) })
  const whole = earned.denominator === 1
  const minutes = Math.max(1, Math.round((submittedAt.getTime() - startedAt.getTime()) / 60_000))
  return (
    <div className="score">
      <h1>{whole ? `${capital(earned.numerator === 0 ? 'none' : inWords(earned.numerator))} of ${inWords(possible)}` : `${figures} of ${possible}`}</h1>
      <p className="lead"><span className="place">{plainDay(submittedAt)}</span> — <b className="whole">{figures} / {possible} points,</b> {share}&nbsp;%, on “{titleOf(article)}”.</p>
      <p className="soft">{number === 1 ? 'First attempt' : `Attempt ${number}`}, {minutes < 600 ? counted(minutes, 'minute') : 'over more than one day'}.</p>
    </div>
  )
}

/** What to look at again; the way on. */
function Again({ result: { questions, set } }: { result: ResultPage }) {
  const missed = questions.flatMap(({ question, receipt }, i) => (receipt.right ? [] : [{ number: i + 1, words: skills[question.kind].words }]))
  return (
    <nav className="again" aria-labelledby="again">
      <h2 id="again">{missed.length ? 'Look at again' : 'All of it was right'}</h2>
      {missed.length > 0 && <ol>{missed.map(({ number, words }) => <li key={number}><a href={`#question-${number}`}><b>Question {number}:</b> {words}</a></li>)}</ol>}
      <div className="row after"><Take set={set} words="Take it again" second={missed.length === 0} /> <a className="button quiet" href="/history">Your record</a></div>
    </nav>
  )
}

function Answered({ scored: { question, response, receipt }, number, article }: { scored: ScoredQuestion; number: number; article: StructuredArticle }) {
  const given = responseInWords(question.answer, response)
  const reasons = wronglyChosen(question.answer, response).flatMap((option) => whyWrong(article, question, option) ?? [])
  return (
    <li className="question" id={`question-${number}`}>
      <span className="number">{number}</span>
      <div>
        <h2 className="stem">{question.stem}</h2>
        <dl className="given">
          <Verdict right={receipt.right} partly={receipt.earned.numerator > 0} />
          <dd><span className="soft">Your answer:</span> {given || 'none'}</dd>
          {!receipt.right && <dd><span className="soft">By the article:</span> <b>{keyInWords(question.answer)}</b></dd>}
          {!receipt.right && receipt.earned.numerator > 0 && <dd><span className="soft">Points:</span> {shownScore(receipt.earned)} of {receipt.possible}</dd>}
        </dl>
        <Evidence article={article} spans={question.evidence} />
        {(!receipt.right || skills[question.kind].skill === 'dates') && <p className="why">{receipt.right ? question.feedback.right : question.feedback.wrong}</p>}
        {reasons.length > 0 && <ul className="why">{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>}
      </div>
    </li>
  )
}

function Verdict({ right, partly }: { right: boolean; partly: boolean }) {
  if (right) return <dt className="verdict right">✓ Right</dt>
  return partly ? <dt className="verdict unsure">✓ In part</dt> : <dt className="verdict wrong">✗ Not right</dt>
}
