/** The family of revision counters that depots touch. */
export const DEPOTS_FAMILY = 'depots'
