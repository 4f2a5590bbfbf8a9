import { addDays, type Day } from '#kernel/day'
import { addWeeks, weekOf, weeksBetween } from '#kernel/week'
import type { DeliveryNeeds } from '../actions/needs.ts'
import type { Delivery } from '../domain/delivery.ts'

const WEEKS_MAX = 110
const DAYS_USUALLY = 60

/**
 * What a member receives between two days, in order; a delivery of none is there too, to say why nothing comes. Without
 * days it is the next two months; more than two years are cut off. (SUB-14)
 */
export const memberDeliveries = async (
  needs: Pick<DeliveryNeeds, 'agenda' | 'clock'>,
  member: number,
  asked: { readonly from?: Day | undefined; readonly to?: Day | undefined },
): Promise<readonly Delivery[]> => {
  const from = asked.from ?? needs.clock.today()
  const to = asked.to ?? addDays(from, DAYS_USUALLY)
  if (to < from) return []
  const [first, last] = [weekOf(from), weekOf(to)]
  const end = weeksBetween(first, last) > WEEKS_MAX ? addWeeks(first, WEEKS_MAX) : last
  const deliveries = await needs.agenda.ofMember(member, first, end)
  return deliveries.filter(({ day }) => day >= from && day <= to)
}
