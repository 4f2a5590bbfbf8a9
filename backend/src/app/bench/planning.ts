import type { Day } from '#kernel/day'
import { dayInWeek, type Week } from '#kernel/week'
import { SETTINGS_FAMILY } from '#modules/garden'
import { type ProposedRound, propose, type Totals, totalsOf } from '#modules/planning'
import type { Garden } from '../garden/open-garden.ts'
import { figure, stopwatch } from './figures.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const NAMES = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
/** The demo garden of these rounds: the rounds begin and end here. */
const GARDEN = { latitude: 48.2531, longitude: 6.42767 }

/**
 * Prints, for each weekday of a week, the rounds as they are driven against the same rounds reordered, and against
 * rounds that may exchange stops: a van of 120 baskets each, 8 minutes a stop, leaving at 8:00, back by 13:00 (RND-03).
 */
export const measurePlanning = async (garden: Garden, week: Week): Promise<void> => {
  await placeGarden(garden)
  for (const weekday of WEEKDAYS) {
    const day = dayInWeek(week, weekday)
    const codes = await roundsOn(garden, week, day)
    if (codes.length === 0) continue
    await measureDay(garden, `${NAMES[weekday]} ${day}`, day, codes)
  }
}

const placeGarden = async (garden: Garden): Promise<void> => {
  const { settings, commit } = needsOf(garden)
  const known = await settings.garden()
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
): Promise<void> => {
  for (const exchange of [false, true]) {
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
    const asked = await stopwatch(() => propose(needsOf(garden), { day, wishes, by: 'Bench' }))
    if (!asked.value.ok) throw new Error(`No proposal: ${asked.value.refusal.kind}`)
    const { rounds, unserved } = asked.value.value
    const before = totalsOf(rounds.map((round) => round.before))
    const after = totalsOf(rounds.map((round) => round.after))
    if (!exchange)
      figure(`${title}, ${codes.length} rounds as driven`, `${words(before)}${broken(rounds, 'before')}`)
    const change = exchange ? 'stops exchanged' : 'reordered'
    figure(
      `  ${change}`,
      `${words(after)}, saves ${km(before.metres - after.metres)}, ${before.minutes - after.minutes} min${broken(rounds, 'after')}` +
        `${unserved.length > 0 ? `, beyond limits: ${unserved.length} stops` : ''} (${Math.round(asked.ms)} ms)`,
    )
  }
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
