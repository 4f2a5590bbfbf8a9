import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents } from '#kernel/money'
import { addWeeks, week, weeksFrom } from '#kernel/week'
import { surroundingsWith, yearly } from './agreement-samples.ts'
import type { Agreement } from './check-subscription.ts'
import { type CourseTerms, courseOf } from './course.ts'
import { instalmentsOf } from './instalments.ts'
import type { OfferedPlan } from './offered-plan.ts'
import type { Rhythm } from './subscription.ts'
import { changeAgreement, subscribe, type Wanted } from './subscription-lifecycle.ts'

const calendar = surroundingsWith()
const summer: OfferedPlan = {
  ...yearly,
  code: 'ETE',
  period: { first: week('2026-W18'), last: week('2026-W43') },
}
const each: OfferedPlan = { ...yearly, code: 'MPSH', deliveries: 0, costs: (n) => cents(n * 1380) }
const terms: CourseTerms = { quantity: 1, start: week('2026-W02'), rhythm: { kind: 'weekly' } }
const course = (plan: OfferedPlan, change: Partial<CourseTerms> = {}) =>
  courseOf(plan, { ...terms, ...change }, '', calendar)

describe('a plan bound to a number of deliveries (SUB-01)', () => {
  test('runs until the last of them falls due, over closed weeks and into the next year', () => {
    const ten = { ...yearly, deliveries: 10 }
    expect(course(ten)).toMatchObject({ end: '2026-W11', bought: 10, priceCents: 14_500 })
    expect(course(ten, { start: week('2026-W30') })).toMatchObject({ end: '2026-W40' })
    const fortnightly = { kind: 'fortnightly', anchor: week('2026-W03') } as const
    const slow = course(ten, { rhythm: fortnightly, start: week('2026-W40') })
    expect(slow).toMatchObject({ end: '2027-W06', perDeliveryCents: 1450 })
    expect(slow.weeks).toHaveLength(10)
  })
  test('brings the deliveries carried over, too, and costs no more for them', () => {
    const ten = { ...yearly, deliveries: 10 }
    expect(course(ten, { carriedOver: 2 })).toMatchObject({ end: '2026-W13', bought: 10, priceCents: 14_500 })
  })
  test('costs its share when fewer are sold, and each time as much for each basket', () => {
    expect(course(yearly, { entitledDeliveries: 25, quantity: 2 })).toMatchObject({
      bought: 25,
      priceCents: 72_500,
      perDeliveryCents: 2900,
    })
  })
  test('of free dates costs the whole and runs to the end of the season', () => {
    expect(course(yearly, { rhythm: { kind: 'free' } })).toMatchObject({
      weeks: [],
      end: '2026-W51',
      priceCents: 72_500,
    })
  })
})

describe('a plan bound to a period (SUB-01)', () => {
  test('runs to the end of its period, and its price follows the deliveries left', () => {
    expect(course(summer, { start: week('2026-W18') })).toMatchObject({ end: '2026-W43', bought: 25 })
    expect(course(summer, { start: week('2026-W40') })).toMatchObject({ bought: 4, priceCents: 5800 })
  })
  test('counts the weeks of the rhythm in which the garden delivers', () => {
    const rhythm: Rhythm = { kind: 'monthly', nth: 1, weekday: 3 }
    expect(course(summer, { start: week('2026-W18'), rhythm }).weeks).toEqual([
      '2026-W19',
      '2026-W23',
      '2026-W27',
      '2026-W32',
      '2026-W36',
      '2026-W41',
    ])
  })
  test('of free dates sells no more than the weeks that are left', () => {
    const free = { rhythm: { kind: 'free' } as const }
    expect(course(summer, { ...free, start: week('2026-W18') }).bought).toBe(25)
    expect(course(summer, { ...free, start: week('2026-W41') })).toMatchObject({
      bought: 3,
      priceCents: 4350,
    })
  })
  test('is the season where the plan has neither period nor number, each delivery at its price', () => {
    expect(course(each, { start: week('2026-W50') })).toMatchObject({
      end: '2026-W51',
      bought: 0,
      priceCents: 2760,
      perDeliveryCents: 1380,
    })
    expect(course(each, { rhythm: { kind: 'free' } })).toMatchObject({
      priceCents: null,
      perDeliveryCents: 1380,
    })
  })
})

describe('whatever is agreed', () => {
  const rhythms = fc.constantFrom<Rhythm>(
    { kind: 'weekly' },
    { kind: 'fortnightly', anchor: week('2026-W01') },
    { kind: 'monthly', nth: 5, weekday: 5 },
  )
  const starts = fc.constantFrom(...weeksFrom(week('2026-W01'), week('2026-W51')))
  test('a later start of a period plan costs no more, and all its weeks are open', () => {
    fc.assert(
      fc.property(rhythms, starts, fc.integer({ min: 1, max: 9 }), (rhythm, start, quantity) => {
        const plan = { ...yearly, period: { first: week('2026-W01'), last: week('2026-W51') } }
        const now = course(plan, { rhythm, start, quantity })
        const next = course(plan, { rhythm, start: addWeeks(start, 1), quantity })
        expect(next.priceCents).toBeLessThanOrEqual(now.priceCents ?? 0)
        expect(now.weeks.every((at) => at >= start && at <= now.end && calendar.isOpen(at))).toBe(true)
      }),
    )
  })
  test('a plan of n deliveries ends with the nth', () => {
    fc.assert(
      fc.property(rhythms, starts, fc.integer({ min: 1, max: 40 }), (rhythm, start, deliveries) => {
        const { weeks, end } = course({ ...yearly, deliveries }, { rhythm, start })
        expect(weeks).toHaveLength(deliveries)
        expect(weeks.at(-1)).toBe(end)
      }),
    )
  })
  test('its payments add up to the cent', () => {
    const rhythm = fc.constantFrom('monthly', 'quarterly', 'half_yearly', 'yearly', 'once', '' as const)
    fc.assert(
      fc.property(
        fc.nat(500_000),
        fc.nat(60),
        rhythm,
        fc.integer({ min: 1, max: 12 }),
        (n, payments, paymentRhythm, firstPaymentMonth) => {
          const parts = instalmentsOf(
            cents(n),
            { payments, paymentRhythm, firstPaymentMonth } as never,
            terms.start,
          )
          expect(parts).toHaveLength(payments)
          const sum = parts.reduce((total, { amountCents }) => total + amountCents, 0)
          expect(sum).toBe(payments === 0 ? 0 : n)
          expect(parts.every(({ month }) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month))).toBe(true)
        },
      ),
    )
  })
})

describe('payments (PAY-02)', () => {
  const pay = (firstPaymentMonth: number, paymentRhythm: 'monthly' | 'quarterly', start: string) =>
    instalmentsOf(cents(10_000), { payments: 3, paymentRhythm, firstPaymentMonth }, week(start)).map(
      ({ month, amountCents }) => `${month} ${amountCents}`,
    )
  test('follow their rhythm from the month agreed, the first carrying the remainder', () => {
    expect(pay(2, 'monthly', '2026-W02')).toEqual(['2026-02 3334', '2026-03 3333', '2026-04 3333'])
    expect(pay(10, 'quarterly', '2026-W40')).toEqual(['2026-10 3334', '2027-01 3333', '2027-04 3333'])
  })
  test('begin at most three months before the start', () => {
    expect(pay(12, 'monthly', '2026-W02')[0]).toBe('2025-12 3334')
    expect(pay(9, 'monthly', '2026-W02')[0]).toBe('2026-09 3334')
    expect(pay(1, 'monthly', '2026-W50')[0]).toBe('2027-01 3334')
  })
})

const wanted: Wanted & { number: number; member: number; plan: string } = {
  ...terms,
  number: 1,
  member: 379,
  plan: 'APS',
  depot: 'D10',
  round: null,
  paymentMethod: '',
  paymentRhythm: '',
  firstPaymentMonth: 1,
  payments: 0,
  carriedOver: 0,
}

describe('agreeing what is quoted', () => {
  test('keeps the price; end and counts follow from the plan where they are not given', () => {
    expect(subscribe(wanted, surroundingsWith(yearly))).toMatchObject({
      value: { end: '2026-W52', entitledDeliveries: 50, plannedDeliveries: 50, agreedCents: 72_500 },
    })
  })
  test('is refused when the price is no longer the one that was shown', () => {
    expect(subscribe({ ...wanted, quotedCents: 70_000 }, surroundingsWith(yearly))).toEqual({
      ok: false,
      refusal: { kind: 'price-changed', quotedCents: 70_000, priceCents: 72_500 },
    })
  })
  test('again keeps the price until something changes that it follows from', () => {
    const dearer = surroundingsWith({ ...yearly, costs: (n) => cents(n * 2000) })
    const agreed = subscribe(wanted, surroundingsWith(yearly))
    if (!agreed.ok) throw new Error('not agreed')
    const edit = (change: Partial<Agreement>) => {
      const edited = changeAgreement(agreed.value, { ...agreed.value, ...change }, dearer)
      return edited.ok ? edited.value.agreedCents : edited.refusal.kind
    }
    expect(edit({ depot: 'D11', paymentMethod: 'cheque' })).toBe(72_500)
    expect(edit({ quantity: 2 })).toBe(200_000)
    const imported = { ...agreed.value, agreedCents: null }
    const moved = changeAgreement(imported, { ...imported, depot: 'D11' }, dearer)
    expect(moved.ok && moved.value.agreedCents).toBe(null)
  })
})

describe('a plan that narrows (SUB-02, MEM-02)', () => {
  const narrow: OfferedPlan = {
    ...summer,
    code: 'APS',
    categories: ['ecole'],
    rhythms: ['weekly', 'fortnightly'],
    depots: ['D10'],
    paymentMethods: ['sepa_debit'],
    paymentRhythms: ['monthly'],
  }
  const of = (category: string) => ({ ...surroundingsWith(narrow), categoryOf: () => category })
  const problems = (answer: ReturnType<typeof subscribe> | ReturnType<typeof changeAgreement>) =>
    !answer.ok && answer.refusal.kind === 'invalid-input'
      ? answer.refusal.fields.map(({ path, kind, offered }) => [path, kind, offered].join(' ').trim())
      : []
  const fitting = { ...wanted, start: week('2026-W20') }
  const elsewhere = {
    rhythm: { kind: 'free' } as const,
    depot: 'D11',
    paymentMethod: 'cheque' as const,
    paymentRhythm: 'once' as const,
    start: week('2026-W10'),
    end: week('2026-W50'),
  }

  test('agrees what it offers; not agreed yet is always possible', () => {
    expect(subscribe(fitting, of('ecole')).ok).toBe(true)
    expect(
      subscribe({ ...fitting, paymentMethod: 'sepa_debit', paymentRhythm: 'monthly' }, of('ecole')).ok,
    ).toBe(true)
  })
  test('refuses the rest beside its field, and says what it offers', () => {
    expect(problems(subscribe({ ...fitting, ...elsewhere }, of('')))).toEqual([
      'plan category-not-offered ecole',
      'rhythm rhythm-not-offered weekly, fortnightly',
      'depot depot-not-offered D10',
      'paymentMethod payment-not-offered sepa_debit',
      'paymentRhythm payment-not-offered monthly',
      'start outside-period',
      'end outside-period',
    ])
  })
  test('leaves what was agreed before it was narrowed, and refuses only what is new', () => {
    const before = subscribe({ ...fitting, ...elsewhere }, surroundingsWith(yearly))
    if (!before.ok) throw new Error('not agreed')
    const edit = (change: Partial<Agreement>) =>
      changeAgreement(before.value, { ...before.value, ...change }, of('salarie'))
    expect(edit({ quantity: 2 }).ok).toBe(true)
    expect(problems(edit({ depot: 'D12' }))).toEqual(['depot depot-not-offered D10'])
  })
})
