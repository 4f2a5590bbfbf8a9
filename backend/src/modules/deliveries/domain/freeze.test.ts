import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { week, weeksFrom } from '#kernel/week'
import { scheduleRules as rules } from '../views/schedule-rules.ts'
import { dueForFreezing, freeze, mergeRuns } from './freeze.ts'
import type { ScheduleInputs } from './inputs.ts'
import type { RoundDay, Run, Schedule } from './round-day.ts'
import { schedule, scheduleWeeks } from './schedule.ts'
import { aps, garden, subscription } from './schedule-samples.ts'

const w18 = week('2025-W18')
const everybody = [aps, subscription(2, { depot: 'D67' }), subscription(3, { depot: 'D47' })]
const inputs: ScheduleInputs = { ...garden, subscriptions: everybody }
const live = schedule(inputs, w18, rules)
const frozen = (roundDay: RoundDay | undefined, atMs = 1000): Run => {
  const run = roundDay && freeze(roundDay, atMs)
  if (!run?.ok) throw new Error('not frozen')
  return run.value
}
const tuesday = live.roundDays.find(({ round }) => round === 'MA')
const run = frozen(tuesday)
const served = (of: Schedule) =>
  of.roundDays.flatMap(({ round, lines }) =>
    lines
      .filter(({ quantity }) => quantity > 0)
      .map((line) => `${line.subscription} ${round} ${line.quantity}`),
  )

describe('a frozen day (DLV-01)', () => {
  test('is frozen once, and never in a closed week', () => {
    expect(run.lines).toEqual(tuesday?.lines)
    expect(freeze(run, 2000)).toEqual({
      ok: false,
      refusal: { kind: 'day-frozen', day: '2025-04-29', round: 'MA', atMs: 1000 },
    })
    const [closed] = schedule(inputs, week('2025-W52'), rules).roundDays
    expect(closed && freeze(closed, 1)).toEqual({
      ok: false,
      refusal: { kind: 'week-closed', week: '2025-W52' },
    })
  })
  test('is due that many days before its delivery, and the past at once', () => {
    const due = (today: string, days: number) =>
      dueForFreezing(live.roundDays, day(today), days).map(({ round }) => round)
    expect(due('2025-04-26', 2)).toEqual([])
    expect(due('2025-04-27', 2)).toEqual(['MA'])
    expect(due('2025-04-30', 2)).toEqual(['MA', 'JES', 'VE1'])
    expect(due('2025-06-01', 0)).toEqual(['MA', 'JES', 'VE1'])
    expect(dueForFreezing([run], day('2025-06-01'), 0)).toEqual([])
  })
  test('keeps its day, its names and its lines whatever changes later', () => {
    const later: ScheduleInputs = {
      ...inputs,
      subscriptions: [{ ...aps, ended: { lastWeek: week('2025-W02') } }],
      rounds: garden.rounds.map((one) => ({ ...one, weekday: 3, name: 'Autre', archived: true })),
      plans: [],
      members: [],
    }
    const merged = mergeRuns(schedule(later, w18, rules), [run])
    expect(merged.roundDays).toEqual([run])
    expect(merged.strays).toEqual([])
  })
  test('is not moved by a holiday decided afterwards', () => {
    const shifts = [{ round: 'MA', usualDay: day('2025-04-29'), deliveredOn: day('2025-04-30') }]
    const moved = { ...inputs, calendars: garden.calendars.map((one) => ({ ...one, shifts })) }
    const merged = mergeRuns(schedule(moved, w18, rules), [run])
    expect(merged.roundDays.filter(({ round }) => round === 'MA')).toEqual([run])
  })
  test('is not made up for elsewhere: who is served on it is served once', () => {
    const change = { id: '1', depot: 'D67', round: null, from: w18, to: null }
    const after = { ...inputs, subscriptions: [{ ...aps, depotChanges: [change] }, ...everybody.slice(1)] }
    const merged = mergeRuns(schedule(after, w18, rules), [run])
    expect(served(merged).toSorted()).toEqual(['1 MA 1', '2 VE1 1', '3 JES 1'])
  })
  test('serves on another round who was to receive nothing on it', () => {
    const skipped = { ...aps, exceptions: [{ week: w18, quantity: 0 }] }
    const before = schedule({ ...inputs, subscriptions: [skipped] }, w18, rules).roundDays[0]
    const change = { id: '1', depot: 'D67', round: null, from: w18, to: null }
    const after = { ...inputs, subscriptions: [{ ...aps, depotChanges: [change] }] }
    expect(served(mergeRuns(schedule(after, w18, rules), [frozen(before)]))).toEqual(['1 VE1 1'])
  })
  test('tells whom it leaves out: who came to its round too late', () => {
    const late = { ...inputs, subscriptions: [...everybody, subscription(4, { depot: 'D01' })] }
    const { leftOut } = mergeRuns(schedule(late, w18, rules), [run])
    expect(leftOut).toMatchObject([
      { day: '2025-04-29', round: 'MA', line: { subscription: 4, quantity: 1 } },
    ])
  })
})

describe('whatever is frozen and changed', () => {
  const weeks = weeksFrom(week('2025-W10'), week('2025-W14'))
  const depot = fc.constantFrom('D01', 'D10', 'D47', 'D67')
  const terms = fc.array(fc.record({ depot, quantity: fc.integer({ min: 1, max: 2 }) }), {
    minLength: 6,
    maxLength: 6,
  })
  const inputsOf = (all: readonly { depot: string; quantity: number }[]): ScheduleInputs => ({
    ...garden,
    subscriptions: all.map((one, n) => subscription(n + 1, one)),
  })
  test('nobody is served twice a week, and what was frozen comes back as it was', () => {
    fc.assert(
      fc.property(terms, terms, fc.array(fc.nat(19), { maxLength: 8 }), (before, after, picks) => {
        const days = scheduleWeeks(inputsOf(before), weeks, rules).roundDays
        const runs = [...new Set(picks)].flatMap((n) => (days[n] ? [frozen(days[n])] : []))
        const merged = mergeRuns(scheduleWeeks(inputsOf(after), weeks, rules), runs)
        const visits = merged.roundDays.flatMap((one) =>
          one.lines.filter(({ quantity }) => quantity > 0).map((line) => `${line.subscription} ${one.week}`),
        )
        expect(new Set(visits).size).toBe(visits.length - doubled(runs))
        expect(merged.roundDays).toEqual(expect.arrayContaining(runs))
        expect(merged.roundDays).toEqual(
          merged.roundDays.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
        )
      }),
    )
  })
  const doubled = (runs: readonly Run[]) => {
    const visits = runs.flatMap((one) => one.lines.map((line) => `${line.subscription} ${one.week}`))
    return visits.length - new Set(visits).size
  }
})
