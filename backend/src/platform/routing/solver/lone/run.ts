import { at } from '../cells.ts'
import type { CoreInput } from '../fast/input.ts'
import { random, randomInt } from '../random.ts'
import type { RunSetting } from '../run-setting.ts'
import type { Tours } from '../tours.ts'
import { descend } from './descend.ts'
import { applyExchange, exchangeDelta } from './moves.ts'
import { begin, keep, type LoneTour, lengthOf, loneTour, takeBack } from './tour.ts'

/** How far a kick reaches, in stops a stretch; on short rounds further than a third. */
const longestKicked = 30
const alwaysKicked = 8
const moreKicks = 0.05
const simplerKicks = 0.25
/** How much longer a tour may be that follows another, in mean arcs at the beginning. */
const tolerated = 0.5

/** Whether nothing but the tour exists: one vehicle that holds everything, and no window narrower than its shift. */
export const isLone = ({ n, routesMax, demand, capacity, opens, closes }: CoreInput): boolean =>
  routesMax === 1 &&
  n > 0 &&
  demand.reduce((sum, load) => sum + load, 0) <= capacity &&
  opens.every((open) => open <= at(opens, 0)) &&
  closes.every((close) => close >= at(closes, 0))

/**
 * Searches the order of a lone round by 2-opt, Or-opt and or-3opt from kicked tours (iterated local search with double
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
  const tolerance = (tolerated * length) / t.size
  while (!clock.over() && input.n >= 3) {
    keep(t)
    const delta = kicked(t) + descend(t)
    if (delta > 0 && delta >= -tolerance * (1 - clock.fraction) * Math.log(random(t.random))) {
      takeBack(t)
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
  begin(t, [0, ...given, ...[...t.order].filter((c) => c > 0 && !known.has(c))])
}

/**
 * Puts three neighbouring stretches of random length in the opposite order, none turned round (a double bridge), or now
 * and then the first behind the two others: a few stops have orders that the one alone does not leave.
 */
const kick = (t: LoneTour): number => {
  const stops = t.size - 1
  const longest = Math.min(longestKicked, Math.max(Math.floor(stops / 3), alwaysKicked))
  const first = 1 + randomInt(t.random, Math.min(longest, stops - 2))
  const second = 1 + randomInt(t.random, Math.min(longest, stops - first - 1))
  const third = 1 + randomInt(t.random, Math.min(longest, stops - first - second))
  const i = 1 + randomInt(t.random, t.size - first - second - third)
  const end = i + first + second + third - 1
  const delta = exchanged(t, i, i + first - 1, end)
  return random(t.random) < simplerKicks ? delta : delta + exchanged(t, i, i + second - 1, end - first)
}

const exchanged = (t: LoneTour, i: number, j: number, k: number): number => {
  const delta = exchangeDelta(t, i, j, k, 'none')
  applyExchange(t, i, j, k, 'none')
  return delta
}

const fits = ({ timed, time, service, opens, closes }: CoreInput, t: LoneTour): boolean => {
  if (!timed) return true
  let now = at(opens, 0)
  for (let i = 1; i < t.size; i++)
    now += at(time, at(t.order, i - 1) * t.size + at(t.order, i)) + at(service, at(t.order, i))
  return now + at(time, at(t.order, t.size - 1) * t.size) <= at(closes, 0)
}
