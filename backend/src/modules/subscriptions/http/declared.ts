import { jsonAnswer, jsonBody, pageQuery, pageSchema, route } from '#platform/http'
import {
  depotChangeDraft,
  depotChangeId,
  exceptionBody,
  exceptionsBody,
  exceptionWeek,
  memberNumber,
  postponementDraft,
  quoteBody,
  quoteDraft,
  subscriptionBody,
  subscriptionDraft,
  subscriptionEdit,
  subscriptionNumber,
  terminationBody,
  versionQuery,
  weekDraft,
} from './schemas.ts'

const tags = ['subscriptions']
const changed = { 200: jsonAnswer(subscriptionBody, 'The subscription as changed') }
const list = { 200: jsonAnswer(pageSchema(subscriptionBody), 'A page of subscriptions, newest first') }

export const listOfMember = route({
  method: 'get',
  path: '/members/{number}/subscriptions',
  tags,
  permission: 'subscriptions:see',
  summary: 'The subscriptions of a member',
  request: { params: memberNumber, query: pageQuery },
  responses: list,
})

export const agree = route({
  method: 'post',
  path: '/subscriptions',
  tags,
  permission: 'subscriptions:change',
  summary: 'Agree a subscription with a member',
  request: { body: jsonBody(subscriptionDraft) },
  responses: { 201: jsonAnswer(subscriptionBody, 'The subscription as agreed') },
})

export const quoteIt = route({
  method: 'post',
  path: '/subscriptions/quote',
  tags,
  permission: 'subscriptions:see',
  summary: 'What a subscription would bring and cost; nothing is written',
  request: { body: jsonBody(quoteDraft) },
  responses: { 200: jsonAnswer(quoteBody, 'Deliveries, days, price and payments') },
})

export const showIt = route({
  method: 'get',
  path: '/subscriptions/{number}',
  tags,
  permission: 'subscriptions:see',
  summary: 'A subscription',
  request: { params: subscriptionNumber },
  responses: { 200: jsonAnswer(subscriptionBody, 'The subscription') },
})

export const changeIt = route({
  method: 'put',
  path: '/subscriptions/{number}',
  tags,
  permission: 'subscriptions:change',
  summary: 'Change quantity, rhythm, dates, depot or payment',
  request: { params: subscriptionNumber, body: jsonBody(subscriptionEdit) },
  responses: changed,
})

export const exceptIt = route({
  method: 'put',
  path: '/subscriptions/{number}/exceptions/{week}',
  tags,
  permission: 'subscriptions:change',
  summary: 'Deliver another quantity in one week',
  request: { params: exceptionWeek, body: jsonBody(exceptionBody) },
  responses: changed,
})

export const exceptSeveral = route({
  method: 'put',
  path: '/subscriptions/{number}/exceptions',
  tags,
  permission: 'subscriptions:change',
  summary: 'Set several weeks at once, as when a postponement is taken back',
  request: { params: subscriptionNumber, body: jsonBody(exceptionsBody) },
  responses: changed,
})

const made = { 201: jsonAnswer(subscriptionBody, 'The subscription as changed') }

export const skipIt = route({
  method: 'post',
  path: '/subscriptions/{number}/skips',
  tags,
  permission: 'subscriptions:change',
  summary: 'Deliver nothing in one week',
  request: { params: subscriptionNumber, body: jsonBody(weekDraft) },
  responses: made,
})

export const doubleIt = route({
  method: 'post',
  path: '/subscriptions/{number}/doublings',
  tags,
  permission: 'subscriptions:change',
  summary: 'Deliver twice the quantity in one week',
  request: { params: subscriptionNumber, body: jsonBody(weekDraft) },
  responses: made,
})

export const postponeIt = route({
  method: 'post',
  path: '/subscriptions/{number}/postponements',
  tags,
  permission: 'subscriptions:change',
  summary: 'Deliver what comes in one week in another, earlier or later',
  request: { params: subscriptionNumber, body: jsonBody(postponementDraft) },
  responses: made,
})

export const moveIt = route({
  method: 'post',
  path: '/subscriptions/{number}/depot-changes',
  tags,
  permission: 'subscriptions:change',
  summary: 'Leave the baskets at another depot for a while or for good',
  request: { params: subscriptionNumber, body: jsonBody(depotChangeDraft) },
  responses: { 201: jsonAnswer(subscriptionBody, 'The subscription as changed') },
})

export const forgetMove = route({
  method: 'delete',
  path: '/subscriptions/{number}/depot-changes/{id}',
  tags,
  permission: 'subscriptions:change',
  summary: 'Forget a change of depot',
  request: { params: depotChangeId, query: versionQuery },
  responses: changed,
})

export const endIt = route({
  method: 'post',
  path: '/subscriptions/{number}/terminations',
  tags,
  permission: 'subscriptions:change',
  summary: 'End a subscription with a last week',
  request: { params: subscriptionNumber, body: jsonBody(terminationBody) },
  responses: { 201: jsonAnswer(subscriptionBody, 'The subscription as ended') },
})
