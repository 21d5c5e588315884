import type { DateMention, Fact, NewsEvent, Party, Person, Quote, StructuredArticle } from '../../lib/article/article'
import { slice } from '../../lib/article/article'
import { edtfInWords } from '../ui/when'
import { listed, shortened } from '../ui/words'
import { isShown, keyOf } from './marks'

interface Row { key: string; words: string; note: string; unsure: boolean; reached: boolean }

const statuses: Record<NewsEvent['status'], string> = { happened: '', planned: 'planned', possible: 'possible', denied: 'denied' }
const partyKinds: Record<Party['kind'], string> = { country: 'country', organization: 'organisation', group: 'group', unnamed: 'not named' }

/** All facts by kind. Selecting one shows it in the text; what is not sure says so, and makes no question. */
export function FactList({ article }: { article: StructuredArticle }) {
  const nameOf = (id: string | null | undefined) => [...article.people, ...article.parties].find((entity) => entity.id === id)?.name
  return (
    <section className="facts" id="facts" aria-label="Facts">
      <Group title="Quotations" open rows={rowsOf('quotes', article.quotes, (quote) => quoteRow(quote, nameOf))} none="No words are quoted." />
      <Group title="People" rows={rowsOf('people', article.people, personRow)} none="Nobody is named." />
      <Group title="Parties" rows={rowsOf('parties', article.parties, (party) => ({ words: party.name, note: partyKinds[party.kind], reached: party.mentions.length > 0 }))} none="No country or organisation is named." />
      <Group title="Dates" rows={rowsOf('dates', article.dates, dateRow)} none="No date is named." />
      <Group title="Events" rows={rowsOf('events', article.events, (event) => eventRow(article, event, nameOf))} none="No event with its parties was found." />
    </section>
  )
}

function rowsOf<F extends Fact>(list: Parameters<typeof keyOf>[0], facts: readonly F[], write: (fact: F) => { words: string; note: string; reached: boolean }): Row[] {
  return facts.flatMap((fact, i) => (isShown(fact) ? [{ key: keyOf(list, i), unsure: fact.certainty === 'unsure', ...write(fact) }] : []))
}

type NameOf = (id: string | null | undefined) => string | undefined

function quoteRow(quote: Quote, nameOf: NameOf) {
  const text = shortened(quote.text, 64)
  const via = nameOf(quote.via)
  // The reported clause of a mixed quotation holds its own "not".
  const speaker = `${quote.negated && quote.form !== 'mixed' ? 'denied or not said: ' : ''}${nameOf(quote.speaker) ?? 'speaker not clear'}`
  return { words: quote.form === 'direct' ? `“${text}”` : text, note: via === undefined ? speaker : `${speaker}, by ${via}`, reached: true }
}

function personRow(person: Person) {
  const [role] = person.roles
  return { words: person.name, note: role ? shortened([role.status === 'former' && !/\bformer\b/iu.test(role.title) ? 'former' : '', role.country ?? '', role.title].filter(Boolean).join(' '), 44) : '', reached: person.mentions.length > 0 }
}

function dateRow(date: DateMention) {
  return { words: date.surface, note: date.edtf === null ? 'not fixed by the text' : edtfInWords(date.edtf), reached: true }
}

function eventRow(article: StructuredArticle, event: NewsEvent, nameOf: NameOf) {
  const parties = event.parties.flatMap(({ entity }) => nameOf(entity) ?? [])
  const date = article.dates.find(({ id }) => id === event.date)?.edtf
  return { words: [slice(article, event.predicate), listed(parties)].filter(Boolean).join(': '), note: [statuses[event.status], date ? edtfInWords(date) : ''].filter(Boolean).join(', '), reached: true }
}

function Group({ title, rows, none, open = false }: { title: string; rows: readonly Row[]; none: string; open?: boolean }) {
  const unsure = rows.filter((row) => row.unsure).length
  return (
    <details open={open}>
      <summary>{title} <Count all={rows.length} unsure={unsure} /></summary>
      {rows.length ? <ul>{rows.map((row) => <Line key={row.key} row={row} />)}</ul> : <p className="small soft none">{none}</p>}
    </details>
  )
}

function Count({ all, unsure }: { all: number; unsure: number }) {
  if (!all) return <span className="count">none</span>
  if (!unsure) return <span className="count">{all}, all sure</span>
  return <span className="count">{all}, <span className="verdict unsure">? {unsure} unsure</span></span>
}

function Line({ row: { key, words, note, unsure, reached } }: { row: Row }) {
  const content = (
    <>
      <span>{words}</span>
      <span className="soft small">{note}{unsure && <> <span className="verdict unsure">? unsure</span></>}</span>
    </>
  )
  return <li className="fact" id={key}>{reached ? <a href={`#in-${key}`}>{content}</a> : <p>{content}</p>}</li>
}
