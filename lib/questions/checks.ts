import type { DateMention, NewsEvent, Quote } from '../article/article'
import { slice } from '../article/article'
import { countries } from '../facts/words/countries'
import { descriptionsIn } from './described'
import { dateOf, rivalsOf, sameTime } from './event-wording'
import { alikeInLength, mayHaveSaid, sameForm } from './distractors'
import { pointsElsewhere } from './frame'
import type { Entity, Knowledge } from './knowledge'
import { kindOf, namesOf, overlaps, usable } from './knowledge'
import { contentWords, countWords, countriesIn, negations, plainWords } from './language'
import { givesAway } from './leak'
import type { Option, Question } from './question'
import { calendarPart, granularityOf, writtenDate } from './wording'

/* The ten rules of a good question. Each reads the finished question and the article alone, and says what is wrong, or nothing. */

export type Rule = 'grounded' | 'one-key' | 'no-leak' | 'self-contained' | 'same-type' | 'faithful' | 'whose-words' | 'dates' | 'no-duplicates' | 'fair'
type Unchecked = Omit<Question, 'checks'>
type Check = (question: Unchecked, knowledge: Knowledge, earlier: readonly Unchecked[]) => string | undefined

/** All rules on one question; `earlier` are the questions that stand before it in the set. */
export function check(question: Unchecked, knowledge: Knowledge, earlier: readonly Unchecked[]): Question['checks'] {
  return (Object.entries(rules) as [Rule, Check][]).map(([rule, run]) => {
    const note = run(question, knowledge, earlier)
    return note === undefined ? { rule, passed: true } : { rule, passed: false, note }
  })
}

const rules: Record<Rule, Check> = {
  grounded,
  'one-key': oneKey,
  'no-leak': noLeak,
  'self-contained': selfContained,
  'same-type': sameType,
  faithful,
  'whose-words': whoseWords,
  dates,
  'no-duplicates': noDuplicates,
  fair,
}

// --- what a question rests on ---

type Chosen = Extract<Question['answer'], { type: 'single' | 'multiple' }>
const chosenFrom = ({ answer }: Unchecked): Chosen | undefined => (answer.type === 'single' || answer.type === 'multiple' ? answer : undefined)
const rightOf = (answer: Chosen): Option[] => answer.options.filter((option) => answer.key.includes(option.id))
const wrongOf = (answer: Chosen): Option[] => answer.options.filter((option) => !answer.key.includes(option.id))
const entitiesOf = (knowledge: Knowledge, options: readonly Option[]): Entity[] => options.map((option) => knowledge.entities.get(option.entity ?? '')).filter((entity) => entity !== undefined)

const quoteOf = (question: Unchecked, { quotes }: Knowledge): Quote | undefined => quotes.find((quote) => question.facts.includes(quote.id))
const eventOf = (question: Unchecked, { events }: Knowledge): NewsEvent | undefined => events.find((event) => question.facts.includes(event.id))
const dateAsked = (question: Unchecked, { dates: all }: Knowledge): DateMention | undefined => question.facts.map((id) => all.get(id)).find((date) => date !== undefined)
const factOf = (knowledge: Knowledge, id: string) => knowledge.entities.get(id) ?? knowledge.dates.get(id) ?? knowledge.quotes.find((quote) => quote.id === id) ?? knowledge.events.find((event) => event.id === id)

/** The words of a stem within quotation marks, and those without. */
export function parts(stem: string): { shown: string[]; asked: string } {
  return { shown: [...stem.matchAll(/“([^”]{1,400})”/gu)].map((match) => match[1] ?? ''), asked: stem.replace(/“[^”]{1,400}”/gu, '“…”') }
}

// --- 1 ---

function grounded(question: Unchecked, knowledge: Knowledge): string | undefined {
  const unknown = question.facts.find((id) => !usable(factOf(knowledge, id)))
  if (unknown !== undefined) return `The fact ${unknown} is not sure, or is not there.`
  const empty = question.evidence.find((span) => slice(knowledge.article, span).trim() === '')
  if (empty) return 'A piece of evidence holds no words.'
  const answer = chosenFrom(question)
  const evidence = question.evidence.map((span) => slice(knowledge.article, span)).join(' ')
  const hidden = entitiesOf(knowledge, answer ? rightOf(answer) : []).find((entity) => !tells(question, entity, evidence))
  if (hidden) return `The evidence does not name ${hidden.name}.`
  const date = question.kind === 'what-date' ? dateAsked(question, knowledge) : undefined
  return date && !question.evidence.some((span) => overlaps(span, date.span)) ? 'The evidence does not hold the date.' : undefined
}

function tells(question: Unchecked, entity: Entity, evidence: string): boolean {
  const words = plainWords(evidence)
  const surname = plainWords(entity.name).at(-1) ?? ''
  return namesOf(entity).some((name) => evidence.includes(name)) || words.includes(surname) || countriesIn(evidence).includes(entity.name) || entity.mentions.some((mention) => question.evidence.some((span) => overlaps(span, mention)))
}

// --- 2 ---

function oneKey(question: Unchecked, knowledge: Knowledge): string | undefined {
  const answer = chosenFrom(question)
  if (!answer) return undefined
  const [right, wrong] = [rightOf(answer), wrongOf(answer)]
  if (right.length !== answer.key.length) return 'A right answer is not among the options.'
  if (answer.type === 'multiple' && wrong.length < right.length) return 'There are fewer wrong options than right ones.'
  const texts = answer.options.map((option) => plainWords(option.text).join(' '))
  if (new Set(texts).size < texts.length) return 'An option stands there twice.'
  const bare = wrong.find((option) => option.disproof === undefined || option.disproof.facts.some((id) => factOf(knowledge, id) === undefined))
  if (bare) return `Nothing proves “${bare.text}” wrong.`
  const entities = entitiesOf(knowledge, answer.options)
  const pair = entities.flatMap((one, i) => entities.slice(i + 1).filter((other) => knowledge.related(one.id, other.id)).map((other) => [one, other]))[0]
  if (pair) return `“${pair[0]?.name ?? ''}” and “${pair[1]?.name ?? ''}” may be the same answer.`
  const open = wrong.find((option) => !disproved(question, knowledge, option))
  return open && `The article supports “${open.text}” too.`
}

/** Whether an option is wrong under all the facts of the article. */
export function disproved(question: Unchecked, knowledge: Knowledge, option: Option): boolean {
  const entity = knowledge.entities.get(option.entity ?? '')
  if (question.kind === 'who-said') {
    const quote = quoteOf(question, knowledge)
    return quote !== undefined && entity !== undefined && !mayHaveSaid(knowledge, quote, entity)
  }
  if (question.kind === 'which-parties') return absent(question, knowledge, option, entity)
  if (question.kind === 'what-date') {
    const date = dateAsked(question, knowledge)
    const rightOnes = [date?.edtf ?? '', ...(date?.alternatives ?? [])].map(calendarPart)
    return option.value !== undefined && date !== undefined && !rightOnes.some((right) => sameTime(right, option.value ?? ''))
  }
  return option.disproof !== undefined
}

function absent(question: Unchecked, knowledge: Knowledge, option: Option, entity: Entity | undefined): boolean {
  const event = eventOf(question, knowledge)
  if (!event) return false
  if (!entity) return countries.some((country) => country.name === option.text) && !knowledge.article.paragraphs.some((paragraph) => countriesIn(paragraph.text).includes(option.text))
  const { fitting, unknown } = rivalsOf(knowledge, event, { date: dateOf(knowledge, event), place: event.place })
  return ![event, ...fitting, ...unknown].some((one) => one.parties.some((party) => [party.entity, party.side].some((id) => id !== undefined && knowledge.related(id, entity.id))))
}

// --- 3 ---

function noLeak(question: Unchecked, knowledge: Knowledge): string | undefined {
  const answer = chosenFrom(question)
  if (!answer) return undefined
  const given = entitiesOf(knowledge, answer.options).find((entity) => givesAway(question.stem, entity))
  if (given) return `The stem names or hints at “${given.name}”.`
  const dated = answer.options.find((option) => option.value !== undefined && dateIn(question.stem, option.value))
  if (dated) return `The stem holds the date “${dated.text}”.`
  const [right, wrong] = [rightOf(answer), wrongOf(answer)]
  const odd = right.find((option) => option.entity !== undefined && !wrong.some((other) => sameForm(option.text, other.text)))
  if (odd) return `“${odd.text}” is the only option of its form.`
  const long = answer.type === 'single' ? right.find((option) => !wrong.some((other) => other.text.length >= option.text.length || alikeInLength(option.text, other.text))) : undefined
  return long && `“${long.text}” stands out by its length.`
}

function dateIn(stem: string, value: string): boolean {
  const written = writtenDate(value) ?? value
  const whole = granularityOf(value) === 'day' ? written.split(' ').slice(1).join(' ') : written
  return stem.includes(whole)
}

// --- 4 ---

function selfContained(question: Unchecked): string | undefined {
  const { shown, asked } = parts(question.stem)
  if (!/\?$/u.test(question.stem)) return 'The stem is no question.'
  if (pointsElsewhere(asked.replace(/\bof these\b|\breported it\b/u, ''))) return 'The stem points at something that it does not name.'
  const [vague] = descriptionsIn(asked)
  if (vague) return `“${asked.slice(vague.start, vague.end)}” does not say which.`
  if (countWords(asked) > 25) return 'The stem has more than 25 words.'
  if (shown.some((words) => countWords(words) > 20)) return 'The quotation has more than 20 words.'
  return /^(?:he|she|they|him|her)\b/iu.test(shown[0] ?? '') ? 'The quotation begins with a pronoun for somebody who is not named.' : undefined
}

// --- 5 ---

function sameType(question: Unchecked, knowledge: Knowledge): string | undefined {
  const answer = chosenFrom(question)
  if (!answer) return undefined
  if (answer.options.length < (answer.type === 'single' ? 3 : 4)) return 'There are too few options.'
  const sorts = new Set(answer.options.map((option) => sortOf(knowledge, option)))
  return sorts.size > 1 || sorts.has('unknown') ? 'The options are not all of one kind.' : undefined
}

function sortOf(knowledge: Knowledge, option: Option): string {
  const entity = knowledge.entities.get(option.entity ?? '')
  if (entity) return kindOf(entity)
  if (option.value !== undefined) return granularityOf(option.value) ?? 'unknown'
  return countries.some((country) => country.name === option.text) ? 'country' : 'unknown'
}

// --- 6 ---

function faithful(question: Unchecked, knowledge: Knowledge): string | undefined {
  const { shown, asked } = parts(question.stem)
  const quote = quoteOf(question, knowledge)
  if (quote) {
    const text = plainWords(quote.text).join(' ')
    const altered = shown.find((words) => !text.includes(plainWords(words.replace(/ …$/u, '')).join(' ')))
    if (altered !== undefined) return 'The words shown are not those of the article.'
    const denied = plainWords(frameOf(quote, knowledge)).some((word) => negations.has(word))
    if (denied && !plainWords(asked).some((word) => negations.has(word))) return 'The words outside the quotation marks deny what stands inside, and the stem leaves them out.'
    if (quote.negated && quote.form === 'direct') return 'The words were not said.'
  }
  const event = quote ? undefined : eventOf(question, knowledge)
  if (!event) return undefined
  const says = /\bmight\b/u.test(asked) ? 'possible' : /\b(?:are|is) .{0,120}\bto\b|planned/u.test(asked) ? 'planned' : 'happened'
  return says === event.status ? undefined : `The event is ${event.status}, and the stem tells it as ${says}.`
}

/** The words of a mixed quotation before its marks. */
function frameOf(quote: Quote, knowledge: Knowledge): string {
  const [first] = quote.fragments ?? []
  if (quote.form !== 'mixed' || !first || first.paragraph !== quote.span.paragraph) return ''
  return slice(knowledge.article, { ...quote.span, end: Math.max(quote.span.start, first.start) })
}

// --- 7 ---

function whoseWords(question: Unchecked, knowledge: Knowledge): string | undefined {
  const quote = question.kind === 'who-said' ? quoteOf(question, knowledge) : undefined
  const answer = chosenFrom(question)
  if (!quote || !answer) return undefined
  if (quote.hypothetical) return 'The words were only supposed.'
  const [key] = rightOf(answer)
  if (key?.entity !== quote.speaker) return 'The key is not the speaker.'
  const channel = knowledge.entities.get(quote.via ?? '')
  if (channel && !namesOf(channel).some((name) => question.stem.includes(name))) return 'The stem does not name who passes the words on.'
  const rivals = [quote.via, quote.reportedSpeaker, quote.addressee].filter((id) => id !== undefined)
  const rival = wrongOf(answer).find((option) => rivals.some((id) => knowledge.related(id, option.entity ?? '')))
  return rival && `“${rival.text}” can be defended as the one who said it.`
}

// --- 8 ---

function dates(question: Unchecked, knowledge: Knowledge): string | undefined {
  const date = question.kind === 'what-date' ? dateAsked(question, knowledge) : undefined
  const answer = chosenFrom(question)
  if (question.kind !== 'what-date') return undefined
  if (!date || date.edtf === null || (date.alternatives?.length ?? 0) > 0 || date.kind === 'duration' || date.kind === 'set' || date.kind === 'vague') return 'The text does not fix the date.'
  const anchored = date.anchor === 'explicit' || typeof date.anchor === 'object' || knowledge.article.datePublished !== null || (date.anchor === 'dateline' && knowledge.article.dateline?.date !== undefined)
  if (!anchored) return 'A relative date has nothing to be counted from.'
  const [key] = answer ? rightOf(answer) : []
  if (eventOf(question, knowledge)?.status === 'happened' && afterPublication(knowledge, date.edtf)) return 'The event happened, and its date lies after the article’s.'
  return key && key.value !== calendarPart(date.edtf) ? 'The key is not the date that the text gives.' : undefined
}

function afterPublication({ article }: Knowledge, edtf: string): boolean {
  const published = article.datePublished?.value.slice(0, 10)
  const value = calendarPart(edtf)
  return published !== undefined && value > published.slice(0, value.length)
}

// --- 9 ---

function noDuplicates(question: Unchecked, _knowledge: Knowledge, earlier: readonly Unchecked[]): string | undefined {
  const same = earlier.find((other) => other.stem === question.stem || (other.kind === question.kind && other.facts[0] === question.facts[0]))
  return same && 'Another question of the set asks the same.'
}

// --- 10 ---

function fair(question: Unchecked, knowledge: Knowledge): string | undefined {
  const answer = chosenFrom(question)
  if (!answer) return undefined
  const wrong = wrongOf(answer)
  const foreign = wrong.filter((option) => option.entity === undefined && option.value === undefined)
  if (foreign.length > wrong.length / 2) return 'Most wrong options are not from the article.'
  const published = knowledge.article.datePublished?.value
  const event = question.kind === 'what-date' ? eventOf(question, knowledge) : undefined
  const [key] = rightOf(answer)
  if (question.kind === 'what-date' && key?.value?.length === 4 && key.value === published?.slice(0, 4)) return 'The year of the article itself needs no reading.'
  if (event?.status === 'happened' && wrong.some((option) => option.value !== undefined && afterPublication(knowledge, option.value))) return 'A date after the article’s own cannot tempt.'
  const { shown, asked } = parts(question.stem)
  return question.kind === 'who-said' && contentWords(`${shown.join(' ')} ${asked}`).length < 2 ? 'Too few words to know the statement by.' : undefined
}
