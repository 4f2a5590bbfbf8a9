import type { components } from '../../api/schema.d.ts'

/** Whose public holidays the garden keeps, in the order of the list. */
export const holidayRegions = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'la-reunion',
  'mayotte',
  'saint-barthelemy',
  'saint-martin',
  'saint-pierre-et-miquelon',
  'nouvelle-caledonie',
  'polynesie-francaise',
  'wallis-et-futuna',
] as const
export type HolidayRegion = (typeof holidayRegions)[number]

/** What is asked of members, field by field (MEM-01), in the order of the list. */
export type MemberFields = components['schemas']['MemberFields']
export const memberFields = [
  'title',
  'firstName',
  'email',
  'phone',
  'phone2',
  'address',
  'organisation',
  'profession',
  'birthDate',
  'household',
  'category',
] as const satisfies readonly (keyof MemberFields)[]

/** What the garden tells about itself (GAR-01, -06, -07). */
export type SettingsForm = {
  name: string
  legalName: string
  street: string
  postcode: string
  town: string
  managementAddress: string
  phone: string
  email: string
  contact: string
  website: string
  siret: string
  vatLiable: boolean
  bic: string
  iban: string
  sepaCreditorId: string
  latitude: number | null
  longitude: number | null
  holidayRegion: HolidayRegion
  timeZone: string
  locale: 'fr' | 'en'
  deadlineDays: number
  colour: string
  memberFields: MemberFields
  membersChangeDepot: boolean
  membersSubscribe: boolean
  version?: number
}

export type Garden = Readonly<Required<SettingsForm>> & { readonly hasLogo: boolean; readonly setUp: boolean }
