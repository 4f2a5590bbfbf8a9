import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '#kernel/day'
import { week, weekOf } from '#kernel/week'
import type { FeedEvent, WantedEvent } from './calendar-event.ts'
import { followChanges, hasChanged } from './follow-changes.ts'
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
const follow = (known: readonly FeedEvent[], wanted: readonly WantedEvent[], nowMs = 1, from = start) =>
  followChanges(known, wanted, nowMs, from)
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
  test('tells a change once, a cancellation once, and a revival', () => {
    const first = follow([], events([delivery]))
    expect(state(first)).toEqual(['2025-05-06 confirmed 0'])
    expect(follow(first, events([delivery]), 2)).toEqual(first)
    const moved = follow(first, events([{ ...delivery, day: day('2025-05-05') }]), 2)
    expect(state(moved)).toEqual(['2025-05-05 confirmed 1'])
    const cancelled = follow(moved, [], 3)
    expect(state(cancelled)).toEqual(['2025-05-05 cancelled 2'])
    expect(follow(cancelled, [], 4)).toEqual(cancelled)
    expect(state(follow(cancelled, events([delivery]), 5))).toEqual(['2025-05-06 confirmed 3'])
  })
  test('is written again only when something changed', () => {
    const first = follow([], events([delivery]))
    expect(hasChanged([], first)).toBe(true)
    expect(hasChanged(first, follow(first, events([delivery]), 2))).toBe(false)
    expect(hasChanged(first, follow(first, events([{ ...delivery, quantity: 2 }]), 2))).toBe(true)
    expect(hasChanged(first, follow(first, [], 2, day('2025-06-01')))).toBe(true)
  })
  test('does not take the order of fields for a change', () => {
    const [event] = follow([], events([delivery]))
    if (!event) throw new Error('no event')
    const content = Object.fromEntries(Object.entries(event.content).toReversed()) as typeof event.content
    expect(follow([{ ...event, content }], events([delivery]), 2)[0]?.sequence).toBe(0)
  })
  test('forgets what lies before its window', () => {
    const first = follow([], events([delivery]))
    expect(follow(first, events([delivery]), 2, day('2025-05-07'))).toEqual([])
  })
  test('never lets a sequence fall, has each event once, and confirms exactly what is wanted', () => {
    const anyDelivery = fc.record({
      subscription: fc.nat(3),
      n: fc.nat(4),
      shift: fc.integer({ min: -1, max: 1 }),
      quantity: fc.nat(2),
    })
    const wantedOf = (
      all: readonly { subscription: number; n: number; shift: number; quantity: number }[],
    ) => {
      const one = new Map(
        all.map(({ subscription, n, shift, quantity }) => {
          const on = addDays(delivery.day, n * 7 + shift)
          return [`${subscription} ${n}`, { ...delivery, subscription, quantity, day: on, week: weekOf(on) }]
        }),
      )
      return events([...one.values()])
    }
    fc.assert(
      fc.property(fc.array(fc.array(anyDelivery, { maxLength: 6 }), { maxLength: 8 }), (turns) => {
        let known: readonly FeedEvent[] = []
        for (const [n, turn] of turns.entries()) {
          const wanted = wantedOf(turn)
          const next = follow(known, wanted, n)
          const before = new Map(known.map((event) => [event.uid, event.sequence]))
          expect(next.every(({ uid, sequence }) => sequence >= (before.get(uid) ?? 0))).toBe(true)
          expect(new Set(next.map(({ uid }) => uid)).size).toBe(next.length)
          const confirmed = next.filter(({ status }) => status === 'confirmed').map(({ uid }) => uid)
          expect(confirmed.toSorted()).toEqual(wanted.map(({ uid }) => uid).toSorted())
          expect(follow(next, wanted, 99)).toEqual(next)
          known = next
        }
      }),
    )
  })
})
