import { beforeEach, describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { cents } from '#kernel/money'
import { week } from '#kernel/week'
import { emptyDepot } from '#modules/depots'
import { emptyMemberDetails } from '#modules/members'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { endSubscription } from './actions/change-subscription.ts'
import { doubleWeek, exceptWeek, exceptWeeks, postponeDelivery, skipWeek } from './actions/except-weeks.ts'
import { levelSubscription } from './actions/level-subscription.ts'
import type { Subscription } from './domain/subscription.ts'
import { subscriptionRoutes } from './http/subscription-routes.ts'

const EVEN = { kind: 'fortnightly', anchor: week('2025-W24') } as const
const ODD = { kind: 'fortnightly', anchor: week('2025-W23') } as const
const subscription = (number: number, given: Partial<Subscription> = {}): Subscription => ({
  ...{ number, member: 1, plan: 'APS', quantity: 1, start: week('2025-W02'), end: week('2025-W51') },
  ...{ rhythm: { kind: 'weekly' }, depot: 'D1', round: null, depotChanges: [], exceptions: [] },
  ...{ paymentMethod: '', paymentRhythm: '', firstPaymentMonth: 1, payments: 0, entitledDeliveries: 50 },
  ...{ plannedDeliveries: 50, carriedOver: 0, agreedCents: null, ended: null, version: 1 },
  ...given,
})

let little: LittleGarden
const needs = () => little.as()
const read = async (number: number) => (await needs().subscriptions.book()).subscription(number)
const commit = async (
  writes: Parameters<ReturnType<typeof needs>['commit']>[0]['writes'],
  touches: string[],
) => expect(await needs().commit({ writes, facts: [], touches, result: null })).toMatchObject({ ok: true })

/** Monday 2 June 2025, week 23: Tuesdays at D1, which has two places, both taken in odd weeks and from week 40 one. */
beforeEach(async () => {
  little = await littleGarden()
  const { depots, rounds, members, products, subscriptions, settings } = needs()
  await commit(
    [
      settings.insertGarden({ ...(await settings.garden()), name: 'Petit', deadlineDays: 2, version: 1 }),
      depots.insertDepot({ ...emptyDepot, code: 'D1', name: 'Dépôt', capacity: 2, version: 1 }),
      rounds.insertRound({
        ...{ code: 'MA', name: 'Mardi', weekday: 2, preparationWeekday: 1, colour: '#112233', position: 1 },
        ...{ stops: [{ depot: 'D1' }], archived: false, version: 1 },
      }),
      members.insertMember({
        ...emptyMemberDetails,
        number: 1,
        lastName: 'Mangin',
        archived: false,
        version: 1,
      }),
      products.insertPlan({
        ...{ code: 'APS', name: 'Panier', product: null, priceCents: cents(72_500), deliveries: 50 },
        ...{ homeDelivery: false, supporter: false, waiting: false, doublesInto: null, retired: false },
        ...{ categories: [], prices: [], rhythms: [], depots: [], paymentMethods: [], paymentRhythms: [] },
        ...{ period: null, position: 1, version: 1 },
      }),
      subscriptions.insertSubscription(subscription(1)),
      subscriptions.insertSubscription(subscription(2, { rhythm: ODD })),
    ],
    ['garden', 'depots', 'rounds', 'members', 'products', 'subscriptions'],
  )
})

describe('a full depot (DEP-03)', () => {
  const edit = { number: 1, version: 1 }
  const full = (at: string) => ({
    refusal: { kind: 'depot-full', depot: 'D1', capacity: 2, taken: 1, week: at },
  })

  test('holds no doubled week, other quantity or delivery moved there', async () => {
    const odd = week('2025-W25')
    expect(await doubleWeek(needs(), { ...edit, week: odd })).toMatchObject(full('2025-W25'))
    expect(await exceptWeek(needs(), { ...edit, week: odd, quantity: 2 })).toMatchObject(full('2025-W25'))
    const weeks = [{ week: odd, quantity: 2 }]
    expect(await exceptWeeks(needs(), { ...edit, weeks })).toMatchObject(full('2025-W25'))
    const move = { ...edit, from: week('2025-W26'), to: odd }
    expect(await postponeDelivery(needs(), move)).toMatchObject(full('2025-W25'))
    expect((await read(1))?.version).toBe(1)
  })

  test('holds what fits, and lets go whatever takes less', async () => {
    expect(await doubleWeek(needs(), { ...edit, week: week('2025-W26') })).toMatchObject({ ok: true })
    expect(await skipWeek(needs(), { ...edit, version: 2, week: week('2025-W25') })).toMatchObject({
      ok: true,
    })
    expect((await read(1))?.exceptions).toHaveLength(2)
  })

  test('takes nobody back who had ended, and no rhythm laid over its full weeks', async () => {
    const ended = { ...edit, lastWeek: week('2025-W30') }
    expect(await endSubscription(needs(), ended)).toMatchObject({ ok: true })
    await commit(
      [needs().subscriptions.insertSubscription(subscription(3, { start: week('2025-W31') }))],
      ['subscriptions'],
    )
    const later = { number: 1, version: 2, lastWeek: week('2025-W40') }
    expect(await endSubscription(needs(), later)).toMatchObject({
      refusal: { kind: 'depot-full', taken: 2, week: '2025-W31' },
    })
    const even = { number: 4, version: 1, first: week('2025-W24'), from: week('2025-W24') }
    await commit(
      [
        needs().subscriptions.insertSubscription(
          subscription(4, { rhythm: EVEN, end: week('2025-W30'), start: week('2025-W24') }),
        ),
      ],
      ['subscriptions'],
    )
    expect(await levelSubscription(needs(), { ...even, rhythm: ODD })).toMatchObject({
      refusal: { kind: 'depot-full', taken: 2, week: '2025-W25' },
    })
  })

  test('has its last place once, however many double at the same moment, and nobody else is refused', async () => {
    const { depots } = needs()
    const known = (await depots.all()).depot('D1')
    if (!known) throw new Error('no depot')
    const several = [11, 12, 13, 14, 15, 16, 17, 18].map((number) => subscription(number, { rhythm: EVEN }))
    await commit(
      [
        depots.replaceDepot({ ...known, capacity: 11, version: 2 }, 1),
        ...several.map(needs().subscriptions.insertSubscription),
      ],
      ['depots', 'subscriptions'],
    )
    const at = week('2025-W26')
    const racing = await Promise.all(
      several.map(({ number }) => doubleWeek(needs(), { number, version: 1, week: at })),
    )
    expect(racing.map((one) => (one.ok ? 'doubled' : one.refusal.kind)).toSorted()).toEqual([
      ...Array.from({ length: 6 }, () => 'depot-full'),
      ...['doubled', 'doubled'],
    ])
    const skips = await Promise.all(
      several.map(async ({ number }) => {
        const version = (await read(number))?.version ?? 0
        return skipWeek(needs(), { number, version, week: week('2025-W28') })
      }),
    )
    expect(skips.every(({ ok }) => ok)).toBe(true)
  })
})

describe('a week that is frozen at the same moment (CAL-06)', () => {
  const tuesday = { day: day('2025-06-10'), round: 'MA' }
  const freeze = async () => {
    const { agenda, deliveries, clock } = needs()
    const found = (await agenda.week(week('2025-W24'))).roundDays.find(({ round }) => round === tuesday.round)
    if (!found) throw new Error('no round')
    await commit(deliveries.insertRun({ ...found, frozenAtMs: clock.nowMs() }), ['deliveries'])
  }

  test('is not changed: whoever was told that it is, is told the truth', async () => {
    let looks = 0
    const frozenMeanwhile = {
      ...needs(),
      frozenRounds: async (weeks: Parameters<ReturnType<typeof needs>['frozenRounds']>[0]) => {
        const seen = await needs().frozenRounds(weeks)
        if (looks++ === 0) await freeze()
        return seen
      },
    }
    const edit = { number: 1, version: 1, week: week('2025-W24') }
    expect(await skipWeek(frozenMeanwhile, edit)).toMatchObject({
      refusal: { kind: 'week-frozen', week: '2025-W24' },
    })
    expect((await read(1))?.version).toBe(1)
  })

  test('lies behind no earlier last week', async () => {
    const { agenda, deliveries, clock } = needs()
    const moved = { number: 1, version: 1, from: week('2025-W30'), to: week('2026-W02') }
    expect(await postponeDelivery(needs(), moved)).toMatchObject({ value: { end: '2026-W02' } })
    const [tuesdayThen] = (await agenda.week(week('2026-W02'))).roundDays
    if (!tuesdayThen) throw new Error('no round')
    await commit(deliveries.insertRun({ ...tuesdayThen, frozenAtMs: clock.nowMs() }), ['deliveries'])
    const back = { number: 1, version: 2, weeks: [{ week: week('2025-W30'), quantity: null }] }
    expect(await exceptWeeks(needs(), { ...back, end: week('2025-W51') })).toMatchObject({
      refusal: { kind: 'week-frozen', week: '2026-W02' },
    })
  })
})

describe('an earlier last week', () => {
  const put = (json: object) =>
    askRoutes(subscriptionRoutes(), needs)('PUT', '/subscriptions/1/exceptions', { json })

  test('takes a postponement back and is told in the journal; it is no way to end a subscription', async () => {
    const set = { weeks: [{ week: '2025-W30', quantity: null }], end: '2025-W40', version: 1 }
    const cut = await put(set)
    expect([cut.status, await cut.json()]).toMatchObject([
      422,
      { kind: 'delivers-behind', week: '2025-W41', last: '2025-W40' },
    ])
    await postponeDelivery(needs(), { number: 1, version: 1, from: week('2025-W30'), to: week('2026-W02') })
    expect((await put({ ...set, end: '2025-W51', version: 2 })).status).toBe(200)
    expect((await read(1))?.end).toBe('2025-W51')
    const { items } = await needs().readJournal({
      ...{ limit: 9, toMs: little.clock.nowMs(), subject: 'subscription 1' },
    })
    expect(items.find(({ kind }) => kind === 'exceptions-set')?.figures).toEqual({
      ...{ weeks: '2025-W30', end: '2025-W51' },
    })
  })
})
