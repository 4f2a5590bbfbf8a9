import type { Member, MemberForm } from './member-types.ts'

/** A member about whom nothing is known yet. */
export const blankMember = (): MemberForm => ({
  kind: 'person',
  organisation: '',
  title: '',
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  phone2: '',
  street: '',
  postcode: '',
  town: '',
  category: '',
  tags: [],
  wantsEmail: true,
  wantsSms: false,
  comments: '',
  membership: { until: null, exempt: false },
  balance: null,
})

/** What staff edit of the member, without what the garden works out. */
export const formOf = ({ number, archived, membership, ...form }: Member): MemberForm => ({
  ...form,
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
