import type { InvalidInput } from '#kernel/fields'
import type { DepotFull } from '#modules/depots'
import { commonStatuses, type Statuses } from '#platform/http'
import type { WeekClosed, WeekFrozen } from '../actions/except-weeks.ts'
import type {
  ImpossibleStretch,
  RoundDoesNotServe,
  UnknownDepot,
  UnknownDepotChange,
} from '../domain/depot-changes.ts'
import type {
  DeliversBehind,
  NothingToMove,
  QuantityOutOfRange,
  WeekOutside,
  WeekPast,
} from '../domain/exceptions.ts'
import type { DepotNotOffered } from '../domain/offered-plan.ts'
import type {
  PriceChanged,
  TerminationOutside,
  UnknownMember,
  UnknownPlan,
} from '../domain/subscription-lifecycle.ts'

/** The status of each refusal that a subscription may meet. */
export const statuses = {
  ...commonStatuses,
  'unknown-member': 422,
  'unknown-plan': 422,
  'unknown-depot': 422,
  'round-does-not-serve': 422,
  'impossible-stretch': 422,
  'unknown-depot-change': 404,
  'week-past': 422,
  'week-outside': 422,
  'quantity-out-of-range': 422,
  'termination-outside': 422,
  'nothing-to-move': 422,
  'delivers-behind': 422,
  'week-frozen': 422,
  'week-closed': 422,
  'depot-not-offered': 422,
  'depot-full': 409,
  'price-changed': 409,
} as const satisfies Statuses<
  | InvalidInput
  | UnknownMember
  | UnknownPlan
  | UnknownDepot
  | RoundDoesNotServe
  | ImpossibleStretch
  | UnknownDepotChange
  | WeekPast
  | WeekOutside
  | QuantityOutOfRange
  | TerminationOutside
  | NothingToMove
  | DeliversBehind
  | WeekFrozen
  | WeekClosed
  | DepotNotOffered
  | DepotFull
  | PriceChanged
  | { kind: keyof typeof commonStatuses }
>
