/** The family of revision counters that the calendar touches. */
export const CALENDAR_FAMILY = 'calendar'
