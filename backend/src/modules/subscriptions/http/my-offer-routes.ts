import { accepted, once, ownMember, pageOf, type Routes } from '#platform/http'
import { agreeMine } from '../actions/my-agree.ts'
import type { MyNeeds } from '../actions/my-needs.ts'
import { OWN_QUANTITY_MAX } from '../domain/own-agreement.ts'
import { type MyOffer, myOffers } from '../views/my-offers.ts'
import { quoteMine } from '../views/my-quote.ts'
import { type MySubscription, mySubscriptions } from '../views/my-subscriptions.ts'
import { myPlaces, myWeeks } from '../views/my-weeks.ts'
import { depotOf } from './my-body.ts'
import {
  agreeMyself,
  listMine,
  listOfferDepots,
  listOffers,
  listOfferWeeks,
  quoteMyself,
} from './my-offers-declared.ts'
import { statuses } from './my-statuses.ts'
import { toBody } from './subscription-body.ts'

/** The routes by which members see what they are subscribed to, and subscribe by themselves. (SUB-02) */
export const mountOffers = (routes: Routes<MyNeeds>): void => {
  mountReads(routes)
  routes.openapi(quoteMyself, async (c) => {
    const wish = { ...c.req.valid('json'), member: ownMember(c) }
    const quote = accepted(await quoteMine(c.get('needs'), wish), statuses)
    return c.json({ ...quote, instalments: [...quote.instalments] }, 200)
  })
  routes.openapi(agreeMyself, async (c) => {
    const wish = { ...c.req.valid('json'), member: ownMember(c) }
    return c.json(toBody(await once(c, statuses, (needs) => agreeMine(needs, wish))), 201)
  })
}

const mountReads = (routes: Routes<MyNeeds>): void => {
  routes.openapi(listMine, async (c) => {
    const own = await mySubscriptions(c.get('needs'), ownMember(c))
    return c.json(pageOf(own.map(mineOf), c.req.valid('query'), idOf), 200)
  })
  routes.openapi(listOffers, async (c) => {
    const needs = c.get('needs')
    const member = ownMember(c)
    const { membersSubscribe: allowed } = await needs.settings.garden()
    const offers = allowed ? await myOffers(needs, member) : []
    return c.json({ allowed, quantityMax: OWN_QUANTITY_MAX, offers: offers.map(offerOf) }, 200)
  })
  routes.openapi(listOfferDepots, async (c) => {
    const asked = { plan: c.req.valid('param').code, ...c.req.valid('query') }
    const depots = accepted(await myPlaces(c.get('needs'), ownMember(c), asked), statuses)
    return c.json({ depots: depots.map(depotOf) }, 200)
  })
  routes.openapi(listOfferWeeks, async (c) => {
    const { round = null, ...query } = c.req.valid('query')
    const asked = { plan: c.req.valid('param').code, ...query, round }
    const { weeks, ...told } = accepted(await myWeeks(c.get('needs'), ownMember(c), asked), statuses)
    return c.json({ ...told, weeks: [...weeks] }, 200)
  })
}

const mineOf = ({ subscription, ...told }: MySubscription) => ({ ...toBody(subscription), ...told })

const offerOf = ({ plan, product, ...offer }: MyOffer) => ({
  ...{ code: plan.code, name: plan.name, deliveries: plan.deliveries, productName: product },
  ...offer,
  period: plan.period && { ...plan.period },
  rhythms: [...offer.rhythms],
  paymentMethods: [...offer.paymentMethods],
  paymentRhythms: [...offer.paymentRhythms],
})

const idOf = ({ number }: { readonly number: number }) => String(number)
