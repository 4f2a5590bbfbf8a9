import { computed, type Ref, ref, watch } from 'vue'
import type { Answer } from '../../api/client.ts'
import type { Problem } from '../../api/problem.ts'
import { useAction } from '../../api/use-action.ts'
import { useLoad } from '../../api/use-load.ts'
import { draftAt } from '../../ui/draft.ts'
import { canTake, type MyDepot, slotOf } from '../my/index.ts'
import {
  asProblem,
  beside,
  blankWish,
  fitted,
  missingIn,
  type Offer,
  type Quote,
  type Step,
  stepOf,
  steps,
  type Wish,
} from './subscribing.ts'
import { type AskedPlaces, quoteOwn, readPlaces, subscribe } from './subscribing-api.ts'
import { useWeeks } from './use-weeks.ts'

/** What the member typed so far, kept in this tab; a password never is. */
const useWish = (offers: Ref<readonly Offer[]>) => {
  const draft = draftAt<Wish>('my-subscribe')
  const wish = ref<Wish>({ ...blankWish, ...draft.read() })
  const offer = computed(() => offers.value.find(({ code }) => code === wish.value.plan))
  const [only, another] = offers.value
  if (offer.value) wish.value = fitted(wish.value, offer.value)
  else wish.value = only && !another ? fitted(wish.value, only) : { ...wish.value, plan: '' }
  watch(wish, draft.write, { deep: true })
  watch(offer, (chosen) => {
    if (chosen) wish.value = fitted(wish.value, chosen)
  })
  return { wish, offer, forget: draft.clear }
}

/** The depots with room for what the wish would take; the one chosen counts only while it can be taken. */
const usePlaces = (wish: Ref<Wish>) => {
  // As text, so that the question is put again when it changes, and not for every other field.
  const question = computed(() => {
    const { plan, rhythm, quantity } = wish.value
    return JSON.stringify({ plan, rhythm, quantity })
  })
  const load = useLoad(async (): Promise<Answer<{ depots: readonly MyDepot[] }>> => {
    const asked: AskedPlaces = JSON.parse(question.value)
    return asked.plan === '' ? { data: { depots: [] }, problem: null } : readPlaces(asked)
  })
  const depots = computed(() => load.data.value?.depots ?? [])
  const depot = computed(() => {
    const found = depots.value.find(({ code }) => code === wish.value.depot)
    return found && canTake(found) ? found : undefined
  })
  const slot = computed(() => depot.value && slotOf(depot.value, wish.value.round ?? undefined))
  const round = computed(() =>
    depot.value && depot.value.slots.length > 1 ? (slot.value?.round ?? null) : null,
  )
  watch(
    () => wish.value.depot,
    () => (wish.value.round = null),
  )
  return { load, depots, depot, round }
}

/** What it brings and costs, asked once there is nothing left to choose. */
const useOwnQuote = (asked: Ref<Wish>, step: Ref<Step>) => {
  const question = computed(() => {
    const { paymentMethod, ...terms } = asked.value
    return step.value !== 'sure' || terms.paymentRhythm === '' ? '' : JSON.stringify(terms)
  })
  return useLoad(
    async (): Promise<Answer<Quote | null>> =>
      question.value === '' ? { data: null, problem: null } : quoteOwn(JSON.parse(question.value)),
  )
}

/** The form by which a member subscribes, step by step: what is typed, what it comes to, what is wrong, how it is sent. */
export const useSubscribing = (offers: Ref<readonly Offer[]>) => {
  const { wish, offer, forget } = useWish(offers)
  const step = ref<Step>('what')
  const password = ref('')
  const places = usePlaces(wish)
  const { depot } = places
  const weeks = useWeeks(wish, places)
  const { asked } = weeks
  const quote = useOwnQuote(asked, step)
  const sending = useAction(subscribe)
  const problem = ref<Problem | null>(null)

  watch(
    () => wish.value.depot,
    () => (password.value = ''),
  )
  // What was wrong is said until something else is chosen or typed.
  watch([wish, password], () => (problem.value = null), { deep: true })
  const refuse = (refused: Problem) => {
    problem.value = beside(refused, wish.value.rhythm)
    step.value = stepOf(problem.value) ?? step.value
    if (refused.kind === 'depot-full') places.load.reload()
    if (step.value === 'when') weeks.load.reload()
    if (refused.kind === 'price-changed') quote.reload()
  }
  watch(quote.problem, (refused) => {
    if (refused) refuse(refused)
    else if (step.value === 'sure') problem.value = null
  })

  const goOn = () => {
    const chosen = depot.value && { asksPassword: depot.value.asksPassword, password: password.value }
    const dates = { chosen: weeks.dates.value.length, needed: weeks.needed.value }
    const fields = missingIn(step.value, asked.value, chosen, dates)
    problem.value = asProblem(fields)
    if (fields.length === 0) step.value = steps[steps.indexOf(step.value) + 1] ?? step.value
  }
  const goBack = () => {
    problem.value = null
    step.value = steps[steps.indexOf(step.value) - 1] ?? step.value
  }
  const confirm = async () => {
    const { paymentMethod, paymentRhythm, ...terms } = asked.value
    const shown = quote.data.value
    if (!shown || quote.loading.value || paymentMethod === '' || paymentRhythm === '') return undefined
    const chosen = { ...terms, paymentMethod, paymentRhythm }
    const answer = await sending.run({ ...chosen, password: password.value, quotedCents: shown.priceCents })
    if (answer?.problem) refuse(answer.problem)
    if (answer?.problem !== null) return undefined
    forget()
    return { ...answer.data, firstDay: shown.firstDay }
  }
  return { wish, offer, step, password, places, weeks, quote, sending, problem, goOn, goBack, confirm }
}

export type Subscribing = ReturnType<typeof useSubscribing>
