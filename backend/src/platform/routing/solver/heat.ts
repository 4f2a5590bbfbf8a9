/**
 * Temperatures at which annealing begins and ends, in units of cost, and how often it does so within the budget. With
 * a `bend` of 1 it loses the same share in the same time; below 1 it hurries through the heat and lingers in the cool.
 */
export type Temperatures = {
  readonly start: number
  readonly end: number
  readonly cycles: number
  readonly bend: number
}

/** The temperature once a fraction of the budget is used. */
export const temperatureAt = ({ start, end, cycles, bend }: Temperatures, fraction: number): number =>
  start * (end / start) ** (((fraction * cycles) % 1) ** bend)

/**
 * How hot to begin, in mean costs between neighbours: the more iterations a stop gets, the hotter, so that long runs
 * forget their start and short runs do not lose it. A lone round needs less, and several beginnings; where nothing but
 * capacity counts, a cooling of its own may be better.
 */
export const coldStartHeat =
  (iterationsPerStop: number, vehicles: number, { least, most, bend }: Cooling = ordinaryCooling) =>
  (meanNearCost: number): Temperatures => {
    if (vehicles === 1) return { start: 0.5 * meanNearCost, end: 0.02 * meanNearCost, cycles: 3, bend: 1 }
    const start = Math.min(most, Math.max(least, least * (iterationsPerStop / 1500) ** 0.5))
    return { start: start * meanNearCost, end: 0.05 * meanNearCost, cycles: 1, bend }
  }

/** The least and the most heat to begin with, in mean costs between neighbours, and the `bend` of what follows. */
type Cooling = { readonly least: number; readonly most: number; readonly bend: number }

const ordinaryCooling: Cooling = { least: 1, most: 3, bend: 1 }

/**
 * Hotter helped on 100 to 500 stops and hurt on 1,000, where a stop gets too few iterations to cool down. The bend was
 * measured on 200 to 400 and is kept to them.
 */
export const capacityCooling = (stops: number): Cooling => {
  if (stops > 520) return ordinaryCooling
  return { least: 1.7, most: 5, bend: stops >= 200 && stops <= 400 ? 0.8 : 1 }
}

/** A plan that is already good is only warmed a little. */
export const warmStartHeat = (meanNearCost: number): Temperatures => ({
  start: 0.1 * meanNearCost,
  end: 0.02 * meanNearCost,
  cycles: 1,
  bend: 1,
})
