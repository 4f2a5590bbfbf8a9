import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { cents } from '#kernel/money'
import { type Week, week } from '#kernel/week'
import { emptyDepot } from '#modules/depots'
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
  agreedCents: null,
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
const change = async (version: number, parts: Partial<Subscription>) => {
  const { subscriptions, commit } = needs()
  await commit({
    writes: [subscriptions.replaceSubscription({ ...subscription, ...parts, version: version + 1 }, version)],
    facts: [],
    touches: ['subscriptions'],
    result: null,
  })
}
const skip = (version: number, weeks: readonly Week[]) =>
  change(version, { exceptions: weeks.map((one) => ({ week: one, quantity: 0 })) })

beforeEach(async () => {
  little = await littleGarden()
  const { depots, rounds, products, members, subscriptions, settings, commit } = needs()
  const garden = await settings.garden()
  await commit({
    writes: [
      settings.insertGarden({ ...garden, name: 'Petit jardin', version: 1 }),
      depots.insertDepot({
        ...emptyDepot,
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
      { uid: 'delivery-1-2025-W23@little', start: '2025-06-03T16:00:00', status: 'CONFIRMED' },
      { uid: 'delivery-1-2025-W24@little' },
      { uid: 'delivery-1-2025-W25@little' },
      { uid: 'delivery-1-2025-W26@little' },
    ])
  })

  test('cancels what was called off, raises the sequence, and takes it back', async () => {
    const url = await urlOf(MEMBER)
    const [, before] = await eventsAt(url)
    await skip(1, [week('2025-W24')])
    const [, off] = await eventsAt(url)
    expect(off).toMatchObject({ uid: before?.uid, status: 'CANCELLED', start: '2025-06-10T16:00:00' })
    expect(off?.sequence).toBeGreaterThan(Number(before?.sequence))
    expect((await eventsAt(url))[1]).toEqual(off)
    await skip(2, [])
    const [, back] = await eventsAt(url)
    expect(back).toMatchObject({ uid: before?.uid, status: 'CONFIRMED', start: before?.start })
    expect(back?.sequence).toBeGreaterThan(Number(off?.sequence))
  })

  test('keeps the weeks after an early end, and a closed week, as cancelled', async () => {
    const url = await urlOf(MEMBER)
    await change(1, { ended: { lastWeek: week('2025-W24') } })
    expect((await eventsAt(url)).map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
      'CANCELLED',
    ])
    await change(2, { ended: null })
    const { calendars, commit } = needs()
    const season = { start: week('2025-W01'), end: week('2025-W52') }
    const year = { isoYear: 2025, season, closedWeeks: [week('2025-W25')], shifts: [], version: 1 }
    await commit({ writes: [calendars.writeYear(year, 0)], facts: [], touches: ['calendar'], result: null })
    expect((await eventsAt(url)).map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
    ])
  })

  test('of a depot and of a round tells as cancelled a day for which nothing is left', async () => {
    const depot = await urlOf({ kind: 'depot', code: 'D1' })
    const round = await urlOf({ kind: 'round', code: 'MA' })
    await skip(1, [week('2025-W24')])
    for (const url of [depot, round])
      expect((await eventsAt(url)).map(({ status }) => status).slice(0, 3)).toEqual([
        'CONFIRMED',
        'CANCELLED',
        'CONFIRMED',
      ])
  })

  test('is read without any effect: nothing can be written, and who reads twice has the same', async () => {
    const url = await urlOf(MEMBER)
    await skip(1, [week('2025-W24')])
    const handsTied = () => ({ ...needs(), commit: () => Promise.reject(new Error('a reading that writes')) })
    const readings = await Promise.all(
      Array.from({ length: 5 }, () => askRoutes(feedFiles(), handsTied)('GET', new URL(url).pathname)),
    )
    const texts = await Promise.all(readings.map((reading) => reading.text()))
    expect(readings.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('STATUS:CANCELLED')
  })

  test('never lets a sequence fall, and raises it with every change, whatever changes', async () => {
    const url = await urlOf(MEMBER)
    const told: number[] = [Number((await eventsAt(url))[0]?.sequence)]
    const anyChange = fc.array(fc.subarray(['2025-W23', '2025-W24', '2025-W25'].map(week)), {
      minLength: 5,
      maxLength: 5,
    })
    for (const [n, weeks] of (fc.sample(anyChange, { numRuns: 1, seed: 7 })[0] ?? []).entries()) {
      await skip(n + 1, weeks)
      const now = await eventsAt(url)
      expect(new Set(now.map(({ sequence }) => sequence)).size).toBe(1)
      told.push(Number(now[0]?.sequence))
    }
    expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b))
    expect(told).toHaveLength(6)
  })

  test('is not sent again while nothing in it changed, whatever else the garden does', async () => {
    const url = await urlOf(MEMBER)
    const answer = await read(url)
    const etag = answer.headers.get('etag') ?? ''
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect((await read(url, { 'if-none-match': etag })).status).toBe(304)
    await needs().commit({ writes: [], facts: [], touches: FAMILIES, result: null })
    expect((await read(url, { 'if-none-match': etag })).status).toBe(304)
    await skip(1, [week('2025-W24')])
    expect((await read(url, { 'if-none-match': etag })).status).toBe(200)
  })
})
