import { jsonAnswer, jsonBody, route } from '#platform/http'
import { depotPhotoOf, myDepotsBody, myDepotsQuery, myMoveDraft } from './my-schemas.ts'
import { depotChangeId, subscriptionBody, subscriptionNumber, versionQuery } from './schemas.ts'

const tags = ['my']
const picture = { schema: { type: 'string' as const, format: 'binary' } }

export const showMyDepots = route({
  method: 'get',
  path: '/my/depots',
  tags,
  permission: 'own:see',
  summary: 'The depots I may move my baskets to, with the places left in those weeks',
  request: { query: myDepotsQuery },
  responses: { 200: jsonAnswer(myDepotsBody, 'What can be moved, and where to') },
})

export const showDepotPhoto = route({
  method: 'get',
  path: '/my/depots/{code}/photo',
  tags,
  permission: 'own:see',
  summary: 'The photo of a depot that I collect at or may choose',
  request: { params: depotPhotoOf },
  responses: {
    200: { description: 'The picture', content: { 'image/png': picture, 'image/jpeg': picture } },
    304: { description: 'The same picture' },
  },
})

export const moveMyself = route({
  method: 'post',
  path: '/my/subscriptions/{number}/depot-changes',
  tags,
  permission: 'own:change',
  summary: 'Collect my baskets at another depot or on its other day, once, for a while or for good',
  request: { params: subscriptionNumber, body: jsonBody(myMoveDraft) },
  responses: { 201: jsonAnswer(subscriptionBody, 'My subscription as changed') },
})

export const withdrawMove = route({
  method: 'delete',
  path: '/my/subscriptions/{number}/depot-changes/{id}',
  tags,
  permission: 'own:change',
  summary: 'Take a change of depot back before it begins',
  request: { params: depotChangeId, query: versionQuery },
  responses: { 200: jsonAnswer(subscriptionBody, 'My subscription as changed') },
})
