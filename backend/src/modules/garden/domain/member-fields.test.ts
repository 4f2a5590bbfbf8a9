import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeGarden, foundGarden, unsetSettings } from './garden-lifecycle.ts'
import { memberFieldStates, memberFields, statesOf, unsetMemberFields } from './member-fields.ts'

const founded = foundGarden({ name: 'Les Trois Saules', website: '' })
const garden = founded.ok ? founded.value : undefined
const typed = { ...unsetSettings, name: 'Les Trois Saules' }
const changed = (fields: object) => {
  if (!garden) throw new Error('no garden')
  return changeGarden(garden, { ...typed, memberFields: { ...unsetMemberFields, ...fields } })
}

describe('what a garden asks of members (MEM-01)', () => {
  test('begins with what reaches people; birth date and profession are the least needed', () => {
    expect(garden?.memberFields).toMatchObject({
      phone: 'optional',
      birthDate: 'hidden',
      profession: 'hidden',
    })
  })
  test('may require a category but not hide it, and hide the household but not require it', () => {
    expect(changed({ category: 'required', household: 'hidden' })).toMatchObject({
      value: { memberFields: { category: 'required', household: 'hidden' } },
    })
    expect(changed({ category: 'hidden', household: 'required' })).toMatchObject({
      refusal: {
        fields: [
          { path: 'memberFields.household', kind: 'not-allowed-value' },
          { path: 'memberFields.category', kind: 'not-allowed-value' },
        ],
      },
    })
  })
  test('is kept exactly when every field has a state that it may have', () => {
    const states = fc.record(
      Object.fromEntries(memberFields.map((field) => [field, fc.constantFrom(...memberFieldStates)])),
    )
    fc.assert(
      fc.property(states, (fields) => {
        const allowed = memberFields.every((field) =>
          statesOf(field).some((state) => state === fields[field]),
        )
        const result = changed(fields)
        expect(result.ok).toBe(allowed)
        if (result.ok) expect(result.value.memberFields).toEqual(fields)
      }),
    )
  })
})
