import type { Result } from '#kernel/result'
import type { MyNeeds } from '../actions/my-needs.ts'
import { type OwnWish, type TermsRefusal, termsOf } from '../actions/my-terms.ts'
import type { UnknownMember } from '../domain/subscription-lifecycle.ts'
import { type Quote, quoteFor } from './quote.ts'

/** What a member's own subscription would bring and cost, before it is agreed (SUB-01, SUB-02): nothing is written. */
export const quoteMine = async (
  needs: MyNeeds,
  wish: OwnWish,
): Promise<Result<Quote, TermsRefusal | UnknownMember>> => {
  const terms = await termsOf(needs, wish)
  return terms.ok ? quoteFor(needs, terms.value) : terms
}
