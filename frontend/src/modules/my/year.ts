import { addDays, daysBetween, weekdayOf } from '../../kernel/days.ts'

/** A month as rows of seven days from Monday; null where the month has not begun or is over. */
export type MonthPage = { readonly month: string; readonly rows: readonly (readonly (string | null)[])[] }

/** The twelve months of a calendar year. */
export const monthsOf = (year: number): readonly MonthPage[] =>
  Array.from({ length: 12 }, (_, n) => monthPage(`${year}-${String(n + 1).padStart(2, '0')}`))

const monthPage = (month: string): MonthPage => {
  const first = `${month}-01`
  const next = addDays(first, 32).slice(0, 7)
  const length = daysBetween(first, `${next}-01`)
  const lead = weekdayOf(first) - 1
  const rows = Math.ceil((lead + length) / 7)
  const cell = (n: number) => (n < lead || n >= lead + length ? null : addDays(first, n - lead))
  return {
    month,
    rows: Array.from({ length: rows }, (_, row) => Array.from({ length: 7 }, (_, at) => cell(row * 7 + at))),
  }
}
