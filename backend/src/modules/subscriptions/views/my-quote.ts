import type { InvalidInput } from '#kernel/fields'
import type { Result } from '#kernel/result'
import type { MyNeeds } from '../actions/my-needs.ts'
import { type OwnWish, termsOf } from '../actions/my-terms.ts'
import type { UnknownDepot } from '../domain/depot-changes.ts'
import type { DeadlinePassed, NoRoundCalls } from '../domain/own-move.ts'
import type { UnknownMember, UnknownPlan } from '../domain/subscription-lifecycle.ts'
import { type Quote, quoteFor } from './quote.ts'

/** What a member's own subscription would bring and cost, before it is agreed (SUB-01, SUB-02): nothing is written. */
export const quoteMine = async (
  needs: MyNeeds,
  wish: OwnWish,
): Promise<
  Result<Quote, InvalidInput | UnknownMember | UnknownPlan | UnknownDepot | DeadlinePassed | NoRoundCalls>
> => {
  const terms = await termsOf(needs, wish)
  return terms.ok ? quoteFor(needs, terms.value) : terms
}
