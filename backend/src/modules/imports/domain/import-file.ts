/** A file cut into cells; the lines are those of the file, its header on line 1. */
export interface ImportFile {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** One thing wrong: where, what, and the figures that explain it. `column` is null when the whole row is meant. */
export interface ImportProblem {
  readonly file: string
  readonly line: number
  readonly column: string | null
  readonly kind: string
  readonly figures: Readonly<Record<string, string | number>>
}

/** The files of a garden, in the order in which they are read. */
export const importFileNames = [
  'rounds.csv',
  'depots.csv',
  'round_stops.csv',
  'plans.csv',
  'members.csv',
  'closed_weeks.csv',
  'holiday_shifts.csv',
  'subscriptions.csv',
  'weekly_quantities.csv',
] as const
export type ImportFileName = (typeof importFileNames)[number]
