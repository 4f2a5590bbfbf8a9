import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, gridStep, isLocated, type LocatedPlace } from './map.ts'

const place = (latitude: number, longitude: number): LocatedPlace => ({
  id: 'x',
  label: 'x',
  latitude,
  longitude,
})

describe('places on a map', () => {
  it('are left out when nobody knows where they are', () => {
    expect(isLocated({ id: 'a', label: 'a', latitude: 48.2, longitude: null })).toBe(false)
    expect(isLocated(place(0, 0))).toBe(true)
  })

  it('fit in the box around them, and no box is drawn around nothing', () => {
    expect(boxAround([])).toBeUndefined()
    expect(boxAround([place(48, 6), place(49, 5)])).toEqual([
      [48, 5],
      [49, 6],
    ])
  })

  it('are crossed by at least two lines of the plan at any zoom of a garden', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 18 }), (zoom) => {
        expect(360 / 2 ** zoom / gridStep(zoom)).toBeGreaterThanOrEqual(2)
      }),
    )
  })
})
