import { type Checking, checking, type InvalidInput } from '#kernel/fields'
import type { Result } from '#kernel/result'
import { compact, isBic, isCreditorId, isIban } from './bank-identifiers.ts'
import { type GardenSettings, gardenLocales, holidayRegions } from './garden.ts'
import { checkMemberFields } from './member-fields.ts'
import { isSiret } from './siret.ts'

const NAME = { max: 80 }
const LINE = { max: 120 }
const DEADLINE_DAYS_MAX = 14

/** The settings as they are kept, or every field that is wrong (GAR-01). Only the name is required. */
export const checkGarden = (typed: GardenSettings): Result<GardenSettings, InvalidInput> => {
  const check = checking()
  return check.result({ ...addresses(check, typed), ...legal(check, typed), ...workings(check, typed) })
}

type Addresses = Pick<
  GardenSettings,
  | 'name'
  | 'legalName'
  | 'street'
  | 'postcode'
  | 'town'
  | 'managementAddress'
  | 'phone'
  | 'email'
  | 'contact'
  | 'website'
>

const addresses = (check: Checking, typed: GardenSettings): Addresses => ({
  name: check.text('name', typed.name, { ...NAME, required: true }),
  legalName: check.text('legalName', typed.legalName, LINE),
  street: check.text('street', typed.street, LINE),
  postcode: check.text('postcode', typed.postcode, { max: 12 }),
  town: check.text('town', typed.town, NAME),
  managementAddress: check.lines('managementAddress', typed.managementAddress, { max: 400 }),
  phone: check.phone('phone', typed.phone),
  email: check.email('email', typed.email),
  contact: check.text('contact', typed.contact, NAME),
  website: check.website('website', typed.website),
})

type Legal = Pick<GardenSettings, 'siret' | 'vatLiable' | 'bic' | 'iban' | 'sepaCreditorId'>

const legal = (check: Checking, typed: GardenSettings): Legal => {
  const identifier = (
    path: keyof Legal & string,
    text: string,
    kind: string,
    fits: (id: string) => boolean,
  ) => {
    const id = compact(text)
    if (id !== '' && !fits(id)) check.refuse(path, kind)
    return id
  }
  return {
    siret: identifier('siret', typed.siret, 'not-a-siret', isSiret),
    vatLiable: typed.vatLiable,
    bic: identifier('bic', typed.bic, 'not-a-bic', isBic),
    iban: identifier('iban', typed.iban, 'not-an-iban', isIban),
    sepaCreditorId: identifier('sepaCreditorId', typed.sepaCreditorId, 'not-a-creditor-id', isCreditorId),
  }
}

type Workings = Omit<GardenSettings, keyof Addresses | keyof Legal>

const workings = (check: Checking, typed: GardenSettings): Workings => {
  if (!isTimeZone(typed.timeZone)) check.refuse('timeZone', 'not-a-time-zone')
  if ((typed.latitude === null) !== (typed.longitude === null))
    check.refuse(typed.latitude === null ? 'latitude' : 'longitude', 'required')
  return {
    latitude: check.within('latitude', typed.latitude, -90, 90),
    longitude: check.within('longitude', typed.longitude, -180, 180),
    holidayRegion: check.oneOf('holidayRegion', typed.holidayRegion, holidayRegions),
    timeZone: typed.timeZone,
    locale: check.oneOf('locale', typed.locale, gardenLocales),
    deadlineDays: check.whole('deadlineDays', typed.deadlineDays, 0, DEADLINE_DAYS_MAX),
    colour: check.colour('colour', typed.colour),
    membersChangeDepot: typed.membersChangeDepot,
    membersSubscribe: typed.membersSubscribe,
    memberFields: checkMemberFields(check, typed.memberFields),
  }
}

const isTimeZone = (timeZone: string): boolean => {
  if (!/^[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+$|^UTC$/.test(timeZone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
