import { ok, type Result, refused } from '#kernel/result'
import type { PlannedRound } from './planned-round.ts'
import type { PlannedVehicle, PlanningDetails } from './planning-settings.ts'

export const extents = ['insert', 'smooth', 're-plan'] as const
export const efforts = ['quick', 'thorough'] as const
export const aims = ['both', 'time', 'distance', 'balance'] as const

/** What is asked of an optimisation (RND-03). */
export interface Wishes {
  readonly rounds: readonly { readonly round: string; readonly vehicle: string | null }[]
  /** `insert` moves nobody, `smooth` moves few, `re-plan` starts afresh. */
  readonly extent: (typeof extents)[number]
  readonly aim: (typeof aims)[number]
  /** How long our own engine looks: about a second, or about ten. */
  readonly effort: (typeof efforts)[number]
  /** Whether stops may change from one of the rounds to another. */
  readonly exchange: boolean
  /** Stops that stay on a round, their own or another of those chosen. */
  readonly stay: readonly { readonly depot: string; readonly round: string }[]
  readonly places: readonly { readonly depot: string; readonly place: 'first' | 'last' }[]
  /** Rounds whose order is kept, besides those locked for good. */
  readonly keep: readonly string[]
  /** Depots that none of the rounds serves and that should join one. */
  readonly joining: readonly string[]
  /** Depots that nobody can find on a map are left out and keep their place; otherwise they are a refusal. */
  readonly leaveOutUnplaced: boolean
}

/** Refused: two wishes that cannot both hold. */
export interface LocksContradict {
  readonly kind: 'locks-contradict'
  readonly depot: string
  readonly one: string
  readonly other: string
}

export type WishRefusal =
  | LocksContradict
  | { readonly kind: 'no-round-chosen' }
  | { readonly kind: 'round-twice'; readonly round: string }
  | { readonly kind: 'unknown-vehicle'; readonly vehicle: string }
  | { readonly kind: 'lock-unknown-stop'; readonly depot: string }
  | { readonly kind: 'lock-unknown-round'; readonly round: string }
  | { readonly kind: 'already-served'; readonly depot: string; readonly round: string }
  | { readonly kind: 'several-weekdays'; readonly rounds: string; readonly weekdays: string }
  | { readonly kind: 'all-orders-kept'; readonly rounds: number }

/** The vehicle of each chosen round: the one named, or the garden's vehicles in turn. */
export const vehicleOf = (
  wishes: Pick<Wishes, 'rounds'>,
  { vehicles }: PlanningDetails,
): ((round: string) => PlannedVehicle | undefined) => {
  const named = new Map(
    wishes.rounds.map(({ round, vehicle }, n) => [round, vehicle ?? vehicles[n % vehicles.length]?.code]),
  )
  return (round) => vehicles.find(({ code }) => code === named.get(round))
}

/** The wishes, if they can hold together for these rounds. */
export const checkWishes = (
  wishes: Wishes,
  rounds: readonly PlannedRound[],
  settings: PlanningDetails,
): Result<Wishes, WishRefusal> => {
  const refusal = chosenWrong(wishes, settings) ?? lockWrong(wishes, rounds) ?? exchangeWrong(wishes, rounds)
  return refusal ? refused(refusal) : ok(wishes)
}

const chosenWrong = ({ rounds }: Wishes, { vehicles }: PlanningDetails): WishRefusal | undefined => {
  if (rounds.length === 0) return { kind: 'no-round-chosen' }
  const codes = rounds.map(({ round }) => round)
  const twice = codes.find((code, n) => codes.indexOf(code) !== n)
  if (twice !== undefined) return { kind: 'round-twice', round: twice }
  const strange = rounds.find(
    ({ vehicle }) => vehicle !== null && !vehicles.some(({ code }) => code === vehicle),
  )
  return strange ? { kind: 'unknown-vehicle', vehicle: strange.vehicle ?? '' } : undefined
}

const lockWrong = (wishes: Wishes, rounds: readonly PlannedRound[]): WishRefusal | undefined => {
  const homes = Map.groupBy(
    rounds.flatMap(({ code, stops }) => stops.map(({ depot }) => ({ depot, code }))),
    ({ depot }) => depot,
  )
  const known = (depot: string) => homes.has(depot) || wishes.joining.includes(depot)
  const stranger = [...wishes.stay, ...wishes.places].find(({ depot }) => !known(depot))
  if (stranger) return { kind: 'lock-unknown-stop', depot: stranger.depot }
  const nowhere = [...wishes.stay.map(({ round }) => round), ...wishes.keep].find(
    (code) => !rounds.some((round) => round.code === code),
  )
  if (nowhere !== undefined) return { kind: 'lock-unknown-round', round: nowhere }
  if (rounds.every(({ code }) => wishes.keep.includes(code)))
    return { kind: 'all-orders-kept', rounds: rounds.length }
  return contradiction(wishes, (depot) => homes.get(depot)?.map(({ code }) => code) ?? [])
}

const contradiction = (
  wishes: Wishes,
  homesOf: (depot: string) => readonly string[],
): LocksContradict | undefined => {
  const clash = (depot: string, one: string, other: string): LocksContradict => ({
    kind: 'locks-contradict',
    depot,
    one,
    other,
  })
  const elsewhere = wishes.stay.find(({ depot, round }) =>
    wishes.stay.some((other) => other.depot === depot && other.round !== round),
  )
  if (elsewhere) {
    const other = wishes.stay.find(
      ({ depot, round }) => depot === elsewhere.depot && round !== elsewhere.round,
    )
    return clash(elsewhere.depot, elsewhere.round, other?.round ?? '')
  }
  const both = wishes.places.find(({ depot, place }) =>
    wishes.places.some((other) => other.depot === depot && other.place !== place),
  )
  if (both) return clash(both.depot, 'first', 'last')
  const moved = wishes.stay.find(({ depot, round }) => {
    const homes = homesOf(depot)
    const leavesKept = homes.some((home) => wishes.keep.includes(home))
    const fixed = !wishes.exchange || leavesKept || wishes.keep.includes(round)
    return homes.length > 0 ? fixed && !homes.includes(round) : wishes.keep.includes(round)
  })
  return moved && clash(moved.depot, moved.round, homesOf(moved.depot)[0] ?? '')
}

/** A stop that changes to a round of another weekday would bring its members' baskets on another day for good. */
const exchangeWrong = ({ exchange }: Wishes, rounds: readonly PlannedRound[]): WishRefusal | undefined => {
  const weekdays = [...new Set(rounds.map(({ weekday }) => weekday))]
  if (!exchange || weekdays.length < 2) return undefined
  return {
    kind: 'several-weekdays',
    rounds: rounds.map(({ code }) => code).join(', '),
    weekdays: weekdays.join(', '),
  }
}
