import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { week } from '#kernel/week'
import { changedLoad, everyChange, excessOf, type PhaseChange } from './level-changes.ts'
import { levelDay } from './level-day.ts'
import { flexibleIn } from './level-flexible.ts'
import { limitOf, packingLoad } from './level-load.ts'
import { sampleSubscription, YEAR } from './level-samples.ts'
import type { Rhythm, Subscription } from './subscription.ts'
import { weekSpan } from './week-span.ts'

const ODD: Rhythm = { kind: 'fortnightly', anchor: week('2025-W01') }
const EVEN: Rhythm = { kind: 'fortnightly', anchor: week('2025-W02') }
const packedOn = () => 2 as const
const fortnightly = (number: number, details: Partial<Subscription> = {}) =>
  sampleSubscription(number, ODD, details)

const levelled = (subscriptions: readonly Subscription[], tolerance: number, weeks = YEAR) => {
  const load = packingLoad(subscriptions, weeks, packedOn).get(2) ?? []
  const flexible = flexibleIn(subscriptions, weekSpan(weeks), packedOn)
  const limit = limitOf(load, tolerance)
  return { load, flexible, limit, levelling: levelDay(load, flexible, limit) }
}
const numbersOf = (changes: readonly PhaseChange[]) =>
  changes.map(({ flexible, phase }) => [flexible.subscription.number, phase.rhythm])

describe('who is flexible', () => {
  const may = (subscription: Subscription) =>
    flexibleIn([subscription], weekSpan(YEAR), packedOn).length === 1

  test('whoever comes every two weeks or once a month and has arranged nothing ahead', () => {
    expect(may(fortnightly(1))).toBe(true)
    expect(may(sampleSubscription(1, { kind: 'monthly', nth: 2, weekday: 2 }))).toBe(true)
    expect(may(sampleSubscription(1, { kind: 'weekly' }))).toBe(false)
    expect(may(sampleSubscription(1, { kind: 'free' }))).toBe(false)
    expect(may(fortnightly(1, { exceptions: [{ week: week('2025-W20'), quantity: 0 }] }))).toBe(false)
    const moved = { id: 'm', depot: 'D2', round: null, from: week('2025-W30'), to: null }
    expect(may(fortnightly(1, { depotChanges: [moved] }))).toBe(false)
    expect(may(fortnightly(1, { end: week('2024-W50'), start: week('2024-W02') }))).toBe(false)
  })
  test('and whoever arranged something that is over', () => {
    const ahead = weekSpan(YEAR.slice(25))
    const arranged = fortnightly(1, { exceptions: [{ week: week('2025-W05'), quantity: 0 }] })
    expect(flexibleIn([arranged], ahead, packedOn)).toHaveLength(1)
  })
})

describe('levelling a packing day (CAL-04)', () => {
  test('asks as few as can be, the lowest numbers first, and changes nothing by itself', () => {
    const all = Array.from({ length: 10 }, (_, n) => fortnightly(n + 1))
    const { levelling } = levelled(all, 20)
    expect(numbersOf(levelling.changes)).toEqual([1, 2, 3, 4].map((number) => [number, EVEN]))
    expect(levelling).toMatchObject({ reached: true, fewest: true })
    expect(Math.max(...levelling.load)).toBe(6)
    expect(all.every(({ rhythm }) => rhythm === ODD)).toBe(true)
  })
  test('asks one who takes many baskets rather than many who take one', () => {
    const all = [...[1, 2, 3, 4].map((number) => fortnightly(number)), fortnightly(5, { quantity: 4 })]
    const { levelling } = levelled(all, 0)
    expect(numbersOf(levelling.changes)).toEqual([[5, EVEN]])
  })
  test('asks nobody where the load is within the tolerance', () => {
    expect(levelled([fortnightly(1), sampleSubscription(2, EVEN)], 0).levelling).toMatchObject({
      changes: [],
      reached: true,
      fewest: true,
    })
  })
  test('does what can be done where fixed rhythms stand in the way, and says so', () => {
    const fixed = [1, 2, 3].map((number) =>
      fortnightly(number, { exceptions: [{ week: week('2025-W51'), quantity: 3 }] }),
    )
    const { levelling } = levelled([...fixed, fortnightly(4)], 0)
    expect(numbersOf(levelling.changes)).toEqual([[4, EVEN]])
    expect(levelling).toMatchObject({ reached: false, fewest: false })
  })

  const rhythm = fc.constantFrom<Rhythm>(
    { kind: 'monthly', nth: 1, weekday: 2 },
    { kind: 'monthly', nth: 3, weekday: 2 },
    ODD,
    ODD,
    EVEN,
  )
  const rows = fc.array(fc.record({ rhythm, quantity: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  const subscriptionsOf = (drawn: readonly { readonly rhythm: Rhythm; readonly quantity: number }[]) =>
    drawn.map(({ rhythm: own, quantity }, n) => sampleSubscription(n + 1, own, { quantity }))

  test('is as small as trying every set of changes finds, wherever it says so', () => {
    fc.assert(
      fc.property(rows, fc.nat(30), (drawn, tolerance) => {
        const { load, flexible, limit, levelling } = levelled(
          subscriptionsOf(drawn),
          tolerance,
          YEAR.slice(0, 16),
        )
        expect(levelling.load).toEqual(levelling.changes.reduce(changedLoad, load))
        expect(levelling.reached).toBe(excessOf(levelling.load, limit) === 0)
        if (!levelling.reached) return
        const fewest = fewestByTrying(load, flexible, limit)
        if (levelling.fewest) expect(levelling.changes).toHaveLength(fewest)
        else expect(levelling.changes.length).toBeGreaterThanOrEqual(fewest)
      }),
      { numRuns: 60 },
    )
  })
})

/** Every combination of nobody or one of their phases, one subscription after the other. */
const fewestByTrying = (
  load: readonly number[],
  flexible: ReturnType<typeof flexibleIn>,
  limit: number,
): number => {
  const [first, ...others] = flexible
  if (excessOf(load, limit) === 0) return 0
  if (!first) return Number.POSITIVE_INFINITY
  const changed = everyChange([first]).map(
    (change) => 1 + fewestByTrying(changedLoad(load, change), others, limit),
  )
  return Math.min(fewestByTrying(load, others, limit), ...changed)
}
