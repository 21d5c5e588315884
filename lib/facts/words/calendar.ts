/* The words of the calendar, in small letters. */

/** Names of months and their abbreviations (with or without a full stop). */
export const months: ReadonlyMap<string, number> = new Map([
  ['january', 1], ['february', 2], ['march', 3], ['april', 4], ['may', 5], ['june', 6], ['july', 7], ['august', 8], ['september', 9], ['october', 10], ['november', 11], ['december', 12],
  ['jan', 1], ['feb', 2], ['mar', 3], ['apr', 4], ['jun', 6], ['jul', 7], ['aug', 8], ['sep', 9], ['sept', 9], ['oct', 10], ['nov', 11], ['dec', 12],
])

/** Months that are also verbs: only a capital and what stands around them make a month of them. */
export const monthsThatAreVerbs = new Set(['may', 'march', 'mar'])

/** Monday is 0. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ['monday', 0], ['tuesday', 1], ['wednesday', 2], ['thursday', 3], ['friday', 4], ['saturday', 5], ['sunday', 6],
])
export const weekdayPlurals: ReadonlyMap<string, number> = new Map([
  ['mondays', 0], ['tuesdays', 1], ['wednesdays', 2], ['thursdays', 3], ['fridays', 4], ['saturdays', 5], ['sundays', 6],
])
/** Short forms, which are also names and words ("Sun Wei", "sat"): weekdays only beside a full date. */
export const weekdayAbbreviations: ReadonlyMap<string, number> = new Map([
  ['mon', 0], ['tue', 1], ['tues', 1], ['wed', 2], ['thu', 3], ['thur', 3], ['thurs', 3], ['fri', 4], ['sat', 5], ['sun', 6],
])
/** "Black Friday" and the like are names of days of their own. */
export const namesBeforeWeekdays = new Set(['black', 'cyber', 'super', 'bloody', 'ash', 'holy', 'palm', 'maundy', 'shrove', 'giving', 'ruby', 'casual', 'man', 'girl', 'mr', 'mrs', 'ms', 'miss', 'dr', 'sgt', 'joe', 'st', 'sheffield'])

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'fortnight' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
export const units: ReadonlyMap<string, Unit> = new Map([
  ['minute', 'minute'], ['hour', 'hour'], ['day', 'day'], ['week', 'week'], ['fortnight', 'fortnight'], ['weekend', 'weekend'], ['month', 'month'], ['quarter', 'quarter'], ['year', 'year'], ['decade', 'decade'], ['century', 'century'],
])
export const unitPlurals: ReadonlyMap<string, Unit> = new Map([
  ['seconds', 'second'], ['minutes', 'minute'], ['hours', 'hour'], ['hrs', 'hour'], ['days', 'day'], ['weeks', 'week'], ['fortnights', 'fortnight'], ['weekends', 'weekend'], ['months', 'month'], ['quarters', 'quarter'], ['years', 'year'], ['yrs', 'year'], ['decades', 'decade'], ['centuries', 'century'],
])

/** The first and the last month; winter runs into the next year. */
export const seasons: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['spring', [3, 5]], ['summer', [6, 8]], ['autumn', [9, 11]], ['fall', [9, 11]], ['winter', [12, 2]],
])

export const dayparts = new Set(['morning', 'afternoon', 'evening', 'night', 'noon', 'midday', 'midnight', 'dawn', 'lunchtime', 'overnight'])

/** "Saturday nights" come again and again. */
export const daypartPlurals = new Set(['mornings', 'afternoons', 'evenings', 'nights'])

export const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1], ['second', 2], ['third', 3], ['fourth', 4], ['fifth', 5], ['sixth', 6], ['seventh', 7], ['eighth', 8], ['ninth', 9], ['tenth', 10],
  ['eleventh', 11], ['twelfth', 12], ['thirteenth', 13], ['fourteenth', 14], ['fifteenth', 15], ['sixteenth', 16], ['seventeenth', 17], ['eighteenth', 18], ['nineteenth', 19], ['twentieth', 20], ['thirtieth', 30],
])

/** Cardinals below a hundred; "hundred" and "thousand" multiply. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10], ['eleven', 11], ['twelve', 12], ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16], ['seventeen', 17], ['eighteen', 18], ['nineteen', 19],
  ['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90], ['hundred', 100], ['thousand', 1000],
])

export const decades: ReadonlyMap<string, number> = new Map([
  ['twenties', 20], ['thirties', 30], ['forties', 40], ['fifties', 50], ['sixties', 60], ['seventies', 70], ['eighties', 80], ['nineties', 90], ['noughties', 0],
])

export const severals = new Set(['several', 'few', 'couple', 'many', 'some', 'dozen', 'dozens', 'hundreds', 'thousands'])

/** Words that stand before a number without changing the date. */
export const approximations = new Set(['about', 'around', 'nearly', 'almost', 'roughly', 'approximately', 'some', 'over', 'only', 'just', 'barely'])

/** "early 1990", "late Tuesday". */
export const modifiers = new Set(['early', 'mid', 'late', 'middle'])

/** Words that name a time but no date. */
export const vagueWords = new Set(['now', 'currently', 'recently', 'previously', 'formerly', 'soon', 'nowadays', 'presently', 'lately'])
/** Vague only before a noun. */
export const vagueAdjectives = new Set(['current', 'recent'])

export const setWords = new Set(['daily', 'hourly', 'weekly', 'monthly', 'quarterly', 'annually', 'yearly'])

/** Month and day, or a rule for the day. */
export type Holiday = readonly [number, number] | 'thanksgiving' | 'easter' | 'good friday' | 'easter monday' | 'labor day' | 'memorial day' | 'king day' | 'presidents day' | 'election day'
export const holidays: ReadonlyMap<string, Holiday> = new Map<string, Holiday>([
  ['christmas', [12, 25]], ['christmas day', [12, 25]], ['christmas eve', [12, 24]], ['boxing day', [12, 26]],
  ["new year's day", [1, 1]], ["new year's eve", [12, 31]], ["valentine's day", [2, 14]], ["st. patrick's day", [3, 17]], ["st patrick's day", [3, 17]],
  ['april fools day', [4, 1]], ["april fools' day", [4, 1]], ['may day', [5, 1]], ['independence day', [7, 4]], ['fourth of july', [7, 4]], ['bastille day', [7, 14]], ['halloween', [10, 31]],
  ['veterans day', [11, 11]], ['armistice day', [11, 11]], ['anzac day', [4, 25]], ['australia day', [1, 26]], ['canada day', [7, 1]], ['juneteenth', [6, 19]],
  ["international women's day", [3, 8]], ['world aids day', [12, 1]], ['earth day', [4, 22]],
  ['thanksgiving', 'thanksgiving'], ['thanksgiving day', 'thanksgiving'], ['easter', 'easter'], ['easter sunday', 'easter'], ['good friday', 'good friday'], ['easter monday', 'easter monday'],
  ['labor day', 'labor day'], ['memorial day', 'memorial day'], ['martin luther king day', 'king day'], ["presidents' day", 'presidents day'], ['presidents day', 'presidents day'], ['election day', 'election day'],
])

/** What stands before a year that is a date ("in 1990", "since 1990"). */
export const wordsBeforeYears = new Set(['in', 'since', 'by', 'until', 'till', 'before', 'after', 'from', 'to', 'through', 'during', 'of', 'between', 'early', 'mid', 'late', 'around', 'about', 'circa', 'year', 'for', 'into', 'and', 'or', 'than', 'as', 'throughout', 'post', 'pre', 'than', 'due', 'the', 'that', 'its', 'his', 'her', 'their', 'over', 'on', 'until', 'fiscal', 'is', 'was', 'a', 'an', 'this', 'versus', 'vs', 'both', 'back', 'with', 'at'])
/** What stands before a number that only looks like a year. */
export const wordsBeforeNumbers = new Set(['number', 'no', 'nos', 'room', 'flight', 'page', 'pages', 'chapter', 'section', 'article', 'rule', 'model', 'route', 'highway', 'channel', 'lot', 'code', 'building', 'suite', 'bus', 'line', 'unit', 'type', 'about', 'nearly', 'almost', 'approximately', 'roughly', 'more', 'least', 'every'])
/** What stands after a number that only looks like a year. */
export const wordsAfterNumbers = new Set(['percent', 'dollars', 'pounds', 'euros', 'yen', 'marks', 'francs', 'people', 'miles', 'kilometers', 'kilometres', 'km', 'feet', 'meters', 'metres', 'acres', 'hectares', 'tons', 'tonnes', 'hours', 'days', 'minutes', 'times', 'points', 'men', 'women', 'children', 'troops', 'soldiers', 'workers', 'employees', 'jobs', 'members', 'students', 'shares', 'barrels', 'million', 'billion', 'thousand', 'square', 'degrees', 'calories', 'pages', 'words', 'votes', 'cars', 'homes', 'houses', 'passengers', 'patients', 'seats', 'volts', 'watts', 'gallons', 'litres', 'liters', 'kg', 'mg', 'mph', 'deaths', 'cases', 'or', 'yards', 'copies', 'hp', 'cc', 'block', 'years'])
export const streetWords = new Set(['street', 'st', 'avenue', 'ave', 'road', 'rd', 'drive', 'lane', 'place', 'boulevard', 'blvd', 'court', 'way', 'square', 'terrace', 'highway', 'madness'])

/** Nouns for what is announced before it takes place ("the March 9 election"). */
export const plannedNouns = new Set(['election', 'elections', 'vote', 'deadline', 'summit', 'primary', 'primaries', 'hearing', 'runoff', 'referendum', 'trial', 'launch', 'release', 'caucus', 'caucuses', 'polls', 'wedding', 'renewal', 'expiration', 'expiry'])
/** "today's youth", "the world of today": no day is meant. */
export const nounsOfOurTime = new Set(['youth', 'world', 'society', 'standards', 'children', 'kids', 'generation', 'technology', 'economy', 'students', 'teenagers', 'parents', 'prices', 'money', 'dollars', 'terms', 'politics', 'women', 'men', 'audiences', 'consumers', 'environment', 'climate', 'era', 'culture', 'computers', 'cars', 'phones', 'market', 'teens', 'families', 'workers', 'farmers', 'readers', 'voters'])
/** What goes with a feast and makes no day of it: "the Christmas tree". */
export const nounsOfFeasts = new Set(['tree', 'trees', 'party', 'parties', 'holiday', 'holidays', 'season', 'period', 'shopping', 'card', 'cards', 'gift', 'gifts', 'present', 'presents', 'carol', 'carols', 'lights', 'dinner', 'weekend', 'week', 'break', 'sales', 'special', 'island', 'egg', 'eggs', 'market', 'markets', 'music', 'song', 'songs', 'turkey', 'parade', 'costume', 'costumes', 'bonus', 'time'])
/** Nouns for what is told after it took place ("the Aug. 7 bombings"). */
export const pastNouns = new Set(['bombing', 'bombings', 'attack', 'attacks', 'slaying', 'shooting', 'shootings', 'murder', 'killing', 'crash', 'earthquake', 'quake', 'explosion', 'blast', 'invasion', 'coup', 'death', 'deaths', 'massacre', 'raid', 'disaster', 'fire', 'announcement', 'ruling', 'decision', 'agreement', 'accord', 'statement', 'report', 'letter', 'speech', 'cease-fire', 'takeover', 'assassination', 'arrest', 'incident', 'accident', 'storm', 'editions', 'issue', 'edition', 'figures'])

/** Words that make what follows a thing to come: "expected in May", "plans to meet Friday". */
export const futureWords = new Set(['scheduled', 'expected', 'due', 'slated', 'planned', 'plan', 'plans', 'planning', 'expects', 'expect', 'hopes', 'hope', 'intends', 'intend', 'payable', 'expire', 'expires', 'expiring', 'effective', 'upcoming', 'prepare', 'prepares', 'preparing', 'want', 'wants', 'ending', 'redeemable', 'maturing', 'matures'])
/** The same only where "to" or "for" follows: "agreed to meet", but "agreed in June". */
export const futureBeforeTo = new Set(['going', 'likely', 'unlikely', 'path', 'agreed', 'decided', 'vowed', 'promised', 'pledged', 'set', 'ready', 'bound', 'proposed', 'wanted', 'hoped', 'intended', 'called', 'threatened', 'offered', 'asked', 'urged', 'invited', 'ordered', 'prepared'])
/** The same only where the date is the new end: "extended the deadline until Tuesday". */
export const futureBeforeUntil = new Set(['extended', 'extends', 'postponed', 'delayed', 'adjourned', 'gave', 'given', 'gives', 'deadline', 'remain', 'remains', 'moved'])
/** Said of the past whatever stands around it. */
export const pastWords = new Set(['since', 'ended', 'dated'])
/** Verbs whose past looks like their present. */
export const timelessVerbs = new Set(['cast', 'put', 'set', 'cut', 'hit', 'let', 'read', 'shut', 'quit', 'spread', 'split', 'hurt', 'beat', 'bet', 'cost', 'shed', 'burst'])
/** Verbs of saying in the present tense report what was said ("sources say"). */
export const sayingVerbs = new Set(['say', 'says', 'tell', 'tells', 'report', 'reports', 'write', 'writes', 'show', 'shows', 'think', 'thinks', 'believe', 'believes', 'know', 'knows', 'call', 'calls', 'mean', 'means', 'estimate', 'estimates', 'claim', 'claims', 'note', 'notes', 'recall', 'recalls', 'indicate', 'indicates', 'suggest', 'suggests', 'argue', 'argues', 'describe', 'describes', 'remember', 'remembers', 'add', 'adds', 'explain', 'explains', 'accuse', 'accuses', 'insist', 'insists', 'follow', 'follows'])
