import type { Day } from '#kernel/day'
import { emptyMemberDetails, type MemberDetails } from './member.ts'

/** What a garden may ask of a member beside a name: the fields of which its settings decide. */
export type AskedField = keyof typeof KEYS

/** Hidden: not shown, not asked, kept as it was. Required: no form is saved without it. */
type AskedFields = Readonly<Record<AskedField, 'hidden' | 'optional' | 'required'>>

/** What the garden asks of its members, and the day on which it asks. */
export interface Asking {
  readonly fields: AskedFields
  readonly today: Day
  /** The codes of the categories of which a member may have one (MEM-02). */
  readonly categories: readonly string[]
  /** Whether members fill in the form themselves: only what they may change is required of them. */
  readonly own?: boolean
}

/** The fields that members may change of themselves. */
const OWN: ReadonlySet<AskedField> = new Set([
  'email',
  'phone',
  'phone2',
  'address',
  'profession',
  'birthDate',
  'household',
])

/** The fields that only a person of flesh and blood has. */
const PERSONAL: ReadonlySet<AskedField> = new Set([
  'title',
  'firstName',
  'organisation',
  'profession',
  'birthDate',
])

const KEYS = {
  title: ['title'],
  firstName: ['firstName'],
  email: ['email'],
  phone: ['phone'],
  phone2: ['phone2'],
  address: ['street', 'postcode', 'town', 'position'],
  organisation: ['organisation'],
  profession: ['profession'],
  birthDate: ['birthDate'],
  household: ['household'],
  category: ['category'],
} as const satisfies Readonly<Record<string, readonly (keyof MemberDetails)[]>>

/** Whether the form may not be saved without the field (MEM-01). */
export const isRequired = (
  { fields, own = false }: Asking,
  kind: MemberDetails['kind'],
  field: AskedField,
): boolean =>
  fields[field] === 'required' && (!own || OWN.has(field)) && (kind === 'person' || !PERSONAL.has(field))

/** The details as shown: what the garden hides is empty (MEM-01). An organisation's own name is never hidden. */
export const shownOf = <M extends MemberDetails>(member: M, fields: AskedFields): M =>
  withHiddenFrom(emptyMemberDetails, member, fields)

/** The details as typed, with what the garden hides as it was before: nobody saw it, so nobody emptied it. */
export const hiddenKept = (typed: MemberDetails, before: MemberDetails, fields: AskedFields): MemberDetails =>
  withHiddenFrom(before, typed, fields)

const withHiddenFrom = <M extends MemberDetails>(
  source: MemberDetails,
  member: M,
  fields: AskedFields,
): M => {
  const hidden = (Object.keys(KEYS) as AskedField[]).filter(
    (field) => fields[field] === 'hidden' && !(field === 'organisation' && member.kind === 'organisation'),
  )
  const keys = hidden.flatMap((field) => KEYS[field])
  return { ...member, ...Object.fromEntries(keys.map((key) => [key, source[key]])) }
}
