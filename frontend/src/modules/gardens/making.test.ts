import { expect, test } from 'vitest'
import { changedStates, stepStates } from './making.ts'

test.each([
  ['creating', ['done', 'now', 'waiting', 'waiting']],
  ['starting', ['done', 'done', 'now', 'waiting']],
  ['running', ['done', 'done', 'done', 'done']],
  ['failed', ['done', 'broken', 'waiting', 'waiting']],
] as const)('a garden that is %s has come so far', (state, steps) => {
  expect(stepStates(state)).toEqual(steps)
})
test('only a garden whose state changed is told, not a new one', () => {
  const before = [
    { slug: 'a', state: 'running' },
    { slug: 'b', state: 'creating' },
  ] as const
  const now = [
    ...before.slice(0, 1),
    { slug: 'b', state: 'running' },
    { slug: 'c', state: 'creating' },
  ] as const
  expect(changedStates(before, now).map(({ slug }) => slug)).toEqual(['b'])
})
