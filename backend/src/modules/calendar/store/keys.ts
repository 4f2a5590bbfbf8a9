import { pattern } from '#platform/dynamo'

/** How the calendar is found. */
export const calendarPatterns = {
  year: pattern({
    item: 'calendar of an ISO year',
    pk: 'CALENDAR',
    sk: 'YEAR#{isoYear}',
    reads: 'every year about which something was decided, in one query',
  }),
}
