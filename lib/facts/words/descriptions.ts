/* Common nouns that take up somebody named before. Made by hand; data only. */

/** Texts that speak for whoever issued them. */
export const documentNouns: ReadonlySet<string> = new Set('statement announcement release letter report document memo memorandum note communique communiqué notice message email e-mail tweet post posting blog page website site form questionnaire complaint filing lawsuit indictment brief affidavit petition resolution declaration editorial article column book study survey review poll paper bulletin advisory dispatch manifesto readout transcript'.split(' '))

/** How a body's name shows that a common noun fits it, where the noun itself is not in the name. */
export const bodyKinds: ReadonlyMap<string, RegExp> = new Map(Object.entries({
  agency: /\b(?:nasa|esa|reuters|afp|xinhua|kcna|tass|associated press|bureau|administration|central intelligence|unicef|unhcr|news agency)\b/u,
  department: /\b(?:pentagon|treasury|ministry)\b/u,
  newspaper: /\b(?:times|post|herald|tribune|journal|gazette|guardian|telegraph|chronicle|daily|mail|mirror|sun|star|news|observer|independent|le monde|spiegel)\b/u,
  paper: /\b(?:times|post|herald|tribune|journal|gazette|guardian|telegraph|chronicle|daily|mail|mirror|observer|independent)\b/u,
  broadcaster: /\b(?:bbc|cnn|nbc|cbs|abc|cbc|npr|pbs|itv|sky news|fox|al jazeera|tv|television|radio|broadcasting)\b/u,
  network: /\b(?:bbc|cnn|nbc|cbs|abc|fox|tv|television)\b/u,
  company: /\b(?:inc|ferries|shipping|shipyards?|logistics|foods|brewer(?:y|ies)|dairies|bakeries|railways|corp|corporation|ltd|limited|plc|llc|gmbh|motors|airlines|airways|industries|technologies|google|microsoft|apple|amazon|facebook|twitter|boeing|airbus|toyota|samsung|huawei|intel|uber|tesla|spacex|holdings|pharmaceuticals|energy|oil|petroleum|group|bank)\b/u,
  firm: /\b(?:inc|corp|ltd|limited|plc|llc|partners|holdings|group|associates|consultancy|technologies)\b/u,
  charity: /\b(?:trust|foundation|society|oxfam|red cross|amnesty|aid|fund|unicef|save the children)\b/u,
  club: /\b(?:fc|united|city|athletic|rovers|wanderers|tottenham|arsenal|chelsea|liverpool|juventus|madrid|barcelona|hotspur)\b/u,
  team: /\b(?:yankees|dodgers|lakers|rangers|united|fc|celtics|warriors|patriots|cowboys|packers|mets|cubs|red sox)\b/u,
  organization: /\b(?:association|society|union|federation|foundation|council|institute|league|committee|movement|network|alliance|coalition|united nations|nato|amnesty|greenpeace|human rights watch|first global)\b/u,
  organisation: /\b(?:association|society|union|federation|foundation|council|institute|league|committee|movement|network|alliance|coalition|united nations|nato|amnesty|greenpeace|human rights watch)\b/u,
  group: /\b(?:association|society|union|federation|foundation|council|league|committee|movement|network|alliance|coalition|amnesty|greenpeace|human rights watch|taliban|hamas|hezbollah|al-qaeda|isis|islamic state|quad|g7|g20)\b/u,
  airline: /\b(?:air|airlines|airways)\b/u,
  carrier: /\b(?:air|airlines|airways)\b/u,
  military: /\b(?:army|navy|forces|military|pentagon)\b/u,
  bloc: /\b(?:european union|eu|asean|african union|arab league|opec)\b/u,
  office: /\b(?:home office|foreign office|cabinet office)\b/u,
  government: /\badministration\b/u,
  administration: /\bwhite house\b/u,
  bank: /\b(?:hsbc|barclays|goldman sachs|citigroup|jpmorgan|morgan stanley|lehman)\b/u,
  regulator: /\b(?:commission|authority|agency|ofcom)\b/u,
  watchdog: /\b(?:commission|authority|agency|ofcom|iaea)\b/u,
}))
