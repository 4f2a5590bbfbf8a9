import type { GardenState } from './gardens-api.ts'

/** The steps from asking for a garden to its open door. */
export const makingSteps = ['asked', 'prepared', 'started', 'open'] as const
export type StepState = 'done' | 'now' | 'waiting' | 'broken'

const REACHED = {
  creating: 1,
  failed: 1,
  starting: 2,
  running: 4,
  stopped: 4,
} as const satisfies Record<GardenState, number>

/** How far each step is, as far as the garden's state tells. */
export const stepStates = (state: GardenState): readonly StepState[] =>
  makingSteps.map((_, step) => {
    if (step < REACHED[state]) return 'done'
    if (step > REACHED[state]) return 'waiting'
    return state === 'failed' ? 'broken' : 'now'
  })

/** The gardens whose state is not what it was; one that is new has not changed. */
export const changedStates = <G extends { readonly slug: string; readonly state: GardenState }>(
  before: readonly G[],
  now: readonly G[],
): readonly G[] => {
  const states = new Map(before.map(({ slug, state }) => [slug, state]))
  return now.filter(({ slug, state }) => states.has(slug) && states.get(slug) !== state)
}
