/** Temperatures at which annealing begins and ends, in units of cost, and how often it does so within the budget. */
export type Temperatures = { readonly start: number; readonly end: number; readonly cycles: number }

/** The temperature once a fraction of the budget is used. */
export const temperatureAt = ({ start, end, cycles }: Temperatures, fraction: number): number =>
  start * (end / start) ** ((fraction * cycles) % 1)

/**
 * How hot to begin, in mean costs between neighbours: the more iterations a stop gets, the hotter, so that long runs
 * forget their start and short runs do not lose it. A lone round needs less, and
 * several beginnings. Measured on 10 to 1,000 stops.
 */
export const coldStartHeat =
  (iterationsPerStop: number, vehicles: number) =>
  (meanNearCost: number): Temperatures => {
    if (vehicles === 1) return { start: 0.5 * meanNearCost, end: 0.02 * meanNearCost, cycles: 3 }
    const start = Math.min(3, Math.max(1, (iterationsPerStop / 1500) ** 0.5))
    return { start: start * meanNearCost, end: 0.05 * meanNearCost, cycles: 1 }
  }

/** A plan that is already good is only warmed a little. */
export const warmStartHeat = (meanNearCost: number): Temperatures => ({
  start: 0.1 * meanNearCost,
  end: 0.02 * meanNearCost,
  cycles: 1,
})
