import { describe, expect, test } from 'vitest'
import {
  beside,
  blankWish,
  fitted,
  missingIn,
  type Offer,
  type OwnSubscription,
  stateOn,
  stepOf,
} from './subscribing.ts'

const offer: Offer = {
  ...{ code: 'APS', name: 'Panier simple', productName: null, priceCents: 72_500, perDeliveryCents: 1_450 },
  ...{ deliveries: 50, counted: true, period: null, rhythms: ['weekly', 'fortnightly'] },
  ...{ paymentMethods: ['cheque', 'transfer'], paymentRhythms: ['monthly', 'once'] },
  starts: ['2026-W24', '2026-W25'],
}
const problem = (kind: string, figures = {}) => ({
  kind,
  status: 422,
  fields: [],
  figures,
  requestId: undefined,
})

describe('what a member has chosen', () => {
  test('is taken back to the first that the plan offers, and kept where it does', () => {
    expect(fitted(blankWish, offer)).toMatchObject({
      ...{ plan: 'APS', start: '2026-W24', rhythm: 'weekly', paymentMethod: '', paymentRhythm: 'monthly' },
    })
    const kept = { start: '2026-W25', rhythm: 'fortnightly', paymentMethod: 'cheque' } as const
    const chosen = { ...blankWish, ...kept }
    expect(fitted(chosen, offer)).toMatchObject(kept)
    expect(fitted(chosen, { ...offer, rhythms: ['monthly'], paymentMethods: ['cash'] })).toMatchObject({
      ...{ rhythm: 'monthly', paymentMethod: 'cash' },
    })
  })

  test('is asked for step by step, beside its field', () => {
    const wish = { ...fitted(blankWish, offer), depot: 'D1' }
    const missing = (...[step, chosen, depot]: Parameters<typeof missingIn>) =>
      missingIn(step, chosen, depot).map(({ path }) => path)
    const open = { asksPassword: false, password: '' }
    expect(missing('what', blankWish, undefined)).toEqual(['plan'])
    expect(missing('where', wish, undefined)).toEqual(['depot'])
    expect(missing('where', wish, open)).toEqual([])
    expect(missing('where', wish, { asksPassword: true, password: ' ' })).toEqual(['password'])
    expect(missing('pay', wish, open)).toEqual(['paymentMethod'])
  })
})

describe('a refusal', () => {
  test('leads to the step that asks its field', () => {
    expect(stepOf(beside(problem('unknown-plan')))).toBe('what')
    expect(stepOf(beside(problem('depot-full', { depot: 'D1' })))).toBe('where')
    expect(stepOf({ fields: [{ path: 'paymentMethod', kind: 'payment-not-offered' }] })).toBe('pay')
    expect(stepOf(beside(problem('price-changed')))).toBeUndefined()
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
