import type { InvalidInput } from '#kernel/fields'
import { commonStatuses, once, openRoutes, pageOf, type Routes, type Statuses } from '#platform/http'
import { addRound, archiveRound, changeRound, restoreRound } from '../actions/change-round.ts'
import { moveStop } from '../actions/move-stop.ts'
import type { RoundNeeds } from '../actions/needs.ts'
import { setStops } from '../actions/set-stops.ts'
import type { CodeTaken, RoundArchived, RoundHasStops } from '../domain/round-lifecycle.ts'
import type { MoveRefusal, UnknownDepot } from '../domain/stops.ts'
import { archive, editRound, listRounds, makeRound, moveIt, replaceStops, restore } from './declared.ts'

const statuses = {
  ...commonStatuses,
  'code-taken': 409,
  'round-archived': 409,
  'round-has-stops': 409,
  'not-on-round': 409,
  'stop-twice': 422,
  'unknown-depot': 422,
  'move-nowhere': 422,
} as const satisfies Statuses<
  | InvalidInput
  | CodeTaken
  | RoundArchived
  | RoundHasStops
  | MoveRefusal
  | UnknownDepot
  | { kind: keyof typeof commonStatuses }
>

/** The routes about the tours that are driven and their stops. */
export const roundRoutes = (): Routes<RoundNeeds> => {
  const routes = openRoutes<RoundNeeds>()
  mountRounds(routes)
  mountStops(routes)
  return routes
}

const mountRounds = (routes: Routes<RoundNeeds>) => {
  routes.openapi(listRounds, async (c) => {
    const query = c.req.valid('query')
    const { rounds } = await c.get('needs').rounds.all()
    const asked = rounds.filter(
      ({ archived }) => query.archived === undefined || String(archived) === query.archived,
    )
    return c.json(
      pageOf(asked, query, ({ code }) => code),
      200,
    )
  })
  routes.openapi(makeRound, async (c) =>
    c.json(await once(c, statuses, (needs) => addRound(needs, c.req.valid('json'))), 201),
  )
  routes.openapi(editRound, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(await once(c, statuses, (needs) => changeRound(needs, edit)), 200)
  })
  routes.openapi(archive, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(await once(c, statuses, (needs) => archiveRound(needs, edit)), 200)
  })
  routes.openapi(restore, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(await once(c, statuses, (needs) => restoreRound(needs, edit)), 200)
  })
}

const mountStops = (routes: Routes<RoundNeeds>) => {
  routes.openapi(replaceStops, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(await once(c, statuses, (needs) => setStops(needs, edit)), 200)
  })
  routes.openapi(moveIt, async (c) => {
    const rounds = await once(c, statuses, (needs) => moveStop(needs, c.req.valid('json')))
    return c.json({ rounds }, 200)
  })
}
