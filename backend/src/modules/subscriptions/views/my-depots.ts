import type { Day, Weekday } from '#kernel/day'
import { addWeeks, type Week, weekOf, weeksFrom } from '#kernel/week'
import { type Depot, isShownTo } from '#modules/depots'
import { type MyGround, type MyNeeds, myGround } from '../actions/my-needs.ts'
import { narrows } from '../domain/offered-plan.ts'
import { withdrawOwnMove } from '../domain/own-move.ts'
import { placesTaken } from '../domain/places.ts'
import { type SubscribedWeek, subscribedWeeks } from '../domain/subscribed-weeks.ts'
import type { DepotChange, Subscription } from '../domain/subscription.ts'
import { lastWeekOf, type SubscriptionSurroundings } from '../domain/subscription-lifecycle.ts'
import { weekSpan } from '../domain/week-span.ts'

/** A round that calls at a depot, as one of its slots in the week (DEP-05). */
interface MySlot {
  readonly round: string
  readonly weekday: Weekday
  /** The day in the first of the weeks asked about, and whether a move to it is still in time. */
  readonly day: Day
  readonly open: boolean
}

/** A depot that the member may choose for the weeks asked about. */
export interface MyDepot {
  readonly depot: Depot
  /** Whether its password is asked; a restricted depot without one is given by staff only. */
  readonly asksPassword: boolean
  readonly staffOnly: boolean
  /** Whether the baskets are there already in all of the weeks, and no other slot is to be had. */
  readonly here: boolean
  /** Room for how many baskets more in the fullest of the weeks; null is no limit. */
  readonly left: number | null
  readonly full: boolean
  readonly slots: readonly MySlot[]
}

/** A week that the member can still move, at its present place. */
export interface MyWeek {
  readonly week: Week
  readonly day: Day | null
  readonly depot: string
  readonly round: string | null
  readonly baskets: number
}

/** What a member sees to choose another depot for one subscription. */
export interface MyMoves {
  readonly subscription: Subscription
  readonly deadlineDays: number
  readonly weeks: readonly MyWeek[]
  /** Changes of depot that have not ended; those that have not begun can be taken back. */
  readonly changes: readonly (DepotChange & { readonly withdrawable: boolean })[]
  readonly from: Week | null
  readonly depots: readonly MyDepot[]
}

const WEEKS_AHEAD_MAX = 60

/** The weeks that a member can still move, and the depots that have room in the weeks asked about. (SUB-07, DEP-03) */
export const myMoves = async (
  needs: MyNeeds,
  subscription: Subscription,
  asked: { readonly from?: Week | undefined; readonly to?: Week | undefined },
): Promise<MyMoves> => {
  const ahead = courseAhead(subscription, weekOf(needs.clock.today()))
  const [ground, around, { depots }, book] = await Promise.all([
    myGround(needs, subscription.member, ahead),
    needs.subscriptionSurroundings(),
    needs.depots.all(),
    needs.subscriptions.book(),
  ])
  const coming = subscribedWeeks(subscription, weekSpan(ahead.filter(around.isOpen)))
  const weeks = movable(coming, ground)
  const from = asked.from ?? weeks[0]?.week ?? null
  const moved = coming.filter(({ week }) => from !== null && week >= from && week <= (asked.to ?? week))
  const others = book.subscriptions.filter(({ number }) => number !== subscription.number)
  return {
    subscription,
    deadlineDays: ground.deadlineDays,
    weeks,
    changes: changesOf(subscription, ahead[0], ground),
    from,
    depots: depots
      .filter((depot) => isOffered(depot, subscription, ground, around))
      .map((depot) => choiceOf(depot, { subscription, ground, from, moved, others })),
  }
}

const courseAhead = (subscription: Subscription, thisWeek: Week): readonly Week[] => {
  const first = subscription.start > thisWeek ? subscription.start : thisWeek
  const last = lastWeekOf(subscription)
  return weeksFrom(first, addWeeks(first, WEEKS_AHEAD_MAX)).filter((week) => week <= last)
}

const movable = (coming: readonly SubscribedWeek[], ground: MyGround): readonly MyWeek[] =>
  coming.flatMap(({ week, depot, round, quantity }) => {
    const place = { depot, round }
    if (!ground.isOpen(week, place)) return []
    return [{ week, day: ground.dayAt(week, place), depot, round: ground.roundAt(place), baskets: quantity }]
  })

const changesOf = (
  subscription: Subscription,
  thisWeek: Week | undefined,
  ground: MyGround,
): MyMoves['changes'] =>
  subscription.depotChanges
    .filter(({ to }) => thisWeek !== undefined && (to === null || to >= thisWeek))
    .map((one) => ({ ...one, withdrawable: withdrawOwnMove(subscription, one.id, ground).ok }))

const isOffered = (
  depot: Depot,
  { plan, depot: agreed }: Subscription,
  { category, roundsAt }: MyGround,
  around: Pick<SubscriptionSurroundings, 'plan'>,
): boolean => {
  if (roundsAt(depot.code).length === 0) return false
  if (depot.code === agreed) return !depot.archived
  return isShownTo(depot, category) && !narrows(around.plan(plan)?.depots ?? [], depot.code)
}

/** For whom and when a depot is chosen. */
export interface Choosing {
  readonly subscription: Pick<Subscription, 'depot'>
  readonly ground: MyGround
  readonly from: Week | null
  readonly moved: readonly SubscribedWeek[]
  readonly others: readonly Subscription[]
}

/** A depot as a choice for the weeks in which the baskets come. */
export const choiceOf = (depot: Depot, choosing: Choosing): MyDepot => {
  const restricted = depot.kind === 'restricted' && depot.code !== choosing.subscription.depot
  return {
    depot,
    asksPassword: restricted && depot.hasPassword,
    staffOnly: restricted && !depot.hasPassword,
    here: isHere(depot, choosing),
    ...roomOf(depot, choosing),
    slots: slotsOf(depot, choosing),
  }
}

const isHere = ({ code }: Depot, { moved, ground }: Choosing): boolean =>
  ground.roundsAt(code).length === 1 && moved.length > 0 && moved.every(({ depot }) => depot === code)

const roomOf = (
  { code, capacity }: Depot,
  { moved, others }: Choosing,
): { readonly left: number | null; readonly full: boolean } => {
  if (capacity === null) return { left: null, full: false }
  const taken = placesTaken(
    others,
    code,
    moved.map(({ week }) => week),
  )
  const leftIn = moved.map((_, n) => capacity - (taken[n]?.taken ?? 0))
  const lacks = moved.some(
    ({ depot, quantity, usual }, n) => depot !== code && Math.max(quantity, usual) > (leftIn[n] ?? 0),
  )
  return { left: Math.max(0, Math.min(capacity, ...leftIn)), full: lacks }
}

const slotsOf = (depot: Depot, { ground, from }: Choosing): readonly MySlot[] =>
  ground.roundsAt(depot.code).flatMap(({ code, weekday }) => {
    const place = { depot: depot.code, round: code }
    const day = from && ground.dayAt(from, place)
    return day ? [{ round: code, weekday, day, open: ground.isOpen(from, place) }] : []
  })
