import type { Day } from '#kernel/day'
import { dayInWeek, type Week } from '#kernel/week'
import { SETTINGS_FAMILY } from '#modules/garden'
import { type ProposedRound, propose, type Totals, totalsOf } from '#modules/planning'
import type { Garden } from '../garden/open-garden.ts'
import { figure, stopwatch } from './figures.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const NAMES = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
/** Where the rounds of a garden without a place begin and end: the demo garden's. */
const GARDEN = { latitude: 48.2531, longitude: 6.42767 }

/**
 * Prints, for each weekday of a week, the rounds as they are driven against the same rounds reordered, and against
 * rounds that may exchange stops: a van of 120 baskets each, 8 minutes a stop, leaving at 8:00, back by 13:00 (RND-03).
 */
export const measurePlanning = async (garden: Garden, week: Week): Promise<void> => {
  await placeGarden(garden)
  const days: Measured[] = []
  for (const weekday of WEEKDAYS) {
    const day = dayInWeek(week, weekday)
    const codes = await roundsOn(garden, week, day)
    if (codes.length === 0) continue
    days.push(await measureDay(garden, `${NAMES[weekday]} ${day}`, day, codes))
  }
  const driven = sumOf(days.map(({ before }) => before))
  figure(
    `the whole week, ${days.reduce((sum, { rounds }) => sum + rounds, 0)} rounds as driven`,
    words(driven),
  )
  for (const [change, after] of [
    ['reordered', sumOf(days.map((day) => day.reordered))],
    ['stops exchanged', sumOf(days.map((day) => day.exchanged))],
  ] as const)
    figure(`  ${change}`, `${words(after)}, saves ${savedWords(driven, after)}`)
}

/** A day as it is driven, reordered, and with stops exchanged. */
interface Measured {
  readonly rounds: number
  readonly before: Totals
  readonly reordered: Totals
  readonly exchanged: Totals
}

const sumOf = (all: readonly Totals[]): Totals =>
  all.reduce(
    (sum, { metres, minutes, lateStops, broken: faults }) => ({
      metres: sum.metres + metres,
      minutes: sum.minutes + minutes,
      lateStops: sum.lateStops + lateStops,
      broken: sum.broken + faults,
    }),
    { metres: 0, minutes: 0, lateStops: 0, broken: 0 },
  )

const savedWords = (before: Totals, after: Totals): string =>
  `${km(before.metres - after.metres)} (${(100 - (100 * after.metres) / Math.max(1, before.metres)).toFixed(1)} %), ` +
  `${before.minutes - after.minutes} min`

const placeGarden = async (garden: Garden): Promise<void> => {
  const { settings, commit } = needsOf(garden)
  const known = await settings.garden()
  if (known.latitude !== null && known.longitude !== null) return
  const placed = { ...known, ...GARDEN, version: known.version + 1 }
  await commit({
    writes: [settings.replaceGarden(placed, known.version)],
    facts: [],
    touches: [SETTINGS_FAMILY],
    result: null,
  })
}

const roundsOn = async (garden: Garden, week: Week, day: Day): Promise<readonly string[]> => {
  const { agenda } = needsOf(garden)
  const { roundDays } = await agenda.week(week)
  return roundDays.filter((one) => one.day === day && one.open).map(({ round }) => round)
}

const measureDay = async (
  garden: Garden,
  title: string,
  day: Day,
  codes: readonly string[],
): Promise<Measured> => {
  const ordered = await measureWish(garden, day, codes, false)
  figure(
    `${title}, ${codes.length} rounds as driven`,
    `${words(ordered.before)}${broken(ordered.rounds, 'before')}`,
  )
  figure('  reordered', ordered.told)
  const exchanged = await measureWish(garden, day, codes, true)
  figure('  stops exchanged', exchanged.told)
  return {
    rounds: codes.length,
    before: ordered.before,
    reordered: ordered.after,
    exchanged: exchanged.after,
  }
}

const measureWish = async (garden: Garden, day: Day, codes: readonly string[], exchange: boolean) => {
  const wishes = {
    rounds: codes.map((round) => ({ round, vehicle: null })),
    extent: 're-plan',
    aim: 'both',
    effort: 'quick',
    exchange,
    stay: [],
    places: [],
    keep: [],
    joining: [],
    leaveOutUnplaced: false,
  } as const
  const asked = await stopwatch(() => propose(needsOf(garden), { day, wishes }))
  if (!asked.value.ok) throw new Error(`No proposal: ${asked.value.refusal.kind}`)
  const { rounds, unserved } = asked.value.value
  const before = totalsOf(rounds.map((round) => round.before))
  const after = totalsOf(rounds.map((round) => round.after))
  const beyond = unserved.length > 0 ? `, beyond limits: ${unserved.length} stops` : ''
  const told =
    `${words(after)}, saves ${savedWords(before, after)}${broken(rounds, 'after')}` +
    `${beyond} (${Math.round(asked.ms)} ms)`
  return { rounds, before, after, told }
}

const needsOf = (garden: Garden) => garden.needsFor({ actor: { id: 'bench', name: 'Bench' } })

const words = ({ metres, minutes }: Totals): string => `${km(metres)}, ${minutes} min`

const km = (metres: number): string => `${(metres / 1000).toFixed(1)} km`

const broken = (rounds: readonly ProposedRound[], side: 'before' | 'after'): string => {
  const faults = rounds.flatMap(({ code, [side]: { broken: all } }) =>
    all.map((fault) =>
      fault.kind === 'overloaded'
        ? `${code} ${fault.baskets}/${fault.capacity} baskets`
        : `${code} ${fault.kind} ${fault.minutes} min`,
    ),
  )
  return faults.length > 0 ? ` [${faults.join('; ')}]` : ''
}
