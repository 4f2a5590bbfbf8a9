import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { cents } from '#kernel/money'
import { addWeeks, week } from '#kernel/week'
import { instalmentsOf, monthIn, paymentsOver } from './instalments.ts'
import {
  beginnings,
  checkOwnStart,
  isOpenTo,
  OWN_QUANTITY_MAX,
  ownRhythms,
  rhythmFrom,
  rhythmsOf,
  START_WEEKS_MAX,
} from './own-agreement.ts'
import type { OwnDays } from './own-move.ts'
import { paymentRhythms } from './subscription.ts'
import { deliversIn } from './week-span.ts'

const plan = {
  ...{ retired: false, waiting: false, homeDelivery: false, supporter: false },
  ...{ categories: [] as string[], rhythms: [] as ('weekly' | 'free')[] },
}
const today = day('2025-06-02')
const beginning = { plan: { period: null }, today, isOpen: () => true }
const days: Pick<OwnDays, 'isOpen' | 'deadlineDays'> = {
  isOpen: (at) => at > '2025-W23',
  deadlineDays: 2,
}
const asked = { depot: 'D1', round: null, quantity: 1, start: week('2025-W24'), day: day('2025-06-10') }

describe('a plan is open to a member (SUB-02)', () => {
  test('unless it is retired, for those who wait, or comes home', () => {
    expect(isOpenTo(plan, '')).toBe(true)
    for (const closed of ['retired', 'waiting', 'homeDelivery'] as const)
      expect(isOpenTo({ ...plan, [closed]: true }, '')).toBe(false)
  })

  test('of a category that it names, which one for supporters must do', () => {
    const named = { ...plan, categories: ['ecole'] }
    expect([isOpenTo(named, 'ecole'), isOpenTo(named, '')]).toEqual([true, false])
    expect(isOpenTo({ ...plan, supporter: true }, 'ecole')).toBe(false)
    expect(isOpenTo({ ...named, supporter: true }, 'ecole')).toBe(true)
  })

  test('in the rhythms that it offers, free dates among them', () => {
    expect(rhythmsOf(plan)).toEqual(['weekly', 'fortnightly', 'monthly', 'free'])
    expect(rhythmsOf({ rhythms: ['weekly', 'free'] })).toEqual(['weekly', 'free'])
    expect(isOpenTo({ ...plan, rhythms: ['free'] }, '')).toBe(true)
  })
})

describe('a rhythm that counts from the first delivery', () => {
  test('is every second week from it, or the same weekday of the month', () => {
    expect(rhythmFrom('fortnightly', week('2025-W24'), 2)).toEqual({
      kind: 'fortnightly',
      anchor: '2025-W24',
    })
    expect(rhythmFrom('monthly', week('2025-W24'), 2)).toEqual({ kind: 'monthly', nth: 2, weekday: 2 })
    expect(rhythmFrom('free', week('2025-W24'), 2)).toEqual({ kind: 'free' })
  })

  test('delivers in that week, whichever it is', () => {
    const counting = ownRhythms.filter((kind) => kind !== 'free')
    const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7) as fc.Arbitrary<1 | 2 | 3 | 4 | 5 | 6 | 7>
    fc.assert(
      fc.property(fc.constantFrom(...counting), fc.nat(400), weekday, (kind, n, at) => {
        const start = addWeeks(week('2025-W01'), n)
        expect(deliversIn(rhythmFrom(kind, start, at), start)).toBe(true)
      }),
    )
  })
})

describe('a first delivery', () => {
  test('comes in a week that the garden and the plan hold', () => {
    const period = { first: week('2025-W25'), last: week('2025-W27') }
    const isOpen = (at: string) => at !== '2025-W26'
    expect(beginnings({ plan: { period }, today, isOpen })).toEqual(['2025-W25', '2025-W27'])
    expect(beginnings(beginning)).toHaveLength(START_WEEKS_MAX + 1)
  })

  test('is refused beside its field in a closed week, too far ahead, or with too many baskets', () => {
    const isOpen = (at: string) => at !== '2025-W26'
    const fields = (change: object) => checkOwnStart({ ...asked, ...change }, days, { ...beginning, isOpen })
    expect(fields({ quantity: 0, start: week('2025-W26') })).toMatchObject({
      refusal: {
        kind: 'invalid-input',
        fields: [
          { path: 'quantity', kind: 'out-of-range', max: OWN_QUANTITY_MAX },
          { path: 'start', kind: 'week-closed' },
        ],
      },
    })
    expect(fields({ start: week('2026-W30') })).toMatchObject({
      refusal: { fields: [{ path: 'start', kind: 'too-far' }] },
    })
  })

  test('is refused once its day has closed for the member', () => {
    expect(checkOwnStart(asked, days, beginning)).toEqual({ ok: true, value: null })
    expect(checkOwnStart({ ...asked, start: week('2025-W23') }, days, beginning)).toMatchObject({
      refusal: { kind: 'deadline-passed', week: '2025-W23', deadlineDays: 2 },
    })
  })

  test('never begins on a closed day, whatever is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 8 }), fc.integer({ min: -60, max: 60 }), (quantity, n) => {
        const start = addWeeks(week('2025-W23'), n)
        const { ok } = checkOwnStart({ ...asked, quantity, start }, days, beginning)
        expect(ok).toBe(quantity >= 1 && quantity <= OWN_QUANTITY_MAX && n >= 1 && n <= START_WEEKS_MAX)
      }),
    )
  })
})

describe('the payments of a course (PAY-02)', () => {
  test('are one a month, a quarter or a half-year while it runs, twelve at most', () => {
    const over = (rhythm: (typeof paymentRhythms)[number]) =>
      paymentsOver(rhythm, week('2025-W24'), week('2025-W51'))
    expect(
      ['monthly', 'quarterly', 'half_yearly', 'yearly', 'once', ''].map((one) => over(one as '')),
    ).toEqual([7, 3, 2, 1, 1, 0])
    expect(paymentsOver('monthly', week('2025-W24'), week('2026-W30'))).toBe(12)
    expect(monthIn(week('2025-W24'))).toBe(6)
  })

  test('begin in the month of the first delivery and share the price to the cent', () => {
    const chosen = fc.constantFrom(...paymentRhythms.filter((rhythm) => rhythm !== ''))
    fc.assert(
      fc.property(chosen, fc.nat(200), fc.nat(60), fc.nat(200_000), (paymentRhythm, n, length, amount) => {
        const first = addWeeks(week('2025-W01'), n)
        const payments = paymentsOver(paymentRhythm, first, addWeeks(first, length))
        const terms = { paymentRhythm, payments, firstPaymentMonth: monthIn(first) }
        const parts = instalmentsOf(cents(amount), terms, first)
        expect(parts.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(amount)
        expect(Number(parts[0]?.month.slice(5))).toBe(monthIn(first))
        expect(payments).toBeGreaterThanOrEqual(1)
        expect(payments).toBeLessThanOrEqual(12)
      }),
    )
  })
})
