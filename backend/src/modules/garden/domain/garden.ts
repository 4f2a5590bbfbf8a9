import type { MemberFields } from './member-fields.ts'

/** Whose public holidays the garden keeps. */
type HolidayRegion = (typeof holidayRegions)[number]
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

export type GardenLocale = (typeof gardenLocales)[number]
export const gardenLocales = ['fr', 'en'] as const

/** What the garden tells about itself and how it works (GAR-01, GAR-06, GAR-07). An empty text means not given. */
export interface GardenSettings {
  readonly name: string
  readonly legalName: string
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly managementAddress: string
  readonly phone: string
  readonly email: string
  readonly contact: string
  readonly website: string
  readonly siret: string
  readonly vatLiable: boolean
  readonly bic: string
  readonly iban: string
  /** The SEPA creditor identifier (ICS). */
  readonly sepaCreditorId: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly holidayRegion: HolidayRegion
  /** An IANA zone such as `Europe/Paris`. */
  readonly timeZone: string
  readonly locale: GardenLocale
  /** Days before a delivery at which its day is frozen, 0 to 14 (CAL-06). */
  readonly deadlineDays: number
  readonly colour: string
  /** Whether members may move their own baskets to another depot (GAR-02, SUB-07). */
  readonly membersChangeDepot: boolean
  /** Whether members may subscribe by themselves (GAR-02, SUB-02). */
  readonly membersSubscribe: boolean
  /** What is asked of members beside a name (MEM-01). */
  readonly memberFields: MemberFields
}

/** A garden's settings as they stand. */
export interface Garden extends GardenSettings {
  readonly hasLogo: boolean
  /** Whether the first set-up was gone through (GAR-03). */
  readonly setUp: boolean
  readonly version: number
}
