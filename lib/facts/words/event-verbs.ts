/* Forms of verbs that do not follow the rule, and verbs that say whether what follows them came about. Made by hand. */

/** Irregular past forms and participles, by form. */
export const irregularVerbs: ReadonlyMap<string, string> = new Map(
  `be am is are was were been being 's 're 'm
have has had having 've
do does did done doing
go went gone|meet met|speak spoke spoken|hold held|have|say said|tell told|give gave given|take took taken|make made making|win won|beat beaten|lose lost
fight fought|shoot shot|buy bought|sell sold|send sent|bring brought|lead led|leave left|begin began begun|come came|become became|see saw seen|know knew known
find found|build built|write wrote written|draw drew drawn|strike struck stricken|hit|set|put|cut|let|quit|bid|cast|shut|spread|split|hurt|seek sought|think thought|teach taught|catch caught
choose chose chosen|break broke broken|steal stole stolen|drive drove driven|ride rode ridden|rise rose risen|fall fell fallen|fly flew flown|grow grew grown|throw threw thrown
show showed shown|swear swore sworn|bear bore born borne|wear wore worn|tear tore torn|run ran|sit sat|stand stood|understand understood|keep kept|sleep slept|feel felt|deal dealt
mean meant|spend spent|lend lent|pay paid|lay laid|lie lay lain|hear heard|get got gotten|forget forgot forgotten|forgive forgave forgiven|hang hung|bind bound|feed fed|lift|fit|overturn
overthrow overthrew overthrown|withdraw withdrew withdrawn|undergo underwent undergone|undertake undertook undertaken|overtake overtook overtaken|shake shook shaken|sink sank sunk|swim swam swum|sing sang sung|eat ate eaten|drink drank drunk
forbid forbade forbidden|foresee foresaw foreseen|rebuild rebuilt|retake retook retaken|rewrite rewrote rewritten|sue suing sued|die dying died|tie tying tied|free freed freeing|agree agreed agreeing|flee fled`
    .split(/[|\n]/u)
    .flatMap((line) => {
      const [lemma = '', ...forms] = line.trim().split(' ')
      return [lemma, ...forms].map((form): [string, string] => [form, lemma])
    }),
)

/** "plans to meet": what stands before the infinitive leaves it in the future. */
export const planningVerbs: ReadonlySet<string> = new Set(
  'plan intend schedule expect agree promise pledge vow prepare arrange commit decide set due ready go about aim undertake swear slate'.split(' '),
)
/** What follows "to" is what these are done for. */
export const finals: ReadonlySet<string> = new Set('meet speak talk gather fly travel visit march rally unite'.split(' '))
/** "refused to meet". */
export const denyingVerbs: ReadonlySet<string> = new Set('refuse fail decline deny forget neglect cancel unable avoid reject rule unwilling prevent stop'.split(' '))
/** "began to meet", "managed to win", "was forced to resign": what follows came about. */
export const achievingVerbs: ReadonlySet<string> = new Set('begin start continue manage proceed help come go get force compel oblige choose keep resume finish happen admit confirm shock shocked surprise surprised delight delighted please pleased happy glad proud sorry honored honoured thrilled relieved amazed lucky'.split(' '))

/** Under these a clause is told as it is ("said that"); under any other verb it is somebody's thought. */
export const tellingVerbs: ReadonlySet<string> = new Set(
  'say announce report state confirm add tell note explain reveal disclose declare write show admit acknowledge reaffirm reiterate recall mention observe learn find hear testify remember inform indicate quote comment reply know discover describe mean follow see warn'.split(' '),
)
/** Under these it is denied. */
export const disclaimingVerbs: ReadonlySet<string> = new Set(['deny', 'dispute', 'reject', 'rebut', 'refute', 'dismiss'])
/** Verbs of telling that a party owns ("the ministry announced that …"): the source is kept. */
export const sourceVerbs: ReadonlySet<string> = new Set('say announce report state confirm add tell claim declare write testify reveal disclose allege'.split(' '))

/** "held talks", "had a telephone conversation": the noun is the event. */
export const holdingVerbs: ReadonlySet<string> = new Set('hold have conduct attend host convene stage organise organize chair open begin start complete conclude finish join end resume'.split(' '))
/** "brokered a deal between A and B": what they bring about is there. */
export const settlingVerbs: ReadonlySet<string> = new Set('broker mediate sign reach strike seal end halt interrupt follow ratify break'.split(' '))
/** "the talks took place", "the meeting began". */
export const occurringVerbs: ReadonlySet<string> = new Set('take occur happen begin start end conclude come last open resume be follow close'.split(' '))
/** "cancelled the meeting". */
export const cancellingVerbs: ReadonlySet<string> = new Set('cancel call postpone deny rule reject refuse prevent avoid boycott abandon delay oppose skip miss scrap'.split(' '))
/** "proposed a meeting". */
export const wishingVerbs: ReadonlySet<string> = new Set(
  'propose want urge seek suggest demand consider predict expect hope request offer discuss plan schedule arrange need support favour favor oppose await envisage envision examine welcome encourage push prepare fear threaten call mean resume restore plead'.split(' '),
)

/** Verbs that tell a state, a feeling, a thought, a comparison or a resemblance, or that say too little by themselves: no deed of one party to another. */
export const statives: ReadonlySet<string> = new Set(
  `be have do get become seem appear look feel think believe know want wish hope like love hate dislike prefer need fear trust admire respect envy regret mind doubt understand remember forget recall imagine suppose
mean resemble equal match exceed outnumber outweigh precede predate involve include contain comprise consist concern regard consider deem call term label brand dub name describe cite mention quote reference depict portray see hear watch notice
view perceive read study own possess belong keep remain stay stand lie cost weigh last live let make put say tell lack deserve owe trail lead poll rank outpace outperform outrank top surpass rival differ vary depend rely matter fit suit
surround border adjoin link tie connect relate compare contrast liken equate mirror echo reflect represent symbolize symbolise embody constitute expect predict anticipate await assume suspect guess wonder hold bear mark find use seek go come
pass cross enter reach leave cover follow run turn set take give show worry surprise impress interest bother upset anger annoy please hurt affect influence inspire motivate fascinate intrigue trouble haunt plague favor favour benefit suggest imply indicate
write add note argue claim say state explain question invoke reveal attend capture carry will would can could may might should must shall dominate outpace credit position share continue enjoy contend assert insist maintain concede stress warn date age vote`.split(/\s+/u),
)
