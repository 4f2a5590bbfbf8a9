import { createHash } from 'node:crypto'
import type { Day } from '#kernel/day'
import { ok, refused } from '#kernel/result'
import type { OrderService, RoutePlanner } from '#modules/planning'
import { type GuardedFetch, PrivateAddress } from '#platform/outside'
import {
  easingPriorities,
  type Fetch,
  type HeldByAccount,
  type Optimiser,
  ordinaryObjective,
  type Problem,
  realOutside,
  type SpokeRound,
  spokeAccount,
  spokeDrivers,
  vroomOptimiser,
} from '#platform/routing'
import type { RoutingSettings } from './routing-settings.ts'

/** How the optimisers outside are reached. */
export interface Reach extends RoutingSettings {
  readonly guarded: GuardedFetch
  readonly trialMs: number
}

type Spoke = Extract<OrderService, { readonly kind: 'spoke' }>
type VroomFetch = Parameters<typeof vroomOptimiser>[1]

const VROOM_PRIORITY_MAX = 100
/** Sizes and hours of vans are set in the account; the checker judges by ours all the same. */
const HELD: readonly HeldByAccount[] = ['capacity', 'shift']

/** The optimisers that a garden may ask in place of our own engine, and how to see whether they answer. (RND-03) */
export const outsideOptimisers = (reach: Reach): Pick<RoutePlanner, 'outside' | 'tryOptimiser'> => {
  const accounts = rememberedAccounts(reach)
  const vroomOf = (service: OrderService) => {
    if (service.kind === 'vroom') return { url: service.url, outside: { fetch: reach.guarded } }
    const url = service.kind === 'usual' ? reach.vroomUrl : undefined
    return url === undefined ? undefined : { url, outside: realOutside }
  }
  return {
    outside: (service, day) => {
      if (service.kind === 'spoke')
        return { name: 'spoke', optimise: onAccount(accounts(service), service, day) }
      const vroom = vroomOf(service)
      if (!vroom) return undefined
      const optimise = vroomOptimiser({ url: vroom.url }, vroom.outside)
      return { name: 'vroom', optimise: easingPriorities(optimise, VROOM_PRIORITY_MAX) }
    },
    tryOptimiser: async (service) => {
      if (service.kind === 'spoke') return tryAccount(reach, service)
      const vroom = vroomOf(service)
      return vroom ? tryVroom(reach, vroom.url, vroom.outside) : ok({ drivers: [] })
    },
  }
}

/** An account is opened once, for it keeps the rate limits. */
const rememberedAccounts = (reach: Reach) => {
  let last: { readonly key: string; readonly account: ReturnType<typeof spokeAccount> } | undefined
  return ({ key }: Spoke) => {
    if (last?.key !== key)
      last = { key, account: spokeAccount({ ...accountOf(reach, key), heldByAccount: HELD }) }
    return last.account
  }
}

const accountOf = ({ spokeUrl }: Reach, key: string) => ({ key, ...(spokeUrl ? { url: spokeUrl } : {}) })

const onAccount = (account: ReturnType<typeof spokeAccount>, service: Spoke, day: Day): Optimiser => {
  const optimise: Optimiser = (problem, signal) => account(roundOf(problem, service, day))(problem, signal)
  return easingPriorities(optimise, 0)
}

/** The same question has the same reference, so that what a lost answer left behind is found and not made twice. */
const roundOf = (problem: Problem, { drivers }: Spoke, day: Day): SpokeRound => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const { stops, vehicles, points } = problem
  const question = JSON.stringify([day, drivers, stops, vehicles, points])
  return {
    reference: createHash('sha256').update(question).digest('hex').slice(0, 16),
    day: { year, month, day: date },
    drivers: new Map(vehicles.flatMap(({ id }, n) => (drivers[n] ? [[id, drivers[n].id] as const] : []))),
  }
}

const tryAccount = async (reach: Reach, { key }: Spoke): ReturnType<RoutePlanner['tryOptimiser']> => {
  const signal = AbortSignal.timeout(reach.trialMs)
  const setting = { ...accountOf(reach, key), timeLimitMs: reach.trialMs }
  const drivers = await spokeDrivers(setting, realOutside, signal)
  return drivers.ok ? ok({ drivers: drivers.value }) : drivers
}

const tryVroom = async (
  { trialMs }: Reach,
  url: string,
  outside: NonNullable<VroomFetch>,
): ReturnType<RoutePlanner['tryOptimiser']> => {
  const noted = notingPrivate(outside.fetch)
  const ask = vroomOptimiser({ url, timeLimitMs: trialMs }, { fetch: noted.fetch })
  const plan = await ask(oneStop)
  if (noted.private()) return refused({ kind: 'private-address' })
  return plan.ok ? ok({ drivers: [] }) : plan
}

const oneStop: Problem = {
  matrix: { size: 2, seconds: Int32Array.from([0, 60, 60, 0]), metres: Int32Array.from([0, 900, 900, 0]) },
  stops: [{ id: 'a', place: 1, load: [1] }],
  vehicles: [{ id: 'v', start: 0, end: 0, capacity: [1] }],
  objective: ordinaryObjective,
}

/** A fetch that remembers whether it was stopped before a private address. */
export const notingPrivate = <F extends Fetch | NonNullable<VroomFetch>['fetch']>(
  fetch: F,
): { readonly fetch: F; readonly private: () => boolean } => {
  let stopped = false
  const noting = async (url: string, init: Parameters<F>[1]) => {
    try {
      return await (fetch as (url: string, init: Parameters<F>[1]) => Promise<Response>)(url, init)
    } catch (error) {
      stopped = error instanceof PrivateAddress
      throw error
    }
  }
  return { fetch: noting as F, private: () => stopped }
}
