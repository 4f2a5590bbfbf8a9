import { freezeDue } from '#modules/deliveries'
import { recoverBulk } from '#platform/dynamo'
import type { Log } from '#platform/log'
import type { Garden } from './open-garden.ts'

const EVERY_MS = 60_000
/** A garden held back by an import looks again sooner: nobody can use it until the import is done or undone. */
const HELD_BACK_MS = 5_000
const CABAS = { id: 'cabas', name: 'Cabas' }

/** What a garden does by itself. */
export interface Background {
  /** One round of the work; settles when it is done. */
  readonly once: () => Promise<void>
  readonly stop: () => void
}

/**
 * Each minute: undoes an import whose process is gone, then freezes the days whose deadline has passed. Both may be
 * done by several processes at once. A failure is logged and tried again a minute later; while an import is running
 * or not yet known to be dead, the next look comes after seconds.
 */
export const startBackground = (garden: Garden, log: Log, wallMs: () => number = Date.now): Background => {
  let sooner: NodeJS.Timeout | undefined
  const once = async () => {
    clearTimeout(sooner)
    try {
      const recovered = await recoverBulk(garden.table, wallMs)
      if (recovered === 'undone') log.warn({}, 'An import that was cut off has been undone')
      if (recovered === 'running') {
        sooner = setTimeout(once, HELD_BACK_MS).unref()
        return
      }
      const frozen = await freezeDue(garden.needsFor({ actor: CABAS }))
      if (frozen > 0) log.info({ frozen }, 'Days were frozen')
    } catch (error) {
      log.error({ error }, 'Work in the background failed')
    }
  }
  const timer = setInterval(once, EVERY_MS)
  timer.unref()
  const stop = () => {
    clearInterval(timer)
    clearTimeout(sooner)
  }
  return { once, stop }
}
