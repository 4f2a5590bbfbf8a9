import { addDays, type Weekday } from '#kernel/day'
import { dayInWeek, type Week, weeksBetween } from '#kernel/week'
import type { Nth, Rhythm } from './subscription.ts'

/** Weeks with what rhythms ask about them, worked out once for all subscriptions. */
export interface WeekSpan {
  readonly weeks: readonly Week[]
  /** Whether a rhythm delivers in each of the weeks. Answers of the same rhythm are the same array. */
  readonly rhythmOf: (rhythm: Rhythm) => readonly boolean[]
}

/** Prepares weeks, in any order, for many questions. */
export const weekSpan = (weeks: readonly Week[]): WeekSpan => {
  const known = new Map<string, readonly boolean[]>()
  return {
    weeks,
    rhythmOf: (rhythm) => {
      const key = rhythmKey(rhythm)
      const answer = known.get(key) ?? weeks.map((week) => deliversIn(rhythm, week))
      known.set(key, answer)
      return answer
    },
  }
}

/** Whether the rhythm delivers in the week (CAL-04). */
export const deliversIn = (rhythm: Rhythm, week: Week): boolean => {
  switch (rhythm.kind) {
    case 'weekly':
      return true
    case 'fortnightly':
      return weeksBetween(rhythm.anchor, week) % 2 === 0
    case 'monthly':
      return isNth(week, rhythm.nth, rhythm.weekday)
    case 'free':
      return false
  }
}

/** The rhythm as a text: two that deliver in the same way have the same. */
export const rhythmKey = (rhythm: Rhythm): string => {
  if (rhythm.kind === 'fortnightly') return rhythm.anchor
  return rhythm.kind === 'monthly' ? `${rhythm.nth} ${rhythm.weekday}` : rhythm.kind
}

const isNth = (week: Week, nth: Nth, weekday: Weekday): boolean => {
  const day = dayInWeek(week, weekday)
  if (nth === 5) return monthOf(addDays(day, 7)) !== monthOf(day)
  return Math.ceil(Number(day.slice(8)) / 7) === nth
}

const monthOf = (day: string): string => day.slice(0, 7)
