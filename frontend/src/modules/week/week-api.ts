import { type Answer, allPages, api, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'
import type { DayRound, Line, NewOutcome, OutcomeRecord, Preparation, WeekView } from './week-types.ts'

const PAGE = 1000

export const readWeek = (week: string) =>
  settle(api.GET('/weeks/{week}', { params: { path: { week } } })) as Promise<Answer<WeekView>>

export const readPreparation = (day: string) =>
  settle(api.GET('/preparations/{day}', { params: { path: { day } } })) as Promise<Answer<Preparation>>

/** Every line of the day: a garden's fullest day is a few hundred. */
export const readLines = (day: string): Promise<Answer<readonly Line[]>> =>
  allPages((cursor) => {
    const query = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }
    return settle(api.GET('/preparations/{day}/lines', { params: { path: { day }, query } })) as Promise<
      Answer<{ items: Line[]; next: string | null }>
    >
  })

type Of = Pick<DayRound, 'deliveryDay' | 'code'>
const pathOf = ({ deliveryDay, code }: Of) => ({ day: deliveryDay, round: code })

export const readOutcomes = (of: Of) =>
  settle(api.GET('/days/{day}/rounds/{round}/outcomes', { params: { path: pathOf(of) } })) as Promise<
    Answer<{ items: OutcomeRecord[] }>
  >

export const noteOutcome = (of: Of, body: NewOutcome, once: Once) =>
  settle(
    api.POST('/days/{day}/rounds/{round}/outcomes', { params: { path: pathOf(of), ...once }, body }),
  ) as Promise<Answer<OutcomeRecord>>

export const withdrawOutcome = (record: OutcomeRecord, once: Once) =>
  settle(
    api.POST('/outcomes/{id}/withdrawals', {
      params: { path: { id: record.id }, query: { day: record.day, round: record.round }, ...once },
    }),
  ) as Promise<Answer<OutcomeRecord>>

export const freezeNow = (of: Of, once: Once) =>
  settle(
    api.POST('/days/{day}/rounds/{round}/freezings', { params: { path: pathOf(of), ...once } }),
  ) as Promise<Answer<unknown>>
