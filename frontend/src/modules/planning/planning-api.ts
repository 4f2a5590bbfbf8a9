import { allPages, api, fetchFile, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'
import type { HandOrder } from './hand-order.ts'
import type {
  DayPlan,
  OrderLocks,
  PlanningServices,
  PlanningSettings,
  ServiceAsked,
} from './planning-types.ts'
import type { ProposalDraft } from './wishes.ts'

export const readSettings = () => settle(api.GET('/planning/settings'))

export const changeSettings = (body: PlanningSettings, once: Once) =>
  settle(api.PUT('/planning/settings', { params: { ...once }, body }))

export const readLocks = () => settle(api.GET('/planning/order-locks'))

export const changeLocks = (body: OrderLocks, once: Once) =>
  settle(api.PUT('/planning/order-locks', { params: { ...once }, body }))

export const readWeek = (week: string) =>
  settle(api.GET('/planning/weeks/{week}', { params: { path: { week } } }))

export const readDay = (day: string) => settle(api.GET('/planning/days/{day}', { params: { path: { day } } }))

/** Begins a search on the server, which goes on by itself. */
export const beginSearch = (body: ProposalDraft, once: Once) =>
  settle(api.POST('/planning/searches', { params: { ...once }, body }))

export const readSearch = (id: string) =>
  settle(api.GET('/planning/searches/{id}', { params: { path: { id } } }))

export const cancelSearch = (id: string) =>
  settle(
    api.POST('/planning/searches/{id}/cancellations', {
      params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
    }),
  )

export const readProposal = (id: string) =>
  settle(api.GET('/planning/proposals/{id}', { params: { path: { id } } }))

/** An empty address asks only whether there is a search of them. */
export const findPlaces = (address: string) =>
  settle(api.GET('/planning/places', { params: { query: { address } } }))

export const readServices = () => settle(api.GET('/planning/services'))

export const changeServices = (body: PlanningServices, once: Once) =>
  settle(api.PUT('/planning/services', { params: { ...once }, body }))

export const keepKey = (key: string, once: Once) =>
  settle(api.PUT('/planning/services/key', { params: { ...once }, body: { key } }))

export const forgetKey = (_: null, once: Once) =>
  settle(api.DELETE('/planning/services/key', { params: { ...once } }))

/** Asks a service once, as typed; nothing is written. */
export const tryService = (body: ServiceAsked, once: Once) =>
  settle(api.POST('/planning/services/trials', { params: { ...once }, body }))

export const acceptProposal = (id: string, once: Once) =>
  settle(api.POST('/planning/proposals/{id}/acceptances', { params: { path: { id }, ...once } }))

export const undoAcceptance = (id: string, once: Once) =>
  settle(api.POST('/planning/acceptances/{id}/withdrawals', { params: { path: { id }, ...once } }))

export const readHistory = () =>
  allPages((cursor) =>
    settle(
      api.GET('/planning/acceptances', { params: { query: { limit: 200, ...(cursor && { cursor }) } } }),
    ),
  )

/** What an order made by hand means; nothing is written. */
export const inspectOrder = ({ day, rounds }: DayPlan, order: HandOrder) =>
  settle(
    api.POST('/planning/inspections', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: {
        day,
        rounds: rounds.map(({ code }) => ({ round: code, vehicle: null, depots: [...(order[code] ?? [])] })),
      },
    }),
  )

export const saveOrder = (
  body: { day: string; rounds: { code: string; version: number; stops: string[] }[] },
  once: Once,
) => settle(api.POST('/planning/orders', { params: { ...once }, body }))

export const fetchExport = (day: string, round: string, format: string) =>
  fetchFile(`planning/days/${day}/rounds/${encodeURIComponent(round)}/exports/${format}`)

export const readLinks = (day: string, round: string) =>
  settle(api.GET('/planning/days/{day}/rounds/{round}/links', { params: { path: { day, round } } }))

export const readDepots = () =>
  allPages((cursor) =>
    settle(
      api.GET('/depots', { params: { query: { limit: 500, archived: 'false', ...(cursor && { cursor }) } } }),
    ),
  )
