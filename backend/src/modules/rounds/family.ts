/** The family of revision counters that rounds and their stops touch. */
export const ROUNDS_FAMILY = 'rounds'
