import type { Metadata } from 'next'
import { historyOf, pageSize, type History, type KindRecord, type TakenAttempt } from '../../lib/server/history'
import { shownScore } from '../../lib/scoring/score'
import { viewer } from '../session'
import { Frame } from '../ui/frame'
import { plainDay, tableDay } from '../ui/when'
import { capital, counted, inWords, skills } from '../ui/words'
import { Chart } from './chart'
import { hundredth, shareOf } from './share'

export const metadata: Metadata = { title: 'Your record' }

export default async function RecordPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [{ page }, asking] = await Promise.all([searchParams, viewer()])
  const number = Math.min(10_000, Math.max(1, Math.trunc(Number(page)) || 1))
  const history = await historyOf(asking, number)
  return (
    <Frame here="record">
      <div className="title">
        <h1>Your record</h1>
        <Lead history={history} />
      </div>
      {history.taken > 0 && <Record history={history} page={number} />}
    </Frame>
  )
}

/** One sentence on what matters now. */
function Lead({ history: { taken, kinds, attempts } }: { history: History }) {
  if (!taken) {
    return (
      <>
        <p className="lead">You have not taken a quiz yet. Begin with today’s article: what you answer is kept here, with the sentence that proves each answer.</p>
        <p className="row after"><a className="button" href="/">Go to today’s article</a></p>
      </>
    )
  }
  const weakest = weakestOf(kinds)
  const [last] = attempts
  return (
    <p className="lead">
      {last && <><span className="place">{plainDay(last.submittedAt)}</span> — </>}
      {capital(counted(taken, 'quiz')).replace(/quizs$/, 'quizzes')} taken. {weakest ? `“${capital(skills[weakest.kind].words)}” is what to work at: ${weakest.right ? inWords(weakest.right) : 'none'} of ${inWords(weakest.of)} right.` : 'Take another, and this page shows what to work at.'}
    </p>
  )
}

/** What is right least often, of the kinds with three questions or more, if anything was wrong. */
function weakestOf(kinds: readonly KindRecord[]): KindRecord | undefined {
  return kinds.filter((kind) => kind.of >= 3 && kind.right < kind.of).sort((a, b) => a.right / a.of - b.right / b.of)[0]
}

function Record({ history: { attempts, kinds, taken }, page }: { history: History; page: number }) {
  const oldestFirst = [...attempts].reverse()
  return (
    <>
      <div className="columns wide-left">
        <section className="section" aria-labelledby="progress">
          <header><h2 id="progress">Over time</h2></header>
          {attempts.length > 0 && <Chart attempts={oldestFirst} words={chartWords(oldestFirst)} />}
          <AttemptTable attempts={attempts} />
          <Pages page={page} last={Math.ceil(taken / pageSize)} />
        </section>
        <section className="section" aria-labelledby="kinds">
          <header><h2 id="kinds">By kind of question</h2></header>
          <Kinds kinds={kinds} />
        </section>
      </div>
    </>
  )
}

function chartWords(attempts: readonly TakenAttempt[]): string {
  const shares = attempts.map(hundredth)
  const [first, last] = [attempts[0], attempts.at(-1)]
  if (!first || !last || first === last) return `Score of one quiz: ${shares[0]} per cent.`
  return `Scores of ${inWords(attempts.length)} quizzes from ${plainDay(first.submittedAt)} to ${plainDay(last.submittedAt)}, from ${shares[0]} to ${shares.at(-1)} per cent; the best ${Math.max(...shares)}.`
}

function AttemptTable({ attempts }: { attempts: readonly TakenAttempt[] }) {
  return (
    <div className="frame" tabIndex={0} role="region" aria-label="Table: quizzes taken">
      <table>
        <caption className="unseen">Quizzes taken, the newest first</caption>
        <thead><tr><th scope="col">Quiz</th><th scope="col">Date</th><th scope="col" className="figure">Points</th><th scope="col" className="figure">Score</th></tr></thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={attempt.id}>
              <th scope="row" className="long"><a href={`/attempts/${attempt.id}/result`}>{attempt.title}</a></th>
              <td>{tableDay(attempt.submittedAt)}</td>
              <td className="figure">{shownScore(attempt.earned)} / {attempt.possible}</td>
              <td className="figure">{shareOf(attempt)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Pages({ page, last }: { page: number; last: number }) {
  if (last < 2) return null
  return (
    <nav className="row after" aria-label="Pages of the table">
      {page > 1 && <a className="button second" href={`/history?page=${page - 1}`}>Newer</a>}
      <span className="soft">Page {page} of {last}</span>
      {page < last && <a className="button second" href={`/history?page=${page + 1}`}>Older</a>}
    </nav>
  )
}

function Kinds({ kinds }: { kinds: readonly KindRecord[] }) {
  return (
    <ul className="skills">
      {kinds.map(({ kind, right, of }) => {
        const share = Math.floor((right * 100) / of)
        return (
          <li key={kind}>
            <span>{capital(skills[kind].words)}</span> <span className="soft">{right} of {of} right</span>
            <svg className="bar" height="12" role="img" aria-label={`${share} per cent right`}><rect className={skills[kind].skill} width={`${share}%`} height="12" /></svg>
          </li>
        )
      })}
    </ul>
  )
}
