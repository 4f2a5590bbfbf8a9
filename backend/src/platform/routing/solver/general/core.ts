import { bindChanges } from './changes.ts'
import { bindEstimates } from './estimate.ts'
import { bindPlaces } from './place.ts'
import { bindRecreate } from './recreate.ts'
import { bindSegments } from './segments.ts'
import type { TourState } from './tour-state.ts'

/**
 * What an insertion and a search need, bound to one state: made once in a thread, V8 reads the arrays they close over as
 * constants. Settles every vehicle.
 */
export const bindCore = (s: TourState) => {
  const summing = bindSegments(s.m, s.segments)
  const changes = bindChanges(s, summing)
  const estimates = bindEstimates(s, summing)
  const places = bindPlaces(s, estimates)
  for (let v = 0; v < s.m.fleet; v++) changes.settle(v)
  return { changes, estimates, places, recreate: bindRecreate(s, places, changes) }
}

export type Core = ReturnType<typeof bindCore>
