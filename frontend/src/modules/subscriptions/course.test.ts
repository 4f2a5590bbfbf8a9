import { describe, expect, it } from 'vitest'
import { agreementOf, inOrder, lastWeekOf, openChanges, stateIn, weeksToMoveTo } from './course.ts'
import type { Delivery, Subscription } from './subscription-types.ts'

const subscription = (parts: Partial<Subscription>): Subscription => ({
  number: 1,
  member: 1,
  plan: 'APS',
  quantity: 1,
  start: '2025-W02',
  end: '2025-W51',
  rhythm: { kind: 'weekly' },
  depot: 'D01',
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
  ...parts,
})

describe('the course of a subscription', () => {
  it('ends with its last week, or earlier where it was ended', () => {
    expect(lastWeekOf(subscription({ ended: { lastWeek: '2025-W20' } }))).toBe('2025-W20')
    expect(stateIn(subscription({ ended: { lastWeek: '2025-W20' } }), '2025-W21')).toBe('over')
    expect(stateIn(subscription({}), '2025-W51')).toBe('running')
    expect(stateIn(subscription({}), '2025-W01')).toBe('coming')
  })

  it('shows what runs first, and what is over last', () => {
    const list = [
      subscription({ number: 1, end: '2025-W10' }),
      subscription({ number: 2, start: '2025-W40' }),
      subscription({ number: 3 }),
    ]
    expect(inOrder(list, '2025-W23').map((one) => one.number)).toEqual([3, 2, 1])
  })

  it('forgets depot changes that have ended by themselves', () => {
    const change = { id: 'a', depot: 'D02', round: null, from: '2025-W10', to: '2025-W12' }
    const list = subscription({ depotChanges: [change, { ...change, id: 'b', to: null }] })
    expect(openChanges(list, '2025-W13').map((one) => one.id)).toEqual(['b'])
  })

  it('edits what was agreed, not what followed from it', () => {
    expect(Object.keys(agreementOf(subscription({})))).not.toContain('exceptions')
    expect(agreementOf(subscription({ version: 4 })).version).toBe(4)
  })

  it('moves a delivery to its own open weeks only, earlier or later, never into the past', () => {
    const delivery = (week: string, day: string, parts: object = {}) =>
      ({ subscription: 1, week, day, frozen: false, why: [], ...parts }) as unknown as Delivery
    const from = delivery('2025-W24', '2025-06-10')
    const others = [
      from,
      delivery('2025-W22', '2025-05-27'),
      delivery('2025-W23', '2025-06-03', { frozen: true }),
      delivery('2025-W25', '2025-06-17'),
      delivery('2025-W26', '2025-06-24', { why: [{ kind: 'week-closed' }] }),
      delivery('2025-W27', '2025-07-01', { subscription: 2 }),
      delivery('2025-W28', '2025-07-08'),
    ]
    expect(weeksToMoveTo(from, others, '2025-06-02').map(({ week }) => week)).toEqual([
      '2025-W25',
      '2025-W28',
    ])
  })
})
