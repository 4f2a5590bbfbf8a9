import type { ImportDiff, ImportKind } from '../domain/diff.ts'
import type { ImportFile, ImportFileName, ImportProblem } from '../domain/import-file.ts'

/** What became of a file. The counts are null where its rows are parts of what another file names. */
export interface FileReport {
  readonly name: string
  readonly rows: number
  readonly created: number | null
  readonly changed: number | null
  readonly unchanged: number | null
}

/** What an import did, or would do, or why it did not. */
export interface ImportReport {
  readonly dryRun: boolean
  readonly applied: boolean
  readonly files: readonly FileReport[]
  readonly problems: readonly ImportProblem[]
}

const KIND_OF: Readonly<Record<ImportFileName, ImportKind | null>> = {
  'rounds.csv': 'rounds',
  'round_stops.csv': null,
  'depots.csv': 'depots',
  'plans.csv': 'plans',
  'members.csv': 'members',
  'closed_weeks.csv': 'calendars',
  'holiday_shifts.csv': null,
  'subscriptions.csv': 'subscriptions',
  'weekly_quantities.csv': null,
}

/** One line a file. */
export const fileReports = (files: readonly ImportFile[], diff?: ImportDiff): readonly FileReport[] =>
  files.map(({ name, rows }) => {
    const kind = KIND_OF[name as ImportFileName] ?? null
    const counts = kind && diff ? diff[kind] : undefined
    return {
      name,
      rows: rows.length,
      created: counts?.created.length ?? null,
      changed: counts?.changed.length ?? null,
      unchanged: counts?.unchanged ?? null,
    }
  })
