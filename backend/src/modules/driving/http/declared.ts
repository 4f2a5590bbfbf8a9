import { outcomeDraft, outcomeRecordBody } from '#modules/deliveries'
import { jsonAnswer, jsonBody, route } from '#platform/http'
import { drivingDayBody, drivingDayQuery, drivingRoundBody, outcomeParam, roundOnDay } from './schemas.ts'

const tags = ['driving']

export const showDay = route({
  method: 'get',
  path: '/driving',
  tags,
  permission: 'driving:work',
  summary: 'The rounds of a day',
  request: { query: drivingDayQuery },
  responses: { 200: jsonAnswer(drivingDayBody, 'The rounds, with how far they have come') },
})

export const showRound = route({
  method: 'get',
  path: '/driving/{day}/{round}',
  tags,
  permission: 'driving:work',
  summary: 'The stops of a round with what to leave',
  request: { params: roundOnDay },
  responses: { 200: jsonAnswer(drivingRoundBody, 'The stops in the order of driving') },
})

export const recordOnRoad = route({
  method: 'post',
  path: '/driving/{day}/{round}/outcomes',
  tags,
  permission: 'driving:work',
  summary: 'Record what happened at a stop',
  request: { params: roundOnDay, body: jsonBody(outcomeDraft) },
  responses: { 201: jsonAnswer(outcomeRecordBody, 'The record') },
})

export const withdrawOnRoad = route({
  method: 'post',
  path: '/driving/{day}/{round}/outcomes/{id}/withdrawals',
  tags,
  permission: 'driving:work',
  summary: 'Take back what was recorded today',
  request: { params: outcomeParam },
  responses: { 201: jsonAnswer(outcomeRecordBody, 'The record as taken back') },
})
