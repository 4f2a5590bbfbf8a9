import type { Point } from '../problem/problem.ts'
import { lineOf, type RoundSheet } from './round-sheet.ts'

type Position = readonly [longitude: number, latitude: number]

/** A feature collection after RFC 7946: a point per stop with what is known about it, then the line. */
export type RoundFeatures = {
  readonly type: 'FeatureCollection'
  readonly features: readonly {
    readonly type: 'Feature'
    readonly geometry:
      | { readonly type: 'Point'; readonly coordinates: Position }
      | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
    readonly properties: Readonly<Record<string, string | number>>
  }[]
}

export const toGeoJson = (round: RoundSheet): RoundFeatures => ({
  type: 'FeatureCollection',
  features: [
    ...round.stops.map(({ latitude, longitude, ...known }, index) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: positionOf({ latitude, longitude }) },
      properties: { sequence: index + 1, ...known },
    })),
    {
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: lineOf(round).map(positionOf) },
      properties: { name: round.name },
    },
  ],
})

const positionOf = ({ latitude, longitude }: Point): Position => [longitude, latitude]
