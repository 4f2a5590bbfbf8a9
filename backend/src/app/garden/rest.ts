/** How often a process looks whether it is quiet. */
export const LOOK_MS = 5_000

const QUIET_SHARE = 0.02
const QUIET_LOOKS = 2
const WORK_MS = 500

/** What a process did since it last rested. */
export interface Resting {
  readonly workedMs: number
  readonly quietLooks: number
}

const RESTED: Resting = { workedMs: 0, quietLooks: 0 }

/** A process that has just started: that was work, whatever it does next. */
export const STARTED: Resting = { workedMs: WORK_MS, quietLooks: 0 }

/** Whether to rest now: only after work, and only when two looks on end found nothing to do. */
export const lookAgain = (
  { workedMs, quietLooks }: Resting,
  busyMs: number,
): { readonly resting: Resting; readonly rest: boolean } => {
  const quiet = busyMs < LOOK_MS * QUIET_SHARE ? quietLooks + 1 : 0
  const worked = workedMs + busyMs
  const rest = quiet >= QUIET_LOOKS && worked >= WORK_MS
  return { resting: rest ? RESTED : { workedMs: worked, quietLooks: quiet }, rest }
}

/**
 * Gives memory back to the machine while nobody asks for anything (decision 0014). Left alone, the engine keeps what a
 * busy minute took for as long as the process lives.
 */
export const restWhenQuiet = (): { readonly stop: () => void } => {
  const { gc } = globalThis
  if (!gc) return { stop: () => undefined }
  let resting = STARTED
  let before = process.cpuUsage()
  const look = () => {
    const { user, system } = process.cpuUsage(before)
    const seen = lookAgain(resting, (user + system) / 1000)
    resting = seen.resting
    if (seen.rest) gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    // After resting, so that the rest itself is not taken for work.
    before = process.cpuUsage()
  }
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
