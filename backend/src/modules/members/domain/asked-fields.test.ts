import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '#kernel/day'
import { type MemberFields, unsetMemberFields } from '#modules/garden'
import { type Asking, hiddenKept, shownOf } from './asked-fields.ts'
import { checkMember } from './check-member.ts'
import { emptyMemberDetails, type MemberDetails } from './member.ts'
import { createMember } from './member-lifecycle.ts'
import { matching, searchText } from './member-search.ts'

const TODAY = day('2025-06-02')
const asking = (fields: Partial<MemberFields> = {}, own = false): Asking => ({
  fields: { ...unsetMemberFields, ...fields },
  today: TODAY,
  categories: [],
  own,
})
const noe: MemberDetails = { ...emptyMemberDetails, firstName: 'Noé', lastName: 'Lefèvre' }
const problems = (typed: Partial<MemberDetails>, asked: Asking) => {
  const checked = checkMember({ ...noe, ...typed }, asked)
  return checked.ok ? [] : checked.refusal.fields.map(({ path, kind }) => `${path} ${kind}`)
}

describe('what the garden asks (MEM-01)', () => {
  test('is nothing but a name until it decides', () => expect(problems({}, asking())).toEqual([]))
  test('is named field by field when it is missing', () => {
    const fields = {
      title: 'required',
      email: 'required',
      phone2: 'required',
      address: 'required',
      profession: 'required',
      birthDate: 'required',
      category: 'required',
    } as const
    expect(problems({ town: 'Golbey' }, asking(fields))).toEqual([
      'title required',
      'profession required',
      'birthDate required',
      'email required',
      'phone2 required',
      'street required',
      'postcode required',
      'category required',
    ])
  })
  test('asks an organisation for no birth date, and members for nothing that only staff can fill in', () => {
    const fields = { birthDate: 'required', profession: 'required', title: 'required' } as const
    expect(problems({ kind: 'organisation', organisation: 'École' }, asking(fields))).toEqual([])
    const own = asking({ title: 'required', category: 'required', phone: 'required' }, true)
    expect(problems({}, own)).toEqual(['phone required'])
  })
  test('and hides is shown empty, and stays what it was whatever is sent', () => {
    const position = { latitude: 48.6, longitude: 6.1 }
    const before = { ...noe, profession: 'Luthier', street: '3 rue Haute', position }
    const { fields } = asking({ address: 'hidden' })
    expect(shownOf(before, fields)).toMatchObject({
      profession: '',
      street: '',
      position: null,
      lastName: 'Lefèvre',
    })
    expect(hiddenKept({ ...before, profession: '', street: 'x' }, before, fields)).toEqual(before)
    const created = createMember(1, before, asking(), () => false)
    expect(created).toMatchObject({ value: { profession: '', street: '3 rue Haute' } })
  })
  test('hides where a person works, never what an organisation is called', () => {
    const school = { ...noe, kind: 'organisation' as const, organisation: 'École' }
    expect(shownOf(school, unsetMemberFields).organisation).toBe('École')
    expect(shownOf({ ...school, kind: 'person' }, unsetMemberFields).organisation).toBe('')
  })
})

test('what is hidden never moves, and what is not hidden is as typed', () => {
  const state = fc.constantFrom('hidden' as const, 'optional' as const)
  const text = fc.string()
  fc.assert(
    fc.property(state, state, text, text, text, text, (profession, phone, a, b, c, d) => {
      const { fields } = asking({ profession, phone })
      const before = { ...noe, profession: a, phone: b }
      const kept = hiddenKept({ ...noe, profession: c, phone: d }, before, fields)
      expect(kept.profession).toBe(profession === 'hidden' ? a : c)
      expect(kept.phone).toBe(phone === 'hidden' ? b : d)
      expect(shownOf(kept, fields)).toEqual(shownOf({ ...noe, profession: c, phone: d }, fields))
    }),
  )
})

describe('a birth date', () => {
  const asked = asking({ birthDate: 'optional' })
  test.each([
    ['1899-12-31', ['birthDate not-a-birth-date']],
    ['1900-01-01', []],
    ['2025-06-02', []],
    ['2025-06-03', ['birthDate not-a-birth-date']],
  ])('of %s is plausible or not', (birthDate, expected) => {
    expect(problems({ birthDate: day(birthDate) }, asked)).toEqual(expected)
  })
  test('is never in the future', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 400 }), (days) => {
        expect(problems({ birthDate: addDays(TODAY, days) }, asked).length).toBe(days > 0 ? 1 : 0)
      }),
    )
  })
})

describe('a household', () => {
  const lou = { name: ' Lou  Marin ', email: 'LOU@example.org', phone: '06 39 98 77 01', birthDate: null }
  test('is kept in its one form', () => {
    expect(checkMember({ ...noe, household: [lou] }, asking())).toMatchObject({
      value: { household: [{ name: 'Lou Marin', email: 'lou@example.org', phone: '+33639987701' }] },
    })
  })
  test('names the person of each wrong field', () => {
    const wrong = { name: '', email: 'lou', phone: '12', birthDate: day('2030-01-01') }
    expect(problems({ household: [lou, wrong] }, asking())).toEqual([
      'household.1.name required',
      'household.1.email not-an-email',
      'household.1.phone not-a-phone',
      'household.1.birthDate not-a-birth-date',
    ])
    expect(problems({ household: Array.from({ length: 13 }, () => lou) }, asking())).toEqual([
      'household too-many',
    ])
  })
  test('is found by any part of anybody’s name, e-mail, phone or birth date (MEM-10)', () => {
    const member = {
      ...noe,
      household: [{ ...lou, phone: '+33639987701', birthDate: day('1990-04-12') }],
      number: 3,
      archived: false,
      version: 1,
    }
    for (const query of ['marin', 'lou@ex', '06 39 98 77', '639987701', '12/04/1990', 'noe lou'])
      expect(matching(query)(searchText(member)), query).toBe(true)
  })
})
