import type { InvalidInput } from '#kernel/fields'
import type { Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import {
  type Category,
  type CategoryDraft,
  createCategory,
  type TooManyCategories,
} from '../domain/category.ts'
import { MEMBERS_FAMILY } from '../family.ts'
import type { MembersNeeds } from './needs.ts'

/** Adds a category at the end of the list; its code comes from its name. (MEM-02) */
export const addCategory = async (
  needs: Pick<MembersNeeds, 'categories' | 'settings' | 'commit'>,
  draft: CategoryDraft,
): Promise<Result<Category, InvalidInput | TooManyCategories | Conflict>> => {
  const [{ categories }, { deadlineDays }] = await Promise.all([
    needs.categories.all(),
    needs.settings.garden(),
  ])
  const created = createCategory(draft, categories, deadlineDays)
  if (!created.ok) return created
  const category = created.value
  return needs.commit({
    writes: [needs.categories.insertCategory(category)],
    facts: [{ kind: 'category-added', subject: `category ${category.name}`, figures: {} }],
    touches: [MEMBERS_FAMILY],
    result: category,
  })
}
