import { z } from 'zod'
import { ok, type Result, refused } from '#kernel/result'

/** A place that an address may mean, best first. */
export interface FoundPlace {
  readonly label: string
  readonly latitude: number
  readonly longitude: number
}

/** Why nothing was found: nobody answered, or not in the words that were asked for. */
export interface GeocoderRefusal {
  readonly kind: 'geocoder-unreachable' | 'geocoder-refused' | 'geocoder-nonsense'
  readonly status: number
}

/** Finds the places that an address may mean. */
export type FindPlaces = (address: string) => Promise<Result<readonly FoundPlace[], GeocoderRefusal>>

const PLACES_MAX = 5
const TIMEOUT_MS = 5000

const answer = z.object({
  features: z.array(
    z.object({
      geometry: z.object({
        type: z.literal('Point'),
        coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
      }),
      properties: z.object({ label: z.string().max(300) }),
    }),
  ),
})

/**
 * Asks a search of addresses as the French Base adresse nationale answers it: `?q=…&limit=…`, GeoJSON out. Nothing but
 * the address is sent.
 */
export const openGeocoder =
  (url: string, fetching: typeof fetch = fetch): FindPlaces =>
  async (address) => {
    const asked = new URL(url)
    asked.searchParams.set('q', address)
    asked.searchParams.set('limit', String(PLACES_MAX))
    try {
      const response = await fetching(asked, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
      if (!response.ok) return refused({ kind: 'geocoder-refused', status: response.status })
      const read = answer.safeParse(await response.json())
      if (!read.success) return refused({ kind: 'geocoder-nonsense', status: response.status })
      return ok(read.data.features.slice(0, PLACES_MAX).map(placeOf))
    } catch {
      return refused({ kind: 'geocoder-unreachable', status: 0 })
    }
  }

const placeOf = ({ geometry, properties }: z.infer<typeof answer>['features'][number]): FoundPlace => {
  const [longitude, latitude] = geometry.coordinates
  return { label: properties.label, latitude, longitude }
}
