import type { ScheduleInputs } from './inputs.ts'

/** The facts as if nothing had been called off since it was agreed: no exception, no move, no ending, no closed week. */
export const asAgreed = (inputs: ScheduleInputs): ScheduleInputs => ({
  ...inputs,
  subscriptions: inputs.subscriptions.map((subscription) => ({
    ...subscription,
    depotChanges: [],
    exceptions: [],
    ended: null,
  })),
  calendars: inputs.calendars.map((calendar) => ({ ...calendar, closedWeeks: [] })),
})
