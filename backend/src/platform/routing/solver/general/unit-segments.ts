import { at } from '../cells.ts'
import type { Model } from './model.ts'
import { append, part, setSegment } from './segment.ts'

/** Segments of single units; the first cell stands for a reload and is filled per vehicle. */
export const unitSegments = (m: Model): Float64Array => {
  const cells = new Float64Array((m.units + 1) * part.size)
  for (let unit = 1; unit <= m.units; unit++) fillUnit(m, cells, unit, new Float64Array(part.size))
  return cells
}

/** A block that cannot be driven at all closes before it opens. */
const fillUnit = (m: Model, cells: Float64Array, unit: number, next: Float64Array): void => {
  const k = unit * part.size
  const first = at(m.unitOf, unit)
  stopSegment(m, next, at(m.unitStops, first))
  cells.set(next, k)
  for (let i = first + 1, end = at(m.unitOf, unit + 1); i < end; i++) {
    const here = at(m.unitStops, i)
    const arc = at(m.stopPlace, at(m.unitStops, i - 1)) * m.places + at(m.stopPlace, here)
    stopSegment(m, next, here)
    const drivable = append(cells, k, cells, k, next, 0, at(m.seconds, arc), at(m.metres, arc))
    if (!drivable) cells[k + part.latest] = Number.NEGATIVE_INFINITY
  }
}

const stopSegment = (m: Model, cells: Float64Array, stop: number): void => {
  const first = at(m.windowOf, stop)
  const last = at(m.windowOf, stop + 1) - 1
  const windowed = last >= first
  const opens = windowed ? at(m.windowFrom, first) : Number.NEGATIVE_INFINITY
  const closes = windowed && m.windowsHard ? at(m.windowTo, last) : Number.POSITIVE_INFINITY
  setSegment(cells, 0, at(m.service, stop), opens, closes)
}

/** Vehicles whose segments say all there is to say: no break, one trip, windows single and hard, no order of stops. */
export const exactVehicles = (m: Model): Int32Array => {
  const stops = m.stopPlace.length
  const single = m.problem.stops.every((_, s) => at(m.windowOf, s + 1) - at(m.windowOf, s) <= 1)
  const soft = !m.windowsHard && at(m.windowOf, stops) > 0
  const plain = single && !soft && !m.ranked
  return Int32Array.from({ length: m.fleet }, (_, v) =>
    plain && at(m.breakOf, v) === at(m.breakOf, v + 1) && at(m.tripsMax, v) === 1 ? 1 : 0,
  )
}
