import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockShiftOf, REAL_YEAR_GARDEN } from './clock-shift.ts'
import { DEMO_GARDENS, DEMO_PASSWORD, PLATFORM_ADMINISTRATOR } from './demo-gardens.ts'
import { smallGarden } from './small-garden.ts'

const DAY_MS = 86_400_000
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const shifted = (day: string): string => {
  const now = noon(day)
  return new Date(now.getTime() + clockShiftOf(REAL_YEAR_GARDEN, now) * DAY_MS).toISOString().slice(0, 10)
}
const rowsOf = (text: string | undefined): string[][] =>
  (text ?? '')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

describe('the clock of the real year’s garden', () => {
  it('shows the same weekday of the same ISO week of 2025', () => {
    expect(shifted('2026-11-21')).toBe('2025-11-22')
    expect(shifted('2025-06-04')).toBe('2025-06-04')
    expect(shifted('2027-03-01')).toBe('2025-02-24')
  })

  it('shows the nearest open week for weeks that were closed or did not exist', () => {
    expect(shifted('2026-01-01')).toBe('2025-01-09')
    expect(shifted('2026-12-25')).toBe('2025-12-19')
    expect(shifted('2026-12-31')).toBe('2025-12-18')
  })

  it('moves by whole weeks into an open week of 2025, on every day of forty years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 40 }), (days) => {
        const now = new Date(noon('2024-01-01').getTime() + days * DAY_MS)
        const shift = clockShiftOf(REAL_YEAR_GARDEN, now)
        expect(Math.abs(shift % 7)).toBe(0)
        const shown = new Date(now.getTime() + shift * DAY_MS).toISOString().slice(0, 10)
        expect(shown >= '2025-01-06' && shown <= '2025-12-21').toBe(true)
      }),
    )
  })

  it('is everybody else’s clock in any other garden', () => {
    expect(clockShiftOf('trois-saules', noon('2026-11-21'))).toBe(0)
  })
})

describe('the small garden', () => {
  it('is the same for the same year, with the same files as the real one', () => {
    expect(smallGarden(2026)).toEqual(smallGarden(2026))
    const real = path.join(import.meta.dirname, REAL_YEAR_GARDEN)
    for (const [name, text] of Object.entries(smallGarden(2026))) {
      expect(existsSync(path.join(real, name))).toBe(true)
      // Only the invented garden has categories, memberships and balances.
      const header = text.split('\n')[0]?.replace(/,category,membership_until.*$/, '')
      expect(header).toBe(readFileSync(path.join(real, name), 'utf8').split(/\r?\n/)[0])
    }
  })

  it('has a row for each contract and each open week, and counts what is planned', () => {
    for (const year of [2026, 2027]) {
      const files = smallGarden(year)
      const quantities = rowsOf(files['weekly_quantities.csv'])
      const subscriptions = rowsOf(files['subscriptions.csv'])
      const openWeeks = (year === 2026 ? 53 : 52) - rowsOf(files['closed_weeks.csv']).length
      expect(quantities).toHaveLength(subscriptions.length * openWeeks)
      for (const [number, , , , , , , , , planned] of subscriptions) {
        const sum = quantities
          .filter(([subscription]) => subscription === number)
          .reduce((total, [, , quantity]) => total + Number(quantity), 0)
        expect(Number(planned)).toBe(sum)
      }
    }
  })

  it('has a category for every member, and organisations among them', () => {
    const members = rowsOf(smallGarden(2026)['members.csv'])
    expect(new Set(members.map((member) => member[10]))).toEqual(
      new Set(['Particulier', 'École', 'Restaurant']),
    )
    for (const [, kind, organisation] of members) expect(organisation === '').toBe(kind === 'person')
  })

  it('names nobody real: mail at example.org, phones from the range kept for fiction', () => {
    for (const member of rowsOf(smallGarden(2026)['members.csv'])) {
      expect(member[5]).toMatch(/^[a-z.-]+@example\.org$/)
      expect(member[6]).toMatch(/^\+3363998\d{4}$/)
    }
    for (const depot of rowsOf(smallGarden(2026)['depots.csv']))
      expect(depot[8]).toMatch(depot[2] === 'home' ? /^$/ : /^\+3363998\d{4}$/)
  })
})

describe('demo people', () => {
  it('cover every role in every garden, at addresses that cannot exist, with a password long enough', () => {
    for (const { people } of DEMO_GARDENS)
      expect(people.map(({ role }) => role)).toEqual([
        'administrator',
        'packer-driver',
        'accountant',
        'member',
      ])
    const emails = [PLATFORM_ADMINISTRATOR, ...DEMO_GARDENS.flatMap(({ people }) => people)].map(
      (one) => one.email,
    )
    expect(emails.every((email) => email.endsWith('@example.org'))).toBe(true)
    expect(new Set(emails).size).toBe(emails.length)
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(12)
  })
})
