import type { DrivingStop } from '../../api/contract-types.d.ts'
import { lastWord, type Waiting } from '../../app/outbox-rules.ts'

/** How a stop stands: what the server knows, or what was said here and waits to be sent. */
export type StopState = {
  readonly stop: DrivingStop
  readonly outcome: string
  /** Said on this device and not yet known to the server. */
  readonly pending: boolean
  readonly done: boolean
}

/** Every stop with what was said last about it. */
export const statesOf = (
  stops: readonly DrivingStop[],
  waiting: readonly Waiting[],
  day: string,
  round: string,
): readonly StopState[] =>
  stops.map((stop) => {
    const word = lastWord(waiting, day, round, { depot: stop.depot })
    const outcome = word?.body.outcome ?? stop.outcome
    return { stop, outcome, pending: word !== undefined, done: outcome !== 'planned' }
  })

/** The first stop after this one that is not done, or else the first of all; undefined when all are done. */
export const nextOpen = (states: readonly StopState[], after: number): number | undefined => {
  const later = states.findIndex((state, n) => n > after && !state.done)
  if (later !== -1) return later
  const any = states.findIndex((state) => !state.done)
  return any === -1 ? undefined : any
}

/** How many pieces to leave at the stop. */
export const piecesAt = (stop: DrivingStop): number =>
  stop.products.reduce((sum, product) => sum + product.quantity, 0)
