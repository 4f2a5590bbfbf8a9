import type { Weekday } from '#kernel/day'
import type { Week } from '#kernel/week'
import { spokenName } from '#modules/members'
import type { LoadNeeds } from '../actions/load-needs.ts'
import type { PhaseChange } from '../domain/level-changes.ts'
import { levelDay } from '../domain/level-day.ts'
import { flexibleIn } from '../domain/level-flexible.ts'
import { type Levelness, levelnessOf, limitOf } from '../domain/level-load.ts'
import type { Rhythm } from '../domain/subscription.ts'
import { weekSpan } from '../domain/week-span.ts'
import { firstOpenWeek } from './load-figures.ts'
import type { YearLoad } from './packing-load.ts'

/** What is asked: from which week on, how far from level is level enough, and who is left alone. */
export interface AskedLevelling {
  readonly isoYear: number
  /** Not before the first week of which no day is frozen. */
  readonly from: Week | null
  readonly tolerancePercent: number
  /** Subscriptions whose weeks stay. */
  readonly leave: readonly number[]
}

/** Changes of phase that would level the weeks from `from` to the end of the season. Nothing is applied. */
export interface LoadProposals {
  readonly from: Week
  readonly firstOpen: Week
  readonly days: readonly DayProposal[]
  readonly proposals: readonly PhaseProposal[]
}

/** A packing day before and after all its proposals. */
interface DayProposal {
  readonly weekday: Weekday
  /** The most baskets a week may hold within the tolerance. */
  readonly limit: number
  readonly before: Levelness
  readonly after: Levelness
  readonly reached: boolean
  readonly fewest: boolean
}

/** Another phase for a subscription: what it changes for the member. */
export interface PhaseProposal {
  readonly subscription: number
  readonly version: number
  readonly member: number
  readonly memberName: string
  readonly planName: string
  readonly depotName: string
  readonly weekday: Weekday
  readonly quantity: number
  readonly before: Rhythm
  readonly after: Rhythm
  /** Weeks that deliver nothing any more, and weeks that deliver instead. */
  readonly leaves: readonly Week[]
  readonly takes: readonly Week[]
  readonly deliveriesBefore: number
  readonly deliveriesAfter: number
}

/** The fewest changes that level each packing day, with names (CAL-04). */
export const loadProposals = async (
  needs: Pick<LoadNeeds, 'packingLoads' | 'settings' | 'clock' | 'members' | 'products' | 'depots'>,
  asked: AskedLevelling,
): Promise<LoadProposals> => {
  const [year, firstOpen, named] = await Promise.all([
    needs.packingLoads.year(asked.isoYear),
    firstOpenWeek(needs),
    naming(needs),
  ])
  const from = asked.from !== null && asked.from > firstOpen ? asked.from : firstOpen
  const weeks = year.weeks.filter((week) => week >= from)
  const left = new Set(asked.leave)
  const levelled = levellingsOf(year, weeks, asked.tolerancePercent, (number) => left.has(number))
  return {
    from,
    firstOpen,
    days: levelled.map(({ day }) => day),
    proposals: levelled.flatMap(({ changes }) => changes.map((change) => proposalOf(change, weeks, named))),
  }
}

const levellingsOf = (
  { load, book, packedOn, weeks: all }: YearLoad,
  weeks: readonly Week[],
  tolerancePercent: number,
  stays: (number: number) => boolean,
): readonly { readonly day: DayProposal; readonly changes: readonly PhaseChange[] }[] => {
  const may = book.subscriptions.filter(({ number }) => !stays(number))
  const flexible = Map.groupBy(flexibleIn(may, weekSpan(weeks), packedOn), ({ weekday }) => weekday)
  return [...load]
    .toSorted(([a], [b]) => a - b)
    .map(([weekday, baskets]) => {
      const ahead = baskets.slice(all.length - weeks.length)
      const limit = limitOf(ahead, tolerancePercent)
      const { changes, load: after, reached, fewest } = levelDay(ahead, flexible.get(weekday) ?? [], limit)
      const levelness = { before: levelnessOf(ahead), after: levelnessOf(after) }
      return { day: { weekday, limit, ...levelness, reached, fewest }, changes }
    })
}

interface Named {
  readonly member: (number: number) => string
  readonly plan: (code: string) => string
  readonly depot: (code: string) => string
}

const naming = async (needs: Pick<LoadNeeds, 'members' | 'products' | 'depots'>): Promise<Named> => {
  const [register, catalogue, places] = await Promise.all([
    needs.members.register(),
    needs.products.catalogue(),
    needs.depots.all(),
  ])
  return {
    member: (number) => {
      const member = register.member(number)
      return member ? spokenName(member) : String(number)
    },
    plan: (code) => catalogue.plan(code)?.name ?? code,
    depot: (code) => places.depot(code)?.name ?? code,
  }
}

const proposalOf = (
  { flexible, phase }: PhaseChange,
  weeks: readonly Week[],
  named: Named,
): PhaseProposal => {
  const { subscription, weekday, quantity, at } = flexible
  const weeksAt = (indexes: readonly number[]) => indexes.flatMap((index) => weeks[index] ?? [])
  return {
    subscription: subscription.number,
    version: subscription.version,
    member: subscription.member,
    memberName: named.member(subscription.member),
    planName: named.plan(subscription.plan),
    depotName: named.depot(subscription.depot),
    weekday,
    quantity,
    before: subscription.rhythm,
    after: phase.rhythm,
    leaves: weeksAt(at.filter((index) => !phase.at.includes(index))),
    takes: weeksAt(phase.at.filter((index) => !at.includes(index))),
    deliveriesBefore: at.length,
    deliveriesAfter: phase.at.length,
  }
}
