import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../../kernel/days.ts'
import { monthsOf } from './year.ts'

describe('the year on a page', () => {
  it('has every day once, in order, under its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), (year) => {
        const rows = monthsOf(year).flatMap((page) => page.rows)
        const days = rows.flat().filter((day) => day !== null)
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
        expect(days).toHaveLength(leap ? 366 : 365)
        expect(days).toEqual([...new Set(days)].sort())
        expect(rows.every((row) => row.every((day, n) => day === null || weekdayOf(day) === n + 1))).toBe(
          true,
        )
      }),
    )
  })
})
