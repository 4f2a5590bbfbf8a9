import { dayOf, yearOf } from '#kernel/day'
import { type Money, split } from '#kernel/money'
import { dayInWeek, type Week } from '#kernel/week'
import type { PaymentTerms } from './subscription.ts'

/** One payment of several: in which month, `YYYY-MM`, and how much. */
export interface Instalment {
  readonly month: string
  readonly amountCents: Money
}

const MONTHS_BETWEEN = { '': 1, monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12, once: 1 } as const
const MONTHS_BEFORE_START_MAX = 3
const YEAR_MONTHS = 12

/**
 * The payments of an amount (PAY-02, PAY-03): their sum is the amount to the cent, the first ones carry the remainder.
 * The first month is the one nearest to the start that is at most three months before it.
 */
export const instalmentsOf = (
  amount: Money,
  { payments, paymentRhythm, firstPaymentMonth }: Omit<PaymentTerms, 'paymentMethod'>,
  start: Week,
): readonly Instalment[] => {
  if (payments < 1) return []
  const first = firstMonth(start, firstPaymentMonth)
  return split(amount, payments).map((amountCents, n) => ({
    month: monthText(first + n * MONTHS_BETWEEN[paymentRhythm]),
    amountCents,
  }))
}

/** How many payments such a rhythm makes between the first and the last week, a year's at most, one at least. */
export const paymentsOver = (
  paymentRhythm: PaymentTerms['paymentRhythm'],
  first: Week,
  last: Week,
): number => {
  if (paymentRhythm === '') return 0
  if (paymentRhythm === 'once') return 1
  const months = Math.min(YEAR_MONTHS, monthsUntil(last) - monthsUntil(first) + 1)
  return Math.max(1, Math.ceil(months / MONTHS_BETWEEN[paymentRhythm]))
}

/** The month, 1 to 12, to which the week belongs. */
export const monthIn = (week: Week): number => (monthsUntil(week) % YEAR_MONTHS) + 1

const firstMonth = (start: Week, firstPaymentMonth: number): number => {
  const startMonth = monthsUntil(start)
  const month = startMonth - (startMonth % YEAR_MONTHS) + firstPaymentMonth - 1
  if (month < startMonth - MONTHS_BEFORE_START_MAX) return month + 12
  return month - 12 >= startMonth - MONTHS_BEFORE_START_MAX ? month - 12 : month
}

/** Months since year 0, so that they can be added. A week belongs to the month of its Thursday, as to its year. */
const monthsUntil = (week: Week): number => {
  const thursday = dayInWeek(week, 4)
  return yearOf(thursday) * 12 + Number(thursday.slice(5, 7)) - 1
}

const monthText = (months: number): string => dayOf(Math.floor(months / 12), (months % 12) + 1, 1).slice(0, 7)
