import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { addWeeks, week, weekOf, weeksFrom, weeksOfYear } from '#kernel/week'
import { scheduleRules as rules } from '../views/schedule-rules.ts'
import { dayTotals, drivenRounds } from './figures.ts'
import type { ScheduledSubscription, ScheduleInputs } from './inputs.ts'
import { schedule, scheduleWeeks, scheduleYear } from './schedule.ts'
import { aps, garden, subscription } from './schedule-samples.ts'

const w18 = week('2025-W18')
const of = (
  subscriptions: readonly ScheduledSubscription[],
  change: Partial<ScheduleInputs> = {},
): ScheduleInputs => ({
  ...garden,
  ...change,
  subscriptions,
})
const linesOf = (inputs: ScheduleInputs, at = w18) =>
  schedule(inputs, at, rules).roundDays.flatMap(({ day: on, round, open, lines }) =>
    lines.map(({ quantity, depot, stop, why }) => ({ on, round, open, quantity, depot, stop, why })),
  )
const only = (inputs: ScheduleInputs, at = w18) => {
  const [line, ...others] = linesOf(inputs, at)
  if (!line || others.length > 0) throw new Error(`${others.length + (line ? 1 : 0)} lines`)
  return line
}

describe('a delivery says why it is there (SUB-14)', () => {
  test('that much: the rhythm', () => {
    expect(only(of([aps]))).toMatchObject({
      on: '2025-04-29',
      round: 'MA',
      quantity: 1,
      depot: 'D10',
      stop: 2,
      why: [{ kind: 'rhythm', rhythm: { kind: 'weekly' } }],
    })
  })
  test('that much: an exception, and what two small baskets make', () => {
    const doubled = { ...aps, exceptions: [{ week: w18, quantity: 2 }] }
    expect(only(of([doubled]))).toMatchObject({
      quantity: 2,
      why: [
        { kind: 'exception', usual: 1, quantity: 2 },
        { kind: 'doubled', plan: 'APF' },
      ],
    })
    const skipped = { ...aps, exceptions: [{ week: w18, quantity: 0 }] }
    expect(only(of([skipped]))).toMatchObject({
      quantity: 0,
      why: [{ kind: 'exception', usual: 1, quantity: 0 }],
    })
  })
  test('there: a depot for a time', () => {
    const change = { id: '1', depot: 'D67', round: null, from: w18, to: week('2025-W20') }
    expect(only(of([{ ...aps, depotChanges: [change] }]))).toMatchObject({
      on: '2025-05-02',
      round: 'VE1',
      depot: 'D67',
      why: [
        { kind: 'rhythm' },
        { kind: 'depot-change', usualDepot: 'D10', from: '2025-W18', to: '2025-W20' },
      ],
    })
  })
  test('that day: a holiday, decided for one round and not for the other', () => {
    const employees = subscription(3, { depot: 'D47' })
    const charmes = subscription(4, { depot: 'D68' })
    const [moved, usual] = linesOf(of([employees, charmes])).toSorted((a, b) => (a.depot < b.depot ? -1 : 1))
    expect(moved).toMatchObject({
      on: '2025-05-02',
      why: [
        { kind: 'rhythm' },
        {
          kind: 'holiday-shift',
          usualDay: '2025-05-01',
          holiday: { fr: 'Fête du Travail', en: 'Labour Day' },
        },
      ],
    })
    expect(usual).toMatchObject({ on: '2025-05-01', why: [{ kind: 'rhythm' }] })
  })
  test('or is not: the week is closed', () => {
    expect(only(of([aps]), week('2025-W52'))).toMatchObject({
      open: false,
      quantity: 0,
      why: [{ kind: 'week-closed' }, { kind: 'rhythm' }],
    })
  })
})

describe('the schedule', () => {
  test('of a depot on two rounds follows the slot that the member chose, otherwise the first (DEP-05)', () => {
    const both = garden.rounds.map((round) =>
      round.code === 'VE1' ? { ...round, stops: [{ depot: 'D10' }] } : round,
    )
    expect(only(of([aps], { rounds: both })).round).toBe('MA')
    expect(only(of([{ ...aps, round: 'VE1' }], { rounds: both })).round).toBe('VE1')
    expect(only(of([{ ...aps, round: 'JES' }], { rounds: both })).round).toBe('MA')
  })
  test('names what stands at a depot without a round, and drives no archived round', () => {
    const archived = garden.rounds.map((round) => ({ ...round, archived: round.code === 'MA' }))
    const { roundDays, strays } = schedule(of([aps], { rounds: archived }), w18, rules)
    expect(roundDays).toEqual([])
    expect(strays).toMatchObject([
      { week: w18, subscription: 1, depot: 'D10', depotName: 'Asso Rhyzome', quantity: 1 },
    ])
  })
  test('packs a plan without a product under its own name', () => {
    const waiting = subscription(5, { plan: 'APAS12' })
    const [roundDay] = schedule(of([waiting]), w18, rules).roundDays
    expect(roundDay?.lines[0]).toMatchObject({ product: 'APAS12', productName: 'Panier simple attente x12' })
  })
  test('drives a round on which somebody stands even when nothing is left, and no other', () => {
    const free = subscription(6, { depot: 'D47', rhythm: { kind: 'free' } })
    const year = scheduleYear(of([free]), 2025, rules)
    const driven = drivenRounds(year.roundDays, 2025)
    expect(driven).toHaveLength(50)
    expect(driven[16]).toEqual({ round: 'JES', week: '2025-W18', day: '2025-05-02' })
    expect(dayTotals(year.roundDays, day('2025-01-01'), day('2025-12-31'))).toEqual([])
  })
  test('counts a plan as it was bought, not as it is doubled', () => {
    const doubled = { ...aps, exceptions: [{ week: w18, quantity: 2 }] }
    const { roundDays } = schedule(of([doubled, subscription(2)]), w18, rules)
    expect(dayTotals(roundDays, day('2025-04-29'), day('2025-04-29'))).toEqual([
      { day: '2025-04-29', depot: 'D10', plan: 'APS', quantity: 3 },
    ])
    expect(dayTotals(roundDays, day('2025-04-30'), day('2025-05-04'))).toEqual([])
  })
  test('goes on through a year of 53 weeks', () => {
    const fortnightly = subscription(7, {
      rhythm: { kind: 'fortnightly', anchor: week('2026-W01') },
      start: week('2026-W01'),
      end: week('2027-W10'),
    })
    const days = scheduleWeeks(
      of([fortnightly]),
      weeksFrom(week('2026-W52'), week('2027-W02')),
      rules,
    ).roundDays
    expect(days.map(({ day: on, lines }) => [on, lines[0]?.quantity])).toEqual([
      ['2026-12-22', 0],
      ['2026-12-29', 1],
      ['2027-01-05', 0],
      ['2027-01-12', 1],
    ])
  })
})

describe('whatever is subscribed and decided', () => {
  const anyWeek = fc.constantFrom(...weeksOfYear(2025))
  const anySubscription = fc
    .record({
      depot: fc.constantFrom('D10', 'D47', 'D67', 'D68', 'D99'),
      quantity: fc.integer({ min: 1, max: 3 }),
      rhythm: fc.oneof(
        fc.constant({ kind: 'weekly' as const }),
        fc.constant({ kind: 'free' as const }),
        anyWeek.map((anchor) => ({ kind: 'fortnightly' as const, anchor })),
      ),
      exceptions: fc.array(fc.record({ week: anyWeek, quantity: fc.nat(4) }), { maxLength: 5 }),
      start: anyWeek,
    })
    .map((terms) => ({ ...terms, end: addWeeks(terms.start, 20) }))
  const anyGarden = fc
    .array(anySubscription, { maxLength: 12 })
    .map((all) => of(all.map((terms, n) => subscription(n + 1, terms))))

  test('a year is its weeks, one after the other', () => {
    fc.assert(
      fc.property(anyGarden, (inputs) => {
        const year = scheduleYear(inputs, 2025, rules)
        const weeks = weeksOfYear(2025).map((one) => schedule(inputs, one, rules))
        expect(year.roundDays).toEqual(weeks.flatMap((one) => one.roundDays))
        expect(year.strays.length).toBe(weeks.flatMap((one) => one.strays).length)
      }),
      { numRuns: 15 },
    )
  })
  test('a subscription is on one round a week at most, in its week, and nothing is lost on the way', () => {
    fc.assert(
      fc.property(anyGarden, (inputs) => {
        const { roundDays, strays } = scheduleYear(inputs, 2025, rules)
        const visits = roundDays.flatMap((one) => one.lines.map((line) => `${line.subscription} ${one.week}`))
        expect(new Set(visits).size).toBe(visits.length)
        expect(roundDays.every((one) => weekOf(one.day) === one.week && one.preparationDay <= one.day)).toBe(
          true,
        )
        expect(roundDays.every((one) => one.lines.every((line) => line.why.length > 0))).toBe(true)
        const ask = rules.askingIn(
          weeksOfYear(2025).filter((one) => one !== '2025-W01' && one !== '2025-W52'),
        )
        const asked = inputs.subscriptions.flatMap(ask).reduce((sum, { quantity }) => sum + quantity, 0)
        const open = strays.filter((stray) => stray.week !== '2025-W01' && stray.week !== '2025-W52')
        const left = roundDays.flatMap((one) => one.lines)
        expect([...left, ...open].reduce((sum, { quantity }) => sum + quantity, 0)).toBe(asked)
      }),
      { numRuns: 30 },
    )
  })
})
