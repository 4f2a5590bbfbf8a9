import { type Answer, allPages, api, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'
import { useSession } from '../../app/session.ts'
import type { Agreement, Around, Subscription } from './subscription-types.ts'

const ALL = 500
const paging = (cursor: string | undefined) => ({ limit: ALL, ...(cursor === undefined ? {} : { cursor }) })
const path = (number: number) => ({ path: { number } })

export const readSubscriptions = (number: number) =>
  allPages((cursor) =>
    settle(
      api.GET('/members/{number}/subscriptions', { params: { ...path(number), query: paging(cursor) } }),
    ),
  )

export const readSubscription = (number: number) =>
  settle(api.GET('/subscriptions/{number}', { params: path(number) }))

export const readDeliveries = (member: number, from: string, to: string) =>
  settle(api.GET('/members/{number}/deliveries', { params: { ...path(member), query: { from, to } } }))

/** Plans, depots in use and rounds, to choose from and to name things by. */
export const readAround = async (): Promise<Answer<Around>> => {
  const [plans, depots, rounds] = await Promise.all([
    allPages((cursor) => settle(api.GET('/plans', { params: { query: paging(cursor) } }))),
    allPages((cursor) =>
      settle(api.GET('/depots', { params: { query: { ...paging(cursor), archived: 'false' } } })),
    ),
    // Who may not see rounds still sees what a member receives, and where.
    useSession().can('rounds:see')
      ? allPages((cursor) => settle(api.GET('/rounds', { params: { query: paging(cursor) } })))
      : { data: [], problem: null },
  ])
  if (plans.problem !== null) return plans
  if (depots.problem !== null) return depots
  if (rounds.problem !== null) return rounds
  return { data: { plans: plans.data, depots: depots.data, rounds: rounds.data }, problem: null }
}

export type NewSubscription = Agreement & { member: number; plan: string }
export const addSubscription = ({ version, ...body }: NewSubscription, once: Once) =>
  settle(api.POST('/subscriptions', { params: { ...once }, body }))

export const changeSubscription = (number: number, { version = 1, ...agreed }: Agreement, once: Once) =>
  settle(
    api.PUT('/subscriptions/{number}', {
      params: { ...path(number), ...once },
      body: { ...agreed, version },
    }),
  )

type Which = Pick<Subscription, 'number' | 'version'>
export type WeekQuantity = { readonly of: Which; readonly week: string; readonly quantity: number | null }
export const setWeekQuantity = ({ of, week, quantity }: WeekQuantity, once: Once) =>
  settle(
    api.PUT('/subscriptions/{number}/exceptions/{week}', {
      params: { path: { number: of.number, week }, ...once },
      body: { quantity, version: of.version },
    }),
  )

export type NewDepotChange = {
  readonly of: Which
  readonly depot: string
  readonly round: string | null
  readonly from: string
  readonly to: string | null
}
export const changeDepot = ({ of, to, ...change }: NewDepotChange, once: Once) =>
  settle(
    api.POST('/subscriptions/{number}/depot-changes', {
      params: { ...path(of.number), ...once },
      body: { ...change, ...(to === null ? {} : { to }), version: of.version },
    }),
  )

export const forgetDepotChange = ({ of, id }: { of: Which; id: string }, once: Once) =>
  settle(
    api.DELETE('/subscriptions/{number}/depot-changes/{id}', {
      params: { path: { number: of.number, id }, query: { version: of.version }, ...once },
    }),
  )

export const endSubscription = ({ of, lastWeek }: { of: Which; lastWeek: string }, once: Once) =>
  settle(
    api.POST('/subscriptions/{number}/terminations', {
      params: { ...path(of.number), ...once },
      body: { lastWeek, version: of.version },
    }),
  )
