import type { Day } from '#kernel/day'
import { ok, type Result } from '#kernel/result'
import type { Wishes } from '../domain/wishes.ts'
import type { PlanningNeeds } from './needs.ts'
import { propose } from './propose.ts'
import { budgetOf } from './search.ts'
import type { AskedAs, KeyReused, Search } from './searches.ts'

interface Ask {
  readonly day: Day
  readonly wishes: Wishes
  /** Names the request: told again, it is the same search. */
  readonly askedAs: AskedAs
}

/**
 * Begins to search better orders and answers at once; the search goes on whether or not anybody is listening, and ends
 * in a proposal. Every refusal is told by the search. (RND-03)
 */
export const startSearch = (
  needs: PlanningNeeds,
  { day, wishes, askedAs }: Ask,
): Result<Search, KeyReused> => {
  const known = needs.searches.askedAs(askedAs)
  if (!known.ok) return known
  if (known.value) return ok(known.value)
  const search = needs.searches.open(
    {
      id: needs.newId<'search'>(),
      day,
      startedAtMs: needs.clock.nowMs(),
      budgetMs: budgetOf(needs.routePlanner, wishes),
    },
    askedAs,
  )
  const { begun, signal, improved, settled, failed } = search
  propose(needs, { day, wishes, signal, improved }).then(settled, failed)
  return ok(begun)
}
