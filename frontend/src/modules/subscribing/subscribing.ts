import type { FieldProblem, Problem } from '../../api/problem.ts'
import type { components } from '../../api/schema.d.ts'

type Schemas = components['schemas']
export type Offer = Schemas['MyOffer']
export type Quote = Schemas['SubscriptionQuote']
export type OwnSubscription = Schemas['MySubscription']

/** What a member chooses; empty texts are not chosen yet. */
export type Wish = {
  plan: string
  quantity: number
  rhythm: Offer['rhythms'][number]
  start: string
  depot: string
  round: string | null
  paymentMethod: Offer['paymentMethods'][number] | ''
  paymentRhythm: Offer['paymentRhythms'][number] | ''
}

/** The steps of the form, in order, and the fields that each of them asks. */
export const steps = ['what', 'where', 'pay', 'sure'] as const
export type Step = (typeof steps)[number]
const ASKED = {
  what: ['plan', 'quantity', 'rhythm'],
  where: ['start', 'depot', 'round', 'password'],
  pay: ['paymentMethod', 'paymentRhythm'],
  sure: [],
} as const satisfies Record<Step, readonly string[]>

export const blankWish: Wish = {
  ...{ plan: '', quantity: 1, rhythm: 'weekly', start: '', depot: '', round: null },
  ...{ paymentMethod: '', paymentRhythm: '' },
}

/** The wish with what the plan does not offer taken back to the first that it does. */
export const fitted = (wish: Wish, offer: Offer): Wish => {
  const { starts, rhythms, paymentMethods, paymentRhythms } = offer
  const [only, another] = paymentMethods
  return {
    ...wish,
    plan: offer.code,
    start: kept(starts, wish.start) ?? starts[0] ?? '',
    rhythm: kept(rhythms, wish.rhythm) ?? rhythms[0] ?? 'weekly',
    paymentMethod: kept(paymentMethods, wish.paymentMethod) ?? (another ? '' : (only ?? '')),
    paymentRhythm: kept(paymentRhythms, wish.paymentRhythm) ?? paymentRhythms[0] ?? '',
  }
}

const kept = <V extends string>(offered: readonly V[], chosen: string): V | undefined =>
  offered.find((value) => value === chosen)

/** The depot chosen, while it can be taken, and what was typed as its password. */
export type ChosenDepot = { readonly asksPassword: boolean; readonly password: string } | undefined

/** What is still to be chosen in a step, each said beside its field. */
export const missingIn = (step: Step, wish: Wish, depot: ChosenDepot): readonly FieldProblem[] => {
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

/** A refusal with its field named, where it is about one. */
export const beside = (problem: Problem): Problem => {
  const path = FIELDS[problem.kind]
  if (path === undefined) return problem
  return { ...problem, fields: [{ ...problem.figures, path, kind: problem.kind }] }
}

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
