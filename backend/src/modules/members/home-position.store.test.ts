import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { unsetMemberFields } from '#modules/garden'
import { type LittleGarden, littleGarden } from '#testing'
import { addMember } from './actions/add-member.ts'
import { editMember, editOwnDetails } from './actions/change-member.ts'
import { checkMember } from './domain/check-member.ts'
import { movedFrom } from './domain/home.ts'
import { emptyMemberDetails, type MemberDetails } from './domain/member.ts'

const lea: MemberDetails = {
  ...emptyMemberDetails,
  lastName: 'Ångström',
  street: '3 rue Haute',
  town: 'Épinal',
}
const position = { latitude: 48.17, longitude: 6.45 }
let little: LittleGarden
beforeEach(async () => {
  little = await littleGarden()
})

test('a home is where staff put it, until its member moves', async () => {
  const added = await addMember(little.as(), { ...lea, position })
  if (!added.ok) throw new Error(added.refusal.kind)
  const { number, email, phone, phone2, street, postcode, town, wantsEmail, wantsSms } = added.value
  const own = { email, phone, phone2, street, postcode, town, wantsEmail, wantsSms }
  const called = await editOwnDetails(little.as(), { number, version: 1 }, { ...own, wantsSms: true })
  expect(called).toMatchObject({ value: { position } })
  const respelled = await editOwnDetails(
    little.as(),
    { number, version: 2 },
    { ...own, street: '3  rue haute ' },
  )
  expect(respelled).toMatchObject({ value: { street: '3 rue haute', position } })
  const moved = await editOwnDetails(little.as(), { number, version: 3 }, { ...own, street: '4 rue Basse' })
  expect(moved).toMatchObject({ value: { position: null } })
  const placed = await editMember(little.as(), { number, version: 4 }, { ...lea, position })
  expect(placed).toMatchObject({ value: { position } })
})

test('who moves is nowhere on the map, who only spells the address otherwise stays there', () => {
  const words = fc.constantFrom('3 rue Haute', '4 rue Haute', 'Épinal', '88000', '')
  const address = fc.record({ street: words, postcode: words, town: words })
  fc.assert(
    fc.property(address, address, (was, is) => {
      const before = { ...was, position }
      const same = was.street === is.street && was.postcode === is.postcode && was.town === is.town
      expect(movedFrom(before, { ...is, position }).position).toEqual(same ? position : null)
      const respelled = { ...was, street: ` ${was.street.toUpperCase()} `, town: was.town.normalize('NFD') }
      expect(movedFrom(before, { ...respelled, position }).position).toEqual(position)
    }),
  )
})

test('a member written before homes had a position is read without one', async () => {
  const { position: _, ...before } = { ...lea, number: 9, archived: false, version: 1 }
  const { members, commit } = little.as()
  const writes = [members.insertMember(before as Parameters<typeof members.insertMember>[0])]
  await commit({ writes, facts: [], touches: ['members'], result: null })
  expect((await members.register()).member(9)).toMatchObject({ position: null, town: 'Épinal' })
})

test('a position is on the globe', () => {
  const asking = { fields: unsetMemberFields, today: day('2025-06-02'), categories: ['ecole'] }
  const degrees = fc.double({ min: -400, max: 400, noNaN: true })
  fc.assert(
    fc.property(degrees, degrees, (latitude, longitude) => {
      const checked = checkMember({ ...lea, position: { latitude, longitude } }, asking)
      expect(checked.ok).toBe(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
    }),
  )
})
