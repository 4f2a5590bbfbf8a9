import { jsonAnswer, jsonBody, route } from '#platform/http'
import { closedWeeksEdit, seasonEdit, shiftEdit, yearBody, yearParam } from './schemas.ts'

const tags = ['calendar']

export const showYear = route({
  method: 'get',
  path: '/calendar/{isoYear}',
  tags,
  permission: 'calendar:see',
  summary: 'An ISO year: season, closed weeks, public holidays and what is decided',
  request: { params: yearParam },
  responses: { 200: jsonAnswer(yearBody, 'The year') },
})

export const putSeason = route({
  method: 'put',
  path: '/calendar/{isoYear}/season',
  tags,
  permission: 'calendar:change',
  summary: 'Set the season of a year',
  request: { params: yearParam, body: jsonBody(seasonEdit) },
  responses: { 200: jsonAnswer(yearBody, 'The year as changed') },
})

export const putClosedWeeks = route({
  method: 'put',
  path: '/calendar/{isoYear}/closed-weeks',
  tags,
  permission: 'calendar:change',
  summary: 'Set the weeks without delivery of a year',
  request: { params: yearParam, body: jsonBody(closedWeeksEdit) },
  responses: { 200: jsonAnswer(yearBody, 'The year as changed') },
})

export const putShift = route({
  method: 'put',
  path: '/calendar/{isoYear}/shifts',
  tags,
  permission: 'calendar:change',
  summary: 'Decide on which day of its week a round is driven, or forget the decision',
  request: { params: yearParam, body: jsonBody(shiftEdit) },
  responses: { 200: jsonAnswer(yearBody, 'The year as changed') },
})
