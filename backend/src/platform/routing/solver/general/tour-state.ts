import { at, realAt, rowAt } from '../cells.ts'
import { type RandomState, seededRandom } from '../random.ts'
import { churnOfRow } from './churn.ts'
import { type Model, reload } from './model.ts'
import { emptyNear, type NearUnits } from './nearest-units.ts'
import { measureRoom } from './room.ts'
import { emptySchedule, type Schedule } from './schedule.ts'
import { emptySegments, refreshSegments, type Segments } from './segments.ts'
import { impossible, weigh } from './weigh.ts'

/**
 * The mutable state of the general core: one sequence of units and reloads per vehicle, what each costs, the room in
 * its emptiest trip, and the bank of units nobody serves. `vehicleOf` is -1 in the bank. `saved*` hold what touched vehicles were before an iteration.
 */
export type TourState = {
  readonly m: Model
  readonly schedule: Schedule
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

/** A state with every unit in the bank and what is frozen on the road. */
export const emptyTours = (m: Model, seed: number): TourState => {
  const units = m.units + 1
  const reals = () => new Float64Array(m.fleet)
  const rows = () => Array.from({ length: m.fleet }, () => new Int32Array(16))
  const longest = m.units + Math.max(0, ...m.tripsMax) + 4
  const state: TourState = {
    m,
    schedule: emptySchedule(m),
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
  for (let v = 0; v < m.fleet; v++) settleVehicle(state, v)
  return state
}

/** Recounts a vehicle after its sequence changed; answers whether it can be driven. */
export const settleVehicle = (s: TourState, v: number): boolean => {
  const row = rowAt(s.rows, v)
  const length = at(s.length, v)
  weighVehicle(s, v, row, length)
  measureRoom(s.m, s.room, v, row, length)
  for (let i = 0; i < length; i++) {
    const unit = at(row, i)
    if (unit === reload) continue
    s.vehicleOf[unit] = v
    s.placeIn[unit] = i
  }
  return realAt(s.cost, v) < impossible
}

/** By its segments where they say all; loads were looked at before anything was put in. */
const weighVehicle = (s: TourState, v: number, row: Int32Array, length: number): void => {
  const { m, segments: g } = s
  g.fresh[v] = 0
  if (at(g.exact, v) === 0) {
    s.cost[v] = weigh(m, s.schedule, v, row, length)
    s.seconds[v] = s.schedule.seconds
    return
  }
  const drivable = refreshSegments(m, g, v, row, length)
  s.cost[v] = drivable ? realAt(g.price, v) + (m.churns ? churnOfRow(m, v, row, length) : 0) : impossible
  s.seconds[v] = realAt(g.spent, v) + realAt(g.before, v)
}

/** Replaces a vehicle's sequence by the first `length` cells of `sequence`; the caller settles it. */
export const setRow = (s: TourState, v: number, sequence: Int32Array, length: number): void => {
  const row = roomyRow(s.rows, v, length)
  for (let i = 0; i < length; i++) row[i] = at(sequence, i)
  s.length[v] = length
}

/** Keeps what a vehicle was before this iteration, once. */
export const touchVehicle = (s: TourState, v: number): void => {
  if (at(s.touchedIn, v) === s.iteration) return
  s.touchedIn[v] = s.iteration
  s.touched[s.touchedCount++] = v
  const length = at(s.length, v)
  const saved = roomyRow(s.savedRows, v, length)
  const row = rowAt(s.rows, v)
  for (let i = 0; i < length; i++) saved[i] = at(row, i)
  s.savedLength[v] = length
  s.savedCost[v] = realAt(s.cost, v)
  s.savedSeconds[v] = realAt(s.seconds, v)
}

/** Puts touched vehicles, and with them their units, back to what they were; `removed` units of the bank stay there. */
export const restoreTouched = (s: TourState): void => {
  for (let i = 0; i < s.bankCount; i++) s.vehicleOf[at(s.bank, i)] = -1
  for (let i = 0; i < s.touchedCount; i++) restoreVehicle(s, at(s.touched, i))
}

const restoreVehicle = (s: TourState, v: number): void => {
  const saved = rowAt(s.savedRows, v)
  const length = at(s.savedLength, v)
  setRow(s, v, saved, length)
  s.cost[v] = realAt(s.savedCost, v)
  s.seconds[v] = realAt(s.savedSeconds, v)
  s.segments.fresh[v] = 0
  measureRoom(s.m, s.room, v, saved, length)
  for (let i = 0; i < length; i++) {
    const unit = at(saved, i)
    s.vehicleOf[unit] = v
    s.placeIn[unit] = i
  }
}

const roomyRow = (rows: Int32Array[], v: number, length: number): Int32Array => {
  const row = rowAt(rows, v)
  if (row.length > length) return row
  const wider = new Int32Array(length * 2)
  wider.set(row)
  rows[v] = wider
  return wider
}
