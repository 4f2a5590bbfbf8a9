import { outcomeStatuses, outcomeToBody, recordOutcomeOf, withdrawOutcomeOf } from '#modules/deliveries'
import { once, openRoutes, type Routes, refuse, sessionOf } from '#platform/http'
import type { DriverStop } from '../domain/driver-stop.ts'
import type { DrivingNeeds } from '../needs.ts'
import { roundsOfDay, stopsOfRound } from '../views/driven-rounds.ts'
import { recordOnRoad, showDay, showRound, withdrawOnRoad } from './declared.ts'

/** The routes of the driver's page. */
export const drivingRoutes = (): Routes<DrivingNeeds> => {
  const routes = openRoutes<DrivingNeeds>()
  routes.openapi(showDay, async (c) => {
    const needs = c.get('needs')
    const day = c.req.valid('query').day ?? needs.clock.today()
    const rounds = await roundsOfDay(needs, day)
    return c.json({ day, rounds: rounds.map((round) => ({ ...round })) }, 200)
  })
  routes.openapi(showRound, async (c) => {
    const { day, round } = c.req.valid('param')
    const driven = await stopsOfRound(c.get('needs'), day, round)
    if (!driven) return refuse({ kind: 'not-found', subject: `round ${round} of ${day}` }, 404)
    const { stops, ...shown } = driven
    return c.json({ day, round: shown, stops: stops.map(stopToBody) }, 200)
  })
  routes.openapi(recordOnRoad, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('json'), by: sessionOf(c).actor.name }
    const record = await once(c, outcomeStatuses, (needs) => recordOutcomeOf(needs, asked))
    return c.json(outcomeToBody(record), 201)
  })
  routes.openapi(withdrawOnRoad, async (c) => {
    const asked = { ...c.req.valid('param'), by: sessionOf(c).actor.name }
    const record = await once(c, outcomeStatuses, (needs) => withdrawOutcomeOf(needs, asked))
    return c.json(outcomeToBody(record), 201)
  })
  return routes
}

const stopToBody = (stop: DriverStop) => ({
  ...stop,
  products: stop.products.map((product) => ({ ...product })),
  people: stop.people.map(({ products, ...person }) => ({
    ...person,
    products: products.map((product) => ({ ...product })),
  })),
})
