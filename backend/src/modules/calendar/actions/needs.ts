import type { Commit } from '#platform/dynamo'
import type { CalendarRound } from '../domain/delivery-day.ts'
import type { HolidayRegion } from '../domain/holiday-rules.ts'
import type { Calendars } from '../store/calendars-store.ts'

/** All that the actions and views of this house may touch; houses of this floor are strangers, hence the ports. */
export interface CalendarNeeds {
  readonly calendars: Calendars
  readonly commit: Commit
  /** Whose public holidays the garden keeps. */
  readonly holidayRegion: () => Promise<HolidayRegion>
  /** The rounds in use, in the garden's order. */
  readonly calendarRounds: () => Promise<readonly CalendarRound[]>
}
