import { jsonAnswer, jsonBody, pageSchema, route } from '#platform/http'
import {
  movedBody,
  roundBody,
  roundCode,
  roundDraft,
  roundEdit,
  roundsQuery,
  stopMove,
  stopsEdit,
  versionBody,
} from './schemas.ts'

const tags = ['rounds']

export const listRounds = route({
  method: 'get',
  path: '/rounds',
  tags,
  permission: 'rounds:see',
  summary: 'The rounds with their stops, in the garden’s order',
  request: { query: roundsQuery },
  responses: { 200: jsonAnswer(pageSchema(roundBody), 'A page of rounds') },
})

export const makeRound = route({
  method: 'post',
  path: '/rounds',
  tags,
  permission: 'rounds:change',
  summary: 'Add a round',
  request: { body: jsonBody(roundDraft) },
  responses: { 201: jsonAnswer(roundBody, 'The round as added') },
})

export const editRound = route({
  method: 'put',
  path: '/rounds/{code}',
  tags,
  permission: 'rounds:change',
  summary: 'Give a round other details; its stops stay',
  request: { params: roundCode, body: jsonBody(roundEdit) },
  responses: { 200: jsonAnswer(roundBody, 'The round as changed') },
})

export const replaceStops = route({
  method: 'put',
  path: '/rounds/{code}/stops',
  tags,
  permission: 'rounds:change',
  summary: 'Set the stops of a round in order of driving',
  request: { params: roundCode, body: jsonBody(stopsEdit) },
  responses: { 200: jsonAnswer(roundBody, 'The round with its stops') },
})

export const moveIt = route({
  method: 'post',
  path: '/stop-moves',
  tags,
  permission: 'rounds:change',
  summary: 'Move a stop within a round or from one to another',
  request: { body: jsonBody(stopMove) },
  responses: { 200: jsonAnswer(movedBody, 'Every round that changed') },
})

export const archive = route({
  method: 'post',
  path: '/rounds/{code}/archivings',
  tags,
  permission: 'rounds:change',
  summary: 'Take a round without stops out of use',
  request: { params: roundCode, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(roundBody, 'The round as archived') },
})

export const restore = route({
  method: 'post',
  path: '/rounds/{code}/restorations',
  tags,
  permission: 'rounds:change',
  summary: 'Take an archived round into use again',
  request: { params: roundCode, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(roundBody, 'The round as restored') },
})
