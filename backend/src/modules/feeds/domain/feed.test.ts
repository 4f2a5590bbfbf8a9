import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '#kernel/day'
import { week, weekOf } from '#kernel/week'
import type { FeedEvent, WantedEvent } from './calendar-event.ts'
import { tellEvents } from './tell-events.ts'
import { depotEvents, type FedDelivery, type FedDepot, memberEvents, roundEvents } from './wanted-events.ts'

const delivery: FedDelivery = {
  day: day('2025-05-06'),
  week: week('2025-W19'),
  subscription: 1,
  planName: 'Panier simple',
  productName: 'Simple',
  quantity: 1,
  depot: 'D01',
  depotName: 'Botanic',
  round: 'MA',
  roundName: 'Mardi',
}
const botanic: FedDepot = {
  code: 'D01',
  street: '1 rue des Serres',
  postcode: '88000',
  town: 'Épinal',
  collection: [{ weekday: 2, from: '16:00', to: '19:00' }],
}
const depotOf = (code: string) => (code === 'D01' ? botanic : undefined)
const events = (deliveries: readonly FedDelivery[]) => memberEvents(deliveries, depotOf, 'haute-moselle')
const start = day('2025-01-01')
const tell = (comes: readonly FedDelivery[], agreed: readonly FedDelivery[], sequence = 7, from = start) =>
  tellEvents(events(comes), events(agreed), sequence, from)
const state = (all: readonly FeedEvent[]) =>
  all.map(({ day: on, status, sequence }) => `${on} ${status} ${sequence}`)

describe('the events of a member (DLV-07)', () => {
  test('have the depot’s hours of the weekday and its address', () => {
    expect(events([delivery])).toEqual([
      {
        uid: 'delivery-1-2025-W19@haute-moselle',
        day: '2025-05-06',
        time: { kind: 'hours', from: '16:00', to: '19:00' },
        content: {
          kind: 'delivery',
          quantity: 1,
          productName: 'Simple',
          planName: 'Panier simple',
          depotName: 'Botanic',
          address: '1 rue des Serres, 88000 Épinal',
          hours: [{ from: '16:00', to: '19:00' }],
        },
      },
    ])
  })
  test('last all day where no hours are known, and are none where nothing comes', () => {
    expect(events([{ ...delivery, day: day('2025-05-07') }])[0]?.time).toEqual({ kind: 'all-day' })
    expect(events([{ ...delivery, depot: 'D02' }])[0]).toMatchObject({
      time: { kind: 'all-day' },
      content: { address: '' },
    })
    expect(events([{ ...delivery, quantity: 0 }])).toEqual([])
  })
  test('keep their identity when a holiday moves the day', () => {
    const [usual] = events([delivery])
    const [moved] = events([{ ...delivery, day: day('2025-05-05') }])
    expect(moved?.uid).toBe(usual?.uid)
  })
})

describe('the events of a depot and of a round', () => {
  const all = [
    delivery,
    { ...delivery, subscription: 2, quantity: 2, productName: 'Œufs' },
    { ...delivery, subscription: 3, depot: 'D02', depotName: 'Maison' },
    { ...delivery, subscription: 4, quantity: 0 },
  ]
  test('sum up what is left', () => {
    const [botanicEvent, home] = depotEvents(all, depotOf, 'haute-moselle')
    expect(botanicEvent).toMatchObject({
      uid: 'depot-D01-MA-2025-W19@haute-moselle',
      content: {
        kind: 'depot',
        baskets: 3,
        products: [
          { name: 'Simple', quantity: 1 },
          { name: 'Œufs', quantity: 2 },
        ],
      },
    })
    expect(home).toMatchObject({ content: { baskets: 1, address: '' } })
    expect(roundEvents(all, 'haute-moselle')).toMatchObject([
      {
        uid: 'round-MA-2025-W19@haute-moselle',
        time: { kind: 'all-day' },
        content: { kind: 'round', baskets: 4 },
      },
    ])
  })
})

describe('a feed', () => {
  const later = { ...delivery, day: day('2025-05-13'), week: week('2025-W20') }
  test('confirms what comes and tells as cancelled what would have come as agreed', () => {
    expect(state(tell([delivery, later], [delivery, later]))).toEqual([
      '2025-05-06 confirmed 7',
      '2025-05-13 confirmed 7',
    ])
    expect(state(tell([later], [delivery, later], 8))).toEqual([
      '2025-05-06 cancelled 8',
      '2025-05-13 confirmed 8',
    ])
    expect(state(tell([delivery, later], [delivery, later], 9))[0]).toBe('2025-05-06 confirmed 9')
  })
  test('has an event that moved once, under its own identifier', () => {
    const moved = tell([{ ...delivery, day: day('2025-05-05') }], [delivery])
    expect(state(moved)).toEqual(['2025-05-05 confirmed 7'])
    expect(moved[0]?.uid).toBe(events([delivery])[0]?.uid)
  })
  test('tells nothing of what lies before its window', () => {
    expect(tell([delivery], [delivery], 7, day('2025-05-07'))).toEqual([])
  })
  test('has each event once, confirms exactly what comes, and cancels only what was agreed', () => {
    const some = fc.uniqueArray(
      fc.record({
        subscription: fc.nat(3),
        n: fc.nat(4),
        shift: fc.integer({ min: -1, max: 1 }),
        quantity: fc.nat(2),
      }),
      { maxLength: 8, selector: ({ subscription, n }) => `${subscription} ${n}` },
    )
    const deliveriesOf = (
      all: readonly { subscription: number; n: number; shift: number; quantity: number }[],
    ) =>
      all.map(({ subscription, n, shift, quantity }) => {
        const on = addDays(delivery.day, n * 7 + shift)
        return { ...delivery, subscription, quantity, day: on, week: weekOf(on) }
      })
    const idsOf = (all: readonly WantedEvent[]) => all.map(({ uid }) => uid).toSorted()
    const told = (all: readonly FeedEvent[], wanted: FeedEvent['status']) =>
      idsOf(all.filter(({ status }) => status === wanted))
    fc.assert(
      fc.property(some, some, fc.nat(), (now, then, sequence) => {
        const [comes, agreed] = [deliveriesOf(now), deliveriesOf(then)]
        const all = tell(comes, agreed, sequence)
        expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length)
        expect(told(all, 'confirmed')).toEqual(idsOf(events(comes)))
        const coming = new Set(idsOf(events(comes)))
        expect(told(all, 'cancelled')).toEqual(idsOf(events(agreed)).filter((uid) => !coming.has(uid)))
        expect(all.every((event) => event.sequence === sequence)).toBe(true)
      }),
    )
  })
})
