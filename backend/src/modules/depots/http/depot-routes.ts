import type { InvalidInput } from '#kernel/fields'
import { commonStatuses, once, openRoutes, pageOf, type Routes, refuse, type Statuses } from '#platform/http'
import { addDepot } from '../actions/add-depot.ts'
import { archiveDepot, changeDepot, restoreDepot } from '../actions/change-depot.ts'
import { deleteDepot } from '../actions/delete-depot.ts'
import type { DepotNeeds } from '../actions/needs.ts'
import type { CodeTaken, DepotArchived, DepotInUse } from '../domain/depot-lifecycle.ts'
import { accessRoutes } from './access-routes.ts'
import { archive, dropDepot, editDepot, listDepots, makeDepot, restore, showDepot } from './declared.ts'
import { bodyMaker } from './depot-body.ts'

const statuses = {
  ...commonStatuses,
  'code-taken': 409,
  'depot-archived': 409,
  'depot-in-use': 409,
} as const satisfies Statuses<
  InvalidInput | CodeTaken | DepotArchived | DepotInUse | { kind: keyof typeof commonStatuses }
>

/** The routes about the places where baskets are left. */
export const depotRoutes = (): Routes<DepotNeeds> => {
  const routes = openRoutes<DepotNeeds>()
  mountReading(routes)
  mountWriting(routes)
  routes.route('/', accessRoutes())
  return routes
}

const mountReading = (routes: Routes<DepotNeeds>) => {
  routes.openapi(listDepots, async (c) => {
    const needs = c.get('needs')
    const query = c.req.valid('query')
    const [{ depots }, toBody] = await Promise.all([needs.depots.all(), bodyMaker(needs)])
    const asked = depots.filter(
      ({ archived, kind }) =>
        (query.archived === undefined || String(archived) === query.archived) &&
        (query.kind === undefined || kind === query.kind),
    )
    const page = pageOf(asked, query, ({ code }) => code)
    return c.json({ items: page.items.map(toBody), next: page.next }, 200)
  })
  routes.openapi(showDepot, async (c) => {
    const needs = c.get('needs')
    const { code } = c.req.valid('param')
    const depot = (await needs.depots.all()).depot(code)
    if (!depot) return refuse({ kind: 'not-found' }, 404)
    return c.json((await bodyMaker(needs))(depot), 200)
  })
}

const mountWriting = (routes: Routes<DepotNeeds>) => {
  routes.openapi(makeDepot, async (c) => {
    const depot = await once(c, statuses, (needs) => addDepot(needs, c.req.valid('json')))
    return c.json((await bodyMaker(c.get('needs')))(depot), 201)
  })
  routes.openapi(editDepot, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    const depot = await once(c, statuses, (needs) => changeDepot(needs, edit))
    return c.json((await bodyMaker(c.get('needs')))(depot), 200)
  })
  routes.openapi(archive, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    const depot = await once(c, statuses, (needs) => archiveDepot(needs, edit))
    return c.json((await bodyMaker(c.get('needs')))(depot), 200)
  })
  routes.openapi(restore, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    const depot = await once(c, statuses, (needs) => restoreDepot(needs, edit))
    return c.json((await bodyMaker(c.get('needs')))(depot), 200)
  })
  routes.openapi(dropDepot, async (c) => {
    const edit = { ...c.req.valid('query'), ...c.req.valid('param') }
    const depot = await once(c, statuses, (needs) => deleteDepot(needs, edit))
    return c.json((await bodyMaker(c.get('needs')))(depot), 200)
  })
}
