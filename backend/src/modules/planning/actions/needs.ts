import type { Clock } from '#kernel/clock'
import type { Day } from '#kernel/day'
import type { NewId } from '#kernel/ids'
import type { Result } from '#kernel/result'
import type { DeliveryNeeds } from '#modules/deliveries'
import type { Depots } from '#modules/depots'
import type { Settings } from '#modules/garden'
import type { Members } from '#modules/members'
import type { RoundNeeds } from '#modules/rounds'
import type { Commit } from '#platform/dynamo'
import type { FindPlaces } from '#platform/geocoder'
import type {
  checkPlan,
  cutMatrix,
  inspectSequences,
  Optimiser,
  ordinaryObjective,
  Point,
  ProblemRefusal,
  planAgain,
  Travel,
} from '#platform/routing'
import type { Seal } from '#platform/seal'
import type { AccountDriver, AddressFaultOf } from '../domain/planning-services.ts'
import type { Planning } from '../store/planning-store.ts'
import type { Searches } from './searches.ts'

/** Who says how far it is: what the server's settings name, an OSRM server of the garden, or nobody. */
export type RoadService =
  | { readonly kind: 'usual' }
  | { readonly kind: 'osrm'; readonly url: string }
  | { readonly kind: 'estimate' }

/** Who puts stops in order; the key is open here and nowhere else. */
export type OrderService =
  | { readonly kind: 'usual' }
  | { readonly kind: 'own' }
  | { readonly kind: 'vroom'; readonly url: string }
  | { readonly kind: 'spoke'; readonly key: string; readonly drivers: readonly AccountDriver[] }

/** An optimiser outside, for the rounds of a day. */
export interface OutsideOptimiser {
  readonly name: 'vroom' | 'spoke'
  readonly optimise: Optimiser
}

/** Why a service outside was of no use, with the figures that explain it. */
export interface ServiceFault {
  readonly kind: string
  readonly status?: number
  readonly constraints?: readonly string[]
}

/** The engine that orders stops; it knows no garden word. */
export interface RoutePlanner {
  readonly ordinaryObjective: typeof ordinaryObjective
  readonly planAgain: typeof planAgain
  readonly inspectSequences: typeof inspectSequences
  readonly checkPlan: typeof checkPlan
  readonly cutMatrix: typeof cutMatrix
  readonly travel: (
    points: readonly Point[],
    roads: RoadService,
    signal?: AbortSignal,
  ) => Promise<Result<Travel, ProblemRefusal>>
  /** Undefined when our own engine is the one to be asked. */
  readonly outside: (service: OrderService, day: Day) => OutsideOptimiser | undefined
  /** The way between two points, or why there is none to be had. */
  readonly tryRoads: (
    roads: RoadService,
    points: readonly Point[],
  ) => Promise<Result<{ readonly metres: number; readonly seconds: number }, ServiceFault>>
  /** Whether an optimiser answers; of an account, its drivers too. */
  readonly tryOptimiser: (
    service: OrderService,
  ) => Promise<Result<{ readonly drivers: readonly AccountDriver[] }, ServiceFault>>
  readonly addressFault: AddressFaultOf
  /** What the settings of the server name for all its gardens. */
  readonly operator: { readonly osrm: boolean; readonly vroom: boolean }
  /** How long a new plan is searched for, and on how many threads. */
  readonly budgetMs: number
  readonly chains: number
}

/** All that the actions and views of this house may touch. */
export interface PlanningNeeds {
  readonly planning: Planning
  readonly rounds: RoundNeeds['rounds']
  readonly depots: Pick<Depots, 'all' | 'depotExists'>
  readonly settings: Pick<Settings, 'garden'>
  readonly members: Pick<Members, 'register'>
  readonly agenda: DeliveryNeeds['agenda']
  readonly routePlanner: RoutePlanner
  /** The right to optimise, held by one request at a time; undefined while another holds it. */
  readonly beginOptimising: () => (() => void) | undefined
  readonly searches: Searches
  /** Proposes places for an address; undefined where no search of addresses is set. */
  readonly findPlaces?: FindPlaces | undefined
  readonly seal: Seal
  readonly clock: Clock
  readonly newId: NewId
  readonly commit: Commit
}

/** There is no such round, proposal or acceptance. */
export interface PlanningNotFound {
  readonly kind: 'not-found'
  readonly subject: string
}
