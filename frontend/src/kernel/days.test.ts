import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addWeeks,
  dayInWeek,
  daysBetween,
  dayText,
  isDay,
  isWeek,
  timeText,
  weekdayOf,
  weekdayText,
  weekOf,
} from './days.ts'

const aDay = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays('1990-01-01', n))

describe('days and weeks', () => {
  it('counts a 53rd week in 2026', () => {
    expect(weekOf('2026-12-31')).toBe('2026-W53')
    expect(addWeeks('2026-W53', 1)).toBe('2027-W01')
  })

  it('gives the first days of January to the ISO year they belong to', () => {
    expect(weekOf('2027-01-01')).toBe('2026-W53')
    expect(weekOf('2025-12-29')).toBe('2026-W01')
  })

  it('knows a day and a week from what only looks like one', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(isDay(day)).toBe(true)
        expect(isWeek(weekOf(day))).toBe(true)
        expect(isDay(weekOf(day))).toBe(false)
        expect(isWeek(day)).toBe(false)
      }),
    )
    for (const text of ['2025-02-30', '2025-13-01', '2025-1-1', 'today', '']) expect(isDay(text)).toBe(false)
    for (const text of ['2025-W53', '2025-W00', '2026-W54', '2025-W1', '']) expect(isWeek(text)).toBe(false)
    expect(isWeek('2026-W53')).toBe(true)
  })

  it('finds every day again from its week and weekday', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(dayInWeek(weekOf(day), weekdayOf(day))).toBe(day)
      }),
    )
  })

  it('adds what it subtracts', () => {
    fc.assert(
      fc.property(aDay, aDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
      }),
    )
  })

  it('writes days in words, the first of a month as the French do', () => {
    expect(dayText('2025-06-03', 'fr')).toBe('mardi 3 juin')
    expect(dayText('2025-07-01', 'fr')).toBe('mardi 1er juillet')
    expect(dayText('2025-07-01', 'en')).toBe('Tuesday 1 July')
    expect(weekdayText(7, 'fr')).toBe('dimanche')
  })

  it('writes times as people say them', () => {
    expect(timeText('17:30', 'fr')).toBe('17\u00A0h\u00A030')
    expect(timeText('09:00', 'fr')).toBe('9\u00A0h')
    expect(timeText('17:30', 'en')).toBe('17:30')
  })
})
