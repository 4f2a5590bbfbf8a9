import {
  commonStatuses,
  jsonAnswer,
  jsonBody,
  once,
  openRoutes,
  pageOf,
  pageQuery,
  pageSchema,
  type Routes,
  refuse,
  route,
  type Statuses,
  sessionOf,
  z,
} from '#platform/http'
import { type RunningRefusal, startGarden, stopGarden } from '../actions/change-running.ts'
import { createGarden } from '../actions/create-garden.ts'
import type { GardenRecord } from '../domain/garden-record.ts'
import { shownState } from '../domain/lifecycle.ts'
import type { GardensNeeds } from '../needs.ts'

const gardenSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    website: z.string(),
    url: z.string(),
    state: z.enum(['creating', 'starting', 'running', 'stopped', 'failed']),
    version: z.string(),
    memoryMb: z.number().nullable(),
    restarts: z.number().int(),
    lastError: z.string().nullable(),
    createdAt: z.number(),
  })
  .openapi('PlatformGarden')
const draftSchema = z
  .object({
    slug: z.string().max(100),
    name: z.string().max(500),
    website: z.string().max(500).default(''),
    administrator: z.object({ name: z.string().max(500), email: z.string().max(500) }),
  })
  .openapi('GardenDraft')
const bySlug = z.object({ slug: z.string().max(100) })
const runningStatuses = {
  ...commonStatuses,
  'garden-being-created': 409,
  'garden-already-running': 409,
  'garden-already-stopped': 409,
} as const satisfies Statuses<RunningRefusal>

const listRoute = route({
  method: 'get',
  path: '/gardens',
  permission: 'gardens:see',
  request: { query: pageQuery },
  responses: { 200: jsonAnswer(pageSchema(gardenSchema), 'Every garden with how it is doing') },
})
const createRoute = route({
  method: 'post',
  path: '/gardens',
  permission: 'gardens:change',
  request: { body: jsonBody(draftSchema) },
  responses: { 201: jsonAnswer(gardenSchema, 'Noted; it is being made') },
})
const oneRoute = route({
  method: 'get',
  path: '/gardens/{slug}',
  permission: 'gardens:see',
  request: { params: bySlug },
  responses: { 200: jsonAnswer(gardenSchema, 'One garden') },
})
const stopRoute = route({
  method: 'post',
  path: '/gardens/{slug}/stops',
  permission: 'gardens:change',
  request: { params: bySlug },
  responses: { 200: jsonAnswer(gardenSchema, 'Stopped') },
})
const startRoute = route({
  method: 'post',
  path: '/gardens/{slug}/starts',
  permission: 'gardens:change',
  request: { params: bySlug },
  responses: { 200: jsonAnswer(gardenSchema, 'Starting') },
})
const meRoute = route({
  method: 'get',
  path: '/me',
  permission: 'signed-in',
  responses: {
    200: jsonAnswer(
      z.object({
        name: z.string(),
        email: z.string(),
        role: z.object({ code: z.string(), title: z.string() }),
        permissions: z.array(z.string()),
        member: z.null(),
      }),
      'Who is signed in',
    ),
  },
})

/** The platform's routes: who am I, every garden, create, stop, start (OPS-01). */
export const gardensRoutes = (): Routes<GardensNeeds> => {
  const routes = openRoutes<GardensNeeds>()
  routes.openapi(meRoute, (c) => {
    const { actor, permissions } = sessionOf(c)
    const role = { code: 'platform-administrator', title: 'Plateforme' }
    return c.json(
      {
        name: actor.name,
        email: c.get('needs').visitorEmail,
        role,
        permissions: [...permissions],
        member: null,
      },
      200,
    )
  })
  routes.openapi(listRoute, async (c) => {
    const needs = c.get('needs')
    const gardens = (await needs.gardens.all()).map((garden) => shown(needs, garden))
    return c.json(
      pageOf(gardens, c.req.valid('query'), ({ slug }) => slug),
      200,
    )
  })
  routes.openapi(createRoute, async (c) => {
    const garden = await once(c, commonStatuses, (needs) => createGarden(needs, c.req.valid('json')))
    return c.json(shown(c.get('needs'), garden), 201)
  })
  routes.openapi(oneRoute, async (c) => {
    const needs = c.get('needs')
    const garden = await needs.gardens.find(c.req.valid('param').slug)
    return garden ? c.json(shown(needs, garden), 200) : refuse({ kind: 'not-found' }, 404)
  })
  routes.openapi(stopRoute, async (c) => {
    const { slug } = c.req.valid('param')
    const garden = await once(c, runningStatuses, (needs) => stopGarden(needs, slug))
    return c.json(shown(c.get('needs'), garden), 200)
  })
  routes.openapi(startRoute, async (c) => {
    const { slug } = c.req.valid('param')
    const garden = await once(c, runningStatuses, (needs) => startGarden(needs, slug))
    return c.json(shown(c.get('needs'), garden), 200)
  })
  return routes
}

const shown = (needs: GardensNeeds, garden: GardenRecord): z.output<typeof gardenSchema> => {
  const process = needs.runner.statusOf(garden.slug)
  const { slug, name, website, createdAt } = garden
  return {
    slug,
    name,
    website,
    url: needs.address(slug),
    state: shownState(garden.state, process),
    version: needs.productVersion,
    memoryMb: garden.state === 'running' ? (process?.memoryMb ?? null) : null,
    restarts: process?.restarts ?? 0,
    lastError: garden.lastError ?? process?.lastError ?? null,
    createdAt,
  }
}
