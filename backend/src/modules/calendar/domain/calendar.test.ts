import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, type Weekday, weekdayOf } from '#kernel/day'
import { dayInWeek, isoYearOf, week, weekOf, weeksInYear, weeksOfYear } from '#kernel/week'
import type { YearCalendar } from './calendar.ts'
import { decideShift, forgetShift, isOpenWeek, openYear, setClosedWeeks, setSeason } from './decisions.ts'
import { deliveryDay, holidayDecisions, holidaysOfIsoYear, undecidedHolidays } from './delivery-day.ts'
import { easterSunday, publicHolidays } from './holidays.ts'

const shift = (round: string, usual: string, delivered: string) => ({
  round,
  usualDay: day(usual),
  deliveredOn: day(delivered),
})
const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const anyYear = fc.integer({ min: 1984, max: 2400 })

describe('public holidays', () => {
  test('Easter is the first Sunday after the full moon of spring', () => {
    expect([1818, 1943, 2000, 2008, 2024, 2025, 2026, 2038, 2285].map(easterSunday)).toEqual([
      '1818-03-22',
      '1943-04-25',
      '2000-04-23',
      '2008-03-23',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
      '2285-03-22',
    ])
  })
  test('Easter is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
        const easter = easterSunday(year)
        expect(weekdayOf(easter)).toBe(7)
        expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true)
      }),
    )
  })
  test('2025 has the eleven of the labour code (L3133-1)', () => {
    expect(publicHolidays(2025, 'metropole').map((holiday) => holiday.day)).toEqual([
      '2025-01-01',
      '2025-04-21',
      '2025-05-01',
      '2025-05-08',
      '2025-05-29',
      '2025-06-09',
      '2025-07-14',
      '2025-08-15',
      '2025-11-01',
      '2025-11-11',
      '2025-12-25',
    ])
    expect(publicHolidays(2025, 'saint-pierre-et-miquelon')).toEqual(publicHolidays(2025, 'metropole'))
  })
  test.each([
    ['alsace-moselle', 2025, ['2025-04-18', '2025-12-26']],
    ['guadeloupe', 2025, ['2025-05-27']],
    ['martinique', 2025, ['2025-05-22']],
    ['guyane', 2025, ['2025-06-10']],
    ['la-reunion', 2025, ['2025-12-20']],
    ['mayotte', 2025, ['2025-04-27']],
    ['saint-barthelemy', 2025, ['2025-10-09']],
    ['saint-martin', 2017, ['2017-05-27']],
    ['saint-martin', 2025, ['2025-05-28']],
    ['nouvelle-caledonie', 2025, ['2025-09-24']],
    ['polynesie-francaise', 2024, ['2024-03-05', '2024-03-29', '2024-06-29']],
    ['polynesie-francaise', 2026, ['2026-03-05', '2026-04-03', '2026-11-20']],
    ['wallis-et-futuna', 2025, ['2025-04-28', '2025-07-29']],
  ] as const)('%s keeps days of its own in %i', (region, year, own) => {
    const common = new Set(publicHolidays(year, 'metropole').map((holiday) => holiday.day))
    const days = publicHolidays(year, region).map((holiday) => holiday.day)
    expect(days.filter((one) => !common.has(one))).toEqual(own)
  })
  test('two on one day are one day with both names', () => {
    const may = publicHolidays(2008, 'metropole').filter((holiday) => holiday.day === '2008-05-01')
    expect(may.map((holiday) => holiday.name.fr)).toEqual(['Fête du Travail, Ascension'])
  })
  test('come in order, each once, and every region keeps those of the country', () => {
    const region = fc.constantFrom(
      'alsace-moselle' as const,
      'guyane' as const,
      'polynesie-francaise' as const,
    )
    fc.assert(
      fc.property(anyYear, region, (year, where) => {
        const days = publicHolidays(year, where).map((holiday) => holiday.day)
        expect(days).toEqual([...new Set(days)].toSorted())
        expect(days).toEqual(expect.arrayContaining(publicHolidays(year, 'metropole').map((one) => one.day)))
      }),
    )
  })
  test('an ISO year holds the holidays of its weeks: 1 January 2027 belongs to 2026', () => {
    const days = holidaysOfIsoYear(2026, 'metropole').map((holiday) => holiday.day)
    expect(days).toContain('2027-01-01')
    expect(days).toContain('2026-01-01')
    expect(holidaysOfIsoYear(2027, 'metropole').map((holiday) => holiday.day)).not.toContain('2027-01-01')
  })
})

describe('a year (CAL-01)', () => {
  test('is open throughout until something is decided, 53 weeks in 2026', () => {
    const year = openYear(2026)
    expect(weeksOfYear(2026).every((one) => isOpenWeek(year, one))).toBe(true)
    expect(year.season).toEqual({ start: '2026-W01', end: '2026-W53' })
  })
  test('does not deliver outside its season or in closed weeks', () => {
    const season = value(setSeason(openYear(2025), { start: week('2025-W10'), end: week('2025-W50') }))
    const year = value(setClosedWeeks(season, [week('2025-W33'), week('2025-W33'), week('2025-W20')]))
    expect(year.closedWeeks).toEqual(['2025-W20', '2025-W33'])
    expect(
      ['2025-W09', '2025-W10', '2025-W20', '2025-W50', '2025-W51'].map((w) => isOpenWeek(year, week(w))),
    ).toEqual([false, true, false, true, false])
    expect(year.version).toBe(2)
  })
  test('refuses weeks of another year and a season that ends before it starts', () => {
    const year = openYear(2025)
    expect(setClosedWeeks(year, [week('2026-W01')])).toEqual({
      ok: false,
      refusal: { kind: 'other-year', isoYear: 2025, asked: 2026 },
    })
    expect(setSeason(year, { start: week('2025-W10'), end: week('2025-W09') })).toMatchObject({
      refusal: { kind: 'impossible-season' },
    })
    expect(setSeason(year, { start: week('2024-W10'), end: week('2025-W09') }).ok).toBe(false)
  })
})

describe('a holiday (CAL-02)', () => {
  const thursday = { code: 'JES', weekday: 4 as const }
  const decided = value(decideShift(openYear(2025), shift('JES', '2025-05-01', '2025-05-02')))

  test('moves the day of one round and of no other', () => {
    expect(deliveryDay(week('2025-W18'), thursday, decided)).toEqual({
      day: '2025-05-02',
      usualDay: '2025-05-01',
    })
    expect(deliveryDay(week('2025-W18'), { code: 'JEC', weekday: 4 }, decided).day).toBe('2025-05-01')
    expect(deliveryDay(week('2025-W19'), thursday, decided).day).toBe('2025-05-08')
  })
  test('lets two Tuesday rounds go to different days', () => {
    const one = value(decideShift(openYear(2025), shift('MA', '2025-11-11', '2025-11-10')))
    const both = value(decideShift(one, shift('MAJ', '2025-11-11', '2025-11-12')))
    const days = ['MA', 'MAJ'].map((code) => deliveryDay(week('2025-W46'), { code, weekday: 2 }, both).day)
    expect(days).toEqual(['2025-11-10', '2025-11-12'])
  })
  test('never changes a week', () => {
    expect(decideShift(openYear(2025), shift('VE1', '2025-08-15', '2025-08-18'))).toEqual({
      ok: false,
      refusal: {
        kind: 'shift-leaves-week',
        ...shift('VE1', '2025-08-15', '2025-08-18'),
        first: '2025-08-11',
        last: '2025-08-17',
      },
    })
  })
  test('is decided anew or forgotten', () => {
    const again = value(decideShift(decided, shift('JES', '2025-05-01', '2025-05-01')))
    expect(again.shifts).toEqual([shift('JES', '2025-05-01', '2025-05-01')])
    expect(forgetShift(again, 'JES', day('2025-05-01')).shifts).toEqual([])
    expect(forgetShift(again, 'JEC', day('2025-05-01'))).toBe(again)
  })
  test('asks only the rounds it hits, says who has decided, and asks nobody in a closed week', () => {
    const rounds = [thursday, { code: 'JEC', weekday: 4 as const }, { code: 'MA', weekday: 2 as const }]
    const decisions = holidayDecisions(decided, 'metropole', rounds)
    const may = decisions.find((holiday) => holiday.day === '2025-05-01')
    expect(may?.rounds).toEqual([
      { round: 'JES', usualDay: '2025-05-01', deliveredOn: '2025-05-02', decided: true },
      { round: 'JEC', usualDay: '2025-05-01', deliveredOn: null, decided: false },
    ])
    expect(undecidedHolidays(decisions, day('2025-04-28'), day('2025-05-08'))).toEqual([
      { day: '2025-05-01', name: may?.name, rounds: ['JEC'] },
      {
        day: '2025-05-08',
        name: { fr: 'Victoire de 1945', en: 'Victory in Europe Day' },
        rounds: ['JES', 'JEC'],
      },
    ])
    const closed = value(setClosedWeeks(openYear(2025), [week('2025-W18')]))
    const none = holidayDecisions(closed, 'metropole', rounds).find((holiday) => holiday.day === '2025-05-01')
    expect(none?.rounds).toEqual([])
  })
  const weekdays = { MA: 2, JES: 4, VE1: 5 } as const
  const anyStep = fc.record({
    round: fc.constantFrom('MA' as const, 'JES' as const, 'VE1' as const),
    week: fc.constantFrom(...weeksOfYear(2025)),
    to: fc.integer({ min: -3, max: 9 }),
    forget: fc.boolean(),
  })
  const walk = (
    year: YearCalendar,
    { round, week: of, to, forget }: typeof anyStep extends fc.Arbitrary<infer S> ? S : never,
  ) => {
    const usualDay = dayInWeek(of, weekdays[round])
    const answer = decideShift(year, { round, usualDay, deliveredOn: addDays(dayInWeek(of, 1), to) })
    expect(answer.ok).toBe(to >= 0 && to <= 6)
    if (forget) return forgetShift(year, round, usualDay)
    return answer.ok ? answer.value : year
  }
  test('whatever is decided, a round is driven once a week, within the week', () => {
    const rounds = Object.entries(weekdays).map(([code, weekday]) => ({ code, weekday: weekday as Weekday }))
    const visits = weeksOfYear(2025).flatMap((one) => rounds.map((round) => ({ one, round })))
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const year = steps.reduce(walk, openYear(2025))
        expect(visits.every(({ one, round }) => weekOf(deliveryDay(one, round, year).day) === one)).toBe(true)
        expect(new Set(year.shifts.map((s) => `${s.round} ${s.usualDay}`)).size).toBe(year.shifts.length)
      }),
    )
  })
})

test('a year of 53 weeks delivers in each of them', () => {
  const days = weeksOfYear(2026).map(
    (one) => deliveryDay(one, { code: 'MA', weekday: 2 }, openYear(2026)).day,
  )
  expect(new Set(days).size).toBe(weeksInYear(2026))
  expect(days.at(-1)).toBe('2026-12-29')
  expect(days.every((one) => isoYearOf(weekOf(one)) === 2026)).toBe(true)
})
