import type { Flexible, OtherPhase } from './level-flexible.ts'

/** A subscription taking other weeks. */
export interface PhaseChange {
  readonly flexible: Flexible
  readonly phase: OtherPhase
}

/** The load after the change. */
export const changedLoad = (load: readonly number[], { flexible, phase }: PhaseChange): readonly number[] => {
  const after = [...load]
  for (const at of flexible.at) after[at] = (after[at] ?? 0) - flexible.quantity
  for (const at of phase.at) after[at] = (after[at] ?? 0) + flexible.quantity
  return after
}

/** Baskets above the limit, over all weeks. */
export const excessOf = (load: readonly number[], limit: number): number =>
  load.reduce((sum, baskets) => sum + Math.max(0, baskets - limit), 0)

/** Every change that can be asked for, by number of subscription, the earliest phase first. */
export const everyChange = (flexible: readonly Flexible[]): readonly PhaseChange[] =>
  flexible
    .toSorted((a, b) => a.subscription.number - b.subscription.number)
    .flatMap((one) => one.phases.map((phase) => ({ flexible: one, phase })))

/** The changes of those who are not among the changed. */
export const without = (
  changes: readonly PhaseChange[],
  changed: PhaseChange['flexible'],
): readonly PhaseChange[] => changes.filter(({ flexible }) => flexible !== changed)
