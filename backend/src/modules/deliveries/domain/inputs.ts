import type { Day, Weekday } from '#kernel/day'
import type { Week } from '#kernel/week'

/** What the schedule needs to know of a subscription; a subscription of the module of that name fits. */
export interface ScheduledSubscription {
  readonly number: number
  readonly member: number
  readonly plan: string
  readonly quantity: number
  readonly start: Week
  readonly end: Week
  readonly rhythm: ScheduledRhythm
  readonly depot: string
  readonly round: string | null
  readonly depotChanges: readonly { readonly depot: string; readonly from: Week; readonly to: Week | null }[]
  readonly exceptions: readonly { readonly week: Week; readonly quantity: number }[]
  readonly ended: { readonly lastWeek: Week } | null
}

export type ScheduledRhythm =
  | { readonly kind: 'weekly' }
  | { readonly kind: 'fortnightly'; readonly anchor: Week }
  | { readonly kind: 'monthly'; readonly nth: number; readonly weekday: Weekday }
  | { readonly kind: 'free' }

export interface ScheduledRound {
  readonly code: string
  readonly name: string
  readonly weekday: Weekday
  readonly preparationWeekday: Weekday
  readonly colour: string
  readonly position: number
  readonly stops: readonly { readonly depot: string }[]
  readonly archived: boolean
}

export interface ScheduledDepot {
  readonly code: string
  readonly name: string
  readonly capacity: number | null
}

export interface ScheduledPlan {
  readonly code: string
  readonly name: string
  readonly product: string | null
  readonly doublesInto: string | null
  readonly position: number
}

export interface ScheduledProduct {
  readonly code: string
  readonly name: string
  readonly position: number
}

export interface ScheduledMember {
  readonly number: number
  readonly kind: 'person' | 'organisation'
  readonly organisation: string
  readonly firstName: string
  readonly lastName: string
  readonly phone: string
}

/** What was decided about one ISO year; a year without one is open throughout. */
export interface ScheduledCalendar {
  readonly isoYear: number
  readonly season: { readonly start: Week; readonly end: Week }
  readonly closedWeeks: readonly Week[]
  readonly shifts: readonly { readonly round: string; readonly usualDay: Day; readonly deliveredOn: Day }[]
}

export interface ScheduledHoliday {
  readonly day: Day
  readonly name: { readonly fr: string; readonly en: string }
}

/** Everything the schedule is a function of. Only facts; no delivery is stored before its day is frozen. */
export interface ScheduleInputs {
  readonly subscriptions: readonly ScheduledSubscription[]
  readonly plans: readonly ScheduledPlan[]
  readonly products: readonly ScheduledProduct[]
  readonly depots: readonly ScheduledDepot[]
  readonly rounds: readonly ScheduledRound[]
  readonly members: readonly ScheduledMember[]
  readonly calendars: readonly ScheduledCalendar[]
  /** Of the years asked about, so that a moved day can say which holiday moved it. */
  readonly holidays: readonly ScheduledHoliday[]
}
