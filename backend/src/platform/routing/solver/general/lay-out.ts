import { at, realAt } from '../cells.ts'
import { churnOf } from './churn.ts'
import { type Model, reload } from './model.ts'
import { fault, type Schedule } from './schedule.ts'

/**
 * Lists the items of vehicle v's sequence with their legs, and checks what needs no clock: permission, order, loads of
 * each trip in each dimension, number of trips. Leaves metres, churn and the fault.
 */
export const bindLayOut = (m: Model, k: Schedule) => {
  const { baseMetres, baseChurn, startPlace, endPlace, reloadPlace, reloadSeconds, churns, ranked } = m
  const checkTrips = bindCheckTrips(m)
  const addItem = bindAddItem(m, k)
  const addUnit = bindAddUnit(m, addItem)
  const list = (v: number, sequence: Int32Array, length: number): void => {
    let place = at(startPlace, v)
    for (let i = 0; i < length; i++) {
      const unit = at(sequence, i)
      if (unit === reload) place = addItem(place, at(reloadPlace, v), -1, at(reloadSeconds, v))
      else place = addUnit(place, unit)
    }
    const end = at(endPlace, v)
    addItem(place, end < 0 ? place : end, -1, 0)
  }
  return (v: number, sequence: Int32Array, length: number): void => {
    k.items = 0
    k.metres = at(baseMetres, v)
    k.churn = realAt(baseChurn, v)
    k.ridden = 0
    k.fault = checkTrips(v, sequence, length)
    if (k.fault !== fault.none) return
    list(v, sequence, length)
    if (churns) addChurn(m, k, v)
    if (ranked && breaksOrder(m, k)) k.fault = fault.order
  }
}

const breaksOrder = ({ rank }: Model, { item, items }: Schedule): boolean => {
  let reached = 0
  for (let i = 0; i < items; i++) {
    const stop = at(item, i)
    if (stop < 0) continue
    if (at(rank, stop) < reached) return true
    reached = at(rank, stop)
  }
  return false
}

const addChurn = (m: Model, k: Schedule, v: number): void => {
  let before = at(m.baseStop, v)
  for (let i = 0; i < k.items; i++) {
    const stop = at(k.item, i)
    if (stop < 0) continue
    k.churn += churnOf(m, v, stop, before)
    before = stop
  }
}

const bindAddUnit = ({ unitOf, unitStops, stopPlace, service }: Model, addItem: AddItem) => {
  return (from: number, unit: number): number => {
    let place = from
    for (let j = at(unitOf, unit), end = at(unitOf, unit + 1); j < end; j++) {
      const stop = at(unitStops, j)
      place = addItem(place, at(stopPlace, stop), stop, at(service, stop))
    }
    return place
  }
}

type AddItem = (from: number, to: number, stop: number, held: number) => number

const bindAddItem = (m: Model, k: Schedule): AddItem => {
  const { places, seconds, metres } = m
  const { item, leg, stay } = k
  return (from, to, stop, held) => {
    const arc = from * places + to
    const i = k.items++
    const ride = at(seconds, arc)
    item[i] = stop
    leg[i] = ride
    stay[i] = held
    k.metres += at(metres, arc)
    k.ridden += ride + held
    return to
  }
}

const bindCheckTrips = (m: Model) => {
  const { tripsMax, dimensions } = m
  const permitted = bindPermitted(m)
  const dimensionFits = bindDimensionFits(m)
  return (v: number, sequence: Int32Array, length: number): number => {
    if (!permitted(v, sequence, length)) return fault.vehicle
    if (1 + reloadsIn(sequence, length) > at(tripsMax, v)) return fault.capacity
    for (let d = 0; d < dimensions; d++) if (!dimensionFits(v, sequence, length, d)) return fault.capacity
    return fault.none
  }
}

const bindPermitted = ({ allowed, fleet }: Model) => {
  return (v: number, sequence: Int32Array, length: number): boolean => {
    if (allowed === null) return true
    for (let i = 0; i < length; i++) {
      const unit = at(sequence, i)
      if (unit !== reload && at(allowed, unit * fleet + v) === 0) return false
    }
    return true
  }
}

const reloadsIn = (sequence: Int32Array, length: number): number => {
  let reloads = 0
  for (let i = 0; i < length; i++) if (at(sequence, i) === reload) reloads++
  return reloads
}

const bindDimensionFits = ({ capacity, baseLoad, unitLoad, dimensions }: Model) => {
  return (v: number, sequence: Int32Array, length: number, d: number): boolean => {
    const room = realAt(capacity, v * dimensions + d) + 1e-9
    let load = realAt(baseLoad, v * dimensions + d)
    if (load > room) return false
    for (let i = 0; i < length; i++) {
      const unit = at(sequence, i)
      load = unit === reload ? 0 : load + realAt(unitLoad, unit * dimensions + d)
      if (load > room) return false
    }
    return true
  }
}
