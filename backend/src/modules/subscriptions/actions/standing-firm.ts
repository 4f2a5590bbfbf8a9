import type { Refusal, Result } from '#kernel/result'
import type { Conflict, Write } from '#platform/dynamo'
import type { SubscriptionsNeeds } from './needs.ts'

const TRIES = 12
const GROUND = 'what subscriptions stand on'

/**
 * Decides and writes on ground that stands: when a depot, a plan, a member, a round or a subscription moved between the
 * deciding and the writing, or a day was frozen, it is decided again on what is there now. So the last place of a depot
 * is given once, and nothing is agreed that was archived meanwhile. `decide` puts the writes it is given into its
 * change, and touches nothing else.
 */
export const standingFirm = async <T, R extends Refusal>(
  needs: Pick<SubscriptionsNeeds, 'subscriptionsStand'>,
  decide: (stands: readonly Write[]) => Promise<Result<T, R | Conflict>>,
): Promise<Result<T, R | Conflict>> => {
  for (let turn = 1; ; turn++) {
    const decided = await decide(await needs.subscriptionsStand(GROUND, turn))
    if (decided.ok || turn === TRIES || !hasMoved(decided.refusal)) return decided
  }
}

const hasMoved = (refusal: { readonly kind: string; readonly subject?: unknown }): boolean =>
  refusal.subject === GROUND || refusal.kind === 'already-exists'
