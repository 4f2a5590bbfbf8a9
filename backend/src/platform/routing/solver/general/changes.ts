import { at, realAt, rowAt } from '../cells.ts'
import { churnOfRow } from './churn.ts'
import { reload } from './model.ts'
import { bindMeasureRoom } from './room.ts'
import type { Summing } from './segments.ts'
import type { TourState } from './tour-state.ts'
import { impossible } from './weigh.ts'

/** What changes rounds and takes changes back, bound to one state. */
export type Changes = {
  /** Replaces a vehicle's sequence by the first `length` cells of `sequence`; the caller settles it. */
  readonly setRow: (v: number, sequence: Int32Array, length: number) => void
  /** Recounts a vehicle after its sequence changed. */
  readonly settle: (v: number) => void
  /** Keeps what a vehicle was before this iteration, once. */
  readonly touch: (v: number) => void
  /** Puts touched vehicles, and with them their units, back to what they were; `removed` units of the bank stay there. */
  readonly restore: () => void
}

export const bindChanges = (s: TourState, summing: Summing): Changes => {
  const setRow = bindSetRow(s)
  const note = bindNote(s)
  return {
    setRow,
    settle: bindSettle(s, summing, note),
    touch: bindTouch(s),
    restore: bindRestore(s, setRow, note),
  }
}

const bindSetRow = ({ rows, length }: TourState): Changes['setRow'] => {
  return (v, sequence, end) => {
    const row = roomyRow(rows, v, end)
    for (let i = 0; i < end; i++) row[i] = at(sequence, i)
    length[v] = end
  }
}

/** Notes the room a sequence leaves, and where its units are. */
const bindNote = ({ m, room, vehicleOf, placeIn }: TourState) => {
  const measureRoom = bindMeasureRoom(m, room)
  return (v: number, row: Int32Array, end: number): void => {
    measureRoom(v, row, end)
    for (let i = 0; i < end; i++) {
      const unit = at(row, i)
      if (unit === reload) continue
      vehicleOf[unit] = v
      placeIn[unit] = i
    }
  }
}

type Note = ReturnType<typeof bindNote>

/** By its segments where they say all; loads were looked at before anything was put in. */
const bindSettle = (s: TourState, { refresh }: Summing, note: Note): Changes['settle'] => {
  const { m, weigh, schedule, rows, length, cost, seconds } = s
  const { fresh, exact, price, spent, before } = s.segments
  const { churns } = m
  return (v) => {
    const row = rowAt(rows, v)
    const end = at(length, v)
    if (at(exact, v) === 0) {
      fresh[v] = 0
      cost[v] = weigh(v, row, end)
      seconds[v] = schedule.seconds
    } else {
      const drivable = refresh(v, row, end)
      cost[v] = drivable ? realAt(price, v) + (churns ? churnOfRow(m, v, row, end) : 0) : impossible
      seconds[v] = realAt(spent, v) + realAt(before, v)
    }
    note(v, row, end)
  }
}

const bindTouch = (s: TourState): Changes['touch'] => {
  const { rows, length, cost, seconds, touched, touchedIn } = s
  const { savedRows, savedLength, savedCost, savedSeconds } = s
  return (v) => {
    if (at(touchedIn, v) === s.iteration) return
    touchedIn[v] = s.iteration
    touched[s.touchedCount++] = v
    const end = at(length, v)
    const saved = roomyRow(savedRows, v, end)
    const row = rowAt(rows, v)
    for (let i = 0; i < end; i++) saved[i] = at(row, i)
    savedLength[v] = end
    savedCost[v] = realAt(cost, v)
    savedSeconds[v] = realAt(seconds, v)
  }
}

const bindRestore = (s: TourState, setRow: Changes['setRow'], note: Note): Changes['restore'] => {
  const { cost, seconds, touched, vehicleOf, bank } = s
  const { savedRows, savedLength, savedCost, savedSeconds } = s
  const { fresh } = s.segments
  const restoreVehicle = (v: number): void => {
    const saved = rowAt(savedRows, v)
    const end = at(savedLength, v)
    setRow(v, saved, end)
    cost[v] = realAt(savedCost, v)
    seconds[v] = realAt(savedSeconds, v)
    fresh[v] = 0
    note(v, saved, end)
  }
  return () => {
    for (let i = 0; i < s.bankCount; i++) vehicleOf[at(bank, i)] = -1
    for (let i = 0; i < s.touchedCount; i++) restoreVehicle(at(touched, i))
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
