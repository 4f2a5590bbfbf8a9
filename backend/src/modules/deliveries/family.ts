/** The family of revision counters that frozen days and outcomes touch. */
export const DELIVERIES_FAMILY = 'deliveries'
