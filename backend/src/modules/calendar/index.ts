export type { CalendarNeeds } from './actions/needs.ts'
export type { YearCalendar } from './domain/calendar.ts'
export { isOpenWeek, openYear } from './domain/decisions.ts'
export {
  deliveryDay,
  type HolidayDecisions,
  holidayDecisions,
  holidaysOfIsoYear,
  undecidedHolidays,
} from './domain/delivery-day.ts'
export { CALENDAR_FAMILY } from './family.ts'
export { calendarRoutes } from './http/calendar-routes.ts'
export { type Calendars, openCalendars } from './store/calendars-store.ts'
export { calendarPatterns } from './store/keys.ts'
