import type { Metadata } from 'next'
import { cache } from 'react'
import { readId } from '../../../lib/inputs'
import { setFor, type SetPage } from '../../../lib/server/sets'
import { found } from '../../action'
import { nonce, viewer } from '../../session'
import { Frame } from '../../ui/frame'
import { Take } from '../../ui/take'
import { byKind, capital, counted, minutesFor, titleOf, wordsIn } from '../../ui/words'
import { leftOut } from '../left-out'
import { Keys } from '../keys'
import { Sheet } from '../sheet'

interface Props { params: Promise<{ id: string }> }

const load = cache((id: string) => found(async () => setFor(await viewer(), readId(id, 'set'))))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Questions: ${titleOf((await load((await params).id)).article)}` }
}

export default async function SetOfQuestions({ params }: Props) {
  const [set, key] = await Promise.all([load((await params).id), nonce()])
  const { article, questions, articleId, answered } = set
  return (
    <Frame here="articles">
      <div className="on-screen">
        <div className="title">
          <h1>{titleOf(article)}</h1>
          <p className="lead"><span className="place">{capital(counted(questions.length, 'question'))}</span> — {byKind(questions.map((question) => question.kind))}. Reading and answering takes about {counted(minutesFor(wordsIn(article), questions.length), 'minute')}.</p>
        </div>
        <TakeOrGoOn set={set} />
        <div className="columns">
          <section className="section" aria-labelledby="about">
            <header><h2 id="about">About this set</h2> <a href={`/articles/${articleId}`}>The article and its facts</a></header>
            <p>{answered ? 'You have taken this quiz, so the answers stand below, each with the sentence that proves it.' : 'The answers, each with the sentence that proves it, are shown once you have handed in the quiz.'}</p>
            <p className="small soft after">Printed, this page is a sheet with the article and its questions, without the answers.</p>
            <p className="row after"><button className="button second" type="button" data-print hidden suppressHydrationWarning>Print the questions</button></p>
          </section>
          <LeftOut set={set} />
        </div>
        {answered && <Keys questions={answered} article={article} />}
      </div>
      <Sheet article={article} questions={questions} />
      <script async src="/print.js" nonce={key} />
    </Frame>
  )
}

function TakeOrGoOn({ set: { id, attempts } }: { set: SetPage }) {
  const open = attempts.some((attempt) => attempt.submittedAt === null)
  const last = attempts.find((attempt) => attempt.submittedAt !== null)
  return (
    <div className="row">
      <Take set={id} words={open ? 'Go on with the quiz' : last ? 'Take it again' : 'Take the quiz'} />
      {last && <a className="button second" href={`/attempts/${last.id}/result`}>Your last result</a>}
    </div>
  )
}

function LeftOut({ set: { dropped } }: { set: SetPage }) {
  const reasons = leftOut(dropped)
  return (
    <section className="section" aria-labelledby="left-out">
      <header><h2 id="left-out">What was not asked</h2></header>
      {reasons.length
        ? <><p>A question that cannot be proven from the article is not asked. Left out:</p><ul className="plain-list">{reasons.map(({ count, words }) => <li key={words}><b>{count}</b> {words}</li>)}</ul></>
        : <p>Nothing that could be asked was left out.</p>}
    </section>
  )
}
