import { Hono } from 'hono'
import { problemResponse } from '#platform/http'
import type { Garden } from './open-garden.ts'

/** `/healthz` says that the process lives, `/readyz` that its table answers. */
export const healthRoutes = (garden: Garden): Hono => {
  const routes = new Hono()
  routes.get('/healthz', (c) =>
    c.json({ alive: true, memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576) }),
  )
  routes.get('/readyz', async (c) => {
    try {
      await garden.revisions.read()
      return c.json({ ready: true })
    } catch {
      return problemResponse(c, { kind: 'not-ready' }, 503)
    }
  })
  return routes
}
