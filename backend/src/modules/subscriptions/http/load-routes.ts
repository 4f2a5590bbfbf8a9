import type { DepotFull } from '#modules/depots'
import { commonStatuses, once, openRoutes, type Routes, type Statuses } from '#platform/http'
import { levelSubscription } from '../actions/level-subscription.ts'
import type { LoadNeeds } from '../actions/load-needs.ts'
import type { NotAPhase, WeekTooSoon } from '../domain/level-change.ts'
import { firstOpenWeek, loadFigures } from '../views/load-figures.ts'
import { loadProposals } from '../views/load-proposals.ts'
import { phaseAdvice } from '../views/phase-advice.ts'
import { levelIt, showAdvice, showLoad, showProposals } from './load-declared.ts'

const statuses = {
  ...commonStatuses,
  'not-a-phase': 422,
  'week-too-soon': 422,
  'depot-full': 409,
} as const satisfies Statuses<NotAPhase | WeekTooSoon | DepotFull | { kind: keyof typeof commonStatuses }>

/** The routes about a level packing load: the load, the advice, the proposals, and taking one. */
export const loadRoutes = (): Routes<LoadNeeds> => {
  const routes = openRoutes<LoadNeeds>()
  routes.openapi(showLoad, async (c) => {
    const { days, ...load } = await loadFigures(c.get('needs'), c.req.valid('param').isoYear)
    return c.json({ ...load, days: days.map((day) => ({ ...day, weeks: [...day.weeks] })) }, 200)
  })
  routes.openapi(showProposals, async (c) => {
    const { from = null, tolerance: tolerancePercent, leave } = c.req.valid('query')
    const asked = { ...c.req.valid('param'), from, tolerancePercent, leave: numbersIn(leave) }
    const { days, proposals, ...rest } = await loadProposals(c.get('needs'), asked)
    const listed = proposals.map((one) => ({ ...one, leaves: [...one.leaves], takes: [...one.takes] }))
    return c.json({ ...rest, days: [...days], proposals: listed }, 200)
  })
  routes.openapi(showAdvice, async (c) => {
    const { round = null, except = null, ...asked } = c.req.valid('query')
    const advice = await phaseAdvice(c.get('needs'), { ...asked, round, except })
    return c.json({ advice: advice && { ...advice, phases: [...advice.phases] } }, 200)
  })
  routes.openapi(levelIt, async (c) => {
    const first = await firstOpenWeek(c.get('needs'))
    const edit = { ...c.req.valid('param'), ...c.req.valid('json'), first }
    const { number, rhythm, version } = await once(c, statuses, (needs) => levelSubscription(needs, edit))
    return c.json({ number, rhythm, version }, 201)
  })
  return routes
}

const numbersIn = (text: string | undefined): readonly number[] => text?.split(',').map(Number) ?? []
