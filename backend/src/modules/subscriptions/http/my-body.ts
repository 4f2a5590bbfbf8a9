import type { z } from '#platform/http'
import type { MyNeeds } from '../actions/my-needs.ts'
import type { Subscription } from '../domain/subscription.ts'
import type { MyDepot, MyMoves } from '../views/my-depots.ts'
import type { myDepotsBody } from './my-schemas.ts'

/** What depots and plans are called. */
interface Names {
  readonly depot: (code: string) => string
  readonly plan: (code: string) => string
}

export const namesFrom = async ({
  depots,
  products,
}: Pick<MyNeeds, 'depots' | 'products'>): Promise<Names> => {
  const [places, catalogue] = await Promise.all([depots.all(), products.catalogue()])
  return {
    depot: (code) => places.depot(code)?.name ?? code,
    plan: (code) => catalogue.plan(code)?.name ?? code,
  }
}

interface Told {
  readonly allowed: boolean
  readonly running: readonly Subscription[]
  readonly moves: MyMoves | null
}

/** How a member's choices are told. */
export const toMyBody = ({ allowed, running, moves }: Told, names: Names): z.output<typeof myDepotsBody> => ({
  allowed,
  subscriptions: running.map(({ number, plan, quantity, depot }) => ({
    number,
    planName: names.plan(plan),
    quantity,
    depotName: names.depot(depot),
  })),
  moving: moves && movingOf(moves, names),
  depots: moves?.depots.map(depotOf) ?? [],
})

const movingOf = ({ subscription, deadlineDays, weeks, changes, from }: MyMoves, names: Names) => ({
  number: subscription.number,
  version: subscription.version,
  depot: subscription.depot,
  deadlineDays,
  weeks: weeks.map((one) => ({ ...one, depotName: names.depot(one.depot) })),
  moves: changes.map((one) => ({ ...one, depotName: names.depot(one.depot) })),
  from,
})

/** How a depot to choose is told. */
export const depotOf = ({ depot, asksPassword, staffOnly, here, left, full, slots }: MyDepot) => {
  const { code, name, kind, reservedFor, street, postcode, town, latitude, longitude } = depot
  const { phone, description, collection, photo } = depot
  return {
    ...{ code, name, kind, reservedFor, street, postcode, town, latitude, longitude, phone, description },
    collection: collection.map((slot) => ({ ...slot })),
    photo: photo?.name ?? null,
    ...{ asksPassword, staffOnly, here, left, full },
    slots: slots.map((slot) => ({ ...slot })),
  }
}
