import type { Sorting } from '../../ui/data-list.ts'
import type { Line } from './week-types.ts'

/** What of a day's list is wanted; `ANY` does not restrict, an empty category means those who have none. */
export type LineChoice = {
  q: string
  round: string
  depot: string
  category: string
  product: string
}
/** No code is ever this. */
export const ANY = '*'
export const noChoice: Readonly<LineChoice> = { q: '', round: ANY, depot: ANY, category: ANY, product: ANY }

const FILTERS = ['round', 'depot', 'category', 'product'] as const
export const listSorts = ['round', 'stop', 'depot', 'category', 'name', 'product'] as const
export type ListSort = (typeof listSorts)[number]

/** The lines that every filter lets through; words are looked for elsewhere. */
export const chosenLines = (lines: readonly Line[], choice: LineChoice): readonly Line[] =>
  lines.filter((line) => FILTERS.every((field) => choice[field] === ANY || choice[field] === line[field]))

/** Whether the list shows less than the day has. */
export const isNarrowed = (choice: LineChoice): boolean =>
  choice.q.trim() !== '' || FILTERS.some((field) => choice[field] !== ANY)

/** The parameters by which the API chooses the same lines. */
export const choiceQuery = (choice: LineChoice): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...(choice.q.trim() === '' ? [] : [['q', choice.q.trim()]]),
    ...FILTERS.flatMap((field) => (choice[field] === ANY ? [] : [[field, choice[field]]])),
  ])

/** The order of papers for the order on screen; what papers cannot be sorted by is in the order of driving. */
export const listSortOf = (sorting: Sorting | undefined): ListSort =>
  listSorts.find((sort) => sort === sorting?.key) ?? 'round'

/** What occurs in the lines, each once, in the order of their names. */
export const occurring = (
  lines: readonly Line[],
  of: (line: Line) => readonly [code: string, name: string],
  locale: string,
): readonly (readonly [string, string])[] =>
  [...new Map(lines.map(of))].sort(([, a], [, b]) => a.localeCompare(b, locale, { numeric: true }))
