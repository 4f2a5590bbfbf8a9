import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centsFrom, moneyText } from './money.ts'

describe('money', () => {
  it('reads what people type', () => {
    expect(centsFrom('12,50')).toBe(1250)
    expect(centsFrom('12.5 €')).toBe(1250)
    expect(centsFrom('1 234')).toBe(123_400)
    expect(centsFrom('douze')).toBeUndefined()
    expect(centsFrom('1,234')).toBeUndefined()
  })

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), (cents) => {
        expect(centsFrom(moneyText(cents, 'fr'))).toBe(cents)
      }),
    )
  })
})
