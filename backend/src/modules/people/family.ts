/** The family of revision counters that people and roles touch. */
export const PEOPLE_FAMILY = 'people'
