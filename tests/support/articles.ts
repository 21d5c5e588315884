import type { ArticleInput, Span, StructuredArticle } from '../../lib/article/article'
import { articleSchema } from '../../lib/article/article'

/* Small articles of our own with their facts written by hand: what questions are tested on, apart from the extractor. */

type Given<Field extends 'people' | 'parties'> = NonNullable<ArticleInput[Field]>[number]

/** Finds spans by their words: the nth time that they stand in a paragraph. */
function finder(paragraphs: readonly string[]) {
  return (paragraph: number, words: string, nth = 1): Span => {
    const text = paragraphs[paragraph] ?? ''
    let start = -1
    for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
    if (start < 0) throw new Error(`Paragraph ${paragraph} has no “${words}”.`)
    return { paragraph, start, end: start + words.length }
  }
}

/** Every place where one of the names stands. */
function mentionsOf(paragraphs: readonly string[], names: readonly string[]): Span[] {
  return paragraphs.flatMap((text, paragraph) =>
    names.flatMap((name) => [...text.matchAll(new RegExp(`(?<![\\p{L}])${name.replace(/[.&]/gu, '\\$&')}(?![\\p{L}])`, 'gu'))].map((match) => ({ paragraph, start: match.index, end: match.index + name.length }))),
  ).filter((span, i, all) => !all.some((other, j) => j !== i && other.paragraph === span.paragraph && other.start <= span.start && other.end >= span.end && other.end - other.start > span.end - span.start))
}

function cast(paragraphs: readonly string[]) {
  return {
    person: (id: string, name: string, aliases: string[] = [], roles: { title: string; affiliation?: string; country?: string }[] = []): Given<'people'> => ({ id, name, aliases, roles, mentions: mentionsOf(paragraphs, [name, ...aliases]) }),
    party: (id: string, kind: 'country' | 'organization' | 'group' | 'unnamed', name: string, aliases: string[] = []): Given<'parties'> => ({ id, kind, name, aliases, mentions: mentionsOf(paragraphs, [name, ...aliases]) }),
  }
}

/** A diplomatic story: a channel, a negated frame, relative dates, an excluded party. */
export function herringTalks(): StructuredArticle {
  const paragraphs = [
    'Norwegian fisheries envoy Astrid Holm met Icelandic envoy Jon Berg in Bergen on Tuesday to discuss the herring quota.',
    'The Norwegian Ministry of Fisheries quoted Berg as saying that “Iceland will not accept a smaller share of the stock than the one it had last season.”',
    'Asked about the report, Marine Institute director Lena Voss said that the institute did not “have a final count of the spawning fish to share.”',
    'In February, Danish minister Karl Lund spoke by telephone with Faroese premier Hanna Dam. On 1 March, Lund met Swedish minister Eva Sund in Malmo.',
    '“I think the boats will stay in port until there is a paper to sign,” said Ulf Strand, chairman of the Fishers’ Union. “Nobody in this town sails on a promise,” he added.',
    'Norway, Iceland, Denmark and Sweden plan to hold a summit in Aberdeen in June. Russia was not invited. Finland and Poland have asked for the minutes, Voss said.',
    'The Nordic Council and the Coastal Guard Service said nothing. Greenpeace Nordic announced on Wednesday that the northern stock had fallen by a third in ten years.',
  ]
  const at = finder(paragraphs)
  const { person, party } = cast(paragraphs)
  const together = (...ids: string[]) => ids.map((entity) => ({ entity, role: 'participant' }))
  return articleSchema.parse({
    id: 'herring', headline: 'Nordic envoys meet over herring', datePublished: '2022-03-10', paragraphs, language: 'en',
    people: [
      person('holm', 'Astrid Holm', ['Holm'], [{ title: 'fisheries envoy', country: 'Norway' }]), person('berg', 'Jon Berg', ['Berg'], [{ title: 'envoy', country: 'Iceland' }]),
      person('voss', 'Lena Voss', ['Voss'], [{ title: 'director', affiliation: 'Marine Institute' }]), person('lund', 'Karl Lund', ['Lund'], [{ title: 'minister', country: 'Denmark' }]),
      person('dam', 'Hanna Dam', ['Dam'], [{ title: 'premier' }]), person('sund', 'Eva Sund', ['Sund'], [{ title: 'minister', country: 'Sweden' }]), person('strand', 'Ulf Strand', ['Strand'], [{ title: 'chairman', affiliation: 'Fishers’ Union' }]),
    ],
    parties: [
      party('norway', 'country', 'Norway'), party('iceland', 'country', 'Iceland'), party('denmark', 'country', 'Denmark'), party('sweden', 'country', 'Sweden'), party('russia', 'country', 'Russia'), party('finland', 'country', 'Finland'), party('poland', 'country', 'Poland'),
      party('ministry', 'organization', 'Norwegian Ministry of Fisheries'), party('institute', 'organization', 'Marine Institute', ['the institute']), party('union', 'organization', 'Fishers’ Union'),
      party('council', 'organization', 'Nordic Council'), party('guard', 'organization', 'Coastal Guard Service'), party('greens', 'organization', 'Greenpeace Nordic'),
    ],
    quotes: [
      { id: 'share', form: 'direct', text: 'Iceland will not accept a smaller share of the stock than the one it had last season.', span: at(1, 'Iceland will not accept a smaller share of the stock than the one it had last season.'), speaker: 'berg', speakerMention: at(1, 'Berg'), cue: at(1, 'quoted'), via: 'ministry' },
      { id: 'count', form: 'mixed', text: 'the institute did not “have a final count of the spawning fish to share.”', span: at(2, 'the institute did not “have a final count of the spawning fish to share.”'), fragments: [at(2, 'have a final count of the spawning fish to share.')], speaker: 'voss', speakerMention: at(2, 'Lena Voss'), cue: at(2, 'said'), negated: true },
      { id: 'port', form: 'direct', text: 'I think the boats will stay in port until there is a paper to sign', span: at(4, 'I think the boats will stay in port until there is a paper to sign'), speaker: 'strand', speakerMention: at(4, 'Ulf Strand'), cue: at(4, 'said') },
      { id: 'promise', form: 'direct', text: 'Nobody in this town sails on a promise', span: at(4, 'Nobody in this town sails on a promise'), speaker: 'strand', speakerMention: at(4, 'he', 4), cue: at(4, 'added') },
      { id: 'minutes', form: 'indirect', text: 'Finland and Poland have asked for the minutes', span: at(5, 'Finland and Poland have asked for the minutes'), speaker: 'voss', speakerMention: at(5, 'Voss'), cue: at(5, 'said') },
      { id: 'stock', form: 'indirect', text: 'the northern stock had fallen by a third in ten years', span: at(6, 'the northern stock had fallen by a third in ten years'), speaker: 'greens', speakerMention: at(6, 'Greenpeace Nordic'), cue: at(6, 'announced') },
    ],
    dates: [
      { id: 'tuesday', surface: 'Tuesday', span: at(0, 'Tuesday'), edtf: '2022-03-08', anchor: 'published' }, { id: 'february', surface: 'February', span: at(3, 'February'), edtf: '2022-02', anchor: 'published' },
      { id: 'march', surface: '1 March', span: at(3, '1 March'), edtf: '2022-03-01', anchor: 'published' }, { id: 'june', surface: 'June', span: at(5, 'June'), edtf: '2022-06', anchor: 'published' },
      { id: 'wednesday', surface: 'Wednesday', span: at(6, 'Wednesday'), edtf: '2022-03-09', anchor: 'published' }, { id: 'season', surface: 'last season', span: at(1, 'last season'), edtf: null, anchor: 'published', kind: 'vague' },
      { id: 'decade', surface: 'ten years', span: at(6, 'ten years'), edtf: null, kind: 'duration' },
    ],
    events: [
      { id: 'bergen', kind: 'meeting', predicate: at(0, 'met'), span: at(0, paragraphs[0]?.slice(0, -1) ?? ''), parties: [{ entity: 'holm', role: 'participant', side: 'norway' }, { entity: 'berg', role: 'participant', side: 'iceland' }], date: 'tuesday', place: 'Bergen' },
      { id: 'call', kind: 'telephone-call', predicate: at(3, 'spoke by telephone'), span: at(3, 'In February, Danish minister Karl Lund spoke by telephone with Faroese premier Hanna Dam'), parties: together('lund', 'dam'), date: 'february' },
      { id: 'malmo', kind: 'meeting', predicate: at(3, 'met'), span: at(3, 'On 1 March, Lund met Swedish minister Eva Sund in Malmo'), parties: together('lund', 'sund'), date: 'march', place: 'Malmo' },
      { id: 'summit', kind: 'summit', predicate: at(5, 'hold a summit'), span: at(5, 'Norway, Iceland, Denmark and Sweden plan to hold a summit in Aberdeen in June'), parties: together('norway', 'iceland', 'denmark', 'sweden'), excluded: ['russia'], date: 'june', place: 'Aberdeen', status: 'planned' },
    ],
  })
}

/** A council story: two people of one surname, one statement made by two, a denied and a possible event. */
export function ferryVote(): StructuredArticle {
  const paragraphs = [
    'Councillor Ann Carrick resigned on Monday, 4 October 2021, over the plan to sell the harbour ferry.',
    '“This town was built on that crossing, and no sum of money can bring it back,” Carrick told reporters. “We were never asked.”',
    'Her brother, ferry owner Owen Carrick, said that “the old engine costs more to mend than the boat is worth.”',
    'Mayor Petra Lowe said the sale would pay for a new school. Harbour master Tom Reed said the sale would pay for a new school.',
    'Lowe denied that she had met shipping agent Max Orr in September. Reed may meet Orr in November to talk about the price.',
    '“Nobody would say ‘I want it sold’ in that room,” said Ivy Marsh, who teaches at the harbour school.',
  ]
  const at = finder(paragraphs)
  const { person } = cast(paragraphs)
  const said = 'the sale would pay for a new school'
  return articleSchema.parse({
    id: 'ferry', headline: 'Councillor goes over ferry sale', datePublished: '2021-10-07', paragraphs, language: 'en',
    people: [
      person('ann', 'Ann Carrick', [], [{ title: 'Councillor' }]), person('owen', 'Owen Carrick', [], [{ title: 'ferry owner' }]), person('lowe', 'Petra Lowe', ['Lowe'], [{ title: 'Mayor' }]),
      person('reed', 'Tom Reed', ['Reed'], [{ title: 'Harbour master' }]), person('orr', 'Max Orr', ['Orr'], [{ title: 'shipping agent' }]), person('marsh', 'Ivy Marsh', ['Marsh']),
    ],
    parties: [],
    quotes: [
      { id: 'crossing', form: 'direct', text: 'This town was built on that crossing, and no sum of money can bring it back', span: at(1, 'This town was built on that crossing, and no sum of money can bring it back'), speaker: 'ann', speakerMention: at(1, 'Carrick'), cue: at(1, 'told') },
      { id: 'engine', form: 'mixed', text: '“the old engine costs more to mend than the boat is worth.”', span: at(2, '“the old engine costs more to mend than the boat is worth.”'), fragments: [at(2, 'the old engine costs more to mend than the boat is worth.')], speaker: 'owen', speakerMention: at(2, 'Owen Carrick'), cue: at(2, 'said') },
      { id: 'school-lowe', form: 'indirect', text: said, span: at(3, said), speaker: 'lowe', speakerMention: at(3, 'Petra Lowe'), cue: at(3, 'said') },
      { id: 'school-reed', form: 'indirect', text: said, span: at(3, said, 2), speaker: 'reed', speakerMention: at(3, 'Tom Reed'), cue: at(3, 'said', 2) },
      { id: 'supposed', form: 'direct', text: 'Nobody would say ‘I want it sold’ in that room', span: at(5, 'Nobody would say ‘I want it sold’ in that room'), speaker: 'marsh', speakerMention: at(5, 'Ivy Marsh'), cue: at(5, 'said'), hypothetical: true },
    ],
    dates: [
      { id: 'monday', surface: 'Monday, 4 October 2021', span: at(0, 'Monday, 4 October 2021'), edtf: '2021-10-04' }, { id: 'september', surface: 'September', span: at(4, 'September'), edtf: '2021-09', anchor: 'published' },
      { id: 'november', surface: 'November', span: at(4, 'November'), edtf: '2021-11', anchor: 'published' },
    ],
    events: [
      { id: 'resigned', kind: 'resignation', predicate: at(0, 'resigned'), span: at(0, paragraphs[0]?.slice(0, -1) ?? ''), parties: [{ entity: 'ann', role: 'leaver' }], date: 'monday' },
      { id: 'denied', kind: 'meeting', predicate: at(4, 'had met'), span: at(4, 'she had met shipping agent Max Orr in September'), parties: [{ entity: 'lowe', role: 'participant' }, { entity: 'orr', role: 'participant' }], date: 'september', status: 'denied' },
      { id: 'may', kind: 'meeting', predicate: at(4, 'may meet'), span: at(4, 'Reed may meet Orr in November to talk about the price'), parties: [{ entity: 'reed', role: 'participant' }, { entity: 'orr', role: 'participant' }], date: 'november', status: 'possible' },
    ],
  })
}
