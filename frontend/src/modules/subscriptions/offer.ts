import type { Agreement, Around, Plan, Rhythm } from './subscription-types.ts'

/** Whether a list leaves the value open; an empty one leaves everything open (SUB-02). */
const offers = (offered: readonly string[] | undefined, value: string): boolean =>
  offered === undefined || offered.length === 0 || offered.includes(value)

/** The plans on offer for members of a category, in the garden's order. */
export const plansFor = (plans: readonly Plan[], category: string): readonly Plan[] =>
  plans
    .filter((plan) => !plan.retired && offers(plan.categories, category))
    .toSorted((a, b) => a.position - b.position)

/** What the plan costs a member of the category. */
export const priceFor = (plan: Plan, category: string): number =>
  plan.prices.find((one) => one.category === category)?.priceCents ?? plan.priceCents

/** Those of the values that the plan offers, and the one that was agreed before. */
export const offeredOf = <V extends string>(
  values: readonly V[],
  offered: readonly string[] | undefined,
  kept: string | undefined,
): readonly V[] => values.filter((value) => value === '' || value === kept || offers(offered, value))

/** What else there is to choose from, with only the depots that the plan offers. */
export const aroundFor = (around: Around, plan: Plan | undefined, kept: string | undefined): Around => ({
  ...around,
  depots: around.depots.filter(({ code }) => code === kept || offers(plan?.depots, code)),
})

const BLANK = {
  weekly: () => ({ kind: 'weekly' }),
  fortnightly: (start) => ({ kind: 'fortnightly', anchor: start }),
  monthly: () => ({ kind: 'monthly', nth: 1, weekday: 3 }),
  free: () => ({ kind: 'free' }),
} as const satisfies { readonly [K in Rhythm['kind']]: (start: string) => Rhythm }

/** A rhythm of that kind, as it begins. */
export const blankRhythm = (kind: Rhythm['kind'], start: string): Rhythm => BLANK[kind](start)

/** The agreement with what the plan does not offer taken back to what it does. */
export const fitted = <A extends Agreement>(agreement: A, plan: Plan): A => {
  const start = startIn(agreement.start, plan)
  const there = offers(plan.depots, agreement.depot)
  return {
    ...agreement,
    start,
    rhythm: rhythmIn(agreement.rhythm, start, plan),
    depot: there ? agreement.depot : (plan.depots[0] ?? ''),
    round: there ? agreement.round : null,
    paymentMethod: offers(plan.paymentMethods, agreement.paymentMethod) ? agreement.paymentMethod : '',
    paymentRhythm: offers(plan.paymentRhythms, agreement.paymentRhythm) ? agreement.paymentRhythm : '',
  }
}

const startIn = (start: string, { period }: Plan): string => {
  if (period === null) return start
  return [period.first, start, period.last].toSorted()[1] ?? start
}

const rhythmIn = (rhythm: Rhythm, start: string, { rhythms }: Plan): Rhythm => {
  const [first] = rhythms
  return first === undefined || offers(rhythms, rhythm.kind) ? rhythm : blankRhythm(first, start)
}

const PRICED = ['quantity', 'start', 'end', 'entitledDeliveries'] as const

/** Whether something differs that the price follows from. */
export const pricesAnew = (now: Agreement, before: Agreement): boolean =>
  PRICED.some((key) => now[key] !== before[key]) ||
  JSON.stringify(Object.entries(now.rhythm).toSorted()) !==
    JSON.stringify(Object.entries(before.rhythm).toSorted())

/** How many payments a rhythm makes in a year: what is proposed while none are agreed. */
export const paymentsIn = {
  '': 0,
  monthly: 12,
  quarterly: 4,
  half_yearly: 2,
  yearly: 1,
  once: 1,
} as const satisfies Record<Agreement['paymentRhythm'], number>
