import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedOf, balanceFrom, blankMember, formOf, nameOf, tagsFrom } from './member-form.ts'
import type { AskedFields } from './member-types.ts'

describe('a member on screen', () => {
  it('goes by the organisation, or by first and last name', () => {
    expect(nameOf({ ...blankMember(), firstName: 'Camille', lastName: 'Chardin' })).toBe('Camille Chardin')
    expect(
      nameOf({ ...blankMember(), kind: 'organisation', organisation: 'École', lastName: 'Chardin' }),
    ).toBe('École')
    expect(nameOf({ ...blankMember(), kind: 'organisation', lastName: 'Chardin' })).toBe('Chardin')
  })

  it('keeps tags apart at commas, each once', () => {
    expect(tagsFrom(' école, bénévole ,, école')).toEqual(['école', 'bénévole'])
    expect(tagsFrom('')).toEqual([])
  })

  it('edits what people know, not what the garden works out', () => {
    const membership = { until: '2025-12-31', exempt: false, state: 'up-to-date' as const }
    const member = { ...blankMember(), number: 7, archived: false, membership, version: 2 }
    const lou = { name: 'Lou', email: '', phone: '+33639987701', birthDate: null }
    expect(formOf({ ...member, phone: '+33639980002', household: [lou] })).toEqual({
      ...blankMember(),
      phone: '06\u00a039\u00a098\u00a000\u00a002',
      household: [{ ...lou, phone: '06\u00a039\u00a098\u00a077\u00a001' }],
      membership: { until: '2025-12-31', exempt: false },
      version: 2,
    })
  })
})

const asked: AskedFields = {
  title: 'hidden',
  firstName: 'required',
  email: 'optional',
  phone: 'required',
  phone2: 'optional',
  address: 'optional',
  organisation: 'hidden',
  profession: 'hidden',
  birthDate: 'required',
  household: 'optional',
  category: 'optional',
}

describe('what the garden asks of members', () => {
  it('is not shown where it is hidden, and marked where it is required', () => {
    const { shows, requires } = askedOf(asked, 'person')
    expect([shows('title'), shows('email'), shows('birthDate')]).toEqual([false, true, true])
    expect([requires('email'), requires('phone'), requires('birthDate')]).toEqual([false, true, true])
  })

  it('asks no birth date of an organisation', () => {
    const { shows, requires } = askedOf(asked, 'organisation')
    expect([shows('birthDate'), requires('birthDate'), requires('phone')]).toEqual([false, false, true])
  })
})

describe('the balance typed in euros', () => {
  it('is in advance or owed, without a minus sign', () => {
    expect(balanceFrom({ amount: '12,50', owes: false }, '2025-06-02')).toEqual({
      cents: 1250,
      on: '2025-06-02',
    })
    expect(balanceFrom({ amount: '12.5', owes: true }, '2025-06-02')?.cents).toBe(-1250)
    expect(balanceFrom({ amount: '0', owes: true }, '2025-06-02')?.cents).toBe(0)
  })

  it('is none when nothing is typed, and not a number when no amount is', () => {
    expect(balanceFrom({ amount: ' ', owes: false }, '2025-06-02')).toBeNull()
    expect(balanceFrom({ amount: 'douze', owes: false }, '2025-06-02')?.cents).toBeNaN()
  })

  it('says back the cents that were typed, on the side that was chosen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.boolean(), (cents, owes) => {
        const amount = (cents / 100).toFixed(2).replace('.', ',')
        expect(balanceFrom({ amount, owes }, '2025-06-02')?.cents).toBe(owes ? -cents : cents)
      }),
    )
  })
})
