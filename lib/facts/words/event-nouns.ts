/* Nouns that name an event of several parties, and nouns that a party owns, makes or gives. Made by hand. */

/** By noun (singular and plural): the kind of the event. */
export const eventNouns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    meeting: 'meeting meetings encounter',
    'telephone-call': 'phonecall',
    conversation: 'conversation conversations discussion discussions dialogue dialog exchange exchanges consultation consultations interview interviews',
    talks: 'talks negotiation negotiations',
    summit: 'summit summits',
    conference: 'conference conferences',
    visit: 'visit visits trip',
    agreement: 'agreement agreements deal deals treaty treaties accord accords pact pacts contract contracts memorandum ceasefire truce partnership alliance settlement',
    merger: 'merger mergers takeover acquisition',
    war: 'war wars battle battles clash clashes conflict fighting',
    explanation: 'explanation explanations briefing briefings',
    debate: 'debate debates',
    victory: 'victory victories win triumph',
    match: 'match matches game final semi-final semifinal fixture friendly',
    exercise: 'drill drills manoeuvres maneuvers',
  }).flatMap(([kind, nouns]) => nouns.split(' ').map((noun): [string, string] => [noun, kind])),
)

/** With "telephone", "phone" or "video" before it, a call or conversation is a telephone call. */
export const telephoneWords: ReadonlySet<string> = new Set(['telephone', 'phone', 'telephoned', 'telephonic'])

/** What a party claims, wants or has made: refusing it is an act towards its owner. */
export const ownedNouns: ReadonlySet<string> = new Set(
  'claim claims bid offer plan plans appeal request requests proposal proposals demand demands decision ruling application argument arguments suggestion invitation petition complaint complaints verdict conviction sentence recommendation recommendations resignation motion candidacy nomination'.split(' '),
)

/** Words of offices: who holds one acts for a state or a body. */
export const officeWords: ReadonlySet<string> = new Set(
  `president vice-president premier chancellor minister ministers secretary ambassador ambassadors envoy envoys representative representatives diplomat diplomats official officials spokesman spokeswoman spokesperson spokespersons delegate delegates
delegation negotiator negotiators commissioner councilor councillor king queen prince leader leaders governor mayor senator general admiral commander ombudsman attorney prosecutor chief head owner director chairman chairwoman chair ceo president-elect lawmaker lawmakers deputy
adviser advisor coordinator administrator consul attaché judge justice captain coach manager emir sultan sheikh marshal colonel major engineer inspector headteacher headmaster headmistress superintendent trustee officer officers troops forces soldiers army navy police`
    .split(/\s+/u),
)

/** People and bodies without a name of their own. */
export const actingNouns: ReadonlySet<string> = new Set(
  `government governments company companies court courts police team teams party parties group groups committee council commission board agency bank union parliament congress senate cabinet ministry department army military navy side sides family families
wife husband son daughter mother father brother sister aide aides child children girl girls boy boys victim victims staff crew residents students pupils migrants refugees troops rebels militants allies leaders critics experts
scientists officials members colleagues friends parents couple jury panel firm firms people man woman men women migrants refugees teenagers boys soldiers workers students passengers pupils voters rioters gunmen loggers donors applicants claimants detainees prisoners hostages seekers fishermen policemen hackers activists campaigners farmers nurses doctors patients teachers pilots athletes players fans supporters opponents tourists villagers smugglers traffickers pirates kidnappers suspects attackers investors employers employees customers shareholders drivers climbers divers astronauts dissidents journalists reporters editors lawyers detectives monks priests clerics researchers club clubs rival rivals counterpart counterparts someone somebody everyone everybody anyone others relatives survivors protesters demonstrators`
    .split(/\s+/u),
)

/** Nouns of bodies and offices that more often mean a thing. */
export const thingNouns: ReadonlySet<string> = new Set(
  `paper papers daily network networks channel channels station stations force service services board boards office offices college school schools library museum hospital clinic church churches state campaign campaigns movement website websites
site sites outlet label labels country countries nation nations kingdom body bodies trust society institute alliance carrier giant chief post speaker speakers whip chair deputy professional general private labour studio lab laboratory guide model host star record baker press media public crowd crowds audience`
    .split(/\s+/u),
)
