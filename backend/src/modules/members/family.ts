/** The family of revision counters that members touch. */
export const MEMBERS_FAMILY = 'members'
