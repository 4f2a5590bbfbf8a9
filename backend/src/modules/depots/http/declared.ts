import { jsonAnswer, jsonBody, pageSchema, route } from '#platform/http'
import {
  depotBody,
  depotCode,
  depotDraft,
  depotEdit,
  depotsQuery,
  versionBody,
  versionQuery,
} from './schemas.ts'

const tags = ['depots']

export const listDepots = route({
  method: 'get',
  path: '/depots',
  tags,
  permission: 'depots:see',
  summary: 'The depots, by code',
  request: { query: depotsQuery },
  responses: { 200: jsonAnswer(pageSchema(depotBody), 'A page of depots') },
})

export const makeDepot = route({
  method: 'post',
  path: '/depots',
  tags,
  permission: 'depots:change',
  summary: 'Add a depot',
  request: { body: jsonBody(depotDraft) },
  responses: { 201: jsonAnswer(depotBody, 'The depot as added') },
})

export const showDepot = route({
  method: 'get',
  path: '/depots/{code}',
  tags,
  permission: 'depots:see',
  summary: 'One depot',
  request: { params: depotCode },
  responses: { 200: jsonAnswer(depotBody, 'The depot') },
})

export const editDepot = route({
  method: 'put',
  path: '/depots/{code}',
  tags,
  permission: 'depots:change',
  summary: 'Give a depot other details',
  request: { params: depotCode, body: jsonBody(depotEdit) },
  responses: { 200: jsonAnswer(depotBody, 'The depot as changed') },
})

export const archive = route({
  method: 'post',
  path: '/depots/{code}/archivings',
  tags,
  permission: 'depots:change',
  summary: 'Take a depot out of use',
  request: { params: depotCode, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(depotBody, 'The depot as archived') },
})

export const restore = route({
  method: 'post',
  path: '/depots/{code}/restorations',
  tags,
  permission: 'depots:change',
  summary: 'Take an archived depot back into use',
  request: { params: depotCode, body: jsonBody(versionBody) },
  responses: { 200: jsonAnswer(depotBody, 'The depot as restored') },
})

export const dropDepot = route({
  method: 'delete',
  path: '/depots/{code}',
  tags,
  permission: 'depots:change',
  summary: 'Delete a depot that was never used',
  request: { params: depotCode, query: versionQuery },
  responses: { 200: jsonAnswer(depotBody, 'The depot that was deleted') },
})
