import { jsonAnswer, jsonBody, route } from '#platform/http'
import {
  adviceBody,
  adviceQuery,
  levelDraft,
  levelledBody,
  loadBody,
  proposalsBody,
  proposalsQuery,
  yearParam,
} from './load-schemas.ts'
import { subscriptionNumber } from './schemas.ts'

const tags = ['subscriptions']

export const showLoad = route({
  method: 'get',
  path: '/packing-load/{isoYear}',
  tags,
  permission: 'subscriptions:see',
  summary: 'Baskets to pack in each week of a season, by packing day',
  request: { params: yearParam },
  responses: { 200: jsonAnswer(loadBody, 'The load of the season') },
})

export const showProposals = route({
  method: 'get',
  path: '/packing-load/{isoYear}/proposals',
  tags,
  permission: 'subscriptions:see',
  summary: 'The fewest changes of weeks that would level the load; nothing is changed',
  request: { params: yearParam, query: proposalsQuery },
  responses: { 200: jsonAnswer(proposalsBody, 'The proposals, with the load before and after') },
})

export const showAdvice = route({
  method: 'get',
  path: '/phase-advice',
  tags,
  permission: 'subscriptions:see',
  summary: 'In which weeks a fortnightly or monthly subscription keeps the load most level',
  request: { query: adviceQuery },
  responses: { 200: jsonAnswer(adviceBody, 'The advice') },
})

export const levelIt = route({
  method: 'post',
  path: '/subscriptions/{number}/phases',
  tags,
  permission: 'subscriptions:change',
  summary: 'Lay the rhythm over other weeks, from a week on',
  request: { params: subscriptionNumber, body: jsonBody(levelDraft) },
  responses: { 201: jsonAnswer(levelledBody, 'The rhythm as changed') },
})
