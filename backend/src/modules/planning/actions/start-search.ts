import type { Day } from '#kernel/day'
import type { Wishes } from '../domain/wishes.ts'
import type { PlanningNeeds } from './needs.ts'
import { propose } from './propose.ts'
import { budgetOf } from './search.ts'
import type { Search } from './searches.ts'

interface Ask {
  readonly day: Day
  readonly wishes: Wishes
  readonly by: string
  /** Names the request: told again, it is the same search. */
  readonly askedAs: string
}

/**
 * Begins to search better orders and answers at once; the search goes on whether or not anybody is listening, and ends
 * in a proposal. Every refusal is told by the search. (RND-03)
 */
export const startSearch = (needs: PlanningNeeds, { day, wishes, by, askedAs }: Ask): Search => {
  const known = needs.searches.askedAs(askedAs)
  if (known) return known
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
  propose(needs, { day, wishes, by, signal, improved }).then(settled, failed)
  return begun
}
