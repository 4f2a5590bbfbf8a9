import { ok, type Result, refused } from '#kernel/result'
import {
  type ChoiceRefusal,
  type Depot,
  type DepotFull,
  isShownTo,
  mayChoose,
  type PasswordVerdict,
} from '#modules/depots'
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
import { change, type Edit } from './change-subscription.ts'
import { roomFor } from './hold-places.ts'
import { type MyGround, type MyNeeds, myGround, mySubscription } from './my-needs.ts'
import type { SubscriptionNotFound } from './needs.ts'
import { standingFirm } from './standing-firm.ts'

/** Refused: in this garden members ask, and staff change the depot (GAR-02). */
export interface LeftToStaff {
  readonly kind: 'left-to-staff'
}

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
  if (!seen) return refused(notFound(mine))
  const { allowed } = await myGround(needs, mine.member, [])
  if (!allowed) return refused({ kind: 'left-to-staff' })
  const verdict = await judged(needs, mine, seen, move.depot, password)
  if (!verdict.ok) return verdict
  const made = { ...move, id: needs.newId<'depot-change'>().toLowerCase() }
  return standingFirm<Subscription, MoveRefusal>(needs, async (stands) => {
    const decided = await decide(needs, mine, made, verdict.value)
    if (!decided.ok) return decided
    const figures = { depot: move.depot, from: move.from, to: move.to }
    return change(needs, mine, () => decided, { kind: 'depot-change-made', figures }, stands)
  })
}

/** Takes a change of depot back, as long as no day that it moves has closed for the member. (SUB-07) */
export const withdrawMine = async (
  needs: MyNeeds,
  mine: Mine & { readonly id: string },
): Promise<
  Result<
    Subscription,
    LeftToStaff | UnknownDepotChange | DeadlinePassed | DepotFull | SubscriptionNotFound | Conflict
  >
> =>
  standingFirm(needs, async (stands) => {
    const seen = await mySubscription(needs, mine)
    if (!seen) return refused(notFound(mine))
    const ground = await myGround(
      needs,
      mine.member,
      seen.depotChanges.map((one) => firstWeekOf(seen, one)),
    )
    if (!ground.allowed) return refused({ kind: 'left-to-staff' } as const)
    const without = withdrawOwnMove(seen, mine.id, ground)
    if (!without.ok) return without
    const room = await roomFor(needs, without.value, seen)
    if (!room.ok) return room
    const fact = { kind: 'depot-change-forgotten', figures: { change: mine.id } }
    return change(needs, mine, () => without, fact, stands)
  })

/** The password is looked at once, whatever happens around: each look counts as an attempt. */
const judged = async (
  needs: MyNeeds,
  { member }: Mine,
  seen: Subscription,
  code: string,
  password: string,
): Promise<Result<PasswordVerdict, TooManyAttempts>> => {
  const depot = (await needs.depots.all()).depot(code)
  const asks = depot?.kind === 'restricted' && depot.hasPassword && code !== seen.depot
  return asks ? needs.depotPasswords.judge(code, member, password) : ok('none')
}

const decide = async (
  needs: MyNeeds,
  mine: Mine,
  move: DepotChange,
  password: PasswordVerdict,
): Promise<Result<Subscription, MoveRefusal>> => {
  const seen = await mySubscription(needs, mine)
  if (!seen) return refused(notFound(mine))
  const [ground, around, { depot: find }] = await Promise.all([
    myGround(needs, mine.member, [firstWeekOf(seen, move)]),
    needs.subscriptionSurroundings(),
    needs.depots.all(),
  ])
  const chosen = choice(find(move.depot), move.depot, seen, ground, password)
  if (!chosen.ok) return chosen
  const moved = changeDepot(seen, move, around)
  if (!moved.ok) return moved
  const own = checkOwnMove(seen, move, ground)
  if (!own.ok) return own
  const room = await roomFor(needs, moved.value, seen)
  return room.ok ? moved : room
}

/** Where a member's baskets stand by agreement they may always stand again; a hidden depot is as good as none. */
const choice = (
  depot: Depot | undefined,
  code: string,
  seen: Subscription,
  { category }: MyGround,
  password: PasswordVerdict,
): Result<Depot, ChoiceRefusal | UnknownDepot> => {
  const own = code === seen.depot
  if (!depot || !(own || isShownTo(depot, category))) return refused({ kind: 'unknown-depot', depot: code })
  return mayChoose(depot, own ? { staff: true } : { staff: false, category, password })
}

const notFound = ({ number }: Mine): SubscriptionNotFound => ({
  kind: 'not-found',
  subject: `subscription ${number}`,
})
