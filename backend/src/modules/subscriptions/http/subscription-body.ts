import type { Subscription } from '../domain/subscription.ts'

/** How a subscription is told. */
export const toBody = (subscription: Subscription) => ({
  ...subscription,
  depotChanges: subscription.depotChanges.map((change) => ({ ...change })),
  exceptions: subscription.exceptions.map((exception) => ({ ...exception })),
})
