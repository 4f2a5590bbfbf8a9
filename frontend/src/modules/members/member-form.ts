import { centsFrom } from '../../kernel/money.ts'
import { phoneInWords } from '../../kernel/phone.ts'
import type { AskedFields, Balance, HouseholdPerson, Member, MemberForm } from './member-types.ts'

/** A member about whom nothing is known yet. */
export const blankMember = (): MemberForm => ({
  kind: 'person',
  organisation: '',
  title: '',
  firstName: '',
  lastName: '',
  profession: '',
  birthDate: null,
  email: '',
  phone: '',
  phone2: '',
  street: '',
  postcode: '',
  town: '',
  position: null,
  category: '',
  tags: [],
  wantsEmail: true,
  wantsSms: false,
  comments: '',
  membership: { until: null, exempt: false },
  balance: null,
  household: [],
})

/** What staff edit of the member, without what the garden works out; phones as people say them. */
export const formOf = ({ number, archived, membership, tags, household, ...form }: Member): MemberForm => ({
  ...form,
  tags: [...tags],
  phone: phoneInWords(form.phone),
  phone2: phoneInWords(form.phone2),
  household: household.map((person) => ({ ...person, phone: phoneInWords(person.phone) })),
  membership: { until: membership.until, exempt: membership.exempt },
})

/** The name as people say it: the organisation's, or first and last name. */
export const nameOf = (
  member: Pick<MemberForm, 'kind' | 'organisation' | 'firstName' | 'lastName'>,
): string =>
  member.kind === 'organisation' && member.organisation !== ''
    ? member.organisation
    : [member.firstName, member.lastName].filter(Boolean).join(' ')

/** The tags that a comma-separated text names, without doubles. */
export const tagsFrom = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
]

/** Somebody of the household about whom nothing is known yet. */
export const blankPerson = (): HouseholdPerson => ({ name: '', email: '', phone: '', birthDate: null })

/** Which fields a form shows, and which it cannot be saved without. An organisation has no birth date or job. */
export const askedOf = (fields: AskedFields, kind: MemberForm['kind']) => {
  const fits = (field: keyof AskedFields) => kind === 'person' || !PERSONAL.has(field)
  return {
    shows: (field: keyof AskedFields): boolean => fields[field] !== 'hidden' && fits(field),
    requires: (field: keyof AskedFields): boolean => fields[field] === 'required' && fits(field),
  }
}

/** The balance that an amount typed in euros means; an empty amount is no balance, one that is none is not a number. */
export const balanceFrom = (
  typed: { readonly amount: string; readonly owes: boolean },
  on: string,
): Balance | null => {
  if (typed.amount.trim() === '') return null
  const cents = centsFrom(typed.amount) ?? Number.NaN
  return { cents: typed.owes && cents !== 0 ? -cents : cents, on }
}

const PERSONAL: ReadonlySet<keyof AskedFields> = new Set(['organisation', 'profession', 'birthDate'])
