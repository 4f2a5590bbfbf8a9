import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, inkOn, parseColour, type Rgb, spellColour, standingOut } from './colour.ts'

const anyColour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)) as fc.Arbitrary<Rgb>

describe('the colour of a garden', () => {
  it('knows the contrast of black and white', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
  })

  it('is read and written the same', () => {
    fc.assert(
      fc.property(anyColour, (c) => {
        expect(parseColour(spellColour(c), [0, 0, 0])).toEqual(c)
      }),
    )
    expect(parseColour('green', [1, 2, 3])).toEqual([1, 2, 3])
  })

  it('always stands out enough from paper and from the dark, whatever colour was chosen', () => {
    const paper: Rgb = [251, 246, 236]
    const dark: Rgb = [29, 26, 20]
    fc.assert(
      fc.property(anyColour, (c) => {
        expect(contrast(standingOut(c, paper, 4.6), paper)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(standingOut(c, dark, 5), dark)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('is left as it is when it stands out already', () => {
    expect(standingOut([0, 60, 0], [255, 255, 255], 4.5)).toEqual([0, 60, 0])
  })

  it('always carries readable ink', () => {
    fc.assert(
      fc.property(anyColour, (c) => {
        expect(contrast(inkOn(c), c)).toBeGreaterThanOrEqual(4.1)
      }),
    )
  })
})
