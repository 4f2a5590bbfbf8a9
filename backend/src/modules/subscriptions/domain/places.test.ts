import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWeeks, type Week, week, weeksFrom } from '#kernel/week'
import { fullestWeeks, openWeeksAhead, placesTaken, roomBeside, roomsBeside } from './places.ts'
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

describe('the room beside all others (DEP-03)', () => {
  const depot = { code: 'D1', capacity: 3 }
  const others = [basket({ number: 2, exceptions: [{ week: at(2), quantity: 2 }] }), basket({ number: 3 })]
  const wanted = (...baskets: readonly number[]) =>
    baskets.map((count, n) => ({ week: at(n), baskets: count, had: 0 }))

  test('is counted in the fullest week in which any come, and lacks in the first that asks for more', () => {
    expect(roomBeside(others, depot, wanted(1, 1, 0, 1))).toEqual({ left: 1, full: null })
    expect(roomBeside(others, depot, wanted(1, 2, 1))).toEqual({
      left: 0,
      full: { week: at(1), taken: 2, capacity: 3 },
    })
  })

  test('is no matter where there are too many already, for a week that brings none', () => {
    const crowded = { code: 'D1', capacity: 1 }
    expect(roomBeside(others, crowded, wanted(0, 0))).toEqual({ left: 1, full: null })
    const here = [{ week: at(0), baskets: 1, had: 1 }]
    expect(roomBeside(others, crowded, here)).toEqual({ left: 0, full: null })
  })

  test('is refused without a capacity never, and else exactly when a week takes more than before and than there is', () => {
    const count = fc.integer({ min: 0, max: 4 })
    const asked = fc.array(fc.record({ baskets: count, had: count }), { maxLength: 8 })
    fc.assert(
      fc.property(asked, fc.option(fc.nat(6)), (drawn, capacity) => {
        const each = drawn.map((one, n) => ({ ...one, week: at(n) }))
        const { left, full } = roomBeside(others, { code: 'D1', capacity }, each)
        const lacks = each.find(
          ({ baskets, had }, n) =>
            capacity !== null && baskets > had && baskets + (n === 2 ? 3 : 2) > capacity,
        )
        expect(full?.week).toBe(lacks?.week)
        expect(left === null).toBe(capacity === null)
      }),
    )
  })

  test('of several courses is the room of each by itself', () => {
    const courses = fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 8 }), { maxLength: 4 })
    fc.assert(
      fc.property(courses, fc.option(fc.nat(6)), (drawn, capacity) => {
        const at1 = { code: 'D1', capacity }
        const asked = drawn.map((offsets) => offsets.map(at))
        expect(roomsBeside(others, at1, asked)).toEqual(
          asked.map((course) => {
            const each = course.map((one) => ({ week: one, baskets: 1, had: 0 }))
            return roomBeside(others, at1, each).left
          }),
        )
      }),
    )
  })

  test('is looked at in open weeks of the course from this one on, a good two seasons ahead', () => {
    const isOpen = (one: Week) => one !== at(3)
    expect(openWeeksAhead(basket({}), at(2), isOpen)).toEqual([at(2), at(4), at(5), at(6), at(7)])
    expect(openWeeksAhead(basket({ ended: { lastWeek: at(4) } }), at(2), isOpen)).toEqual([at(2), at(4)])
    expect(openWeeksAhead(basket({ end: week('2999-W01') }), at(0), isOpen)).toHaveLength(110)
  })
})
