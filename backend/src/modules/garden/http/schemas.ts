import { z } from '#platform/http'
import { gardenLocales, holidayRegions } from '../domain/garden.ts'
import { setUpSteps } from '../domain/set-up-steps.ts'

/** Longer than any field may be: how long each one may be is a rule, and refused with its figures. */
const text = z.string().max(5000)
const version = z.number().int().positive()

const settings = z.object({
  name: text,
  legalName: text,
  street: text,
  postcode: text,
  town: text,
  managementAddress: text,
  phone: text,
  email: text,
  contact: text,
  website: text,
  siret: text,
  vatLiable: z.boolean(),
  bic: text,
  iban: text,
  sepaCreditorId: text.openapi({ description: 'The SEPA creditor identifier (ICS)' }),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  holidayRegion: z.enum(holidayRegions),
  timeZone: text.openapi({ example: 'Europe/Paris' }),
  locale: z.enum(gardenLocales),
  deadlineDays: z
    .number()
    .openapi({ description: 'Days before a delivery at which its day is frozen, 0 to 14' }),
  colour: text.openapi({ example: '#2f7d4f' }),
})

export const gardenEdit = settings.extend({ version })
export const versionBody = z.object({ version })
export const versionQuery = z.object({ version: z.coerce.number().int().positive() })

export const gardenBody = settings
  .extend({
    hasLogo: z.boolean(),
    setUp: z.boolean().openapi({ description: 'Whether the first set-up was gone through' }),
    version: z.number().int(),
  })
  .openapi('Garden')

export const stepsBody = z
  .object({ items: z.array(z.object({ step: z.enum(setUpSteps), done: z.boolean() })).readonly() })
  .openapi('SetUpSteps')

export const picture = z.string().openapi({ format: 'binary' })
