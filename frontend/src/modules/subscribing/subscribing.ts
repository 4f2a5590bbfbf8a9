import type { FieldProblem, Problem } from '../../api/problem.ts'
import type { components } from '../../api/schema.d.ts'

type Schemas = components['schemas']
export type Offer = Schemas['MyOffer']
export type OfferWeeks = Schemas['MyOfferWeeks']
export type OfferWeek = OfferWeeks['weeks'][number]
export type Quote = Schemas['SubscriptionQuote']
export type OwnSubscription = Schemas['MySubscription']

/** What a member chooses; empty texts are not chosen yet, and the form proposes the start. */
export type Wish = {
  plan: string
  quantity: number
  rhythm: Offer['rhythms'][number]
  start: string
  /** The weeks ticked where dates are free, also those that cannot be had at the depot chosen. */
  weeks: string[]
  depot: string
  round: string | null
  paymentMethod: Offer['paymentMethods'][number] | ''
  paymentRhythm: Offer['paymentRhythms'][number] | ''
}

/** The steps of the form, in order, and the fields that each of them asks. */
export const steps = ['what', 'where', 'when', 'pay', 'sure'] as const
export type Step = (typeof steps)[number]
const ASKED = {
  what: ['plan', 'quantity', 'rhythm'],
  where: ['depot', 'round', 'password'],
  when: ['start', 'weeks'],
  pay: ['paymentMethod', 'paymentRhythm'],
  sure: [],
} as const satisfies Record<Step, readonly string[]>

export const blankWish: Wish = {
  ...{ plan: '', quantity: 1, rhythm: 'weekly', start: '', weeks: [], depot: '' },
  round: null,
  ...{ paymentMethod: '', paymentRhythm: '' },
}

/** The wish with what the plan does not offer taken back to the first that it does. */
export const fitted = (wish: Wish, offer: Offer): Wish => {
  const { rhythms, paymentMethods, paymentRhythms } = offer
  const [only, another] = paymentMethods
  return {
    ...wish,
    plan: offer.code,
    rhythm: kept(rhythms, wish.rhythm) ?? rhythms[0] ?? 'weekly',
    paymentMethod: kept(paymentMethods, wish.paymentMethod) ?? (another ? '' : (only ?? '')),
    paymentRhythm: kept(paymentRhythms, wish.paymentRhythm) ?? paymentRhythms[0] ?? '',
  }
}

const kept = <V extends string>(offered: readonly V[], chosen: string): V | undefined =>
  offered.find((value) => value === chosen)

/** The depot chosen, while it can be taken, and what was typed as its password. */
export type ChosenDepot = { readonly asksPassword: boolean; readonly password: string } | undefined

/** How many dates are chosen, and how many are to be; null is any number. */
export type DatesChosen = { readonly chosen: number; readonly needed: number | null }

/** How many dates are still to be chosen: at least one. */
export const missingDates = ({ chosen, needed }: DatesChosen): number => Math.max(0, (needed ?? 1) - chosen)

const datesMissing = (dates: DatesChosen): readonly FieldProblem[] => {
  const missing = missingDates(dates)
  return missing === 0 ? [] : [{ path: 'weeks', kind: 'too-few-dates', missing }]
}

/** What is still to be chosen in a step, each said beside its field. */
export const missingIn = (
  step: Step,
  wish: Wish,
  depot: ChosenDepot,
  dates: DatesChosen,
): readonly FieldProblem[] => {
  if (step === 'when' && wish.rhythm === 'free') return datesMissing(dates)
  const given: Wish = step === 'where' && !depot ? { ...wish, depot: '' } : wish
  const missing = ASKED[step]
    .filter((path) => path !== 'round' && path !== 'password' && given[path] === '')
    .map((path) => ({ path, kind: `choose-${path}` }))
  const isSecret = step === 'where' && depot?.asksPassword === true && depot.password.trim() === ''
  return isSecret ? [...missing, { path: 'password', kind: 'password-required' }] : missing
}

/** Fields that are wrong, told as the server would. */
export const asProblem = (fields: readonly FieldProblem[]): Problem | null =>
  fields.length === 0
    ? null
    : { kind: 'invalid-input', status: 422, fields, figures: {}, requestId: undefined }

const FIELDS: Readonly<Record<string, string>> = {
  'unknown-plan': 'plan',
  'deadline-passed': 'start',
  'password-required': 'password',
  'wrong-password': 'password',
  'too-many-attempts': 'password',
  'depot-full': 'depot',
  'depot-reserved': 'depot',
  'depot-archived': 'depot',
  'unknown-depot': 'depot',
  'no-round-calls': 'depot',
}

/** What is refused about one of the dates chosen, in words about dates. */
const OF_DATES: Readonly<Record<string, string>> = {
  'deadline-passed': 'date-passed',
  'depot-full': 'date-full',
}

/** A refusal with its field named, where it is about one. */
export const beside = (problem: Problem, rhythm: Wish['rhythm']): Problem => {
  const ofDate = rhythm === 'free' ? OF_DATES[problem.kind] : undefined
  const [path, kind] = ofDate ? ['weeks', ofDate] : [FIELDS[problem.kind], problem.kind]
  return path === undefined ? problem : { ...problem, fields: [{ ...problem.figures, path, kind }] }
}

/** The weeks of a month. */
export type MonthOfWeeks = { readonly month: string; readonly weeks: readonly OfferWeek[] }

/** The weeks by the month of their day, `YYYY-MM`. */
export const byMonth = (weeks: readonly OfferWeek[]): readonly MonthOfWeeks[] =>
  [...Map.groupBy(weeks, ({ day }) => day.slice(0, 7))].map(([month, of]) => ({ month, weeks: of }))

/** The first step that asks a field which was refused; undefined where none is about a field. */
export const stepOf = ({ fields }: Pick<Problem, 'fields'>): Step | undefined =>
  steps.find((step) => ASKED[step].some((asked) => fields.some(({ path }) => path === asked)))

/** Whether a subscription is still to come, runs, or is over today. */
export const stateOn = (
  { firstDay, nextDay }: OwnSubscription,
  today: string,
): 'coming' | 'running' | 'over' => {
  if (nextDay === null) return 'over'
  return firstDay !== null && firstDay > today ? 'coming' : 'running'
}
