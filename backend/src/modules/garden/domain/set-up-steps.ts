import type { Garden } from './garden.ts'

/** What a new garden goes through before its first week, in this order (GAR-03). */
export type SetUpStep = (typeof setUpSteps)[number]
export const setUpSteps = ['identity', 'calendar', 'products', 'depots', 'rounds', 'members'] as const

/** What is there already, counted. */
export interface SetUpState {
  readonly garden: Garden
  readonly seasons: number
  readonly plans: number
  readonly depots: number
  /** Rounds with at least one stop. */
  readonly drivenRounds: number
  readonly members: number
}

/** Each step and whether it is done; a step is done when the garden can work with what it holds. */
export const setUpProgress = (
  state: SetUpState,
): readonly { readonly step: SetUpStep; readonly done: boolean }[] => {
  const { garden } = state
  const done = {
    identity: [garden.name, garden.town, garden.email, garden.phone].every((text) => text !== ''),
    calendar: state.seasons > 0,
    products: state.plans > 0,
    depots: state.depots > 0,
    rounds: state.drivenRounds > 0,
    members: state.members > 0,
  } satisfies Record<SetUpStep, boolean>
  return setUpSteps.map((step) => ({ step, done: done[step] }))
}

/** The steps that remain, in order. */
export const remainingSteps = (state: SetUpState): readonly SetUpStep[] =>
  setUpProgress(state).flatMap(({ step, done }) => (done ? [] : [step]))
