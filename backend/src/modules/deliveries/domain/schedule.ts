import { type Week, weeksOfYear } from '#kernel/week'
import type { AskedWeek, ScheduledSubscription, ScheduleInputs, ScheduleRules } from './inputs.ts'
import { type Place, placesIn, type RoundWeek } from './places.ts'
import { byDayAndRound, type Line, type RoundDay, type Schedule, type Stray } from './round-day.ts'
import { type Terms, termsOf } from './terms.ts'
import { whyOf } from './why-of.ts'

/** What the garden delivers in a week, each delivery with its reasons (DLV-01, SUB-14). */
export const schedule = (inputs: ScheduleInputs, week: Week, rules: ScheduleRules): Schedule =>
  scheduleWeeks(inputs, [week], rules)

/** What the garden delivers in an ISO year, closed weeks included as such. */
export const scheduleYear = (inputs: ScheduleInputs, isoYear: number, rules: ScheduleRules): Schedule =>
  scheduleWeeks(inputs, weeksOfYear(isoYear), rules)

/**
 * What the garden delivers in those weeks: a function of subscriptions, exceptions, depot changes, calendar, rounds
 * and depots and of nothing else. A round is driven when a running subscription stands at one of its stops, even
 * when nothing is left that week.
 */
export const scheduleWeeks = (
  inputs: ScheduleInputs,
  weeks: readonly Week[],
  rules: ScheduleRules,
): Schedule => {
  const placeOf = placesIn(inputs, weeks, rules)
  const terms = termsOf(inputs)
  const asked = rules.askingIn(weeks)
  const lines = new Map<RoundWeek, Line[]>()
  const strays: Stray[] = []
  for (const subscription of inputs.subscriptions) {
    const ofSubscription = terms(subscription)
    for (const week of asked(subscription)) {
      const place = placeOf(week.depot, week.round)
      const roundWeek = place?.roundWeeks[week.at]
      if (place && roundWeek)
        addTo(lines, roundWeek, lineOf(subscription, week, ofSubscription, place, roundWeek))
      else if (week.quantity > 0) strays.push(strayOf(subscription, week, inputs, weeks))
    }
  }
  return { roundDays: [...lines].map(roundDayOf).toSorted(byDayAndRound), strays }
}

const addTo = (lines: Map<RoundWeek, Line[]>, roundWeek: RoundWeek, line: Line): void => {
  const known = lines.get(roundWeek)
  if (known) known.push(line)
  else lines.set(roundWeek, [line])
}

// Written out: sixty thousand of these are made for a year, and a spread would cost as much as all the rest.
const lineOf = (
  subscription: ScheduledSubscription,
  asked: AskedWeek,
  terms: Terms,
  place: Place,
  roundWeek: RoundWeek,
): Line => ({
  subscription: subscription.number,
  member: subscription.member,
  memberName: terms.memberName,
  phone: terms.phone,
  plan: subscription.plan,
  planName: terms.planName,
  product: terms.product,
  productName: terms.productName,
  quantity: roundWeek.open ? asked.quantity : 0,
  depot: place.depot,
  depotName: place.depotName,
  stop: place.stop,
  why: whyOf(subscription, asked, terms, roundWeek),
})

const strayOf = (
  subscription: ScheduledSubscription,
  asked: AskedWeek,
  inputs: ScheduleInputs,
  weeks: readonly Week[],
): Stray => ({
  week: weeks[asked.at] ?? subscription.start,
  subscription: subscription.number,
  member: subscription.member,
  plan: subscription.plan,
  depot: asked.depot,
  depotName: inputs.depots.find((depot) => depot.code === asked.depot)?.name ?? asked.depot,
  quantity: asked.quantity,
})

const roundDayOf = ([{ round, week, day, usualDay, preparationDay, open }, lines]: readonly [
  RoundWeek,
  readonly Line[],
]): RoundDay => ({
  round: round.code,
  roundName: round.name,
  colour: round.colour,
  position: round.position,
  week,
  day,
  usualDay,
  preparationDay,
  open,
  frozenAtMs: null,
  lines: lines.toSorted((a, b) => a.stop - b.stop || a.subscription - b.subscription),
})
