import { folded } from '#kernel/text'
import type { Member } from './member.ts'

/** What lists can be sorted by. */
export type MemberSort = 'name' | 'number' | 'town'

/** The name a list shows: the organisation's, otherwise last name first (MEM-10). */
export const listedName = (member: Member): string => {
  const person = [member.lastName, member.firstName].filter((part) => part !== '').join(' ')
  return member.kind === 'organisation' ? member.organisation : person
}

/** The name on sheets and letters: the organisation's, otherwise first name first. */
export const spokenName = (member: Member): string => {
  const person = [member.firstName, member.lastName].filter((part) => part !== '').join(' ')
  return member.kind === 'organisation' ? member.organisation : person
}

/**
 * Every field of the member as one folded text, made once and kept beside it. Phones are there in the form
 * kept and in the French way of dialling, with and without spaces, so that any part of either is found.
 */
export const searchText = (member: Member, categoryName = ''): string =>
  folded(
    [
      member.number,
      member.organisation,
      member.title,
      member.firstName,
      member.lastName,
      member.firstName,
      member.profession,
      ...birthForms(member.birthDate),
      member.email,
      ...phoneForms(member.phone),
      ...phoneForms(member.phone2),
      member.street,
      member.postcode,
      member.town,
      member.category,
      categoryName,
      ...member.tags,
      member.comments,
      ...member.household.flatMap(({ name, email, phone, birthDate }) => [
        name,
        email,
        ...phoneForms(phone),
        ...birthForms(birthDate),
      ]),
    ].join(' '),
  )

/** Whether a member is meant: every word typed is part of some field, in any order (MEM-10). */
export const matching = (query: string): ((text: string) => boolean) => {
  const words = folded(query)
    .split(' ')
    .filter((word) => word !== '')
  return (text) => words.every((word) => text.includes(word))
}

/** A text that sorts members as a French reader expects; the number settles what is equal. */
export const sortKey = (member: Member, by: MemberSort): string => {
  const number = String(member.number).padStart(9, '0')
  if (by === 'number') return number
  const name = folded(listedName(member))
  return by === 'name' ? `${name} ${number}` : `${folded(member.town)} ${name} ${number}`
}

const birthForms = (day: string | null): readonly string[] =>
  day === null ? [] : [day, day.split('-').toReversed().join('/')]

const phoneForms = (phone: string): readonly string[] => {
  if (!phone.startsWith('+33')) return [phone]
  const dialled = `0${phone.slice(3)}`
  return [phone, dialled, dialled.replace(/(..)(?=.)/g, '$1 ')]
}
