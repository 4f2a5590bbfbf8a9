import { freezeDue } from '#modules/deliveries'
import { recoverBulk } from '#platform/dynamo'
import type { Log } from '#platform/log'
import type { Garden } from './open-garden.ts'

const EVERY_MS = 60_000
const CABAS = { id: 'cabas', name: 'Cabas' }

/** What a garden does by itself. */
export interface Background {
  /** One round of the work; settles when it is done. */
  readonly once: () => Promise<void>
  readonly stop: () => void
}

/**
 * Each minute: undoes an import whose process is gone, then freezes the days whose deadline has passed. Both may be
 * done by several processes at once. A failure is logged and tried again a minute later.
 */
export const startBackground = (garden: Garden, log: Log): Background => {
  const once = async () => {
    try {
      const recovered = await recoverBulk(garden.table)
      if (recovered === 'undone') log.warn({}, 'An import that was cut off has been undone')
      if (recovered === 'running') return
      const frozen = await freezeDue(garden.needsFor({ actor: CABAS }))
      if (frozen > 0) log.info({ frozen }, 'Days were frozen')
    } catch (error) {
      log.error({ error }, 'Work in the background failed')
    }
  }
  const timer = setInterval(once, EVERY_MS)
  timer.unref()
  return { once, stop: () => clearInterval(timer) }
}
