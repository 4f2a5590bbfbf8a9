import { z } from '@hono/zod-openapi'
import type { Day } from '#kernel/day'
import type { Money } from '#kernel/money'
import { parseWeek, type Week } from '#kernel/week'

/** A day, `YYYY-MM-DD`; a day that does not exist is refused. */
export const dayField = z.iso
  .date()
  .transform((text) => text as Day)
  .openapi({ format: 'date', example: '2026-03-10' })

/** An ISO week, `YYYY-Www`; a week that its year does not have is refused. */
export const weekField = z
  .stringFormat('iso-week', (text) => parseWeek(text) !== undefined)
  .transform((text) => text as Week)
  .openapi({ example: '2026-W11' })

/** Whole euro cents. */
export const moneyField = z
  .number()
  .int()
  .transform((amount) => amount as Money)
  .openapi({ description: 'Euro cents' })
