/* Abbreviations that keep their full stop, in small letters and without it. */

/** What stands after these belongs to them: a name, a number, a place. */
export const openingAbbreviations = new Set([
  'mr', 'mrs', 'ms', 'mx', 'messrs', 'dr', 'drs', 'prof', 'rev', 'fr', 'sr', 'st', 'ste', 'hon', 'rt',
  'gen', 'lt', 'col', 'maj', 'capt', 'cpt', 'cmdr', 'cdr', 'adm', 'sgt', 'cpl', 'pvt', 'pfc', 'brig', 'supt', 'insp', 'det', 'cllr', 'const',
  'gov', 'sen', 'sens', 'rep', 'reps', 'pres', 'amb', 'sec', 'atty', 'asst', 'assoc', 'dep', 'dist', 'supv', 'treas', 'min', 'msgr', 'bp', 'mt', 'ft', 'pte',
  'vs', 'v', 'cf', 'eg', 'ie', 'viz', 'approx', 'ca', 'incl', 'avg', 'fig', 'figs', 'vol', 'vols', 'ver', 'pp', 'ch', 'nos',
])

/** Of these, the ones that may end a sentence as well: "on Elm St.", "Jonas Pell Sr." */
export const openingOrClosing = new Set(['st', 'ste', 'sr', 'ft', 'sec', 'min'])

/** These may end a sentence; what stands after them decides. */
export const closingAbbreviations = new Set([
  'jr', 'esq', 'cie', 'inc', 'corp', 'co', 'cos', 'ltd', 'plc', 'llc', 'bros', 'etc', 'al', 'ph.d', 'phd', 'dept', 'univ', 'est', 'ave', 'blvd', 'rd', 'hwy', 'intl', 'natl',
  'ala', 'ariz', 'ark', 'calif', 'colo', 'conn', 'del', 'fla', 'ga', 'ill', 'ind', 'kan', 'ky', 'la', 'md', 'mass', 'mich', 'minn', 'miss', 'mo', 'mont', 'neb', 'nev', 'okla', 'ore', 'pa', 'penn', 'tenn', 'tex', 'vt', 'va', 'wash', 'wis', 'wyo',
  'hr', 'hrs', 'yr', 'yrs', 'lb', 'lbs', 'oz', 'mph', 'km', 'kg',
])

/** A number after these measures on: "1 hr. 44 min.", "5 ft. 2 in." */
export const units = new Set(['hr', 'hrs', 'ft', 'lb', 'lbs', 'min'])

/** A month or a weekday: goes on where a number, a comma or a small letter follows. */
export const calendarAbbreviations = new Set(['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri'])

/** Words that also stand alone; with a full stop they are short only before a number, and only with a capital (the first) or anyhow. */
export const numberAbbreviations = new Set(['no', 'art', 'para'])

/** Abbreviations above that are also English words: short only where they stand with a capital. */
export const alsoWords = new Set(['rep', 'gen', 'gov', 'sen', 'min', 'mar', 'jun', 'dec', 'mon', 'wed', 'fri', 'sec', 'del', 'ill', 'ind', 'miss', 'mo', 'pa', 'ore', 'mont', 'wash', 'la', 'co', 'al', 'st', 'ch', 'const', 'fr', 'ca', 'kan', 'mt', 'ft', 'sr', 'det', 'rev', 'md', 'ga', 'va', 'oct', 'tex', 'penn', 'conn', 'ark', 'hon', 'est', 'dep', 'amb', 'pres', 'col', 'adm', 'fig', 'sat', 'sun', 'calif', 'mass'])

/** A single letter after these is a label, and its full stop the sentence's: "Plan B." */
export const labelledByLetter = new Set(['vitamin', 'plan', 'grade', 'hepatitis', 'influenza', 'category', 'class', 'group', 'type', 'section', 'exhibit', 'appendix', 'block', 'terminal', 'gate', 'option', 'team', 'division', 'series', 'league', 'schedule', 'letter'])

/** What a time of day goes on with: "9 a.m. Eastern", "5 p.m. EDT"; weekdays and months are in calendar.ts. */
export const timeZones = new Set(['est', 'edt', 'et', 'cst', 'cdt', 'ct', 'mst', 'mdt', 'mt', 'pst', 'pdt', 'pt', 'gmt', 'utc', 'bst', 'cet', 'cest', 'eet', 'ist', 'jst', 'kst', 'hkt', 'aest', 'aedt', 'nzst', 'eastern', 'central', 'mountain', 'pacific', 'greenwich'])

/** Words with a capital that begin a sentence rather than go on with a name after an abbreviation such as "U.S." or "Inc.". */
export const sentenceStarters = new Set([
  'the', 'a', 'an', 'this', 'that', 'these', 'those', 'he', 'she', 'it', 'they', 'we', 'i', 'you', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'who', 'whose', 'what', 'which', 'how', 'why', 'where', 'when', 'while',
  'but', 'and', 'or', 'nor', 'so', 'yet', 'if', 'in', 'on', 'at', 'by', 'for', 'from', 'with', 'without', 'within', 'as', 'after', 'before', 'since', 'until', 'unless', 'during', 'under', 'over', 'despite', 'although', 'though', 'because', 'however', 'meanwhile', 'then', 'there', 'here', 'now',
  'some', 'many', 'most', 'more', 'few', 'several', 'all', 'both', 'each', 'every', 'either', 'neither', 'no', 'not', 'none', 'nobody', 'nothing', 'one', 'two', 'three', 'other', 'others', 'another', 'such', 'also', 'only', 'still', 'even', 'once', 'again', 'instead', 'perhaps', 'maybe', 'yes',
  'everyone', 'everybody', 'everything', 'anyone', 'someone', 'somebody', 'according', 'earlier', 'later', 'last', 'next', 'asked', 'to', 'of', 'about', 'among', 'between', 'amid', 'against', 'across', 'around', 'through', 'unlike', 'today', 'yesterday', 'tomorrow', 'tonight',
  'did', 'does', 'do', 'is', 'was', 'are', 'were', 'has', 'have', 'had', 'would', 'could', 'should',
  'police', 'officials', 'authorities', 'people', 'analysts', 'investors', 'shares', 'sales', 'profits', 'critics', 'experts', 'residents', 'witnesses', 'lawyers', 'prosecutors', 'judges', 'researchers', 'scientists', 'workers', 'reporters',
])
