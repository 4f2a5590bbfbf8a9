import type { Money } from '#kernel/money'
import { type Week, weeksFrom } from '#kernel/week'
import { type Depot, isShownTo } from '#modules/depots'
import type { Plan } from '#modules/products'
import { type MyGround, type MyNeeds, myGround } from '../actions/my-needs.ts'
import { courseOf, isCounted } from '../domain/course.ts'
import { narrows, type OfferedPlan } from '../domain/offered-plan.ts'
import {
  beginnings,
  isOpenTo,
  methodsOf,
  type OwnRhythm,
  paymentRhythmsOf,
  rhythmFrom,
  rhythmsOf,
} from '../domain/own-agreement.ts'
import { subscribedWeeks } from '../domain/subscribed-weeks.ts'
import type { Subscription } from '../domain/subscription.ts'
import type { SubscriptionSurroundings } from '../domain/subscription-lifecycle.ts'
import { weekSpan } from '../domain/week-span.ts'
import { choiceOf, type MyDepot } from './my-depots.ts'

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
  /** The weeks in which a first delivery may still come. */
  readonly starts: readonly Week[]
}

/** What the member may subscribe to, each plan with the weeks in which it may begin. */
export const myOffers = async (needs: MyNeeds, member: number): Promise<readonly MyOffer[]> => {
  const { products } = needs
  const [catalogue, { depots }, around] = await Promise.all([
    products.catalogue(),
    needs.depots.all(),
    needs.subscriptionSurroundings(),
  ])
  const today = needs.clock.today()
  const ahead = beginnings({ plan: { period: null }, today, isOpen: around.isOpen })
  const ground = await myGround(needs, member, ahead)
  return catalogue.plans.flatMap((plan) => {
    const offered = around.plan(plan.code)
    if (!offered || !isOpenTo(plan, ground.category)) return []
    const at = depots.filter((depot) => isOffered(depot, offered, ground))
    const starts = beginnings({ plan, today, isOpen: around.isOpen }).filter((week) =>
      at.some(({ code }) => opensAt(code, week, ground)),
    )
    const product = plan.product === null ? null : (catalogue.product(plan.product)?.name ?? null)
    return starts.length === 0 ? [] : [{ plan, product, starts, ...termsOf(plan, offered, ground) }]
  })
}

/** What is asked about a plan before a depot is chosen. */
export interface AskedPlaces {
  readonly plan: string
  readonly quantity: number
  readonly start: Week
  readonly rhythm: OwnRhythm
}

/** The depots at which the member may collect the plan, with the places left over the whole course (DEP-03). */
export const myPlaces = async (
  needs: MyNeeds,
  member: number,
  { plan: code, quantity, start, rhythm: kind }: AskedPlaces,
): Promise<readonly MyDepot[]> => {
  const [ground, around, catalogue, { depots }, book] = await Promise.all([
    myGround(needs, member, [start]),
    needs.subscriptionSurroundings(),
    needs.products.catalogue(),
    needs.depots.all(),
    needs.subscriptions.book(),
  ])
  const [known, plan] = [catalogue.plan(code), around.plan(code)]
  if (!known || !plan || !isOpenTo(known, ground.category)) return []
  return depots
    .filter((depot) => isOffered(depot, plan, ground))
    .map((depot) => {
      const rhythm = rhythmFrom(kind, start, ground.roundsAt(depot.code)[0]?.weekday ?? 1)
      const terms = { quantity, start, rhythm, depot: '', round: null, depotChanges: [], exceptions: [] }
      const { end } = courseOf(plan, terms, ground.category, around)
      const moved = comingIn({ ...terms, end, ended: null }, around)
      return choiceOf(depot, { subscription: terms, ground, from: start, moved, others: book.subscriptions })
    })
}

const comingIn = (
  terms: Parameters<typeof subscribedWeeks>[0],
  { isOpen }: Pick<SubscriptionSurroundings, 'isOpen'>,
) =>
  subscribedWeeks(terms, weekSpan(weeksFrom(terms.start, terms.end).filter(isOpen))).filter(
    ({ usual }) => usual > 0,
  )

const isOffered = (depot: Depot, { depots }: Pick<OfferedPlan, 'depots'>, ground: MyGround): boolean =>
  ground.roundsAt(depot.code).length > 0 && isShownTo(depot, ground.category) && !narrows(depots, depot.code)

const opensAt = (depot: string, week: Week, ground: MyGround): boolean =>
  ground.roundsAt(depot).some(({ code }) => ground.isOpen(week, { depot, round: code }))

const termsOf = (plan: Plan, offered: OfferedPlan, { category }: MyGround) => ({
  priceCents: plan.deliveries > 0 ? offered.costs(plan.deliveries, category) : null,
  perDeliveryCents: offered.costs(1, category),
  counted: isCounted(plan),
  rhythms: rhythmsOf(plan),
  paymentMethods: methodsOf(plan),
  paymentRhythms: paymentRhythmsOf(plan),
})
