import type { StopLock, Wishes } from './planning-types.ts'

export const noWishes: Wishes = {
  exchange: false,
  aim: 'both',
  extent: 're-plan',
  effort: 'quick',
  leaveOutUnplaced: false,
  vehicles: {},
  locks: {},
}

/** Names a stop among the locks: a depot may stand on two rounds of a day. */
export const lockKey = (round: string, depot: string): string => `${round} ${depot}`

/** Sets one lock; `free` takes it away. */
export const withLock = (wishes: Wishes, key: string, lock: StopLock): Wishes => {
  const { [key]: _, ...others } = wishes.locks
  return { ...wishes, locks: lock === 'free' ? others : { ...others, [key]: lock } }
}

export type ProposalDraft = {
  day: string
  rounds: { round: string; vehicle: string | null }[]
  extent: Wishes['extent']
  effort: Wishes['effort']
  aim: Wishes['aim']
  exchange: boolean
  stay: { depot: string; round: string }[]
  places: { depot: string; place: 'first' | 'last' }[]
  keep: string[]
  joining: string[]
  leaveOutUnplaced: boolean
}

/** The body of the request: only locks on the chosen rounds count. */
export const draftOf = (
  day: string,
  rounds: readonly string[],
  wishes: Wishes,
  joining: readonly string[] = [],
): ProposalDraft => {
  const locks = Object.entries(wishes.locks).flatMap(([key, lock]) => {
    const [round = '', depot = ''] = key.split(' ')
    return rounds.includes(round) ? [{ round, depot, lock }] : []
  })
  return {
    day,
    rounds: rounds.map((round) => ({ round, vehicle: wishes.vehicles[round] || null })),
    extent: wishes.extent,
    effort: wishes.effort,
    aim: wishes.aim,
    exchange: wishes.exchange && rounds.length > 1,
    stay: locks.filter(({ lock }) => lock === 'stay').map(({ depot, round }) => ({ depot, round })),
    places: locks.flatMap(({ depot, lock }) =>
      lock === 'first' || lock === 'last' ? [{ depot, place: lock }] : [],
    ),
    keep: [],
    joining: [...joining],
    leaveOutUnplaced: wishes.leaveOutUnplaced,
  }
}
