import { z } from '#platform/http'
import { gardenLocales, holidayRegions } from '../domain/garden.ts'
import { type MemberField, memberFieldStates } from '../domain/member-fields.ts'
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
  iban: text.openapi({ description: 'Sent with only its ends; sent back so, it stays as it is' }),
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
  membersChangeDepot: z.boolean().openapi({ description: 'Whether members may move to another depot' }),
  membersSubscribe: z.boolean().openapi({ description: 'Whether members may subscribe by themselves' }),
})

const state = z.enum(memberFieldStates)
/** What is asked of members, field by field; the house of members tells it too. */
export const memberFieldsBody = z
  .object({
    title: state,
    firstName: state,
    email: state,
    phone: state,
    phone2: state,
    address: state,
    organisation: state,
    profession: state,
    birthDate: state,
    household: state,
    category: state,
  } satisfies Record<MemberField, typeof state>)
  .openapi('MemberFields', { description: 'What is asked of members beside a name' })

export const gardenEdit = settings.extend({
  memberFields: memberFieldsBody.optional().openapi({ description: 'Left out, it stays as it is' }),
  version,
})
export const versionBody = z.object({ version })
export const versionQuery = z.object({ version: z.coerce.number().int().positive() })

export const gardenBody = settings
  .extend({
    memberFields: memberFieldsBody,
    hasLogo: z.boolean(),
    setUp: z.boolean().openapi({ description: 'Whether the first set-up was gone through' }),
    version: z.number().int(),
  })
  .openapi('Garden')

export const ibanBody = z.object({ iban: z.string() }).openapi('GardenIban')

export const stepsBody = z
  .object({ items: z.array(z.object({ step: z.enum(setUpSteps), done: z.boolean() })).readonly() })
  .openapi('SetUpSteps')

export const picture = z.string().openapi({ format: 'binary' })
