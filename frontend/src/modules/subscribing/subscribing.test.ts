import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beside,
  blankWish,
  byMonth,
  type ChosenDepot,
  fitted,
  missingDates,
  missingIn,
  type Offer,
  type OwnSubscription,
  type Step,
  stateOn,
  stepOf,
  type Wish,
} from './subscribing.ts'

const offer: Offer = {
  ...{ code: 'APS', name: 'Panier simple', productName: null, priceCents: 72_500, perDeliveryCents: 1_450 },
  ...{ deliveries: 50, counted: true, period: null, rhythms: ['weekly', 'fortnightly'] },
  ...{ paymentMethods: ['cheque', 'transfer'], paymentRhythms: ['monthly', 'once'] },
}
const problem = (kind: string) => ({
  kind,
  status: 422,
  fields: [],
  figures: {},
  requestId: undefined,
})

describe('what a member has chosen', () => {
  test('is taken back to the first that the plan offers, and kept where it does', () => {
    expect(fitted(blankWish, offer)).toMatchObject({
      ...{ plan: 'APS', rhythm: 'weekly', paymentMethod: '', paymentRhythm: 'monthly' },
    })
    const kept = { start: '2026-W25', rhythm: 'fortnightly', paymentMethod: 'cheque' } as const
    const chosen = { ...blankWish, ...kept }
    expect(fitted(chosen, offer)).toMatchObject(kept)
    expect(fitted(chosen, { ...offer, rhythms: ['monthly'], paymentMethods: ['cash'] })).toMatchObject({
      ...{ rhythm: 'monthly', paymentMethod: 'cash' },
    })
  })

  test('is asked for step by step, beside its field', () => {
    const none = { chosen: 0, needed: null }
    const wish = { ...fitted(blankWish, offer), depot: 'D1' }
    const missing = (step: Step, chosen: Wish, depot: ChosenDepot) =>
      missingIn(step, chosen, depot, none).map(({ path }) => path)
    const open = { asksPassword: false, password: '' }
    expect(missing('what', blankWish, undefined)).toEqual(['plan'])
    expect(missing('where', wish, undefined)).toEqual(['depot'])
    expect(missing('where', wish, open)).toEqual([])
    expect(missing('where', wish, { asksPassword: true, password: ' ' })).toEqual(['password'])
    expect(missing('when', wish, open)).toEqual(['start'])
    expect(missing('when', { ...wish, start: '2026-W24' }, open)).toEqual([])
    expect(missing('pay', wish, open)).toEqual(['paymentMethod'])
  })

  test('where dates are free is as many weeks as the plan has, counted down, and at least one', () => {
    const free = { ...fitted(blankWish, { ...offer, rhythms: ['free'] }), depot: 'D1' }
    const of = (chosen: number, needed: number | null) =>
      missingIn('when', free, undefined, { chosen, needed })
    expect(of(2, 5)).toEqual([{ path: 'weeks', kind: 'too-few-dates', missing: 3 }])
    expect([of(5, 5), of(1, null)]).toEqual([[], []])
    expect(of(0, null)).toMatchObject([{ missing: 1 }])
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (chosen, needed) => {
        const missing = missingDates({ chosen, needed })
        expect(missing === 0 ? chosen >= needed : chosen + missing === needed).toBe(true)
      }),
    )
  })

  test('is shown by the month of its days, which a week does not tell', () => {
    const weeks = [
      { week: '2026-W26', day: '2026-06-23', full: false },
      { week: '2026-W27', day: '2026-06-30', full: true },
      { week: '2026-W28', day: '2026-07-07', full: false },
    ]
    expect(byMonth(weeks).map(({ month, weeks: of }) => [month, of.length])).toEqual([
      ['2026-06', 2],
      ['2026-07', 1],
    ])
  })
})

describe('a refusal', () => {
  test('leads to the step that asks its field', () => {
    const to = (kind: string, rhythm: Wish['rhythm'] = 'weekly') => beside(problem(kind), rhythm)
    expect(stepOf(to('unknown-plan'))).toBe('what')
    expect(stepOf(to('depot-full'))).toBe('where')
    expect(stepOf(to('deadline-passed'))).toBe('when')
    expect(to('depot-full', 'free').fields).toMatchObject([{ path: 'weeks', kind: 'date-full' }])
    expect(to('deadline-passed', 'free').fields).toMatchObject([{ path: 'weeks', kind: 'date-passed' }])
    expect(stepOf({ fields: [{ path: 'paymentMethod', kind: 'payment-not-offered' }] })).toBe('pay')
    expect(stepOf(to('price-changed'))).toBeUndefined()
  })
})

describe('what is told', () => {
  test('of a subscription is whether it is to come, runs or is over', () => {
    const own = (firstDay: string | null, nextDay: string | null) =>
      ({ firstDay, nextDay }) as OwnSubscription
    expect(stateOn(own('2026-06-09', '2026-06-09'), '2026-06-01')).toBe('coming')
    expect(stateOn(own('2026-06-09', '2026-06-16'), '2026-06-10')).toBe('running')
    expect(stateOn(own('2026-06-09', null), '2026-08-10')).toBe('over')
  })
})
