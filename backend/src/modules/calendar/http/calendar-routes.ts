import { commonStatuses, once, openRoutes, type Routes, type Statuses } from '#platform/http'
import { changeSeason, closeWeeks } from '../actions/change-season.ts'
import { decideShift, type NotARoundDay, type UnknownRound } from '../actions/decide-shift.ts'
import type { CalendarNeeds } from '../actions/needs.ts'
import type { ImpossibleSeason, OtherYear, ShiftLeavesWeek } from '../domain/decisions.ts'
import { readYear, withHolidays } from '../views/read-year.ts'
import { putClosedWeeks, putSeason, putShift, showYear } from './declared.ts'

const statuses = {
  ...commonStatuses,
  'impossible-season': 422,
  'other-year': 422,
  'shift-leaves-week': 422,
  'unknown-round': 422,
  'not-a-round-day': 422,
} as const satisfies Statuses<
  | ImpossibleSeason
  | OtherYear
  | ShiftLeavesWeek
  | UnknownRound
  | NotARoundDay
  | { kind: keyof typeof commonStatuses }
>

/** The routes about when the garden delivers. */
export const calendarRoutes = (): Routes<CalendarNeeds> => {
  const routes = openRoutes<CalendarNeeds>()
  routes.openapi(showYear, async (c) =>
    c.json(await readYear(c.get('needs'), c.req.valid('param').isoYear), 200),
  )
  routes.openapi(putSeason, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    const year = await once(c, statuses, (needs) => changeSeason(needs, edit))
    return c.json(await withHolidays(c.get('needs'), year), 200)
  })
  routes.openapi(putClosedWeeks, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    const year = await once(c, statuses, (needs) => closeWeeks(needs, edit))
    return c.json(await withHolidays(c.get('needs'), year), 200)
  })
  routes.openapi(putShift, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    const year = await once(c, statuses, (needs) => decideShift(needs, edit))
    return c.json(await withHolidays(c.get('needs'), year), 200)
  })
  return routes
}
