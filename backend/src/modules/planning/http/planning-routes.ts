import { accepted, once, openRoutes, type Routes, refuse, savedAs, sessionOf } from '#platform/http'
import { acceptProposal, undoAcceptance } from '../actions/accept-proposal.ts'
import { changePlanning, lockOrders } from '../actions/change-planning.ts'
import type { PlanningNeeds } from '../actions/needs.ts'
import { setOrders } from '../actions/set-orders.ts'
import { type Proposal, totalsOf } from '../domain/proposal.ts'
import { type DayPlan, dayPlan, planningDays } from '../views/day-plan.ts'
import { roundExport, roundLinks } from '../views/round-exports.ts'
import {
  accept,
  editLocks,
  editPlanning,
  exportIt,
  inspect,
  listAcceptances,
  setOrdersByHand,
  showDayPlan,
  showLinks,
  showLocks,
  showPlanning,
  showProposal,
  showWeek,
  undoIt,
} from './declared.ts'
import { serviceRoutes } from './service-routes.ts'
import { statuses } from './statuses.ts'

/** The routes of the optimiser: settings, proposals, acceptances, orders made by hand, exports. */
export const planningRoutes = (): Routes<PlanningNeeds> => {
  const routes = openRoutes<PlanningNeeds>()
  mountSettings(routes)
  mountDays(routes)
  mountProposals(routes)
  mountExports(routes)
  routes.route('/', serviceRoutes())
  return routes
}

const mountSettings = (routes: Routes<PlanningNeeds>) => {
  routes.openapi(showPlanning, async (c) => c.json(await c.get('needs').planning.settings(), 200))
  routes.openapi(editPlanning, async (c) =>
    c.json(await once(c, statuses, (needs) => changePlanning(needs, c.req.valid('json'))), 200),
  )
  routes.openapi(showLocks, async (c) => c.json(await c.get('needs').planning.locks(), 200))
  routes.openapi(editLocks, async (c) =>
    c.json(await once(c, statuses, (needs) => lockOrders(needs, c.req.valid('json'))), 200),
  )
}

const mountDays = (routes: Routes<PlanningNeeds>) => {
  routes.openapi(showWeek, async (c) =>
    c.json({ days: await planningDays(c.get('needs'), c.req.valid('param').week) }, 200),
  )
  routes.openapi(showDayPlan, async (c) => {
    const { signal } = c.req.raw
    const plan = await dayPlan(c.get('needs'), c.req.valid('param').day, { signal })
    return c.json(dayToBody(accepted(plan, statuses)), 200)
  })
  routes.openapi(inspect, async (c) => {
    const { day, rounds: orders } = c.req.valid('json')
    const plan = await dayPlan(c.get('needs'), day, { orders, signal: c.req.raw.signal })
    return c.json(dayToBody(accepted(plan, statuses)), 200)
  })
}

const mountProposals = (routes: Routes<PlanningNeeds>) => {
  routes.openapi(showProposal, async (c) => {
    const { planning, clock } = c.get('needs')
    const { id } = c.req.valid('param')
    const proposal = await planning.proposal(id, clock.nowMs())
    if (!proposal) return refuse({ kind: 'not-found', subject: `proposal ${id}` }, 404)
    return c.json(proposalToBody(proposal), 200)
  })
  routes.openapi(accept, async (c) => {
    const edit = { ...c.req.valid('param'), by: sessionOf(c).actor.name }
    return c.json(await once(c, statuses, (needs) => acceptProposal(needs, edit)), 201)
  })
  routes.openapi(setOrdersByHand, async (c) => {
    const edit = { ...c.req.valid('json'), by: sessionOf(c).actor.name }
    return c.json(await once(c, statuses, (needs) => setOrders(needs, edit)), 201)
  })
  routes.openapi(listAcceptances, async (c) => {
    const { limit, cursor } = c.req.valid('query')
    const { items, next } = await c.get('needs').planning.acceptances({ limit, after: cursor })
    return c.json({ items: [...items], next }, 200)
  })
  routes.openapi(undoIt, async (c) => {
    const edit = { ...c.req.valid('param'), by: sessionOf(c).actor.name }
    return c.json(await once(c, statuses, (needs) => undoAcceptance(needs, edit)), 201)
  })
}

const mountExports = (routes: Routes<PlanningNeeds>) => {
  routes.openapi(exportIt, async (c) => {
    const forDriver = sessionOf(c).permissions.has('driving:work')
    const asked = { ...c.req.valid('param'), forDriver, signal: c.req.raw.signal }
    const { text, type, name } = accepted(await roundExport(c.get('needs'), asked), statuses)
    c.header('content-type', type)
    c.header('content-disposition', savedAs(name))
    c.header('cache-control', 'private, no-store')
    return c.body(text, 200)
  })
  routes.openapi(showLinks, async (c) => {
    const asked = { ...c.req.valid('param'), signal: c.req.raw.signal }
    return c.json(accepted(await roundLinks(c.get('needs'), asked), statuses), 200)
  })
}

/** Addresses and phones of people go to whoever drives, not to whoever plans. */
const dayToBody = (plan: DayPlan) => ({
  ...plan,
  rounds: plan.rounds.map((round) => ({
    ...round,
    allStops: round.allStops.map((stop) => ({ ...stop, home: stop.home && { member: stop.home.member } })),
  })),
})

const proposalToBody = (proposal: Proposal) => ({
  ...proposal,
  before: totalsOf(proposal.rounds.map((round) => round.before)),
  after: totalsOf(proposal.rounds.map((round) => round.after)),
})
