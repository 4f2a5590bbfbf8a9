import type { Week } from '#kernel/week'
import type { Season } from '../domain/calendar.ts'
import { setClosedWeeks, setSeason } from '../domain/decisions.ts'
import { editYear, type YearEdit } from './edit-year.ts'
import type { CalendarNeeds } from './needs.ts'

type Needs = Pick<CalendarNeeds, 'calendars' | 'commit'>

/** Says from which week to which the garden delivers in a year. (CAL-01) */
export const changeSeason = (needs: Needs, edit: YearEdit & Season) => {
  const { start, end } = edit
  return editYear(needs, edit, { kind: 'season-set', figures: { start, end } }, (year) =>
    setSeason(year, { start, end }),
  )
}

/** Says in which weeks of the year the garden does not deliver; these and no others. (CAL-01) */
export const closeWeeks = (needs: Needs, edit: YearEdit & { readonly weeks: readonly Week[] }) => {
  const figures = { weeks: edit.weeks.toSorted().join(', ') }
  return editYear(needs, edit, { kind: 'closed-weeks-set', figures }, (year) =>
    setClosedWeeks(year, edit.weeks),
  )
}
