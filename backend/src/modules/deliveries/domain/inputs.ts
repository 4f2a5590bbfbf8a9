import type { Day, Weekday } from '#kernel/day'
import type { Week } from '#kernel/week'

/** What the schedule needs to know of a subscription; one of the module of that name fits. */
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
  readonly depotChanges: readonly ScheduledDepotChange[]
  readonly exceptions: readonly { readonly week: Week; readonly quantity: number }[]
  readonly ended: { readonly lastWeek: Week } | null
}

export type ScheduledRhythm =
  | { readonly kind: 'weekly' }
  | { readonly kind: 'fortnightly'; readonly anchor: Week }
  | { readonly kind: 'monthly'; readonly nth: 1 | 2 | 3 | 4 | 5; readonly weekday: Weekday }
  | { readonly kind: 'free' }

interface ScheduledDepotChange {
  readonly id: string
  readonly depot: string
  readonly round: string | null
  readonly from: Week
  readonly to: Week | null
}

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

interface ScheduledDepot {
  readonly code: string
  readonly name: string
  readonly capacity: number | null
}

interface ScheduledPlan {
  readonly code: string
  readonly name: string
  readonly product: string | null
  readonly doublesInto: string | null
  readonly position: number
}

interface ScheduledProduct {
  readonly code: string
  readonly name: string
  readonly position: number
}

/** Whom a delivery is for: the name as it is spoken, and as lists show it. */
interface ScheduledMember {
  readonly number: number
  readonly name: string
  readonly listedName: string
  /** Code of the category; empty where there is none. */
  readonly category: string
  readonly phone: string
}

/** What was decided about one ISO year; a year without one is open throughout. */
export interface ScheduledCalendar {
  readonly isoYear: number
  readonly season: { readonly start: Week; readonly end: Week }
  readonly closedWeeks: readonly Week[]
  readonly shifts: readonly { readonly round: string; readonly usualDay: Day; readonly deliveredOn: Day }[]
}

interface ScheduledHoliday {
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

/** What a subscription asks for in one week of its course; `at` is the index in the weeks asked about. */
export interface AskedWeek {
  readonly at: number
  readonly quantity: number
  readonly usual: number
  readonly excepted: boolean
  readonly depot: string
  readonly round: string | null
  readonly depotChange: ScheduledDepotChange | null
}

/** The rules of the lower floors, each written once, in the module that its comment names. */
export interface ScheduleRules {
  /** subscriptions: `askingIn`. */
  readonly askingIn: (weeks: readonly Week[]) => (subscription: ScheduledSubscription) => readonly AskedWeek[]
  /** calendar: `openYear`. */
  readonly openYear: (isoYear: number) => ScheduledCalendar
  /** calendar: `isOpenWeek`. */
  readonly isOpenWeek: (year: ScheduledCalendar, week: Week) => boolean
  /** calendar: `deliveryDay`. */
  readonly deliveryDay: (
    week: Week,
    round: ScheduledRound,
    year: ScheduledCalendar,
  ) => { readonly day: Day; readonly usualDay: Day }
  /** rounds: `preparationDay`. */
  readonly preparationDay: (delivery: Day, preparationWeekday: Weekday) => Day
}
