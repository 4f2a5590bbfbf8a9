import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** The least that a Hono route can do, to compare with: a process that answers a small JSON object. */
const app = new Hono()
app.get('/bare', (c) => c.json({ items: [], next: null }))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  process.send?.({ kind: 'listening', port }),
)
process.once('disconnect', () => process.exit(0))
