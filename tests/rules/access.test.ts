import { expect, test } from 'vitest'
import { mayChange, nobody, type Viewer } from '../../lib/access'
import { AppError } from '../../lib/errors'
import { readId } from '../../lib/inputs'

const ann: Viewer = { kind: 'reader', id: 'ann' }

test.each<[string, Viewer, string | null, boolean]>([
  ['a reader, her own', ann, 'ann', true],
  ['a reader, somebody else’s', ann, 'ben', false],
  ['a reader, what belongs to all', ann, null, false],
  ['nobody, somebody’s', nobody, 'ann', false],
  ['nobody, what belongs to all', nobody, null, false],
])('who may change what: %s', (_, viewer, ownerId, expected) => {
  expect(mayChange(viewer, { ownerId })).toBe(expected)
})

test.each([undefined, null, '', '7', 'x'.repeat(36), '../../etc', '01a21087-daaa-70a4-a5b2-ed7412d11b0', ['01a21087-daaa-70a4-a5b2-ed7412d11b05']])('%j is no id', (text) => {
  expect(() => readId(text, 'set')).toThrow(new AppError('not_found', 'That set does not exist.'))
})

test('an id is read as it is', () => {
  expect(readId('01a21087-daaa-70a4-a5b2-ed7412d11b05', 'set')).toBe('01a21087-daaa-70a4-a5b2-ed7412d11b05')
})
