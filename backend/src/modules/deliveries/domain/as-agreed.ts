import type { Week } from '#kernel/week'
import type { Delivery } from './delivery.ts'
import type { ScheduledSubscription, ScheduleInputs, ScheduleRules } from './inputs.ts'
import { deliveriesOn, outcomesFrom } from './outcomes.ts'
import { scheduleWeeks } from './schedule.ts'

/** Whose deliveries are foreseen: a member's, a depot's or a round's. */
export type ForeseenOf =
  | { readonly kind: 'member'; readonly number: number }
  | { readonly kind: 'depot' | 'round'; readonly code: string }

/** What would come to them in those weeks, had nothing been called off since it was agreed. */
export const foreseenIn = (
  inputs: ScheduleInputs,
  weeks: readonly Week[],
  of: ForeseenOf,
  rules: ScheduleRules,
): readonly Delivery[] => {
  const meant = { ...inputs, subscriptions: inputs.subscriptions.filter(agreedFor(of, inputs)) }
  const nothingRecorded = outcomesFrom([])
  return scheduleWeeks(asAgreed(meant), weeks, rules)
    .roundDays.filter(({ round }) => of.kind !== 'round' || round === of.code)
    .flatMap((roundDay) => deliveriesOn(roundDay, nothingRecorded))
    .filter(({ quantity }) => quantity > 0)
}

/** The subscriptions that may come to them as they were agreed; of a round, all at the depots where it stops. */
const agreedFor = (
  of: ForeseenOf,
  { rounds }: Pick<ScheduleInputs, 'rounds'>,
): ((subscription: ScheduledSubscription) => boolean) => {
  if (of.kind === 'member') return ({ member }) => member === of.number
  if (of.kind === 'depot') return ({ depot }) => depot === of.code
  const stops = rounds.filter(({ code }) => code === of.code).flatMap((round) => round.stops)
  const depots = new Set(stops.map(({ depot }) => depot))
  return ({ depot }) => depots.has(depot)
}

/** The facts as if nothing had been called off since it was agreed: no exception, no move, no ending, no closed week. */
const asAgreed = (inputs: ScheduleInputs): ScheduleInputs => ({
  ...inputs,
  subscriptions: inputs.subscriptions.map((subscription) => ({
    ...subscription,
    depotChanges: [],
    exceptions: [],
    ended: null,
  })),
  calendars: inputs.calendars.map((calendar) => ({ ...calendar, closedWeeks: [] })),
})
