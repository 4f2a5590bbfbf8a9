import type { CostParts, Plan, Route, Visit } from '../../problem/plan.ts'
import { at, realAt, rowAt } from '../cells.ts'
import type { Tours } from '../tours.ts'
import type { Model } from './model.ts'
import { explainUnserved } from './reasons.ts'
import type { Schedule } from './schedule.ts'
import { lateAt } from './timing.ts'
import { impossible, type Scales } from './weigh.ts'

/** Writes a solution out as a plan: routes with their times, what is left out and why, and the cost in its parts. */
export const planOf = (scales: Scales, tours: Tours): Plan => {
  const { m, schedule } = scales
  schedule.punctual = true
  const { routes, sums } = routesOf(scales, tours)
  const unserved = explainUnserved(scales, tours)
  schedule.punctual = m.timeMatters
  const left = unserved.map(({ stop }) => stop)
  const parts = partsOf(m, routes, sums, left)
  return { routes, unserved, cost: Object.values(parts).reduce((sum, part) => sum + part, 0), parts }
}

const routesOf = ({ m, schedule: k, weigh }: Scales, tours: Tours): { routes: Route[]; sums: Sums } => {
  const routes: Route[] = []
  const sums = { late: 0, churn: 0, vehicles: 0 }
  for (let v = 0; v < m.fleet; v++) {
    const row = rowAt(tours.rows, v)
    if (weigh(v, row, row.length) === impossible) throw new Error(`tour of vehicle ${v} cannot be driven`)
    if (k.items === 0) continue
    routes.push(routeOf(m, k, v))
    sums.late += k.late
    sums.churn += k.churn
    sums.vehicles += realAt(m.fixedCost, v)
  }
  return { routes, sums }
}

type Sums = { readonly late: number; readonly churn: number; readonly vehicles: number }

const partsOf = (m: Model, routes: readonly Route[], sums: Sums, unserved: readonly string[]): CostParts => {
  const seconds = routes.reduce((sum, route) => sum + route.seconds, 0)
  const longest = Math.max(0, ...routes.map((route) => route.seconds))
  const left = new Set(unserved.map((stop) => at(m.unitOfStop, m.stopIndex.get(stop) ?? -1)))
  return {
    time: m.perSecond * seconds,
    distance: m.perMetre * routes.reduce((sum, route) => sum + route.metres, 0),
    vehicles: sums.vehicles,
    lateness: m.perSecondLate * sums.late,
    balance: m.balance * (longest - seconds / m.fleet),
    churn: sums.churn,
    unserved: [...left].reduce((sum, unit) => sum + realAt(m.prize, unit), 0),
  }
}

const routeOf = (m: Model, k: Schedule, v: number): Route => {
  const vehicle = m.problem.vehicles[v]
  const { departure, end, seconds, metres } = k
  return {
    vehicle: vehicle?.id ?? '',
    frozen: vehicle?.frozen?.stops ?? [],
    departure,
    visits: visitsOf(m, k, v),
    end,
    seconds,
    metres,
  }
}

/** Drives the items again from the departure found; breaks stand before the visit on whose way they are taken. */
const visitsOf = (m: Model, k: Schedule, v: number): Visit[] => {
  const visits: Visit[] = []
  let free = at(m.frozen, v) === 1 ? at(m.startAt, v) : k.departure
  let pause = at(m.breakOf, v)
  for (let i = 0; i < k.items; i++) {
    const cell = at(k.path, i)
    let arrival = free + at(k.leg, i)
    let ready = arrival
    if (at(k.paused, cell) === 1) {
      const begins = Math.max(free, at(m.breakFrom, pause))
      const ends = begins + at(m.breakSeconds, pause)
      ready = Math.max(arrival, at(m.breakFrom, pause)) + at(m.breakSeconds, pause)
      if (begins < arrival) arrival = ready
      visits.push({ kind: 'break', start: begins, end: ends })
      pause++
    }
    if (i === k.items - 1) break
    const visit = visitOf(m, k, i, arrival, ready)
    visits.push(visit)
    free = visit.end
  }
  return visits
}

const visitOf = (m: Model, k: Schedule, i: number, arrival: number, ready: number): Visit => {
  const stop = at(k.item, i)
  if (stop < 0) return { kind: 'reload', arrival, start: ready, end: ready + at(k.stay, i) }
  const start = beginOf(m, stop, ready)
  return {
    kind: 'stop',
    stop: m.problem.stops[stop]?.id ?? '',
    arrival,
    start,
    end: start + at(k.stay, i),
    lateSeconds: lateAt(m, stop, start),
  }
}

const beginOf = (m: Model, stop: number, ready: number): number => {
  for (let w = at(m.windowOf, stop), end = at(m.windowOf, stop + 1); w < end; w++)
    if (ready <= at(m.windowTo, w)) return Math.max(ready, at(m.windowFrom, w))
  return ready
}
