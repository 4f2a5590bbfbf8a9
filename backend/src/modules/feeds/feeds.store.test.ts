import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { cents } from '#kernel/money'
import { type Week, week } from '#kernel/week'
import { emptyDepotDetails } from '#modules/depots'
import { emptyMemberDetails } from '#modules/members'
import type { Subscription } from '#modules/subscriptions'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { feedAddress, renewFeed } from './actions/feed-link.ts'
import { feedFiles } from './http/feed-file.ts'
import { feedRoutes } from './http/feed-routes.ts'

const FAMILIES = ['garden', 'members', 'depots', 'products', 'rounds', 'subscriptions']
const MEMBER = { kind: 'member', number: 1 } as const
const subscription: Subscription = {
  number: 1,
  member: 1,
  plan: 'APS',
  quantity: 1,
  start: week('2025-W23'),
  end: week('2025-W26'),
  rhythm: { kind: 'weekly' },
  depot: 'D1',
  round: null,
  depotChanges: [],
  exceptions: [],
  paymentMethod: '',
  paymentRhythm: '',
  firstPaymentMonth: 1,
  payments: 0,
  entitledDeliveries: 0,
  plannedDeliveries: 0,
  carriedOver: 0,
  ended: null,
  version: 1,
}

let little: LittleGarden
const needs = (key?: string) => little.as(undefined, key)
const ask = (...what: Parameters<ReturnType<typeof askRoutes>>) => askRoutes(feedRoutes(), needs)(...what)
const read = (url: string, headers: Record<string, string> = {}) =>
  askRoutes(feedFiles(), needs)('GET', new URL(url).pathname, { headers })
const urlOf = async (owner: Parameters<typeof feedAddress>[1]) => {
  const address = await feedAddress(needs(), owner)
  if (!address.ok) throw new Error(address.refusal.kind)
  return address.value.url
}
const eventsAt = async (url: string) => {
  const component = new ICAL.Component(
    ICAL.parse(await (await read(url)).text()) as unknown as [string, object[], object[]],
  )
  return component.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    start: String(event.getFirstPropertyValue('dtstart')),
    status: event.getFirstPropertyValue('status'),
    sequence: event.getFirstPropertyValue('sequence'),
  }))
}
const skip = async (version: number, weeks: readonly Week[]) => {
  const { subscriptions, commit } = needs()
  const exceptions = weeks.map((one) => ({ week: one, quantity: 0 }))
  await commit({
    writes: [
      subscriptions.replaceSubscription({ ...subscription, exceptions, version: version + 1 }, version),
    ],
    facts: [],
    touches: ['subscriptions'],
    result: null,
  })
}

beforeEach(async () => {
  little = await littleGarden()
  const { depots, rounds, products, members, subscriptions, settings, commit } = needs()
  const garden = await settings.garden()
  await commit({
    writes: [
      settings.insertGarden({ ...garden, name: 'Petit jardin', version: 1 }),
      depots.insertDepot({
        ...emptyDepotDetails,
        code: 'D1',
        name: 'Boulangerie',
        collection: [{ weekday: 2, from: '16:00', to: '19:00' }],
        archived: false,
        version: 1,
      }),
      rounds.insertRound({
        code: 'MA',
        name: 'Mardi',
        weekday: 2,
        preparationWeekday: 1,
        colour: '#112233',
        position: 1,
        stops: [{ depot: 'D1' }],
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
      members.insertMember({
        ...emptyMemberDetails,
        number: 1,
        lastName: 'Nom',
        archived: false,
        version: 1,
      }),
      subscriptions.insertSubscription(subscription),
    ],
    facts: [],
    touches: FAMILIES,
    result: null,
  })
})

describe('the address of a feed', () => {
  test('stays the same until it is renewed, and then the old one opens nothing', async () => {
    const first = await urlOf(MEMBER)
    expect(first).toMatch(/^https:\/\/little\.example\.org\/feeds\/[\w-]{32}\.ics$/)
    expect(await urlOf(MEMBER)).toBe(first)
    expect((await read(first)).status).toBe(200)
    const renewed = await renewFeed(needs(), MEMBER)
    const second = renewed.ok ? renewed.value.url : ''
    expect(second).not.toBe(first)
    expect((await read(first)).status).toBe(404)
    expect((await read(second)).status).toBe(200)
    expect(await urlOf(MEMBER)).toBe(second)
  })

  test('asked for twice at once is one', async () => {
    const both = await Promise.all([urlOf(MEMBER), urlOf(MEMBER), urlOf(MEMBER)])
    expect(new Set(both).size).toBe(1)
  })

  test('a guess opens nothing', async () => {
    await urlOf(MEMBER)
    expect((await read(`https://x.example.org/feeds/${'A'.repeat(32)}.ics`)).status).toBe(404)
    expect((await read('https://x.example.org/feeds/short.ics')).status).toBe(422)
  })

  test('exists for depots and rounds, and for nothing else', async () => {
    const depot = (await (await ask('GET', '/depots/D1/feed')).json()) as { url: string }
    const round = await ask('POST', '/rounds/MA/feed/renewals', { key: 'renew-round' })
    expect(round.status).toBe(201)
    expect((await eventsAt(depot.url))[0]).toMatchObject({ uid: 'depot-D1-MA-2025-W23@little' })
    const { url } = (await round.json()) as { url: string }
    expect((await eventsAt(url))[0]).toMatchObject({ uid: 'round-MA-2025-W23@little', start: '2025-06-03' })
    expect((await ask('GET', '/depots/D9/feed')).status).toBe(404)
    expect((await ask('GET', '/rounds/XX/feed')).status).toBe(404)
    expect((await ask('GET', '/my/feed')).status).toBe(403)
  })
})

describe('a feed', () => {
  test('tells the deliveries to come, by stable identifiers', async () => {
    expect(await eventsAt(await urlOf(MEMBER))).toMatchObject([
      { uid: 'delivery-1-2025-W23@little', start: '2025-06-03T16:00:00', status: 'CONFIRMED', sequence: 0 },
      { uid: 'delivery-1-2025-W24@little' },
      { uid: 'delivery-1-2025-W25@little' },
      { uid: 'delivery-1-2025-W26@little' },
    ])
  })

  test('cancels what was told, raises its sequence, and takes it back', async () => {
    const url = await urlOf(MEMBER)
    await eventsAt(url)
    await skip(1, [week('2025-W24')])
    expect((await eventsAt(url))[1]).toMatchObject({
      status: 'CANCELLED',
      sequence: 1,
      start: '2025-06-10T16:00:00',
    })
    expect((await eventsAt(url))[1]).toMatchObject({ sequence: 1 })
    await skip(2, [])
    expect((await eventsAt(url))[1]).toMatchObject({ status: 'CONFIRMED', sequence: 2 })
    expect((await eventsAt(url))[0]).toMatchObject({ sequence: 0 })
  })

  test('read by many at once counts one change', async () => {
    const url = await urlOf(MEMBER)
    await eventsAt(url)
    await skip(1, [week('2025-W24')])
    const all = await Promise.all(Array.from({ length: 5 }, () => eventsAt(url)))
    expect(all.map((events) => events[1]?.sequence)).toEqual([1, 1, 1, 1, 1])
  })

  test('is not sent again while nothing changed', async () => {
    const url = await urlOf(MEMBER)
    const answer = await read(url)
    const etag = answer.headers.get('etag') ?? ''
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('last-modified')).toBe('Mon, 02 Jun 2025 08:00:00 GMT')
    expect((await read(url, { 'if-none-match': etag })).status).toBe(304)
    await skip(1, [week('2025-W24')])
    expect((await read(url, { 'if-none-match': etag })).status).toBe(200)
  })
})
