import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Week, week, weeksOfYear } from '#kernel/week'
import { inferDepotChanges } from './infer-depot-changes.ts'
import { type DeliveredRow, inferringFrom } from './infer-terms.ts'
import { askingIn } from './subscribed-weeks.ts'

const closed = new Set(['2025-W01', '2025-W52'])
const openWeeks = weeksOfYear(2025).filter((one) => !closed.has(one))
const infer = inferringFrom(openWeeks)

/** Rows as a garden keeps them: a digit a week, a letter a depot. */
const rowsOf = (quantities: string, depots = 'A'.repeat(quantities.length)): readonly DeliveredRow[] =>
  [...quantities].map((digit, n) => ({
    week: openWeeks[n] as Week,
    quantity: Number(digit),
    depot: depots[n] ?? 'A',
  }))
const inferred = (rows: readonly DeliveredRow[], agreed = 1) => {
  const terms = infer(rows, agreed)
  if (!terms) throw new Error('nothing to infer from')
  return terms
}
const expanded = (rows: readonly DeliveredRow[]) =>
  askingIn(openWeeks)({ ...inferred(rows), round: null, ended: null }).map(
    ({ week: at, quantity, depot }) => ({
      week: at,
      quantity,
      depot,
    }),
  )
const WEEKS = 50

describe('reading a year of weekly rows', () => {
  test('finds a basket every week, and the weeks that were skipped or doubled', () => {
    const terms = inferred(rowsOf(`11111021${'1'.repeat(42)}`))
    expect(terms).toMatchObject({
      rhythm: { kind: 'weekly' },
      quantity: 1,
      start: '2025-W02',
      end: '2025-W51',
    })
    expect(terms.exceptions).toEqual([
      { week: '2025-W07', quantity: 0 },
      { week: '2025-W08', quantity: 2 },
    ])
  })
  test('finds two baskets every week, whatever was written in the contract', () => {
    expect(inferred(rowsOf('2'.repeat(WEEKS)))).toMatchObject({ quantity: 2, exceptions: [] })
  })
  test('finds both fortnights', () => {
    expect(inferred(rowsOf('10'.repeat(25))).rhythm).toEqual({ kind: 'fortnightly', anchor: '2025-W02' })
    expect(inferred(rowsOf('03'.repeat(25)))).toMatchObject({
      rhythm: { kind: 'fortnightly', anchor: '2025-W03' },
      quantity: 3,
      exceptions: [],
    })
  })
  test('finds the first Wednesday of the month, brought forward from the closed week', () => {
    const terms = inferred(rowsOf('10001000100010000100010001000010001000100001000100'))
    expect(terms.rhythm).toEqual({ kind: 'monthly', nth: 1, weekday: 3 })
    expect(terms.exceptions).toEqual([{ week: '2025-W02', quantity: 1 }])
  })
  test('takes what has no rhythm as free dates', () => {
    expect(inferred(rowsOf('10100001000100010101010100000000000000000000000000')).rhythm.kind).toBe('free')
    expect(inferred(rowsOf('0'.repeat(WEEKS)), 2)).toMatchObject({
      rhythm: { kind: 'free' },
      quantity: 2,
      exceptions: [],
    })
  })
  test('runs from the first row to the last, and an open week without a row delivered nothing', () => {
    const rows = rowsOf('1'.repeat(WEEKS)).filter(({ week: at }) => at >= '2025-W10' && at !== '2025-W20')
    expect(inferred(rows)).toMatchObject({
      start: '2025-W10',
      exceptions: [{ week: '2025-W20', quantity: 0 }],
    })
  })
  test('has nothing to say without rows', () => expect(infer([], 1)).toBeUndefined())
  test('loses nothing: the weeks of the terms are the rows again', () => {
    const row = fc.tuple(
      fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.nat(6)),
      fc.oneof({ weight: 6, arbitrary: fc.constant('A') }, fc.constantFrom('A', 'B', 'C')),
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: WEEKS }), fc.nat(WEEKS - 1), (cells, skip) => {
        const first = Math.min(skip, WEEKS - cells.length)
        const rows = cells.map(([quantity, depot], n) => ({
          week: openWeeks[first + n] as Week,
          quantity,
          depot,
        }))
        expect(expanded(rows)).toEqual(rows)
      }),
    )
  })
  test('never leaves more exceptions than weeks that delivered, nor than weeks that differ from the first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: WEEKS, maxLength: WEEKS }), (cells) => {
        const { exceptions } = inferred(rowsOf(cells.join('')))
        expect(exceptions.length).toBeLessThanOrEqual(cells.filter((n) => n > 0).length)
        const most = Math.max(...[1, 2, 3].map((q) => cells.filter((n) => n === q).length))
        expect(exceptions.length).toBeLessThanOrEqual(WEEKS - most)
      }),
    )
  })
})

describe('reading where baskets were collected', () => {
  const changes = (depots: string) => {
    const { depot, depotChanges } = inferDepotChanges(openWeeks.slice(0, depots.length), [...depots])
    return [
      depot,
      ...depotChanges.map((one) => `${one.depot} ${one.from.slice(6)}-${one.to?.slice(6) ?? ''}`),
    ]
  }
  test('finds a move for good', () => expect(changes('AABBBB')).toEqual(['A', 'B 04-']))
  test('finds a change for a time, which ends by itself', () =>
    expect(changes('AABBAA')).toEqual(['A', 'B 04-05']))
  test('finds one change upon another', () => expect(changes('ABBCBBA')).toEqual(['A', 'B 03-07', 'C 05-05']))
  test('finds several', () => expect(changes('ABACA')).toEqual(['A', 'B 03-03', 'C 05-05']))
  test('finds a visit to two depots on the way home', () =>
    expect(changes('DDEBDD')).toEqual(['D', 'E 04-04', 'B 05-05']))
  test('needs at most one change a stretch and at least one for each other depot', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 30 }),
        (depots) => {
          const { depotChanges } = inferDepotChanges(openWeeks.slice(0, depots.length), depots)
          const stretches = depots.filter((depot, n) => n > 0 && depot !== depots[n - 1]).length
          expect(depotChanges.length).toBeLessThanOrEqual(stretches)
          expect(depotChanges.length).toBeGreaterThanOrEqual(new Set(depots).size - 1)
          expect(depotChanges.length).toBeGreaterThanOrEqual(Math.ceil(stretches / 2))
        },
      ),
    )
  })
})

test('a year of 53 weeks is read like any other', () => {
  const all = weeksOfYear(2026)
  const terms = inferringFrom(all)(
    all.map((one, n) => ({ week: one, quantity: n % 2 === 0 ? 1 : 0, depot: 'A' })),
    1,
  )
  expect(terms).toMatchObject({ rhythm: { kind: 'fortnightly', anchor: week('2026-W01') }, exceptions: [] })
})
