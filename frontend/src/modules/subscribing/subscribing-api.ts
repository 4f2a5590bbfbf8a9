import { allPages, api, settle } from '../../api/client.ts'
import type { paths } from '../../api/schema.d.ts'
import type { Once } from '../../api/use-action.ts'
import type { Wish } from './subscribing.ts'

export const readOffers = () => settle(api.GET('/my/offers'))

export const readOwn = () =>
  allPages((cursor) =>
    settle(
      api.GET('/my/subscriptions', { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } }),
    ),
  )

export type AskedPlaces = Pick<Wish, 'plan' | 'rhythm' | 'quantity'>

export const readPlaces = ({ plan: code, rhythm, quantity }: AskedPlaces) =>
  settle(api.GET('/my/offers/{code}/depots', { params: { path: { code }, query: { rhythm, quantity } } }))

export type AskedWeeks = AskedPlaces & Pick<Wish, 'depot' | 'round'>

export const readWeeks = ({ plan: code, round, ...asked }: AskedWeeks) =>
  settle(
    api.GET('/my/offers/{code}/weeks', {
      params: { path: { code }, query: { ...asked, ...(round === null ? {} : { round }) } },
    }),
  )

type Body<P extends '/my/subscriptions' | '/my/subscriptions/quote'> = NonNullable<
  paths[P]['post']['requestBody']
>['content']['application/json']

export const quoteOwn = (body: Body<'/my/subscriptions/quote'>) =>
  settle(
    api.POST('/my/subscriptions/quote', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body,
    }),
  )

export const subscribe = (body: Body<'/my/subscriptions'>, once: Once) =>
  settle(api.POST('/my/subscriptions', { params: { ...once }, body }))
