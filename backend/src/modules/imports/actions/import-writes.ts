import { openYear } from '#modules/calendar'
import { emptyDepot } from '#modules/depots'
import { emptyMemberDetails, movedFrom } from '#modules/members'
import type { Write } from '#platform/dynamo'
import type { ImportDiff, KindDiff } from '../domain/diff.ts'
import type { ImportedCalendar } from '../domain/target.ts'
import type { GardenThere } from './current-garden.ts'
import type { ImportNeeds } from './needs.ts'

type Stores = Omit<ImportNeeds, 'readTable' | 'commitMany'>

/** The writes of all that is new or other; what the files do not tell of a thing stays as it is. */
export const importWrites = (diff: ImportDiff, there: GardenThere, stores: Stores): readonly Write[] => [
  ...depotWrites(diff, there, stores),
  ...roundWrites(diff, there, stores),
  ...productWrites(diff, there, stores),
  ...planWrites(diff, there, stores),
  ...categoryWrites(diff, there, stores),
  ...memberWrites(diff, there, stores),
  ...calendarWrites(diff, there, stores),
  ...subscriptionWrites(diff, there, stores),
]

const depotWrites = ({ depots }: ImportDiff, there: GardenThere, stores: Stores) => [
  ...depots.created.map((depot) => stores.depots.insertDepot({ ...emptyDepot, ...depot, version: 1 })),
  ...replaced(depots, there.depots, codeOf, stores.depots.replaceDepot),
]

const roundWrites = ({ rounds }: ImportDiff, there: GardenThere, stores: Stores) => [
  ...rounds.created.map((round) => stores.rounds.insertRound({ ...round, archived: false, version: 1 })),
  ...replaced(rounds, there.rounds, codeOf, stores.rounds.replaceRound),
]

const productWrites = ({ products }: ImportDiff, there: GardenThere, stores: Stores) => [
  ...products.created.map((product, n) =>
    stores.products.insertProduct({
      ...product,
      unit: 'basket',
      description: '',
      position: there.products.length + n + 1,
      archived: false,
      version: 1,
    }),
  ),
  ...replaced(products, there.products, codeOf, stores.products.replaceProduct),
]

const planWrites = ({ plans }: ImportDiff, there: GardenThere, stores: Stores) => [
  ...plans.created.map((plan) => stores.products.insertPlan({ ...plan, version: 1 })),
  ...replaced(plans, there.plans, codeOf, stores.products.replacePlan),
]

const categoryWrites = ({ categories }: ImportDiff, there: GardenThere, stores: Stores) =>
  categories.created.map((category, n) =>
    stores.categories.insertCategory({
      ...category,
      changeDeadlineDays: null,
      position: Math.max(0, ...there.categories.map(({ position }) => position)) + n + 1,
      retired: false,
      version: 1,
    }),
  )

const memberWrites = ({ members }: ImportDiff, there: GardenThere, stores: Stores) => [
  ...members.created.map((member) =>
    stores.members.insertMember({ ...emptyMemberDetails, ...member, archived: false, version: 1 }),
  ),
  ...replaced(members, there.members, numberOf, (next, version, before) =>
    stores.members.replaceMember(movedFrom(before, next), version),
  ),
]

const calendarWrites = ({ calendars }: ImportDiff, there: GardenThere, stores: Stores) =>
  [...calendars.created, ...calendars.changed].map((imported) => {
    const before = there.calendars.find(({ isoYear }) => isoYear === imported.isoYear)
    return stores.calendars.writeYear(
      decided(before ?? openYear(imported.isoYear), imported),
      before?.version ?? 0,
    )
  })

const decided = <T extends ReturnType<typeof openYear>>(before: T, imported: ImportedCalendar) => ({
  ...before,
  closedWeeks: imported.closedWeeks ?? before.closedWeeks,
  shifts: imported.shifts ?? before.shifts,
  version: before.version + 1,
})

const subscriptionWrites = ({ subscriptions }: ImportDiff, there: GardenThere, stores: Stores) => [
  ...subscriptions.created.map((subscription) =>
    stores.subscriptions.insertSubscription({ ...subscription, round: null, ended: null, version: 1 }),
  ),
  ...replaced(subscriptions, there.subscriptions, numberOf, stores.subscriptions.replaceSubscription),
]

/** Each changed thing with what the files say of it laid over it, against the version that was compared. */
const replaced = <I extends object, T extends I & { readonly version: number }>(
  { changed }: KindDiff<I>,
  there: readonly T[],
  keyOf: (one: I) => string | number,
  replace: (next: T, version: number, before: T) => Write,
): readonly Write[] => {
  const known = new Map(there.map((one) => [keyOf(one), one]))
  return changed.flatMap((imported) => {
    const before = known.get(keyOf(imported))
    if (!before) return []
    return [replace({ ...before, ...imported, version: before.version + 1 }, before.version, before)]
  })
}

const codeOf = ({ code }: { readonly code: string }): string => code
const numberOf = ({ number }: { readonly number: number }): number => number
