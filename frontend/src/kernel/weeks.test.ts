import { describe, expect, it } from 'vitest'
import { daysAwayText, weekSpanText } from './weeks.ts'

const plain = (text: string) => text.replace(/[\s\u2009\u202F]+/g, ' ')

describe('a week in words', () => {
  it('runs from Monday to Sunday, over the end of a year too', () => {
    expect(plain(weekSpanText('2025-W23', 'fr'))).toBe('2–8 juin 2025')
    expect(plain(weekSpanText('2026-W01', 'fr'))).toBe('29 décembre 2025 – 4 janvier 2026')
  })

  it('says how far a day is', () => {
    expect(daysAwayText(0, 'fr')).toBe('aujourd’hui')
    expect(daysAwayText(1, 'en')).toBe('tomorrow')
    expect(daysAwayText(-3, 'fr')).toBe('il y a 3 jours')
  })
})
