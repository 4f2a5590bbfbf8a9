import type { Calendars } from '#modules/calendar'
import type { Depots } from '#modules/depots'
import type { SettingsNeeds } from '#modules/garden'
import type { Members } from '#modules/members'
import type { Products } from '#modules/products'
import type { Rounds } from '#modules/rounds'

interface Counted {
  readonly calendars: Pick<Calendars, 'years'>
  readonly products: Pick<Products, 'catalogue'>
  readonly depots: Pick<Depots, 'all'>
  readonly rounds: Pick<Rounds, 'all'>
  readonly members: Pick<Members, 'register'>
}

/** What a garden holds already, counted for the steps of its first set-up. (GAR-03) */
export const setUpState =
  (houses: Counted): SettingsNeeds['setUpState'] =>
  async () => {
    const [{ decided }, { plans }, { depots }, { rounds }, { members }] = await Promise.all([
      houses.calendars.years(),
      houses.products.catalogue(),
      houses.depots.all(),
      houses.rounds.all(),
      houses.members.register(),
    ])
    return {
      seasons: decided.length,
      plans: plans.length,
      depots: depots.length,
      drivenRounds: rounds.filter(({ stops, archived }) => stops.length > 0 && !archived).length,
      members: members.length,
    }
  }
