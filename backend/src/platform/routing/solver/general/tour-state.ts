import { type RandomState, seededRandom } from '../random.ts'
import type { Model } from './model.ts'
import { emptyNear, type NearUnits } from './nearest-units.ts'
import type { Schedule } from './schedule.ts'
import { emptySegments, type Segments } from './segments.ts'
import type { Scales, Weigh } from './weigh.ts'

/**
 * The mutable state of the general core: one sequence of units and reloads per vehicle, what each costs, the room in
 * its emptiest trip, and the bank of units nobody serves. `vehicleOf` is -1 in the bank. `saved*` hold what touched vehicles were before an iteration.
 */
export type TourState = {
  readonly m: Model
  readonly schedule: Schedule
  readonly weigh: Weigh
  readonly segments: Segments
  readonly random: RandomState
  readonly near: NearUnits
  /** Units that a late change brought: half of the ruins are made near them. */
  focus: Int32Array
  readonly rows: Int32Array[]
  readonly length: Int32Array
  readonly cost: Float64Array
  readonly seconds: Float64Array
  readonly room: Float64Array
  readonly vehicleOf: Int32Array
  readonly placeIn: Int32Array
  readonly savedRows: Int32Array[]
  readonly savedLength: Int32Array
  readonly savedCost: Float64Array
  readonly savedSeconds: Float64Array
  readonly touched: Int32Array
  readonly touchedIn: Int32Array
  readonly trial: Int32Array
  readonly otherTrial: Int32Array
  readonly bank: Int32Array
  readonly removed: Int32Array
  readonly sortKey: Float64Array
  readonly absences: Float64Array
  readonly twinSeen: Int32Array
  touchedCount: number
  iteration: number
  bankCount: number
  removedCount: number
  blink: number
  bestDelta: number
  bestVehicle: number
  bestPlace: number
  bestWay: number
  longest: number
  search: number
}

const neighboursMax = 40

/** A state with every unit in the bank; `bindCore` settles what is frozen on the road. */
export const emptyTours = ({ m, schedule, weigh }: Scales, seed: number): TourState => {
  const units = m.units + 1
  const reals = () => new Float64Array(m.fleet)
  const rows = () => Array.from({ length: m.fleet }, () => new Int32Array(16))
  const longest = m.units + Math.max(0, ...m.tripsMax) + 4
  return {
    m,
    schedule,
    weigh,
    segments: emptySegments(m),
    random: seededRandom(seed),
    near: emptyNear(m, neighboursMax),
    focus: new Int32Array(0),
    rows: rows(),
    length: new Int32Array(m.fleet),
    cost: reals(),
    seconds: reals(),
    room: new Float64Array(m.fleet * m.dimensions),
    vehicleOf: new Int32Array(units).fill(-1),
    placeIn: new Int32Array(units),
    savedRows: rows(),
    savedLength: new Int32Array(m.fleet),
    savedCost: reals(),
    savedSeconds: reals(),
    touched: new Int32Array(m.fleet),
    touchedIn: new Int32Array(m.fleet).fill(-1),
    trial: new Int32Array(longest),
    otherTrial: new Int32Array(longest),
    bank: Int32Array.from({ length: units }, (_, i) => i + 1),
    removed: new Int32Array(units),
    sortKey: new Float64Array(units),
    absences: new Float64Array(units),
    twinSeen: new Int32Array(m.fleet).fill(-1),
    touchedCount: 0,
    iteration: 0,
    bankCount: m.units,
    removedCount: 0,
    blink: 100,
    bestDelta: 0,
    bestVehicle: -1,
    bestPlace: 0,
    bestWay: 0,
    longest: 0,
    search: 0,
  }
}
