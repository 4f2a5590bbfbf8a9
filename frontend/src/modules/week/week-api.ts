import { allPages, api, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'
import type { DayRound, NewOutcome, OutcomeRecord } from './week-types.ts'

const PAGE = 1000

export const readWeek = (week: string) => settle(api.GET('/weeks/{week}', { params: { path: { week } } }))

export const readPreparation = (day: string) =>
  settle(api.GET('/preparations/{day}', { params: { path: { day } } }))

/** Every line of the day: a garden's fullest day is a few hundred. */
export const readLines = (day: string) =>
  allPages((cursor) => {
    const query = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }
    return settle(api.GET('/preparations/{day}/lines', { params: { path: { day }, query } }))
  })

type Of = Pick<DayRound, 'deliveryDay' | 'code'>
const pathOf = ({ deliveryDay, code }: Of) => ({ day: deliveryDay, round: code })

export const readOutcomes = (of: Of) =>
  settle(api.GET('/days/{day}/rounds/{round}/outcomes', { params: { path: pathOf(of) } }))

export const noteOutcome = (of: Of, body: NewOutcome, once: Once) =>
  settle(api.POST('/days/{day}/rounds/{round}/outcomes', { params: { path: pathOf(of), ...once }, body }))

export const withdrawOutcome = (record: OutcomeRecord, once: Once) =>
  settle(
    api.POST('/outcomes/{id}/withdrawals', {
      params: { path: { id: record.id }, query: { day: record.day, round: record.round }, ...once },
    }),
  )

export const freezeNow = (of: Of, once: Once) =>
  settle(api.POST('/days/{day}/rounds/{round}/freezings', { params: { path: pathOf(of), ...once } }))
