import type { Party, Quote, Span, StructuredArticle } from '../../article/article'
import { referDescription } from './descriptions'
import type { Cast, Mention } from '../names/names'
import { pronounKind, referPronoun } from './pronouns'
import { before, namedBefore, quotesNear } from './salience'
import type { Block, Token } from '../sentences'

export interface Reference {
  /** Whom the words stand for; null where nobody can be named with right. */
  entity: string | null
  candidates: readonly string[]
  certainty: 'sure' | 'unsure'
  rule: string
  /** A party that these words bring in ("a judge", "two loggers"), not yet in the cast. */
  created?: Party
}

export interface Surroundings {
  article: StructuredArticle
  blocks: readonly Block[]
  cast: Cast
  /** The quotations found so far, in the order of the text: who spoke last. */
  quotes: readonly Quote[]
}

/** Whom a noun phrase or pronoun stands for ("he", "the ministry", "Kim", "the 56-year-old", "a judge", "the announcement"). */
export function refer(span: Span, around: Surroundings): Reference {
  const tokens = tokensIn(span, around)
  if (!tokens.length) return { entity: null, candidates: [], certainty: 'unsure', rule: 'none' }
  const pronoun = tokens.length <= 2 ? pronounKind((tokens[0] as Token).text) : undefined
  if (pronoun && (tokens.length === 1 || /^(?:himself|herself|themselves|itself|also|too)$/u.test(tokens[1]?.text ?? ''))) return referPronoun(pronoun, span, around)
  return referName(span, tokens, around) ?? referApposed(span, around) ?? referDescription(span, tokens, around)
}

function tokensIn(span: Span, { blocks }: Surroundings): Token[] {
  const block = blocks.find(({ paragraph }) => paragraph === span.paragraph)
  return (block?.sentences ?? []).flatMap((sentence) => (sentence.end <= span.start
    || sentence.start >= span.end ? [] : sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end)))
}

/** The name that the phrase itself is, not one that only owns or qualifies it. */
function referName(span: Span, tokens: readonly Token[], around: Surroundings): Reference | undefined {
  const inside = around.cast.mentions.filter((mention) => mention.span.paragraph === span.paragraph && mention.span.start < span.end
    && mention.span.end > span.start && mention.form !== 'demonym')
  const heads = inside.filter((mention) => !mention.possessive && (isPersonForm(mention) ? carries(mention, span, tokens) : endsCore(mention, tokens)))
  const people = heads.filter(isPersonForm)
  const meant = people.length ? [...people, ...inside.filter((mention) => isPersonForm(mention) && !mention.possessive && !people.includes(mention) && isJoined(mention, tokens))] : heads
  if (!meant.length) return undefined
  const entities = [...new Set(meant.map(({ entity }) => entity))]
  if (entities.length === 1 && entities[0] != null) return { entity: entities[0], candidates: entities as string[], certainty: 'sure', rule: 'name' }
  if (entities.length === 1) return shared(meant[0] as Mention, span, around)
  return { entity: null, candidates: [...new Set(meant.flatMap(({ candidates }) => candidates))], certainty: 'unsure', rule: 'name-several' }
}

/** "the team's coach" of "the team's coach, Ali Reza": whose phrase the words are a part of. */
function referApposed(span: Span, { cast }: Surroundings): Reference | undefined {
  const around = cast.mentions.filter((mention) => isPersonForm(mention) && !mention.possessive && mention.phrase.paragraph === span.paragraph
    && mention.phrase.start <= span.start && span.end <= mention.span.start)
  const [mention] = around
  if (!mention?.entity || around.length > 1) return undefined
  return { entity: mention.entity, candidates: [mention.entity], certainty: 'sure', rule: 'apposition' }
}

const isPersonForm = ({ form }: Mention): boolean => form === 'name' || form === 'surname' || form === 'given-name'

/** The phrase is the person's: his title and name, or "Diaz's aide, Tom Ray". */
function carries(mention: Mention, span: Span, tokens: readonly Token[]): boolean {
  const first = tokens.find((token) => !/^(?:the|an?)$/iu.test(token.text))
  if (!first || mention.phrase.start <= first.start) return true
  const earlier = tokens.filter((token) => token.start >= span.start && token.end <= mention.span.start)
  // "Jobs and Wozniak" are two; "Ruiz, of the Green Party": the first counts, and the second is no head of its own.
  const last = earlier[earlier.length - 1]
  return !!last && (/^(?:and|&)$/u.test(last.text) || /^NNP?$|^JJ$/u.test(last.tag)) && !earlier.some((token) => /^(?:IN|TO|POS|W.*)$/u.test(token.tag))
}

/** "Tom Hale of the bank and ~Nora Orr~ of the mill": a second one, as much a head as the first. */
function isJoined({ phrase }: Mention, tokens: readonly Token[]): boolean {
  const before = tokens.filter((token) => token.end <= phrase.start)
  return before[before.length - 1]?.text === 'and'
}

/** The phrase's core ends with the name: "the Foreign Office", not "a Foreign Office spokesman". */
function endsCore(mention: Mention, tokens: readonly Token[]): boolean {
  const end = tokens.findIndex((token) => token.start >= mention.span.end)
  const next = end < 0 ? undefined : tokens[end]
  // "the UN's Narcotics Board" is the board.
  const before = tokens.filter((token) => token.end <= mention.span.start)
  const earlier = before.slice(before.findLastIndex((token) => token.tag === 'POS') + 1)
  if (earlier.some((token) => /^(?:IN|TO|POS|W.*)$/u.test(token.tag) || /^NNS?$/u.test(token.tag) || token.text === ',')) return false
  return !next || !/^(?:NN|NNS|NNP|NNPS|JJ|POS)$/u.test(next.tag)
}

/**
 * A surname that two people bear: the last speaker if he is one of them, else the one who alone was named in the sentence before
 * or the paragraphs before.
 */
function shared(mention: Mention, span: Span, around: Surroundings): Reference {
  const { candidates } = mention
  const quote = quotesNear(around, span, 2).findLast(({ span: other }) => other.paragraph <= span.paragraph && other.paragraph >= span.paragraph - 2
    && before(other, span))
  if (quote?.speaker && candidates.includes(quote.speaker)) return { entity: quote.speaker, candidates, certainty: 'unsure', rule: 'shared-surname-speaker' }
  const named = namedBefore(around, span, 1).filter(({ entity }) => candidates.includes(entity.id))
  const last = named[0]
  if (!last) return { entity: null, candidates, certainty: 'unsure', rule: 'shared-surname' }
  const near = new Set(named.filter(({ mention: other }) => other.span.paragraph === last.mention.span.paragraph
    && last.mention.span.start - other.span.start < 200).map(({ entity }) => entity.id))
  return near.size === 1 ? { entity: last.entity.id, candidates, certainty: 'unsure', rule: 'shared-surname-recent' }
    : { entity: null, candidates, certainty: 'unsure', rule: 'shared-surname' }
}
