import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { auditRoutes } from '#modules/audit'
import { calendarRoutes } from '#modules/calendar'
import { deliveryRoutes } from '#modules/deliveries'
import { depotRoutes } from '#modules/depots'
import { documentRoutes } from '#modules/documents'
import { drivingRoutes } from '#modules/driving'
import { feedFiles, feedRoutes } from '#modules/feeds'
import { settingsRoutes } from '#modules/garden'
import { importRoutes } from '#modules/imports'
import { memberRoutes } from '#modules/members'
import { peopleRoutes } from '#modules/people'
import { planningRoutes } from '#modules/planning'
import { productRoutes } from '#modules/products'
import { roundRoutes } from '#modules/rounds'
import { loadRoutes, myRoutes, subscriptionRoutes } from '#modules/subscriptions'
import { withOneReading } from '#platform/dynamo'
import {
  answerNotFound,
  answerProblem,
  bodiesUpTo,
  problemResponse,
  type ReportFailure,
  type RouteEnv,
  requestIds,
  sessionOf,
} from '#platform/http'
import { configRoutes } from './config-routes.ts'
import type { GardenNeeds } from './houses.ts'
import { equip, recognise, type VerifyToken } from './identify.ts'
import type { Garden } from './open-garden.ts'

const BODY_MAX_BYTES = 2 * 1024 * 1024
const IMPORT_MAX_BYTES = 40 * 1024 * 1024

export type GardenApi = OpenAPIHono<RouteEnv<GardenNeeds>>

/** Every route of a garden under `/api`, as declared by the houses. */
export const gardenRoutes = (): GardenApi => {
  const api = new OpenAPIHono<RouteEnv<GardenNeeds>>()
  api.route('/', configRoutes())
  api.route('/', peopleRoutes())
  api.route('/', settingsRoutes())
  api.route('/', calendarRoutes())
  api.route('/', auditRoutes())
  api.route('/', depotRoutes())
  api.route('/', roundRoutes())
  api.route('/', productRoutes())
  api.route('/', memberRoutes())
  api.route('/', subscriptionRoutes())
  api.route('/', myRoutes())
  api.route('/', loadRoutes())
  api.route('/', deliveryRoutes())
  api.route('/', documentRoutes())
  api.route('/', drivingRoutes())
  api.route('/', planningRoutes())
  api.route('/', feedRoutes())
  api.route('/', importRoutes())
  return api
}

/** The garden's HTTP server: identity, limits, problems, and the routes of all houses. */
export const gardenApi = (garden: Garden, verify: VerifyToken, report: ReportFailure): GardenApi => {
  const app = new OpenAPIHono<RouteEnv<GardenNeeds>>()
  app.use(requestIds, (_, next) => withOneReading(next))
  app.use('/api/*', underMaintenance(garden), recognise(garden, verify), bodies, equip(garden))
  app.route('/api', gardenRoutes())
  app.use('/feeds/*', underMaintenance(garden), recognise(garden, verify), equip(garden))
  app.route('/', feedFiles())
  app.onError(answerProblem(report))
  app.notFound(answerNotFound)
  return app
}

const usual = bodiesUpTo(BODY_MAX_BYTES)
const imported = bodiesUpTo(IMPORT_MAX_BYTES)

/** A body without a declared length is read to measure it, so a large one only from who may import. */
const bodies: MiddlewareHandler<RouteEnv<GardenNeeds>> = (c, next) => {
  if (c.req.path !== '/api/imports') return usual(c, next)
  return (sessionOf(c).permissions.has('imports:change') ? imported : usual)(c, next)
}

/** While an import is under way, or cut off and not yet undone, nobody sees or changes half of it. */
const underMaintenance =
  (garden: Garden): MiddlewareHandler =>
  async (c, next) => {
    const { maintenance } = await garden.revisions.read()
    if (maintenance) {
      c.header('retry-after', '5')
      return problemResponse(c, { kind: maintenance.kind }, 503)
    }
    return next()
  }
