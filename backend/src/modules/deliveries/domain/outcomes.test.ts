import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '#kernel/day'
import { week } from '#kernel/week'
import { scheduleRules as rules } from '../views/schedule-rules.ts'
import { recordedOutcomes } from './delivery.ts'
import { freeze } from './freeze.ts'
import type { OutcomeRecord } from './outcome-record.ts'
import { deliveriesOn, outcomesFrom, type Recording, recordOutcome, withdrawOutcome } from './outcomes.ts'
import { schedule } from './schedule.ts'
import { garden, subscription } from './schedule-samples.ts'

const exceptions = [{ week: week('2025-W18'), quantity: 0 }]
const subscriptions = [
  subscription(1),
  subscription(2),
  subscription(3, { depot: 'D01' }),
  subscription(4, { depot: 'D01', exceptions }),
]
const [tuesday] = schedule({ ...garden, subscriptions }, week('2025-W18'), rules).roundDays
const frozen = tuesday && freeze(tuesday, 1000)
if (!frozen?.ok) throw new Error('not frozen')
const run = frozen.value
const evening = { atMs: 5000, today: run.day, by: 'alix' }
const all: Recording = { depot: null, subscription: null, outcome: 'delivered', reason: null, note: '' }
const record = (id: string, change: Partial<Recording>, atMs = 5000): OutcomeRecord => {
  const recorded = recordOutcome(run, { ...all, ...change }, id, { ...evening, atMs })
  if (!recorded.ok) throw new Error(recorded.refusal.kind)
  return recorded.value
}
const refusal = (change: Partial<Recording>, today = run.day) => {
  const recorded = recordOutcome(run, { ...all, ...change }, 'x', { ...evening, today })
  return recorded.ok ? undefined : recorded.refusal
}
const outcomes = (records: readonly OutcomeRecord[]) =>
  deliveriesOn(run, outcomesFrom(records)).map(({ subscription: number, outcome }) => `${number} ${outcome}`)

describe('an outcome (DLV-02, RND-07)', () => {
  test('for the whole round covers every line that something was left for', () => {
    expect(outcomes([])).toEqual(['3 planned', '4 planned', '1 planned', '2 planned'])
    expect(outcomes([record('a', {})])).toEqual(['3 delivered', '4 planned', '1 delivered', '2 delivered'])
  })
  test('recorded later corrects one before, for a depot or for a line', () => {
    const records = [
      record('a', {}),
      record('b', { depot: 'D10', outcome: 'not-collected' }, 6000),
      record('c', { subscription: 2, outcome: 'lost' }, 7000),
    ]
    expect(outcomes(records)).toEqual(['3 delivered', '4 planned', '1 not-collected', '2 lost'])
    expect(outcomes(records.toReversed())).toEqual(outcomes(records))
    expect(outcomes([...records, record('d', {}, 8000)])).toEqual(outcomes([record('a', {})]))
  })
  test('needs a day that has come, somebody it is about, and a reason when nothing was delivered', () => {
    expect(refusal({}, addDays(run.day, -1))).toEqual({
      kind: 'day-ahead',
      day: run.day,
      today: '2025-04-28',
    })
    expect(refusal({ depot: 'D67' })).toEqual({ kind: 'nothing-there', depot: 'D67', subscription: null })
    expect(refusal({ subscription: 4 })).toMatchObject({ kind: 'nothing-there' })
    expect(refusal({ depot: 'D01', subscription: 1 })).toMatchObject({ kind: 'nothing-there' })
    expect(refusal({ outcome: 'not-delivered' })).toEqual({
      kind: 'reason-required',
      outcome: 'not-delivered',
    })
    expect(refusal({ outcome: 'not-delivered', reason: 'vehicle-problem' })).toBeUndefined()
    expect(refusal({ note: 'a'.repeat(501) })).toEqual({ kind: 'note-too-long', max: 500 })
  })
  test('is corrected days later too', () =>
    expect(refusal({ outcome: 'lost' }, addDays(run.day, 30))).toBeUndefined())
  test('tells its reason, and that the day is frozen', () => {
    const [line] = deliveriesOn(
      run,
      outcomesFrom([record('a', { outcome: 'not-delivered', reason: 'depot-closed' })]),
    )
    expect(line).toMatchObject({
      outcomeReason: 'depot-closed',
      frozen: true,
      day: '2025-04-29',
      roundName: 'Tournée MA',
    })
    expect(line?.why.at(-1)).toEqual({ kind: 'frozen', atMs: 1000 })
  })
})

describe('undo', () => {
  test('counts until midnight, and what stood before counts again', () => {
    const first = record('a', {})
    const second = record('b', { outcome: 'lost' }, 6000)
    const undone = withdrawOutcome(second, { ...evening, atMs: 7000 })
    if (!undone.ok) throw new Error(undone.refusal.kind)
    expect(outcomes([first, undone.value])).toEqual(outcomes([first]))
    expect(withdrawOutcome(undone.value, { ...evening, atMs: 8000 })).toEqual(undone)
    expect(withdrawOutcome(second, { ...evening, today: addDays(run.day, 1) })).toEqual({
      ok: false,
      refusal: { kind: 'undo-too-late', recordedOn: run.day },
    })
  })
  test('of everything leaves the day as planned, whatever was recorded', () => {
    const step = fc.record({
      depot: fc.constantFrom(null, 'D01', 'D10'),
      outcome: fc.constantFrom(...recordedOutcomes),
      undo: fc.nat(9),
    })
    const walk = (
      records: readonly OutcomeRecord[],
      change: typeof step extends fc.Arbitrary<infer S> ? S : never,
    ) => {
      const added = [...records, record(`r${records.length}`, { ...change, reason: 'other' }, records.length)]
      return added.map((one, n) => {
        const undone = n === change.undo ? withdrawOutcome(one, evening) : { ok: false as const }
        return undone.ok ? undone.value : one
      })
    }
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const records = steps.reduce(walk, [])
        const standing = records.filter((one) => one.withdrawn === null)
        expect(outcomes(records)).toEqual(outcomes(standing))
        const last = standing.findLast((one) => one.depot === null || one.depot === 'D01')
        expect(outcomes(records)[0]).toBe(`3 ${last?.outcome ?? 'planned'}`)
      }),
    )
  })
})

test('a day that is not frozen says so', () => {
  const [line] = tuesday ? deliveriesOn(tuesday, outcomesFrom([])) : []
  expect(line).toMatchObject({ frozen: false, outcome: 'planned', day: day('2025-04-29') })
})
