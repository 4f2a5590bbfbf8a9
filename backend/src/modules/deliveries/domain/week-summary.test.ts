import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { week } from '#kernel/week'
import { scheduleRules as rules } from '../views/schedule-rules.ts'
import type { Delivery } from './delivery.ts'
import { freeze } from './freeze.ts'
import type { ScheduledSubscription } from './inputs.ts'
import { deliveriesOn, outcomesFrom, recordOutcome } from './outcomes.ts'
import { type LineFilter, lineSorts, packedOn, preparationLines } from './preparation-lines.ts'
import { basketsIn, productTotals, stopTotals } from './product-totals.ts'
import { schedule } from './schedule.ts'
import { aps, garden, subscription } from './schedule-samples.ts'
import { preparationsOf } from './week-summary.ts'
import { weekWarnings } from './week-warnings.ts'

const w18 = week('2025-W18')
const placeOf = (all: readonly { code: string }[]) => (code: string) => {
  const n = all.findIndex((one) => one.code === code)
  return n < 0 ? all.length : n
}
const order = { product: placeOf(garden.products), plan: placeOf(garden.plans) }
const nothing = () => outcomesFrom([])
const weekOf = (subscriptions: readonly ScheduledSubscription[]) =>
  schedule({ ...garden, subscriptions }, w18, rules)
const everybody = [
  aps,
  subscription(2, { plan: 'ABOEUF6', quantity: 3 }),
  subscription(3, { depot: 'D47', plan: 'APF' }),
  subscription(4, { depot: 'D67' }),
  subscription(5, { depot: 'D68', rhythm: { kind: 'free' } }),
  subscription(6, { depot: 'D01', plan: 'APAS12' }),
]
const days = weekOf(everybody).roundDays

describe('the week by preparation day (DLV-02)', () => {
  test('has the rounds of each day and counts by product', () => {
    const preparations = preparationsOf(days, nothing, order)
    expect(preparations.map((one) => [one.day, one.baskets, one.rounds.map(({ code }) => code)])).toEqual([
      ['2025-04-29', 5, ['MA']],
      ['2025-05-01', 2, ['JEC', 'JES', 'VE1']],
    ])
    expect(preparations[0]?.products).toEqual([
      {
        product: 'simple',
        name: 'Panier simple',
        quantity: 1,
        plans: [{ plan: 'APS', name: 'Panier simple', quantity: 1 }],
      },
      {
        product: 'oeuf',
        name: 'Œufs',
        quantity: 3,
        plans: [{ plan: 'ABOEUF6', name: 'Boîte d’œufs x6', quantity: 3 }],
      },
      {
        product: 'APAS12',
        name: 'Panier simple attente x12',
        quantity: 1,
        plans: [{ plan: 'APAS12', name: 'Panier simple attente x12', quantity: 1 }],
      },
    ])
  })
  test('says of each round whether it is frozen and what became of its baskets', () => {
    const [tuesday] = days
    const run = tuesday && freeze(tuesday, 1)
    if (!run?.ok) throw new Error('not frozen')
    const asked = { depot: 'D10', subscription: null, outcome: 'delivered' as const, reason: null, note: '' }
    const recorded = recordOutcome(run.value, asked, 'a', { atMs: 1, today: day('2025-04-29'), by: 'alix' })
    if (!recorded.ok) throw new Error(recorded.refusal.kind)
    const [preparation] = preparationsOf([run.value], () => outcomesFrom([recorded.value]), order)
    expect(preparation?.rounds).toEqual([
      {
        code: 'MA',
        name: 'Tournée MA',
        colour: '#ef476f',
        deliveryDay: '2025-04-29',
        frozen: true,
        baskets: 5,
        outcomes: { planned: 1, delivered: 4, 'not-collected': 0, lost: 0, 'not-delivered': 0 },
      },
    ])
  })
  test('is empty in a closed week', () => {
    const closed = schedule({ ...garden, subscriptions: everybody }, week('2025-W52'), rules).roundDays
    expect(closed.length).toBeGreaterThan(0)
    expect(preparationsOf(closed, nothing, order)).toEqual([])
    expect(packedOn(closed, closed[0]?.preparationDay ?? day('2025-01-01'))).toEqual([])
  })
  test('counts every basket once, whichever way it is counted', () => {
    const anyLines = fc.array(
      fc.record({
        depot: fc.constantFrom('D01', 'D10', 'D47', 'D67', 'D68'),
        plan: fc.constantFrom('APS', 'APF', 'ABOEUF6', 'APAS12', 'MPSH'),
        quantity: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(anyLines, (all) => {
        const { roundDays } = weekOf(all.map((terms, n) => subscription(n + 1, terms)))
        const expected = all.reduce((sum, { quantity }) => sum + quantity, 0)
        const preparations = preparationsOf(roundDays, nothing, order)
        const sum = (parts: readonly { quantity: number }[]) => basketsIn(parts as { quantity: number }[])
        expect(preparations.reduce((total, { baskets }) => total + baskets, 0)).toBe(expected)
        expect(sum(preparations.flatMap(({ products }) => products))).toBe(expected)
        expect(sum(preparations.flatMap(({ products }) => products.flatMap(({ plans }) => plans)))).toBe(
          expected,
        )
        const stops = roundDays.flatMap(({ lines }) => stopTotals(lines, order))
        expect(sum(stops.flatMap(({ products }) => products))).toBe(expected)
      }),
    )
  })
})

describe('the list of a preparation day (DLV-02)', () => {
  const deliveries = packedOn(days, day('2025-05-01'))
    .concat(packedOn(days, day('2025-04-29')))
    .flatMap((one) => deliveriesOn(one, nothing()))
  const rank = {
    round: placeOf(garden.rounds),
    category: placeOf([{ code: 'structure' }, { code: 'ecole' }]),
  }
  const list = (filter: LineFilter) =>
    preparationLines(deliveries, filter, rank).map((line) => line.subscription)

  test('is in the order of driving, then of category, name and product, and leaves out who receives nothing', () => {
    expect(list({})).toEqual([6, 1, 2, 3, 4])
  })
  test('is sorted by last name as the French sort, and by every other column', () => {
    expect(list({ sort: 'name' })).toEqual([4, 6, 2, 1, 3])
    expect(list({ sort: 'stop' })).toEqual([6, 3, 4, 1, 2])
    expect(list({ sort: 'category' })).toEqual([3, 1, 4, 6, 2])
    const named = (subscription: number, listedName: string) => ({
      ...deliveries[0],
      quantity: 1,
      subscription,
      listedName,
    })
    const all = [
      named(1, 'Eton Zoé'),
      named(2, 'Étienne Léa'),
      named(3, 'Étienne Ana'),
      named(4, 'Œuvrard Max'),
    ]
    const byName = preparationLines(all as Delivery[], { sort: 'name' }, rank)
    expect(byName.map(({ subscription }) => subscription)).toEqual([3, 2, 1, 4])
    expect(list({ sort: 'depot' })).toEqual([2, 1, 6, 4, 3])
    expect(list({ sort: 'product' })).toEqual([2, 3, 1, 4, 6])
  })
  test('is filtered by round, depot, category, product and words', () => {
    expect(list({ round: 'MA' })).toEqual([6, 1, 2])
    expect(list({ depot: 'D10' })).toEqual([1, 2])
    expect(list({ category: 'ecole' })).toEqual([1])
    expect(list({ category: '' })).toEqual([6, 2, 4])
    expect(list({ category: 'ecole', round: 'JES' })).toEqual([])
    expect(list({ product: 'simple' })).toEqual([1, 4])
    expect(list({ q: 'elodie RHYZ' })).toEqual([1])
    expect(list({ q: 'œufs' })).toEqual([2])
    expect(list({ q: '06 39 98 00 02' })).toEqual([2])
    expect(list({ q: '39980002' })).toEqual([2])
  })
  test('holds the same lines in every order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lineSorts),
        fc.shuffledSubarray(deliveries, { minLength: deliveries.length }),
        (sort, shuffled) => {
          expect(preparationLines(shuffled, { sort }, rank)).toEqual(
            preparationLines(deliveries, { sort }, rank),
          )
          expect(list({ sort }).toSorted()).toEqual([1, 2, 3, 4, 6])
        },
      ),
    )
  })
})

describe('what staff must settle before the week', () => {
  const warningsOf = (subscriptions: readonly ScheduledSubscription[], change: object = {}) =>
    weekWarnings({ ...weekOf(subscriptions), leftOut: [], undecided: [], depots: garden.depots, ...change })

  test('is nothing when all is well', () => expect(warningsOf([aps])).toEqual([]))
  test('is a depot that no round serves', () => {
    expect(
      warningsOf([subscription(1, { depot: 'D99', quantity: 2 }), subscription(2, { depot: 'D99' })]),
    ).toEqual([{ kind: 'depot-without-round', depot: 'D99', depotName: 'Nulle part', baskets: 3 }])
  })
  test('is a full depot', () => {
    expect(warningsOf([aps, subscription(2)])).toEqual([
      {
        kind: 'depot-full',
        depot: 'D10',
        depotName: 'Asso Rhyzome',
        day: '2025-04-29',
        taken: 2,
        capacity: 2,
      },
    ])
  })
  test('is a holiday without a decision, for the rounds that are driven', () => {
    const name = { fr: 'Fête du Travail', en: 'Labour Day' }
    const undecided = [{ day: day('2025-05-01'), name, rounds: ['JES', 'JEC'] }]
    expect(warningsOf([subscription(1, { depot: 'D68' })], { undecided })).toEqual([
      { kind: 'holiday-undecided', day: '2025-05-01', name, rounds: ['JEC'], roundNames: ['Tournée JEC'] },
    ])
    expect(warningsOf([aps], { undecided })).toEqual([])
  })
  test('is somebody whom a frozen day leaves out', () => {
    const [line] = days[0]?.lines ?? []
    expect(warningsOf([aps], { leftOut: [{ day: day('2025-04-29'), round: 'MA', line }] })).toMatchObject([
      { kind: 'left-out', round: 'MA', subscription: line?.subscription },
    ])
  })
})

test('stops receive their products in the order of driving', () => {
  const stops = stopTotals(days[0]?.lines ?? [], order)
  expect(
    stops.map(({ position, depot, products }) => [position, depot, products.map((one) => one.quantity)]),
  ).toEqual([
    [1, 'D01', [1]],
    [2, 'D10', [1, 3]],
  ])
  expect(productTotals([], order)).toEqual([])
})
