import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paymentLines } from './payments.ts'

const MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']

describe('payments as lines', () => {
  it('are one line for the same amount in months that follow each other', () => {
    const months = MONTHS.slice(0, 3).map((month, n) => ({ month, amountCents: n === 0 ? 34 : 33 }))
    expect(paymentLines(months)).toEqual([
      { n: 1, amountCents: 34, first: '2026-06', last: '2026-06' },
      { n: 2, amountCents: 33, first: '2026-07', last: '2026-08' },
    ])
    expect(paymentLines([])).toEqual([])
  })

  it('tell every payment once, and never two lines of one amount after each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 6 }), (amounts) => {
        const lines = paymentLines(amounts.map((amountCents, n) => ({ month: MONTHS[n] ?? '', amountCents })))
        expect(lines.flatMap(({ n, amountCents }) => Array(n).fill(amountCents))).toEqual(amounts)
        expect(lines.some((line, n) => line.amountCents === lines[n + 1]?.amountCents)).toBe(false)
      }),
    )
  })
})
