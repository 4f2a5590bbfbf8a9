import type { Profile } from '../../api/types.ts'
import { phoneInWords } from '../../kernel/phone.ts'
import type { HouseholdPerson } from '../members/index.ts'

/** What members may change of themselves. */
export type DetailsEdit = Pick<
  Profile,
  | 'email'
  | 'phone'
  | 'phone2'
  | 'street'
  | 'postcode'
  | 'town'
  | 'wantsEmail'
  | 'wantsSms'
  | 'profession'
  | 'birthDate'
  | 'version'
> & { household: HouseholdPerson[] }

const TEXTS = [
  { key: 'email', asked: 'email', type: 'email', autocomplete: 'email' },
  { key: 'phone', asked: 'phone', type: 'tel', autocomplete: 'tel' },
  { key: 'phone2', asked: 'phone2', type: 'tel', autocomplete: 'off' },
  { key: 'street', asked: 'address', type: 'text', autocomplete: 'street-address' },
  { key: 'postcode', asked: 'address', type: 'text', autocomplete: 'postal-code' },
  { key: 'town', asked: 'address', type: 'text', autocomplete: 'address-level2' },
  { key: 'profession', asked: 'profession', type: 'text', autocomplete: 'organization-title' },
  { key: 'birthDate', asked: 'birthDate', type: 'date', autocomplete: 'bday' },
] as const

const PERSONAL: readonly string[] = ['profession', 'birthDate']

/** The inputs of the form: what the garden hides is not asked, and an organisation was never born. */
export const shownTexts = ({ fields, kind }: Pick<Profile, 'fields' | 'kind'>) =>
  TEXTS.filter(({ asked }) => fields[asked] !== 'hidden' && (kind === 'person' || !PERSONAL.includes(asked)))

/** The form as it is saved now; phones as people say them. */
export const detailsOf = (from: Profile): DetailsEdit => ({
  email: from.email,
  phone: phoneInWords(from.phone),
  phone2: phoneInWords(from.phone2),
  street: from.street,
  postcode: from.postcode,
  town: from.town,
  wantsEmail: from.wantsEmail,
  wantsSms: from.wantsSms,
  profession: from.profession,
  birthDate: from.birthDate,
  household: from.household.map((person) => ({ ...person, phone: phoneInWords(person.phone) })),
  version: from.version,
})
