import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networkProblem, problemFrom } from '../api/problem.ts'
import { delayAfter, lastWord, toSend, verdictOn, type Waiting } from './outbox-rules.ts'

const said = (key: string, at: number, body: Waiting['body'], more: Partial<Waiting> = {}): Waiting => ({
  key,
  at,
  day: '2025-06-03',
  round: 'MA',
  body,
  ...more,
})

describe('what a driver said without a network', () => {
  it('is kept while nobody knows the outcome, and given up only when the server decides', () => {
    expect(verdictOn(null)).toBe('sent')
    expect(verdictOn(networkProblem)).toBe('later')
    expect(verdictOn(problemFrom(401, {}, null))).toBe('later')
    expect(verdictOn(problemFrom(503, {}, null))).toBe('later')
    expect(verdictOn(problemFrom(409, { kind: 'day-frozen' }, null))).toBe('refused')
  })

  it('is sent in the order in which it was said, refused words aside', () => {
    const words = [
      said('b', 2, { depot: 'D02', outcome: 'delivered' }),
      said('x', 0, { depot: 'D09', outcome: 'delivered' }, { refused: problemFrom(404, {}, null) }),
      said('a', 1, { depot: 'D01', outcome: 'delivered' }),
    ]
    expect(toSend(words).map((one) => one.key)).toEqual(['a', 'b'])
  })

  it('shows the last word about a stop, not that of another day or of one person there', () => {
    const words = [
      said('a', 1, { depot: 'D01', outcome: 'delivered' }),
      said('b', 2, { depot: 'D01', outcome: 'not-delivered' }),
      said('c', 3, { depot: 'D01', outcome: 'delivered' }, { day: '2025-06-10' }),
      said('d', 4, { subscription: 7, outcome: 'delivered' }),
    ]
    expect(lastWord(words, '2025-06-03', 'MA', { depot: 'D01' })?.key).toBe('b')
    expect(lastWord(words, '2025-06-03', 'MA', { subscription: 7 })?.key).toBe('d')
    expect(lastWord(words, '2025-06-03', 'MB', { depot: 'D01' })).toBeUndefined()
  })

  it('is tried again ever more patiently, within a minute', () => {
    expect(delayAfter(1)).toBe(2_000)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), (n) => {
        expect(delayAfter(n + 1)).toBeGreaterThanOrEqual(delayAfter(n))
        expect(delayAfter(n)).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})
