import type { Span } from '../../article/article'
import { isQuotation } from './clauses'
import type { Unit } from './clauses'
import { introducerOf } from './continuation'
import type { Block } from '../sentences'
import type { Statement } from './wording'

/** A paragraph that is somebody's speech as a whole, without marks around it. */
interface SpokenBlock { block: Block; start: number; rule: string; source: Partial<Statement>; form?: 'indirect' }

/**
 * Speech that the layout shows: block quotations, a speaker's label ("THE PRESIDENT:"), a speaker given by the mark-up,
 * and the paragraph after one that ends in "Orr said:".
 */
export function spokenParagraphs(blocks: readonly Block[], units: readonly Unit[]): Statement[] {
  const dialogue = isDialogue(blocks)
  const unitsIn = new Map<Block, Unit[]>()
  for (const unit of units) {
    const own = unitsIn.get(unit.block)
    if (own) own.push(unit)
    else unitsIn.set(unit.block, [unit])
  }
  const found: Statement[] = []
  let last: { block: Block; source: Partial<Statement>; rule: string } | null = null
  let running: Block | undefined
  for (const block of blocks) {
    const before = running
    if (block.kind !== 'heading') running = block
    const own = unitsIn.get(block) ?? []
    const [unit] = own
    if (!unit || block.paragraph < 0) continue
    const spoken = spokenBlock(block, dialogue, before && unitsIn.get(before)?.at(-1), last && last.block === before ? last : null)
    last = spoken ? { block, source: spoken.source, rule: spoken.rule } : null
    const marked = own.some(({ items }) => items.some((item) => isQuotation(item) && item.end - item.start > block.text.length / 2))
    if (spoken && !(marked && spoken.source.speakerName === undefined)) found.push(statementOf(unit, spoken))
  }
  return found
}

const NAME_LABEL = /^(\p{Lu}[\p{L}.’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){0,3}):\s{1,3}(?=\S)/u

const labelOf = ({ text, kind }: Block) => (kind === 'text' ? (NAME_LABEL.exec(text) ?? LABEL.exec(text))?.[1] : undefined)
/** A sentence, not a figure or a by-line after a colon. */
const isSpoken = ({ text }: Block) => text.slice(text.indexOf(':') + 1).trim().split(/\s+/u, 5).length > 4

/** Two labels at least take turns, one of them more than once. */
function isDialogue(blocks: readonly Block[]): boolean {
  const labels = blocks.filter(isSpoken).flatMap((block) => labelOf(block) ?? []).filter((label) => !/^[QA]$/u.test(label))
  return labels.length >= 3 && new Set(labels).size >= 2 && new Set(labels).size < labels.length
}

const LABEL = /^(\p{Lu}[\p{Lu} .’'-]{2,40}):\s{1,3}(?=\S)/u

function spokenBlock(block: Block, dialogue: boolean, before: Unit | undefined, previous: { source: Partial<Statement>; rule: string } | null): SpokenBlock | null {
  const { text, paragraph } = block
  const label = dialogue ? labelOf(block) : undefined
  if (label && !/^[QA]$/u.test(label)) {
    const mention: Span = { paragraph, start: 0, end: label.length }
    const said = text.slice(label.length + 1)
    return { block, start: text.length - said.trimStart().length, rule: 'speaker-label', source: { mention, stands: mention } }
  }
  if (block.speaker !== undefined) return { block, start: 0, rule: 'speaker-of-paragraph', source: { speakerName: block.speaker } }
  if (block.kind === 'heading' || block.kind === 'headline' || startsWithMark(text)) return null
  const source = before && endsOpen(before, block) ? introducerOf(before) : null
  if (source) return { block, start: 0, ...manner(block), source }
  if (!previous || previous.rule === 'speaker-label') return null
  if (block.kind !== 'text') return manner(block).rule === previous.rule ? { block, start: 0, ...manner(block), source: previous.source } : null
  const goesOn = previous.rule.startsWith('colon-paragraph') && FIRST_PERSON.test(text) && !/["“”]/u.test(text)
  return goesOn ? { block, start: 0, rule: 'colon-paragraph-on', source: previous.source } : null
}

/** The items of a list that "Orr also said:" opens are told in the writer's words. */
function manner({ kind }: Block): Pick<SpokenBlock, 'rule' | 'form'> {
  if (kind === 'list') return { rule: 'colon-list', form: 'indirect' }
  return { rule: kind === 'blockquote' ? 'block-quotation' : 'colon-paragraph' }
}

/** Somebody speaks of himself: the writer of the news does not. */
const FIRST_PERSON = /(?:^|[\s(])(?:I|we|We|our|Our|my|My|us|me)(?=[\s,.’'])/u

const startsWithMark = (text: string) => /^\s{0,9}["“”‘'«]/u.test(text)

/** The paragraph before ends in a colon; before a block quotation a full stop after a verb of speech does as well. */
function endsOpen(before: Unit, block: Block): boolean {
  const last = before.items.at(-1)
  return last?.text === ':' || block.kind === 'blockquote' && before.items.length < 25
}

function statementOf(unit: Unit, { block, start, rule, source, form }: SpokenBlock): Statement {
  const end = block.text.trimEnd().length
  const span = { paragraph: block.paragraph, start, end }
  return { form: form ?? 'direct', text: block.text.slice(start, end), span, rule, negated: false, hypothetical: false, nested: [], repaired: false, marks: [], unit, ...source }
}
