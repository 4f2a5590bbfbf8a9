import fc from 'fast-check'
import { expect, test } from 'vitest'
import { week } from '#kernel/week'
import { scheduleRules } from '../views/schedule-rules.ts'
import { type ForeseenOf, foreseenIn } from './as-agreed.ts'
import type { Delivery } from './delivery.ts'
import { garden, subscription } from './schedule-samples.ts'

const weeks = ['2025-W20', '2025-W21', '2025-W22'].map((text) => week(text))
const depots = [...new Set(garden.rounds.flatMap(({ stops }) => stops.map(({ depot }) => depot)))]
const anySubscriptions = fc
  .array(
    fc.record({
      member: fc.integer({ min: 1, max: 3 }),
      depot: fc.constantFrom(...depots, 'nowhere'),
      round: fc.constantFrom(null, ...garden.rounds.map(({ code }) => code)),
      moved: fc.constantFrom(...depots),
      skipped: fc.subarray(weeks),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ member, depot, round, moved, skipped }, n) =>
      subscription(n + 1, {
        member,
        depot,
        round,
        depotChanges: [{ id: 'm', depot: moved, round: null, from: week('2025-W21'), to: null }],
        exceptions: skipped.map((one) => ({ week: one, quantity: 0 })),
      }),
    ),
  )
const linesOf = (deliveries: readonly Delivery[]) =>
  deliveries.map((line) => `${line.week} ${line.round} ${line.depot} ${line.subscription} ${line.quantity}`)
const foreseen = (subscriptions: typeof garden.subscriptions, of: ForeseenOf) =>
  foreseenIn({ ...garden, subscriptions }, weeks, of, scheduleRules)
const rounds = garden.rounds.map(({ code }) => code)

test('what is foreseen of members, of depots and of rounds is the same, cut otherwise', () => {
  fc.assert(
    fc.property(anySubscriptions, (subscriptions) => {
      const byMember = [1, 2, 3].flatMap((number) => foreseen(subscriptions, { kind: 'member', number }))
      const byDepot = depots.flatMap((code) => foreseen(subscriptions, { kind: 'depot', code }))
      const byRound = rounds.flatMap((code) => foreseen(subscriptions, { kind: 'round', code }))
      const whole = linesOf(byMember).toSorted()
      expect(linesOf(byDepot).toSorted()).toEqual(whole)
      expect(linesOf(byRound).toSorted()).toEqual(whole)
      const placed = subscriptions.filter(({ depot }) => depot !== 'nowhere')
      expect(whole).toHaveLength(placed.length * weeks.length)
      for (const code of depots)
        for (const line of foreseen(subscriptions, { kind: 'depot', code })) expect(line.depot).toBe(code)
      for (const code of rounds)
        for (const line of foreseen(subscriptions, { kind: 'round', code })) expect(line.round).toBe(code)
    }),
  )
})
