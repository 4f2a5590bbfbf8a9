import type { Day, Weekday } from '#kernel/day'
import { type Week, weekOf } from '#kernel/week'
import { type Depot, isShownTo } from '#modules/depots'
import { type MyGround, type MyNeeds, myGround } from '../actions/my-needs.ts'
import { narrows } from '../domain/offered-plan.ts'
import { firstWeekOf, withdrawOwnMove } from '../domain/own-move.ts'
import { openWeeksAhead, roomBeside } from '../domain/places.ts'
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

/** The weeks that a member can still move, and the depots that have room in the weeks asked about. (SUB-07, DEP-03) */
export const myMoves = async (
  needs: MyNeeds,
  subscription: Subscription,
  asked: { readonly from?: Week | undefined; readonly to?: Week | undefined },
): Promise<MyMoves> => {
  const thisWeek = weekOf(needs.clock.today())
  const around = await needs.subscriptionSurroundings()
  const ahead = openWeeksAhead(subscription, thisWeek, around.isOpen)
  const [ground, { depots }, book] = await Promise.all([
    myGround(needs, subscription.member, [
      ...ahead,
      ...subscription.depotChanges.map((one) => firstWeekOf(subscription, one)),
    ]),
    needs.depots.all(),
    needs.subscriptions.book(),
  ])
  const coming = subscribedWeeks(subscription, weekSpan(ahead))
  const weeks = movable(coming, ground)
  const from = asked.from ?? weeks[0]?.week ?? null
  const moved = coming.filter(({ week }) => from !== null && week >= from && week <= (asked.to ?? week))
  const others = book.subscriptions.filter(({ number }) => number !== subscription.number)
  return {
    subscription,
    deadlineDays: ground.deadlineDays,
    weeks,
    changes: changesOf(subscription, thisWeek, ground),
    from,
    depots: depots
      .filter((depot) => isChoice(depot, subscription, ground, around))
      .map((depot) => choiceOf(depot, { subscription, ground, from, moved, others })),
  }
}

const movable = (coming: readonly SubscribedWeek[], ground: MyGround): readonly MyWeek[] =>
  coming.flatMap(({ week, depot, round, quantity }) => {
    const place = { depot, round }
    if (!ground.isOpen(week, place)) return []
    return [{ week, day: ground.dayAt(week, place), depot, round: ground.roundAt(place), baskets: quantity }]
  })

const changesOf = (subscription: Subscription, thisWeek: Week, ground: MyGround): MyMoves['changes'] =>
  (lastWeekOf(subscription) < thisWeek ? [] : subscription.depotChanges)
    .filter(({ to }) => to === null || to >= thisWeek)
    .map((one) => ({ ...one, withdrawable: withdrawOwnMove(subscription, one.id, ground).ok }))

/** Where the baskets stand by agreement they may always stand again. */
const isChoice = (
  depot: Depot,
  { plan, depot: agreed }: Subscription,
  ground: MyGround,
  around: Pick<SubscriptionSurroundings, 'plan'>,
): boolean =>
  depot.code === agreed
    ? !depot.archived && ground.roundsAt(depot.code).length > 0
    : isOfferedAt(depot, around.plan(plan)?.depots ?? [], ground)

/** Whether the member may collect there what is offered at those depots; an empty list is everywhere. */
export const isOfferedAt = (depot: Depot, offered: readonly string[], ground: MyGround): boolean =>
  ground.roundsAt(depot.code).length > 0 && isShownTo(depot, ground.category) && !narrows(offered, depot.code)

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

const roomOf = (chosen: Depot, { moved, others }: Choosing): Pick<MyDepot, 'left' | 'full'> => {
  const wanted = moved.map(({ week, depot, quantity, usual }) => {
    const baskets = Math.max(quantity, usual)
    return { week, baskets, had: depot === chosen.code ? baskets : 0 }
  })
  const { left, full } = roomBeside(others, chosen, wanted)
  return { left, full: full !== null }
}

const slotsOf = (depot: Depot, { ground, from }: Choosing): readonly MySlot[] =>
  ground.roundsAt(depot.code).flatMap(({ code, weekday }) => {
    const place = { depot: depot.code, round: code }
    const day = from && ground.dayAt(from, place)
    return day ? [{ round: code, weekday, day, open: ground.isOpen(from, place) }] : []
  })
