import type { InvalidInput } from '#kernel/fields'
import {
  commonStatuses,
  once,
  openRoutes,
  ownMember,
  pageOf,
  type Routes,
  refuse,
  type Statuses,
} from '#platform/http'
import { agreeSubscription } from '../actions/agree-subscription.ts'
import {
  editAgreement,
  endSubscription,
  exceptWeek,
  forgetDepotChange,
  moveToDepot,
} from '../actions/change-subscription.ts'
import type { SubscriptionsNeeds } from '../actions/needs.ts'
import type {
  ImpossibleStretch,
  RoundDoesNotServe,
  UnknownDepot,
  UnknownDepotChange,
} from '../domain/depot-changes.ts'
import type { QuantityOutOfRange, WeekOutside, WeekPast } from '../domain/exceptions.ts'
import type { Subscription } from '../domain/subscription.ts'
import type { TerminationOutside, UnknownMember, UnknownPlan } from '../domain/subscription-lifecycle.ts'
import {
  agree,
  changeIt,
  endIt,
  exceptIt,
  forgetMove,
  listMine,
  listOfMember,
  moveIt,
  showIt,
} from './declared.ts'

const statuses = {
  ...commonStatuses,
  'unknown-member': 422,
  'unknown-plan': 422,
  'unknown-depot': 422,
  'round-does-not-serve': 422,
  'impossible-stretch': 422,
  'unknown-depot-change': 404,
  'week-past': 422,
  'week-outside': 422,
  'quantity-out-of-range': 422,
  'termination-outside': 422,
} as const satisfies Statuses<
  | InvalidInput
  | UnknownMember
  | UnknownPlan
  | UnknownDepot
  | RoundDoesNotServe
  | ImpossibleStretch
  | UnknownDepotChange
  | WeekPast
  | WeekOutside
  | QuantityOutOfRange
  | TerminationOutside
  | { kind: keyof typeof commonStatuses }
>

/** The routes about what members have agreed to receive. */
export const subscriptionRoutes = (): Routes<SubscriptionsNeeds> => {
  const routes = openRoutes<SubscriptionsNeeds>()
  mountReads(routes)
  mountChanges(routes)
  mountExceptions(routes)
  return routes
}

const mountReads = (routes: Routes<SubscriptionsNeeds>) => {
  routes.openapi(listOfMember, async (c) => {
    const own = await ofMember(c.get('needs'), c.req.valid('param').number)
    return c.json(pageOf(own, c.req.valid('query'), idOf), 200)
  })
  routes.openapi(listMine, async (c) => {
    const own = await ofMember(c.get('needs'), ownMember(c))
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

const mountExceptions = (routes: Routes<SubscriptionsNeeds>) => {
  routes.openapi(exceptIt, async (c) => {
    const edit = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(toBody(await once(c, statuses, (needs) => exceptWeek(needs, edit))), 200)
  })
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

const toBody = (subscription: Subscription) => ({
  ...subscription,
  depotChanges: subscription.depotChanges.map((change) => ({ ...change })),
  exceptions: subscription.exceptions.map((exception) => ({ ...exception })),
})
