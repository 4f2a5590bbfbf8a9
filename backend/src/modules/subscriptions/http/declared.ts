import { jsonAnswer, jsonBody, pageQuery, pageSchema, route } from '#platform/http'
import {
  depotChangeDraft,
  depotChangeId,
  exceptionBody,
  exceptionWeek,
  memberNumber,
  subscriptionBody,
  subscriptionDraft,
  subscriptionEdit,
  subscriptionNumber,
  terminationBody,
  versionQuery,
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

export const listMine = route({
  method: 'get',
  path: '/my/subscriptions',
  tags: ['my'],
  permission: 'own:see',
  summary: 'My subscriptions',
  request: { query: pageQuery },
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
