export const membershipStates = ['up-to-date', 'expired', 'none', 'exempt'] as const
export type MembershipState = (typeof membershipStates)[number]
export type Balance = { cents: number; on: string }

export type MemberSummary = {
  readonly number: number
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly town: string
  readonly category: string
  readonly membership: MembershipState
  readonly balance: Balance | null
  readonly activeSubscriptions: number
  readonly archived: boolean
}

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

export type Member = Omit<MemberForm, 'membership' | 'version'> & {
  readonly number: number
  readonly archived: boolean
  readonly membership: { until: string | null; exempt: boolean; state: MembershipState }
  readonly version: number
}
