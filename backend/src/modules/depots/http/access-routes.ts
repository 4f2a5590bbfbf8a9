import type { InvalidInput } from '#kernel/fields'
import type { PictureRefusal } from '#kernel/picture'
import { commonStatuses, once, openRoutes, pictureAnswer, type Routes, type Statuses } from '#platform/http'
import { removePassword, setPassword } from '../actions/change-password.ts'
import { changePhoto, removePhoto } from '../actions/change-photo.ts'
import type { DepotNeeds } from '../actions/needs.ts'
import type { DepotArchived } from '../domain/depot-lifecycle.ts'
import type { DepotNotRestricted } from '../domain/depot-password.ts'
import { dropPassword, dropPhoto, putPassword, putPhoto, showPhoto } from './declared.ts'
import { bodyMaker } from './depot-body.ts'

const statuses = {
  ...commonStatuses,
  'depot-archived': 409,
  'depot-not-restricted': 409,
  'picture-too-large': 413,
  'not-a-picture': 415,
  'picture-too-many-pixels': 422,
} as const satisfies Statuses<
  InvalidInput | DepotArchived | DepotNotRestricted | PictureRefusal | { kind: keyof typeof commonStatuses }
>

/** The routes about a depot's password and its photo. */
export const accessRoutes = (): Routes<DepotNeeds> => {
  const routes = openRoutes<DepotNeeds>()
  mountPassword(routes)
  mountPhoto(routes)
  return routes
}

const mountPassword = (routes: Routes<DepotNeeds>) => {
  routes.openapi(putPassword, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    const depot = await once(c, statuses, (needs) => setPassword(needs, edit))
    return c.json((await bodyMaker(c.get('needs')))(depot), 200)
  })
  routes.openapi(dropPassword, async (c) => {
    const edit = { ...c.req.valid('query'), ...c.req.valid('param') }
    const depot = await once(c, statuses, (needs) => removePassword(needs, edit))
    return c.json((await bodyMaker(c.get('needs')))(depot), 200)
  })
}

const mountPhoto = (routes: Routes<DepotNeeds>) => {
  routes.openapi(showPhoto, async (c) => {
    const needs = c.get('needs')
    const depot = (await needs.depots.all()).depot(c.req.valid('param').code)
    return pictureAnswer(c, needs.photos, depot?.photo, 'private')
  })
  routes.openapi(putPhoto, async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const edit = { ...c.req.valid('param'), ...c.req.valid('query'), bytes }
    const depot = await once(c, statuses, (needs) => changePhoto(needs, edit))
    return c.json((await bodyMaker(c.get('needs')))(depot), 200)
  })
  routes.openapi(dropPhoto, async (c) => {
    const edit = { ...c.req.valid('query'), ...c.req.valid('param') }
    const depot = await once(c, statuses, (needs) => removePhoto(needs, edit))
    return c.json((await bodyMaker(c.get('needs')))(depot), 200)
  })
}
