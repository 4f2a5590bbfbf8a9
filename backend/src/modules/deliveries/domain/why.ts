import type { Day } from '#kernel/day'
import type { Week } from '#kernel/week'
import type { ScheduledRhythm } from './inputs.ts'

/** Why a delivery is there, that much, on that day and at that place (SUB-14). */
export type Why =
  | { readonly kind: 'rhythm'; readonly rhythm: ScheduledRhythm }
  | { readonly kind: 'exception'; readonly usual: number; readonly quantity: number }
  | {
      readonly kind: 'depot-change'
      readonly usualDepot: string
      readonly from: Week
      readonly to: Week | null
    }
  | {
      readonly kind: 'holiday-shift'
      readonly usualDay: Day
      readonly holiday: { readonly fr: string; readonly en: string } | null
    }
  | { readonly kind: 'week-closed' }
  | { readonly kind: 'doubled'; readonly plan: string }
  | { readonly kind: 'frozen'; readonly atMs: number }
