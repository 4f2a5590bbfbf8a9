import type { InvalidInput } from '#kernel/fields'
import { commonStatuses, once, type Routes, type Statuses } from '#platform/http'
import { addCategory } from '../actions/add-category.ts'
import { editCategory, reinstateCategory, retireCategory } from '../actions/change-category.ts'
import type { MembersNeeds } from '../actions/needs.ts'
import type { TooManyCategories } from '../domain/category.ts'
import { changeCategory, listCategories, makeCategory, reinstateIt, retireIt } from './category-declared.ts'

const statuses = {
  ...commonStatuses,
  'too-many-categories': 409,
} as const satisfies Statuses<InvalidInput | TooManyCategories | { kind: keyof typeof commonStatuses }>

/** Adds the routes about categories of members to those of their house. */
export const mountCategories = (routes: Routes<MembersNeeds>): void => {
  routes.openapi(listCategories, async (c) => {
    const { categories } = await c.get('needs').categories.all()
    return c.json({ items: categories }, 200)
  })
  routes.openapi(makeCategory, async (c) =>
    c.json(await once(c, statuses, (needs) => addCategory(needs, c.req.valid('json'))), 201),
  )
  routes.openapi(changeCategory, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(await once(c, statuses, (needs) => editCategory(needs, edit)), 200)
  })
  routes.openapi(retireIt, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(await once(c, statuses, (needs) => retireCategory(needs, edit)), 200)
  })
  routes.openapi(reinstateIt, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(await once(c, statuses, (needs) => reinstateCategory(needs, edit)), 200)
  })
}
