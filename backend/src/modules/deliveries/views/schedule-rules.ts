import { deliveryDay, isOpenWeek, openYear } from '#modules/calendar'
import { preparationDay } from '#modules/rounds'
import { askingIn } from '#modules/subscriptions'
import type { ScheduleRules } from '../domain/inputs.ts'

/** The rules of the lower floors by which the schedule is worked out. */
export const scheduleRules: ScheduleRules = { askingIn, openYear, isOpenWeek, deliveryDay, preparationDay }
