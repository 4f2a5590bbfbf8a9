import type { DayRound, OutcomeCounts } from './week-types.ts'

export type Progress = { readonly noted: number; readonly total: number }

/** How many baskets somebody has noted something about, out of all. */
export const progressOf = (rounds: readonly Pick<DayRound, 'outcomes'>[]): Progress => {
  const sum = (count: (outcomes: OutcomeCounts) => number) =>
    rounds.reduce((total, { outcomes }) => total + count(outcomes), 0)
  const noted = sum(
    ({ delivered, notCollected, lost, notDelivered }) => delivered + notCollected + lost + notDelivered,
  )
  return { noted, total: noted + sum(({ planned }) => planned) }
}

/** Nothing is left to note. */
export const isDone = ({ noted, total }: Progress): boolean => total > 0 && noted === total
