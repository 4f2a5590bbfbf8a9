import type { Problem } from '../problem/problem.ts'
import { sequencesOf } from '../solver/tours.ts'
import { planFrom } from './judge.ts'
import type { Optimiser } from './optimiser.ts'

/**
 * Lets an optimiser be asked that knows no priorities above `highest`. A priority is a wish, not a rule: it only says
 * what is left out first. The answer is timed, priced and checked by the whole problem, wishes and all.
 */
export const easingPriorities =
  (optimise: Optimiser, highest: number): Optimiser =>
  async (problem, signal) => {
    const plan = await optimise(eased(problem, highest), signal)
    if (!plan.ok) return plan
    return planFrom(problem, {
      sequences: sequencesOf(plan.value),
      left: plan.value.unserved.map(({ stop }) => stop),
    })
  }

const eased = (problem: Problem, highest: number): Problem => ({
  ...problem,
  stops: problem.stops.map(({ priority = 0, ...stop }) => ({
    ...stop,
    priority: Math.min(Math.ceil(priority), highest),
  })),
})
