import type { ChoiceRefusal } from '#modules/depots'
import type { Statuses } from '#platform/http'
import type { TooManyAttempts } from '#platform/identity'
import type { LeftToStaff } from '../actions/my-choice.ts'
import type { AlreadyThere, DeadlinePassed, NoRoundCalls } from '../domain/own-move.ts'
import { statuses as ofSubscriptions } from './statuses.ts'

/** The status of each refusal that a member may meet with their own subscriptions. */
export const statuses = {
  ...ofSubscriptions,
  'left-to-staff': 403,
  'depot-archived': 409,
  'depot-reserved': 403,
  'password-required': 422,
  'wrong-password': 422,
  'too-many-attempts': 429,
  'deadline-passed': 422,
  'no-round-calls': 422,
  'already-there': 422,
} as const satisfies Statuses<
  | { kind: keyof typeof ofSubscriptions }
  | LeftToStaff
  | ChoiceRefusal
  | TooManyAttempts
  | DeadlinePassed
  | NoRoundCalls
  | AlreadyThere
>
