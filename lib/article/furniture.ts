/*
 * What a copied page brings besides the article: buttons, advertisements, lists of other stories, credits. One rule a kind, each
 * with lines that it takes and near misses that it must leave; the first that fits names the reason.
 */

export interface FurnitureRule { id: string; reason: string; pattern: RegExp; matches: readonly string[]; misses: readonly string[] }

const AGENCIES = 'yonhap(?: news(?: agency)?)?|afp|ap|reuters|epa|dpa|pti|ani|upi|efe|ansa|apa|tass|sputnik|xinhua|kyodo(?: news)?|jiji|newsis|news1|anadolu|bloomberg|getty(?: images)?|shutterstock|alamy|pool|pa(?: wire| media)?|ap photo'
const PICTURE = '(?:file |press |handout )?(?:photo(?:graph)?s?|pictures?|images?|pics?)'

const BUTTON = [
  'share(?: (?:on|via|this|to|with))?(?: (?:this )?(?:article|story|page|post|facebook|twitter|x|whatsapp|linkedin|e-?mail|reddit|telegram|friends?))?', 'tweet(?: this)?', 'print(?: (?:this )?(?:article|page|story))?',
  'e-?mail(?: (?:this )?(?:article|page|story))?', 'copy(?: (?:link|url|text))?', 'save(?: (?:for later|article|story|this))?', 'bookmark(?: this)?', 'listen(?: to (?:this )?(?:article|story))?', 'subscribe(?: now| today)?', 'sign (?:in|up|out)', 'log ?(?:in|out)',
  'register', 'menu', 'search', 'close', 'next(?: (?:article|story|page))?', 'previous(?: (?:article|story|page))?', 'like', 'reply', 'leave a comment', 'add a comment', 'post a comment', 'view comments', 'join the conversation',
  'facebook', 'twitter', 'x', 'whatsapp', 'linkedin', 'reddit', 'telegram', 'messenger', 'pinterest', 'instagram', 'youtube', 'kakaotalk', 'kakao', 'line', 'flipboard', 'pocket', 'threads', 'bluesky', 'mastodon', 'rss', 'google news',
  'skip to (?:main )?(?:content|navigation)', 'back to (?:top|homepage)', 'read more', 'show (?:more|less|all)', 'load more', 'see (?:more|all)', 'view all', 'view (?:gallery|image|original)', 'continue reading', 'click here', 'open in app', 'play(?: video)?', 'pause', 'mute', 'unmute', 'full ?screen',
  '(?:text|font) size', 'a[+-]', 'gift(?: this)? article', 'home', 'donate(?: now)?', 'support us', 'contribute', 'follow(?: us)?', 'accept(?: all)?', 'reject(?: all)?', 'manage cookies', 'dark mode', 'translate', 'report (?:a problem|an error|a typo|this ad)',
].join('|')

const LISTS = [
  '(?:related|recommended|similar|other|further|recent|featured|trending|popular|top|latest|more|sponsored|promoted|must-read) (?:stories|articles|news|content|topics|links|coverage|posts|reading|reads|items|headlines|videos?)', 'related(?: tags| internet links)?', 'recommended(?: for you)?', 'trending(?: now)?', 'latest', 'popular(?: now| on .{1,30})?',
  '(?:most|best) (?:viewed|read|popular|shared|commented|e-?mailed|watched|recent)(?: .{1,30})?', 'more (?:from|on|about|in|like|to read|by).{0,60}', '(?:you )?(?:may|might) (?:also )?(?:like|be interested in|have missed)', 'you (?:may|might) also enjoy',
  "editor['’]?s['’]? (?:picks?|choices?)", "don['’]t miss", 'what to read next', 'read (?:next|also|this next)', 'up next', 'in this (?:section|story|series)', 'see also', 'elsewhere (?:on|in) .{1,40}', '(?:around|from) (?:the|our) (?:web|partners)', 'top \\d{1,2}', 'in other news', 'external links', 'sister links', 'have your say',
].join('|')

export const furniture: readonly FurnitureRule[] = [
  {
    id: 'advertisement', reason: 'advertisement',
    pattern: /^[-–—=*\s]{0,5}(?:advertise?ments?|ads?(?: by .{1,30})?|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid (?:content|post)|(?:story|article|content) continues (?:below|after).{0,30}|remove ads)[-–—=*:\s]{0,5}$/i,
    matches: ['Advertisement', 'ADVERTISEMENT', 'Story continues below advertisement', '- Ad -'],
    misses: ['Advertisement sales fell by a tenth.', 'The ad was withdrawn.'],
  },
  {
    id: 'button', reason: 'button label',
    pattern: new RegExp(`^(?:[\\s|·•/,>+]{0,4}(?:${BUTTON})\\b[+-]?){1,12}(?: ?\\(opens? in (?:a )?new (?:window|tab)\\))?[\\s|·•/,>!…»]{0,4}$`, 'i'),
    matches: ['Share', 'Share Tweet Print', 'Facebook | Twitter | E-mail', 'Share on Facebook', 'Skip to main content', 'Continue reading…'],
    misses: ['Share prices fell', 'Home Secretary resigns', 'Print is not dead', 'Next week the council votes'],
  },
  {
    id: 'button-described', reason: 'button label',
    pattern: /^(?:(?:a )?button (?:that|to|for)\b.{0,120}|(?:click|tap|press) (?:here|the (?:button|link|image|icon|picture)|on the (?:button|link|image|icon|picture))\b.{0,120})$/i,
    matches: ['button to open the story in Welsh (agor y stori)', 'Click here to see the map', 'Tap the image to enlarge'],
    misses: ['Button mushrooms sold out', 'The button that stops the ferry is red.'],
  },
  {
    id: 'follow', reason: 'invitation to follow',
    pattern: /^(?:(?:you can )?(?:follow|find|like|connect with|join) .{1,60} (?:on|via) .{0,30}(?:twitter|x|facebook|instagram|linkedin|youtube|telegram|whatsapp|tiktok|threads|bluesky|google news|apple news|social media)\b.{0,80}|@\w{2,30}|(?:twitter|x|facebook|instagram): ?@\w{2,30})$/i,
    matches: ['Follow us on Facebook', 'Follow Nora Ellis on Twitter: @noraellis', '@harbourgazette'],
    misses: ['Follow the coast road north.', 'He put the picture on Facebook.'],
  },
  {
    id: 'newsletter', reason: 'invitation to subscribe',
    pattern: /^(?:(?:please )?(?:sign up|subscribe|register|get|join|receive|never miss|stay (?:informed|up to date)|download)\b.{1,120}\b(?:newsletters?|inbox|e-?mail (?:updates|alerts)|alerts?|(?:daily|weekly|morning) briefing|(?:our|whatsapp|telegram|youtube) channel|(?:our|the|mobile|news) app|subscribers?|podcasts?|notifications?)\b.{0,80}|(?:our |the )?(?:\w{1,20} ){0,3}newsletters?)[.!?]?$/i,
    matches: ['Sign up for our morning newsletter', 'Get the best of the Gazette in your inbox every Friday.', 'Subscribe to our channel', 'Newsletter'],
    misses: ['Subscribers get the ferry times first', 'Get the boat across the channel.', 'Join us on the quay at noon.', 'The council sends a newsletter to each household.'],
  },
  {
    id: 'support', reason: 'invitation to subscribe',
    pattern: /^(?:(?:please )?(?:(?:support|help|fund) (?:us|our|local|independent|quality|free|the)|donate)\b.{1,60}\b(?:journalism|newsroom|independent (?:news|media|reporting))\b.{0,80}|(?:this article is|to continue reading,?).{0,60}\bsubscribers?\b.{0,40}|already a subscriber\?.{0,40})$/i,
    matches: ['Support our local journalism from £2 a month', 'Already a subscriber? Log in'],
    misses: ['Support for local journalism is falling, a study finds.', 'Help is on its way to the island.'],
  },
  {
    id: 'pointer', reason: 'pointer to another story',
    pattern: /^[\s>»▶►→*•-]{0,4}(?:(?:read|see|learn|find out)(?: (?:more|also|next|on|this))?|also read|more(?! ?[–—-])|related(?: (?:story|stories|article|articles|coverage|reading|news|video))?|watch(?: (?:live|now|also|more|video))?|listen (?:now|also)|recommended|don['’]t miss|editor['’]s picks?|from the archives?|in pictures)\s?(?:[:|»>]|\s[–—-]\s)\s?\S.{0,300}$/i,
    matches: ['Read more: Council puts off its vote on the pier', 'Related: How the ferry came to stop', '> Also read: The pier in pictures', 'WATCH | The mayor on the quay', 'READ MORE — The contract in full'],
    misses: ['Read out in the chamber, the letter was short.', 'More – much more – was needed.', 'More than 600 people live there.', 'Background noise: a survey of the harbour'],
  },
  {
    id: 'original', reason: 'note of the publisher',
    pattern: /^[([*]?(?:read|see|view|visit) (?:the )?(?:full|original|complete|source)\b.{0,160}$|^[([*]?(?:an (?:earlier|previous) version of )?this (?:article|story|post|piece|commentary) (?:was|has been|is|first|originally|incorrectly|misstated) (?:\w{1,12} ){0,3}(?:published|appeared|posted|republished|reproduced|translated|updated|corrected|amended|syndicated|produced)\b.{0,300}$|^(?:editor['’]s note|correction|clarification|disclaimer)\s?:.{0,400}$/i,
    matches: ['Read the full statement here', 'This article was originally published in the Harbour Gazette.', "Editor's note: the second name has been corrected."],
    misses: ['The report was published on Monday by the ministry.', 'This article was about ferries, he said.'],
  },
  {
    id: 'contact', reason: 'contact line',
    pattern: /^(?:(?:please )?(?:direct|send|address|e-?mail|submit|forward)\b.{1,60}\b(?:comments?|questions?|tips?|corrections?|letters|feedback|story ideas|inquiries|enquiries|news)\b.{0,120}|(?:do you )?have (?:a|any) (?:story|tip|question|news|comment|correction)\b.{0,120}|(?:for (?:more information|further information|media enquiries|inquiries|enquiries),? )?(?:please )?contact (?:the (?:writer|reporter|author|editor|newsroom)|us|our)\b.{0,120}|.{0,60}\b(?:can|may) be (?:reached|contacted) (?:at|on|by|via)\b.{0,40}[@\d].{0,60})$/i,
    matches: ['Please direct questions or comments to [desk@gazette.example]', 'Send tips to news@gazette.example', 'Have a story? Write to us.', 'Nora Ellis can be reached at n.ellis@gazette.example', 'Contact the writer at desk@gazette.example'],
    misses: ['Direct flights to the island end in May.', 'The island can be reached by boat.', 'Contact with the boat was lost at noon.', 'She has a question for the mayor.'],
  },
  {
    id: 'e-mail', reason: 'contact line',
    pattern: /^(?:\S{1,40} ){0,6}[([<]?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}[)\]>]?$/u,
    matches: ['nellis@gazette.example', 'Nora Ellis / nellis@gazette.example', '(desk@gazette.example)'],
    misses: ['Residents can write to the council at pier@saltmere.example until Friday.', 'Prices are @ 3 pounds'],
  },
  {
    id: 'copyright', reason: 'copyright line',
    pattern: /^(?:©|\(c\) ?(?:\d{4}|\p{Lu})|<?copyrights?\b ?(?:©|\(c\)|\d{4}|by\b|notice\b|:)).{0,300}$|^ⓒ.{0,200}$|\ball rights reserved\b.{0,200}$|^(?:unauthori[sz]ed|no part of this|redistribution|reproduction)\b.{1,200}\b(?:prohibited|permission|forbidden|redistribut\w{1,6})\b.{0,80}$/iu,
    matches: ['© 2026 The Harbour Gazette', 'Copyright 2026 The Harbour Gazette. All rights reserved.', 'Unauthorized reproduction is prohibited.'],
    misses: ['Copyright law is older than the ferry.', 'The company reserved all rights to the route.'],
  },
  {
    id: 'credit', reason: 'credit of the staff',
    pattern: /^(?!.{0,300}\b(?:is|are|was|were|has|have|had|said|says|will)\b)[([*]?(?:(?:additional |extra )?(?:reporting|writing|editing|research|production|translation|photography|video|graphics?|illustrations?|compiled|translated|edited|produced|words|pictures|photographs|photos|interview)(?: and (?:writing|editing|photographs?|photos|production|words))? ?(?:by\b|:).{1,160}|.{1,120}\b(?:also )?contributed (?:to (?:this|the) (?:report|story|article|dispatch)|reporting|research)\b.{0,60}|with (?:files|reporting|agency inputs|inputs) from\b.{1,80}|source ?: ?.{1,60})[)\]*]?$/i,
    matches: ['Reporting by Nora Ellis; Editing by Sam Poole', 'Additional reporting by Sam Poole in Hale', 'Sam Poole contributed to this report.', 'Source: Harbour Gazette'],
    misses: ['Writing to the council, he asked for time.', 'Video by a diver was shown.', 'Edited by two islanders, the book has sold well.', 'She contributed to the fund.'],
  },
  {
    id: 'count', reason: 'counter',
    pattern: /^(?:\(?\d{1,3}(?:[.,]\d{1,3})?k?\)? ?(?:comments?|shares?|likes?|views?|reactions?|min(?:ute)?s?(?: read)?|hours? ago|minutes? ago|days? ago|weeks? ago|photos?|images?|of \d{1,3})|comments? ?\(?\d{0,5}\)?|(?:reading time|estimated reading time|read time|time to read|length)\s?:? ?.{1,20}|(?:photo|image|picture|slide|page)s? \d{1,3} (?:of|\/) ?\d{1,3}|\d{1,2} ?\/ ?\d{1,2}|\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2}|(?:published|posted|updated) (?:\d{1,2}|an?|one) (?:minutes?|hours?|days?) ago)$/i,
    matches: ['12 comments', '4 min read', '1.2k shares', 'Reading time: 3 minutes', 'Photo 1 of 5', 'Published 3 hours ago', 'Comments (4)'],
    misses: ['12 boats', '3 hours ago the ferry left.', 'Comments by the mayor'],
  },
  {
    id: 'cookies', reason: 'notice of the site',
    pattern: /^(?:(?:we|this (?:site|website)|our (?:site|website)) (?:and our partners )?uses? cookies (?:to|and|on|for)\b.{0,300}|by (?:continuing|using this (?:site|website))\b.{1,60}\b(?:you )?(?:agree|accept|consent)\b.{0,200}|(?:please )?enable javascript\b.{0,120}|your browser does not support\b.{0,120}|(?:privacy policy|terms (?:of (?:use|service)|and conditions)|cookie policy|about us|contact us|advertise(?: with us)?|careers|sitemap|accessibility)(?:[\s|·•]{1,3}(?:privacy policy|terms (?:of (?:use|service)|and conditions)|cookie policy|about us|contact us|advertise(?: with us)?|careers|sitemap|accessibility)){0,8})$/i,
    matches: ['We use cookies to improve your visit.', 'Privacy policy | Terms of use', 'Your browser does not support video.'],
    misses: ['We use cookies as bait, the fisherman said', 'About us and the sea'],
  },
  {
    id: 'wire', reason: 'mark of the wire',
    pattern: /^(?:\((?:ATTN|RECASTS|UPDATES?|ADDS|CHANGES|TRIMS|CORRECTS|REFILES|2ND LD|LEAD|\d(?:st|nd|rd|th) LD)\b[^()]{0,300}\)|\d{3,4}\*{2}\d{3,4}|\(\d{1,4}\)|\[?(?:URGENT|BREAKING)\]?)$/,
    matches: ['(ATTN: ADDS the reply of the ministry in paras 4-5)', '1204**1118', '(LEAD)'],
    misses: ['(UPSTAIRS)', 'LEAD pipes are to go', 'BREAKING POINT'],
  },
  {
    id: 'section', reason: 'name of a section',
    pattern: /^(?:(?:home|news|world|politics|business|sports?|culture|opinion|national|international|local|regional|economy|technology|tech|science|health|education|environment|arts?|lifestyle|life|travel|society|editorial|features?|entertainment|markets|finance|climate|asia|europe|africa|americas|middle east|uk|us|u\.s\.|korea|china|japan|north korea|diplomacy|defen[cs]e|video|photos|live|top news|latest news)(?:\s{0,2}[>›»/|·•]\s{0,2}|$)){1,5}$|^(?:home|news)\s{0,2}[>›»/]\s{0,2}.{1,100}$/i,
    matches: ['World', 'Home > News > Local', 'Politics / Diplomacy', 'Home › Islands › Hale'],
    misses: ['World leaders meet', 'News of the deal came late.', 'Science says no'],
  },
]

/** What a line is besides the article; null where no rule takes it. */
export function furnitureIn(line: string): FurnitureRule | null {
  if (line.length > 420) return null
  return furniture.find(({ pattern }) => pattern.test(line)) ?? null
}

const END_MARK = /^(?:\(?(?:end|ends|ende)\)?|-\s?30\s?-|#{2,10}|\[end\])$/i
const RULE_MARK = /^[\s*_=~•·.—–-]{2,80}$/

/** "(END)", "-30-", "###": nothing behind it belongs to the story. */
export const isEndMark = (line: string): boolean => END_MARK.test(line)

/** A line of stars, dashes or dots. */
export const isRuleMark = (line: string): boolean => RULE_MARK.test(line)

const LIST_HEADING = new RegExp(`^[\\s>»▶►•*#-]{0,4}(?:${LISTS})\\s?[:>»…]?$`, 'i')
const TAGS = /^(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|sources?|references?)\s?(?::.{0,200})?$/i
const COMMENTS = /^(?:\d{1,5} )?(?:reader )?comments?(?: ?\(\d{1,5}\))?\s?:?$/i

/** "Related stories", "Most viewed articles": what stands under it are other stories. */
export function isListHeading(line: string): boolean {
  return line.length <= 90 && !/[.!?]$/.test(line) && (LIST_HEADING.test(line) || (TAGS.test(line) && line.split(' ').length <= 12))
}

/** "Comments (12)": what stands under it are the readers' words. */
export const isCommentsHeading = (line: string): boolean => COMMENTS.test(line)

const CREDITS: readonly RegExp[] = [
  new RegExp(`[([]\\s?(?:${AGENCIES}|[^()[\\]]{0,60}\\b(?:${PICTURE}|courtesy|${AGENCIES})|${PICTURE}|courtesy|provided|captured?)\\b[^()[\\]]{0,60}[)\\]]$`, 'iu'),
  new RegExp(`(?:\\s[|—–-]\\s?|/\\s?)(?:${AGENCIES})(?:\\s?[/-]\\s?[\\p{L}. ]{2,40})?$`, 'iu'),
  /\b(?:Photo(?:graph)?|PHOTO|Picture|Image|Credit)s?(?: [Cc]redit| [Cc]ourtesy| by)?\s?:\s?[\p{Lu}@].{1,80}$/u,
  /\b(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)s? (?:by|[Cc]ourtesy of|from) \p{Lu}[\p{L}.'’-]{0,30}(?:[ /]\p{Lu}[\p{L}.'’-]{0,30}){0,4}\.?$/u,
  /\b(?:Getty Images|[Ff]ile (?:photo|picture|image))$/u,
]

/** A line with the credit of a picture at its end; `sure` where it can be no sentence of the story. */
export function captionCredit(line: string): { sure: boolean } | null {
  if (line.length > 600) return null
  for (const pattern of CREDITS) {
    const match = pattern.exec(line)
    if (!match) continue
    const before = line.slice(0, match.index).trimEnd()
    return { sure: !/[.!?]["”’')\]]{0,3}$/.test(before) || /photo|credit|getty/i.test(match[0]) }
  }
  return null
}
