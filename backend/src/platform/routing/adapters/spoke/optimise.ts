import { ok, type Result, refused } from '#kernel/result'
import type { OutsideRefusal } from '../refusal.ts'
import { type OperationAnswer, operationAnswer, type PlanAnswer, planAnswer } from './answers.ts'
import { pause, read, type SpokeLine, sendOnce } from './client.ts'
import { makeOnce, readSent } from './make-once.ts'

/** What is known of an optimisation: its operation, or, when the answer was lost, the state of the plan. */
type Course = { readonly operation: string | null; readonly over: boolean; readonly failed: boolean }

const step = 'optimise'
const firstPollMs = 2000
const longestPollMs = 15_000

/**
 * Has a plan optimised and waits until it is. Optimising is an operation that we poll; when the answer that names it
 * is lost, the plan's own `optimization` says whether it began, and it is not begun twice.
 */
export const ensureOptimised = async (
  line: SpokeLine,
  plan: string,
): Promise<Result<null, OutsideRefusal>> => {
  const begun = await makeOnce<Course>(line, {
    step,
    find: () => courseOfPlan(line, plan),
    make: async () => {
      const sent = await sendOnce(line, { step, toll: 'optimise', path: `${plan}:optimize`, body: {} })
      return readSent(step, sent, (body) => {
        const operation = operationAnswer.safeParse(body)
        return operation.success ? courseOf(operation.data) : null
      })
    },
  })
  if (!begun.ok) return begun
  let course = begun.value
  for (let ms = firstPollMs; !course.over; ms = Math.min(longestPollMs, ms * 1.5)) {
    const waited = await pause(line, step, ms)
    if (!waited.ok) return waited
    const polled = await poll(line, plan, course)
    if (!polled.ok) return polled
    course = polled.value
  }
  return course.failed ? refused({ kind: 'optimiser-failed', step }) : ok(null)
}

const poll = async (
  line: SpokeLine,
  plan: string,
  { operation }: Course,
): Promise<Result<Course, OutsideRefusal>> => {
  if (operation === null) {
    const course = await courseOfPlan(line, plan)
    if (!course.ok) return course
    return ok(course.value ?? { operation: null, over: true, failed: true })
  }
  const body = await read(line, { step, toll: 'read', path: operation })
  if (!body.ok) return body
  const answer = operationAnswer.safeParse(body.value)
  return answer.success ? ok(courseOf(answer.data)) : refused({ kind: 'optimiser-nonsense', step })
}

const courseOf = ({ id, done, result }: OperationAnswer): Course => ({
  operation: id,
  over: done,
  failed: done && result?.code !== undefined && result.code !== null,
})

const courseOfPlan = async (
  line: SpokeLine,
  plan: string,
): Promise<Result<Course | null, OutsideRefusal>> => {
  const body = await read(line, { step: 'read-plan', toll: 'read', path: plan })
  if (!body.ok) return body
  const answer = planAnswer.safeParse(body.value)
  if (!answer.success) return refused({ kind: 'optimiser-nonsense', step: 'read-plan' })
  return ok(courseByState(answer.data.optimization))
}

const courseByState = (state: PlanAnswer['optimization']): Course | null => {
  if (state === 'optimizing') return { operation: null, over: false, failed: false }
  if (state === 'optimized' || state === 'preview') return { operation: null, over: true, failed: false }
  return null
}
