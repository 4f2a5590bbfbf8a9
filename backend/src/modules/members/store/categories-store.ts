import { cached, insert, type Key, type Revisions, replace, type Table, type Write } from '#platform/dynamo'
import type { Category } from '../domain/category.ts'
import { MEMBERS_FAMILY } from '../family.ts'
import { memberPatterns } from './keys.ts'

/** Every category of members as of now, retired ones too, in the garden's order (MEM-02). */
export interface CategoryRegister {
  readonly categories: readonly Category[]
  readonly category: (code: string) => Category | undefined
}

/** The categories of one garden: read at once, written one by one. */
export interface Categories {
  readonly all: () => Promise<CategoryRegister>
  readonly insertCategory: (category: Category) => Write
  readonly replaceCategory: (category: Category, version: number) => Write
}

/** Opens the categories of a garden over its table. */
export const openCategories = (table: Table, revisions: Revisions): Categories => ({
  all: cached(revisions, [MEMBERS_FAMILY], async () => registerOf(await readCategories(table))),
  insertCategory: (category) => insert(keyOf(category.code), category, subjectOf(category)),
  replaceCategory: (category, version) =>
    replace(keyOf(category.code), category, version, subjectOf(category)),
})

/** The categories as they are kept, in the garden's order. */
const readCategories = async (table: Table): Promise<readonly Category[]> => {
  const items = await table.all<Category & Key>(memberPatterns.category.range({}))
  return items
    .map(({ pk, sk, ...category }): Category => category)
    .toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
}

const registerOf = (categories: readonly Category[]): CategoryRegister => {
  const byCode = new Map(categories.map((category) => [category.code, category]))
  return { categories, category: (code) => byCode.get(code) }
}

const keyOf = (code: string): Key => memberPatterns.category.key({ code })
const subjectOf = ({ name }: Category): string => `category ${name}`
