import { dayField, weekField, z } from '#platform/http'

const version = z
  .number()
  .int()
  .nonnegative()
  .openapi({ description: '0 where nothing was decided about the year yet' })
const day = z.string().openapi({ format: 'date', example: '2026-05-08' })
const week = z.string().openapi({ example: '2026-W19' })

export const yearParam = z.object({
  isoYear: z.coerce
    .number()
    .int()
    .min(2000)
    .max(2199)
    .openapi({ param: { name: 'isoYear', in: 'path' }, example: 2026 }),
})

export const seasonEdit = z.object({ start: weekField, end: weekField, version })
export const closedWeeksEdit = z.object({ weeks: z.array(weekField).max(53), version })
export const shiftEdit = z.object({
  round: z.string().min(1).max(40),
  usualDay: dayField,
  deliveredOn: dayField.nullable().openapi({
    description: 'In the same ISO week; the usual day itself is driven; null forgets the decision',
  }),
  version,
})

const hitRound = z.object({
  round: z.string(),
  usualDay: day,
  deliveredOn: day.nullable().openapi({ description: 'Null while there is no decision' }),
  decided: z.boolean(),
})

const holiday = z.object({
  day,
  name: z.object({ fr: z.string(), en: z.string() }),
  week,
  rounds: z.array(hitRound).readonly().openapi({ description: 'Empty in a week without delivery' }),
})

export const yearBody = z
  .object({
    isoYear: z.number().int(),
    season: z.object({ start: week, end: week }),
    closedWeeks: z.array(week).readonly(),
    holidays: z.array(holiday).readonly(),
    shifts: z.array(z.object({ round: z.string(), usualDay: day, deliveredOn: day })).readonly(),
    version,
  })
  .openapi('CalendarYear')
