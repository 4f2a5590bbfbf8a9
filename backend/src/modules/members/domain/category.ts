import { checking, type InvalidInput } from '#kernel/fields'
import { ok, type Result, refused } from '#kernel/result'
import { folded } from '#kernel/text'

/** What a garden calls a kind of members, and what hangs on it: offers, prices, depots, deadlines (MEM-02). */
export interface Category {
  /** The slug of the first name; it never changes, whatever the category is called later. */
  readonly code: string
  readonly name: string
  /** Days before a delivery until which these members may change it; null is the garden's own (CAL-06). */
  readonly changeDeadlineDays: number | null
  /** The place in the list, 1 first. */
  readonly position: number
  /** No longer offered; members who have it keep it. */
  readonly retired: boolean
  readonly version: number
}

/** What is typed about a category. */
export type CategoryDraft = Pick<Category, 'name' | 'changeDeadlineDays'>

/** Refused: a garden keeps a list that people can still read. */
export interface TooManyCategories {
  readonly kind: 'too-many-categories'
  readonly max: number
}

const NAME_MAX = 40
const DAYS_MAX = 60
/** The most that a garden keeps, retired ones too. */
export const CATEGORIES_MAX = 40

/** The code that a name gives: folded, words joined by hyphens, such as `ecole-primaire`. */
export const categoryCode = (name: string): string =>
  folded(name)
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')

/** Days before a delivery at which its day closes for members of a category: never later than for the garden (CAL-06). */
export const deadlineDaysFor = (
  category: Pick<Category, 'changeDeadlineDays'> | undefined,
  gardenDays: number,
): number => Math.max(gardenDays, category?.changeDeadlineDays ?? 0)

/** A new category at the end of the list, version 1. */
export const createCategory = (
  draft: CategoryDraft,
  known: readonly Category[],
  gardenDays: number,
): Result<Category, InvalidInput | TooManyCategories> => {
  if (known.length >= CATEGORIES_MAX) return refused({ kind: 'too-many-categories', max: CATEGORIES_MAX })
  const checked = checkCategory(draft, known, gardenDays)
  if (!checked.ok) return checked
  const code = categoryCode(checked.value.name)
  const position = known.reduce((last, one) => Math.max(last, one.position), 0) + 1
  return ok({ ...checked.value, code, position, retired: false, version: 1 })
}

/** The category with another name or deadline. */
export const changeCategory = (
  category: Category,
  draft: CategoryDraft,
  known: readonly Category[],
  gardenDays: number,
): Result<Category, InvalidInput> => {
  const others = known.filter(({ code }) => code !== category.code)
  const checked = checkCategory(draft, others, gardenDays)
  return checked.ok ? ok({ ...category, ...checked.value }) : checked
}

/** All categories as they stand when one is put at a place, numbered from 1 without gaps. */
export const placed = (categories: readonly Category[], moved: Category): readonly Category[] => {
  const others = categories.filter(({ code }) => code !== moved.code)
  const place = Math.min(Math.max(Math.trunc(moved.position), 1), others.length + 1) - 1
  return others.toSpliced(place, 0, moved).map((one, n) => ({ ...one, position: n + 1 }))
}

const checkCategory = (
  draft: CategoryDraft,
  others: readonly Category[],
  gardenDays: number,
): Result<CategoryDraft, InvalidInput> => {
  const check = checking()
  const name = check.text('name', draft.name, { max: NAME_MAX, required: true })
  const code = categoryCode(name)
  // Files name categories by name or code: what spells one must never spell another.
  const isTaken = others.some((one) => one.code === code || categoryCode(one.name) === code)
  if (name !== '' && code === '') check.refuse('name', 'no-letter')
  else if (isTaken) check.refuse('name', 'name-taken')
  const days = draft.changeDeadlineDays
  if (days !== null && Number.isInteger(days) && days < gardenDays)
    check.refuse('changeDeadlineDays', 'before-garden-deadline', { days: gardenDays })
  else if (days !== null) check.whole('changeDeadlineDays', days, 0, DAYS_MAX)
  return check.result({ name, changeDeadlineDays: days })
}
