/*
 * Verbs that report words or thoughts, in their base form, by what may follow them.
 * clause: "said (that) it rained" · parenthetical: "it rained, he said" · question: "asked whether" · listener: "told reporters that"
 * infinitive: "vowed to go" · thing: "denied the charge".
 */

/** Speech of every kind: a clause after it or before it, and marked words. */
export const speaking = [
  'say', 'add', 'write', 'note', 'announce', 'explain', 'argue', 'insist', 'claim', 'state', 'declare', 'admit', 'acknowledge', 'concede', 'confirm', 'assert', 'allege', 'maintain', 'contend', 'observe', 'remark', 'recall', 'reply', 'respond', 'answer', 'tweet', 'retweet', 'post', 'joke', 'quip',
  'stress', 'emphasize', 'emphasise', 'underline', 'underscore', 'reiterate', 'repeat', 'reaffirm', 'affirm', 'conclude', 'predict', 'warn', 'caution', 'complain', 'lament', 'boast', 'brag', 'muse', 'opine', 'suggest', 'testify', 'disclose', 'reveal', 'report', 'recount', 'relate', 'report',
  'continue', 'begin', 'interject', 'retort', 'counter', 'shout', 'yell', 'scream', 'cry', 'whisper', 'mutter', 'murmur', 'exclaim', 'proclaim', 'pronounce', 'tease', 'agree', 'plead', 'vow', 'pledge', 'promise', 'swear', 'guess', 'estimate', 'reason', 'mention', 'comment', 'charge', 'deny', 'clarify', 'elaborate', 'advise', 'propose',
  'venture', 'reflect', 'confess', 'confide', 'theorize', 'speculate', 'marvel', 'grumble', 'gripe', 'laugh', 'sigh', 'snap', 'fume', 'rail', 'sing', 'chant', 'blog', 'text', 'email', 'volunteer', 'certify', 'attest', 'rule', 'read', 'hint', 'imply', 'signal', 'indicate', 'contend', 'decree', 'preach', 'profess', 'intone', 'deadpan', 'echo',
  'blurt', 'rejoin', 'chime', 'implore', 'urge', 'thunder', 'croak', 'gush', 'rave', 'rant', 'wonder', 'ask', 'inquire', 'enquire', 'query', 'tell',
] as const

/** Of these a bare clause, without "that", is common enough to be read: "he said it rained". */
export const bareSpeaking = [
  'say', 'add', 'claim', 'insist', 'admit', 'concede', 'argue', 'announce', 'explain', 'note', 'predict', 'suggest', 'warn', 'report', 'confirm', 'declare', 'acknowledge', 'promise', 'vow', 'swear', 'joke', 'state', 'deny', 'estimate', 'guess', 'allege', 'tweet', 'write', 'assert', 'maintain', 'agree', 'complain', 'boast', 'testify', 'reiterate', 'mention', 'reveal', 'contend', 'rule', 'conclude', 'indicate', 'recall', 'disclose', 'caution', 'vow',
] as const

/** Thought and feeling reported as a clause; seldom before marked words. */
export const thinking = [
  'think', 'believe', 'know', 'hope', 'feel', 'expect', 'fear', 'worry', 'wish', 'assume', 'suspect', 'realize', 'realise', 'understand', 'imagine', 'figure', 'doubt', 'decide', 'learn', 'forget', 'remember', 'dream', 'consider', 'reckon', 'recognize', 'recognise', 'anticipate', 'presume', 'bet', 'hear', 'see', 'trust', 'foresee', 'discover', 'determine', 'judge',
] as const

/** What a poll, a study, a paper does. */
export const showing = ['show', 'find', 'indicate', 'suggest', 'reveal', 'demonstrate', 'prove', 'stipulate', 'specify', 'document', 'detail'] as const

/** They take a listener first. */
export const telling = ['tell', 'inform', 'remind', 'assure', 'warn', 'advise', 'promise', 'convince', 'persuade', 'notify', 'reassure', 'caution', 'ask', 'teach', 'email', 'text', 'brief', 'alert', 'show', 'challenge', 'urge', 'implore', 'beg', 'press'] as const

/** "asked whether", "explained why". */
export const questioning = [
  'ask', 'wonder', 'question', 'explain', 'say', 'know', 'describe', 'inquire', 'understand', 'discuss', 'recall', 'recount', 'see', 'tell', 'show', 'reveal', 'decide', 'detail', 'debate', 'outline', 'specify', 'disclose', 'remember', 'consider', 'determine', 'clarify', 'note', 'doubt', 'imagine', 'learn', 'highlight', 'investigate', 'speculate', 'mention', 'forget', 'care', 'talk', 'add',
] as const

/** "vowed to go". */
export const intending = [
  'vow', 'pledge', 'promise', 'threaten', 'refuse', 'decline', 'offer', 'propose', 'want', 'hope', 'plan', 'intend', 'agree', 'seek', 'swear', 'demand', 'wish', 'expect', 'prefer', 'aim', 'claim', 'volunteer', 'decide', 'resolve', 'long', 'fear', 'consent', 'ask', 'hesitate',
] as const

/** "urged the mayor to go": a listener and an infinitive. */
export const bidding = ['urge', 'exhort', 'compel', 'ask', 'tell', 'order', 'advise', 'encourage', 'beg', 'instruct', 'warn', 'want', 'expect', 'press', 'implore', 'invite', 'challenge', 'direct', 'command', 'request', 'persuade', 'pressure', 'recommend', 'like', 'forbid', 'authorize', 'entreat', 'lobby', 'prefer', 'wish', 'intend'] as const

/** Judgements with the thing judged: "denied the charge", "praised the plan as". */
export const judging = [
  'criticize', 'criticise', 'praise', 'condemn', 'denounce', 'slam', 'blast', 'attack', 'mock', 'ridicule', 'defend', 'support', 'oppose', 'endorse', 'back', 'welcome', 'reject', 'dismiss', 'deny', 'blame', 'accuse', 'question', 'challenge', 'dispute', 'doubt', 'decry', 'deplore', 'lament', 'rebuke', 'chide', 'deride',
  'hail', 'tout', 'laud', 'applaud', 'commend', 'congratulate', 'thank', 'salute', 'celebrate', 'admire', 'respect', 'prefer', 'want', 'demand', 'propose', 'suggest', 'recommend', 'urge', 'predict', 'announce', 'confirm', 'acknowledge', 'admit', 'concede', 'recall', 'describe', 'discuss', 'cite', 'mention', 'note',
  'explain', 'outline', 'detail', 'emphasize', 'emphasise', 'stress', 'highlight', 'underscore', 'promise', 'pledge', 'vow', 'threaten', 'allege', 'claim', 'predict', 'fear', 'expect', 'anticipate', 'regret', 'resent', 'bemoan', 'begrudge', 'shun', 'disavow', 'denigrate', 'belittle', 'disparage', 'lambaste', 'lambast', 'scold', 'berate', 'skewer', 'knock',
  'rip', 'trash', 'bash', 'assail', 'castigate', 'excoriate', 'pan', 'protest', 'contest', 'rebut', 'refute', 'downplay', 'minimize', 'ignore', 'consider', 'reiterate', 'repeat', 'report', 'reveal', 'disclose', 'voice', 'express', 'reference', 'invoke', 'quote', 'echo', 'approve', 'disapprove', 'advocate', 'champion',
  'despise', 'hate', 'love', 'like', 'dislike', 'admonish', 'credit', 'equate', 'liken', 'compare', 'envision', 'eye', 'weigh', 'mull', 'ponder', 'caricature', 'vilify', 'demonize', 'malign', 'impugn', 'embrace', 'espouse', 'repudiate', 'renounce', 'veto', 'critique', 'view', 'regard', 'perceive', 'rate', 'rank', 'extol', 'herald', 'slight', 'taunt', 'tease', 'favor', 'favour', 'encourage', 'nominate', 'second', 'resist', 'frame', 'float', 'offer', 'idolize', 'mourn', 'honor', 'honour', 'cheer', 'revere', 'identify', 'prioritize', 'brush',
] as const

/** "called it absurd", "described her as a friend": naming, where the marked words are the speaker's. */
export const naming = ['call', 'describe', 'label', 'brand', 'dub', 'term', 'deem', 'characterize', 'characterise', 'portray', 'depict', 'denounce', 'dismiss', 'hail', 'refer', 'slam', 'blast', 'condemn', 'criticize', 'criticise', 'praise', 'mock', 'deride', 'cast', 'tout', 'paint', 'decry', 'declare', 'pronounce', 'cite', 'nickname', 'consider', 'view', 'see', 'regard', 'accuse', 'blame', 'liken', 'compare'] as const

/** A verb with its little word. */
export const withParticle: Readonly<Record<string, readonly string[]>> = {
  call: ['for', 'on', 'upon'], point: ['out', 'to'], refer: ['to'], talk: ['about', 'of'], respond: ['to'], focus: ['on'], react: ['to'], zero: [], argue: ['for', 'against'], testify: ['about', 'against', 'to'], speak: ['of', 'about', 'out'], complain: ['about', 'of'], warn: ['of', 'about', 'against'], push: ['for'], object: ['to'], worry: ['about'], boast: ['about', 'of'], brag: ['about'], joke: ['about'],
  vote: ['for', 'against'], agree: ['with', 'to'], disagree: ['with'], accuse: [], lash: ['out'], hope: ['for'], care: ['about'], think: ['about', 'of'], ask: ['for', 'about'], look: [], apologize: ['for', 'to'], apologise: ['for', 'to'], allude: ['to'], insist: ['on'], approve: ['of'], disapprove: ['of'], weigh: ['in'], speculate: ['about'], pray: ['for'],
  plead: ['for'], campaign: ['for', 'against'], advocate: ['for'], opt: ['for'], long: ['for'], rail: ['against'], believe: ['in'], comment: ['on'], elaborate: ['on'], touch: ['on'], hint: ['at'], scoff: ['at'], side: ['with'], dream: ['of'], learn: ['of'], know: ['of', 'about'], hear: ['of', 'about'], inquire: ['about'], write: ['about', 'of'], tweet: ['about'], lie: ['about'],
}

/** Past and past participle where they are not formed with -ed. */
export const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'], tell: ['told', 'told'], write: ['wrote', 'written'], think: ['thought', 'thought'], know: ['knew', 'known'], feel: ['felt', 'felt'], begin: ['began', 'begun'], swear: ['swore', 'sworn'], sing: ['sang', 'sung'], read: ['read', 'read'], understand: ['understood', 'understood'], forget: ['forgot', 'forgotten'], bet: ['bet', 'bet'], hear: ['heard', 'heard'], see: ['saw', 'seen'],
  find: ['found', 'found'], show: ['showed', 'shown'], seek: ['sought', 'sought'], choose: ['chose', 'chosen'], foresee: ['foresaw', 'foreseen'], teach: ['taught', 'taught'], beg: ['begged', 'begged'], brag: ['bragged', 'bragged'], hit: ['hit', 'hit'], rip: ['ripped', 'ripped'], pan: ['panned', 'panned'], slam: ['slammed', 'slammed'], plan: ['planned', 'planned'], blog: ['blogged', 'blogged'], quip: ['quipped', 'quipped'],
  snap: ['snapped', 'snapped'], opt: ['opted', 'opted'], speak: ['spoke', 'spoken'], dub: ['dubbed', 'dubbed'], cast: ['cast', 'cast'], forbid: ['forbade', 'forbidden'], admit: ['admitted', 'admitted'], rebut: ['rebutted', 'rebutted'], permit: ['permitted', 'permitted'], compel: ['compelled', 'compelled'], refer: ['referred', 'referred'], prefer: ['preferred', 'preferred'], plead: ['pleaded', 'pleaded'],
  shun: ['shunned', 'shunned'], chat: ['chatted', 'chatted'], label: ['labeled', 'labelled'], signal: ['signaled', 'signalled'], marvel: ['marveled', 'marvelled'], knock: ['knocked', 'knocked'], lie: ['lied', 'lied'],
}

/** Nouns that hold words: "said in a statement that". */
export const channels = new Set([
  'statement', 'interview', 'interviews', 'tweet', 'tweets', 'post', 'posts', 'email', 'e-mail', 'emails', 'letter', 'memo', 'message', 'speech', 'address', 'briefing', 'conference', 'report', 'testimony', 'remarks', 'call', 'telephone', 'phone', 'video', 'blog', 'debate', 'rally', 'appearance', 'hearing', 'court', 'affidavit', 'filing', 'lawsuit', 'essay', 'editorial', 'article', 'column',
  'book', 'memoir', 'release', 'communique', 'communiqué', 'broadcast', 'show', 'ad', 'meeting', 'forum', 'event', 'press', 'news', 'note', 'text', 'facebook', 'twitter', 'television', 'radio', 'tv', 'instagram', 'air', 'record', 'condition', 'discussion', 'reply', 'response', 'answer', 'campaign', 'convention', 'podcast', 'panel', 'parliament', 'congress', 'telephoned', 'thread', 'clip', 'part', 'teleconference', 'videoconference', 'ruling', 'decision', 'op-ed',
])

/** Words for times that stand between a cue and its clause. */
export const timeWords = new Set([
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'jan.', 'feb.', 'mar.', 'apr.', 'aug.', 'sept.', 'oct.', 'nov.', 'dec.',
  'yesterday', 'today', 'tonight', 'tomorrow', 'morning', 'afternoon', 'evening', 'night', 'week', 'weekend', 'month', 'year', 'day', 'noon', 'midnight', 'hours', 'days', 'weeks', 'months', 'years', 'moments', 'minutes', 'time', 'occasion', 'early', 'late', 'earlier', 'later', 'recently', 'ago', 'last', 'then', 'again', 'now', 'a.m.', 'p.m.', 'past', 'century', 'decade', 'decades',
])

/** Nouns that are words or thoughts: "his claim that". */
export const speechNouns = new Set([
  'claim', 'claims', 'statement', 'statements', 'assertion', 'assertions', 'allegation', 'allegations', 'belief', 'beliefs', 'argument', 'arguments', 'suggestion', 'suggestions', 'promise', 'promises', 'pledge', 'pledges', 'vow', 'vows', 'warning', 'warnings', 'complaint', 'complaints', 'prediction', 'predictions', 'view', 'views', 'opinion', 'opinions', 'admission', 'insistence', 'contention', 'announcement', 'call', 'calls',
  'demand', 'demands', 'request', 'requests', 'threat', 'threats', 'proposal', 'proposals', 'plan', 'plans', 'decision', 'decisions', 'hope', 'hopes', 'fear', 'fears', 'concern', 'concerns', 'criticism', 'criticisms', 'support', 'opposition', 'endorsement', 'denial', 'accusation', 'accusations', 'declaration', 'desire', 'wish', 'willingness', 'refusal', 'intention', 'conclusion', 'assessment', 'comment', 'comments', 'remark', 'remarks', 'question', 'questions',
])

/** Nouns of speech and attitude with the words that join them to their thing: "criticism of", "a plea for", "a refusal to go". */
export const attitudeNouns: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  criticism: ['of', 'against'], criticisms: ['of'], critique: ['of'], condemnation: ['of'], denunciation: ['of'], praise: ['for', 'of'], support: ['for', 'of'], backing: ['for', 'of'], opposition: ['to'], objection: ['to'], objections: ['to'], endorsement: ['of'], rejection: ['of'], embrace: ['of'], defense: ['of'], defence: ['of'], approval: ['of'], disapproval: ['of'],
  call: ['for', 'to'], calls: ['for', 'to'], plea: ['for', 'to'], pleas: ['for', 'to'], appeal: ['for', 'to'], demand: ['for', 'to'], demands: ['for', 'to'], request: ['for', 'to'], requests: ['for'], push: ['for', 'to'], case: ['for', 'against'], argument: ['for', 'against'], arguments: ['for', 'against'], attack: ['on', 'against'], attacks: ['on', 'against'], swipe: ['at'], swipes: ['at'], shot: ['at'], shots: ['at'],
  promise: ['to', 'of'], promises: ['to', 'of'], pledge: ['to', 'of'], pledges: ['to', 'of'], vow: ['to'], vows: ['to'], threat: ['to', 'of'], threats: ['to', 'of'], refusal: ['to'], offer: ['to', 'of'], proposal: ['to', 'for'], proposals: ['to', 'for'], plan: ['to', 'for'], plans: ['to', 'for'], bid: ['to'], decision: ['to'], intention: ['to', 'of'], commitment: ['to'], desire: ['to', 'for'], willingness: ['to'], reluctance: ['to'], hope: ['of', 'to'], hopes: ['of', 'to', 'for'], wish: ['to', 'for'],
  position: ['on'], positions: ['on'], stance: ['on'], stand: ['on', 'against'], view: ['of', 'on'], views: ['of', 'on', 'about'], opinion: ['of', 'on'], comment: ['about', 'on'], comments: ['about', 'on'], remark: ['about', 'on'], remarks: ['about', 'on'], statement: ['about', 'on'], statements: ['about', 'on'], description: ['of'], depiction: ['of'], characterization: ['of'], account: ['of'], warning: ['of', 'about', 'against', 'to'], warnings: ['of', 'about', 'against'], denial: ['of'], admission: ['of'], prediction: ['of'], predictions: ['of'],
  concern: ['about', 'over', 'for'], concerns: ['about', 'over'], doubt: ['about'], doubts: ['about', 'over'], skepticism: ['about', 'of'], fear: ['of'], fears: ['of', 'about'], worry: ['about', 'over'], worries: ['about', 'over'], anger: ['at', 'over'], frustration: ['with', 'at', 'over'], confidence: ['in'], faith: ['in'], belief: ['in'], distrust: ['of'], admiration: ['for'], respect: ['for'], contempt: ['for'], disdain: ['for'], regret: ['for', 'over'], apology: ['for'], accusation: ['of'], accusations: ['of'], allegation: ['of'], allegations: ['of'], claim: ['of'], claims: ['of', 'about'], question: ['about'], questions: ['about'], insistence: ['on'], emphasis: ['on'], reference: ['to'], references: ['to'],
}))

/** Verbs that say nothing themselves: "made a plea for". */
export const lightVerbs: ReadonlySet<string> = new Set(['make', 'makes', 'made', 'making', 'raise', 'raises', 'raised', 'raising', 'issue', 'issues', 'issued', 'issuing', 'renew', 'renewed', 'renews', 'deliver', 'delivered', 'launch', 'launched', 'unleashed', 'declare', 'declared', 'announce', 'announced', 'announces', 'share', 'shared', 'shares', 'lodge', 'lodged', 'repeated'])

/** Verbs that speak with their little word only: "he went on", "she shot back". */
export const phrasalSpeaking: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  goes: ['on'], went: ['on'], going: ['on'], shoots: ['back'], shot: ['back'], fires: ['back'], fired: ['back'], hits: ['back'], hit: ['back'], snaps: ['back'], snapped: ['back'], chimes: ['in'], chimed: ['in'], cuts: ['in'], cut: ['in'], breaks: ['in'], broke: ['in'], pipes: ['up'], piped: ['up'], calls: ['out'], called: ['out'], cries: ['out'], cried: ['out'], blurts: ['out'], blurted: ['out'], points: ['out'], pointed: ['out'], pointing: ['out'], spells: ['out'], spelled: ['out'],
}))

/** What people are said to feel, with the words that join it to its thing. */
export const feelingAdjectives: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  sure: ['that', 'of'], certain: ['that', 'of'], confident: ['that', 'of', 'in'], convinced: ['that', 'of'], aware: ['that', 'of'], unaware: ['that', 'of'], optimistic: ['that', 'about'], pessimistic: ['that', 'about'], hopeful: ['that', 'about', 'of'], doubtful: ['that', 'about', 'of'], skeptical: ['that', 'about', 'of'], sceptical: ['that', 'about', 'of'], wary: ['of', 'about'], afraid: ['that', 'of', 'to'], fearful: ['that', 'of'], worried: ['that', 'about'], concerned: ['that', 'about', 'with'], anxious: ['that', 'about', 'to'], nervous: ['that', 'about'],
  glad: ['that', 'about', 'to'], happy: ['that', 'about', 'with', 'to'], unhappy: ['that', 'about', 'with'], pleased: ['that', 'about', 'with', 'by', 'to'], proud: ['that', 'of', 'to'], grateful: ['that', 'for', 'to'], thankful: ['that', 'for'], sorry: ['that', 'for', 'about'], ashamed: ['that', 'of'], surprised: ['that', 'by', 'at', 'to'], shocked: ['that', 'by', 'at'], appalled: ['that', 'by', 'at'], outraged: ['that', 'by', 'at', 'over'], furious: ['that', 'at', 'with', 'over', 'about'], angry: ['that', 'at', 'with', 'over', 'about'], upset: ['that', 'at', 'with', 'over', 'about', 'by'], frustrated: ['that', 'with', 'by', 'over'], disappointed: ['that', 'in', 'with', 'by'], dismayed: ['that', 'by', 'at'], tired: ['of'], sick: ['of'], excited: ['that', 'about', 'by', 'to'], thrilled: ['that', 'about', 'with', 'by', 'to'], delighted: ['that', 'with', 'by', 'to'], impressed: ['that', 'by', 'with'], satisfied: ['that', 'with'], dissatisfied: ['with'],
  eager: ['to', 'for'], keen: ['to', 'on'], willing: ['to'], unwilling: ['to'], reluctant: ['to'], hesitant: ['to'], determined: ['to', 'that'], prepared: ['to'], ready: ['to'], opposed: ['to'], supportive: ['of'], critical: ['of'], dismissive: ['of'], fond: ['of'], interested: ['in'], uninterested: ['in'], adamant: ['that', 'about'], clear: ['that', 'about'], divided: ['on', 'over', 'about'], split: ['on', 'over'], undecided: ['about', 'on'], enthusiastic: ['about'], passionate: ['about'], bullish: ['on', 'about'], comfortable: ['with'], uncomfortable: ['with'], bored: ['with', 'by'], jealous: ['of'], mindful: ['of', 'that'], tempted: ['to'],
}))
