import type { MapPath, Place } from '../../ui/map.ts'
import type { DayPlan, RoundFigures } from './planning-types.ts'

type Position = { readonly latitude: number; readonly longitude: number }
type Drawn = { readonly code: string; readonly colour: string }

/** The stops of some rounds, numbered in the order of driving, and the garden where they begin. */
export const placesOf = (
  rounds: readonly (Drawn & { readonly figures: RoundFigures })[],
  start: Position,
  garden: string,
): readonly Place[] => [
  { id: 'garden', label: garden, ...start, mark: '⌂' },
  ...rounds.flatMap(({ code, colour, figures }) =>
    figures.stops.map(({ depot, name, latitude, longitude }, n) => ({
      id: `${code} ${depot}`,
      label: name,
      latitude,
      longitude,
      mark: String(n + 1),
      colour,
    })),
  ),
]

/** The way from the garden through the stops and back. */
export const pathOf = ({ code, colour }: Drawn, { stops }: RoundFigures, start: Position): MapPath => ({
  id: code,
  colour,
  points:
    stops.length === 0
      ? []
      : [start, ...stops, start].map(({ latitude, longitude }) => [latitude, longitude] as const),
})

/** The names of all the stops of a day, those passed by too. */
export const namesIn = ({ rounds }: DayPlan): ReadonlyMap<string, string> =>
  new Map(rounds.flatMap(({ allStops }) => allStops.map(({ depot, name }) => [depot, name] as const)))
