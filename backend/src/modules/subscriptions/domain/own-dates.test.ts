import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { addWeeks, dayInWeek, type Week, week, weeksFrom } from '#kernel/week'
import { surroundingsWith, yearly } from './agreement-samples.ts'
import { courseOf } from './course.ts'
import { checkOwnDates, choosableDates, DATES_WEEKS_MAX, type DatesGround, datesNeeded } from './own-dates.ts'
import type { OwnDays } from './own-move.ts'
import { subscribe } from './subscription-lifecycle.ts'

const first = week('2025-W24')
const at = (n: number): Week => addWeeks(first, n)
const place = { depot: 'D1', round: null }
/** A Tuesday round; the week of today, 2025-W23, has closed. */
const days: Pick<OwnDays, 'isOpen' | 'dayAt' | 'deadlineDays'> = {
  isOpen: (one) => one >= first,
  dayAt: (one) => dayInWeek(one, 2),
  deadlineDays: 2,
}
const ground = (plan: Partial<DatesGround['plan']> = {}): DatesGround => ({
  plan: { deliveries: 3, period: null, ...plan },
  today: day('2025-06-02'),
  isOpen: (one) => one !== at(2),
})
const check = (dates: readonly Week[], plan?: Partial<DatesGround['plan']>) =>
  checkOwnDates({ ...place, quantity: 1, dates }, days, ground(plan))

describe('the dates that a member chooses (SUB-02)', () => {
  test('are as many as the plan has deliveries, no more than its period has weeks, or any number', () => {
    const period = { first, last: at(9) }
    expect(datesNeeded({ deliveries: 10, period: null }, 4)).toBe(10)
    expect([datesNeeded({ deliveries: 10, period }, 4), datesNeeded({ deliveries: 3, period }, 4)]).toEqual([
      4, 3,
    ])
    expect(datesNeeded({ deliveries: 0, period }, 4)).toBeNull()
  })

  test('are refused with how many are missing or too many', () => {
    expect(check([at(0), at(1), at(5)])).toEqual({ ok: true, value: null })
    expect(check([at(0)])).toMatchObject({
      refusal: { fields: [{ path: 'weeks', kind: 'too-few-dates', chosen: 1, needed: 3, missing: 2 }] },
    })
    expect(check([at(0), at(1), at(3), at(4)])).toMatchObject({
      refusal: { fields: [{ path: 'weeks', kind: 'too-many-dates', chosen: 4, needed: 3, over: 1 }] },
    })
    expect(check([], { deliveries: 0 })).toMatchObject({
      refusal: { fields: [{ kind: 'too-few-dates', needed: 1, missing: 1 }] },
    })
  })

  test('are refused with the week in which nothing can come', () => {
    expect(check([at(0), at(1), at(2)])).toMatchObject({
      refusal: { fields: [{ path: 'weeks', kind: 'week-closed', week: at(2) }] },
    })
    expect(check([at(0), at(1), at(6)], { period: { first, last: at(4) } })).toMatchObject({
      refusal: { fields: [{ path: 'weeks', kind: 'outside-period', week: at(6), first, last: at(4) }] },
    })
    expect(check([at(0), at(1), at(60)])).toMatchObject({
      refusal: { fields: [{ path: 'weeks', kind: 'too-far', week: at(60), weeks: DATES_WEEKS_MAX }] },
    })
    expect(check([at(-1), at(0), at(1)])).toMatchObject({
      refusal: { kind: 'deadline-passed', week: '2025-W23', day: '2025-06-03', deadlineDays: 2 },
    })
  })

  test('can be had exactly when they are among those shown, as many as are needed', () => {
    const choosable = choosableDates(ground(), days, place)
    const drawn = fc.uniqueArray(fc.integer({ min: -4, max: 56 }), { maxLength: 5 })
    fc.assert(
      fc.property(drawn, fc.nat(4), (offsets, deliveries) => {
        const dates = offsets.map(at).toSorted()
        const known = dates.every((one) => choosable.includes(one))
        const enough = deliveries === 0 ? dates.length > 0 : dates.length === deliveries
        expect(check(dates, { deliveries }).ok).toBe(known && enough)
      }),
    )
  })
})

describe('a course of free dates', () => {
  const around = surroundingsWith(yearly)
  const terms = { quantity: 2, start: first, rhythm: { kind: 'free' } } as const

  test('brings the dates chosen, costs as many deliveries, and lasts until the last of them', () => {
    const each = { ...yearly, deliveries: 0 }
    const dates = [at(0), at(4), at(40)]
    expect(courseOf(each, { ...terms, dates }, '', around)).toMatchObject({
      ...{ weeks: dates, end: at(40), bought: 0, priceCents: 8_700, perDeliveryCents: 2_900 },
    })
    const period = { first, last: at(20) }
    expect(courseOf({ ...yearly, period }, { ...terms, dates: [at(0), at(4)] }, '', around)).toMatchObject({
      ...{ weeks: [at(0), at(4)], end: at(20), bought: 2, priceCents: 5_800 },
    })
  })

  test('is agreed with a basket in each of its weeks, and in no other', () => {
    const drawn = fc.uniqueArray(fc.nat(25), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 5 }), (offsets, quantity) => {
        const dates = offsets.map(at).filter(around.isOpen).toSorted()
        const start = dates[0] ?? first
        const agreed = subscribe(
          {
            ...{ number: 1, member: 379, plan: 'APS', quantity, start, rhythm: { kind: 'free' }, dates },
            ...{ depot: 'D1', round: null, paymentMethod: '', paymentRhythm: '' },
            ...{ firstPaymentMonth: 1, payments: 0, carriedOver: 0 },
          },
          around,
        )
        expect(agreed).toMatchObject({
          value: {
            exceptions: dates.map((one) => ({ week: one, quantity })),
            plannedDeliveries: dates.length,
          },
        })
      }),
    )
  })
})

test('every week that is shown lies within a year', () => {
  const shown = choosableDates(ground(), days, place)
  expect(shown).toEqual(weeksFrom(first, at(DATES_WEEKS_MAX - 1)).filter((one) => one !== at(2)))
})
