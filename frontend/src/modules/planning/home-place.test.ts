import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placed } from './hand-order.ts'
import { degrees, textsOf } from './home-place.ts'

describe('where somebody lives', () => {
  it('is read with a comma or a point, once both degrees are there', () => {
    expect(degrees({ latitude: '48,1892', longitude: ' 6.4692 ' })).toEqual({
      latitude: 48.1892,
      longitude: 6.4692,
    })
    for (const wrong of ['', '91', 'nord', 'Infinity'])
      expect(degrees({ latitude: wrong, longitude: '6' })).toBeNull()
  })

  it('comes back from what is typed to a metre', () => {
    const axis = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
    fc.assert(
      fc.property(axis(90), axis(180), (latitude, longitude) => {
        const read = degrees(textsOf({ latitude, longitude }))
        expect(read?.latitude).toBeCloseTo(latitude, 4)
        expect(read?.longitude).toBeCloseTo(longitude, 4)
      }),
    )
  })

  it('goes with its depot: a home is not dragged to another round', () => {
    const order = { A: ['N1'], B: ['H', 'H/6'] }
    expect(placed(order, { depot: 'H/6', from: 'B', to: 'A', position: 0 })).toBe(order)
    expect(placed(order, { depot: 'H/6', from: 'B', to: 'B', position: 0 })).toEqual({
      ...order,
      B: ['H/6', 'H'],
    })
  })
})
