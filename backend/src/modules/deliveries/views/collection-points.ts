import type { Depot, Depots } from '#modules/depots'
import type { Delivery } from '../domain/delivery.ts'

/** What a depot tells the members who collect there: where it is and when it is open, nothing for staff only. */
export type CollectionPoint = Pick<
  Depot,
  | 'code'
  | 'name'
  | 'street'
  | 'postcode'
  | 'town'
  | 'latitude'
  | 'longitude'
  | 'phone'
  | 'description'
  | 'collection'
> & {
  /** Names the photo of now, or null. */
  readonly photo: string | null
}

/** The depots at which these deliveries are collected; what comes to somebody's door has none. (DEP-01) */
export const collectionPoints = async (
  needs: { readonly depots: Pick<Depots, 'all'> },
  deliveries: readonly Delivery[],
): Promise<readonly CollectionPoint[]> => {
  const used = new Set(deliveries.map(({ depot }) => depot))
  const { depots } = await needs.depots.all()
  return depots.filter(({ code, kind }) => used.has(code) && kind !== 'home').map(toPoint)
}

const toPoint = (depot: Depot): CollectionPoint => {
  const { code, name, street, postcode, town, latitude, longitude, phone, description, collection } = depot
  const photo = depot.photo?.name ?? null
  return { code, name, street, postcode, town, latitude, longitude, phone, description, collection, photo }
}
