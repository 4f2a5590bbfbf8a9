import { jsonAnswer, jsonBody, route } from '#platform/http'
import {
  dayParam,
  daysQuery,
  lineQuery,
  memberParam,
  outcomeDraft,
  outcomeId,
  roundOnDay,
  roundOnDayQuery,
  weekParam,
} from './requests.ts'
import {
  deliveryList,
  frozenBody,
  linePage,
  outcomeList,
  outcomeRecordBody,
  ownDeliveryList,
  preparationBody,
  weekBody,
} from './schemas.ts'

const tags = ['deliveries']

export const showWeek = route({
  method: 'get',
  path: '/weeks/{week}',
  tags,
  permission: 'deliveries:see',
  summary: 'What a week packs, and what must be settled',
  request: { params: weekParam },
  responses: { 200: jsonAnswer(weekBody, 'The week') },
})

export const showPreparation = route({
  method: 'get',
  path: '/preparations/{day}',
  tags,
  permission: 'deliveries:see',
  summary: 'What is packed on a day, and where it goes',
  request: { params: dayParam },
  responses: { 200: jsonAnswer(preparationBody, 'The preparation day') },
})

export const listLines = route({
  method: 'get',
  path: '/preparations/{day}/lines',
  tags,
  permission: 'deliveries:see',
  summary: 'The lines of a preparation day, sorted and filtered',
  request: { params: dayParam, query: lineQuery },
  responses: { 200: jsonAnswer(linePage, 'A page of lines and how many fit in all') },
})

export const freezeIt = route({
  method: 'post',
  path: '/days/{day}/rounds/{round}/freezings',
  tags,
  permission: 'deliveries:change',
  summary: 'Freeze a round’s day now',
  request: { params: roundOnDay },
  responses: { 201: jsonAnswer(frozenBody, 'The day as frozen') },
})

export const listOutcomes = route({
  method: 'get',
  path: '/days/{day}/rounds/{round}/outcomes',
  tags,
  permission: 'deliveries:see',
  summary: 'What was recorded of a round’s day, withdrawn records too',
  request: { params: roundOnDay },
  responses: { 200: jsonAnswer(outcomeList, 'The records in the order in which they were made') },
})

export const recordIt = route({
  method: 'post',
  path: '/days/{day}/rounds/{round}/outcomes',
  tags,
  permission: 'deliveries:change',
  summary: 'Record what happened: to the whole round, to a depot, or to one subscription',
  request: { params: roundOnDay, body: jsonBody(outcomeDraft) },
  responses: { 201: jsonAnswer(outcomeRecordBody, 'The record') },
})

export const withdrawIt = route({
  method: 'post',
  path: '/outcomes/{id}/withdrawals',
  tags,
  permission: 'deliveries:change',
  summary: 'Take a record back, until midnight of the day it was made',
  request: { params: outcomeId, query: roundOnDayQuery },
  responses: { 201: jsonAnswer(outcomeRecordBody, 'The record as taken back') },
})

export const listOfMember = route({
  method: 'get',
  path: '/members/{number}/deliveries',
  tags,
  permission: 'deliveries:see',
  summary: 'What a member receives, and why',
  request: { params: memberParam, query: daysQuery },
  responses: { 200: jsonAnswer(deliveryList, 'The deliveries in order, those of none too') },
})

export const listMine = route({
  method: 'get',
  path: '/my/deliveries',
  tags: ['my'],
  permission: 'own:see',
  summary: 'What I receive, and why',
  request: { query: daysQuery },
  responses: { 200: jsonAnswer(ownDeliveryList, 'My deliveries in order, those of none too') },
})
