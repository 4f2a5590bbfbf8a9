import type { Step, StepName } from './setup-api.ts'

/** Where each step is done when it is not done on the spot: names of routes, the first that exists. */
export const STEP_LINKS = {
  identity: ['settings'],
  calendar: ['calendar'],
  products: ['product-new', 'plan-new', 'products'],
  depots: ['depot-new', 'depots'],
  rounds: ['round-new', 'rounds'],
  members: ['imports', 'members'],
} as const satisfies Record<StepName, readonly string[]>

/** The step to open: the first that is neither done nor put off, or none when nothing is left to ask. */
export const nextStep = (steps: readonly Step[], putOff: ReadonlySet<StepName>): StepName | undefined =>
  steps.find(({ step, done }) => !done && !putOff.has(step))?.step
