import fc from 'fast-check'
import { expect, test } from 'vitest'
import { week } from '#kernel/week'
import type { Run } from '../domain/round-day.ts'
import { schedule } from '../domain/schedule.ts'
import { aps, garden, subscription } from '../domain/schedule-samples.ts'
import { scheduleRules } from '../views/schedule-rules.ts'
import { type RunItem, runsIn, runWrites } from './run-items.ts'

const runOf = (subscriptions: number): Run => {
  const all = Array.from({ length: subscriptions }, (_, n) => subscription(n + 1))
  const { roundDays } = schedule({ ...garden, subscriptions: all }, week('2025-W18'), scheduleRules)
  const [first] = roundDays
  if (!first) throw new Error('nobody stands on a round')
  return { ...first, frozenAtMs: 1 }
}
const itemsOf = (run: Run) =>
  runWrites(run).flatMap((write) =>
    write.kind === 'put' ? [{ ...(write.item as unknown as RunItem), ...write.key }] : [],
  )

test('a run is read as it was written, in however many parts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1700 }), (subscriptions) => {
      const run = runOf(subscriptions)
      expect(runsIn(itemsOf(run).toReversed())).toEqual([run])
    }),
    { numRuns: 8 },
  )
})

test('a run frozen before lines had a listed name and a category reads with the spoken name and none', () => {
  const run = { ...runOf(1), lines: runOf(1).lines.filter((line) => line.subscription === aps.number) }
  const [item] = itemsOf(run)
  if (!item) throw new Error('nothing was written')
  const before = (JSON.parse(item.lines) as Record<string, unknown>[]).map(
    ({ listedName, category, ...line }) => line,
  )
  const [read] = runsIn([{ ...item, lines: JSON.stringify(before) }])
  expect(read?.lines[0]).toMatchObject({
    memberName: 'Élodie Mangin',
    listedName: 'Élodie Mangin',
    category: '',
  })
})
