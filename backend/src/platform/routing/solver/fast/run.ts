import { at } from '../cells.ts'
import { isLone, runLone } from '../lone/run.ts'
import type { RunSetting } from '../run-setting.ts'
import type { Tours } from '../tours.ts'
import { isForGenerations, runGenerations } from './generations.ts'
import type { CoreInput } from './input.ts'
import { keepSnapshot, snapshotOf, toursOf } from './kept.ts'
import { bindLinks } from './links.ts'
import { bindSearch } from './search.ts'
import { seedRoutes, warmRoutes } from './start.ts'
import { type CoreState, emptyState } from './state.ts'
import { bindTimes } from './times.ts'

/**
 * Searches with the fast core, from a warm start or from one stop a vehicle, and answers the best found. A lone round
 * with nothing to mind but its order has a search of its own.
 */
export const runFast = (input: CoreInput, setting: RunSetting): Tours =>
  (isLone(input) ? runLone(input, setting) : null) ?? runStrings(input, setting)

const runStrings = (input: CoreInput, setting: RunSetting): Tours => {
  const s = emptyState(input, setting.seed)
  const pieces = { ...bindLinks(s), ...bindTimes(s) }
  const search = bindSearch(s, pieces)
  const scale = meanNearCost(s)
  if (isForGenerations(input, setting)) return runGenerations({ input, s, pieces, search }, setting, scale)
  if (setting.warm) warmRoutes(s, pieces, setting.warm)
  else seedRoutes(s, pieces)
  const best = snapshotOf(s)
  const answer = () => toursOf(input, best)
  const onBest = (): void => {
    keepSnapshot(best, s)
    setting.onBest(answer)
  }
  search({ clock: setting.clock, heat: setting.heat(scale), onBest })
  return answer()
}

/** Mean cost from a stop to its five nearest: the scale of temperatures. */
const meanNearCost = (s: CoreState): number => {
  const count = Math.min(5, s.aroundCount)
  if (count === 0) return 1
  let total = 0
  for (let c = 1; c <= s.n; c++)
    for (let i = 0; i < count; i++) total += at(s.cost, c * s.nodes + at(s.around, c * s.aroundCount + i))
  return Math.max(1, total / (s.n * count))
}
