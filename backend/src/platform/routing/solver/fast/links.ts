import { at } from '../cells.ts'
import type { CoreState } from './state.ts'

/** The changes a route can undergo, bound to one state. */
export type Links = {
  /** Takes c out of its route and notes how to undo it; answers the change of cost. */
  readonly unlink: (c: number) => number
  /** Puts c after p (0 = at the head) of route r and notes how to undo it; answers the change of cost. */
  readonly link: (c: number, p: number, r: number) => number
  /** Restores what was before the notes; times of touched routes are to be refreshed by the caller. */
  readonly undo: () => void
  /** Remembers that a route changed in this iteration. */
  readonly touch: (r: number) => void
  /** Says that a route has got stops, or has lost its last. */
  readonly activate: (r: number) => void
  readonly deactivate: (r: number) => void
}

export const bindLinks = (s: CoreState): Links => {
  const { prev, route } = s
  const note = bindNote(s)
  const slots = bindSlots(s)
  const cut = bindCut(s, slots.deactivate)
  const join = bindJoin(s, slots.activate)
  return {
    unlink: (c) => {
      note(c, at(prev, c), -1 - at(route, c))
      return cut(c)
    },
    link: (c, p, r) => {
      note(c, p, r)
      return join(c, p, r)
    },
    undo: bindUndo(s, cut, join),
    touch: bindTouch(s),
    ...slots,
  }
}

type Cut = (c: number) => number
type Join = (c: number, p: number, r: number) => number
type SlotChange = (r: number) => void

const bindUndo = (s: CoreState, cut: Cut, join: Join) => {
  const { journal } = s
  return (): void => {
    for (let i = s.journalLength - 3; i >= 0; i -= 3) {
      const r = at(journal, i + 2)
      if (r >= 0) cut(at(journal, i))
      else join(at(journal, i), at(journal, i + 1), -1 - r)
    }
    s.journalLength = 0
  }
}

const bindTouch = (s: CoreState) => {
  const { touched, touchedIn } = s
  return (r: number): void => {
    if (at(touchedIn, r) === s.iteration) return
    touchedIn[r] = s.iteration
    touched[s.touchedCount++] = r
  }
}

const bindNote = (s: CoreState) => {
  const { journal } = s
  return (c: number, p: number, r: number): void => {
    const end = s.journalLength
    journal[end] = c
    journal[end + 1] = p
    journal[end + 2] = r
    s.journalLength = end + 3
  }
}

const bindCut = (s: CoreState, deactivate: SlotChange): Cut => {
  const { next, prev, route, load, size, demand, costNext, costPrev, cost, nodes } = s
  const chain = bindChain(s)
  return (c) => {
    const p = at(prev, c)
    const x = at(next, c)
    const r = at(route, c)
    const arc = at(cost, p * nodes + x)
    chain(p, x, r, arc)
    route[c] = -1
    load[r] = at(load, r) - at(demand, c)
    const left = at(size, r) - 1
    size[r] = left
    if (left > 0) return arc - at(costPrev, c) - at(costNext, c)
    deactivate(r)
    return -at(costPrev, c) - at(costNext, c)
  }
}

const bindJoin = (s: CoreState, activate: SlotChange): Join => {
  const { next, first, route, load, size, demand, cost, nodes } = s
  const arcBetween = bindArcBetween(s)
  const chain = bindChain(s)
  return (c, p, r) => {
    if (at(size, r) === 0) activate(r)
    const x = p > 0 ? at(next, p) : at(first, r)
    const arc = arcBetween(p, x)
    const before = at(cost, p * nodes + c)
    const after = at(cost, c * nodes + x)
    chain(p, c, r, before)
    chain(c, x, r, after)
    route[c] = r
    load[r] = at(load, r) + at(demand, c)
    size[r] = at(size, r) + 1
    return before + after - arc
  }
}

const bindArcBetween =
  ({ costNext, costPrev }: CoreState) =>
  (p: number, x: number): number => {
    if (p > 0) return at(costNext, p)
    return x > 0 ? at(costPrev, x) : 0
  }

/** Makes b follow a in route r, where 0 stands for its ends, by an arc of that cost. */
export const bindChain =
  ({ next, prev, first, last, costNext, costPrev }: CoreState) =>
  (a: number, b: number, r: number, arc: number): void => {
    if (a > 0) {
      next[a] = b
      costNext[a] = arc
    } else first[r] = b
    if (b > 0) {
      prev[b] = a
      costPrev[b] = arc
    } else last[r] = a
  }

const bindSlots = (s: CoreState): Pick<Links, 'activate' | 'deactivate'> => {
  const { slots, slotOf } = s
  const swapSlots = (a: number, b: number): void => {
    const r = at(slots, a)
    const q = at(slots, b)
    slots[a] = q
    slots[b] = r
    slotOf[q] = a
    slotOf[r] = b
  }
  return {
    activate: (r) => {
      swapSlots(at(slotOf, r), s.active)
      s.active++
    },
    deactivate: (r) => {
      s.active--
      swapSlots(at(slotOf, r), s.active)
    },
  }
}
