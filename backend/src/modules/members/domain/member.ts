import type { Day } from '#kernel/day'
import type { Money } from '#kernel/money'

/** Until when the membership is paid; exempt members never expire (MEM-03). */
interface Membership {
  readonly until: Day | null
  readonly exempt: boolean
}

/** What the member's account said on a day; positive is in the member's favour. */
interface Balance {
  readonly cents: Money
  readonly on: Day
}

/** A place in degrees (WGS 84). */
export interface HomePosition {
  readonly latitude: number
  readonly longitude: number
}

/** Somebody who lives with the member and shares the baskets; may have a sign-in of their own (MEM-01). */
export interface HouseholdPerson {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly birthDate: Day | null
}

/** What is edited of a member (MEM-01, MEM-02). An empty text means not given. */
export interface MemberDetails {
  readonly kind: 'person' | 'organisation'
  /** The name of the organisation; of a person, the one they belong to. */
  readonly organisation: string
  readonly title: string
  readonly firstName: string
  readonly lastName: string
  readonly profession: string
  readonly birthDate: Day | null
  readonly email: string
  readonly phone: string
  readonly phone2: string
  readonly street: string
  readonly postcode: string
  readonly town: string
  /** Where they live, as staff put it on the map: a home delivery is a stop there (RND-02). */
  readonly position: HomePosition | null
  /** The code of a category, or a text of before the garden had categories; empty for none. */
  readonly category: string
  readonly tags: readonly string[]
  readonly wantsEmail: boolean
  readonly wantsSms: boolean
  readonly comments: string
  readonly membership: Membership
  readonly balance: Balance | null
  /** The other people of the household, in the order in which they were written down. */
  readonly household: readonly HouseholdPerson[]
}

/** Who buys: a person or an organisation, under a number that is never given to another. */
export interface Member extends MemberDetails {
  readonly number: number
  readonly archived: boolean
  readonly version: number
}

/** A member of whom nothing is known yet. */
export const emptyMemberDetails: MemberDetails = {
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
}
