/** The family of revision counters that subscriptions touch. */
export const SUBSCRIPTIONS_FAMILY = 'subscriptions'
