import type { Clock } from '#kernel/clock'
import type { NewId } from '#kernel/ids'
import type { Result } from '#kernel/result'
import type { DeliveryNeeds } from '#modules/deliveries'
import type { Depots } from '#modules/depots'
import type { Settings } from '#modules/garden'
import type { RoundNeeds } from '#modules/rounds'
import type { Commit } from '#platform/dynamo'
import type {
  checkPlan,
  inspectSequences,
  ordinaryObjective,
  Point,
  ProblemRefusal,
  planAgain,
  Travel,
} from '#platform/routing'
import type { Planning } from '../store/planning-store.ts'

/** The engine that orders stops; it knows no garden word. */
export interface RoutePlanner {
  readonly ordinaryObjective: typeof ordinaryObjective
  readonly planAgain: typeof planAgain
  readonly inspectSequences: typeof inspectSequences
  readonly checkPlan: typeof checkPlan
  readonly travel: (points: readonly Point[], signal?: AbortSignal) => Promise<Result<Travel, ProblemRefusal>>
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
  readonly agenda: DeliveryNeeds['agenda']
  readonly routePlanner: RoutePlanner
  /** The right to optimise, held by one request at a time; undefined while another holds it. */
  readonly beginOptimising: () => (() => void) | undefined
  readonly clock: Clock
  readonly newId: NewId
  readonly commit: Commit
}

/** There is no such round, proposal or acceptance. */
export interface PlanningNotFound {
  readonly kind: 'not-found'
  readonly subject: string
}
