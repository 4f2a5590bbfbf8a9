/** How long a search may go on: milliseconds in production, iterations where the answer must be reproducible. */
export type Budget = { readonly budgetMs: number } | { readonly iterations: number }

/** Milliseconds that only ever grow: the wall's, or the thread's own where the machine is shared. */
export type Timepiece = () => number

export const wallTime: Timepiece = () => performance.now()

/** Counts iterations and says when to stop; `fraction` of the budget used, renewed whenever `stepped`. */
export type SearchClock = {
  readonly over: () => boolean
  stepped: boolean
  fraction: number
  iterations: number
}

export type ClockSetting = {
  readonly budget: Budget
  readonly now: Timepiece
  readonly startedAt: number
  readonly cancelled: () => boolean
  /** Called whenever the clock is looked at. */
  readonly looked?: () => void
}

/** How many iterations pass before the clock is looked at; more while so many take less than this share of the budget. */
const shortestStep = 64
const longestStep = 512
const grain = 1 / 1000

/** A clock that has been running since `startedAt`; `cancelled` is asked at every step. */
export const searchClock = ({ budget, now, startedAt, cancelled, looked }: ClockSetting): SearchClock => {
  const used = (iterations: number): number =>
    'iterations' in budget ? iterations / budget.iterations : (now() - startedAt) / budget.budgetMs
  let stopped = false
  let step = shortestStep
  let next = 0
  const look = (): void => {
    const before = clock.fraction
    clock.fraction = Math.min(1, used(clock.iterations))
    if (!('iterations' in budget))
      step = clock.fraction - before < grain ? Math.min(longestStep, 2 * step) : shortestStep
    next = clock.iterations + step
    stopped = cancelled()
    looked?.()
  }
  const clock: SearchClock = {
    stepped: true,
    fraction: 0,
    iterations: -1,
    over: () => {
      clock.iterations++
      clock.stepped = clock.iterations === next
      if (clock.stepped) look()
      return stopped || clock.fraction >= 1
    },
  }
  return clock
}

/** The next stretch of a clock, that share of its whole budget long, as a clock of its own. */
export const stretchOf = (clock: SearchClock, share: number): SearchClock => {
  const from = clock.fraction
  const stretch: SearchClock = {
    stepped: true,
    fraction: 0,
    iterations: 0,
    over: () => {
      const over = clock.over()
      stretch.iterations++
      stretch.stepped = clock.stepped
      if (clock.stepped) stretch.fraction = (clock.fraction - from) / share
      return over || stretch.fraction >= 1
    },
  }
  return stretch
}
