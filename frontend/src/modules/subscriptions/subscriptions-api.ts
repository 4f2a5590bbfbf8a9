import { type Answer, allPages, api, settle } from '../../api/client.ts'
import type { paths } from '../../api/schema.d.ts'
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

/** The member's category, which decides what is offered and at what price, and the names of all of them. */
export const readCategoryOf = async (
  member: number,
): Promise<Answer<{ code: string; names: ReadonlyMap<string, string> }>> => {
  const [known, all] = await Promise.all([
    settle(api.GET('/members/{number}', { params: path(member) })),
    settle(api.GET('/member-categories')),
  ])
  if (known.problem !== null) return known
  if (all.problem !== null) return all
  const names = new Map(all.data.items.map(({ code, name }) => [code, name]))
  return { data: { code: known.data.category, names }, problem: null }
}

type QuoteTerms = NonNullable<
  paths['/subscriptions/quote']['post']['requestBody']
>['content']['application/json']
export const quoteSubscription = (body: QuoteTerms) =>
  settle(
    api.POST('/subscriptions/quote', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body,
    }),
  )

export type NewSubscription = Agreement & { member: number; plan: string; quotedCents?: number | null }
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

type InWeek = { readonly of: Which; readonly week: string }
export const skipWeek = ({ of, week }: InWeek, once: Once) =>
  settle(
    api.POST('/subscriptions/{number}/skips', {
      params: { ...path(of.number), ...once },
      body: { week, version: of.version },
    }),
  )

export const doubleWeek = ({ of, week }: InWeek, once: Once) =>
  settle(
    api.POST('/subscriptions/{number}/doublings', {
      params: { ...path(of.number), ...once },
      body: { week, version: of.version },
    }),
  )

export type Postponement = { readonly of: Which; readonly from: string; readonly to: string }
export const postponeDelivery = ({ of, from, to }: Postponement, once: Once) =>
  settle(
    api.POST('/subscriptions/{number}/postponements', {
      params: { ...path(of.number), ...once },
      body: { from, to, version: of.version },
    }),
  )

export type WeeksSet = {
  readonly of: Which
  readonly weeks: readonly { readonly week: string; readonly quantity: number | null }[]
  readonly end: string
}
export const setWeeks = ({ of, weeks, end }: WeeksSet, once: Once) =>
  settle(
    api.PUT('/subscriptions/{number}/exceptions', {
      params: { ...path(of.number), ...once },
      body: { weeks: weeks.map((one) => ({ ...one })), end, version: of.version },
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
