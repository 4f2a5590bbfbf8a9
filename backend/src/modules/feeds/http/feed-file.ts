import { createHash } from 'node:crypto'
import { openRoutes, type Routes, refuse, route, z } from '#platform/http'
import type { FeedNeeds } from '../actions/needs.ts'
import type { FeedEvent } from '../domain/calendar-event.ts'
import type { FeedOwner } from '../domain/feed-owner.ts'
import { en } from '../language/en.ts'
import { fr } from '../language/fr.ts'
import { feedEvents } from '../views/feed-events.ts'
import { type CalendarWords, calendarText } from './calendar-text.ts'

const languages = { fr, en }

interface CalendarLook extends CalendarWords {
  readonly locale: keyof typeof languages
}

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
    const events = await feedEvents(needs, owner)
    const calendar = await calendarFor(needs, owner)
    const told = fingerprintOf(events, calendar)
    const headers = { etag: `W/${told}`, 'cache-control': 'private, no-cache' }
    if (c.req.header('if-none-match')?.includes(told)) return c.body(null, 304, headers)
    return c.body(calendarText(events, calendar, needs.clock.nowMs()), 200, {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="cabas.ics"',
    })
  })
  return routes
}

const calendarFor = async (needs: FeedNeeds, owner: FeedOwner): Promise<CalendarLook> => {
  const { name, locale, timeZone } = await needs.settings.garden()
  const say = languages[locale]
  return { name: say.calendar(name, owner, await nameOf(needs, owner)), timeZone, say, locale }
}

// Without stamp and sequence: what changed in the garden and not in this feed is not sent again. Hence a weak ETag.
const fingerprintOf = (events: readonly FeedEvent[], { name, timeZone, locale }: CalendarLook): string => {
  const told = events.map(({ sequence, ...event }) => event)
  const hash = createHash('sha256').update(JSON.stringify([name, timeZone, locale, told]))
  return `"${hash.digest('base64url').slice(0, 27)}"`
}

const nameOf = async (needs: FeedNeeds, owner: FeedOwner): Promise<string> => {
  if (owner.kind === 'depot') return (await needs.depots.all()).depot(owner.code)?.name ?? owner.code
  if (owner.kind === 'round') return (await needs.rounds.all()).round(owner.code)?.name ?? owner.code
  return ''
}
