/** The family of revision counters that planning's settings and locks touch. */
export const PLANNING_FAMILY = 'planning'
