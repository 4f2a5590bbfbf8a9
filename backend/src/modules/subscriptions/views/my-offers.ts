import type { Day } from '#kernel/day'
import type { Money } from '#kernel/money'
import { addWeeks, type Week, weekOf } from '#kernel/week'
import type { Plan } from '#modules/products'
import { type MyGround, type MyNeeds, myGround } from '../actions/my-needs.ts'
import { isCounted } from '../domain/course.ts'
import type { OfferedPlan } from '../domain/offered-plan.ts'
import {
  beginnings,
  isOpenTo,
  methodsOf,
  type OwnRhythm,
  paymentRhythmsOf,
  rhythmsOf,
  START_WEEKS_MAX,
} from '../domain/own-agreement.ts'
import { DATES_WEEKS_MAX, datesNeeded } from '../domain/own-dates.ts'
import type { Subscription } from '../domain/subscription.ts'
import { isOfferedAt } from './my-depots.ts'

/** A plan that the member may subscribe to by themselves (SUB-02). */
export interface MyOffer {
  readonly plan: Plan
  /** What it delivers, where the plan names a product. */
  readonly product: string | null
  /** For all its deliveries, in the member's category; null where it has no number of them. */
  readonly priceCents: Money | null
  readonly perDeliveryCents: Money
  readonly counted: boolean
  readonly rhythms: readonly OwnRhythm[]
  readonly paymentMethods: readonly Exclude<Subscription['paymentMethod'], ''>[]
  readonly paymentRhythms: readonly Exclude<Subscription['paymentRhythm'], ''>[]
}

/** What the member may subscribe to, each plan with the rhythms for which there are weeks. */
export const myOffers = async (needs: MyNeeds, member: number): Promise<readonly MyOffer[]> => {
  const { products } = needs
  const [catalogue, { depots }, around] = await Promise.all([
    products.catalogue(),
    needs.depots.all(),
    needs.subscriptionSurroundings(),
  ])
  const today = needs.clock.today()
  const ahead = beginnings({ plan: { period: null }, today, isOpen: around.isOpen }, DATES_WEEKS_MAX)
  const ground = await myGround(needs, member, ahead)
  return catalogue.plans.flatMap((plan) => {
    const offered = around.plan(plan.code)
    if (!offered || !isOpenTo(plan, ground.category)) return []
    const at = depots.filter((depot) => isOfferedAt(depot, plan.depots, ground))
    const dates = beginnings({ plan, today, isOpen: around.isOpen }, DATES_WEEKS_MAX).filter((week) =>
      at.some(({ code }) => opensAt(code, week, ground)),
    )
    const rhythms = rhythmsIn(plan, dates, today)
    const product = plan.product === null ? null : (catalogue.product(plan.product)?.name ?? null)
    return rhythms.length === 0 ? [] : [{ plan, product, rhythms, ...termsOf(plan, offered, ground) }]
  })
}

/** Free dates only where there are as many as are needed; any other rhythm where it may begin. */
const rhythmsIn = (plan: Plan, dates: readonly Week[], today: Day): readonly OwnRhythm[] => {
  const begins = dates.some((week) => week <= addWeeks(weekOf(today), START_WEEKS_MAX))
  const enough = dates.length > 0 && dates.length >= (datesNeeded(plan, dates.length) ?? 1)
  return rhythmsOf(plan).filter((kind) => (kind === 'free' ? enough : begins))
}

const opensAt = (depot: string, week: Week, ground: MyGround): boolean =>
  ground.roundsAt(depot).some(({ code }) => ground.isOpen(week, { depot, round: code }))

const termsOf = (plan: Plan, offered: OfferedPlan, { category }: MyGround) => ({
  priceCents: plan.deliveries > 0 ? offered.costs(plan.deliveries, category) : null,
  perDeliveryCents: offered.costs(1, category),
  counted: isCounted(plan),
  paymentMethods: methodsOf(plan),
  paymentRhythms: paymentRhythmsOf(plan),
})
