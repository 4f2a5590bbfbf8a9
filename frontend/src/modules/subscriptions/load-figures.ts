import { dayInWeek, daysBetween } from '../../kernel/days.ts'
import type { LoadWeek, Proposal } from './load-types.ts'
import type { Rhythm } from './subscription-types.ts'

/** How far the fullest of some weeks is above the average. */
export type Levelness = { readonly peak: number; readonly average: number; readonly overPercent: number }

/** The weeks with the baskets that the proposals would move. */
export const weeksWith = (
  weeks: readonly LoadWeek[],
  proposals: readonly Pick<Proposal, 'leaves' | 'takes' | 'quantity'>[],
): readonly LoadWeek[] => {
  const moved = new Map<string, number>()
  const add = (week: string, baskets: number) => moved.set(week, (moved.get(week) ?? 0) + baskets)
  for (const { leaves, takes, quantity } of proposals) {
    for (const week of leaves) add(week, -quantity)
    for (const week of takes) add(week, quantity)
  }
  return weeks.map(({ week, baskets }) => ({
    week,
    baskets: baskets === null ? null : baskets + (moved.get(week) ?? 0),
  }))
}

/** The levelness of the open weeks from one on. */
export const levelnessFrom = (weeks: readonly LoadWeek[], from: string): Levelness => {
  const open = weeks.flatMap(({ week, baskets }) => (baskets === null || week < from ? [] : [baskets]))
  const total = open.reduce((sum, baskets) => sum + baskets, 0)
  if (total === 0) return { peak: 0, average: 0, overPercent: 0 }
  const peak = Math.max(...open)
  const average = total / open.length
  return { peak, average, overPercent: Math.round((peak / average - 1) * 100) }
}

/** Whether two rhythms deliver in the same weeks; fortnights count from any of their weeks. */
export const samePhase = (a: Rhythm, b: Rhythm): boolean => {
  if (a.kind === 'fortnightly' && b.kind === 'fortnightly')
    return (daysBetween(dayInWeek(a.anchor, 1), dayInWeek(b.anchor, 1)) / 7) % 2 === 0
  return JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted())
}
