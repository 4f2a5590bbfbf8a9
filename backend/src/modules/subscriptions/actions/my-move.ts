import { type Result, refused } from '#kernel/result'
import type { ChoiceRefusal, DepotFull, PasswordVerdict } from '#modules/depots'
import type { Conflict } from '#platform/dynamo'
import type { TooManyAttempts } from '#platform/identity'
import {
  changeDepot,
  type ImpossibleStretch,
  type RoundDoesNotServe,
  type UnknownDepot,
  type UnknownDepotChange,
} from '../domain/depot-changes.ts'
import type { DepotNotOffered } from '../domain/offered-plan.ts'
import {
  type AlreadyThere,
  checkOwnMove,
  type DeadlinePassed,
  firstWeekOf,
  type NoRoundCalls,
  withdrawOwnMove,
} from '../domain/own-move.ts'
import type { DepotChange, Subscription } from '../domain/subscription.ts'
import { type Edit, keep, notFound } from './change-subscription.ts'
import { roomFor } from './hold-places.ts'
import { chooseDepot, judgePassword, type LeftToStaff } from './my-choice.ts'
import { type MyNeeds, myGround, mySubscription } from './my-needs.ts'
import type { SubscriptionNotFound } from './needs.ts'
import { standingFirm } from './standing-firm.ts'

type MoveRefusal =
  | LeftToStaff
  | ChoiceRefusal
  | TooManyAttempts
  | UnknownDepot
  | RoundDoesNotServe
  | DepotNotOffered
  | ImpossibleStretch
  | DeadlinePassed
  | NoRoundCalls
  | AlreadyThere
  | DepotFull
  | SubscriptionNotFound
  | Conflict
type WithdrawalRefusal =
  | LeftToStaff
  | UnknownDepotChange
  | DeadlinePassed
  | DepotFull
  | SubscriptionNotFound
  | Conflict
type Mine = Edit & { readonly member: number }
type Move = Omit<DepotChange, 'id'>

/**
 * Lets a member leave their baskets at another depot, or on its other day: once, for a stretch of weeks or for good, from
 * a week that has not closed for them (SUB-07, DEP-05). Somebody else's subscription is not found.
 */
export const moveMine = async (
  needs: MyNeeds,
  mine: Mine,
  { password, ...move }: Move & { readonly password: string },
): Promise<Result<Subscription, MoveRefusal>> => {
  const seen = await mySubscription(needs, mine)
  if (!seen) return refused(notFound(mine.number))
  const { mayMove } = await myGround(needs, mine.member, [])
  if (!mayMove) return refused({ kind: 'left-to-staff' })
  const verdict = await judgePassword(needs, mine.member, { code: move.depot, password, own: seen.depot })
  if (!verdict.ok) return verdict
  const made = { ...move, id: needs.newId<'depot-change'>().toLowerCase() }
  return standingFirm<Subscription, MoveRefusal>(needs, async (stands) => {
    const decided = await decide(needs, mine, made, verdict.value)
    if (!decided.ok) return decided
    const figures = { depot: move.depot, from: move.from, to: move.to }
    return keep(needs, mine, decided.value, { fact: { kind: 'depot-change-made', figures }, stands })
  })
}

/** Takes a change of depot back, as long as no day that it moves has closed for the member. (SUB-07) */
export const withdrawMine = async (
  needs: MyNeeds,
  mine: Mine & { readonly id: string },
): Promise<Result<Subscription, WithdrawalRefusal>> =>
  standingFirm<Subscription, WithdrawalRefusal>(needs, async (stands) => {
    const seen = await mySubscription(needs, mine)
    if (!seen) return refused(notFound(mine.number))
    const ground = await myGround(
      needs,
      mine.member,
      seen.depotChanges.map((one) => firstWeekOf(seen, one)),
    )
    if (!ground.mayMove) return refused({ kind: 'left-to-staff' } as const)
    const without = withdrawOwnMove(seen, mine.id, ground)
    if (!without.ok) return without
    const room = await roomFor(needs, await needs.subscriptionSurroundings(), without.value, seen)
    if (!room.ok) return room
    const fact = { kind: 'depot-change-forgotten', figures: { change: mine.id } }
    return keep(needs, mine, without.value, { fact, stands })
  })

const decide = async (
  needs: MyNeeds,
  mine: Mine,
  move: DepotChange,
  password: PasswordVerdict,
): Promise<Result<Subscription, MoveRefusal>> => {
  const seen = await mySubscription(needs, mine)
  if (!seen) return refused(notFound(mine.number))
  const [ground, around, { depot: find }] = await Promise.all([
    myGround(needs, mine.member, [firstWeekOf(seen, move)]),
    needs.subscriptionSurroundings(),
    needs.depots.all(),
  ])
  if (!ground.mayMove) return refused({ kind: 'left-to-staff' })
  const { category } = ground
  const chosen = chooseDepot(find, { code: move.depot, own: seen.depot, category, password })
  if (!chosen.ok) return chosen
  const moved = changeDepot(seen, move, around)
  if (!moved.ok) return moved
  const own = checkOwnMove(seen, move, ground)
  if (!own.ok) return own
  const room = await roomFor(needs, around, moved.value, seen)
  return room.ok ? moved : room
}
