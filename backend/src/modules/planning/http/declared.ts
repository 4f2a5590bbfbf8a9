import { jsonAnswer, jsonBody, pageQuery, route } from '#platform/http'
import {
  dayParam,
  exportParam,
  idParam,
  inspectionDraft,
  linksParam,
  locksEdit,
  ordersEdit,
  planningEdit,
  weekParam,
} from './requests.ts'
import {
  acceptanceBody,
  acceptancesBody,
  dayPlanBody,
  fileBody,
  linksBody,
  locksBody,
  planningBody,
  planningDaysBody,
  proposalBody,
} from './schemas.ts'

const tags = ['planning']
const see = { tags, permission: 'rounds:see' } as const
const change = { tags, permission: 'rounds:change' } as const

export const showPlanning = route({
  ...see,
  method: 'get',
  path: '/planning/settings',
  summary: 'Vehicles, hours and times at stops',
  responses: { 200: jsonAnswer(planningBody, 'The settings') },
})

export const editPlanning = route({
  ...change,
  method: 'put',
  path: '/planning/settings',
  summary: 'Change vehicles, hours and times at stops',
  request: { body: jsonBody(planningEdit) },
  responses: { 200: jsonAnswer(planningBody, 'The settings as changed') },
})

export const showLocks = route({
  ...see,
  method: 'get',
  path: '/planning/order-locks',
  summary: 'The rounds that keep their order',
  responses: { 200: jsonAnswer(locksBody, 'The locks') },
})

export const editLocks = route({
  ...change,
  method: 'put',
  path: '/planning/order-locks',
  summary: 'Say which rounds keep their order',
  request: { body: jsonBody(locksEdit) },
  responses: { 200: jsonAnswer(locksBody, 'The locks as changed') },
})

export const showWeek = route({
  ...see,
  method: 'get',
  path: '/planning/weeks/{week}',
  summary: 'The delivery days of a week with their rounds',
  request: { params: weekParam },
  responses: { 200: jsonAnswer(planningDaysBody, 'The days, none in a closed week') },
})

export const showDayPlan = route({
  ...see,
  method: 'get',
  path: '/planning/days/{day}',
  summary: 'The rounds of a day as they are driven, with times, way and what they break',
  request: { params: dayParam },
  responses: { 200: jsonAnswer(dayPlanBody, 'The rounds') },
})

export const inspect = route({
  ...see,
  method: 'post',
  path: '/planning/inspections',
  summary: 'What an order made by hand means and breaks; nothing is written',
  request: { body: jsonBody(inspectionDraft) },
  responses: { 200: jsonAnswer(dayPlanBody, 'The rounds with these orders') },
})

export const showProposal = route({
  ...see,
  method: 'get',
  path: '/planning/proposals/{id}',
  summary: 'A proposal, before and after',
  request: { params: idParam },
  responses: { 200: jsonAnswer(proposalBody, 'The proposal') },
})

export const accept = route({
  ...change,
  method: 'post',
  path: '/planning/proposals/{id}/acceptances',
  summary: 'Give the rounds the proposed orders',
  request: { params: idParam },
  responses: { 201: jsonAnswer(acceptanceBody, 'What was accepted') },
})

export const setOrdersByHand = route({
  ...change,
  method: 'post',
  path: '/planning/orders',
  summary: 'Give rounds the orders that somebody made by hand, all at once',
  request: { body: jsonBody(ordersEdit) },
  responses: { 201: jsonAnswer(acceptanceBody, 'What was changed') },
})

export const listAcceptances = route({
  ...see,
  method: 'get',
  path: '/planning/acceptances',
  summary: 'What was accepted, newest first',
  request: { query: pageQuery },
  responses: { 200: jsonAnswer(acceptancesBody, 'A page of the history') },
})

export const undoIt = route({
  ...change,
  method: 'post',
  path: '/planning/acceptances/{id}/withdrawals',
  summary: 'Give the rounds the orders they had before',
  request: { params: idParam },
  responses: { 201: jsonAnswer(acceptanceBody, 'What was taken back') },
})

export const exportIt = route({
  ...see,
  method: 'get',
  path: '/planning/days/{day}/rounds/{round}/exports/{format}',
  summary: 'A round of a day for a navigation device or a spreadsheet; addresses of homes need driving:work',
  request: { params: exportParam },
  responses: {
    200: {
      description: 'The file, to be saved under the name in Content-Disposition',
      content: {
        'application/gpx+xml': { schema: fileBody },
        'application/vnd.google-earth.kml+xml': { schema: fileBody },
        'application/geo+json': { schema: fileBody },
        'text/csv': { schema: fileBody },
      },
    },
  },
})

export const showLinks = route({
  ...see,
  method: 'get',
  path: '/planning/days/{day}/rounds/{round}/links',
  summary: 'Navigation links for each stop of a round of a day',
  request: { params: linksParam },
  responses: { 200: jsonAnswer(linksBody, 'The links in the order of driving') },
})
