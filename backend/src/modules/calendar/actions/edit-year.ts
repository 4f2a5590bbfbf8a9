import { type Refusal, type Refused, type Result, refused } from '#kernel/result'
import type { Conflict, Fact } from '#platform/dynamo'
import type { YearCalendar } from '../domain/calendar.ts'
import { CALENDAR_FAMILY } from '../family.ts'
import type { CalendarNeeds } from './needs.ts'

type Needs = Pick<CalendarNeeds, 'calendars' | 'commit'>

/** Which year is edited; the version is the one the editor saw, 0 where nothing was decided yet. */
export interface YearEdit {
  readonly isoYear: number
  readonly version: number
}

/** Decides about the year as the editor saw it, and writes what was decided; whoever comes second is told. */
export const editYear = async <R extends Refusal = never>(
  needs: Needs,
  edit: YearEdit,
  fact: Omit<Fact, 'subject'>,
  decide: (year: YearCalendar) => Result<YearCalendar, R>,
): Promise<Result<YearCalendar, R | Conflict>> => {
  const year = (await needs.calendars.years()).year(edit.isoYear)
  if (year.version !== edit.version) return changedMeanwhile(edit, year.version)
  const next = decide(year)
  if (!next.ok || next.value === year) return next
  const written = await needs.commit({
    writes: [needs.calendars.writeYear(next.value, edit.version)],
    facts: [{ ...fact, subject: subjectOf(edit) }],
    touches: [CALENDAR_FAMILY],
    result: next.value,
  })
  // Two who decide first about a year race for an item that is not there.
  if (written.ok || written.refusal.kind !== 'already-exists') return written
  return changedMeanwhile(edit, (await needs.calendars.years()).year(edit.isoYear).version)
}

const changedMeanwhile = (edit: YearEdit, currentVersion: number): Refused<Conflict> =>
  refused({ kind: 'changed-meanwhile', subject: subjectOf(edit), version: edit.version, currentVersion })

const subjectOf = ({ isoYear }: YearEdit): string => `calendar ${isoYear}`
