import { jsonAnswer, jsonBody, route } from '#platform/http'
import { idParam, keyDraft, placesQuery, proposalDraft, servicesEdit, trialDraft } from './requests.ts'
import { placesBody, searchBody, servicesBody, trialBody } from './service-schemas.ts'

const tags = ['planning']
const see = { tags, permission: 'rounds:see' } as const
const change = { tags, permission: 'rounds:change' } as const
const settings = { tags, permission: 'garden:change' } as const

export const showServices = route({
  ...see,
  method: 'get',
  path: '/planning/services',
  summary: 'Who is asked for roads and for orders',
  responses: { 200: jsonAnswer(servicesBody, 'The services, without the key') },
})

export const editServices = route({
  ...settings,
  method: 'put',
  path: '/planning/services',
  summary: 'Say who is asked for roads and for orders',
  request: { body: jsonBody(servicesEdit) },
  responses: { 200: jsonAnswer(servicesBody, 'The services as changed') },
})

export const putKey = route({
  ...settings,
  method: 'put',
  path: '/planning/services/key',
  summary: 'Keep the key of the account; it is never sent back',
  request: { body: jsonBody(keyDraft) },
  responses: { 200: jsonAnswer(servicesBody, 'The services') },
})

export const dropKey = route({
  ...settings,
  method: 'delete',
  path: '/planning/services/key',
  summary: 'Forget the key of the account',
  responses: { 200: jsonAnswer(servicesBody, 'The services') },
})

export const tryIt = route({
  ...settings,
  method: 'post',
  path: '/planning/services/trials',
  summary: 'Ask a service once and tell what came of it; nothing is written',
  request: { body: jsonBody(trialDraft) },
  responses: { 200: jsonAnswer(trialBody, 'What happened') },
})

export const findThem = route({
  tags,
  permission: 'members:change',
  method: 'get',
  path: '/planning/places',
  summary: 'Places that an address may mean, to be confirmed by a person',
  request: { query: placesQuery },
  responses: { 200: jsonAnswer(placesBody, 'The places, best first') },
})

export const beginSearch = route({
  ...change,
  method: 'post',
  path: '/planning/searches',
  summary: 'Begin to search better orders; the search goes on whoever is listening',
  request: { body: jsonBody(proposalDraft) },
  responses: { 202: jsonAnswer(searchBody, 'The search, to be asked how far it has come') },
})

export const showSearch = route({
  ...see,
  method: 'get',
  path: '/planning/searches/{id}',
  summary: 'How far a search has come, and the proposal it ended with',
  request: { params: idParam },
  responses: { 200: jsonAnswer(searchBody, 'The search') },
})

export const cancelSearch = route({
  ...change,
  method: 'post',
  path: '/planning/searches/{id}/cancellations',
  summary: 'End a search that is under way; nothing is kept',
  request: { params: idParam },
  responses: { 202: jsonAnswer(searchBody, 'The search, about to end') },
})
