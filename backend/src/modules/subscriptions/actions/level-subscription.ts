import { type Week, weekOf } from '#kernel/week'
import type { DepotFull } from '#modules/depots'
import { changePhase, type NotAPhase, type WeekTooSoon } from '../domain/level-change.ts'
import type { Rhythm } from '../domain/subscription.ts'
import { type Answer, type Edit, type Placing, place } from './change-subscription.ts'

/**
 * Lays a subscription's rhythm over other weeks from a week on, so that packing is level, where its depot has room in
 * them; undone the same way. (CAL-04)
 */
export const levelSubscription = (
  needs: Placing,
  edit: Edit & {
    readonly rhythm: Rhythm
    readonly from: Week
    /** The first week of which no day is frozen. */
    readonly first: Week
  },
): Answer<NotAPhase | WeekTooSoon | DepotFull> => {
  const { rhythm, from, first } = edit
  const thisWeek = weekOf(needs.clock.today())
  return place(needs, edit, (seen) => changePhase(seen, { rhythm, from }, { thisWeek, first }), {
    kind: 'subscription-changed',
    figures: { from },
  })
}
