import { jsonAnswer, jsonBody, pageSchema, route } from '#platform/http'
import {
  depotBody,
  depotCode,
  depotDraft,
  depotEdit,
  depotsQuery,
  passwordBody,
  picture,
  versionBody,
  versionQuery,
} from './schemas.ts'

const tags = ['depots']
const pictures = { 'image/png': { schema: picture }, 'image/jpeg': { schema: picture } }
const changed = { 200: jsonAnswer(depotBody, 'The depot as changed') }

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
  responses: changed,
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

export const putPassword = route({
  method: 'put',
  path: '/depots/{code}/password',
  tags,
  permission: 'depots:change',
  summary: 'Give a restricted depot a password, or another one',
  request: { params: depotCode, body: jsonBody(passwordBody) },
  responses: changed,
})

export const dropPassword = route({
  method: 'delete',
  path: '/depots/{code}/password',
  tags,
  permission: 'depots:change',
  summary: 'Take the password away: only staff choose the depot',
  request: { params: depotCode, query: versionQuery },
  responses: changed,
})

export const showPhoto = route({
  method: 'get',
  path: '/depots/{code}/photo',
  tags,
  permission: 'depots:see',
  summary: 'The depot’s photo',
  request: { params: depotCode },
  responses: {
    200: { description: 'The picture', content: pictures },
    304: { description: 'The same picture' },
  },
})

export const putPhoto = route({
  method: 'put',
  path: '/depots/{code}/photo',
  tags,
  permission: 'depots:change',
  summary: 'Put another photo, PNG or JPEG, of 1 MB at the most',
  request: { params: depotCode, query: versionQuery, body: { required: true, content: pictures } },
  responses: changed,
})

export const dropPhoto = route({
  method: 'delete',
  path: '/depots/{code}/photo',
  tags,
  permission: 'depots:change',
  summary: 'Take the photo away',
  request: { params: depotCode, query: versionQuery },
  responses: changed,
})
