import { jsonAnswer, jsonBody, pageQuery, pageSchema, route } from '#platform/http'
import {
  myOffersBody,
  myQuoteDraft,
  mySubscriptionBody,
  mySubscriptionDraft,
  offerCode,
  offerDepotsBody,
  offerDepotsQuery,
  offerWeeksBody,
  offerWeeksQuery,
} from './my-offer-schemas.ts'
import { quoteBody, subscriptionBody } from './schemas.ts'

const tags = ['my']

export const listMine = route({
  method: 'get',
  path: '/my/subscriptions',
  tags,
  permission: 'own:see',
  summary: 'My subscriptions',
  request: { query: pageQuery },
  responses: { 200: jsonAnswer(pageSchema(mySubscriptionBody), 'A page of them, those that end last first') },
})

export const listOffers = route({
  method: 'get',
  path: '/my/offers',
  tags,
  permission: 'own:see',
  summary: 'The plans I may subscribe to myself, at the price of my category',
  responses: { 200: jsonAnswer(myOffersBody, 'What is offered to me') },
})

export const listOfferDepots = route({
  method: 'get',
  path: '/my/offers/{code}/depots',
  tags,
  permission: 'own:see',
  summary: 'The depots at which I may collect a plan, with the places left where there is most room',
  request: { params: offerCode, query: offerDepotsQuery },
  responses: { 200: jsonAnswer(offerDepotsBody, 'Where I may collect it') },
})

export const listOfferWeeks = route({
  method: 'get',
  path: '/my/offers/{code}/weeks',
  tags,
  permission: 'own:see',
  summary: 'The weeks in which a plan may begin at a depot, or of which its free dates are chosen',
  request: { params: offerCode, query: offerWeeksQuery },
  responses: { 200: jsonAnswer(offerWeeksBody, 'When I may collect it there') },
})

export const quoteMyself = route({
  method: 'post',
  path: '/my/subscriptions/quote',
  tags,
  permission: 'own:see',
  summary: 'What my subscription would bring and cost; nothing is written',
  request: { body: jsonBody(myQuoteDraft) },
  responses: { 200: jsonAnswer(quoteBody, 'Deliveries, days, price and payments') },
})

export const agreeMyself = route({
  method: 'post',
  path: '/my/subscriptions',
  tags,
  permission: 'own:change',
  summary: 'Subscribe, at the price that was shown',
  request: { body: jsonBody(mySubscriptionDraft) },
  responses: { 201: jsonAnswer(subscriptionBody, 'My subscription as agreed') },
})
