import type { Problem, Stop, TimeWindow } from '../problem/problem.ts'
import { distanceOnly, equalVehicles } from './distance-only.ts'
import { drawing } from './draw.ts'

/**
 * What the literature varies: where customers lie (at random, in clusters, half of each), whether the day is short and
 * vehicles small or both large, and how many customers in a hundred have a window of what mean width (in time units).
 */
export type WindowsShape = {
  readonly seed: number
  readonly stops: number
  readonly layout: 'random' | 'clusters' | 'mixed'
  readonly horizon: 'short' | 'long'
  readonly windowedPercent: number
  readonly width: number
}

type Spot = readonly [x: number, y: number]
type Day = { readonly closes: number; readonly service: number; readonly side: number }

/**
 * A problem in the manner of Solomon (1987) and of Gehring and Homberger (1999), the same for the same shape: distance
 * is time, in tenths and cut, and the only cost.
 */
export const windowsProblem = (shape: WindowsShape): Problem => {
  const draw = drawing(shape.seed)
  const day = dayOf(shape)
  const depot: Spot = [Math.round(day.side / 2), Math.round(day.side / 2)]
  const spots = spotsOf(shape, draw, day.side)
  const windows = windowsOf(shape, day, { draw, depot, spots })
  const metres = distances([depot, ...spots])
  const clustered = shape.layout === 'clusters'
  const capacity = shape.horizon === 'short' ? 200 : clustered ? 700 : 1000
  const stops = spots.map((_, i): Stop => {
    const window = windows[i]
    return {
      id: String(i + 1),
      place: i + 1,
      load: [clustered ? 10 * (1 + Math.floor(draw() ** 2 * 4)) : 1 + Math.floor((draw() + draw()) * 17)],
      serviceSeconds: day.service * tenths,
      ...(window ? { windows: [window] } : {}),
    }
  })
  const shift = { from: 0, to: day.closes * tenths }
  return {
    matrix: { size: spots.length + 1, metres, seconds: metres },
    stops,
    vehicles: equalVehicles(Math.floor(shape.stops / 4), capacity, shift),
    objective: distanceOnly,
  }
}

const tenths = 10

/** Larger problems have a larger square and a longer day, in the proportions of the published sets. */
const dayOf = ({ stops, layout, horizon }: WindowsShape): Day => {
  const side = Math.round(7 * Math.sqrt(stops)) + (layout === 'random' ? 0 : 15)
  const rides = horizon === 'short' ? 3.3 : 13
  if (layout !== 'clusters') return { side, service: 10, closes: Math.round(rides * side + stops * 0.2) }
  return { side, service: 90, closes: horizon === 'short' ? 1100 + 2 * side : 3200 + 2 * side }
}

const spotsOf = ({ stops, layout }: WindowsShape, draw: () => number, side: number): Spot[] => {
  const hearts = Array.from({ length: Math.round(stops / 10) }, (): Spot => [draw() * side, draw() * side])
  const near = (center: number) =>
    Math.min(side, Math.max(0, Math.round(center + (draw() + draw() + draw() - 1.5) * side * 0.09)))
  return Array.from({ length: stops }, (_, i): Spot => {
    const free = layout === 'random' || (layout === 'mixed' && i % 2 === 0)
    const heart = hearts[Math.floor(draw() * hearts.length)]
    return free || !heart
      ? [Math.round(draw() * side), Math.round(draw() * side)]
      : [near(heart[0]), near(heart[1])]
  })
}

type Ground = { readonly draw: () => number; readonly depot: Spot; readonly spots: readonly Spot[] }

/** A window lies around a moment at which a vehicle could come and still be home in time. */
const windowsOf = (shape: WindowsShape, day: Day, { draw, depot, spots }: Ground): (TimeWindow | null)[] =>
  spots.map((spot) => {
    const ride = length(depot, spot)
    const latest = Math.floor(day.closes - ride - day.service) - 1
    const middle = ride + draw() * Math.max(0, latest - ride)
    const half = (shape.width / 2) * (0.5 + (draw() + draw()) / 2)
    if (draw() * 100 >= shape.windowedPercent) return null
    const from = Math.max(0, Math.round(middle - half))
    return { from: from * tenths, to: Math.max(from, Math.min(latest, Math.round(middle + half))) * tenths }
  })

const distances = (spots: readonly Spot[]): Int32Array => {
  const cells = new Int32Array(spots.length ** 2)
  for (const [i, a] of spots.entries())
    for (const [j, b] of spots.entries())
      cells[i * spots.length + j] = Math.floor(length(a, b) * tenths + 1e-9)
  return cells
}

const length = (a: Spot, b: Spot): number => Math.hypot(a[0] - b[0], a[1] - b[1])
