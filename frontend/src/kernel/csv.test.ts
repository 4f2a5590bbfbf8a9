import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guarded, toCsv } from './csv.ts'

describe('exporting a list as CSV', () => {
  it('begins with a byte order mark and separates with semicolons', () => {
    expect(
      toCsv([
        ['Dépôt', 'Paniers'],
        ['Épinal', 12],
      ]),
    ).toBe('\uFEFFDépôt;Paniers\r\nÉpinal;12')
  })

  it('writes decimals with a comma and nothing for what is missing', () => {
    expect(toCsv([[1.5, null, undefined, '']])).toBe('\uFEFF1,5;;;')
  })

  it('quotes separators, quotes and line breaks', () => {
    expect(toCsv([['a;b', 'dit "oui"', 'deux\nlignes']])).toBe('\uFEFF"a;b";"dit ""oui""";"deux\nlignes"')
  })

  it('never lets a cell begin a formula', () => {
    expect(guarded('=HYPERLINK("http://x")')).toBe('\'=HYPERLINK("http://x")')
    expect(guarded('@SUM(A1)')).toBe("'@SUM(A1)")
    expect(guarded('-2+3+cmd')).toBe("'-2+3+cmd")
  })

  it('leaves plain numbers and phone numbers in digits alone', () => {
    expect(guarded('-12,50')).toBe('-12,50')
    expect(guarded('+33 6 39 98 00 01')).toBe('+33 6 39 98 00 01')
    expect(guarded('+33 6 39-98')).toBe("'+33 6 39-98")
  })

  it('guards every text that begins with a formula sign unless it is a number', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '@', '+', '-', '\t'), fc.string(), (sign, rest) => {
        const text = guarded(sign + rest)
        expect(text.startsWith("'") || /^([+-]?\d+([.,]\d+)?|\+\d[\d ]*)$/.test(text)).toBe(true)
      }),
    )
  })
})
