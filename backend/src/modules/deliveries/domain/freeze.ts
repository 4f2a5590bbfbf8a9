import { type Day, daysBetween } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import type { Week } from '#kernel/week'
import { byDayAndRound, type Line, type RoundDay, type Run, type Schedule } from './round-day.ts'

/** Refused: the day is frozen; what happened on it is recorded as an outcome. */
export interface DayFrozen {
  readonly kind: 'day-frozen'
  readonly day: Day
  readonly round: string
  readonly atMs: number
}

/** Refused: the garden does not deliver in that week. */
export interface WeekClosed {
  readonly kind: 'week-closed'
  readonly week: Week
}

/** The day as the truth from now on (DLV-01): written once, never computed again. */
export const freeze = (roundDay: RoundDay, atMs: number): Result<Run, DayFrozen | WeekClosed> => {
  const { day, round, week, frozenAtMs, open } = roundDay
  if (frozenAtMs !== null) return refused({ kind: 'day-frozen', day, round, atMs: frozenAtMs })
  if (!open) return refused({ kind: 'week-closed', week })
  return ok({ ...roundDay, frozenAtMs: atMs })
}

/** The days whose deadline has passed and that still follow every change (CAL-06). */
export const dueForFreezing = (
  roundDays: readonly RoundDay[],
  today: Day,
  deadlineDays: number,
): readonly RoundDay[] =>
  roundDays.filter(
    ({ day, open, frozenAtMs }) => open && frozenAtMs === null && daysBetween(today, day) <= deadlineDays,
  )

/** Somebody who stands on a frozen day's round only since it was frozen, and whom nobody would serve that week. */
export interface LeftOut {
  readonly day: Day
  readonly round: string
  readonly line: Line
}

/**
 * The schedule in which frozen days come from their runs only: a calendar change does not move them, a round that was
 * renamed or archived keeps its day, and who is served by a frozen line is not scheduled a second time that week.
 */
export const mergeRuns = (
  live: Schedule,
  runs: readonly Run[],
): Schedule & { readonly leftOut: readonly LeftOut[] } => {
  const frozen = new Map(runs.map((run) => [`${run.round} ${run.week}`, run]))
  const served = new Set(runs.flatMap(servedBy))
  const isServed = (line: Line, { week }: RoundDay) => served.has(`${line.subscription} ${week}`)
  const leftOut: LeftOut[] = []
  const open: RoundDay[] = []
  for (const roundDay of live.roundDays) {
    const run = frozen.get(`${roundDay.round} ${roundDay.week}`)
    const lines = roundDay.lines.filter((line) => !isServed(line, roundDay))
    if (!run && lines.length === roundDay.lines.length) open.push(roundDay)
    else if (!run && lines.length > 0) open.push({ ...roundDay, lines })
    else if (run) leftOut.push(...missedBy(run, lines))
  }
  const strays = live.strays.filter((stray) => !served.has(`${stray.subscription} ${stray.week}`))
  return { roundDays: [...open, ...runs].toSorted(byDayAndRound), strays, leftOut }
}

const servedBy = ({ week, lines }: Run): readonly string[] =>
  lines.filter(({ quantity }) => quantity > 0).map(({ subscription }) => `${subscription} ${week}`)

const missedBy = ({ day, round }: Run, lines: readonly Line[]): readonly LeftOut[] =>
  lines.filter((line) => line.quantity > 0).map((line) => ({ day, round, line }))
