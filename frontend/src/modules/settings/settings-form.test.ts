import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  degreesFrom,
  fieldsThatAre,
  lastDayToChange,
  maskedIban,
  spacedIban,
  statesOf,
  timeZones,
} from './settings-form.ts'
import { type MemberFields, memberFields } from './settings-types.ts'

describe('the form of the settings', () => {
  it('shows of an account number only what lets people recognise it', () => {
    expect(maskedIban('FR7630006000011234567890189')).toBe('FR76 •••• •••• 0189')
    expect(maskedIban('')).toBe('••••')
  })

  it('never shows more than eight signs of a masked account number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{0,34}$/), (iban) => {
        expect(maskedIban(iban).replaceAll(/[ •]/g, '').length).toBeLessThanOrEqual(8)
      }),
    )
  })

  it('writes an account number in groups of four', () => {
    expect(spacedIban('FR7630006000011234567890189')).toBe('FR76 3000 6000 0112 3456 7890 189')
    expect(spacedIban('FR76 3000')).toBe('FR76 3000')
  })

  it('tells the last day on which a delivery can be changed (CAL-06)', () => {
    expect(lastDayToChange('2026-06-09', 2)).toBe('2026-06-06')
    expect(lastDayToChange('2026-06-09', 0)).toBe('2026-06-08')
  })

  it('reads degrees with a comma or a point', () => {
    expect(degreesFrom('48,18')).toBe(48.18)
    expect(degreesFrom(' -1.5')).toBe(-1.5)
    expect(degreesFrom('nord')).toBeNull()
    expect(degreesFrom('')).toBeNull()
  })

  it('keeps the time zone of a garden elsewhere in the list', () => {
    expect(timeZones('America/Toronto')).toContain('America/Toronto')
    expect(timeZones('Europe/Paris').filter((zone) => zone === 'Europe/Paris')).toHaveLength(1)
  })

  it('asks for each field in the ways that make sense, and sorts the fields by them', () => {
    expect(statesOf('email')).toEqual(['hidden', 'optional', 'required'])
    expect([statesOf('household'), statesOf('category')]).toEqual([
      ['hidden', 'optional'],
      ['optional', 'required'],
    ])
    const fields = Object.fromEntries(memberFields.map((field) => [field, 'optional'])) as MemberFields
    const asked: MemberFields = { ...fields, phone: 'required', birthDate: 'hidden' }
    expect(fieldsThatAre(asked, 'required')).toEqual(['phone'])
    const states = ['hidden', 'optional', 'required'] as const
    expect(states.flatMap((state) => fieldsThatAre(asked, state)).toSorted()).toEqual(memberFields.toSorted())
  })
})
