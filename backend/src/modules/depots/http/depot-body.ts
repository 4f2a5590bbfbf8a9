import type { z } from '#platform/http'
import type { DepotNeeds } from '../actions/needs.ts'
import type { Depot } from '../domain/depot.ts'
import type { depotBody } from './schemas.ts'

/** How a depot is told: with the rounds that serve it and the places left, as they are now. */
export const bodyMaker = async ({
  depotRounds,
  depotPlacesTaken,
}: Pick<DepotNeeds, 'depotRounds' | 'depotPlacesTaken'>): Promise<
  (depot: Depot) => z.output<typeof depotBody>
> => {
  const [roundsOf, takenAt] = await Promise.all([depotRounds(), depotPlacesTaken()])
  return ({ photo, ...depot }) => ({
    ...depot,
    photo: photo?.name ?? null,
    rounds: roundsOf(depot.code),
    places: places(depot, takenAt(depot.code)),
  })
}

const places = ({ capacity }: Pick<Depot, 'capacity'>, taken: number) => ({
  taken,
  left: capacity === null ? null : Math.max(0, capacity - taken),
})
