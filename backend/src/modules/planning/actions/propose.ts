import type { Day } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Sequence, SolveRefusal } from '#platform/routing'
import type { PlannedStop } from '../domain/planned-round.ts'
import type { Proposal, ProposedRound, RoundFigures } from '../domain/proposal.ts'
import { wholeOrder } from '../domain/stop-order.ts'
import { checkWishes, vehicleOf, type Wishes, type WishRefusal } from '../domain/wishes.ts'
import { figuresOf } from './figures.ts'
import { type GardenWithoutPosition, type Ground, groundOf, type RoundNotDriven } from './ground.ts'
import type { PlanningNeeds } from './needs.ts'
import {
  type CannotBePlanned,
  cannotBePlanned,
  type DepotsWithoutPosition,
  type GardenUnreachable,
  NO_ROUND,
  type Question,
  questionOf,
} from './question.ts'
import { type Found, searchOrders } from './search.ts'

/** Refused: somebody else's optimisation of this garden is under way. */
export interface PlanningBusy {
  readonly kind: 'planning-busy'
}

/** The client went away; nothing was kept. */
export interface PlanningCancelled {
  readonly kind: 'planning-cancelled'
}

export type ProposeRefusal =
  | PlanningBusy
  | PlanningCancelled
  | GardenWithoutPosition
  | RoundNotDriven
  | DepotsWithoutPosition
  | GardenUnreachable
  | CannotBePlanned
  | WishRefusal

interface Ask {
  readonly day: Day
  readonly wishes: Wishes
  readonly signal?: AbortSignal | undefined
  readonly improved?: Parameters<typeof searchOrders>[1]['improved']
}

/**
 * Proposes better orders for some rounds of a day and keeps the proposal for 30 days; the rounds stay as they are. One
 * at a time in a garden; an aborted one keeps nothing. (RND-03)
 */
export const propose = async (
  needs: PlanningNeeds,
  ask: Ask,
): Promise<Result<Proposal, ProposeRefusal | Conflict>> => {
  const done = needs.beginOptimising()
  if (!done) return refused({ kind: 'planning-busy' })
  try {
    const proposal = await proposalFor(needs, ask)
    if (!proposal.ok) return proposal
    if (ask.signal?.aborted) return refused({ kind: 'planning-cancelled' })
    return await needs.commit({
      writes: [needs.planning.insertProposal(proposal.value)],
      facts: [],
      touches: [],
      result: proposal.value,
    })
  } finally {
    done()
  }
}

const proposalFor = async (needs: PlanningNeeds, ask: Ask): Promise<Result<Proposal, ProposeRefusal>> => {
  const { day, signal } = ask
  const ground = await groundOf(
    needs,
    day,
    ask.wishes.rounds.map(({ round }) => round),
  )
  if (!ground.ok) return ground
  const locked = ground.value.kept.filter((code) => ground.value.rounds.some((round) => round.code === code))
  const wishes = { ...ask.wishes, keep: [...new Set([...ask.wishes.keep, ...locked])] }
  const sound = checkWishes(wishes, ground.value.rounds, ground.value.settings)
  if (!sound.ok) return sound
  const joining = joiningStops(ground.value, wishes)
  if (!joining.ok) return joining
  const question = await questionOf(needs, {
    ground: ground.value,
    vehicleOf: vehicleOf(wishes, ground.value.settings),
    joining: joining.value,
    leaveOutUnplaced: wishes.leaveOutUnplaced,
    signal,
  })
  if (!question.ok) return question
  const asked = { ground: ground.value, question: question.value, wishes, signal, improved: ask.improved }
  const found = await searchOrders(needs, asked)
  if (!found.ok) return told(found.refusal)
  return compare(needs, { ...ask, wishes }, ground.value, question.value, found.value)
}

const joiningStops = (
  { joining, servedBy }: Ground,
  wishes: Wishes,
): Result<readonly PlannedStop[], WishRefusal> => {
  const stops: PlannedStop[] = []
  for (const depot of new Set(wishes.joining)) {
    const stop = joining(depot)
    if (!stop) return refused({ kind: 'lock-unknown-stop', depot })
    const round = servedBy(depot)
    if (round !== undefined) return refused({ kind: 'already-served', depot, round })
    stops.push(stop)
  }
  return ok(stops)
}

const told = (refusal: SolveRefusal) =>
  refusal.kind === 'cancelled' ? refused({ kind: 'planning-cancelled' } as const) : cannotBePlanned(refusal)

/** Both orders of every round, timed by the same measure: every stop that is driven to is in both. */
const compare = (
  needs: PlanningNeeds,
  { day, wishes }: Ask,
  ground: Ground,
  question: Question,
  { orders, unserved, optimiser, failures }: Found,
): Result<Proposal, ProposeRefusal> => {
  const before = figuresOf(needs, question, question.orders)
  if (!before.ok) return told(before.refusal)
  const after = figuresOf(needs, question, orders)
  if (!after.ok) return told(after.refusal)
  return ok({
    id: needs.newId<'proposal'>(),
    day,
    createdAtMs: needs.clock.nowMs(),
    estimated: question.estimated,
    optimiser,
    failures: [...question.failures, ...failures],
    rounds: proposedRounds(ground, question, orders, { wishes, before: before.value, after: after.value }),
    unserved: unserved.flatMap(({ stop, reason }) => {
      const visit = question.visits.get(stop)
      return visit
        ? [
            {
              depot: visit.depot,
              name: visit.name,
              round: visit.round === NO_ROUND ? null : visit.round,
              reason,
            },
          ]
        : []
    }),
    leftOut: question.leftOut,
  })
}

const proposedRounds = (
  ground: Ground,
  question: Question,
  orders: readonly Sequence[],
  by: {
    readonly wishes: Wishes
    readonly before: (round: string) => RoundFigures
    readonly after: (round: string) => RoundFigures
  },
): readonly ProposedRound[] => {
  const vehicle = vehicleOf(by.wishes, ground.settings)
  const depotsIn = (ids: readonly string[]) => ids.map((id) => question.visits.get(id)?.depot ?? id)
  return ground.rounds.map(({ code, name, colour, version, stops }) => {
    const formerStops = stops.map(({ depot }) => depot)
    const planned = new Set(depotsIn(question.orders.find((order) => order.vehicle === code)?.stops ?? []))
    const order = depotsIn(orders.find((one) => one.vehicle === code)?.stops ?? [])
    return {
      code,
      name,
      colour,
      version,
      vehicle: vehicle(code)?.code ?? '',
      formerStops,
      stops: wholeOrder(formerStops, planned, order),
      before: by.before(code),
      after: by.after(code),
    }
  })
}
