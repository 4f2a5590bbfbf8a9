import type { GeocoderRefusal } from '#platform/geocoder'
import { commonStatuses, type Statuses } from '#platform/http'
import type { KeyInUse } from '../actions/change-services.ts'
import type { DepotGone } from '../actions/orders-written.ts'
import type { ProposeRefusal } from '../actions/propose.ts'
import type { KeyReused } from '../actions/searches.ts'
import type { AlreadyUndone, NothingToAccept, StopsDiffer } from '../domain/acceptance.ts'
import type { WindowReversed } from '../domain/planning-settings.ts'

/** The status of every refusal of this house. */
export const statuses = {
  ...commonStatuses,
  'idempotency-key-reused': 422,
  'planning-busy': 409,
  'planning-cancelled': 409,
  'garden-without-position': 409,
  'round-not-driven': 422,
  'depots-without-position': 409,
  'depots-unreachable': 409,
  'garden-unreachable': 409,
  'cannot-be-planned': 422,
  'locks-contradict': 422,
  'no-round-chosen': 422,
  'round-twice': 422,
  'unknown-vehicle': 422,
  'lock-unknown-stop': 422,
  'lock-unknown-round': 422,
  'already-served': 422,
  'several-weekdays': 422,
  'all-orders-kept': 409,
  'window-ends-before-start': 422,
  'nothing-to-accept': 409,
  'already-undone': 409,
  'depot-gone': 409,
  'stops-differ': 422,
  'key-in-use': 409,
  'geocoder-unreachable': 503,
  'geocoder-refused': 503,
  'geocoder-nonsense': 503,
} as const satisfies Statuses<
  | ProposeRefusal
  | NothingToAccept
  | AlreadyUndone
  | DepotGone
  | StopsDiffer
  | WindowReversed
  | KeyInUse
  | KeyReused
  | GeocoderRefusal
  | { kind: keyof typeof commonStatuses }
>
