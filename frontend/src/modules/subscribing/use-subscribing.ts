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
import { quoteOwn, readPlaces, subscribe } from './subscribing-api.ts'

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

/** The depots for the weeks that the wish would take; the one chosen counts only while it can be taken. */
const usePlaces = (wish: Ref<Wish>) => {
  // As text, so that the question is put again when it changes, and not for every other field.
  const question = computed(() => {
    const { plan, start, rhythm, quantity } = wish.value
    return JSON.stringify({ ...blankWish, plan, start, rhythm, quantity })
  })
  const load = useLoad(async (): Promise<Answer<{ depots: readonly MyDepot[] }>> => {
    const asked: Wish = JSON.parse(question.value)
    return asked.plan === '' || asked.start === ''
      ? { data: { depots: [] }, problem: null }
      : readPlaces(asked)
  })
  const depots = computed(() => load.data.value?.depots ?? [])
  const depot = computed(() => {
    const found = depots.value.find(({ code }) => code === wish.value.depot)
    return found && canTake(found) ? found : undefined
  })
  const slot = computed(() => depot.value && slotOf(depot.value, wish.value.round ?? undefined))
  return { load, depots, depot, slot }
}

/** What it brings and costs, asked once there is nothing left to choose. */
const useOwnQuote = (wish: Ref<Wish>, step: Ref<Step>, round: Ref<string | null>) => {
  const question = computed(() => {
    const { paymentMethod, paymentRhythm, ...asked } = wish.value
    if (step.value !== 'sure' || paymentRhythm === '') return ''
    return JSON.stringify({ ...asked, paymentRhythm, round: round.value })
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
  const { depot, slot } = places
  const round = computed(() =>
    depot.value && depot.value.slots.length > 1 ? (slot.value?.round ?? null) : null,
  )
  const quote = useOwnQuote(wish, step, round)
  const sending = useAction(subscribe)
  const problem = ref<Problem | null>(null)

  watch(
    () => wish.value.depot,
    () => {
      password.value = ''
      wish.value.round = null
    },
  )
  // What was wrong is said until something else is chosen or typed.
  watch([wish, password], () => (problem.value = null), { deep: true })
  const refuse = (refused: Problem) => {
    problem.value = beside(refused)
    step.value = stepOf(problem.value) ?? step.value
    if (refused.kind === 'depot-full') places.load.reload()
    if (refused.kind === 'price-changed') quote.reload()
  }
  watch(quote.problem, (refused) => {
    if (refused) refuse(refused)
    else if (step.value === 'sure') problem.value = null
  })

  const goOn = () => {
    const chosen = depot.value && { asksPassword: depot.value.asksPassword, password: password.value }
    const fields = missingIn(step.value, wish.value, chosen)
    problem.value = asProblem(fields)
    if (fields.length === 0) step.value = steps[steps.indexOf(step.value) + 1] ?? step.value
  }
  const goBack = () => {
    problem.value = null
    step.value = steps[steps.indexOf(step.value) - 1] ?? step.value
  }
  const confirm = async () => {
    const { paymentMethod, paymentRhythm, ...asked } = wish.value
    const shown = quote.data.value
    if (!shown || quote.loading.value || paymentMethod === '' || paymentRhythm === '') return undefined
    const chosen = { ...asked, paymentMethod, paymentRhythm, round: round.value }
    const answer = await sending.run({ ...chosen, password: password.value, quotedCents: shown.priceCents })
    if (answer?.problem) refuse(answer.problem)
    if (answer?.problem !== null) return undefined
    forget()
    return { ...answer.data, firstDay: shown.firstDay }
  }
  return { wish, offer, step, password, places, quote, sending, problem, goOn, goBack, confirm }
}

export type Subscribing = ReturnType<typeof useSubscribing>
