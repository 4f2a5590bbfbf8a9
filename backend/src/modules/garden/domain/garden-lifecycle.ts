import type { InvalidInput } from '#kernel/fields'
import { ok, type Result } from '#kernel/result'
import { checkGarden } from './check-garden.ts'
import type { Garden, GardenLocale, GardenSettings } from './garden.ts'
import { unsetMemberFields } from './member-fields.ts'

/** A new garden of which only the name and the web site are known; everything else waits for the set-up (GAR-03). */
export const foundGarden = (founding: {
  readonly name: string
  readonly website: string
  readonly locale?: GardenLocale
}): Result<Garden, InvalidInput> => {
  const settings = checkGarden({
    ...unsetSettings,
    name: founding.name,
    website: founding.website,
    locale: founding.locale ?? unsetSettings.locale,
  })
  return settings.ok ? ok({ ...settings.value, hasLogo: false, setUp: false, version: 1 }) : settings
}

/** The garden with other settings (GAR-01). */
export const changeGarden = (garden: Garden, typed: GardenSettings): Result<Garden, InvalidInput> => {
  const settings = checkGarden(typed)
  return settings.ok ? ok({ ...garden, ...settings.value, version: garden.version + 1 }) : settings
}

/** The garden with or without a logo (GAR-06). */
export const withLogo = (garden: Garden, hasLogo: boolean): Garden => ({
  ...garden,
  hasLogo,
  version: garden.version + 1,
})

/** The garden whose first set-up is done (GAR-03). */
export const finishSetUp = (garden: Garden): Garden =>
  garden.setUp ? garden : { ...garden, setUp: true, version: garden.version + 1 }

/** What a garden works with before anybody decided: Paris time, French, frozen two days before. */
export const unsetSettings: GardenSettings = {
  name: '',
  legalName: '',
  street: '',
  postcode: '',
  town: '',
  managementAddress: '',
  phone: '',
  email: '',
  contact: '',
  website: '',
  siret: '',
  vatLiable: false,
  bic: '',
  iban: '',
  sepaCreditorId: '',
  latitude: null,
  longitude: null,
  holidayRegion: 'metropole',
  timeZone: 'Europe/Paris',
  locale: 'fr',
  deadlineDays: 2,
  colour: '#2f7d4f',
  membersChangeDepot: true,
  // Every plan is offered to everybody until it is narrowed, solidarity prices included: staff open this when they are ready.
  membersSubscribe: false,
  memberFields: unsetMemberFields,
}
