import type { Money } from '#kernel/money'
import { ok, type Result, refused } from '#kernel/result'
import { type Week, weekOf } from '#kernel/week'
import type { Plan } from '#modules/products'
import type { LeftToStaff } from '../actions/my-choice.ts'
import { type MyGround, type MyNeeds, myGround } from '../actions/my-needs.ts'
import { courseOf, isCounted } from '../domain/course.ts'
import type { OfferedPlan } from '../domain/offered-plan.ts'
import {
  beginnings,
  isOpenTo,
  methodsOf,
  type OwnRhythm,
  paymentRhythmsOf,
  rhythmFrom,
  rhythmsOf,
} from '../domain/own-agreement.ts'
import { openWeeksAhead } from '../domain/places.ts'
import { subscribedWeeks } from '../domain/subscribed-weeks.ts'
import type { Rhythm, Subscription } from '../domain/subscription.ts'
import { rhythmKey, weekSpan } from '../domain/week-span.ts'
import { choiceOf, isOfferedAt, type MyDepot } from './my-depots.ts'

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
    const at = depots.filter((depot) => isOfferedAt(depot, plan.depots, ground))
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

/**
 * The depots at which the member may collect the plan, with the places left over the whole course (DEP-03). None for a
 * week in which it cannot begin.
 */
export const myPlaces = async (
  needs: MyNeeds,
  member: number,
  { plan: code, quantity, start, rhythm: kind }: AskedPlaces,
): Promise<Result<readonly MyDepot[], LeftToStaff>> => {
  const [ground, around, { depots }, book] = await Promise.all([
    myGround(needs, member, [start]),
    needs.subscriptionSurroundings(),
    needs.depots.all(),
    needs.subscriptions.book(),
  ])
  if (!ground.maySubscribe) return refused({ kind: 'left-to-staff' })
  const plan = around.plan(code)
  if (!plan || !isOpenTo(plan, ground.category)) return ok([])
  const today = needs.clock.today()
  if (!beginnings({ plan, today, isOpen: around.isOpen }).includes(start)) return ok([])
  const comingIn = onceARhythm((rhythm) => {
    const terms = { quantity, start, rhythm, depot: '', round: null, depotChanges: [], exceptions: [] }
    const course = { ...terms, end: courseOf(plan, terms, ground.category, around).end, ended: null }
    const weeks = openWeeksAhead(course, weekOf(today), around.isOpen)
    return subscribedWeeks(course, weekSpan(weeks)).filter(({ usual }) => usual > 0)
  })
  const places = depots.filter((depot) => isOfferedAt(depot, plan.depots, ground))
  return ok(
    places.map((depot) => {
      const weekday = ground.servingAt({ depot: depot.code, round: null })?.weekday ?? 1
      const moved = comingIn(rhythmFrom(kind, start, weekday))
      return choiceOf(depot, {
        subscription: { depot: '' },
        ground,
        from: start,
        moved,
        others: book.subscriptions,
      })
    }),
  )
}

/** Depots that share a rhythm share its answer. */
const onceARhythm = <T>(answer: (rhythm: Rhythm) => T): ((rhythm: Rhythm) => T) => {
  const known = new Map<string, T>()
  return (rhythm) => {
    const key = rhythmKey(rhythm)
    const found = known.get(key) ?? answer(rhythm)
    known.set(key, found)
    return found
  }
}

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
