import { type Answer, allPages, api, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'
import type { CalendarRound, Decision, Year } from './calendar-types.ts'

const path = (isoYear: number) => ({ path: { isoYear } })

export const readYear = (isoYear: number): Promise<Answer<Year>> =>
  settle(api.GET('/calendar/{isoYear}', { params: path(isoYear) }))

export const readRounds = (): Promise<Answer<readonly CalendarRound[]>> =>
  allPages((cursor) =>
    settle(
      api.GET('/rounds', { params: { query: { limit: 500, archived: 'false', ...(cursor && { cursor }) } } }),
    ),
  )

type Of = Pick<Year, 'isoYear' | 'version'>
export const putSeason = ({ isoYear, ...body }: Of & Year['season'], once: Once): Promise<Answer<Year>> =>
  settle(api.PUT('/calendar/{isoYear}/season', { params: { ...path(isoYear), ...once }, body }))

export const putClosedWeeks = (
  { isoYear, ...body }: Of & { readonly weeks: string[] },
  once: Once,
): Promise<Answer<Year>> =>
  settle(api.PUT('/calendar/{isoYear}/closed-weeks', { params: { ...path(isoYear), ...once }, body }))

/** The printed schema loses that the day may be null, which forgets the decision. */
type Shift = Decision & { readonly version: number; readonly deliveredOn: string }
export const putShift = ({ isoYear, ...body }: Of & Decision, once: Once): Promise<Answer<Year>> =>
  settle(
    api.PUT('/calendar/{isoYear}/shifts', { params: { ...path(isoYear), ...once }, body: body as Shift }),
  )
