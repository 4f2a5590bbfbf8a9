/** A place on a map. */
export type Place = {
  readonly id: string
  readonly label: string
  readonly latitude: number | null
  readonly longitude: number | null
  /** A few characters on the pin: the number of a stop. */
  readonly mark?: string
  readonly colour?: string
}

/** A line between places, in order: the path of a round. */
export type MapPath = {
  readonly id: string
  readonly colour: string
  readonly points: readonly (readonly [latitude: number, longitude: number])[]
}

export type LocatedPlace = Place & { readonly latitude: number; readonly longitude: number }

export const isLocated = (place: Place): place is LocatedPlace =>
  place.latitude !== null && place.longitude !== null

/** The smallest box around the places, as south-west and north-east corners; undefined without places. */
export const boxAround = (
  places: readonly LocatedPlace[],
): [[south: number, west: number], [north: number, east: number]] | undefined => {
  if (places.length === 0) return undefined
  const latitudes = places.map((place) => place.latitude)
  const longitudes = places.map((place) => place.longitude)
  return [
    [Math.min(...latitudes), Math.min(...longitudes)],
    [Math.max(...latitudes), Math.max(...longitudes)],
  ]
}

/** Steps of whole degrees for the lines of a plan, so that some three to six of them cross a tile of that zoom. */
export const gridStep = (zoom: number): number => {
  const steps = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005]
  const degreesAcross = 360 / 2 ** zoom
  return steps.find((step) => step <= degreesAcross / 2) ?? 0.0005
}
