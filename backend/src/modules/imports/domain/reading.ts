import type { Day } from '#kernel/day'
import type { Week } from '#kernel/week'
import type { ImportFile, ImportFileName, ImportProblem } from './import-file.ts'
import type { RowReader } from './row-reader.ts'
import type { ImportedTerms } from './target.ts'

/** What exists already, so that a file may name it without bringing it along. */
export interface Existing {
  readonly rounds: ReadonlyMap<string, { readonly weekday: number }>
  readonly depots: ReadonlySet<string>
  readonly plans: ReadonlySet<string>
  readonly members: ReadonlyMap<number, MemberThere>
  readonly categories: readonly CategoryThere[]
}

/** What a file may tell a part of, or keep, of a member who is there. */
export interface MemberThere {
  readonly category: string
  readonly membership: { readonly until: Day | null; readonly exempt: boolean }
}

interface CategoryThere {
  readonly code: string
  readonly name: string
  readonly retired: boolean
}

/** The rules of other modules that reading needs, each written once there. */
export interface ImportRules {
  /** members: `categoryCode`. */
  readonly categoryCode: (name: string) => string
  /** members: `CATEGORIES_MAX`. */
  readonly categoriesMax: number
  /** subscriptions: `inferringFrom`. */
  readonly inferringFrom: (
    openWeeks: readonly Week[],
  ) => (
    rows: readonly { readonly week: Week; readonly quantity: number; readonly depot: string }[],
    agreedQuantity: number,
  ) => ImportedTerms | undefined
}

/** The files, what exists, and the list of what is wrong that grows as they are read. */
export interface Reading {
  readonly file: (name: ImportFileName) => ImportFile | undefined
  readonly existing: Existing
  readonly problems: ImportProblem[]
}

/** Notices what was named before; the second is refused and points at the first. What cannot be read names nothing. */
export const noRepeat = <K extends string | number>(kind: string) => {
  const lines = new Map<K, number>()
  return (row: RowReader, column: string | null, key: K, figures: Record<string, string | number>): void => {
    if (key === '' || Number.isNaN(key)) return
    const firstLine = lines.get(key)
    if (firstLine === undefined) lines.set(key, row.line)
    else row.refuse(column, kind, { ...figures, firstLine })
  }
}
