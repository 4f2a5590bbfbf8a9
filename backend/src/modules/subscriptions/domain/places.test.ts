import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWeeks, type Week, week, weeksFrom } from '#kernel/week'
import { fullestWeeks, placesTaken } from './places.ts'
import type { Subscription } from './subscription.ts'

const first = week('2025-W10')
const weeks = weeksFrom(first, addWeeks(first, 7))
const at = (offset: number): Week => addWeeks(first, offset)
const basket = (change: Partial<Subscription>): Subscription => ({
  number: 1,
  member: 1,
  plan: 'APS',
  quantity: 1,
  start: first,
  end: at(7),
  rhythm: { kind: 'weekly' },
  depot: 'D1',
  round: null,
  depotChanges: [],
  exceptions: [],
  paymentMethod: '',
  paymentRhythm: '',
  firstPaymentMonth: 1,
  payments: 0,
  entitledDeliveries: 8,
  plannedDeliveries: 8,
  carriedOver: 0,
  agreedCents: null,
  ended: null,
  version: 1,
  ...change,
})

describe('the places that are taken at a depot (DEP-03)', () => {
  test('are those of the fullest week: a doubling counts, and a week left out keeps its place', () => {
    const doubled = basket({ exceptions: [{ week: at(3), quantity: 2 }] })
    const leftOut = basket({ exceptions: [{ week: at(3), quantity: 0 }] })
    expect(fullestWeeks([doubled, leftOut], weeks)).toEqual(new Map([['D1', 3]]))
  })

  test('go along with a basket that is left elsewhere for a time', () => {
    const away = basket({ depotChanges: [{ id: 'a', depot: 'D2', round: null, from: at(1), to: at(2) }] })
    expect(fullestWeeks([away, basket({})], weeks)).toEqual(
      new Map([
        ['D1', 2],
        ['D2', 1],
      ]),
    )
  })

  test('are the most that any week of the depot has, whatever the subscriptions', () => {
    const offset = fc.integer({ min: 0, max: 7 })
    const subscription = fc
      .record({
        quantity: fc.integer({ min: 1, max: 3 }),
        start: offset.map(at),
        end: offset.map(at),
        depot: fc.constantFrom('D1', 'D2'),
        fortnightly: fc.boolean(),
      })
      .map(({ fortnightly, ...change }) =>
        basket(fortnightly ? { ...change, rhythm: { kind: 'fortnightly', anchor: first } } : change),
      )
    fc.assert(
      fc.property(fc.array(subscription, { maxLength: 8 }), (drawn) => {
        const fullest = fullestWeeks(drawn, weeks)
        for (const depot of ['D1', 'D2']) {
          const most = Math.max(...placesTaken(drawn, depot, weeks).map(({ taken }) => taken))
          expect(fullest.get(depot) ?? 0).toBe(most)
        }
      }),
    )
  })
})
