import type { Checking } from '#kernel/fields'

/** What a garden may ask of a member beside a name (MEM-01). `organisation` is a person's; `address` is street, postcode, town. */
export type MemberField = (typeof memberFields)[number]
export const memberFields = [
  'title',
  'firstName',
  'email',
  'phone',
  'phone2',
  'address',
  'organisation',
  'profession',
  'birthDate',
  'household',
  'category',
] as const

/** Hidden: not shown, not asked, kept as it was. Required: no form is saved without it; imports may lack it. */
export type MemberFieldState = (typeof memberFieldStates)[number]
export const memberFieldStates = ['hidden', 'optional', 'required'] as const

/** What the garden decided for each field. */
export type MemberFields = Readonly<Record<MemberField, MemberFieldState>>

/** What a garden asks before it decided: how to reach people, and nothing that it can do without. */
export const unsetMemberFields: MemberFields = {
  title: 'hidden',
  firstName: 'optional',
  email: 'optional',
  phone: 'optional',
  phone2: 'optional',
  address: 'optional',
  organisation: 'hidden',
  profession: 'hidden',
  birthDate: 'hidden',
  household: 'optional',
  category: 'optional',
}

/** The states a field may have: nobody must live with others, and every member's card leads with the category (MEM-03). */
export const statesOf = (field: MemberField): readonly MemberFieldState[] => {
  if (field === 'household') return ['hidden', 'optional']
  return field === 'category' ? ['optional', 'required'] : memberFieldStates
}

/** The decisions as they are kept; one that a field may not have is refused beside it. */
export const checkMemberFields = (check: Checking, typed: MemberFields): MemberFields => {
  const checked = memberFields.map((field) => [
    field,
    check.oneOf(`memberFields.${field}`, typed[field], statesOf(field)),
  ])
  return Object.fromEntries(checked) as MemberFields
}
