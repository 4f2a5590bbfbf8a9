import { beforeAll, describe, expect, test } from 'vitest'
import { week } from '#kernel/week'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { sampleSubscription } from './domain/level-samples.ts'
import type { Rhythm } from './domain/subscription.ts'
import { SUBSCRIPTIONS_FAMILY } from './family.ts'
import { loadRoutes } from './http/load-routes.ts'

const ODD: Rhythm = { kind: 'fortnightly', anchor: week('2025-W23') }
const EVEN: Rhythm = { kind: 'fortnightly', anchor: week('2025-W24') }
/** Four in odd weeks, one in even weeks, one each week; the little garden's clock stands in 2025-W23. */
const RHYTHMS: readonly Rhythm[] = [ODD, ODD, ODD, ODD, EVEN, { kind: 'weekly' }]

let little: LittleGarden

beforeAll(async () => {
  little = await littleGarden()
  const { commit, depots, rounds, subscriptions, settings } = little.as()
  const garden = await settings.garden()
  expect(garden.deadlineDays).toBe(2)
  const round = {
    code: 'MA',
    name: 'Mardi',
    weekday: 2,
    preparationWeekday: 1,
    colour: '#2f7d4f',
    position: 1,
    stops: [{ depot: 'D1' }],
    archived: false,
    version: 1,
  } as const
  expect(await depots.all()).toMatchObject({ depots: [] })
  await commit({
    writes: [
      rounds.insertRound(round),
      ...RHYTHMS.map((rhythm, n) => subscriptions.insertSubscription(sampleSubscription(n + 1, rhythm))),
    ],
    facts: [],
    touches: [SUBSCRIPTIONS_FAMILY, 'rounds'],
    result: null,
  })
})

const ask = (...what: Parameters<ReturnType<typeof askRoutes>>) =>
  askRoutes(loadRoutes(), (key) => little.as(undefined, key))(...what)
const load = async () =>
  (await (await ask('GET', '/packing-load/2025')).json()) as {
    days: { weekday: number; peak: number; weeks: { week: string; baskets: number | null }[] }[]
  }
const proposals = async (query = '') =>
  (await (await ask('GET', `/packing-load/2025/proposals${query}`)).json()) as {
    proposals: { subscription: number; version: number; after: Rhythm }[]
  }
const take = (
  number: number,
  rhythm: Rhythm,
  version: number,
  from = '2025-W24',
  key = `level-${number}-${version}`,
) => ask('POST', `/subscriptions/${number}/phases`, { json: { rhythm, from, version }, key })

describe('the packing load of a season', () => {
  test('is told by packing day and week, with the first week that still follows changes', async () => {
    const told = await load()
    expect(told).toMatchObject({ isoYear: 2025, firstOpen: '2025-W24' })
    expect(told.days.map(({ weekday, peak }) => [weekday, peak])).toEqual([[1, 5]])
    expect(told.days[0]?.weeks.slice(22, 24)).toEqual([
      { week: '2025-W23', baskets: 5 },
      { week: '2025-W24', baskets: 2 },
    ])
  })

  test('advises a new subscription to take the emptier weeks, with figures', async () => {
    const answer = await ask('GET', '/phase-advice?kind=fortnightly&depot=D1&start=2025-W24&end=2025-W51')
    expect(await answer.json()).toMatchObject({
      advice: {
        weekday: 1,
        because: 'peak',
        best: { rhythm: EVEN, peak: 2 },
        phases: [{ peak: 2 }, { peak: 5 }],
      },
    })
  })
  test('does not count a subscription that is being changed against itself', async () => {
    const query = 'kind=fortnightly&depot=D1&start=2025-W24&end=2025-W51&except=1'
    const { advice } = (await (await ask('GET', `/phase-advice?${query}`)).json()) as {
      advice: { phases: { peak: number }[] }
    }
    expect(advice.phases.map(({ peak }) => peak)).toEqual([2, 4])
  })
  test('advises nothing for a depot that no round serves', async () => {
    const answer = await ask('GET', '/phase-advice?kind=monthly&depot=D9&start=2025-W24&end=2025-W51')
    expect(await answer.json()).toEqual({ advice: null })
  })

  test('is levelled by the fewest, who are named with what changes for them; who is left alone is not asked', async () => {
    const { proposals: asked, ...rest } = await proposals('?tolerance=10')
    expect(rest).toMatchObject({
      from: '2025-W24',
      days: [{ weekday: 1, limit: 4, before: { peak: 5 }, after: { peak: 4 }, reached: true, fewest: true }],
    })
    expect(asked).toMatchObject([
      {
        subscription: 1,
        version: 1,
        memberName: '1',
        before: ODD,
        after: EVEN,
        deliveriesBefore: 14,
        deliveriesAfter: 15,
      },
    ])
    const others = await proposals('?tolerance=10&leave=1')
    expect(others.proposals.map(({ subscription }) => subscription)).toEqual([2])
  })
})

describe('taking a proposal', () => {
  test('changes the weeks, is in the journal, and can be taken back', async () => {
    const [asked] = (await proposals('?tolerance=10')).proposals
    const answer = await take(1, asked?.after ?? ODD, 1)
    expect([answer.status, await answer.json()]).toEqual([201, { number: 1, rhythm: EVEN, version: 2 }])
    expect((await load()).days[0]?.peak).toBe(5)
    expect((await load()).days[0]?.weeks.slice(22, 25)).toMatchObject([
      { baskets: 5 },
      { baskets: 3 },
      { baskets: 4 },
    ])
    const { items } = await little
      .as()
      .readJournal({ limit: 9, toMs: little.clock.nowMs(), subject: 'subscription 1' })
    expect(items).toMatchObject([{ kind: 'subscription-changed', figures: { from: '2025-W24' } }])

    expect((await take(1, ODD, 2)).status).toBe(201)
    const book = await little.as().subscriptions.book()
    expect(book.subscription(1)).toEqual({ ...sampleSubscription(1, ODD), version: 3 })
  })
  test('is refused when somebody changed the subscription meanwhile, and not done twice under one key', async () => {
    expect((await take(2, EVEN, 1, '2025-W24', 'level-twice')).status).toBe(201)
    expect((await take(2, EVEN, 1, '2025-W24', 'level-twice')).status).toBe(201)
    const late = await take(2, ODD, 1, '2025-W24', 'level-late')
    expect([late.status, await late.json()]).toMatchObject([409, { kind: 'changed-meanwhile' }])
    expect((await little.as().subscriptions.book()).subscription(2)?.version).toBe(2)
  })
  test('is refused from a frozen week on, and for another rhythm', async () => {
    const early = await take(3, EVEN, 1, '2025-W23')
    expect([early.status, await early.json()]).toMatchObject([
      422,
      { kind: 'week-too-soon', week: '2025-W23', first: '2025-W24' },
    ])
    const other = await take(3, { kind: 'weekly' }, 1, '2025-W24', 'level-other')
    expect([other.status, await other.json()]).toMatchObject([422, { kind: 'not-a-phase' }])
  })
})
