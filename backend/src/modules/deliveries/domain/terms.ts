import type { ScheduledSubscription, ScheduleInputs } from './inputs.ts'
import type { Why } from './why.ts'

/** What every delivery of a subscription has in common. */
export interface Terms {
  readonly memberName: string
  readonly listedName: string
  readonly category: string
  readonly phone: string
  readonly planName: string
  readonly product: string
  readonly productName: string
  readonly doublesInto: string | null
  /** Shared by all the weeks that nothing but the rhythm explains. */
  readonly rhythm: readonly Why[]
}

/** Looks the common part up. A plan without a product is packed under its own name. */
export const termsOf = (inputs: ScheduleInputs): ((subscription: ScheduledSubscription) => Terms) => {
  const members = new Map(inputs.members.map((member) => [member.number, member]))
  const plans = new Map(inputs.plans.map((plan) => [plan.code, plan]))
  const products = new Map(inputs.products.map((product) => [product.code, product]))
  return ({ member: number, plan: code, rhythm }) => {
    const member = members.get(number)
    const plan = plans.get(code)
    const product = plan?.product ? products.get(plan.product) : undefined
    const planName = plan?.name ?? code
    return {
      memberName: member?.name ?? String(number),
      listedName: member?.listedName ?? String(number),
      category: member?.category ?? '',
      phone: member?.phone ?? '',
      planName,
      product: product?.code ?? code,
      productName: product?.name ?? planName,
      doublesInto: plan?.doublesInto ?? null,
      rhythm: [{ kind: 'rhythm', rhythm }],
    }
  }
}
