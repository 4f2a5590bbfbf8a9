/** What became of a delivery; the first is nothing noted yet. */
export const outcomes = ['planned', 'delivered', 'not-collected', 'lost', 'not-delivered'] as const
export type Outcome = (typeof outcomes)[number]
export type RecordedOutcome = Exclude<Outcome, 'planned'>
export const reasons = [
  'member-absent',
  'depot-closed',
  'address-not-found',
  'vehicle-problem',
  'wrong-contents',
  'refused',
  'other',
] as const
export type Reason = (typeof reasons)[number]

export type OutcomeCounts = {
  readonly planned: number
  readonly delivered: number
  readonly notCollected: number
  readonly lost: number
  readonly notDelivered: number
}

export type DayRound = {
  readonly code: string
  readonly name: string
  readonly colour: string
  readonly deliveryDay: string
  readonly frozen: boolean
  readonly baskets: number
  readonly outcomes: OutcomeCounts
}

export type Preparation = {
  readonly day: string
  readonly baskets: number
  readonly rounds: readonly DayRound[]
  readonly products: readonly {
    readonly product: string
    readonly name: string
    readonly quantity: number
    readonly plans: readonly { readonly plan: string; readonly name: string; readonly quantity: number }[]
  }[]
}

type HolidayName = { readonly fr: string; readonly en: string }
export type Warning =
  | {
      readonly kind: 'depot-without-round'
      readonly depot: string
      readonly depotName: string
      readonly baskets: number
    }
  | {
      readonly kind: 'holiday-undecided'
      readonly day: string
      readonly name: HolidayName
      readonly rounds: readonly string[]
    }
  | {
      readonly kind: 'depot-full'
      readonly depot: string
      readonly depotName: string
      readonly taken: number
      readonly capacity: number
    }
  | {
      readonly kind: 'left-out'
      readonly day: string
      readonly round: string
      readonly subscription: number
      readonly memberName: string
      readonly quantity: number
    }

export type Holiday = {
  readonly day: string
  readonly name: HolidayName
  readonly rounds: readonly {
    readonly round: string
    readonly usualDay: string
    readonly deliveredOn: string | null
    readonly decided: boolean
  }[]
}

export type WeekView = {
  readonly week: string
  readonly closed: boolean
  readonly preparations: readonly Preparation[]
  readonly warnings: readonly Warning[]
  readonly nextHolidays: readonly Holiday[]
}

export type Line = {
  readonly round: string
  readonly position: number
  readonly deliveryDay: string
  readonly depot: string
  readonly depotName: string
  readonly member: number
  readonly memberName: string
  readonly phone: string
  readonly subscription: number
  readonly plan: string
  readonly planName: string
  readonly product: string
  readonly productName: string
  readonly quantity: number
  readonly outcome: Outcome
  readonly outcomeReason: Reason | null
  readonly frozen: boolean
}

export type OutcomeRecord = {
  readonly id: string
  readonly day: string
  readonly round: string
  readonly depot: string | null
  readonly subscription: number | null
  readonly outcome: RecordedOutcome
  readonly reason: Reason | null
  readonly note: string
  readonly at: number
  readonly by: string
  readonly withdrawn: boolean
}

/** What is to be noted, of a whole round, of a stop or of one basket. */
export type NewOutcome = {
  readonly depot?: string
  readonly subscription?: number
  readonly outcome: RecordedOutcome
  readonly reason?: Reason
  readonly note?: string
}
