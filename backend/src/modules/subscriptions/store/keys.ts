import { pattern } from '#platform/dynamo'

/** How subscriptions are found. */
export const subscriptionPatterns = {
  subscription: pattern({
    item: 'subscription',
    pk: 'SUBSCRIPTIONS#{shard}',
    sk: 'SUBSCRIPTION#{number}',
    reads: 'every subscription with its exceptions and depot changes, in four queries side by side',
  }),
}
