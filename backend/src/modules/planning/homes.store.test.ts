import { beforeEach, describe, expect, test } from 'vitest'
import { askRoutes } from '#testing'
import { acceptProposal, undoAcceptance } from './actions/accept-proposal.ts'
import { propose } from './actions/propose.ts'
import { publishedOrders, weighingChurn } from './actions/published.ts'
import { setOrders } from './actions/set-orders.ts'
import type { Wishes } from './domain/wishes.ts'
import { planningRoutes } from './http/planning-routes.ts'
import { depot, subscription, TUESDAY, wishes, ZIGZAG, type Zigzag, zigzagGarden } from './testing/zigzag.ts'
import { dayPlan } from './views/day-plan.ts'

const by = 'Alix Martin'
let zigzag: Zigzag
const needs = () => zigzag.needs()
/** Members 6 and 7 are brought their baskets at home, on round B. */
const place = async (number: number, north: number | null) => {
  const { members } = needs()
  const member = (await members.register()).member(number)
  if (!member) throw new Error(`no member ${number}`)
  const position = north === null ? null : { latitude: 48 + north / 20, longitude: 6.01 }
  const next = {
    ...member,
    street: `${number} rue Haute`,
    town: 'Thaon',
    position,
    version: member.version + 1,
  }
  await zigzag.write([members.replaceMember(next, member.version)])
}
beforeEach(async () => {
  zigzag = await zigzagGarden()
})
const proposed = async (change: Partial<Wishes> = {}) => {
  const answer = await propose(needs(), { day: TUESDAY, wishes: wishes(change) })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}
const accepted = async (change: Partial<Wishes> = {}) => {
  const { id } = await proposed(change)
  const answer = await acceptProposal(needs(), { id, by })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return id
}
const roundB = async () => {
  const plan = await dayPlan(needs(), TUESDAY)
  const round = plan.ok ? plan.value.rounds.find(({ code }) => code === 'B') : undefined
  if (!round) throw new Error('no round B')
  return round
}
const stopsOfB = async () => (await roundB()).allStops.map((stop) => stop.depot)

describe('a home on the map', () => {
  test('is a stop of its own behind its depot, with the minutes of a home', async () => {
    await place(6, 1)
    await place(7, 4.5)
    const { allStops, figures } = await roundB()
    expect(allStops.map((stop) => stop.depot)).toEqual(['N2', 'H', 'H/6', 'H/7', 'N4'])
    expect(figures.stops.map((stop) => `${stop.depot} ${stop.name} ${stop.baskets}`)).toEqual([
      'N2 Dépôt N2 20',
      'H/6 Nom5 1',
      'H/7 Nom6 1',
      'N4 Dépôt N4 40',
    ])
    expect(allStops[1]).toMatchObject({ depot: 'H', baskets: 0, homes: 0, unplacedHomes: [] })
  })

  test('is put among the depots, kept there, and back where it was when that is undone', async () => {
    await place(6, 1)
    await place(7, 4.5)
    const id = await accepted({ rounds: [{ round: 'B', vehicle: null }] })
    const order = await stopsOfB()
    expect(order.filter((stop) => stop !== 'H')).toEqual(
      expect.toSatisfy((all: string[]) => ['H/6,N2,N4,H/7', 'H/7,N4,N2,H/6'].includes(all.join(','))),
    )
    const { rounds } = await needs().rounds.all()
    const driven = rounds.find(({ code }) => code === 'B')?.stops.map((stop) => stop.depot)
    expect(driven?.toSorted()).toEqual(['H', 'N2', 'N4'])
    expect((await undoAcceptance(needs(), { id, by })).ok).toBe(true)
    expect(await stopsOfB()).toEqual(['N2', 'H', 'H/6', 'H/7', 'N4'])
  })

  test('never leaves its round, and keeps its depot there', async () => {
    await place(6, 3)
    await place(7, 5)
    const { rounds } = await proposed({ exchange: true })
    const ofB = rounds.find(({ code }) => code === 'B')?.stops ?? []
    expect(ofB).toEqual(expect.arrayContaining(['H', 'H/6', 'H/7']))
    const stay = [{ depot: 'H/6', round: 'A' }]
    const refused = await propose(needs(), { day: TUESDAY, wishes: wishes({ stay }) })
    expect(refused).toMatchObject({ refusal: { kind: 'locks-contradict', depot: 'H/6' } })
  })

  test('that came after the homes were put in order is inserted, and nobody else moves', async () => {
    await place(6, 1)
    await accepted({ rounds: [{ round: 'B', vehicle: null }] })
    const before = await stopsOfB()
    await place(7, 3.9)
    const plan = await dayPlan(needs(), TUESDAY)
    expect(plan).toMatchObject({ value: { late: [{ stop: 'H/7', name: 'Nom6', round: 'B', placed: true }] } })
    const { rounds } = await proposed({ rounds: [{ round: 'B', vehicle: null }], extent: 'insert' })
    const after = rounds[0]?.stops ?? []
    expect(after.filter((stop) => stop !== 'H/7')).toEqual(before)
    const [at, n4] = [after.indexOf('H/7'), after.indexOf('N4')]
    expect(Math.abs(at - n4)).toBe(1)
  })

  test('is moved by hand, and homes that get nothing that day keep their place', async () => {
    await place(6, 1)
    await place(7, 4.5)
    const edit = (stops: readonly string[], version: number) =>
      setOrders(needs(), { day: TUESDAY, by, rounds: [{ code: 'B', version, stops }] })
    expect((await edit(['H/7', 'N4', 'H', 'N2', 'H/6'], 1)).ok).toBe(true)
    await place(7, null)
    expect(await stopsOfB()).toEqual(['N4', 'H', 'N2', 'H/6'])
    expect((await edit(['N4', 'N2', 'H', 'H/6'], 2)).ok).toBe(true)
    await place(7, 4.5)
    expect(await stopsOfB()).toEqual(['H/7', 'N4', 'N2', 'H', 'H/6'])
    expect(await edit(['N4', 'H/6'], 3)).toMatchObject({ refusal: { kind: 'stops-differ' } })
  })

  test('goes to another round with its depot and back, and nowhere without it', async () => {
    await place(6, 1)
    await place(7, 4.5)
    const edit = (a: readonly string[], b: readonly string[]) =>
      setOrders(needs(), {
        day: TUESDAY,
        by,
        rounds: [
          { code: 'A', version: 1, stops: [...ZIGZAG.A, ...a] },
          { code: 'B', version: 1, stops: ['N2', ...b, 'N4'] },
        ],
      })
    const astray = { refusal: { kind: 'stops-differ', depot: 'H/6' } }
    expect(await edit(['H'], ['H/6', 'H/7'])).toMatchObject(astray)
    const moved = await edit(['H/6', 'H', 'H/7'], [])
    if (!moved.ok) throw new Error(JSON.stringify(moved.refusal))
    const plan = await dayPlan(needs(), TUESDAY)
    const stops = plan.ok && plan.value.rounds.map(({ allStops }) => allStops.map((stop) => stop.depot))
    expect(stops).toEqual([
      [...ZIGZAG.A, 'H/6', 'H', 'H/7'],
      ['N2', 'N4'],
    ])
    expect((await undoAcceptance(needs(), { id: moved.value.id, by })).ok).toBe(true)
    expect(await stopsOfB()).toEqual(['N2', 'H', 'H/6', 'H/7', 'N4'])
  })

  test('is named and addressed to whoever drives, and to nobody else', async () => {
    await place(6, 1)
    const ask = askRoutes(planningRoutes(), (key) => zigzag.needs(key))
    const csv = await (await ask('GET', '/planning/days/2025-06-03/rounds/B/exports/csv')).text()
    expect(csv).toContain('Nom5;6 rue Haute, Thaon;')
    for (const format of ['csv', 'gpx', 'kml', 'geojson']) {
      const url = `/planning/days/2025-06-03/rounds/B/exports/${format}`
      const file = await (await ask('GET', url, { permissions: ['rounds:see'] })).text()
      expect(file).toContain('Nom5')
      expect(file).not.toContain('rue Haute')
    }
    const plan = await (await ask('GET', '/planning/days/2025-06-03')).text()
    expect(plan).toContain('"home":{"member":6}')
    expect(plan).not.toContain('rue Haute')
  })
})

test('a home that nobody has put on the map stays with its depot and is named', async () => {
  await place(6, 1)
  const { allStops } = await roundB()
  expect(allStops.find((stop) => stop.depot === 'H')).toMatchObject({
    baskets: 1,
    homes: 1,
    unplacedHomes: ['Nom6'],
  })
  const { rounds } = await needs().rounds.all()
  expect(rounds.map(({ stops }) => stops.map((stop) => stop.depot))).toEqual(Object.values(ZIGZAG))
})

test('a depot where members ask for baskets and no round comes is told as late', async () => {
  const { depots, rounds, subscriptions } = needs()
  await zigzag.write([
    depots.insertDepot(depot('NEW', 3.5)),
    subscriptions.insertSubscription(subscription(20, 'NEW', 3)),
  ])
  const plan = await dayPlan(needs(), TUESDAY)
  expect(plan).toMatchObject({
    value: { late: [{ stop: 'NEW', name: 'Dépôt NEW', baskets: 3, round: null, placed: true }] },
  })
  const id = await accepted({ extent: 'insert', joining: ['NEW'] })
  const joined = (await rounds.all()).rounds.flatMap(({ stops }) => stops.map((stop) => stop.depot))
  expect(joined.filter((code) => code === 'NEW')).toHaveLength(1)
  expect(await dayPlan(needs(), TUESDAY)).toMatchObject({ value: { late: [] } })
  expect((await undoAcceptance(needs(), { id, by })).ok).toBe(true)
})

describe('what was accepted', () => {
  const question = async () => {
    const id = (code: string, stop: string) =>
      [`${code} ${stop}`, { id: `${code} ${stop}`, depot: stop }] as const
    const visits = new Map([
      ...ZIGZAG.A.map((stop) => id('A', stop)),
      ...ZIGZAG.B.map((stop) => id('B', stop)),
    ])
    const problem = { vehicles: [{ id: 'A' }, { id: 'B' }] }
    return publishedOrders(needs(), { problem, visits } as unknown as Parameters<typeof publishedOrders>[1])
  }

  test('is what a new plan weighs its changes against, until it is taken back', async () => {
    expect(await question()).toEqual([])
    const id = await accepted()
    const { rounds } = await needs().rounds.all()
    expect(await question()).toEqual(
      rounds.map(({ code, stops }) => ({
        vehicle: code,
        stops: stops.map((stop) => `${code} ${stop.depot}`),
      })),
    )
    await undoAcceptance(needs(), { id, by })
    expect(await question()).toEqual([])
  })

  test('is changed by a new depot where it must be, and costs something where it need not', async () => {
    await accepted()
    await zigzag.write([needs().depots.insertDepot(depot('NEW', 3.5))])
    const { rounds } = await proposed({ joining: ['NEW'] })
    for (const { stops, formerStops } of rounds)
      expect(stops.filter((stop) => stop !== 'NEW').toSorted()).toEqual(formerStops.toSorted())
    const objective = { perSecond: 1, perMetre: 0.24, moved: 0, reordered: 0 }
    const problem = { stops: [{ id: 'A N1' }], vehicles: [{ id: 'A' }], objective }
    const told = [{ vehicle: 'A', stops: ['A N1', 'gone'] }]
    const weighed = weighingChurn(problem as unknown as Parameters<typeof weighingChurn>[0], told)
    expect(weighed).toMatchObject({
      published: [{ vehicle: 'A', stops: ['A N1'] }],
      objective: { moved: 60, reordered: 15 },
    })
  })
})
