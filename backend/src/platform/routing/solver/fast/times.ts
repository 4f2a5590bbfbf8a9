import { at } from '../cells.ts'
import type { CoreState } from './state.ts'

/**
 * Recomputes earliest beginnings and latest feasible beginnings of a whole route; answers whether they agree. They
 * may not after a removal, when the way around a stop is longer than the way through it.
 */
export const refreshTimes = (s: CoreState, r: number): boolean => {
  if (at(s.size, r) === 0) return true
  const first = at(s.first, r)
  forward(s, first)
  backward(s, at(s.last, r))
  return at(s.leave, 0) + at(s.time, first) <= at(s.latest, first)
}

/** After c was put into its route: earlier stops may begin no later, later stops no earlier; stops where nothing changes. */
export const spreadTimes = (s: CoreState, c: number): void => {
  const { begin, leave, latest, opens, closes, service, time, timeTo, next, prev, nodes } = s
  const p = at(prev, c)
  const x = at(next, c)
  const start = Math.max(at(opens, c), at(leave, p) + at(timeTo, c * nodes + p))
  begin[c] = start
  leave[c] = start + at(service, c)
  latest[c] = Math.min(at(closes, c), at(latest, x) - at(time, c * nodes + x) - at(service, c))
  spreadForward(s, c, x)
  spreadBackward(s, c, p)
}

const spreadForward = (s: CoreState, from: number, to: number): void => {
  const { begin, leave, opens, service, time, next, nodes } = s
  let p = from
  let c = to
  while (c > 0) {
    const start = Math.max(at(opens, c), at(leave, p) + at(time, p * nodes + c))
    if (start === at(begin, c)) return
    begin[c] = start
    leave[c] = start + at(service, c)
    p = c
    c = at(next, c)
  }
}

const spreadBackward = (s: CoreState, to: number, from: number): void => {
  const { latest, closes, service, time, prev, nodes } = s
  let x = to
  let c = from
  while (c > 0) {
    const end = Math.min(at(closes, c), at(latest, x) - at(time, c * nodes + x) - at(service, c))
    if (end === at(latest, c)) return
    latest[c] = end
    x = c
    c = at(prev, c)
  }
}

const forward = (s: CoreState, first: number): void => {
  const { begin, leave, opens, service, time, next, nodes } = s
  let p = 0
  let c = first
  while (c > 0) {
    const start = Math.max(at(opens, c), at(leave, p) + at(time, p * nodes + c))
    begin[c] = start
    leave[c] = start + at(service, c)
    p = c
    c = at(next, c)
  }
}

const backward = (s: CoreState, last: number): void => {
  const { latest, closes, service, time, prev, nodes } = s
  let x = 0
  let c = last
  while (c > 0) {
    latest[c] = Math.min(at(closes, c), at(latest, x) - at(time, c * nodes + x) - at(service, c))
    x = c
    c = at(prev, c)
  }
}
