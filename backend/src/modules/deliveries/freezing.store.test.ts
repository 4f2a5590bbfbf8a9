import { beforeEach, describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { cents } from '#kernel/money'
import { type Week, week } from '#kernel/week'
import { depotRoutes, emptyDepot } from '#modules/depots'
import { emptyMemberDetails } from '#modules/members'
import type { Subscription } from '#modules/subscriptions'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { freezeDue, freezeRound } from './actions/freeze-round.ts'
import { recordOutcomeOf } from './actions/record-outcome.ts'

const weekly: Subscription = {
  ...{ number: 1, member: 1, plan: 'APS', quantity: 1, start: week('2025-W23'), end: week('2025-W51') },
  ...{ rhythm: { kind: 'weekly' }, depot: 'D1', round: null, depotChanges: [], exceptions: [] },
  ...{ paymentMethod: '', paymentRhythm: '', firstPaymentMonth: 1, payments: 0, entitledDeliveries: 50 },
  ...{ plannedDeliveries: 50, carriedOver: 0, agreedCents: null, ended: null, version: 1 },
}
const tuesday = { day: day('2025-06-10'), round: 'MA' }
const thatWeek = week('2025-W24')

let little: LittleGarden
const needs = () => little.as()

/** Monday 2 June 2025, week 23: a basket a week at D1, on Tuesdays. */
beforeEach(async () => {
  little = await littleGarden()
  const { depots, rounds, members, products, subscriptions, settings, commit } = needs()
  const round = { code: 'MA', name: 'Mardi', weekday: 2, preparationWeekday: 1, colour: '#112233' } as const
  const plan = { code: 'APS', name: 'Panier', product: null, priceCents: cents(1000), deliveries: 0 }
  await commit({
    writes: [
      settings.insertGarden({ ...(await settings.garden()), name: 'Petit', deadlineDays: 2, version: 1 }),
      depots.insertDepot({ ...emptyDepot, code: 'D1', name: 'Dépôt', version: 1 }),
      rounds.insertRound({ ...round, position: 1, stops: [{ depot: 'D1' }], archived: false, version: 1 }),
      members.insertMember({ ...emptyMemberDetails, number: 1, lastName: 'A', archived: false, version: 1 }),
      products.insertPlan({
        ...{ ...plan, homeDelivery: false, supporter: false, waiting: false, doublesInto: null },
        ...{ retired: false, categories: [], prices: [], rhythms: [], depots: [], paymentMethods: [] },
        ...{ paymentRhythms: [], period: null, position: 1, version: 1 },
      }),
      subscriptions.insertSubscription(weekly),
    ],
    facts: [],
    touches: ['garden', 'depots', 'rounds', 'members', 'products', 'subscriptions'],
    result: null,
  })
})

/** The needs of somebody behind whose back the member skips the week, once it has been looked at. */
const whileSkipped = () => {
  let looks = 0
  const { agenda } = needs()
  const skip = () => {
    const { subscriptions, commit } = needs()
    const skipped = { ...weekly, exceptions: [{ week: thatWeek, quantity: 0 }], version: 2 }
    const writes = [subscriptions.replaceSubscription(skipped, 1)]
    return commit({ writes, facts: [], touches: ['subscriptions'], result: null })
  }
  const looked = async (at: Week) => {
    const seen = await agenda.week(at)
    if (at === thatWeek && looks++ === 0) await skip()
    return seen
  }
  return { ...needs(), agenda: { ...agenda, week: looked } }
}
const frozenLines = async () =>
  (await needs().deliveries.record(thatWeek)).runs.map(({ lines }) =>
    lines.map(({ subscription, quantity }) => `${subscription}: ${quantity}`),
  )

describe('a day that is frozen while somebody skips it', () => {
  test('by hand is frozen as it is then', async () => {
    expect(await freezeRound(whileSkipped(), tuesday)).toMatchObject({ ok: true })
    expect(await frozenLines()).toEqual([['1: 0']])
  })

  test('at its deadline is frozen as it is then', async () => {
    little.clock.set('2025-06-08T08:00:00Z')
    expect(await freezeDue(whileSkipped())).toBe(2)
    expect(await frozenLines()).toEqual([['1: 0']])
  })

  test('by a first outcome is looked at again: nothing comes any more', async () => {
    little.clock.set('2025-06-10T08:00:00Z')
    const all = { outcome: 'delivered', depot: null, subscription: null, reason: null, note: '' } as const
    const told = await recordOutcomeOf(whileSkipped(), { ...tuesday, ...all, by: 'Alix' })
    expect(told).toMatchObject({ refusal: { kind: 'nothing-there' } })
    expect(await frozenLines()).toEqual([])
  })
})

describe('a depot that a frozen day names (DEP-01)', () => {
  test('is not deleted, though nobody collects there any more', async () => {
    expect(await freezeRound(needs(), tuesday)).toMatchObject({ ok: true })
    const { subscriptions, rounds, depots, commit } = needs()
    const [round] = (await rounds.all()).rounds
    if (!round) throw new Error('no round')
    const moved = { ...weekly, depot: 'D2', version: 2 }
    await commit({
      writes: [
        depots.insertDepot({ ...emptyDepot, code: 'D2', name: 'Autre', version: 1 }),
        subscriptions.replaceSubscription(moved, 1),
        rounds.replaceRound({ ...round, stops: [{ depot: 'D2' }], version: 2 }, 1),
      ],
      facts: [],
      touches: ['depots', 'subscriptions', 'rounds'],
      result: null,
    })
    const ask = askRoutes(depotRoutes(), needs)
    const refused = await ask('DELETE', '/depots/D1?version=1')
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { kind: 'depot-in-use', rounds: 0, subscriptions: 0, deliveries: 1 },
    ])
    await commit({
      writes: [depots.insertDepot({ ...emptyDepot, code: 'D3', name: 'Jamais', version: 1 })],
      ...{ facts: [], touches: ['depots'], result: null },
    })
    expect((await ask('DELETE', '/depots/D3?version=1')).status).toBe(200)
  })
})
