import { type Week, weeksFrom } from '#kernel/week'
import { CALENDAR_FAMILY } from '#modules/calendar'
import { DEPOTS_FAMILY } from '#modules/depots'
import { SETTINGS_FAMILY } from '#modules/garden'
import { MEMBERS_FAMILY } from '#modules/members'
import { PRODUCTS_FAMILY } from '#modules/products'
import { ROUNDS_FAMILY } from '#modules/rounds'
import { SUBSCRIPTIONS_FAMILY } from '#modules/subscriptions'
import { cached, cachedBy, type Revisions } from '#platform/dynamo'
import { type ForeseenOf, foreseenIn } from '../domain/as-agreed.ts'
import type { Delivery } from '../domain/delivery.ts'
import { type LeftOut, mergeRuns } from '../domain/freeze.ts'
import type { OutcomeRecord } from '../domain/outcome-record.ts'
import { deliveriesOn, type OutcomeOf, outcomesFrom } from '../domain/outcomes.ts'
import type { ProductOrder } from '../domain/product-totals.ts'
import type { RoundDay, Schedule } from '../domain/round-day.ts'
import { schedule, scheduleWeeks } from '../domain/schedule.ts'
import { DELIVERIES_FAMILY } from '../family.ts'
import type { WeekRecord } from '../store/deliveries-store.ts'
import { type AgendaSources, loadFacts, type ScheduleFacts } from './schedule-facts.ts'
import { scheduleRules } from './schedule-rules.ts'

/** What the garden delivers in a week: frozen days as they were written, the others as they follow from the facts. */
export interface DeliveryWeek extends Schedule {
  readonly week: Week
  readonly leftOut: readonly LeftOut[]
  readonly outcomes: readonly OutcomeRecord[]
  readonly outcomeOf: (roundDay: RoundDay) => OutcomeOf
  /** Every line of every round, quantity 0 included. */
  readonly deliveries: () => readonly Delivery[]
  readonly order: ProductOrder
  readonly facts: ScheduleFacts
}

export interface Agenda {
  /** The week, from memory until one of its facts changes. The same object as long as nothing has. */
  readonly week: (week: Week) => Promise<DeliveryWeek>
  /** What one member receives between two weeks, both included. */
  readonly ofMember: (member: number, from: Week, to: Week) => Promise<readonly Delivery[]>
  /**
   * What would come to them between two weeks, both included, had nothing been called off since it was agreed; frozen
   * days are not looked at. From memory until one of the facts changes.
   */
  readonly foreseen: (from: Week, to: Week, of: ForeseenOf) => Promise<readonly Delivery[]>
}

// What is open on the screens of staff beside the thirteen weeks of a feed.
const WEEKS_KEPT = 18
const MEMBERS_KEPT = 2000
const FEEDS_KEPT = 400

const FACT_FAMILIES = [
  SETTINGS_FAMILY,
  CALENDAR_FAMILY,
  MEMBERS_FAMILY,
  DEPOTS_FAMILY,
  PRODUCTS_FAMILY,
  ROUNDS_FAMILY,
  SUBSCRIPTIONS_FAMILY,
]
const ALL_FAMILIES = [...FACT_FAMILIES, DELIVERIES_FAMILY]

/** Works weeks out when they are asked for and keeps them while nothing changes (DLV-01). */
export const openAgenda = (revisions: Revisions, sources: AgendaSources): Agenda => {
  const facts = cached(revisions, FACT_FAMILIES, () => loadFacts(sources))
  const scheduled = cachedBy(revisions, FACT_FAMILIES, WEEKS_KEPT, async (week) =>
    schedule(await facts(), week as Week, scheduleRules),
  )
  const weeks = cachedBy(revisions, ALL_FAMILIES, WEEKS_KEPT, async (text) => {
    const week = text as Week
    const [live, record, known] = await Promise.all([
      scheduled(week),
      sources.deliveries.record(week),
      facts(),
    ])
    return deliveryWeek(week, live, record, known)
  })
  const ofMembers = cachedBy(revisions, ALL_FAMILIES, MEMBERS_KEPT, async (key) => {
    const [member, from, to] = key.split(' ')
    const asked = weeksFrom(from as Week, to as Week)
    const records = await Promise.all(asked.map((week) => sources.deliveries.record(week)))
    return deliveriesOfMember(await facts(), Number(member), asked, records)
  })
  const foreseen = cachedBy(revisions, FACT_FAMILIES, FEEDS_KEPT, async (key) =>
    foreseenFor(await facts(), JSON.parse(key) as Foreseeing),
  )
  return {
    week: weeks,
    ofMember: (member, from, to) => ofMembers(`${member} ${from} ${to}`),
    foreseen: (from, to, of) => foreseen(JSON.stringify({ from, to, of } satisfies Foreseeing)),
  }
}

interface Foreseeing {
  readonly from: Week
  readonly to: Week
  readonly of: ForeseenOf
}

const foreseenFor = (facts: ScheduleFacts, { from, to, of }: Foreseeing): readonly Delivery[] =>
  foreseenIn(facts, weeksFrom(from, to), of, scheduleRules)

const deliveryWeek = (week: Week, live: Schedule, record: WeekRecord, facts: ScheduleFacts): DeliveryWeek => {
  const merged = mergeRuns(live, record.runs)
  const outcomeOf = outcomesByRound(record)
  let deliveries: readonly Delivery[] | undefined
  return {
    ...merged,
    week,
    outcomes: record.outcomes,
    outcomeOf,
    deliveries: () => {
      deliveries ??= merged.roundDays.flatMap((roundDay) => deliveriesOn(roundDay, outcomeOf(roundDay)))
      return deliveries
    },
    order: facts.order,
    facts,
  }
}

/** Only the member's own subscriptions are scheduled, and only their lines of frozen days are looked at. */
const deliveriesOfMember = (
  facts: ScheduleFacts,
  member: number,
  weeks: readonly Week[],
  records: readonly WeekRecord[],
): readonly Delivery[] => {
  const subscriptions = facts.subscriptions.filter((subscription) => subscription.member === member)
  const live = scheduleWeeks({ ...facts, subscriptions }, weeks, scheduleRules)
  const runs = records
    .flatMap((record) => record.runs)
    .map((run) => ({ ...run, lines: run.lines.filter((line) => line.member === member) }))
  const byRound = new Map(
    records.flatMap(({ runs: frozen, outcomes }) => frozen.map((run) => [run.day, outcomes])),
  )
  return mergeRuns(live, runs).roundDays.flatMap((roundDay) => {
    const outcomes = byRound.get(roundDay.day) ?? []
    return deliveriesOn(roundDay, outcomesByRound({ outcomes })(roundDay))
  })
}

const outcomesByRound = ({ outcomes }: Pick<WeekRecord, 'outcomes'>): ((roundDay: RoundDay) => OutcomeOf) => {
  const known = new Map<string, OutcomeOf>()
  return ({ round, day }) => {
    const key = `${round} ${day}`
    const outcomeOf =
      known.get(key) ??
      outcomesFrom(outcomes.filter((record) => record.round === round && record.day === day))
    known.set(key, outcomeOf)
    return outcomeOf
  }
}
