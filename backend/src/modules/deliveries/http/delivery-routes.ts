import { weekOf } from '#kernel/week'
import { once, openRoutes, ownMember, pageOf, type Routes, sessionOf } from '#platform/http'
import { freezeRound } from '../actions/freeze-round.ts'
import type { DeliveryNeeds } from '../actions/needs.ts'
import { recordOutcomeOf } from '../actions/record-outcome.ts'
import { withdrawOutcomeOf } from '../actions/withdraw-outcome.ts'
import { collectionPoints } from '../views/collection-points.ts'
import { memberDeliveries } from '../views/member-deliveries.ts'
import { preparationLinesOf, preparationView } from '../views/preparation-view.ts'
import { weekView } from '../views/week-view.ts'
import {
  deliveryToBody,
  lineToBody,
  outcomeToBody,
  pointToBody,
  preparationViewToBody,
  weekToBody,
} from './bodies.ts'
import {
  freezeIt,
  listLines,
  listMine,
  listOfMember,
  listOutcomes,
  recordIt,
  showPreparation,
  showWeek,
  withdrawIt,
} from './declared.ts'
import { outcomeStatuses } from './statuses.ts'

/** The routes about what is packed, where it goes and what became of it. */
export const deliveryRoutes = (): Routes<DeliveryNeeds> => {
  const routes = openRoutes<DeliveryNeeds>()
  mountViews(routes)
  mountOutcomes(routes)
  mountMembers(routes)
  return routes
}

const mountViews = (routes: Routes<DeliveryNeeds>) => {
  routes.openapi(showWeek, async (c) =>
    c.json(weekToBody(await weekView(c.get('needs'), c.req.valid('param').week)), 200),
  )
  routes.openapi(showPreparation, async (c) =>
    c.json(preparationViewToBody(await preparationView(c.get('needs'), c.req.valid('param').day)), 200),
  )
  routes.openapi(listLines, async (c) => {
    const query = c.req.valid('query')
    const found = await preparationLinesOf(c.get('needs'), c.req.valid('param').day, query)
    const { lines } = found
    const page = pageOf(lines, query, ({ subscription, round }) => `${round} ${subscription}`)
    const items = page.items.map(lineToBody(found))
    return c.json({ items, next: page.next, total: lines.length }, 200)
  })
}

const mountOutcomes = (routes: Routes<DeliveryNeeds>) => {
  routes.openapi(freezeIt, async (c) => {
    const asked = c.req.valid('param')
    const frozen = await once(c, outcomeStatuses, (needs) => freezeRound(needs, asked))
    return c.json({ ...asked, frozenAt: frozen.frozenAtMs, lines: frozen.lines }, 201)
  })
  routes.openapi(listOutcomes, async (c) => {
    const { day, round } = c.req.valid('param')
    const { outcomes } = await c.get('needs').agenda.week(weekOf(day))
    const items = outcomes.filter((record) => record.day === day && record.round === round)
    return c.json({ items: items.map(outcomeToBody) }, 200)
  })
  routes.openapi(recordIt, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('json'), by: sessionOf(c).actor.name }
    const record = await once(c, outcomeStatuses, (needs) => recordOutcomeOf(needs, asked))
    return c.json(outcomeToBody(record), 201)
  })
  routes.openapi(withdrawIt, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query'), by: sessionOf(c).actor.name }
    const record = await once(c, outcomeStatuses, (needs) => withdrawOutcomeOf(needs, asked))
    return c.json(outcomeToBody(record), 201)
  })
}

const mountMembers = (routes: Routes<DeliveryNeeds>) => {
  routes.openapi(listOfMember, async (c) => {
    const { number } = c.req.valid('param')
    const items = await memberDeliveries(c.get('needs'), number, c.req.valid('query'))
    return c.json({ items: items.map(deliveryToBody) }, 200)
  })
  routes.openapi(listMine, async (c) => {
    const needs = c.get('needs')
    const items = await memberDeliveries(needs, ownMember(c), c.req.valid('query'))
    const depots = await collectionPoints(needs, items)
    return c.json({ items: items.map(deliveryToBody), depots: depots.map(pointToBody) }, 200)
  })
}
