import { at } from '../cells.ts'
import type { CoreInput } from '../fast/input.ts'
import { random, randomInt } from '../random.ts'
import type { RunSetting } from '../run-setting.ts'
import type { Tours } from '../tours.ts'
import { descend } from './descend.ts'
import { applyExchange, exchangeDelta } from './moves.ts'
import { addUp, type LoneTour, lengthOf, loneTour, takeBack, wake } from './tour.ts'

/** How far a kick reaches, in stops a stretch. */
const longestKicked = 30
const moreKicks = 0.05

/** Whether nothing but the tour exists: one vehicle that holds everything, and no window narrower than its shift. */
export const isLone = ({ n, routesMax, demand, capacity, opens, closes }: CoreInput): boolean =>
  routesMax === 1 &&
  n > 0 &&
  demand.reduce((sum, load) => sum + load, 0) <= capacity &&
  opens.every((open) => open <= at(opens, 0)) &&
  closes.every((close) => close >= at(closes, 0))

/**
 * Searches the order of a lone round by 2-opt and Or-opt from kicked tours (iterated local search with double
 * bridges), where a slightly longer tour may follow a shorter one. Answers null when the first local optimum does not
 * fit into the shift.
 */
export const runLone = (input: CoreInput, { seed, clock, warm, onBest }: RunSetting): Tours | null => {
  const t = loneTour(input, seed)
  startFrom(t, warm)
  descend(t)
  if (!fits(input, t)) return null
  const best = Int32Array.from(t.order)
  const answer = (): Tours => ({ rows: [best.slice(1)] })
  let length = lengthOf(t)
  let least = length
  onBest(answer)
  const tolerance = (0.1 * length) / t.size
  while (!clock.over()) {
    if (input.n < 3) continue
    t.flips.length = 0
    const delta = kicked(t) + descend(t)
    if (delta > 0 && delta >= -tolerance * (1 - clock.fraction) * Math.log(random(t.random))) {
      takeBack(t)
      addUp(t)
      continue
    }
    length += delta
    if (length >= least || !fits(input, t)) continue
    least = length
    best.set(t.order)
    onBest(answer)
  }
  return answer()
}

const kicked = (t: LoneTour): number => {
  let delta = kick(t)
  while (random(t.random) < moreKicks) delta += kick(t)
  return delta
}

/** Takes over the order of a warm start; what it leaves out keeps its own order behind it. */
const startFrom = (t: LoneTour, warm: Tours | null): void => {
  const given = [...(warm?.rows[0] ?? [])].filter((c) => c > 0)
  const known = new Set(given)
  const order = [0, ...given, ...[...t.order].filter((c) => c > 0 && !known.has(c))]
  t.order.set(order)
  for (const [i, c] of order.entries()) t.place[c] = i
  for (const c of order) wake(t, c)
  addUp(t)
}

/** Lets two neighbouring stretches of random length change places (a double bridge). */
const kick = (t: LoneTour): number => {
  const longest = Math.min(longestKicked, (t.size - 1) >> 1)
  const first = 1 + randomInt(t.random, longest)
  const second = 1 + randomInt(t.random, longest)
  const i = 1 + randomInt(t.random, t.size - first - second)
  const j = i + first - 1
  const delta = exchangeDelta(t, i, j, j + second, 'none')
  applyExchange(t, i, j, j + second, 'none')
  return delta
}

const fits = ({ timed, time, service, opens, closes }: CoreInput, t: LoneTour): boolean => {
  if (!timed) return true
  let now = at(opens, 0)
  for (let i = 1; i < t.size; i++)
    now += at(time, at(t.order, i - 1) * t.size + at(t.order, i)) + at(service, at(t.order, i))
  return now + at(time, at(t.order, t.size - 1) * t.size) <= at(closes, 0)
}
