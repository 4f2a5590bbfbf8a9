import { at, realAt } from '../cells.ts'
import type { Model } from './model.ts'
import { fault, type Schedule } from './schedule.ts'

const never = Number.POSITIVE_INFINITY

/**
 * Times the items laid out: back as early as possible, and among the schedules that are, leaving as late as possible.
 * One pass with one state per number of breaks taken; a break falls into the leg where it costs least. Lateness counts
 * where windows are soft, and is a fault where they are hard.
 */
export const bindTiming = (m: Model, k: Schedule) => {
  const { breakOf } = m
  const { item } = k
  const drive = bindDrive(m, k)
  const bestEnding = bindBestEnding(m, k)
  const settleEnds = bindSettleEnds(m, k)
  return (v: number): void => {
    const breaks = at(breakOf, v + 1) - at(breakOf, v)
    const driven = drive(v, breaks)
    const taken = driven === k.items ? bestEnding(v, breaks) : -1
    if (taken < 0) {
      k.fault = driven < k.items && at(item, driven) >= 0 ? fault.window : fault.break
      return
    }
    settlePath(k, taken)
    settleEnds(v)
  }
}

/** Times one item after another; answers how many could be. */
const bindDrive = (m: Model, k: Schedule) => {
  const { startAt } = m
  const { ready } = k
  const advance = bindAdvance(m, k)
  const advanceAll = (v: number, i: number, breaks: number): boolean => {
    let any = false
    for (let taken = breaks; taken >= 0; taken--) if (advance(v, i, taken) < never) any = true
    return any
  }
  return (v: number, breaks: number): number => {
    ready[0] = at(startAt, v)
    for (let taken = 1; taken <= breaks; taken++) ready[taken] = never
    let i = 0
    while (i < k.items && advanceAll(v, i, breaks)) i++
    return i
  }
}

/**
 * When item i is done with `taken` breaks behind it: all of them earlier, or the last one on this leg. Infinite where
 * that cannot be.
 */
const bindAdvance = (m: Model, k: Schedule) => {
  const { states, item, leg, stay, ready, start, paused } = k
  const readyAfterBreak = bindReadyAfterBreak(m)
  const openFor = bindOpenFor(m, k)
  return (v: number, i: number, taken: number): number => {
    const cell = i * states + taken
    const ride = at(leg, i)
    const plain = realAt(ready, taken) + ride
    const after = taken > 0 ? readyAfterBreak(v, taken, realAt(ready, taken - 1), ride) : never
    paused[cell] = after < plain ? 1 : 0
    const arrival = Math.min(plain, after)
    const begins = arrival === never ? never : openFor(at(item, i), arrival, cell)
    start[cell] = begins
    const done = begins + at(stay, i)
    ready[taken] = done
    return done
  }
}

/** Break number `taken` begins on the leg, at once or when its window opens; driving goes on around it. */
const bindReadyAfterBreak = ({ breakOf, breakFrom, breakTo, breakSeconds }: Model) => {
  return (v: number, taken: number, free: number, ride: number): number => {
    const pause = at(breakOf, v) + taken - 1
    if (free > at(breakTo, pause)) return never
    return Math.max(free + ride, at(breakFrom, pause)) + at(breakSeconds, pause)
  }
}

/** When a stop reached at `arrival` begins: the first window still open, or late after the last. Sets its latest start. */
const bindOpenFor = ({ windowOf, windowFrom, windowTo, windowsHard }: Model, { close }: Schedule) => {
  return (stop: number, arrival: number, cell: number): number => {
    if (stop < 0 || at(windowOf, stop) === at(windowOf, stop + 1)) {
      close[cell] = never
      return arrival
    }
    for (let w = at(windowOf, stop), end = at(windowOf, stop + 1); w < end; w++) {
      if (arrival > at(windowTo, w)) continue
      close[cell] = at(windowTo, w)
      return Math.max(arrival, at(windowFrom, w))
    }
    close[cell] = arrival
    return windowsHard ? never : arrival
  }
}

/** The number of breaks taken by the schedule that ends first, among those that leave no due break untaken. */
const bindBestEnding = ({ breakOf, breakTo }: Model, k: Schedule) => {
  const { start, states } = k
  return (v: number, breaks: number): number => {
    const last = (k.items - 1) * states
    let best = -1
    let end = never
    for (let taken = breaks; taken >= 0; taken--) {
      const home = realAt(start, last + taken)
      const due = taken < breaks && home > at(breakTo, at(breakOf, v) + taken)
      if (due || home >= end) continue
      best = taken
      end = home
    }
    return best
  }
}

/** Follows the chosen schedule backwards; `path[i]` is the cell of item i. */
const settlePath = ({ items, states, path, paused }: Schedule, taken: number): void => {
  let state = taken
  for (let i = items - 1; i >= 0; i--) {
    const cell = i * states + state
    path[i] = cell
    state -= at(paused, cell)
  }
}

const bindSettleEnds = (m: Model, k: Schedule) => {
  const { windowsHard, closesAt, longest } = m
  const { start, path } = k
  const departureOf = bindDeparture(m, k)
  return (v: number): void => {
    k.end = realAt(start, at(path, k.items - 1))
    k.late = windowsHard ? 0 : lateness(m, k)
    k.departure = departureOf(v)
    k.seconds = k.end - k.departure
    if (k.end > realAt(closesAt, v)) k.fault = fault.shift
    else if (k.seconds > realAt(longest, v)) k.fault = fault.duration
  }
}

const lateness = (m: Model, { item, start, path, items }: Schedule): number => {
  let late = 0
  for (let i = 0; i < items; i++) {
    const stop = at(item, i)
    if (stop >= 0) late += lateAt(m, stop, realAt(start, at(path, i)))
  }
  return late
}

/** Seconds by which a beginning misses the last window. */
export const lateAt = (m: Model, stop: number, start: number): number => {
  const last = at(m.windowOf, stop + 1) - 1
  return last < at(m.windowOf, stop) ? 0 : Math.max(0, start - at(m.windowTo, last))
}

/** When the vehicle leaves; as late as it may where that matters and something is waited for. */
const bindDeparture = (m: Model, k: Schedule) => {
  const { frozen, leftAt, startAt } = m
  const latestDeparture = bindLatestDeparture(m, k)
  return (v: number): number => {
    if (at(frozen, v) === 1) return at(leftAt, v)
    const earliest = at(startAt, v)
    return !k.punctual || k.end - earliest === k.ridden ? earliest : latestDeparture(v)
  }
}

/** The latest departure that still ends at `end` and makes nobody later. */
const bindLatestDeparture = (m: Model, k: Schedule) => {
  const { breakOf, breakTo, breakSeconds } = m
  const { states, path, close, start, leg, stay, paused } = k
  return (v: number): number => {
    let latest = k.end
    let pause = at(breakOf, v) + (at(path, k.items - 1) % states) - 1
    for (let i = k.items - 1; i >= 0; i--) {
      const cell = at(path, i)
      latest = Math.min(latest, Math.max(realAt(close, cell), realAt(start, cell))) - at(leg, i)
      if (at(paused, cell) === 1) {
        latest = Math.min(latest - at(breakSeconds, pause), at(breakTo, pause))
        pause--
      }
      if (i > 0) latest -= at(stay, i - 1)
    }
    return latest
  }
}
