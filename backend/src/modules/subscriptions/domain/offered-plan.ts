import type { Checking } from '#kernel/fields'
import type { Money } from '#kernel/money'
import type { Week } from '#kernel/week'
import type { Subscription } from './subscription.ts'

/** What the rules need to know of a plan; one of the house of products fits. */
export interface OfferedPlan {
  readonly code: string
  /** No longer offered; running subscriptions go on. */
  readonly retired: boolean
  /** For those who wait for a place, for baskets brought home, for supporters: what members do not take as any other. */
  readonly waiting: boolean
  readonly homeDelivery: boolean
  readonly supporter: boolean
  /** How many deliveries the price buys; 0 when each is priced by itself. */
  readonly deliveries: number
  /** What it narrows; an empty list leaves all of it open (SUB-02, MEM-02). */
  readonly categories: readonly string[]
  readonly rhythms: readonly string[]
  readonly depots: readonly string[]
  readonly paymentMethods: readonly string[]
  readonly paymentRhythms: readonly string[]
  /** The weeks its subscriptions may hold; null is the garden's season (SUB-01). */
  readonly period: { readonly first: Week; readonly last: Week } | null
  /** What that many deliveries cost a member of the category. */
  readonly costs: (deliveries: number, category: string) => Money
}

/** What of an agreement a plan may narrow. */
type Chosen = Pick<Subscription, 'rhythm' | 'depot' | 'paymentMethod' | 'paymentRhythm' | 'start' | 'end'>

/** Refused: the plan is not offered at that depot; `offered` names those at which it is. */
export interface DepotNotOffered {
  readonly kind: 'depot-not-offered'
  readonly depot: string
  readonly offered: string
}

/** Whether a list narrows the value away. */
export const narrows = (offered: readonly string[], value: string): boolean =>
  offered.length > 0 && !offered.includes(value)

type Narrowed = 'rhythm' | 'depot' | 'paymentMethod' | 'paymentRhythm'

const REFUSED = {
  rhythm: 'rhythm-not-offered',
  depot: 'depot-not-offered',
  paymentMethod: 'payment-not-offered',
  paymentRhythm: 'payment-not-offered',
} as const satisfies Record<Narrowed, string>

/** Refuses beside its field whatever the plan does not offer; what was agreed before, `kept`, may stay. */
export const checkOffer = (
  check: Checking,
  plan: OfferedPlan,
  asked: Chosen & { readonly category: string },
  kept: Chosen | undefined,
): void => {
  if (kept === undefined && narrows(plan.categories, asked.category))
    check.refuse('plan', 'category-not-offered', { offered: plan.categories.join(', ') })
  const before = kept && valuesOf(kept)
  for (const [path, value] of Object.entries(valuesOf(asked)) as [Narrowed, string][]) {
    const offered = listOf(plan, path)
    // An empty text is not agreed yet, which any plan allows.
    if (value !== '' && value !== before?.[path] && narrows(offered, value))
      check.refuse(path, REFUSED[path], { offered: offered.join(', ') })
  }
  checkPeriod(check, plan, asked, kept)
}

const valuesOf = ({ rhythm, depot, paymentMethod, paymentRhythm }: Chosen): Record<Narrowed, string> => ({
  rhythm: rhythm.kind,
  depot,
  paymentMethod,
  paymentRhythm,
})

const listOf = (plan: OfferedPlan, path: Narrowed): readonly string[] => plan[`${path}s`]

const checkPeriod = (
  check: Checking,
  { period }: OfferedPlan,
  asked: Chosen,
  kept: Chosen | undefined,
): void => {
  if (period === null) return
  for (const path of ['start', 'end'] as const) {
    const outside = asked[path] < period.first || asked[path] > period.last
    if (outside && asked[path] !== kept?.[path]) check.refuse(path, 'outside-period', { ...period })
  }
}
