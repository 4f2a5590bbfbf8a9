import type { Day } from '#kernel/day'
import { addWeeks, type Week, weeksFrom } from '#kernel/week'
import { type MyGround, type MyNeeds, myGround } from '../actions/my-needs.ts'
import { placeIn, subscribedWeeks } from '../domain/subscribed-weeks.ts'
import type { Subscription } from '../domain/subscription.ts'
import { lastWeekOf } from '../domain/subscription-lifecycle.ts'
import { weekSpan } from '../domain/week-span.ts'

/** A subscription as its member reads it. */
export interface MySubscription {
  readonly subscription: Subscription
  readonly planName: string
  /** What it delivers, where the plan names a product. */
  readonly productName: string | null
  /** Where it is left now, or from its first week on. */
  readonly depotName: string
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  /** The next day on which something comes, today included. */
  readonly nextDay: Day | null
  /** Deliveries to come, today's included; a doubled one counts twice. */
  readonly left: number
}

const WEEKS_MAX = 530

/** The member's own subscriptions with their names and days, those that end last first. */
export const mySubscriptions = async (needs: MyNeeds, member: number): Promise<readonly MySubscription[]> => {
  const [ground, around, catalogue, { depot: find }, book] = await Promise.all([
    myGround(needs, member, []),
    needs.subscriptionSurroundings(),
    needs.products.catalogue(),
    needs.depots.all(),
    needs.subscriptions.book(),
  ])
  const today = needs.clock.today()
  return book
    .ofMember(member)
    .toSorted((a, b) =>
      lastWeekOf(a) === lastWeekOf(b) ? b.number - a.number : lastWeekOf(a) < lastWeekOf(b) ? 1 : -1,
    )
    .map((subscription) => {
      const days = daysOf(subscription, around.isOpen, ground)
      const coming = days.filter(({ day }) => day >= today)
      const plan = catalogue.plan(subscription.plan)
      const { depot } = placeIn(subscription, coming[0]?.week ?? lastWeekOf(subscription))
      return {
        subscription,
        planName: plan?.name ?? subscription.plan,
        productName: plan?.product ? (catalogue.product(plan.product)?.name ?? null) : null,
        depotName: find(depot)?.name ?? depot,
        firstDay: days[0]?.day ?? null,
        lastDay: days.at(-1)?.day ?? null,
        nextDay: coming[0]?.day ?? null,
        left: Math.round(coming.reduce((sum, { baskets }) => sum + baskets, 0) / subscription.quantity),
      }
    })
}

const daysOf = (
  subscription: Subscription,
  isOpen: (week: Week) => boolean,
  ground: Pick<MyGround, 'dayAt'>,
): readonly { readonly week: Week; readonly day: Day; readonly baskets: number }[] => {
  const { start } = subscription
  const [last = start] = [lastWeekOf(subscription), addWeeks(start, WEEKS_MAX)].toSorted()
  const weeks = weeksFrom(start, last).filter(isOpen)
  return subscribedWeeks(subscription, weekSpan(weeks)).flatMap(({ week, depot, round, quantity }) => {
    const day = ground.dayAt(week, { depot, round })
    return day && quantity > 0 ? [{ week, day, baskets: quantity }] : []
  })
}
