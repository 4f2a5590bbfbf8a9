import { stretchOf } from '../clock.ts'
import type { Temperatures } from '../heat.ts'
import { randomInt } from '../random.ts'
import type { RunSetting } from '../run-setting.ts'
import type { Tours } from '../tours.ts'
import { crossed, nearestFirst } from './cross.ts'
import type { CoreInput } from './input.ts'
import { keepSnapshot, snapshotOf, toursOf } from './kept.ts'
import type { Links } from './links.ts'
import { bankPrize, type Search } from './search.ts'
import { clearRoutes, seedRoutes, warmRoutes } from './start.ts'
import type { CoreState } from './state.ts'
import type { Times } from './times.ts'

const founders = 4
/** Shares of the budget: the founders' searches together, and each search after a crossing. */
const founding = 0.5
const growingUp = 0.01
/** Temperatures in mean costs between neighbours. */
const foundersHeat: Temperatures = { start: 1.7, end: 0.05, cycles: 1, bend: 0.8 }
const childsHeat: Temperatures = { start: 0.3, end: 0.05, cycles: 1, bend: 1 }
/** A crossing takes this share of the stops from one parent, drawn between the two. */
const shareLeast = 0.2
const shareMost = 0.7

const enoughStops = 100
const enoughIterations = 3500
const longRounds = 8

/**
 * Whether several searches that are crossed find more than a single one: where a stop gets many iterations and rounds
 * are long. Short rounds that fill their vehicles need the one long search.
 */
export const isForGenerations = (input: CoreInput, { warm, iterationsPerStop }: RunSetting): boolean =>
  warm === null &&
  input.n >= enoughStops &&
  iterationsPerStop >= enoughIterations &&
  input.n >= longRounds * fewestRounds(input)

const fewestRounds = ({ demand, capacity }: CoreInput): number =>
  Math.max(1, demand.reduce((sum, load) => sum + load, 0) / capacity)

/** What a search found. */
type Found = { readonly tours: Tours; readonly cost: number }

/** What searches share in a thread, bound to one state. */
type Core = {
  readonly input: CoreInput
  readonly s: CoreState
  readonly pieces: Links & Times
  readonly search: Search
}

/**
 * Half of the time several searches from different beginnings; then, again and again, a short and cool one from a
 * crossing of two that were found, which takes the place of the dearest when it is better. A longer annealing alone
 * does not get out of what it froze into.
 */
export const runGenerations = (core: Core, setting: RunSetting, scale: number): Tours => {
  const { s, pieces } = core
  let best: Found | null = null
  const grow = (share: number, heat: Temperatures): Found => {
    const found = searchOn(core, setting, { share, heat: scaled(heat, scale) })
    if (!best || found.cost < best.cost) {
      best = found
      setting.onBest(() => found.tours)
    }
    return found
  }
  const pool = Array.from({ length: founders }, () => {
    clearRoutes(s, pieces)
    seedRoutes(s, pieces)
    return grow(founding / founders, foundersHeat)
  })
  while (!setting.clock.over()) {
    const rows = childOf(s, pool)
    clearRoutes(s, pieces)
    warmRoutes(s, pieces, { rows })
    admit(pool, grow(growingUp, childsHeat))
  }
  return pool.reduce(cheaper).tours
}

const cheaper = (a: Found, b: Found): Found => (b.cost < a.cost ? b : a)

const scaled = (heat: Temperatures, scale: number): Temperatures => ({
  ...heat,
  start: heat.start * scale,
  end: heat.end * scale,
})

const searchOn = (
  { input, s, search }: Core,
  { clock }: RunSetting,
  { share, heat }: { readonly share: number; readonly heat: Temperatures },
): Found => {
  const kept = snapshotOf(s)
  let cost = s.total + bankPrize(s)
  search({
    clock: stretchOf(clock, share),
    heat,
    onBest: () => {
      keepSnapshot(kept, s)
      cost = s.total + bankPrize(s)
    },
  })
  return { tours: toursOf(input, kept), cost }
}

const childOf = (s: CoreState, pool: readonly Found[]): Int32Array[] => {
  const first = randomInt(s.random, pool.length)
  const second = (first + 1 + randomInt(s.random, pool.length - 1)) % pool.length
  const seed = 1 + randomInt(s.random, s.n)
  const share = shareLeast + (shareMost - shareLeast) * (randomInt(s.random, 1000) / 1000)
  return crossed(rowsOf(pool[first]), rowsOf(pool[second]), nearestFirst(s.cost, s.n, seed), share * s.n)
}

const rowsOf = (found: Found | undefined): Int32Array[] =>
  (found?.tours.rows ?? []).filter((row) => row.length > 0)

/** Puts a child in the place of the dearest, unless it is dearer still or like somebody there. */
const admit = (pool: Found[], child: Found): void => {
  if (pool.some(({ cost }) => cost === child.cost)) return
  const dearest = pool.reduce((worst, { cost }, i) => (cost > (pool[worst]?.cost ?? 0) ? i : worst), 0)
  if (child.cost < (pool[dearest]?.cost ?? 0)) pool[dearest] = child
}
