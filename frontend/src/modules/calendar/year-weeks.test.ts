import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsOf, openWeeks, stateOf, undecidedOn, weeksOf } from './year-weeks.ts'

const season = { start: '2026-W10', end: '2026-W50' }

describe('the weeks of a year', () => {
  it('counts 53 weeks in the years that have them', () => {
    expect([2020, 2025, 2026, 2027].map(weeksOf)).toEqual([53, 52, 53, 52])
  })

  it('puts a week under the month of its Thursday', () => {
    const january = monthsOf(2026)[0]
    expect(january?.weeks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(january?.weeks[0]?.days[0]).toBe('2025-12-29')
  })

  it('knows open, closed and out of season', () => {
    const year = { season, closedWeeks: ['2026-W20'] }
    expect(['2026-W09', '2026-W10', '2026-W20', '2026-W51'].map((week) => stateOf(year, week))).toEqual([
      'outside',
      'open',
      'closed',
      'outside',
    ])
  })

  it('counts the weeks delivered and the decisions that wait', () => {
    const year = {
      isoYear: 2026,
      season,
      closedWeeks: ['2026-W20', '2026-W02'],
      holidays: [],
      shifts: [],
      version: 1,
    }
    expect(openWeeks(year)).toBe(40)
    const hit = { round: 'MA', usualDay: '2026-05-01' }
    const rounds = [
      { ...hit, deliveredOn: null, decided: false },
      { ...hit, round: 'VE', deliveredOn: '2026-05-01', decided: true },
    ]
    expect(undecidedOn({ day: '2026-05-01', name: { fr: '', en: '' }, week: '2026-W18', rounds })).toBe(1)
  })

  it('shows every week of any year exactly once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2199 }), (isoYear) => {
        const numbers = monthsOf(isoYear).flatMap(({ weeks }) => weeks.map(({ number }) => number))
        expect(numbers).toEqual(Array.from({ length: weeksOf(isoYear) }, (_, n) => n + 1))
      }),
    )
  })
})
