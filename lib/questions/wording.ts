import type { DateMention, Span } from '../article/article'
import { slice } from '../article/article'
import { dayNumber, monthNames, weekdayNames, weekdayOf } from '../calendar'
import { irregularVerbs } from '../facts/words/event-verbs'
import type { Entity, Knowledge } from './knowledge'
import { isPerson, namesOf } from './knowledge'
import { countriesIn } from './language'

/* How names, verbs and dates are written in stems and feedback. */

/** The name alone, as all options have it: without "the", and a school without the country behind its town ("University of Bergen of Norway"). */
export function plainName({ name }: Entity): string {
  const [, school, country = ''] = /^((?:University|College|Institute|School|Academy) of [^,]{2,40}?) of (?:the )?(\p{Lu}[\p{L}. ]{1,30})$/u.exec(name) ?? []
  return (school !== undefined && countriesIn(country).length > 0 ? school : name).replace(/^the (?=\p{Lu})/u, '')
}

/** An entity as a stem names it, with "the" where the article says it with "the". */
export function called(knowledge: Knowledge, entity: Entity): string {
  if (isPerson(entity) || /^(?:the|a|an) /iu.test(entity.name)) return entity.name
  const withThe = entity.kind !== 'country' && entity.mentions.some((mention) => {
    const before = { ...mention, start: Math.max(0, mention.start - 4), end: mention.start }
    return namesOf(entity).includes(slice(knowledge.article, mention)) && /(?:^|\s)the $/iu.test(slice(knowledge.article, before))
  })
  return withThe || /^(?:United|Czech|Dominican|Central African) |\b(?:Islands|Netherlands|Philippines|Emirates|Bahamas|Maldives)$/u.test(entity.name) ? `the ${plainName(entity)}` : plainName(entity)
}

/** "Tuesday 6 July 2021", "May 2021", "2021"; undefined for anything but a day, a month or a year. */
export function writtenDate(edtf: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.Z+-]{0,30})?$/u.exec(edtf) ?? []
  if (year === undefined) return undefined
  if (month === undefined) return String(Number(year))
  const named = `${monthNames[Number(month) - 1] ?? ''} ${Number(year)}`
  if (day === undefined) return named
  return `${weekdayNames[weekdayOf(dayNumber(Number(year), Number(month), Number(day)))] ?? ''} ${Number(day)} ${named}`
}

/** The date without a time of day: what a question asks for. */
export const calendarPart = (edtf: string): string => edtf.split('T')[0] as string
export const granularityOf = (edtf: string): 'day' | 'month' | 'year' | undefined => (/^\d{4}(?:-\d{2}){0,2}$/u.test(edtf) ? ({ 4: 'year', 7: 'month', 10: 'day' } as const)[edtf.length] : undefined)

/** "on Tuesday 6 July 2021", "in May 2021". */
export function whenPhrase(edtf: string): string {
  const date = calendarPart(edtf)
  return `${granularityOf(date) === 'day' ? 'on' : 'in'} ${writtenDate(date) ?? date}`
}

/** The base form of a past or present form ("announced" is "announce"). */
export function baseForm(verb: string): string {
  const word = verb.toLowerCase()
  const irregular = irregularVerbs.get(word)
  if (irregular !== undefined) return irregular
  if (/[^aeious]ies$|[^aeiou]ied$/u.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/u.test(word)) return word.slice(0, -2)
  if (/[^s]s$/u.test(word)) return word.slice(0, -1)
  if (!word.endsWith('ed')) return word
  const stem = word.slice(0, -2)
  if (/([bdgmnprtl])\1$/u.test(stem) && !doubled.has(stem)) return stem.slice(0, -1)
  return /(?:[cuvz]|[^s]s|[dlr]g|[^e]at|dl|tl|bl|gl|pl)$/u.test(stem) || stemsInE.has(stem) ? `${stem}e` : stem
}

const doubled = new Set('add call recall fill kill pull poll roll install fulfill bill drill spell sell tell enroll stall'.split(' '))
/** Stems of verbs in -e that their last letters do not give away. */
const stemsInE = new Set(
  ('conclud includ guid provid decid divid resid presid invad persuad explod trad upgrad describ subscrib prescrib quot invit unit cit excit recit not vot promot devot contribut execut prosecut disput comput salut dilut institut complet compet delet ' +
    'defin combin examin determin imagin declin undermin outlin fin nam blam fram resum consum assum welcom hop scop escap shap typ fil smil compil rul schedul provok invok lik evok jok smok bak stor scor explor ignor restor admir fir hir retir inspir acquir requir inquir expir ' +
    'chang arrang challeng exchang aveng manag damag engag encourag rag stag phon postpon tun condon telephon figur captur measur ensur injur secur featur nurtur lectur conjur cur endur assur pressur shar declar compar prepar dar car squar scar spar us cas')
    .split(' '),
)

/** Marks within a quotation become single ones. */
export const marksInside = (words: string): string => words.replace(/(^|[\s([—–-])["“]/gu, '$1‘').replace(/["”]/gu, '’')

/** The evidence as feedback quotes it. */
export const quotedEvidence = (knowledge: Knowledge, evidence: readonly Span[]): string => evidence.map((span) => `“${marksInside(slice(knowledge.article, span).trim())}”`).join(' … ')

/** How a relative date of the text was reckoned; undefined where the text gives it whole. */
export function reckoning(knowledge: Knowledge, date: DateMention): string | undefined {
  const { article } = knowledge
  const value = date.edtf === null ? undefined : writtenDate(calendarPart(date.edtf))
  if (value === undefined || date.anchor === 'explicit') return undefined
  const is = /[^s]s$/u.test(date.surface) ? 'are' : 'is'
  if (typeof date.anchor === 'object') {
    const anchor = writtenDate(calendarPart(date.anchor.date))
    return anchor === undefined ? undefined : `“${date.surface}”, counted from ${anchor}, ${is} ${value}.`
  }
  const from = date.anchor === 'dateline' ? (article.dateline?.date ?? article.datePublished?.value) : article.datePublished?.value
  const published = from === undefined ? undefined : writtenDate(calendarPart(from))
  return published === undefined ? undefined : `“${date.surface}” in an article of ${published} ${is} ${value}.`
}
