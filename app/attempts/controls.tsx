import type { ShownQuestion } from '../../lib/server/sets'
import type { Response } from '../../lib/scoring/score'
import { fieldOf } from '../ui/fields'

/** The native controls of a question, with what was answered before. */
export function Controls({ question, response }: { question: ShownQuestion; response: Response | undefined }) {
  const { answer, row } = question
  const name = fieldOf(row)
  switch (answer.type) {
    case 'single':
      return <Choices type="radio" name={name} options={answer.options} chosen={response?.type === 'single' ? [response.option] : []} />
    case 'multiple':
      return <Choices type="checkbox" name={name} options={answer.options} chosen={response?.type === 'multiple' ? response.options : []} />
    case 'boolean':
      return <Choices type="radio" name={name} options={truths(answer.notStated)} chosen={response?.type === 'boolean' ? [response.value] : []} />
    case 'match':
      return <Parts row={row} parts={answer.prompts} options={answer.options} chosen={response?.type === 'match' ? response.pairs : {}} empty="Choose" />
    case 'order':
      return <Parts row={row} parts={answer.options} options={answer.options.map((_, i) => ({ id: String(i + 1), text: String(i + 1) }))} chosen={response?.type === 'order' ? placesOf(response.options) : {}} empty="Place" />
    case 'date':
    case 'text':
      return <Typed name={name} value={response?.type === answer.type ? response.value : ''} help={answer.type === 'date' ? dateHelp[answer.accept] : 'A word or a few, as the article has them.'} />
    default:
      return answer satisfies never
  }
}

interface Choice { id: string; text: string }

const dateHelp = { exact: 'Day, month and year, for example 8 July 2021.', month: 'Month and year, for example July 2021.', year: 'The year, for example 2021.' }

const truths = (notStated: boolean): Choice[] => [{ id: 'true', text: 'True' }, { id: 'false', text: 'False' }, ...(notStated ? [{ id: 'not-stated', text: 'The article does not say' }] : [])]

const placesOf = (order: readonly string[]): Record<string, string> => Object.fromEntries(order.map((id, i) => [id, String(i + 1)]))

function Choices({ type, name, options, chosen }: { type: 'radio' | 'checkbox'; name: string; options: readonly Choice[]; chosen: readonly string[] }) {
  return (
    <ul className="options">
      {options.map(({ id, text }) => <li key={id}><label><input type={type} name={name} value={id} defaultChecked={chosen.includes(id)} /> {text}</label></li>)}
    </ul>
  )
}

function Parts({ row, parts, options, chosen, empty }: { row: string; parts: readonly Choice[]; options: readonly Choice[]; chosen: Record<string, string>; empty: string }) {
  return (
    <ul className="parts">
      {parts.map(({ id, text }) => {
        const field = fieldOf(row, id)
        return (
          <li className="field" key={id}>
            <label htmlFor={field}>{text}</label>
            <select id={field} name={field} data-part={id} defaultValue={chosen[id] ?? ''}>
              <option value="">{empty} …</option>
              {options.map((option) => <option key={option.id} value={option.id}>{option.text}</option>)}
            </select>
          </li>
        )
      })}
    </ul>
  )
}

function Typed({ name, value, help }: { name: string; value: string; help: string }) {
  return (
    <div className="field typed">
      <label htmlFor={name}>Your answer</label>
      <input id={name} name={name} defaultValue={value} autoComplete="off" aria-describedby={`${name}-help`} />
      <p className="small soft" id={`${name}-help`}>{help}</p>
    </div>
  )
}
