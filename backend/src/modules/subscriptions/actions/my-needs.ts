import { daysBetween } from '#kernel/day'
import { isoYearOf, type Week } from '#kernel/week'
import { type Calendars, deliveryDay } from '#modules/calendar'
import type { DepotNeeds } from '#modules/depots'
import type { Settings } from '#modules/garden'
import { type Categories, deadlineDaysFor, type Members } from '#modules/members'
import type { Products } from '#modules/products'
import { type Round, type Rounds, roundsOf, servingRound } from '#modules/rounds'
import type { OwnDays, Place } from '../domain/own-move.ts'
import type { Subscription } from '../domain/subscription.ts'
import type { PackingLoads } from '../views/packing-load.ts'
import type { SubscriptionsNeeds } from './needs.ts'

/** What the pages of members may touch beside what staff do. */
export interface MyNeeds extends SubscriptionsNeeds, Pick<DepotNeeds, 'depotPasswords' | 'photos'> {
  readonly settings: Pick<Settings, 'garden'>
  readonly calendars: Pick<Calendars, 'years'>
  readonly members: Pick<Members, 'register'>
  readonly categories: Pick<Categories, 'all'>
  readonly rounds: Pick<Rounds, 'all'>
  readonly products: Pick<Products, 'catalogue'>
  /** In which weeks least is packed. */
  readonly packingLoads: PackingLoads
}

/** What the member's own choices are decided by. */
export interface MyGround extends OwnDays {
  /** Whether the garden leaves it to members to subscribe, and to move their baskets (GAR-02). */
  readonly maySubscribe: boolean
  readonly mayMove: boolean
  /** The member's category, or ''. */
  readonly category: string
  readonly roundsAt: (depot: string) => readonly Round[]
  readonly servingAt: (place: Place) => Round | undefined
}

/** Looks at all that a member's own choices in those weeks are decided by. */
export const myGround = async (needs: MyNeeds, member: number, weeks: readonly Week[]): Promise<MyGround> => {
  const [garden, register, categories, { rounds }, years, isFrozen] = await Promise.all([
    needs.settings.garden(),
    needs.members.register(),
    needs.categories.all(),
    needs.rounds.all(),
    needs.calendars.years(),
    needs.frozenRounds(weeks),
  ])
  const category = register.member(member)?.category ?? ''
  const deadlineDays = deadlineDaysFor(categories.category(category), garden.deadlineDays)
  const servingAt = ({ depot, round }: Place) => servingRound(rounds, depot, round)
  const dayOf = (week: Week, round: Round) => deliveryDay(week, round, years.year(isoYearOf(week))).day
  const today = needs.clock.today()
  return {
    maySubscribe: garden.membersSubscribe,
    mayMove: garden.membersChangeDepot,
    category,
    deadlineDays,
    roundsAt: (depot) => roundsOf(rounds, depot),
    servingAt,
    roundAt: (place) => servingAt(place)?.code ?? null,
    dayAt: (week, place) => {
      const round = servingAt(place)
      return round ? dayOf(week, round) : null
    },
    isOpen: (week, place) => {
      const round = servingAt(place)
      if (!round) return true
      return daysBetween(today, dayOf(week, round)) > deadlineDays && !isFrozen(week, place)
    },
  }
}

/** The member's own subscription of that number; anybody else's is as good as none. */
export const mySubscription = async (
  { subscriptions }: Pick<MyNeeds, 'subscriptions'>,
  { member, number }: { readonly member: number; readonly number: number },
): Promise<Subscription | undefined> =>
  (await subscriptions.book()).ofMember(member).find((one) => one.number === number)
