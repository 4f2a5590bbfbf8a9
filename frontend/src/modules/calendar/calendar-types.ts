/** What is decided for one round whose usual day a holiday hits. */
export type HitRound = {
  readonly round: string
  readonly usualDay: string
  readonly deliveredOn: string | null
  readonly decided: boolean
}

export type Holiday = {
  readonly day: string
  readonly name: { readonly fr: string; readonly en: string }
  readonly week: string
  readonly rounds: readonly HitRound[]
}

export type Year = {
  readonly isoYear: number
  readonly season: { readonly start: string; readonly end: string }
  readonly closedWeeks: readonly string[]
  readonly holidays: readonly Holiday[]
  readonly shifts: readonly {
    readonly round: string
    readonly usualDay: string
    readonly deliveredOn: string
  }[]
  readonly version: number
}

/** A round as the calendar needs it. */
export type CalendarRound = {
  readonly code: string
  readonly name: string
  readonly colour: string
  readonly weekday: number
}

/** A round's day and where it goes; null is not decided yet. */
export type Decision = {
  readonly round: string
  readonly usualDay: string
  readonly deliveredOn: string | null
}
