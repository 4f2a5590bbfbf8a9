import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Profile } from '../../api/types.ts'
import { detailsOf, shownTexts } from './details.ts'

const fields: Profile['fields'] = {
  title: 'hidden',
  firstName: 'optional',
  email: 'required',
  phone: 'optional',
  phone2: 'hidden',
  address: 'optional',
  organisation: 'hidden',
  profession: 'optional',
  birthDate: 'hidden',
  household: 'optional',
  category: 'optional',
}
const profile: Profile = {
  number: 2,
  kind: 'person',
  organisation: '',
  title: '',
  firstName: 'Camille',
  lastName: 'Chardin',
  profession: 'Luthière',
  birthDate: null,
  email: 'camille@example.org',
  phone: '+33639980002',
  phone2: '',
  street: '3 rue Haute',
  postcode: '88150',
  town: 'Golbey',
  wantsEmail: true,
  wantsSms: false,
  membership: { until: null, exempt: false, state: 'none' },
  balance: null,
  categoryName: 'Particulier',
  fields,
  household: [{ name: 'Lou Chardin', email: '', phone: '', birthDate: null }],
  version: 4,
}
const keys = (asked: Partial<Profile['fields']>, kind: Profile['kind'] = 'person') =>
  shownTexts({ fields: { ...fields, ...asked }, kind }).map(({ key }) => key)

describe('my details', () => {
  it('ask for what the garden asks for, and an organisation for no birth date', () => {
    expect(keys({})).toEqual(['email', 'phone', 'street', 'postcode', 'town', 'profession'])
    expect(keys({ birthDate: 'required' })).toContain('birthDate')
    expect(keys({ birthDate: 'required' }, 'organisation')).not.toContain('birthDate')
  })

  it('never ask for what is hidden', () => {
    const state = fc.constantFrom('hidden' as const, 'optional' as const, 'required' as const)
    fc.assert(
      fc.property(state, state, (phone, address) => {
        const shown = keys({ phone, address })
        expect(shown.includes('phone')).toBe(phone !== 'hidden')
        expect(shown.includes('town')).toBe(address !== 'hidden')
      }),
    )
  })

  it('edit a household of their own, so that what is typed is not yet what is saved', () => {
    const form = detailsOf(profile)
    form.household.push({ name: 'Noé', email: '', phone: '', birthDate: null })
    expect(profile.household).toHaveLength(1)
    expect(form).toMatchObject({ profession: 'Luthière', version: 4 })
  })
})
