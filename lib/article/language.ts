/*
 * Which language a text is in, near enough to say "this is not in English": the script by its letters, the Latin, Cyrillic and
 * Arabic languages by their commonest words and by letters that only one of them uses.
 */

/** Enough of the text to know; more would only cost time. */
const SAMPLE = 20_000

const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u], ['Cyrillic', /\p{Script=Cyrillic}/u], ['Arabic', /\p{Script=Arabic}/u], ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Han', /\p{Script=Han}/u], ['ko', /\p{Script=Hangul}/u], ['el', /\p{Script=Greek}/u], ['he', /\p{Script=Hebrew}/u], ['th', /\p{Script=Thai}/u],
  ['hi', /\p{Script=Devanagari}/u], ['bn', /\p{Script=Bengali}/u], ['ta', /\p{Script=Tamil}/u], ['te', /\p{Script=Telugu}/u], ['ml', /\p{Script=Malayalam}/u],
  ['gu', /\p{Script=Gujarati}/u], ['kn', /\p{Script=Kannada}/u], ['pa', /\p{Script=Gurmukhi}/u], ['si', /\p{Script=Sinhala}/u], ['ka', /\p{Script=Georgian}/u],
  ['hy', /\p{Script=Armenian}/u], ['am', /\p{Script=Ethiopic}/u], ['km', /\p{Script=Khmer}/u], ['lo', /\p{Script=Lao}/u], ['my', /\p{Script=Myanmar}/u],
]

/** The commonest words of the languages in Latin script, without those that half of them share. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for it with as his he on be at by had not are but from have an they which she said were been has their will would who when there what if this on its after',
  de: 'der die das und ist nicht ein eine einen dem den des von mit zu im auf für sich auch es sie wird bei nach dass wurde haben hat aus sind als oder über werden am',
  fr: 'le la les des et est un une du dans pour que qui sur pas au avec il elle par ce sont plus ne se aux cette été ont mais leur nous après était',
  es: 'el la los las de que y en un una por con para del se no es su al lo como más pero fue sus le ha este sobre entre cuando según también desde',
  it: 'il la di che è e un una per non con del della le gli dei sono nel alla ha da si più anche come lo nella dal stato questo delle suo ma',
  pt: 'o a os as de que e do da em um uma para com não por dos das no na se mais ao como foi ele sua são seu pelo pela também segundo disse',
  nl: 'de het een en van is dat niet op te zijn met voor die in ook aan er om naar bij werd heeft wordt hebben maar uit nog dan over door zich',
  sv: 'och att det som en på är av för med den till inte har de om ett var från men vid kan så efter när också hade',
  da: 'og at det som en på er af for med den til ikke har de om et var fra men ved kan så efter der blev hun han også',
  nb: 'og at det som en på er av for med den til ikke har de om et var fra men ved kan så etter der ble hun han også',
  fi: 'ja on ei se että oli hän joka mutta myös ovat kun niin sen olla kuin mukaan ole tai jo vielä',
  pl: 'i w na się nie z do że jest o jak po przez dla od to za jego oraz ale są był tym która',
  cs: 'a se na je že v to s z do i o jako by ale byl jsou za pro po podle který jeho však',
  hu: 'a az és hogy nem egy is van volt ez meg csak azt mint még de már lesz szerint',
  ro: 'și în de la a că nu pe cu este o din mai un care pentru sunt fost să au dar după',
  tr: 've bir bu da de için ile olarak çok daha olan gibi kadar ancak ise sonra olduğu dedi',
  vi: 'và của là có được cho không với các trong một người những này đã để đến khi',
  id: 'yang dan di dengan untuk dari ini itu pada tidak dalam akan ke juga oleh adalah telah bahwa tersebut mereka',
  sw: 'na ya wa kwa ni katika za la kuwa hii alisema cha kwamba vya huo hiyo',
}

/** Letters that tell one language of a script from its neighbours; the first that is there decides. */
const CYRILLIC: readonly (readonly [RegExp, string])[] = [[/[ђћљњџј]/iu, 'sr'], [/ў/iu, 'be'], [/[іїєґ]/iu, 'uk'], [/[ыэё]/iu, 'ru'], [/ъ/iu, 'bg']]
const ARABIC: readonly (readonly [RegExp, string])[] = [[/[ٹڈڑے]/u, 'ur'], [/[پچژگ]/u, 'fa']]

const INDEX: ReadonlyMap<string, readonly string[]> = (() => {
  const index = new Map<string, string[]>()
  for (const [language, words] of Object.entries(STOP_WORDS)) {
    for (const word of new Set(words.split(' '))) index.set(word, [...(index.get(word) ?? []), language])
  }
  return index
})()

/** The language whose common words are most of the text; 'und' where too few are known to say. */
function latinLanguage(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{1,40}/gu) ?? []
  const hits = new Map<string, number>()
  for (const word of words) {
    for (const language of INDEX.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1)
  }
  let best = 'und'
  let most = Math.max(0, words.length * 0.08)
  for (const [language, count] of hits) {
    // One short word is no proof of another language: "met" is English before it is Dutch.
    if (count > most && (count > 1 || language === 'en')) [best, most] = [language, count]
  }
  return best
}

function byLetters(text: string, letters: readonly (readonly [RegExp, string])[], otherwise: string): string {
  return letters.find(([pattern]) => pattern.test(text))?.[1] ?? otherwise
}

/** The language of `text` as a BCP 47 tag; 'und' where there are no words, or none that are known. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const counts = new Map<string, number>()
  for (const letter of sample.match(/\p{L}/gu) ?? []) {
    const script = SCRIPTS.find(([, letters]) => letters.test(letter))?.[0]
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  const kana = counts.get('Kana') ?? 0
  // Japanese is written in both: a tenth of kana among the Han is never Chinese.
  if (kana * 10 >= (counts.get('Han') ?? 0)) counts.set('Kana', kana + (kana > 0 ? (counts.get('Han') ?? 0) : 0))
  const [script] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0])
  switch (script) {
    case '': return 'und'
    case 'Latin': return latinLanguage(sample)
    case 'Cyrillic': return byLetters(sample, CYRILLIC, 'ru')
    case 'Arabic': return byLetters(sample, ARABIC, 'ar')
    case 'Kana': return 'ja'
    case 'Han': return 'zh'
    default: return script
  }
}
