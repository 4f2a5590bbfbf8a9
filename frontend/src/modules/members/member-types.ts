import type { components } from '../../api/schema.d.ts'

export const membershipStates = ['up-to-date', 'expired', 'none', 'exempt'] as const
export type MembershipState = (typeof membershipStates)[number]
export type Balance = { cents: number; on: string }

export type MemberSummary = components['schemas']['MemberSummary']
export type Member = components['schemas']['Member']

/** What staff edit. */
export type MemberForm = {
  kind: 'person' | 'organisation'
  organisation: string
  title: string
  firstName: string
  lastName: string
  email: string
  phone: string
  phone2: string
  street: string
  postcode: string
  town: string
  category: string
  tags: string[]
  wantsEmail: boolean
  wantsSms: boolean
  comments: string
  membership: { until: string | null; exempt: boolean }
  balance: Balance | null
  version?: number
}
