import { createHash } from 'node:crypto'
import { openRoutes, type Routes, refuse, route, z } from '#platform/http'
import { followFeed } from '../actions/follow-feed.ts'
import type { FeedNeeds } from '../actions/needs.ts'
import type { FeedEvent } from '../domain/calendar-event.ts'
import type { FeedOwner } from '../domain/feed-owner.ts'
import { en } from '../language/en.ts'
import { fr } from '../language/fr.ts'
import { calendarText } from './calendar-text.ts'

const languages = { fr, en }

const readIt = route({
  method: 'get',
  path: '/feeds/{file}',
  tags: ['feeds'],
  permission: 'public',
  summary: 'A calendar of deliveries, by its secret address',
  request: { params: z.object({ file: z.string().regex(/^[\w-]{20,64}\.ics$/) }) },
  responses: {
    200: {
      description: 'The calendar (RFC 5545)',
      content: { 'text/calendar': { schema: z.string() } },
    },
    304: { description: 'Nothing has changed' },
  },
})

/** The public calendar files; mounted beside the API, because calendar applications have no session. (DLV-07) */
export const feedFiles = (): Routes<FeedNeeds> => {
  const routes = openRoutes<FeedNeeds>()
  routes.openapi(readIt, async (c) => {
    const needs = c.get('needs')
    const owner = await needs.feeds.ownerOf(c.req.valid('param').file.slice(0, -'.ics'.length))
    if (!owner) return refuse({ kind: 'not-found', subject: 'feed' }, 404)
    const events = await followFeed(needs, owner)
    const text = await textOf(needs, owner, events)
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    const headers = {
      etag,
      'cache-control': 'private, no-cache',
      'last-modified': new Date(lastChangeMs(events)).toUTCString(),
    }
    if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, headers)
    return c.body(text, 200, {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="cabas.ics"',
    })
  })
  return routes
}

const textOf = async (needs: FeedNeeds, owner: FeedOwner, events: readonly FeedEvent[]): Promise<string> => {
  const { name, locale, timeZone } = await needs.settings.garden()
  const say = languages[locale]
  return calendarText(events, { name: say.calendar(name, owner, await nameOf(needs, owner)), timeZone, say })
}

const nameOf = async (needs: FeedNeeds, owner: FeedOwner): Promise<string> => {
  if (owner.kind === 'depot') return (await needs.depots.all()).depot(owner.code)?.name ?? owner.code
  if (owner.kind === 'round') return (await needs.rounds.all()).round(owner.code)?.name ?? owner.code
  return ''
}

const lastChangeMs = (events: readonly FeedEvent[]): number =>
  events.reduce((last, { changedAtMs }) => Math.max(last, changedAtMs), 0)
