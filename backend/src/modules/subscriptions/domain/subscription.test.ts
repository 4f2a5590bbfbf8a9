import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoYearOf, type Week, week, weeksFrom, weeksOfYear } from '#kernel/week'
import { surroundingsWith, yearly } from './agreement-samples.ts'
import type { Agreement } from './check-subscription.ts'
import { changeDepot, removeDepotChange } from './depot-changes.ts'
import { double, postpone, setException, setExceptions, skip } from './exceptions.ts'
import { askingIn, quantityIn } from './subscribed-weeks.ts'
import type { Rhythm, Subscription } from './subscription.ts'
import { changeAgreement, lastWeekOf, runsIn, subscribe, terminate } from './subscription-lifecycle.ts'
import { deliversIn } from './week-span.ts'

const START = week('2025-W02')
const agreement: Agreement = {
  quantity: 1,
  start: START,
  end: week('2025-W51'),
  rhythm: { kind: 'weekly' },
  depot: 'D10',
  round: null,
  paymentMethod: 'sepa_debit',
  paymentRhythm: 'monthly',
  firstPaymentMonth: 1,
  payments: 12,
  entitledDeliveries: 50,
  plannedDeliveries: 50,
  carriedOver: 2,
}
const around = surroundingsWith(yearly)
const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const asked = { ...agreement, number: 1, member: 379, plan: 'APS' }
const basket: Subscription = value(subscribe(asked, around))
const move = (of: Subscription, from: Week, to: Week, thisWeek: Week, mayStretch = false) =>
  postpone(of, { from, to, thisWeek, mayStretch })
const weeks = weeksFrom(agreement.start, agreement.end)
const delivered = (of: Subscription, all: readonly Week[] = weeks) =>
  askingIn(all)(of).map(({ week: at, quantity, depot }) => ({ at, quantity, depot }))
const quantities = (of: Subscription, first: string, last: string) =>
  delivered(of, weeksFrom(week(first), week(last))).map(({ quantity }) => quantity)
const depots = (of: Subscription, first: string, last: string) =>
  delivered(of, weeksFrom(week(first), week(last))).map(({ depot }) => depot)
const summer = { id: 's', depot: 'D25', round: null, from: week('2025-W28'), to: week('2025-W34') }

describe('a rhythm (CAL-04)', () => {
  const inYear = (rhythm: Rhythm, isoYear: number) =>
    weeksOfYear(isoYear).filter((one) => deliversIn(rhythm, one))

  test('every two weeks goes on across a year of 53 weeks, where parity would break', () => {
    const rhythm: Rhythm = { kind: 'fortnightly', anchor: week('2026-W01') }
    const around2026 = weeksFrom(week('2026-W51'), week('2027-W04')).filter((one) => deliversIn(rhythm, one))
    expect(around2026).toEqual(['2026-W51', '2026-W53', '2027-W02', '2027-W04'])
  })
  test('once a month is the week that holds the nth such weekday', () => {
    const wednesday = inYear({ kind: 'monthly', nth: 1, weekday: 3 }, 2025)
    expect(wednesday.slice(0, 6)).toEqual([
      '2025-W01',
      '2025-W06',
      '2025-W10',
      '2025-W14',
      '2025-W19',
      '2025-W23',
    ])
    const last = inYear({ kind: 'monthly', nth: 5, weekday: 5 }, 2025)
    expect(last.slice(0, 3)).toEqual(['2025-W05', '2025-W09', '2025-W13'])
  })
  test('once a month is twelve times in any twelve months', () => {
    const nth = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const)
    const weekday = fc.constantFrom(1 as const, 3 as const, 5 as const, 7 as const)
    fc.assert(
      fc.property(nth, weekday, fc.integer({ min: 2000, max: 2090 }), (n, day, isoYear) => {
        const span = weeksFrom(week(`${isoYear}-W10`), week(`${isoYear + 4}-W10`))
        const count = span.filter((one) => deliversIn({ kind: 'monthly', nth: n, weekday: day }, one)).length
        expect(Math.abs(count - 48)).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('every two weeks never skips nor doubles, wherever its anchor lies', () => {
    const anyWeek = fc.constantFrom(...weeksFrom(week('2019-W01'), week('2033-W01')))
    fc.assert(
      fc.property(anyWeek, (anchor) => {
        const answers = weeksFrom(week('2020-W01'), week('2027-W10')).map((one) =>
          deliversIn({ kind: 'fortnightly', anchor }, one),
        )
        expect(answers.every((yes, n) => n === 0 || yes !== answers[n - 1])).toBe(true)
      }),
    )
  })
})

describe('a subscription (SUB-02)', () => {
  test('names a member, a plan, a depot and a round that exist', () => {
    expect(subscribe({ ...asked, member: 1 }, around)).toMatchObject({ refusal: { kind: 'unknown-member' } })
    expect(subscribe({ ...asked, plan: 'X' }, around)).toMatchObject({ refusal: { kind: 'unknown-plan' } })
    const fields = subscribe(
      { ...asked, depot: 'X', round: 'VE1', quantity: 0, end: week('2025-W01'), payments: 61 },
      around,
    )
    expect(fields).toMatchObject({
      refusal: {
        fields: [
          { path: 'end', kind: 'ends-before-start' },
          { path: 'depot', kind: 'unknown-depot' },
          { path: 'round', kind: 'round-does-not-serve' },
          { path: 'quantity', kind: 'out-of-range' },
          { path: 'payments', kind: 'out-of-range' },
        ],
      },
    })
    expect(
      subscribe({ ...asked, rhythm: { kind: 'monthly', nth: 6 as 5, weekday: 3 } }, around),
    ).toMatchObject({
      refusal: { fields: [{ path: 'rhythm.nth' }] },
    })
    expect(subscribe({ ...asked, round: 'MA' }, around).ok).toBe(true)
  })
  test('delivers from its first week to its last', () => {
    expect(quantityIn(basket, week('2025-W01'))).toEqual({ quantity: 0, usual: 0, excepted: false })
    expect(delivered(basket, weeksOfYear(2025))).toHaveLength(50)
  })
  test('forgets what lies outside when its weeks change', () => {
    const excepted = value(
      setException(value(changeDepot(basket, summer, around)), week('2025-W10'), 3, START),
    )
    const shorter = value(changeAgreement(excepted, { ...agreement, end: week('2025-W20') }, around))
    expect(shorter).toMatchObject({ depotChanges: [], exceptions: [{ week: '2025-W10' }], version: 4 })
    expect(changeAgreement(basket, { ...agreement, depot: 'X' }, around).ok).toBe(false)
  })
  test('ends when it is terminated, and may never have begun', () => {
    const ended = value(terminate(basket, week('2025-W20')))
    expect([lastWeekOf(ended), runsIn(ended, week('2025-W21'))]).toEqual(['2025-W20', false])
    expect(delivered(value(terminate(basket, week('2025-W01'))))).toEqual([])
    expect(terminate(basket, week('2025-W52'))).toEqual({
      ok: false,
      refusal: { kind: 'termination-outside', lastWeek: '2025-W52', first: '2025-W01', last: '2025-W51' },
    })
  })
})

describe('an exception (SUB-03, SUB-04)', () => {
  test('skips, doubles, or brings any number', () => {
    const changed = value(double(value(skip(basket, week('2025-W11'), START)), week('2025-W12'), START))
    expect(quantities(changed, '2025-W10', '2025-W13')).toEqual([1, 0, 2, 1])
    expect(quantityIn(changed, week('2025-W12'))).toEqual({ quantity: 2, usual: 1, excepted: true })
  })
  test('that says what comes anyway is none, and null forgets it', () => {
    expect(value(setException(basket, week('2025-W11'), 1, START)).exceptions).toEqual([])
    const skipped = value(skip(basket, week('2025-W11'), START))
    expect(value(setException(skipped, week('2025-W11'), null, START)).exceptions).toEqual([])
  })
  test('changes this week or a later one, never one that is over', () => {
    const now = week('2025-W12')
    const past = { kind: 'week-past', week: '2025-W11', thisWeek: '2025-W12' }
    expect(skip(basket, week('2025-W11'), now)).toEqual({ ok: false, refusal: past })
    expect(skip(basket, now, now)).toMatchObject({ ok: true })
    expect(move(basket, week('2025-W11'), week('2025-W13'), now)).toEqual({ ok: false, refusal: past })
    expect(move(basket, week('2025-W13'), week('2025-W11'), now)).toEqual({ ok: false, refusal: past })
  })
  test('lies within the subscription and is a number of baskets', () => {
    expect(skip(basket, week('2025-W52'), START)).toEqual({
      ok: false,
      refusal: { kind: 'week-outside', week: '2025-W52', first: '2025-W02', last: '2025-W51' },
    })
    for (const quantity of [-1, 0.5, 100, Number.NaN])
      expect(setException(basket, week('2025-W11'), quantity, START)).toMatchObject({
        refusal: { kind: 'quantity-out-of-range' },
      })
  })
  test('postponed comes in another week on top of what comes there', () => {
    const moved = value(move(basket, week('2025-W11'), week('2025-W13'), START))
    expect(quantities(moved, '2025-W10', '2025-W14')).toEqual([1, 0, 1, 2, 1])
    expect(moved.version).toBe(2)
    expect(move(moved, week('2025-W11'), week('2025-W14'), START)).toMatchObject({
      refusal: { kind: 'nothing-to-move' },
    })
    expect(move(basket, week('2025-W11'), week('2025-W52'), START)).toMatchObject({
      refusal: { kind: 'week-outside' },
    })
  })
})

describe('a change of depot (SUB-07)', () => {
  test('for a time ends by itself', () => {
    const away = value(changeDepot(basket, summer, around))
    expect(depots(away, '2025-W27', '2025-W28')).toEqual(['D10', 'D25'])
    expect(depots(away, '2025-W34', '2025-W35')).toEqual(['D25', 'D10'])
  })
  test('made later covers one made before, for a week or for good', () => {
    const away = value(changeDepot(basket, summer, around))
    const once = { ...summer, id: 'w', depot: 'D67', from: week('2025-W30'), to: week('2025-W30') }
    const twice = value(changeDepot(away, once, around))
    expect(depots(twice, '2025-W29', '2025-W31')).toEqual(['D25', 'D67', 'D25'])
    const moved = value(
      changeDepot(twice, { ...summer, id: 'm', depot: 'D44', from: week('2025-W33'), to: null }, around),
    )
    expect(depots(moved, '2025-W32', '2025-W36')).toEqual(['D25', 'D44', 'D44', 'D44', 'D44'])
    expect(depots(value(removeDepotChange(moved, 'm')), '2025-W33', '2025-W35')).toEqual([
      'D25',
      'D25',
      'D10',
    ])
    expect(removeDepotChange(moved, 'x')).toMatchObject({ refusal: { kind: 'unknown-depot-change' } })
  })
  test('names a depot that exists, a round that serves it, and weeks of the subscription', () => {
    const kind = (change: object) => {
      const answer = changeDepot(basket, { ...summer, ...change }, around)
      return answer.ok ? undefined : answer.refusal.kind
    }
    const here = surroundingsWith({ ...yearly, depots: ['D10', 'D12'] })
    expect(changeDepot(basket, summer, here)).toMatchObject({
      refusal: { kind: 'depot-not-offered', offered: 'D10, D12' },
    })
    expect(kind({ depot: 'X' })).toBe('unknown-depot')
    expect(kind({ depot: 'D11', round: 'MA' })).toBe('round-does-not-serve')
    expect(kind({ to: week('2025-W27') })).toBe('impossible-stretch')
    expect(kind({ from: week('2025-W52'), to: null })).toBe('impossible-stretch')
    expect(kind({ from: week('2024-W01'), to: week('2024-W09') })).toBe('impossible-stretch')
  })
})

describe('a delivery moved after the last week', () => {
  test('makes the course longer for it, with nothing else in between', () => {
    const moved = value(move(basket, week('2025-W11'), week('2026-W02'), START, true))
    expect(moved.end).toBe('2026-W02')
    expect(quantities(moved, '2025-W50', '2026-W03')).toEqual([1, 1, 0, 0, 1])
    expect(quantities(moved, '2025-W10', '2025-W12')).toEqual([1, 0, 1])
    const back = [{ week: week('2025-W11'), quantity: null }]
    expect(value(setExceptions(moved, back, basket.end, START))).toEqual({ ...basket, version: 3 })
  })
  test('is the only thing that an earlier last week may leave out: what comes by itself is not cut', () => {
    const back = [{ week: week('2025-W11'), quantity: null }]
    const behind = { kind: 'delivers-behind', week: '2025-W51', last: '2025-W50' }
    expect(setExceptions(basket, back, week('2025-W50'), START)).toEqual({ ok: false, refusal: behind })
    const moved = value(move(basket, week('2025-W11'), week('2026-W02'), START, true))
    expect(setExceptions(moved, back, week('2025-W50'), START)).toEqual({ ok: false, refusal: behind })
  })
  test('is refused too far after it, after a termination, and where the plan has a period', () => {
    const outside = { refusal: { kind: 'week-outside' } }
    expect(move(basket, week('2025-W11'), week('2026-W30'), START, true)).toMatchObject(outside)
    const ended = value(terminate(basket, week('2025-W40')))
    expect(move(ended, week('2025-W11'), week('2025-W45'), START, true)).toMatchObject(outside)
    expect(move(basket, week('2025-W11'), week('2026-W02'), START)).toMatchObject(outside)
  })
})

describe('several weeks set at once', () => {
  test('are all as wanted, or none is', () => {
    const set = (quantity: number) =>
      setExceptions(
        basket,
        [
          { week: week('2025-W10'), quantity: 0 },
          { week: week('2025-W12'), quantity },
        ],
        undefined,
        START,
      )
    expect(value(set(3))).toMatchObject({ exceptions: [{ quantity: 0 }, { quantity: 3 }], version: 2 })
    expect(set(100)).toMatchObject({ refusal: { kind: 'quantity-out-of-range' } })
    expect(setExceptions(basket, [], week('2025-W01'), START)).toMatchObject({
      refusal: { kind: 'week-past' },
    })
    expect(setExceptions(basket, [], week('2026-W09'), START)).toMatchObject({
      refusal: { kind: 'week-outside' },
    })
  })
})

describe('whatever happens to a subscription', () => {
  const anyWeek = fc.constantFrom(...weeksFrom(week('2024-W50'), week('2026-W03')))
  const steps = fc.oneof(
    fc.tuple(anyWeek, fc.integer({ min: -1, max: 100 })).map(
      ([at, n]) =>
        (of: Subscription) =>
          setException(of, at, n, START),
    ),
    fc.tuple(anyWeek, anyWeek).map(
      ([from, to]) =>
        (of: Subscription) =>
          move(of, from, to, START),
    ),
    fc
      .tuple(anyWeek, anyWeek, fc.constantFrom('D10', 'D25', 'X'))
      .map(([from, to, depot]) => (of: Subscription) => {
        return changeDepot(of, { id: `${of.version}`, depot, round: null, from, to }, around)
      }),
    anyWeek.map((at) => (of: Subscription) => terminate(of, at)),
  )
  const walk = (
    of: Subscription,
    step: (now: Subscription) => ReturnType<typeof postpone | typeof terminate | typeof changeDepot>,
  ) => {
    const answer = step(of)
    return answer.ok ? answer.value : of
  }

  test('it delivers only within its weeks, never less than nothing, at known depots', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 25 }), (walked) => {
        const after = walked.reduce<Subscription>(walk, basket)
        const all = askingIn(weeksFrom(week('2024-W50'), week('2026-W03')))(after)
        expect(all.every(({ week: at }) => isoYearOf(at) === 2025 && at <= lastWeekOf(after))).toBe(true)
        expect(all.every(({ quantity }) => quantity >= 0 && quantity <= 99)).toBe(true)
        expect(all.every(({ depot }) => depot === 'D10' || depot === 'D25')).toBe(true)
        expect(new Set(after.exceptions.map((one) => one.week)).size).toBe(after.exceptions.length)
        expect(after.exceptions).toEqual(after.exceptions.toSorted((a, b) => (a.week < b.week ? -1 : 1)))
      }),
    )
  })
  test('no exception ever moves what came in a week that is over', () => {
    const anyNow = fc.constantFrom(...weeks)
    fc.assert(
      fc.property(anyNow, fc.array(fc.tuple(anyWeek, anyWeek, fc.nat(99))), (now, walked) => {
        const after = walked.reduce<Subscription>((of, [from, to, quantity]) => {
          const moved = walk(of, (seen) => move(seen, from, to, now))
          return walk(moved, (seen) => setException(seen, to, quantity, now))
        }, basket)
        const past = (of: Subscription) => delivered(of).filter(({ at }) => at < now)
        expect(past(after)).toEqual(past(basket))
      }),
    )
  })
  test('postponing beyond the end and taking it back leaves the subscription as it was', () => {
    const beyond = fc.constantFrom(...weeksFrom(week('2025-W52'), week('2026-W24')))
    fc.assert(
      fc.property(fc.constantFrom(...weeks), beyond, (from, to) => {
        const moved = value(move(basket, from, to, START, true))
        const total = delivered(moved, weeksFrom(START, to)).reduce((sum, { quantity }) => sum + quantity, 0)
        expect(total).toBe(weeks.length)
        const back = value(setExceptions(moved, [{ week: from, quantity: null }], basket.end, START))
        expect({ ...back, version: 1 }).toEqual(basket)
      }),
    )
  })
  test('postponing moves baskets and never makes or loses one', () => {
    const total = (of: Subscription) => delivered(of).reduce((sum, { quantity }) => sum + quantity, 0)
    const moves = fc.array(fc.tuple(fc.constantFrom(...weeks), fc.constantFrom(...weeks)), { maxLength: 30 })
    fc.assert(
      fc.property(moves, (pairs) => {
        const after = pairs.reduce<Subscription>(
          (of, [from, to]) => walk(of, (now) => move(now, from, to, START)),
          basket,
        )
        expect(total(after)).toBe(total(basket))
      }),
    )
  })
})
