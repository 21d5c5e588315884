/* What stands beside words in quotation marks that nobody said. In small letters. */

/** Works and the like that have a title. */
export const workNouns = new Set([
  'film', 'films', 'movie', 'movies', 'documentary', 'book', 'books', 'novel', 'memoir', 'autobiography', 'biography', 'trilogy', 'song', 'songs', 'single', 'album', 'albums', 'track', 'ballad', 'anthem', 'hymn', 'musical', 'opera', 'symphony', 'play', 'drama', 'comedy', 'sitcom', 'thriller',
  'series', 'show', 'program', 'programme', 'podcast', 'episode', 'cartoon', 'comic', 'magazine', 'newspaper', 'journal', 'poem', 'essay', 'article', 'chapter', 'paper', 'study', 'report', 'column', 'editorial', 'blog', 'speech', 'lecture', 'talk', 'painting', 'sculpture', 'exhibition', 'exhibit', 'portrait',
  'game', 'videogame', 'hit', 'hits', 'sequel', 'franchise', 'tour', 'video', 'segment', 'commercial', 'ad', 'slogan', 'motto', 'headline', 'placard', 'placards', 'sign', 'signs', 'banner', 'banners', 'hashtag', 'lyric', 'lyrics', 'chorus', 'poster', 'logo', 'label', 'section', 'category', 'classic', 'soundtrack', 'tune', 'special',
])

/** Said right before a title or a name: "titled", "entitled". */
export const namingWords = new Set(['titled', 'entitled', 'headlined', 'subtitled', 'captioned', 'nicknamed', 'codenamed', 'code-named', 'christened', 'renamed', 'labeled', 'labelled', 'marked', 'reading', 'aka'])

/** Said right before a word that is held at arm's length. */
export const distancingWords = new Set(['so-called', 'self-styled', 'self-described', 'self-proclaimed', 'supposed', 'dubbed'])

/** "the word …", "the term …": the word itself is spoken of. */
export const wordNouns = new Set(['word', 'words', 'term', 'terms', 'phrase', 'expression', 'letter', 'acronym', 'nickname', 'moniker', 'pseudonym', 'alias', 'username'])
