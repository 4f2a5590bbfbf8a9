import { describe, expect, it } from 'vitest'
import type { Year } from './calendar-types.ts'
import { monthEvents } from './month-events.ts'

const year: Year = {
  isoYear: 2026,
  season: { start: '2026-W18', end: '2026-W20' },
  closedWeeks: ['2026-W19'],
  holidays: [
    { day: '2026-05-01', name: { fr: 'Fête du Travail', en: 'Labour Day' }, week: '2026-W18', rounds: [] },
    { day: '2026-05-14', name: { fr: 'Ascension', en: 'Ascension' }, week: '2026-W20', rounds: [] },
  ],
  shifts: [{ round: 'VE', usualDay: '2026-05-01', deliveredOn: '2026-04-30' }],
  version: 1,
}
const rounds = [
  { code: 'JE', name: 'Jeudi', colour: '#111111', weekday: 4 },
  { code: 'VE', name: 'Vendredi', colour: '#222222', weekday: 5 },
]
const events = monthEvents(year, rounds, { locale: 'fr', closed: 'Fermé' })
const at = (id: string) => events.find((event) => event.id === id)

describe('the month of the garden', () => {
  it('moves a round to the day decided for its holiday', () => {
    expect(at('VE 2026-W18')).toMatchObject({ start: '2026-04-30', end: '2026-05-01', kind: 'round' })
  })

  it('marks a round that a holiday hits and nobody has decided about', () => {
    expect(at('JE 2026-W20')).toMatchObject({ start: '2026-05-14', kind: 'undecided' })
    expect(at('VE 2026-W20')).toMatchObject({ start: '2026-05-15', kind: 'round' })
  })

  it('drives nowhere in closed weeks and out of season, and says so', () => {
    expect(events.filter(({ id }) => /^(JE|VE) 2026-W(19|17|21)$/.test(id))).toEqual([])
    expect(at('closed 2026-W19')).toMatchObject({ start: '2026-05-04', end: '2026-05-11', title: 'Fermé' })
  })

  it('names holidays in the language', () => {
    expect(at('holiday 2026-05-01')?.title).toBe('Fête du Travail')
  })
})
