import { at } from '../cells.ts'
import type { RunSetting } from '../run-setting.ts'
import type { Tours } from '../tours.ts'
import { bindCore, type Core } from './core.ts'
import { fleetCost, prizeOf } from './fleet-cost.ts'
import { reload } from './model.ts'
import { nearRowOf } from './nearest-units.ts'
import { searchTours } from './search.ts'
import { emptyTours, type TourState } from './tour-state.ts'
import { impossible, type Scales } from './weigh.ts'

/** Searches with the general core, from a warm start or from nothing, and answers the best found. */
export const runGeneral = (scales: Scales, setting: RunSetting): Tours => {
  const s = emptyTours(scales, setting.seed)
  const core = bindCore(s)
  if (setting.warm) warmUp(s, core, setting.warm)
  fillFromBank(s, core, setting.warm ? 8 : 1)
  let best = toursOf(s)
  setting.onBest(() => best)
  if (s.m.units === 0) return best
  const onBest = (): void => {
    best = toursOf(s)
    setting.onBest(() => best)
  }
  searchTours(s, core, { clock: setting.clock, heat: setting.heat(meanNearCost(s)), onBest })
  return best
}

/** Puts what is in no tour at its cheapest place and moves nothing else; the best of several orders. */
export const insertOnly = (scales: Scales, warm: Tours, seed: number, tries: number): Tours => {
  const s = emptyTours(scales, seed)
  const core = bindCore(s)
  warmUp(s, core, warm)
  fillFromBank(s, core, tries)
  return toursOf(s)
}

/** Inserts the bank in several orders and keeps the cheapest outcome. */
const fillFromBank = (s: TourState, { recreate, changes }: Core, tries: number): void => {
  if (s.bankCount === 0) return
  const bank = s.bank.slice(0, s.bankCount)
  let best: { readonly cost: number; readonly tours: Tours; readonly left: Int32Array } | null = null
  for (let i = 0; i < tries; i++) {
    s.iteration++
    s.touchedCount = 0
    s.removed.set(bank)
    s.removedCount = bank.length
    recreate()
    const cost = fleetCost(s) + prizeOf(s, s.removed, s.removedCount)
    if (!best || cost < best.cost)
      best = { cost, tours: toursOf(s), left: s.removed.slice(0, s.removedCount) }
    changes.restore()
  }
  if (!best) return
  takeOver(changes, best.tours)
  s.bank.set(best.left)
  s.bankCount = best.left.length
}

const takeOver = ({ setRow, settle }: Core['changes'], tours: Tours): void => {
  for (const [v, row] of tours.rows.entries()) {
    setRow(v, row, row.length)
    settle(v)
  }
}

/** Takes over the tours as far as each vehicle can drive them; what does not fit any more stays in the bank. */
const warmUp = (s: TourState, { changes }: Core, warm: Tours): void => {
  takeOver(changes, { rows: warm.rows.map((row, v) => drivable(s, v, row)) })
  const left = [...s.bank.subarray(0, s.bankCount)].filter((unit) => at(s.vehicleOf, unit) < 0)
  s.focus = Int32Array.from(left)
  s.bank.set(left)
  s.bankCount = left.length
}

const drivable = (s: TourState, v: number, wanted: Int32Array): Int32Array => {
  if (s.weigh(v, wanted, wanted.length) < impossible) return wanted
  let kept = new Int32Array(0)
  for (const unit of wanted) {
    const longer = Int32Array.from([...kept, unit])
    if (unit === reload || s.weigh(v, longer, longer.length) < impossible) kept = longer
  }
  while (kept.at(-1) === reload) kept = kept.slice(0, -1)
  return s.weigh(v, kept, kept.length) < impossible ? kept : new Int32Array(0)
}

const toursOf = (s: TourState): Tours => ({
  rows: s.rows.map((row, v) => row.slice(0, at(s.length, v))),
})

/** Mean cost from a unit to its five nearest: the scale of temperatures. */
const meanNearCost = (s: TourState): number => {
  const { m } = s
  const count = Math.min(5, s.near.count)
  let total = 0
  for (let unit = 1; unit <= m.units; unit++)
    for (let i = 0; i < count; i++) {
      const arc =
        at(m.unitOut, unit) * m.places + at(m.unitIn, at(s.near.cells, nearRowOf(m, s.near, unit) + i))
      total += m.perSecond * at(m.seconds, arc) + m.perMetre * at(m.metres, arc)
    }
  const scale = m.perSecond + m.perMetre
  return Math.max(scale > 0 ? scale : 1, count > 0 ? total / (m.units * count) : 0)
}
