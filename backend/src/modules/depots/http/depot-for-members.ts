import { z } from '#platform/http'

/** What members read of a depot, wherever it is told to them: nothing that is for staff and drivers only. */
export const depotForMembers = z.object({
  code: z.string(),
  name: z.string(),
  street: z.string(),
  postcode: z.string(),
  town: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  phone: z.string(),
  description: z.string(),
  photo: z.string().nullable().openapi({ description: 'Names the photo of now' }),
  collection: z.array(z.object({ weekday: z.number().int(), from: z.string(), to: z.string() })),
})
