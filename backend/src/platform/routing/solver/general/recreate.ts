import { at, realAt, rowAt } from '../cells.ts'
import type { Changes } from './changes.ts'
import { entry } from './estimate.ts'
import { longestOf } from './fleet-cost.ts'
import { reload } from './model.ts'
import { nearRowOf } from './nearest-units.ts'
import { bindSortRemoved } from './order.ts'
import type { Places } from './place.ts'
import { bindMayFit } from './room.ts'
import type { TourState } from './tour-state.ts'

/**
 * Puts the removed units back, each at the cheapest place found, weighed exactly. What fits nowhere, or costs more
 * than leaving it out, stays in `removed[0..removedCount)`.
 */
export const bindRecreate = (s: TourState, places: Places, changes: Changes) => {
  const { removed, trial } = s
  const sortRemoved = bindSortRemoved(s)
  const findPlace = bindFindPlace(s, places)
  const insert = (unit: number): void => {
    const v = s.bestVehicle
    changes.touch(v)
    changes.setRow(v, trial, places.compose(v, s.bestPlace, s.bestWay, unit))
    changes.settle(v)
  }
  return (): void => {
    sortRemoved()
    const count = s.removedCount
    let left = 0
    for (let i = 0; i < count; i++) {
      const unit = at(removed, i)
      findPlace(unit)
      if (s.bestVehicle < 0) removed[left++] = unit
      else insert(unit)
    }
    s.removedCount = left
  }
}

const bindFindPlace = (s: TourState, places: Places) => {
  const { prize, balance, units } = s.m
  const mayTake = bindMayTake(s)
  const searchNear = bindSearchNear(s, places, mayTake)
  const searchIdleVehicles = bindSearchIdle(s, places, mayTake)
  const searchEverywhere = bindSearchEverywhere(s, places, mayTake)
  return (unit: number): void => {
    s.bestDelta = realAt(prize, unit)
    s.bestVehicle = -1
    s.longest = balance > 0 ? longestOf(s) : 0
    searchNear(unit)
    searchIdleVehicles(unit)
    if (s.bestVehicle < 0 && s.near.count < units - 1) searchEverywhere(unit)
  }
}

/** Whether a vehicle may serve a unit at all, and whether it may with one of the trips it already makes. */
type MayTake = {
  readonly serves: (unit: number, v: number) => boolean
  readonly takes: (unit: number, v: number) => boolean
}

const bindMayTake = (s: TourState): MayTake => {
  const { allowed, fleet } = s.m
  const mayFit = bindMayFit(s.m, s.room)
  const serves = (unit: number, v: number): boolean => allowed === null || at(allowed, unit * fleet + v) === 1
  return { serves, takes: (unit, v) => mayFit(unit, v) && serves(unit, v) }
}

/** Behind each near unit, and before those that begin a trip. */
const bindSearchNear = (s: TourState, { consider }: Places, { takes }: MayTake) => {
  const { m, near, vehicleOf, placeIn, rows } = s
  const { cells, count } = near
  return (unit: number): void => {
    const begin = nearRowOf(m, near, unit)
    for (let i = begin, end = begin + count; i < end; i++) {
      const nb = at(cells, i)
      const v = at(vehicleOf, nb)
      if (v < 0 || !takes(unit, v)) continue
      const place = at(placeIn, nb)
      consider(unit, v, place + 1, entry.alone)
      if (place === 0 || at(rowAt(rows, v), place - 1) === reload) consider(unit, v, place, entry.alone)
    }
  }
}

/** Vehicles that have nothing (left) to do, one of each kind, and another trip for those that may reload. */
const bindSearchIdle = (s: TourState, places: Places, mayTake: MayTake) => {
  const { length } = s
  const { fleet, tripsMax } = s.m
  const { serves } = mayTake
  const searchEmpty = bindSearchEmpty(s, places, mayTake)
  const searchNewTrip = bindSearchNewTrip(s, places)
  const searchIdle = (unit: number, v: number): void => {
    if (at(length, v) === 0) searchEmpty(unit, v)
    if (at(tripsMax, v) > 1) searchNewTrip(unit, v)
  }
  return (unit: number): void => {
    s.search++
    for (let v = 0; v < fleet; v++) if (serves(unit, v)) searchIdle(unit, v)
  }
}

const bindSearchEmpty = (s: TourState, { consider }: Places, { takes }: MayTake) => {
  const { twinSeen } = s
  const { twin } = s.m
  return (unit: number, v: number): void => {
    const kind = at(twin, v)
    if (at(twinSeen, kind) === s.search) return
    twinSeen[kind] = s.search
    if (takes(unit, v)) consider(unit, v, 0, entry.alone)
  }
}

const bindSearchNewTrip = ({ m, length }: TourState, { consider }: Places) => {
  const { baseStop } = m
  return (unit: number, v: number): void => {
    const end = at(length, v)
    const begun = at(baseStop, v) >= 0
    if (end === 0 && !begun) return
    consider(unit, v, end, entry.afterReload)
    if (!begun) consider(unit, v, 0, entry.beforeReload)
  }
}

const bindSearchEverywhere = (s: TourState, { consider }: Places, { takes }: MayTake) => {
  const { length } = s
  const { fleet } = s.m
  return (unit: number): void => {
    for (let v = 0; v < fleet; v++) {
      const end = at(length, v)
      if (end === 0 || !takes(unit, v)) continue
      for (let place = 0; place <= end; place++) consider(unit, v, place, entry.alone)
    }
  }
}
