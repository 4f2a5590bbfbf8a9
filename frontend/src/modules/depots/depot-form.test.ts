import { describe, expect, it } from 'vitest'
import { blankDepot, degreesFrom, formOf, isIncomplete, nextCode, roundedDegrees } from './depot-form.ts'

describe('the form of a depot', () => {
  it('proposes the next code of the series', () => {
    expect(nextCode(['D01', 'D82', 'X99', 'Mairie'])).toBe('D83')
    expect(nextCode([])).toBe('D01')
  })

  it('reads degrees with a comma or a point, and none outside the globe', () => {
    expect(degreesFrom('48,1892', 90)).toBe(48.1892)
    expect(degreesFrom(' -1.5 ', 180)).toBe(-1.5)
    expect(degreesFrom('91', 90)).toBeNull()
    expect(degreesFrom('', 90)).toBeNull()
    expect(degreesFrom('nord', 90)).toBeNull()
  })

  it('keeps a click to about a metre', () => {
    expect(roundedDegrees(48.189_234_999)).toBe(48.18923)
  })

  it('is incomplete without a phone where somebody answers, or without saying for whom it is', () => {
    const depot = (form: Partial<ReturnType<typeof blankDepot>>) => ({
      ...blankDepot(),
      phone: '+33639980001',
      ...form,
      archived: false,
      photo: null,
      hasPassword: false,
      version: 3,
      rounds: [],
      places: { taken: 1, left: null },
    })
    expect(isIncomplete(depot({}))).toBe(false)
    expect(isIncomplete(depot({ phone: '' }))).toBe(true)
    expect(isIncomplete(depot({ kind: 'home', phone: '' }))).toBe(false)
    expect(isIncomplete(depot({ kind: 'restricted' }))).toBe(true)
    expect(isIncomplete(depot({ kind: 'restricted', reservedFor: 'Salariés' }))).toBe(false)
  })

  it('edits what people know, not what the garden works out', () => {
    const depot = {
      ...blankDepot(),
      archived: false,
      photo: null,
      hasPassword: false,
      version: 3,
      rounds: ['MA'],
      places: { taken: 1, left: null },
    }
    expect(formOf(depot)).toEqual({ ...blankDepot(), version: 3 })
  })
})
