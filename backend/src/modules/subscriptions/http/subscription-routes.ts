import { accepted, once, openRoutes, pageOf, type Routes, refuse } from '#platform/http'
import { agreeSubscription } from '../actions/agree-subscription.ts'
import {
  editAgreement,
  endSubscription,
  forgetDepotChange,
  moveToDepot,
} from '../actions/change-subscription.ts'
import { doubleWeek, exceptWeek, exceptWeeks, postponeDelivery, skipWeek } from '../actions/except-weeks.ts'
import type { SubscriptionsNeeds } from '../actions/needs.ts'
import { quoteFor } from '../views/quote.ts'
import {
  agree,
  changeIt,
  doubleIt,
  endIt,
  exceptIt,
  exceptSeveral,
  forgetMove,
  listOfMember,
  moveIt,
  postponeIt,
  quoteIt,
  showIt,
  skipIt,
} from './declared.ts'
import { statuses } from './statuses.ts'
import { toBody } from './subscription-body.ts'

/** The routes about what members have agreed to receive. */
export const subscriptionRoutes = (): Routes<SubscriptionsNeeds> => {
  const routes = openRoutes<SubscriptionsNeeds>()
  mountReads(routes)
  mountChanges(routes)
  mountWeeks(routes)
  mountDepots(routes)
  return routes
}

const mountReads = (routes: Routes<SubscriptionsNeeds>) => {
  routes.openapi(listOfMember, async (c) => {
    const own = await ofMember(c.get('needs'), c.req.valid('param').number)
    return c.json(pageOf(own, c.req.valid('query'), idOf), 200)
  })
  routes.openapi(showIt, async (c) => {
    const { number } = c.req.valid('param')
    const found = (await c.get('needs').subscriptions.book()).subscription(number)
    if (!found) return refuse({ kind: 'not-found', subject: `subscription ${number}` }, 404)
    return c.json(toBody(found), 200)
  })
}

const mountChanges = (routes: Routes<SubscriptionsNeeds>) => {
  routes.openapi(quoteIt, async (c) => {
    const quote = accepted(await quoteFor(c.get('needs'), c.req.valid('json')), statuses)
    return c.json({ ...quote, instalments: [...quote.instalments] }, 200)
  })
  routes.openapi(agree, async (c) =>
    c.json(toBody(await once(c, statuses, (needs) => agreeSubscription(needs, c.req.valid('json')))), 201),
  )
  routes.openapi(changeIt, async (c) => {
    const { version, ...asked } = c.req.valid('json')
    const edit = { ...c.req.valid('param'), version }
    return c.json(toBody(await once(c, statuses, (needs) => editAgreement(needs, edit, asked))), 200)
  })
  routes.openapi(endIt, async (c) => {
    const edit = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(toBody(await once(c, statuses, (needs) => endSubscription(needs, edit))), 201)
  })
}

const mountWeeks = (routes: Routes<SubscriptionsNeeds>) => {
  routes.openapi(exceptIt, async (c) => {
    const edit = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(toBody(await once(c, statuses, (needs) => exceptWeek(needs, edit))), 200)
  })
  routes.openapi(exceptSeveral, async (c) => {
    const edit = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(toBody(await once(c, statuses, (needs) => exceptWeeks(needs, edit))), 200)
  })
  routes.openapi(skipIt, async (c) => {
    const edit = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(toBody(await once(c, statuses, (needs) => skipWeek(needs, edit))), 201)
  })
  routes.openapi(doubleIt, async (c) => {
    const edit = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(toBody(await once(c, statuses, (needs) => doubleWeek(needs, edit))), 201)
  })
  routes.openapi(postponeIt, async (c) => {
    const edit = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(toBody(await once(c, statuses, (needs) => postponeDelivery(needs, edit))), 201)
  })
}

const mountDepots = (routes: Routes<SubscriptionsNeeds>) => {
  routes.openapi(moveIt, async (c) => {
    const { version, ...asked } = c.req.valid('json')
    const edit = { ...c.req.valid('param'), version }
    return c.json(toBody(await once(c, statuses, (needs) => moveToDepot(needs, edit, asked))), 201)
  })
  routes.openapi(forgetMove, async (c) => {
    const edit = { ...c.req.valid('param'), ...c.req.valid('query') }
    return c.json(toBody(await once(c, statuses, (needs) => forgetDepotChange(needs, edit))), 200)
  })
}

const ofMember = async (needs: SubscriptionsNeeds, member: number) =>
  (await needs.subscriptions.book())
    .ofMember(member)
    .toSorted((a, b) => (a.start === b.start ? b.number - a.number : a.start < b.start ? 1 : -1))
    .map(toBody)

const idOf = ({ number }: { readonly number: number }) => String(number)
