import type { SearchClock } from './clock.ts'
import type { Temperatures } from './heat.ts'
import type { Tours } from './tours.ts'

/** What a core is told besides the problem. `heat` turns the mean cost between neighbours into temperatures. */
export type RunSetting = {
  readonly seed: number
  readonly clock: SearchClock
  readonly heat: (meanNearCost: number) => Temperatures
  readonly warm: Tours | null
  /** How many iterations a stop will get, about. */
  readonly iterationsPerStop: number
  /** Called at every new best with a way to copy it; copying is left to whoever needs it. */
  readonly onBest: (tours: () => Tours) => void
}
