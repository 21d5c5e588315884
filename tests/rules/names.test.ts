import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../lib/article/article'
import { findCast, type Cast } from '../../lib/facts/names/names'
import { findMarks } from '../../lib/facts/speech/quotations'
import { readBlocks } from '../../lib/facts/sentences'

function castOf(paragraphs: readonly string[], headline = ''): Cast & { texts: (id: string) => string[] } {
  const article = articleSchema.parse({ headline, paragraphs })
  const blocks = readBlocks(article)
  const cast = findCast(article, blocks, findMarks(blocks))
  const texts = (id: string) => cast.mentions.filter(({ entity }) => entity === id).map(({ span }) => (span.paragraph < 0 ? headline : (paragraphs[span.paragraph] ?? '')).slice(span.start, span.end))
  return { ...cast, texts }
}

const peopleIn = (...paragraphs: string[]) => castOf(paragraphs).people.map(({ name }) => name)
const partiesIn = (...paragraphs: string[]) => castOf(paragraphs).parties.map(({ name }) => name)

describe('who is a person', () => {
  test.each<[string, string, string[]]>([
    ['a surname that is a field, after a title and before syllables', 'Secretary Park Min-jae said the talks went on.', ['Park Min-jae']],
    ['a title with two topics', 'The Deputy Secretary of Commerce for Fisheries Nadia Brandt said no.', ['Nadia Brandt']],
    ['a plural address', 'Sens. Robert Mendel and Ana Ruiz voted.', ['Robert Mendel', 'Ana Ruiz']],
    ['two syllables as a given name', 'Tsou Ka-ling won the seat of Kwan Mei-fong.', ['Tsou Ka-ling', 'Kwan Mei-fong']],
    ['what befalls people', 'Zelda Brix was arrested on Monday.', ['Zelda Brix']],
    ['a surname that is a field, after a title', 'The professor Ana Maria Hill agreed.', ['Ana Maria Hill']],
    ['a surname that is a calling', 'Martin Baker lost. Baker said it rained.', ['Martin Baker']],
    ['a list of unlike names', 'The winners were Ana Ruiz of the Green Party, Odalric Lee (Labour) and Tom Hale.', ['Ana Ruiz', 'Odalric Lee', 'Tom Hale']],
    ['no person in a list of firms', 'Northline Inc, Odalric Foods and Harbour Press closed.', []],
    ['a given name', 'Ana Ruiz met Owen Carrick in Leeds.', ['Ana Ruiz', 'Owen Carrick']],
    ['family name first, hyphen', 'Envoy Noh Min-seo flew home on Monday.', ['Noh Min-seo']],
    ['family name first, no hyphen', 'Foreign Minister Xu Weidong said the talks went on.', ['Xu Weidong']],
    ['particles', 'Minister Ursula van der Laan met Mohammed bin Rashad.', ['Ursula van der Laan', 'Mohammed bin Rashad']],
    ['Mc, O and accents', 'Carmel McAdeen, Rory O’Dell and José Álvarez told reporters they agreed.', ['Carmel McAdeen', 'Rory O’Dell', 'José Álvarez']],
    ['initials and suffix', 'Judge Harold T. Wynn Jr. sent them home.', ['Harold T. Wynn Jr.']],
    ['a month as a given name', 'April Rossdale said it would rain in May.', ['April Rossdale']],
    ['a country as a given name', 'Jordan Pellman spoke and Chelsea Osei signed.', ['Jordan Pellman', 'Chelsea Osei']],
    ['a title as a family name', 'Aaron Judge and Martin King played.', ['Aaron Judge', 'Martin King']],
    ['a title as a given name', 'The club was founded by Dean Okri.', ['Dean Okri']],
    ['a common word after a title', 'Professor Ellen Gray said no.', ['Ellen Gray']],
    ['no sentence-initial word', 'Meanwhile Bo Lindqvist, 42, waited. However Mara Lind did not.', ['Bo Lindqvist', 'Mara Lind']],
    ['no following of a faith or party', 'Republican Peter Saltmarsh voted no.', ['Peter Saltmarsh']],
    ['an unknown name with an age', 'Zibelka Torvun, 51, was there.', ['Zibelka Torvun']],
    ['an unknown name that a noun explains', 'Zibelka Torvun, a retired teacher, was there.', ['Zibelka Torvun']],
    ['a nickname', 'Jim "Ace" Carr said hello.', ['Jim "Ace" Carr']],
    ['a name with an address alone', 'Mr Justice Havers sent them home.', ['Havers']],
  ])('%s: %s', (_what, text, names) => expect(peopleIn(text)).toEqual(names))

  test.each<[string, string]>([
    ['a place with its state', 'The papers were found in Mill Hollow, Ontario.'],
    ['a street', 'He lives on Castle Rise Road.'],
    ['a ship', 'The cruise ship Ocean Pearl left, and Space Shuttle Aurora landed.'],
    ['a storm', 'Hurricane Wendell hit the coast.'],
    ['a prize', 'She won the Harold Prize and the Victoria Cup.'],
    ['a title of a work', 'The film "Anna Karenina" opened on Friday.'],
    ['a firm', 'Morgan Industries Ltd sold its plant.'],
    ['a museum named after somebody', 'It stands in the Peter Vance Museum.'],
    ['a body with a title inside', 'The Director of the National Iodine Nutrition survey resigned.'],
    ['a weekday', 'Sunday Monday Tuesday came.'],
  ])('nobody: %s (%s)', (_what, text) => expect(peopleIn(text)).toEqual([]))

  test('a headline names nobody whom the body does not know, but it mentions who is there', () => {
    const cast = castOf(['Ana Ruiz, a surgeon, spoke.'], 'Ruiz Slams Peter Planners')
    expect(cast.people.map(({ name }) => name)).toEqual(['Ana Ruiz'])
    expect(cast.texts(cast.people[0]?.id ?? '')).toEqual(['Ruiz', 'Ana Ruiz'])
  })
})

describe('titles of several, of two kinds, and of every trade', () => {
  const titlesIn = (text: string) => castOf([text]).people.map(({ name, roles }) => [name, ...roles.map(({ title }) => title)])
  test.each<[string, string[][]]>([
    ['Incumbent councillors Ana Ruiz of Northline, Bo Lind of the Green Party and Tom Hale were defeated.', [['Ana Ruiz', 'Incumbent councillor'], ['Bo Lind', 'Incumbent councillor'], ['Tom Hale', 'Incumbent councillor']]],
    ['The show has work by photographers who use film, such as Ana Ruiz and Bo Lind.', [['Ana Ruiz', 'photographer'], ['Bo Lind', 'photographer']]],
    ['The museum, like Ana Ruiz, was shut.', [['Ana Ruiz']]],
    ['Executive director of the Harbour Trust, Ana Ruiz, said the gates were old.', [['Ana Ruiz', 'Executive director']]],
    ['Women’s minister Ana Ruiz praised the club.', [['Ana Ruiz', 'Women’s minister']]],
    ['Northline’s minister Ana Ruiz praised the club.', [['Ana Ruiz', 'minister']]],
    ['Former prime minister and United Nations education envoy Tom Hale spoke next.', [['Tom Hale', 'former prime minister', 'education envoy']]],
    ['The president and school founder Tom Hale’s aunt met Ana Ruiz.', [['Tom Hale', 'president and school founder'], ['Ana Ruiz']]],
    ['They met Tom Hale, a “strategic philanthropist” and founder of a small firm.', [['Tom Hale', 'strategic philanthropist', 'founder of a small firm']]],
    ['Accountant Ana Ruiz and her husband, baker Tom Hale, left.', [['Ana Ruiz', 'Accountant'], ['Tom Hale', 'husband', 'baker']]],
  ])('%s', (text, expected) => {
    expect(titlesIn(text)).toEqual(expected)
  })
})

describe('the roles of people', () => {
  type Row = [string, string, { title: string; affiliation?: string; country?: string; status: string }[]]
  const current = (title: string, rest: object = {}) => ({ title, status: 'current', ...rest })
  const former = (title: string, rest: object = {}) => ({ title, status: 'former', ...rest })
  test.each<Row>([
    ['title', 'First Lady Rosa Diaz waved.', [current('First Lady')]],
    ['demonym', 'Chinese Foreign Minister and State Councilor Xu Weidong flew home.', [current('Foreign Minister and State Councilor', { country: 'China' })]],
    ['body, title and topic', 'US State Department Special Representative for Northern Affairs Sam Okri called.', [current('Special Representative for Northern Affairs', { affiliation: 'US State Department', country: 'United States' })]],
    ['posting', 'Korean talks resumed after Japanese Ambassador to France Aiko Mori left.', [current('Ambassador to France', { country: 'Japan' })]],
    ['complement of a body', 'CEO of the Harbour Council Enver Holt resigned.', [current('CEO', { affiliation: 'Harbour Council' })]],
    ['small letters', 'Harbour Council spokeswoman Sujata Rao said so.', [current('spokeswoman', { affiliation: 'Harbour Council' })]],
    ['apposition', "Owen Carrick, Northline's managing director, agreed.", [current('managing director', { affiliation: 'Northline' })]],
    ['apposition with a complement', 'Angelique Holt, a spokeswoman for the Harbour Council, agreed.', [current('spokeswoman', { affiliation: 'Harbour Council' })]],
    ['apposition before', "The team's coach, Ali Rezai, agreed.", [current('coach')]],
    ['former', 'Former Home Secretary Sajid Malik left.', [former('former Home Secretary')]],
    ['then', 'The then Home Secretary, Sajid Malik, left.', [former('Home Secretary')]],
    ['letters', 'Tom Mallory, QC, spoke for the crew.', [current('QC')]],
    ['abbreviation', 'Rep. Ilana Orr (D-Minn.) voted.', [current('Representative')]],
    ['kin', 'Bo Lind and his wife Ana Lind came.', []],
    ['resigned', 'Maxim Bern was forced to resign as transport minister.', [former('transport minister')]],
    ['succeeded', 'Hal Steiner succeeded his father as controlling owner of the Harbour Council.', [current('controlling owner', { affiliation: 'Harbour Council' })]],
    ['who is', 'Igor Morov, who is mayor of Leeds, spoke.', [current('mayor of Leeds')]],
    ['who chairs', 'Nora Vale, who chairs the Mill Lane Tenants’ Association, spoke.', [current('chair', { affiliation: 'Mill Lane Tenants’ Association' })]],
    ['who heads', 'Nora Vale, who heads the Harbour Council, spoke.', [current('head', { affiliation: 'Harbour Council' })]],
    ['who leads no body', 'Nora Vale, who leads the choir, spoke.', []],
    ["who heads a body's part", 'Nora Vale, who heads the Harbour Council’s search, spoke.', []],
  ])('%s: %s', (_what, text, roles) => expect(castOf([text]).people[0]?.roles).toEqual(roles))

  test.each<[string, string]>([
    ["another's title after a comma", 'Ana Ruiz, President Joe Okoro and others came.'],
    ['a next clause, no apposition', 'According to Ana Ruiz, a detective was given the papers.'],
    ['a clause that begins with the name', 'After he spoke with his mother, Ana Ruiz was calmer.'],
  ])('no role: %s', (_what, text) => expect(castOf([text]).people.find(({ name }) => name === 'Ana Ruiz')?.roles).toEqual([]))

  test('everybody of a list has the plural title', () => {
    const { people } = castOf(['The paper sent journalists Laura Lindt and Eve Osei.'])
    expect(people.map(({ name, roles }) => [name, roles.map(({ title }) => title)])).toEqual([['Laura Lindt', ['journalist']], ['Eve Osei', ['journalist']]])
  })

  test('whose wife she is', () => {
    const { people } = castOf(['Bo Lind, 42, and his wife Ana Lind, 36, came.'])
    expect(people[1]?.roles).toEqual([{ title: 'wife', affiliation: 'Bo Lind', status: 'current' }])
  })
})

describe('one person under several names', () => {
  test('"Mr." takes nobody for his wife, and the bare name is then either', () => {
    const cast = castOf(['Michelle Orban waved. Mr. Orban spoke of the budget. Mr. Orban left.', 'Orban smiled.'])
    expect(cast.people.map(({ name }) => name)).toEqual(['Michelle Orban', 'Orban'])
    expect(cast.mentions.filter(({ span }) => span.paragraph === 1).map(({ candidates }) => candidates.length)).toEqual([2])
  })

  test.each([
    ['a slip of two letters in a long name', 'Lydia Hochtmann spoke. “It rained,” Ms Hauchtmann said.', ['Lydia Hochtmann']],
    ['a letter too few', 'Jane Maurer spoke. Mauer said it rained.', ['Jane Maurer']],
    ['too short to tell', 'Jane Bauer spoke. Ms Bayer said it rained.', ['Jane Bauer', 'Bayer']],
    ['two who are so called', 'Jane Maurer and Tom Maurus spoke. Ms Maurur said it rained.', ['Jane Maurer', 'Tom Maurus', 'Maurur']],
  ])('%s: %s', (_what, text, expected) => {
    expect(castOf([text]).people.map(({ name }) => name)).toEqual(expected)
  })

  test('the surname, the address and the given name stand for the full name', () => {
    const cast = castOf(['Minister Helena Costa, 36, spoke.', 'Costa said no. Ms Costa left. Helena returned.'])
    expect(cast.people).toHaveLength(1)
    expect(cast.texts(cast.people[0]?.id ?? '')).toEqual(['Helena Costa', 'Costa', 'Costa', 'Helena'])
  })

  test('family name first: the bare word is the first one', () => {
    const cast = castOf(['Noh Min-seo, the envoy, flew home.', 'Noh said nothing.'])
    expect(cast.texts(cast.people[0]?.id ?? '')).toEqual(['Noh Min-seo', 'Noh'])
  })

  test('both words could be the family name: the article decides', () => {
    const cast = castOf(['Special Representative Sung Kim met Ambassador Ri Nam-su.', 'Kim said it went well.'])
    expect(cast.texts(cast.people[0]?.id ?? '')).toEqual(['Sung Kim', 'Kim'])
  })

  test('two of one surname: the bare surname is nobody in particular, the title may tell', () => {
    const cast = castOf(['President Lee Dae-jung and Secretary Lee Min-ho met.', 'Lee left. Secretary Lee stayed.'])
    const [left, stayed] = cast.mentions.filter(({ span }) => span.paragraph === 1)
    expect(left?.entity).toBeNull()
    expect(left?.candidates).toHaveLength(2)
    expect(cast.people.find(({ id }) => id === stayed?.entity)?.name).toBe('Lee Min-ho')
  })

  test('a surname that is a town too', () => {
    const cast = castOf(['Valeria London, an engineer, lives in Paris.', 'London said she went to London in May.'])
    expect(cast.texts(cast.people[0]?.id ?? '')).toEqual(['Valeria London', 'London'])
  })

  test('short forms and middle initials', () => {
    expect(peopleIn('Senator Joseph R. Baden voted. Joe Baden spoke later.')).toEqual(['Joseph R. Baden'])
    expect(peopleIn('Senator Ana M. Ruiz and Senator Ana B. Ruiz voted.')).toEqual(['Ana M. Ruiz', 'Ana B. Ruiz'])
  })

  test('the possessive', () => {
    const { mentions } = castOf(["Rosa Diaz's aide spoke.", 'Diaz, a surgeon, agreed.'])
    expect(mentions.map(({ possessive }) => possessive)).toEqual([true, false])
  })
})

describe('parties', () => {
  test.each([
    ['its legal form belongs to a firm', 'Harlow Industries Inc. said it would close.', ['Harlow Industries Inc.']],
    ['a day does not', 'NDR News on Super Tuesday said so.', ['NDR News']],
  ])('%s: %s', (_what, text, expected) => expect(partiesIn(text)).toEqual(expected))

  test.each<[string, string, string[]]>([
    ['a country', 'North Korea fired at South Korea.', ['North Korea', 'South Korea']],
    ['aliases', 'The DPRK warned the US.', ['North Korea', 'United States']],
    ['a shared noun', 'North and South Korea exchanged fire.', ['North Korea', 'South Korea']],
    ['a capital that acts', 'Paris said it would wait.', ['France']],
    ['capitals between which something is', 'The talks between Washington and Beijing failed.', ['United States', 'China']],
    ['a capital as a place', 'He met them in Paris.', []],
    ['a country as a place', 'They met in Italy.', []],
    ['a ministry', 'The Chinese Ministry of Foreign Affairs announced it.', ['Chinese Ministry of Foreign Affairs']],
    ['a state body in small letters', 'The British government agreed.', ['British government']],
    ['a body with a complement', 'The Joint Council for the Welfare of Farmers objected.', ['Joint Council for the Welfare of Farmers']],
    ['two joined topics', 'The National Air and Space Museum objected.', ['National Air and Space Museum']],
    ['a firm', 'Northline Industries Inc sold the plant.', ['Northline Industries Inc']],
    ['a palace that acts', 'The White House declined.', ['White House']],
    ['a palace as a place', 'They met at the White House.', []],
    ['a name that speaks', 'Zentrova said profits fell.', ['Zentrova']],
    ['people that are no title own the name', 'The Bay Street Tenants’ Association was late.', ['Bay Street Tenants’ Association']],
    ['people that are a title own the name', "The Mill Hill Residents' Association was late.", ['Mill Hill Residents\' Association']],
    ['a ferry line', 'Eastline Ferries sold a boat.', ['Eastline Ferries']],
    ['a museum that employs', 'Bo Lind, the director of the Grain Ship Museum, spoke.', ['Grain Ship Museum']],
    ['a museum as a place', 'They met at the Grain Ship Museum.', []],
  ])('%s: %s', (_what, text, names) => expect(partiesIn(text)).toEqual(names))

  test('an acronym in brackets and the shorter name are the same body', () => {
    const { parties } = castOf(['The Coastal News Agency (CNA) said so.', 'The CNA added more.', 'US State Department officials met. The State Department agreed.'])
    expect(parties.map(({ name, aliases }) => [name, aliases])).toEqual([['Coastal News Agency', ['CNA']], ['US State Department', ['State Department']]])
  })

  test.each<[string, string, string]>([
    ['a school that employs somebody', 'Tom Orr, the headteacher of Mill Lane School, spoke.', 'sure'],
    ['a school that might be a building', 'Mill Lane School told nobody.', 'unsure'],
  ])('%s: %s is %s', (_what, text, certainty) => expect(castOf([text]).parties.map((party) => party.certainty)).toEqual([certainty]))

  test('the members of a group', () => {
    const { parties } = castOf(['A summit of the Quad, a dialogue among the US, Japan, India, and Australia, is planned.'])
    const named = new Map(parties.map(({ id, name }) => [id, name]))
    expect(parties.find(({ kind }) => kind === 'group')?.members?.map((id) => named.get(id))).toEqual(['United States', 'Japan', 'India', 'Australia'])
  })
})

describe('whatever the text', () => {
  test('spans slice, mentions stand in order and do not overlap', () => {
    const paragraphs = ['Dr. Ana Ruiz of the Harbour Council (HC) told the BBC that Bo Lind’s ship, the Pearl, left Oslo.', 'Ruiz: “No.” Lind and Norway agreed; the HC did not.']
    const { mentions, people, parties } = castOf(paragraphs)
    mentions.forEach(({ span, phrase }, i) => {
      expect(paragraphs[span.paragraph]?.slice(span.start, span.end).trim()).not.toBe('')
      expect(phrase.start <= span.start && span.end <= phrase.end).toBe(true)
      const next = mentions[i + 1]
      if (next && next.span.paragraph === span.paragraph) expect(next.span.start).toBeGreaterThanOrEqual(span.end)
    })
    expect(new Set([...people, ...parties].map(({ id }) => id)).size).toBe(people.length + parties.length)
  })

  test.each([['capitals', 'Kim Park Lee '.repeat(4000)], ['of', 'Ministry of '.repeat(4500)], ['and', 'Bank and Board and '.repeat(2600)], ['quotes', '"Ana '.repeat(10000)], ['brackets', '(('.repeat(25000)]])('50,000 characters of %s end soon', (_what, text) => {
    const start = performance.now()
    castOf([text])
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
