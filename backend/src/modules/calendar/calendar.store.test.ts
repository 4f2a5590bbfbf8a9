import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { week } from '#kernel/week'
import type { z } from '#platform/http'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { changeSeason, closeWeeks } from './actions/change-season.ts'
import { decideShift } from './actions/decide-shift.ts'
import { calendarRoutes } from './http/calendar-routes.ts'
import type { yearBody } from './http/schemas.ts'
import { openCalendars } from './store/calendars-store.ts'
import { readYear } from './views/read-year.ts'

const rounds = [
  { code: 'MA', weekday: 2 },
  { code: 'MAJ', weekday: 2 },
  { code: 'JE', weekday: 4 },
] as const
const armistice = { isoYear: 2025, usualDay: day('2025-11-11') }

let little: LittleGarden
let calendars: ReturnType<typeof openCalendars>

beforeAll(async () => {
  little = await littleGarden()
  calendars = openCalendars(little.garden.table, little.garden.revisions)
})

const needs = (key?: string) => ({
  ...little.as(undefined, key),
  calendars,
  holidayRegion: async () => 'metropole' as const,
  calendarRounds: async () => rounds,
})
const ask = (...asked: Parameters<ReturnType<typeof askRoutes>>) =>
  askRoutes(calendarRoutes(), needs)(...asked)
const read = async (isoYear: number) => (await calendars.years()).year(isoYear)
const factsAbout = async (subject: string) =>
  (await little.as().readJournal({ limit: 50, toMs: little.clock.nowMs(), subject })).items.map(
    ({ kind }) => kind,
  )

describe('a year', () => {
  test('is open throughout until something is decided, with 53 weeks where it has them', async () => {
    expect(await read(2026)).toEqual({
      isoYear: 2026,
      season: { start: '2026-W01', end: '2026-W53' },
      closedWeeks: [],
      shifts: [],
      version: 0,
    })
    expect((await calendars.years()).decided).toEqual([])
  })

  test('has a season, which ends after it starts and stays in its year', async () => {
    const season = { isoYear: 2025, start: week('2025-W02'), end: week('2025-W51') }
    expect(await changeSeason(needs(), { ...season, version: 0 })).toMatchObject({
      ok: true,
      value: { version: 1 },
    })
    expect(await read(2025)).toMatchObject({ season: { start: '2025-W02', end: '2025-W51' }, version: 1 })
    expect(await changeSeason(needs(), { ...season, end: week('2025-W01'), version: 1 })).toMatchObject({
      refusal: { kind: 'impossible-season', start: '2025-W02', end: '2025-W01' },
    })
    expect(await changeSeason(needs(), { ...season, end: week('2026-W01'), version: 1 })).toMatchObject({
      refusal: { kind: 'other-year', isoYear: 2025, asked: 2026 },
    })
    expect(await factsAbout('calendar 2025')).toEqual(['season-set'])
  })

  test('has closed weeks, these and no others', async () => {
    const edit = { isoYear: 2025, weeks: [week('2025-W33'), week('2025-W20'), week('2025-W33')], version: 1 }
    expect(await closeWeeks(needs(), edit)).toMatchObject({
      ok: true,
      value: { closedWeeks: ['2025-W20', '2025-W33'], version: 2 },
    })
    expect(await closeWeeks(needs(), { ...edit, weeks: [week('2025-W52')], version: 2 })).toMatchObject({
      ok: true,
      value: { closedWeeks: ['2025-W52'], season: { start: '2025-W02' }, version: 3 },
    })
    expect(await closeWeeks(needs(), { ...edit, weeks: [week('2024-W52')], version: 3 })).toMatchObject({
      refusal: { kind: 'other-year' },
    })
  })
})

describe('two editors', () => {
  test('of one version: the second is told and nothing is overwritten', async () => {
    const stale = await closeWeeks(needs(), { isoYear: 2025, weeks: [], version: 2 })
    expect(stale).toMatchObject({
      refusal: { kind: 'changed-meanwhile', subject: 'calendar 2025', version: 2, currentVersion: 3 },
    })
    expect(await read(2025)).toMatchObject({ closedWeeks: ['2025-W52'], version: 3 })
  })

  test('who decide first about a year at once: one wins, the others are told', async () => {
    const racing = await Promise.all(
      ['2027-W10', '2027-W11', '2027-W12'].map((start) =>
        changeSeason(needs(), { isoYear: 2027, start: week(start), end: week('2027-W50'), version: 0 }),
      ),
    )
    const winner = racing.find(({ ok }) => ok)
    expect(racing.flatMap((one) => (one.ok ? [] : [one.refusal]))).toMatchObject([
      { kind: 'changed-meanwhile', version: 0, currentVersion: 1 },
      { kind: 'changed-meanwhile', version: 0, currentVersion: 1 },
    ])
    expect(await read(2027)).toEqual(winner?.ok && winner.value)
  })
})

describe('a holiday', () => {
  test('is shown with the rounds it hits, undecided at first', async () => {
    const { holidays } = await readYear(needs(), 2025)
    expect(holidays.find(({ day: on }) => on === armistice.usualDay)).toMatchObject({
      name: { fr: 'Armistice de 1918', en: 'Armistice Day' },
      week: '2025-W46',
      rounds: [
        { round: 'MA', usualDay: '2025-11-11', deliveredOn: null, decided: false },
        { round: 'MAJ', usualDay: '2025-11-11', deliveredOn: null, decided: false },
      ],
    })
  })

  test('moves each round by itself within its week', async () => {
    const monday = { ...armistice, round: 'MA', deliveredOn: day('2025-11-10'), version: 3 }
    const driven = { ...armistice, round: 'MAJ', deliveredOn: armistice.usualDay, version: 4 }
    expect(await decideShift(needs(), monday)).toMatchObject({ ok: true, value: { version: 4 } })
    expect(await decideShift(needs(), driven)).toMatchObject({ ok: true, value: { version: 5 } })
    const { holidays } = await readYear(needs(), 2025)
    expect(holidays.find(({ day: on }) => on === armistice.usualDay)?.rounds).toMatchObject([
      { round: 'MA', deliveredOn: '2025-11-10', decided: true },
      { round: 'MAJ', deliveredOn: '2025-11-11', decided: true },
    ])
  })

  test('never moves a round out of its week, nor one that is not driven that day or not there', async () => {
    const edit = { ...armistice, round: 'MA', deliveredOn: day('2025-11-17'), version: 5 }
    expect(await decideShift(needs(), edit)).toMatchObject({
      refusal: { kind: 'shift-leaves-week', first: '2025-11-10', last: '2025-11-16' },
    })
    const monday = { ...edit, deliveredOn: day('2025-11-10') }
    expect(await decideShift(needs(), { ...monday, round: 'JE' })).toMatchObject({
      refusal: { kind: 'not-a-round-day', weekday: 4 },
    })
    expect(await decideShift(needs(), { ...monday, round: 'ZZ' })).toMatchObject({
      refusal: { kind: 'unknown-round' },
    })
    expect(await decideShift(needs(), { ...monday, isoYear: 2026, version: 0 })).toMatchObject({
      refusal: { kind: 'other-year', isoYear: 2026, asked: 2025 },
    })
  })

  test('can be undecided again; forgetting what was not decided changes nothing', async () => {
    const forget = { ...armistice, round: 'MA', deliveredOn: null, version: 5 }
    expect(await decideShift(needs(), forget)).toMatchObject({
      ok: true,
      value: { shifts: [{ round: 'MAJ' }], version: 6 },
    })
    expect(await decideShift(needs(), { ...forget, version: 6 })).toMatchObject({
      ok: true,
      value: { version: 6 },
    })
    expect((await factsAbout('calendar 2025')).filter((kind) => kind === 'shift-forgotten')).toHaveLength(1)
  })
})

describe('over HTTP', () => {
  test('a year is shown as in the contract, and a repeated decision has the first answer', async () => {
    const json = { round: 'MA', usualDay: '2025-11-11', deliveredOn: '2025-11-12', version: 6 }
    const first = await ask('PUT', '/calendar/2025/shifts', { json, key: 'armistice' })
    const again = await ask('PUT', '/calendar/2025/shifts', { json, key: 'armistice' })
    expect([first.status, again.status]).toEqual([200, 200])
    const body = (await first.json()) as z.output<typeof yearBody>
    expect(await again.json()).toEqual(body)
    expect(Object.keys(body).toSorted()).toEqual(
      ['closedWeeks', 'holidays', 'isoYear', 'season', 'shifts', 'version'].toSorted(),
    )
    expect(body.holidays).toHaveLength(11)
    expect(await (await ask('GET', '/calendar/2025')).json()).toEqual(body)
  })

  test('each route answers, and each refusal has its status', async () => {
    const season = { start: '2028-W02', end: '2028-W50', version: 0 }
    const answers = [
      await ask('PUT', '/calendar/2028/season', { json: season }),
      await ask('PUT', '/calendar/2028/season', { json: season }),
      await ask('PUT', '/calendar/2028/season', { json: { ...season, start: '2028-W53', version: 1 } }),
      await ask('PUT', '/calendar/2028/season', { json: { ...season, end: '2028-W01', version: 1 } }),
      await ask('PUT', '/calendar/2028/closed-weeks', { json: { weeks: ['2028-W20'], version: 1 } }),
      await ask('PUT', '/calendar/2028/closed-weeks', { json: { weeks: ['2029-W20'], version: 2 } }),
      await ask('PUT', '/calendar/2025/shifts', {
        json: { round: 'MA', usualDay: '2025-02-30', deliveredOn: null, version: 7 },
      }),
      await ask('GET', '/calendar/1066'),
      await ask('GET', '/calendar/next'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 422, 422, 200, 422, 422, 422, 422])
  })
})
