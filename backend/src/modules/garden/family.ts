/** The family of revision counters that the garden's settings and logo touch. */
export const SETTINGS_FAMILY = 'garden'
