import { beforeEach, describe, expect, test } from 'vitest'
import { cents } from '#kernel/money'
import { week } from '#kernel/week'
import { type Depot, emptyDepot } from '#modules/depots'
import { emptyMemberDetails } from '#modules/members'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { drivingRoutes } from './http/driving-routes.ts'

const FAMILIES = ['calendar', 'members', 'depots', 'products', 'rounds', 'subscriptions']
let little: LittleGarden
const ask = (...what: Parameters<ReturnType<typeof askRoutes>>) =>
  askRoutes(drivingRoutes(), (key) => little.as(undefined, key))(...what)
const json = async (url: string) => (await ask('GET', url)).json()

const depot = (code: string, given: Partial<Depot> = {}): Depot => ({
  ...emptyDepot,
  code,
  name: `Dépôt ${code}`,
  street: `${code} rue des Lilas`,
  town: 'Épinal',
  accessNotes: 'Clé sous le pot',
  comments: 'Ne pas montrer',
  contact: { name: 'Jo Martin', phone: '+33639980011', email: 'jo@example.org' },
  archived: false,
  version: 1,
  ...given,
})

/** Tuesday's round: a depot, a home stop for two people, and a depot where nothing is left. */
beforeEach(async () => {
  little = await littleGarden()
  little.clock.set('2025-06-03T06:00:00Z')
  const { depots, rounds, products, members, subscriptions, commit } = little.as()
  const subscription = {
    plan: 'APS',
    start: week('2025-W20'),
    end: week('2025-W40'),
    rhythm: { kind: 'weekly' },
    round: null,
    depotChanges: [],
    paymentMethod: '',
    paymentRhythm: '',
    firstPaymentMonth: 1,
    payments: 0,
    entitledDeliveries: 0,
    plannedDeliveries: 0,
    carriedOver: 0,
    ended: null,
    version: 1,
  } as const
  const given = [
    [1, 'D1', 2, 1],
    [2, 'H1', 1, 1],
    [3, 'H1', 1, 1],
    [4, 'D2', 1, 0],
  ] as const
  await commit({
    writes: [
      ...[depot('D1'), depot('H1', { kind: 'home' }), depot('D2')].map(depots.insertDepot),
      rounds.insertRound({
        code: 'MA',
        name: 'Mardi',
        weekday: 2,
        preparationWeekday: 1,
        colour: '#112233',
        position: 1,
        stops: [{ depot: 'H1' }, { depot: 'D1' }, { depot: 'D2' }],
        archived: false,
        version: 1,
      }),
      products.insertPlan({
        code: 'APS',
        name: 'Panier simple',
        product: null,
        priceCents: cents(1000),
        deliveries: 0,
        homeDelivery: false,
        supporter: false,
        waiting: false,
        doublesInto: null,
        retired: false,
        position: 1,
        version: 1,
      }),
      ...given.map(([number]) =>
        members.insertMember({
          ...emptyMemberDetails,
          number,
          firstName: 'Lou',
          lastName: `Nom${number}`,
          street: `${number} rue du Moulin`,
          postcode: '88000',
          town: 'Golbey',
          phone: `+3363998000${number}`,
          email: `lou${number}@example.org`,
          comments: 'Allergie',
          archived: false,
          version: 1,
        }),
      ),
      ...given.map(([number, at, quantity, comes]) =>
        subscriptions.insertSubscription({
          ...subscription,
          number,
          member: number,
          depot: at,
          quantity,
          exceptions: comes ? [] : [{ week: week('2025-W23'), quantity: 0 }],
        }),
      ),
    ],
    facts: [],
    touches: FAMILIES,
    result: null,
  })
})

describe('the rounds of a day', () => {
  test('are today’s, with stops where something is left', async () => {
    expect(await json('/driving')).toEqual({
      day: '2025-06-03',
      rounds: [{ code: 'MA', name: 'Mardi', colour: '#112233', stops: 2, baskets: 4, done: 0 }],
    })
    expect(await json('/driving?day=2025-06-04')).toEqual({ day: '2025-06-04', rounds: [] })
  })
})

describe('the stops of a round', () => {
  test('come in the order of driving, with what to leave and how to get in', async () => {
    const { stops } = (await json('/driving/2025-06-03/MA')) as { stops: Record<string, unknown>[] }
    expect(stops.map(({ depot: code, position }) => [code, position])).toEqual([
      ['H1', 1],
      ['D1', 2],
    ])
    expect(stops[1]).toMatchObject({
      accessNotes: 'Clé sous le pot',
      contactName: 'Jo Martin',
      phone: '+33639980011',
      products: [{ name: 'Panier simple', quantity: 2 }],
      people: [],
      outcome: 'planned',
    })
  })

  test('name people at home stops only, and tell no more of them than it takes', async () => {
    const text = JSON.stringify(await json('/driving/2025-06-03/MA'))
    expect(text).toContain('Lou Nom2')
    expect(text).toContain('2 rue du Moulin')
    for (const secret of ['Nom1', 'example.org', 'Allergie', 'Ne pas montrer', '1 rue du Moulin'])
      expect(text).not.toContain(secret)
  })

  test('of a round that does not drive are not found', async () => {
    expect((await ask('GET', '/driving/2025-06-04/MA')).status).toBe(404)
  })
})

describe('what happened on the road', () => {
  const outcomes = '/driving/2025-06-03/MA/outcomes'

  test('is recorded stop by stop and person by person, and sent twice it is one', async () => {
    const done = { json: { depot: 'D1', outcome: 'delivered' }, key: 'road-key-1' }
    const first = await ask('POST', outcomes, done)
    expect(first.status).toBe(201)
    expect(await (await ask('POST', outcomes, done)).json()).toEqual(await first.json())
    const absent = { subscription: 2, outcome: 'not-delivered', reason: 'member-absent' }
    expect((await ask('POST', outcomes, { json: absent, key: 'road-key-2' })).status).toBe(201)
    expect(await json('/driving/2025-06-03/MA')).toMatchObject({
      stops: [
        { outcome: 'mixed', people: [{ outcome: 'not-delivered' }, { outcome: 'planned' }] },
        { outcome: 'delivered' },
      ],
    })
    expect(await json('/driving')).toMatchObject({ rounds: [{ done: 2 }] })
  })

  test('is refused without a reason, and taken back the same day', async () => {
    const answer = await ask('POST', outcomes, { json: { depot: 'D1', outcome: 'not-delivered' } })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ kind: 'reason-required' })
    const recorded = await ask('POST', outcomes, { json: { outcome: 'delivered' }, key: 'road-key-3' })
    const { id } = (await recorded.json()) as { id: string }
    const undone = await ask('POST', `${outcomes}/${id}/withdrawals`, { key: 'road-key-4' })
    expect(await undone.json()).toMatchObject({ id, withdrawn: true })
    expect(await json('/driving')).toMatchObject({ rounds: [{ done: 0 }] })
  })
})
