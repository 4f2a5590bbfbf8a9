import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { qrPath } from './qr-path.ts'

describe('drawing a QR code', () => {
  it('joins neighbours of a row into one bar', () => {
    expect(qrPath(3, [1, 1, 0, 0, 0, 0, 1, 0, 1])).toBe('M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z')
  })

  it('covers exactly the dark modules', () => {
    const square = fc
      .integer({ min: 1, max: 12 })
      .chain((size) =>
        fc.tuple(fc.constant(size), fc.array(fc.nat(1), { minLength: size * size, maxLength: size * size })),
      )
    fc.assert(
      fc.property(square, ([size, modules]) => {
        const widths = [...qrPath(size, modules).matchAll(/h(\d+)v/g)].map((match) => Number(match[1]))
        expect(widths.reduce((a, b) => a + b, 0)).toBe(modules.filter((one) => one === 1).length)
      }),
    )
  })
})
