import { z } from 'zod'

/**
 * The parts of Spoke's answers that we read. Source: Spoke API v1 (developer.dispatch.spoke.com/api/v1): createPlan,
 * listPlans, importStops, listStops, optimizePlan, getOperation. Everything else is passed over.
 */
const day = z.object({ day: z.int(), month: z.int(), year: z.int() })

export const planAnswer = z.object({
  id: z.string().regex(/^plans\/[\w-]+$/),
  title: z.string(),
  starts: day,
  optimization: z.enum(['creating', 'editing', 'preview', 'optimized', 'optimizing']).nullish(),
})

export const planList = z.object({ plans: z.array(planAnswer), nextPageToken: z.string().nullish() })

export const importAnswer = z.object({ success: z.array(z.string()), failed: z.array(z.unknown()) })

const stopAnswer = z.object({
  type: z.enum(['start', 'stop', 'end']),
  stopPosition: z.number().nullish(),
  recipient: z.object({ externalId: z.string().nullish() }).nullish(),
  route: z.object({ driver: z.string().nullish() }).nullish(),
})

export const stopList = z.object({ stops: z.array(stopAnswer), nextPageToken: z.string().nullish() })

/** A failed operation carries `result.code` and `result.message`, one that is done otherwise does not. */
export const operationAnswer = z.object({
  id: z.string().regex(/^operations\/[\w-]+$/),
  done: z.boolean(),
  result: z.object({ code: z.unknown() }).partial().nullish(),
})

export type PlanAnswer = z.infer<typeof planAnswer>
export type StopAnswer = z.infer<typeof stopAnswer>
export type OperationAnswer = z.infer<typeof operationAnswer>
