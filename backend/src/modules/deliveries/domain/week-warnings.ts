import type { Day } from '#kernel/day'
import type { LeftOut } from './freeze.ts'
import { basketsIn } from './product-totals.ts'
import type { RoundDay, Stray } from './round-day.ts'

/** What staff must settle before the week can be delivered. */
export type WeekWarning =
  | {
      readonly kind: 'depot-without-round'
      readonly depot: string
      readonly depotName: string
      readonly baskets: number
    }
  | {
      readonly kind: 'holiday-undecided'
      readonly day: Day
      readonly name: { readonly fr: string; readonly en: string }
      readonly rounds: readonly string[]
      /** Their names, in the same order. */
      readonly roundNames: readonly string[]
    }
  | {
      readonly kind: 'depot-full'
      readonly depot: string
      readonly depotName: string
      readonly day: Day
      readonly taken: number
      readonly capacity: number
    }
  | {
      readonly kind: 'left-out'
      readonly day: Day
      readonly round: string
      readonly roundName: string
      readonly subscription: number
      readonly memberName: string
      readonly quantity: number
    }

/** What a week's warnings are drawn from. */
export interface WarningInputs {
  readonly roundDays: readonly RoundDay[]
  readonly strays: readonly Stray[]
  readonly leftOut: readonly LeftOut[]
  /** Holidays of the week without a decision, with the rounds they hit. */
  readonly undecided: readonly {
    readonly day: Day
    readonly name: { readonly fr: string; readonly en: string }
    readonly rounds: readonly string[]
  }[]
  readonly depots: readonly { readonly code: string; readonly capacity: number | null }[]
}

/** Everything that must be settled, the most pressing kind first. Rounds nobody stands on ask for no decision. */
export const weekWarnings = (inputs: WarningInputs): readonly WeekWarning[] => [
  ...strayWarnings(inputs.strays),
  ...inputs.leftOut.map((left) => leftOutWarning(left, namesOf(inputs.roundDays))),
  ...holidayWarnings(inputs),
  ...fullWarnings(inputs),
]

const strayWarnings = (strays: readonly Stray[]): readonly WeekWarning[] =>
  [...Map.groupBy(strays, ({ depot }) => depot)].map(([depot, left]) => ({
    kind: 'depot-without-round',
    depot,
    depotName: left[0]?.depotName ?? depot,
    baskets: basketsIn(left),
  }))

const namesOf = (roundDays: readonly RoundDay[]): ReadonlyMap<string, string> =>
  new Map(roundDays.map(({ round, roundName }) => [round, roundName]))

const leftOutWarning = ({ day, round, line }: LeftOut, names: ReadonlyMap<string, string>): WeekWarning => ({
  kind: 'left-out',
  day,
  round,
  roundName: names.get(round) ?? round,
  subscription: line.subscription,
  memberName: line.memberName,
  quantity: line.quantity,
})

const holidayWarnings = ({ undecided, roundDays }: WarningInputs): readonly WeekWarning[] => {
  const driven = namesOf(roundDays.filter(({ open }) => open))
  return undecided
    .map(({ day, name, rounds }) => ({ day, name, rounds: rounds.filter((round) => driven.has(round)) }))
    .filter(({ rounds }) => rounds.length > 0)
    .map((holiday) => ({
      kind: 'holiday-undecided',
      ...holiday,
      roundNames: holiday.rounds.map((round) => driven.get(round) ?? round),
    }))
}

const fullWarnings = ({ roundDays, depots }: WarningInputs): readonly WeekWarning[] => {
  const capacities = new Map(depots.map(({ code, capacity }) => [code, capacity]))
  return roundDays.flatMap(({ day, lines }) =>
    [...Map.groupBy(lines, ({ depot }) => depot)].flatMap(([depot, left]): readonly WeekWarning[] => {
      const capacity = capacities.get(depot) ?? null
      const taken = basketsIn(left)
      if (capacity === null || taken < capacity) return []
      return [{ kind: 'depot-full', depot, depotName: left[0]?.depotName ?? depot, day, taken, capacity }]
    }),
  )
}
