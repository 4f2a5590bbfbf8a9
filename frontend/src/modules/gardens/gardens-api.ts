import { type Answer, allPages, api, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'

/** How a garden is doing, as the platform's API says. */
export type GardenState = 'creating' | 'starting' | 'running' | 'stopped' | 'failed'

/** A garden as the platform's API shows it; openapi.yaml prints the API of a garden only. */
export type Garden = {
  readonly slug: string
  readonly name: string
  readonly website: string
  readonly url: string
  readonly state: GardenState
  readonly version: string
  readonly memoryMb: number | null
  readonly restarts: number
  readonly lastError: string | null
  readonly createdAt: number
}

/** What somebody types to ask for a garden. */
export type GardenForm = {
  slug: string
  name: string
  website: string
  administrator: { name: string; email: string }
  version: number
}

const LIMIT = 200
type Loose = ReturnType<typeof settle<unknown>>
type Page = { readonly items: readonly Garden[]; readonly next: string | null }
const as = <T>(answer: Loose): Promise<Answer<T>> => answer as Promise<Answer<T>>

export const readGardens = (): Promise<Answer<readonly Garden[]>> =>
  allPages((cursor) =>
    as<Page>(settle(api.GET('/gardens', { params: { query: { limit: LIMIT, ...(cursor && { cursor }) } } }))),
  )

export const readGarden = (slug: string): Promise<Answer<Garden>> =>
  as(settle(api.GET('/gardens/{slug}', { params: { path: { slug } } })))

export const createGarden = ({ version: _, ...draft }: GardenForm, once: Once): Promise<Answer<Garden>> =>
  as(settle(api.POST('/gardens', { params: { ...once }, body: draft })))

export const stopGarden = (slug: string, once: Once): Promise<Answer<Garden>> =>
  as(settle(api.POST('/gardens/{slug}/stops', { params: { path: { slug }, ...once } })))

export const startGarden = (slug: string, once: Once): Promise<Answer<Garden>> =>
  as(settle(api.POST('/gardens/{slug}/starts', { params: { path: { slug }, ...once } })))
