import type { Day } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import { type Week, weekOf } from '#kernel/week'
import type { Depot } from '#modules/depots'
import type { Round } from '#modules/rounds'
import type { LeftToStaff } from '../actions/my-choice.ts'
import { type MyGround, type MyNeeds, myGround } from '../actions/my-needs.ts'
import { courseOf } from '../domain/course.ts'
import { adviseStart } from '../domain/level-start.ts'
import type { OfferedPlan } from '../domain/offered-plan.ts'
import { beginnings, isOpenTo, type OwnRhythm, rhythmFrom, START_WEEKS_MAX } from '../domain/own-agreement.ts'
import { DATES_WEEKS_MAX, datesNeeded } from '../domain/own-dates.ts'
import type { Place } from '../domain/own-move.ts'
import { openWeeksAhead, roomsBeside } from '../domain/places.ts'
import { subscribedWeeks } from '../domain/subscribed-weeks.ts'
import type { Subscription } from '../domain/subscription.ts'
import type { SubscriptionSurroundings } from '../domain/subscription-lifecycle.ts'
import { rhythmKey, weekSpan } from '../domain/week-span.ts'
import { choiceOf, isOfferedAt, type MyDepot } from './my-depots.ts'
import { plannedAt } from './phase-advice.ts'

/** A plan as a member asks for it, before they say where and when. */
interface AskedPlan {
  readonly plan: string
  readonly quantity: number
  readonly rhythm: OwnRhythm
}

/** A week in which a subscription may begin at a place, or which may be one of its free dates. */
interface OwnWeek {
  readonly week: Week
  readonly day: Day
  /** How many baskets fit in the fullest week of the course that begins then, or in that week; null is no limit. */
  readonly left: number | null
}

/** What the weeks of a plan are worked out from, read once. */
interface Offering {
  readonly plan: OfferedPlan
  readonly ground: MyGround
  readonly depots: readonly Depot[]
  readonly weeksAt: (depot: Depot, round: Round) => readonly OwnWeek[]
  readonly courseFrom: (start: Week, round: Round) => readonly Week[]
}

/** Reads what the weeks of a plan are worked out from; undefined where the plan is not open to the member. */
const offeringOf = async (
  needs: MyNeeds,
  member: number,
  asked: AskedPlan,
): Promise<Result<Offering | undefined, LeftToStaff>> => {
  const around = await needs.subscriptionSurroundings()
  const today = needs.clock.today()
  const ahead = asked.rhythm === 'free' ? DATES_WEEKS_MAX : START_WEEKS_MAX
  const plan = around.plan(asked.plan)
  const weeks = plan ? beginnings({ plan, today, isOpen: around.isOpen }, ahead) : []
  const [ground, { depots }, book] = await Promise.all([
    myGround(needs, member, weeks),
    needs.depots.all(),
    needs.subscriptions.book(),
  ])
  if (!ground.maySubscribe) return refused({ kind: 'left-to-staff' })
  if (!plan || !isOpenTo(plan, ground.category)) return ok(undefined)
  const courseFrom = courses({ ...asked, plan, category: ground.category }, around, weekOf(today))
  const weeksAt = (depot: Depot, round: Round): readonly OwnWeek[] => {
    const place = { depot: depot.code, round: round.code }
    const open = weeks.filter((week) => ground.isOpen(week, place))
    const rooms = roomsBeside(
      book.subscriptions,
      depot,
      // Where there is no limit, no course needs to be worked out.
      open.map((week) => (depot.capacity === null ? [] : courseFrom(week, round))),
    )
    return open.flatMap((week, n) => {
      const day = ground.dayAt(week, place)
      return day ? [{ week, day, left: rooms[n] ?? null }] : []
    })
  }
  return ok({ plan, ground, depots, weeksAt, courseFrom })
}

type Course = Pick<AskedPlan, 'quantity' | 'rhythm'> & {
  readonly plan: OfferedPlan
  readonly category: string
}

/** The weeks that a course which begins in a week brings, worked out once for all depots of a weekday. */
const courses = (
  { plan, quantity, rhythm: kind, category }: Course,
  around: SubscriptionSurroundings,
  thisWeek: Week,
): ((start: Week, round: Round) => readonly Week[]) => {
  const known = new Map<string, readonly Week[]>()
  const work = (start: Week, rhythm: Subscription['rhythm']) => {
    const terms = { quantity, start, rhythm, depot: '', round: null, depotChanges: [], exceptions: [] }
    const course = { ...terms, end: courseOf(plan, terms, category, around).end, ended: null }
    const span = weekSpan(openWeeksAhead(course, thisWeek, around.isOpen))
    return subscribedWeeks(course, span).flatMap(({ week, usual }) => (usual > 0 ? [week] : []))
  }
  return (start, { weekday }) => {
    if (kind === 'free') return [start]
    const rhythm = rhythmFrom(kind, start, weekday)
    const key = `${start} ${rhythmKey(rhythm)}`
    const weeks = known.get(key) ?? work(start, rhythm)
    known.set(key, weeks)
    return weeks
  }
}

/** The weeks among which a member chooses at a place. */
export interface MyWeeks {
  /** How many dates are to be chosen where they are free; null is any number. */
  readonly needed: number | null
  readonly weeks: readonly { readonly week: Week; readonly day: Day; readonly full: boolean }[]
  /** The first week that keeps the packing load level, where the rhythm leaves a choice (CAL-04). */
  readonly advised: Week | null
}

/**
 * The weeks in which a subscription may begin at a depot, or of which its free dates are chosen, and which of them have
 * no room left (SUB-02, DEP-03). None at a depot that the member does not see, or where the plan is not offered.
 */
export const myWeeks = async (
  needs: MyNeeds,
  member: number,
  asked: AskedPlan & Place,
): Promise<Result<MyWeeks, LeftToStaff>> => {
  const offering = await offeringOf(needs, member, asked)
  if (!offering.ok) return offering
  const none: MyWeeks = { needed: null, weeks: [], advised: null }
  if (!offering.value) return ok(none)
  const { depots, ground, plan, weeksAt, courseFrom } = offering.value
  const depot = depots.find(({ code }) => code === asked.depot)
  const round = ground.servingAt(asked)
  if (!depot || !round || !isOfferedAt(depot, plan.depots, ground)) return ok(none)
  const all = weeksAt(depot, round)
  const weeks = all.map(({ week, day, left }) => ({
    week,
    day,
    full: left !== null && left < asked.quantity,
  }))
  const starts = weeks.flatMap(({ week, full }) => (full ? [] : [week]))
  const [last] = starts.slice(0, 1).flatMap((week) => courseFrom(week, round).slice(-1))
  return ok({
    needed: asked.rhythm === 'free' ? datesNeeded(plan, weeks.length) : null,
    weeks,
    advised: (last && (await advisedOf(needs, asked, starts, last))) ?? null,
  })
}

/** Nothing of the load is told but the week. */
const advisedOf = async (
  needs: MyNeeds,
  { rhythm: kind, quantity, depot, round }: AskedPlan & Place,
  starts: readonly Week[],
  end: Week,
): Promise<Week | undefined> => {
  const [start] = starts
  if (start === undefined || (kind !== 'fortnightly' && kind !== 'monthly')) return undefined
  const planned = await plannedAt(needs, { depot, round, start, end, except: null })
  if (planned === null) return undefined
  const { course, delivered: weekday } = planned
  return adviseStart(
    course.map(({ baskets }) => baskets),
    course.map(({ week }) => week),
    { kind, starts, weekday, quantity },
  )
}

/**
 * The depots at which the member may collect the plan, with the places left where there is most room: over the course that
 * begins in its best week, or on as many dates as are needed (DEP-03).
 */
export const myPlaces = async (
  needs: MyNeeds,
  member: number,
  asked: AskedPlan,
): Promise<Result<readonly MyDepot[], LeftToStaff>> => {
  const offering = await offeringOf(needs, member, asked)
  if (!offering.ok) return offering
  if (!offering.value) return ok([])
  const { plan, ground, depots, weeksAt } = offering.value
  const offered = depots.filter((depot) => isOfferedAt(depot, plan.depots, ground))
  return ok(
    offered.map((depot) => {
      const byRound = ground.roundsAt(depot.code).map((round) => weeksAt(depot, round))
      // The first week in which all its rounds are still to be had, so that each can be chosen.
      const from =
        byRound
          .flatMap(([first]) => first?.week ?? [])
          .toSorted()
          .at(-1) ?? null
      const room = Math.max(0, ...byRound.map((weeks) => mostRoom(weeks, asked, plan)))
      const choice = choiceOf(depot, { subscription: { depot: '' }, ground, from, moved: [], others: [] })
      return { ...choice, left: Number.isFinite(room) ? room : null, full: room < asked.quantity }
    }),
  )
}

/** How many baskets fit in as many weeks as are needed: one to begin in, or all free dates. */
const mostRoom = (weeks: readonly OwnWeek[], { rhythm }: AskedPlan, plan: OfferedPlan): number => {
  const needed = (rhythm === 'free' ? datesNeeded(plan, weeks.length) : null) ?? 1
  const rooms = weeks.map(({ left }) => left ?? Number.POSITIVE_INFINITY).toSorted((a, b) => b - a)
  return rooms[needed - 1] ?? 0
}
