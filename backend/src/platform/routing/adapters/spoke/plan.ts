import { ok, type Result } from '#kernel/result'
import type { OutsideRefusal } from '../refusal.ts'
import { type PlanAnswer, planAnswer, planList } from './answers.ts'
import { type SpokeLine, type SpokeRequest, sendOnce } from './client.ts'
import { makeOnce, readSent } from './make-once.ts'
import { readPages } from './pages.ts'
import type { SpokeRound } from './round.ts'

/**
 * Finds the plan that carries our reference, or creates it. A plan has no field for an id of ours, so the reference is
 * its title: exact, and ours alone (listPlans `filter.startsGte`, createPlan).
 */
export const ensurePlan = (
  line: SpokeLine,
  round: SpokeRound,
  drivers: readonly string[],
): Promise<Result<PlanAnswer, OutsideRefusal>> =>
  makeOnce(line, {
    step: 'create-plan',
    find: () => findPlan(line, round),
    make: async () => {
      const sent = await sendOnce(line, createRequest(round, drivers))
      return readSent('create-plan', sent, (body) => planAnswer.safeParse(body).data ?? null)
    },
  })

const createRequest = (round: SpokeRound, drivers: readonly string[]): SpokeRequest => ({
  step: 'create-plan',
  toll: 'write',
  path: 'plans',
  body: {
    title: titleOf(round),
    starts: round.day,
    drivers,
  },
})

const findPlan = async (
  line: SpokeLine,
  round: SpokeRound,
): Promise<Result<PlanAnswer | null, OutsideRefusal>> => {
  const { year, month, day } = round.day
  const two = (figure: number): string => String(figure).padStart(2, '0')
  const plans = await readPages(line, {
    step: 'find-plan',
    path: 'plans',
    query: { 'filter.startsGte': `${year}-${two(month)}-${two(day)}`, maxPageSize: '20' },
    page: planList,
    items: (page) => page.plans,
  })
  if (!plans.ok) return plans
  return ok(plans.value.find((plan) => plan.title === titleOf(round)) ?? null)
}

const titleOf = ({ reference }: SpokeRound): string => `Cabas ${reference}`
