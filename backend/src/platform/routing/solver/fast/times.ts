import { at } from '../cells.ts'
import type { CoreState } from './state.ts'

/** What keeps earliest beginnings and latest feasible beginnings of routes, bound to one state. */
export type Times = {
  /**
   * Recomputes a whole route; answers whether its times agree. They may not after a removal, when the way around a
   * stop is longer than the way through it.
   */
  readonly refreshTimes: (r: number) => boolean
  /** After c was put into its route: earlier stops may begin no later, later stops no earlier; stops where nothing changes. */
  readonly spreadTimes: (c: number) => void
}

export const bindTimes = (s: CoreState): Times => ({
  refreshTimes: bindRefresh(s),
  spreadTimes: bindSpread(s),
})

const bindRefresh = (s: CoreState): Times['refreshTimes'] => {
  const { size, first, last, leave, latest, time } = s
  const forward = bindForward(s)
  const backward = bindBackward(s)
  return (r) => {
    if (at(size, r) === 0) return true
    const head = at(first, r)
    forward(head)
    backward(at(last, r))
    return at(leave, 0) + at(time, head) <= at(latest, head)
  }
}

const bindSpread = (s: CoreState): Times['spreadTimes'] => {
  const { begin, leave, latest, opens, closes, service, time, timeTo, next, prev, nodes } = s
  const spreadForward = bindSpreadForward(s)
  const spreadBackward = bindSpreadBackward(s)
  return (c) => {
    const p = at(prev, c)
    const x = at(next, c)
    const start = Math.max(at(opens, c), at(leave, p) + at(timeTo, c * nodes + p))
    begin[c] = start
    leave[c] = start + at(service, c)
    latest[c] = Math.min(at(closes, c), at(latest, x) - at(time, c * nodes + x) - at(service, c))
    spreadForward(c, x)
    spreadBackward(c, p)
  }
}

const bindSpreadForward =
  ({ begin, leave, opens, service, time, next, nodes }: CoreState) =>
  (from: number, to: number): void => {
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

const bindSpreadBackward =
  ({ latest, closes, service, time, prev, nodes }: CoreState) =>
  (to: number, from: number): void => {
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

const bindForward =
  ({ begin, leave, opens, service, time, next, nodes }: CoreState) =>
  (first: number): void => {
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

const bindBackward =
  ({ latest, closes, service, time, prev, nodes }: CoreState) =>
  (last: number): void => {
    let x = 0
    let c = last
    while (c > 0) {
      latest[c] = Math.min(at(closes, c), at(latest, x) - at(time, c * nodes + x) - at(service, c))
      x = c
      c = at(prev, c)
    }
  }
