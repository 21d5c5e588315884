import { achievingVerbs, cancellingVerbs, denyingVerbs, disclaimingVerbs, holdingVerbs, occurringVerbs, planningVerbs, statives, tellingVerbs, wishingVerbs } from '../words/event-verbs'

/*
 * Frames: for a verb, which role its subject, object and prepositional phrases play. Each carries sentences that it must read
 * and near misses that it must not; the tests run them through the whole extraction.
 */

export interface FrameRow {
  text: string
  parties: readonly string[]
  status?: 'planned' | 'possible' | 'denied'
}

export interface Frame {
  id: string
  kind: string
  verbs: ReadonlySet<string>
  subject: string
  object?: string
  /** "gave B a medal": the first object's role where a second follows. */
  recipient?: string
  prepositions?: Readonly<Record<string, string>>
  /** So many parties must be known. */
  needs: 1 | 2
  /** The owner of the object is a party ("rejected the government's claim"). */
  owner?: string
  /** The owner of what follows this preposition ("complied with Ruiz's request"). */
  ownerWith?: string
  /** Things that stand in a country are hit there ("fired at a post in Peru"). */
  territory?: string
  /** The body whose office it is: "resigned as head of the bank", "was elected president of the union". */
  body?: true
  /** Only where the object is one of these ("won the election"). */
  objects?: ReadonlySet<string>
  /** Unsure where a party has no name. */
  named?: true
  /** Too many meanings: never sure. */
  vague?: true
  /** "agreed with B" alone is an opinion: only with what was agreed ("on", "to"). */
  topic?: true
  /** Only where the object is a body, no person and no country. */
  bodies?: true
  /** Where there is an object that is nobody, only one of these. */
  idle?: ReadonlySet<string>
  /** Only with an object. */
  objectNeeded?: true
  /** Sure only with "as" or a date: "joined" alone is often "went with". */
  dated?: true
  /** These verbs only with "as": "replaced Hale as mayor". */
  as?: ReadonlySet<string>
  /** These verbs never with "as": "dismissed Hale as a dreamer". */
  notAs?: ReadonlySet<string>
  /** Only with this word right after the verb: "took over". */
  particle?: string
  /** Only in the passive, with nobody named who did it. */
  passive?: true
  matches: readonly FrameRow[]
  misses: readonly string[]
}

const verbs = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const both = (preposition: string, role = 'participant') => ({ [preposition]: role })

export const frames: readonly Frame[] = [
  {
    id: 'meet', kind: 'meeting', verbs: verbs('meet'), subject: 'participant', object: 'participant', prepositions: both('with'), needs: 2,
    matches: [
      { text: 'Mayor Ana Ruiz met Governor Tom Hale in Lima on Monday.', parties: ['Ana Ruiz', 'Tom Hale'] },
      { text: 'In March, President Ana Ruiz met with Prime Minister Tom Hale.', parties: ['Ana Ruiz', 'Tom Hale'] },
      { text: 'President Ana Ruiz and Prime Minister Tom Hale met in Oslo.', parties: ['Ana Ruiz', 'Tom Hale'] },
      { text: 'President Ana Ruiz will meet Prime Minister Tom Hale on Friday.', parties: ['Ana Ruiz', 'Tom Hale'], status: 'planned' },
      { text: 'President Ana Ruiz did not meet Prime Minister Tom Hale.', parties: ['Ana Ruiz', 'Tom Hale'], status: 'denied' },
      { text: 'President Ana Ruiz may meet Prime Minister Tom Hale.', parties: ['Ana Ruiz', 'Tom Hale'], status: 'possible' },
    ],
    misses: ['Mayor Ana Ruiz met the deadline in Lima.', 'Ana Ruiz called Tom Hale a man who never met a tax that he disliked.'],
  },
  {
    id: 'speak', kind: 'conversation', verbs: verbs('speak talk confer chat consult converse'), subject: 'participant', prepositions: { with: 'participant', to: 'addressee' }, needs: 2,
    matches: [
      { text: 'President Ana Ruiz spoke by telephone with Prime Minister Tom Hale.', parties: ['Ana Ruiz', 'Tom Hale'] },
      { text: 'The ministry announced that Minister Ana Ruiz had spoken that day with Minister Tom Hale.', parties: ['Ana Ruiz', 'Tom Hale'] },
    ],
    misses: ['Ana Ruiz spoke of Tom Hale with warmth.', 'Ana Ruiz spoke to the need for calm.'],
  },
  {
    id: 'telephone', kind: 'telephone-call', verbs: verbs('telephone phone'), subject: 'caller', object: 'called', needs: 2,
    matches: [{ text: 'President Ana Ruiz telephoned Prime Minister Tom Hale on Monday.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['President Ana Ruiz telephoned for an ambulance.'],
  },
  {
    id: 'negotiate', kind: 'negotiation', idle: new Set<string>(), verbs: verbs('negotiate bargain'), subject: 'participant', prepositions: both('with'), needs: 2,
    matches: [{ text: 'Japan negotiated with South Korea for ten days.', parties: ['Japan', 'South Korea'] }],
    misses: ['Japan negotiated hard.', 'Ana Ruiz and Tom Hale negotiated a loan.'],
  },
  {
    id: 'visit', kind: 'visit', verbs: verbs('visit tour'), subject: 'visitor', object: 'host', needs: 2,
    matches: [{ text: 'President Ana Ruiz visited Prime Minister Tom Hale in Oslo.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['President Ana Ruiz visited the ruins.'],
  },
  {
    id: 'receive', kind: 'meeting', verbs: verbs('host welcome greet entertain receive'), subject: 'host', object: 'guest', needs: 2,
    matches: [{ text: 'President Ana Ruiz hosted Prime Minister Tom Hale in Oslo.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['President Ana Ruiz welcomed the news.', 'Norway will host the games.'],
  },
  {
    id: 'agree', kind: 'agreement', topic: true, verbs: verbs('agree ally'), subject: 'participant', prepositions: both('with'), needs: 2,
    matches: [{ text: 'Japan and South Korea agreed on Monday to share the costs.', parties: ['Japan', 'South Korea'] }],
    misses: ['Japan agreed to pay.', 'Ana Ruiz and Tom Hale agreed that the plan was dead.', 'Ana Ruiz agreed with Tom Hale about the weather.'],
  },
  {
    id: 'sign', kind: 'signing', objectNeeded: true, verbs: verbs('sign ink conclude ratify'), subject: 'signatory', prepositions: both('with', 'signatory'), needs: 2,
    matches: [
      { text: 'Japan signed a trade agreement with South Korea on Monday.', parties: ['Japan', 'South Korea'] },
      { text: 'Japan and South Korea signed a treaty.', parties: ['Japan', 'South Korea'] },
    ],
    misses: ['Ana Ruiz signed the book with a flourish.'],
  },
  {
    id: 'exchange', kind: 'exchange', verbs: verbs('exchange trade swap'), subject: 'participant', prepositions: both('with'), needs: 2,
    matches: [
      { text: 'Japan exchanged prisoners with South Korea on Monday.', parties: ['Japan', 'South Korea'] },
      { text: 'Japan and South Korea exchanged prisoners yesterday.', parties: ['Japan', 'South Korea'] },
    ],
    misses: ['Japan and South Korea exchanged old laws for new ones.'],
  },
  {
    id: 'merge', kind: 'merger', verbs: verbs('merge unite'), subject: 'participant', prepositions: both('with'), needs: 2,
    matches: [{ text: 'Northline Inc merged with Baltic Freight Ltd in May.', parties: ['Northline Inc', 'Baltic Freight Ltd'] }],
    misses: ['Northline Inc merged two of its offices.'],
  },
  {
    id: 'work-with', kind: 'cooperation', verbs: verbs('cooperate co-operate collaborate side partner team work interact campaign'), subject: 'participant', prepositions: both('with', 'partner'), needs: 2,
    matches: [{ text: 'Japan cooperated with South Korea in May.', parties: ['Japan', 'South Korea'] }],
    misses: ['Japan and South Korea worked at separate plans.'],
  },
  {
    id: 'fight', kind: 'fight', verbs: verbs('fight battle face play clash compete spar wrestle'), subject: 'opponent', object: 'opponent', prepositions: { with: 'opponent', against: 'opponent' }, needs: 2,
    matches: [{ text: 'Sweden faced Peru on Sunday.', parties: ['Sweden', 'Peru'] }],
    misses: ['Sweden faced a long wait.', 'Sweden and Peru are playing the hosts.', 'Sweden faces injuries and Peru a long wait.'],
  },
  {
    id: 'beat', kind: 'match', verbs: verbs('beat defeat thrash trounce outplay edge overcome eliminate topple outscore'), subject: 'winner', object: 'loser', needs: 2,
    matches: [
      { text: 'Sweden defeated Peru 2-0 on Sunday.', parties: ['Sweden', 'Peru'] },
      { text: 'Peru were beaten by Sweden on Sunday.', parties: ['Peru', 'Sweden'] },
    ],
    misses: ['Sweden beat the odds.'],
  },
  {
    id: 'lose', kind: 'match', idle: verbs('election elections primary primaries race match game final series vote bid title seat battle'), verbs: verbs('lose succumb'), subject: 'loser', prepositions: { to: 'winner', against: 'winner' }, needs: 2,
    matches: [{ text: 'Peru lost 2-0 to Sweden on Sunday.', parties: ['Peru', 'Sweden'] }],
    misses: ['Peru lost the ball to a bad pass.', 'Tom Hale lost control of Northline Inc to Baltic Freight Ltd.'],
  },
  {
    id: 'prosecute', kind: 'prosecution', verbs: verbs('arrest detain charge sue jail imprison convict acquit indict sentence prosecute fine extradite deport expel apprehend interrogate question investigate probe sanction suspend disqualify penalise penalize punish try execute disbar censure impeach'), subject: 'authority', object: 'accused', needs: 2,
    matches: [
      { text: 'Police arrested Tom Hale in Lima on Monday.', parties: ['police', 'Tom Hale'] },
      { text: 'Tom Hale was sentenced by the High Court to two years in prison.', parties: ['High Court', 'Tom Hale'] },
    ],
    misses: ['Ana Ruiz questioned the result.', 'Tom Hale charged his telephone.'],
  },
  {
    id: 'accuse', kind: 'accusation', verbs: verbs('accuse'), subject: 'accuser', object: 'accused', needs: 2,
    matches: [
      { text: 'Ana Ruiz accused Tom Hale of theft.', parties: ['Ana Ruiz', 'Tom Hale'] },
      { text: 'Tom Hale was accused by Ana Ruiz of theft.', parties: ['Ana Ruiz', 'Tom Hale'] },
    ],
    misses: ['Ana Ruiz accused nobody.'],
  },
  {
    id: 'summon', kind: 'summons', verbs: verbs('subpoena summon'), subject: 'authority', object: 'summoned', needs: 2,
    matches: [{ text: 'The High Court summoned Tom Hale on Monday.', parties: ['High Court', 'Tom Hale'] }],
    misses: ['Ana Ruiz summoned her courage.'],
  },
  {
    id: 'condemned', kind: 'prosecution', idle: new Set<string>(), passive: true, verbs: verbs('arrest detain charge accuse jail imprison convict acquit indict sentence prosecute fine extradite deport suspend disqualify execute'), subject: 'authority', object: 'accused', needs: 1,
    matches: [{ text: 'Tom Hale and Ana Ruiz were jailed for two years on Monday.', parties: ['Tom Hale', 'Ana Ruiz'] }],
    misses: ['Tom Hale charged his telephone.'],
  },
  {
    id: 'file', kind: 'prosecution', verbs: verbs('file lodge bring'), objects: verbs('lawsuit lawsuits suit complaint complaints charges claim claims case motion appeal petition proceedings action'), subject: 'claimant', prepositions: both('against', 'accused'), needs: 2,
    matches: [{ text: 'Northline Inc filed a lawsuit against Baltic Freight Ltd in May.', parties: ['Northline Inc', 'Baltic Freight Ltd'] }],
    misses: ['Northline Inc filed a report against expectations.'],
  },
  {
    id: 'chosen', kind: 'appointment', body: true, passive: true, verbs: verbs('appoint elect nominate hire promote reelect re-elect'), subject: 'appointer', object: 'appointee', needs: 1,
    matches: [{ text: 'Tom Hale was elected mayor in May.', parties: ['Tom Hale'] }],
    misses: ['Nobody was elected.'],
  },
  {
    id: 'appoint', kind: 'appointment', body: true, verbs: verbs('appoint elect nominate hire promote reelect re-elect recruit install name choose select pick tap'), subject: 'appointer', object: 'appointee', needs: 2,
    matches: [{ text: 'President Ana Ruiz appointed Tom Hale as minister in May.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['The board appointed nobody.'],
  },
  {
    id: 'dismiss', kind: 'dismissal', notAs: verbs('dismiss'), verbs: verbs('sack dismiss fire oust remove'), subject: 'employer', object: 'dismissed', needs: 2,
    matches: [{ text: 'President Ana Ruiz sacked Minister Tom Hale on Monday.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['President Ana Ruiz dismissed the idea.', 'President Ana Ruiz dismissed Tom Hale as a dreamer.'],
  },
  {
    id: 'succeed', kind: 'succession', body: true, as: verbs('replace'), verbs: verbs('succeed replace'), subject: 'successor', object: 'predecessor', needs: 2,
    matches: [{ text: 'Ana Ruiz succeeded Tom Hale as chairman in May.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['Ana Ruiz succeeded in her plan.'],
  },
  {
    id: 'take-over', kind: 'succession', verbs: verbs('take'), particle: 'over', subject: 'successor', prepositions: both('from', 'predecessor'), needs: 2,
    matches: [{ text: 'Ana Ruiz took over from Tom Hale in May.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['Ana Ruiz took a letter from Tom Hale over the river.'],
  },
  {
    id: 'leave-office', kind: 'resignation', idle: verbs('post office job position seat leadership chairmanship presidency'), body: true, verbs: verbs('resign retire'), subject: 'leaver', prepositions: both('from', 'body'), needs: 1,
    matches: [
      { text: 'Minister Tom Hale resigned on Monday.', parties: ['Tom Hale'] },
      { text: 'Minister Tom Hale was forced to resign in May.', parties: ['Tom Hale'] },
      { text: 'Tom Hale resigned as head of Northline Inc in May.', parties: ['Tom Hale', 'Northline Inc'] },
    ],
    misses: ['The scandal resigned voters to defeat.'],
  },
  {
    id: 'die', kind: 'death', verbs: verbs('die drown perish'), subject: 'deceased', needs: 1,
    matches: [{ text: 'Tom Hale died in Lima on Monday.', parties: ['Tom Hale'] }],
    misses: ['The wind died on Monday.'],
  },
  {
    id: 'win', kind: 'victory', verbs: verbs('win clinch'), objects: verbs('election elections vote race match game cup tournament title championship medal award prize seat case referendum gold silver bronze contest competition war final battle championships primary series trophy crown'), subject: 'winner', prepositions: both('against', 'loser'), needs: 1,
    matches: [{ text: 'Ana Ruiz won the election on Sunday.', parties: ['Ana Ruiz'] }],
    misses: ['Nobody won on Sunday.'],
  },
  {
    id: 'vote', kind: 'vote', verbs: verbs('vote'), subject: 'voter', prepositions: both('against', 'opposed'), needs: 1,
    matches: [{ text: 'Parliament voted on Monday to end the strike.', parties: ['Parliament'] }],
    misses: ['The vote was on Monday.'],
  },
  {
    id: 'acquire', kind: 'acquisition', verbs: verbs('buy acquire purchase'), subject: 'buyer', object: 'bought', prepositions: both('from', 'seller'), needs: 2,
    matches: [{ text: 'Northline Inc bought Baltic Freight Ltd in June.', parties: ['Northline Inc', 'Baltic Freight Ltd'] }],
    misses: ['Northline Inc bought ten ships.'],
  },
  {
    id: 'campaign', kind: 'campaign', verbs: verbs('lead launch wage mount run stage organise organize begin start hold'), objects: verbs('campaign campaigns protest protests boycott demonstration demonstrations strike war offensive attack attacks assault raid raids crackdown'), subject: 'campaigner', prepositions: { against: 'target', on: 'target' }, needs: 2,
    matches: [{ text: 'Baltic Freight Ltd led a campaign against Northline Inc in May.', parties: ['Baltic Freight Ltd', 'Northline Inc'] }],
    misses: ['Northline Inc led a campaign against smoking.'],
  },
  {
    id: 'attack', kind: 'attack', verbs: verbs('attack bomb invade shell shoot kill injure wound strike stab murder assassinate assault torture raid ambush hit hack abduct kidnap rape abuse beat destroy besiege occupy retaliate massacre poison'), subject: 'attacker', object: 'victim', prepositions: both('against', 'victim'), needs: 2,
    matches: [
      { text: 'Japan attacked Peru on Monday.', parties: ['Japan', 'Peru'] },
      { text: 'Tom Hale was shot by Ana Ruiz in Lima.', parties: ['Ana Ruiz', 'Tom Hale'] },
    ],
    misses: ['The storm hit the coast.', 'Ana Ruiz attacked the plan.'],
  },
  {
    id: 'fire-at', kind: 'attack', verbs: verbs('fire shell launch'), subject: 'attacker', prepositions: { at: 'target', into: 'target', against: 'target' }, territory: 'target', needs: 2,
    matches: [
      { text: 'Japan fired two rockets at Peru on Monday.', parties: ['Japan', 'Peru'] },
      { text: 'North Korea warned South Korea. The South fired ten shells into the north.', parties: ['South Korea', 'North Korea'] },
      { text: 'Japan fired two rockets aimed at a bridge in Peru on Monday.', parties: ['Japan', 'Peru'] },
    ],
    misses: ['Ana Ruiz fired two questions.'],
  },
  {
    id: 'call-on', kind: 'request', topic: true, verbs: verbs('call'), particle: 'on', subject: 'asker', prepositions: both('on', 'asked'), needs: 2,
    matches: [{ text: 'Minister Ana Ruiz called on Northline Inc to lower its prices.', parties: ['Ana Ruiz', 'Northline Inc'] }],
    misses: ['Ana Ruiz called on Sunday.', 'Ana Ruiz called Tom Hale a man to trust.'],
  },
  {
    id: 'return-to', kind: 'transfer', objectNeeded: true, verbs: verbs('return'), subject: 'giver', prepositions: both('to', 'recipient'), needs: 2,
    matches: [{ text: 'Northline Inc returned the painting to Ana Ruiz in May.', parties: ['Northline Inc', 'Ana Ruiz'] }],
    misses: ['Tom Hale returned to Peru in May.'],
  },
  {
    id: 'order', kind: 'order', verbs: verbs('order instruct force compel'), subject: 'orderer', object: 'ordered', needs: 2,
    matches: [{ text: 'The High Court ordered Northline Inc to pay Tom Hale.', parties: ['High Court', 'Northline Inc'] }],
    misses: ['The High Court ordered a new trial.'],
  },
  {
    id: 'ask', kind: 'request', verbs: verbs('ask urge beg petition lobby press warn advise encourage invite pressure implore'), subject: 'asker', object: 'asked', needs: 2,
    matches: [{ text: 'President Ana Ruiz asked the High Court to free Tom Hale.', parties: ['Ana Ruiz', 'High Court'] }],
    misses: ['Ana Ruiz asked a question.'],
  },
  {
    id: 'give', kind: 'transfer', verbs: verbs('give hand award grant present sell send lend pay donate transfer deliver issue supply offer submit provide cede lease'), objectNeeded: true, subject: 'giver', recipient: 'recipient', prepositions: both('to', 'recipient'), needs: 2,
    matches: [
      { text: 'Northline Inc sold its ships to Baltic Freight Ltd in June.', parties: ['Northline Inc', 'Baltic Freight Ltd'] },
      { text: 'President Ana Ruiz awarded Tom Hale a medal on Monday.', parties: ['Ana Ruiz', 'Tom Hale'] },
    ],
    misses: ['Ana Ruiz gave rise to hope.', 'Ana Ruiz will return to Japan.', 'Ana Ruiz gave way to Tom Hale.'],
  },
  {
    id: 'obtain', kind: 'transfer', verbs: verbs('receive obtain take accept get borrow win secure inherit'), subject: 'recipient', prepositions: both('from', 'giver'), needs: 2,
    matches: [{ text: 'Tom Hale received a medal from President Ana Ruiz on Monday.', parties: ['Tom Hale', 'Ana Ruiz'] }],
    misses: ['Tom Hale received a letter from home.'],
  },
  {
    id: 'judge', kind: 'decision', notAs: verbs('dismiss reject'), verbs: verbs('reject approve accept block veto overturn uphold dismiss refuse deny ban bar prohibit exclude recognise recognize'), subject: 'decider', object: 'concerned', owner: 'concerned', needs: 2,
    matches: [
      { text: 'The High Court rejected Tom Hale\'s appeal on Monday.', parties: ['High Court', 'Tom Hale'] },
    ],
    misses: ['Ana Ruiz rejected the idea.', 'Ana Ruiz rejected Tom Hale\'s dog.'],
  },
  {
    id: 'support', kind: 'support', verbs: verbs('back support endorse fund finance sponsor'), subject: 'supporter', object: 'supported', owner: 'supported', needs: 2,
    matches: [{ text: 'President Ana Ruiz endorsed Prime Minister Tom Hale on Monday.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['Ana Ruiz supported the idea.'],
  },
  {
    id: 'oppose', kind: 'opposition', verbs: verbs('oppose challenge defy resist'), subject: 'opponent', object: 'opposed', owner: 'opposed', needs: 2,
    matches: [{ text: 'President Ana Ruiz opposed Tom Hale\'s plan on Monday.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['Ana Ruiz opposed the tax.'],
  },
  {
    id: 'comply', kind: 'compliance', verbs: verbs('comply'), subject: 'complier', object: 'asker', ownerWith: 'with', needs: 2,
    matches: [{ text: 'The High Court complied with Tom Hale\'s request on Monday.', parties: ['High Court', 'Tom Hale'] }],
    misses: ['Ana Ruiz complied with the law.'],
  },
  {
    id: 'criticise', kind: 'criticism', verbs: verbs('condemn criticise criticize denounce blame reprimand rebuke fault slam blast mock chastise scold assail castigate decry chide lambast deride ridicule insult rip'), subject: 'critic', object: 'concerned', owner: 'concerned', needs: 2,
    matches: [
      { text: 'President Ana Ruiz criticised Prime Minister Tom Hale.', parties: ['Ana Ruiz', 'Tom Hale'] },
      { text: 'The High Court condemned Tom Hale\'s plan on Monday.', parties: ['High Court', 'Tom Hale'] },
    ],
    misses: ['Ana Ruiz mocked the idea.'],
  },
  {
    id: 'praise', kind: 'praise', verbs: verbs('praise thank congratulate honour honor commend laud salute'), subject: 'praiser', object: 'praised', needs: 2,
    matches: [{ text: 'President Ana Ruiz thanked Prime Minister Tom Hale on Monday.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['Ana Ruiz praised the soup.'],
  },
  {
    id: 'aid', kind: 'aid', verbs: verbs('help assist rescue save free release liberate evacuate protect treat aid shelter defend represent train teach examine escort'), subject: 'helper', object: 'helped', needs: 2,
    matches: [{ text: 'Police rescued Tom Hale on Monday.', parties: ['police', 'Tom Hale'] }],
    misses: ['Police saved time.'],
  },
  {
    id: 'interview', kind: 'interview', verbs: verbs('interview'), subject: 'interviewer', object: 'interviewed', needs: 2,
    matches: [{ text: 'Tom Hale was interviewed by the High Court in May.', parties: ['Tom Hale', 'High Court'] }],
    misses: ['Ana Ruiz gave an interview.'],
  },
  {
    id: 'found', kind: 'founding', bodies: true, verbs: verbs('found establish create launch'), subject: 'founder', object: 'founded', needs: 2,
    matches: [{ text: 'Northline Inc was founded by Tom Hale in 1999.', parties: ['Northline Inc', 'Tom Hale'] }],
    misses: ['Tom Hale founded a school of thought.'],
  },
  {
    id: 'join', kind: 'membership', bodies: true, dated: true, verbs: verbs('join leave quit'), subject: 'member', object: 'group', needs: 2,
    matches: [{ text: 'Tom Hale joined Northline Inc in 2003.', parties: ['Tom Hale', 'Northline Inc'] }],
    misses: ['Tom Hale left home.', 'Tom Hale left Japan in 1962.'],
  },
  {
    id: 'marry', kind: 'marriage', verbs: verbs('marry wed divorce'), subject: 'spouse', object: 'spouse', needs: 2,
    matches: [{ text: 'Ana Ruiz married Tom Hale in 1999.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['Ana Ruiz married young.'],
  },
  {
    id: 'explain', kind: 'explanation', verbs: verbs('explain brief present demonstrate complain apologise apologize appeal report respond reply write tweet'), subject: 'explainer', prepositions: both('to', 'addressee'), needs: 2,
    matches: [{ text: 'Minister Ana Ruiz explained the plan to Ambassador Tom Hale.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['Minister Ana Ruiz explained the plan.'],
  },
  {
    id: 'inform', kind: 'statement', named: true, verbs: verbs('tell inform notify assure promise remind'), subject: 'speaker', object: 'addressee', needs: 2,
    matches: [{ text: 'Minister Ana Ruiz told Ambassador Tom Hale that the plan was dead.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['Minister Ana Ruiz told the truth.'],
  },
  {
    id: 'contact', kind: 'contact', verbs: verbs('contact approach'), subject: 'caller', object: 'called', needs: 2,
    matches: [{ text: 'Minister Ana Ruiz contacted Peru\'s ambassador in May.', parties: ['Ana Ruiz', 'Peru\'s ambassador'] }],
    misses: ['The storm approached the coast.'],
  },
  {
    id: 'deed', kind: 'deed', verbs: verbs('ban approve reject launch open close publish release start begin end celebrate sign pass adopt introduce build complete abolish legalise legalize cancel suspend halt lift impose enact veto declare found establish create discover invent patent file test premiere inaugurate evacuate withdraw raise cut record break'), objectNeeded: true, subject: 'doer', needs: 1,
    matches: [{ text: 'Northline Inc opened a port in Lima on Monday.', parties: ['Northline Inc'] }],
    misses: ['Northline Inc opened up.', 'The port opened a window.'],
  },
  {
    id: 'other', kind: 'act', verbs: new Set<string>(), subject: 'doer', object: 'concerned', needs: 2, named: true,
    matches: [{ text: 'President Ana Ruiz outwitted Prime Minister Tom Hale in May.', parties: ['Ana Ruiz', 'Tom Hale'] }],
    misses: ['President Ana Ruiz resembled Prime Minister Tom Hale.'],
  },
  {
    id: 'announce', kind: 'announcement', verbs: verbs('announce unveil declare publish'), subject: 'announcer', needs: 1,
    matches: [{ text: 'Japan and South Korea jointly announced a new plan on Monday.', parties: ['Japan', 'South Korea'] }],
    misses: ['The announcement was late.'],
  },
]

/** The frames that a verb has, in the order of the list. */
export const framesOf: (lemma: string) => readonly Frame[] = (() => {
  const byVerb = new Map<string, Frame[]>()
  for (const frame of frames) for (const verb of frame.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), frame])
  return (lemma: string) => byVerb.get(lemma) ?? []
})()

const otherVerbs = [achievingVerbs, cancellingVerbs, denyingVerbs, disclaimingVerbs, holdingVerbs, occurringVerbs, planningVerbs, statives, tellingVerbs, wishingVerbs]

/** The frame of a verb that no other frame knows and that tells a deed. */
export const otherFrame = frames.find(({ id }) => id === 'other') as Frame

/** Whether some rule here knows the verb. */
export const isKnownVerb = (lemma: string): boolean => framesOf(lemma).length > 0 || otherVerbs.some((set) => set.has(lemma))
