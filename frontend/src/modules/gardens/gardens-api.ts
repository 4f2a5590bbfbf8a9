import { type Answer, allPages, platformApi, settle } from '../../api/client.ts'
import type { components } from '../../api/platform-schema.d.ts'
import type { Once } from '../../api/use-action.ts'

/** A garden as the platform shows it. */
export type Garden = components['schemas']['PlatformGarden']
/** How a garden is doing. */
export type GardenState = Garden['state']

/** What somebody types to ask for a garden. */
export type GardenForm = {
  slug: string
  name: string
  website: string
  administrator: { name: string; email: string }
  version: number
}

const LIMIT = 200

export const readGardens = (): Promise<Answer<readonly Garden[]>> =>
  allPages((cursor) =>
    settle(platformApi.GET('/gardens', { params: { query: { limit: LIMIT, ...(cursor && { cursor }) } } })),
  )

export const readGarden = (slug: string): Promise<Answer<Garden>> =>
  settle(platformApi.GET('/gardens/{slug}', { params: { path: { slug } } }))

export const createGarden = ({ version: _, ...draft }: GardenForm, once: Once): Promise<Answer<Garden>> =>
  settle(platformApi.POST('/gardens', { params: { ...once }, body: draft }))

export const stopGarden = (slug: string, once: Once): Promise<Answer<Garden>> =>
  settle(platformApi.POST('/gardens/{slug}/stops', { params: { path: { slug }, ...once } }))

export const startGarden = (slug: string, once: Once): Promise<Answer<Garden>> =>
  settle(platformApi.POST('/gardens/{slug}/starts', { params: { path: { slug }, ...once } }))
