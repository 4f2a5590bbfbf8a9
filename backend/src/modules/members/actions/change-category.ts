import type { InvalidInput } from '#kernel/fields'
import { type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import { type Category, type CategoryDraft, changeCategory, placed } from '../domain/category.ts'
import { MEMBERS_FAMILY } from '../family.ts'
import type { MembersNeeds } from './needs.ts'

type Needs = Pick<MembersNeeds, 'categories' | 'settings' | 'commit'>

/** Which category is edited; the version is the one the editor saw. */
interface Edit {
  readonly code: string
  readonly version: number
}

/** There is no such category. */
interface CategoryNotFound {
  readonly kind: 'not-found'
  readonly subject: string
}

/** Gives a category another name, deadline or place; those whose place it takes move up or down with it. (MEM-02) */
export const editCategory = async (
  needs: Needs,
  edit: CategoryDraft & Edit & { readonly position: number },
): Promise<Result<Category, InvalidInput | CategoryNotFound | Conflict>> => {
  const [{ categories, category: find }, { deadlineDays }] = await Promise.all([
    needs.categories.all(),
    needs.settings.garden(),
  ])
  const category = find(edit.code)
  if (!category) return notFound(edit.code)
  const changed = changeCategory(category, edit, categories, deadlineDays)
  if (!changed.ok) return changed
  const order = placed(categories, { ...changed.value, position: edit.position })
  const saved = order.find(({ code }) => code === edit.code) ?? changed.value
  const shifted = order.filter(
    ({ code, position }) => code !== edit.code && find(code)?.position !== position,
  )
  return save(needs, saved, edit.version, 'category-changed', shifted)
}

/** Offers a category no more; the members who have it keep it. (MEM-02) */
export const retireCategory = (needs: Needs, edit: Edit) => setRetired(needs, edit, true)

/** Offers a retired category again. (MEM-02) */
export const reinstateCategory = (needs: Needs, edit: Edit) => setRetired(needs, edit, false)

const setRetired = async (
  needs: Needs,
  { code, version }: Edit,
  retired: boolean,
): Promise<Result<Category, CategoryNotFound | Conflict>> => {
  const category = (await needs.categories.all()).category(code)
  if (!category) return notFound(code)
  const kind = retired ? 'category-retired' : 'category-reinstated'
  return save(needs, { ...category, retired }, version, kind, [])
}

const save = (needs: Needs, next: Category, version: number, kind: string, shifted: readonly Category[]) => {
  const category = { ...next, version: version + 1 }
  return needs.commit({
    writes: [
      needs.categories.replaceCategory(category, version),
      ...shifted.map((one) =>
        needs.categories.replaceCategory({ ...one, version: one.version + 1 }, one.version),
      ),
    ],
    facts: [{ kind, subject: `category ${category.name}`, figures: {} }],
    touches: [MEMBERS_FAMILY],
    result: category,
  })
}

const notFound = (code: string) => refused({ kind: 'not-found', subject: `category ${code}` } as const)
