import type { Conflict } from '#platform/dynamo'
import {
  accepted,
  commonStatuses,
  jsonAnswer,
  once,
  openRoutes,
  ownMember,
  type Permission,
  type Routes,
  route,
  type Statuses,
  z,
} from '#platform/http'
import { feedAddress, renewFeed } from '../actions/feed-link.ts'
import type { FeedNeeds, FeedNotFound } from '../actions/needs.ts'
import type { FeedOwner } from '../domain/feed-owner.ts'

const addressBody = z
  .object({ url: z.url().openapi({ description: 'Secret: whoever has it sees the deliveries' }) })
  .openapi('FeedAddress')
const code = z.object({ code: z.string().min(1).max(20) })
const statuses = commonStatuses satisfies Statuses<FeedNotFound | Conflict>

const showing = <P extends string, R extends object>(path: P, permission: Permission, request: R) =>
  route({
    method: 'get',
    path,
    tags: ['feeds'],
    permission,
    summary: 'The address to give to a calendar application',
    request,
    responses: { 200: jsonAnswer(addressBody, 'The address') },
  })

const renewing = <P extends string, R extends object>(path: P, permission: Permission, request: R) =>
  route({
    method: 'post',
    path,
    tags: ['feeds'],
    permission,
    summary: 'Another address; the one before opens nothing any more',
    request,
    responses: { 201: jsonAnswer(addressBody, 'The new address') },
  })

/** The routes that tell and renew the addresses of feeds. */
export const feedRoutes = (): Routes<FeedNeeds> => {
  const routes = openRoutes<FeedNeeds>()
  routes.openapi(showing('/my/feed', 'own:see', {}), async (c) =>
    c.json(await addressFor(c.get('needs'), { kind: 'member', number: ownMember(c) }), 200),
  )
  routes.openapi(renewing('/my/feed/renewals', 'own:change', {}), async (c) => {
    const owner: FeedOwner = { kind: 'member', number: ownMember(c) }
    return c.json(await once(c, statuses, (needs) => renewFeed(needs, owner)), 201)
  })
  mountPlaces(routes, 'depot', '/depots/{code}/feed', 'depots')
  mountPlaces(routes, 'round', '/rounds/{code}/feed', 'rounds')
  return routes
}

const mountPlaces = (
  routes: Routes<FeedNeeds>,
  kind: 'depot' | 'round',
  path: '/depots/{code}/feed' | '/rounds/{code}/feed',
  module: string,
) => {
  const show = showing(path, `${module}:see`, { params: code })
  const renew = renewing(`${path}/renewals`, `${module}:change`, { params: code })
  routes.openapi(show, async (c) =>
    c.json(await addressFor(c.get('needs'), { kind, code: c.req.valid('param').code }), 200),
  )
  routes.openapi(renew, async (c) => {
    const owner: FeedOwner = { kind, code: c.req.valid('param').code }
    return c.json(await once(c, statuses, (needs) => renewFeed(needs, owner)), 201)
  })
}

const addressFor = async (needs: FeedNeeds, owner: FeedOwner) =>
  accepted(await feedAddress(needs, owner), statuses)
