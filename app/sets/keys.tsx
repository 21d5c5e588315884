import type { StructuredArticle } from '../../lib/article/article'
import type { Question } from '../../lib/questions/question'
import { keyInWords } from '../ui/answers'
import { whyWrong } from '../ui/disproof'
import { Evidence } from '../ui/evidence'

/** The questions with their answers: shown to nobody who has not handed in an attempt. */
export function Keys({ questions, article }: { questions: readonly Question[]; article: StructuredArticle }) {
  return (
    <section className="section" aria-labelledby="answers">
      <header><h2 id="answers">The answers</h2></header>
      <ol>{questions.map((question, i) => <Keyed key={question.id} question={question} number={i + 1} article={article} />)}</ol>
    </section>
  )
}

function Keyed({ question, number, article }: { question: Question; number: number; article: StructuredArticle }) {
  const { stem, answer, difficulty, evidence } = question
  const reasons = answer.type === 'single' || answer.type === 'multiple' ? answer.options.flatMap((option) => (answer.key.includes(option.id) ? [] : whyWrong(article, question, option) ?? [])) : []
  return (
    <li className="question">
      <span className="number">{number}</span>
      <details>
        <summary><span className="stem">{stem}</span> <span className="small soft meta"><span>✓ {keyInWords(answer)}</span> <span>difficulty {difficulty.level} of 3</span></span></summary>
        <Evidence article={article} spans={evidence} />
        {reasons.length > 0 && <ul className="why small">{reasons.map((reason) => <li key={reason}>– {reason}</li>)}</ul>}
      </details>
    </li>
  )
}
