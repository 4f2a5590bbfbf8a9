import type { Day, Weekday } from '#kernel/day'
import { dayInWeek, weekOf } from '#kernel/week'

/**
 * The day on which a delivery is packed: the preparation weekday of its week, or the delivery day itself when a
 * holiday has it driven earlier than that (RND-01).
 */
export const preparationDay = (delivery: Day, preparationWeekday: Weekday): Day => {
  const usual = dayInWeek(weekOf(delivery), preparationWeekday)
  return usual < delivery ? usual : delivery
}
