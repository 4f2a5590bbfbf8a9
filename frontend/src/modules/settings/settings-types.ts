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
  version?: number
}

export type Garden = Readonly<Required<SettingsForm>> & { readonly hasLogo: boolean; readonly setUp: boolean }
