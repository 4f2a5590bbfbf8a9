import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockIn } from './clock.ts'
import { addDays, day, daysBetween, daysFrom, fromEpochDay, parseDay, weekdayOf } from './day.ts'
import { idsFrom, timePart } from './ids.ts'
import { cents, eurosText, parseEuros, split, sum } from './money.ts'
import { folded } from './text.ts'
import { addWeeks, dayInWeek, isoWeek, parseWeek, week, weekOf, weeksBetween, weeksInYear } from './week.ts'

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map(fromEpochDay)

describe('days', () => {
  test('only days that exist are read', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29')
    for (const text of ['2025-02-29', '2025-13-01', '2025-1-1', '', '2025-00-10', '2025-04-31']) {
      expect(parseDay(text)).toBeUndefined()
    }
  })
  test('weekdays follow the calendar', () => {
    expect(weekdayOf(day('2026-11-21'))).toBe(6)
    expect(weekdayOf(day('1969-12-28'))).toBe(7)
  })
  test('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -5000, max: 5000 }),
        (from, n) => daysBetween(from, addDays(from, n)) === n,
      ),
    )
  })
  test('a range has both ends', () => {
    expect(daysFrom(day('2024-02-28'), day('2024-03-01'))).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
  })
})

describe('weeks', () => {
  test('ISO years differ from calendar years at their edges', () => {
    expect(weekOf(day('2025-12-29'))).toBe('2026-W01')
    expect(weekOf(day('2027-01-03'))).toBe('2026-W53')
    expect(dayInWeek(week('2026-W53'), 7)).toBe('2027-01-03')
  })
  test('2020 and 2026 have 53 weeks, 2025 has 52', () => {
    expect([2020, 2025, 2026, 2032].map(weeksInYear)).toEqual([53, 52, 53, 53])
    expect(isoWeek(2025, 53)).toBeUndefined()
    expect(parseWeek('2026-W53')).toBe('2026-W53')
  })
  test('a week holds its seven days and neighbours are one apart', () => {
    fc.assert(
      fc.property(anyDay, (of) => {
        expect(dayInWeek(weekOf(of), weekdayOf(of))).toBe(of)
        expect(weeksBetween(weekOf(of), weekOf(addDays(of, 7)))).toBe(1)
        expect(addWeeks(addWeeks(weekOf(of), 60), -60)).toBe(weekOf(of))
      }),
    )
  })
})

describe('money', () => {
  test('euros are read as people type them', () => {
    expect(['13.8', '13,80', '1447', '-2.05', '0'].map(parseEuros)).toEqual([1380, 1380, 144700, -205, 0])
    for (const text of ['1.234', 'abc', '', '1e3', '--2']) expect(parseEuros(text)).toBeUndefined()
  })
  test('what is printed is read back', () => {
    fc.assert(fc.property(fc.integer({ min: -9e8, max: 9e8 }), (n) => parseEuros(eurosText(cents(n))) === n))
  })
  test('splitting conserves the amount and parts differ by a cent at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 400 }), (n, parts) => {
        const all = split(cents(n), parts)
        expect(sum(all)).toBe(n)
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('a fraction of a cent is our mistake', () => expect(() => cents(0.5)).toThrow())
})

test('identifiers sort by the moment they were made', () => {
  const make = (ms: number) =>
    idsFrom(
      () => ms,
      (n) => new Uint8Array(n),
    )()
  fc.assert(
    fc.property(
      fc.nat(4e12),
      fc.nat(4e12),
      (a, b) => Math.sign(a - b) === Math.sign(make(a) < make(b) ? -1 : make(a) > make(b) ? 1 : 0),
    ),
  )
  expect(timePart(0)).toBe('0000000000')
})

test('the garden has its own midnight', () => {
  const at = (iso: string) => clockIn('Europe/Paris', () => Date.parse(iso)).today()
  expect(at('2026-06-30T22:30:00Z')).toBe('2026-07-01')
  expect(at('2026-12-31T22:30:00Z')).toBe('2026-12-31')
})

test('a demo garden may live in another year', () => {
  const clock = clockIn('Europe/Paris', () => Date.parse('2026-11-21T12:00:00Z'), -364)
  expect([clock.today(), clock.nowMs()]).toEqual(['2025-11-22', Date.parse('2026-11-21T12:00:00Z')])
})

test('a search forgives accents, case and typographic marks', () => {
  expect(folded('  Épinal  – Cœur d’Ô ')).toBe("epinal – coeur d'o")
  expect(folded('ŒUFS ET CÆTERA')).toBe('oeufs et caetera')
})
