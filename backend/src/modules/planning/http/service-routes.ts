import { accepted, idempotencyOf, once, openRoutes, type Routes, refuse, sessionOf } from '#platform/http'
import { changeServices, forgetKey, keepKey } from '../actions/change-services.ts'
import type { PlanningNeeds } from '../actions/needs.ts'
import type { Search } from '../actions/searches.ts'
import { startSearch } from '../actions/start-search.ts'
import { tryService } from '../actions/try-service.ts'
import {
  beginSearch,
  cancelSearch,
  dropKey,
  editServices,
  findThem,
  putKey,
  showSearch,
  showServices,
  tryIt,
} from './service-declared.ts'
import { statuses } from './statuses.ts'

/** The routes of who is asked for roads and orders, and of searches under way. */
export const serviceRoutes = (): Routes<PlanningNeeds> => {
  const routes = openRoutes<PlanningNeeds>()
  mountServices(routes)
  mountSearches(routes)
  return routes
}

const mountServices = (routes: Routes<PlanningNeeds>) => {
  routes.openapi(showServices, async (c) => c.json(await servicesToBody(c.get('needs')), 200))
  routes.openapi(editServices, async (c) => {
    await once(c, statuses, (needs) => changeServices(needs, c.req.valid('json')))
    return c.json(await servicesToBody(c.get('needs')), 200)
  })
  routes.openapi(putKey, async (c) => {
    await once(c, statuses, (needs) => keepKey(needs, c.req.valid('json')))
    return c.json(await servicesToBody(c.get('needs')), 200)
  })
  routes.openapi(dropKey, async (c) => {
    await once(c, statuses, (needs) => forgetKey(needs))
    return c.json(await servicesToBody(c.get('needs')), 200)
  })
  routes.openapi(findThem, async (c) => {
    const { findPlaces } = c.get('needs')
    const { address } = c.req.valid('query')
    const found = findPlaces && address.trim() !== '' ? accepted(await findPlaces(address), statuses) : []
    return c.json({ available: findPlaces !== undefined, places: [...found] }, 200)
  })
  routes.openapi(tryIt, async (c) =>
    c.json(accepted(await tryService(c.get('needs'), c.req.valid('json')), statuses), 200),
  )
}

const mountSearches = (routes: Routes<PlanningNeeds>) => {
  routes.openapi(beginSearch, async (c) => {
    const { day, ...wishes } = c.req.valid('json')
    const needs = c.get('needs')
    const { key = '', fingerprint = '' } = (await idempotencyOf(c)) ?? {}
    const askedAs = { key: `${sessionOf(c).actor.id} ${key}`, fingerprint }
    // A search that is forgotten has left its proposal under the key: this refuses it for another question.
    await needs.told()
    const search = accepted(startSearch(needs, { day, wishes, askedAs }), statuses)
    return c.json(searchToBody(search), 202)
  })
  routes.openapi(showSearch, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(searchToBody(known(c.get('needs').searches.find(id), id)), 200)
  })
  routes.openapi(cancelSearch, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(searchToBody(known(c.get('needs').searches.cancel(id), id)), 202)
  })
}

const known = (search: Search | undefined, id: string): Search =>
  search ?? refuse({ kind: 'not-found', subject: `search ${id}` }, 404)

const searchToBody = ({ refusal, ...search }: Search) => ({ ...search, refusal: refusal && { ...refusal } })

const servicesToBody = async ({ planning, routePlanner }: PlanningNeeds) => {
  const [services, closed] = await Promise.all([planning.services(), planning.closedKey()])
  return { ...services, hasKey: closed !== undefined, operator: routePlanner.operator }
}
