import { daysBetween } from '#kernel/day'
import { isoYearOf, type Week } from '#kernel/week'
import { type Calendars, deliveryDay } from '#modules/calendar'
import type { DepotNeeds } from '#modules/depots'
import type { Settings } from '#modules/garden'
import { type Categories, deadlineDaysFor, type Members } from '#modules/members'
import type { Products } from '#modules/products'
import { type Round, type Rounds, roundsOf } from '#modules/rounds'
import type { OwnDays, Place } from '../domain/own-move.ts'
import type { Subscription } from '../domain/subscription.ts'
import type { SubscriptionsNeeds } from './needs.ts'

/** What the pages of members may touch beside what staff do. */
export interface MyNeeds extends SubscriptionsNeeds, Pick<DepotNeeds, 'depotPasswords' | 'photos'> {
  readonly settings: Pick<Settings, 'garden'>
  readonly calendars: Pick<Calendars, 'years'>
  readonly members: Pick<Members, 'register'>
  readonly categories: Pick<Categories, 'all'>
  readonly rounds: Pick<Rounds, 'all'>
  readonly products: Pick<Products, 'catalogue'>
  /** Which rounds are frozen in those weeks; deliveries know it, a floor above. */
  readonly frozenRounds: (weeks: readonly Week[]) => Promise<(week: Week, round: string) => boolean>
}

/** What the member's own choices are decided by. */
export interface MyGround extends OwnDays {
  /** Whether the garden leaves the choice to members at all (GAR-02). */
  readonly allowed: boolean
  /** The member's category, or ''. */
  readonly category: string
  readonly roundsAt: (depot: string) => readonly Round[]
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
  const roundsAt = (depot: string) => roundsOf(rounds, depot)
  const roundOf = ({ depot, round }: Place): Round | undefined => {
    const serving = roundsAt(depot)
    return serving.find(({ code }) => code === round) ?? serving[0]
  }
  const dayOf = (week: Week, round: Round) => deliveryDay(week, round, years.year(isoYearOf(week))).day
  const today = needs.clock.today()
  return {
    allowed: garden.membersChangeDepot,
    category,
    deadlineDays,
    roundsAt,
    roundAt: (place) => roundOf(place)?.code ?? null,
    dayAt: (week, place) => {
      const round = roundOf(place)
      return round ? dayOf(week, round) : null
    },
    isOpen: (week, place) => {
      const round = roundOf(place)
      if (!round) return true
      return daysBetween(today, dayOf(week, round)) > deadlineDays && !isFrozen(week, round.code)
    },
  }
}

/** The member's own subscription of that number; anybody else's is as good as none. */
export const mySubscription = async (
  { subscriptions }: Pick<MyNeeds, 'subscriptions'>,
  { member, number }: { readonly member: number; readonly number: number },
): Promise<Subscription | undefined> =>
  (await subscriptions.book()).ofMember(member).find((one) => one.number === number)
