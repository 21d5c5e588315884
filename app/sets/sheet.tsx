import type { StructuredArticle } from '../../lib/article/article'
import type { ShownQuestion } from '../../lib/server/sets'
import { ArticleText } from '../ui/article-text'
import { titleOf } from '../ui/words'

/** The set as it is printed: article and questions, no answers. */
export function Sheet({ article, questions }: { article: StructuredArticle; questions: readonly ShownQuestion[] }) {
  return (
    <section className="sheet" aria-label="The set as printed">
      <p className="name"><span>Name</span> <span>Class</span> <span>Date</span></p>
      <h1>{titleOf(article)}</h1>
      <article className="article" lang={article.language}><ArticleText article={article} /></article>
      <ol>
        {questions.map((question) => (
          <li className="question" key={question.row}>
            <span className="number">{question.position}</span>
            <div>
              <p className="stem">{question.stem}{question.answer.type === 'multiple' && ' (More than one is right.)'}</p>
              <Boxes answer={question.answer} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Boxes({ answer }: { answer: ShownQuestion['answer'] }) {
  const list = (options: readonly { id: string; text: string }[], kind: string) => <ul className={`boxes ${kind}`}>{options.map(({ id, text }) => <li key={id}>{text}</li>)}</ul>
  switch (answer.type) {
    case 'single': return list(answer.options, '')
    case 'multiple': return list(answer.options, 'several')
    case 'order': return list(answer.options, 'order')
    case 'match': return <>{list(answer.prompts, 'order')}{list(answer.options, 'letters')}</>
    case 'boolean': return list(['True', 'False', ...(answer.notStated ? ['The article does not say'] : [])].map((text) => ({ id: text, text })), '')
    case 'date':
    case 'text': return <p className="line" />
    default: return answer satisfies never
  }
}
