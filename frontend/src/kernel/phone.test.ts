import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phoneInWords } from './phone.ts'

describe('a phone number as people say it', () => {
  it('groups French numbers by two, overseas ones after their first four', () => {
    expect(phoneInWords('+33639980002')).toBe('06\u00a039\u00a098\u00a000\u00a002')
    expect(phoneInWords('+590690001122')).toBe('0690\u00a000\u00a011\u00a022')
  })

  it('leaves other countries, and what is no number, as given', () => {
    for (const given of ['', '+352691000000', '06 39 98 00 02', 'sur demande'])
      expect(phoneInWords(given)).toBe(given)
  })

  it('loses no digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{8}$/), (digits) => {
        expect(phoneInWords(`+33${digits}`).replace(/\D/g, '')).toBe(`0${digits}`)
      }),
    )
  })
})
