import { beforeEach, describe, expect, test } from 'vitest'
import { cents } from '#kernel/money'
import { pngOf } from '#kernel/picture-samples'
import { week } from '#kernel/week'
import { emptyDepot } from '#modules/depots'
import { emptyMemberDetails } from '#modules/members'
import type { Write } from '#platform/dynamo'
import type { z } from '#platform/http'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { myRoutes } from './http/my-routes.ts'
import type { myDepotsBody } from './http/my-schemas.ts'

type Told = z.output<typeof myDepotsBody>

const agreement = {
  plan: 'APS',
  quantity: 1,
  start: week('2025-W02'),
  end: week('2025-W51'),
  rhythm: { kind: 'weekly' },
  round: null,
  depotChanges: [],
  exceptions: [],
  paymentMethod: '',
  paymentRhythm: '',
  firstPaymentMonth: 1,
  payments: 0,
  entitledDeliveries: 50,
  plannedDeliveries: 50,
  carriedOver: 0,
  agreedCents: null,
  ended: null,
  version: 1,
} as const
const depot = (code: string, more: object = {}) => ({
  ...emptyDepot,
  code,
  name: `Dépôt ${code}`,
  accessNotes: 'Clé sous le pot',
  version: 1,
  ...more,
})

type Passwords = ReturnType<LittleGarden['as']>['depotPasswords']
let hashed: Promise<Write> | undefined
/** Hashed once for all gardens of this file: it takes its time on purpose. */
const secret = (passwords: Passwords): Promise<Write> => {
  hashed ??= passwords.keep('USINE', 'Quenouille')
  return hashed
}

/** Tuesdays at D1 and D3, Fridays at D2 (one place), D3, the works, the canteen and at home; D9 on no round. */
const places = async ({ depots, rounds, depotPasswords }: ReturnType<LittleGarden['as']>) => {
  const round = (code: string, weekday: 2 | 5, stops: readonly string[]) =>
    rounds.insertRound({
      ...{ code, name: code, weekday, preparationWeekday: 1, colour: '#112233', position: weekday },
      ...{ stops: stops.map((stop) => ({ depot: stop })), archived: false, version: 1 },
    })
  return [
    depots.insertDepot(depot('D1')),
    depots.insertDepot(depot('D2', { capacity: 1 })),
    depots.insertDepot(depot('D3')),
    depots.insertDepot(depot('D9')),
    depots.insertDepot(depot('USINE', { kind: 'restricted', reservedFor: 'Salariés', hasPassword: true })),
    depots.insertDepot(depot('CANTINE', { kind: 'professional', categories: ['ecole'] })),
    depots.insertDepot(depot('CHEZ', { kind: 'home' })),
    await secret(depotPasswords),
    round('MA', 2, ['D1', 'D3']),
    round('VE', 5, ['D2', 'D3', 'USINE', 'CANTINE', 'CHEZ']),
  ]
}

/** Member 1 is a school, which changes ten days before; the third stands at D2 until week 30. */
const people = ({ members, categories, products, subscriptions }: ReturnType<LittleGarden['as']>) => [
  categories.insertCategory({
    ...{ code: 'ecole', name: 'Écoles', changeDeadlineDays: 10, position: 1, retired: false, version: 1 },
  }),
  ...[1, 2, 3].map((number) =>
    members.insertMember({
      ...emptyMemberDetails,
      ...{
        number,
        lastName: `Nom${number}`,
        category: number === 1 ? 'ecole' : '',
        archived: false,
        version: 1,
      },
    }),
  ),
  products.insertPlan({
    ...{ code: 'APS', name: 'Panier simple', product: null, priceCents: cents(72_500), deliveries: 50 },
    ...{ homeDelivery: false, supporter: false, waiting: false, doublesInto: null, retired: false },
    ...{ categories: [], prices: [], rhythms: [], depots: [], paymentMethods: [], paymentRhythms: [] },
    ...{ period: null, position: 1, version: 1 },
  }),
  subscriptions.insertSubscription({ ...agreement, number: 1, member: 1, depot: 'D1' }),
  subscriptions.insertSubscription({ ...agreement, number: 2, member: 2, depot: 'D1' }),
  subscriptions.insertSubscription({
    ...agreement,
    number: 3,
    member: 3,
    depot: 'D2',
    end: week('2025-W30'),
  }),
]

let little: LittleGarden
beforeEach(async () => {
  little = await littleGarden()
  const all = little.as()
  const garden = await all.settings.garden()
  const settings = all.settings.insertGarden({ ...garden, name: 'Petit', deadlineDays: 2, version: 1 })
  const touches = ['garden', 'depots', 'rounds', 'members', 'products', 'subscriptions']
  const writes = [settings, ...(await places(all)), ...people(all)]
  expect(await all.commit({ writes, facts: [], touches, result: null })).toMatchObject({ ok: true })
})

const needs = (key?: string) => little.as(undefined, key)
const ask = (...what: Parameters<ReturnType<typeof askRoutes>>) => askRoutes(myRoutes(), needs)(...what)
const told = async (member: number, query = '') =>
  (await (await ask('GET', `/my/depots${query}`, { member })).json()) as Told
const read = async (number: number) => (await needs().subscriptions.book()).subscription(number)
const asked = { depot: 'D3', round: null, from: '2025-W24', to: null, password: '', version: 1 }
let keys = 0
const move = async (member: number, change: Partial<typeof asked> | object = {}, number = member) => {
  const answer = await ask('POST', `/my/subscriptions/${number}/depot-changes`, {
    member,
    json: { ...asked, ...change },
    key: `move-number-${++keys}`,
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const visits = async (member: number, first: string, last: string) =>
  (await needs().agenda.ofMember(member, week(first), week(last))).map(
    ({ day, depot, quantity }) => `${day} ${depot} ${quantity}`,
  )

describe('what a member may choose from', () => {
  test('begins with the first week that is still open, at its present place', async () => {
    const { moving, subscriptions } = await told(2)
    expect(subscriptions).toEqual([
      { number: 2, planName: 'Panier simple', quantity: 1, depotName: 'Dépôt D1' },
    ])
    expect(moving).toMatchObject({ number: 2, version: 1, deadlineDays: 2, from: '2025-W24' })
    expect(moving?.weeks[0]).toMatchObject({ week: '2025-W24', day: '2025-06-10', depot: 'D1', baskets: 1 })
    expect(moving?.weeks.at(-1)?.week).toBe('2025-W51')
  })

  test('names open depots and restricted ones, the professional ones of their category, none without a round', async () => {
    const codes = async (member: number) => (await told(member)).depots.map(({ code }) => code)
    expect(await codes(2)).toEqual(['D1', 'D2', 'D3', 'USINE'])
    expect(await codes(1)).toEqual(['CANTINE', 'D1', 'D2', 'D3', 'USINE'])
  })

  test('tells slots, full depots and passwords, and nothing for staff only', async () => {
    const { depots } = await told(2)
    expect(depots.find(({ code }) => code === 'D2')).toMatchObject({ left: 0, full: true })
    expect(depots.find(({ code }) => code === 'USINE')).toMatchObject({
      asksPassword: true,
      staffOnly: false,
    })
    expect(depots.find(({ code }) => code === 'D3')?.slots).toEqual([
      { round: 'MA', weekday: 2, day: '2025-06-10', open: true },
      { round: 'VE', weekday: 5, day: '2025-06-13', open: true },
    ])
    expect(depots.filter(({ here }) => here).map(({ code }) => code)).toEqual(['D1'])
    expect(JSON.stringify(depots)).not.toMatch(/accessNotes|Clé sous le pot|comments|hash/)
  })

  test('counts places in the weeks that are asked about', async () => {
    const full = async (query: string) =>
      (await told(2, query)).depots.find(({ code }) => code === 'D2')?.full
    expect(await full('?from=2025-W24&to=2025-W24')).toBe(true)
    expect(await full('?from=2025-W31&to=2025-W32')).toBe(false)
  })

  test('is only what the plan offers, and the depot agreed', async () => {
    const { products, commit } = needs()
    const plan = (await products.catalogue()).plan('APS')
    if (!plan) throw new Error('no plan')
    await commit({
      writes: [products.replacePlan({ ...plan, depots: ['D3'], version: 2 }, 1)],
      facts: [],
      touches: ['products'],
      result: null,
    })
    expect((await told(2)).depots.map(({ code }) => code)).toEqual(['D1', 'D3'])
    expect(await move(2, { depot: 'USINE', password: 'Quenouille' })).toMatchObject({
      status: 422,
      body: { kind: 'depot-not-offered' },
    })
  })
})

describe('a member who moves', () => {
  test('for good, on the slot chosen, is delivered there from that week on', async () => {
    expect(await move(2, { round: 'VE' })).toMatchObject({ status: 201, body: { version: 2 } })
    expect(await visits(2, '2025-W23', '2025-W25')).toEqual([
      '2025-06-03 D1 1',
      '2025-06-13 D3 1',
      '2025-06-20 D3 1',
    ])
  })

  test('once, or for some weeks, is back by itself', async () => {
    expect((await move(2, { to: '2025-W24' })).status).toBe(201)
    expect(await visits(2, '2025-W24', '2025-W25')).toEqual(['2025-06-10 D3 1', '2025-06-17 D1 1'])
  })

  test('gives the password of a restricted depot', async () => {
    const usine = { depot: 'USINE' }
    expect(await move(2, usine)).toMatchObject({ status: 422, body: { kind: 'password-required' } })
    expect(await move(2, { ...usine, password: 'Navette' })).toMatchObject({
      status: 422,
      body: { kind: 'wrong-password', depot: 'USINE' },
    })
    expect((await read(2))?.depotChanges).toEqual([])
    expect((await move(2, { ...usine, password: 'Quenouille' })).status).toBe(201)
    expect(await visits(2, '2025-W24', '2025-W24')).toEqual(['2025-06-13 USINE 1'])
  })

  test('who guesses too often waits, even with the right one', async () => {
    for (let n = 0; n < 5; n++) await move(2, { depot: 'USINE', password: `essai ${n}` })
    const right = { depot: 'USINE', password: 'Quenouille' }
    expect(await move(2, right)).toMatchObject({
      status: 429,
      body: { kind: 'too-many-attempts', waitS: 30 },
    })
    expect((await move(3, { ...right, version: 1 })).status).toBe(201)
    little.clock.set('2025-06-02T08:00:31Z')
    expect((await move(2, right)).status).toBe(201)
  })

  test('finds no depot that is hidden, and none where somebody else stands', async () => {
    expect(await move(2, { depot: 'CANTINE' })).toMatchObject({
      status: 422,
      body: { kind: 'unknown-depot' },
    })
    expect((await move(1, { depot: 'CANTINE', from: '2025-W26' })).status).toBe(201)
    expect(await move(2, { depot: 'D2' })).toMatchObject({
      status: 409,
      body: { kind: 'depot-full', depot: 'D2', capacity: 1, taken: 1, week: '2025-W24' },
    })
  })

  test('is too late for a day past the deadline, which their category may set earlier, or frozen', async () => {
    expect(await move(2, { from: '2025-W23' })).toMatchObject({
      status: 422,
      body: { kind: 'deadline-passed', day: '2025-06-03', deadlineDays: 2 },
    })
    expect(await move(1, { from: '2025-W24' })).toMatchObject({
      body: { kind: 'deadline-passed', day: '2025-06-10', deadlineDays: 10 },
    })
    expect((await told(1)).moving?.weeks[0]?.week).toBe('2025-W25')
    const { agenda, deliveries, commit, clock } = needs()
    const [tuesday] = (await agenda.week(week('2025-W26'))).roundDays
    if (!tuesday) throw new Error('no round')
    await commit({
      writes: deliveries.insertRun({ ...tuesday, frozenAtMs: clock.nowMs() }),
      facts: [],
      touches: ['deliveries'],
      result: null,
    })
    expect(await move(2, { from: '2025-W26' })).toMatchObject({ body: { kind: 'deadline-passed' } })
    expect((await told(2)).moving?.weeks.map((one) => one.week).slice(0, 3)).toEqual([
      '2025-W24',
      '2025-W25',
      '2025-W27',
    ])
  })

  test('has the same answer for the same request, and one change', async () => {
    const again = { member: 2, json: asked, key: 'the-same-key' }
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask('POST', '/my/subscriptions/2/depot-changes', again)),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await read(2))?.depotChanges).toHaveLength(1)
    expect(await move(2, { depot: 'D1' })).toMatchObject({
      status: 409,
      body: { kind: 'changed-meanwhile', version: 1, currentVersion: 2 },
    })
  })

  test('takes the last place alone, however many ask at once', async () => {
    const { depots, commit } = needs()
    const found = (await depots.all()).depot('D2')
    if (!found) throw new Error('no depot')
    await commit({
      writes: [depots.replaceDepot({ ...found, capacity: 2, version: 2 }, 1)],
      facts: [],
      touches: ['depots'],
      result: null,
    })
    const answers = await Promise.all([
      move(1, { depot: 'D2', from: '2025-W26' }),
      move(2, { depot: 'D2', from: '2025-W26' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ kind: 'depot-full', taken: 2 })
  })

  test('moves nobody else: another’s subscription is not there', async () => {
    expect(await move(2, {}, 3)).toMatchObject({ status: 404 })
    expect((await ask('GET', '/my/depots?subscription=3', { member: 2 })).status).toBe(404)
    expect((await move(3)).status).toBe(201)
    const id = (await read(3))?.depotChanges[0]?.id
    const url = `/my/subscriptions/3/depot-changes/${id}?version=2`
    expect((await ask('DELETE', url, { member: 2 })).status).toBe(404)
    expect((await read(3))?.depotChanges).toHaveLength(1)
  })

  test('asks the garden where it keeps that to itself', async () => {
    const { settings, commit } = needs()
    const garden = await settings.garden()
    await commit({
      writes: [settings.replaceGarden({ ...garden, membersChangeDepot: false, version: 2 }, 1)],
      facts: [],
      touches: ['garden'],
      result: null,
    })
    expect(await told(2)).toMatchObject({ allowed: false, moving: null, depots: [] })
    expect(await move(2)).toMatchObject({ status: 403, body: { kind: 'left-to-staff' } })
  })
})

describe('a member who thinks better of it', () => {
  const withdraw = async (version: number) => {
    const id = (await read(2))?.depotChanges[0]?.id
    return ask('DELETE', `/my/subscriptions/2/depot-changes/${id}?version=${version}`, { member: 2 })
  }

  test('takes the change back before it begins, and is delivered as before', async () => {
    await move(2, { to: '2025-W26' })
    expect((await told(2)).moving?.moves).toMatchObject([{ depotName: 'Dépôt D3', withdrawable: true }])
    expect((await withdraw(2)).status).toBe(200)
    expect(await visits(2, '2025-W24', '2025-W24')).toEqual(['2025-06-10 D1 1'])
  })

  test('does not once it has begun', async () => {
    await move(2, { to: '2025-W26' })
    little.clock.set('2025-06-09T08:00:00Z')
    expect((await told(2)).moving?.moves).toMatchObject([{ withdrawable: false }])
    const answer = await withdraw(2)
    expect([answer.status, await answer.json()]).toMatchObject([422, { kind: 'deadline-passed' }])
  })

  test('may always return to the depot that was agreed, without its password', async () => {
    await move(3, { depot: 'D3' })
    expect(await move(3, { depot: 'D2', from: '2025-W28', version: 2 })).toMatchObject({ status: 201 })
  })
})

describe('the photo of a depot', () => {
  test('is for members who collect there or may choose it', async () => {
    const { photos, depots, commit } = needs()
    await photos.put('photo-1', { bytes: pngOf(4, 3), type: 'image/png' })
    const all = await depots.all()
    const shown = ['D3', 'CANTINE'].flatMap((code) => all.depot(code) ?? [])
    await commit({
      writes: shown.map((one) =>
        depots.replaceDepot({ ...one, photo: { name: 'photo-1', type: 'image/png' }, version: 2 }, 1),
      ),
      facts: [],
      touches: ['depots'],
      result: null,
    })
    const status = async (member: number, code: string) =>
      (await ask('GET', `/my/depots/${code}/photo`, { member })).status
    expect(await Promise.all([status(2, 'D3'), status(1, 'CANTINE'), status(2, 'CANTINE')])).toEqual([
      200, 200, 404,
    ])
    expect((await told(2)).depots.find(({ code }) => code === 'D3')?.photo).toBe('photo-1')
  })
})
