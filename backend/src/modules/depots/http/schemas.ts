import type { Weekday } from '#kernel/day'
import { pageQuery, z } from '#platform/http'
import { depotKinds } from '../domain/depot.ts'

/** Longer than any field may be: how long each one may be is a rule, and refused with its figures. */
const text = z.string().max(5000)
const version = z.number().int().positive()

const weekday = z
  .number()
  .int()
  .min(1)
  .max(7)
  .openapi({ description: '1 Monday to 7 Sunday' })
  .transform((number) => number as Weekday)

const details = z.object({
  name: text,
  kind: z.enum(depotKinds),
  reservedFor: text.openapi({ description: 'For a restricted depot: for whom' }),
  categories: z
    .array(text)
    .max(500)
    .readonly()
    .openapi({ description: 'For a professional depot: the member categories that see and choose it' }),
  street: text,
  postcode: text,
  town: text,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  phone: text,
  email: text,
  website: text,
  contact: z.object({ name: text, phone: text, email: text }),
  capacity: z.number().nullable().openapi({ description: 'Baskets it can hold; null is no limit' }),
  deliverySlot: z
    .object({ from: text, to: text })
    .nullable()
    .openapi({ description: 'When the driver may come; null is any time' }),
  accessNotes: text.openapi({ description: 'For staff and drivers only' }),
  collection: z
    .array(z.object({ weekday, from: text, to: text }))
    .max(100)
    .readonly(),
  description: text,
  comments: text,
})

export const depotDraft = details.extend({ code: text })
export const depotEdit = details.extend({ version })
export const passwordBody = z.object({ password: text, version })
export const picture = z.string().openapi({ format: 'binary' })
export const versionBody = z.object({ version })
export const versionQuery = z.object({ version: z.coerce.number().int().positive() })
export const depotCode = z.object({ code: z.string().min(1).max(40) })

export const depotsQuery = pageQuery.extend({
  archived: z.enum(['true', 'false']).optional().openapi({ description: 'Only those; absent is all' }),
  kind: z.enum(depotKinds).optional(),
})

const slot = z.object({ weekday: z.number().int(), from: z.string(), to: z.string() })

export const depotBody = details
  .extend({
    code: z.string(),
    collection: z.array(slot).readonly(),
    photo: z
      .string()
      .nullable()
      .openapi({ description: 'Names the photo of now; another photo has another name' }),
    hasPassword: z.boolean().openapi({ description: 'Whether members can choose it with a password' }),
    archived: z.boolean(),
    version: z.number().int(),
    rounds: z.array(z.string()).readonly().openapi({ description: 'The rounds in use that serve it' }),
    places: z.object({ taken: z.number().int(), left: z.number().int().nullable() }).openapi({
      description: 'Baskets left there in a week by running subscriptions, and room for how many more',
    }),
  })
  .openapi('Depot')
