import { at, realAt, rowAt } from '../cells.ts'
import { entry } from './estimate.ts'
import { longestOf } from './fleet-cost.ts'
import { reload } from './model.ts'
import { nearRowOf } from './nearest-units.ts'
import { sortRemoved } from './order.ts'
import { compose, consider } from './place.ts'
import { mayFit } from './room.ts'
import { setRow, settleVehicle, type TourState, touchVehicle } from './tour-state.ts'

/**
 * Puts the removed units back, each at the cheapest place found, weighed exactly. What fits nowhere, or costs more
 * than leaving it out, stays in `removed[0..removedCount)`.
 */
export const recreate = (s: TourState): void => {
  sortRemoved(s)
  insertRemoved(s)
}

/** The same in the order in which `removed` stands. */
const insertRemoved = (s: TourState): void => {
  const count = s.removedCount
  let left = 0
  for (let i = 0; i < count; i++) {
    const unit = at(s.removed, i)
    findPlace(s, unit)
    if (s.bestVehicle < 0) s.removed[left++] = unit
    else insert(s, unit)
  }
  s.removedCount = left
}

const insert = (s: TourState, unit: number): void => {
  const v = s.bestVehicle
  touchVehicle(s, v)
  setRow(s, v, s.trial, compose(s, v, s.bestPlace, s.bestWay, unit))
  settleVehicle(s, v)
}

const findPlace = (s: TourState, unit: number): void => {
  s.bestDelta = realAt(s.m.prize, unit)
  s.bestVehicle = -1
  s.longest = s.m.balance > 0 ? longestOf(s) : 0
  searchNear(s, unit)
  searchIdleVehicles(s, unit)
  if (s.bestVehicle < 0 && s.near.count < s.m.units - 1) searchEverywhere(s, unit)
}

/** Behind each near unit, and before those that begin a trip. */
const searchNear = (s: TourState, unit: number): void => {
  const begin = nearRowOf(s.m, s.near, unit)
  for (let i = begin, end = begin + s.near.count; i < end; i++) {
    const nb = at(s.near.cells, i)
    const v = at(s.vehicleOf, nb)
    if (v < 0 || !mayFit(s.m, s.room, unit, v) || !mayServe(s, unit, v)) continue
    const place = at(s.placeIn, nb)
    consider(s, unit, v, place + 1, entry.alone)
    if (place === 0 || at(rowAt(s.rows, v), place - 1) === reload) consider(s, unit, v, place, entry.alone)
  }
}

/** Vehicles that have nothing (left) to do, one of each kind, and another trip for those that may reload. */
const searchIdleVehicles = (s: TourState, unit: number): void => {
  s.search++
  for (let v = 0; v < s.m.fleet; v++) {
    if (!mayServe(s, unit, v)) continue
    if (at(s.length, v) === 0) searchEmpty(s, unit, v)
    if (at(s.m.tripsMax, v) > 1) searchNewTrip(s, unit, v)
  }
}

const searchEmpty = (s: TourState, unit: number, v: number): void => {
  const twin = at(s.m.twin, v)
  if (at(s.twinSeen, twin) === s.search) return
  s.twinSeen[twin] = s.search
  if (mayFit(s.m, s.room, unit, v)) consider(s, unit, v, 0, entry.alone)
}

const searchNewTrip = (s: TourState, unit: number, v: number): void => {
  const length = at(s.length, v)
  const begun = at(s.m.baseStop, v) >= 0
  if (length === 0 && !begun) return
  consider(s, unit, v, length, entry.afterReload)
  if (!begun) consider(s, unit, v, 0, entry.beforeReload)
}

const searchEverywhere = (s: TourState, unit: number): void => {
  for (let v = 0; v < s.m.fleet; v++) {
    if (at(s.length, v) === 0 || !mayFit(s.m, s.room, unit, v) || !mayServe(s, unit, v)) continue
    for (let place = 0, length = at(s.length, v); place <= length; place++)
      consider(s, unit, v, place, entry.alone)
  }
}

const mayServe = (s: TourState, unit: number, v: number): boolean =>
  s.m.allowed === null || at(s.m.allowed, unit * s.m.fleet + v) === 1
