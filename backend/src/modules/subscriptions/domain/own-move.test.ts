import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, daysBetween, type Weekday } from '#kernel/day'
import { addWeeks, dayInWeek, type Week, week, weeksFrom } from '#kernel/week'
import { checkOwnMove, type OwnDays, type Place, withdrawOwnMove } from './own-move.ts'
import { placeIn } from './subscribed-weeks.ts'
import type { Subscription } from './subscription.ts'

const subscription: Subscription = {
  number: 1,
  member: 1,
  plan: 'APS',
  quantity: 1,
  start: week('2025-W02'),
  end: week('2025-W51'),
  rhythm: { kind: 'weekly' },
  depot: 'D1',
  round: null,
  depotChanges: [],
  exceptions: [],
  paymentMethod: '',
  paymentRhythm: '',
  firstPaymentMonth: 1,
  payments: 0,
  entitledDeliveries: 50,
  plannedDeliveries: 50,
  carriedOver: 0,
  agreedCents: null,
  ended: null,
  version: 1,
}

// D1 on Tuesdays, D2 on Fridays, D3 on both; D9 on none.
const WEEKDAYS: Readonly<Record<string, Weekday>> = { MA: 2, VE: 5 }
const SERVED: Readonly<Record<string, readonly string[]>> = { D1: ['MA'], D2: ['VE'], D3: ['MA', 'VE'] }
const roundAt = ({ depot, round }: Place): string | null => {
  const serving = SERVED[depot] ?? []
  return serving.find((code) => code === round) ?? serving[0] ?? null
}
const daysFor = (
  deadlineDays: number,
  today = day('2025-06-02'),
  frozen: readonly string[] = [],
): OwnDays => {
  const dayAt = (at: Week, place: Place) => {
    const round = roundAt(place)
    return round === null ? null : dayInWeek(at, WEEKDAYS[round] ?? 1)
  }
  return {
    roundAt,
    dayAt,
    isOpen: (at, place) => {
      const on = dayAt(at, place)
      return (
        on === null || (daysBetween(today, on) > deadlineDays && !frozen.includes(`${at} ${roundAt(place)}`))
      )
    },
    deadlineDays,
  }
}
const move = (depot: string, from: string, to: string | null = null, round: string | null = null) => ({
  depot,
  round,
  from: week(from),
  to: to === null ? null : week(to),
})
const refusalOf = (asked: ReturnType<typeof move>, days = daysFor(2), of = subscription) => {
  const checked = checkOwnMove(of, asked, days)
  return checked.ok ? null : checked.refusal
}

/** The weeks in which the move changes a day that is closed. */
const closedDaysMoved = (asked: ReturnType<typeof move>, days: OwnDays): readonly Week[] => {
  const after = { ...subscription, depotChanges: [{ id: 'a', ...asked }] }
  return weeksFrom(week('2025-W18'), week('2025-W40')).filter((at) => {
    const both = [placeIn(subscription, at), placeIn(after, at)] as const
    const same = both[0].depot === both[1].depot && roundAt(both[0]) === roundAt(both[1])
    return !same && both.some((place) => !days.isOpen(at, place))
  })
}

describe('a move that a member makes (SUB-07, CAL-06)', () => {
  test('begins in a week whose old day is still open', () => {
    expect(refusalOf(move('D2', '2025-W23'))).toEqual({
      kind: 'deadline-passed',
      week: '2025-W23',
      day: '2025-06-03',
      deadlineDays: 2,
    })
    expect(refusalOf(move('D2', '2025-W24'))).toBe(null)
  })

  test('and whose new day is, which may come earlier in the week', () => {
    const friday = { ...subscription, depot: 'D2' }
    expect(refusalOf(move('D1', '2025-W23'), daysFor(2), friday)).toMatchObject({ day: '2025-06-03' })
    expect(refusalOf(move('D3', '2025-W23', null, 'VE'), daysFor(2), friday)).toBe(null)
    expect(refusalOf(move('D3', '2025-W23', null, 'MA'), daysFor(2), friday)).toMatchObject({
      day: '2025-06-03',
    })
  })

  test('keeps the deadline of their category', () => {
    expect(refusalOf(move('D2', '2025-W24'), daysFor(8))).toMatchObject({ week: '2025-W24', deadlineDays: 8 })
    expect(refusalOf(move('D2', '2025-W24'), daysFor(7))).toBe(null)
  })

  test('leaves a frozen day alone, be it far ahead', () => {
    const frozen = daysFor(2, undefined, ['2025-W30 VE'])
    expect(refusalOf(move('D2', '2025-W30'), frozen)).toMatchObject({ kind: 'deadline-passed' })
  })

  test('goes where somebody comes, and to another place', () => {
    expect(refusalOf(move('D9', '2025-W24'))).toEqual({ kind: 'no-round-calls', depot: 'D9' })
    expect(refusalOf(move('D1', '2025-W24'))).toEqual({ kind: 'already-there', depot: 'D1' })
    expect(refusalOf(move('D1', '2025-W24', null, 'MA'))).toMatchObject({ kind: 'already-there' })
    const away = { ...subscription, depotChanges: [{ id: 'a', ...move('D2', '2025-W26', '2025-W28') }] }
    expect(refusalOf(move('D1', '2025-W24', '2025-W26'), daysFor(2), away)).toBe(null)
  })

  test('of a subscription that has not begun is counted from its first week', () => {
    const later = { ...subscription, start: week('2025-W26') }
    expect(refusalOf(move('D2', '2025-W20'), daysFor(2), later)).toBe(null)
  })

  test('never moves a day that is closed, whatever is asked', () => {
    const weeks = fc.integer({ min: 0, max: 12 }).map((n) => addWeeks(week('2025-W20'), n))
    const depots = fc.constantFrom('D1', 'D2', 'D3')
    const rounds = fc.constantFrom(null, 'MA', 'VE')
    fc.assert(
      fc.property(
        depots,
        rounds,
        weeks,
        fc.option(fc.nat(6)),
        fc.nat(14),
        (depot, round, from, length, deadline) => {
          const days = daysFor(deadline)
          const asked = { depot, round, from, to: length === null ? null : addWeeks(from, length) }
          if (checkOwnMove(subscription, asked, days).ok) expect(closedDaysMoved(asked, days)).toEqual([])
        },
      ),
    )
  })
})

describe('a move that a member takes back', () => {
  const moved = {
    ...subscription,
    depotChanges: [{ id: 'a', ...move('D2', '2025-W24', '2025-W26') }],
    version: 2,
  }

  test('is gone before it begins', () => {
    expect(withdrawOwnMove(moved, 'a', daysFor(2))).toMatchObject({ ok: true, value: { depotChanges: [] } })
    expect(withdrawOwnMove(moved, 'b', daysFor(2))).toMatchObject({
      refusal: { kind: 'unknown-depot-change' },
    })
  })

  test('stays once its first day has closed', () => {
    expect(withdrawOwnMove(moved, 'a', daysFor(2, day('2025-06-08')))).toEqual({
      ok: false,
      refusal: { kind: 'deadline-passed', week: '2025-W24', day: '2025-06-10', deadlineDays: 2 },
    })
  })
})
