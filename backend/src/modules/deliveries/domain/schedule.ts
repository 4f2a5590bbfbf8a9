import { type Week, weeksOfYear } from '#kernel/week'
import type { AskedWeek, ScheduledSubscription, ScheduleInputs, ScheduleRules } from './inputs.ts'
import { type Place, type Places, placesIn, type RoundWeek } from './places.ts'
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
  const places = placesIn(inputs, weeks, rules)
  const termsFor = termsOf(inputs)
  const askedBy = rules.askingIn(weeks)
  const lines: Line[][] = Array.from({ length: places.all.length * weeks.length }, () => [])
  const strays: Stray[] = []
  for (const subscription of inputs.subscriptions.toSorted((a, b) => a.number - b.number)) {
    const terms = termsFor(subscription)
    for (const asked of askedBy(subscription)) {
      const place = places.find(asked.depot, asked.round)
      const roundWeek = place?.roundWeeks[asked.at]
      if (place && roundWeek)
        lines[slotOf(place, asked.at)]?.push(lineOf(subscription, asked, terms, place, roundWeek))
      else if (asked.quantity > 0) strays.push(strayOf(subscription, asked, inputs, weeks))
    }
  }
  return { roundDays: roundDaysOf(places, lines), strays }
}

const slotOf = ({ index, roundWeeks }: Place, at: number): number => index * roundWeeks.length + at

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
  listedName: terms.listedName,
  category: terms.category,
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

// Places come in the order of rounds and stops, and subscriptions by number: lines need no sorting.
const roundDaysOf = (places: Places, lines: readonly (readonly Line[])[]): readonly RoundDay[] => {
  const days = new Map<RoundWeek, Line[]>()
  for (const place of places.all) {
    for (const [at, roundWeek] of place.roundWeeks.entries()) {
      const left = lines[slotOf(place, at)] ?? []
      if (left.length > 0) days.set(roundWeek, (days.get(roundWeek) ?? []).concat(left))
    }
  }
  return [...days].map(([roundWeek, left]) => roundDayOf(roundWeek, left)).toSorted(byDayAndRound)
}

const roundDayOf = (
  { round, week, day, usualDay, preparationDay, open }: RoundWeek,
  lines: readonly Line[],
): RoundDay => ({
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
  lines,
})
