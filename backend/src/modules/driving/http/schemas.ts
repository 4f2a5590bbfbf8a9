import { dayField, z } from '#platform/http'

const count = z.number().int()
const day = z.string().openapi({ format: 'date' })
const outcome = z.enum(['planned', 'delivered', 'not-collected', 'lost', 'not-delivered', 'mixed'])
const products = z.array(z.object({ name: z.string(), quantity: count }))
const place = { street: z.string(), postcode: z.string(), town: z.string() }

export const drivingDayBody = z
  .object({
    day,
    rounds: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        colour: z.string(),
        stops: count,
        baskets: count,
        done: count.openapi({ description: 'Stops of which something was recorded' }),
      }),
    ),
  })
  .openapi('DrivingDay')

const homeBody = z.object({
  subscription: count,
  name: z.string(),
  phone: z.string(),
  ...place,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  after: z
    .string()
    .openapi({ description: 'The stop behind which the planned order has this home; or empty' }),
  products,
  outcome,
})

const stopBody = z
  .object({
    position: count,
    depot: z.string(),
    name: z.string(),
    kind: z.enum(['open', 'restricted', 'professional', 'home', 'reserve']),
    ...place,
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    phone: z.string(),
    contactName: z.string(),
    accessNotes: z.string(),
    baskets: count,
    products,
    people: z.array(homeBody).openapi({ description: 'For home deliveries only' }),
    outcome,
  })
  .openapi('DriverStop')

export const drivingRoundBody = z
  .object({
    day,
    round: z.object({ code: z.string(), name: z.string(), colour: z.string() }),
    stops: z.array(stopBody),
  })
  .openapi('DrivingRound')

export const drivingDayQuery = z.object({
  day: dayField.optional().openapi({ description: 'Today when it is left out' }),
})
export const roundOnDay = z.object({ day: dayField, round: z.string().min(1).max(20) })
export const outcomeParam = roundOnDay.extend({ id: z.string().min(1).max(40) })
