/** Temperatures at which annealing begins and ends, in units of cost, and how often it does so within the budget. */
export type Temperatures = { readonly start: number; readonly end: number; readonly cycles: number }

/** The temperature once a fraction of the budget is used. */
export const temperatureAt = ({ start, end, cycles }: Temperatures, fraction: number): number =>
  start * (end / start) ** ((fraction * cycles) % 1)

/**
 * How hot to begin, in mean costs between neighbours: the more iterations a stop gets, the hotter, so that long runs
 * forget their start and short runs do not lose it. A lone round needs less, and several beginnings; where nothing but
 * capacity counts, hotter may be better, within bounds of its own.
 */
export const coldStartHeat =
  (iterationsPerStop: number, vehicles: number, [least, most]: HeatBounds = ordinaryBounds) =>
  (meanNearCost: number): Temperatures => {
    if (vehicles === 1) return { start: 0.5 * meanNearCost, end: 0.02 * meanNearCost, cycles: 3 }
    const start = Math.min(most, Math.max(least, least * (iterationsPerStop / 1500) ** 0.5))
    return { start: start * meanNearCost, end: 0.05 * meanNearCost, cycles: 1 }
  }

/** The least and the most heat to begin with, in mean costs between neighbours. */
type HeatBounds = readonly [least: number, most: number]

const ordinaryBounds: HeatBounds = [1, 3]

/** Hotter helped on 100 to 500 stops and hurt on 1,000, where a stop gets too few iterations to cool down. */
export const capacityBounds = (stops: number): HeatBounds => (stops <= 520 ? [1.7, 5] : ordinaryBounds)

/** A plan that is already good is only warmed a little. */
export const warmStartHeat = (meanNearCost: number): Temperatures => ({
  start: 0.1 * meanNearCost,
  end: 0.02 * meanNearCost,
  cycles: 1,
})
