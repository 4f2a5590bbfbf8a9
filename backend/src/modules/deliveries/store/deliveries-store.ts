import { isoYearOf, type Week } from '#kernel/week'
import { add, cachedBy, insert, type Key, type Revisions, type Table, type Write } from '#platform/dynamo'
import type { OutcomeRecord } from '../domain/outcome-record.ts'
import type { Run } from '../domain/round-day.ts'
import { DELIVERIES_FAMILY } from '../family.ts'
import { deliveryPatterns } from './keys.ts'
import { type RunItem, runsIn, runWrites } from './run-items.ts'

/** What stands for ever of a week: its frozen days, and what was recorded of them. */
export interface WeekRecord {
  readonly runs: readonly Run[]
  readonly outcomes: readonly OutcomeRecord[]
}

/** An outcome as it was recorded; a withdrawal is an item of its own. */
type RecordedItem = Omit<OutcomeRecord, 'withdrawn'>

interface Withdrawal {
  readonly id: string
  readonly atMs: number
  readonly by: string
}

export interface Deliveries {
  /** What stands of the week. The same object until something is frozen or recorded in it. */
  readonly record: (week: Week) => Promise<WeekRecord>
  /** How many lines of frozen days name the depot, up to that ISO year: read week by week, for what is asked rarely. */
  readonly linesAt: (depot: string, lastYear: number) => Promise<number>
  /** Freezes a round's day; fails as `already-exists` when somebody was faster. */
  readonly insertRun: (run: Run) => readonly Write[]
  readonly insertOutcome: (record: OutcomeRecord, week: Week) => readonly Write[]
  readonly insertWithdrawal: (withdrawal: Withdrawal, week: Week) => readonly Write[]
}

const WEEKS_KEPT = 60
const YEARS_KEPT = 4
/** No garden froze a day before. */
const FIRST_YEAR = 2000

/** Frozen days and outcomes of one garden: written once, never changed. */
export const openDeliveries = (table: Table, revisions: Revisions): Deliveries => {
  const marksOf = cachedBy(revisions, [DELIVERIES_FAMILY], YEARS_KEPT, (isoYear) => readMarks(table, isoYear))
  const records = new Map<Week, KeptRecord>()
  return {
    record: async (week) => {
      const mark = (await marksOf(String(isoYearOf(week)))).get(week)
      if (!mark) return NOTHING
      const kept = keep(records.get(week), mark, table, week)
      records.delete(week)
      records.set(week, kept)
      if (records.size > WEEKS_KEPT) records.delete(records.keys().next().value ?? week)
      kept.record.catch(() => records.delete(week))
      return kept.record
    },
    linesAt: async (depot, lastYear) => {
      let lines = 0
      for (let year = FIRST_YEAR; year <= lastYear; year++)
        for (const [week, { runs }] of await readMarks(table, String(year)))
          if (runs > 0) lines += linesOf(await readRuns(table, week as Week), depot)
      return lines
    },
    insertRun: (run) => [...runWrites(run), mark(run.week, 'runs')],
    insertOutcome: ({ withdrawn: _, ...recorded }, week) => [
      insert(deliveryPatterns.outcome.key({ week, id: recorded.id }), recorded, `outcome ${recorded.id}`),
      mark(week, 'outcomes'),
    ],
    insertWithdrawal: (withdrawal, week) => [
      insert(
        deliveryPatterns.withdrawal.key({ week, id: withdrawal.id }),
        withdrawal,
        `withdrawal of outcome ${withdrawal.id}`,
      ),
      mark(week, 'outcomes'),
    ],
  }
}

const NOTHING: WeekRecord = { runs: [], outcomes: [] }

/** How often a week was frozen and told of; each part is read again only when its own count has risen. */
interface Mark {
  readonly runs: number
  readonly outcomes: number
}

interface KeptRecord {
  readonly mark: Mark
  readonly runs: Promise<readonly Run[]>
  readonly outcomes: Promise<readonly OutcomeRecord[]>
  readonly record: Promise<WeekRecord>
}

const keep = (held: KeptRecord | undefined, mark: Mark, table: Table, week: Week): KeptRecord => {
  if (held && held.mark.runs === mark.runs && held.mark.outcomes === mark.outcomes) return held
  const runs = held?.mark.runs === mark.runs ? held.runs : readRuns(table, week)
  const outcomes = held?.mark.outcomes === mark.outcomes ? held.outcomes : readOutcomes(table, week)
  const record = Promise.all([runs, outcomes]).then(([frozen, recorded]) => ({
    runs: frozen,
    outcomes: recorded,
  }))
  return { mark, runs, outcomes, record }
}

/** Two items, because a first outcome freezes its day: both counts rise in one transaction. */
const mark = (week: Week, part: keyof Mark): Write =>
  add(deliveryPatterns.mark.key({ isoYear: isoYearOf(week), week, part }), 'count', 1, `week ${week}`)

const UNMARKED: Mark = { runs: 0, outcomes: 0 }

const readMarks = async (table: Table, isoYear: string): Promise<ReadonlyMap<string, Mark>> => {
  const marks = new Map<string, Mark>()
  for (const { sk, count } of await table.all<Key & { count: number }>(
    deliveryPatterns.mark.range({ isoYear }),
  )) {
    const [, week = '', part = ''] = sk.split('#')
    marks.set(week, { ...UNMARKED, ...marks.get(week), [part]: count })
  }
  return marks
}

const readRuns = async (table: Table, week: Week): Promise<readonly Run[]> =>
  runsIn(await table.all<RunItem & Key>(deliveryPatterns.run.range({ week })))

const linesOf = (runs: readonly Run[], depot: string): number =>
  runs.reduce((sum, { lines }) => sum + lines.filter((line) => line.depot === depot).length, 0)

const readOutcomes = async (table: Table, week: Week): Promise<readonly OutcomeRecord[]> => {
  const [recorded, withdrawals] = await Promise.all([
    table.all<RecordedItem & Key>(deliveryPatterns.outcome.range({ week })),
    table.all<Withdrawal>(deliveryPatterns.withdrawal.range({ week })),
  ])
  const takenBack = new Map(withdrawals.map(({ id, atMs, by }) => [id, { atMs, by }]))
  return recorded.map(({ pk, sk, ...record }) => ({ ...record, withdrawn: takenBack.get(record.id) ?? null }))
}
