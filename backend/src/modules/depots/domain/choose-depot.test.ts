import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DepotChooser, isShownTo, mayChoose } from './choose-depot.ts'
import { type Depot, depotKinds } from './depot.ts'
import { emptyDepot } from './depot-lifecycle.ts'

const open: Depot = { ...emptyDepot, code: 'D1', name: 'Boulangerie du Pont', version: 1 }
const works: Depot = { ...open, kind: 'restricted', reservedFor: 'Salariés de l’usine', hasPassword: true }
const kitchen: Depot = { ...open, kind: 'professional', categories: ['restaurant'] }
const member = (
  category = '',
  password: 'right' | 'wrong' | 'none' = 'none',
): Extract<DepotChooser, { staff: false }> => ({ staff: false, category, password })
const kindOf = (depot: Depot, chooser: DepotChooser) => {
  const chosen = mayChoose(depot, chooser)
  return chosen.ok ? 'chosen' : chosen.refusal.kind
}

describe('who may choose a depot (DEP-02)', () => {
  test('an open one is anybody’s', () => {
    expect(mayChoose(open, member())).toEqual({ ok: true, value: open })
  })

  test('a restricted one asks for its password', () => {
    expect(kindOf(works, member('', 'none'))).toBe('password-required')
    expect(kindOf(works, member('', 'wrong'))).toBe('wrong-password')
    expect(kindOf(works, member('', 'right'))).toBe('chosen')
  })

  test('a restricted one without a password is given by staff only', () => {
    const closed = { ...works, hasPassword: false }
    expect(mayChoose(closed, member('', 'right'))).toEqual({
      ok: false,
      refusal: { kind: 'depot-reserved', depot: 'D1', reservedFor: 'Salariés de l’usine' },
    })
    expect(kindOf(closed, { staff: true })).toBe('chosen')
  })

  test('a professional one is there for its categories only', () => {
    expect(kindOf(kitchen, member('restaurant'))).toBe('chosen')
    expect(kindOf(kitchen, member(''))).toBe('depot-reserved')
    expect(isShownTo(kitchen, 'restaurant')).toBe(true)
    expect(isShownTo(kitchen, 'particulier')).toBe(false)
  })

  test('home deliveries and spare baskets are the garden’s own business', () => {
    for (const kind of ['home', 'reserve'] as const)
      expect(kindOf({ ...open, kind }, member())).toBe('depot-reserved')
  })

  test('an archived one is nobody’s', () => {
    expect(kindOf({ ...open, archived: true }, { staff: true })).toBe('depot-archived')
    expect(isShownTo({ ...open, archived: true }, '')).toBe(false)
  })

  test('no member chooses what no list shows them, and staff are refused nothing in use', () => {
    const category = fc.constantFrom('', 'restaurant', 'école')
    const depot = fc.record({
      kind: fc.constantFrom(...depotKinds),
      archived: fc.boolean(),
      hasPassword: fc.boolean(),
      categories: fc.uniqueArray(category),
    })
    const password = fc.constantFrom('right' as const, 'wrong' as const, 'none' as const)
    fc.assert(
      fc.property(depot, category, password, (drawn, own, typed) => {
        const one = { ...open, ...drawn }
        const chosen = mayChoose(one, member(own, typed)).ok
        if (chosen) expect(isShownTo(one, own)).toBe(true)
        if (chosen && one.kind === 'restricted') expect(typed).toBe('right')
        expect(mayChoose(one, { staff: true }).ok).toBe(!one.archived)
      }),
    )
  })
})
