import { computed, type Ref } from 'vue'
import type { Answer } from '../../api/client.ts'
import { type Load, useLoad } from '../../api/use-load.ts'
import type { Agreement, Quote } from './subscription-types.ts'
import { quoteSubscription } from './subscriptions-api.ts'

/** Whose agreement, on which plan; `followed` leaves the end and the counts to the calendar. */
export type Asked = { readonly member: number; readonly plan: string; readonly followed: boolean }

/** What the agreement in the form would bring and cost, asked again whenever something changes that it follows from. */
export const useQuote = (form: Ref<Agreement>, asked: Ref<Asked>): Load<Quote | null> => {
  // As text, so that the question is put again when it changes and not whenever the form is drawn.
  const question = computed(() => {
    const { quantity, start, end, rhythm, depot, round, ...rest } = form.value
    const { paymentRhythm, firstPaymentMonth, payments, entitledDeliveries, carriedOver } = rest
    const { member, plan, followed } = asked.value
    const paid = { paymentRhythm, firstPaymentMonth, payments, carriedOver }
    const given = followed ? {} : { end, entitledDeliveries }
    return JSON.stringify({ member, plan, quantity, start, rhythm, depot, round, ...paid, ...given })
  })
  const valid = ({ quantity, payments }: Agreement) =>
    Number.isInteger(quantity) &&
    quantity >= 1 &&
    quantity <= 99 &&
    Number.isInteger(payments) &&
    payments <= 60
  return useLoad(
    async (): Promise<Answer<Quote | null>> =>
      asked.value.plan === '' || !valid(form.value)
        ? { data: null, problem: null }
        : quoteSubscription(JSON.parse(question.value)),
  )
}
