import type { Day } from '#kernel/day'
import type { Week } from '#kernel/week'
import type { Why } from './why.ts'

/** What is left at a stop for a subscription; a subscription that receives nothing that week has a line of 0. */
export interface Line {
  readonly subscription: number
  readonly member: number
  /** As it is spoken: first name first. */
  readonly memberName: string
  /** As lists show and sort it: last name first. */
  readonly listedName: string
  /** Code of the member's category; empty where there is none. */
  readonly category: string
  readonly phone: string
  readonly plan: string
  readonly planName: string
  /** The product packed; the plan's own code and name where it has none. */
  readonly product: string
  readonly productName: string
  readonly quantity: number
  readonly depot: string
  readonly depotName: string
  /** Place of the depot in the round, from 1. */
  readonly stop: number
  readonly why: readonly Why[]
}

/** A round on the day it is driven, with what it leaves. */
export interface RoundDay {
  readonly round: string
  readonly roundName: string
  readonly colour: string
  readonly position: number
  readonly week: Week
  readonly day: Day
  readonly usualDay: Day
  readonly preparationDay: Day
  /** False in a week on which the garden does not deliver: its lines say so and have quantity 0. */
  readonly open: boolean
  /** When it was frozen, or null while it follows every change. */
  readonly frozenAtMs: number | null
  /** One for each running subscription that stands at one of its stops, by stop and subscription. */
  readonly lines: readonly Line[]
}

/** A round's day, written once when its deadline passed; from then on it is the truth and the schedule is not asked. */
export interface Run extends RoundDay {
  readonly frozenAtMs: number
}

/** What a subscription asks for at a depot that no round serves: nobody would bring it. */
export interface Stray {
  readonly week: Week
  readonly subscription: number
  readonly member: number
  readonly plan: string
  readonly depot: string
  readonly depotName: string
  readonly quantity: number
}

/** What the garden delivers in some weeks. */
export interface Schedule {
  /** In order of days, then of rounds. */
  readonly roundDays: readonly RoundDay[]
  readonly strays: readonly Stray[]
}

/** The order of days, then of the garden's rounds. */
export const byDayAndRound = (a: RoundDay, b: RoundDay): number =>
  compare(a.day, b.day) || a.position - b.position || compare(a.round, b.round)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
