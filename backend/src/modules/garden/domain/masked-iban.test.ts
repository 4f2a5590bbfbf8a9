import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskedIban, typedIban } from './masked-iban.ts'

const IBAN = 'FR1420041010050500013M02606'

describe('a masked account number (USR-04)', () => {
  test('shows its ends, and nothing where there is none', () => {
    expect(maskedIban(IBAN)).toBe('FR14••••••••2606')
    expect(maskedIban('')).toBe('')
  })
  test('that comes back untouched keeps the number, another one takes its place', () => {
    expect(typedIban(maskedIban(IBAN), IBAN)).toBe(IBAN)
    expect(typedIban('DE89370400440532013000', IBAN)).toBe('DE89370400440532013000')
    expect(typedIban('', IBAN)).toBe('')
  })
  test('that was edited is what was typed, so that it is refused and not dropped', () => {
    expect(typedIban('FR14••••••••2607', IBAN)).toBe('FR14••••••••2607')
    expect(typedIban('FR1420041010050500013M02607•', IBAN)).toBe('FR1420041010050500013M02607•')
  })
  test('never tells more than eight of its signs', () => {
    const number = fc.stringMatching(/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/)
    fc.assert(
      fc.property(number, (iban) => {
        expect(maskedIban(iban).replaceAll('•', '')).toHaveLength(8)
        expect(typedIban(maskedIban(iban), iban)).toBe(iban)
      }),
    )
  })
})
