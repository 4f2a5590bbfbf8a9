import type { components } from '../../api/schema.d.ts'

export const membershipStates = ['up-to-date', 'expired', 'none', 'exempt'] as const
export type MembershipState = (typeof membershipStates)[number]
export type Balance = { cents: number; on: string }

export type MemberSummary = components['schemas']['MemberSummary']
export type Member = components['schemas']['Member']
/** What the garden asks of members, field by field. */
export type AskedFields = components['schemas']['MemberFields']

/** Somebody else of the household. */
export type HouseholdPerson = { name: string; email: string; phone: string; birthDate: string | null }

/** What staff edit. */
export type MemberForm = {
  kind: 'person' | 'organisation'
  organisation: string
  title: string
  firstName: string
  lastName: string
  profession: string
  birthDate: string | null
  email: string
  phone: string
  phone2: string
  street: string
  postcode: string
  town: string
  /** Where they live, for home deliveries. */
  position: { latitude: number; longitude: number } | null
  category: string
  tags: string[]
  wantsEmail: boolean
  wantsSms: boolean
  comments: string
  membership: { until: string | null; exempt: boolean }
  balance: Balance | null
  household: HouseholdPerson[]
  version?: number
}
