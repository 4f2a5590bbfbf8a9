import type { Day } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import type { Delivery, Outcome, OutcomeReason, RecordedOutcome } from './delivery.ts'
import type { OutcomeRecord } from './outcome-record.ts'
import type { Line, RoundDay, Run } from './round-day.ts'

/** Refused: nothing can have happened yet on a day to come. */
export interface DayAhead {
  readonly kind: 'day-ahead'
  readonly day: Day
  readonly today: Day
}

/** Refused: nothing is left for that depot or subscription on the day. */
export interface NothingThere {
  readonly kind: 'nothing-there'
  readonly depot: string | null
  readonly subscription: number | null
}

/** Refused: what was not delivered needs its reason. */
export interface ReasonRequired {
  readonly kind: 'reason-required'
  readonly outcome: RecordedOutcome
}

/** Refused: the note is longer than this many characters. */
export interface NoteTooLong {
  readonly kind: 'note-too-long'
  readonly max: number
}

/** Refused: undone is undone only on the day it was recorded; later a correction is recorded. */
export interface UndoTooLate {
  readonly kind: 'undo-too-late'
  readonly recordedOn: Day
}

/** What somebody says happened; no depot and no subscription is the whole round (RND-07). */
export interface Recording {
  readonly depot: string | null
  readonly subscription: number | null
  readonly outcome: RecordedOutcome
  readonly reason: OutcomeReason | null
  readonly note: string
}

/** When and by whom. */
export interface Moment {
  readonly atMs: number
  /** The garden's day. */
  readonly today: Day
  readonly by: string
}

const NOTE_MAX = 500

/** The record of what happened on a frozen day; a correction is another record (DLV-02, RND-07). */
export const recordOutcome = (
  run: Run,
  asked: Recording,
  id: string,
  moment: Moment,
): Result<OutcomeRecord, DayAhead | NothingThere | ReasonRequired | NoteTooLong> => {
  const { day, round } = run
  const { depot, subscription, outcome, reason } = asked
  const note = asked.note.trim()
  if (day > moment.today) return refused({ kind: 'day-ahead', day, today: moment.today })
  if (!run.lines.some((line) => line.quantity > 0 && isMeant(asked, line)))
    return refused({ kind: 'nothing-there', depot, subscription })
  if (outcome === 'not-delivered' && reason === null) return refused({ kind: 'reason-required', outcome })
  if (note.length > NOTE_MAX) return refused({ kind: 'note-too-long', max: NOTE_MAX })
  const { atMs, today: recordedOn, by } = moment
  return ok({
    id,
    day,
    round,
    depot,
    subscription,
    outcome,
    reason,
    note,
    atMs,
    recordedOn,
    by,
    withdrawn: null,
  })
}

/** The record taken back, until midnight of the day it was made; what stood before counts again. */
export const withdrawOutcome = (
  record: OutcomeRecord,
  { atMs, today, by }: Moment,
): Result<OutcomeRecord, UndoTooLate> => {
  if (record.withdrawn) return ok(record)
  if (record.recordedOn !== today) return refused({ kind: 'undo-too-late', recordedOn: record.recordedOn })
  return ok({ ...record, withdrawn: { atMs, by } })
}

/** What became of a line: the last record that covers it and was not withdrawn. Nothing recorded is planned. */
export type OutcomeOf = (line: Line) => {
  readonly outcome: Outcome
  readonly outcomeReason: OutcomeReason | null
}

/** Prepares the records of one round's day. */
export const outcomesFrom = (records: readonly OutcomeRecord[]): OutcomeOf => {
  const standing = records.filter((record) => record.withdrawn === null).toSorted(byMoment)
  return (line) => {
    const last = line.quantity > 0 ? standing.findLast((record) => isMeant(record, line)) : undefined
    return { outcome: last?.outcome ?? 'planned', outcomeReason: last?.reason ?? null }
  }
}

/** The day's deliveries with everything a page needs: names, days, outcome, and why (SUB-14). */
export const deliveriesOn = (roundDay: RoundDay, outcomeOf: OutcomeOf): readonly Delivery[] => {
  const { day, week, usualDay, preparationDay, round, roundName, frozenAtMs } = roundDay
  const frozen = frozenAtMs !== null
  return roundDay.lines.map((line) => ({
    ...line,
    ...outcomeOf(line),
    day,
    week,
    usualDay,
    preparationDay,
    round,
    roundName,
    frozen,
    why: frozen ? [...line.why, { kind: 'frozen', atMs: frozenAtMs }] : line.why,
  }))
}

const isMeant = (
  { depot, subscription }: Pick<OutcomeRecord, 'depot' | 'subscription'>,
  line: Line,
): boolean =>
  (depot === null || depot === line.depot) && (subscription === null || subscription === line.subscription)

const byMoment = (a: OutcomeRecord, b: OutcomeRecord): number => a.atMs - b.atMs || (a.id < b.id ? -1 : 1)
