/* Abbreviations that keep their full stop, in small letters and without it. */

/** What stands after these belongs to them: a name, a number, a place. */
export const openingAbbreviations = new Set([
  'mr', 'mrs', 'ms', 'mx', 'messrs', 'dr', 'drs', 'prof', 'rev', 'fr', 'sr', 'st', 'ste', 'hon', 'rt',
  'gen', 'lt', 'col', 'maj', 'capt', 'cpt', 'cmdr', 'cdr', 'adm', 'sgt', 'cpl', 'pvt', 'pfc', 'brig', 'supt', 'insp', 'det', 'cllr', 'const',
  'gov', 'sen', 'sens', 'rep', 'reps', 'pres', 'amb', 'sec', 'atty', 'asst', 'assoc', 'dep', 'dist', 'supv', 'treas', 'min', 'msgr', 'bp', 'mt', 'ft', 'pte',
  'vs', 'v', 'cf', 'eg', 'ie', 'viz', 'approx', 'ca', 'fig', 'figs', 'vol', 'vols', 'pp', 'ch', 'nos',
])

/** These may end a sentence; what stands after them decides. */
export const closingAbbreviations = new Set([
  'jr', 'esq', 'inc', 'corp', 'co', 'cos', 'ltd', 'plc', 'llc', 'bros', 'etc', 'al', 'ph.d', 'phd', 'dept', 'univ', 'est', 'ave', 'blvd', 'rd', 'hwy', 'intl', 'natl',
  'ala', 'ariz', 'ark', 'calif', 'colo', 'conn', 'del', 'fla', 'ga', 'ill', 'ind', 'kan', 'ky', 'la', 'md', 'mich', 'minn', 'miss', 'mo', 'mont', 'neb', 'nev', 'okla', 'ore', 'pa', 'penn', 'tenn', 'tex', 'vt', 'va', 'wash', 'wis', 'wyo',
  'hr', 'hrs', 'yr', 'yrs', 'lb', 'lbs', 'oz', 'mph', 'km', 'kg',
])

/** A month or a weekday: goes on where a number, a comma or a small letter follows. */
export const calendarAbbreviations = new Set(['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri'])

/** Words that also stand alone; with a full stop they are short only before a number, and only with a capital (the first) or anyhow. */
export const numberAbbreviations = new Set(['no', 'art', 'para'])

/** Abbreviations above that are also English words: short only where they stand with a capital. */
export const alsoWords = new Set(['rep', 'gen', 'gov', 'sen', 'min', 'mar', 'jun', 'dec', 'mon', 'wed', 'fri', 'sec', 'del', 'ill', 'ind', 'miss', 'mo', 'pa', 'ore', 'mont', 'wash', 'la', 'co', 'al', 'st', 'ch', 'const', 'fr', 'ca', 'kan', 'mt', 'ft', 'sr', 'det', 'rev', 'md', 'ga', 'va', 'oct', 'tex', 'penn', 'conn', 'ark', 'hon', 'est', 'dep', 'amb', 'pres', 'col', 'adm', 'v', 'fig', 'sat', 'sun', 'calif'])

/** Words with a capital that begin a sentence rather than go on with a name after an abbreviation such as "U.S." or "Inc.". */
export const sentenceStarters = new Set([
  'the', 'a', 'an', 'this', 'that', 'these', 'those', 'he', 'she', 'it', 'they', 'we', 'i', 'you', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'who', 'what', 'which', 'how', 'why', 'where', 'when', 'while',
  'but', 'and', 'or', 'so', 'yet', 'if', 'in', 'on', 'at', 'by', 'for', 'from', 'with', 'as', 'after', 'before', 'since', 'until', 'during', 'under', 'over', 'despite', 'although', 'though', 'because', 'however', 'meanwhile', 'then', 'there', 'here', 'now',
  'some', 'many', 'most', 'more', 'several', 'all', 'both', 'each', 'every', 'no', 'not', 'one', 'two', 'three', 'other', 'another', 'such', 'also', 'still', 'even', 'once', 'according', 'earlier', 'later', 'last', 'next', 'asked', 'to', 'of', 'about', 'among', 'between',
])
