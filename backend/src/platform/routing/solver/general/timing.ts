import { at, realAt } from '../cells.ts'
import type { Model } from './model.ts'
import { fault, type Schedule } from './schedule.ts'

const never = Number.POSITIVE_INFINITY

/**
 * Times the items laid out: back as early as possible, and among the schedules that are, leaving as late as possible.
 * One pass with one state per number of breaks taken; a break falls into the leg where it costs least. Lateness counts
 * where windows are soft, and is a fault where they are hard.
 */
export const timeItems = (m: Model, k: Schedule, v: number): void => {
  const breaks = at(m.breakOf, v + 1) - at(m.breakOf, v)
  k.ready.fill(never)
  k.ready[0] = at(m.startAt, v)
  for (let i = 0; i < k.items; i++) {
    for (let taken = breaks; taken >= 0; taken--) advance(m, k, v, i, taken)
    if (!anyReady(k, breaks)) {
      k.fault = at(k.item, i) >= 0 ? fault.window : fault.break
      return
    }
  }
  const taken = bestEnding(m, k, v, breaks)
  if (taken < 0) {
    k.fault = fault.break
    return
  }
  settlePath(k, taken)
  settleEnds(m, k, v)
}

/** The earliest start of item i with `taken` breaks behind it: all of them earlier, or the last one on this leg. */
const advance = (m: Model, k: Schedule, v: number, i: number, taken: number): void => {
  const cell = i * k.states + taken
  const leg = at(k.leg, i)
  const plain = realAt(k.ready, taken) + leg
  const paused = taken > 0 ? readyAfterBreak(m, v, taken, realAt(k.ready, taken - 1), leg) : never
  const arrival = Math.min(plain, paused)
  k.paused[cell] = paused < plain ? 1 : 0
  if (arrival === never) {
    k.start[cell] = never
    k.ready[taken] = never
    return
  }
  openFor(m, k, at(k.item, i), arrival, cell)
  k.ready[taken] = realAt(k.start, cell) + at(k.stay, i)
}

/** Break number `taken` begins on the leg, at once or when its window opens; driving goes on around it. */
const readyAfterBreak = (m: Model, v: number, taken: number, free: number, leg: number): number => {
  const pause = at(m.breakOf, v) + taken - 1
  if (free > at(m.breakTo, pause)) return never
  return Math.max(free + leg, at(m.breakFrom, pause)) + at(m.breakSeconds, pause)
}

/** Sets start and latest start of a stop reached at `arrival`: the first window still open, or late after the last. */
const openFor = (m: Model, k: Schedule, stop: number, arrival: number, cell: number): void => {
  const first = stop < 0 ? 0 : at(m.windowOf, stop)
  const end = stop < 0 ? 0 : at(m.windowOf, stop + 1)
  if (first === end) {
    k.start[cell] = arrival
    k.close[cell] = never
    return
  }
  for (let w = first; w < end; w++) {
    if (arrival > at(m.windowTo, w)) continue
    k.start[cell] = Math.max(arrival, at(m.windowFrom, w))
    k.close[cell] = at(m.windowTo, w)
    return
  }
  k.start[cell] = m.windowsHard ? never : arrival
  k.close[cell] = arrival
}

const anyReady = (k: Schedule, breaks: number): boolean => {
  for (let taken = 0; taken <= breaks; taken++) if (realAt(k.ready, taken) < never) return true
  return false
}

/** The number of breaks taken by the schedule that ends first, among those that leave no due break untaken. */
const bestEnding = (m: Model, k: Schedule, v: number, breaks: number): number => {
  const last = (k.items - 1) * k.states
  let best = -1
  let end = never
  for (let taken = breaks; taken >= 0; taken--) {
    const home = realAt(k.start, last + taken)
    const due = taken < breaks && home > at(m.breakTo, at(m.breakOf, v) + taken)
    if (due || home >= end) continue
    best = taken
    end = home
  }
  return best
}

/** Follows the chosen schedule backwards; `path[i]` is the cell of item i. */
const settlePath = (k: Schedule, taken: number): void => {
  let state = taken
  for (let i = k.items - 1; i >= 0; i--) {
    const cell = i * k.states + state
    k.path[i] = cell
    state -= at(k.paused, cell)
  }
}

const settleEnds = (m: Model, k: Schedule, v: number): void => {
  k.end = realAt(k.start, at(k.path, k.items - 1))
  k.late = m.windowsHard ? 0 : lateness(m, k)
  k.departure = at(m.frozen, v) === 1 ? at(m.leftAt, v) : latestDeparture(m, k, v)
  k.seconds = k.end - k.departure
  if (k.end > realAt(m.closesAt, v)) k.fault = fault.shift
  else if (k.seconds > realAt(m.longest, v)) k.fault = fault.duration
}

const lateness = (m: Model, k: Schedule): number => {
  let late = 0
  for (let i = 0; i < k.items; i++) {
    const stop = at(k.item, i)
    if (stop >= 0) late += lateAt(m, stop, realAt(k.start, at(k.path, i)))
  }
  return late
}

/** Seconds by which a beginning misses the last window. */
export const lateAt = (m: Model, stop: number, start: number): number => {
  const last = at(m.windowOf, stop + 1) - 1
  return last < at(m.windowOf, stop) ? 0 : Math.max(0, start - at(m.windowTo, last))
}

/** The latest departure that still ends at `end` and makes nobody later. */
const latestDeparture = (m: Model, k: Schedule, v: number): number => {
  const earliest = at(m.startAt, v)
  if (!m.timeMatters || k.end - earliest === k.ridden) return earliest
  let latest = k.end
  let pause = at(m.breakOf, v) + (at(k.path, k.items - 1) % k.states) - 1
  for (let i = k.items - 1; i >= 0; i--) {
    const cell = at(k.path, i)
    latest = Math.min(latest, Math.max(realAt(k.close, cell), realAt(k.start, cell))) - at(k.leg, i)
    if (at(k.paused, cell) === 1) {
      latest = Math.min(latest - at(m.breakSeconds, pause), at(m.breakTo, pause))
      pause--
    }
    if (i > 0) latest -= at(k.stay, i - 1)
  }
  return latest
}
