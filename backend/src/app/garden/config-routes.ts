import type { Clock } from '#kernel/clock'
import type { Settings } from '#modules/garden'
import { jsonAnswer, openRoutes, type Routes, route, z } from '#platform/http'

/** What a page must know before anybody has signed in. */
export interface PageSettings {
  readonly slug: string
  readonly auth: { readonly url: string; readonly realm: string; readonly clientId: string }
  /** URL template of map tiles, or null to draw maps without any network. */
  readonly tiles: string | null
  /** Whether today is another day here than in the calendar, as in the demo of a past year. */
  readonly shiftedClock: boolean
}

/** What the route of the page's settings may touch. */
export interface ConfigNeeds {
  readonly page: PageSettings
  readonly settings: Settings
  readonly clock: Clock
}

const configBody = z
  .object({
    kind: z.literal('garden'),
    slug: z.string(),
    name: z.string(),
    locale: z.enum(['fr', 'en']),
    colour: z.string(),
    hasLogo: z.boolean(),
    setUp: z.boolean(),
    membersChangeDepot: z.boolean().openapi({ description: 'Whether members may move to another depot' }),
    membersSubscribe: z.boolean().openapi({ description: 'Whether members may subscribe by themselves' }),
    auth: z.object({ url: z.string(), realm: z.string(), clientId: z.string() }),
    tiles: z.string().nullable(),
    today: z.string().openapi({ format: 'date' }),
    shiftedClock: z.boolean(),
  })
  .openapi('GardenConfig')

const showConfig = route({
  method: 'get',
  path: '/config',
  tags: ['garden'],
  permission: 'public',
  summary: 'What a page must know before anybody has signed in',
  responses: { 200: jsonAnswer(configBody, 'The settings of the page') },
})

/** The public settings of a garden's pages. */
export const configRoutes = (): Routes<ConfigNeeds> => {
  const routes = openRoutes<ConfigNeeds>()
  routes.openapi(showConfig, async (c) => {
    const { page, settings, clock } = c.get('needs')
    const { name, locale, colour, hasLogo, setUp, membersChangeDepot, membersSubscribe } =
      await settings.garden()
    return c.json(
      {
        kind: 'garden' as const,
        name,
        locale,
        colour,
        hasLogo,
        setUp,
        membersChangeDepot,
        membersSubscribe,
        today: clock.today(),
        ...page,
      },
      200,
    )
  })
  return routes
}
