import type { Route } from '../problem/plan.ts'
import type { Break, Vehicle } from '../problem/problem.ts'
import type { Violation } from './violation.ts'

/** Breaks come in their order, each once, beginning in its window, long enough, between services, and none that is due is missing. */
export const checkBreaks = (vehicle: Vehicle, route: Route): Violation[] => {
  const breaks = vehicle.breaks ?? []
  const found: Violation[] = []
  let taken = 0
  for (const [index, visit] of route.visits.entries()) {
    if (visit.kind !== 'break') continue
    const due = breaks[taken]
    const fits = due && isTaken(due, visit) && isBetween(route, index)
    if (!fits) found.push({ kind: 'break-wrong', vehicle: vehicle.id, start: visit.start })
    taken++
  }
  const missing = breaks.slice(taken).filter((due) => route.end > due.to)
  return [
    ...found,
    ...missing.map((due) => ({ kind: 'break-missing', vehicle: vehicle.id, due: due.to }) as const),
  ]
}

const isTaken = (due: Break, taken: { readonly start: number; readonly end: number }): boolean =>
  taken.start >= due.from && taken.start <= due.to && taken.end - taken.start >= due.durationSeconds

const isBetween = (route: Route, index: number): boolean => {
  const self = route.visits[index]
  const freeSince = route.visits[index - 1]?.end ?? route.departure
  const busyFrom = route.visits[index + 1]?.start ?? route.end
  return self !== undefined && self.start >= freeSince && self.end <= busyFrom
}
