import { weekOf } from '#kernel/week'
import { isShownTo } from '#modules/depots'
import { once, openRoutes, ownMember, pictureAnswer, type Routes, refuse } from '#platform/http'
import { moveMine, withdrawMine } from '../actions/my-move.ts'
import { type MyNeeds, myGround, mySubscription } from '../actions/my-needs.ts'
import type { Subscription } from '../domain/subscription.ts'
import { lastWeekOf } from '../domain/subscription-lifecycle.ts'
import { myMoves } from '../views/my-depots.ts'
import { namesFrom, toMyBody } from './my-body.ts'
import { moveMyself, showDepotPhoto, showMyDepots, withdrawMove } from './my-declared.ts'
import { mountOffers } from './my-offer-routes.ts'
import { statuses } from './my-statuses.ts'
import { toBody } from './subscription-body.ts'

/** The routes by which members see, take and move their own subscriptions. (SUB-02, SUB-07, DEP-05) */
export const myRoutes = (): Routes<MyNeeds> => {
  const routes = openRoutes<MyNeeds>()
  mountOffers(routes)
  mountReads(routes)
  routes.openapi(moveMyself, async (c) => {
    const { version, ...asked } = c.req.valid('json')
    const mine = { ...c.req.valid('param'), member: ownMember(c), version }
    return c.json(toBody(await once(c, statuses, (needs) => moveMine(needs, mine, asked))), 201)
  })
  routes.openapi(withdrawMove, async (c) => {
    const mine = { ...c.req.valid('param'), ...c.req.valid('query'), member: ownMember(c) }
    return c.json(toBody(await once(c, statuses, (needs) => withdrawMine(needs, mine))), 200)
  })
  return routes
}

const mountReads = (routes: Routes<MyNeeds>) => {
  routes.openapi(showMyDepots, async (c) => {
    const needs = c.get('needs')
    const member = ownMember(c)
    const { subscription: number, ...asked } = c.req.valid('query')
    const running = await runningOf(needs, member)
    const chosen = number === undefined ? running[0] : await mySubscription(needs, { member, number })
    if (number !== undefined && !chosen)
      return refuse({ kind: 'not-found', subject: `subscription ${number}` }, 404)
    const { membersChangeDepot: allowed } = await needs.settings.garden()
    const names = await namesFrom(needs)
    const moves = allowed && chosen ? await myMoves(needs, chosen, asked) : null
    return c.json(toMyBody({ allowed, running, moves }, names), 200)
  })
  routes.openapi(showDepotPhoto, async (c) => {
    const needs = c.get('needs')
    const depot = (await needs.depots.all()).depot(c.req.valid('param').code)
    const seen = depot && (await maySee(needs, ownMember(c), depot))
    return pictureAnswer(c, needs.photos, seen ? depot.photo : null, 'private')
  })
}

/** Where a member collects, or might. */
const maySee = async (
  needs: MyNeeds,
  member: number,
  depot: Parameters<typeof isShownTo>[0] & { readonly code: string },
): Promise<boolean> => {
  const { category } = await myGround(needs, member, [])
  const own = (await needs.subscriptions.book()).ofMember(member)
  const names = ({ depot: agreed, depotChanges }: Subscription) =>
    agreed === depot.code || depotChanges.some((change) => change.depot === depot.code)
  return isShownTo(depot, category) || own.some(names)
}

/** The member's subscriptions that run or will run, the one that runs longest first. */
const runningOf = async (needs: MyNeeds, member: number): Promise<readonly Subscription[]> => {
  const thisWeek = weekOf(needs.clock.today())
  return (await needs.subscriptions.book())
    .ofMember(member)
    .filter((one) => lastWeekOf(one) >= thisWeek)
    .toSorted((a, b) =>
      lastWeekOf(a) === lastWeekOf(b) ? a.number - b.number : lastWeekOf(a) < lastWeekOf(b) ? 1 : -1,
    )
}
