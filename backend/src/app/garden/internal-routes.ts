import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import { changeSettings, finishSetUp, foundGarden } from '#modules/garden'
import { foundDirectory } from '#modules/people'
import { RefusalThrown, z } from '#platform/http'
import type { Garden } from './open-garden.ts'

const PLATFORM = { id: 'platform', name: 'Cabas' }
const placedPerson = z.object({
  subject: z.string().min(1),
  name: z.string().min(1),
  email: z.email(),
  role: z.string().min(1),
  member: z.number().int().positive().nullable().default(null),
})
const founding = z.object({
  name: z.string().trim().min(1).max(100),
  website: z.string().max(200).default(''),
  administrator: placedPerson.omit({ role: true, member: true }),
})

const settled = z.object({
  street: z.string().default(''),
  postcode: z.string(),
  town: z.string(),
  phone: z.string(),
  email: z.email(),
  latitude: z.number(),
  longitude: z.number(),
  membersSubscribe: z.boolean().default(false),
})

/** What only the platform may ask of a garden, under a secret that the two share; not part of the public contract. */
export const internalRoutes = (garden: Garden, operatorSecret: string): Hono => {
  const routes = new Hono()
  const needs = () => garden.needsFor({ actor: PLATFORM })
  routes.use(operatorOnly(operatorSecret))
  routes.put('/founding', async (c) => {
    const { administrator, name, website } = founding.parse(await c.req.json())
    const placed = { ...administrator, id: administrator.subject, role: 'administrator', member: null }
    const people = await foundDirectory(needs(), [placed])
    const settings = people.ok ? await foundGarden(needs(), { name, website }) : people
    return settings.ok ? c.body(null, 204) : c.json(settings.refusal, 409)
  })
  routes.put('/people', async (c) => {
    const person = placedPerson.parse(await c.req.json())
    const placed = await foundDirectory(needs(), [{ ...person, id: person.subject }])
    return placed.ok ? c.body(null, 204) : c.json(placed.refusal, 409)
  })
  routes.put('/settlement', async (c) => {
    const before = await needs().settings.garden()
    const given = settled.parse(await c.req.json())
    const known = before.setUp
      ? ({ ok: true, value: before } as const)
      : await changeSettings(needs(), { ...before, ...given })
    const done = known.ok ? await finishSetUp(needs(), { version: known.value.version }) : known
    return done.ok ? c.body(null, 204) : c.json(done.refusal, 409)
  })
  return routes
}

const operatorOnly =
  (secret: string): MiddlewareHandler =>
  async (c, next) => {
    const given = c.req.header('authorization') ?? ''
    if (!timingSafeEqual(digest(given), digest(`Bearer ${secret}`)))
      throw new RefusalThrown({ kind: 'not-signed-in' }, 401)
    await next()
  }

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
