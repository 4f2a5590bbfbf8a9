import { z } from '#platform/http'

const url = z.url()

/** What a garden process is told by its environment; nothing else decides where it is. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(0),
  CABAS_GARDEN: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  CABAS_TABLE: z.string().min(3),
  DYNAMODB_ENDPOINT: url.optional(),
  CABAS_BLOBS: z.string().min(1),
  CABAS_ISSUER: url,
  CABAS_JWKS_URL: url,
  CABAS_AUDIENCE: z.string().default('cabas-api'),
  CABAS_PUBLIC_URL: url,
  CABAS_AUTH_URL: url,
  CABAS_IDENTITY_URL: url,
  CABAS_IDENTITY_SECRET: z.string().min(16),
  CABAS_OPERATOR_SECRET: z.string().min(16),
  CABAS_SMTP_URL: url.optional(),
  CABAS_MAIL_FROM: z.string().default('cabas@example.org'),
  CABAS_CLOCK_SHIFT_DAYS: z.coerce.number().int().default(0),
  CABAS_TILES: z.string().optional(),
  CABAS_OSRM_URL: url.optional(),
  CABAS_VROOM_URL: url.optional(),
  CABAS_GEOCODER_URL: url.optional(),
  CABAS_PRIVATE_SERVICES: z.enum(['true', 'false']).default('false'),
})

export type GardenSettings = z.output<typeof environment>

/** The settings, or the sentence that says which variable is missing or wrong. */
export const gardenSettings = (
  env: Readonly<Record<string, string | undefined>>,
): GardenSettings | string => {
  const parsed = environment.safeParse(env)
  if (parsed.success) return parsed.data
  return `A garden cannot start: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`
}
